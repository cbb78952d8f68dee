package org.learningsociety.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Đà Nẵng, da nang",
        "Ðắk Lắk, dak lak",
        "Ɖắk Lắk, dak lak",
        "ĐẮK R’LẤP, dak r'lap",
        "Thừa  Thiên Huế, thua thien hue",
        "Phường 10, phuong 10",
        "Nghĩa Lộ, nghia lo",
        "Mường Ươn, muong uon"
    })
    void valueHasNoMarks(String name, String value) {
        assertThat(FoldedKey.of(name).value()).isEqualTo(value);
    }

    @Test
    void smallLookAlikesAreFoldedToo() {
        assertThat(FoldedKey.of("đ\u00F0\u0256").value()).isEqualTo("ddd");
    }

    @ParameterizedTest
    @CsvSource({"Văn Lang, Văn Lăng", "Cẩm Giang, Cẩm Giàng", "Ba Tơ, Ba Tô", "Tân Thành, Tân Thạnh"})
    void differentNamesMayShareTheKey(String one, String other) {
        assertThat(FoldedKey.of(one)).isEqualTo(FoldedKey.of(other)).hasSameHashCodeAs(FoldedKey.of(other));
        assertThat(ToneKey.of(one)).isNotEqualTo(ToneKey.of(other));
    }

    @Test
    void blanksBetweenWordsAreNotLost() {
        assertThat(FoldedKey.of("Hà Nội")).isNotEqualTo(FoldedKey.of("Hànội"));
    }

    @Test
    void blanksOfAnyKindCountAsOneBetweenWordsAndAsNoneAround() {
        assertThat(FoldedKey.of("\u00A0Hà\u00A0 Nội\t")).isEqualTo(FoldedKey.of("Hà Nội"));
    }
}
