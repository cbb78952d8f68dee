package org.learningsociety.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.learningsociety.criteria.json.CriteriaSchemas;

/** The kinds of file that the verbs read, each with a sample beside this class, and with a schema there or in the library. */
enum FileKind {
    /** A list of units on one day, {@code units_DATE.csv}. */
    units("csv"),
    /** What units became on one day, {@code succession_DATE.csv}. */
    succession("csv"),
    /** A set of criteria. */
    rubric("json"),
    /** Observations of subjects, as a table or, with {@code --format json}, as a document. */
    evidence("csv"),
    /** Values for slots of a rubric, or a what-if. */
    overlay("json"),
    /** What changes cost. */
    costs("json"),
    /** A plan, with what its items go back to. */
    plan("json"),
    /** What was counted for the targets of a plan. */
    observed("csv"),
    /** The record of recognition. */
    events("json"),
    /** Who decides on titles, by which steps and for how long. */
    recognition("json"),
    /** A record of an assessment that can be computed again. */
    certificate("json");

    private final String extension;

    FileKind(String extension) {
        this.extension = extension;
    }

    /** The sample; only evidence has two forms. */
    String sample(Output.Format format) throws IOException {
        boolean isDocument = this == evidence && format == Output.Format.json;
        return read("sample-" + name() + "." + (isDocument ? "json" : extension));
    }

    String schema() throws IOException {
        Optional<String> published = CriteriaSchemas.find(name());
        return published.isPresent() ? published.get() : read("schema-" + name() + ".json");
    }

    private static String read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(FileKind.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
