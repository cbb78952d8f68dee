package org.learningsociety.reporting.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * JSON Schemas (draft 2020-12) of the documents of this module, for editors and for programs that are not written in Java.
 *
 * <p>A schema checks the form of a document. Whatever it refuses, the library refuses too; what it accepts may still be refused for what
 * it says, such as more who achieved than were assessed. Immutable and thread-safe.
 *
 * <pre>{@code
 * String schema = ReportingSchemas.find("tallies").orElseThrow();
 * }</pre>
 */
public final class ReportingSchemas {

    private static final List<String> KINDS = List.of("tallies");
    private static final String FOLDER = "/META-INF/org.learningsociety/schemas/";

    private ReportingSchemas() {}

    /**
     * Returns the kinds of documents that have a schema.
     *
     * @return their names, in alphabetical order
     */
    public static List<String> list() {
        return KINDS;
    }

    /**
     * Finds the schema of a kind of document.
     *
     * @param kind one of {@link #list}
     * @return the text of the schema, absent for any other kind
     */
    public static Optional<String> find(String kind) {
        return KINDS.contains(kind) ? Optional.of(read(FOLDER + kind + ".schema.json")) : Optional.empty();
    }

    private static String read(String path) {
        try (InputStream file = ReportingSchemas.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("a schema must be in the library, but " + path + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a schema must be readable, but was not: " + path, e);
        }
    }
}
