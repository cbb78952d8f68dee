package org.learningsociety.core.json;

import java.util.Optional;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Membership;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.time.DateRange;

/** The codecs of subjects and memberships. */
public final class SubjectCodecs {

    private SubjectCodecs() {}

    /**
     * Pseudonyms, such as {@code "ho-0042"}.
     *
     * @return the codec
     */
    public static JsonCodec<SubjectId> subjectId() {
        return Codecs.parsed("ho-0042", SubjectId::of, SubjectId::toString);
    }

    /**
     * Kinds by name, such as {@code "HOUSEHOLD"}.
     *
     * @return the codec
     */
    public static JsonCodec<SubjectKind> subjectKind() {
        return Codecs.constant(SubjectKind.class);
    }

    /**
     * Subjects, such as {@code {"id": "ho-0042", "kind": "HOUSEHOLD", "unit": "vn-lam-dong-krong-no-2025"}}.
     *
     * @return the codec
     */
    public static JsonCodec<Subject> subject() {
        return new SubjectCodec();
    }

    /**
     * Memberships, such as {@code {"group": "ho-0042", "member": "cd-0107", "period": {"from": "2024-01-01", "to": null}}}.
     *
     * @return the codec
     */
    public static JsonCodec<Membership> membership() {
        return new MembershipCodec();
    }

    private static final class SubjectCodec implements JsonCodec<Subject> {

        @Override
        public Validated<Subject> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<SubjectId> id = fields.required("id", subjectId());
            JsonField<SubjectKind> kind = fields.required("kind", subjectKind());
            JsonField<Optional<UnitId>> unit = fields.optional("unit", TerritoryCodecs.unitId());
            return fields.build(() -> new Subject(id.get(), kind.get(), unit.get()));
        }

        @Override
        public JsonValue encode(Subject subject) {
            return JsonObject.builder()
                    .put("id", subjectId(), subject.id())
                    .put("kind", subjectKind(), subject.kind())
                    .putOptional("unit", TerritoryCodecs.unitId(), subject.unit())
                    .build();
        }
    }

    private static final class MembershipCodec implements JsonCodec<Membership> {

        @Override
        public Validated<Membership> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<SubjectId> member = fields.required("member", subjectId());
            JsonField<SubjectId> group = fields.required("group", subjectId());
            JsonField<DateRange> period = fields.required("period", Codecs.dateRange());
            return fields.build(() -> new Membership(member.get(), group.get(), period.get()));
        }

        @Override
        public JsonValue encode(Membership membership) {
            return JsonObject.builder()
                    .put("member", subjectId(), membership.member())
                    .put("group", subjectId(), membership.group())
                    .put("period", Codecs.dateRange(), membership.period())
                    .build();
        }
    }
}
