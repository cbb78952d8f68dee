package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** What each rule that joins criteria makes of what they give, and who contributes what; worked by hand. */
class JoiningRulesTest {

    private static final Context DAY = Context.on(LocalDate.of(2023, 12, 31));
    private static final Applicability SCHOOLS = new Applicability.InGroup("school");
    private static final Rounding WHOLE = new Rounding(Points.of(1), RoundingMode.HALF_UP);
    private static final LocalizedText WHY = LocalizedText.of("Chưa đọc được.", "Not read.");

    // The best, the weakest, limits and deductions.

    @Test
    void onlyTheBestCountAndContribute() {
        Rule best = new Rule.BestOf(2, List.of(marks("a", 10), marks("b", 10), marks("c", 10)));

        Assessment found = score(best, mark("a", "3"), mark("b", "8"), mark("c", "5"));

        assertThat(found.total()).contains(bounds("13", "13"));
        assertThat(contributions(found)).containsExactly(tuple("b", "8", "8"), tuple("c", "5", "5"));
        assertThat(found.criteria().get(0).reason().code()).isEqualTo(ReasonCode.BEST_COUNT);
    }

    @Test
    void otherPartsMayCountAtTheLowEndThanAtTheHighEnd() {
        Rule best = new Rule.BestOf(1, List.of(marks("a", 10), marks("b", 10)));

        Assessment found = score(best, mark("a", "3"));

        assertThat(found.total()).contains(bounds("3", "10"));
        assertThat(contributions(found)).containsExactly(tuple("a", "3", "0"), tuple("b", "0", "10"));
    }

    @Test
    void aPartThatDoesNotApplyIsNotAmongTheBest() {
        Rule best = new Rule.BestOf(2, List.of(left("a", 10), marks("b", 10)));

        Assessment found = score(best, notApplicable("a"), mark("b", "8"));

        assertThat(found.total()).contains(bounds("8", "8"));
        assertThat(contributions(found)).containsExactly(tuple("b", "8", "8"));
    }

    @ParameterizedTest
    @CsvSource({"3, 8, 3", "8, 3, 3", "5, 5, 5"})
    void theWeakestCounts(String first, String second, String expected) {
        Assessment found =
                score(new Rule.Minimum(List.of(marks("a", 10), marks("b", 10))), mark("a", first), mark("b", second));

        assertThat(found.total()).contains(bounds(expected, expected));
        assertThat(contributions(found)).containsExactly(tuple("total", expected, expected));
        assertThat(found.criteria().get(0).reason().code()).isEqualTo(ReasonCode.WEAKEST_COUNTS);
    }

    @Test
    void aGapMayBeTheWeakestButIsNoStrongerThanWhatIsKnown() {
        Assessment found = score(new Rule.Minimum(List.of(marks("a", 10), marks("b", 10))), mark("a", "7"));

        assertThat(found.total()).contains(bounds("0", "7"));
    }

    @Test
    void whatMayBeLeftOutDoesNotHoldTheMinimumDown() {
        Rule minimum = new Rule.Minimum(List.of(marks("a", 10), perhaps("b", 10)));
        Observation[] found = {mark("a", "7"), mark("b", "2")};

        assertThat(total(minimum, DAY.withGroups(Set.of("school")), found)).isEqualTo(bounds("2", "2"));
        assertThat(total(minimum, DAY.withGroups(Set.of()), found)).isEqualTo(bounds("7", "7"));
        assertThat(total(minimum, DAY, found)).isEqualTo(bounds("2", "7"));
    }

    @Test
    void whereEveryPartMayBeLeftOutTheStrongestMayTurnOutToBeTheMinimum() {
        Rule minimum = new Rule.Minimum(List.of(
                perhaps("a", 10),
                marks("b", 10)
                        .withAppliesWhen(new Applicability.Not(SCHOOLS))
                        .withIfNotApplicable(NotApplicablePolicy.RESCALE)));

        assertThat(total(minimum, DAY, mark("a", "7"), mark("b", "2"))).isEqualTo(bounds("2", "7"));
    }

    @Test
    void aMinimumWhoseMostIsNotKnownIsNotTightWithoutAPart() {
        Criterion unknown = criterion(
                "b",
                new Rule.Marks(
                        new IndicatorId("b"), new Figure.Absent<>(new SlotId("b"), Points.of(5), Points.of(9), WHY)));
        Rule minimum = new Rule.Minimum(List.of(left("a", 10), unknown));

        Assessment without = score(minimum, notApplicable("a"), mark("b", "4"));
        Assessment with = score(minimum, mark("a", "6"), mark("b", "4"));

        assertThat(without.total()).contains(bounds("4", "4"));
        assertThat(without.tight()).isFalse();
        assertThat(with.tight()).isTrue();
        assertThat(score(new Rule.Minimum(List.of(left("a", 10), marks("b", 9))), notApplicable("a"), mark("b", "4"))
                        .tight())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 3, LIMITED", "3, 3, WITHIN_LIMITS", "5, 5, WITHIN_LIMITS", "8, 8, WITHIN_LIMITS", "9, 8, LIMITED"})
    void pointsAreBroughtWithinTheirLimits(String mark, String expected, ReasonCode code) {
        Assessment found = score(limited(), mark("a", mark));

        assertThat(found.total()).contains(bounds(expected, expected));
        assertThat(found.criteria().get(0).reason().code()).isEqualTo(code);
    }

    @Test
    void whatALimitTakesAwayStandsUnderItsOwnName() {
        assertThat(contributions(score(limited(), mark("a", "9"))))
                .containsExactly(tuple("a", "9", "9"), tuple("total", "-1", "-1"));
        assertThat(contributions(score(limited(), mark("a", "8")))).containsExactly(tuple("a", "8", "8"));
        assertThat(contributions(score(limited()))).containsExactly(tuple("a", "0", "10"), tuple("total", "3", "-2"));
    }

    private static Rule limited() {
        return new Rule.Limited(marks("a", 10), Figure.of(Points.of(3)), Figure.of(Points.of(8)));
    }

    @Test
    void aDeductionContributesWhatItTakesAway() {
        Rule rule = sum(marks("a", 10), criterion("d", new Rule.Deduction(marks("late", 5))));

        Assessment found = score(rule, mark("a", "9"), mark("late", "2"));
        Assessment open = score(rule, mark("a", "9"));

        assertThat(found.total()).contains(bounds("7", "7"));
        assertThat(contributions(found)).containsExactly(tuple("a", "9", "9"), tuple("late", "-2", "-2"));
        assertThat(open.total()).contains(bounds("4", "9"));
    }

    // A sum and what its parts are made of.

    @Test
    void aPartOfASumIsDividedIntoWhatItIsMadeOf() {
        Rule rule = sum(
                criterion("g", sum(marks("g.1", 5), marks("g.2", 5))),
                criterion("w", new Rule.Worth(criterion("w.1", new Rule.Holds(new IndicatorId("w.1"))), points("4"))));

        Assessment found = score(rule, mark("g.1", "2"), mark("g.2", "3"), yesNo("w.1", true));

        assertThat(contributions(found))
                .containsExactly(tuple("g.1", "2", "2"), tuple("g.2", "3", "3"), tuple("w", "4", "4"));
    }

    @Test
    void aWeightedPartStandsAsAWholeUnlessItCountsWithJustItsPoints() {
        Rule rule = new Rule.WeightedSum(
                List.of(
                        new Rule.WeightedSum.Weighted(
                                Figure.of(Rational.of(2)), criterion("g", sum(marks("g.1", 5), marks("g.2", 5)))),
                        new Rule.WeightedSum.Weighted(
                                Figure.of(Rational.ONE), criterion("h", sum(marks("h.1", 5), marks("h.2", 5))))),
                WHOLE);

        Assessment found = score(rule, mark("g.1", "2"), mark("g.2", "3"), mark("h.1", "1"), mark("h.2", "4"));

        assertThat(found.total()).contains(bounds("15", "15"));
        assertThat(contributions(found))
                .containsExactly(tuple("g", "10", "10"), tuple("h.1", "1", "1"), tuple("h.2", "4", "4"));
    }

    @Test
    void whatRoundingAddsStandsUnderTheNameOfTheSum() {
        Rule rule = new Rule.WeightedSum(
                List.of(new Rule.WeightedSum.Weighted(Figure.of(Rational.of(1, 2)), marks("a", 10))), WHOLE);

        assertThat(contributions(score(rule, mark("a", "7"))))
                .containsExactly(tuple("a", "3.5", "3.5"), tuple("total", "0.5", "0.5"));
        assertThat(contributions(score(rule, mark("a", "6")))).containsExactly(tuple("a", "3", "3"));
    }

    @Test
    void aGapThatIsRoundedAtOneEndOnlyAdjustsThatEnd() {
        Rule rule = new Rule.WeightedSum(
                List.of(new Rule.WeightedSum.Weighted(Figure.of(Rational.of(1, 2)), marks("a", 9))), WHOLE);

        assertThat(contributions(score(rule))).containsExactly(tuple("a", "0", "4.5"), tuple("total", "0", "0.5"));
    }

    @Test
    void aSumWhoseMaximumIsNotKnownCannotBeSpread() {
        Criterion unknown = criterion(
                "b",
                new Rule.Marks(
                        new IndicatorId("b"), new Figure.Absent<>(new SlotId("b"), Points.of(5), Points.of(9), WHY)));
        Rule rule = new Rule.Sum(List.of(left("a", 10), unknown), Optional.of(WHOLE));

        Assessment found = score(rule, notApplicable("a"), mark("b", "4"));

        assertThat(found.total()).contains(bounds("0", "19"));
        assertThat(found.tight()).isFalse();
        assertThat(found.problems()).extracting(Problem::code).containsExactly(ScoringProblem.ROUNDING_UNDECLARED);
    }

    // What does not apply.

    static Stream<Rule> rulesOfOnePart() {
        Criterion part = left("p", 10);
        Criterion test =
                criterion("p", new Rule.Holds(new IndicatorId("p"))).withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Figure<Points> ten = points("10");
        return Stream.of(
                new Rule.Sum(List.of(part), Optional.of(WHOLE)),
                new Rule.WeightedSum(List.of(new Rule.WeightedSum.Weighted(Figure.of(Rational.ONE), part)), WHOLE),
                new Rule.BestOf(1, List.of(part)),
                new Rule.Minimum(List.of(part)),
                new Rule.Limited(part, ten, ten),
                new Rule.Deduction(part),
                new Rule.Worth(test, ten),
                new Rule.Worth(criterion("all", new Rule.All(List.of(test))), ten),
                new Rule.Worth(criterion("none", new Rule.KnockOut(List.of(test))), ten));
    }

    @ParameterizedTest
    @MethodSource("rulesOfOnePart")
    void whatIsMadeOnlyOfWhatDoesNotApplyIsLeftOut(Rule rule) {
        Assessment found = score(rule, notApplicable("p"));

        assertThat(found.total()).isEmpty();
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(found.criteria().get(0).isLeftOut()).isTrue();
        assertThat(found.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FULL, 15, g", "ZERO, 5, g"})
    void aGroupThatDoesNotApplyCountsAsAWhole(NotApplicablePolicy policy, String expected, String contributor) {
        Criterion group = criterion("g", sum(marks("g.1", 4), marks("g.2", 6)))
                .withAppliesWhen(SCHOOLS)
                .withIfNotApplicable(policy);

        Assessment found = Scorer.score(
                rubric(sum(marks("a", 10), group)),
                evidence(mark("a", "5"), mark("g.1", "1")),
                DAY.withGroups(Set.of()));

        assertThat(found.total()).contains(bounds(expected, expected));
        assertThat(contributions(found))
                .last()
                .extracting(tuple -> tuple.toList().get(0))
                .isEqualTo(contributor);
        assertThat(found.readSet()).containsExactly(new IndicatorId("a"));
    }

    @Test
    void whatMayNotApplyContributesBothWaysUnderItsOwnName() {
        Criterion group = criterion("g", sum(marks("g.1", 4), marks("g.2", 6)))
                .withAppliesWhen(SCHOOLS)
                .withIfNotApplicable(NotApplicablePolicy.FULL);

        Assessment found = score(sum(marks("a", 10), group), mark("a", "5"), mark("g.1", "1"), mark("g.2", "2"));

        assertThat(found.total()).contains(bounds("8", "15"));
        assertThat(contributions(found)).containsExactly(tuple("a", "5", "5"), tuple("g", "3", "10"));
    }

    @Test
    void aVerdictIsCertainOnlyWhereItIsTheSameBothWays() {
        Criterion full = criterion("t", new Rule.Holds(new IndicatorId("t")))
                .withAppliesWhen(SCHOOLS)
                .withIfNotApplicable(NotApplicablePolicy.FULL);
        Criterion zero = full.withIfNotApplicable(NotApplicablePolicy.ZERO);

        assertThat(verdict(full, true)).isEqualTo(Verdict.ACHIEVED);
        assertThat(verdict(full, false)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(verdict(zero, true)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(verdict(zero, false)).isEqualTo(Verdict.NOT_ACHIEVED);
    }

    private static Verdict verdict(Criterion test, boolean holds) {
        Rubric rubric = SampleRubrics.builder("test", Mode.ALL_INDICATORS)
                .addCriteria(test)
                .addLevels(level(new Level.Met(test.id())))
                .build();
        return Scorer.score(rubric, evidence(yesNo("t", holds)), DAY)
                .criteria()
                .get(0)
                .verdict();
    }

    @Test
    void anExceptionThatIsForbiddenIsAGap() {
        Criterion again = criterion("b", marks("a", 10).rule());

        Assessment found = score(sum(marks("a", 10), again), notApplicable("a"));

        assertThat(found.total()).contains(bounds("0", "20"));
        assertThat(found.tight()).isFalse();
        assertThat(found.criteria().get(0).children().get(0).reason().code()).isEqualTo(ReasonCode.EXCEPTION_FORBIDDEN);
    }

    // Tests.

    @ParameterizedTest
    @CsvSource({
        "false, false, ACHIEVED",
        "true, false, NOT_ACHIEVED",
        "true, -, NOT_ACHIEVED",
        "false, -, UNDETERMINED",
    })
    void nothingThatKnocksOutMayHold(boolean first, String second, Verdict expected) {
        Criterion out = criterion(
                "out",
                new Rule.KnockOut(List.of(
                        criterion("a", new Rule.Holds(new IndicatorId("a"))),
                        criterion("b", new Rule.Holds(new IndicatorId("b"))))));
        Rubric rubric = SampleRubrics.builder("out", Mode.ALL_INDICATORS)
                .addCriteria(out)
                .addLevels(level(new Level.Met(new CriterionId("out"))))
                .build();
        Observation[] found = second.equals("-")
                ? new Observation[] {yesNo("a", first)}
                : new Observation[] {yesNo("a", first), yesNo("b", Boolean.parseBoolean(second))};

        assertThat(Scorer.score(rubric, evidence(found), DAY).verdict()).isEqualTo(expected);
    }

    // What is read twice.

    @Test
    void aNumberThatTheCatalogLacksTwiceTiesTwoCriteria() {
        assertThat(score(sum(lacking("a", "s"), lacking("b", "s")), mark("a", "3"), mark("b", "3"))
                        .tight())
                .isFalse();
        assertThat(score(sum(lacking("a", "s"), lacking("b", "t")), mark("a", "3"), mark("b", "3"))
                        .tight())
                .isTrue();
    }

    private static Criterion lacking(String id, String slot) {
        Figure<Points> unknown = new Figure.Absent<>(new SlotId(slot), Points.of(5), Points.of(9), WHY);
        return criterion(id, new Rule.Marks(new IndicatorId(id), unknown));
    }

    private static List<Tuple> contributions(Assessment found) {
        return found.contributions()
                .map(share -> tuple(
                        share.criterion().value(),
                        share.low().toString(),
                        share.high().toString()))
                .toList();
    }

    private static Bounds total(Rule rule, Context context, Observation... observations) {
        return Scorer.score(rubric(rule), evidence(observations), context)
                .total()
                .orElseThrow();
    }

    private static Assessment score(Rule rule, Observation... observations) {
        return Scorer.score(rubric(rule), evidence(observations), DAY);
    }

    private static Rubric rubric(Rule total) {
        return SampleRubrics.builder("joining", Mode.POINTS)
                .addCriteria(criterion("total", total))
                .addLevels(level(new Level.TotalAtLeast(Cut.of(points("1")))))
                .build();
    }

    private static Level level(Level.Requirement requirement) {
        return new Level(new LevelId("dat"), LocalizedText.of("Đạt", "Achieved"), List.of(requirement));
    }

    private static Criterion left(String id, long max) {
        return marks(id, max).withIfNotApplicable(NotApplicablePolicy.RESCALE);
    }

    private static Criterion perhaps(String id, long max) {
        return left(id, max).withAppliesWhen(SCHOOLS);
    }

    private static Figure<Points> points(String points) {
        return Figure.of(Points.parse(points));
    }

    private static Bounds bounds(String low, String high) {
        return Bounds.of(Points.parse(low), Points.parse(high));
    }

    private static Evidence evidence(Observation... observations) {
        return Evidence.of(
                new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty()), Arrays.asList(observations));
    }

    private static Observation mark(String indicator, String mark) {
        return Observation.known(new IndicatorId(indicator), new ObservedValue.Marks(List.of(Points.parse(mark))));
    }

    private static Observation yesNo(String indicator, boolean holds) {
        return Observation.known(new IndicatorId(indicator), new ObservedValue.YesNo(holds));
    }

    private static Observation notApplicable(String indicator) {
        return new Observation(new IndicatorId(indicator), new Finding.NotApplicable("không có"), Provenance.NONE);
    }
}
