package org.learningsociety.reporting.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.table.TableLimits;
import org.learningsociety.core.table.TableRow;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the rows of one sheet of a workbook that anybody may have made. */
final class WorkbookReader {

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int MOST_BYTES = TableLimits.defaults().fileLength();
    private static final int MOST_PARTS = 1_000;

    /** What is neither a sheet nor the table of texts is held as a tree, which takes many times its length. */
    private static final int MOST_BYTES_OF_A_TREE = 5_000_000;

    private static final int MEGABYTE = 1_000_000;

    private final String source;
    private final List<String> wanted;
    private final Optional<DecimalNotation> notation;

    WorkbookReader(String source, List<String> wanted, Optional<DecimalNotation> notation) {
        this.source = source;
        this.wanted = wanted;
        this.notation = notation;
    }

    Validated<List<TableRow>> read(byte[] bytes) {
        if (begins(bytes, OLE2)) {
            return failed(WorkbookProblem.OLD_OR_ENCRYPTED, Map.of());
        }
        if (!begins(bytes, ZIP)) {
            return failed(WorkbookProblem.NOT_A_WORKBOOK, Map.of());
        }
        try {
            Set<String> parts = parts(bytes);
            return sheet(bytes).with(warnings(parts));
        } catch (TooLarge bomb) {
            return failed(WorkbookProblem.TOO_LARGE, Map.of("limit", Integer.toString(MOST_BYTES / MEGABYTE)));
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                // The library throws many of its own, and others, where a file is not what it says.
                | RuntimeException broken) {
            return failed(WorkbookProblem.NOT_A_WORKBOOK, Map.of());
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /** Unpacks the file into nothing first: the library would hold all of it, whatever it grows to. */
    private static Set<String> parts(byte[] bytes) throws IOException, TooLarge {
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                long length = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    length += read;
                    if (total + length > MOST_BYTES || (isTree(entry.getName()) && length > MOST_BYTES_OF_A_TREE)) {
                        throw new TooLarge();
                    }
                }
                total += length;
                if (names.size() > MOST_PARTS || isBomb(length, entry.getCompressedSize())) {
                    throw new TooLarge();
                }
            }
        }
        return names;
    }

    /** What the library refuses by a limit that the program may have changed. */
    private static boolean isBomb(long length, long compressed) {
        return length > ZipSecureFile.getGraceEntrySize() && compressed < length * ZipSecureFile.getMinInflateRatio();
    }

    private static boolean isTree(String part) {
        return (part.endsWith(".xml") || part.endsWith(".rels"))
                && !part.startsWith("xl/worksheets/sheet")
                && !part.equals("xl/sharedStrings.xml");
    }

    private List<Problem> warnings(Set<String> parts) {
        List<Problem> warnings = new ArrayList<>();
        if (parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin"))) {
            warnings.add(Problem.warning(WorkbookProblem.MACROS, place(), Map.of()));
        }
        if (parts.stream().anyMatch(part -> part.startsWith("xl/externalLinks/"))) {
            warnings.add(Problem.warning(WorkbookProblem.EXTERNAL_LINKS, place(), Map.of()));
        }
        return warnings;
    }

    private Validated<List<TableRow>> sheet(byte[] bytes)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(file);
            List<String> names = names(reader);
            if (names.isEmpty()) {
                return failed(WorkbookProblem.NOT_A_WORKBOOK, Map.of());
            }
            int chosen = chosen(names);
            if (chosen < 0) {
                Map<String, String> arguments =
                        Map.of("name", String.join(" | ", wanted), "found", String.join(", ", names));
                return failed(WorkbookProblem.NO_SHEET, arguments);
            }
            CellNumbers numbers = new CellNumbers(reader.getStylesTable(), countsFrom1904(reader), notation);
            SheetRows rows = new SheetRows(source, new ReadOnlySharedStringsTable(file, false), numbers);
            XSSFReader.SheetIterator sheets = reader.getSheetIterator();
            for (int i = 0; i < chosen; i++) {
                sheets.next().close();
            }
            try (InputStream sheet = sheets.next()) {
                parse(sheet, rows);
            }
            return Validated.of(rows.rows());
        }
    }

    private static List<String> names(XSSFReader reader) throws IOException, OpenXML4JException {
        List<String> names = new ArrayList<>();
        XSSFReader.SheetIterator sheets = reader.getSheetIterator();
        while (sheets.hasNext()) {
            sheets.next().close();
            names.add(sheets.getSheetName());
        }
        return names;
    }

    private int chosen(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.contains(names.get(i))) {
                return i;
            }
        }
        return names.size() == 1 ? 0 : -1;
    }

    /** Workbooks made on old Macs count days from another one. */
    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        Epoch epoch = new Epoch();
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, epoch);
        }
        return epoch.is1904;
    }

    private static void parse(InputStream xml, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(xml));
    }

    private Place place() {
        return new Place.Cell(source, 1, Optional.empty());
    }

    private Validated<List<TableRow>> failed(WorkbookProblem code, Map<String, String> arguments) {
        return Validated.failed(Problem.error(code, place(), arguments));
    }

    /** More than anybody filled in by hand. */
    static final class TooLarge extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Epoch extends DefaultHandler {
        private boolean is1904;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (name.equals("workbookPr")) {
                is1904 = Set.of("1", "true")
                        .contains(Optional.ofNullable(attributes.getValue("date1904"))
                                .orElse(""));
            }
        }
    }
}
