package org.learningsociety.core.text;

/** What an identifier of the library's own may look like, so that it can stand in file names, addresses and tables unquoted. */
public enum IdentifierShape {
    /** Lower-case ASCII words joined by hyphens, such as {@code vn-bac-ninh-2025}. */
    WORDS("lower-case ASCII words joined by hyphens", "-", false),
    /** ASCII letters and digits joined by hyphens, dots or underscores, such as {@code TC1-CT2} and {@code 2.3}. */
    LABEL("ASCII letters and digits joined by hyphens, dots or underscores", "-._", true);

    private final String description;
    private final String separators;
    private final boolean capitals;

    IdentifierShape(String description, String separators, boolean capitals) {
        this.description = description;
        this.separators = separators;
        this.capitals = capitals;
    }

    /**
     * Checks an identifier.
     *
     * @param what what it identifies, with its article, such as {@code a unit id}
     * @param value the identifier
     * @return the identifier
     * @throws IllegalArgumentException if it has another shape
     */
    public String check(String what, String value) {
        if (!fits(value)) {
            throw new IllegalArgumentException(what + " must be " + description + ", but was \"" + value + "\"");
        }
        return value;
    }

    /** Every id in a file of many thousands is checked, so it is no regular expression. */
    private boolean fits(String value) {
        boolean wordBegins = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isLetterOrDigit(c) && (wordBegins || separators.indexOf(c) < 0)) {
                return false;
            }
            wordBegins = !isLetterOrDigit(c);
        }
        return !wordBegins;
    }

    private boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (capitals && c >= 'A' && c <= 'Z');
    }
}
