package org.learningsociety.core.json;

import java.util.List;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.plan.Phase;
import org.learningsociety.core.plan.PhaseId;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/** One phase of a plan or campaign. */
final class PhaseCodec implements JsonCodec<Phase> {
    private static final JsonCodec<PhaseId> ID = Codecs.parsed("phase-1", PhaseId::of, PhaseId::toString);
    private static final JsonCodec<Integer> ORDINAL = Codecs.integer().as(Math::toIntExact, Integer::longValue);
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(LawCodecs.citation());

    @Override
    public Validated<Phase> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<PhaseId> id = fields.required("id", ID);
        JsonField<Integer> ordinal = fields.required("ordinal", ORDINAL);
        JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
        JsonField<DateRange> period = fields.required("period", Codecs.dateRange());
        JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
        return fields.build(() -> new Phase(id.get(), ordinal.get(), name.get(), period.get(), citations.get()));
    }

    @Override
    public JsonValue encode(Phase value) {
        return JsonObject.builder()
                .put("id", ID, value.id())
                .put("ordinal", ORDINAL, value.ordinal())
                .put("name", Codecs.localizedText(), value.name())
                .put("period", Codecs.dateRange(), value.period())
                .put("citations", CITATIONS, value.citations())
                .build();
    }
}
