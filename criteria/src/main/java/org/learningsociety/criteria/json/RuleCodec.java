package org.learningsociety.criteria.json;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonUnion;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rule;

/** The rules, told apart by the field {@code kind}. */
final class RuleCodec {

    private static final JsonCodec<Figure<Points>> POINTS = new FigureCodec<>(Codecs.points());
    private static final JsonCodec<Figure<Rational>> NUMBER = new FigureCodec<>(Codecs.rational());
    private static final JsonCodec<List<LevelId>> LEVELS = Codecs.list(Identifiers.LEVEL);
    private static final JsonCodec<TitleId> TITLE = Codecs.parsed("don-vi-hoc-tap", TitleId::of, TitleId::value);

    private RuleCodec() {}

    static JsonCodec<Rule> create() {
        return JsonUnion.<Rule>by("kind")
                .with(
                        "marks",
                        Rule.Marks.class,
                        threshold("max", POINTS, Rule.Marks::new, Rule.Marks::indicator, Rule.Marks::max))
                .with("content", Rule.Content.class, content())
                .with("holds", Rule.Holds.class, holds())
                .with(
                        "share-at-least",
                        Rule.ShareAtLeast.class,
                        threshold(
                                "least",
                                NUMBER,
                                Rule.ShareAtLeast::new,
                                Rule.ShareAtLeast::indicator,
                                Rule.ShareAtLeast::least))
                .with(
                        "number-at-least",
                        Rule.NumberAtLeast.class,
                        threshold(
                                "least",
                                NUMBER,
                                Rule.NumberAtLeast::new,
                                Rule.NumberAtLeast::indicator,
                                Rule.NumberAtLeast::least))
                .with("title-held", Rule.TitleHeld.class, titleHeld())
                .with("worth", Rule.Worth.class, worth())
                .with("sum", Rule.Sum.class, sum())
                .with("all", Rule.All.class, joined(Rule.All::new))
                .with("any", Rule.Any.class, joined(Rule.Any::new));
    }

    /** A rule that holds an indicator against one figure. */
    private static <R extends Rule, T extends Comparable<T>> JsonCodec<R> threshold(
            String name,
            JsonCodec<Figure<T>> figure,
            BiFunction<IndicatorId, Figure<T>, R> make,
            Function<R, IndicatorId> indicatorOf,
            Function<R, Figure<T>> figureOf) {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    JsonField<Figure<T>> value = fields.required(name, figure);
                    return fields.build(() -> make.apply(indicator.get(), value.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, indicatorOf.apply(rule))
                        .put(name, figure, figureOf.apply(rule))
                        .build());
    }

    private static JsonCodec<Rule.Content> content() {
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

    private static JsonCodec<Rule.Holds> holds() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    return fields.build(() -> new Rule.Holds(indicator.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .build());
    }

    private static JsonCodec<Rule.TitleHeld> titleHeld() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    JsonField<TitleId> title = fields.required("title", TITLE);
                    JsonField<List<LevelId>> levels = fields.required("levels", LEVELS);
                    return fields.build(() -> new Rule.TitleHeld(indicator.get(), title.get(), levels.get()));
                },
                rule -> JsonObject.builder()
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .put("title", TITLE, rule.title())
                        .put("levels", LEVELS, rule.levels())
                        .build());
    }

    private static JsonCodec<Rule.Worth> worth() {
        JsonCodec<Criterion> criterion = new CriterionCodec();
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Criterion> test = fields.required("test", criterion);
                    JsonField<Figure<Points>> points = fields.required("points", POINTS);
                    return fields.build(() -> new Rule.Worth(test.get(), points.get()));
                },
                rule -> JsonObject.builder()
                        .put("test", criterion, rule.test())
                        .put("points", POINTS, rule.points())
                        .build());
    }

    private static JsonCodec<Rule.Sum> sum() {
        JsonCodec<List<Criterion>> criteria = Codecs.list(new CriterionCodec());
        JsonCodec<Rounding> rounding = rounding();
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<List<Criterion>> parts = fields.required("parts", criteria);
                    JsonField<Optional<Rounding>> rescaled = fields.optional("rounding", rounding);
                    return fields.build(() -> new Rule.Sum(parts.get(), rescaled.get()));
                },
                rule -> JsonObject.builder()
                        .put("parts", criteria, rule.parts())
                        .putOptional("rounding", rounding, rule.rounding())
                        .build());
    }

    private static JsonCodec<Rounding> rounding() {
        JsonCodec<RoundingMode> modes = Codecs.constant(RoundingMode.class);
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Points> step = fields.required("step", Codecs.points());
                    JsonField<RoundingMode> mode = fields.required("mode", modes);
                    return fields.build(() -> new Rounding(step.get(), mode.get()));
                },
                rounding -> JsonObject.builder()
                        .put("step", Codecs.points(), rounding.step())
                        .put("mode", modes, rounding.mode())
                        .build());
    }

    private static <R extends Rule> JsonCodec<R> joined(Function<List<Criterion>, R> make) {
        JsonCodec<List<Criterion>> criteria = Codecs.list(new CriterionCodec());
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<List<Criterion>> parts = fields.required("parts", criteria);
                    return fields.build(() -> make.apply(parts.get()));
                },
                rule -> JsonObject.builder()
                        .put("parts", criteria, rule.parts())
                        .build());
    }
}
