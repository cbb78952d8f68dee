package org.learningsociety.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.evidence.EvidenceReader;
import org.learningsociety.reporting.office.EvidenceWorkbook;

/** A file that the user named. */
final class UserFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int BEGINNING = 100;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String name;
    private final byte[] bytes;

    private UserFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static UserFile read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "a folder");
        }
        return new UserFile(String.valueOf(path.getFileName()), Files.readAllBytes(path));
    }

    /** By which problems are located. */
    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Reads evidence in whichever of its forms this is. */
    Validated<EvidenceFile> evidence(EvidenceReader reader) {
        if (isWorkbook()) {
            return EvidenceWorkbook.read(name, bytes, reader);
        }
        return isJson() ? reader.readJson(name, bytes) : reader.read(name, bytes);
    }

    /** Tells whether the content begins like a file of Excel, new or old, whatever the name says. */
    boolean isWorkbook() {
        return begins(ZIP) || begins(OLE2);
    }

    private boolean begins(byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /** What a JSON document says that it is; nothing where it does not say so or is broken. */
    String format() {
        try {
            return new ObjectMapper().readTree(bytes).path("format").asText();
        } catch (IOException broken) {
            return "";
        }
    }

    /** Tells whether the content begins like a JSON document, whatever the name says. */
    boolean isJson() {
        String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.UTF_8);
        String visible = beginning.startsWith(BYTE_ORDER_MARK) ? beginning.substring(1) : beginning;
        return visible.stripLeading().startsWith("{");
    }
}
