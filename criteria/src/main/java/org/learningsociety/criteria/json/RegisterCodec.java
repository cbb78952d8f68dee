package org.learningsociety.criteria.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonUnion;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.SubjectCodecs;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.criteria.recognition.Act;
import org.learningsociety.criteria.recognition.Body;
import org.learningsociety.criteria.recognition.OfficeId;
import org.learningsociety.criteria.recognition.RecognitionEvent;
import org.learningsociety.criteria.recognition.RecognitionEventId;
import org.learningsociety.criteria.recognition.RecognitionProblem;
import org.learningsociety.criteria.recognition.RecognitionRegister;

/**
 * The record of recognition. Units stand there as people know them, by a code read on a day: that of the subject on a day that it names,
 * that of a body on the day of its act.
 */
final class RegisterCodec implements JsonCodec<RecognitionRegister> {

    private static final JsonUnion<Act> ACT = ActCodec.create();
    private static final JsonCodec<String> DOCUMENT = Identifiers.words("Quyết định 17/QĐ-UBND");

    private final Gazetteer territory;
    private final CodeSystem system;

    RegisterCodec(Gazetteer territory, CodeSystem system) {
        this.territory = territory;
        this.system = system;
    }

    @Override
    public Validated<RecognitionRegister> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<List<Validated<Subject>>> subjects = fields.required("subjects", Codecs.list(subject()));
        JsonField<List<Validated<RecognitionEvent>>> events = fields.required("events", Codecs.list(event()));
        return fields.build(() -> gathered(subjects.get(), events.get(), subjects.place()))
                .flatMap(register -> register);
    }

    /** An entry that names a unit which was not there is set aside with its problem; the others count. */
    private static Validated<RecognitionRegister> gathered(
            List<Validated<Subject>> subjects, List<Validated<RecognitionEvent>> events, Place placeOfSubjects) {
        List<Problem> problems = new ArrayList<>();
        List<Subject> knownSubjects = good(subjects, problems);
        List<RecognitionEvent> knownEvents = good(events, problems);
        Validated<RecognitionRegister> register = RecognitionRegister.of(knownSubjects, knownEvents);
        register.problems().forEach(problem -> problems.add(located(problem, placeOfSubjects)));
        return new Validated<>(register.value(), problems);
    }

    /** An entry knows where it stands; a subject does not. */
    private static Problem located(Problem problem, Place placeOfSubjects) {
        return problem.code() == RecognitionProblem.SUBJECT_DIFFERS ? problem.at(placeOfSubjects) : problem;
    }

    private static <T> List<T> good(List<Validated<T>> all, List<Problem> problems) {
        List<T> good = new ArrayList<>();
        all.forEach(one -> {
            problems.addAll(one.problems());
            one.value().ifPresent(good::add);
        });
        return good;
    }

    @Override
    public JsonValue encode(RecognitionRegister register) {
        return JsonObject.builder()
                .put(
                        "subjects",
                        Codecs.list(subject()),
                        register.subjects().stream().map(Validated::of).toList())
                .put(
                        "events",
                        Codecs.list(event()),
                        register.events().stream().map(Validated::of).toList())
                .build();
    }

    private JsonCodec<Validated<Subject>> subject() {
        JsonCodec<WrittenUnit> written = JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<String> code = fields.required("code", Codecs.text());
                    JsonField<LocalDate> on = fields.required("on", Codecs.date());
                    return fields.build(() -> new WrittenUnit(code.get(), on.get(), code.place()));
                },
                unit -> JsonObject.builder()
                        .put("code", Codecs.text(), unit.code())
                        .put("on", Codecs.date(), unit.on())
                        .build());
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<SubjectId> id = fields.required("id", SubjectCodecs.subjectId());
                    JsonField<SubjectKind> kind = fields.required("kind", SubjectCodecs.subjectKind());
                    JsonField<Optional<WrittenUnit>> unit = fields.optional("unit", written);
                    return fields.build(() -> unit.get()
                            .map(this::resolve)
                            .map(found -> found.map(known -> Subject.of(id.get(), kind.get(), known)))
                            .orElseGet(() -> Validated.of(new Subject(id.get(), kind.get(), Optional.empty()))));
                },
                subject -> JsonObject.builder()
                        .put(
                                "id",
                                SubjectCodecs.subjectId(),
                                subject.value().orElseThrow().id())
                        .put(
                                "kind",
                                SubjectCodecs.subjectKind(),
                                subject.value().orElseThrow().kind())
                        .putOptional(
                                "unit",
                                written,
                                subject.value().orElseThrow().unit().map(this::written))
                        .build());
    }

    private JsonCodec<Validated<RecognitionEvent>> event() {
        return JsonCodec.of(this::decodeEvent, event -> encode(event.value().orElseThrow()));
    }

    private Validated<Validated<RecognitionEvent>> decodeEvent(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<RecognitionEventId> id = fields.required("id", ActCodec.EVENT);
        JsonField<SubjectId> subject = fields.required("subject", SubjectCodecs.subjectId());
        JsonField<TitleId> title = fields.required("title", Identifiers.TITLE);
        JsonField<LocalDate> on = fields.required("on", Identifiers.DAY);
        JsonField<LocalDate> recordedOn = fields.required("recordedOn", Identifiers.DAY);
        JsonField<Optional<WrittenBody>> by = fields.optional("by", WrittenBody.CODEC);
        JsonField<Act> act = fields.required("act", ACT);
        JsonField<Optional<String>> document = fields.optional("document", DOCUMENT);
        JsonField<Optional<String>> certificate = fields.optional("certificate", Codecs.sha256());
        return fields.build(() -> body(by.get(), on.get())
                .map(body -> new RecognitionEvent(
                        id.get(),
                        subject.get(),
                        title.get(),
                        on.get(),
                        recordedOn.get(),
                        body,
                        act.get(),
                        document.get(),
                        certificate.get(),
                        Optional.of(in.place()))));
    }

    private JsonObject encode(RecognitionEvent event) {
        return JsonObject.builder()
                .put("id", ActCodec.EVENT, event.id())
                .put("subject", SubjectCodecs.subjectId(), event.subject())
                .put("title", Identifiers.TITLE, event.title())
                .put("on", Identifiers.DAY, event.on())
                .put("recordedOn", Identifiers.DAY, event.recordedOn())
                .putOptional("by", WrittenBody.CODEC, event.by().map(body -> written(body, event.on())))
                .put("act", ACT, event.act())
                .putOptional("document", DOCUMENT, event.document())
                .putOptional("certificate", Codecs.sha256(), event.certificate())
                .build();
    }

    private Validated<Optional<Body>> body(Optional<WrittenBody> by, LocalDate on) {
        return by.map(body -> resolve(new WrittenUnit(body.code(), on, body.place()))
                        .map(unit -> Optional.of(new Body(body.office(), unit))))
                .orElseGet(() -> Validated.of(Optional.empty()));
    }

    /** The nation has no code; it stands there by its identifier. */
    private Validated<UnitId> resolve(WrittenUnit unit) {
        Optional<UnitState> nation = territory.covers(unit.on())
                ? territory.at(unit.on()).roots().stream()
                        .filter(root -> root.id().value().equals(unit.code()))
                        .findFirst()
                : Optional.empty();
        Validated<UnitState> found =
                nation.map(Validated::of).orElseGet(() -> territory.resolve(system, unit.code(), unit.on()));
        return new Validated<>(
                found.value().map(UnitState::id),
                found.problems().stream()
                        .map(problem -> problem.at(unit.place()))
                        .toList());
    }

    private WrittenUnit written(UnitId unit) {
        LocalDate first = territory.get(unit).states().firstDay();
        return new WrittenUnit(code(unit, first), first, new Place.Whole(""));
    }

    private WrittenBody written(Body body, LocalDate on) {
        return new WrittenBody(body.office(), code(body.unit(), on), new Place.Whole(""));
    }

    private String code(UnitId unit, LocalDate on) {
        return territory.get(unit).codeAt(system, on).map(code -> code.value()).orElse(unit.value());
    }

    /** A unit as it stands in a document. */
    private record WrittenUnit(String code, LocalDate on, Place place) {}

    /** A body as it stands in a document. */
    private record WrittenBody(OfficeId office, String code, Place place) {

        static final JsonCodec<WrittenBody> CODEC = JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<OfficeId> office = fields.required("office", RecognitionLayerCodec.OFFICE);
                    JsonField<String> unit = fields.required("unit", Codecs.text());
                    return fields.build(() -> new WrittenBody(office.get(), unit.get(), unit.place()));
                },
                body -> JsonObject.builder()
                        .put("office", RecognitionLayerCodec.OFFICE, body.office())
                        .put("unit", Codecs.text(), body.code())
                        .build());
    }
}
