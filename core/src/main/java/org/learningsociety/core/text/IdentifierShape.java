package org.learningsociety.core.text;

import java.util.regex.Pattern;

/** What an identifier of the library's own may look like, so that it can stand in file names, addresses and tables unquoted. */
public enum IdentifierShape {
    /** Lower-case ASCII words joined by hyphens, such as {@code vn-bac-ninh-2025}. */
    WORDS("lower-case ASCII words joined by hyphens", "[a-z0-9]+(?:-[a-z0-9]+)*"),
    /** ASCII letters and digits joined by hyphens, dots or underscores, such as {@code TC1-CT2} and {@code 2.3}. */
    LABEL("ASCII letters and digits joined by hyphens, dots or underscores", "[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*");

    private final String description;
    private final Pattern pattern;

    IdentifierShape(String description, String pattern) {
        this.description = description;
        this.pattern = Pattern.compile(pattern);
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
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " must be " + description + ", but was \"" + value + "\"");
        }
        return value;
    }
}
