package org.learningsociety.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningsociety.core.territory.NameMatch.Rank;

class NameMatchTest {

    private static UnitState unit(String type, String name) {
        return new UnitState(
                UnitId.of("unit"), Level.COMMUNE, UnitDescription.of(name, UnitType.of(type), UnitId.of("parent")));
    }

    @ParameterizedTest
    @CsvSource({
        "Bến Nghé, EXACT",
        "Phường Bến Nghé, EXACT",
        "' phường  Bến Nghé', TONE",
        "Phường BẾN NGHÉ, TONE",
        "Phuong Ben Nghe, FOLDED",
        "Bến Nghè, FOLDED",
        "P. Bến Nghé, ABBREVIATION",
        "P.Bến Nghé, ABBREVIATION",
        "p bến nghé, ABBREVIATION",
        "p.  ben nghe, ABBREVIATION"
    })
    void tellsHowNearANameComesToAUnit(String text, Rank rank) {
        assertThat(unit("phường", "Bến Nghé").answersTo(text)).contains(rank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Sài Gòn", "Xã Bến Nghé", "X. Bến Nghé", "Bến", "PBến Nghé", "P.", "P. "})
    void doesNotAnswerToAnotherName(String text) {
        assertThat(unit("phường", "Bến Nghé").answersTo(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tỉnh, T. Mới, T Mới, t.mới",
        "thành phố trực thuộc trung ương, TP. Mới, Tp Mới, tp.moi",
        "thành phố thuộc tỉnh, TP. Mới, Tp Mới, tp.moi",
        "quận, Q. Mới, Q Mới, q.moi",
        "huyện, H. Mới, H Mới, h.moi",
        "thị xã, TX. Mới, Tx Mới, tx.moi",
        "thị trấn, TT. Mới, Tt Mới, tt.moi",
        "xã, X. Mới, X Mới, x.moi",
        "phường, P. Mới, P Mới, p.moi",
        "đặc khu, ĐK. Mới, Đk Mới, dk.moi",
        "đặc khu, DK. Mới, ÐK Mới, đk.moi"
    })
    void readsEveryAbbreviatedType(String type, String first, String second, String third) {
        UnitState unit = unit(type, "Mới");

        assertThat(unit.answersTo(first)).contains(Rank.ABBREVIATION);
        assertThat(unit.answersTo(second)).contains(Rank.ABBREVIATION);
        assertThat(unit.answersTo(third)).contains(Rank.ABBREVIATION);
    }

    @Test
    void readsAnAbbreviatedTypeBeforeADigit() {
        assertThat(unit("quận", "1").answersTo("Q1")).contains(Rank.ABBREVIATION);
        assertThat(unit("phường", "4").answersTo("P.4")).contains(Rank.ABBREVIATION);
        assertThat(unit("phường", "14").answersTo("P4")).isEmpty();
    }

    @Test
    void aNameMayHoldTheTypeOrBeginLikeAnAbbreviation() {
        assertThat(unit("phường", "Phường Đúc").answersTo("Phường Đúc")).contains(Rank.EXACT);
        assertThat(unit("phường", "Phường Đúc").answersTo("Phường Phường Đúc")).contains(Rank.EXACT);
        assertThat(unit("phường", "Phường Đúc").answersTo("P. Đúc")).contains(Rank.ABBREVIATION);
        assertThat(unit("xã", "P Nai").answersTo("P Nai")).contains(Rank.EXACT);
    }

    @Test
    void looksThroughUnicodeFormAndTonePlacementButNotThroughTones() {
        UnitState unit = unit("tỉnh", "Khánh Hòa");

        assertThat(unit.answersTo(Normalizer.normalize("Tỉnh Khánh\u00A0Hòa", Normalizer.Form.NFD)))
                .contains(Rank.EXACT);
        assertThat(unit.answersTo("Khánh Hoà")).contains(Rank.TONE);
        assertThat(unit.answersTo("Khánh Hóa")).contains(Rank.FOLDED);
    }

    @Test
    void blanksInTheNameItselfDoNotCount() {
        assertThat(unit("xã", "Ea  Kar").answersTo("Xã Ea Kar")).contains(Rank.EXACT);
    }

    @Test
    void theShapeOfTheApostropheDoesNotHideAName() {
        assertThat(unit("huyện", "Đắk R'Lấp").answersTo("Huyện Đắk R’Lấp")).contains(Rank.FOLDED);
    }
}
