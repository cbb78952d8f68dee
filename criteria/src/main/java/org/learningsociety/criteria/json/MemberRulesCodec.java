package org.learningsociety.criteria.json;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.criteria.membership.MemberRule;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.RubricId;

/** Which indicators count members with a title. */
final class MemberRulesCodec {

    private static final JsonCodec<SubjectKind> KIND = Codecs.constant(SubjectKind.class);
    private static final JsonCodec<List<LevelId>> LEVELS = Codecs.list(Identifiers.LEVEL);
    private static final JsonCodec<String> ROLE = Identifiers.words("learner");
    private static final JsonCodec<List<MemberRule>> RULES = Codecs.list(rule());

    private MemberRulesCodec() {}

    static JsonCodec<List<MemberRule>> create() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<List<MemberRule>> rules = fields.required("rules", RULES);
                    return fields.build(rules::get);
                },
                rules -> JsonObject.builder().put("rules", RULES, rules).build());
    }

    private static JsonCodec<MemberRule> rule() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<RubricId> rubric = fields.required("rubric", Identifiers.RUBRIC);
                    JsonField<IndicatorId> indicator = fields.required("indicator", Identifiers.INDICATOR);
                    JsonField<SubjectKind> memberKind = fields.required("memberKind", KIND);
                    JsonField<Optional<String>> role = fields.optional("role", ROLE);
                    JsonField<TitleId> title = fields.required("title", Identifiers.TITLE);
                    JsonField<Optional<List<LevelId>>> levels = fields.optional("levels", LEVELS);
                    return fields.build(() -> new MemberRule(
                            rubric.get(),
                            indicator.get(),
                            memberKind.get(),
                            role.get(),
                            title.get(),
                            levels.get().orElse(List.of())));
                },
                rule -> JsonObject.builder()
                        .put("rubric", Identifiers.RUBRIC, rule.rubric())
                        .put("indicator", Identifiers.INDICATOR, rule.indicator())
                        .put("memberKind", KIND, rule.memberKind())
                        .putOptional("role", ROLE, rule.role())
                        .put("title", Identifiers.TITLE, rule.title())
                        .putOptional(
                                "levels", LEVELS, Optional.of(rule.levels()).filter(levels -> !levels.isEmpty()))
                        .build());
    }
}
