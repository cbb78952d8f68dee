package org.learningsociety.criteria.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.catalog.CatalogFolder;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.json.JsonProblem;
import org.learningsociety.core.json.JsonReader;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.certificate.Certificate;
import org.learningsociety.criteria.evidence.AssessmentRound;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.EvidenceReader;
import org.learningsociety.criteria.evidence.EvidenceWriter;
import org.learningsociety.criteria.recognition.Body;
import org.learningsociety.criteria.recognition.FatePolicy;
import org.learningsociety.criteria.recognition.FateRule;
import org.learningsociety.criteria.recognition.OfficeId;
import org.learningsociety.criteria.recognition.RecognitionRegister;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.AssessmentDifference;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.testkit.CertificateArbitraries;
import org.learningsociety.criteria.testkit.CostsArbitraries;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.EvidenceArbitraries.Case;
import org.learningsociety.criteria.testkit.JsonMutations;
import org.learningsociety.criteria.testkit.MemberRuleArbitraries;
import org.learningsociety.criteria.testkit.OverlayArbitraries;
import org.learningsociety.criteria.testkit.RecognitionArbitraries;
import org.learningsociety.criteria.testkit.RubricArbitraries;
import org.learningsociety.criteria.testkit.SampleTables;

/**
 * Schemas agree with codecs. Whatever a codec writes is good for the schema. Of a document that is broken at one place:
 * <ul>
 *   <li>what the schema refuses, the codec refuses;
 *   <li>what the codec refuses for its form (a field, a type, a name, the writing of a text), the schema refuses;
 *   <li>what the codec refuses for what it says only (identifiers twice, levels that name no criterion, a number out of range),
 *       the schema may accept.
 * </ul>
 */
class CriteriaSchemasProperties {

    private static final LocalDate ON = LocalDate.of(2023, 12, 31);

    private static final Set<ProblemCode> FORM = Set.of(
            JsonProblem.MISSING_FIELD,
            JsonProblem.UNKNOWN_FIELD,
            JsonProblem.NOT_AN_OBJECT,
            JsonProblem.NOT_A_LIST,
            JsonProblem.NOT_A_TEXT,
            JsonProblem.NOT_AN_INTEGER,
            JsonProblem.NOT_A_BOOLEAN,
            JsonProblem.UNKNOWN_NAME,
            JsonProblem.REPEATED_ELEMENT,
            JsonProblem.UNREADABLE_TEXT,
            JsonProblem.MISSING_FORMAT,
            JsonProblem.OTHER_FORMAT,
            JsonProblem.UNSUPPORTED_VERSION);

    private static final Map<String, JsonSchema> SCHEMAS = CriteriaSchemas.list().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    kind -> JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(CriteriaSchemas.find(kind).orElseThrow())));

    /** A document with what reading it by the codec reports. */
    record Document(String kind, JsonObject json, Function<String, List<Problem>> read) {

        @Override
        public String toString() {
            return kind + " " + json;
        }

        List<Problem> problems() {
            return read.apply(json.toString());
        }

        Set<ValidationMessage> refusals() {
            return SCHEMAS.get(kind).validate(json.toString(), InputFormat.JSON);
        }

        Arbitrary<Document> mutants() {
            return JsonMutations.of(json).map(mutant -> new Document(kind, mutant, read));
        }
    }

    @Provide
    Arbitrary<Document> documents() {
        return Arbitraries.oneOf(
                rubrics().map(CriteriaSchemasProperties::document),
                OverlayArbitraries.documents()
                        .map(overlay -> new Document(
                                "overlay",
                                CriteriaFormats.overlay().encode(overlay),
                                text -> problems(CriteriaFormats.overlay().read("o.json", text)))),
                CostsArbitraries.documents()
                        .map(costs -> new Document(
                                "costs",
                                CriteriaFormats.costs().encode(costs),
                                text -> problems(CriteriaFormats.costs().read("c.json", text)))),
                assessments()
                        .list()
                        .ofMaxSize(2)
                        .map(assessments -> new Document(
                                "assessment",
                                CriteriaFormats.assessments().encode(assessments),
                                text -> problems(CriteriaFormats.assessments().read("a.json", text)))),
                assessments()
                        .tuple2()
                        .map(two -> new Document(
                                "difference",
                                CriteriaFormats.difference()
                                        .encode(AssessmentDifference.between(two.get1(), two.get2())),
                                text -> problems(CriteriaFormats.difference().read("d.json", text)))),
                registers().map(CriteriaSchemasProperties::document),
                Arbitraries.create(CriteriaSchemasProperties::shippedRecognition),
                MemberRuleArbitraries.documents()
                        .map(rules -> new Document(
                                "members",
                                CriteriaFormats.memberRules().encode(rules),
                                text -> problems(CriteriaFormats.memberRules().read("m.json", text)))),
                CertificateArbitraries.issued()
                        .map(issued -> new Document(
                                "certificate",
                                Certificate.format().encode(issued.certificate()),
                                text -> problems(Certificate.format().read("c.json", text)))),
                cases().map(CriteriaSchemasProperties::evidence));
    }

    private static Document shippedRecognition() {
        RecognitionRules.Layer shipped = CatalogFolder.open(CriteriaCatalog.class, "recognition")
                .read("recognition.json", CriteriaFormats.recognition());
        RecognitionRules.Layer rules = new RecognitionRules.Layer(shipped.authorities(), shipped.procedures(), fates());
        return new Document(
                "recognition",
                CriteriaFormats.recognition().encode(rules),
                text -> problems(CriteriaFormats.recognition().read("r.json", text)));
    }

    /** Nothing of it ships: no act says what becomes of a title. */
    private static List<FateRule> fates() {
        return Stream.of(
                        new FatePolicy.IfAll(),
                        new FatePolicy.IfAny(),
                        new FatePolicy.Majority(Basis.POPULATION, FatePolicy.Tie.SUFFICES),
                        new FatePolicy.Reassess(),
                        new FatePolicy.CarryUntil(ON),
                        new FatePolicy.Lapse())
                .map(policy -> new FateRule(
                        TitleId.of("cong-dong-hoc-tap-cap-xa"),
                        policy,
                        DateRange.ALWAYS,
                        List.of(),
                        Verification.ILLUSTRATIVE))
                .toList();
    }

    private static Arbitrary<RecognitionRegister> registers() {
        Subject unit = Subject.of(SubjectId.of("xa-dak-mam"), SubjectKind.ADMINISTRATIVE_UNIT, SampleTables.DAK_MAM);
        Body council = new Body(OfficeId.of("hoi-dong"), SampleTables.DAK_MAM);
        Body chair = new Body(OfficeId.of("chu-tich-ubnd"), SampleTables.DAK_MAM);
        return RecognitionArbitraries.chains(
                        unit.id(),
                        TitleId.of("cong-dong-hoc-tap-cap-xa"),
                        List.of(new LevelId("muc-do-1")),
                        council,
                        chair)
                .map(events -> RecognitionRegister.of(List.of(unit), events).orElseThrow());
    }

    private static Document document(RecognitionRegister register) {
        JsonFormat<RecognitionRegister> format = CriteriaFormats.events(SampleTables.gazetteer(), CodeSystem.NSO);
        return new Document("events", format.encode(register), text -> problems(format.read("s.json", text)));
    }

    @Provide
    Arbitrary<Document> mutants() {
        return documents().flatMap(Document::mutants);
    }

    private static Arbitrary<Rubric> rubrics() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, RubricArbitraries.documents()),
                Tuple.of(1, Arbitraries.of(SampleTables.units(), SampleTables.schools())),
                Tuple.of(1, Arbitraries.of(CriteriaCatalog.load().rubrics().list())));
    }

    private static Arbitrary<Case> cases() {
        return EvidenceArbitraries.cases(Arbitraries.oneOf(
                RubricArbitraries.rubrics(), Arbitraries.of(SampleTables.units(), SampleTables.schools())));
    }

    private static Arbitrary<Assessment> assessments() {
        return cases().map(scored -> Scorer.score(scored.rubric(), scored.evidence(), Context.on(ON)));
    }

    private static Document document(Rubric rubric) {
        return new Document(
                "rubric",
                CriteriaFormats.rubric().encode(rubric),
                text -> problems(CriteriaFormats.rubric().read("r.json", text)));
    }

    private static Document evidence(Case recorded) {
        Subject subject = new Subject(
                SubjectId.of("don-vi-1"),
                recorded.rubric().subjectKinds().iterator().next(),
                Optional.of(SampleTables.DAK_MAM));
        Evidence evidence = Evidence.of(
                subject, List.copyOf(recorded.evidence().observations().values()));
        String text = EvidenceWriter.of(SampleTables.gazetteer(), ON).writeJson(List.of(evidence));
        EvidenceReader reader = EvidenceReader.of(
                SampleTables.gazetteer(), List.of(AssessmentRound.ofYear(recorded.rubric(), ON.getYear())));
        return new Document(
                "evidence",
                (JsonObject) JsonReader.standard()
                        .read("e.json", text)
                        .map(JsonCursor::value)
                        .orElseThrow(),
                mutant -> problems(reader.readJson("e.json", mutant.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<Problem> problems(Validated<?> read) {
        return read.problems().stream().filter(Problem::isError).toList();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    @Label("P-08 what a codec writes is good for its schema and is read again")
    void writtenDocumentsFit(@ForAll("documents") Document written) {
        assertThat(written.refusals()).isEmpty();
        // Generated evidence need not answer what is asked.
        assertThat(written.problems())
                .filteredOn(problem -> problem.code() instanceof JsonProblem)
                .isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 1500)
    @Label("schema and codec refuse the same forms")
    void theSameFormsAreRefused(@ForAll("mutants") Document mutant) {
        List<Problem> problems = mutant.problems();
        Set<ValidationMessage> refusals = mutant.refusals();
        boolean badForm = problems.stream().anyMatch(CriteriaSchemasProperties::isOfForm);
        Statistics.label("refused for")
                .collect(badForm ? "form" : problems.isEmpty() ? "nothing" : "content")
                .coverage(refused -> Stream.of("form", "nothing", "content")
                        .forEach(reason -> refused.check(reason).percentage(part -> part > 3)));

        if (!refusals.isEmpty()) {
            assertThat(problems).as("%s refused %s", mutant, refusals).isNotEmpty();
        }
        if (badForm) {
            assertThat(refusals)
                    .as("%s should be refused for %s", mutant, problems)
                    .isNotEmpty();
        }
    }

    /** References between parts of a rubric have codes of form too, but stand at identifiers. */
    private static boolean isOfForm(Problem problem) {
        boolean isReference = problem.code() == JsonProblem.REPEATED_ELEMENT && endsWith(problem, "/id")
                || problem.code() == JsonProblem.UNKNOWN_NAME && endsWith(problem, "/criterion");
        return FORM.contains(problem.code()) && !isReference;
    }

    private static boolean endsWith(Problem problem, String name) {
        return problem.place() instanceof Place.Json json && json.pointer().endsWith(name);
    }
}
