package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.AreaGroup;
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

/** What can be said of each thing that a level takes. */
class LevelJudgeTest {

    private static final Context DAY = Context.on(LocalDate.of(2023, 12, 31));
    private static final CriterionId TOTAL = new CriterionId("total");
    private static final Applicability SCHOOLS = new Applicability.InGroup("school");
    private static final LocalizedText WHY = LocalizedText.of("Chưa đọc được.", "Not read.");

    // A floor for every part.

    @ParameterizedTest
    @CsvSource({
        "5, 9, ACHIEVED, 5",
        "9, 5, ACHIEVED, 5",
        "4.9999, 9, NOT_ACHIEVED, 4.9999",
        "4, 3, NOT_ACHIEVED, 3",
        "3, 4, NOT_ACHIEVED, 3",
    })
    void theWeakestPartSpeaksForAll(String first, String second, Verdict expected, String weakest) {
        LevelOutcome.RequirementOutcome outcome =
                eachPart(rubric(sum(marks("a", 10), marks("b", 10))), DAY, mark("a", first), mark("b", second));

        assertThat(outcome.verdict()).isEqualTo(expected);
        assertThat(outcome.leftOut()).isFalse();
        assertThat(outcome.reason().code()).isEqualTo(ReasonCode.COMPARED);
        assertThat(outcome.reason().numbers()).containsEntry("low", Rational.parse(weakest));
    }

    @Test
    void aPartThatFailsSpeaksBeforeOneThatIsOpenAndAnOpenOneBeforeTheRest() {
        Rubric rubric = rubric(sum(marks("a", 10), marks("b", 10)));

        LevelOutcome.RequirementOutcome open = eachPart(rubric, DAY, mark("a", "9"));
        LevelOutcome.RequirementOutcome failed = eachPart(rubric, DAY, mark("a", "4"));

        assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(open.reason().numbers()).containsEntry("high", Rational.of(10));
        assertThat(failed.verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(failed.reason().numbers()).containsEntry("high", Rational.of(4));
    }

    @Test
    void aPartThatDoesNotApplyIsNotAskedFor() {
        Rubric rubric = rubric(new Rule.BestOf(2, List.of(left("a", 10), left("b", 10))));

        LevelOutcome.RequirementOutcome one = eachPart(rubric, DAY, notApplicable("a"), mark("b", "5"));
        LevelOutcome.RequirementOutcome none = eachPart(rubric, DAY, notApplicable("a"), notApplicable("b"));

        assertThat(one.verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(none.leftOut()).isTrue();
        assertThat(none.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    @Test
    void thePartsOfWhatDoesNotApplyAreNotAskedFor() {
        Criterion group = criterion("g", sum(marks("g.1", 10), marks("g.2", 10)))
                .withAppliesWhen(SCHOOLS)
                .withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Rubric rubric = rubric(new Rule.BestOf(1, List.of(marks("a", 10), group)))
                .withLevels(level(new Level.EachPartAtLeast(new CriterionId("g"), points("5"))));
        Observation[] found = {mark("a", "9"), mark("g.1", "6"), mark("g.2", "4")};

        assertThat(first(rubric, DAY.withGroups(Set.of("school")), found).verdict())
                .isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(first(rubric, DAY.withGroups(Set.of()), found).leftOut()).isTrue();
        assertThat(first(rubric, DAY, found).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    private static LevelOutcome.RequirementOutcome eachPart(
            Rubric rubric, Context context, Observation... observations) {
        return first(rubric.withLevels(level(new Level.EachPartAtLeast(TOTAL, points("5")))), context, observations);
    }

    // Floors that are not known, and cuts with exceptions.

    @ParameterizedTest
    @CsvSource({"4.9999, NOT_ACHIEVED", "5, UNDETERMINED", "7.9999, UNDETERMINED", "8, ACHIEVED"})
    void aFloorThatIsNotKnownIsToldAsAnInterval(String mark, Verdict expected) {
        Rubric rubric = rubric(marks("a", 10).rule())
                .withLevels(level(new Level.PointsAtLeast(TOTAL, between("san", "5", "8"))));

        LevelOutcome.RequirementOutcome outcome = first(rubric, DAY, mark("a", mark));

        assertThat(outcome.verdict()).isEqualTo(expected);
        assertThat(outcome.reason().code()).isEqualTo(ReasonCode.COMPARED_WITH_UNKNOWN);
        assertThat(outcome.reason().numbers()).contains(entry("least", Rational.of(5)), entry("most", Rational.of(8)));
    }

    @Test
    void theFirstExceptionThatAppliesCounts() {
        Cut cut = new Cut(
                points("80"),
                List.of(
                        new Cut.Relief(SCHOOLS, points("70")),
                        new Cut.Relief(new Applicability.InArea(AreaGroup.SPECIALLY_DIFFICULT), points("60"))));
        Rubric rubric = rubric(marks("a", 100).rule()).withLevels(level(new Level.TotalAtLeast(cut)));
        Context both = DAY.withGroups(Set.of("school")).withAreas(Set.of(AreaGroup.SPECIALLY_DIFFICULT));

        assertThat(least(rubric, both)).isEqualTo(Rational.of(70));
        assertThat(least(rubric, both.withGroups(Set.of()))).isEqualTo(Rational.of(60));
        assertThat(least(rubric, both.withGroups(Set.of()).withAreas(Set.of()))).isEqualTo(Rational.of(80));
    }

    private static Rational least(Rubric rubric, Context context) {
        return first(rubric, context, mark("a", "75")).reason().numbers().get("least");
    }

    @ParameterizedTest
    @CsvSource({"80", "75", "69.9999"})
    void aCutOfWhichItIsNotKnownWhetherAnExceptionAppliesIsNotTight(String mark) {
        Cut cut = new Cut(points("80"), List.of(new Cut.Relief(SCHOOLS, points("70"))));
        Rubric rubric = rubric(marks("a", 100).rule()).withLevels(level(new Level.TotalAtLeast(cut)));

        assertThat(Scorer.score(rubric, evidence(mark("a", mark)), DAY).tight()).isFalse();
        assertThat(Scorer.score(rubric, evidence(mark("a", mark)), DAY.withGroups(Set.of()))
                        .tight())
                .isTrue();
    }

    // What ties the requirements of a level together.

    @ParameterizedTest
    @CsvSource({"s, s, false", "s, t, true"})
    void oneUnknownNumberInTwoRequirementsMayLeaveALevelOpenForNothing(String first, String second, boolean tight) {
        Rubric rubric = rubric(sum(marks("a", 10), marks("b", 10)))
                .withLevels(level(
                        new Level.PointsAtLeast(new CriterionId("a"), between(first, "4", "6")),
                        new Level.PointsAtLeast(new CriterionId("b"), between(second, "4", "6"))));

        Assessment open = Scorer.score(rubric, evidence(mark("a", "5"), mark("b", "5")), DAY);

        assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(open.tight()).isEqualTo(tight);
    }

    @Test
    void aLevelThatIsCertainIsTiedByNothing() {
        Rubric rubric = rubric(sum(marks("a", 10), marks("b", 10)))
                .withLevels(level(
                        new Level.PointsAtLeast(new CriterionId("a"), between("s", "4", "6")),
                        new Level.PointsAtLeast(new CriterionId("b"), between("s", "4", "6"))));

        assertThat(Scorer.score(rubric, evidence(mark("a", "3"), mark("b", "5")), DAY)
                        .tight())
                .isTrue();
    }

    @Test
    void whatIsTakenAwayPullsAFloorBelowItTheOtherWay() {
        // More points for being late lower the total and reach the floor.
        Rubric rubric = rubric(sum(marks("a", 10), criterion("d", new Rule.Deduction(marks("late", 5)))));

        assertThat(isTight(rubric, new Level.PointsAtLeast(new CriterionId("late"), points("3"))))
                .isFalse();
        assertThat(isTight(rubric, new Level.EachPartAtLeast(new CriterionId("d"), points("3"))))
                .isFalse();
        assertThat(isTight(rubric, new Level.PointsAtLeast(new CriterionId("d"), points("-3"))))
                .isTrue();
        assertThat(isTight(rubric, new Level.PointsAtLeast(new CriterionId("a"), points("3"))))
                .isTrue();
    }

    @Test
    void whatKnocksOutPullsATestBelowItTheOtherWay() {
        Criterion test = criterion("t", new Rule.Holds(new IndicatorId("t")));
        Rubric rubric = SampleRubrics.builder("out", Mode.ALL_INDICATORS)
                .addCriteria(criterion("out", new Rule.KnockOut(List.of(test))))
                .addLevels(level(new Level.Met(new CriterionId("out"))))
                .build();

        assertThat(isTight(rubric, new Level.Met(new CriterionId("t")))).isFalse();
        assertThat(isTight(rubric, new Level.Met(new CriterionId("out")))).isTrue();
    }

    private static boolean isTight(Rubric rubric, Level.Requirement requirement) {
        Assessment open = Scorer.score(rubric.withLevels(level(requirement)), evidence(), DAY);
        assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
        return open.tight();
    }

    private static LevelOutcome.RequirementOutcome first(Rubric rubric, Context context, Observation... observations) {
        return Scorer.score(rubric, evidence(observations), context)
                .levels()
                .get(0)
                .requirements()
                .get(0);
    }

    private static Rubric rubric(Rule total) {
        return SampleRubrics.builder("levels", Mode.POINTS)
                .addCriteria(criterion("total", total))
                .addLevels(level(new Level.TotalAtLeast(Cut.of(points("1")))))
                .build();
    }

    private static Level level(Level.Requirement... requirements) {
        return new Level(new LevelId("dat"), LocalizedText.of("Đạt", "Achieved"), Arrays.asList(requirements));
    }

    private static Criterion left(String id, long max) {
        return marks(id, max).withIfNotApplicable(NotApplicablePolicy.RESCALE);
    }

    private static Figure<Points> points(String points) {
        return Figure.of(Points.parse(points));
    }

    private static Figure<Points> between(String slot, String low, String high) {
        return new Figure.Absent<>(new SlotId(slot), Points.parse(low), Points.parse(high), WHY);
    }

    private static Evidence evidence(Observation... observations) {
        return Evidence.of(
                new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty()), Arrays.asList(observations));
    }

    private static Observation mark(String indicator, String mark) {
        return Observation.known(new IndicatorId(indicator), new ObservedValue.Marks(List.of(Points.parse(mark))));
    }

    private static Observation notApplicable(String indicator) {
        return new Observation(new IndicatorId(indicator), new Finding.NotApplicable("không có"), Provenance.NONE);
    }
}
