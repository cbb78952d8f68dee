package org.learningsociety.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    private static final Pattern TONE = Pattern.compile("[" + TONES + "]");
    private static final Pattern NOT_TONES = Pattern.compile("[^" + TONES + "]");

    /**
     * Computes the key; a key's own value is its key, so that a stored one can be read back.
     *
     * @param value the name in any spelling, or a key's value
     */
    public ToneKey {
        String quick = letterByLetter(value);
        value = quick != null ? quick : ofWhole(value);
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

    private static @Nullable String letterByLetter(String text) {
        StringBuilder key = new StringBuilder(text.length() + 1);
        char tone = NameLetter.NO_TONE;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            NameLetter letter = NameLetter.find(text.charAt(i));
            if (letter == null || (letter.tone() != NameLetter.NO_TONE && tone != NameLetter.NO_TONE)) {
                return null;
            }
            if (!letter.isInSyllable() && tone != NameLetter.NO_TONE) {
                NameLetter.appendTone(key, tone);
                tone = NameLetter.NO_TONE;
            }
            if (letter.toneless() == ' ') {
                blank = key.length() > 0;
                continue;
            }
            if (blank) {
                key.append(' ');
                blank = false;
            }
            key.append(letter.toneless());
            tone = (char) Math.max(tone, letter.tone());
        }
        if (tone != NameLetter.NO_TONE) {
            NameLetter.appendTone(key, tone);
        }
        return key.toString();
    }

    private static String ofWhole(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String words = BLANKS.matcher(letters).replaceAll(" ").strip();
        return Normalizer.normalize(tonesLast(words), Normalizer.Form.NFC);
    }

    /** The tone marks among decomposed letters. */
    static String tones(String letters) {
        return NOT_TONES.matcher(letters).replaceAll("");
    }

    /** Decomposed letters without their tones, composed again. */
    static String withoutTones(String letters) {
        return Normalizer.normalize(TONE.matcher(letters).replaceAll(""), Normalizer.Form.NFC);
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
