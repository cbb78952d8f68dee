package org.learningsociety.examples.nation;

import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with rows of a file. */
public enum RowProblem implements ProblemCode {
    /** There is no such file. */
    NO_FILE("rows.no-file"),
    /** It is a folder in which there is none. */
    EMPTY_FOLDER("rows.empty-folder"),
    /** It is a folder or a device. */
    NOT_A_FILE("rows.not-a-file"),
    /** The file is damaged, or no file of its kind. */
    UNREADABLE_FILE("rows.unreadable-file"),
    /** The quotation marks of a CSV row do not pair on its line. */
    UNPAIRED_QUOTES("rows.unpaired-quotes"),
    /** The file is empty, or has no columns. */
    NO_COLUMNS("rows.no-columns"),
    /** A column is there twice. */
    DUPLICATE_COLUMN("rows.duplicate-column"),
    /** A column is absent. */
    MISSING_COLUMN("rows.missing-column"),
    /** A column is none of those that are read. */
    UNKNOWN_COLUMN("rows.unknown-column"),
    /** A column of a Parquet file has another type. */
    WRONG_TYPE("rows.wrong-type"),
    /** A row has more or fewer cells than there are columns. */
    WRONG_COLUMN_COUNT("rows.wrong-column-count"),
    /** The unit is not on the map of the day. */
    UNKNOWN_UNIT("rows.unknown-unit"),
    /** A cell holds no whole number. */
    NOT_A_NUMBER("rows.not-a-number"),
    /** A number is below or above what the column takes. */
    OUT_OF_RANGE("rows.out-of-range");

    private final String id;

    RowProblem(String id) {
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
        static final MessageBundle BUNDLE = MessageBundle.load(RowProblem.class, "rows");
    }
}
