package org.learningsociety.core.territory;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The forms in which names of units are kept and compared. */
final class UnitName {

    private static final Pattern BLANKS = Pattern.compile("(?U)\\s+");

    private UnitName() {}

    static String clean(String name) {
        String clean = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        if (clean.isEmpty()) {
            throw new IllegalArgumentException("a unit's name must not be blank, but was \"" + name + "\"");
        }
        return clean;
    }

    /** Returns the text in NFC with single blanks between words, as two texts are compared that should be the same. */
    static String withSingleBlanks(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
