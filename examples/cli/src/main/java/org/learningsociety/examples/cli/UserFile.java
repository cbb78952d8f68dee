package org.learningsociety.examples.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table that the user named. */
final class TableFile {

    private final String name;
    private final byte[] bytes;

    private TableFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static TableFile read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "a folder");
        }
        return new TableFile(String.valueOf(path.getFileName()), Files.readAllBytes(path));
    }

    /** By which problems are located. */
    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }
}
