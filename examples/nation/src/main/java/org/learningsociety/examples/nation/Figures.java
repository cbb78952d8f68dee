package org.learningsociety.examples.nation;

import java.util.Locale;
import org.learningsociety.core.text.Language;

/** Figures as a program tells them on the way: the same on every machine, whatever its locale. */
public final class Figures {

    private Figures() {}

    /**
     * Says a count.
     *
     * @param language the language
     * @param count the count
     * @return for example {@code 1.000} in Vietnamese, {@code 1,000} in English
     */
    public static String count(Language language, long count) {
        return marked(language, String.format(Locale.ROOT, "%,d", count));
    }

    /**
     * Says how long something took.
     *
     * @param language the language
     * @param nanoseconds how long
     * @return the seconds, for example {@code 1,5} in Vietnamese, {@code 1.5} in English
     */
    public static String seconds(Language language, long nanoseconds) {
        return marked(language, String.format(Locale.ROOT, "%,.1f", nanoseconds / 1e9));
    }

    /** In Vietnamese the point and the comma change their places. */
    private static String marked(Language language, String english) {
        return language == Language.VI
                ? english.replace(',', ' ').replace('.', ',').replace(' ', '.')
                : english;
    }
}
