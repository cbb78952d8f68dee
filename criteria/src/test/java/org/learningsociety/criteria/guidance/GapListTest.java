package org.learningsociety.criteria.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.learningsociety.criteria.guidance.GuidanceCase.CONTEXT;
import static org.learningsociety.criteria.guidance.GuidanceCase.DAT;
import static org.learningsociety.criteria.guidance.GuidanceCase.DAY;
import static org.learningsociety.criteria.guidance.GuidanceCase.asking;
import static org.learningsociety.criteria.guidance.GuidanceCase.atLeast;
import static org.learningsociety.criteria.guidance.GuidanceCase.counted;
import static org.learningsociety.criteria.guidance.GuidanceCase.found;
import static org.learningsociety.criteria.guidance.GuidanceCase.gaps;
import static org.learningsociety.criteria.guidance.GuidanceCase.holds;
import static org.learningsociety.criteria.guidance.GuidanceCase.known;
import static org.learningsociety.criteria.guidance.GuidanceCase.marked;
import static org.learningsociety.criteria.guidance.GuidanceCase.no;
import static org.learningsociety.criteria.guidance.GuidanceCase.points;
import static org.learningsociety.criteria.guidance.GuidanceCase.rational;
import static org.learningsociety.criteria.guidance.GuidanceCase.share;
import static org.learningsociety.criteria.guidance.GuidanceCase.tested;
import static org.learningsociety.criteria.guidance.GuidanceCase.totalled;
import static org.learningsociety.criteria.guidance.GuidanceCase.unit;
import static org.learningsociety.criteria.guidance.GuidanceCase.unstated;
import static org.learningsociety.criteria.guidance.GuidanceCase.yes;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.guidance.GapList.Unmet;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** What keeps a level from being certain, down to what is read or not stated. */
class GapListTest {

    private static final Context NOWHERE_KNOWN = Context.on(DAY);
    private static final Applicability SCHOOLS = new Applicability.InGroup("truong-hoc");
    private static final Applicability REMOTE = new Applicability.InArea(AreaGroup.of("remote"));

    /** Each gap as its criterion, its kind and what is not known. */
    private static List<String> named(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> gap.criterion() + " " + gap.kind()
                        + gap.question().map(open -> " " + open).orElse(""))
                .toList();
    }

    private static List<Gap> openGaps(Rubric rubric, Evidence evidence) {
        return GapList.of(rubric, evidence, NOWHERE_KNOWN, DAT).gaps().toList();
    }

    private static Optional<String> closing(Gap gap) {
        return gap.closing().map(step -> ValueText.of(step.to(), Language.EN) + " for " + step.cost());
    }

    private static Unmet onlyUnmet(Rubric rubric, Evidence evidence, Context context) {
        List<Unmet> unmet = GapList.of(rubric, evidence, context, DAT).unmet();
        assertThat(unmet).hasSize(1);
        return unmet.get(0);
    }

    private static Observation notApplicable(String indicator) {
        return found(indicator, new Finding.NotApplicable("Không có."));
    }

    // What a requirement itself leaves open.

    private static Level.Requirement unstatedCut() {
        return new Level.TotalAtLeast(Cut.of(points("50", "60")));
    }

    @Test
    void aCutThatIsNotStatedIsAGapWhereItMayBeReached() {
        Rubric rubric = totalled(sum(marks("a", 100)), unstatedCut());

        assertThat(named(gaps(rubric, unit(marked("a", "55"))))).containsExactly("total CATALOG slot:slot", "a FAILED");
        assertThat(onlyUnmet(rubric, unit(marked("a", "55")), CONTEXT).lacking())
                .contains(Points.of(5));
    }

    @Test
    void aCutThatIsNotStatedIsNoGapWhereItIsMissedAnyway() {
        Rubric rubric = totalled(sum(marks("a", 100)), unstatedCut());

        assertThat(named(gaps(rubric, unit(marked("a", "45"))))).containsExactly("a FAILED");
    }

    @Test
    void whatLacksIsRoundedUp() {
        Level.Requirement third =
                new Level.ShareOfMaximumAtLeast(new CriterionId("total"), Figure.of(Rational.parse("1/3")));

        // 10/3 are asked and 2 are there.
        assertThat(onlyUnmet(totalled(sum(marks("a", 10)), third), unit(marked("a", "2")), CONTEXT)
                        .lacking())
                .contains(Points.parse("1.3334"));
    }

    @Test
    void aTestLacksNoPoints() {
        assertThat(onlyUnmet(tested(holds("a")), unit(no("a")), CONTEXT).lacking())
                .isEmpty();
    }

    // Criteria of which it is not known whether they apply.

    private static Rubric partOfWhatMayNotApply(Applicability condition, Level.Requirement asked) {
        Criterion whole = criterion("whole", sum(marks("a", 10), marks("b", 10)))
                .withAppliesWhen(condition)
                .withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Criterion beside = marks("c", 10).withAppliesWhen(REMOTE).withIfNotApplicable(NotApplicablePolicy.ZERO);
        return totalled(sum(whole, beside), asked);
    }

    @ParameterizedTest
    @CsvSource({"5", "4"})
    void aPartIsInDoubtWhereItIsNotKnownWhetherTheWholeApplies(long floor) {
        Rubric rubric = partOfWhatMayNotApply(SCHOOLS, atLeast("a", floor));
        Evidence evidence = unit(marked("a", "10"), marked("b", "10"), marked("c", "10"));

        Unmet unmet = onlyUnmet(rubric, evidence, NOWHERE_KNOWN);

        assertThat(unmet.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(named(unmet.gaps())).containsExactly("a UNKNOWN_CONTEXT group:truong-hoc");
    }

    @ParameterizedTest
    @CsvSource({"10", "9"})
    void ofAPartInDoubtThatHasItsPointsNoneLack(long floor) {
        Rubric rubric = partOfWhatMayNotApply(SCHOOLS, atLeast("a", floor));
        Evidence evidence = unit(marked("a", "10"), marked("b", "10"), marked("c", "10"));

        assertThat(onlyUnmet(rubric, evidence, NOWHERE_KNOWN).lacking()).isEmpty();
    }

    @Test
    void aGapOfThePartItselfIsNamedRatherThanTheDoubtAboveIt() {
        Rubric rubric = partOfWhatMayNotApply(SCHOOLS, atLeast("a", 5));
        Evidence evidence = unit(marked("a", "3"), marked("b", "10"), marked("c", "10"));

        assertThat(named(openGaps(rubric, evidence))).containsExactly("a FAILED");
    }

    private static Criterion ofSchools(String id, Rule rule) {
        return criterion(id, rule).withAppliesWhen(SCHOOLS).withIfNotApplicable(NotApplicablePolicy.ZERO);
    }

    @Test
    void whatHoldsWhereItAppliesIsOnlyInDoubt() {
        Rubric rubric = tested(ofSchools("c", holds("a")));

        assertThat(named(openGaps(rubric, unit(yes("a"))))).containsExactly("c UNKNOWN_CONTEXT group:truong-hoc");
    }

    @Test
    void whatFailsWhereItAppliesIsAGapBesidesTheDoubt() {
        Rubric rubric = tested(
                criterion("c", holds("a")).withAppliesWhen(SCHOOLS).withIfNotApplicable(NotApplicablePolicy.FULL));

        List<Gap> gaps = openGaps(rubric, unit(no("a")));

        assertThat(named(gaps)).containsExactly("c UNKNOWN_CONTEXT group:truong-hoc", "c FAILED");
        assertThat(gaps.get(0).indicator()).contains(new IndicatorId("a"));
        assertThat(closing(gaps.get(0))).isEmpty();
        assertThat(closing(gaps.get(1))).contains("yes for 1");
    }

    @Test
    void belowWhatMayNotApplyThePartsThatFailAreGaps() {
        Rubric rubric =
                tested(ofSchools("c", new Rule.All(List.of(criterion("d", holds("a")), criterion("e", holds("b"))))));

        assertThat(named(openGaps(rubric, unit(yes("a"), no("b")))))
                .containsExactly("c UNKNOWN_CONTEXT group:truong-hoc", "e FAILED");
    }

    @Test
    void ofAConditionOnlyWhatIsNotKnownIsAsked() {
        Applicability condition = new Applicability.AllOf(List.of(
                new Applicability.ToKinds(Set.of(SubjectKind.UNIT)),
                new Applicability.Not(SCHOOLS),
                new Applicability.AnyOf(List.of(REMOTE, new Applicability.InArea(AreaGroup.of("island"))))));
        Rubric rubric = tested(
                criterion("c", holds("a")).withAppliesWhen(condition).withIfNotApplicable(NotApplicablePolicy.ZERO));

        assertThat(named(openGaps(rubric, unit(yes("a")))))
                .containsExactly(
                        "c UNKNOWN_CONTEXT group:truong-hoc",
                        "c UNKNOWN_CONTEXT area:remote",
                        "c UNKNOWN_CONTEXT area:island");
        assertThat(named(GapList.of(rubric, unit(yes("a")), NOWHERE_KNOWN.withGroups(Set.of()), DAT)
                        .gaps()
                        .toList()))
                .containsExactly("c UNKNOWN_CONTEXT area:remote", "c UNKNOWN_CONTEXT area:island");
    }

    // Criteria that do not apply.

    @Test
    void whatWasRecordedAsNotApplyingWithoutBeingAdmittedIsAGap() {
        Rubric rubric = tested(holds("a"));

        List<Gap> gaps = gaps(rubric, unit(notApplicable("a")));

        assertThat(named(gaps)).containsExactly("c0 NOT_APPLICABLE");
        assertThat(closing(gaps.get(0))).contains("yes for 1");
    }

    @Test
    void whatDoesNotApplyAndKnocksOutIsAGap() {
        Criterion knocking = criterion("k", holds("a")).withIfNotApplicable(NotApplicablePolicy.FULL);
        Rubric rubric = tested(new Rule.KnockOut(List.of(knocking)));

        List<Gap> gaps = gaps(rubric, unit(notApplicable("a")));

        assertThat(named(gaps)).containsExactly("k NOT_APPLICABLE");
        assertThat(closing(gaps.get(0))).isEmpty();
    }

    @Test
    void whatIsLeftOutIsNoGapBesideWhatCounts() {
        Rubric rubric = tested(
                criterion("c", holds("a")),
                criterion("d", holds("b")).withIfNotApplicable(NotApplicablePolicy.RESCALE));

        Unmet unmet = onlyUnmet(rubric, unit(no("a"), notApplicable("b")), CONTEXT);

        assertThat(unmet.criterion()).isEqualTo(new CriterionId("c"));
    }

    @Test
    void whereAllIsLeftOutThatItselfKeepsTheLevelFromBeingAchieved() {
        Rubric rubric = tested(criterion("d", holds("b")).withIfNotApplicable(NotApplicablePolicy.RESCALE));

        Unmet unmet = onlyUnmet(rubric, unit(notApplicable("b")), CONTEXT);

        assertThat(unmet.criterion()).isEqualTo(new CriterionId("d"));
        assertThat(unmet.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(unmet.gaps()).isEmpty();
    }

    @Test
    void anEmptyGroupIsAGapThatNothingCloses() {
        Rubric rubric =
                tested(holds("a"), new Rule.ShareAtLeast(new IndicatorId("b"), Figure.of(Rational.parse("9/10"))));

        List<Gap> gaps = gaps(rubric, unit(yes("a"), share("b", 0, 0)));

        assertThat(named(gaps)).containsExactly("c1 FAILED");
        assertThat(closing(gaps.get(0))).isEmpty();
    }

    // Leaves.

    @Test
    void whatIsMissingIsEstablished() {
        List<Gap> gaps = gaps(totalled(sum(marks("a", 10)), "5"), unit());

        assertThat(named(gaps)).containsExactly("a MISSING a");
        assertThat(gaps.get(0).lacking()).contains(Points.of(10));
        assertThat(closing(gaps.get(0))).contains("10 for 10");
    }

    @Test
    void whatFailsLacksThePointsUpToItsMaximum() {
        List<Gap> gaps = gaps(totalled(sum(marks("a", 10)), "5"), unit(marked("a", "4")));

        assertThat(named(gaps)).containsExactly("a FAILED");
        assertThat(gaps.get(0).lacking()).contains(Points.of(6));
        assertThat(closing(gaps.get(0))).contains("10 for 6");
    }

    @Test
    void theLeastOfEquallyGoodChangesCloses() {
        Rule rule = new Rule.Bands(
                new IndicatorId("a"),
                ValueKind.COUNT,
                Rule.Bands.CutBelongs.ABOVE,
                Figure.of(Points.ZERO),
                List.of(
                        new Rule.Bands.Band(Figure.of(Rational.of(3)), Figure.of(Points.of(5))),
                        new Rule.Bands.Band(Figure.of(Rational.of(4)), Figure.of(Points.of(1))),
                        new Rule.Bands.Band(Figure.of(Rational.of(9)), Figure.of(Points.of(5)))));

        // From 5 on the way up to 9 is longer than that down to 3.
        assertThat(closing(gaps(totalled(sum(criterion("a", rule)), "5"), unit(counted("a", 5)))
                        .get(0)))
                .contains("3 for 2");
    }

    @Test
    void aThresholdThatIsNotStatedIsForTheCatalogWhereItMayBeReached() {
        Rubric rubric = tested(new Rule.ShareAtLeast(new IndicatorId("a"), rational("1/2", "9/10")));

        List<Gap> open = gaps(rubric, unit(share("a", 7, 10)));

        assertThat(named(open)).containsExactly("c0 CATALOG slot:slot");
        assertThat(closing(open.get(0))).contains("9 of 10 for 2");
        assertThat(named(gaps(rubric, unit(share("a", 4, 10))))).containsExactly("c0 FAILED");
    }

    @Test
    void aMarkBelowAMaximumThatIsNotStatedFails() {
        Rule rule = new Rule.Marks(new IndicatorId("a"), points("6", "10"));
        Rubric rubric = totalled(sum(criterion("a", rule)), "9");

        // The mark is 8 whatever the maximum is.
        assertThat(named(gaps(rubric, unit(marked("a", "8"))))).containsExactly("a FAILED");
    }

    @Test
    void aSumOfUnstatedWeightsIsAGapItself() {
        Rule rule = new Rule.WeightedSum(
                List.of(new Rule.WeightedSum.Weighted(rational("1/2", "1"), marks("a", 10))),
                new Rounding(Points.parse("0.01"), RoundingMode.HALF_UP));

        assertThat(named(gaps(totalled(rule, "8"), unit(marked("a", "10")))))
                .containsExactly("total CATALOG slot:slot");
    }

    @Test
    void aTestOfWhichNothingIsStatedIsForTheCatalog() {
        List<Gap> gaps = gaps(tested(unstated("c.slot")), unit());

        assertThat(named(gaps)).containsExactly("c0 CATALOG slot:c.slot");
        assertThat(gaps.get(0).indicator()).isEmpty();
    }

    private static Rule titleFor(String indicator, Figure<Long> months) {
        return new Rule.TitleHeld(
                new IndicatorId(indicator), TitleId.of("cong-dong-hoc-tap"), List.of(), Optional.of(months));
    }

    private static Observation heldSince(String indicator, String day) {
        return known(indicator, new ObservedValue.Held(true, Optional.empty(), Optional.of(LocalDate.parse(day))));
    }

    private static Figure<Long> oneYearOrTwo() {
        return new Figure.Absent<>(new SlotId("slot"), 12L, 24L, GuidanceCase.WHY);
    }

    @Test
    void aTermThatIsNotStatedIsCertainlyOverWhenTheLongestIs() {
        List<Gap> gaps = gaps(tested(titleFor("a", oneYearOrTwo())), unit(heldSince("a", "2022-06-30")));

        assertThat(named(gaps)).containsExactly("c0 NOT_YET_DUE");
        assertThat(gaps.get(0).due()).contains(LocalDate.of(2024, 6, 30));
    }

    @Test
    void aTermThatMustNotBeOverIsNotWaitedFor() {
        Rubric rubric = tested(new Rule.KnockOut(List.of(criterion("k", titleFor("a", oneYearOrTwo())))));

        List<Gap> gaps = gaps(rubric, unit(heldSince("a", "2022-06-30")));

        assertThat(named(gaps)).containsExactly("k CATALOG slot:slot");
        assertThat(gaps.get(0).due()).isEmpty();
    }

    @Test
    void aTitleThatMustBeHeldForATermIsNotClosedByObtainingIt() {
        Observation none = known("a", new ObservedValue.Held(false, Optional.empty(), Optional.empty()));

        List<Gap> gaps = gaps(tested(titleFor("a", Figure.of(12L))), unit(none));

        assertThat(named(gaps)).containsExactly("c0 FAILED");
        assertThat(closing(gaps.get(0))).isEmpty();
    }

    @Test
    void whatIsTakenAwayLacksNothingWhereItIsZero() {
        Criterion taken = criterion("t", new Rule.Deduction(criterion("s", sum(marks("d", 5), marks("e", 5)))));
        Rubric rubric = totalled(sum(marks("a", 10), taken), "10");

        List<Gap> gaps = gaps(rubric, unit(marked("a", "10"), marked("d", "0"), marked("e", "3")));

        assertThat(named(gaps)).containsExactly("e FAILED");
        assertThat(gaps.get(0).lacking()).contains(Points.of(3));
        assertThat(closing(gaps.get(0))).contains("0 for 3");
    }

    // What a cheapest path goes around.

    @Test
    void aGapThatTheCheapestPathLeavesOpenIsOptional() {
        Criterion worth = criterion("w", new Rule.Worth(criterion("h", holds("h")), Figure.of(Points.of(5))));
        Rubric rubric = totalled(sum(marks("a", 10), worth), "13");

        // 9 + 5 for one unit; 10 do not suffice.
        assertThat(gaps(rubric, unit(marked("a", "9"), no("h"))))
                .extracting(gap -> gap.criterion().value(), Gap::optional)
                .containsExactly(tuple("a", true), tuple("h", false));
    }

    @Test
    void aTermThatIsOverAfterTheLevelIsReachedIsOptional() {
        Rubric rubric = tested(new Rule.Any(List.of(
                        criterion("soon", titleFor("a", Figure.of(12L))),
                        criterion("late", titleFor("b", Figure.of(12L))))))
                .withInForce(DateRange.parse("2020-01-01/.."));
        Evidence evidence = unit(heldSince("a", "2023-03-01"), heldSince("b", "2023-06-01"));

        assertThat(gaps(rubric, evidence))
                .extracting(gap -> gap.criterion().value(), Gap::optional)
                .containsExactly(tuple("soon", false), tuple("late", true));
    }

    @Test
    void whereWaitingIsCheapestWhatCouldBeChangedNowIsOptional() {
        Rubric rubric = tested(new Rule.Any(
                        List.of(criterion("soon", titleFor("a", Figure.of(12L))), criterion("now", holds("b")))))
                .withInForce(DateRange.parse("2020-01-01/.."));

        assertThat(gaps(rubric, unit(heldSince("a", "2023-03-01"), no("b"))))
                .extracting(gap -> gap.criterion().value(), Gap::optional)
                .containsExactly(tuple("soon", false), tuple("now", true));
    }

    @Test
    void whereTheLevelIsOutOfReachNoGapIsOptional() {
        Rubric rubric = totalled(sum(marks("a", 10), marks("b", 10)), "21");

        assertThat(gaps(rubric, unit(marked("a", "9"), marked("b", "9"))))
                .extracting(Gap::optional)
                .containsExactly(false, false);
    }

    // The list.

    @Test
    void aGapOfSeveralRequirementsIsListedOnce() {
        Rubric rubric = asking(
                List.of(criterion("c", new Rule.All(List.of(criterion("d", holds("a")))))),
                new Level.Met(new CriterionId("c")),
                new Level.Met(new CriterionId("d")));

        GapList list = GapList.of(rubric, unit(no("a")), CONTEXT, DAT);

        assertThat(list.unmet()).hasSize(2);
        assertThat(named(list.gaps().toList())).containsExactly("d FAILED");
        assertThat(list.isEmpty()).isFalse();
        assertThat(list.verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
    }

    @Test
    void whatIsMetIsNotListed() {
        GapList list = GapList.of(tested(holds("a"), holds("b")), unit(yes("a"), no("b")), CONTEXT, DAT);

        assertThat(list.unmet()).extracting(Unmet::criterion).containsExactly(new CriterionId("c1"));
    }

    @Test
    void aFloorForEachPartIsListedForTheParts() {
        Level.Requirement each = new Level.EachPartAtLeast(new CriterionId("total"), Figure.of(Points.of(5)));
        Rubric rubric = totalled(sum(marks("a", 10), marks("b", 10)), each);

        Unmet unmet = onlyUnmet(rubric, unit(marked("a", "5"), marked("b", "3")), CONTEXT);

        assertThat(unmet.requirement()).isEqualTo(atLeast("b", 5));
        assertThat(unmet.criterion()).isEqualTo(new CriterionId("b"));
        assertThat(unmet.lacking()).contains(Points.of(2));
        assertThat(named(unmet.gaps())).containsExactly("b FAILED");
    }

    @Test
    void onADayOnWhichTheRubricIsNotInForceAllThatTheLevelTakesIsListed() {
        Rubric rubric = asking(
                List.of(criterion("c", holds("a")), criterion("d", holds("b"))),
                new Level.Met(new CriterionId("c")),
                new Level.Met(new CriterionId("d")));

        GapList list = GapList.of(rubric, unit(), Context.on(LocalDate.of(2019, 1, 1)), DAT);

        assertThat(list.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(list.unmet())
                .extracting(Unmet::criterion)
                .containsExactly(new CriterionId("c"), new CriterionId("d"));
        assertThat(list.unmet()).extracting(Unmet::verdict).containsOnly(Verdict.NOT_ASSESSABLE);
    }

    @Test
    void ofSeveralLevelsTheOneThatIsAskedForIsListed() {
        Rubric rubric = SampleRubrics.ranked();
        Evidence evidence = unit(marked("1.1", "30"), marked("1.2", "30"), marked("TC2", "15"));

        assertThat(GapList.of(rubric, evidence, CONTEXT, new LevelId("kha")).isEmpty())
                .isTrue();
        assertThat(GapList.of(rubric, evidence, CONTEXT, new LevelId("tot"))
                        .unmet()
                        .get(0)
                        .lacking())
                .contains(Points.of(10));
    }
}
