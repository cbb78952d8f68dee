package org.learningsociety.criteria.json;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonUnion;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.criteria.recognition.FatePolicy;

/** What becomes of titles of units whose territory changes hands; told apart by the field {@code kind}. */
final class FatePolicyCodec {

    private static final JsonCodec<Basis> BASIS = Codecs.constant(Basis.class);
    private static final JsonCodec<FatePolicy.Tie> TIE = Codecs.constant(FatePolicy.Tie.class);

    private FatePolicyCodec() {}

    static JsonUnion<FatePolicy> create() {
        return JsonUnion.<FatePolicy>by("kind")
                .with("if-all", FatePolicy.IfAll.class, bare(FatePolicy.IfAll::new))
                .with("if-any", FatePolicy.IfAny.class, bare(FatePolicy.IfAny::new))
                .with("majority", FatePolicy.Majority.class, majority())
                .with("reassess", FatePolicy.Reassess.class, bare(FatePolicy.Reassess::new))
                .with("carry-until", FatePolicy.CarryUntil.class, carryUntil())
                .with("lapse", FatePolicy.Lapse.class, bare(FatePolicy.Lapse::new));
    }

    private static <P extends FatePolicy> JsonCodec<P> bare(Supplier<P> make) {
        return JsonCodec.of(
                in -> in.object().build(make), policy -> JsonObject.builder().build());
    }

    private static JsonCodec<FatePolicy.Majority> majority() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Basis> basis = fields.required("basis", BASIS);
                    JsonField<FatePolicy.Tie> tie = fields.required("tie", TIE);
                    return fields.build(() -> new FatePolicy.Majority(basis.get(), tie.get()));
                },
                policy -> JsonObject.builder()
                        .put("basis", BASIS, policy.basis())
                        .put("tie", TIE, policy.tie())
                        .build());
    }

    private static JsonCodec<FatePolicy.CarryUntil> carryUntil() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<LocalDate> end = fields.required("end", Codecs.date());
                    return fields.build(() -> new FatePolicy.CarryUntil(end.get()));
                },
                policy -> JsonObject.builder()
                        .put("end", Codecs.date(), policy.end())
                        .build());
    }
}
