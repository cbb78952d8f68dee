package org.learningsociety.criteria.testkit;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.rubric.ValueKind;

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
        Arbitrary<Points> cuts = Arbitraries.integers().between(1, 40).map(Points::of);
        return Combinators.combine(total(), tested(1).list().ofMaxSize(2), cuts, cuts, asked())
                .as((total, tests, first, second, asked) -> {
                    List<Criterion> criteria = new ArrayList<>();
                    criteria.add(total.at("1"));
                    IntStream.range(0, tests.size())
                            .forEach(i -> criteria.add(tests.get(i).at(Integer.toString(i + 2))));
                    return rubric(Mode.POINTS, criteria, List.of(first.min(second), first.max(second)), asked);
                });
    }

    public static Arbitrary<Rubric> allIndicatorRubrics() {
        return Combinators.combine(tested(2).list().ofMinSize(2).ofMaxSize(4), asked())
                .as((tests, asked) -> rubric(
                        Mode.ALL_INDICATORS,
                        IntStream.range(0, tests.size())
                                .mapToObj(i -> tests.get(i).at(Integer.toString(i + 1)))
                                .toList(),
                        List.of(),
                        asked));
    }

    /** What levels ask beside tests and the total: numbers that choose among what a tree offers. */
    private record Asked(Relief relief, boolean cutIsAbsent, List<Integer> floors) {}

    private enum Relief {
        NONE,
        AREA,
        AREA_OR_GROUP
    }

    private static Arbitrary<Asked> asked() {
        Arbitrary<Relief> reliefs = Arbitraries.frequency(
                Tuple.of(3, Relief.NONE), Tuple.of(1, Relief.AREA), Tuple.of(1, Relief.AREA_OR_GROUP));
        Arbitrary<List<Integer>> floors =
                Arbitraries.integers().between(0, 1000).list().ofMaxSize(2);
        return Combinators.combine(reliefs, Arbitraries.integers().between(0, 7), floors)
                .as((relief, absent, picked) -> new Asked(relief, absent == 0, picked));
    }

    /** Levels are nested: each takes what the one before takes, and more. */
    private static Rubric rubric(Mode mode, List<Criterion> criteria, List<Points> cuts, Asked asked) {
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
            requirements.add(new Level.TotalAtLeast(cut(cut, levels.size() + 1, asked)));
            if (!levels.isEmpty()) {
                requirements.addAll(floors(criteria, asked));
            }
            levels.add(level(levels.size() + 1, requirements));
        }
        if (cuts.isEmpty()) {
            levels.add(level(1, tests.subList(0, 1)));
            levels.add(level(2, tests));
        }
        Rubric.Builder builder = Rubric.builder()
                .id(new RubricId("generated"))
                .title(TitleId.of("don-vi-hoc-tap"))
                .name(LocalizedText.of("Bộ tiêu chí sinh ra để thử", "A rubric generated for tests"))
                .addSubjectKinds(SubjectKind.UNIT)
                .mode(mode)
                .inForce(DateRange.parse("2020-01-01/.."))
                .levels(levels)
                .addCitations(CITATION)
                .verification(Verification.ILLUSTRATIVE);
        try {
            return builder.criteria(criteria).build();
        } catch (IllegalArgumentException nothingOnSomeDay) {
            return builder.criteria(criteria.stream().map(undated()::of).toList())
                    .build();
        }
    }

    /** Takes the periods away again where a level or the total would be of nothing on some day. */
    private static RubricMap undated() {
        return new RubricMap() {
            @Override
            protected Criterion criterion(Criterion changed) {
                return changed.withInForce(DateRange.ALWAYS);
            }
        };
    }

    private static Cut cut(Points cut, int level, Asked asked) {
        Figure<Points> usual =
                asked.cutIsAbsent() ? absent("level-" + level + ".cut", cut, cut.plus(Points.of(5))) : Figure.of(cut);
        Figure<Points> lower = Figure.of(cut.minus(Points.of(1)).max(Points.parse("0.5")));
        Applicability area = new Applicability.InArea(AREA);
        return switch (asked.relief()) {
            case NONE -> Cut.of(usual);
            case AREA -> new Cut(usual, List.of(new Cut.Relief(area, lower)));
            case AREA_OR_GROUP ->
                new Cut(
                        usual,
                        List.of(
                                new Cut.Relief(
                                        new Applicability.AllOf(List.of(area, new Applicability.InGroup(GROUP))),
                                        Figure.of(Points.parse("0.5"))),
                                new Cut.Relief(
                                        new Applicability.AnyOf(List.of(area, new Applicability.InGroup(GROUP))),
                                        lower)));
        };
    }

    private static List<Level.Requirement> floors(List<Criterion> criteria, Asked asked) {
        List<Criterion> graded = criteria.stream()
                .flatMap(Criterion::nodes)
                .filter(node -> node.rule() instanceof Rule.Graded)
                .toList();
        return asked.floors().stream()
                .map(picked -> floor(graded.get(picked % graded.size()), picked / graded.size() % 4))
                .toList();
    }

    private static Level.Requirement floor(Criterion node, int kind) {
        boolean hasParts = !node.rule().parts().isEmpty()
                && node.rule().parts().stream().allMatch(part -> part.rule() instanceof Rule.Graded);
        return switch (kind) {
            case 0 -> new Level.PointsAtLeast(node.id(), Figure.of(Points.of(5)));
            case 1 -> new Level.PointsAtLeast(node.id(), absent(node.id() + ".floor", Points.of(1), Points.of(6)));
            case 2 -> new Level.ShareOfMaximumAtLeast(node.id(), Figure.of(Rational.of(1, 2)));
            default ->
                hasParts
                        ? new Level.EachPartAtLeast(node.id(), Figure.of(Points.of(2)))
                        : new Level.ShareOfMaximumAtLeast(
                                node.id(), absent(node.id() + ".share", Rational.of(1, 4), Rational.of(3, 4)));
        };
    }

    private static Level level(int number, List<Level.Requirement> requirements) {
        return new Level(
                new LevelId("level-" + number), LocalizedText.of("Mức " + number, "Level " + number), requirements);
    }

    /** A criterion without a place in the tree yet; its identifiers come from its path. */
    private interface Branch {
        Criterion at(String path);
    }

    /** A number without a slot yet, which its path names where the number is absent. */
    private interface Number<T extends Comparable<T>> {
        Figure<T> at(String slot);
    }

    private static <T extends Comparable<T>> Figure<T> absent(String slot, T low, T high) {
        return new Figure.Absent<>(
                new SlotId(slot),
                low,
                high,
                LocalizedText.of("Văn bản đã đọc không nói.", "The text read does not say."));
    }

    /** Mostly known; otherwise any number between two. */
    private static <T extends Comparable<T>> Arbitrary<Number<T>> numbers(List<T> known, T low, T high) {
        Arbitrary<Number<T>> some = Arbitraries.of(known).map(value -> slot -> Figure.of(value));
        return Arbitraries.frequencyOf(
                Tuple.of(9, some), Tuple.of(1, Arbitraries.just(slot -> absent(slot, low, high))));
    }

    private static Arbitrary<Number<Points>> maxima() {
        return numbers(Stream.of(5, 10, 15, 30).map(Points::of).toList(), Points.of(5), Points.of(10));
    }

    private static Arbitrary<Number<Points>> lesser() {
        return numbers(Stream.of("0", "2", "4.5", "8").map(Points::parse).toList(), Points.ZERO, Points.of(5));
    }

    /** Sums most of the time, kept within limits where deductions may outweigh what they are taken from. */
    private static Arbitrary<Branch> total() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, sum(1, true)),
                Tuple.of(2, limited(sum(1, true))),
                Tuple.of(1, weightedSum(1)),
                Tuple.of(1, graded(1)));
    }

    /** A criterion that takes no points away. */
    private static Arbitrary<Branch> graded(int depth) {
        if (depth == 0) {
            return gradedLeaf();
        }
        Arbitrary<List<Branch>> parts = graded(depth - 1).list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Branch> best = Combinators.combine(
                        parts, Arbitraries.integers().between(1, 2), placements())
                .as((some, take, place) -> path ->
                        criterion(path, new Rule.BestOf(Math.min(take, some.size()), placed(path, some)), place));
        Arbitrary<Branch> minimum = Combinators.combine(parts, placements())
                .as((some, place) -> path -> criterion(path, new Rule.Minimum(placed(path, some)), place));
        Arbitrary<Branch> worth = Combinators.combine(tested(depth - 1), maxima(), placements())
                .as((test, points, place) -> path ->
                        criterion(path, new Rule.Worth(test.at(path + ".1"), points.at(path + ".points")), place));
        return Arbitraries.frequencyOf(
                Tuple.of(4, gradedLeaf()),
                Tuple.of(2, worth),
                Tuple.of(3, sum(depth - 1, false)),
                Tuple.of(1, weightedSum(depth - 1)),
                Tuple.of(1, limited(sum(depth - 1, true))),
                Tuple.of(1, best),
                Tuple.of(1, minimum));
    }

    private static Arbitrary<Branch> sum(int depth, boolean mayDeduct) {
        Arbitrary<Branch> part = mayDeduct
                ? Arbitraries.frequencyOf(Tuple.of(4, graded(depth)), Tuple.of(1, deduction()))
                : graded(depth);
        return Combinators.combine(part.list().ofMinSize(2).ofMaxSize(4), roundings(), placements())
                .as((parts, rounding, place) ->
                        path -> criterion(path, new Rule.Sum(placed(path, parts), rounding), place));
    }

    private static Arbitrary<Branch> weightedSum(int depth) {
        List<Rational> known = List.of(Rational.of(2, 5), Rational.of(1, 3), Rational.ONE, Rational.of(2));
        Arbitrary<Number<Rational>> weights = numbers(known, Rational.of(1, 4), Rational.ONE);
        return Combinators.combine(
                        graded(depth).list().ofMinSize(1).ofMaxSize(3),
                        weights.list().ofSize(3),
                        roundings(),
                        placements())
                .as((parts, weight, rounding, place) -> path -> {
                    List<Criterion> placed = placed(path, parts);
                    List<Rule.WeightedSum.Weighted> weighted = IntStream.range(0, placed.size())
                            .mapToObj(i -> new Rule.WeightedSum.Weighted(
                                    weight.get(i).at(placed.get(i).id() + ".weight"), placed.get(i)))
                            .toList();
                    Rounding used = rounding.orElse(new Rounding(Points.parse("0.1"), RoundingMode.HALF_EVEN));
                    return criterion(path, new Rule.WeightedSum(weighted, used), place);
                });
    }

    private static Arbitrary<Branch> limited(Arbitrary<Branch> part) {
        Arbitrary<Number<Points>> least = numbers(List.of(Points.ZERO, Points.of(2)), Points.ZERO, Points.of(2));
        Arbitrary<Number<Points>> most = numbers(List.of(Points.of(10), Points.of(20)), Points.of(10), Points.of(20));
        return Combinators.combine(part, least, most, placements())
                .as((of, low, high, place) -> path -> criterion(
                        path,
                        new Rule.Limited(of.at(path + ".1"), low.at(path + ".least"), high.at(path + ".most")),
                        place));
    }

    private static Arbitrary<Branch> deduction() {
        return Combinators.combine(graded(0), placements())
                .as((of, place) -> path -> criterion(path, new Rule.Deduction(of.at(path + ".1")), place));
    }

    private static Arbitrary<Optional<Rounding>> roundings() {
        Arbitrary<Rounding> roundings = Combinators.combine(
                        Arbitraries.of("0.5", "0.1", "3"),
                        Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.FLOOR, RoundingMode.CEILING))
                .as((step, mode) -> new Rounding(Points.parse(step), mode));
        return roundings.optional(0.9);
    }

    private static Arbitrary<Branch> gradedLeaf() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        maxima(),
                        lesser().list().ofSize(4),
                        bandCuts(),
                        Arbitraries.of(true, false),
                        placements())
                .as((kind, max, lesser, cuts, flag, place) -> path -> {
                    Function<String, IndicatorId> indicator = place.indicator(path);
                    Figure<Points> most = max.at(path + ".max");
                    Rule rule = switch (kind) {
                        case 0, 1 -> new Rule.Marks(indicator.apply("marks"), most);
                        case 2, 3 ->
                            new Rule.Content(
                                    indicator.apply("content"),
                                    most,
                                    flag
                                            ? Figure.of(Points.of(2))
                                            : absent(path + ".partial", Points.ZERO, most.high()));
                        case 4 -> panel(indicator.apply("marks"), most, flag, lesser.get(0), path);
                        case 5 -> choice(indicator.apply("choice"), lesser, path);
                        case 6 -> cuts.rule(indicator, flag, lesser, path);
                        default ->
                            flag
                                    ? new Rule.PerUnit(
                                            indicator.apply("count"),
                                            lesser.get(0).at(path + ".each"),
                                            most)
                                    : new Rule.Proportional(
                                            indicator.apply("share"),
                                            most,
                                            lesser.get(1).at("any").slot().isPresent()
                                                    ? absent(path + ".full", Rational.of(1, 2), Rational.ONE)
                                                    : Figure.of(Rational.of(9, 10)),
                                            new Rounding(Points.parse("0.5"), RoundingMode.HALF_UP));
                    };
                    return criterion(path, rule, place);
                });
    }

    private static Rule panel(
            IndicatorId indicator, Figure<Points> max, boolean median, Number<Points> spread, String path) {
        Figure<Points> apart = spread.at(path + ".spread");
        boolean none = apart.high().equals(Points.ZERO);
        Figure<Points> above = apart.slot().isEmpty() ? apart : absent(path + ".spread", Points.of(1), Points.of(5));
        return new Rule.Panel(
                indicator,
                max,
                median ? Rule.Panel.By.MEDIAN : Rule.Panel.By.MEAN,
                new Rounding(Points.parse("0.5"), RoundingMode.HALF_UP),
                none ? Optional.empty() : Optional.of(above));
    }

    private static Rule choice(IndicatorId indicator, List<Number<Points>> points, String path) {
        List<String> scale = List.of("tot", "kha", "trung-binh");
        return new Rule.Choice(
                indicator,
                IntStream.range(0, scale.size())
                        .mapToObj(i -> new Rule.Choice.Option(
                                new OptionId(scale.get(i)),
                                LocalizedText.of("Mức " + scale.get(i), "Grade " + scale.get(i)),
                                points.get(i).at(path + "." + scale.get(i))))
                        .toList());
    }

    /** Where bands begin, and whether each cut is known. */
    private record BandCuts(ValueKind kind, int count, boolean areKnown) {

        Rule rule(Function<String, IndicatorId> indicator, boolean above, List<Number<Points>> points, String path) {
            List<Rational> cuts = switch (kind) {
                case COUNT -> List.of(Rational.of(3), Rational.of(5), Rational.of(10));
                case AMOUNT -> List.of(Rational.of(5, 2), Rational.of(5), Rational.of(10));
                default -> List.of(Rational.of(1, 2), Rational.of(7, 10), Rational.of(17, 20));
            };
            List<Rule.Bands.Band> bands = IntStream.range(0, count)
                    .mapToObj(i -> new Rule.Bands.Band(
                            cut(cuts.get(i), path + ".from-" + i),
                            points.get(i + 1).at(path + ".band-" + i)))
                    .toList();
            return new Rule.Bands(
                    indicator.apply("bands-" + kind.name().toLowerCase(Locale.ROOT)),
                    kind,
                    above ? Rule.Bands.CutBelongs.ABOVE : Rule.Bands.CutBelongs.BELOW,
                    points.get(0).at(path + ".below"),
                    bands);
        }

        private Figure<Rational> cut(Rational cut, String slot) {
            Rational wide = kind == ValueKind.PROPORTION ? Rational.of(1, 10) : Rational.of(3);
            return areKnown ? Figure.of(cut) : absent(slot, cut.minus(wide).max(Rational.ZERO), cut.plus(wide));
        }
    }

    private static Arbitrary<BandCuts> bandCuts() {
        return Combinators.combine(
                        Arbitraries.of(ValueKind.COUNT, ValueKind.AMOUNT, ValueKind.PROPORTION),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 4))
                .as((kind, count, known) -> new BandCuts(kind, count, known > 0));
    }

    private static Arbitrary<Branch> tested(int depth) {
        Arbitrary<Branch> leaf = testedLeaf();
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Branch> joined = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        tested(depth - 1).list().ofMinSize(1).ofMaxSize(3),
                        placements())
                .as((kind, parts, place) -> path -> criterion(path, joined(kind, placed(path, parts)), place));
        return Arbitraries.oneOf(leaf, leaf, joined);
    }

    private static Rule joined(int kind, List<Criterion> parts) {
        return switch (kind) {
            case 0 -> new Rule.All(parts);
            case 1 -> new Rule.Any(parts);
            case 2 -> new Rule.KnockOut(parts);
            default -> new Rule.AtLeast(Math.min(2, parts.size()), parts);
        };
    }

    private static Arbitrary<Branch> testedLeaf() {
        Arbitrary<Number<Rational>> shares =
                numbers(List.of(Rational.of(9, 10), Rational.of(1, 2)), Rational.ZERO, Rational.ONE);
        Arbitrary<Number<Rational>> amounts = numbers(List.of(Rational.of(5)), Rational.of(3), Rational.of(8));
        Arbitrary<Number<Long>> wholes = numbers(List.of(5L, 12L), 0L, 12L);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 13),
                        shares,
                        amounts,
                        wholes,
                        Arbitraries.of(true, false),
                        placements())
                .as((kind, share, amount, whole, flag, place) -> path -> {
                    Function<String, IndicatorId> indicator = place.indicator(path);
                    Rule rule = switch (kind) {
                        case 0, 1, 2 -> new Rule.Holds(indicator.apply("yes-no"));
                        case 3, 4 -> new Rule.HoldsNot(indicator.apply("yes-no"));
                        case 5, 6 -> new Rule.ShareAtLeast(indicator.apply("share"), share.at(path + ".least"));
                        case 7, 8 -> new Rule.CountAtLeast(indicator.apply("count"), whole.at(path + ".least"));
                        case 9, 10 ->
                            new Rule.NumberAtLeast(
                                    indicator.apply(flag ? "amount-m2" : "amount"),
                                    amount.at(path + ".least"),
                                    flag ? Optional.of(new MeasureUnit("m2")) : Optional.empty());
                        case 11, 12 ->
                            new Rule.TitleHeld(
                                    indicator.apply("title"),
                                    TitleId.of("cong-dan-hoc-tap"),
                                    flag ? List.of(new LevelId("muc-1")) : List.of(),
                                    share.at("any").equals(Figure.of(Rational.of(1, 2)))
                                            ? Optional.empty()
                                            : Optional.of(whole.at(path + ".months")));
                        default ->
                            new Rule.Unstated(
                                    new SlotId(path + ".unstated"), LocalizedText.of("Chưa đọc được.", "Not read."));
                    };
                    return criterion(path, rule, place);
                });
    }

    /** What surrounds a rule: whether it applies, what it counts otherwise, when it is in force, whose indicator it reads. */
    private record Placement(
            NotApplicablePolicy policy, Applicability appliesWhen, DateRange inForce, boolean sharesIndicator) {

        /** Criteria that read the same kind of value may read the same indicator. */
        Function<String, IndicatorId> indicator(String path) {
            return kind -> new IndicatorId(sharesIndicator ? "shared-" + kind : path);
        }
    }

    private static Arbitrary<Placement> placements() {
        Applicability inGroup = new Applicability.InGroup(GROUP);
        Applicability inArea = new Applicability.InArea(AREA);
        Arbitrary<Applicability> conditions = Arbitraries.frequency(
                Tuple.of(12, Applicability.ALWAYS),
                Tuple.of(1, inGroup),
                Tuple.of(1, new Applicability.Not(inArea)),
                Tuple.of(1, new Applicability.AnyOf(List.of(inGroup, inArea))),
                Tuple.of(1, new Applicability.AllOf(List.of(inArea, new Applicability.Not(inGroup)))),
                Tuple.of(1, new Applicability.ToKinds(Set.of(SubjectKind.HOUSEHOLD))));
        Arbitrary<NotApplicablePolicy> policies = Arbitraries.frequency(
                Tuple.of(4, NotApplicablePolicy.FORBIDDEN),
                Tuple.of(2, NotApplicablePolicy.RESCALE),
                Tuple.of(1, NotApplicablePolicy.FULL),
                Tuple.of(1, NotApplicablePolicy.ZERO));
        Arbitrary<DateRange> periods = Arbitraries.frequency(
                Tuple.of(30, DateRange.ALWAYS),
                Tuple.of(1, DateRange.parse("2025-07-01/..")),
                Tuple.of(1, DateRange.parse("2021-01-01/2024-12-31")),
                Tuple.of(1, DateRange.parse("2022-01-01/2026-01-01")));
        return Combinators.combine(
                        policies, conditions, periods, Arbitraries.integers().between(0, 19))
                .as((policy, when, inForce, shared) -> new Placement(
                        policy,
                        policy == NotApplicablePolicy.FORBIDDEN ? Applicability.ALWAYS : when,
                        inForce,
                        shared == 0));
    }

    private static List<Criterion> placed(String path, List<Branch> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> parts.get(i).at(path + "." + (i + 1)))
                .toList();
    }

    private static Criterion criterion(String path, Rule rule, Placement place) {
        return Criterion.builder()
                .id(new CriterionId(path))
                .name(LocalizedText.of("Tiêu chí " + path, "Criterion " + path))
                .rule(rule)
                .appliesWhen(place.appliesWhen())
                .ifNotApplicable(place.policy())
                .inForce(place.inForce())
                .addCitations(CITATION)
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }
}
