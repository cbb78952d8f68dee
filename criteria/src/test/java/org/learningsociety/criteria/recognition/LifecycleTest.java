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
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.criteria.rubric.SlotId;

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
        assertThat(one.at("2024-03-10").proceeding().orElseThrow().latest().step())
                .isEqualTo(Step.PROPOSAL);
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
        assertThat(one.history().problems().get(0).message(Language.VI))
                .contains("vào ngày 20/03/2024 là Trưởng phòng Giáo dục và Đào tạo")
                .contains("Huyện Krông Nô (664)");
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
        assertThat(one.warnings()).containsExactly("end-read-several-ways");
        assertThat(one.at("2024-03-20").holding().orElseThrow().until()).isEqualTo(DateBound.unknown());
        assertThat(one.at("2024-03-20").holding().orElseThrow().latestEnd()).contains(LocalDate.of(2028, 1, 1));
    }

    @Test
    void whateverTheReadingATitleIsOverAfterTheLast() {
        // Đắk Nông's communes end before any reading does, so the map is left out here.
        RecognitionState held = RecognitionCase.shipped().granted("2024-03-20").at("2024-03-20");

        assertThat(held.on(LocalDate.of(2027, 12, 31)).standing()).isEqualTo(Standing.HELD);
        RecognitionState over = held.on(LocalDate.of(2028, 1, 1));
        assertThat(over.standing()).isEqualTo(Standing.EXPIRED);
        assertThat(StandingReason.of(over, Optional.empty(), Optional.empty()).sentence(Language.VI))
                .isEqualTo(
                        "Danh hiệu giữ từ 20/03/2024 đã hết thời hạn, chậm nhất ngày 01/01/2028 theo mọi cách tính.");
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
        assertThat(one.standing("2024-05-01")).isEqualTo(inTime ? Standing.PENDING : Standing.HELD);
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

    static List<Act> endings() {
        return List.of(new Act.Lapsed("bỏ sinh hoạt", List.of()), new Act.Revoked("khai không đúng", List.of()));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void endingThatIsSetAsideGivesTheTitleBack(Act ending) {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .granted("2024-03-20")
                .byDepartment("2024-07-01", ending)
                .add("2024-07-15", Optional.empty(), new Act.Appealed("có minh chứng"))
                .byDepartment("2024-08-01", new Act.Redecided(false, Optional.empty(), "minh chứng đúng"));

        assertThat(one.errors()).isEmpty();
        assertThat(one.standing("2024-07-15")).isNotEqualTo(Standing.HELD);
        assertThat(one.standing("2024-08-01")).isEqualTo(Standing.HELD);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void nothingEndsTheTitleWhileAnAppealIsOpen(Act ending) {
        RecognitionCase one = appealed().byDepartment("2024-04-04", ending);

        assertThat(one.errors()).containsExactly("appeal-open");
        assertThat(one.standing("2024-04-04")).isEqualTo(Standing.HELD);
    }

    @Test
    void anAppealStaysOpenThroughWhatIsTriedMeanwhile() {
        RecognitionCase one = appealed()
                .byDepartment("2024-04-04", new Act.Suspended("đơn thư"))
                .byDepartment("2024-04-05", new Act.Redecided(false, Optional.empty(), "chưa đủ điều kiện"));

        assertThat(one.errors()).containsExactly("appeal-open");
        assertThat(one.history().problems().get(0).message(Language.VI))
                .contains("Khiếu nại về e3 chưa được giải quyết; mục e5 phải chờ");
        assertThat(one.standing("2024-04-05")).isEqualTo(Standing.PENDING);
    }

    @Test
    void whatBeganWhileAnAppealWasOpenGoesOnAfterIt() {
        RecognitionCase one = appealed()
                .bySubject("2024-04-04", new Act.SelfAssessed(Optional.of(SECOND), Optional.empty()))
                .byDepartment("2024-04-05", new Act.Redecided(false, Optional.empty(), "chưa đủ điều kiện"))
                .add("2024-04-06", Optional.of(COUNCIL), new Act.Verified(Optional.of(new Act.Attendance(15, 15))));

        assertThat(one.errors()).isEmpty();
        assertThat(one.standing("2024-04-06")).isEqualTo(Standing.PENDING);
    }

    @Test
    void councilOfWhichNobodySaysHowManyCameIsTold() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .add("2024-03-01", Optional.empty(), new Act.SelfAssessed(Optional.of(FIRST), Optional.empty()))
                .add("2024-03-02", Optional.of(COUNCIL), new Act.Verified(Optional.empty()));

        assertThat(one.errors()).isEmpty();
        assertThat(one.warnings()).containsExactly("quorum-not-shown");
    }

    @Test
    void councilBelowItsQuorumHasVerifiedNothing() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .add("2024-03-01", Optional.empty(), new Act.SelfAssessed(Optional.of(FIRST), Optional.empty()))
                .add("2024-03-02", Optional.of(COUNCIL), new Act.Verified(Optional.of(new Act.Attendance(15, 9))))
                .add("2024-03-03", Optional.of(COUNCIL), new Act.Verified(Optional.of(new Act.Attendance(15, 10))));

        assertThat(one.errors()).containsExactly("no-quorum");
        assertThat(one.at("2024-03-03").proceeding().orElseThrow().latest().step())
                .isEqualTo(Step.VERIFICATION);
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

    @Test
    void nothingIsRecordedBeforeItHappened() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION).prepared("2024-03-20", FIRST);
        RecognitionEvent early = one.events().get(0);
        RecognitionEvent foretold = new RecognitionEvent(
                early.id(),
                early.subject(),
                early.title(),
                early.on(),
                early.on().minusDays(1),
                early.by(),
                early.act(),
                early.document(),
                early.certificate(),
                early.place());
        RecognitionHistory history = RecognitionRegister.of(List.of(RecognitionCase.COMMUNE), List.of(foretold))
                .orElseThrow()
                .histories(one.rules(), RecognitionCase.MAP, early.on())
                .get(0);

        assertThat(RecognitionCase.errors(history)).containsExactly("from-the-future");
        assertThat(history.changes()).isEmpty();
    }

    @Test
    void stepsComeOnceAndInTheirOrder() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .prepared("2024-03-20", FIRST)
                .bySubject("2024-03-21", new Act.Nominated())
                .add("2024-03-22", Optional.of(COUNCIL), new Act.Proposed());

        assertThat(one.errors()).containsExactly("out-of-order", "out-of-order", "out-of-order", "step-twice");
        assertThat(one.history().problems().get(0).arguments())
                .containsEntry("step", "giới thiệu, đăng ký (nomination)")
                .containsEntry("after", "tự đánh giá (self-assessment)");
    }

    @ParameterizedTest
    @CsvSource({"'', no-ground", "'  ', no-ground"})
    void whatNeedsAGroundIsNothingWithoutOne(String ground, String problem) {
        List<Act> acts = List.of(
                new Act.Suspended(ground),
                new Act.Revoked(ground, List.of()),
                new Act.Lapsed(ground, List.of()),
                new Act.Closed(ground));
        for (Act act : acts) {
            assertThat(held().byDepartment("2024-05-01", act).errors()).containsExactly(problem);
        }
        assertThat(held().bySubject("2024-04-01", new Act.Appealed(ground)).errors())
                .containsExactly(problem);
        assertThat(appealed()
                        .byDepartment("2024-05-01", new Act.Redecided(true, Optional.empty(), ground))
                        .errors())
                .containsExactly(problem);
        assertThat(RecognitionCase.illustrative(FROM_DECISION)
                        .prepared("2024-03-20", FIRST)
                        .byDepartment("2024-05-01", new Act.Refused(ground))
                        .errors())
                .containsExactly(problem);
    }

    @Test
    void anEndThatIsSetAsideGivesTheTitleBackAndWaitsForAnOpenAppeal() {
        RecognitionCase ended = RecognitionCase.counted(3)
                .granted("2024-03-20")
                .byDepartment("2024-07-01", new Act.Expired())
                .bySubject("2024-07-15", new Act.Appealed("còn thời hạn"))
                .byDepartment("2024-08-01", new Act.Redecided(false, Optional.empty(), "còn thời hạn"));
        RecognitionCase waiting = RecognitionCase.counted(3)
                .granted("2024-03-20")
                .bySubject("2024-04-01", new Act.Appealed("mức độ chưa đúng"))
                .byDepartment("2024-07-01", new Act.Expired());

        assertThat(ended.errors()).isEmpty();
        assertThat(ended.standing("2024-07-01")).isEqualTo(Standing.EXPIRED);
        assertThat(ended.standing("2024-08-01")).isEqualTo(Standing.HELD);
        assertThat(waiting.errors()).containsExactly("appeal-open");
    }

    private static RecognitionCase held() {
        return RecognitionCase.illustrative(FROM_DECISION).granted("2024-03-20");
    }

    private static RecognitionCase appealed() {
        return held().bySubject("2024-04-01", new Act.Appealed("mức độ chưa đúng"));
    }

    @Test
    void whatIsNotHeldCannotEnd() {
        List<Act> acts = List.of(
                new Act.Suspended("đơn thư"),
                new Act.Expired(),
                new Act.Lapsed("mất điều kiện", List.of()),
                new Act.Revoked("khai man", List.of()),
                new Act.Superseded(SubjectId.of("xa-khac")),
                new Act.Closed("giải thể"));
        for (Act act : acts) {
            RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION).byDepartment("2024-05-01", act);
            assertThat(one.errors()).containsExactly("not-held");
            assertThat(one.history().problems().get(0).arguments())
                    .containsEntry("standing", "chưa được công nhận (never recognized)");
        }
    }

    @Test
    void titleThatIsHeldIsRenewedOrUpgradedAndNotGrantedAgain() {
        assertThat(held().prepared("2024-05-01", FIRST)
                        .byDepartment("2024-05-01", new Act.Granted(at(FIRST)))
                        .errors())
                .containsExactly("already-held");
        assertThat(RecognitionCase.illustrative(FROM_DECISION)
                        .prepared("2024-05-01", FIRST)
                        .byDepartment("2024-05-01", new Act.Renewed(at(FIRST)))
                        .errors())
                .containsExactly("not-held");
        assertThat(RecognitionCase.illustrative(FROM_DECISION)
                        .prepared("2024-05-01", FIRST)
                        .byDepartment("2024-05-01", new Act.Upgraded(at(SECOND)))
                        .errors())
                .containsExactly("not-held");
    }

    @Test
    void upgradeGoesUp() {
        RecognitionCase one =
                held().prepared("2025-05-01", FIRST).byDepartment("2025-05-01", new Act.Upgraded(at(FIRST)));

        assertThat(one.errors()).containsExactly("not-higher");
        assertThat(held().prepared("2025-05-01", FIRST)
                        .byDepartment("2025-05-01", new Act.Upgraded(new Act.Terms(Optional.empty(), Optional.empty())))
                        .errors())
                .containsExactlyInAnyOrder("not-higher", "no-level");
    }

    @Test
    void titleIsForTheKindsOfSubjectThatItsCriteriaName() {
        RecognitionCase one = held();
        Subject household = Subject.of(
                RecognitionCase.COMMUNE.id(),
                SubjectKind.HOUSEHOLD,
                RecognitionCase.COMMUNE.unit().orElseThrow());
        RecognitionHistory history = RecognitionRegister.of(List.of(household), one.events())
                .orElseThrow()
                .histories(one.rules(), RecognitionCase.MAP, LocalDate.of(2100, 1, 1))
                .get(0);

        assertThat(RecognitionCase.errors(history)).containsExactly("not-for-subject");
        assertThat(history.at(LocalDate.of(2024, 3, 20)).standing()).isEqualTo(Standing.PENDING);
    }

    @Test
    void anEndOfWhichNotEvenTheMonthsAreKnownIsTold() {
        Figure<Long> months =
                new Figure.Absent<>(new SlotId("thoi-han"), 1L, 60L, LocalizedText.of("Chưa rõ.", "Not clear."));
        List<Rubric> unclear = CriteriaCatalog.load().rubrics().versions(RecognitionCase.TITLE).stream()
                .map(rubric -> rubric.withValidityMonths(months))
                .toList();
        RecognitionCase one = new RecognitionCase(
                        RecognitionCase.shipped().rules().withRubrics(Rubrics.of(unclear)))
                .granted("2024-03-20");
        Holding held = one.at("2024-03-20").holding().orElseThrow();

        assertThat(one.errors()).isEmpty();
        assertThat(one.warnings()).containsExactly("end-unknown");
        assertThat(held.until()).isEqualTo(DateBound.unknown());
        assertThat(held.earliestEnd()).isEmpty();
        assertThat(held.latestEnd()).isEmpty();
        assertThat(held.mayHaveEnded(LocalDate.of(2100, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2027-03-19, false", "2027-03-20, true", "2027-12-31, true", "2028-01-01, false"})
    void betweenItsEndsByTheReadingsATitleMayHaveEnded(String day, boolean open) {
        Holding held = RecognitionCase.shipped()
                .granted("2024-03-20")
                .at("2024-03-20")
                .holding()
                .orElseThrow();

        assertThat(held.mayHaveEnded(LocalDate.parse(day))).isEqualTo(open);
    }

    @Test
    void levelMustBeOneOfTheTitle() {
        LevelId third = new LevelId("muc-do-3");
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .prepared("2024-05-01", FIRST)
                .byDepartment("2024-05-01", new Act.Granted(at(third)));

        assertThat(one.errors()).containsExactly("unknown-level");
        assertThat(one.history().problems().get(0).arguments()).containsEntry("level", "muc-do-3");
    }

    @Test
    void renewalGoesOnWithoutABreakAndStartsTheLevelAnewOnlyWhereItIsAnother() {
        RecognitionCase same =
                held().prepared("2024-06-01", FIRST).byDepartment("2024-06-01", new Act.Renewed(at(FIRST)));
        RecognitionCase other =
                held().prepared("2025-04-01", SECOND).byDepartment("2025-04-01", new Act.Renewed(at(SECOND)));

        Holding renewed = same.at("2024-06-01").holding().orElseThrow();
        assertThat(renewed.since()).isEqualTo("2024-03-20");
        assertThat(renewed.levelSince()).isEqualTo("2024-03-20");
        assertThat(renewed.until()).isEqualTo(DateBound.on(LocalDate.of(2027, 6, 1)));
        assertThat(other.at("2025-04-01").holding().orElseThrow().since()).isEqualTo("2024-03-20");
        assertThat(other.at("2025-04-01").holding().orElseThrow().levelSince()).isEqualTo("2025-04-01");
    }

    @Test
    void renewalAtAHigherLevelAsksForTheTimeOfTheLevelBelow() {
        RecognitionCase one =
                held().prepared("2024-06-01", SECOND).byDepartment("2024-06-01", new Act.Renewed(at(SECOND)));

        assertThat(one.errors()).containsExactly("too-early");
        assertThat(one.at("2024-06-01").holding().orElseThrow().level()).contains(FIRST);
    }

    @Test
    void titleGivenAgainAfterABreakIsHeldFromThen() {
        RecognitionCase one = held().byDepartment("2024-05-01", new Act.Revoked("khai man", List.of()))
                .granted("2024-06-01");

        assertThat(one.errors()).isEmpty();
        assertThat(one.at("2024-06-01").holding().orElseThrow().since()).isEqualTo("2024-06-01");
    }

    @ParameterizedTest
    @CsvSource({"2024-03-20, false", "2024-03-21, true"})
    void decisionMayNameTheEndWhichLiesAfterIt(String until, boolean possible) {
        Act.Terms terms = new Act.Terms(Optional.of(FIRST), Optional.of(LocalDate.parse(until)));
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .prepared("2024-03-20", FIRST)
                .byDepartment("2024-03-20", new Act.Granted(terms));

        assertThat(one.errors()).isEqualTo(possible ? List.of() : List.of("ends-before-it-begins"));
        assertThat(one.standing("2024-03-20")).isEqualTo(possible ? Standing.HELD : Standing.PENDING);
        assertThat(one.standing("2024-03-21")).isEqualTo(possible ? Standing.EXPIRED : Standing.PENDING);
    }

    @Test
    void endThatIsKnownComesOfItself() {
        RecognitionCase one = held().byDepartment("2024-05-01", new Act.Expired());

        assertThat(one.errors()).containsExactly("ends-on-another-day");
        assertThat(one.history().problems().get(0).arguments()).containsEntry("until", "2027-03-20");
        assertThat(one.standing("2024-05-01")).isEqualTo(Standing.HELD);
    }

    @Test
    void endThatNobodyKnewIsRecorded() {
        RecognitionCase one =
                RecognitionCase.counted(12).granted("2024-03-20").byDepartment("2025-05-01", new Act.Expired());

        assertThat(one.errors()).isEmpty();
        assertThat(one.standing("2025-04-30")).isEqualTo(Standing.HELD);
        assertThat(one.standing("2025-05-01")).isEqualTo(Standing.EXPIRED);
        assertThat(one.at("2025-05-01").holding().orElseThrow().until())
                .isEqualTo(DateBound.on(LocalDate.of(2025, 5, 1)));
    }

    @ParameterizedTest
    @CsvSource({"2025-03-19, ends-later", "2025-03-20,"})
    void endThatNobodyKnewDoesNotComeBeforeTheEarliestReading(String on, String problem) {
        RecognitionCase one = RecognitionCase.counted(12).granted("2024-03-20").byDepartment(on, new Act.Expired());

        assertThat(one.errors()).isEqualTo(Optional.ofNullable(problem).stream().toList());
        assertThat(one.standing(on)).isEqualTo(problem == null ? Standing.EXPIRED : Standing.HELD);
    }

    @Test
    void titleWithoutATimeDoesNotEndWithIt() {
        RecognitionCase one =
                RecognitionCase.withoutRubrics().granted("2024-03-20").byDepartment("2025-05-01", new Act.Expired());

        assertThat(one.errors()).containsExactly("ends-never");
    }

    @ParameterizedTest
    @CsvSource({"2027-03-20, 0", "2028-01-01, 1", "2099-01-01, 1"})
    void anEndThatNoRuleGivesCountsAndIsTold(String until, int told) {
        Act.Terms terms = new Act.Terms(Optional.of(FIRST), Optional.of(LocalDate.parse(until)));
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .prepared("2024-03-20", FIRST)
                .byDepartment("2024-03-20", new Act.Granted(terms));

        assertThat(one.errors()).isEmpty();
        assertThat(one.warnings()).hasSize(told).allMatch("end-not-by-rule"::equals);
        assertThat(one.at("2024-03-20").holding().orElseThrow().until())
                .isEqualTo(DateBound.on(LocalDate.parse(until)));
    }

    @ParameterizedTest
    @CsvSource({"2024, , year-not-over", "2025, year-ahead,", "2023, ,"})
    void assessedYearLiesBeforeTheDecision(int assessed, String error, String warning) {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .bySubject("2024-03-10", new Act.SelfAssessed(Optional.of(FIRST), Optional.of(assessed)))
                .add("2024-03-10", Optional.of(COUNCIL), new Act.Verified(Optional.of(new Act.Attendance(15, 15))))
                .add("2024-03-10", Optional.of(COUNCIL), new Act.Proposed())
                .byDepartment("2024-03-20", new Act.Granted(at(FIRST)));

        assertThat(one.errors().stream().limit(1).toList())
                .isEqualTo(Optional.ofNullable(error).stream().toList());
        assertThat(one.warnings())
                .isEqualTo(Optional.ofNullable(warning).stream().toList());
    }

    @Test
    void aHigherLevelIsNotGivenFirst() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .prepared("2024-03-20", SECOND)
                .byDepartment("2024-03-20", new Act.Granted(at(SECOND)));

        assertThat(one.errors()).containsExactly("lower-level-missing");
        assertThat(one.history().problems().get(0).message(Language.VI)).contains("Mức độ \"muc-do-2\" – ");
    }

    @ParameterizedTest
    @CsvSource({"2025-03-19, false", "2025-03-20, true"})
    void aHigherLevelThatIsGivenAfterABreakWaitsFromTheDecisionOnTheLowerOne(String on, boolean possible) {
        RecognitionCase one = held().byDepartment("2024-05-01", new Act.Lapsed("mất điều kiện", List.of()))
                .prepared(on, SECOND)
                .byDepartment(on, new Act.Granted(at(SECOND)));

        assertThat(one.errors()).isEqualTo(possible ? List.of() : List.of("too-early"));
    }

    @Test
    void nobodyTakesOverFromItselfAndAnOpenAppealIsTold() {
        RecognitionCase itself = held().byDepartment("2024-05-01", new Act.Superseded(RecognitionCase.COMMUNE.id()));
        RecognitionCase open = appealed().byDepartment("2024-05-01", new Act.Closed("giải thể"));
        RecognitionCase takenOver = appealed().byDepartment("2024-05-01", new Act.Superseded(SubjectId.of("xa-khac")));

        assertThat(itself.errors()).containsExactly("succeeds-itself");
        assertThat(takenOver.errors()).isEmpty();
        assertThat(takenOver.warnings()).contains("appeal-left-open");
        assertThat(open.errors()).isEmpty();
        assertThat(open.warnings()).containsExactly("appeal-left-open");
    }

    @Test
    void suspendedTitleIsNotAssessedAgain() {
        RecognitionCase one = held().byDepartment("2024-05-01", new Act.Suspended("đơn thư"))
                .bySubject("2024-05-02", new Act.Nominated());

        assertThat(one.errors()).containsExactly("not-held");
    }

    @Test
    void decisionIsPublishedOnce() {
        RecognitionCase one =
                held().byDepartment("2024-03-25", new Act.Published()).byDepartment("2024-03-26", new Act.Published());

        assertThat(one.errors()).containsExactly("no-decision");
        assertThat(one.at("2024-03-25").ruling().orElseThrow().published()).contains(LocalDate.of(2024, 3, 25));
        assertThat(one.at("2024-03-26")).isEqualTo(one.at("2024-03-25"));
    }

    @Test
    void thereMustBeADecisionToAppealAgainstAndAnAppealToDecide() {
        assertThat(RecognitionCase.illustrative(FROM_DECISION)
                        .bySubject("2024-04-01", new Act.Appealed("mức độ chưa đúng"))
                        .errors())
                .containsExactly("no-decision");
        assertThat(held().byDepartment("2024-04-01", new Act.Redecided(true, Optional.empty(), "giữ nguyên"))
                        .errors())
                .containsExactly("no-appeal");
    }

    @Test
    void nothingIsDecidedWhileAnAppealWaits() {
        RecognitionCase again = appealed().bySubject("2024-04-02", new Act.Appealed("vẫn chưa đúng"));
        RecognitionCase decided =
                appealed().prepared("2024-04-02", FIRST).byDepartment("2024-04-02", new Act.Renewed(at(FIRST)));

        assertThat(again.errors()).containsExactly("appeal-open");
        assertThat(decided.errors()).containsExactly("appeal-open");
    }

    @Test
    void timeForAnAppealThatNobodyKnowsIsTold() {
        RecognitionCase one = RecognitionCase.shipped()
                .granted("2024-03-20")
                .bySubject("2025-04-01", new Act.Appealed("mức độ chưa đúng"));

        assertThat(one.errors()).isEmpty();
        assertThat(one.warnings()).containsExactly("end-read-several-ways", "appeal-time-unknown");
    }

    @Test
    void appealIsUpheldOrGivesOtherTerms() {
        RecognitionCase upheld =
                appealed().byDepartment("2024-05-01", new Act.Redecided(true, Optional.empty(), "giữ nguyên"));

        assertThat(upheld.errors()).isEmpty();
        assertThat(upheld.at("2024-05-01").ruling().orElseThrow().appealed()).isFalse();
        assertThat(upheld.at("2024-05-01").holding())
                .isEqualTo(held().at("2024-05-01").holding());
    }

    @Test
    void otherTermsOnAnAppealLeaveTheTitleHeldWithoutABreak() {
        LocalDate until = LocalDate.of(2027, 5, 1);
        Act.Terms terms = new Act.Terms(Optional.of(FIRST), Optional.of(until));
        RecognitionCase one =
                appealed().byDepartment("2024-05-01", new Act.Redecided(false, Optional.of(terms), "thời hạn khác"));

        assertThat(one.errors()).isEmpty();
        Holding decided = one.at("2024-05-01").holding().orElseThrow();
        assertThat(decided.until()).isEqualTo(DateBound.on(until));
        assertThat(decided.since()).isEqualTo("2024-03-20");
        assertThat(decided.levelSince()).isEqualTo("2024-03-20");
        assertThat(one.prepared("2025-03-20", SECOND)
                        .byDepartment("2025-03-20", new Act.Upgraded(at(SECOND)))
                        .errors())
                .isEmpty();
    }

    @Test
    void aHigherLevelOnAnAppealAsksForTheTimeOfTheLowerOne() {
        RecognitionCase first =
                appealed().byDepartment("2024-05-01", new Act.Redecided(false, Optional.of(at(SECOND)), "đủ mức độ 2"));
        RecognitionCase early = refusedSecond("2025-03-01")
                .byDepartment("2025-03-19", new Act.Redecided(false, Optional.of(at(SECOND)), "đủ mức độ 2"));
        RecognitionCase inTime = refusedSecond("2025-03-01")
                .byDepartment("2025-03-20", new Act.Redecided(false, Optional.of(at(SECOND)), "đủ mức độ 2"));

        assertThat(first.errors()).containsExactly("lower-level-missing");
        assertThat(early.errors()).containsExactly("too-early");
        assertThat(inTime.errors()).isEmpty();
        assertThat(inTime.at("2025-03-20").holding().orElseThrow().level()).contains(SECOND);
        assertThat(inTime.at("2025-03-20").holding().orElseThrow().since()).isEqualTo("2024-03-20");
    }

    private static RecognitionCase refusedSecond(String on) {
        return held().prepared(on, SECOND)
                .byDepartment(on, new Act.Refused("thiếu minh chứng"))
                .bySubject(on, new Act.Appealed("đủ minh chứng"));
    }

    @Test
    void aRefusalThatIsSetAsideLeavesTheDossierWhereItWas() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .prepared("2024-03-10", FIRST)
                .byDepartment("2024-03-20", new Act.Refused("thiếu minh chứng"))
                .bySubject("2024-04-01", new Act.Appealed("đủ minh chứng"))
                .byDepartment("2024-04-10", new Act.Redecided(false, Optional.empty(), "xét lại"))
                .byDepartment("2024-04-20", new Act.Granted(at(FIRST)));

        assertThat(one.errors()).isEmpty();
        assertThat(one.standing("2024-04-10")).isEqualTo(Standing.PENDING);
        assertThat(one.standing("2024-04-20")).isEqualTo(Standing.HELD);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void onAnAppealAgainstAnEndNothingElseIsGiven(Act ending) {
        RecognitionCase one = held().byDepartment("2024-07-01", ending)
                .bySubject("2024-07-15", new Act.Appealed("có minh chứng"))
                .byDepartment("2024-08-01", new Act.Redecided(false, Optional.of(at(FIRST)), "cho đến hạn mới"));

        assertThat(one.errors()).containsExactly("nothing-assessed");
        assertThat(one.standing("2024-08-01")).isNotEqualTo(Standing.HELD);
    }

    @Test
    void publicationHasItsDeadlineToo() {
        Procedure.Deadline deadline =
                new Procedure.Deadline(Step.PUBLICATION, MonthDay.of(3, 31), Optional.empty(), List.of());
        Procedure procedure = new Procedure(
                RecognitionCase.TITLE,
                DateRange.ALWAYS,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(6),
                Optional.of(FROM_DECISION),
                List.of(deadline),
                List.of(),
                Verification.ILLUSTRATIVE);
        RecognitionRules rules =
                RecognitionCase.shipped().rules().with(new RecognitionRules.Layer(List.of(), List.of(procedure)));
        RecognitionCase one = new RecognitionCase(rules)
                .bySubject("2024-03-20", new Act.SelfAssessed(Optional.of(FIRST), Optional.of(2023)))
                .add("2024-03-20", Optional.of(COUNCIL), new Act.Verified(Optional.empty()))
                .byDepartment("2024-03-30", new Act.Granted(at(FIRST)))
                .byDepartment("2024-04-01", new Act.Published());

        assertThat(one.errors()).isEmpty();
        assertThat(one.warnings()).containsExactly("late");
        assertThat(one.at("2024-03-30").holding().orElseThrow().until())
                .isEqualTo(DateBound.on(LocalDate.of(2024, 9, 30)));
    }
}
