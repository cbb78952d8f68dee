package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
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
import org.learningsociety.criteria.testkit.SampleRubrics;

/** What is certain while it is not known whether a criterion counts; worked by hand. */
class PerhapsLeftOutTest {

    private static final Context UNKNOWN = Context.on(LocalDate.of(2023, 12, 31));
    private static final Context SCHOOL = UNKNOWN.withGroups(Set.of("school"));
    private static final Context OTHER = UNKNOWN.withGroups(Set.of());
    private static final Applicability SCHOOLS = new Applicability.InGroup("school");

    @ParameterizedTest
    @CsvSource({
        // 21 + 10, 21 × 50 / 30 = 35 (steps of 10: 40), and from 31, 30 rounded
        "RESCALE, 31, 40, 30, 40",
        "FULL, 31, 41, 31, 41",
        "ZERO, 31, 21, 21, 31",
    })
    void aSumIsAsWideAsItMayTurnOutToBe(
            NotApplicablePolicy policy, String inside, String outside, String low, String high) {
        Criterion perhaps = marks("b", 20).withAppliesWhen(SCHOOLS).withIfNotApplicable(policy);
        Rubric rubric = points(new Rule.Sum(
                List.of(marks("a", 30), perhaps), Optional.of(new Rounding(Points.of(10), RoundingMode.HALF_UP))));
        Evidence evidence = evidence(mark("a", "21"), mark("b", "10"));

        assertThat(total(rubric, evidence, SCHOOL)).isEqualTo(Bounds.exactly(Points.parse(inside)));
        assertThat(total(rubric, evidence, OTHER)).isEqualTo(Bounds.exactly(Points.parse(outside)));
        assertThat(total(rubric, evidence, UNKNOWN)).isEqualTo(Bounds.of(Points.parse(low), Points.parse(high)));
        Assessment open = Scorer.score(rubric, evidence, UNKNOWN);
        assertThat(open.tight()).isFalse();
        assertThat(open.contributions().map(Explanation.Contribution::low).reduce(Points::plus))
                .contains(Points.parse(low));
        assertThat(open.criteria().get(0).children().get(1).reason().code())
                .isEqualTo(ReasonCode.APPLICABILITY_UNKNOWN);
    }

    @Test
    void whatIsLeftOutBothWaysIsLeftOut() {
        Criterion none = marks("b", 20).withAppliesWhen(SCHOOLS).withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Rubric rubric = points(new Rule.Sum(
                List.of(marks("a", 30), none), Optional.of(new Rounding(Points.of(1), RoundingMode.HALF_UP))));

        Assessment found = Scorer.score(rubric, evidence(mark("a", "15"), notApplicable("b")), UNKNOWN);

        assertThat(found.total()).contains(Bounds.exactly(Points.of(25)));
        assertThat(found.tight()).isTrue();
    }

    @Test
    void aRescaledSumNeverPassesItsMaximum() {
        Criterion none = marks("b", 20).withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Rubric rubric = points(new Rule.Sum(
                List.of(marks("a", 30), none), Optional.of(new Rounding(Points.of(30), RoundingMode.CEILING))));

        assertThat(total(rubric, evidence(mark("a", "30"), notApplicable("b")), UNKNOWN))
                .isEqualTo(Bounds.exactly(Points.of(50)));
    }

    @Test
    void whereOnlyADeductionMayRemainNothingIsCertain() {
        Criterion perhaps = marks("a", 50).withAppliesWhen(SCHOOLS).withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Criterion deduction = criterion("d", new Rule.Deduction(marks("b", 5)));
        Rubric rubric = points(new Rule.Sum(
                List.of(perhaps, deduction), Optional.of(new Rounding(Points.of(1), RoundingMode.HALF_UP))));
        Evidence evidence = evidence(mark("a", "50"), mark("b", "0"));
        Bounds any = Bounds.of(Points.of(-5), Points.of(50));

        assertThat(total(rubric, evidence, SCHOOL)).isEqualTo(Bounds.exactly(Points.of(50)));
        assertThat(total(rubric, evidence, OTHER)).isEqualTo(any);
        assertThat(total(rubric, evidence, UNKNOWN)).isEqualTo(any);
        assertThat(Scorer.score(rubric, evidence, UNKNOWN).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void aTotalThatMayBeLeftOutSettlesNothing() {
        Rubric rubric = points(new Rule.Worth(
                criterion("t", new Rule.Holds(new IndicatorId("t")))
                        .withAppliesWhen(SCHOOLS)
                        .withIfNotApplicable(NotApplicablePolicy.RESCALE),
                Figure.of(Points.of(10))));
        Evidence evidence = evidence(yesNo("t", false));

        assertThat(Scorer.score(rubric, evidence, SCHOOL).verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(Scorer.score(rubric, evidence, OTHER).verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(Scorer.score(rubric, evidence, UNKNOWN).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({"true, ACHIEVED, ACHIEVED, ACHIEVED", "false, NOT_ACHIEVED, ACHIEVED, UNDETERMINED"})
    void aPartOfWhatDoesNotApplyIsNotAskedFor(boolean part, Verdict school, Verdict other, Verdict unknown) {
        Criterion group = criterion(
                        "g",
                        new Rule.Any(List.of(
                                criterion("g.1", new Rule.Holds(new IndicatorId("g.1"))),
                                criterion("g.2", new Rule.Holds(new IndicatorId("g.2"))))))
                .withAppliesWhen(SCHOOLS)
                .withIfNotApplicable(NotApplicablePolicy.FULL);
        Rubric rubric = SampleRubrics.builder("group", Mode.ALL_INDICATORS)
                .addCriteria(group)
                .addLevels(level(new Level.Met(new CriterionId("g")), new Level.Met(new CriterionId("g.1"))))
                .build();
        Evidence evidence = evidence(yesNo("g.1", part), yesNo("g.2", true));

        assertThat(Scorer.score(rubric, evidence, SCHOOL).verdict()).isEqualTo(school);
        assertThat(Scorer.score(rubric, evidence, OTHER).verdict()).isEqualTo(other);
        Verdict open = Scorer.score(rubric, evidence, UNKNOWN).verdict();
        // What is achieved inside may not be asked for at all: that is not certain either, but it harms nobody.
        assertThat(open).isIn(unknown, Verdict.UNDETERMINED);
    }

    @Test
    void theFloorOfAPartOfWhatDoesNotApplyIsNotAskedFor() {
        Criterion group = criterion("g", new Rule.Sum(List.of(marks("g.1", 10)), Optional.empty()))
                .withAppliesWhen(SCHOOLS)
                .withIfNotApplicable(NotApplicablePolicy.FULL);
        Rubric rubric = points(new Rule.Sum(List.of(group), Optional.empty()))
                .withLevels(level(
                        new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(1)))),
                        new Level.PointsAtLeast(new CriterionId("g.1"), Figure.of(Points.of(5))),
                        new Level.ShareOfMaximumAtLeast(new CriterionId("g.1"), Figure.of(Rational.of(1, 2)))));

        Evidence below = evidence(mark("g.1", "4"));

        assertThat(Scorer.score(rubric, below, SCHOOL).verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(Scorer.score(rubric, below, OTHER).verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(Scorer.score(rubric, below, UNKNOWN).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Scorer.score(rubric, evidence(mark("g.1", "5")), SCHOOL).verdict())
                .isEqualTo(Verdict.ACHIEVED);
    }

    @ParameterizedTest
    @CsvSource({
        "ACHIEVED ACHIEVED, ACHIEVED, ACHIEVED",
        "ACHIEVED NOT_ACHIEVED, NOT_ACHIEVED, ACHIEVED",
        "NOT_ACHIEVED NOT_ACHIEVED, NOT_ACHIEVED, NOT_ACHIEVED",
        "ACHIEVED UNDETERMINED, UNDETERMINED, ACHIEVED",
        "NOT_ACHIEVED UNDETERMINED, NOT_ACHIEVED, UNDETERMINED",
        "ACHIEVED NOT_ASSESSABLE, NOT_ASSESSABLE, ACHIEVED",
        "NOT_ACHIEVED NOT_ASSESSABLE, NOT_ACHIEVED, NOT_ASSESSABLE",
        "UNDETERMINED NOT_ASSESSABLE, UNDETERMINED, UNDETERMINED",
        "'', NOT_ASSESSABLE, NOT_ASSESSABLE",
    })
    void verdictsJoinAsTheTableSays(String parts, Verdict all, Verdict any) {
        List<Verdict> verdicts = Stream.of(parts.split(" "))
                .filter(part -> !part.isEmpty())
                .map(Verdict::valueOf)
                .toList();

        assertThat(Verdict.all(verdicts)).isEqualTo(all);
        assertThat(Verdict.any(verdicts)).isEqualTo(any);
    }

    @Test
    void aNegativeSumIsNotSpreadOverWhatMayBeLeftOut() {
        Criterion perhaps = marks("b", 10).withAppliesWhen(SCHOOLS).withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Criterion late = criterion("d", new Rule.Deduction(marks("late", 5)));
        Rubric rubric = points(new Rule.Sum(
                List.of(marks("a", 10), late, perhaps), Optional.of(new Rounding(Points.of(1), RoundingMode.HALF_UP))));
        Evidence evidence = evidence(mark("a", "9"), mark("late", "5"), mark("b", "0"));

        assertThat(total(rubric, evidence, SCHOOL)).isEqualTo(Bounds.exactly(Points.of(4)));
        assertThat(total(rubric, evidence, OTHER)).isEqualTo(Bounds.exactly(Points.of(8)));
        assertThat(total(rubric, evidence, UNKNOWN)).isEqualTo(Bounds.of(Points.of(4), Points.of(8)));
    }

    @Test
    void theBestCannotRelyOnWhatMayBeLeftOut() {
        Criterion perhaps = criterion(
                        "p", new Rule.Limited(marks("b", 10), Figure.of(Points.of(5)), Figure.of(Points.of(10))))
                .withAppliesWhen(SCHOOLS)
                .withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Rubric rubric = points(new Rule.BestOf(1, List.of(marks("a", 10), perhaps)));
        Evidence evidence = evidence(mark("a", "2"), mark("b", "7"));

        assertThat(total(rubric, evidence, SCHOOL)).isEqualTo(Bounds.exactly(Points.of(7)));
        assertThat(total(rubric, evidence, OTHER)).isEqualTo(Bounds.exactly(Points.of(2)));
        assertThat(total(rubric, evidence, UNKNOWN)).isEqualTo(Bounds.of(Points.of(2), Points.of(7)));
    }

    @Test
    void whatMayBeLeftOutFailsNothingForCertain() {
        Criterion perhaps = criterion("t.1", new Rule.Holds(new IndicatorId("t.1")))
                .withAppliesWhen(SCHOOLS)
                .withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Criterion none = criterion("t.2", new Rule.Holds(new IndicatorId("t.2")))
                .withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Criterion two = criterion("t", new Rule.AtLeast(2, List.of(perhaps, none)));
        Criterion all =
                criterion("all", new Rule.All(List.of(two, criterion("s", new Rule.Holds(new IndicatorId("s"))))));
        Rubric rubric = SampleRubrics.builder("perhaps", Mode.ALL_INDICATORS)
                .addCriteria(all)
                .addLevels(level(new Level.Met(new CriterionId("all"))))
                .build();
        Evidence evidence = evidence(yesNo("t.1", true), notApplicable("t.2"), yesNo("s", true));

        // One of two does not suffice; but where neither applies, nothing is asked.
        assertThat(Scorer.score(rubric, evidence, SCHOOL).verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(Scorer.score(rubric, evidence, OTHER).verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(Scorer.score(rubric, evidence, UNKNOWN).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    private static Bounds total(Rubric rubric, Evidence evidence, Context context) {
        return Scorer.score(rubric, evidence, context).total().orElseThrow();
    }

    private static Rubric points(Rule total) {
        return SampleRubrics.builder("points", Mode.POINTS)
                .addCriteria(criterion("total", total))
                .addLevels(level(new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(50))))))
                .build();
    }

    private static Level level(Level.Requirement... requirements) {
        return new Level(new LevelId("dat"), LocalizedText.of("Đạt", "Achieved"), Arrays.asList(requirements));
    }

    private static Evidence evidence(Observation... observations) {
        return Evidence.of(
                new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty()), List.of(observations));
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
