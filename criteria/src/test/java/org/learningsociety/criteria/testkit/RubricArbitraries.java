package org.learningsociety.criteria.testkit;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.SubjectKind;
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
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;

/**
 * Rubrics in both modes: small trees with every kind of rule, every policy for what does not apply, floors, tests beside the
 * total, and numbers that the law does not give.
 */
public final class RubricArbitraries {

    /** A group and an area that conditions of generated rubrics name. */
    public static final String GROUP = "truong-hoc";

    public static final AreaGroup AREA = AreaGroup.SPECIALLY_DIFFICULT;

    private static final Citation CITATION = Citation.parse("tt-22-2020-bgddt");

    private RubricArbitraries() {}

    public static Arbitrary<Rubric> rubrics() {
        return Arbitraries.oneOf(pointsRubrics(), allIndicatorRubrics());
    }

    /** Rubrics with everything that a document may say, beside what matters for scoring. */
    public static Arbitrary<Rubric> documents() {
        Arbitrary<DateRange> periods = Arbitraries.of(
                        "2020-01-01/2024-01-26", "/2031-01-01", "2020-01-01/", "2020-01-01/..")
                .map(DateRange::parse);
        Arbitrary<List<LocalizedText>> notes = Arbitraries.of(LocalizedText.of("Chưa rõ.", "Not clear."))
                .list()
                .ofMaxSize(2);
        Arbitrary<Set<SubjectKind>> kinds =
                Arbitraries.of(SubjectKind.class).set().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(rubrics(), periods, notes, kinds, Arbitraries.of(true, false))
                .as((rubric, period, texts, of, titled) -> rubric.withInForce(period)
                        .withNotes(texts)
                        .withSubjectKinds(of)
                        .withTitle(titled ? rubric.title() : Optional.empty())
                        .withLevels(withEveryRequirement(rubric)));
    }

    /** The levels, the last with requirements that scoring properties do without. */
    private static List<Level> withEveryRequirement(Rubric rubric) {
        List<Level> levels = new ArrayList<>(rubric.levels());
        rubric.total().ifPresent(total -> {
            Figure<Points> cited = new Figure.Known<>(Points.parse("12.5"), List.of(CITATION), Optional.empty());
            Figure<Points> absent = new Figure.Absent<>(
                    new SlotId("cut"), Points.ZERO, Points.of(5), LocalizedText.of("Chưa đọc được.", "Not read."));
            levels.add(level(
                    levels.size() + 1,
                    List.of(
                            new Level.TotalAtLeast(
                                    new Cut(cited, List.of(new Cut.Relief(new Applicability.InArea(AREA), absent)))),
                            new Level.PointsAtLeast(total.id(), absent),
                            new Level.ShareOfMaximumAtLeast(total.id(), Figure.of(Rational.of(1, 3))))));
        });
        return levels;
    }

    public static Arbitrary<Rubric> pointsRubrics() {
        // A cut of no points would be earned by whoever is asked nothing.
        Arbitrary<Points> cuts = Arbitraries.integers().between(1, 60).map(Points::of);
        return Combinators.combine(graded(2), tested(1).list().ofMaxSize(2), cuts, cuts)
                .as((total, tests, first, second) -> {
                    List<Criterion> criteria = new ArrayList<>();
                    criteria.add(total.at("1"));
                    IntStream.range(0, tests.size())
                            .forEach(i -> criteria.add(tests.get(i).at(Integer.toString(i + 2))));
                    return rubric(Mode.POINTS, criteria, List.of(first.min(second), first.max(second)));
                });
    }

    public static Arbitrary<Rubric> allIndicatorRubrics() {
        return tested(2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(tests -> rubric(
                        Mode.ALL_INDICATORS,
                        IntStream.range(0, tests.size())
                                .mapToObj(i -> tests.get(i).at(Integer.toString(i + 1)))
                                .toList(),
                        List.of()));
    }

    private static Rubric rubric(Mode mode, List<Criterion> criteria, List<Points> cuts) {
        List<Level.Requirement> tests = new ArrayList<>();
        for (Criterion criterion : criteria) {
            if (criterion.rule() instanceof Rule.Tested) {
                tests.add(new Level.Met(criterion.id()));
                // What a group joins, a level may ask for again.
                criterion.rule().parts().stream().limit(1).forEach(part -> tests.add(new Level.Met(part.id())));
            }
        }
        List<Level> levels = new ArrayList<>();
        for (Points cut : cuts) {
            List<Level.Requirement> requirements = new ArrayList<>(tests);
            requirements.add(new Level.TotalAtLeast(Cut.of(Figure.of(cut))));
            levels.add(level(levels.size() + 1, requirements));
        }
        if (cuts.isEmpty()) {
            levels.add(level(1, tests));
        }
        return Rubric.builder()
                .id(new RubricId("generated"))
                .title(TitleId.of("don-vi-hoc-tap"))
                .name(LocalizedText.of("Bộ tiêu chí sinh ra để thử", "A rubric generated for tests"))
                .addSubjectKinds(SubjectKind.UNIT)
                .mode(mode)
                .inForce(DateRange.parse("2020-01-01/.."))
                .criteria(criteria)
                .levels(levels)
                .addCitations(CITATION)
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }

    private static Level level(int number, List<Level.Requirement> requirements) {
        return new Level(
                new LevelId("level-" + number), LocalizedText.of("Mức " + number, "Level " + number), requirements);
    }

    /** A criterion without a place in the tree yet; its identifiers come from its path. */
    private interface Branch {
        Criterion at(String path);
    }

    private static Arbitrary<Branch> graded(int depth) {
        Arbitrary<Branch> leaf = Combinators.combine(
                        maxima(), Arbitraries.integers().between(0, 1), exemptions())
                .as((max, kind, exempt) ->
                        path -> criterion(path, kind == 0 ? marks(path, max) : content(path, max), exempt));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Branch> worth = Combinators.combine(tested(0), maxima(), rareExemptions())
                .as((test, max, exempt) ->
                        path -> criterion(path, new Rule.Worth(test.at(path + ".1"), Figure.of(max)), exempt));
        Arbitrary<Branch> sum = Combinators.combine(
                        graded(depth - 1).list().ofMinSize(1).ofMaxSize(4), rareExemptions())
                .as((parts, exempt) -> path -> criterion(path, sum(path, parts), exempt));
        return Arbitraries.oneOf(leaf, worth, sum, sum, sum);
    }

    private static Arbitrary<Branch> tested(int depth) {
        Arbitrary<Branch> leaf = Combinators.combine(Arbitraries.integers().between(0, 3), exemptions())
                .as((kind, exempt) -> path -> criterion(path, test(kind, path), exempt));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Branch> joined = Combinators.combine(
                        Arbitraries.of(true, false),
                        tested(depth - 1).list().ofMinSize(1).ofMaxSize(3),
                        rareExemptions())
                .as((all, parts, exempt) -> path -> criterion(
                        path, all ? new Rule.All(placed(path, parts)) : new Rule.Any(placed(path, parts)), exempt));
        return Arbitraries.oneOf(leaf, leaf, joined);
    }

    private static Arbitrary<Points> maxima() {
        return Arbitraries.of(5, 10, 15, 30).map(Points::of);
    }

    /** What a criterion counts when it does not apply, and when that is. */
    private record Exemption(NotApplicablePolicy policy, Applicability appliesWhen) {

        static final Exemption NONE = new Exemption(NotApplicablePolicy.FORBIDDEN, Applicability.ALWAYS);
    }

    private static Arbitrary<Exemption> rareExemptions() {
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(Exemption.NONE)), Tuple.of(1, exemptions()));
    }

    private static Arbitrary<Exemption> exemptions() {
        Arbitrary<Applicability> conditions = Arbitraries.frequency(
                Tuple.of(6, Applicability.ALWAYS),
                Tuple.of(1, new Applicability.InGroup(GROUP)),
                Tuple.of(1, new Applicability.Not(new Applicability.InArea(AREA))),
                Tuple.of(1, new Applicability.ToKinds(Set.of(SubjectKind.HOUSEHOLD))));
        return Combinators.combine(Arbitraries.of(NotApplicablePolicy.values()), conditions)
                .as((policy, when) ->
                        policy == NotApplicablePolicy.FORBIDDEN ? Exemption.NONE : new Exemption(policy, when));
    }

    private static Rule marks(String path, Points max) {
        return new Rule.Marks(new IndicatorId(path), Figure.of(max));
    }

    private static Rule content(String path, Points max) {
        Figure<Points> partial = new Figure.Absent<>(
                new SlotId(path + ".partial"),
                Points.ZERO,
                max,
                LocalizedText.of("Văn bản đã đọc không nói.", "The text read does not say."));
        return new Rule.Content(new IndicatorId(path), Figure.of(max), partial);
    }

    private static Rule sum(String path, List<Branch> parts) {
        return new Rule.Sum(placed(path, parts), Optional.of(new Rounding(Points.parse("0.5"), RoundingMode.HALF_UP)));
    }

    private static Rule test(int kind, String path) {
        IndicatorId indicator = new IndicatorId(path);
        return switch (kind) {
            case 0 -> new Rule.Holds(indicator);
            case 1 -> new Rule.ShareAtLeast(indicator, Figure.of(Rational.of(9, 10)));
            case 2 -> new Rule.NumberAtLeast(indicator, Figure.of(Rational.of(5)), Optional.empty());
            default -> new Rule.TitleHeld(indicator, TitleId.of("cong-dan-hoc-tap"), List.of(), Optional.empty());
        };
    }

    private static List<Criterion> placed(String path, List<Branch> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> parts.get(i).at(path + "." + (i + 1)))
                .toList();
    }

    private static Criterion criterion(String path, Rule rule, Exemption exempt) {
        return Criterion.builder()
                .id(new CriterionId(path))
                .name(LocalizedText.of("Tiêu chí " + path, "Criterion " + path))
                .rule(rule)
                .appliesWhen(exempt.appliesWhen())
                .ifNotApplicable(exempt.policy())
                .addCitations(CITATION)
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }
}
