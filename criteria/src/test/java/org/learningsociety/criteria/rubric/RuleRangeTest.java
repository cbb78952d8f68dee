package org.learningsociety.criteria.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** The least and the most that rules can give; that no evidence passes them is a property of the linter. */
class RuleRangeTest {

    @Test
    void aGroupMayBeLeftOutWhenAllItsPartsMay() {
        Criterion exempt = marks("a", 5).withIfNotApplicable(NotApplicablePolicy.RESCALE);

        assertThat(criterion("g", SampleRubrics.sum(exempt)).mayBeLeftOut()).isTrue();
        assertThat(criterion("g", SampleRubrics.sum(exempt, marks("b", 5))).mayBeLeftOut())
                .isFalse();
    }

    @Test
    void aGroupReadsNothingThatCouldExemptIt() {
        Criterion group =
                criterion("g", SampleRubrics.sum(marks("a", 5))).withIfNotApplicable(NotApplicablePolicy.RESCALE);

        assertThat(group.mayBeLeftOut()).isFalse();
        assertThat(group.withAppliesWhen(new Applicability.InGroup("truong-hoc"))
                        .mayBeLeftOut())
                .isTrue();
    }

    @Test
    void aChoiceMayTakePointsAway() {
        Rule.Choice choice = choice(-5, 10);

        assertThat(choice.minimum()).isEqualTo(Points.of(-5));
        assertThatThrownBy(() -> new Rule.BestOf(1, List.of(criterion("c", choice))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not take points away, but c does");
    }

    @Test
    void aBandMayTakePointsAway() {
        Rule.Bands bands = new Rule.Bands(
                new IndicatorId("late"),
                ValueKind.COUNT,
                Rule.Bands.CutBelongs.ABOVE,
                Figure.of(Points.ZERO),
                List.of(new Rule.Bands.Band(Figure.of(Rational.of(3)), Figure.of(Points.of(-2)))));

        assertThat(bands.minimum()).isEqualTo(Points.of(-2));
        assertThat(bands.maximum()).isEqualTo(Points.ZERO);
    }

    @Test
    void whatCountsAsNotMetLowersTheLeastOfASum() {
        Criterion limited =
                criterion("l", new Rule.Limited(marks("a", 10), Figure.of(Points.of(5)), Figure.of(Points.of(10))));
        Rounding whole = new Rounding(Points.of(1), RoundingMode.HALF_UP);
        Figure<Rational> weight = new Figure.Absent<>(
                new SlotId("w"), Rational.ONE, Rational.of(2), LocalizedText.of("Chưa rõ.", "Open."));

        assertThat(((Rule.Graded) SampleRubrics.sum(limited.withIfNotApplicable(NotApplicablePolicy.ZERO))).minimum())
                .isEqualTo(Points.ZERO);
        assertThat(new Rule.WeightedSum(List.of(new Rule.WeightedSum.Weighted(weight, limited)), whole).minimum())
                .isEqualTo(Points.ZERO);
    }

    @Test
    void aUnitMustNotTakePointsAway() {
        assertThatThrownBy(
                        () -> new Rule.PerUnit(new IndicatorId("n"), Figure.of(Points.of(-1)), Figure.of(Points.of(5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a unit must not take points away, but gives -1");
    }

    @Test
    void noTitleIsAskedForLongerThanCalendarsReach() {
        assertThatThrownBy(() -> new Rule.TitleHeld(
                        new IndicatorId("t"), TitleId.of("t"), List.of(), Optional.of(Figure.of(12_001L))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("months must be from 0 to 12000, but were from 12001 to 12001");
    }

    @Test
    void deductionsThatNoNumberHoldsAreRefused() {
        Criterion total = criterion("total", SampleRubrics.sum(deduction("a"), deduction("b"), marks("c", 1)));

        assertThatThrownBy(() -> SampleRubrics.builder("r", Mode.POINTS)
                        .inForce(DateRange.ALWAYS)
                        .addCriteria(total)
                        .addLevels(new Level(
                                new LevelId("dat"),
                                LocalizedText.of("Đạt", "Achieved"),
                                List.of(new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(1)))))))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("criterion total must give from 0 to at most");
    }

    private static Criterion deduction(String id) {
        return criterion(id, new Rule.Deduction(marks(id + ".1", 900_000_000_000_000L)));
    }

    private static Rule.Choice choice(long... points) {
        return new Rule.Choice(
                new IndicatorId("c"),
                Arrays.stream(points)
                        .mapToObj(value -> new Rule.Choice.Option(
                                new OptionId("o" + Math.abs(value)),
                                LocalizedText.of("Mức", "Option"),
                                Figure.of(Points.of(value))))
                        .toList());
    }
}
