package org.learningsociety.criteria.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.SampleRubrics;

class CompiledRubricTest {

    private static final Context DAY = Context.on(LocalDate.of(2023, 12, 31));

    private static CompiledRubric compiled(Rubric rubric, Context context) {
        return compile(rubric, context).orElseThrow();
    }

    private static Validated<CompiledRubric> compile(Rubric rubric, Context context) {
        return CompiledRubric.compile(rubric, rubric.subjectKinds().iterator().next(), context);
    }

    /** 27 + 22 + 36 = 85; a gap of 40 points leaves from 57 to 97; without any mark all is open. */
    @Test
    void pointsAreAddedAndAGapWidensThem() {
        CompiledRubric ranked = compiled(SampleRubrics.ranked(), DAY);
        EvidenceBatch batch = ranked.newBatch(4);
        BatchScores scores = ranked.newScores(4);
        batch.clear(3);
        mark(batch, "1.1", 270_000, 270_000);
        mark(batch, "1.2", 220_000, 300_000);
        mark(batch, "TC2", 360_000);

        ranked.score(batch, scores);

        assertThat(scores.rows()).isEqualTo(3);
        assertThat(ends(scores, 0)).containsExactly(850_000, 850_000);
        assertThat(ends(scores, 1)).containsExactly(570_000, 970_000);
        assertThat(ends(scores, 2)).containsExactly(0, 1_000_000);
        assertThat(List.of(scores.level(0), scores.level(1), scores.level(2))).containsExactly(2, 0, -1);
        assertThat(scores.verdict(2, 1)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(scores.points(new CriterionId("TC1"), 0))
                .hasValueSatisfying(points -> assertThat(points.low()).isEqualTo(Points.of(49)));
    }

    /** As in the scorer, a mark below zero or above the maximum says nothing. */
    @Test
    void marksOutsideTheirRangeLeaveAllOpen() {
        CompiledRubric ranked = compiled(SampleRubrics.ranked(), DAY);
        EvidenceBatch batch = ranked.newBatch(6);
        BatchScores scores = ranked.newScores(6);
        batch.clear(6);
        mark(batch, "TC2", -1, 400_001, Integer.MIN_VALUE, Integer.MAX_VALUE, 0, 400_000);

        ranked.score(batch, scores);

        assertThat(IntStream.range(0, 6).mapToObj(row -> ends(scores, row)))
                .containsExactly(
                        List.of(0, 1_000_000),
                        List.of(0, 1_000_000),
                        List.of(0, 1_000_000),
                        List.of(0, 1_000_000),
                        List.of(0, 600_000),
                        List.of(400_000, 1_000_000));
    }

    /** The buffers are used again: nothing stays of earlier rows. */
    @Test
    void nothingStaysOfEarlierRows() {
        CompiledRubric ranked = compiled(SampleRubrics.ranked(), DAY);
        EvidenceBatch batch = ranked.newBatch(1);
        BatchScores scores = ranked.newScores(1);
        batch.clear(1);
        mark(batch, "1.1", 300_000);
        mark(batch, "1.2", 300_000);
        mark(batch, "TC2", 400_000);
        ranked.score(batch, scores);
        assertThat(scores.level(0)).isEqualTo(2);

        batch.clear(1);
        ranked.score(batch, scores);

        assertThat(ends(scores, 0)).containsExactly(0, 1_000_000);
        assertThat(scores.level(0)).isEqualTo(-1);
    }

    private static void mark(EvidenceBatch batch, String indicator, int... marks) {
        EvidenceColumn column = batch.column(new IndicatorId(indicator));
        IntStream.range(0, marks.length).forEach(row -> column.marks(row, marks[row]));
    }

    private static List<Integer> ends(BatchScores scores, int row) {
        return List.of(scores.low(row), scores.high(row));
    }

    /** 75 points reach the lower cut of specially difficult areas, and not the usual one of 80. */
    @Test
    void theContextDecidesOnceWhichCutHolds() {
        Context difficult = DAY.withAreas(Set.of(AreaGroup.SPECIALLY_DIFFICULT));

        assertThat(verdictOf75(DAY.withAreas(Set.of()))).isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(verdictOf75(difficult)).isEqualTo(Verdict.ACHIEVED);
        assertThat(verdictOf75(DAY)).isEqualTo(Verdict.UNDETERMINED);
    }

    private static Verdict verdictOf75(Context context) {
        CompiledRubric floored = compiled(SampleRubrics.floored(), context);
        EvidenceBatch batch = floored.newBatch(1);
        BatchScores scores = floored.newScores(1);
        batch.clear(1);
        mark(batch, "total", 750_000);
        batch.column(new IndicatorId("lowest")).amount(0, 5, 1);
        floored.score(batch, scores);
        return scores.verdict(0);
    }

    /** 9 of 10 is at least 90 %, 8 of 9 is not; of nobody it cannot be said; a test that does not apply is not asked. */
    @Test
    void testsAreJoined() {
        CompiledRubric all = compiled(SampleRubrics.allIndicators(), DAY);
        EvidenceBatch batch = all.newBatch(8);
        BatchScores scores = all.newScores(8);
        batch.clear(5);
        for (int row = 0; row < 5; row++) {
            batch.column(new IndicatorId("a")).yesNo(row, row != 4);
            batch.column(new IndicatorId("b")).notApplicable(row);
        }
        EvidenceColumn share = batch.column(new IndicatorId("c"));
        share.share(0, 9, 10);
        share.share(1, 8, 9);
        share.share(2, 0, 0);
        share.withheld(3);

        all.score(batch, scores);

        assertThat(IntStream.range(0, 5).mapToObj(scores::verdict))
                .containsExactly(
                        Verdict.ACHIEVED,
                        Verdict.NOT_ACHIEVED,
                        Verdict.NOT_ASSESSABLE,
                        Verdict.UNDETERMINED,
                        Verdict.NOT_ACHIEVED);
        assertThat(scores.hasTotal(0)).isFalse();
        assertThat(scores.verdict(new CriterionId("b"), 0)).isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    /** Maxima 30, 30 and 40, the last left out, 24 and 27 earned: 51 × 100 / 60 = 85. */
    @Test
    void whatRemainsIsSpreadOverAll() {
        Rule sum = new Rule.Sum(
                List.of(
                        marks("1", 30),
                        marks("2", 30),
                        marks("3", 40).withIfNotApplicable(NotApplicablePolicy.RESCALE)),
                Optional.of(new Rounding(Points.of(1), RoundingMode.HALF_UP)));
        Evidence evidence = evidence(
                Observation.known(new IndicatorId("1"), new ObservedValue.Marks(List.of(Points.of(24)))),
                Observation.known(new IndicatorId("2"), new ObservedValue.Marks(List.of(Points.of(27)))));
        CompiledRubric compiled = compiled(points(criterion("total", sum)), DAY);
        EvidenceBatch batch = compiled.newBatch(1);
        BatchScores scores = compiled.newScores(1);
        batch.clear(1);
        batch.put(0, evidence);
        batch.column(new IndicatorId("3")).notApplicable(0);

        compiled.score(batch, scores);

        assertThat(ends(scores, 0)).containsExactly(850_000, 850_000);
    }

    private static Rubric points(Criterion total) {
        return SampleRubrics.builder("points", Mode.POINTS)
                .addCriteria(total)
                .addLevels(SampleRubrics.ranked().levels().get(0))
                .build();
    }

    private static Evidence evidence(Observation... observations) {
        return Evidence.of(
                new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty()), List.of(observations));
    }

    /** A share of groups so large that the products do not fit a long is still compared exactly. */
    @Test
    void hugeSharesAreComparedExactly() {
        Rule test = new Rule.ShareAtLeast(new IndicatorId("a"), Figure.of(Rational.parse("0.333333333333333333")));
        Rubric rubric = points(criterion("total", new Rule.Worth(criterion("a", test), Figure.of(Points.of(60)))));
        CompiledRubric compiled = compiled(rubric, DAY);
        EvidenceBatch batch = compiled.newBatch(1);
        BatchScores scores = compiled.newScores(1);
        long whole = Long.MAX_VALUE - 1;
        for (long part = whole / 3 - 2; part < whole / 3 + 2; part++) {
            Evidence evidence = evidence(
                    Observation.known(new IndicatorId("a"), new ObservedValue.Proportion(Share.of(part, whole))));
            batch.clear(1);
            batch.put(0, evidence);
            compiled.score(batch, scores);
            assertThat(scores.verdict(0))
                    .isEqualTo(Scorer.score(rubric, evidence, DAY).verdict());
        }
    }

    /** 65 535 × 65 534 is more than an int holds: none of 65 535 is not nearly all. */
    @Test
    void productsThatDoNotFitAnIntAreComparedExactly() {
        Rule test = new Rule.ShareAtLeast(new IndicatorId("a"), Figure.of(Rational.of(65_534, 65_535)));
        Rubric rubric = points(criterion("total", new Rule.Worth(criterion("a", test), Figure.of(Points.of(60)))));
        CompiledRubric compiled = compiled(rubric, DAY);
        EvidenceBatch batch = compiled.newBatch(2);
        BatchScores scores = compiled.newScores(2);
        batch.clear(2);
        batch.column(new IndicatorId("a")).copyShares(new int[] {0, 65_534}, new int[] {65_535, 65_535}, 0);

        compiled.score(batch, scores);

        assertThat(List.of(scores.low(0), scores.low(1))).containsExactly(0, 600_000);
    }

    @Test
    void everyCriterionThatCannotBeCompiledIsNamed() {
        Rational fine = Rational.parse("0." + "1".repeat(30));
        Rule test = new Rule.ShareAtLeast(new IndicatorId("b"), Figure.of(fine));
        Rubric rubric = points(criterion(
                "total",
                sum(
                        marks("a", 200_000),
                        criterion("w", new Rule.Worth(criterion("b", test), Figure.of(Points.of(1)))))));

        Validated<CompiledRubric> compiled = compile(rubric, DAY);

        assertThat(compiled.value()).isEmpty();
        assertThat(compiled.problems())
                .extracting(
                        problem -> problem.code() + " " + problem.arguments().get("criterion"))
                .containsExactly("POINTS_TOO_LARGE a", "NUMBER_TOO_LARGE b", "POINTS_TOO_LARGE total");
        assertThat(compiled.problems().get(0).message(Language.EN)).contains("Criterion a");
    }

    @Test
    void aRubricDoesNotJudgeOnOtherDaysOrOtherSubjects() {
        Rubric rubric = SampleRubrics.ranked();
        SubjectKind other = rubric.subjectKinds().contains(SubjectKind.CLAN) ? SubjectKind.OTHER : SubjectKind.CLAN;

        assertThat(CompiledRubric.compile(rubric, other, DAY).problems())
                .extracting(Problem::code)
                .containsExactly(BatchProblem.NOT_FOR_SUBJECT);
        assertThat(compile(rubric, Context.on(LocalDate.of(1900, 1, 1))).problems())
                .extracting(Problem::code)
                .containsExactly(BatchProblem.NOT_IN_FORCE);
    }

    @Test
    void valuesThatNoRuleCanUseAreSetAsideWithTheirRow() {
        CompiledRubric ranked = compiled(SampleRubrics.ranked(), DAY);
        EvidenceBatch batch = ranked.newBatch(2);
        batch.clear(2);

        List<Problem> problems =
                batch.put(1, evidence(Observation.known(new IndicatorId("1.1"), new ObservedValue.YesNo(true))));

        assertThat(problems).extracting(Problem::code).containsExactly(BatchProblem.WRONG_KIND);
        assertThat(problems.get(0).place()).hasToString("Cell[source=don-vi-1, row=2, column=Optional[1.1]]");
    }

    /** Weights of a thousandth of a thousandth and more would leave the room for exact products. */
    @Test
    void weightsWithoutASmallCommonDenominatorAreNamed() {
        Rule sum = new Rule.WeightedSum(
                List.of(
                        new Rule.WeightedSum.Weighted(Figure.of(Rational.of(1, 30_011)), marks("a", 10)),
                        new Rule.WeightedSum.Weighted(Figure.of(Rational.ONE), marks("b", 90))),
                new Rounding(Points.of(1), RoundingMode.HALF_UP));

        assertThat(compile(points(criterion("total", sum)), DAY).problems())
                .extracting(problem -> problem.message(Language.EN))
                .containsExactly(
                        "points: Criterion total uses the number 1/30011 + 1, too large to calculate exactly in columns;"
                                + " score one subject at a time.");
    }

    @Test
    void buffersOfAnotherRubricOrTooSmallAreRefused() {
        CompiledRubric ranked = compiled(SampleRubrics.ranked(), DAY);
        CompiledRubric other = compiled(SampleRubrics.ranked(), DAY);
        EvidenceBatch batch = ranked.newBatch(2);
        batch.clear(2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.score(batch, other.newScores(2)))
                .withMessageStartingWith("batch and scores must be made by the rubric");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranked.score(batch, ranked.newScores(1)))
                .withMessage("the scores must have room for all rows of the batch, but had for 1 of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> ranked.newBatch(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ranked.newScores(0));
    }
}
