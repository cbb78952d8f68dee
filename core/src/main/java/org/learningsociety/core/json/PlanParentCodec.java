package org.learningsociety.core.json;

import java.util.List;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;

/** What stands above a plan. */
final class PlanParentCodec {

    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(LawCodecs.citation());

    private PlanParentCodec() {}

    static JsonCodec<PlanParent> of() {
        return JsonUnion.<PlanParent>by("kind")
                .with("PLAN", PlanParent.OfPlan.class, new PlanCase())
                .with("INSTRUMENT", PlanParent.OfInstrument.class, new InstrumentCase());
    }

    private static final class PlanCase implements JsonCodec<PlanParent.OfPlan> {

        @Override
        public Validated<PlanParent.OfPlan> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<PlanId> plan = fields.required("plan", PlanCodecs.planId());
            JsonField<LocalizedText> reason = fields.required("reason", Codecs.localizedText());
            JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
            return fields.build(() -> new PlanParent.OfPlan(plan.get(), reason.get(), citations.get()));
        }

        @Override
        public JsonValue encode(PlanParent.OfPlan value) {
            return JsonObject.builder()
                    .put("plan", PlanCodecs.planId(), value.plan())
                    .put("reason", Codecs.localizedText(), value.reason())
                    .put("citations", CITATIONS, value.citations())
                    .build();
        }
    }

    private static final class InstrumentCase implements JsonCodec<PlanParent.OfInstrument> {

        @Override
        public Validated<PlanParent.OfInstrument> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<InstrumentId> instrument = fields.required("instrument", LawCodecs.instrumentId());
            JsonField<LocalizedText> reason = fields.required("reason", Codecs.localizedText());
            JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
            return fields.build(() -> new PlanParent.OfInstrument(instrument.get(), reason.get(), citations.get()));
        }

        @Override
        public JsonValue encode(PlanParent.OfInstrument value) {
            return JsonObject.builder()
                    .put("instrument", LawCodecs.instrumentId(), value.instrument())
                    .put("reason", Codecs.localizedText(), value.reason())
                    .put("citations", CITATIONS, value.citations())
                    .build();
        }
    }
}
