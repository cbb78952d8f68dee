package org.learningsociety.criteria.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.recognition.RecognitionCase.COUNCIL;
import static org.learningsociety.criteria.recognition.RecognitionCase.DEPARTMENT;
import static org.learningsociety.criteria.recognition.RecognitionCase.FIRST;
import static org.learningsociety.criteria.recognition.RecognitionCase.SECOND;
import static org.learningsociety.criteria.recognition.RecognitionCase.at;
import static org.learningsociety.criteria.recognition.ValidityReading.FOLLOWING_YEARS;
import static org.learningsociety.criteria.recognition.ValidityReading.FROM_DECISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.time.DateBound;

class LifecycleTest {

    @Test
    void titleIsHeldFromTheDecisionOn() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION).granted("2024-03-20");

        assertThat(one.errors()).isEmpty();
        assertThat(one.standing("2024-03-19")).isEqualTo(Standing.NEVER);
        assertThat(one.standing("2024-03-20")).isEqualTo(Standing.HELD);
        assertThat(one.at("2024-03-20").holding().orElseThrow().level()).contains(FIRST);
    }

    @Test
    void whatIsUnderWayIsPending() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION).prepared("2024-03-10", FIRST);

        assertThat(one.standing("2024-03-09")).isEqualTo(Standing.NEVER);
        assertThat(one.standing("2024-03-10")).isEqualTo(Standing.PENDING);
        assertThat(one.at("2024-03-10").proceeding().orElseThrow().latest()).isEqualTo(Step.PROPOSAL);
    }

    @Test
    void refusalLeavesEverythingAsItWas() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .prepared("2024-03-10", FIRST)
                .byDepartment("2024-03-20", new Act.Refused("thiếu minh chứng"));

        assertThat(one.errors()).isEmpty();
        assertThat(one.standing("2024-03-20")).isEqualTo(Standing.NEVER);
    }

    @ParameterizedTest
    @DisplayName("P-101 nothing is granted without verification, and nobody decides on what they checked themselves")
    @CsvSource({"2024-03-20"})
    void decisionWithoutVerificationChangesNothing(String on) {
        RecognitionCase unverified = RecognitionCase.illustrative(FROM_DECISION)
                .add(on, Optional.empty(), new Act.SelfAssessed(Optional.of(FIRST), Optional.empty()))
                .byDepartment(on, new Act.Granted(at(FIRST)));
        RecognitionCase checkedByItself = RecognitionCase.illustrative(FROM_DECISION)
                .add(on, Optional.empty(), new Act.SelfAssessed(Optional.of(FIRST), Optional.empty()))
                .byDepartment(on, new Act.Verified(Optional.empty()))
                .byDepartment(on, new Act.Proposed())
                .byDepartment(on, new Act.Granted(at(FIRST)));

        assertThat(unverified.errors()).containsExactly("step-missing", "step-missing");
        assertThat(unverified.standing(on)).isEqualTo(Standing.PENDING);
        assertThat(checkedByItself.errors()).containsExactly("same-body");
        assertThat(checkedByItself.standing(on)).isEqualTo(Standing.PENDING);
    }

    @Test
    void subjectDoesNotVerifyItselfThoughNothingElseIsAskedFor() {
        RecognitionCase one = RecognitionCase.withoutRules()
                .add("2024-03-10", Optional.empty(), new Act.Verified(Optional.empty()))
                .byDepartment("2024-03-20", new Act.Granted(at(FIRST)));

        assertThat(one.errors()).containsExactly("same-body", "step-missing");
        assertThat(one.standing("2024-03-20")).isEqualTo(Standing.NEVER);
    }

    @Test
    void wrongBodyIsToldWithTheRightOne() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .prepared("2024-03-10", FIRST)
                .add(
                        "2024-03-20",
                        Optional.of(new Body(OfficeId.of("chu-tich-ubnd"), DEPARTMENT.unit())),
                        new Act.Granted(at(FIRST)));

        assertThat(one.errors()).containsExactly("wrong-body");
        assertThat(one.history().problems().get(0).arguments()).containsEntry("competent", DEPARTMENT.toString());
        assertThat(one.standing("2024-03-20")).isEqualTo(Standing.PENDING);
    }

    @ParameterizedTest
    @DisplayName("P-105 P-111 a title is held until the day before its end, which the declared reading gives")
    @CsvSource({
        "2024-02-12, FROM_DECISION, 2027-02-12",
        "2024-12-31, FROM_DECISION, 2027-12-31",
        "2024-02-29, FROM_DECISION, 2027-02-28",
        "2024-02-12, FOLLOWING_YEARS, 2028-01-01",
        "2024-12-31, FOLLOWING_YEARS, 2028-01-01"
    })
    void titleEndsWithItsTime(String decided, ValidityReading reading, String end) {
        // Đắk Nông's communes end in 2025, so a title that shall expire belongs to one whose end is not known.
        assertThat(reading.end(LocalDate.parse(decided), 36)).isEqualTo(end);
        RecognitionCase one = RecognitionCase.illustrative(reading).granted(decided);
        assertThat(one.at(decided).holding().orElseThrow().until()).isEqualTo(DateBound.on(LocalDate.parse(end)));
    }

    @Test
    void withoutAReadingTheEndIsUnknown() {
        RecognitionCase one = RecognitionCase.shipped().granted("2024-03-20");

        assertThat(one.errors()).isEmpty();
        assertThat(one.warnings()).containsExactly("end-unknown");
        assertThat(one.at("2024-03-20").holding().orElseThrow().until()).isEqualTo(DateBound.unknown());
    }

    @ParameterizedTest
    @DisplayName("P-112 level 2 comes twelve months after the decision on level 1, not a day before")
    @CsvSource({
        "2024-02-29, 2025-02-27, false",
        "2024-02-29, 2025-02-28, true",
        "2024-03-20, 2025-03-19, false",
        "2024-03-20, 2025-03-20, true"
    })
    void upgradeWaitsForTwelveMonths(String first, String second, boolean possible) {
        RecognitionCase one = RecognitionCase.illustrative(FOLLOWING_YEARS)
                .granted(first)
                .prepared(second, SECOND)
                .byDepartment(second, new Act.Upgraded(at(SECOND)));

        assertThat(one.errors()).isEqualTo(possible ? List.of() : List.of("too-early"));
        assertThat(one.at(second).holding().orElseThrow().level()).contains(possible ? SECOND : FIRST);
        assertThat(one.standing(second)).isEqualTo(Standing.HELD);
    }

    @Test
    @DisplayName("P-103 a suspension that is lifted leaves the end as it was; what is revoked stays so")
    void suspensionAndRevocation() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .granted("2024-03-20")
                .byDepartment("2024-05-01", new Act.Suspended("đang xác minh đơn"))
                .byDepartment("2024-06-01", new Act.Lifted())
                .byDepartment("2024-07-01", new Act.Revoked("khai không đúng", List.of()))
                .byDepartment("2024-08-01", new Act.Lifted());

        assertThat(one.standing("2024-05-01")).isEqualTo(Standing.SUSPENDED);
        assertThat(one.standing("2024-06-01")).isEqualTo(Standing.HELD);
        assertThat(one.at("2024-06-01").holding())
                .isEqualTo(one.at("2024-03-20").holding());
        assertThat(one.standing("2024-08-01")).isEqualTo(Standing.REVOKED);
        assertThat(one.errors()).containsExactly("not-suspended");
        assertThat(one.warnings()).containsExactly("no-citation");
    }

    @ParameterizedTest
    @DisplayName("P-104 an appeal is possible up to its last day and changes nothing before it is decided")
    @CsvSource({"2024-04-19, true", "2024-04-20, false"})
    void appealHasItsTime(String on, boolean inTime) {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .granted("2024-03-19")
                .byDepartment("2024-03-20", new Act.Published())
                .add(on, Optional.empty(), new Act.Appealed("mức độ chưa đúng"))
                .byDepartment("2024-05-01", new Act.Redecided(false, Optional.empty(), "chưa đủ điều kiện"));

        assertThat(one.standing(on)).isEqualTo(Standing.HELD);
        assertThat(one.errors()).isEqualTo(inTime ? List.of() : List.of("appeal-late", "no-appeal"));
        assertThat(one.standing("2024-05-01")).isEqualTo(inTime ? Standing.NEVER : Standing.HELD);
    }

    @Test
    void revocationThatIsSetAsideGivesTheTitleBack() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .granted("2024-03-20")
                .byDepartment("2024-07-01", new Act.Revoked("khai không đúng", List.of()))
                .add("2024-07-15", Optional.empty(), new Act.Appealed("có minh chứng"))
                .byDepartment("2024-08-01", new Act.Redecided(false, Optional.empty(), "minh chứng đúng"));

        assertThat(one.standing("2024-07-15")).isEqualTo(Standing.REVOKED);
        assertThat(one.standing("2024-08-01")).isEqualTo(Standing.HELD);
        assertThat(one.at("2024-08-01").holding())
                .isEqualTo(one.at("2024-03-20").holding());
    }

    @Test
    void councilBelowItsQuorumHasVerifiedNothing() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .add("2024-03-01", Optional.empty(), new Act.SelfAssessed(Optional.of(FIRST), Optional.empty()))
                .add("2024-03-02", Optional.of(COUNCIL), new Act.Verified(Optional.of(new Act.Attendance(15, 9))))
                .add("2024-03-03", Optional.of(COUNCIL), new Act.Verified(Optional.of(new Act.Attendance(15, 10))));

        assertThat(one.errors()).containsExactly("no-quorum");
        assertThat(one.at("2024-03-03").proceeding().orElseThrow().latest()).isEqualTo(Step.VERIFICATION);
    }

    @ParameterizedTest
    @DisplayName("P-114 what comes on the last day is in time; of two sources that differ each has its word")
    @CsvSource({"2025-02-27, 2025-03-30, 0", "2025-02-28, 2025-03-31, 2", "2025-02-27, 2025-05-31, 2"})
    void lateStepsCountAndAreTold(String handedIn, String decided, int late) {
        RecognitionCase one = RecognitionCase.shipped()
                .add(handedIn, Optional.empty(), new Act.SelfAssessed(Optional.of(FIRST), Optional.of(2024)))
                .add(handedIn, Optional.of(COUNCIL), new Act.Verified(Optional.empty()))
                .byDepartment(decided, new Act.Granted(at(FIRST)));

        assertThat(one.warnings().stream().filter("late"::equals)).hasSize(late);
        assertThat(one.standing(decided)).isEqualTo(Standing.HELD);
    }

    @Test
    @DisplayName("P-109 a commune that was merged holds nothing from that day on; what it held stays citable")
    void titleOfAnEndedUnitIsHistory() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .granted("2024-03-20")
                .prepared("2025-07-02", SECOND);

        assertThat(one.standing("2025-06-30")).isEqualTo(Standing.HELD);
        assertThat(one.standing("2025-07-01")).isEqualTo(Standing.HISTORICAL);
        assertThat(one.at("2025-07-01").holding().orElseThrow().level()).contains(FIRST);
        assertThat(one.errors()).containsOnly("closed");
    }
}
