package org.learningsociety.criteria.testkit;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.guidance.Costs;
import org.learningsociety.criteria.guidance.Price;
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
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.scoring.Context;

/**
 * Small questions for guidance: rubrics with every kind of rule and join, few values for each indicator, prices and limits; small
 * enough that everything that can be done can be tried.
 */
public final class GuidanceArbitraries {

    public static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    public static final LevelId LEVEL = new LevelId("dat");

    private static final Subject SUBJECT = new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty());

    private GuidanceArbitraries() {}

    /** A subject that asks how to come to a level. */
    public record Question(Rubric rubric, Evidence evidence, Context context, Costs costs) {

        public Question withCosts(Costs others) {
            return new Question(rubric, evidence, context, others);
        }
    }

    /** What the generated rubrics may be like. */
    public enum Trait {
        /** Gaps in the evidence. */
        GAPS,
        /** Numbers that the catalog lacks. */
        SLOTS,
        /** Conditions, and areas and groups that may not be known. */
        CONDITIONS,
        /** Indicators that several criteria read. */
        SHARED,
        /** Prices other than one, indicators and criteria that cannot change. */
        PRICES,
        /** Days before which something cannot change. */
        DAYS
    }

    public static Arbitrary<Question> questions(Trait... traits) {
        return Arbitraries.longs().map(seed -> new Sketch(new Random(seed), Set.of(traits)).question());
    }

    /** Every value that an indicator may take by whole units of change, as far as it can matter to generated rubrics. */
    public static List<ObservedValue> values(ObservedValue now) {
        if (now instanceof ObservedValue.YesNo) {
            return List.of(new ObservedValue.YesNo(true), new ObservedValue.YesNo(false));
        }
        if (now instanceof ObservedValue.Count) {
            return LongStream.rangeClosed(0, 6)
                    .<ObservedValue>mapToObj(ObservedValue.Count::new)
                    .toList();
        }
        if (now instanceof ObservedValue.Amount amount) {
            return LongStream.rangeClosed(-5, 5)
                    .<ObservedValue>mapToObj(
                            k -> new ObservedValue.Amount(amount.amount().plus(Rational.of(k)), amount.unit()))
                    .toList();
        }
        if (now instanceof ObservedValue.Proportion proportion) {
            long of = proportion.share().of();
            return LongStream.rangeClosed(0, of)
                    .<ObservedValue>mapToObj(part -> new ObservedValue.Proportion(Share.of(part, of)))
                    .toList();
        }
        if (now instanceof ObservedValue.Choice) {
            return Stream.of("a", "b", "c")
                    .<ObservedValue>map(id -> new ObservedValue.Choice(new OptionId(id)))
                    .toList();
        }
        if (now instanceof ObservedValue.Marks marks) {
            return LongStream.rangeClosed(-4, 4)
                    .<ObservedValue>mapToObj(k -> new ObservedValue.Marks(marks.marks().stream()
                            .map(mark ->
                                    mark.plus(Points.of(k)).max(Points.ZERO).min(Points.of(3)))
                            .toList()))
                    .distinct()
                    .toList();
        }
        return List.of(
                now,
                new ObservedValue.Held(true, Optional.empty(), Optional.empty()),
                new ObservedValue.Held(false, Optional.empty(), Optional.empty()));
    }

    /** Values that an indicator may turn out to have, the ends among them; a divided panel settles between its marks. */
    public static List<ObservedValue> open(Set<ValueKind> kinds, Finding now) {
        if (now instanceof Finding.Known known && known.value() instanceof ObservedValue.Marks panel) {
            Points lowest = panel.marks().stream().reduce(Points::min).orElseThrow();
            Points highest = panel.marks().stream().reduce(Points::max).orElseThrow();
            return Stream.of(lowest, lowest.plus(Points.of(1)), highest)
                    .<ObservedValue>map(mark -> new ObservedValue.Marks(List.of(mark, mark)))
                    .toList();
        }
        return kinds.stream()
                .flatMap(kind -> switch (kind) {
                    case YES_NO -> values(new ObservedValue.YesNo(true)).stream();
                    case COUNT -> values(new ObservedValue.Count(0)).stream();
                    case AMOUNT -> values(ObservedValue.Amount.of(Rational.ZERO)).stream();
                    case PROPORTION -> values(new ObservedValue.Proportion(Share.of(0, 6))).stream();
                    case MARKS -> values(new ObservedValue.Marks(List.of(Points.ZERO))).stream();
                    case CHOICE -> values(new ObservedValue.Choice(new OptionId("a"))).stream();
                    case TITLE ->
                        Stream.of(true, false)
                                .map(holds -> new ObservedValue.Held(holds, Optional.empty(), Optional.empty()));
                })
                .toList();
    }

    /** Makes one question up. */
    private static final class Sketch {

        private final Random random;
        private final Set<Trait> traits;
        private final Map<IndicatorId, ObservedValue> now = new TreeMap<>();
        private final List<Criterion> graded = new ArrayList<>();
        private final List<Criterion> tested = new ArrayList<>();
        private int leavesLeft = 3;

        Sketch(Random random, Set<Trait> traits) {
            this.random = random;
            this.traits = traits;
        }

        Question question() {
            List<Criterion> criteria = new ArrayList<>();
            boolean points = random.nextInt(4) > 0;
            if (points) {
                criteria.add(graded("1", 2));
            }
            for (int i = 0; i < (points ? random.nextInt(2) : 2); i++) {
                criteria.add(tested(Integer.toString(i + 2), 2));
            }
            Rubric rubric = SampleRubrics.builder("generated", points ? Mode.POINTS : Mode.ALL_INDICATORS)
                    .criteria(criteria)
                    .addLevels(new Level(LEVEL, LocalizedText.of("Đạt", "Achieved"), requirements(criteria)))
                    .build();
            return new Question(rubric, evidence(), context(), costs(rubric));
        }

        private boolean chance(Trait trait, int oneIn) {
            return traits.contains(trait) && random.nextInt(oneIn) == 0;
        }

        private List<Level.Requirement> requirements(List<Criterion> criteria) {
            List<Level.Requirement> requirements = new ArrayList<>();
            for (Criterion criterion : criteria) {
                if (criterion.rule() instanceof Rule.Graded total) {
                    long most = Math.max(1, total.maximum().tenThousandths() / 10_000);
                    Points cut = Points.of(1 + random.nextInt((int) most));
                    requirements.add(new Level.TotalAtLeast(cut(cut)));
                } else {
                    requirements.add(new Level.Met(criterion.id()));
                }
            }
            if (!graded.isEmpty() && random.nextInt(2) == 0) {
                Criterion floored = graded.get(random.nextInt(graded.size()));
                requirements.add(floor(floored));
            }
            if (!tested.isEmpty() && random.nextInt(3) == 0) {
                requirements.add(
                        new Level.Met(tested.get(random.nextInt(tested.size())).id()));
            }
            return requirements;
        }

        private Cut cut(Points usual) {
            Figure<Points> figure =
                    chance(Trait.SLOTS, 4) ? absent("cut", usual, usual.plus(Points.of(1))) : Figure.of(usual);
            Applicability area = new Applicability.InArea(AreaGroup.SPECIALLY_DIFFICULT);
            return chance(Trait.CONDITIONS, 2)
                    ? new Cut(figure, List.of(new Cut.Relief(area, Figure.of(usual.minus(Points.of(1))))))
                    : Cut.of(figure);
        }

        private Level.Requirement floor(Criterion floored) {
            boolean joins = !floored.rule().parts().isEmpty()
                    && floored.rule().parts().stream().allMatch(part -> part.rule() instanceof Rule.Graded);
            return switch (random.nextInt(joins ? 3 : 2)) {
                case 0 -> new Level.PointsAtLeast(floored.id(), Figure.of(Points.of(random.nextInt(3))));
                case 1 -> new Level.ShareOfMaximumAtLeast(floored.id(), Figure.of(Rational.of(1, 2)));
                default -> new Level.EachPartAtLeast(floored.id(), Figure.of(Points.of(1)));
            };
        }

        private Criterion graded(String path, int depth) {
            Criterion made =
                    criterion(path, depth == 0 || leavesLeft <= 1 ? gradedLeaf(path) : gradedJoin(path, depth));
            graded.add(made);
            return made;
        }

        private Rule gradedJoin(String path, int depth) {
            return switch (random.nextInt(8)) {
                case 0 -> new Rule.Minimum(givingParts(path, depth));
                case 1 -> {
                    List<Criterion> parts = givingParts(path, depth);
                    yield new Rule.BestOf(1 + random.nextInt(parts.size()), parts);
                }
                case 2 ->
                    new Rule.WeightedSum(
                            parts(path, depth).stream()
                                    .map(part -> new Rule.WeightedSum.Weighted(weight(), part))
                                    .toList(),
                            half());
                case 3 -> new Rule.Limited(graded(path + ".1", depth - 1), points(0), points(2 + random.nextInt(2)));
                case 4 -> {
                    Criterion deducted = criterion(path + ".2", new Rule.Deduction(giving(path + ".2.1", 0)));
                    yield new Rule.Sum(List.of(graded(path + ".1", depth - 1), deducted), Optional.of(half()));
                }
                case 5 -> new Rule.Worth(tested(path + ".1", depth - 1), points(3));
                default -> new Rule.Sum(parts(path, depth), Optional.of(half()));
            };
        }

        private List<Criterion> parts(String path, int depth) {
            return IntStream.rangeClosed(1, 2 + random.nextInt(2))
                    .mapToObj(i -> graded(path + "." + i, depth - 1))
                    .toList();
        }

        private List<Criterion> givingParts(String path, int depth) {
            return IntStream.rangeClosed(1, 2 + random.nextInt(2))
                    .mapToObj(i -> giving(path + "." + i, depth - 1))
                    .toList();
        }

        /** A criterion that takes nothing away. */
        private Criterion giving(String path, int depth) {
            Criterion made = criterion(
                    path,
                    depth == 0 || random.nextBoolean()
                            ? gradedLeaf(path)
                            : new Rule.Sum(
                                    List.of(giving(path + ".1", 0), giving(path + ".2", 0)), Optional.of(half())));
            graded.add(made);
            return made;
        }

        private Rule gradedLeaf(String path) {
            leavesLeft--;
            return switch (random.nextInt(7)) {
                case 0 -> new Rule.Content(shareOrMark(path), points(3), partial(path));
                case 1 ->
                    new Rule.Panel(
                            panel(path),
                            points(3),
                            random.nextBoolean() ? Rule.Panel.By.MEAN : Rule.Panel.By.MEDIAN,
                            half(),
                            Optional.of(points(2)));
                case 2 -> new Rule.Choice(choice(path), List.of(option("a", 0), option("b", 2), option("c", 3)));
                case 3 ->
                    new Rule.Bands(
                            count(path),
                            ValueKind.COUNT,
                            random.nextBoolean() ? Rule.Bands.CutBelongs.ABOVE : Rule.Bands.CutBelongs.BELOW,
                            points(random.nextInt(3)),
                            List.of(
                                    new Rule.Bands.Band(Figure.of(Rational.of(3, 2)), points(random.nextInt(3))),
                                    new Rule.Bands.Band(Figure.of(Rational.of(3)), points(random.nextInt(4)))));
                case 4 -> new Rule.Proportional(share(path), points(3), Figure.of(Rational.of(2, 3)), half());
                case 5 -> new Rule.PerUnit(count(path), each(path), points(3));
                default -> new Rule.Marks(mark(path), points(3));
            };
        }

        private Criterion tested(String path, int depth) {
            Criterion made = criterion(path, depth == 0 || leavesLeft <= 1 ? test(path) : testedJoin(path, depth));
            tested.add(made);
            return made;
        }

        private Rule testedJoin(String path, int depth) {
            List<Criterion> parts = IntStream.rangeClosed(1, 2 + random.nextInt(2))
                    .mapToObj(i -> tested(path + "." + i, depth - 1))
                    .toList();
            return switch (random.nextInt(4)) {
                case 0 -> new Rule.All(parts);
                case 1 -> new Rule.Any(parts);
                case 2 -> new Rule.AtLeast(1 + random.nextInt(parts.size()), parts);
                default -> new Rule.KnockOut(parts);
            };
        }

        private Rule test(String path) {
            leavesLeft--;
            return switch (random.nextInt(chance(Trait.SLOTS, 3) ? 7 : 6)) {
                case 0 -> new Rule.HoldsNot(yesNo(path));
                case 1 -> new Rule.CountAtLeast(count(path), Figure.of((long) random.nextInt(5)));
                case 2 -> new Rule.ShareAtLeast(share(path), leastShare(path));
                case 3 -> new Rule.NumberAtLeast(amount(path), Figure.of(Rational.of(5, 2)), Optional.empty());
                case 4 -> new Rule.TitleHeld(title(path), TitleId.of("cong-dan-hoc-tap"), List.of(), Optional.empty());
                case 6 -> new Rule.Unstated(new SlotId(path + ".slot"), LocalizedText.of("Chưa rõ.", "Not clear."));
                default -> new Rule.Holds(yesNo(path));
            };
        }

        private Figure<Rational> leastShare(String path) {
            return chance(Trait.SLOTS, 3)
                    ? absent(path + ".least", Rational.of(1, 2), Rational.of(2, 3))
                    : Figure.of(Rational.of(2, 3));
        }

        private Figure<Points> each(String path) {
            return chance(Trait.SLOTS, 3) ? absent(path + ".each", Points.parse("0.5"), Points.of(1)) : points(1);
        }

        private Figure<Points> partial(String path) {
            return traits.contains(Trait.SLOTS) ? absent(path + ".partial", Points.ZERO, Points.of(3)) : points(1);
        }

        private static <T extends Comparable<T>> Figure<T> absent(String slot, T low, T high) {
            return new Figure.Absent<>(new SlotId(slot), low, high, LocalizedText.of("Chưa rõ.", "Not clear."));
        }

        private Figure<Rational> weight() {
            return Figure.of(Rational.of(1 + random.nextInt(3), 2));
        }

        private static Rounding half() {
            return new Rounding(Points.parse("0.5"), RoundingMode.HALF_UP);
        }

        private static Figure<Points> points(long points) {
            return Figure.of(Points.of(points));
        }

        private static Rule.Choice.Option option(String id, long points) {
            return new Rule.Choice.Option(new OptionId(id), LocalizedText.of(id, id), points(points));
        }

        private IndicatorId mark(String path) {
            return indicator(path, "mark", new ObservedValue.Marks(List.of(Points.of(random.nextInt(4)))));
        }

        private IndicatorId panel(String path) {
            int lowest = random.nextInt(3);
            // Marks that lie two apart are a gap: the panel must settle.
            int apart = random.nextInt(traits.contains(Trait.GAPS) && lowest < 2 ? 3 : 2);
            return indicator(
                    path, "panel", new ObservedValue.Marks(List.of(Points.of(lowest + apart), Points.of(lowest))));
        }

        private IndicatorId shareOrMark(String path) {
            return random.nextBoolean()
                    ? indicator(path, "content", proportion())
                    : indicator(path, "content", new ObservedValue.Marks(List.of(Points.of(random.nextInt(4)))));
        }

        private ObservedValue proportion() {
            return new ObservedValue.Proportion(Share.of(random.nextInt(3), 2 + random.nextInt(2)));
        }

        private IndicatorId share(String path) {
            return indicator(path, "share", proportion());
        }

        private IndicatorId count(String path) {
            return indicator(path, "count", new ObservedValue.Count(random.nextInt(5)));
        }

        private IndicatorId amount(String path) {
            return indicator(path, "amount", ObservedValue.Amount.of(Rational.of(random.nextInt(9), 2)));
        }

        private IndicatorId yesNo(String path) {
            return indicator(path, "yes", new ObservedValue.YesNo(random.nextBoolean()));
        }

        private IndicatorId choice(String path) {
            return indicator(
                    path,
                    "choice",
                    new ObservedValue.Choice(new OptionId(List.of("a", "b", "c").get(random.nextInt(3)))));
        }

        private IndicatorId title(String path) {
            return indicator(
                    path, "title", new ObservedValue.Held(random.nextBoolean(), Optional.empty(), Optional.empty()));
        }

        /** Sometimes an indicator of the same kind that another criterion reads already. */
        private IndicatorId indicator(String path, String kind, ObservedValue value) {
            IndicatorId shared = new IndicatorId("shared-" + kind);
            IndicatorId id = chance(Trait.SHARED, 2) ? shared : new IndicatorId(path);
            now.putIfAbsent(id, value);
            return id;
        }

        private Criterion criterion(String path, Rule rule) {
            Criterion plain = Criterion.builder()
                    .id(new CriterionId(path))
                    .name(LocalizedText.of("Tiêu chí " + path, "Criterion " + path))
                    .rule(rule)
                    .build();
            if (!chance(Trait.CONDITIONS, 4)) {
                return plain;
            }
            NotApplicablePolicy policy = List.of(
                            NotApplicablePolicy.RESCALE, NotApplicablePolicy.FULL, NotApplicablePolicy.ZERO)
                    .get(random.nextInt(3));
            return plain.withIfNotApplicable(policy)
                    .withAppliesWhen(
                            random.nextBoolean()
                                    ? new Applicability.InGroup("truong-hoc")
                                    : new Applicability.InArea(AreaGroup.SPECIALLY_DIFFICULT));
        }

        private Evidence evidence() {
            List<Observation> observations = new ArrayList<>();
            now.forEach((indicator, value) -> {
                Finding missing = new Finding.Missing(Finding.MissingCause.STATED, "");
                observations.add(new Observation(
                        indicator, chance(Trait.GAPS, 2) ? missing : new Finding.Known(value), Provenance.NONE));
            });
            return Evidence.of(SUBJECT, observations);
        }

        private Context context() {
            Context context = Context.on(DAY);
            if (!traits.contains(Trait.CONDITIONS) || random.nextInt(3) > 0) {
                context = context.withAreas(random.nextBoolean() ? Set.of(AreaGroup.SPECIALLY_DIFFICULT) : Set.of());
            }
            if (!traits.contains(Trait.CONDITIONS) || random.nextInt(3) > 0) {
                context = context.withGroups(random.nextBoolean() ? Set.of("truong-hoc") : Set.of());
            }
            return context;
        }

        private Costs costs(Rubric rubric) {
            Costs costs = Costs.UNIT;
            for (IndicatorId indicator : now.keySet()) {
                if (traits.contains(Trait.PRICES) || traits.contains(Trait.DAYS)) {
                    costs = costs.withPrice(indicator, price());
                }
                if (chance(Trait.PRICES, 5)) {
                    costs = costs.withFixed(indicator);
                }
            }
            if (chance(Trait.PRICES, 5)) {
                List<Criterion> nodes = rubric.nodes().toList();
                costs = costs.withExcluded(
                        nodes.get(random.nextInt(nodes.size())).id());
            }
            return chance(Trait.DAYS, 4) ? costs.withBy(DAY.plusDays(random.nextInt(3))) : costs;
        }

        private Price price() {
            Optional<LocalDate> earliest =
                    chance(Trait.DAYS, 2) ? Optional.of(DAY.plusDays(random.nextInt(4))) : Optional.empty();
            long cost = traits.contains(Trait.PRICES) ? 1 + random.nextInt(4) : 1;
            return new Price.PerUnit(cost, Price.Group.FIXED, earliest);
        }
    }
}
