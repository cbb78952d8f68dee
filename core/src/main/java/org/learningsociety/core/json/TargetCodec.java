package org.learningsociety.core.json;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.target.Goal;
import org.learningsociety.core.target.MeasureId;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.target.TargetId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/** One target of a plan. */
final class TargetCodec implements JsonCodec<Target> {
    private static final JsonCodec<Goal> GOAL = GoalCodec.of();
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(LawCodecs.citation());
    private static final JsonCodec<List<LocalizedText>> NOTES = Codecs.list(Codecs.localizedText());

    @Override
    public Validated<Target> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<TargetId> id = fields.required("id", TargetCodecs.targetId());
        JsonField<MeasureId> measure = fields.required("measure", TargetCodecs.measureId());
        JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
        JsonField<Goal> goal = fields.required("goal", GOAL);
        JsonField<Optional<DateRange>> window = fields.optional("window", Codecs.dateRange());
        JsonField<Optional<LocalizedText>> territory = fields.optional("territory", Codecs.localizedText());
        JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
        JsonField<Verification> verification = fields.required("verification", LawCodecs.verification());
        JsonField<List<LocalizedText>> notes = fields.required("notes", NOTES);
        return fields.build(() -> Target.builder()
                .id(id.get())
                .measure(measure.get())
                .name(name.get())
                .goal(goal.get())
                .window(window.get())
                .territory(territory.get())
                .citations(citations.get())
                .verification(verification.get())
                .notes(notes.get())
                .build());
    }

    @Override
    public JsonValue encode(Target value) {
        return JsonObject.builder()
                .put("id", TargetCodecs.targetId(), value.id())
                .put("measure", TargetCodecs.measureId(), value.measure())
                .put("name", Codecs.localizedText(), value.name())
                .put("goal", GOAL, value.goal())
                .putOptional("window", Codecs.dateRange(), value.window())
                .putOptional("territory", Codecs.localizedText(), value.territory())
                .put("citations", CITATIONS, value.citations())
                .put("verification", LawCodecs.verification(), value.verification())
                .put("notes", NOTES, value.notes())
                .build();
    }
}
