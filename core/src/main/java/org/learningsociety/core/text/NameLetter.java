package org.learningsociety.core.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the keys of a name make of one letter, found once for every Latin letter. Names with other characters, or in Unicode
 * form NFD, are rare, and their keys are computed as a whole.
 *
 * @param folded the letter in a {@link FoldedKey}, a space for every blank
 * @param toneless the letter in a {@link ToneKey} without its tone, a space for every blank
 * @param tone the combining mark of the tone, or {@link #NO_TONE}
 */
record NameLetter(char folded, char toneless, char tone) {

    static final char NO_TONE = 0;

    private static final char APOSTROPHE = '\u2019';

    private static final @Nullable NameLetter[] KNOWN = new NameLetter[APOSTROPHE + 1];
    private static final Map<Integer, Character> TONED = new HashMap<>();

    static {
        addAll(' ', '~');
        addAll('\u00A0', '\u024F');
        addAll('\u1E00', '\u1EFF');
        addAll(APOSTROPHE, APOSTROPHE);
    }

    private static void addAll(char first, char last) {
        for (char c = first; c <= last; c++) {
            String letter =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
            String tones = ToneKey.tones(letter);
            String toneless = Character.isSpaceChar(c) ? " " : ToneKey.withoutTones(letter);
            String folded = Character.isSpaceChar(c) ? " " : FoldedKey.fold(letter);
            if (tones.length() <= 1 && toneless.length() == 1 && folded.length() == 1) {
                char tone = tones.isEmpty() ? NO_TONE : tones.charAt(0);
                KNOWN[c] = new NameLetter(folded.charAt(0), toneless.charAt(0), tone);
                String both = Normalizer.normalize(toneless + tones, Normalizer.Form.NFC);
                if (both.length() == 1) {
                    TONED.put(pair(toneless.charAt(0), tone), both.charAt(0));
                }
            }
        }
    }

    /** Finds what the keys make of a character; null if it must not be looked at alone. */
    static @Nullable NameLetter find(char character) {
        return character < KNOWN.length ? KNOWN[character] : null;
    }

    /** Whether the letter goes on with the syllable of the letter before it. */
    boolean isInSyllable() {
        return Character.isLetter(toneless);
    }

    /** Writes a tone after the last letter of a syllable, in one character with it if there is one. */
    static void appendTone(StringBuilder text, char tone) {
        int last = text.length() - 1;
        Character both = TONED.get(pair(text.charAt(last), tone));
        if (both == null) {
            text.append(tone);
        } else {
            text.setCharAt(last, both);
        }
    }

    private static int pair(char letter, char tone) {
        return letter << Character.SIZE | tone;
    }
}
