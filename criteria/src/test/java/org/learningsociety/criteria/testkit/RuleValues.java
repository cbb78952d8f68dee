package org.learningsociety.criteria.testkit;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.ValueKind;

/** Values that answer a rule: both ends, every threshold and its neighbours, every option and every band. */
public final class RuleValues {

    /** The day for which generated subjects are assessed. */
    public static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static final Rational LITTLE = Rational.of(1, 10_000);

    private RuleValues() {}

    /** Values for an indicator, each usable by all rules that read it where that is possible. */
    public static List<ObservedValue> of(Rubric rubric, IndicatorId indicator) {
        Set<ObservedValue> values = new LinkedHashSet<>();
        rubric.nodes()
                .filter(node -> node.rule().reads().filter(indicator::equals).isPresent())
                .forEach(node -> of(node.rule()).forEach(values::add));
        return List.copyOf(values);
    }

    public static Stream<ObservedValue> of(Rule rule) {
        if (rule instanceof Rule.Marks marks) {
            return marks(marks.max().low());
        }
        if (rule instanceof Rule.Content content) {
            return Stream.concat(marks(content.max().low()), shares(Rational.of(9, 10)));
        }
        if (rule instanceof Rule.Panel panel) {
            Points max = panel.max().low();
            return Stream.of(
                            List.of(Points.ZERO),
                            List.of(max),
                            List.of(max, Points.ZERO),
                            List.of(Points.of(2), Points.parse("4.5"), Points.of(3)),
                            List.of(Points.of(4), Points.of(3)))
                    .map(ObservedValue.Marks::new);
        }
        if (rule instanceof Rule.Choice choice) {
            return choice.options().stream().map(option -> new ObservedValue.Choice(option.id()));
        }
        if (rule instanceof Rule.Bands bands) {
            return bands.bands().stream()
                    .flatMap(band -> Stream.of(band.from().low(), band.from().high()))
                    .distinct()
                    .flatMap(cut -> around(bands.kind(), cut));
        }
        if (rule instanceof Rule.Proportional proportional) {
            return shares(proportional.full().high());
        }
        if (rule instanceof Rule.PerUnit) {
            return counts(0, 1, 3, 1_000_000);
        }
        if (rule instanceof Rule.ShareAtLeast test) {
            return shares(test.least().high());
        }
        if (rule instanceof Rule.CountAtLeast test) {
            return counts(0, Math.max(0, test.least().low() - 1), test.least().high());
        }
        if (rule instanceof Rule.NumberAtLeast test) {
            return Stream.of(
                            Rational.ZERO,
                            test.least().low().minus(LITTLE),
                            test.least().high())
                    .map(amount -> new ObservedValue.Amount(amount, test.unit()));
        }
        if (rule instanceof Rule.TitleHeld title) {
            return titles(title);
        }
        return rule.reads().isPresent()
                ? Stream.of(new ObservedValue.YesNo(true), new ObservedValue.YesNo(false))
                : Stream.empty();
    }

    private static Stream<ObservedValue> titles(Rule.TitleHeld rule) {
        long months = rule.months().map(figure -> figure.high()).orElse(0L);
        LocalDate due = DAY.minusMonths(months);
        LocalDate between =
                DAY.minusMonths(rule.months().map(figure -> figure.low()).orElse(0L));
        Stream<LevelId> levels = Stream.concat(rule.levels().stream(), Stream.of(new LevelId("another")));
        return Stream.concat(
                Stream.of(new ObservedValue.Held(false, Optional.empty(), Optional.empty())),
                levels.flatMap(level -> Stream.of(due.minusDays(3), between, DAY.plusDays(1))
                        .map(since -> new ObservedValue.Held(true, Optional.of(level), Optional.of(since)))));
    }

    private static Stream<ObservedValue> marks(Points max) {
        return Stream.of(Points.ZERO, Points.parse("0.0001"), Points.of(4), max)
                .map(mark -> new ObservedValue.Marks(List.of(mark)));
    }

    private static Stream<ObservedValue> counts(long... counts) {
        return java.util.Arrays.stream(counts).mapToObj(ObservedValue.Count::new);
    }

    private static Stream<ObservedValue> shares(Rational threshold) {
        Stream<Share> exact = threshold.compareTo(Rational.ONE) <= 0
                ? Stream.of(Share.of(
                        threshold.numerator().longValueExact(),
                        threshold.denominator().longValueExact()))
                : Stream.empty();
        return Stream.concat(Stream.of(Share.of(0, 4), Share.of(8, 9), Share.of(40, 40)), exact)
                .map(ObservedValue.Proportion::new);
    }

    private static Stream<ObservedValue> around(ValueKind kind, Rational cut) {
        if (kind == ValueKind.COUNT) {
            long at = cut.floor().longValueExact();
            return Stream.of(at - 1, at, at + 1).filter(count -> count >= 0).map(ObservedValue.Count::new);
        }
        Stream<Rational> near = Stream.of(cut.minus(LITTLE), cut, cut.plus(LITTLE));
        return kind == ValueKind.AMOUNT
                ? near.map(ObservedValue.Amount::of)
                : near.filter(share -> share.signum() >= 0 && share.compareTo(Rational.ONE) <= 0)
                        .map(share -> new ObservedValue.Proportion(
                                Share.of(whole(share.numerator()), whole(share.denominator()))));
    }

    private static long whole(BigInteger number) {
        return number.longValueExact();
    }
}
