package org.learningsociety.core.json;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.plan.Actor;
import org.learningsociety.core.plan.Assignment;
import org.learningsociety.core.plan.PhaseId;
import org.learningsociety.core.plan.Role;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/** A duty that a plan gives to somebody. */
final class AssignmentCodec implements JsonCodec<Assignment> {
    private static final JsonCodec<Actor> ACTOR = new ActorCodec();
    private static final JsonCodec<Role> ROLE = Codecs.constant(Role.class);
    private static final JsonCodec<PhaseId> PHASE = Codecs.parsed("phase-1", PhaseId::of, PhaseId::toString);
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(LawCodecs.citation());

    @Override
    public Validated<Assignment> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<Actor> actor = fields.required("actor", ACTOR);
        JsonField<Role> role = fields.required("role", ROLE);
        JsonField<LocalizedText> duty = fields.required("duty", Codecs.localizedText());
        JsonField<Optional<PhaseId>> phase = fields.optional("phase", PHASE);
        JsonField<Optional<DateRange>> window = fields.optional("window", Codecs.dateRange());
        JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
        return fields.build(
                () -> new Assignment(actor.get(), role.get(), duty.get(), phase.get(), window.get(), citations.get()));
    }

    @Override
    public JsonValue encode(Assignment value) {
        return JsonObject.builder()
                .put("actor", ACTOR, value.actor())
                .put("role", ROLE, value.role())
                .put("duty", Codecs.localizedText(), value.duty())
                .putOptional("phase", PHASE, value.phase())
                .putOptional("window", Codecs.dateRange(), value.window())
                .put("citations", CITATIONS, value.citations())
                .build();
    }
}
