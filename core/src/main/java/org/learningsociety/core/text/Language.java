package org.learningsociety.core.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A language in which the library speaks to people. Immutable and thread-safe. */
public enum Language {
    /** Vietnamese, in which the instruments of the campaign are written. */
    VI("vi", DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)),

    /** English, beside the Vietnamese. */
    EN("en", DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));

    private final String tag;
    private final DateTimeFormatter days;

    Language(String tag, DateTimeFormatter days) {
        this.tag = tag;
        this.days = days;
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

    /**
     * Says a day as people write it.
     *
     * @param date the day
     * @return for example {@code 01/07/2025}, {@code 1 July 2025}
     */
    public String date(LocalDate date) {
        return days.format(date);
    }

    /** Returns the tag, which {@link #parse(String)} reads. */
    @Override
    public String toString() {
        return tag;
    }
}
