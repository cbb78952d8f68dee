package org.learningsociety.criteria.json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;

/** A whole rubric. */
final class RubricCodec implements JsonCodec<Rubric> {

    private static final JsonCodec<UnitId> UNIT = Codecs.parsed("vn-krong-no", UnitId::of, UnitId::value);
    private static final JsonCodec<Figure<Long>> MONTHS = new FigureCodec<>(FigureCodec.WHOLE);
    private static final JsonCodec<List<OverlayId>> OVERLAYS = Codecs.list(Identifiers.OVERLAY);
    private static final JsonCodec<Set<SubjectKind>> KINDS = Codecs.set(Codecs.constant(SubjectKind.class));
    private static final JsonCodec<Mode> MODE = Codecs.constant(Mode.class);
    private static final JsonCodec<List<Criterion>> CRITERIA = Codecs.list(new CriterionCodec());
    private static final JsonCodec<List<Level>> LEVELS = Codecs.list(new LevelCodec());
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(Identifiers.CITATION);
    private static final JsonCodec<Verification> VERIFICATION = Codecs.constant(Verification.class);
    private static final JsonCodec<List<LocalizedText>> NOTES = Codecs.list(Codecs.localizedText());

    @Override
    public Validated<Rubric> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<RubricId> id = fields.required("id", Identifiers.RUBRIC);
        JsonField<Optional<TitleId>> title = fields.optional("title", Identifiers.TITLE);
        JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
        JsonField<Set<SubjectKind>> kinds = fields.required("subjectKinds", KINDS);
        JsonField<Mode> mode = fields.required("mode", MODE);
        JsonField<DateRange> inForce = fields.required("inForce", Codecs.dateRange());
        JsonField<Optional<UnitId>> territory = fields.optional("territory", UNIT);
        JsonField<Optional<Figure<Long>>> validity = fields.optional("validityMonths", MONTHS);
        JsonField<Optional<List<OverlayId>>> overlays = fields.optional("overlays", OVERLAYS);
        JsonField<List<Criterion>> criteria = fields.required("criteria", CRITERIA);
        JsonField<List<Level>> levels = fields.required("levels", LEVELS);
        JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
        JsonField<Verification> verification = fields.required("verification", VERIFICATION);
        JsonField<Optional<List<LocalizedText>>> notes = fields.optional("notes", NOTES);
        List<Problem> references = new RubricReferences(in).problems();
        if (!references.isEmpty()) {
            return Validated.failed(fields.build(() -> true).with(references).problems());
        }
        return fields.build(() -> Rubric.builder()
                .id(id.get())
                .title(title.get())
                .name(name.get())
                .subjectKinds(kinds.get())
                .mode(mode.get())
                .inForce(inForce.get())
                .territory(territory.get())
                .validityMonths(validity.get())
                .overlays(overlays.get().orElse(List.of()))
                .criteria(criteria.get())
                .levels(levels.get())
                .citations(citations.get())
                .verification(verification.get())
                .notes(notes.get().orElse(List.of()))
                .build());
    }

    @Override
    public JsonValue encode(Rubric rubric) {
        return JsonObject.builder()
                .put("id", Identifiers.RUBRIC, rubric.id())
                .putOptional("title", Identifiers.TITLE, rubric.title())
                .put("name", Codecs.localizedText(), rubric.name())
                .put("subjectKinds", KINDS, rubric.subjectKinds())
                .put("mode", MODE, rubric.mode())
                .put("inForce", Codecs.dateRange(), rubric.inForce())
                .putOptional("territory", UNIT, rubric.territory())
                .putOptional("validityMonths", MONTHS, rubric.validityMonths())
                .putOptional(
                        "overlays", OVERLAYS, Optional.of(rubric.overlays()).filter(laid -> !laid.isEmpty()))
                .put("criteria", CRITERIA, rubric.criteria())
                .put("levels", LEVELS, rubric.levels())
                .put("citations", CITATIONS, rubric.citations())
                .put("verification", VERIFICATION, rubric.verification())
                .putOptional("notes", NOTES, Optional.of(rubric.notes()).filter(notes -> !notes.isEmpty()))
                .build();
    }
}
