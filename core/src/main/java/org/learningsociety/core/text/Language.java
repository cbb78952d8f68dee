package org.learningsociety.core.text;

/** A language in which the library speaks to people. Immutable and thread-safe. */
public enum Language {
    /** Vietnamese, in which the instruments of the campaign are written. */
    VI("vi"),

    /** English, beside the Vietnamese. */
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * Reads a language from its tag.
     *
     * @param tag {@code vi} or {@code en}
     * @return the language
     * @throws IllegalArgumentException if the library does not speak the language
     */
    public static Language parse(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("language must be vi or en, but was \"" + tag + "\"");
    }

    /**
     * Returns the tag that names the language in files.
     *
     * @return the two-letter tag of BCP 47, {@code vi} or {@code en}
     */
    public String tag() {
        return tag;
    }

    /** Returns the tag, which {@link #parse(String)} reads. */
    @Override
    public String toString() {
        return tag;
    }
}
