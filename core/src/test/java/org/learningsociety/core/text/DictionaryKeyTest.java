package org.learningsociety.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class DictionaryKeyTest {

    @Test
    void provincesStandInDictionaryOrder() {
        assertInOrder(
                "An Giang",
                "Bắc Ninh",
                "Cà Mau",
                "Cao Bằng",
                "Cần Thơ",
                "Đà Nẵng",
                "Đắk Lắk",
                "Điện Biên",
                "Đồng Nai",
                "Hà Nội",
                "Hà Tĩnh",
                "Hải Phòng",
                "Huế",
                "Hưng Yên",
                "Ninh Bình");
    }

    @Test
    void lettersStandInTheOrderOfTheAlphabet() {
        assertInOrder(
                "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "ô", "ơ",
                "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z");
    }

    @Test
    void tonesStandInTheOrderOfTheDictionary() {
        assertInOrder("ma", "mà", "mả", "mã", "má", "mạ");
    }

    @Test
    void lettersOfASyllableDecideBeforeItsTone() {
        assertInOrder("hạ", "hai", "hài", "ham");
    }

    @Test
    void toneOfASyllableDecidesBeforeTheNextSyllable() {
        assertInOrder("Hà Tĩnh", "Hả An");
    }

    @Test
    void toneDecidesWhereverItsMarkIsPlaced() {
        assertInOrder("hòa", "hoá", "họa");
        assertInOrder("Hoà An", "Hòa Bình", "Hoà Lạc", "Hòa Vang");
    }

    @Test
    void aTextThatEndsFirstComesFirst() {
        assertInOrder("Hà", "Hà Nội", "Hai");
    }

    @Test
    void hyphenPartsSyllablesAsABlankDoes() {
        assertInOrder("Bà Rịa", "Bà Rịa-An", "Bà Rịa - Vũng Tàu", "Bà Rịa Xuân", "Bà-Rịa–Yên");
    }

    @Test
    void digitsCompareAsNumbers() {
        assertInOrder("Phường 2", "Phường 10", "Phường 10A", "Phường 11", "Phường An");
        assertInOrder("Khu 2A", "Khu 10A");
    }

    @Test
    void numbersMayBeLongerThanAnyIntegerType() {
        assertInOrder("9", "2147483648", "9223372036854775808", "10000000000000000000000");
    }

    @Test
    void leadingZerosDoNotCount() {
        assertInOrder("0", "1", "007", "8", "009", "10");
    }

    @Test
    void signsStandBeforeDigitsAndDigitsBeforeLetters() {
        assertInOrder("N.T Phong Hải", "N'Thol Hạ", "N’Vang", "N4", "Na");
    }

    @Test
    void lettersThatVietnameseDoesNotKnowStandAfterZ() {
        assertInOrder("za", "ß", "я", "\uD835\uDC00");
    }

    @Test
    void aLookAlikeStandsBesideItsLetter() {
        assertInOrder("Đà Lạt", "Ðà Nẵng", "Đà Rằng");
        assertInOrder("Đà Lạt", "Ɖà Nẵng", "Đà Rằng");
    }

    @Test
    void smallLettersComeFirstWhereNothingElseDiffers() {
        assertInOrder("Ea H'leo", "Ea H'Leo", "EA H'LEO");
        assertInOrder("Ea H'LEO An", "Ea H'leo Bình");
    }

    @Test
    void keysAreEqualWhenTextsAreCanonicallyEqual() {
        DictionaryKey composed = DictionaryKey.of("Hu\u1EBF");
        DictionaryKey decomposed = DictionaryKey.of("Hue\u0302\u0301");
        assertThat(decomposed).isEqualTo(composed).hasSameHashCodeAs(composed).isEqualByComparingTo(composed);
        assertThat(decomposed).hasToString("Hu\u1EBF");
    }

    @Test
    void keysOfDifferentTextsAreDifferent() {
        assertThat(DictionaryKey.of("Hòa")).isNotEqualTo(DictionaryKey.of("Hoà"));
        assertThat(DictionaryKey.of("Hòa ")).isNotEqualTo(DictionaryKey.of("Hòa"));
    }

    private static void assertInOrder(String... ascending) {
        List<String> shuffled = new ArrayList<>(List.of(ascending));
        Collections.reverse(shuffled);
        shuffled.sort(Comparator.comparing(DictionaryKey::of));
        assertThat(shuffled).containsExactly(ascending);
        assertThat(shuffled).isSortedAccordingTo(Comparator.comparing(DictionaryKey::of));
    }
}
