package org.learningsociety.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;

class TerritoryValuesTest {

    @ParameterizedTest
    @CsvSource({
        "xã, Xã Krông Nô",
        "đặc khu, Đặc khu Krông Nô",
        "thành phố trực thuộc trung ương, Thành phố Krông Nô",
        "thành phố thuộc tỉnh, Thành phố Krông Nô",
        "thành phố thuộc thành phố trực thuộc trung ương, Thành phố Krông Nô",
        "thị trấn, Thị trấn Krông Nô",
        "ấp, Ấp Krông Nô"
    })
    void putsTheWordOfTheTypeBeforeTheName(String type, String fullName) {
        assertThat(UnitType.of(type).fullName("Krông Nô")).isEqualTo(fullName);
    }

    @Test
    void p07TypesAndNamesAreEqualInEveryUnicodeForm() {
        assertThat(UnitType.of("xa\u0303")).isEqualTo(UnitType.of("xã"));
        assertThat(UnitDescription.ofTop(" Kro\u0302ng No\u0302 ", UnitType.of("xã")))
                .isEqualTo(UnitDescription.ofTop("Krông Nô", UnitType.of("xã")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Xã", " xã", "xã "})
    void refusesATypeThatIsNotInLowerCase(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> UnitType.of(name)).withMessageContaining("lower case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a--b", "-a", "a-", "xã", "a b"})
    void refusesAnIdThatIsNotASlug(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> UnitId.of(value));
        assertThatIllegalArgumentException().isThrownBy(() -> EventId.of(value));
        assertThatIllegalArgumentException().isThrownBy(() -> CodeSystem.of(value));
        assertThatIllegalArgumentException().isThrownBy(() -> AreaGroup.of(value));
    }

    @Test
    void readsACodeBackAndKeepsItsZeros() {
        assertThat(UnitCode.parse("nso:06970")).isEqualTo(UnitCode.nso("06970")).hasToString("nso:06970");
        assertThat(UnitCode.parse("iso-3166-2:VN-26")).isEqualTo(UnitCode.of(CodeSystem.ISO_3166_2, "VN-26"));
        assertThatIllegalArgumentException().isThrownBy(() -> UnitCode.parse("06970"));
        assertThatIllegalArgumentException().isThrownBy(() -> UnitCode.nso("069 70"));
        assertThatIllegalArgumentException().isThrownBy(() -> UnitCode.nso(""));
    }

    @Test
    void aUnitHasOneCodeInEachSystem() {
        UnitDescription unit = UnitDescription.ofTop("Huế", UnitType.of("tỉnh"), UnitCode.nso("46"));

        assertThat(unit.withCode(UnitCode.parse("iso-3166-2:VN-26")).codes().stream()
                        .map(UnitCode::toString))
                .containsExactly("iso-3166-2:VN-26", "nso:46");
        assertThat(unit.withCode(UnitCode.nso("47")).codes()).containsExactly(UnitCode.nso("47"));
        assertThat(unit.withoutCode(CodeSystem.NSO).codes()).isEmpty();
        assertThat(unit.code(CodeSystem.NSO)).contains(UnitCode.nso("46"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        UnitDescription.ofTop("Huế", UnitType.of("tỉnh"), UnitCode.nso("46"), UnitCode.nso("47")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WHOLE",
                "PART",
                "PART 1/3",
                "PART 1/4..1/2",
                "PART 0..1/2",
                "NONE",
                "NOT_STATED",
                "NOT_STATED 1/2",
                "NOT_STATED 1/2..1"
            })
    void readsAnExtentBack(String text) {
        assertThat(Extent.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SOME",
                "WHOLE 1/2",
                "WHOLE 1/2..1",
                "NONE 1/2",
                "NONE 0..1",
                "PART 0",
                "PART 1",
                "PART 1/2..1/4",
                "PART 1/2..",
                "NOT_STATED 3/2",
                "PART x"
            })
    void refusesAnExtentThatGainsaysItself(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Extent.parse(text));
    }

    @Test
    void aShareThatIsNotKnownLiesBetweenNoneAndAll() {
        assertThat(List.of(Extent.PART.low(), Extent.PART.high())).containsExactly(Rational.ZERO, Rational.ONE);
        Extent third = Extent.part(Rational.of(1, 3));
        assertThat(List.of(third.low(), third.high())).containsExactly(Rational.of(1, 3), Rational.of(1, 3));
        assertThat(third.share()).contains(Rational.of(1, 3));
        assertThat(Extent.PART.share()).isEmpty();
        assertThat(Extent.WHOLE.low()).isEqualTo(Rational.ONE);
        assertThat(Extent.NONE.high()).isEqualTo(Rational.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE, WHOLE, WHOLE",
        "PART, PART, PART",
        "PART, NONE, AREA_ONLY",
        "PART, WHOLE, PART",
        "NONE, PART, PEOPLE_ONLY",
        "WHOLE, NOT_STATED, WHOLE"
    })
    void namesEveryKindOfLinkOfTheOfficialTable(String area, String people, Succession.Kind kind) {
        Extents extents = Extents.of(Extent.parse(area), Extent.parse(people));
        TerritorialEvent event = new TerritorialEvent.Split(
                EventId.of("x"),
                Enactment.of(LocalDate.of(2025, 7, 1), Verification.ILLUSTRATIVE),
                UnitId.of("a"),
                List.of(new TerritorialEvent.Portion(UnitId.of("b"), extents)));

        assertThat(new Succession(UnitId.of("a"), UnitId.of("b"), extents, List.of(event)).kind())
                .isEqualTo(kind);
        assertThat(extents.on(Basis.AREA)).isEqualTo(Extent.parse(area));
        assertThat(extents.on(Basis.HOUSEHOLDS)).isEqualTo(extents.on(Basis.POPULATION));
    }

    @Test
    void aSchemeOrdersItsLevels() {
        LevelScheme scheme = LevelScheme.of(
                LevelScheme.Tier.of(Level.NATION, UnitType.of("nước")),
                LevelScheme.Tier.of(Level.PROVINCE, UnitType.of("tỉnh")),
                LevelScheme.Tier.of(Level.COMMUNE, UnitType.of("xã"), UnitType.of("phường")));

        assertThat(scheme.isAbove(Level.NATION, Level.COMMUNE)).isTrue();
        assertThat(scheme.isAbove(Level.COMMUNE, Level.COMMUNE)).isFalse();
        assertThat(scheme.isAbove(Level.COMMUNE, Level.NATION)).isFalse();
        assertThat(scheme.isAbove(Level.DISTRICT, Level.COMMUNE)).isFalse();
        assertThat(scheme.isAbove(Level.NATION, Level.DISTRICT)).isFalse();
        assertThat(scheme.levelOf(UnitType.of("phường"))).contains(Level.COMMUNE);
        assertThat(scheme.levelOf(UnitType.of("quận"))).isEqualTo(Optional.empty());
        assertThat(scheme.top()).isEqualTo(Level.NATION);
    }

    @Test
    void aSchemeHasNoLevelOrTypeTwice() {
        LevelScheme.Tier xa = LevelScheme.Tier.of(Level.COMMUNE, UnitType.of("xã"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelScheme.of(xa, xa))
                .withMessageContaining("COMMUNE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelScheme.of(xa, LevelScheme.Tier.of(Level.DISTRICT, UnitType.of("xã"))));
        assertThatIllegalArgumentException().isThrownBy(LevelScheme::of);
        assertThatIllegalArgumentException().isThrownBy(() -> LevelScheme.Tier.of(Level.COMMUNE));
    }
}
