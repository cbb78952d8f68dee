package org.learningsociety.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;

class NameResolutionTest {

    private static final LocalDate EVE = SmallCountry.EVE;
    private static final LocalDate REFORM = SmallCountry.REFORM;
    private static final LocalDate RETYPING = SmallCountry.RETYPING;
    private static final Gazetteer GAZETTEER = SmallCountry.gazetteer();

    private static List<String> units(Validated<List<NameMatch>> resolved) {
        return resolved.value().orElseThrow().stream()
                .map(match -> match.unit().id() + " " + match.rank())
                .toList();
    }

    private static List<String> units(String name, LocalDate date) {
        return units(GAZETTEER.resolve(name, date));
    }

    private static List<String> reasons(String name, LocalDate date) {
        return GAZETTEER.resolve(name, date).value().orElseThrow().stream()
                .map(match -> match.reason(Language.VI))
                .toList();
    }

    private static List<String> errors(Validated<List<NameMatch>> resolved) {
        assertThat(resolved.value()).isEmpty();
        return problems(resolved, Severity.ERROR);
    }

    private static List<String> problems(Validated<List<NameMatch>> resolved, Severity severity) {
        assertThat(resolved.problems()).extracting(Problem::severity).containsOnly(severity);
        return resolved.problems().stream()
                .map(problem -> problem.code().id().replace("territory.", "") + " " + problem.message(Language.EN))
                .toList();
    }

    @Test
    void findsANameWithAndWithoutTheType() {
        assertThat(GAZETTEER.resolve("Hà Nội", REFORM).problems()).isEmpty();
        assertThat(units("Hà Nội", REFORM)).containsExactly("ha-noi EXACT");
        assertThat(units("Thành phố Hà Nội", REFORM)).containsExactly("ha-noi EXACT");
        assertThat(reasons("Hà  Nội ", REFORM)).containsExactly("đúng tên: Hà Nội");
    }

    @Test
    void putsTheExactSpellingBeforeTheFoldedOne() {
        assertThat(units("Văn Lăng", REFORM)).containsExactly("van-lang-breve EXACT", "van-lang FOLDED");
        assertThat(units("VĂN LANG", REFORM)).containsExactly("van-lang TONE", "van-lang-breve FOLDED");
        assertThat(reasons("VĂN LANG", REFORM))
                .containsExactly("khác vị trí dấu thanh hoặc chữ hoa: Văn Lang", "giống khi bỏ dấu: Văn Lăng");
        assertThat(GAZETTEER.resolve("Văn Lăng", REFORM).problems()).isEmpty();
    }

    @Test
    void warnsOfANameThatSeveralUnitsHaveAndChoosesNone() {
        Validated<List<NameMatch>> resolved = GAZETTEER.resolve("xa van lang", REFORM);

        assertThat(units(resolved)).containsExactly("van-lang FOLDED", "van-lang-breve FOLDED");
        assertThat(problems(resolved, Severity.WARNING))
                .containsExactly(
                        "ambiguous-name xa van lang: On 2025-07-01 \"xa van lang\" may be several units, so please "
                                + "add the unit above or a code: Xã Văn Lang, Tỉnh Nghệ An; Xã Văn Lăng, Tỉnh Nghệ An.");
    }

    @Test
    void looksInsideAUnitAtAnyDepth() {
        assertThat(units(GAZETTEER.resolve("Quỳnh Mai", SmallCountry.HA_NOI, EVE)))
                .containsExactly("quynh-mai EXACT");
        assertThat(units(GAZETTEER.resolve("Quỳnh Mai", SmallCountry.VN, EVE))).containsExactly("quynh-mai EXACT");
        assertThat(units(GAZETTEER.resolve("Văn Lang", SmallCountry.BAC_NINH, RETYPING)))
                .containsExactly("van-lang EXACT");
        assertThat(GAZETTEER.resolve("Hà Nội", SmallCountry.HA_NOI, EVE).value())
                .isEmpty();
    }

    @Test
    void findsAUnitByTheNameThatItHasOnAnotherDateAndSaysWhen() {
        assertThat(units("Tỉnh Bắc Ninh", RETYPING)).containsExactly("bac-ninh-2025 ALIAS");
        assertThat(reasons("Tỉnh Bắc Ninh", RETYPING))
                .containsExactly("tên từ ngày 01/07/2025 đến hết ngày 19/09/2026: Tỉnh Bắc Ninh");
        assertThat(reasons("thanh pho bac ninh", REFORM))
                .containsExactly("tên từ ngày 20/09/2026, giống khi bỏ dấu: Thành phố Bắc Ninh");
        assertThat(reasons("Bạch Mai", RETYPING))
                .containsExactly("tên từ ngày 01/07/2025 đến hết ngày 19/09/2026: Bạch Mai");
        assertThat(GAZETTEER
                        .resolve("Tỉnh Bắc Ninh", RETYPING)
                        .value()
                        .orElseThrow()
                        .get(0)
                        .reason(Language.EN))
                .isEqualTo("the name from 2025-07-01 to 2026-09-19: Tỉnh Bắc Ninh");
    }

    @Test
    void findsAUnitByAnAliasWithAndWithoutTheType() {
        assertThat(units("Thủ đô Hà Nội", EVE)).containsExactly("ha-noi ALIAS");
        assertThat(units("Thành phố Thủ đô Hà Nội", EVE)).containsExactly("ha-noi ALIAS");
        assertThat(reasons("thu do ha noi", EVE)).containsExactly("tên gọi khác, giống khi bỏ dấu: Thủ đô Hà Nội");
        assertThat(units("Xã Ba Chẽ cũ", REFORM)).containsExactly("ba-che ALIAS");
        assertThat(units("Ba Chẽ cũ", REFORM)).containsExactly("ba-che ALIAS");
    }

    @Test
    void anAliasCountsOnlyWhileItIsInUse() {
        assertThat(units("Phường Bạch Mai mới", RETYPING.minusDays(1))).containsExactly("bach-mai-2025 ALIAS");
        assertThat(errors(GAZETTEER.resolve("Phường Bạch Mai mới", RETYPING)).get(0))
                .startsWith("unknown-name");
    }

    @Test
    void readsAbbreviatedTypes() {
        assertThat(units("TP. Hà Nội", EVE)).containsExactly("ha-noi ABBREVIATION");
        assertThat(units("tp ha noi", EVE)).containsExactly("ha-noi ABBREVIATION");
        assertThat(units("Q.Hai Bà Trưng", EVE)).containsExactly("hai-ba-trung ABBREVIATION");
        assertThat(reasons("TP. Hà Nội", EVE)).containsExactly("viết tắt: Thành phố Hà Nội");
        assertThat(reasons("tp ha noi", EVE)).containsExactly("viết tắt, giống khi bỏ dấu: Thành phố Hà Nội");
        assertThat(reasons("T. Bắc Ninh", RETYPING))
                .containsExactly("viết tắt, tên từ ngày 01/07/2025 đến hết ngày 19/09/2026: Tỉnh Bắc Ninh");
        assertThat(reasons("TP Thủ đô Hà Nội", EVE)).containsExactly("viết tắt, tên gọi khác: Thành phố Thủ đô Hà Nội");
    }

    @Test
    void amongAbbreviationsTheNearerSpellingComesFirstAndIsNotAmbiguous() {
        Validated<List<NameMatch>> resolved = GAZETTEER.resolve("X. Văn Lăng", REFORM);

        assertThat(units(resolved)).containsExactly("van-lang-breve ABBREVIATION", "van-lang ABBREVIATION");
        assertThat(resolved.problems()).isEmpty();
    }

    @Test
    void saysThatNobodyHasAName() {
        assertThat(errors(GAZETTEER.resolve("Xã Không Có", REFORM)))
                .containsExactly(
                        "unknown-name Xã Không Có: No unit ever had the name \"Xã Không Có\", not even without "
                                + "accents; please check the spelling.");
        assertThat(errors(GAZETTEER.resolve(" ", REFORM))).hasSize(1);
    }

    @Test
    void saysThatNothingIsKnownBeforeTheFirstDay() {
        LocalDate before = SmallCountry.FIRST_DAY.minusDays(1);

        assertThat(errors(GAZETTEER.resolve("Hà Nội", before)))
                .containsExactly(
                        "not-covered Hà Nội: Nothing can be looked up on 2024-12-31: the territorial data begin on "
                                + "2025-01-01.");
        assertThat(errors(GAZETTEER.resolve("Hà Nội", SmallCountry.VN, before))).hasSize(1);
    }

    @Test
    void saysWhichUnitOfOtherDatesHasTheNameEvenIfANamesakeLivesElsewhere() {
        assertThat(errors(GAZETTEER.resolve("Phường Quỳnh Mai", SmallCountry.HA_NOI, REFORM)))
                .containsExactly(
                        "name-ended Phường Quỳnh Mai: On 2025-07-01 the unit is no longer there: until 2025-06-30 "
                                + "\"Phường Quỳnh Mai\" was the name of Phường Quỳnh Mai, Quận Hai Bà Trưng, "
                                + "Thành phố Hà Nội.",
                        "name-elsewhere Phường Quỳnh Mai: On 2025-07-01 \"Phường Quỳnh Mai\" is the name of units elsewhere "
                                + "only: Phường Quỳnh Mai, Tỉnh Nghệ An.");
        assertThat(errors(GAZETTEER.resolve("P. Quỳnh Mai", SmallCountry.NGHE_AN, EVE)))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("name-not-yet")
                                .contains("from 2025-07-01", "Tỉnh Nghệ An"),
                        second ->
                                assertThat(second).startsWith("name-elsewhere").contains("Thành phố Hà Nội"));
        assertThat(errors(GAZETTEER.resolve("Quận Hai Bà Trưng", REFORM)))
                .satisfiesExactly(
                        only -> assertThat(only).startsWith("name-ended").contains("until 2025-06-30"));
        assertThat(errors(GAZETTEER.resolve("Xã Ba Chẽ cũ", EVE)))
                .satisfiesExactly(
                        only -> assertThat(only).startsWith("name-not-yet").contains("from 2025-07-01"));
    }

    @Test
    void amongUnitsOfOtherDatesNamesThoseInsideWhereItLooked() {
        TerritorialEvent namesake = new TerritorialEvent.Create(
                EventId.of("create-namesake"),
                Enactment.of(REFORM, Verification.ILLUSTRATIVE),
                UnitId.of("namesake"),
                UnitDescription.of("Bạch Mai", UnitType.of("phường"), SmallCountry.NGHE_AN));
        Gazetteer gazetteer = GAZETTEER
                .plus(Chronicle.of(SmallCountry.chronicle().levels(), List.of(namesake)))
                .orElseThrow();

        assertThat(errors(gazetteer.resolve("Phường Bạch Mai", SmallCountry.HA_NOI, EVE)))
                .satisfiesExactly(only -> assertThat(only).contains("Thành phố Hà Nội"));
        assertThat(errors(gazetteer.resolve("Phường Bạch Mai", SmallCountry.QUANG_NINH, EVE)))
                .hasSize(2);
    }

    @Test
    void namesOnlyTheNearestUnitsOfOtherDates() {
        assertThat(errors(GAZETTEER.resolve("Tỉnh Bắc Giang", SmallCountry.BAC_NINH, REFORM)))
                .satisfiesExactly(
                        only -> assertThat(only).startsWith("name-ended").contains("of Tỉnh Bắc Giang."));
    }

    @Test
    void warnsThatAUnitOfOtherDatesHasTheNameInANearerSpelling() {
        Gazetteer gazetteer = GAZETTEER
                .plus(Chronicle.of(
                        SmallCountry.chronicle().levels(),
                        List.of(new TerritorialEvent.Abolish(
                                EventId.of("end-van-lang"),
                                Enactment.of(REFORM, Verification.ILLUSTRATIVE),
                                SmallCountry.VAN_LANG_BREVE))))
                .orElseThrow();
        Validated<List<NameMatch>> resolved = gazetteer.resolve("Xã Văn Lăng", SmallCountry.NGHE_AN, REFORM);

        assertThat(units(resolved)).containsExactly("van-lang FOLDED");
        assertThat(problems(resolved, Severity.WARNING))
                .satisfiesExactly(
                        only -> assertThat(only).startsWith("name-ended").contains("of Xã Văn Lăng, Tỉnh Nghệ An"));
    }

    @Test
    void saysThatTheUnitInWhichToLookIsNotThere() {
        assertThat(errors(GAZETTEER.resolve("Quỳnh Mai", SmallCountry.HAI_BA_TRUNG, REFORM)))
                .containsExactly(
                        "within-not-there Quỳnh Mai: Quận Hai Bà Trưng is not there on 2025-07-01, so \"Quỳnh Mai\" "
                                + "cannot be looked up in it.");
        assertThatThrownBy(() -> GAZETTEER.resolve("Quỳnh Mai", UnitId.of("nobody"), REFORM))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("nobody");
    }
}
