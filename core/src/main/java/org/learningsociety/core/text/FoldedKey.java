package org.learningsociety.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a Vietnamese name when it is typed without accents. Immutable and thread-safe.
 *
 * <p>All marks are dropped; Đ and its look-alikes Ð (U+00D0) and Ɖ (U+0189) become d; letter case, surrounding
 * blanks, the number of blanks between words and the shape of the apostrophe do not count. Names with equal
 * {@linkplain ToneKey tone keys} have equal folded keys. The reverse does not hold, even in one province (Văn Lang
 * and Văn Lăng), so a folded key finds candidates among which a person chooses.
 *
 * <pre>{@code
 * FoldedKey.of("Đắk R’Lấp").value()   // "dak r'lap"
 * }</pre>
 *
 * @param value the name in lower case without marks
 */
public record FoldedKey(String value) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern D_LOOK_ALIKES = Pattern.compile("[\\u0111\\u00F0\\u0256]");

    /**
     * Computes the key; a key's own value is its key, so that a stored one can be read back.
     *
     * @param value the name in any spelling, or a key's value
     */
    public FoldedKey {
        String quick = letterByLetter(value);
        value = quick != null ? quick : ofWhole(value);
    }

    /**
     * Computes the key of a name.
     *
     * @param text the name in any spelling
     * @return its key
     */
    public static FoldedKey of(String text) {
        return new FoldedKey(text);
    }

    private static @Nullable String letterByLetter(String text) {
        StringBuilder key = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            NameLetter letter = NameLetter.find(text.charAt(i));
            if (letter == null) {
                return null;
            }
            if (letter.folded() == ' ') {
                blank = key.length() > 0;
            } else {
                if (blank) {
                    key.append(' ');
                    blank = false;
                }
                key.append(letter.folded());
            }
        }
        return key.toString();
    }

    private static String ofWhole(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return ToneKey.BLANKS.matcher(fold(letters)).replaceAll(" ").strip();
    }

    /** Drops the marks of decomposed small letters. */
    static String fold(String letters) {
        String bare = MARKS.matcher(letters).replaceAll("");
        return D_LOOK_ALIKES.matcher(bare).replaceAll("d").replace('\u2019', '\'');
    }
}
