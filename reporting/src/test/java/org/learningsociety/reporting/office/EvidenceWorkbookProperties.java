package org.learningsociety.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.table.TableWriter;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.AssessmentRound;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.evidence.EvidenceReader;
import org.learningsociety.criteria.evidence.EvidenceTemplate;
import org.learningsociety.criteria.evidence.EvidenceWriter;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.evidence.Requirement;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.RubricArbitraries;
import org.learningsociety.criteria.testkit.SampleTables;

class EvidenceWorkbookProperties {

    private static final LocalDate ON = LocalDate.of(2023, 12, 31);
    private static final Subject SUBJECT = Subject.of(SubjectId.of("dv-1"), SubjectKind.UNIT, SampleTables.NAM_DA);
    private static final EvidenceWriter WRITER = EvidenceWriter.of(SampleTables.gazetteer(), ON);

    /** What officers write that spreadsheets trip over. */
    private static final List<String> TEXTS =
            List.of("chưa thu thập", "=1+1", "+84", "-12", "@a", "001", "1/2", "\"a\";\n\"b\"", "1e5", "TRUE");

    @Provide
    Arbitrary<EvidenceArbitraries.Case> cases() {
        Arbitrary<Rubric> rubrics = Arbitraries.oneOf(
                Arbitraries.of(SampleTables.schools(), SampleTables.units()), RubricArbitraries.rubrics());
        return rubrics.flatMap(
                        rubric -> evidence(rubric).map(evidence -> new EvidenceArbitraries.Case(rubric, evidence)))
                .filter(recorded -> !recorded.evidence().observations().isEmpty());
    }

    private static Arbitrary<Evidence> evidence(Rubric rubric) {
        Arbitrary<Optional<String>> texts = Arbitraries.of(TEXTS).optional();
        Arbitrary<Optional<LocalDate>> days =
                Arbitraries.of(LocalDate.of(2023, 1, 1), ON).optional();
        Arbitrary<Provenance> provenances = Combinators.combine(texts, days, days)
                .as((source, observed, recorded) ->
                        new Provenance(source, Optional.empty(), observed, recorded, Optional.empty()));
        return EvidenceArbitraries.evidence(rubric)
                .flatMap(evidence -> Combinators.combine(Requirement.of(rubric).stream()
                                .flatMap(asked -> evidence.find(asked.indicator()).stream()
                                        .map(found -> EvidenceArbitraries.answering(found, asked)))
                                .map(found -> provenances.map(
                                        provenance -> new Observation(found.indicator(), found.finding(), provenance)))
                                .toList())
                        .as(observations -> Evidence.of(SUBJECT, observations)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 40)
    @Label("P-118 what is written as CSV and as a workbook of the same cells is read as the same evidence")
    void p118BothFormsAlike(@ForAll("cases") EvidenceArbitraries.Case written) {
        String csv = WRITER.write(List.of(written.evidence()), TableWriter.comma());
        EvidenceReader reader = reader(written.rubric());

        Validated<EvidenceFile> ofTable = reader.read("t.csv", csv.getBytes(StandardCharsets.UTF_8));
        Validated<EvidenceFile> ofBook = EvidenceWorkbook.read("t.csv", EvidenceBooks.ofTexts(rows(csv)), reader);

        assertThat(ofBook).isEqualTo(ofTable);
        assertThat(ofTable.problems()).isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 20)
    @Label("P-118 a template that is filled in as a workbook is read as what was filled in")
    void p118Template(@ForAll("cases") EvidenceArbitraries.Case filled, @ForAll Language language) {
        byte[] blank = EvidenceWorkbook.write(
                EvidenceTemplate.of(filled.rubric()).withSubject(SUBJECT.id(), SUBJECT.kind(), UnitCode.nso("24703")),
                language);
        List<List<String>> rows = rows(WRITER.write(List.of(filled.evidence()), TableWriter.comma()));
        Map<String, List<String>> answers =
                rows.stream().skip(1).collect(Collectors.toMap(row -> row.get(3), row -> row));

        byte[] returned = EvidenceBooks.edited(blank, workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<String> columns = texts(sheet.getRow(0));
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                fill(
                        sheet.getRow(i),
                        columns,
                        rows.get(0),
                        answers.get(sheet.getRow(i).getCell(3).getStringCellValue()));
            }
        });

        assertThat(evidence(EvidenceWorkbook.read("t.xlsx", returned, reader(filled.rubric()))))
                .isEqualTo(filled.evidence());
    }

    private static void fill(XSSFRow row, List<String> columns, List<String> names, List<String> answer) {
        for (int i = 0; i < columns.size(); i++) {
            int at = names.indexOf(columns.get(i));
            if (at > 3 && !answer.get(at).isEmpty()) {
                row.getCell(i).setCellValue(answer.get(at));
            }
        }
    }

    /** Good and bad rows, and such as fit together badly. */
    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> subjects = Arbitraries.of("a", "b", "Bà B", "");
        Arbitrary<String> places =
                Arbitraries.of("unit,24688", "unit,24703", "household,24688", "x,24688", "unit,1", ",");
        Arbitrary<String> values = Arbitraries.of(
                "diem,7,,,",
                "diem,11,,,",
                "diem,8,,,x",
                "diem,,,missing,",
                "diem,,,thiếu,",
                "co,có,,,",
                "co,,,not-applicable,",
                "ty-le,9,10,,",
                "ty-le,11,10,,",
                "so,1.234,,,",
                "hoi-dong,7|11,,,",
                "muc,tot,,,",
                "dien-tich,0.012 ha,,,",
                "buoi,-1,,,",
                "giu-danh-hieu,có:muc-do-1:2024-03-01,,,",
                "y,1,,,",
                ",,,,");
        Arbitrary<String> dates = Arbitraries.of("", "", "2023-05-05", "2024-05-05", "x");
        return Combinators.combine(subjects, places, values, dates)
                .as((subject, place, value, date) ->
                        List.of((subject + "," + place + "," + value + ",," + date + ",").split(",", -1)))
                .list()
                .ofMaxSize(12);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 60)
    @Label("P-115 P-116 each problem of a table is found at the same row and column of the workbook, and nothing else")
    void p115SameProblems(@ForAll("rows") List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(EvidenceBooks.COLUMNS));
        all.addAll(rows);
        String csv = all.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());

        Validated<EvidenceFile> ofTable = SampleTables.reader().read("t.csv", csv.getBytes(StandardCharsets.UTF_8));
        Validated<EvidenceFile> ofBook =
                EvidenceWorkbook.read("t.csv", EvidenceBooks.ofTexts(all), SampleTables.reader());

        assertThat(EvidenceBooks.told(ofBook)).isEqualTo(EvidenceBooks.told(ofTable));
        assertThat(ofBook).isEqualTo(ofTable);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
    @Label("P-115 whatever bytes are broken in a workbook, it is read or it is a problem")
    void p115BrokenBytes(@ForAll int seed, @ForAll byte with) {
        byte[] file = EvidenceBooks.ofRow(row -> {});
        file[Math.floorMod(seed, file.length)] = with;

        Validated<EvidenceFile> read = EvidenceBooks.read(file);

        assertThat(read.value().isPresent() || read.hasErrors()).isTrue();
    }

    /** The cells of a table that was written; no value of it holds an apostrophe guard that a spreadsheet would drop. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && csv.startsWith("\"", i + 1);
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(cells));
                    cells.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }

    private static List<String> texts(XSSFRow row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(i -> row.getCell(i).getStringCellValue())
                .toList();
    }

    private static Evidence evidence(Validated<EvidenceFile> read) {
        assertThat(read.problems()).isEmpty();
        Evidence only = read.orElseThrow().evidence().get(0);
        Stream<Observation> observations = only.observations().values().stream().map(found -> {
            Provenance from = found.provenance();
            return new Observation(
                    found.indicator(),
                    found.finding(),
                    new Provenance(
                            from.source(), from.method(), from.observedOn(), from.recordedOn(), Optional.empty()));
        });
        return Evidence.of(only.subject(), observations.toList());
    }

    private static EvidenceReader reader(Rubric rubric) {
        return EvidenceReader.of(SampleTables.gazetteer(), List.of(AssessmentRound.ofYear(rubric, 2023)));
    }
}
