package org.learningsociety.core.json;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.plan.Actor;
import org.learningsociety.core.plan.Milestone;
import org.learningsociety.core.plan.MilestoneId;
import org.learningsociety.core.plan.MilestoneKind;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/** One milestone of a plan or campaign. */
final class MilestoneCodec implements JsonCodec<Milestone> {
    private static final JsonCodec<MilestoneId> ID =
            Codecs.parsed("mid-term-2025", MilestoneId::of, MilestoneId::toString);
    private static final JsonCodec<MilestoneKind> KIND = Codecs.constant(MilestoneKind.class);
    private static final JsonCodec<Actor> OWNER = new ActorCodec();
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(LawCodecs.citation());

    @Override
    public Validated<Milestone> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<MilestoneId> id = fields.required("id", ID);
        JsonField<MilestoneKind> kind = fields.required("kind", KIND);
        JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
        JsonField<DateRange> window = fields.required("window", Codecs.dateRange());
        JsonField<Optional<Actor>> owner = fields.optional("owner", OWNER);
        JsonField<Optional<LocalizedText>> proof = fields.optional("proof", Codecs.localizedText());
        JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
        return fields.build(() -> new Milestone(
                id.get(), kind.get(), name.get(), window.get(), owner.get(), proof.get(), citations.get()));
    }

    @Override
    public JsonValue encode(Milestone value) {
        return JsonObject.builder()
                .put("id", ID, value.id())
                .put("kind", KIND, value.kind())
                .put("name", Codecs.localizedText(), value.name())
                .put("window", Codecs.dateRange(), value.window())
                .putOptional("owner", OWNER, value.owner())
                .putOptional("proof", Codecs.localizedText(), value.proof())
                .put("citations", CITATIONS, value.citations())
                .build();
    }
}
