package org.learningsociety.core.testkit;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates Vietnamese text: all letters and tones, and the spellings in which one name may come. */
public final class TextArbitraries {

    private static final List<String> INITIALS = List.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "q", "r", "s", "t", "th", "tr", "v", "x", "f", "j", "w", "z", "m'", "n'đ");
    private static final List<String> NUCLEI = List.of(
            "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "oa", "oe", "uy", "ia", "iê", "ua", "uê", "uô",
            "ưa", "ươ", "yê", "uyê");
    private static final List<String> CODAS =
            List.of("", "", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u", "y");
    private static final List<String> TONES = List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323");
    private static final List<String> BLANKS = List.of("", " ", "  ", "\t", "\n", " \u2003");

    private TextArbitraries() {}

    /**
     * Generates Vietnamese text as files hold it: in NFC, NFD or a mixture, with either tone placement, look-alikes
     * of Đ and of the apostrophe, hyphens, numbers, any letter case, surrounding and repeated blanks.
     *
     * @return texts that are not blank
     */
    public static Arbitrary<String> vietnameseText() {
        Arbitrary<String> clean = vietnameseNames();
        Arbitrary<String> untidy = Combinators.combine(
                        clean,
                        unicodeForms(),
                        blanks(),
                        blanks(),
                        Arbitraries.of("Đ", "Ð", "Ɖ"),
                        Arbitraries.of("'", "’"))
                .as((name, form, before, after, d, apostrophe) -> before
                        + Normalizer.normalize(name, form)
                                .replace("Đ", d)
                                .replace("'", apostrophe)
                                .replace(" ", before.isEmpty() ? "\u00A0" : before)
                        + after);
        Arbitrary<String> mixedForms = Combinators.combine(clean, vietnameseNames())
                .as((one, other) -> one + " " + Normalizer.normalize(other, Normalizer.Form.NFD));
        return Arbitraries.frequencyOf(Tuple.of(3, clean), Tuple.of(6, untidy), Tuple.of(1, mixedForms));
    }

    /**
     * Generates names as tables hold them: NFC, single blanks, the letter Đ and the apostrophe ' themselves, but
     * either tone placement and any letter case.
     *
     * @return names of one to four words, often with the same beginning
     */
    public static Arbitrary<String> vietnameseNames() {
        Arbitrary<String> letterCase = Arbitraries.of("lower", "upper", "title", "title");
        return Combinators.combine(words(), Arbitraries.of(true, false), letterCase)
                .as((words, old, form) -> inCase(form, spell(words, old)));
    }

    /**
     * Generates two spellings of one name that differ in nothing but tone placement, Unicode form and surrounding
     * blanks.
     *
     * @return pairs of spellings
     */
    public static Arbitrary<Respelling> respellings() {
        return Combinators.combine(words(), unicodeForms(), unicodeForms(), blanks(), blanks())
                .as((words, form, otherForm, before, after) -> new Respelling(
                        Normalizer.normalize(spell(words, true), form),
                        before + Normalizer.normalize(spell(words, false), otherForm) + after));
    }

    /**
     * Generates syllables with the place of their tone left open.
     *
     * @return syllables of all initials, nuclei, codas and tones, often of the few of {@link #syllablesAlike()}
     */
    public static Arbitrary<Syllable> syllables() {
        Arbitrary<Syllable> any = Combinators.combine(
                        Arbitraries.of(INITIALS), Arbitraries.of(NUCLEI), Arbitraries.of(CODAS), Arbitraries.of(TONES))
                .as(Syllable::new);
        return Arbitraries.oneOf(any, syllablesAlike());
    }

    /**
     * Generates syllables so few that two of them often have the same letters.
     *
     * @return ha, hoa, hai, hoai, đa, đoa, đai, đoai in all tones
     */
    public static Arbitrary<Syllable> syllablesAlike() {
        return Combinators.combine(
                        Arbitraries.of("h", "đ"),
                        Arbitraries.of("a", "oa"),
                        Arbitraries.of("", "i"),
                        Arbitraries.of(TONES))
                .as(Syllable::new);
    }

    /**
     * Generates the two Unicode forms that keep text canonically equal.
     *
     * @return NFC and NFD
     */
    public static Arbitrary<Normalizer.Form> unicodeForms() {
        return Arbitraries.of(Normalizer.Form.NFC, Normalizer.Form.NFD);
    }

    /**
     * Generates what may surround a text by mistake.
     *
     * @return blanks of several kinds and lengths, also none
     */
    public static Arbitrary<String> blanks() {
        return Arbitraries.of(BLANKS);
    }

    private static Arbitrary<List<Word>> words() {
        Arbitrary<String> separators = Arbitraries.of(" ", " ", " ", " - ", "-");
        Arbitrary<Word> syllables = Combinators.combine(separators, syllables()).as(Word::new);
        Arbitrary<Word> numbers = Arbitraries.of("0", "1", "2", "02", "9", "10", "99", "100", "2147483648")
                .map(digits -> new Word(" ", new Syllable(digits, "", "", "")));
        return Arbitraries.frequencyOf(Tuple.of(8, syllables), Tuple.of(1, numbers))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static String spell(List<Word> words, boolean oldPlacement) {
        String text = words.stream()
                .map(word -> word.separator()
                        + (oldPlacement
                                ? word.syllable().early()
                                : word.syllable().late()))
                .collect(Collectors.joining());
        return text.substring(words.get(0).separator().length());
    }

    private static String inCase(String letterCase, String text) {
        return switch (letterCase) {
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "title" -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
            default -> text;
        };
    }

    /**
     * Two spellings of one name.
     *
     * @param early with each tone mark on the first letter of its nucleus
     * @param late with each tone mark on the last letter of its nucleus
     */
    public record Respelling(String early, String late) {}

    /**
     * A syllable with the place of its tone left open.
     *
     * @param initial the consonants before the nucleus, maybe none
     * @param nucleus the vowels, none in a number
     * @param coda the letters after the nucleus, maybe none
     * @param tone the combining mark, empty for the level tone
     */
    public record Syllable(String initial, String nucleus, String coda, String tone) {

        /**
         * Spells the syllable with its tone on the first letter of the nucleus, the older way: hòa.
         *
         * @return the syllable in NFC
         */
        public String early() {
            int place = Math.min(1, nucleus.length());
            return nfc(initial + nucleus.substring(0, place) + tone + nucleus.substring(place) + coda);
        }

        /**
         * Spells the syllable with its tone on the last letter of the nucleus, the newer way: hoà.
         *
         * @return the syllable in NFC
         */
        public String late() {
            return nfc(initial + nucleus + tone + coda);
        }

        /**
         * Spells the syllable without its tone.
         *
         * @return the letters
         */
        public String letters() {
            return initial + nucleus + coda;
        }

        /**
         * Returns this syllable with another tone.
         *
         * @param other the combining mark, empty for the level tone
         * @return the syllable
         */
        public Syllable withTone(String other) {
            return new Syllable(initial, nucleus, coda, other);
        }

        private static String nfc(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }

    private record Word(String separator, Syllable syllable) {}
}
