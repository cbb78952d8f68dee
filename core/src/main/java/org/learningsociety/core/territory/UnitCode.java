package org.learningsociety.core.territory;

/**
 * A code of a unit in one system. Immutable and thread-safe.
 *
 * <p>A code is text, since leading zeros matter, and says nothing without a date: codes are handed on from one unit to
 * another.
 *
 * @param system the system in which the code is given
 * @param value ASCII letters, digits and inner hyphens, such as {@code 06970} or {@code VN-26}
 */
public record UnitCode(CodeSystem system, String value) implements Comparable<UnitCode> {

    /**
     * Refuses another shape.
     *
     * @param system the system in which the code is given
     * @param value ASCII letters, digits and inner hyphens, such as {@code 06970} or {@code VN-26}
     * @throws IllegalArgumentException if the value has other characters than ASCII letters, digits and inner hyphens
     */
    public UnitCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException(
                    "a code must be ASCII letters, digits and inner hyphens, but was \"" + value + "\"");
        }
    }

    /**
     * Makes a code.
     *
     * @param system the system in which the code is given
     * @param value ASCII letters, digits and inner hyphens
     * @return the code
     * @throws IllegalArgumentException if the value has another shape
     */
    public static UnitCode of(CodeSystem system, String value) {
        return new UnitCode(system, value);
    }

    /**
     * Makes a code of the statistical office.
     *
     * @param value for example {@code 24688}
     * @return the code in the system {@link CodeSystem#NSO}
     * @throws IllegalArgumentException if the value has another shape
     */
    public static UnitCode nso(String value) {
        return of(CodeSystem.NSO, value);
    }

    /**
     * Reads the text that {@link #toString()} writes.
     *
     * @param text for example {@code nso:24688}
     * @return the code
     * @throws IllegalArgumentException if the text is not a system and a code, parted by a colon
     */
    public static UnitCode parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a code must read like nso:24688, but was \"" + text + "\"");
        }
        return of(CodeSystem.of(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** Tells whether a text has the shape of a code. Every look-up asks this, so it is no regular expression. */
    static boolean isCode(String value) {
        boolean afterHyphen = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (afterHyphen ? !isLetterOrDigit(c) : c != '-' && !isLetterOrDigit(c)) {
                return false;
            }
            afterHyphen = c == '-';
        }
        return !afterHyphen;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    @Override
    public int compareTo(UnitCode other) {
        int bySystem = system.compareTo(other.system);
        return bySystem != 0 ? bySystem : value.compareTo(other.value);
    }

    /** Returns the system and the code, parted by a colon. */
    @Override
    public String toString() {
        return system + ":" + value;
    }
}
