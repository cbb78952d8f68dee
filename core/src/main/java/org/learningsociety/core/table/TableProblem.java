package org.learningsociety.core.table;

import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with a table. Immutable and thread-safe. */
public enum TableProblem implements ProblemCode {
    /** There is no header. */
    EMPTY("table.empty"),
    /** A byte is not UTF-8. */
    NOT_UTF8("table.not-utf8"),
    /** The file is longer than the limit. */
    FILE_TOO_LONG("table.file-too-long"),
    /** From this row on the quotes do not pair. */
    UNPAIRED_QUOTE("table.unpaired-quote"),
    /** A required column is absent. */
    MISSING_COLUMN("table.missing-column"),
    /** Two columns have one name. */
    DUPLICATE_COLUMN("table.duplicate-column"),
    /** A column is not read. */
    UNKNOWN_COLUMN("table.unknown-column"),
    /** A column has no name and is not read. */
    UNNAMED_COLUMN("table.unnamed-column"),
    /** A row has fewer cells than the header. */
    TOO_FEW_CELLS("table.too-few-cells"),
    /** A row has more cells than the header. */
    TOO_MANY_CELLS("table.too-many-cells"),
    /** A cell is longer than the limit. */
    CELL_TOO_LONG("table.cell-too-long"),
    /** There are more rows than the limit. */
    TOO_MANY_ROWS("table.too-many-rows"),
    /** A cell holds a control character or half of a surrogate pair. */
    FORBIDDEN_CHARACTER("table.forbidden-character"),
    /** A cell is blank that must not be. */
    MISSING_VALUE("table.missing-value"),
    /** A cell cannot be read as what it must be. */
    UNREADABLE_VALUE("table.unreadable-value"),
    /** The type of the row's value refuses what the cells say. */
    INVALID("table.invalid");

    private final String id;

    TableProblem(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public MessageBundle messages() {
        return Sentences.BUNDLE;
    }

    // Loaded when the first sentence is said: most programs never say one.
    private static final class Sentences {
        static final MessageBundle BUNDLE = MessageBundle.load(TableProblem.class, "table");
    }
}
