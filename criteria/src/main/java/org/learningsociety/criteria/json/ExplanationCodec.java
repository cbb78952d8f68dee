package org.learningsociety.criteria.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.Reason;
import org.learningsociety.criteria.scoring.ReasonCode;
import org.learningsociety.criteria.scoring.Verdict;

/** A node of an explanation. */
final class ExplanationCodec implements JsonCodec<Explanation> {

    static final JsonCodec<Verdict> VERDICT = Codecs.constant(Verdict.class);
    static final JsonCodec<Bounds> BOUNDS = bounds();
    static final JsonCodec<Reason> REASON = reason();

    private static final JsonCodec<List<Explanation.Contribution>> SHARES = Codecs.list(contribution());

    @Override
    public Validated<Explanation> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<CriterionId> criterion = fields.required("criterion", Identifiers.CRITERION);
        JsonField<Verdict> verdict = fields.required("verdict", VERDICT);
        JsonField<Optional<Bounds>> points = fields.optional("points", BOUNDS);
        JsonField<Reason> reason = fields.required("reason", REASON);
        JsonField<Optional<Bounds>> maximum = fields.optional("maximum", BOUNDS);
        JsonField<Optional<List<Explanation.Contribution>>> shares = fields.optional("shares", SHARES);
        JsonField<List<Explanation>> children = fields.required("children", Codecs.list(this));
        return fields.build(() -> new Explanation(
                criterion.get(),
                verdict.get(),
                points.get(),
                maximum.get(),
                reason.get(),
                shares.get().orElse(List.of()),
                children.get()));
    }

    @Override
    public JsonValue encode(Explanation explanation) {
        return JsonObject.builder()
                .put("criterion", Identifiers.CRITERION, explanation.criterion())
                .put("verdict", VERDICT, explanation.verdict())
                .putOptional("points", BOUNDS, explanation.points())
                .put("reason", REASON, explanation.reason())
                .putOptional("maximum", BOUNDS, explanation.maximum())
                .putOptional("shares", SHARES, Optional.of(explanation.shares()).filter(shares -> !shares.isEmpty()))
                .put("children", Codecs.list(this), explanation.children())
                .build();
    }

    private static JsonCodec<Bounds> bounds() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Points> low = fields.required("low", Codecs.points());
                    JsonField<Points> high = fields.required("high", Codecs.points());
                    return fields.build(() -> Bounds.of(low.get(), high.get()));
                },
                bounds -> JsonObject.builder()
                        .put("low", Codecs.points(), bounds.low())
                        .put("high", Codecs.points(), bounds.high())
                        .build());
    }

    private static JsonCodec<Explanation.Contribution> contribution() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<CriterionId> criterion = fields.required("criterion", Identifiers.CRITERION);
                    JsonField<Points> low = fields.required("low", Codecs.points());
                    JsonField<Points> high = fields.required("high", Codecs.points());
                    return fields.build(() -> new Explanation.Contribution(criterion.get(), low.get(), high.get()));
                },
                contribution -> JsonObject.builder()
                        .put("criterion", Identifiers.CRITERION, contribution.criterion())
                        .put("low", Codecs.points(), contribution.low())
                        .put("high", Codecs.points(), contribution.high())
                        .build());
    }

    private static JsonCodec<Reason> reason() {
        JsonCodec<ReasonCode> codes = Codecs.named(
                Arrays.stream(ReasonCode.values()).collect(Collectors.toMap(ReasonCode::id, Function.identity())));
        JsonCodec<Map<String, String>> texts = Codecs.map(Codecs.text(), Codecs.text());
        JsonCodec<Map<String, Rational>> numbers = Codecs.map(Codecs.text(), Codecs.rational());
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<ReasonCode> code = fields.required("code", codes);
                    JsonField<Optional<IndicatorId>> indicator = fields.optional("indicator", Identifiers.INDICATOR);
                    JsonField<Optional<String>> source = fields.optional("source", Codecs.text());
                    JsonField<Map<String, String>> words = fields.required("texts", texts);
                    JsonField<Map<String, Rational>> amounts = fields.required("numbers", numbers);
                    return fields.build(
                            () -> new Reason(code.get(), indicator.get(), source.get(), words.get(), amounts.get()));
                },
                reason -> JsonObject.builder()
                        .put("code", codes, reason.code())
                        .putOptional("indicator", Identifiers.INDICATOR, reason.indicator())
                        .putOptional("source", Codecs.text(), reason.source())
                        .put("texts", texts, reason.texts())
                        .put("numbers", numbers, reason.numbers())
                        .build());
    }
}
