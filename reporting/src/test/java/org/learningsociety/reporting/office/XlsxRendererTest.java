package org.learningsociety.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.render.CsvRenderer;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.testkit.HostileReport;
import org.learningsociety.reporting.testkit.HostileText;
import org.learningsociety.reporting.testkit.OfficePackage;
import org.learningsociety.reporting.testkit.SampleReport;

class XlsxRendererTest {

    private static final LocalizedText NAME = LocalizedText.of("Tên", "Name");
    private static final LocalDate DATE = LocalDate.of(2024, 12, 31);

    /** Texts made of one word ten thousand times compress better than the reader trusts. */
    @BeforeAll
    static void trustWhatCompressesWell() {
        ZipSecureFile.setMinInflateRatio(0);
    }

    @Test
    void equalReportsGiveEqualFiles() {
        assertThat(XlsxRenderer.render(SampleReport.report(), Language.VI))
                .isEqualTo(XlsxRenderer.render(SampleReport.report(), Language.VI));
    }

    @Test
    void everyTableAndPictureIsASheetAfterTheContents() throws IOException {
        try (XSSFWorkbook workbook = open(SampleReport.report())) {
            assertThat(sheets(workbook))
                    .containsExactly(
                            "Mục lục",
                            "Hình 1. Gia đình học tập theo x",
                            "Gia đình học tập theo xã, thị t",
                            "Hình 2. Đơn vị học tập theo xã,",
                            "Đơn vị học tập theo xã, thị trấ",
                            "Kết quả của một số đơn vị");
        }
    }

    @Test
    void theSheetHoldsTheFiguresOfTheTable() throws IOException {
        Report report = SampleReport.report();
        try (XSSFWorkbook workbook = open(report)) {
            Block.Table table = report.tables().findFirst().orElseThrow();
            List<List<String>> csv = CsvRenderer.render(table, Language.VI)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            XSSFSheet sheet = workbook.getSheetAt(2);
            int first = sheet.getPaneInformation().getHorizontalSplitPosition();
            for (int i = 0; i < csv.size(); i++) {
                List<String> fields = csv.get(i);
                Row row = sheet.getRow(first + i);
                assertThat(row.getCell(0).getStringCellValue()).isEqualTo(fields.get(0));
                for (int count = 1; count <= 5; count++) {
                    assertThat(row.getCell(count).getNumericCellValue())
                            .isEqualTo(Double.parseDouble(fields.get(count)));
                }
                assertThat(shares(row, 7, 8)).containsExactly(rounded(fields.get(6)), rounded(fields.get(8)));
            }
        }
    }

    private static List<BigDecimal> shares(Row row, int... columns) {
        List<BigDecimal> shares = new ArrayList<>();
        for (int column : columns) {
            shares.add(new BigDecimal(row.getCell(column).getNumericCellValue()).setScale(4, RoundingMode.HALF_UP));
        }
        return shares;
    }

    private static BigDecimal rounded(String share) {
        return new BigDecimal(share).setScale(4, RoundingMode.HALF_UP);
    }

    @Test
    void aTotalThatIsTheSumIsAFormulaAndAnyOtherIsTheFigure() throws IOException {
        Block.Table table = Block.Table.of(
                        "t",
                        NAME,
                        List.of(
                                Column.of("name", NAME, ColumnType.TEXT),
                                Column.of("sum", NAME, ColumnType.COUNT),
                                Column.of("other", NAME, ColumnType.COUNT),
                                Column.of("points", NAME, ColumnType.POINTS),
                                Column.of("rate", NAME, ColumnType.PERCENT)),
                        List.of(row("a", 2, 3, "0.5", "1.5"), row("b", 40, 4, "1", "1")))
                .withTotal(row("c", 42, 5, "1.5", "2.5"));
        try (XSSFWorkbook workbook = open(report(table))) {
            Row total = workbook.getSheetAt(1).getRow(5);

            assertThat(total.getCell(1).getCellFormula()).isEqualTo("SUM(B4:B5)");
            assertThat(total.getCell(1).getNumericCellValue()).isEqualTo(42);
            assertThat(total.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(total.getCell(3).getCellFormula()).isEqualTo("SUM(D4:D5)");
            assertThat(total.getCell(4).getCellFormula()).isEqualTo("SUM(E4:E5)");
            assertThat(total.getCell(4).getNumericCellValue()).isEqualTo(2.5);
            assertThat(total.getCell(5).getCellType()).isEqualTo(CellType.NUMERIC);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(total.getCell(1).getNumericCellValue()).isEqualTo(42);
        }
    }

    private static org.learningsociety.reporting.report.Row row(
            String name, long sum, long other, String low, String high) {
        return org.learningsociety.reporting.report.Row.of(
                org.learningsociety.reporting.report.Cell.name(name),
                org.learningsociety.reporting.report.Cell.count(sum),
                org.learningsociety.reporting.report.Cell.count(other),
                org.learningsociety.reporting.report.Cell.points(Bounds.of(Points.parse(low), Points.parse(high))),
                org.learningsociety.reporting.report.Cell.percent(Rate.exactly(Rational.of(1, 3))));
    }

    @Test
    void aColumnWithoutDataHasWordsAndNoTotalOfItsOwn() throws IOException {
        Block.Table table = Block.Table.of(
                "t",
                NAME,
                List.of(Column.of("sum", NAME, ColumnType.COUNT)),
                List.of(org.learningsociety.reporting.report.Row.of(
                        org.learningsociety.reporting.report.Cell.noData())));
        try (XSSFWorkbook workbook = open(report(table))) {
            assertThat(workbook.getSheetAt(1).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("không có số liệu");
        }
    }

    @Test
    void anEmptyTableIsStillASheet() throws IOException {
        Block.Table table = Block.Table.of("t", NAME, List.of(Column.of("sum", NAME, ColumnType.COUNT)), List.of());
        try (XSSFWorkbook workbook = open(report(table))) {
            assertThat(workbook.getSheetAt(1).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("Không có dòng nào.");
        }
    }

    @Test
    void whateverTheDataSayStaysTextInTheFileAndTheFileStaysAlone() throws IOException {
        for (String hostile : HostileText.SAMPLES) {
            byte[] file = XlsxRenderer.render(HostileReport.of(hostile), Language.VI);

            OfficePackage.assertSound(file);
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                assertThat(cells(workbook)).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            }
        }
    }

    @Test
    void aTextThatIsTooLongForACellEndsInAnEllipsis() throws IOException {
        try (XSSFWorkbook workbook = open(HostileReport.of("x".repeat(40_000)))) {
            assertThat(cells(workbook)
                            .filter(cell -> cell.getCellType() == CellType.STRING)
                            .mapToInt(cell -> cell.getStringCellValue().length())
                            .max())
                    .hasValue(32_767);
        }
    }

    @Test
    void progressIsToldOfEachSection() {
        List<String> told = new ArrayList<>();
        XlsxRenderer.render(SampleReport.report(), Language.VI, (done, of) -> told.add(done + "/" + of));

        assertThat(told).containsExactly("1/6", "2/6", "3/6", "4/6", "5/6", "6/6");
    }

    private static Stream<Cell> cells(XSSFWorkbook workbook) {
        List<Cell> cells = new ArrayList<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
        return cells.stream();
    }

    private static List<String> sheets(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static XSSFWorkbook open(Report report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(XlsxRenderer.render(report, Language.VI)));
    }

    private static Report report(Block.Table table) {
        return Report.builder()
                .title(NAME)
                .date(DATE)
                .addSections(Section.of("s", NAME, List.of(table)))
                .build();
    }
}
