package org.learningsociety.criteria.json;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonUnion;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.criteria.rubric.Applicability;

/** The conditions, told apart by the field {@code applies}. */
final class ApplicabilityCodec implements JsonCodec<Applicability> {

    @Override
    public Validated<Applicability> decode(JsonCursor in) {
        return union().decode(in);
    }

    @Override
    public JsonValue encode(Applicability condition) {
        return union().encode(condition);
    }

    // Made for each use: a condition may hold a condition.
    private static JsonUnion<Applicability> union() {
        return JsonUnion.<Applicability>by("applies")
                .with("always", Applicability.Always.class, always())
                .with("to-kinds", Applicability.ToKinds.class, toKinds())
                .with("in-area", Applicability.InArea.class, inArea())
                .with("in-group", Applicability.InGroup.class, inGroup())
                .with("not", Applicability.Not.class, not())
                .with(
                        "any-of",
                        Applicability.AnyOf.class,
                        several(Applicability.AnyOf::new, Applicability.AnyOf::conditions))
                .with(
                        "all-of",
                        Applicability.AllOf.class,
                        several(Applicability.AllOf::new, Applicability.AllOf::conditions));
    }

    private static JsonCodec<Applicability.Always> always() {
        return JsonCodec.of(
                in -> in.object().build(Applicability.Always::new),
                condition -> JsonObject.builder().build());
    }

    private static JsonCodec<Applicability.ToKinds> toKinds() {
        JsonCodec<Set<SubjectKind>> kinds = Codecs.set(Codecs.constant(SubjectKind.class));
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Set<SubjectKind>> found = fields.required("kinds", kinds);
                    return fields.build(() -> new Applicability.ToKinds(found.get()));
                },
                condition -> JsonObject.builder()
                        .put("kinds", kinds, condition.kinds())
                        .build());
    }

    private static JsonCodec<Applicability.InArea> inArea() {
        JsonCodec<AreaGroup> groups = Codecs.parsed("specially-difficult", AreaGroup::of, AreaGroup::value);
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<AreaGroup> group = fields.required("group", groups);
                    return fields.build(() -> new Applicability.InArea(group.get()));
                },
                condition -> JsonObject.builder()
                        .put("group", groups, condition.group())
                        .build());
    }

    private static JsonCodec<Applicability.InGroup> inGroup() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<String> group = fields.required("group", Codecs.text());
                    return fields.build(() -> new Applicability.InGroup(group.get()));
                },
                condition -> JsonObject.builder()
                        .put("group", Codecs.text(), condition.group())
                        .build());
    }

    private static <C extends Applicability> JsonCodec<C> several(
            Function<List<Applicability>, C> make, Function<C, List<Applicability>> conditionsOf) {
        JsonCodec<List<Applicability>> conditions = Codecs.list(new ApplicabilityCodec());
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<List<Applicability>> found = fields.required("conditions", conditions);
                    return fields.build(() -> make.apply(found.get()));
                },
                condition -> JsonObject.builder()
                        .put("conditions", conditions, conditionsOf.apply(condition))
                        .build());
    }

    private static JsonCodec<Applicability.Not> not() {
        JsonCodec<Applicability> inner = new ApplicabilityCodec();
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Applicability> condition = fields.required("condition", inner);
                    return fields.build(() -> new Applicability.Not(condition.get()));
                },
                not -> JsonObject.builder()
                        .put("condition", inner, not.condition())
                        .build());
    }
}
