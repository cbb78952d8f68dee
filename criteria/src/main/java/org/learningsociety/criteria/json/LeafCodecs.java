package org.learningsociety.criteria.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.rubric.ValueKind;

/** The rules that read an indicator, and the one of which nothing is known. */
final class LeafCodecs {

    private static final JsonCodec<Figure<Points>> POINTS = new FigureCodec<>(Codecs.points());
    private static final JsonCodec<Figure<Rational>> NUMBER = new FigureCodec<>(Codecs.rational());
    private static final JsonCodec<Figure<Long>> WHOLE = new FigureCodec<>(FigureCodec.WHOLE);
    private static final JsonCodec<Rounding> ROUNDING = new RoundingCodec();
    private static final JsonCodec<Rule.Panel.By> BY = Codecs.constant(Rule.Panel.By.class);
    private static final JsonCodec<ValueKind> KIND = Codecs.constant(ValueKind.class);
    private static final JsonCodec<Rule.Bands.CutBelongs> CUT_BELONGS = Codecs.constant(Rule.Bands.CutBelongs.class);
    private static final JsonCodec<List<Rule.Choice.Option>> OPTIONS = Codecs.list(option());
    private static final JsonCodec<List<Rule.Bands.Band>> BANDS = Codecs.list(band());
    private static final JsonCodec<List<LevelId>> LEVELS = Codecs.list(Identifiers.LEVEL);

    private LeafCodecs() {}

    static JsonCodec<Rule.Marks> marks() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    JsonField<Figure<Points>> max = fields.required("max", POINTS);
                    return fields.build(() -> new Rule.Marks(indicator.get(), max.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .put("max", POINTS, rule.max())
                        .build());
    }

    static JsonCodec<Rule.Panel> panel() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    JsonField<Figure<Points>> max = fields.required("max", POINTS);
                    JsonField<Rule.Panel.By> by = fields.required("by", BY);
                    JsonField<Rounding> rounding = fields.required("rounding", ROUNDING);
                    JsonField<Optional<Figure<Points>>> spread = fields.optional("spread", POINTS);
                    return fields.build(
                            () -> new Rule.Panel(indicator.get(), max.get(), by.get(), rounding.get(), spread.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .put("max", POINTS, rule.max())
                        .put("by", BY, rule.by())
                        .put("rounding", ROUNDING, rule.rounding())
                        .putOptional("spread", POINTS, rule.spread())
                        .build());
    }

    static JsonCodec<Rule.Content> content() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    JsonField<Figure<Points>> max = fields.required("max", POINTS);
                    JsonField<Figure<Points>> partial = fields.required("partial", POINTS);
                    return fields.build(() -> new Rule.Content(indicator.get(), max.get(), partial.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .put("max", POINTS, rule.max())
                        .put("partial", POINTS, rule.partial())
                        .build());
    }

    static JsonCodec<Rule.Choice> choice() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    JsonField<List<Rule.Choice.Option>> options = fields.required("options", OPTIONS);
                    return fields.build(() -> new Rule.Choice(indicator.get(), options.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .put("options", OPTIONS, rule.options())
                        .build());
    }

    static JsonCodec<Rule.Bands> bands() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    JsonField<ValueKind> kind = fields.required("reads", KIND);
                    JsonField<Rule.Bands.CutBelongs> cutBelongs = fields.required("cutBelongs", CUT_BELONGS);
                    JsonField<Figure<Points>> below = fields.required("below", POINTS);
                    JsonField<List<Rule.Bands.Band>> bands = fields.required("bands", BANDS);
                    return fields.build(() ->
                            new Rule.Bands(indicator.get(), kind.get(), cutBelongs.get(), below.get(), bands.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .put("reads", KIND, rule.kind())
                        .put("cutBelongs", CUT_BELONGS, rule.cutBelongs())
                        .put("below", POINTS, rule.below())
                        .put("bands", BANDS, rule.bands())
                        .build());
    }

    static JsonCodec<Rule.Proportional> proportional() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    JsonField<Figure<Points>> max = fields.required("max", POINTS);
                    JsonField<Figure<Rational>> full = fields.required("full", NUMBER);
                    JsonField<Rounding> rounding = fields.required("rounding", ROUNDING);
                    return fields.build(
                            () -> new Rule.Proportional(indicator.get(), max.get(), full.get(), rounding.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .put("max", POINTS, rule.max())
                        .put("full", NUMBER, rule.full())
                        .put("rounding", ROUNDING, rule.rounding())
                        .build());
    }

    static JsonCodec<Rule.PerUnit> perUnit() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    JsonField<Figure<Points>> each = fields.required("each", POINTS);
                    JsonField<Figure<Points>> max = fields.required("max", POINTS);
                    return fields.build(() -> new Rule.PerUnit(indicator.get(), each.get(), max.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .put("each", POINTS, rule.each())
                        .put("max", POINTS, rule.max())
                        .build());
    }

    static JsonCodec<Rule.ShareAtLeast> shareAtLeast() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    JsonField<Figure<Rational>> least = fields.required("least", NUMBER);
                    return fields.build(() -> new Rule.ShareAtLeast(indicator.get(), least.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .put("least", NUMBER, rule.least())
                        .build());
    }

    static JsonCodec<Rule.CountAtLeast> countAtLeast() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    JsonField<Figure<Long>> least = fields.required("least", WHOLE);
                    return fields.build(() -> new Rule.CountAtLeast(indicator.get(), least.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .put("least", WHOLE, rule.least())
                        .build());
    }

    static JsonCodec<Rule.NumberAtLeast> numberAtLeast() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    JsonField<Figure<Rational>> least = fields.required("least", NUMBER);
                    JsonField<Optional<MeasureUnit>> unit = fields.optional("unit", Identifiers.MEASURE_UNIT);
                    return fields.build(() -> new Rule.NumberAtLeast(indicator.get(), least.get(), unit.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .put("least", NUMBER, rule.least())
                        .putOptional("unit", Identifiers.MEASURE_UNIT, rule.unit())
                        .build());
    }

    static JsonCodec<Rule.TitleHeld> titleHeld() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    JsonField<TitleId> title = fields.required("title", Identifiers.TITLE);
                    JsonField<List<LevelId>> levels = fields.required("levels", LEVELS);
                    JsonField<Optional<Figure<Long>>> months = fields.optional("months", WHOLE);
                    return fields.build(
                            () -> new Rule.TitleHeld(indicator.get(), title.get(), levels.get(), months.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .put("title", Identifiers.TITLE, rule.title())
                        .put("levels", LEVELS, rule.levels())
                        .putOptional("months", WHOLE, rule.months())
                        .build());
    }

    static JsonCodec<Rule.Unstated> unstated() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<SlotId> slot = fields.required("slot", Identifiers.SLOT);
                    JsonField<LocalizedText> why = fields.required("why", Codecs.localizedText());
                    return fields.build(() -> new Rule.Unstated(slot.get(), why.get()));
                },
                rule -> JsonObject.builder()
                        .put("slot", Identifiers.SLOT, rule.slot())
                        .put("why", Codecs.localizedText(), rule.why())
                        .build());
    }

    /** A rule about one finding that is yes or no. */
    static <R extends Rule.Reading> JsonCodec<R> yesNo(Function<IndicatorId, R> make) {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    return fields.build(() -> make.apply(indicator.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .build());
    }

    private static JsonCodec<Rule.Choice.Option> option() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<OptionId> id = fields.required("id", Identifiers.OPTION);
                    JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
                    JsonField<Figure<Points>> points = fields.required("points", POINTS);
                    return fields.build(() -> new Rule.Choice.Option(id.get(), name.get(), points.get()));
                },
                option -> JsonObject.builder()
                        .put("id", Identifiers.OPTION, option.id())
                        .put("name", Codecs.localizedText(), option.name())
                        .put("points", POINTS, option.points())
                        .build());
    }

    private static JsonCodec<Rule.Bands.Band> band() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Figure<Rational>> from = fields.required("from", NUMBER);
                    JsonField<Figure<Points>> points = fields.required("points", POINTS);
                    return fields.build(() -> new Rule.Bands.Band(from.get(), points.get()));
                },
                band -> JsonObject.builder()
                        .put("from", NUMBER, band.from())
                        .put("points", POINTS, band.points())
                        .build());
    }
}
