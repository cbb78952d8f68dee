package org.learningsociety.examples.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.learningsociety.core.text.LocalizedText;

/** What a file in a folder of data holds. */
enum DataKind {
    /** Observations of subjects. */
    evidence("Minh chứng", "Evidence", "learning-society-evidence/", "indicator"),
    /** The record of recognition. */
    events("Sổ theo dõi công nhận", "Record of recognition", "learning-society-events/", ""),
    /** What was counted for targets of plans. */
    observed("Số liệu đã đếm", "What was counted", "", "measure");

    private static final int LONGEST_HEADER = 1000;

    private final String vi;
    private final String en;
    private final String format;
    private final String column;

    DataKind(String vi, String en, String format, String column) {
        this.vi = vi;
        this.en = en;
        this.format = format;
        this.column = column;
    }

    LocalizedText label() {
        return LocalizedText.of(vi, en);
    }

    /**
     * Tells by the content: a file of Excel is evidence, a document is what its format says, and a table what its columns say. A file of
     * which the content tells nothing but the name begins with the kind is that kind, so that whoever named it learns what is wrong.
     */
    static Optional<DataKind> of(UserFile file) {
        if (file.isWorkbook()) {
            return Optional.of(evidence);
        }
        Optional<DataKind> told = file.isJson()
                ? find(kind -> !kind.format.isEmpty() && file.format().startsWith(kind.format))
                : find(kind -> !kind.column.isEmpty() && columns(file).contains(kind.column));
        return told.isPresent()
                ? told
                : find(kind -> file.name().toLowerCase(Locale.ROOT).startsWith(kind.name()));
    }

    private static Optional<DataKind> find(Predicate<DataKind> wanted) {
        return Arrays.stream(values()).filter(wanted).findFirst();
    }

    private static Set<String> columns(UserFile file) {
        String beginning =
                new String(file.bytes(), 0, Math.min(file.bytes().length, LONGEST_HEADER), StandardCharsets.UTF_8);
        String header = beginning.lines().findFirst().orElse("");
        return Arrays.stream(header.split("[,;]", -1))
                .map(cell -> cell.replace("\uFEFF", "").replace("\"", "").strip())
                .collect(Collectors.toSet());
    }
}
