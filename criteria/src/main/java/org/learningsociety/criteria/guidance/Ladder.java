package org.learningsociety.criteria.guidance;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.guidance.ImprovementPath.Step;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.ReasonCode;
import org.learningsociety.criteria.scoring.Trial;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * The values that the indicator of a leaf may take, from the one it has upwards and downwards. Only those at which the criterion
 * comes out otherwise are kept, and where that is, the interpreter itself is asked.
 */
final class Ladder {

    /** More ways for a criterion to come out on the way up, or on the way down, are not told apart one by one. */
    private static final int MOST_RUNGS = 4_000;

    private static final BigInteger MOST_UNITS = BigInteger.valueOf(1_000_000_000L);

    /** What costs more is out of reach; so costs can be added up. */
    private static final long DEAREST = 1_000 * Price.MOST;

    private static final Set<ReasonCode> GAPS = EnumSet.of(
            ReasonCode.MISSING,
            ReasonCode.WITHHELD,
            ReasonCode.UNUSABLE,
            ReasonCode.PANEL_DIVIDED,
            ReasonCode.HELD_SINCE_UNKNOWN,
            ReasonCode.EXCEPTION_FORBIDDEN);

    private final Trial trial;
    private final Criterion leaf;
    private final IndicatorId indicator;
    private final Finding present;
    private final boolean gap;
    private final Price price;
    private final LocalDate on;
    private final List<Rung> rungs = new ArrayList<>();
    private long passedOver = Long.MAX_VALUE;

    private Ladder(Trial trial, Criterion leaf, Price price, LocalDate on) {
        this.trial = trial;
        this.leaf = leaf;
        this.indicator = leaf.rule().reads().orElseThrow();
        this.present = trial.evidence().finding(indicator);
        this.gap = isGap(trial, leaf);
        this.price = price;
        this.on = on;
    }

    /** The ladder of a leaf whose indicator may change at a price. */
    static Ladder of(Trial trial, Criterion leaf, Price price, LocalDate on) {
        Ladder ladder = fixed(trial, leaf, price, on);
        if (ladder.gap || ladder.present instanceof Finding.Known) {
            ladder.build();
        }
        return ladder;
    }

    /** The ladder of a leaf whose indicator cannot change. */
    static Ladder fixed(Trial trial, Criterion leaf, Price price, LocalDate on) {
        Ladder ladder = new Ladder(trial, leaf, price, on);
        ladder.rungs.add(new Rung(Optional.empty(), trial.found(leaf, ladder.present)));
        return ladder;
    }

    /** Whether what is recorded for a leaf, if anything, does not answer what it asks. */
    static boolean isGap(Trial trial, Criterion leaf) {
        return isGap(inside(trial, leaf));
    }

    static boolean isGap(Explanation leaf) {
        ReasonCode code = leaf.reason().code();
        return GAPS.contains(code) || (code == ReasonCode.TITLE_HELD && leaf.verdict() == Verdict.UNDETERMINED);
    }

    /** What a leaf gives if it applies. */
    static Explanation inside(Trial trial, Criterion leaf) {
        return trial.found(
                leaf.withAppliesWhen(Applicability.ALWAYS),
                trial.evidence().finding(leaf.rule().reads().orElseThrow()));
    }

    /** The values, the present one first. */
    List<Rung> rungs() {
        return rungs;
    }

    /** The values that can be had on a day. */
    Reach reach(LocalDate day) {
        return new Reach(
                rungs.stream()
                        .filter(rung -> rung.step()
                                .flatMap(Step::earliest)
                                .filter(day::isBefore)
                                .isEmpty())
                        .toList(),
                passedOver);
    }

    /**
     * The values that are open to a search.
     *
     * @param rungs the values, the present one first
     * @param passedOver the least cost of one that was passed over
     */
    record Reach(List<Rung> rungs, long passedOver) {}

    private void build() {
        if (price instanceof Price.Offers offers) {
            for (Price.Offer offer : offers.offers()) {
                add(offer.to(), offer.cost(), offer.earliest());
            }
        } else if (gap) {
            establish();
        } else {
            change(((Finding.Known) present).value());
        }
    }

    private void change(ObservedValue value) {
        if (value instanceof ObservedValue.Count count) {
            Rational now = Rational.of(count.count());
            climb(
                    k -> new ObservedValue.Count(count.count() + k),
                    k -> now.plus(Rational.of(k)),
                    -count.count(),
                    whole(highest().minus(now).plus(Rational.ONE).ceiling()));
        } else if (value instanceof ObservedValue.Amount amount) {
            climb(amount.amount());
        } else if (value instanceof ObservedValue.Proportion proportion) {
            climb(proportion.share());
        } else if (value instanceof ObservedValue.Marks marks) {
            climb(marks.marks());
        } else {
            choose();
        }
    }

    /** A gap counts as the worst case, from which it costs at least one unit to establish anything else. */
    private void establish() {
        if (leaf.rule().answeredBy().contains(ValueKind.MARKS)) {
            establishMarks();
        } else if (leaf.rule().answeredBy().contains(ValueKind.COUNT)) {
            climb(
                    ObservedValue.Count::new,
                    Rational::of,
                    0,
                    whole(highest().plus(Rational.ONE).ceiling()));
        } else if (leaf.rule().answeredBy().contains(ValueKind.AMOUNT)) {
            climb(Rational.ZERO);
        } else if (leaf.rule().answeredBy().contains(ValueKind.PROPORTION)) {
            Stream.concat(Stream.of(Rational.ZERO, Rational.ONE), thresholds())
                    .distinct()
                    .forEach(this::establish);
        } else {
            choose();
        }
    }

    /** How large the group is, is not known: a share stands for any of its value. */
    private void establish(Rational share) {
        boolean isShare = share.signum() >= 0 && share.compareTo(Rational.ONE) <= 0;
        if (isShare && share.denominator().bitLength() < Long.SIZE) {
            offer(new ObservedValue.Proportion(Share.of(
                    share.numerator().longValueExact(), share.denominator().longValueExact())));
        }
    }

    private void establishMarks() {
        boolean divided = inside(trial, leaf).reason().code() == ReasonCode.PANEL_DIVIDED;
        List<Points> marks = divided ? ((ObservedValue.Marks) ((Finding.Known) present).value()).marks() : List.of();
        Points lowest = marks.stream().reduce(Points::min).orElse(Points.ZERO);
        climb(marks.stream().map(mark -> lowest).toList(), lowest);
        if (divided) {
            Points highest = marks.stream().reduce(Points::max).orElseThrow();
            ObservedValue settled =
                    new ObservedValue.Marks(marks.stream().map(mark -> highest).toList());
            long units = whole(highest.minus(lowest).toRational().ceiling());
            add(settled, units(units), trial.found(leaf, new Finding.Known(settled)));
        }
    }

    private void climb(List<Points> marks) {
        climb(marks, marks.stream().reduce(Points::min).orElseThrow());
    }

    /** All marks of a panel move together, as far as there is room: nobody can tell its members how to mark. */
    private void climb(List<Points> marks, Points lowest) {
        Points max = ((Rule.Graded) leaf.rule()).maximum();
        List<Points> from = marks.isEmpty() ? List.of(lowest) : marks;
        Points highest = from.stream().reduce(Points::max).orElseThrow();
        climb(
                k -> new ObservedValue.Marks(from.stream()
                        .map(mark -> mark.plus(Points.of(k)).max(Points.ZERO).min(max))
                        .toList()),
                k -> lowest.plus(Points.of(k)).toRational(),
                whole(highest.toRational().ceiling().negate()),
                whole(max.minus(lowest).toRational().ceiling()));
    }

    private void climb(Rational amount) {
        climb(
                k -> new ObservedValue.Amount(amount.plus(Rational.of(k)), unit()),
                k -> amount.plus(Rational.of(k)),
                whole(thresholds()
                        .reduce(Rational::min)
                        .orElse(amount)
                        .minus(amount)
                        .minus(Rational.ONE)
                        .floor()),
                whole(highest().minus(amount).plus(Rational.ONE).ceiling()));
    }

    private Optional<MeasureUnit> unit() {
        return leaf.rule() instanceof Rule.NumberAtLeast number ? number.unit() : Optional.empty();
    }

    private void climb(Share share) {
        boolean grows = price instanceof Price.PerUnit unit && unit.group() == Price.Group.GROWS;
        LongFunction<Share> moved = k -> Share.of(share.part() + k, share.of() + (grows && k > 0 ? k : 0));
        climb(
                k -> new ObservedValue.Proportion(moved.apply(k)),
                k -> moved.apply(k).isEmpty() ? Rational.ZERO : moved.apply(k).toRational(),
                -share.part(),
                grows ? joining(share) : share.of() - share.part());
    }

    /** How many may have to join before the highest share below one is reached; one itself is only reached by all. */
    private long joining(Share share) {
        Rational most =
                thresholds().filter(cut -> cut.compareTo(Rational.ONE) < 0).reduce(Rational.ZERO, Rational::max);
        Rational missing = most.multipliedBy(Rational.of(share.of())).minus(Rational.of(share.part()));
        return whole(
                missing.dividedBy(Rational.ONE.minus(most)).plus(Rational.ONE).ceiling());
    }

    private void choose() {
        if (leaf.rule() instanceof Rule.Choice choice) {
            choice.options().forEach(option -> offer(new ObservedValue.Choice(option.id())));
        } else if (leaf.rule() instanceof Rule.TitleHeld title) {
            titles(title).forEach(this::offer);
        } else {
            offer(new ObservedValue.YesNo(true));
            offer(new ObservedValue.YesNo(false));
        }
    }

    private Stream<ObservedValue> titles(Rule.TitleHeld title) {
        List<Optional<LevelId>> levels = title.levels().isEmpty()
                ? List.of(Optional.empty())
                : title.levels().stream().map(Optional::of).toList();
        Stream<ObservedValue> held =
                since(title).flatMap(day -> levels.stream().map(level -> new ObservedValue.Held(true, level, day)));
        return Stream.concat(held, Stream.of(new ObservedValue.Held(false, Optional.empty(), Optional.empty())));
    }

    /** What is obtained is held from the day on which it can be; what is only not known may have been held for long enough. */
    private Stream<Optional<LocalDate>> since(Rule.TitleHeld title) {
        if (title.months().isEmpty()) {
            return Stream.of(Optional.empty());
        }
        LocalDate obtained = earliest().filter(on::isBefore).orElse(on);
        return gap
                ? Stream.of(Optional.of(on.minusMonths(title.months().get().high())), Optional.of(on))
                : Stream.of(Optional.of(obtained));
    }

    private Optional<LocalDate> earliest() {
        return price instanceof Price.PerUnit unit ? unit.earliest() : Optional.empty();
    }

    /** The numbers of the rule with which the value is compared, whatever unknown ones turn out to be. */
    private Stream<Rational> thresholds() {
        Rule rule = leaf.rule();
        if (rule instanceof Rule.ShareAtLeast share) {
            return ends(share.least());
        }
        if (rule instanceof Rule.CountAtLeast count) {
            return Stream.of(
                    Rational.of(count.least().low()), Rational.of(count.least().high()));
        }
        if (rule instanceof Rule.NumberAtLeast number) {
            return ends(number.least());
        }
        if (rule instanceof Rule.Proportional proportional) {
            return ends(proportional.full());
        }
        if (rule instanceof Rule.Bands bands) {
            return bands.bands().stream().flatMap(band -> ends(band.from()));
        }
        if (rule instanceof Rule.PerUnit unit) {
            return Stream.of(unit.each().low(), unit.each().high())
                    .filter(each -> each.compareTo(Points.ZERO) > 0)
                    .map(each -> unit.max().high().toRational().dividedBy(each.toRational()));
        }
        return Stream.empty();
    }

    private static Stream<Rational> ends(Figure<Rational> figure) {
        return Stream.of(figure.low(), figure.high());
    }

    private Rational highest() {
        return thresholds().reduce(Rational.ZERO, Rational::max);
    }

    /** Beyond a billion of units nothing is looked for. */
    private long whole(BigInteger units) {
        if (units.abs().compareTo(MOST_UNITS) > 0) {
            passOver(MOST_UNITS.longValueExact() + 1);
        }
        return units.min(MOST_UNITS).max(MOST_UNITS.negate()).longValueExact();
    }

    /** Between two thresholds a criterion comes out ever better or ever worse, so that halving finds every change. */
    private void climb(LongFunction<ObservedValue> values, LongFunction<Rational> numbers, long least, long most) {
        NavigableSet<Long> bends = new TreeSet<>(List.of(Math.min(least, 0), Math.max(most, 0)));
        long lowest = bends.first();
        long highest = bends.last();
        thresholds().forEach(cut -> {
            for (int beyond = 0; beyond <= 1; beyond++) {
                long bend = firstAt(numbers, cut, beyond, lowest, highest);
                bends.add(Math.min(bend, highest));
                bends.add(Math.max(bend - 1, lowest));
            }
        });
        Map<Long, Explanation> judged = new HashMap<>();
        LongFunction<Explanation> judge =
                k -> judged.computeIfAbsent(k, any -> trial.found(leaf, new Finding.Known(values.apply(k))));
        List<Long> kept = new ArrayList<>(gap ? List.of(0L) : List.of());
        kept.addAll(climb(judge, bends.tailSet(0L, false)));
        kept.addAll(climb(judge, bends.headSet(0L, false).descendingSet()));
        for (long k : kept) {
            add(values.apply(k), units(k), judge.apply(k));
        }
    }

    private List<Long> climb(LongFunction<Explanation> judge, Iterable<Long> bends) {
        List<Long> kept = new ArrayList<>();
        long near = 0;
        for (long bend : bends) {
            climb(judge, near, bend, kept);
            near = bend;
        }
        return kept;
    }

    /** The first number of units at which the number reaches a cut, or goes beyond it; one too many where it never does. */
    private static long firstAt(LongFunction<Rational> numbers, Rational cut, int beyond, long least, long most) {
        long low = least;
        long high = most + 1;
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            if (numbers.apply(middle).compareTo(cut) >= beyond) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void climb(LongFunction<Explanation> judge, long near, long far, List<Long> kept) {
        if (near == far || isAlike(judge.apply(near), judge.apply(far))) {
            return;
        }
        boolean isNext = Math.abs(far - near) == 1;
        if (isNext || kept.size() >= MOST_RUNGS) {
            kept.add(far);
            if (!isNext) {
                passOver(Math.abs(near) + 1);
            }
            return;
        }
        long middle = near + (far - near) / 2;
        climb(judge, near, middle, kept);
        climb(judge, middle, far, kept);
    }

    private static boolean isAlike(Explanation one, Explanation other) {
        return one.verdict() == other.verdict() && one.points().equals(other.points());
    }

    private long units(long k) {
        return Math.max(1, Math.abs(k));
    }

    private void offer(ObservedValue to) {
        add(to, 1, trial.found(leaf, new Finding.Known(to)));
    }

    private void passOver(long units) {
        if (price instanceof Price.PerUnit unit && units <= DEAREST / unit.cost()) {
            passedOver = Math.min(passedOver, units * unit.cost());
        }
    }

    private void add(ObservedValue to, long units, Explanation gives) {
        if (price instanceof Price.PerUnit unit && units <= DEAREST / unit.cost()) {
            add(to, units * unit.cost(), unit.earliest(), gives);
        }
    }

    private void add(ObservedValue to, long cost, Optional<LocalDate> earliest) {
        add(to, cost, earliest, trial.found(leaf, new Finding.Known(to)));
    }

    private void add(ObservedValue to, long cost, Optional<LocalDate> earliest, Explanation gives) {
        if (!present.equals(new Finding.Known(to))) {
            rungs.add(new Rung(Optional.of(new Step(indicator, present, to, cost, earliest)), gives));
        }
    }
}
