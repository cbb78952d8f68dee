package org.learningsociety.reporting.office;

import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with a workbook, before its rows are looked at. Immutable and thread-safe. */
public enum WorkbookProblem implements ProblemCode {
    /** The file is no workbook, or a broken one. */
    NOT_A_WORKBOOK("workbook.not-a-workbook"),
    /** The file has the form of the old Excel, or is encrypted, which looks alike. */
    OLD_OR_ENCRYPTED("workbook.old-or-encrypted"),
    /** The file unpacks to more than the limit. */
    TOO_LARGE("workbook.too-large"),
    /** No sheet has the name of the one that is read, and there are several. */
    NO_SHEET("workbook.no-sheet"),
    /** A cell holds an error, such as {@code #N/A}. */
    ERROR_VALUE("workbook.error-value"),
    /** A formula was never calculated. */
    FORMULA_WITHOUT_VALUE("workbook.formula-without-value"),
    /** There are macros, which are not looked at. */
    MACROS("workbook.macros"),
    /** There are links to other files, which are not followed. */
    EXTERNAL_LINKS("workbook.external-links");

    private final String id;

    WorkbookProblem(String id) {
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
        static final MessageBundle BUNDLE = MessageBundle.load(WorkbookProblem.class, "workbook");
    }
}
