package org.learningsociety.criteria.lint;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.ValueKind;

/**
 * Values of one indicator worth trying: what the rules that read it compare with, and what lies between.
 *
 * @param values the values
 * @param marks the greatest mark, where every mark from 0 on may matter and the values are only the ends
 * @param finite whether every other value gives what one of these gives
 */
record Candidates(List<ObservedValue> values, Optional<Points> marks, boolean finite) {

    private static final int MOST_COUNTS = 60;
    private static final LevelId OTHER_LEVEL = new LevelId("khac");

    /** So many days at the end of a month have none of their number in the next. */
    private static final int MOST_CUT_OFF = 3;

    private static final Rational HALF = Rational.of(1, 2);

    static Candidates of(List<Rule> readers, LocalDate on) {
        Rule first = readers.get(0);
        if (first.answeredBy().contains(ValueKind.MARKS)) {
            return marks(readers);
        }
        NavigableSet<Rational> cuts =
                readers.stream().flatMap(Candidates::cuts).collect(Collectors.toCollection(TreeSet::new));
        return switch (first.answeredBy().iterator().next()) {
            case YES_NO -> finite(Stream.of(new ObservedValue.YesNo(true), new ObservedValue.YesNo(false)));
            case CHOICE ->
                finite(readers.stream()
                        .flatMap(rule -> ((Rule.Choice) rule).options().stream())
                        .map(option -> new ObservedValue.Choice(option.id()))
                        .distinct());
            case TITLE ->
                finite(held(readers.stream().map(Rule.TitleHeld.class::cast).toList(), on));
            case COUNT -> counts(readers, cuts);
            case AMOUNT -> amounts(readers, cuts);
            case PROPORTION -> proportions(readers, cuts);
            case MARKS -> throw new AssertionError("marks were handled before");
        };
    }

    private static Candidates finite(Stream<? extends ObservedValue> values) {
        return new Candidates(List.copyOf(values.toList()), Optional.empty(), true);
    }

    /**
     * One mark, which all readers must accept. A share, and marks of which a panel makes one, give nothing that no mark gives, unless
     * several readers make different things of them.
     */
    private static Candidates marks(List<Rule> readers) {
        Points max = readers.stream()
                .map(rule -> ((Rule.Graded) rule).maximum())
                .reduce(Points::min)
                .orElseThrow();
        Stream<ObservedValue> ends =
                Stream.of(Points.ZERO, max).distinct().map(mark -> new ObservedValue.Marks(List.of(mark)));
        boolean several = readers.size() > 1;
        boolean shares = several && readers.stream().allMatch(Rule.Content.class::isInstance);
        boolean panels = several && readers.stream().allMatch(Rule.Panel.class::isInstance);
        Stream<ObservedValue> parts =
                shares ? Stream.of(Share.of(1, 2), Share.of(1, 1)).map(ObservedValue.Proportion::new) : Stream.empty();
        return new Candidates(
                Stream.concat(ends, parts).toList(),
                Optional.of(max).filter(most -> !max.equals(Points.ZERO) && !shares && !panels),
                max.equals(Points.ZERO));
    }

    /** What a rule holds its value against; an unknown number has two ends. */
    private static Stream<Rational> cuts(Rule rule) {
        if (rule instanceof Rule.Bands bands) {
            return bands.bands().stream().flatMap(band -> ends(band.from()));
        }
        if (rule instanceof Rule.ShareAtLeast share) {
            return ends(share.least());
        }
        if (rule instanceof Rule.NumberAtLeast number) {
            return ends(number.least());
        }
        if (rule instanceof Rule.CountAtLeast count) {
            return Stream.of(count.least().low(), count.least().high()).map(Rational::of);
        }
        if (rule instanceof Rule.Proportional proportional) {
            return ends(proportional.full());
        }
        return Stream.empty();
    }

    private static Stream<Rational> ends(Figure<Rational> figure) {
        return Stream.of(figure.low(), figure.high());
    }

    /** The cuts, one value between each two, and one on either side of all. */
    private static NavigableSet<Rational> around(NavigableSet<Rational> cuts) {
        NavigableSet<Rational> values = new TreeSet<>(cuts);
        List<Rational> inOrder = List.copyOf(cuts);
        for (int i = 1; i < inOrder.size(); i++) {
            values.add(inOrder.get(i - 1).plus(inOrder.get(i)).multipliedBy(HALF));
        }
        if (!cuts.isEmpty()) {
            values.add(cuts.first().minus(Rational.ONE));
            values.add(cuts.last().plus(Rational.ONE));
        }
        return values;
    }

    private static Candidates amounts(List<Rule> readers, NavigableSet<Rational> cuts) {
        return finite(readers.stream()
                .map(rule -> rule instanceof Rule.NumberAtLeast number ? number.unit() : Optional.<MeasureUnit>empty())
                .distinct()
                .flatMap(unit -> around(cuts).stream().map(amount -> new ObservedValue.Amount(amount, unit))));
    }

    private static Candidates proportions(List<Rule> readers, NavigableSet<Rational> cuts) {
        NavigableSet<Rational> inside = new TreeSet<>(List.of(Rational.ZERO, Rational.ONE));
        cuts.stream()
                .filter(cut -> cut.signum() >= 0 && cut.compareTo(Rational.ONE) <= 0)
                .forEach(inside::add);
        NavigableSet<Rational> shares = around(inside);
        List<ObservedValue> values = shares.stream()
                .filter(share -> share.signum() >= 0 && share.compareTo(Rational.ONE) <= 0)
                .filter(share -> share.denominator().bitLength() < Long.SIZE)
                .<ObservedValue>map(share -> new ObservedValue.Proportion(Share.of(
                        share.numerator().longValueExact(), share.denominator().longValueExact())))
                .toList();
        boolean steps = readers.stream().noneMatch(Rule.Proportional.class::isInstance);
        return new Candidates(values, Optional.empty(), steps && values.size() == 2 * inside.size() - 1);
    }

    private static Candidates counts(List<Rule> readers, NavigableSet<Rational> cuts) {
        NavigableSet<BigInteger> counts = new TreeSet<>(List.of(BigInteger.ZERO));
        for (Rational cut : cuts) {
            counts.add(cut.floor());
            counts.add(cut.ceiling());
            counts.add(cut.floor().add(BigInteger.ONE));
            counts.add(cut.ceiling().subtract(BigInteger.ONE));
        }
        long cap = readers.stream().mapToLong(Candidates::cap).max().orElse(0);
        LongStream.rangeClosed(1, Math.min(cap, MOST_COUNTS))
                .mapToObj(BigInteger::valueOf)
                .forEach(counts::add);
        counts.add(BigInteger.valueOf(cap));
        List<ObservedValue> values = new ArrayList<>();
        for (BigInteger count : counts) {
            if (count.signum() >= 0 && count.bitLength() < Long.SIZE) {
                values.add(new ObservedValue.Count(count.longValueExact()));
            }
        }
        return new Candidates(values, Optional.empty(), cap <= MOST_COUNTS);
    }

    /** How many units give all that they can. */
    private static long cap(Rule rule) {
        if (!(rule instanceof Rule.PerUnit perUnit)) {
            return 0;
        }
        long each = Math.max(1, perUnit.each().low().tenThousandths());
        return Math.floorDiv(perUnit.max().high().tenThousandths() - 1, each) + 1;
    }

    /** Not held, and held at every level and every time that some rule tells apart. */
    private static Stream<ObservedValue> held(List<Rule.TitleHeld> rules, LocalDate on) {
        List<Optional<LevelId>> levels = orNone(Stream.concat(
                rules.stream().flatMap(rule -> rule.levels().stream()),
                rules.stream().filter(rule -> !rule.levels().isEmpty()).map(rule -> OTHER_LEVEL)));
        List<Optional<LocalDate>> since = orNone(rules.stream()
                .flatMap(rule -> rule.months().stream())
                .flatMap(months -> Stream.of(months.low(), months.high()))
                .flatMap(least -> Stream.of(
                        on.minusMonths(least + 1), on.minusMonths(least).plusDays(MOST_CUT_OFF + 1))));
        Stream<ObservedValue> held =
                levels.stream().flatMap(level -> since.stream().map(day -> new ObservedValue.Held(true, level, day)));
        return Stream.concat(Stream.of(new ObservedValue.Held(false, Optional.empty(), Optional.empty())), held);
    }

    private static <T> List<Optional<T>> orNone(Stream<T> values) {
        List<Optional<T>> some = values.distinct().map(Optional::of).toList();
        return some.isEmpty() ? List.of(Optional.empty()) : some;
    }
}
