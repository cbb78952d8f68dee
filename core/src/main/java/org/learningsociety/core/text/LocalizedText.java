package org.learningsociety.core.text;

import java.text.Normalizer;

/**
 * A text for people in both languages of the library. Immutable and thread-safe.
 *
 * <p>Both texts are brought to Unicode form NFC and freed of surrounding blanks; texts that differ in that alone are
 * equal. Otherwise they are kept to the letter, and <i>Khánh Hòa</i> is not made <i>Khánh Hoà</i> nor the reverse:
 * to find a name in either spelling, compare its {@link ToneKey}.
 *
 * @param vi the Vietnamese text
 * @param en the English text
 */
public record LocalizedText(String vi, String en) {

    /**
     * Brings both texts to NFC without surrounding blanks.
     *
     * @param vi the Vietnamese text
     * @param en the English text
     * @throws IllegalArgumentException if one of them is blank
     */
    public LocalizedText {
        vi = clean("vi", vi);
        en = clean("en", en);
    }

    /**
     * Makes a text from its two forms.
     *
     * @param vi the Vietnamese text
     * @param en the English text
     * @return the text
     * @throws IllegalArgumentException if one of them is blank
     */
    public static LocalizedText of(String vi, String en) {
        return new LocalizedText(vi, en);
    }

    /**
     * Makes a text from a proper name, which is the same in both languages.
     *
     * @param name for example {@code Krông Nô}
     * @return the text
     * @throws IllegalArgumentException if the name is blank
     */
    public static LocalizedText ofName(String name) {
        return new LocalizedText(name, name);
    }

    /**
     * Returns the text in one language.
     *
     * @param language the language
     * @return {@link #vi()} or {@link #en()}
     */
    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }

    /**
     * Returns the text in both languages, for arguments that stand in the sentences of either.
     *
     * @return for example {@code Đạt (Achieved)}
     */
    public String inBoth() {
        return vi + " (" + en + ")";
    }

    private static String clean(String language, String text) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (clean.isEmpty()) {
            throw new IllegalArgumentException(language + " must not be blank, but was \"" + text + "\"");
        }
        return clean;
    }
}
