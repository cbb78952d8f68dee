package org.learningsociety.criteria.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** Who contributes what to a total, worked by hand. */
class BatchContributionsTest {

    private static final Rounding WHOLE = new Rounding(Points.of(1), RoundingMode.HALF_UP);

    /** Scores one row, of which the marks given are known. */
    private static BatchScores scored(Rule rule, int... marks) {
        Rubric rubric = SampleRubrics.builder("points", Mode.POINTS)
                .addCriteria(criterion("total", rule))
                .addLevels(SampleRubrics.ranked().levels().get(0))
                .build();
        CompiledRubric compiled = CompiledRubric.compile(
                        rubric, rubric.subjectKinds().iterator().next(), Context.on(LocalDate.of(2023, 12, 31)))
                .orElseThrow();
        EvidenceBatch batch = compiled.newBatch(1);
        BatchScores scores = compiled.newScores(1);
        batch.clear(1);
        for (int i = 0; i < marks.length; i++) {
            batch.column(new IndicatorId(List.of("a", "b", "c").get(i))).marks(0, marks[i] * 10_000);
        }
        compiled.score(batch, scores);
        return scores;
    }

    private static List<Long> contribution(BatchScores scores, String criterion) {
        BatchContributions contributions = scores.contributions(new CriterionId(criterion));
        return List.of(contributions.low(0), contributions.high(0));
    }

    /** 7 / 3 + 8 × 2 / 3 is 7.6667, which is rounded to 8. */
    @Test
    void whatIsRoundedStaysWithTheWhole() {
        Rule rule = new Rule.WeightedSum(
                List.of(
                        new Rule.WeightedSum.Weighted(Figure.of(Rational.of(1, 3)), marks("a", 10)),
                        new Rule.WeightedSum.Weighted(Figure.of(Rational.of(2, 3)), marks("b", 10))),
                WHOLE);

        BatchScores scores = scored(rule, 7, 8);

        assertThat(contribution(scores, "a")).containsExactly(23_333L, 23_333L);
        assertThat(contribution(scores, "b")).containsExactly(53_333L, 53_333L);
        assertThat(contribution(scores, "total")).containsExactly(3_334L, 3_334L);
    }

    /** Of 5, 8 and 5 the best two count: of those that give the same, the first. */
    @Test
    void onlyTheBestContribute() {
        BatchScores scores = scored(new Rule.BestOf(2, List.of(marks("a", 9), marks("b", 9), marks("c", 9))), 5, 8, 5);

        assertThat(contribution(scores, "a")).containsExactly(50_000L, 50_000L);
        assertThat(contribution(scores, "b")).containsExactly(80_000L, 80_000L);
        assertThat(contribution(scores, "c")).containsExactly(0L, 0L);
    }

    /** What is taken away is a share of its own, which is not divided; 3 − 2 lies below the floor of 2. */
    @Test
    void aDeductionContributesWhatItTakesAwayAndAFloorWhatItGives() {
        Criterion lateness = criterion("late", sum(marks("b", 5)));
        Criterion added = criterion("added", sum(marks("a", 9), criterion("less", new Rule.Deduction(lateness))));
        Rule limited = new Rule.Limited(added, Figure.of(Points.of(2)), Figure.of(Points.of(9)));

        BatchScores scores = scored(limited, 3, 2);

        assertThat(contribution(scores, "a")).containsExactly(30_000L, 30_000L);
        assertThat(contribution(scores, "late")).containsExactly(-20_000L, -20_000L);
        assertThat(contribution(scores, "b")).containsExactly(0L, 0L);
        assertThat(contribution(scores, "less")).containsExactly(0L, 0L);
        assertThat(contribution(scores, "total")).containsExactly(10_000L, 10_000L);
    }

    @Test
    void aGapContributesFromNothingToAll() {
        BatchScores scores = scored(sum(marks("a", 9), marks("b", 5)), 3);

        assertThat(contribution(scores, "b")).containsExactly(0L, 50_000L);
    }

    @Test
    void testsAndUnknownCriteriaContributeNothing() {
        Rule holds = new Rule.Holds(new IndicatorId("h"));
        BatchScores scores = scored(sum(
                marks("a", 9), criterion("w", new Rule.Worth(criterion("h", holds), Figure.of(Points.of(5))))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores.contributions(new CriterionId("h")))
                .withMessage("the criterion must give points, but h does not");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> scores.contributions(new CriterionId("x")))
                .withMessageContaining("x is not among a, h, w, total");
    }
}
