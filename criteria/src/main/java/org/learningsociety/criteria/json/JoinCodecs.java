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
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Rule;

/** The rules that join criteria. */
final class JoinCodecs {

    private static final JsonCodec<Figure<Points>> POINTS = new FigureCodec<>(Codecs.points());
    private static final JsonCodec<Figure<Rational>> NUMBER = new FigureCodec<>(Codecs.rational());
    private static final JsonCodec<Integer> COUNT =
            Codecs.parsed("2", text -> Math.toIntExact(FigureCodec.whole(text)), String::valueOf);
    private static final JsonCodec<Rounding> ROUNDING = new RoundingCodec();

    private JoinCodecs() {}

    static JsonCodec<Rule.Worth> worth() {
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

    static JsonCodec<Rule.Sum> sum() {
        JsonCodec<List<Criterion>> criteria = Codecs.list(new CriterionCodec());
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<List<Criterion>> parts = fields.required("parts", criteria);
                    JsonField<Optional<Rounding>> rounding = fields.optional("rounding", ROUNDING);
                    return fields.build(() -> new Rule.Sum(parts.get(), rounding.get()));
                },
                rule -> JsonObject.builder()
                        .put("parts", criteria, rule.parts())
                        .putOptional("rounding", ROUNDING, rule.rounding())
                        .build());
    }

    static JsonCodec<Rule.WeightedSum> weightedSum() {
        JsonCodec<List<Rule.WeightedSum.Weighted>> weighted = Codecs.list(weighted());
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<List<Rule.WeightedSum.Weighted>> parts = fields.required("parts", weighted);
                    JsonField<Rounding> rounding = fields.required("rounding", ROUNDING);
                    return fields.build(() -> new Rule.WeightedSum(parts.get(), rounding.get()));
                },
                rule -> JsonObject.builder()
                        .put("parts", weighted, rule.weighted())
                        .put("rounding", ROUNDING, rule.rounding())
                        .build());
    }

    private static JsonCodec<Rule.WeightedSum.Weighted> weighted() {
        JsonCodec<Criterion> criterion = new CriterionCodec();
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Figure<Rational>> weight = fields.required("weight", NUMBER);
                    JsonField<Criterion> part = fields.required("part", criterion);
                    return fields.build(() -> new Rule.WeightedSum.Weighted(weight.get(), part.get()));
                },
                rule -> JsonObject.builder()
                        .put("weight", NUMBER, rule.weight())
                        .put("part", criterion, rule.part())
                        .build());
    }

    static JsonCodec<Rule.BestOf> bestOf() {
        JsonCodec<List<Criterion>> criteria = Codecs.list(new CriterionCodec());
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Integer> take = fields.required("take", COUNT);
                    JsonField<List<Criterion>> parts = fields.required("parts", criteria);
                    return fields.build(() -> new Rule.BestOf(take.get(), parts.get()));
                },
                rule -> JsonObject.builder()
                        .put("take", COUNT, rule.take())
                        .put("parts", criteria, rule.parts())
                        .build());
    }

    static JsonCodec<Rule.Limited> limited() {
        JsonCodec<Criterion> criterion = new CriterionCodec();
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Criterion> part = fields.required("part", criterion);
                    JsonField<Figure<Points>> least = fields.required("least", POINTS);
                    JsonField<Figure<Points>> most = fields.required("most", POINTS);
                    return fields.build(() -> new Rule.Limited(part.get(), least.get(), most.get()));
                },
                rule -> JsonObject.builder()
                        .put("part", criterion, rule.part())
                        .put("least", POINTS, rule.least())
                        .put("most", POINTS, rule.most())
                        .build());
    }

    static JsonCodec<Rule.Deduction> deduction() {
        JsonCodec<Criterion> criterion = new CriterionCodec();
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Criterion> part = fields.required("part", criterion);
                    return fields.build(() -> new Rule.Deduction(part.get()));
                },
                rule -> JsonObject.builder().put("part", criterion, rule.part()).build());
    }

    static JsonCodec<Rule.AtLeast> atLeast() {
        JsonCodec<List<Criterion>> criteria = Codecs.list(new CriterionCodec());
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Integer> count = fields.required("count", COUNT);
                    JsonField<List<Criterion>> parts = fields.required("parts", criteria);
                    return fields.build(() -> new Rule.AtLeast(count.get(), parts.get()));
                },
                rule -> JsonObject.builder()
                        .put("count", COUNT, rule.count())
                        .put("parts", criteria, rule.parts())
                        .build());
    }

    /** A rule that says nothing but which criteria it joins. */
    static <R extends Rule> JsonCodec<R> several(Function<List<Criterion>, R> make) {
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
