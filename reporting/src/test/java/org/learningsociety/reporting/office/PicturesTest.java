package org.learningsociety.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.target.Comparison;
import org.learningsociety.core.target.Requirement;
import org.learningsociety.core.target.ValueBounds;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.attribution.Attribution;
import org.learningsociety.reporting.attribution.Factor;
import org.learningsociety.reporting.chart.BulletChart;
import org.learningsociety.reporting.chart.Chart;
import org.learningsociety.reporting.chart.HeatStrip;
import org.learningsociety.reporting.chart.RateClasses;
import org.learningsociety.reporting.chart.TileMap;
import org.learningsociety.reporting.chart.TrendChart;
import org.learningsociety.reporting.chart.WaterfallChart;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.testkit.HostileText;
import org.learningsociety.reporting.testkit.OfficePackage;

/** The pictures that Excel and Word draw themselves, and those that are shaded cells. */
class PicturesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final LocalDate END = LocalDate.of(2030, 12, 31);
    private static final Rate OPEN = new Rate(Rational.of(1, 4), Optional.of(Rational.of(2, 5)), Rational.of(1, 2));

    private static Report report(Chart... charts) {
        List<Block> blocks = new ArrayList<>();
        for (Chart chart : charts) {
            blocks.add(Block.Picture.of(chart));
        }
        return Report.builder()
                .title(text("Hình"))
                .date(DAY)
                .addSections(Section.of("s", text("Hình"), blocks))
                .build();
    }

    private static LocalizedText text(String name) {
        return LocalizedText.ofName(name);
    }

    private static Requirement atLeast(long part, long of) {
        return new Requirement(Comparison.AT_LEAST, ValueBounds.exactly(Rational.of(part, of)));
    }

    private static BulletChart bullets(String label) {
        return new BulletChart(
                "bullets",
                text("Mục tiêu"),
                List.of(
                        new BulletChart.Bullet(text(label), Optional.of(OPEN), atLeast(3, 10), Optional.of(DAY)),
                        new BulletChart.Bullet(text(label), Optional.empty(), atLeast(1, 2), Optional.empty())));
    }

    private static TrendChart trend() {
        return new TrendChart(
                "trend",
                text("Theo thời gian"),
                List.of(
                        new TrendChart.Point(LocalDate.of(2024, 12, 31), Optional.empty()),
                        new TrendChart.Point(DAY, Optional.of(OPEN))),
                List.of(new TrendChart.Milestone(END, atLeast(4, 5))));
    }

    /** From 10 % to 25 %: up by 20 points, down by 5. */
    private static WaterfallChart waterfall(Rational evidence, Rational rules) {
        Rational before = Rational.of(1, 10);
        return new WaterfallChart(
                "waterfall",
                text("Vì sao"),
                text("2024"),
                text("2025"),
                new Attribution(
                        before,
                        before.plus(evidence).plus(rules),
                        Map.of(
                                Factor.EVIDENCE,
                                evidence,
                                Factor.RULES,
                                rules,
                                Factor.TERRITORY,
                                Rational.ZERO,
                                Factor.MEMBERSHIP,
                                Rational.ZERO)));
    }

    private static HeatStrip strip(String label) {
        return HeatStrip.ranked(
                "strip",
                text("Các xã"),
                RateClasses.ofPercents(20, 40, 60, 80),
                List.of(
                        new HeatStrip.Column(text(label), Optional.of(OPEN)),
                        new HeatStrip.Column(text("Bình"), Optional.of(Rate.exactly(Rational.of(9, 10)))),
                        new HeatStrip.Column(text("Cát"), Optional.empty())));
    }

    private static TileMap map() {
        return new TileMap(
                "map",
                text("Các tỉnh"),
                RateClasses.ofPercents(50),
                List.of(new TileMap.Tile(
                        UnitId.of("vn-ha-noi"), text("Hà Nội"), Optional.of(Rate.exactly(Rational.of(3, 4))))));
    }

    private static Report all(String label) {
        return report(bullets(label), trend(), waterfall(Rational.of(1, 5), Rational.of(-1, 20)), strip(label), map());
    }

    @Test
    void equalPicturesGiveEqualFiles() {
        assertThat(XlsxRenderer.render(all("An"), Language.VI)).isEqualTo(XlsxRenderer.render(all("An"), Language.VI));
        assertThat(DocxRenderer.render(all("An"), Language.VI)).isEqualTo(DocxRenderer.render(all("An"), Language.VI));
    }

    @Test
    void theNumbersBesideABulletAreWhatIsCertainWhatMayBeAndTheTarget() throws IOException {
        List<List<String>> cells = sheet(bullets("An"));

        assertThat(cells.subList(1, 4))
                .containsExactly(
                        List.of("Đơn vị", "Đạt", "Chưa xác định", "Chỉ tiêu"),
                        List.of("An (đến 31/12/2025)", "0.2500", "0.2500", "0.3000"),
                        List.of("An", "", "", "0.5000"));
    }

    /** 46022 is the day 2025-12-31 as sheets count days. */
    @Test
    void theNumbersOfATrendAreBesideTheirDays() throws IOException {
        List<List<String>> cells = sheet(trend());

        assertThat(cells.subList(1, 5))
                .containsExactly(
                        List.of("Ngày", "Kết quả", "ít nhất", "nhiều nhất", "Chỉ tiêu"),
                        List.of("47848.0000", "", "", "", "0.8000"),
                        List.of("45657.0000", "", "", "", ""),
                        List.of("46022.0000", "0.4000", "0.2500", "0.5000", ""));
    }

    @Test
    void aBarOfAWaterfallStandsOnAHiddenOneThatEndsWhereItBegins() throws IOException {
        List<List<String>> cells = sheet(waterfall(Rational.of(1, 5), Rational.of(-1, 20)));

        assertThat(cells.subList(2, 8).stream().map(row -> row.subList(1, 5)))
                .containsExactly(
                        List.of("0.0000", "0.1000", "0.0000", "0.0000"),
                        List.of("0.1000", "0.0000", "0.2000", "0.0000"),
                        List.of("0.2500", "0.0000", "0.0000", "0.0500"),
                        List.of("0.2500", "0.0000", "0.0000", "0.0000"),
                        List.of("0.2500", "0.0000", "0.0000", "0.0000"),
                        List.of("0.0000", "0.2500", "0.0000", "0.0000"));
        assertThat(cells.get(3).get(0).replace('\u00a0', ' ')).isEqualTo("Minh chứng: +20,0 điểm %");
    }

    /** A sum of exact parts may pass below nothing on its way; no bar stands there. */
    @Test
    void aWaterfallThatPassesBelowZeroIsToldInWords() throws IOException {
        Chart chart = waterfall(Rational.of(-1, 5), Rational.of(1, 5));

        assertThat(document(chart).getCharts()).isEmpty();
        assertThat(document(chart).getParagraphs().stream().map(paragraph -> paragraph.getText()))
                .anyMatch(line -> line.contains("Minh chứng: \u221220,0"));
        try (XSSFWorkbook workbook = workbook(chart)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            assertThat(cells(workbook.getSheetAt(0)).toString()).contains("Minh chứng: \u221220,0");
        }
    }

    @Test
    void eachKindIsAChartOfItsOwnInBothFormats() throws IOException {
        Map<Chart, String> kinds = Map.of(
                bullets("An"), "<c:lineChart>",
                trend(), "<c:scatterChart>",
                waterfall(Rational.of(1, 5), Rational.ZERO), "<c:barDir val=\"bar\"/>");
        for (Map.Entry<Chart, String> kind : kinds.entrySet()) {
            Report report = report(kind.getKey());
            for (Map<String, byte[]> parts : List.of(
                    OfficePackage.parts(DocxRenderer.render(report, Language.VI)),
                    OfficePackage.parts(XlsxRenderer.render(report, Language.VI)))) {
                List<String> charts = parts.entrySet().stream()
                        .filter(part -> part.getKey().matches(".*/charts/chart\\d+\\.xml"))
                        .map(part -> new String(part.getValue(), StandardCharsets.UTF_8))
                        .toList();
                assertThat(charts).hasSize(1);
                assertThat(charts.get(0)).contains(kind.getValue());
            }
        }
    }

    @Test
    void whoeverCannotSeeAChartReadsIt() {
        String xml = new String(
                Optional.ofNullable(OfficePackage.parts(DocxRenderer.render(report(trend()), Language.VI))
                                .get("word/document.xml"))
                        .orElseThrow(),
                StandardCharsets.UTF_8);

        assertThat(xml).contains("descr=\"Chỉ tiêu đến ngày 31/12/2030: ít nhất 80,0");
    }

    @Test
    void aShadedCellSaysItsShareAndTheLettersStandOutFromTheShade() throws IOException {
        try (XSSFWorkbook workbook = workbook(strip("An"))) {
            Row row = workbook.getSheetAt(1).getRow(1);

            assertThat(look((XSSFCell) row.getCell(0))).isEqualTo("Bình|90,0 % FF123F63 FFFFFFFF");
            assertThat(look((XSSFCell) row.getCell(1))).isEqualTo("An|40,0 %|25,0–50,0 % FF82B1D3 FF14202A");
            assertThat(look((XSSFCell) row.getCell(2))).isEqualTo("Cát|không có số liệu FFF2F2F2 FF14202A");
        }
        XWPFTable table = document(strip("An")).getTables().get(0);
        assertThat(table.getRow(0).getCell(0).getColor()).isEqualTo("123F63");
        assertThat(table.getRow(0).getCell(1).getText().replace('\u00a0', ' ')).contains("An", "40,0 %", "25,0–50,0 %");
    }

    private static String look(XSSFCell cell) {
        return cell.getStringCellValue().replace('\u00a0', ' ').replace('\n', '|') + " "
                + cell.getCellStyle().getFillForegroundXSSFColor().getARGBHex() + " "
                + cell.getCellStyle().getFont().getXSSFColor().getARGBHex();
    }

    /** Hà Nội stands in the middle of the third of twelve rows. */
    @Test
    void aProvinceStandsWhereItStandsOnTheTileMap() throws IOException {
        XWPFTable table = document(map()).getTables().get(0);

        assertThat(table.getRows()).hasSize(12);
        assertThat(table.getRow(2).getCell(2).getText()).startsWith("Hà Nội");
        assertThat(table.getRow(2).getCell(1).getText()).isEmpty();
    }

    @Test
    void moreBulletsThanOneChartCanShowAreSeveral() throws IOException {
        List<BulletChart.Bullet> many = IntStream.range(0, 7)
                .mapToObj(i ->
                        new BulletChart.Bullet(text("Xã " + i), Optional.of(OPEN), atLeast(1, 2), Optional.empty()))
                .toList();

        assertThat(document(new BulletChart("bullets", text("Mục tiêu"), many)).getCharts())
                .hasSize(2);
    }

    @Test
    void whateverTheDataSayStaysTextInThePicturesToo() {
        for (String hostile : HostileText.SAMPLES) {
            OfficePackage.assertSound(DocxRenderer.render(all(hostile), Language.VI));
            OfficePackage.assertSound(XlsxRenderer.render(all(hostile), Language.VI));
        }
    }

    private static XWPFDocument document(Chart chart) throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(DocxRenderer.render(report(chart), Language.VI)))) {
            return document;
        }
    }

    private static XSSFWorkbook workbook(Chart chart) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(XlsxRenderer.render(report(chart), Language.VI)));
    }

    private static List<List<String>> sheet(Chart chart) throws IOException {
        try (XSSFWorkbook workbook = workbook(chart)) {
            return cells(workbook.getSheetAt(1));
        }
    }

    private static List<List<String>> cells(XSSFSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(text(cell));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? new BigDecimal(cell.getNumericCellValue())
                        .setScale(4, RoundingMode.HALF_UP)
                        .toPlainString()
                : cell.getStringCellValue();
    }
}
