package org.learningsociety.criteria.json;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rule;

/** A node of the tree; what it leaves out has the meaning that {@link Criterion} says. */
final class CriterionCodec implements JsonCodec<Criterion> {

    private static final JsonCodec<Applicability> APPLICABILITY = new ApplicabilityCodec();
    private static final JsonCodec<NotApplicablePolicy> POLICY = Codecs.constant(NotApplicablePolicy.class);
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(Identifiers.CITATION);
    private static final JsonCodec<Verification> VERIFICATION = Codecs.constant(Verification.class);

    @Override
    public Validated<Criterion> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<CriterionId> id = fields.required("id", Identifiers.CRITERION);
        JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
        JsonField<Rule> rule = fields.required("rule", Rules.CODEC);
        JsonField<Optional<Applicability>> appliesWhen = fields.optional("appliesWhen", APPLICABILITY);
        JsonField<Optional<NotApplicablePolicy>> ifNot = fields.optional("ifNotApplicable", POLICY);
        JsonField<Optional<DateRange>> inForce = fields.optional("inForce", Codecs.dateRange());
        JsonField<Optional<List<Citation>>> citations = fields.optional("citations", CITATIONS);
        JsonField<Verification> verification = fields.required("verification", VERIFICATION);
        return fields.build(() -> Criterion.builder()
                .id(id.get())
                .name(name.get())
                .rule(rule.get())
                .appliesWhen(appliesWhen.get().orElse(Applicability.ALWAYS))
                .ifNotApplicable(ifNot.get().orElse(NotApplicablePolicy.FORBIDDEN))
                .inForce(inForce.get().orElse(DateRange.ALWAYS))
                .citations(citations.get().orElse(List.of()))
                .verification(verification.get())
                .build());
    }

    @Override
    public JsonValue encode(Criterion criterion) {
        return JsonObject.builder()
                .put("id", Identifiers.CRITERION, criterion.id())
                .put("name", Codecs.localizedText(), criterion.name())
                .put("rule", Rules.CODEC, criterion.rule())
                .putOptional(
                        "appliesWhen",
                        APPLICABILITY,
                        Optional.of(criterion.appliesWhen()).filter(when -> !when.equals(Applicability.ALWAYS)))
                .putOptional(
                        "ifNotApplicable",
                        POLICY,
                        Optional.of(criterion.ifNotApplicable())
                                .filter(policy -> policy != NotApplicablePolicy.FORBIDDEN))
                .putOptional(
                        "inForce",
                        Codecs.dateRange(),
                        Optional.of(criterion.inForce()).filter(period -> !period.equals(DateRange.ALWAYS)))
                .putOptional(
                        "citations",
                        CITATIONS,
                        Optional.of(criterion.citations()).filter(found -> !found.isEmpty()))
                .put("verification", VERIFICATION, criterion.verification())
                .build();
    }

    /** Made when the first rule is read: rules hold criteria, and criteria hold rules. */
    private static final class Rules {
        static final JsonCodec<Rule> CODEC = RuleCodec.create();

        private Rules() {}
    }
}
