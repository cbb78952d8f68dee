package org.learningsociety.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The kinds of file that the verbs read, each with a sample and a schema beside this class. */
enum FileKind {
    /** A list of units on one day, {@code units_DATE.csv}. */
    units,
    /** What units became on one day, {@code succession_DATE.csv}. */
    succession;

    String sample() throws IOException {
        return read("sample-" + name() + ".csv");
    }

    String schema() throws IOException {
        return read("schema-" + name() + ".json");
    }

    private static String read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(FileKind.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
