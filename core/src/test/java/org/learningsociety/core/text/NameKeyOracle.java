package org.learningsociety.core.text;

import java.text.Normalizer;
import java.util.Locale;

/** The keys of names by their definitions, one step after the other over the whole text. */
final class NameKeyOracle {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private NameKeyOracle() {}

    static String folded(String text) {
        String folded = letters(text)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[\u0111\u00F0\u0256]", "d")
                .replace('\u2019', '\'');
        return singleBlanks(folded);
    }

    static String tone(String text) {
        StringBuilder key = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        for (char c : singleBlanks(letters(text)).toCharArray()) {
            if (TONES.indexOf(c) >= 0) {
                tones.append(c);
            } else {
                if (!String.valueOf(c).matches("[\\p{L}\\p{M}]")) {
                    key.append(tones);
                    tones.setLength(0);
                }
                key.append(c);
            }
        }
        return Normalizer.normalize(key.append(tones), Normalizer.Form.NFC);
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    }

    private static String singleBlanks(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip();
    }
}
