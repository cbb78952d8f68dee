package org.learningsociety.core.json;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.plan.CriterionGroup;
import org.learningsociety.core.plan.MovementCriterion;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.text.LocalizedText;

/** The movement criteria of one group of subjects. */
final class CriterionGroupCodec implements JsonCodec<CriterionGroup> {
    private static final JsonCodec<List<SubjectKind>> KINDS = Codecs.list(Codecs.constant(SubjectKind.class));
    private static final JsonCodec<Level> LEVEL = Codecs.parsed("COMMUNE", Level::of, Level::toString);
    private static final JsonCodec<List<MovementCriterion>> CRITERIA = Codecs.list(new MovementCriterionCodec());

    @Override
    public Validated<CriterionGroup> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
        JsonField<List<SubjectKind>> kinds = fields.required("kinds", KINDS);
        JsonField<Optional<Level>> level = fields.optional("level", LEVEL);
        JsonField<List<MovementCriterion>> criteria = fields.required("criteria", CRITERIA);
        return fields.build(() -> new CriterionGroup(name.get(), kinds.get(), level.get(), criteria.get()));
    }

    @Override
    public JsonValue encode(CriterionGroup value) {
        return JsonObject.builder()
                .put("name", Codecs.localizedText(), value.name())
                .put("kinds", KINDS, value.kinds())
                .putOptional("level", LEVEL, value.level())
                .put("criteria", CRITERIA, value.criteria())
                .build();
    }
}
