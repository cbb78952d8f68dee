package org.learningsociety.criteria.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.learningsociety.criteria.membership.Village.HELD;
import static org.learningsociety.criteria.membership.Village.NOT_HELD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Membership;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.membership.MemberTitles.Counting;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** A school of a province with its teachers and learners, judged by 24/2023/TT-BGDĐT; all of them are made up. */
class MemberTitlesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final TitleId CITIZEN = TitleId.of("cong-dan-hoc-tap");
    private static final RubricId RUBRIC = new RubricId("dvht-cap-tinh-tt-24-2023");
    private static final IndicatorId MEMBERS = new IndicatorId("TC3-CT1a");
    private static final IndicatorId LEARNERS = new IndicatorId("TC3-CT1b");
    private static final Subject SCHOOL = new Subject(SubjectId.of("truong-thpt"), SubjectKind.UNIT, Optional.empty());
    private static final Rubrics RUBRICS = CriteriaCatalog.load().rubrics();
    private static final List<MemberRule> RULES = CriteriaCatalog.load().memberRules();

    private final List<Subject> subjects = new ArrayList<>(List.of(SCHOOL));
    private final List<Enrollment> enrollments = new ArrayList<>();
    private HeldTitles held = HeldTitles.NONE;

    private void people(String prefix, int count, int titled, Optional<String> role) {
        Map<SubjectId, ObservedValue.Held> known = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Subject person = new Subject(SubjectId.of(prefix + i), SubjectKind.CITIZEN, Optional.empty());
            subjects.add(person);
            enrollments.add(new Enrollment(Membership.of(person.id(), SCHOOL.id(), DateRange.from(DAY)), role));
            known.put(person.id(), i < titled ? HELD : NOT_HELD);
        }
        held = held.with(CITIZEN, known);
    }

    private MemberAssessment judge(Observation... reported) {
        Candidate school = new Candidate(
                Evidence.of(SCHOOL, List.of(reported)), RUBRIC, Context.on(DAY).withGroups(Set.of("educational-unit")));
        Roll roll = Roll.on(DAY, subjects, enrollments).orElseThrow();
        return MemberTitles.of(RULES, RUBRICS)
                .orElseThrow()
                .assess(List.of(school), roll, held, Counting.RECOGNIZED)
                .get(0);
    }

    private static Finding share(long part, long of) {
        return new Finding.Known(new ObservedValue.Proportion(Share.of(part, of)));
    }

    private static Verdict verdict(MemberAssessment judged, String criterion) {
        return judged.assessment().criteria().stream()
                .flatMap(Explanation::nodes)
                .filter(node -> node.criterion().equals(new CriterionId(criterion)))
                .map(Explanation::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.code().id() + " " + problem.value().orElse(""))
                .toList();
    }

    @Test
    void membersAndLearnersAreCountedApart() {
        people("gv-", 40, 36, Optional.empty());
        people("hs-", 200, 189, Optional.of("learner"));
        MemberAssessment judged = judge();

        assertThat(judged.evidence().finding(MEMBERS)).isEqualTo(share(36, 40));
        assertThat(judged.evidence().finding(LEARNERS)).isEqualTo(share(189, 200));
        assertThat(verdict(judged, "TC3-CT1a")).isEqualTo(Verdict.ACHIEVED);
        assertThat(verdict(judged, "TC3-CT1b")).isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(judged.problems()).isEmpty();
    }

    @Test
    void memberOfWhomItIsNotKnownMakesTheShareMissing() {
        people("gv-", 40, 36, Optional.empty());
        people("hs-", 200, 190, Optional.of("learner"));
        Subject newcomer = new Subject(SubjectId.of("gv-moi"), SubjectKind.CITIZEN, Optional.empty());
        subjects.add(newcomer);
        enrollments.add(Enrollment.of(Membership.of(newcomer.id(), SCHOOL.id(), DateRange.from(DAY))));
        MemberAssessment judged = judge();

        assertThat(judged.evidence().finding(MEMBERS)).isInstanceOf(Finding.Missing.class);
        assertThat(judged.evidence().finding(LEARNERS)).isEqualTo(share(190, 200));
        assertThat(verdict(judged, "TC3-CT1a")).isEqualTo(Verdict.UNDETERMINED);
        assertThat(codes(judged.problems())).containsExactly("membership.members-unknown TC3-CT1a");
        assertThat(judged.problems().get(0).arguments())
                .containsEntry("unknown", "1")
                .containsEntry("of", "41");

        held = held.whole(CITIZEN);
        assertThat(judge().evidence().finding(MEMBERS)).isEqualTo(share(36, 41));
    }

    @Test
    void memberWhoMayHaveLeftMakesTheShareMissing() {
        people("gv-", 9, 9, Optional.empty());
        people("hs-", 1, 1, Optional.of("learner"));
        SubjectId last = SubjectId.of("gv-8");
        enrollments.removeIf(one -> one.membership().member().equals(last));
        DateRange untilNobodyKnows = DateRange.of(DateBound.on(DAY.minusYears(1)), DateBound.unknown());
        enrollments.add(Enrollment.of(Membership.of(last, SCHOOL.id(), untilNobodyKnows)));

        assertThat(judge().evidence().finding(MEMBERS)).isInstanceOf(Finding.Missing.class);
    }

    @Test
    void whoeverStandsInSeveralDepartmentsCountsOnce() {
        people("gv-", 10, 9, Optional.empty());
        people("hs-", 1, 1, Optional.of("learner"));
        for (String name : List.of("to-toan", "to-ly")) {
            Subject department = new Subject(SubjectId.of(name), SubjectKind.OTHER, Optional.empty());
            subjects.add(department);
            enrollments.add(Enrollment.of(Membership.of(department.id(), SCHOOL.id(), DateRange.from(DAY))));
            for (int i = 0; i < 3; i++) {
                enrollments.add(
                        Enrollment.of(Membership.of(SubjectId.of("gv-" + i), department.id(), DateRange.from(DAY))));
            }
        }
        Roll roll = Roll.on(DAY, subjects, enrollments).orElseThrow();
        OverlapReport report = roll.overlaps(SubjectKind.CITIZEN, SubjectKind.OTHER);

        assertThat(judge().evidence().finding(MEMBERS)).isEqualTo(share(9, 10));
        assertThat(report.listed()).isEqualTo(6);
        assertThat(report.distinct()).isEqualTo(3);
        assertThat(report.overlaps()).hasSize(3);
        assertThat(report.overlaps().get(0).groups()).containsExactly(SubjectId.of("to-ly"), SubjectId.of("to-toan"));
    }

    @Test
    void reportThatDiffersIsToldAndTheRollCounts() {
        people("gv-", 40, 36, Optional.empty());
        people("hs-", 1, 1, Optional.of("learner"));
        MemberAssessment judged = judge(Observation.known(MEMBERS, new ObservedValue.Proportion(Share.of(40, 40))));

        assertThat(judged.evidence().finding(MEMBERS)).isEqualTo(share(36, 40));
        assertThat(codes(judged.problems())).containsExactly("membership.reported-otherwise TC3-CT1a");
        assertThat(judged.problems().get(0).arguments())
                .containsEntry("reported", "40 of 40")
                .containsEntry("counted", "36 of 40");
    }

    @Test
    void whereNobodyIsListedTheReportStands() {
        MemberAssessment judged = judge(Observation.known(MEMBERS, new ObservedValue.Proportion(Share.of(40, 40))));

        assertThat(judged.evidence().finding(MEMBERS)).isEqualTo(share(40, 40));
        assertThat(codes(judged.problems()))
                .containsExactlyInAnyOrder("membership.nobody-listed TC3-CT1a", "membership.nobody-listed TC3-CT1b");
    }

    @Test
    void onlyLevelsThatSufficeCount() {
        MemberRule second = new MemberRule(
                RUBRIC, MEMBERS, SubjectKind.CITIZEN, Optional.empty(), CITIZEN, List.of(new LevelId("muc-do-2")));
        people("gv-", 2, 0, Optional.empty());
        held = held.with(
                        SubjectId.of("gv-0"),
                        CITIZEN,
                        new ObservedValue.Held(true, Optional.of(new LevelId("muc-do-2")), Optional.empty()))
                .with(
                        SubjectId.of("gv-1"),
                        CITIZEN,
                        new ObservedValue.Held(true, Optional.of(new LevelId("muc-do-1")), Optional.empty()));
        Candidate school = new Candidate(Evidence.of(SCHOOL, List.of()), RUBRIC, Context.on(DAY));
        Roll roll = Roll.on(DAY, subjects, enrollments).orElseThrow();
        MemberTitles titles = MemberTitles.of(List.of(second), RUBRICS).orElseThrow();

        assertThat(titles.assess(List.of(school), roll, held, Counting.RECOGNIZED)
                        .get(0)
                        .evidence()
                        .finding(MEMBERS))
                .isEqualTo(share(1, 2));
        held = held.with(SubjectId.of("gv-1"), CITIZEN, HELD);
        assertThat(titles.assess(List.of(school), roll, held, Counting.RECOGNIZED)
                        .get(0)
                        .evidence()
                        .finding(MEMBERS))
                .isInstanceOf(Finding.Missing.class);
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        MemberRule rule = RULES.get(0);
        MemberRule elsewhere = new MemberRule(
                new RubricId("nowhere"), MEMBERS, SubjectKind.CITIZEN, Optional.empty(), CITIZEN, List.of());
        MemberRule yesNo = new MemberRule(
                RUBRIC, new IndicatorId("TC3-CT2"), SubjectKind.CITIZEN, Optional.empty(), CITIZEN, List.of());

        assertThat(codes(MemberTitles.of(List.of(rule, rule, elsewhere, yesNo), RUBRICS)
                        .problems()))
                .containsExactly(
                        "membership.rule-twice TC3-CT1a",
                        "membership.unknown-rubric TC3-CT1a",
                        "membership.not-counted TC3-CT2");
    }

    @Test
    void titleThatAsksForItselfIsRefused() {
        MemberRule itself = new MemberRule(
                RUBRIC, MEMBERS, SubjectKind.UNIT, Optional.empty(), TitleId.of("don-vi-hoc-tap-cap-tinh"), List.of());
        List<Problem> problems = MemberTitles.of(List.of(itself), RUBRICS).problems();

        assertThat(codes(problems)).containsExactly("membership.title-cycle don-vi-hoc-tap-cap-tinh");
        assertThat(problems.get(0).arguments())
                .containsEntry("path", "don-vi-hoc-tap-cap-tinh → don-vi-hoc-tap-cap-tinh");
    }

    @Test
    void aCircleThroughMembersAndATitleOfItsOwnIsRefused() {
        Rubric family =
                asks("ho", new Rule.TitleHeld(new IndicatorId("a"), TitleId.of("xa"), List.of(), Optional.empty()));
        Rubric commune = asks("xa", new Rule.ShareAtLeast(new IndicatorId("a"), Figure.of(Rational.of(1, 2))));
        MemberRule families = new MemberRule(
                commune.id(),
                new IndicatorId("a"),
                SubjectKind.HOUSEHOLD,
                Optional.empty(),
                TitleId.of("ho"),
                List.of());
        List<Problem> problems = MemberTitles.of(List.of(families), Rubrics.of(List.of(family, commune)))
                .problems();

        assertThat(codes(problems)).containsExactly("membership.title-cycle ho");
        assertThat(problems.get(0).arguments()).containsEntry("path", "ho → xa → ho");
    }

    @Test
    void aLevelThatAsksForTheLevelBelowIsNoCircle() {
        Rubric again =
                asks("xa", new Rule.TitleHeld(new IndicatorId("a"), TitleId.of("xa"), List.of(), Optional.empty()));

        assertThat(MemberTitles.of(List.of(), Rubrics.of(List.of(again))).problems())
                .isEmpty();
    }

    private static Rubric asks(String title, Rule rule) {
        return SampleRubrics.builder("r-" + title, Mode.ALL_INDICATORS)
                .title(TitleId.of(title))
                .subjectKinds(Set.of(SubjectKind.ADMINISTRATIVE_UNIT))
                .inForce(DateRange.ALWAYS)
                .addCriteria(SampleRubrics.criterion("a", rule))
                .addLevels(new Level(
                        new LevelId("dat"),
                        LocalizedText.of("Đạt", "Achieved"),
                        List.of(new Level.Met(new CriterionId("a")))))
                .build();
    }

    @Test
    void inTheSamePassATitleOfItsOwnCountsByItsJudgment() {
        Subject commune = Subject.of(SubjectId.of("xa"), SubjectKind.ADMINISTRATIVE_UNIT, UnitId.of("u"));
        TitleId first = TitleId.of("nen");
        Rubric base = asks("nen", new Rule.Holds(new IndicatorId("a")));
        Rubric upper =
                asks("cao", new Rule.TitleHeld(new IndicatorId("a"), first, List.of(), Optional.of(Figure.of(12L))));
        MemberTitles titles =
                MemberTitles.of(List.of(), Rubrics.of(List.of(upper, base))).orElseThrow();
        Roll roll = Roll.on(DAY, List.of(commune), List.of()).orElseThrow();
        HeldTitles record = HeldTitles.NONE.with(
                commune.id(),
                first,
                new ObservedValue.Held(true, Optional.of(new LevelId("dat")), Optional.of(DAY.minusYears(1))));

        assertThat(last(titles, commune, true, roll, HeldTitles.NONE, Counting.RECOGNIZED))
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(last(titles, commune, true, roll, record, Counting.RECOGNIZED))
                .isEqualTo(Verdict.ACHIEVED);
        // Recognized today it has not been held for twelve months; on record at this level it has.
        assertThat(last(titles, commune, true, roll, HeldTitles.NONE, Counting.ASSESSED))
                .isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(last(titles, commune, true, roll, record, Counting.ASSESSED)).isEqualTo(Verdict.ACHIEVED);
        assertThat(last(titles, commune, false, roll, record, Counting.ASSESSED))
                .isEqualTo(Verdict.NOT_ACHIEVED);
    }

    private static Verdict last(
            MemberTitles titles, Subject subject, boolean holds, Roll roll, HeldTitles record, Counting counting) {
        Observation base = Observation.known(new IndicatorId("a"), new ObservedValue.YesNo(holds));
        List<Candidate> candidates = List.of(
                new Candidate(Evidence.of(subject, List.of()), new RubricId("r-cao"), Context.on(DAY)),
                new Candidate(Evidence.of(subject, List.of(base)), new RubricId("r-nen"), Context.on(DAY)));
        return titles.assess(candidates, roll, record, counting).stream()
                .map(MemberAssessment::assessment)
                .filter(judged -> judged.rubric().equals(new RubricId("r-cao")))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void membersMustBeKnownAndDaysAgree() {
        enrollments.add(Enrollment.of(Membership.of(SubjectId.of("ai-do"), SCHOOL.id(), DateRange.ALWAYS)));
        assertThat(codes(Roll.on(DAY, subjects, enrollments).problems()))
                .containsExactly("membership.unknown-subject ai-do");

        Roll roll = Roll.on(DAY, subjects, List.of()).orElseThrow();
        Candidate later = new Candidate(Evidence.of(SCHOOL, List.of()), RUBRIC, Context.on(DAY.plusDays(1)));
        MemberTitles titles = MemberTitles.of(RULES, RUBRICS).orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> titles.assess(List.of(later), roll, held, Counting.RECOGNIZED))
                .withMessage("a candidate must be judged on the day of the roll, 2025-03-01, but was on 2025-03-02");
    }
}
