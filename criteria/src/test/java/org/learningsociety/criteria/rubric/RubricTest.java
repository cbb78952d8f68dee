package org.learningsociety.criteria.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.testkit.SampleRubrics;

class RubricTest {

    private static final Rubric RANKED = SampleRubrics.ranked();
    private static final Rule.Holds HOLDS = new Rule.Holds(new IndicatorId("a"));
    private static final LocalizedText WHY = LocalizedText.of("Chưa đọc được.", "Not read.");

    @Test
    void nodesStandInTheOrderOfTheLaw() {
        assertThat(RANKED.nodes().map(node -> node.id().value())).containsExactly("total", "TC1", "1.1", "1.2", "TC2");
    }

    @Test
    void findsANodeAtAnyDepth() {
        assertThat(RANKED.find(new CriterionId("1.2")).orElseThrow().name().in(Language.EN))
                .isEqualTo("Criterion 1.2");
        assertThat(RANKED.find(new CriterionId("9"))).isEmpty();
    }

    @Test
    void theTotalIsTheGradedCriterionAtTheTop() {
        assertThat(RANKED.total().orElseThrow().id()).isEqualTo(new CriterionId("total"));
        assertThat(RANKED.maximum()).contains(Points.of(100));
        assertThat(SampleRubrics.allIndicators().total()).isEmpty();
        assertThat(SampleRubrics.allIndicators().maximum()).isEmpty();
    }

    static Stream<Arguments> faults() {
        Criterion test = criterion("t", HOLDS);
        Figure<Points> negative = Figure.of(Points.of(-1));
        Figure<Points> ten = Figure.of(Points.of(10));
        IndicatorId i = new IndicatorId("i");
        return Stream.of(
                fault("criterion 1.1 stands twice", RANKED.criteria(), marks("1.1", 1)),
                fault("criterion TC2 stands twice", RANKED.criteria(), criterion("TC2", HOLDS)),
                fault(
                        "needs exactly one criterion at the top that gives the total, but has 2",
                        RANKED.criteria(),
                        marks("x", 1)),
                fault("needs exactly one criterion at the top that gives the total, but has 0", List.of(), test),
                fault(
                        "indicator 1.1 is read as different kinds of value",
                        RANKED.criteria(),
                        criterion("x", new Rule.Holds(new IndicatorId("1.1")))),
                fault(
                        "criterion x does not always apply, but does not say what it counts then",
                        RANKED.criteria(),
                        criterion("x", HOLDS).withAppliesWhen(new Applicability.InGroup("g"))),
                fault(
                        "criterion x must give from 0 to at most",
                        List.of(),
                        criterion("x", new Rule.Marks(i, negative))),
                fault(
                        "criterion x must give from 0 to at most",
                        List.of(),
                        criterion(
                                "x",
                                new Rule.Marks(
                                        i, new Figure.Absent<>(new SlotId("s"), Points.of(-1), Points.of(1), WHY)))),
                fault(
                        "criterion x must give from 0 to at most",
                        List.of(),
                        criterion("x", new Rule.Worth(test, negative))),
                fault(
                        "criterion x must give from 0 to at most 1000000000 points",
                        List.of(),
                        criterion("x", sum(marks("a", 500_000_000_000_000L), marks("b", 500_000_000_000_000L)))),
                fault(
                        "criterion x must give a part from 0 to the maximum",
                        List.of(),
                        criterion("x", new Rule.Content(i, ten, negative))),
                fault(
                        "criterion x must give a part from 0 to the maximum",
                        List.of(),
                        criterion("x", new Rule.Content(i, ten, Figure.of(Points.parse("10.0001"))))));
    }

    @Test
    void howToRoundMustBeSaid() {
        Optional<Rounding> unnecessary = Optional.of(new Rounding(Points.of(1), RoundingMode.UNNECESSARY));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Sum(List.of(marks("a", 1)), unnecessary))
                .withMessage("it must be said how to round, but was UNNECESSARY");
    }

    private static Arguments fault(String says, List<Criterion> criteria, Criterion more) {
        return Arguments.of(
                says, Stream.concat(criteria.stream(), Stream.of(more)).toList());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aRubricThatCouldNotBeJudgedIsRefused(String says, List<Criterion> criteria) {
        Level level = met("total-of-none").get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANKED.withCriteria(criteria).withLevels(level))
                .withMessageContaining(says);
    }

    @Test
    void theEndsOfWhatIsAllowedAreAllowed() {
        Figure<Points> ten = Figure.of(Points.of(10));

        assertThatNoException().isThrownBy(() -> one(new Rule.Content(new IndicatorId("i"), ten, ten)));
        assertThatNoException()
                .isThrownBy(() -> one(new Rule.Content(new IndicatorId("i"), ten, Figure.of(Points.ZERO))));
        assertThatNoException().isThrownBy(() -> one(new Rule.Marks(new IndicatorId("i"), Figure.of(Points.ZERO))));
        assertThatNoException()
                .isThrownBy(() -> one(new Rule.Sum(
                        List.of(marks("a", 1)), Optional.of(new Rounding(Points.of(1), RoundingMode.FLOOR)))));
    }

    private static Rubric one(Rule rule) {
        return RANKED.withLevels(RANKED.levels()).withCriteria(criterion("x", rule));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANKED.withCriteria(RANKED.criteria().get(0), criterion("TC2", HOLDS), marks("y", 1)))
                .withMessageStartingWith("rubric ranked: criterion TC2 stands twice; mode POINTS needs exactly one");
    }

    @Test
    void nothingMayBeEmpty() {
        String says = "criteria, levels and kinds of subject must not be empty";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANKED.withLevels())
                .withMessageContaining(says);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANKED.withCriteria())
                .withMessageContaining(says);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANKED.withSubjectKinds(Set.<SubjectKind>of()))
                .withMessageContaining(says);
    }

    @Test
    void aLevelStandsOnce() {
        Level level = RANKED.levels().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANKED.withLevels(level, level))
                .withMessageContaining("level dat stands twice");
    }

    @Test
    void allIndicatorsKnowsNoPointsAndNoTotal() {
        Rubric rubric = SampleRubrics.allIndicators();
        Criterion worth = criterion("w", new Rule.Worth(criterion("w.1", HOLDS), Figure.of(Points.of(1))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rubric.withCriteria(Stream.concat(rubric.criteria().stream(), Stream.of(worth))
                        .toList()))
                .withMessageContaining("mode ALL_INDICATORS knows no points, but criterion w gives some");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rubric.withLevels(RANKED.levels()))
                .withMessageContaining("mode ALL_INDICATORS knows no total, but level dat asks for one");
    }

    @Test
    void levelsNameCriteriaThatCanAnswer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANKED.withLevels(met("9")))
                .withMessageContaining("level l names criterion 9, which does not exist");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANKED.withLevels(met("TC1")))
                .withMessageContaining("level l cannot ask this of criterion TC1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleRubrics.floored()
                        .withLevels(level(new Level.PointsAtLeast(new CriterionId("lowest"), Figure.of(Points.of(1))))))
                .withMessageContaining("level l cannot ask this of criterion lowest");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleRubrics.floored()
                        .withLevels(level(
                                new Level.ShareOfMaximumAtLeast(new CriterionId("lowest"), Figure.of(Rational.ONE)))))
                .withMessageContaining("level l cannot ask this of criterion lowest");
        assertThatNoException()
                .isThrownBy(() -> RANKED.withLevels(
                        level(new Level.PointsAtLeast(new CriterionId("1.1"), Figure.of(Points.of(1))))));
    }

    @Test
    void aCriterionThatStandsTwiceIsNotSaidToBeMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleRubrics.floored()
                        .withCriteria(marks("total", 100), criterion("lowest", HOLDS), criterion("lowest", HOLDS)))
                .withMessage("rubric floored: criterion lowest stands twice");
    }

    @Test
    void aQuantityIsMeasuredInOneUnit() {
        Rule.NumberAtLeast squareMeters = area("m2");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> beside(squareMeters, area("ha")))
                .withMessageContaining("indicator dien-tich is measured in different units");
        assertThatNoException().isThrownBy(() -> beside(squareMeters, area("m2")));
    }

    private static Rule.NumberAtLeast area(String unit) {
        return new Rule.NumberAtLeast(
                new IndicatorId("dien-tich"), Figure.of(Rational.of(5)), Optional.of(new MeasureUnit(unit)));
    }

    /** A rubric that is sound but for what two rules say of one indicator. */
    private static Rubric beside(Rule first, Rule second) {
        return SampleRubrics.allIndicators()
                .withCriteria(Stream.concat(
                                SampleRubrics.allIndicators().criteria().stream(),
                                Stream.of(criterion("x", first), criterion("y", second)))
                        .toList());
    }

    @Test
    void aChoiceIsMadeFromScalesWithACommonOption() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chosen(choice("tot", "kha"), choice("dat", "kem")))
                .withMessageContaining("indicator muc is chosen from scales without a common option");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chosen(choice("tot", "kha"), choice("kha", "dat"), choice("dat", "tot")))
                .withMessageContaining("indicator muc is chosen from scales without a common option");
        assertThatNoException().isThrownBy(() -> chosen(choice("tot", "kha"), choice("kha", "dat")));
    }

    private static Rule choice(String... options) {
        return new Rule.Choice(
                new IndicatorId("muc"),
                Stream.of(options)
                        .map(id -> new Rule.Choice.Option(new OptionId(id), WHY, Figure.of(Points.of(1))))
                        .toList());
    }

    private static Rubric chosen(Rule... choices) {
        Criterion[] parts = Stream.iterate(0, i -> i < choices.length, i -> i + 1)
                .map(i -> criterion("c" + i, choices[i]))
                .toArray(Criterion[]::new);
        return RANKED.withCriteria(criterion("total", sum(parts)));
    }

    @ParameterizedTest
    @CsvSource({"0, 36", "1, 12001"})
    void aTitleIsValidForSomeMonthsThatCanBeCounted(long low, long high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANKED.withValidityMonths(months(low, high)))
                .withMessageContaining(
                        "a title must be valid for 1 to 12000 months, but is for " + low + " to " + high);
    }

    @Test
    void aTitleMayBeValidFromOneMonthToAThousandYears() {
        assertThatNoException().isThrownBy(() -> RANKED.withValidityMonths(months(1, 12_000)));
    }

    private static Figure<Long> months(long low, long high) {
        return new Figure.Absent<>(new SlotId("validity"), low, high, WHY);
    }

    @Test
    void whatTheCatalogLacksIsNamedOnceInTheOrderOfTheLaw() {
        Figure<Points> shared = new Figure.Absent<>(new SlotId("max"), Points.of(1), Points.of(9), WHY);
        Rubric rubric = SampleRubrics.ranked()
                .withCriteria(criterion(
                        "total",
                        sum(
                                criterion("a", new Rule.Marks(new IndicatorId("a"), shared)),
                                criterion("b", new Rule.Marks(new IndicatorId("b"), shared)))))
                .withLevels(level(new Level.TotalAtLeast(
                        Cut.of(new Figure.Absent<>(new SlotId("cut"), Points.of(5), Points.of(6), WHY)))))
                .withValidityMonths(months(12, 36));

        assertThat(rubric.slots()).containsExactly(new SlotId("max"), new SlotId("cut"), new SlotId("validity"));
    }

    @Test
    void aTotalOfAThousandMillionsIsAllowedAndMoreIsNot() {
        assertThatNoException().isThrownBy(() -> one(new Rule.Marks(new IndicatorId("i"), thousandMillions(0))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one(new Rule.Marks(new IndicatorId("i"), thousandMillions(1))))
                .withMessageContaining("criterion x must give from 0 to at most 1000000000 points");
    }

    @Test
    void asMuchMayBeTakenAwayAsGiven() {
        assertThatNoException().isThrownBy(() -> takenAway(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> takenAway(1))
                .withMessageContaining("criterion d must give from 0 to at most 1000000000 points");
    }

    private static Rubric takenAway(long more) {
        Criterion late = criterion("late", new Rule.Marks(new IndicatorId("late"), thousandMillions(more)));
        return one(sum(marks("a", 1), criterion("d", new Rule.Deduction(late))));
    }

    private static Figure<Points> thousandMillions(long more) {
        return Figure.of(Points.of(1_000_000_000L + more));
    }

    @Test
    void eachPartMayBeAskedOnlyOfWhatHasPartsThatGivePoints() {
        Figure<Points> five = Figure.of(Points.of(5));
        String says = "level l asks for parts of criterion ";

        assertThatNoException()
                .isThrownBy(() -> RANKED.withLevels(level(new Level.EachPartAtLeast(new CriterionId("TC1"), five))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANKED.withLevels(level(new Level.EachPartAtLeast(new CriterionId("TC2"), five))))
                .withMessageContaining(says + "TC2, which has none that give points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANKED.withCriteria(criterion(
                                "total", sum(criterion("w", new Rule.Worth(criterion("t", HOLDS), five)))))
                        .withLevels(level(new Level.EachPartAtLeast(new CriterionId("w"), five))))
                .withMessageContaining(says + "w, which has none that give points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleRubrics.floored()
                        .withLevels(level(new Level.EachPartAtLeast(new CriterionId("lowest"), five))))
                .withMessageContaining("level l cannot ask this of criterion lowest");
    }

    @Test
    void aLevelThatAsksForNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Level(new LevelId("l"), WHY, List.of()))
                .withMessage("a level must have a requirement, but l has none");
    }

    @Test
    void aRuleThatJoinsNeedsPartsOfItsFamily() {
        Criterion test = criterion("t", HOLDS);
        Criterion points = marks("p", 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Sum(List.of(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.All(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Any(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> sum(test)).withMessageContaining("t does not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.All(List.of(test, points)))
                .withMessageContaining("p gives points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Any(List.of(points)))
                .withMessageContaining("p gives points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Worth(points, Figure.of(Points.of(1))))
                .withMessageContaining("p gives points");
    }

    @Test
    void rulesSayWhatTheyReadAndWhatAnswersThem() {
        IndicatorId i = new IndicatorId("i");
        Figure<Points> ten = Figure.of(Points.of(10));
        Figure<Rational> half = Figure.of(Rational.of(1, 2));

        assertReads(new Rule.Marks(i, ten), Set.of(ValueKind.MARKS), ten);
        assertReads(
                new Rule.Content(i, ten, Figure.of(Points.ZERO)),
                Set.of(ValueKind.MARKS, ValueKind.PROPORTION),
                ten,
                Figure.of(Points.ZERO));
        assertReads(new Rule.Holds(i), Set.of(ValueKind.YES_NO));
        assertReads(new Rule.ShareAtLeast(i, half), Set.of(ValueKind.PROPORTION), half);
        assertReads(new Rule.NumberAtLeast(i, half, Optional.empty()), Set.of(ValueKind.AMOUNT), half);
        assertReads(new Rule.TitleHeld(i, TitleId.of("x"), List.of(), Optional.empty()), Set.of(ValueKind.TITLE));
        Rule worth = new Rule.Worth(criterion("t", HOLDS), ten);
        assertThat(worth.reads()).isEmpty();
        assertThat(worth.answeredBy()).isEmpty();
        assertThat(worth.figures()).containsExactly(ten);
        assertThat(worth.parts()).hasSize(1);
    }

    private static void assertReads(Rule rule, Set<ValueKind> kinds, Figure<?>... figures) {
        assertThat(rule.reads()).contains(new IndicatorId("i"));
        assertThat(rule.answeredBy()).isEqualTo(kinds);
        assertThat(rule.figures().toList()).isEqualTo(List.of(figures));
        assertThat(rule.parts()).isEmpty();
    }

    @Test
    void anAbsentMaximumIsAnInterval() {
        Figure<Points> absent = new Figure.Absent<>(new SlotId("s"), Points.of(3), Points.of(8), WHY);
        Criterion x = criterion("x", new Rule.Marks(new IndicatorId("x"), absent));
        Criterion y = criterion("y", new Rule.Content(new IndicatorId("y"), absent, absent));
        Criterion z = criterion("z", new Rule.Worth(criterion("t", HOLDS), absent));
        Rule.Graded sum = (Rule.Graded) sum(x, y, z, marks("w", 10));

        assertThat(sum.leastMaximum()).isEqualTo(Points.of(19));
        assertThat(sum.maximum()).isEqualTo(Points.of(34));
        assertThat(absent.slot()).contains(new SlotId("s"));
        assertThat(Figure.of(Points.ZERO).slot()).isEmpty();
    }

    @Test
    void anAbsentFigureNeedsAnAdmissibleValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure.Absent<>(new SlotId("s"), Points.of(3), Points.of(2), WHY))
                .withMessage("low must not be above high, but was 3 and 2");
        assertThatNoException().isThrownBy(() -> new Figure.Absent<>(new SlotId("s"), Points.of(3), Points.of(3), WHY));
    }

    @ParameterizedTest
    @CsvSource({"TC1-CT2", "2.3", "kha"})
    void identifiersAreLabels(String text) {
        assertThat(new RubricId(text)).hasToString(text).isEqualByComparingTo(new RubricId(text));
        assertThat(new CriterionId(text)).hasToString(text).isLessThan(new CriterionId("z"));
        assertThat(new IndicatorId(text)).hasToString(text).isLessThan(new IndicatorId("z"));
        assertThat(new LevelId(text)).hasToString(text).isLessThan(new LevelId("z"));
        assertThat(new SlotId(text)).hasToString(text).isLessThan(new SlotId("z"));
        assertThat(new OptionId(text)).hasToString(text).isLessThan(new OptionId("z"));
        assertThat(new MeasureUnit(text)).hasToString(text).isLessThan(new MeasureUnit("z"));
        assertThat(new RubricId("z")).isGreaterThan(new RubricId(text));
    }

    @Test
    void identifiersRefuseOtherShapes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RubricId("Khá"))
                .withMessageContaining("a rubric id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CriterionId(""))
                .withMessageContaining("a criterion id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IndicatorId("a b"))
                .withMessageContaining("an indicator id");
        assertThatIllegalArgumentException().isThrownBy(() -> new LevelId("-")).withMessageContaining("a level id");
        assertThatIllegalArgumentException().isThrownBy(() -> new SlotId("a/b")).withMessageContaining("a slot id");
        assertThatIllegalArgumentException().isThrownBy(() -> new Applicability.InGroup("a b"));
    }

    private static Level level(Level.Requirement requirement) {
        return new Level(new LevelId("l"), WHY, List.of(requirement));
    }

    private static List<Level> met(String criterion) {
        return List.of(level(new Level.Met(new CriterionId(criterion))));
    }
}
