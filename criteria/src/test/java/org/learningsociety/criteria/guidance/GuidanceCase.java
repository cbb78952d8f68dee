package org.learningsociety.criteria.guidance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** The words in which the examples of this room are written. Rubrics are made anew for each. */
final class GuidanceCase {

    static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    static final Context CONTEXT = Context.on(DAY).withAreas(Set.of()).withGroups(Set.of());
    static final LevelId DAT = new LevelId("dat");
    static final LocalizedText WHY = LocalizedText.of("Chưa rõ.", "Not clear.");

    private GuidanceCase() {}

    static Evidence unit(Observation... observations) {
        return Evidence.of(
                new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty()), Arrays.asList(observations));
    }

    static Observation known(String indicator, ObservedValue value) {
        return Observation.known(new IndicatorId(indicator), value);
    }

    static Observation found(String indicator, Finding finding) {
        return new Observation(new IndicatorId(indicator), finding, Provenance.NONE);
    }

    static Observation yes(String indicator) {
        return known(indicator, new ObservedValue.YesNo(true));
    }

    static Observation no(String indicator) {
        return known(indicator, new ObservedValue.YesNo(false));
    }

    static Observation marked(String indicator, String... marks) {
        return known(
                indicator,
                new ObservedValue.Marks(Arrays.stream(marks).map(Points::parse).toList()));
    }

    static Observation counted(String indicator, long count) {
        return known(indicator, new ObservedValue.Count(count));
    }

    static Observation amount(String indicator, String amount) {
        return known(indicator, ObservedValue.Amount.of(Rational.parse(amount)));
    }

    static Observation share(String indicator, long part, long of) {
        return known(indicator, new ObservedValue.Proportion(Share.of(part, of)));
    }

    static Rule holds(String indicator) {
        return new Rule.Holds(new IndicatorId(indicator));
    }

    static Rule unstated(String slot) {
        return new Rule.Unstated(new SlotId(slot), WHY);
    }

    static Figure<Points> points(String low, String high) {
        return new Figure.Absent<>(new SlotId("slot"), Points.parse(low), Points.parse(high), WHY);
    }

    static Figure<Rational> rational(String low, String high) {
        return new Figure.Absent<>(new SlotId("slot"), Rational.parse(low), Rational.parse(high), WHY);
    }

    /** Each rule is asked for, by the name c0, c1 and so on. */
    static Rubric tested(Rule... rules) {
        return tested(IntStream.range(0, rules.length)
                .mapToObj(i -> SampleRubrics.criterion("c" + i, rules[i]))
                .toArray(Criterion[]::new));
    }

    static Rubric tested(Criterion... criteria) {
        return asking(
                List.of(criteria),
                Arrays.stream(criteria).map(node -> new Level.Met(node.id())).toArray(Level.Requirement[]::new));
    }

    static Rubric asking(List<Criterion> criteria, Level.Requirement... requirements) {
        return SampleRubrics.builder("tested", Mode.ALL_INDICATORS)
                .criteria(criteria)
                .addLevels(new Level(DAT, LocalizedText.of("Đạt", "Achieved"), List.of(requirements)))
                .build();
    }

    static Rubric totalled(Rule total, String cut) {
        return totalled(total, new Level.TotalAtLeast(Cut.of(Figure.of(Points.parse(cut)))));
    }

    static Rubric totalled(Rule total, Level.Requirement... requirements) {
        return SampleRubrics.builder("totalled", Mode.POINTS)
                .addCriteria(SampleRubrics.criterion("total", total))
                .addLevels(new Level(DAT, LocalizedText.of("Đạt", "Achieved"), List.of(requirements)))
                .build();
    }

    static Level.Requirement atLeast(String criterion, long points) {
        return new Level.PointsAtLeast(new CriterionId(criterion), Figure.of(Points.of(points)));
    }

    static Improvement improve(Rubric rubric, Evidence evidence, Costs costs) {
        return Improvement.find(rubric, evidence, CONTEXT, DAT, costs);
    }

    static List<Gap> gaps(Rubric rubric, Evidence evidence) {
        return GapList.of(rubric, evidence, CONTEXT, DAT).gaps().toList();
    }

    /** Each step as the indicator, what it becomes and its cost. */
    static List<String> steps(ImprovementPath path) {
        return path.steps().stream()
                .map(step -> step.indicator() + " " + ValueText.of(step.to(), Language.EN) + " " + step.cost())
                .toList();
    }

    static List<List<String>> ways(Rubric rubric, Evidence evidence) {
        return ways(improve(rubric, evidence, Costs.UNIT));
    }

    static List<List<String>> ways(Improvement improvement) {
        return improvement.cheapest().stream().map(GuidanceCase::steps).toList();
    }
}
