package org.learningsociety.core.json;

import java.util.List;
import java.util.Map;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.plan.CriterionNature;
import org.learningsociety.core.plan.MovementCriterion;
import org.learningsociety.core.plan.MovementCriterionId;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.LocalizedText;

/** One movement criterion of a plan. */
final class MovementCriterionCodec implements JsonCodec<MovementCriterion> {
    private static final JsonCodec<MovementCriterionId> ID =
            Codecs.parsed("commune-3", MovementCriterionId::of, MovementCriterionId::toString);
    private static final JsonCodec<Integer> ORDINAL = Codecs.integer().as(Math::toIntExact, Integer::longValue);
    private static final JsonCodec<CriterionNature> NATURE = Codecs.constant(CriterionNature.class);
    private static final JsonCodec<Map<SubjectKind, TitleId>> TITLES =
            Codecs.map(Codecs.constant(SubjectKind.class), PlanCodecs.titleId());
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(LawCodecs.citation());

    @Override
    public Validated<MovementCriterion> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<MovementCriterionId> id = fields.required("id", ID);
        JsonField<Integer> ordinal = fields.required("ordinal", ORDINAL);
        JsonField<LocalizedText> text = fields.required("text", Codecs.localizedText());
        JsonField<CriterionNature> nature = fields.required("nature", NATURE);
        JsonField<Map<SubjectKind, TitleId>> titles = fields.required("titles", TITLES);
        JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
        JsonField<Verification> verification = fields.required("verification", LawCodecs.verification());
        return fields.build(() -> new MovementCriterion(
                id.get(), ordinal.get(), text.get(), nature.get(), titles.get(), citations.get(), verification.get()));
    }

    @Override
    public JsonValue encode(MovementCriterion value) {
        return JsonObject.builder()
                .put("id", ID, value.id())
                .put("ordinal", ORDINAL, value.ordinal())
                .put("text", Codecs.localizedText(), value.text())
                .put("nature", NATURE, value.nature())
                .put("titles", TITLES, value.titles())
                .put("citations", CITATIONS, value.citations())
                .put("verification", LawCodecs.verification(), value.verification())
                .build();
    }
}
