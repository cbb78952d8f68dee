package org.learningsociety.reporting.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/** The bytes of an office document. */
final class OfficeFile {

    /** The first moment that an entry of a zip file can bear. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private OfficeFile() {}

    /** Files of equal documents are equal: nothing tells when and by whom they were written. */
    static byte[] of(POIXMLDocument document, String title, LocalDate date) throws IOException {
        describe(document, title, date);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return withoutTimes(bytes.toByteArray());
    }

    /** Says what a document is, and nothing of who wrote it on which machine. */
    static void describe(POIXMLDocument document, String title, LocalDate date) {
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        String midnight = date + "T00:00:00Z";
        properties.setTitle(title);
        properties.setCreator("");
        try {
            properties.setCreated(midnight);
            properties.setModified(midnight);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("a day and an hour have the form that was asked for", impossible);
        }
    }

    private static byte[] withoutTimes(byte[] zip) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(ALWAYS);
                out.putNextEntry(timeless);
                byte[] content = in.readAllBytes();
                // The figures of a chart are a workbook of their own.
                out.write(entry.getName().endsWith(".xlsx") ? withoutTimes(content) : content);
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory can be read and written", impossible);
        }
        return bytes.toByteArray();
    }
}
