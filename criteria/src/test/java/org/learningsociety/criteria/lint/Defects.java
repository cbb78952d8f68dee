package org.learningsociety.criteria.lint;

import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
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
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** One small rubric for each way in which one can be wrong, and one with which nothing is. */
final class Defects {

    static final TitleId TITLE = TitleId.of("cong-dan-hoc-tap");
    static final TitleId OTHER = TitleId.of("don-vi-hoc-tap");

    private Defects() {}

    /** A rubric with a defect and where it lies. */
    record Defect(Rubric rubric, String pointer) {}

    static Rubric sound() {
        return points(sum(marks("a", 30), marks("b", 40)), total("kha", 50), total("tot", 65));
    }

    /** Each code that one rubric by itself can have. */
    static Map<LintProblem, Defect> all() {
        Map<LintProblem, Defect> all = new EnumMap<>(LintProblem.class);
        all.put(
                LintProblem.LEVEL_UNREACHABLE,
                at("/levels/0", tests(met("dat", "t"), criterion("t", share("t", Rational.of(3, 2))))));
        all.put(
                LintProblem.LEVEL_CLOSED_TO_SOME,
                at(
                        "/levels/0",
                        tests(
                                met("dat", "t"),
                                holds("t")
                                        .withAppliesWhen(new Applicability.InGroup("truong-hoc"))
                                        .withIfNotApplicable(NotApplicablePolicy.ZERO))));
        all.put(
                LintProblem.LEVEL_HANGS_ON_SLOTS,
                at(
                        "/levels/0",
                        tests(met("dat", "g"), criterion("g", new Rule.All(List.of(holds("t"), unstated("u")))))));
        all.put(LintProblem.SLOT, at("/criteria/1", tests(met("dat", "t"), holds("t"), unstated("u"))));
        all.put(
                LintProblem.ABOVE_MAXIMUM,
                at(
                        "/levels/1/requirements/0/cut",
                        points(sum(marks("a", 30), marks("b", 40)), total("kha", 50), total("tot", 75))));
        all.put(
                LintProblem.LEVELS_NOT_NESTED,
                at(
                        "/levels/1",
                        points(sum(marks("a", 30), marks("b", 40)), floor("kha", "a", 20), floor("tot", "b", 30))));
        all.put(
                LintProblem.LEVELS_COINCIDE,
                at(
                        "/levels/1",
                        points(sum(marks("a", 30), marks("b", 40)), total("kha", 70), both("tot", 70, "a", 30))));
        all.put(
                LintProblem.DECIDES_NOTHING,
                at(
                        "/criteria/0/rule/parts/2",
                        points(
                                sum(marks("a", 30), marks("b", 40), marks("c", 10)),
                                new Level(
                                        new LevelId("dat"),
                                        text("Đạt", "Achieved"),
                                        List.of(
                                                new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(50)))),
                                                new Level.PointsAtLeast(new CriterionId("a"), Figure.of(Points.of(20))),
                                                new Level.PointsAtLeast(
                                                        new CriterionId("b"), Figure.of(Points.of(30))))))));
        all.put(
                LintProblem.BAND_UNREACHABLE,
                at("/criteria/0/rule/bands/1", points(bands(ValueKind.COUNT, "3", "7/2", "18/5"), total("dat", 2))));
        all.put(LintProblem.CITATION_MISSING, at("/criteria/0", sound().withCitations(List.of())));
        all.put(
                LintProblem.IN_FORCE_LATER,
                at("/criteria/1", tests(met("dat", "t"), holds("t"), dated("d", "2022-01-01/.."))));
        all.put(
                LintProblem.RETIRED_EARLIER,
                at("/criteria/1", tests(met("dat", "t"), holds("t"), dated("d", "../2022-01-01"))));
        all.put(
                LintProblem.NEVER_IN_FORCE,
                at("/criteria/1", tests(met("dat", "t"), holds("t"), dated("d", "2024-01-26/.."))));
        all.put(
                LintProblem.SUM_WITHOUT_ROUNDING,
                at("/criteria/0", points(sum(marks("a", 30), exempt(marks("b", 40))), total("dat", 50))));
        all.put(
                LintProblem.SUM_WITHOUT_MAXIMUM,
                at(
                        "/criteria/0",
                        points(
                                new Rule.Sum(
                                        List.of(
                                                exempt(marks("a", 30)),
                                                criterion("b", new Rule.Deduction(marks("b.1", 5)))),
                                        Optional.of(new Rounding(Points.of(1), RoundingMode.HALF_UP))),
                                total("dat", 20))));
        all.put(
                LintProblem.TITLE_CYCLE,
                at(
                        "/criteria/0",
                        tests(met("dat", "t"), criterion("t", held("t", TITLE))).withTitle(Optional.of(TITLE))));
        all.put(
                LintProblem.TITLE_LEVEL_UNKNOWN,
                at(
                        "/criteria/1",
                        tests(met("dat", "t"), holds("t"), criterion("u", held("u", TITLE, "xuat-sac")))
                                .withTitle(Optional.of(TITLE))));
        all.put(
                LintProblem.RELIEF_SHADOWED,
                at(
                        "/levels/0/requirements/0/reliefs/1",
                        points(
                                sum(marks("a", 30), marks("b", 40)),
                                level(
                                        "dat",
                                        new Level.TotalAtLeast(
                                                new Cut(Figure.of(Points.of(50)), List.of(relief(40), relief(30))))))));
        all.put(
                LintProblem.KNOCK_OUT_ALWAYS,
                at(
                        "/criteria/0",
                        tests(
                                met("dat", "k"),
                                criterion(
                                        "k", new Rule.KnockOut(List.of(criterion("t", share("t", Rational.ZERO))))))));
        all.put(
                LintProblem.COUNT_ABOVE_PARTS,
                at(
                        "/criteria/0",
                        tests(
                                met("dat", "g"),
                                criterion(
                                        "g", new Rule.AtLeast(2, List.of(holds("t"), dated("d", "2022-01-01/..")))))));
        return all;
    }

    private static Defect at(String pointer, Rubric rubric) {
        return new Defect(rubric, pointer);
    }

    static Rubric points(Rule total, Level... levels) {
        return SampleRubrics.builder("defect", Mode.POINTS)
                .addCriteria(criterion("total", total))
                .addLevels(levels)
                .build();
    }

    static Rubric tests(Level level, Criterion... criteria) {
        return SampleRubrics.builder("defect", Mode.ALL_INDICATORS)
                .addCriteria(criteria)
                .addLevels(level)
                .build();
    }

    static Level level(String id, Level.Requirement... requirements) {
        return new Level(new LevelId(id), text(id, id), Arrays.asList(requirements));
    }

    static Level met(String id, String... criteria) {
        return level(
                id,
                Arrays.stream(criteria)
                        .map(criterion -> new Level.Met(new CriterionId(criterion)))
                        .toArray(Level.Requirement[]::new));
    }

    static Level total(String id, long cut) {
        return level(id, new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(cut)))));
    }

    static Level floor(String id, String criterion, long floor) {
        return level(id, new Level.PointsAtLeast(new CriterionId(criterion), Figure.of(Points.of(floor))));
    }

    private static Level both(String id, long cut, String criterion, long floor) {
        return level(
                id,
                new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(cut)))),
                new Level.PointsAtLeast(new CriterionId(criterion), Figure.of(Points.of(floor))));
    }

    private static Cut.Relief relief(long cut) {
        return new Cut.Relief(new Applicability.InArea(AreaGroup.SPECIALLY_DIFFICULT), Figure.of(Points.of(cut)));
    }

    static Criterion holds(String id) {
        return criterion(id, new Rule.Holds(new IndicatorId(id)));
    }

    static Criterion exempt(Criterion criterion) {
        return criterion.withIfNotApplicable(NotApplicablePolicy.RESCALE);
    }

    static Criterion dated(String id, String period) {
        return holds(id).withInForce(DateRange.parse(period));
    }

    static Criterion unstated(String id) {
        return criterion(id, new Rule.Unstated(new SlotId(id + ".rule"), text("Chưa đọc được.", "Not read.")));
    }

    static Rule share(String indicator, Rational least) {
        return new Rule.ShareAtLeast(new IndicatorId(indicator), Figure.of(least));
    }

    static Rule held(String indicator, TitleId title, String... levels) {
        return new Rule.TitleHeld(
                new IndicatorId(indicator),
                title,
                Arrays.stream(levels).map(LevelId::new).toList(),
                Optional.empty());
    }

    /** No points below the first cut, one more from each. */
    static Rule bands(ValueKind kind, String... cuts) {
        return new Rule.Bands(
                new IndicatorId("n"),
                kind,
                Rule.Bands.CutBelongs.ABOVE,
                Figure.of(Points.ZERO),
                IntStream.range(0, cuts.length)
                        .mapToObj(i ->
                                new Rule.Bands.Band(Figure.of(Rational.parse(cuts[i])), Figure.of(Points.of(i + 1))))
                        .toList());
    }

    static LocalizedText text(String vi, String en) {
        return LocalizedText.of(vi, en);
    }
}
