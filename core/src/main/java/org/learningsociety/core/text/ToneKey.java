package org.learningsociety.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What two spellings of one Vietnamese name have in common when they differ only in the place of the tone mark.
 * Immutable and thread-safe.
 *
 * <p>Laws and places mostly keep <i>Khánh Hòa</i>, <i>Thủy</i>; school books, by 1989/QĐ-BGDĐT article 8, <i>Khánh
 * Hoà</i>, <i>Thuỷ</i>; both live, and a change from one to the other is not a change of name. The key also looks
 * through letter case, Unicode form, surrounding blanks and the number of blanks between words. Tones and letters
 * stay apart: <i>Hòa</i> is not <i>Hóa</i>, <i>Đắk</i> is not <i>Đăk</i>.
 *
 * <pre>{@code
 * ToneKey.of("Khánh Hòa").equals(ToneKey.of("KHÁNH HOÀ"))   // true
 * ToneKey.of("Hòa").equals(ToneKey.of("Hóa"))               // false
 * }</pre>
 *
 * @param value the name in lower case with each tone mark moved to the end of its syllable, in NFC: for comparing,
 *     not for display
 */
public record ToneKey(String value) {

    static final Pattern BLANKS = Pattern.compile("(?U)\\s+");

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /**
     * Computes the key; a key's own value is its key, so that a stored one can be read back.
     *
     * @param value the name in any spelling, or a key's value
     */
    public ToneKey {
        String letters = Normalizer.normalize(value, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String words = BLANKS.matcher(letters).replaceAll(" ").strip();
        value = Normalizer.normalize(tonesLast(words), Normalizer.Form.NFC);
    }

    /**
     * Computes the key of a name.
     *
     * @param text the name in any spelling
     * @return its key
     */
    public static ToneKey of(String text) {
        return new ToneKey(text);
    }

    private static String tonesLast(String decomposed) {
        StringBuilder key = new StringBuilder(decomposed.length());
        StringBuilder tones = new StringBuilder();
        for (int i = 0; i < decomposed.length(); i++) {
            char character = decomposed.charAt(i);
            if (TONES.indexOf(character) >= 0) {
                tones.append(character);
                continue;
            }
            // A hyphen ends a syllable, too: the tone of "Bà" must not travel to "Rịa" in "Bà-Rịa".
            if (!isLetterOrMark(character)) {
                key.append(tones);
                tones.setLength(0);
            }
            key.append(character);
        }
        return key.append(tones).toString();
    }

    private static boolean isLetterOrMark(char character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetter(character);
        };
    }
}
