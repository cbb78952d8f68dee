package org.learningsociety.core.json;

/**
 * How large a document may be before it is refused, so that no document, however made, exhausts memory or stack. Immutable and
 * thread-safe.
 *
 * @param documentLength the most chars of a document; of bytes, three times as many
 * @param values the most values in a document, each object, array and plain value counted
 * @param depth the most levels of objects and arrays, at most {@value #DEEPEST}
 * @param nameLength the most chars of a member's name
 * @param textLength the most chars of a text
 * @param digits the most digits of a number when it is written without an exponent
 */
public record JsonLimits(int documentLength, int values, int depth, int nameLength, int textLength, int digits) {

    /** The deepest documents that any program may allow: reading, decoding and writing are recursive. */
    public static final int DEEPEST = 500;

    private static final JsonLimits DEFAULTS = new JsonLimits(64_000_000, 4_000_000, 64, 1_000, 1_000_000, 40);

    /**
     * Checks that every limit is positive.
     *
     * @param documentLength the most chars of a document
     * @param values the most values in a document
     * @param depth the most levels of objects and arrays
     * @param nameLength the most chars of a member's name
     * @param textLength the most chars of a text
     * @param digits the most digits of a number
     * @throws IllegalArgumentException if one is not, or the depth is more than {@value #DEEPEST}
     */
    public JsonLimits {
        requirePositive("documentLength", documentLength);
        requirePositive("values", values);
        requirePositive("depth", depth);
        requirePositive("nameLength", nameLength);
        requirePositive("textLength", textLength);
        requirePositive("digits", digits);
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("depth must be at most " + DEEPEST + ", but was " + depth);
        }
    }

    /**
     * Returns limits that leave room for the catalogs of a whole country.
     *
     * @return 64 million chars, 4 million values, 64 levels, names of 1 000 and texts of 1 million chars, 40 digits
     */
    public static JsonLimits defaults() {
        return DEFAULTS;
    }

    private static void requirePositive(String name, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(name + " must be positive, but was " + limit);
        }
    }
}
