package org.learningsociety.core.plan;

import java.util.regex.Pattern;
import org.learningsociety.core.text.ToneKey;

/** What the printed variants of one name have in common. */
final class NameKey {

    private static final Pattern QUOTES = Pattern.compile("[\"\\u201C\\u201D\\u201E\\u00AB\\u00BB]");
    private static final Pattern DASHES = Pattern.compile("(?U)\\s*[-\\u2010-\\u2015\\u2212]\\s*");

    private NameKey() {}

    static String of(String printed) {
        String plain = QUOTES.matcher(printed).replaceAll("");
        return ToneKey.of(DASHES.matcher(plain).replaceAll("-")).value();
    }
}
