package org.learningsociety.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.DocumentFrame;
import org.learningsociety.reporting.testkit.HostileReport;
import org.learningsociety.reporting.testkit.HostileText;
import org.learningsociety.reporting.testkit.OfficePackage;
import org.learningsociety.reporting.testkit.SampleReport;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

class DocxRendererTest {

    private static final DocumentFrame FRAME = DocumentFrame.builder()
            .superior(text("Ủy ban nhân dân tỉnh Mẫu", "People's Committee of Mẫu province"))
            .issuer(text("Ủy ban nhân dân huyện Mẫu", "People's Committee of Mẫu district"))
            .number("05")
            .symbol("BC-UBND")
            .place(text("Mẫu", "Mẫu"))
            .issuedOn(LocalDate.of(2025, 2, 3))
            .type(text("Báo cáo", "Report"))
            .addLegalBases(
                    text("Căn cứ kế hoạch mẫu", "The sample plan"), text("Theo đề nghị của phòng mẫu", "A proposal"))
            .addSignature(text("TM. Ủy ban nhân dân", "For the People's Committee"), text("Chủ tịch", "Chair"))
            .addRecipients(text("Ủy ban nhân dân tỉnh Mẫu", "The province"), text("Lưu: VT", "File"))
            .build();

    /** Texts made of one word ten thousand times compress better than the reader trusts. */
    @BeforeAll
    static void trustWhatCompressesWell() {
        ZipSecureFile.setMinInflateRatio(0);
    }

    @Test
    void equalReportsGiveEqualFiles() {
        assertThat(DocxRenderer.render(SampleReport.report(), FRAME, Language.VI))
                .isEqualTo(DocxRenderer.render(SampleReport.report(), FRAME, Language.VI));
    }

    @Test
    void thePartsOfAnAdministrativeDocumentStandInTheirOrder() throws IOException {
        assertThat(lines(FRAME, Language.VI))
                .containsSubsequence(
                        "ỦY BAN NHÂN DÂN TỈNH MẪU",
                        "ỦY BAN NHÂN DÂN HUYỆN MẪU",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Số: 05/BC-UBND",
                        "Mẫu, ngày 03 tháng 02 năm 2025",
                        "BÁO CÁO",
                        "Sơ kết xây dựng xã hội học tập huyện Mẫu",
                        "Dữ liệu giả lập: đơn vị, hộ gia đình và điểm số đều được đặt ra để minh họa.",
                        "Căn cứ kế hoạch mẫu;",
                        "Theo đề nghị của phòng mẫu.",
                        "1. Tổng quan",
                        "2. Gia đình học tập",
                        "Nơi nhận:",
                        "- Ủy ban nhân dân tỉnh Mẫu;",
                        "- Lưu: VT.",
                        "TM. ỦY BAN NHÂN DÂN",
                        "CHỦ TỊCH");
    }

    @Test
    void aDraftHasBlanksForNumberAndDay() throws IOException {
        DocumentFrame draft = FRAME.withNumber(Optional.empty()).withIssuedOn(Optional.empty());

        assertThat(lines(draft, Language.VI)).contains("Số: …../BC-UBND", "Mẫu, ngày ….. tháng ….. năm …..");
        assertThat(lines(draft, Language.EN)).contains("No.: …../BC-UBND", "Mẫu, day ….. month ….. year …..");
    }

    @Test
    void aMonthFromMarchOnHasNoZeroBeforeIt() throws IOException {
        assertThat(lines(FRAME.withIssuedOn(LocalDate.of(2025, 3, 10)), Language.VI))
                .contains("Mẫu, ngày 10 tháng 3 năm 2025");
        assertThat(lines(FRAME.withIssuedOn(LocalDate.of(2025, 12, 9)), Language.EN))
                .contains("Mẫu, 09 December 2025");
    }

    @Test
    void thePaperIsA4WithItsMargins() throws IOException {
        try (XWPFDocument document = open(FRAME, Language.VI)) {
            CTSectPr section = document.getDocument().getBody().getSectPr();

            assertThat(section.getPgSz().getW()).hasToString("11905");
            assertThat(section.getPgSz().getH()).hasToString("16837");
            assertThat(section.getPgMar().getLeft()).hasToString("1700");
            assertThat(section.getPgMar().getRight()).hasToString("850");
            assertThat(section.getPgMar().getTop()).hasToString("1133");
            assertThat(section.getPgMar().getBottom()).hasToString("1133");
        }
    }

    @Test
    void everyRunIsInTheTypeOfAdministrativeDocuments() throws IOException {
        try (XWPFDocument document = open(FRAME, Language.VI)) {
            List<XWPFParagraph> paragraphs = new ArrayList<>(document.getParagraphs());
            document.getTables().forEach(table -> paragraphs.addAll(paragraphs(table)));

            assertThat(paragraphs.stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(run -> !run.text().isEmpty()))
                    .isNotEmpty()
                    .allSatisfy(run -> {
                        assertThat(run.getFontFamily()).isEqualTo("Times New Roman");
                        assertThat(run.getFontSizeAsDouble()).isBetween(7d, 14d);
                    });
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getText().startsWith("Tỷ lệ là số"))
                            .flatMap(paragraph -> paragraph.getRuns().stream()))
                    .isNotEmpty()
                    .allSatisfy(run -> assertThat(run.getFontSizeAsDouble()).isEqualTo(14d));
        }
    }

    @Test
    void sectionsAreHeadingsAndHeadersOfTablesRepeat() throws IOException {
        try (XWPFDocument document = open(FRAME, Language.VI)) {
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getText().startsWith("4.1. "))
                            .map(XWPFParagraph::getStyle))
                    .containsExactly("Heading2");
            List<XWPFTable> tables = document.getTables();
            assertThat(tables.subList(1, tables.size() - 1))
                    .hasSize(3)
                    .allMatch(table -> table.getRow(0).isRepeatHeader());
            assertThat(document.getStyles().getStyle("Heading2")).isNotNull();
        }
    }

    @Test
    void barsOfRatesAreNativeChartsThatSayWhatTheyShow() throws IOException {
        try (XWPFDocument document = open(FRAME, Language.VI)) {
            assertThat(document.getCharts()).hasSize(2);
            String xml = new String(
                    OfficePackage.parts(DocxRenderer.render(SampleReport.report(), FRAME, Language.VI))
                            .get("word/document.xml"),
                    StandardCharsets.UTF_8);
            assertThat(xml).contains("descr=\"Xã Mẫu Đầu Nguồn: 95,0");
        }
    }

    @Test
    void everyPageSaysThatTheDataAreSynthetic() throws IOException {
        try (XWPFDocument document = open(FRAME, Language.VI)) {
            assertThat(document.getFooterList())
                    .hasSize(2)
                    .allSatisfy(footer -> assertThat(footer.getText()).contains("Dữ liệu giả lập"));
        }
    }

    @Test
    void withoutAFrameTheReportStandsAlone() throws IOException {
        byte[] file = DocxRenderer.render(SampleReport.report(), Language.EN);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getParagraphs().get(0).getText())
                    .isEqualTo("Building a learning society in Mẫu district: review");
            assertThat(document.getTables()).hasSize(3);
        }
    }

    @Test
    void whateverTheDataSayStaysTextInTheFileAndTheFileStaysAlone() {
        for (String hostile : HostileText.SAMPLES) {
            DocumentFrame frame =
                    FRAME.withIssuer(LocalizedText.ofName(hostile)).withNumber(hostile);

            OfficePackage.assertSound(DocxRenderer.render(HostileReport.of(hostile), frame, Language.VI));
        }
    }

    @Test
    void progressIsToldOfEachSection() {
        List<String> told = new ArrayList<>();
        DocxRenderer.render(
                SampleReport.report(), Optional.empty(), Language.VI, (done, of) -> told.add(done + "/" + of));

        assertThat(told).containsExactly("1/6", "2/6", "3/6", "4/6", "5/6", "6/6");
    }

    private static List<XWPFParagraph> paragraphs(XWPFTable table) {
        return table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream())
                .toList();
    }

    private static List<String> lines(DocumentFrame frame, Language language) throws IOException {
        try (XWPFDocument document = open(frame, language)) {
            List<String> lines = new ArrayList<>();
            document.getBodyElements().forEach(element -> {
                if (element instanceof XWPFParagraph paragraph) {
                    lines.add(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    paragraphs(table).forEach(paragraph -> lines.add(paragraph.getText()));
                }
            });
            return lines;
        }
    }

    private static XWPFDocument open(DocumentFrame frame, Language language) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(DocxRenderer.render(SampleReport.report(), frame, language)));
    }

    private static LocalizedText text(String vi, String en) {
        return LocalizedText.of(vi, en);
    }
}
