package org.learningsociety.core.subject;

import java.util.regex.Pattern;

/**
 * The pseudonym of a subject. Immutable and thread-safe.
 *
 * <p>It must not be a name, an identity number or anything else from which a person can be known; the library cannot check
 * that.
 *
 * @param value up to 64 ASCII letters, digits and the signs {@code . _ : -}, the first a letter or digit
 */
public record SubjectId(String value) implements Comparable<SubjectId> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    /**
     * Refuses another shape.
     *
     * @param value up to 64 ASCII letters, digits and the signs {@code . _ : -}, the first a letter or digit
     * @throws IllegalArgumentException if the value is empty, longer than 64 characters or has other characters
     */
    public SubjectId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a subject id must be up to 64 ASCII letters, digits and the signs . _ : -, but was \"" + value
                            + "\"");
        }
    }

    /**
     * Makes an id.
     *
     * @param value up to 64 ASCII letters, digits and the signs {@code . _ : -}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static SubjectId of(String value) {
        return new SubjectId(value);
    }

    @Override
    public int compareTo(SubjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
