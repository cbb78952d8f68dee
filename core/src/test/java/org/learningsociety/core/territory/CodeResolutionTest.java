package org.learningsociety.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;

class CodeResolutionTest {

    private static final Gazetteer GAZETTEER = SmallCountry.gazetteer();

    private static List<String> english(CodeSystem system, String code, LocalDate date) {
        Validated<UnitState> resolved = GAZETTEER.resolve(system, code, date);
        assertThat(resolved.value()).isEmpty();
        assertThat(resolved.problems())
                .allMatch(Problem::isError)
                .allSatisfy(problem -> assertThat(problem.message(Language.VI)).startsWith(code + ": "));
        return resolved.problems().stream()
                .map(problem -> problem.code().id().replace("territory.", "") + " " + problem.message(Language.EN))
                .toList();
    }

    private static List<String> english(String code, LocalDate date) {
        return english(CodeSystem.NSO, code, date);
    }

    @Test
    void findsTheHolderOfTheDate() {
        assertThat(GAZETTEER.resolve(CodeSystem.NSO, "24", SmallCountry.EVE).map(UnitState::fullName))
                .isEqualTo(Validated.of("Tỉnh Bắc Giang"));
        assertThat(GAZETTEER.resolve(CodeSystem.NSO, "24", SmallCountry.REFORM).map(UnitState::fullName))
                .isEqualTo(Validated.of("Tỉnh Bắc Ninh"));
        assertThat(GAZETTEER
                        .resolve(CodeSystem.NSO, "24", SmallCountry.RETYPING)
                        .map(UnitState::fullName))
                .isEqualTo(Validated.of("Thành phố Bắc Ninh"));
        assertThat(GAZETTEER
                        .resolve(SmallCountry.VARIANT, "06978", SmallCountry.REFORM)
                        .map(UnitState::fullName))
                .isEqualTo(Validated.of("Xã Ba Chẽ"));
    }

    @Test
    void refusesWhatCannotBeACode() {
        assertThat(english("06 970", SmallCountry.REFORM))
                .containsExactly("malformed-code 06 970: \"06 970\" cannot be a code of a unit: a code has unaccented "
                        + "letters, digits and inner hyphens only.");
    }

    @Test
    void saysThatNothingIsKnownBeforeTheFirstDayAndEverythingElseThatIsWrong() {
        assertThat(english("24", SmallCountry.FIRST_DAY.minusDays(1)))
                .containsExactly(
                        "not-covered 24: Nothing can be looked up on 2024-12-31: the territorial data begin on "
                                + "2025-01-01.");
        assertThat(english("-", SmallCountry.FIRST_DAY.minusDays(1)))
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("malformed-code");
    }

    @Test
    void saysThatACodeWasNeverThere() {
        assertThat(english("6970", SmallCountry.REFORM))
                .containsExactly(
                        "unknown-code 6970: No unit ever had the code 6970 in the system nso; please check it, "
                                + "leading zeros included.");
    }

    @Test
    void saysWhoseAnEndedCodeWasAndUntilWhen() {
        assertThat(english("27", SmallCountry.REFORM))
                .containsExactly(
                        "code-ended 27: The code 27 (system nso) is not in use on 2025-07-01: until 2025-06-30 it "
                                + "was the code of Tỉnh Bắc Ninh.");
        assertThat(english("00289", SmallCountry.REFORM).get(0))
                .endsWith("code of Phường Quỳnh Mai, Quận Hai Bà Trưng, Thành phố Hà Nội.");
    }

    @Test
    void saysFromWhenACodeIsInUse() {
        assertThat(english("06970", SmallCountry.EVE))
                .containsExactly(
                        "code-not-yet 06970: The code 06970 (system nso) is not yet in use on 2025-06-30: from "
                                + "2025-07-01 it is the code of Xã Ba Chẽ, Tỉnh Quảng Ninh.");
    }

    @Test
    void namesEveryMeaningOnOtherDates() {
        UnitCode code = UnitCode.nso("1");
        Enactment gap = Enactment.of(SmallCountry.REFORM, Verification.ILLUSTRATIVE);
        Enactment again = Enactment.of(SmallCountry.RETYPING, Verification.ILLUSTRATIVE);
        Gazetteer gazetteer = GAZETTEER
                .plus(Chronicle.of(
                        SmallCountry.chronicle().levels(),
                        List.of(
                                new TerritorialEvent.Recode(
                                        EventId.of("give-up"),
                                        gap,
                                        SmallCountry.VAN_LANG,
                                        CodeSystem.NSO,
                                        Optional.empty()),
                                new TerritorialEvent.Recode(
                                        EventId.of("take"),
                                        again,
                                        SmallCountry.VAN_LANG_BREVE,
                                        CodeSystem.NSO,
                                        Optional.of(code)))))
                .orElseThrow();

        assertThat(gazetteer.resolve(CodeSystem.NSO, "1", SmallCountry.REFORM).problems().stream()
                        .map(problem -> problem.message(Language.VI)))
                .containsExactly(
                        "1: Mã 1 (hệ mã nso) không dùng vào ngày 01/07/2025: đến hết ngày 30/06/2025 đó là mã của "
                                + "Xã Văn Lang, Tỉnh Nghệ An.",
                        "1: Mã 1 (hệ mã nso) chưa dùng vào ngày 01/07/2025: từ ngày 20/09/2026 đó là mã của "
                                + "Xã Văn Lăng, Tỉnh Nghệ An.");
    }

    @Test
    void recognizesTheCodeOfAnotherSystem() {
        assertThat(english("06978", SmallCountry.REFORM))
                .containsExactly(
                        "code-of-other-system 06978: The code 06978 is not one of the system nso but of the system "
                                + "nso-variant: it is Xã Ba Chẽ, Tỉnh Quảng Ninh, which has the code 06970 in the system nso.");
    }

    @Test
    void saysThatTheUnitHasNoCodeInTheSystemThatWasMeant() {
        assertThat(english("400", SmallCountry.RETYPING))
                .containsExactly(
                        "code-only-in-other-system 400: The code 400 is not one of the system nso but of the system "
                                + "nso-variant: it is Tỉnh Nghệ An, which has no code in the system nso on 2026-09-20.");
    }

    @Test
    void namesTheMeaningInAnotherSystemOnAnotherDateBesideTheUnknownCode() {
        assertThat(english("06978", SmallCountry.EVE).stream().map(text -> text.replaceAll(" .*system ", " … ")))
                .containsExactly(
                        "unknown-code … nso; please check it, leading zeros included.",
                        "code-not-yet … nso-variant) is not yet in use on 2025-06-30: from 2025-07-01 it is the code of "
                                + "Xã Ba Chẽ, Tỉnh Quảng Ninh.");
        assertThat(english(CodeSystem.of("other"), "27", SmallCountry.REFORM)).hasSize(2);
    }
}
