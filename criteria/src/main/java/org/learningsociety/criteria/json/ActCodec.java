package org.learningsociety.criteria.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonUnion;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.SubjectCodecs;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.criteria.recognition.Act;
import org.learningsociety.criteria.recognition.RecognitionEventId;
import org.learningsociety.criteria.recognition.RecognitionProblem;
import org.learningsociety.criteria.rubric.LevelId;

/** What is done in the course of a recognition; told apart by the field {@code kind}. */
final class ActCodec {

    static final JsonCodec<RecognitionEventId> EVENT =
            Codecs.parsed("qd-2024-0017", RecognitionEventId::of, RecognitionEventId::value);

    static final JsonCodec<Integer> WHOLE = JsonCodec.of(
            in -> Codecs.integer().decode(in).flatMap(number -> in.attempt(() -> Math.toIntExact(number))),
            number -> Codecs.integer().encode(number.longValue()));
    private static final JsonCodec<Integer> YEAR = WHOLE.as(Identifiers::year, Function.identity());
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(Identifiers.CITATION);

    private ActCodec() {}

    static JsonUnion<Act> create() {
        return JsonUnion.<Act>by("kind")
                .with("nominated", Act.Nominated.class, bare(Act.Nominated::new))
                .with("self-assessed", Act.SelfAssessed.class, selfAssessed())
                .with("verified", Act.Verified.class, verified())
                .with("proposed", Act.Proposed.class, bare(Act.Proposed::new))
                .with("granted", Act.Granted.class, terms(Act.Granted::new, Act.Granted::terms))
                .with("upgraded", Act.Upgraded.class, terms(Act.Upgraded::new, Act.Upgraded::terms))
                .with("renewed", Act.Renewed.class, terms(Act.Renewed::new, Act.Renewed::terms))
                .with("refused", Act.Refused.class, ground(Act.Refused::new, Act.Refused::ground))
                .with("published", Act.Published.class, bare(Act.Published::new))
                .with("appealed", Act.Appealed.class, ground(Act.Appealed::new, Act.Appealed::ground))
                .with("redecided", Act.Redecided.class, redecided())
                .with("suspended", Act.Suspended.class, ground(Act.Suspended::new, Act.Suspended::ground))
                .with("lifted", Act.Lifted.class, bare(Act.Lifted::new))
                .with("expired", Act.Expired.class, bare(Act.Expired::new))
                .with("lapsed", Act.Lapsed.class, cited(Act.Lapsed::new, Act.Lapsed::ground, Act.Lapsed::citations))
                .with(
                        "revoked",
                        Act.Revoked.class,
                        cited(Act.Revoked::new, Act.Revoked::ground, Act.Revoked::citations))
                .with("superseded", Act.Superseded.class, superseded())
                .with("closed", Act.Closed.class, ground(Act.Closed::new, Act.Closed::ground))
                .with("withdrawn", Act.Withdrawn.class, withdrawn());
    }

    private static <A extends Act> JsonCodec<A> bare(Supplier<A> make) {
        return JsonCodec.of(
                in -> in.object().build(make), act -> JsonObject.builder().build());
    }

    private static <A extends Act> JsonCodec<A> ground(Function<String, A> make, Function<A, String> get) {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<String> ground = fields.required("ground", Codecs.text());
                    return fields.build(() -> make.apply(ground.get()));
                },
                act -> JsonObject.builder()
                        .put("ground", Codecs.text(), get.apply(act))
                        .build());
    }

    private static <A extends Act> JsonCodec<A> cited(
            BiFunction<String, List<Citation>, A> make,
            Function<A, String> ground,
            Function<A, List<Citation>> citations) {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<String> why = fields.required("ground", Codecs.text());
                    JsonField<List<Citation>> by = fields.required("citations", CITATIONS);
                    return fields.build(() -> make.apply(why.get(), by.get()));
                },
                act -> JsonObject.builder()
                        .put("ground", Codecs.text(), ground.apply(act))
                        .put("citations", CITATIONS, citations.apply(act))
                        .build());
    }

    private static <A> JsonCodec<A> terms(Function<Act.Terms, A> make, Function<A, Act.Terms> get) {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Optional<LevelId>> level = fields.optional("level", Identifiers.LEVEL);
                    JsonField<Optional<LocalDate>> until = fields.optional("until", Codecs.date());
                    return fields.build(() -> make.apply(new Act.Terms(level.get(), until.get())));
                },
                act -> JsonObject.builder()
                        .putOptional("level", Identifiers.LEVEL, get.apply(act).level())
                        .putOptional("until", Codecs.date(), get.apply(act).until())
                        .build());
    }

    private static JsonCodec<Act.SelfAssessed> selfAssessed() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Optional<LevelId>> level = fields.optional("level", Identifiers.LEVEL);
                    JsonField<Optional<Integer>> year = fields.optional("assessedYear", YEAR);
                    return fields.build(() -> new Act.SelfAssessed(level.get(), year.get()));
                },
                act -> JsonObject.builder()
                        .putOptional("level", Identifiers.LEVEL, act.level())
                        .putOptional("assessedYear", YEAR, act.assessedYear())
                        .build());
    }

    private static JsonCodec<Act.Verified> verified() {
        JsonCodec<Act.Attendance> council = attendance();
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Optional<Act.Attendance>> attendance = fields.optional("attendance", council);
                    return fields.build(() -> new Act.Verified(attendance.get()));
                },
                act -> JsonObject.builder()
                        .putOptional("attendance", council, act.attendance())
                        .build());
    }

    private static JsonCodec<Act.Redecided> redecided() {
        JsonCodec<Act.Terms> holds = terms(Function.identity(), Function.identity());
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Boolean> upheld = fields.required("upheld", Codecs.truth());
                    JsonField<Optional<Act.Terms>> terms = fields.optional("terms", holds);
                    JsonField<String> ground = fields.required("ground", Codecs.text());
                    return fields.build(() -> new Act.Redecided(upheld.get(), terms.get(), ground.get()));
                },
                act -> JsonObject.builder()
                        .put("upheld", Codecs.truth(), act.upheld())
                        .putOptional("terms", holds, act.terms())
                        .put("ground", Codecs.text(), act.ground())
                        .build());
    }

    private static JsonCodec<Act.Superseded> superseded() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<SubjectId> by = fields.required("subjectAfter", SubjectCodecs.subjectId());
                    return fields.build(() -> new Act.Superseded(by.get()));
                },
                act -> JsonObject.builder()
                        .put("subjectAfter", SubjectCodecs.subjectId(), act.by())
                        .build());
    }

    private static JsonCodec<Act.Withdrawn> withdrawn() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<RecognitionEventId> entry = fields.required("entry", EVENT);
                    return fields.build(() -> new Act.Withdrawn(entry.get()));
                },
                act -> JsonObject.builder().put("entry", EVENT, act.entry()).build());
    }

    private static JsonCodec<Act.Attendance> attendance() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Integer> members = fields.required("members", WHOLE);
                    JsonField<Integer> present = fields.required("present", WHOLE);
                    return fields.build(() -> council(members.get(), present.get(), present.place()))
                            .flatMap(council -> council);
                },
                council -> JsonObject.builder()
                        .put("members", WHOLE, council.members())
                        .put("present", WHOLE, council.present())
                        .build());
    }

    private static Validated<Act.Attendance> council(int members, int present, Place place) {
        return members > 0 && present >= 0 && present <= members
                ? Validated.of(new Act.Attendance(members, present))
                : Validated.failed(Problem.error(
                        RecognitionProblem.IMPOSSIBLE_ATTENDANCE,
                        place,
                        Map.of("present", Integer.toString(present), "members", Integer.toString(members))));
    }
}
