package org.learningsociety.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.testkit.TextArbitraries;
import org.learningsociety.core.testkit.TextArbitraries.Respelling;
import org.learningsociety.core.testkit.TextArbitraries.Syllable;

class NameKeyProperties {

    @Property
    @Label("P-24 the tone key is invariant under tone placement, NFC, NFD and surrounding blanks")
    void p24ToneKeyIsInvariantUnderRespelling(@ForAll("respellings") Respelling name) {
        assertThat(ToneKey.of(name.early())).isEqualTo(ToneKey.of(name.late()));
    }

    @Property
    @Label("P-24 syllables with the same tone key have the same letters and tone: Hòa is not Hóa")
    void p24ToneKeyKeepsLettersAndTones(@ForAll("syllables") Syllable one, @ForAll("syllables") Syllable other) {
        boolean same = one.letters().equals(other.letters()) && one.tone().equals(other.tone());
        assertThat(ToneKey.of(one.early()).equals(ToneKey.of(other.late()))).isEqualTo(same);
    }

    @Property
    @Label("P-24 a tone stays with its syllable: names whose syllables exchange their tones differ")
    void p24ToneStaysWithItsSyllable(
            @ForAll("syllables") Syllable one,
            @ForAll("syllables") Syllable other,
            @ForAll("separators") String between) {
        ToneKey key = ToneKey.of(one.early() + between + other.early());
        ToneKey exchanged = ToneKey.of(one.withTone(other.tone()).late()
                + between
                + other.withTone(one.tone()).late());
        assertThat(key.equals(exchanged)).isEqualTo(one.tone().equals(other.tone()));
    }

    @Property
    @Label("P-24 exact ⊆ tone: texts that are canonically equal have equal keys")
    void p24EqualTextsHaveEqualKeys(@ForAll("texts") String text, @ForAll("forms") Normalizer.Form form) {
        String respelled = Normalizer.normalize(text, form);
        assertThat(ToneKey.of(respelled)).isEqualTo(ToneKey.of(text));
        assertThat(FoldedKey.of(respelled)).isEqualTo(FoldedKey.of(text));
    }

    /** The folded key is a function of the tone key, so names with equal tone keys have equal folded keys. */
    @Property
    @Label("P-24 tone ⊆ folded: equal tone keys have equal folded keys")
    void p24FoldedKeyFollowsFromToneKey(@ForAll("texts") String text) {
        assertThat(FoldedKey.of(ToneKey.of(text).value())).isEqualTo(FoldedKey.of(text));
    }

    @Property
    void aKeyOfAKeyIsTheKey(@ForAll("texts") String text) {
        assertThat(ToneKey.of(ToneKey.of(text).value())).isEqualTo(ToneKey.of(text));
        assertThat(FoldedKey.of(FoldedKey.of(text).value())).isEqualTo(FoldedKey.of(text));
    }

    @Property
    void keysAreWhatTheirDefinitionsSay(@ForAll("texts") String text) {
        assertThat(FoldedKey.of(text).value()).isEqualTo(NameKeyOracle.folded(text));
        assertThat(ToneKey.of(text).value()).isEqualTo(NameKeyOracle.tone(text));
    }

    /** Every letter, at the beginning, between and at the end of syllables that have a tone of their own or none. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void keysOfEveryLetterAreWhatTheirDefinitionsSay(
            @ForAll("surroundings") String before, @ForAll("surroundings") String after) {
        for (char letter = 0; letter < '\u2500'; letter++) {
            String text = before + letter + after;
            assertThat(FoldedKey.of(text).value()).isEqualTo(NameKeyOracle.folded(text));
            assertThat(ToneKey.of(text).value()).isEqualTo(NameKeyOracle.tone(text));
        }
    }

    @Provide
    Arbitrary<String> surroundings() {
        return Arbitraries.of("", "h", "\u00E0", "N ");
    }

    @Property
    void theFoldedKeyOfAVietnameseNameIsAscii(@ForAll("names") String name) {
        assertThat(FoldedKey.of(name).value()).matches("[a-z0-9' -]+");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(TextArbitraries.vietnameseText(), Arbitraries.strings());
    }

    @Provide
    Arbitrary<String> names() {
        return TextArbitraries.vietnameseNames();
    }

    @Provide
    Arbitrary<Respelling> respellings() {
        return TextArbitraries.respellings();
    }

    @Provide
    Arbitrary<Syllable> syllables() {
        return TextArbitraries.syllables();
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(" ", "-", " - ", "’");
    }

    @Provide
    Arbitrary<Normalizer.Form> forms() {
        return TextArbitraries.unicodeForms();
    }
}
