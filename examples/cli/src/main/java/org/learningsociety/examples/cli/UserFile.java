package org.learningsociety.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that the user named. */
final class UserFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int BEGINNING = 100;

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

    /** Tells whether the content begins like a JSON document, whatever the name says. */
    boolean isJson() {
        String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.UTF_8);
        String visible = beginning.startsWith(BYTE_ORDER_MARK) ? beginning.substring(1) : beginning;
        return visible.stripLeading().startsWith("{");
    }
}
