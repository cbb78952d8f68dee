package org.learningsociety.criteria.testkit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.SubjectKind;
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
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.Rule;

/** Small rubrics written by hand, with the shapes that the law has, for worked examples. Not law: {@code ILLUSTRATIVE}. */
public final class SampleRubrics {

    private SampleRubrics() {}

    /** Two groups of 60 and 40 points, levels at 50, 70 and 85. */
    public static Rubric ranked() {
        return builder("ranked", Mode.POINTS)
                .addCriteria(criterion(
                        "total", sum(criterion("TC1", sum(marks("1.1", 30), marks("1.2", 30))), marks("TC2", 40))))
                .addLevels(total("dat", "50"), total("kha", "70"), total("tot", "85"))
                .build();
    }

    /** A total of 100 that must reach 80, or 70 in specially difficult areas, and a lowest index of at least 5. */
    public static Rubric floored() {
        Cut cut = new Cut(
                Figure.of(Points.of(80)),
                List.of(new Cut.Relief(
                        new Applicability.InArea(AreaGroup.SPECIALLY_DIFFICULT), Figure.of(Points.of(70)))));
        return builder("floored", Mode.POINTS)
                .addCriteria(
                        marks("total", 100),
                        criterion(
                                "lowest",
                                new Rule.NumberAtLeast(
                                        new IndicatorId("lowest"), Figure.of(Rational.of(5)), Optional.empty())))
                .addLevels(new Level(
                        new LevelId("dat"),
                        LocalizedText.of("Đạt", "Achieved"),
                        List.of(new Level.TotalAtLeast(cut), new Level.Met(new CriterionId("lowest")))))
                .build();
    }

    /** Three tests that must all hold, the second only where it applies. */
    public static Rubric allIndicators() {
        return builder("all", Mode.ALL_INDICATORS)
                .addCriteria(
                        criterion("a", new Rule.Holds(new IndicatorId("a"))),
                        criterion("b", new Rule.Holds(new IndicatorId("b")))
                                .withIfNotApplicable(NotApplicablePolicy.RESCALE),
                        criterion("c", new Rule.ShareAtLeast(new IndicatorId("c"), Figure.of(Rational.of(9, 10)))))
                .addLevels(new Level(
                        new LevelId("muc-1"),
                        LocalizedText.of("Mức độ 1", "Level 1"),
                        Stream.of("a", "b", "c")
                                .<Level.Requirement>map(id -> new Level.Met(new CriterionId(id)))
                                .toList()))
                .build();
    }

    public static Rubric.Builder builder(String id, Mode mode) {
        Rubric.Builder builder = Rubric.builder();
        builder.id(new RubricId(id))
                .name(LocalizedText.of("Bộ tiêu chí để thử", "A rubric for tests"))
                .addSubjectKinds(SubjectKind.UNIT)
                .mode(mode)
                .inForce(DateRange.parse("2020-09-21/2024-01-26"))
                .verification(Verification.ILLUSTRATIVE)
                .addCitations(Citation.parse("tt-22-2020-bgddt"));
        return builder;
    }

    public static Criterion criterion(String id, Rule rule) {
        return Criterion.builder()
                .id(new CriterionId(id))
                .name(LocalizedText.of("Tiêu chí " + id, "Criterion " + id))
                .rule(rule)
                .build();
    }

    public static Criterion marks(String id, long max) {
        return criterion(id, new Rule.Marks(new IndicatorId(id), Figure.of(Points.of(max))));
    }

    public static Rule sum(Criterion... parts) {
        return new Rule.Sum(List.of(parts), Optional.empty());
    }

    private static Level total(String id, String cut) {
        return new Level(
                new LevelId(id),
                LocalizedText.of(id, id),
                List.of(new Level.TotalAtLeast(Cut.of(Figure.of(Points.parse(cut))))));
    }
}
