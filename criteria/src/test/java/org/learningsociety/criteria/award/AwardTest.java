package org.learningsociety.criteria.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.SubjectId;

class AwardTest {

    private static final LocalDate GIVEN = LocalDate.of(2025, 12, 20);
    private static final LocalDate TAKEN = LocalDate.of(2026, 3, 2);

    private static Award award(AwardType type) {
        return Award.of(SubjectId.of("ho-1"), AwardForm.GIAY_KHEN, type, GIVEN);
    }

    @Test
    void whatIsGivenForAMovementNeverCountsAsMerit() {
        assertThat(award(AwardType.MOVEMENT).countsAsMerit(GIVEN)).isFalse();
        assertThat(award(AwardType.UNEXPECTED).countsAsMerit(GIVEN)).isFalse();
        assertThat(award(AwardType.MERIT).countsAsMerit(GIVEN)).isTrue();
    }

    @Test
    void anAwardStandsFromItsDayUntilItIsTakenBack() {
        Award taken = award(AwardType.MERIT).revoke(TAKEN, RevocationGround.FALSE_DECLARATION);

        assertThat(taken.standsOn(GIVEN.minusDays(1))).isFalse();
        assertThat(taken.standsOn(GIVEN)).isTrue();
        assertThat(taken.standsOn(TAKEN.minusDays(1))).isTrue();
        assertThat(taken.standsOn(TAKEN)).isFalse();
        assertThat(taken.countsAsMerit(TAKEN)).isFalse();
    }

    @Test
    void onlyAwardsThatStandAndMayCountAreMerits() {
        List<Award> awards = List.of(
                award(AwardType.MERIT),
                award(AwardType.MERIT),
                award(AwardType.SERVICE),
                award(AwardType.MOVEMENT),
                award(AwardType.DEDICATION).revoke(TAKEN, RevocationGround.STANDARD_NOT_MET),
                Award.of(SubjectId.of("ho-2"), AwardForm.GIAY_KHEN, AwardType.MERIT, GIVEN));

        assertThat(Award.merits(awards, SubjectId.of("ho-1"), GIVEN)).isEqualTo(Rational.of(3));
        assertThat(Award.merits(awards, SubjectId.of("ho-1"), TAKEN)).isEqualTo(Rational.of(2));
        assertThat(Award.merits(awards, SubjectId.of("ho-3"), TAKEN)).isEqualTo(Rational.ZERO);
    }

    @Test
    void awardsOfOneDayAreToldApartByTheirDecisions() {
        SubjectId family = SubjectId.of("ho-1");
        List<Award> awards = List.of(
                Award.of(family, AwardForm.GIAY_KHEN, AwardType.MERIT, GIVEN, "12/QĐ"),
                Award.of(family, AwardForm.GIAY_KHEN, AwardType.MERIT, GIVEN, "12/QĐ"),
                Award.of(family, AwardForm.GIAY_KHEN, AwardType.MERIT, GIVEN, "13/QĐ"));

        assertThat(Award.merits(awards, family, GIVEN)).isEqualTo(Rational.of(2));
    }

    @Test
    void awardThatOneLineSaysWasTakenBackDoesNotCountByAnother() {
        Award given = award(AwardType.MERIT);
        List<Award> awards = List.of(given, given.revoke(TAKEN, RevocationGround.FALSE_DECLARATION));

        assertThat(Award.merits(awards, given.subject(), TAKEN.minusDays(1))).isEqualTo(Rational.ONE);
        assertThat(Award.merits(awards, given.subject(), TAKEN)).isEqualTo(Rational.ZERO);
    }

    @Test
    void anAwardIsTakenBackOnceAndNotBeforeItWasGiven() {
        Award taken = award(AwardType.MERIT).revoke(TAKEN, RevocationGround.FORGED_PAPERS);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> taken.revoke(TAKEN, RevocationGround.FORGED_PAPERS));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> award(AwardType.MERIT).revoke(GIVEN.minusDays(1), RevocationGround.WRONGFUL_APPRAISAL));
    }

    @ParameterizedTest
    @EnumSource
    void everyGroundStandsInTheRegister(RevocationGround ground) {
        assertThat(CoreCatalog.load().instruments().find(ground.citation().instrument()))
                .isPresent();
    }
}
