package org.learningsociety.core.table;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a cell says, and how it is written so that no spreadsheet takes it for a formula. */
final class CellText {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-\\d+(?:[.,]\\d+)*");
    private static final char GUARD = '\'';

    private CellText() {}

    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /**
     * Puts an apostrophe before a formula, and before a formula that has apostrophes already: so each text is written in one way
     * of its own, and {@link #restore} is the exact inverse.
     */
    static String guard(String text) {
        return isFormula(withoutGuards(text)) ? GUARD + text : text;
    }

    static String restore(String text) {
        boolean guarded = !text.isEmpty() && text.charAt(0) == GUARD && isFormula(withoutGuards(text));
        return guarded ? text.substring(1) : text;
    }

    /** A negative number is none: it is harmless, and in a spreadsheet it must stay a number. */
    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !NEGATIVE_NUMBER.matcher(text).matches();
    }

    private static String withoutGuards(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == GUARD) {
            start++;
        }
        return text.substring(start);
    }
}
