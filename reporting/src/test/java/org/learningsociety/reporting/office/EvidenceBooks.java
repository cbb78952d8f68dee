package org.learningsociety.reporting.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.testkit.SampleTables;
import org.learningsociety.reporting.testkit.OfficePackage;

/** Workbooks as officers save them. */
final class EvidenceBooks {

    static final List<String> COLUMNS = List.of(SampleTables.HEADER.split(","));

    private EvidenceBooks() {}

    /** A workbook of one sheet that is named as in the template. */
    static byte[] of(Consumer<XSSFSheet> fill) {
        return edited(new XSSFWorkbook(), workbook -> fill.accept(workbook.createSheet("Minh chứng")));
    }

    /** The same with a header, and one good row but for what is done to it. */
    static byte[] ofRow(Consumer<XSSFRow> change) {
        return of(sheet -> {
            texts(sheet.createRow(0), COLUMNS);
            XSSFRow row = sheet.createRow(1);
            texts(row, List.of("a", "unit", "24688", "diem", "7"));
            change.accept(row);
        });
    }

    /** All cells as texts. */
    static byte[] ofTexts(List<List<String>> rows) {
        return of(sheet -> {
            for (int i = 0; i < rows.size(); i++) {
                texts(sheet.createRow(i), rows.get(i));
            }
        });
    }

    static void texts(XSSFRow row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                row.createCell(i).setCellValue(texts.get(i));
            }
        }
    }

    static XSSFCell cell(XSSFRow row, String column) {
        return row.createCell(COLUMNS.indexOf(column));
    }

    static byte[] edited(byte[] file, Consumer<XSSFWorkbook> edit) {
        try {
            return edited(new XSSFWorkbook(new ByteArrayInputStream(file)), edit);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] edited(XSSFWorkbook opened, Consumer<XSSFWorkbook> edit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = opened) {
            edit.accept(workbook);
            workbook.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The same file with one part changed or added. */
    static byte[] withPart(byte[] file, String name, String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>(OfficePackage.parts(file));
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static String part(byte[] file, String name) {
        return new String(OfficePackage.parts(file).get(name), StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Validated<EvidenceFile> read(byte[] file) {
        return EvidenceWorkbook.read("t.xlsx", file, SampleTables.reader());
    }

    /** What is said of a file: code, row, column and all else. */
    static List<String> told(Validated<EvidenceFile> read) {
        List<String> told = new ArrayList<>();
        read.problems()
                .forEach(problem -> told.add(problem.code().id() + " " + problem.severity() + " "
                        + problem.place().toString().replace("t.xlsx", "t.csv") + " " + problem.arguments()));
        return told;
    }
}
