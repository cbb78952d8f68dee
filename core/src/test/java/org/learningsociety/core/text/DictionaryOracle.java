package org.learningsociety.core.text;

import java.math.BigInteger;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The slow and obvious dictionary order: the JDK's Vietnamese collator on each pair of syllables, then the number
 * of syllables. Letter case is left out, since it may decide only when all syllables are equal.
 */
final class DictionaryOracle implements Comparator<String> {

    private final Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));

    DictionaryOracle() {
        collator.setStrength(Collator.TERTIARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        if (collator.compare("dz", "đa") >= 0) {
            throw new IllegalStateException("oracle must have the module jdk.localedata, but d and đ are one letter");
        }
    }

    @Override
    public int compare(String one, String other) {
        List<String> syllables = syllables(one);
        List<String> others = syllables(other);
        for (int i = 0; i < Math.min(syllables.size(), others.size()); i++) {
            int comparison = compareSyllables(syllables.get(i), others.get(i));
            if (comparison != 0) {
                return comparison;
            }
        }
        return Integer.compare(syllables.size(), others.size());
    }

    private int compareSyllables(String one, String other) {
        if (isNumber(one) && isNumber(other)) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return collator.compare(toneLast(one), toneLast(other));
    }

    private static List<String> syllables(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[ -]+", -1))
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }

    private static boolean isNumber(String syllable) {
        return syllable.matches("[0-9]+");
    }

    /** The collator puts hoá before hòa, for it compares tones letter by letter: give it one placement only. */
    private static String toneLast(String syllable) {
        return Normalizer.normalize(syllable, Normalizer.Form.NFD)
                .replaceFirst("([\u0300\u0301\u0303\u0309\u0323])(.*)", "$2$1");
    }
}
