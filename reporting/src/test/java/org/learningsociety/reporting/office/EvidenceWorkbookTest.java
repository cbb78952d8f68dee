package org.learningsociety.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.table.TableProblem;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.evidence.EvidenceProblem;
import org.learningsociety.criteria.evidence.EvidenceTemplate;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.testkit.SampleTables;
import org.learningsociety.reporting.testkit.OfficePackage;

class EvidenceWorkbookTest {

    private static final EvidenceTemplate TEMPLATE = EvidenceTemplate.of(SampleTables.schools())
            .withSubject(SubjectId.of("a"), SubjectKind.UNIT, UnitCode.nso("24688"))
            .withSubject(SubjectId.of("b"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void equalTemplatesGiveEqualFilesThatReferToNothingOutside(Language language) {
        byte[] file = EvidenceWorkbook.write(TEMPLATE, language);

        assertThat(EvidenceWorkbook.write(TEMPLATE, language)).isEqualTo(file);
        OfficePackage.assertSound(file);
    }

    @Test
    void theSheetHasTheColumnsAndRowsOfTheTable() throws IOException {
        try (XSSFWorkbook workbook = open(Language.VI)) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getSheetName()).isEqualTo("Minh chứng");
            assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("Hướng dẫn");
            assertThat(texts(sheet.getRow(0)))
                    .containsExactly(
                            "subject",
                            "kind",
                            "unit",
                            "indicator",
                            "indicator_name",
                            "how_to_write",
                            "value",
                            "of",
                            "state",
                            "reason",
                            "source",
                            "observed_on",
                            "recorded_on");
            assertThat(texts(sheet.getRow(1)))
                    .startsWith("a", "unit", "24688", "hoi-dong")
                    .contains("điểm từ 0 đến 10 của từng người chấm, ví dụ 7.5|8");
            assertThat(sheet.getLastRowNum()).isEqualTo(TEMPLATE.rows().size());
        }
    }

    @Test
    void whatNamesTheObservationIsLockedAndWhatIsFoundIsOpenText() throws IOException {
        try (XSSFWorkbook workbook = open(Language.VI)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            XSSFRow row = sheet.getRow(TEMPLATE.rows().size());

            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            assertThat(Stream.of(0, 1, 3, 4, 5, 7).map(i -> style(row, i).getLocked()))
                    .containsOnly(true);
            assertThat(Stream.of(2, 6, 8, 9, 10, 11, 12).map(i -> style(row, i).getLocked()))
                    .containsOnly(false);
            assertThat(Stream.of(2, 6, 8, 9, 10, 11, 12).map(i -> style(row, i).getDataFormatString()))
                    .containsOnly("@");
            assertThat(((XSSFCellStyle) sheet.getColumnStyle(6)).getLocked()).isFalse();
        }
    }

    private static XSSFCellStyle style(XSSFRow row, int column) {
        return row.getCell(column).getCellStyle();
    }

    @Test
    void thereAreListsWhereFewAnswersArePossible() throws IOException {
        EvidenceTemplate template = EvidenceTemplate.of(SampleTables.units()).withSubject(SubjectId.of("a"));
        assertThat(lists(template, Language.VI))
                .contains(
                        Map.entry("I2:I1048576", List.of("known", "missing", "not-applicable", "withheld")),
                        Map.entry("G4", List.of("có", "không")));
        assertThat(lists(template, Language.EN)).contains(Map.entry("G4", List.of("yes", "no")));
        assertThat(lists(TEMPLATE, Language.VI)).contains(Map.entry("G3 G11", List.of("kha", "dat")));
    }

    private static List<Map.Entry<String, List<String>>> lists(EvidenceTemplate template, Language language)
            throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(EvidenceWorkbook.write(template, language)))) {
            return workbook.getSheetAt(0).getDataValidations().stream()
                    .filter(validation ->
                            validation.getValidationConstraint().getValidationType() == ValidationType.LIST)
                    .map(validation -> Map.entry(cells(validation), values(validation)))
                    .toList();
        }
    }

    private static String cells(XSSFDataValidation validation) {
        return String.join(
                " ",
                Stream.of(validation.getRegions().getCellRangeAddresses())
                        .map(cells -> cells.formatAsString())
                        .toList());
    }

    private static List<String> values(XSSFDataValidation validation) {
        return List.of(validation.getValidationConstraint().getExplicitListValues());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBlankTemplateHasTheProblemsThatItHasAsCsv(Language language) {
        Validated<EvidenceFile> read = EvidenceBooks.read(EvidenceWorkbook.write(TEMPLATE, language));

        String csv = TEMPLATE.write(org.learningsociety.core.table.TableWriter.comma());
        assertThat(EvidenceBooks.told(read))
                .isEqualTo(
                        EvidenceBooks.told(SampleTables.reader().read("t.csv", csv.getBytes(StandardCharsets.UTF_8))))
                .isNotEmpty();
    }

    /** What Excel makes of what is typed or pasted, and the text for which it is taken. */
    static Stream<Arguments> cells() {
        return Stream.of(
                arguments("buoi", number(12, "General"), new ObservedValue.Count(12)),
                arguments("so", number(0.1 + 0.2, "General"), amount("0.3")),
                arguments("so", number(1.234, "General"), amount("1.234")),
                arguments("so", number(1234.567, "#,##0.0"), amount("1234.567")),
                arguments("so", number(1234567, "#,##0"), amount("1234567")),
                arguments("so", number(-0.5, "0.00"), amount("-0.5")),
                arguments("diem", number(7.5, "General"), new ObservedValue.Marks(List.of(Points.parse("7.5")))),
                arguments("co", cell(cell -> cell.setCellValue(true)), new ObservedValue.YesNo(true)),
                arguments("co", formula("1=2", cell -> cell.setCellValue(false)), new ObservedValue.YesNo(false)),
                arguments("buoi", formula("5+7", cell -> cell.setCellValue(12)), new ObservedValue.Count(12)),
                arguments(
                        "co", formula("\"c\"&\"ó\"", cell -> cell.setCellValue("có")), new ObservedValue.YesNo(true)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whatExcelTypedIsRead(String indicator, Consumer<XSSFCell> fill, ObservedValue value) {
        Validated<EvidenceFile> read = EvidenceBooks.read(row(indicator, fill));

        assertThat(read.problems()).isEmpty();
        assertThat(finding(read, indicator)).isEqualTo(new Finding.Known(value));
    }

    private static ObservedValue amount(String number) {
        return new ObservedValue.Amount(Rational.parse(number), Optional.empty());
    }

    static Stream<Arguments> refusedCells() {
        return Stream.of(
                arguments("so", number(0.9, "0%"), EvidenceProblem.WRONG_VALUE, "90%"),
                arguments("buoi", day(LocalDateTime.of(2023, 2, 1, 0, 0)), EvidenceProblem.WRONG_VALUE, "2023-02-01"),
                arguments("so", number(1e200, "General"), EvidenceProblem.WRONG_VALUE, "1" + "0".repeat(29) + "…"),
                arguments("buoi", error(FormulaError.NA), WorkbookProblem.ERROR_VALUE, "#N/A"),
                arguments("buoi", error(FormulaError.DIV0), WorkbookProblem.ERROR_VALUE, "#DIV/0!"));
    }

    @ParameterizedTest
    @MethodSource("refusedCells")
    void whatExcelTypedIsToldInItsCell(
            String indicator,
            Consumer<XSSFCell> fill,
            org.learningsociety.core.problem.ProblemCode code,
            String value) {
        Validated<EvidenceFile> read = EvidenceBooks.read(row(indicator, fill));

        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place()).isEqualTo(new Place.Cell("t.xlsx", 2, Optional.of("value")));
            assertThat(problem.arguments()).containsEntry("value", value);
        });
        assertThat(read.value().orElseThrow().setAside()).hasSize(1);
    }

    @Test
    void aFormulaThatWasNeverCalculatedIsAProblem() {
        byte[] file = row("buoi", cell -> cell.setCellFormula("5+7"));
        String sheet = EvidenceBooks.part(file, "xl/worksheets/sheet1.xml").replaceAll("</f><v>[^<]*</v>", "</f>");

        Validated<EvidenceFile> read =
                EvidenceBooks.read(EvidenceBooks.withPart(file, "xl/worksheets/sheet1.xml", sheet));

        assertThat(read.problems()).extracting(Problem::code).containsExactly(WorkbookProblem.FORMULA_WITHOUT_VALUE);
    }

    @Test
    void daysAndCodesAreReadAsTheyAreShown() {
        byte[] file = EvidenceBooks.ofRow(row -> {
            number(24688, "00000").accept(EvidenceBooks.cell(row, "unit"));
            day(LocalDateTime.of(2023, 5, 5, 0, 0)).accept(EvidenceBooks.cell(row, "observed_on"));
            EvidenceBooks.cell(row, "recorded_on").setCellValue("2023-06-01");
        });
        Validated<EvidenceFile> read = EvidenceBooks.read(file);

        assertThat(read.problems()).isEmpty();
        Observation observation = observation(read, "diem");
        assertThat(observation.provenance().observedOn()).contains(LocalDate.of(2023, 5, 5));
        assertThat(observation.provenance().recordedOn()).contains(LocalDate.of(2023, 6, 1));
    }

    @Test
    void aFormatThatAddsZerosCounts() {
        byte[] file = EvidenceBooks.ofRow(row -> number(4, "00000").accept(EvidenceBooks.cell(row, "unit")));

        assertThat(EvidenceBooks.read(file).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsEntry("value", "00004"));
    }

    @Test
    void aTimeOfDayIsNoDay() {
        byte[] file = EvidenceBooks.ofRow(
                row -> day(LocalDateTime.of(2023, 5, 5, 10, 30)).accept(EvidenceBooks.cell(row, "observed_on")));

        assertThat(EvidenceBooks.read(file).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsEntry("value", "2023-05-05T10:30"));
    }

    @Test
    void numbersAreInTheNotationOfTheReader() {
        byte[] file = row("so", number(1234.5, "General"));

        for (DecimalNotation notation : DecimalNotation.values()) {
            Validated<EvidenceFile> read =
                    EvidenceWorkbook.read("t.xlsx", file, SampleTables.reader().withNotation(notation));
            assertThat(read.problems()).isEmpty();
            assertThat(finding(read, "so")).isEqualTo(new Finding.Known(amount("1234.5")));
        }
    }

    @Test
    void rowsAreNumberedAsInTheSheetWhateverIsBlankOrBroken() {
        byte[] file = EvidenceBooks.of(sheet -> {
            EvidenceBooks.texts(sheet.createRow(0), EvidenceBooks.COLUMNS);
            EvidenceBooks.texts(
                    sheet.createRow(5), List.of("a", "unit", "24688", "diem", "7", "", "", "dòng 1\ndòng 2"));
            sheet.createRow(6).createCell(3).setCellValue("  ");
            EvidenceBooks.texts(sheet.createRow(9), List.of("b", "unit", "24688", "diem", "11"));
            EvidenceBooks.texts(
                    sheet.createRow(11),
                    List.of("c", "unit", "24688", "diem", "7", "", "", "", "", "", "", "", "thừa"));
        });

        Validated<EvidenceFile> read = EvidenceBooks.read(file);

        assertThat(read.problems())
                .extracting(Problem::code, problem -> ((Place.Cell) problem.place()).row())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(EvidenceProblem.MARK_OUT_OF_RANGE, 10),
                        org.assertj.core.groups.Tuple.tuple(TableProblem.TOO_MANY_CELLS, 12));
        assertThat(read.value().orElseThrow().received()).isEqualTo(3);
    }

    @Test
    void theTableIsFoundByTheNameOfItsSheetOrAsTheOnlyOne() {
        byte[] file = EvidenceBooks.ofRow(row -> {});
        byte[] renamed = EvidenceBooks.edited(file, workbook -> workbook.setSheetName(0, "Bảng 1"));
        byte[] second = EvidenceBooks.edited(file, workbook -> {
            workbook.createSheet("Ghi chú").createRow(0).createCell(0).setCellValue("x");
            workbook.setSheetOrder("Ghi chú", 0);
        });
        byte[] neither = EvidenceBooks.edited(second, workbook -> workbook.setSheetName(1, "Bảng 1"));

        assertThat(Stream.of(file, renamed, second).map(EvidenceBooks::read)).allSatisfy(read -> {
            assertThat(read.problems()).isEmpty();
            assertThat(read.orElseThrow().accepted()).isEqualTo(1);
        });
        assertThat(EvidenceBooks.read(neither).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(WorkbookProblem.NO_SHEET);
            assertThat(problem.arguments()).containsEntry("found", "Ghi chú, Bảng 1");
        });
    }

    @Test
    void macrosAndLinksAreToldAndLeftAlone() {
        byte[] file = EvidenceBooks.ofRow(row -> {});
        String types = EvidenceBooks.part(file, "[Content_Types].xml")
                .replaceFirst(
                        "<Default ",
                        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Default ");
        byte[] odd = EvidenceBooks.withPart(
                EvidenceBooks.withPart(
                        EvidenceBooks.withPart(file, "[Content_Types].xml", types), "xl/vbaProject.bin", "x"),
                "xl/externalLinks/externalLink1.xml",
                "<x/>");

        Validated<EvidenceFile> read = EvidenceBooks.read(odd);

        assertThat(read.problems())
                .extracting(Problem::code, Problem::severity)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(WorkbookProblem.MACROS, Severity.WARNING),
                        org.assertj.core.groups.Tuple.tuple(WorkbookProblem.EXTERNAL_LINKS, Severity.WARNING));
        assertThat(read.orElseThrow().accepted()).isEqualTo(1);
    }

    private static byte[] row(String indicator, Consumer<XSSFCell> fill) {
        return EvidenceBooks.ofRow(row -> {
            EvidenceBooks.cell(row, "indicator").setCellValue(indicator);
            fill.accept(EvidenceBooks.cell(row, "value"));
        });
    }

    private static Consumer<XSSFCell> cell(Consumer<XSSFCell> fill) {
        return fill;
    }

    private static Consumer<XSSFCell> number(double number, String format) {
        return cell -> {
            cell.setCellValue(number);
            format(cell, format);
        };
    }

    private static Consumer<XSSFCell> day(LocalDateTime time) {
        return cell -> {
            cell.setCellValue(time);
            format(cell, "dd/mm/yyyy");
        };
    }

    private static Consumer<XSSFCell> error(FormulaError error) {
        return cell -> cell.setCellErrorValue(error);
    }

    private static Consumer<XSSFCell> formula(String formula, Consumer<XSSFCell> cached) {
        return cell -> {
            cell.setCellFormula(formula);
            cached.accept(cell);
            assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
        };
    }

    private static void format(XSSFCell cell, String format) {
        XSSFWorkbook workbook = cell.getSheet().getWorkbook();
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static Finding finding(Validated<EvidenceFile> read, String indicator) {
        return observation(read, indicator).finding();
    }

    private static Observation observation(Validated<EvidenceFile> read, String indicator) {
        return read.value()
                .orElseThrow()
                .evidence()
                .get(0)
                .find(new IndicatorId(indicator))
                .orElseThrow();
    }

    private static List<String> texts(XSSFRow row) {
        return Stream.iterate(0, i -> i < row.getLastCellNum(), i -> i + 1)
                .map(i -> row.getCell(i).getStringCellValue())
                .toList();
    }

    private static XSSFWorkbook open(Language language) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(EvidenceWorkbook.write(TEMPLATE, language)));
    }
}
