package org.learningsociety.examples.nation;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Files that are there whole or not at all: each is written under another name beside its place, and all are moved there when all are
 * done. What was there stays until then, and for good where the work fails or is killed.
 *
 * <p>Not thread-safe.
 */
final class WholeFiles implements Closeable {

    /** Writes what a file is to hold. */
    @FunctionalInterface
    interface Content {
        void writeTo(Path file) throws IOException;
    }

    private final Map<Path, Path> places = new LinkedHashMap<>();

    /** Writes one file. */
    static void write(Path file, Content content) throws IOException {
        try (WholeFiles files = new WholeFiles()) {
            files.add(file, content);
            files.keep();
        }
    }

    /** Writes what is to become a file. */
    void add(Path file, Content content) throws IOException {
        // A link stays a link, to what is new.
        Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(place)) {
            throw new UnfinishedException(file + " là một thư mục", file + " is a folder");
        }
        Path folder = place.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        // A device or a pipe must not be replaced by a file.
        boolean isInPlace = Files.exists(place) && !Files.isRegularFile(place);
        fill(isInPlace ? place : beside(place), content);
    }

    private Path beside(Path place) {
        // A name that no reader of a folder takes for rows.
        Path temporary = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
        places.put(temporary, place);
        // Also if somebody ends the program; only where it is killed at once does it stay.
        temporary.toFile().deleteOnExit();
        return temporary;
    }

    private static void fill(Path file, Content content) throws IOException {
        try {
            content.writeTo(file);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Moves all to their places. */
    void keep() throws IOException {
        for (Map.Entry<Path, Path> place : places.entrySet()) {
            move(place.getKey(), place.getValue());
        }
    }

    private static void move(Path temporary, Path place) throws IOException {
        try {
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what was not moved. */
    @Override
    public void close() throws IOException {
        for (Path temporary : places.keySet()) {
            Files.deleteIfExists(temporary);
        }
    }
}
