package org.learningsociety.core.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The place of a text in the order of a Vietnamese dictionary. Immutable and thread-safe.
 *
 * <p>Texts are compared syllable by syllable; blanks and hyphens part syllables. Of two syllables the letters
 * decide first (a ă â b c d đ e ê … o ô ơ … u ư …), then the tone (ngang, huyền, hỏi, ngã, sắc, nặng), wherever its
 * mark is placed. Runs of digits compare as numbers and stand before letters, signs before digits, letters that
 * Vietnamese does not know after z. A text that ends first comes first.
 *
 * <pre>{@code
 * names.sort(Comparator.comparing(DictionaryKey::of));
 * // Cà Mau, Cao Bằng, Đà Nẵng, Đắk Lắk, Hà Nội, Hà Tĩnh, Hải Phòng, Phường 2, Phường 10
 * }</pre>
 *
 * <p>Keys are equal when their texts are equal in Unicode form NFC, and the order is consistent with that: texts
 * that differ only in letter case, separators, look-alikes or the place of the tone mark stand side by side, small
 * letters first. The order does not depend on the locale data of the run time.
 */
public final class DictionaryKey implements Comparable<DictionaryKey> {

    private static final String LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final String TONE_MARKS = "\u0300\u0309\u0303\u0301\u0323";

    // No rule of the language orders signs; this is the order of the JDK's collator.
    private static final String SIGNS = "_,;:!?/.`^~'\"()[]{}@$*\\&#%+<=>|";

    // A syllable is written as the ranks of its characters and then the rank of its tone. Tones have the lowest
    // ranks, so a syllable that ends comes before one that goes on, and to compare two texts is to compare two strings.
    private static final char LEVEL_TONE = 1;
    private static final char FIRST_SIGN = 10;
    private static final char OTHER_SIGN = 60;
    private static final char NUMBER = 61;
    private static final char FIRST_LETTER = 70;
    private static final char OTHER_LETTER = 120;

    private static final Map<Character, Symbol> SYMBOLS = symbols();

    private final String text;
    private final String ranks;

    private DictionaryKey(String text) {
        this.text = Normalizer.normalize(text, Normalizer.Form.NFC);
        this.ranks = rank(this.text);
    }

    /**
     * Computes the key of a text. A comparator made of this method computes two keys for each comparison; to sort
     * very many texts, compute each key once:
     * {@code texts.stream().map(DictionaryKey::of).sorted().map(DictionaryKey::toString)}.
     *
     * @param text the text, in any Unicode form
     * @return its key
     */
    public static DictionaryKey of(String text) {
        return new DictionaryKey(text);
    }

    /**
     * Compares two keys by the order of the dictionary.
     *
     * @param other the key to compare with
     * @return a negative number, zero or a positive number if this text comes before, is equal to or comes after
     *     the other
     */
    @Override
    public int compareTo(DictionaryKey other) {
        int byRanks = ranks.compareTo(other.ranks);
        // Capitals have the lower code points, so the reverse order of characters puts small letters first.
        return byRanks != 0 ? byRanks : other.text.compareTo(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DictionaryKey key && text.equals(key.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the text in NFC. */
    @Override
    public String toString() {
        return text;
    }

    private static String rank(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace('\u00F0', 'đ')
                .replace('\u0256', 'đ')
                .replace('\u2019', '\'');
        StringBuilder ranks = new StringBuilder(2 * plain.length());
        int start = 0;
        while (start < plain.length()) {
            int end = endOfSyllable(plain, start);
            if (end > start) {
                appendSyllable(ranks, plain.substring(start, end));
            }
            start = end + 1;
        }
        return ranks.toString();
    }

    private static int endOfSyllable(String text, int start) {
        int end = start;
        while (end < text.length() && !isSeparator(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSeparator(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION;
    }

    private static void appendSyllable(StringBuilder ranks, String syllable) {
        char tone = LEVEL_TONE;
        int i = 0;
        while (i < syllable.length()) {
            int end = endOfDigits(syllable, i);
            if (end > i) {
                appendNumber(ranks, syllable.substring(i, end));
                i = end;
            } else {
                Symbol symbol = symbol(syllable.charAt(i));
                ranks.append(symbol.rank());
                tone = (char) Math.max(tone, symbol.tone());
                i++;
            }
        }
        ranks.append(tone);
    }

    private static int endOfDigits(String syllable, int start) {
        int end = start;
        while (end < syllable.length() && syllable.charAt(end) >= '0' && syllable.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Of two numbers without leading zeros the one with more digits is the greater. */
    private static void appendNumber(StringBuilder ranks, String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        ranks.append(NUMBER).append((char) (digits.length() - start)).append(digits, start, digits.length());
    }

    private static Symbol symbol(char character) {
        Symbol symbol = SYMBOLS.get(character);
        if (symbol != null) {
            return symbol;
        }
        boolean letter = Character.isLetter(character) || Character.isSurrogate(character);
        return new Symbol((letter ? OTHER_LETTER : OTHER_SIGN) + String.valueOf(character), LEVEL_TONE);
    }

    private static Map<Character, Symbol> symbols() {
        Map<Character, Symbol> symbols = new HashMap<>();
        for (int i = 0; i < SIGNS.length(); i++) {
            symbols.put(SIGNS.charAt(i), new Symbol(rankAfter(FIRST_SIGN, i), LEVEL_TONE));
        }
        for (int i = 0; i < LETTERS.length(); i++) {
            symbols.put(LETTERS.charAt(i), new Symbol(rankAfter(FIRST_LETTER, i), LEVEL_TONE));
        }
        for (int tone = 0; tone < TONE_MARKS.length(); tone++) {
            putTone(symbols, TONE_MARKS.charAt(tone), (char) (LEVEL_TONE + 1 + tone));
        }
        return Map.copyOf(symbols);
    }

    /** Adds the mark itself, which NFC leaves alone after some consonants, and the letters that it is composed with. */
    private static void putTone(Map<Character, Symbol> symbols, char mark, char tone) {
        symbols.put(mark, new Symbol("", tone));
        for (int i = 0; i < LETTERS.length(); i++) {
            String marked = Normalizer.normalize(LETTERS.substring(i, i + 1) + mark, Normalizer.Form.NFC);
            if (marked.length() == 1) {
                symbols.put(marked.charAt(0), new Symbol(rankAfter(FIRST_LETTER, i), tone));
            }
        }
    }

    private static String rankAfter(char first, int index) {
        return String.valueOf((char) (first + index));
    }

    private record Symbol(String rank, char tone) {}
}
