package org.learningsociety.criteria.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.table.TableWriter;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.RubricArbitraries;
import org.learningsociety.criteria.testkit.SampleTables;

class EvidenceWriterProperties {

    private static final LocalDate ON = LocalDate.of(2023, 12, 31);
    private static final Subject SUBJECT = Subject.of(SubjectId.of("dv-1"), SubjectKind.UNIT, SampleTables.NAM_DA);
    private static final EvidenceWriter WRITER = EvidenceWriter.of(SampleTables.gazetteer(), ON);

    /** What officers write that spreadsheets and separators trip over. */
    private static final List<String> TEXTS = List.of(
            "chưa thu thập",
            "=1+1",
            "+84",
            "-",
            "-12",
            "@a",
            "'=1",
            "''",
            "\"",
            "a;b,c",
            "dòng 1\ndòng 2",
            "\"a\";\n\"b\"");

    @Provide
    Arbitrary<Rubric> rubrics() {
        return Arbitraries.oneOf(
                Arbitraries.of(SampleTables.schools(), SampleTables.units()), RubricArbitraries.rubrics());
    }

    @Provide
    Arbitrary<EvidenceArbitraries.Case> cases() {
        return rubrics()
                .flatMap(rubric -> evidence(rubric).map(evidence -> new EvidenceArbitraries.Case(rubric, evidence)))
                .filter(recorded -> !recorded.evidence().observations().isEmpty());
    }

    private static Arbitrary<Evidence> evidence(Rubric rubric) {
        Arbitrary<Optional<String>> texts = Arbitraries.of(TEXTS).optional();
        Arbitrary<Optional<LocalDate>> days =
                Arbitraries.of(LocalDate.of(2023, 1, 1), ON).optional();
        Arbitrary<Provenance> provenances = Combinators.combine(texts, texts, days, days)
                .as((source, method, observed, recorded) ->
                        new Provenance(source, method, observed, recorded, Optional.empty()));
        Arbitrary<String> reasons = Arbitraries.of(TEXTS);
        return EvidenceArbitraries.evidence(rubric)
                .flatMap(evidence -> Combinators.combine(Requirement.of(rubric).stream()
                                .flatMap(asked -> evidence.find(asked.indicator()).stream()
                                        .map(observation -> EvidenceArbitraries.answering(observation, asked)))
                                .map(observation -> Combinators.combine(reasons, provenances)
                                        .as((reason, provenance) -> new Observation(
                                                observation.indicator(),
                                                because(reason, observation.finding()),
                                                provenance)))
                                .toList())
                        .as(observations -> Evidence.of(SUBJECT, observations)));
    }

    private static Finding because(String reason, Finding finding) {
        if (finding instanceof Finding.Missing missing) {
            return new Finding.Missing(missing.cause(), reason);
        }
        if (finding instanceof Finding.NotApplicable) {
            return new Finding.NotApplicable(reason);
        }
        return finding instanceof Finding.Withheld ? new Finding.Withheld(reason) : finding;
    }

    @Provide
    Arbitrary<TableWriter> tables() {
        return Arbitraries.of(
                TableWriter.comma(),
                TableWriter.semicolon(),
                TableWriter.comma().withByteOrderMark(),
                TableWriter.semicolon().withByteOrderMark());
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    @Label("P-118 P-119 evidence that is written as a table is read as it was, whatever its texts and separators")
    void p118Table(@ForAll("cases") EvidenceArbitraries.Case written, @ForAll("tables") TableWriter tables) {
        String text = WRITER.write(List.of(written.evidence()), tables);

        assertThat(evidence(reader(written.rubric()).read("t.csv", bytes(text))))
                .isEqualTo(written.evidence());
        assertThat(formulas(text)).isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    @Label("P-118 evidence that is written as a document is read as it was, and both forms say the same")
    void p118Document(@ForAll("cases") EvidenceArbitraries.Case written) {
        String text = WRITER.writeJson(List.of(written.evidence()));

        Evidence read = evidence(reader(written.rubric()).readJson("t.json", bytes(text)));

        assertThat(read).isEqualTo(written.evidence());
        assertThat(WRITER.writeJson(List.of(read))).isEqualTo(text);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    @Label("P-118 a template that is filled in is read as what was filled in")
    void p118Template(
            @ForAll("cases") EvidenceArbitraries.Case filled,
            @ForAll("tables") TableWriter blank,
            @ForAll("tables") TableWriter returned) {
        String template = EvidenceTemplate.of(filled.rubric())
                .withSubject(SUBJECT.id(), SUBJECT.kind(), UnitCode.nso("24703"))
                .write(blank);
        Map<String, Table.Row> answers = rows(WRITER.write(List.of(filled.evidence()), TableWriter.comma())).stream()
                .collect(Collectors.toMap(row -> row.cell("indicator"), row -> row));

        List<List<String>> rows = rows(template).stream()
                .map(row -> fill(row, answers.get(row.cell("indicator"))))
                .toList();
        List<String> columns = new ArrayList<>(RawObservation.FIELDS);
        columns.add("method");
        String text = returned.write(columns, rows);

        assertThat(rows).hasSameSizeAs(Requirement.of(filled.rubric()));
        assertThat(evidence(reader(filled.rubric()).read("t.csv", bytes(text)))).isEqualTo(filled.evidence());
    }

    private static List<String> fill(Table.Row row, Table.Row answer) {
        List<String> cells = new ArrayList<>();
        for (String column : RawObservation.FIELDS) {
            cells.add(row.cell(column).isEmpty() ? answer.cell(column) : row.cell(column));
        }
        cells.add(answer.cell("method"));
        return cells;
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    @Label("P-118 of a template that nobody filled in nothing is known, and every row of it has its problem")
    void p118BlankTemplate(@ForAll("rubrics") Rubric rubric, @ForAll("tables") TableWriter tables) {
        for (EvidenceTemplate template : List.of(
                EvidenceTemplate.of(rubric),
                EvidenceTemplate.of(rubric).withSubject(SUBJECT.id()),
                EvidenceTemplate.of(rubric).withSubject(SUBJECT.id(), SUBJECT.kind(), UnitCode.nso("24703")))) {
            Validated<EvidenceFile> read = reader(rubric).read("t.csv", bytes(template.write(tables)));

            EvidenceFile file = read.value().orElseThrow();
            assertThat(file.received()).isEqualTo(Requirement.of(rubric).size());
            assertThat(file.accepted()).isZero();
            assertThat(file.evidence())
                    .flatExtracting(evidence -> evidence.observations().values())
                    .extracting(Observation::finding)
                    .allMatch(finding -> finding instanceof Finding.Missing);
            assertThat(read.problems()).allMatch(Problem::isError);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    @Label("P-115 a table and a document of the same fields have the same problems and the same evidence")
    void p115BothFormsAlike(@ForAll("cases") EvidenceArbitraries.Case written, @ForAll("fields") String field) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Table.Row row : rows(WRITER.write(List.of(written.evidence()), TableWriter.comma()))) {
            Map<String, String> fields = new HashMap<>();
            RawObservation.FIELDS.forEach(name -> fields.put(name, row.cell(name)));
            fields.put(field, "?");
            rows.add(fields);
        }
        String table = TableWriter.comma()
                .write(
                        RawObservation.FIELDS,
                        rows.stream()
                                .map(row -> RawObservation.FIELDS.stream()
                                        .map(name -> row.getOrDefault(name, ""))
                                        .toList())
                                .toList());
        String document = EvidenceDocument.FORMAT.write(
                rows.stream().map(EvidenceDocument.Element::of).toList());

        Validated<EvidenceFile> ofTable = reader(written.rubric()).read("t.csv", bytes(table));
        Validated<EvidenceFile> ofDocument = reader(written.rubric()).readJson("t.json", bytes(document));

        assertThat(told(ofDocument)).containsExactlyInAnyOrderElementsOf(told(ofTable));
        assertThat(placeless(ofDocument.value().orElseThrow().evidence()))
                .isEqualTo(placeless(ofTable.value().orElseThrow().evidence()));
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(RawObservation.FIELDS);
    }

    /** Contradictions name the other by its place, which differs. */
    private static List<String> told(Validated<EvidenceFile> read) {
        return read.problems().stream()
                .map(problem -> {
                    Map<String, String> arguments = new HashMap<>(problem.arguments());
                    arguments.remove("row");
                    return problem.code() + " " + problem.severity() + " " + new java.util.TreeMap<>(arguments);
                })
                .toList();
    }

    /** No cell may begin as a formula does, unless it is a negative number. */
    private static List<String> formulas(String text) {
        return java.util.regex.Pattern.compile("(?:^|[,;\r\n])\"?([=+@-][^,;\r\n\"]*)")
                .matcher(text.replace("\uFEFF", "").replaceAll("(?s)\"(?:[^\"]|\"\")*\"", "quoted"))
                .results()
                .map(found -> found.group(1))
                .filter(cell -> !cell.matches("-\\d+([.,]\\d+)*"))
                .toList();
    }

    private static Evidence evidence(Validated<EvidenceFile> read) {
        assertThat(read.problems()).isEmpty();
        List<Evidence> all = placeless(read.orElseThrow().evidence());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<Evidence> placeless(List<Evidence> evidence) {
        return evidence.stream()
                .map(ours -> Evidence.of(
                        ours.subject(),
                        ours.observations().values().stream()
                                .map(EvidenceWriterProperties::placeless)
                                .toList()))
                .toList();
    }

    private static Observation placeless(Observation observation) {
        Provenance from = observation.provenance();
        return new Observation(
                observation.indicator(),
                observation.finding(),
                new Provenance(from.source(), from.method(), from.observedOn(), from.recordedOn(), Optional.empty()));
    }

    private static List<Table.Row> rows(String text) {
        return TableReader.of(RawObservation.FIELDS.toArray(String[]::new))
                .withOptional("method")
                .read("t.csv", text)
                .orElseThrow()
                .rows();
    }

    private static EvidenceReader reader(Rubric rubric) {
        return EvidenceReader.of(SampleTables.gazetteer(), List.of(AssessmentRound.ofYear(rubric, 2023)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
