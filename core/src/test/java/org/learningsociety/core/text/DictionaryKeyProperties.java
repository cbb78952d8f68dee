package org.learningsociety.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.testkit.Laws;
import org.learningsociety.core.testkit.TextArbitraries;
import org.learningsociety.core.testkit.TextArbitraries.Syllable;

class DictionaryKeyProperties {

    private final DictionaryOracle oracle = new DictionaryOracle();

    @Property
    void keysAreTotallyOrderedConsistentlyWithEquals(
            @ForAll("texts") String one, @ForAll("texts") String other, @ForAll("texts") String third) {
        Laws.totalOrder(DictionaryKey.of(one), DictionaryKey.of(other), DictionaryKey.of(third));
    }

    @Property
    void keysAreEqualExactlyWhenTextsAreCanonicallyEqual(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(DictionaryKey.of(one).equals(DictionaryKey.of(other))).isEqualTo(nfc(one).equals(nfc(other)));
        assertThat(DictionaryKey.of(Normalizer.normalize(one, Normalizer.Form.NFD)))
                .isEqualTo(DictionaryKey.of(one));
    }

    @Property
    void orderAgreesWithTheCollatorSyllableBySyllable(@ForAll("names") String one, @ForAll("names") String other) {
        assertAgreesWithOracle(one, other);
    }

    @Property
    void orderAgreesWithTheCollatorOnNamesThatDifferInOneSyllable(
            @ForAll("names") String before,
            @ForAll("alike") Syllable one,
            @ForAll("alike") Syllable other,
            @ForAll("names") String after) {
        assertAgreesWithOracle(before + " " + one.early() + " " + after, before + " " + other.late());
        assertAgreesWithOracle(before + " " + one.late(), before + "-" + other.early());
    }

    private void assertAgreesWithOracle(String one, String other) {
        int expected = oracle.compare(one, other);
        if (expected != 0) {
            assertThat(DictionaryKey.of(one).compareTo(DictionaryKey.of(other)))
                    .as("%s against %s", one, other)
                    .matches(actual -> Integer.signum(actual) == Integer.signum(expected));
        }
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
    Arbitrary<Syllable> alike() {
        return TextArbitraries.syllablesAlike();
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
