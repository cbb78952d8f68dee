package org.learningsociety.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.table.TableProblem;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.testkit.Effort;
import org.learningsociety.criteria.testkit.SampleTables;
import org.learningsociety.reporting.testkit.OfficePackage;

/** Workbooks made to do harm: each is told at its place, within a bounded time and amount of memory. */
class HostileWorkbookTest {

    private static final byte[] GOOD = EvidenceBooks.ofRow(row -> {});
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    /** Of the processor, one that others share. */
    private static final long MILLISECONDS = 8_000;
    /** Of all memory that was ever asked for. */
    private static final long MEGABYTES = 1_500;

    private static final double USUAL_RATIO = ZipSecureFile.getMinInflateRatio();

    /** So that not the library's limit is tested, but what stands behind it. */
    @BeforeAll
    static void trustWhatCompressesWell() {
        ZipSecureFile.setMinInflateRatio(0);
    }

    @AfterAll
    static void trustAsUsual() {
        ZipSecureFile.setMinInflateRatio(USUAL_RATIO);
    }

    @Test
    void whatTheLibraryTakesForABombIsToldAsOne() {
        ZipSecureFile.setMinInflateRatio(0.01);

        assertThat(EvidenceBooks.read(bomb(SHEET, 2)).problems())
                .extracting(Problem::code)
                .containsExactly(WorkbookProblem.TOO_LARGE);
        ZipSecureFile.setMinInflateRatio(0);
    }

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                file("nothing", WorkbookProblem.NOT_A_WORKBOOK, () -> new byte[0]),
                file(
                        "a table in CSV",
                        WorkbookProblem.NOT_A_WORKBOOK,
                        () -> SampleTables.HEADER.getBytes(StandardCharsets.UTF_8)),
                file("an old or encrypted workbook", WorkbookProblem.OLD_OR_ENCRYPTED, HostileWorkbookTest::old),
                file("a document", WorkbookProblem.NOT_A_WORKBOOK, HostileWorkbookTest::document),
                file("any zip", WorkbookProblem.NOT_A_WORKBOOK, () -> EvidenceBooks.zip(Map.of("a.txt", new byte[10]))),
                file("half a workbook", WorkbookProblem.NOT_A_WORKBOOK, () -> Arrays.copyOf(GOOD, GOOD.length / 2)),
                file("a path that leads out", null, () -> EvidenceBooks.withPart(GOOD, "../../x.xml", "<x/>")),
                file("a bomb", WorkbookProblem.TOO_LARGE, () -> bomb(SHEET, 150)),
                file("a bomb of styles", WorkbookProblem.TOO_LARGE, () -> bomb("xl/styles.xml", 20)),
                file("ten thousand parts", WorkbookProblem.TOO_LARGE, HostileWorkbookTest::manyParts),
                file(
                        "entities that grow",
                        WorkbookProblem.NOT_A_WORKBOOK,
                        () -> sheet(
                                "<!DOCTYPE w [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]>",
                                "<row><c t=\"str\"><v>&b;</v></c></row>")),
                file(
                        "an entity from outside",
                        WorkbookProblem.NOT_A_WORKBOOK,
                        () -> sheet(
                                "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
                                "<row><c t=\"str\"><v>&a;</v></c></row>")),
                file("a million blank rows", TableProblem.EMPTY, () -> sheet("", blankRows())),
                file(
                        "one text a million times",
                        WorkbookProblem.TOO_LARGE,
                        () -> EvidenceBooks.withPart(
                                sheet("", "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(13) + "</row>", 4_000),
                                TEXTS,
                                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"1\" uniqueCount=\"1\"><si><t>"
                                        + "x".repeat(30_000) + "</t></si></sst>")),
                file(
                        "more texts than there are",
                        WorkbookProblem.NOT_A_WORKBOOK,
                        () -> EvidenceBooks.withPart(
                                GOOD,
                                TEXTS,
                                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"2147483647\""
                                        + " uniqueCount=\"2147483647\"><si><t>x</t></si></sst>")),
                file(
                        "rows as wide as the sheet",
                        WorkbookProblem.TOO_LARGE,
                        () -> sheet("", "<row><c r=\"XFD1\"><v>1</v></c></row>", 100_000)),
                file(
                        "a cell beyond the sheet",
                        WorkbookProblem.NOT_A_WORKBOOK,
                        () -> sheet("", "<row r=\"1\"><c r=\"ZZZZZZZZZZZZ1\"><v>1</v></c></row>")),
                file(
                        "a row beyond all numbers",
                        WorkbookProblem.NOT_A_WORKBOOK,
                        () -> sheet("", "<row r=\"99999999999\"><c r=\"A1\"><v>1</v></c></row>")),
                file(
                        "rows in disorder",
                        WorkbookProblem.NOT_A_WORKBOOK,
                        () -> sheet("", "<row r=\"2\"/><row r=\"1\"/>")),
                file(
                        "a style that is none",
                        TableProblem.MISSING_COLUMN,
                        () -> sheet("", "<row><c s=\"99999\"><v>1e99</v></c></row>")),
                file(
                        "an exponent",
                        TableProblem.MISSING_COLUMN,
                        () -> sheet("", "<row><c><v>1e999999999</v></c><c><v>1e-999999999</v></c></row>")),
                file(
                        "a cell of 10 MB",
                        TableProblem.CELL_TOO_LONG,
                        () -> sheet(
                                "",
                                Stream.of(SampleTables.HEADER.split(","))
                                                .map(name -> "<c t=\"str\"><v>" + name + "</v></c>")
                                                .collect(Collectors.joining("", "<row>", "</row>"))
                                        + "<row><c t=\"str\"><v>" + "x".repeat(10_000_000) + "</v></c></row>")),
                file(
                        "a character that is not allowed",
                        TableProblem.FORBIDDEN_CHARACTER,
                        () -> sheet("", "<row><c t=\"inlineStr\"><is><t>a_x0001_b</t></is></c></row>")),
                // Before JDK 24 the parser sees a sheet without rows, since then it refuses to go so deep.
                file("elements in elements", null, () -> sheet("", "<a>".repeat(20_000) + "</a>".repeat(20_000))));
    }

    private static Arguments file(String name, ProblemCode code, Supplier<byte[]> bytes) {
        return arguments(name, java.util.Optional.ofNullable(code), bytes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileIsTold(String name, java.util.Optional<ProblemCode> code, Supplier<byte[]> bytes) {
        byte[] file = bytes.get();

        Effort<Validated<EvidenceFile>> effort = Effort.within(MILLISECONDS, () -> EvidenceBooks.read(file));

        assertThat(effort.milliseconds()).as("milliseconds").isLessThan(MILLISECONDS);
        assertThat(effort.megabytes()).as("megabytes").isLessThan(MEGABYTES);
        code.ifPresent(expected -> assertThat(effort.result().problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(expected);
            assertThat(problem.place()).isInstanceOf(Place.Cell.class);
            assertThat(problem.message(Language.VI)).isNotBlank().hasSizeLessThan(2_000);
        }));
    }

    private static byte[] old() {
        byte[] ole = new byte[4_096];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                ole,
                0,
                8);
        return ole;
    }

    private static byte[] document() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.write(bytes);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Megabytes of blanks in a few kilobytes. */
    private static byte[] bomb(String part, int megabytes) {
        byte[] blanks = new byte[1_000_000];
        Arrays.fill(blanks, (byte) ' ');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : OfficePackage.parts(GOOD).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                for (int i = 0; i < megabytes && entry.getKey().equals(part); i++) {
                    zip.write(blanks);
                }
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] manyParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>(OfficePackage.parts(GOOD));
        IntStream.range(0, 10_000).forEach(i -> parts.put("xl/x" + i + ".xml", new byte[0]));
        return EvidenceBooks.zip(parts);
    }

    private static String blankRows() {
        return IntStream.rangeClosed(1, 1_048_576)
                .mapToObj(row -> "<row r=\"" + row + "\"><c r=\"A" + row + "\" s=\"0\"/></row>")
                .collect(Collectors.joining());
    }

    private static byte[] sheet(String doctype, String rows) {
        return sheet(doctype, rows, 1);
    }

    private static byte[] sheet(String doctype, String rows, int times) {
        return EvidenceBooks.withPart(
                GOOD,
                SHEET,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + doctype
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows.repeat(times) + "</sheetData></worksheet>");
    }
}
