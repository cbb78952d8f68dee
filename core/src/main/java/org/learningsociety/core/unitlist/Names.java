package org.learningsociety.core.unitlist;

import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.text.ToneKey;

/** When two texts are one name: a tone mark in another place is no difference. */
final class Names {

    private Names() {}

    static boolean same(String one, String other) {
        return one.equals(other) || ToneKey.of(one).equals(ToneKey.of(other));
    }

    /** Whether a text is the name, with or without the type. */
    static boolean says(String text, UnitType type, String name) {
        String fullName = type.fullName(name);
        return text.equals(name) || text.equals(fullName) || same(text, name) || same(text, fullName);
    }

    /** The text without the word of the type, if it begins with it. */
    static String withoutType(String text, UnitType type) {
        String word = type.word() + " ";
        boolean typed = text.regionMatches(true, 0, word, 0, word.length());
        return typed ? text.substring(word.length()).strip() : text;
    }
}
