package org.learningsociety.criteria.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** What is left of a rubric on a day on which some of its criteria are not in force. */
class DatedCriteriaTest {

    private static final LocalDate BEFORE = LocalDate.of(2022, 12, 31);
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final DateRange FROM_2023 = DateRange.from(FIRST);
    private static final Rounding WHOLE = new Rounding(Points.of(1), RoundingMode.HALF_UP);

    @ParameterizedTest
    @CsvSource({"2021-12-31, 30", "2022-01-01, 50", "2022-12-31, 50", "2023-01-01, 40"})
    void aCriterionCountsFromItsFirstDayToItsLast(LocalDate on, long maximum) {
        Rubric rubric = rubric(sum(
                marks("a", 30),
                marks("b", 20).withInForce(DateRange.parse("2022-01-01/2023-01-01")),
                marks("c", 10).withInForce(FROM_2023)));

        assertThat(rubric.isDated()).isTrue();
        assertThat(rubric.on(on).maximum()).contains(Points.of(maximum));
    }

    @Test
    void aRubricWithoutDatedCriteriaIsTheSameOnEveryDay() {
        Rubric rubric = SampleRubrics.ranked();

        assertThat(rubric.isDated()).isFalse();
        assertThat(rubric.on(BEFORE)).isSameAs(rubric);
    }

    @Test
    void aGroupGoesWithTheLastOfItsParts() {
        Rubric rubric = rubric(sum(
                marks("a", 30),
                criterion(
                        "g",
                        sum(
                                marks("g.1", 5).withInForce(FROM_2023),
                                marks("g.2", 5).withInForce(FROM_2023)))));

        assertThat(ids(rubric.on(BEFORE))).containsExactly("total", "a");
        assertThat(ids(rubric.on(FIRST))).containsExactly("total", "a", "g", "g.1", "g.2");
    }

    @Test
    void aLevelAsksOnlyForWhatIsInForce() {
        Level level = level(
                new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(10)))),
                new Level.PointsAtLeast(new CriterionId("a"), Figure.of(Points.of(5))),
                new Level.PointsAtLeast(new CriterionId("b"), Figure.of(Points.of(5))));
        Rubric rubric = rubric(sum(marks("a", 30), marks("b", 20).withInForce(FROM_2023)))
                .withLevels(level);

        assertThat(rubric.on(BEFORE).levels())
                .containsExactly(level("dat", level.requirements().subList(0, 2)));
        assertThat(rubric.on(FIRST).levels()).containsExactly(level);
    }

    @Test
    void whereFewerAreLeftThanMustCountAllThatAreLeftMust() {
        Rule.BestOf best =
                new Rule.BestOf(2, List.of(marks("a", 30), marks("b", 20).withInForce(FROM_2023)));

        assertThat(rubric(best).on(BEFORE).criteria().get(0).rule())
                .isEqualTo(new Rule.BestOf(1, List.of(marks("a", 30))));
        assertThat(rubric(best).on(FIRST).criteria().get(0).rule()).isEqualTo(best);
    }

    static Stream<Rule> rules() {
        Figure<Points> ten = Figure.of(Points.of(10));
        Figure<Rational> half = Figure.of(Rational.of(1, 2));
        IndicatorId i = new IndicatorId("i");
        LocalizedText text = LocalizedText.of("Chưa đọc được.", "Not read.");
        Criterion test = criterion("t", new Rule.Holds(new IndicatorId("t")));
        List<Criterion> tests = List.of(test, criterion("s", new Rule.HoldsNot(new IndicatorId("s"))));
        return Stream.of(
                new Rule.Panel(i, ten, Rule.Panel.By.MEDIAN, WHOLE, Optional.of(ten)),
                new Rule.Content(i, ten, ten),
                new Rule.Choice(i, List.of(new Rule.Choice.Option(new OptionId("tot"), text, ten))),
                new Rule.Bands(
                        i, ValueKind.COUNT, Rule.Bands.CutBelongs.BELOW, ten, List.of(new Rule.Bands.Band(half, ten))),
                new Rule.Proportional(i, ten, half, WHOLE),
                new Rule.PerUnit(i, ten, ten),
                new Rule.Worth(test, ten),
                new Rule.WeightedSum(List.of(new Rule.WeightedSum.Weighted(half, marks("p", 10))), WHOLE),
                new Rule.Minimum(List.of(marks("p", 10))),
                new Rule.Limited(marks("p", 10), ten, ten),
                new Rule.Deduction(marks("p", 10)),
                worth(new Rule.ShareAtLeast(i, half)),
                worth(new Rule.CountAtLeast(i, Figure.of(3L))),
                worth(new Rule.NumberAtLeast(i, half, Optional.of(new MeasureUnit("m2")))),
                worth(new Rule.TitleHeld(i, TitleId.of("x"), List.of(new LevelId("kha")), Optional.of(Figure.of(12L)))),
                worth(new Rule.Unstated(new SlotId("s"), text)),
                worth(new Rule.All(tests)),
                worth(new Rule.Any(tests)),
                worth(new Rule.AtLeast(2, tests)),
                worth(new Rule.KnockOut(tests)));
    }

    private static Rule worth(Rule test) {
        return new Rule.Worth(criterion("w", test), Figure.of(Points.of(10)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsAlwaysInForceStaysAsItIsBesideWhatIsNot(Rule rule) {
        Criterion stays = criterion("stays", rule);
        Rubric rubric = rubric(sum(marks("a", 30), stays, marks("new", 20).withInForce(FROM_2023)));

        assertThat(rubric.on(BEFORE).find(new CriterionId("stays"))).contains(stays);
    }

    static Stream<Rule> rulesOfOneDatedPart() {
        Criterion points = marks("dated", 10).withInForce(FROM_2023);
        Criterion test =
                criterion("dated", new Rule.Holds(new IndicatorId("dated"))).withInForce(FROM_2023);
        Figure<Points> ten = Figure.of(Points.of(10));
        return Stream.of(
                sum(points),
                new Rule.WeightedSum(List.of(new Rule.WeightedSum.Weighted(Figure.of(Rational.ONE), points)), WHOLE),
                new Rule.BestOf(1, List.of(points)),
                new Rule.Minimum(List.of(points)),
                new Rule.Limited(points, Figure.of(Points.ZERO), ten),
                new Rule.Deduction(points),
                new Rule.Worth(test, ten),
                worth(new Rule.All(List.of(test))),
                worth(new Rule.Any(List.of(test))),
                worth(new Rule.AtLeast(1, List.of(test))),
                worth(new Rule.KnockOut(List.of(test))));
    }

    @ParameterizedTest
    @MethodSource("rulesOfOneDatedPart")
    void whatIsMadeOfNothingIsNotThere(Rule rule) {
        Rubric rubric = rubric(sum(marks("a", 30), criterion("goes", rule)));

        assertThat(ids(rubric.on(BEFORE))).containsExactly("total", "a");
        assertThat(rubric.on(FIRST)).isEqualTo(rubric);
    }

    @Test
    void aWeightedSumGoesOnWithThePartsThatAreLeft() {
        Rule.WeightedSum.Weighted twice = new Rule.WeightedSum.Weighted(Figure.of(Rational.of(2)), marks("a", 30));
        Rule.WeightedSum.Weighted dated = new Rule.WeightedSum.Weighted(
                Figure.of(Rational.ONE), marks("b", 20).withInForce(FROM_2023));

        assertThat(rubric(new Rule.WeightedSum(List.of(twice, dated), WHOLE))
                        .on(BEFORE)
                        .criteria()
                        .get(0)
                        .rule())
                .isEqualTo(new Rule.WeightedSum(List.of(twice), WHOLE));
    }

    @Test
    void theTotalIsMadeOfSomethingOnEveryDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rubric(sum(marks("a", 30).withInForce(FROM_2023))))
                .withMessageContaining("the total must be made of something on every day, but total has only criteria"
                        + " that come into force or end");
    }

    @Test
    void aLevelAsksForSomethingOnEveryDay() {
        Rubric rubric = rubric(sum(marks("a", 30), marks("b", 20).withInForce(FROM_2023)));
        Level.Requirement dated = new Level.PointsAtLeast(new CriterionId("b"), Figure.of(Points.of(5)));
        Level.Requirement always = new Level.PointsAtLeast(new CriterionId("a"), Figure.of(Points.of(5)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rubric.withLevels(level(dated)))
                .withMessageContaining("level dat must ask for something on every day, but has only criteria that come"
                        + " into force or end");
        assertThat(rubric.withLevels(level(dated, always)).levels()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/2024-01-01", "2023-01-01/"})
    void aCriterionSaysWhenItIsInForce(String unknown) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rubric(sum(marks("a", 30), marks("b", 20).withInForce(DateRange.parse(unknown)))))
                .withMessageContaining("criterion b must say when it is in force, or that it always is");
    }

    private static Rubric rubric(Rule total) {
        return SampleRubrics.builder("dated", Mode.POINTS)
                .addCriteria(criterion("total", total))
                .addLevels(level(new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(1))))))
                .build();
    }

    private static Level level(Level.Requirement... requirements) {
        return level("dat", List.of(requirements));
    }

    private static Level level(String id, List<Level.Requirement> requirements) {
        return new Level(new LevelId(id), LocalizedText.of("Đạt", "Achieved"), requirements);
    }

    private static List<String> ids(Rubric rubric) {
        return rubric.nodes().map(node -> node.id().value()).toList();
    }
}
