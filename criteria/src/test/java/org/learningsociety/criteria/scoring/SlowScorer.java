package org.learningsociety.criteria.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;

/**
 * The slow and obvious oracle: for a rubric without unknown numbers, evidence without gaps and a context in which all is known, it
 * says what the page about the format says. It shares no code with the scorer.
 */
final class SlowScorer {

    /** What a criterion gives: nothing when it is left out; else points, absent where nobody can say; or whether it holds. */
    record Result(boolean leftOut, Optional<Fraction> points, Optional<Boolean> holds) {

        static final Result LEFT_OUT = new Result(true, Optional.empty(), Optional.empty());
        static final Result OPEN = new Result(false, Optional.empty(), Optional.empty());

        static Result of(Fraction points) {
            return new Result(false, Optional.of(points), Optional.empty());
        }

        static Result of(boolean holds) {
            return new Result(false, Optional.empty(), Optional.of(holds));
        }
    }

    /** A fraction with a denominator above zero, never reduced. */
    record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        static Fraction of(long over, long under) {
            return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
        }

        static Fraction of(Rational number) {
            return new Fraction(number.numerator(), number.denominator());
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Fraction times(Fraction other) {
            return new Fraction(over.multiply(other.over), under.multiply(other.under));
        }

        Fraction dividedBy(Fraction other) {
            return times(new Fraction(other.under, other.over));
        }

        Fraction negated() {
            return new Fraction(over.negate(), under);
        }

        Fraction atMost(Fraction other) {
            return compareTo(other) <= 0 ? this : other;
        }

        Fraction atLeast(Fraction other) {
            return compareTo(other) >= 0 ? this : other;
        }

        Fraction rounded(Rounding rounding) {
            Fraction step = points(rounding.step());
            Fraction steps = dividedBy(step);
            BigDecimal whole = new BigDecimal(steps.over).divide(new BigDecimal(steps.under), 0, rounding.mode());
            return new Fraction(whole.toBigIntegerExact(), BigInteger.ONE).times(step);
        }

        Points toPoints() {
            BigDecimal decimal = new BigDecimal(over).divide(new BigDecimal(under), 4, RoundingMode.UNNECESSARY);
            return Points.parse(decimal.toPlainString());
        }

        @Override
        public int compareTo(Fraction other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }
    }

    private final Rubric rubric;
    private final Evidence evidence;
    private final LocalDate on;
    private final Set<String> groups;
    private final Set<String> areas;
    private final Map<String, Result> results = new HashMap<>();
    private final Map<String, Criterion> nodes = new HashMap<>();
    private Result total = Result.LEFT_OUT;

    SlowScorer(Rubric rubric, Evidence evidence, LocalDate on, Set<String> groups, Set<String> areas) {
        this.rubric = rubric;
        this.evidence = evidence;
        this.on = on;
        this.groups = groups;
        this.areas = areas;
        for (Criterion criterion : rubric.criteria()) {
            if (exists(criterion)) {
                Result result = judge(criterion);
                if (criterion.rule() instanceof Rule.Graded) {
                    total = result;
                }
            }
        }
    }

    Result total() {
        return total;
    }

    Optional<Result> find(String id) {
        return Optional.ofNullable(results.get(id));
    }

    /** Nothing in the outer Optional: what the level takes cannot be said; nothing in the inner: it takes nothing. */
    Optional<Optional<Boolean>> achieves(Level level) {
        boolean anyAsked = false;
        boolean anyOpen = false;
        boolean anyFailed = false;
        for (Level.Requirement requirement : level.requirements()) {
            List<Result> asked = asked(requirement);
            for (Result result : asked) {
                anyAsked = true;
                Optional<Boolean> met = meets(requirement, result);
                anyOpen |= met.isEmpty();
                anyFailed |= met.isPresent() && !met.get();
            }
        }
        if (anyFailed) {
            return Optional.of(Optional.of(false));
        }
        return anyOpen ? Optional.empty() : Optional.of(anyAsked ? Optional.of(true) : Optional.empty());
    }

    private List<Result> asked(Level.Requirement requirement) {
        List<Result> asked = new ArrayList<>();
        if (requirement instanceof Level.EachPartAtLeast floor) {
            Criterion node = nodes.get(floor.criterion().value());
            if (node != null && !results.get(floor.criterion().value()).leftOut()) {
                node.rule()
                        .parts()
                        .forEach(part -> asked.add(results.get(part.id().value())));
            }
        } else {
            asked.add(
                    requirement.target().isPresent()
                            ? results.get(requirement.target().get().value())
                            : total);
        }
        asked.removeIf(result -> result == null || result.leftOut());
        return asked;
    }

    private Optional<Boolean> meets(Level.Requirement requirement, Result result) {
        if (requirement instanceof Level.Met) {
            return result.holds();
        }
        Fraction least;
        if (requirement instanceof Level.TotalAtLeast cut) {
            least = points(cut(cut.cut()).low());
        } else if (requirement instanceof Level.PointsAtLeast floor) {
            least = points(floor.floor().low());
        } else if (requirement instanceof Level.EachPartAtLeast floor) {
            least = points(floor.floor().low());
        } else {
            Level.ShareOfMaximumAtLeast floor = (Level.ShareOfMaximumAtLeast) requirement;
            least = maximum(nodes.get(floor.criterion().value()))
                    .times(Fraction.of(floor.share().low()));
        }
        return result.points().map(points -> points.compareTo(least) >= 0);
    }

    private Figure<Points> cut(Cut cut) {
        for (Cut.Relief relief : cut.reliefs()) {
            if (applies(relief.when())) {
                return relief.points();
            }
        }
        return cut.usual();
    }

    /** A criterion is there when it is in force and, if it joins others, one of them is there. */
    private boolean exists(Criterion criterion) {
        return criterion.inForce().contains(on)
                && (criterion.rule().parts().isEmpty()
                        || criterion.rule().parts().stream().anyMatch(this::exists));
    }

    private List<Criterion> parts(Criterion criterion) {
        return criterion.rule().parts().stream().filter(this::exists).toList();
    }

    private Result judge(Criterion criterion) {
        if (!applies(criterion.appliesWhen())) {
            return exempt(criterion, criterion.ifNotApplicable());
        }
        Rule rule = criterion.rule();
        if (rule.reads().isPresent()) {
            Finding finding = evidence.find(rule.reads().get()).orElseThrow().finding();
            return finding instanceof Finding.Known known
                    ? keep(criterion, leaf(rule, known.value()))
                    : exempt(criterion, criterion.ifNotApplicable());
        }
        List<Result> parts = parts(criterion).stream().map(this::judge).toList();
        return keep(criterion, parts.stream().allMatch(Result::leftOut) ? Result.LEFT_OUT : join(criterion, parts));
    }

    private Result keep(Criterion criterion, Result result) {
        nodes.put(criterion.id().value(), criterion);
        results.put(criterion.id().value(), result);
        return result;
    }

    private Result exempt(Criterion criterion, NotApplicablePolicy policy) {
        parts(criterion).forEach(part -> exempt(part, policy));
        boolean graded = criterion.rule() instanceof Rule.Graded;
        return keep(
                criterion,
                switch (policy) {
                    case RESCALE -> Result.LEFT_OUT;
                    case FULL -> graded ? Result.of(maximum(criterion)) : Result.of(true);
                    case ZERO -> graded ? Result.of(Fraction.ZERO) : Result.of(false);
                    case FORBIDDEN -> Result.OPEN;
                });
    }

    private Result join(Criterion criterion, List<Result> all) {
        Rule rule = criterion.rule();
        List<Result> counting = all.stream().filter(part -> !part.leftOut()).toList();
        if (rule instanceof Rule.Tested) {
            return test(criterion, counting);
        }
        if (rule instanceof Rule.Worth worth) {
            return counting.get(0)
                    .holds()
                    .map(holds -> Result.of(holds ? points(worth.points().low()) : Fraction.ZERO))
                    .orElse(Result.OPEN);
        }
        if (counting.stream().anyMatch(part -> part.points().isEmpty())) {
            return Result.OPEN;
        }
        List<Fraction> points = counting.stream()
                .map(part -> part.points().orElseThrow())
                .sorted()
                .toList();
        if (rule instanceof Rule.BestOf best) {
            int take = Math.min(best.take(), points.size());
            return Result.of(sum(points.subList(points.size() - take, points.size())));
        }
        if (rule instanceof Rule.Minimum) {
            return Result.of(points.get(0).atMost(maximum(criterion)));
        }
        if (rule instanceof Rule.Limited limited) {
            return Result.of(points.get(0)
                    .atMost(points(limited.most().low()))
                    .atLeast(points(limited.least().low())));
        }
        if (rule instanceof Rule.Deduction) {
            return Result.of(points.get(0).negated());
        }
        return added(criterion, all);
    }

    private Result test(Criterion criterion, List<Result> counting) {
        int yes = 0;
        int no = 0;
        for (Result part : counting) {
            yes += part.holds().equals(Optional.of(true)) ? 1 : 0;
            no += part.holds().equals(Optional.of(false)) ? 1 : 0;
        }
        int unknown = counting.size() - yes - no;
        Rule rule = criterion.rule();
        if (rule instanceof Rule.All) {
            return no > 0 ? Result.of(false) : unknown > 0 ? Result.OPEN : Result.of(true);
        }
        if (rule instanceof Rule.Any) {
            return yes > 0 ? Result.of(true) : unknown > 0 ? Result.OPEN : Result.of(false);
        }
        if (rule instanceof Rule.KnockOut) {
            return yes > 0 ? Result.of(false) : unknown > 0 ? Result.OPEN : Result.of(true);
        }
        int least = Math.min(((Rule.AtLeast) rule).count(), parts(criterion).size());
        return yes >= least ? Result.of(true) : yes + unknown < least ? Result.of(false) : Result.OPEN;
    }

    private Result added(Criterion criterion, List<Result> parts) {
        Rule rule = criterion.rule();
        List<Criterion> criteria = parts(criterion);
        Fraction added = Fraction.ZERO;
        Fraction all = Fraction.ZERO;
        Fraction counting = Fraction.ZERO;
        boolean anyLeftOut = false;
        for (int i = 0; i < parts.size(); i++) {
            Fraction weight = weight(rule, criteria.get(i));
            Fraction max = weight.times(maximum(criteria.get(i)));
            all = all.plus(max);
            anyLeftOut |= parts.get(i).leftOut();
            if (!parts.get(i).leftOut()) {
                added = added.plus(weight.times(parts.get(i).points().orElseThrow()));
                counting = counting.plus(max);
            }
        }
        Optional<Rounding> rounding = rule instanceof Rule.WeightedSum weighted
                ? Optional.of(weighted.rounding())
                : ((Rule.Sum) rule).rounding();
        if (!anyLeftOut) {
            return Result.of(rule instanceof Rule.Sum ? added : added.rounded(rounding.orElseThrow()));
        }
        if (rounding.isEmpty() || counting.compareTo(Fraction.ZERO) == 0) {
            return Result.OPEN;
        }
        if (added.compareTo(Fraction.ZERO) < 0) {
            return Result.of(rule instanceof Rule.Sum ? added : added.rounded(rounding.get()));
        }
        return Result.of(
                added.times(all).dividedBy(counting).rounded(rounding.get()).atMost(maximum(criterion)));
    }

    private static Fraction weight(Rule rule, Criterion part) {
        if (rule instanceof Rule.WeightedSum weighted) {
            for (Rule.WeightedSum.Weighted candidate : weighted.weighted()) {
                if (candidate.part().equals(part)) {
                    return Fraction.of(candidate.weight().low());
                }
            }
        }
        return Fraction.of(1, 1);
    }

    private Result leaf(Rule rule, ObservedValue value) {
        if (value instanceof ObservedValue.YesNo yesNo) {
            return Result.of(yesNo.holds() == rule instanceof Rule.Holds);
        }
        if (value instanceof ObservedValue.Held held) {
            return Result.of(held((Rule.TitleHeld) rule, held));
        }
        if (value instanceof ObservedValue.Choice choice) {
            for (Rule.Choice.Option option : ((Rule.Choice) rule).options()) {
                if (option.id().equals(choice.option())) {
                    return Result.of(points(option.points().low()));
                }
            }
            throw new AssertionError(choice);
        }
        if (value instanceof ObservedValue.Marks marks) {
            return rule instanceof Rule.Panel panel
                    ? together(panel, marks.marks())
                    : Result.of(points(marks.marks().get(0)));
        }
        if (value instanceof ObservedValue.Count count) {
            return counted(rule, Fraction.of(count.count(), 1));
        }
        if (value instanceof ObservedValue.Amount amount) {
            Fraction found = Fraction.of(amount.amount());
            return rule instanceof Rule.Bands bands
                    ? Result.of(banded(bands, found))
                    : Result.of(found.compareTo(Fraction.of(
                                    ((Rule.NumberAtLeast) rule).least().low()))
                            >= 0);
        }
        long part = ((ObservedValue.Proportion) value).share().part();
        long of = ((ObservedValue.Proportion) value).share().of();
        return of == 0 ? Result.OPEN : shared(rule, part, of);
    }

    private Result counted(Rule rule, Fraction count) {
        if (rule instanceof Rule.Bands bands) {
            return Result.of(banded(bands, count));
        }
        if (rule instanceof Rule.PerUnit perUnit) {
            return Result.of(points(perUnit.each().low())
                    .times(count)
                    .atMost(points(perUnit.max().low())));
        }
        return Result.of(
                count.compareTo(Fraction.of(((Rule.CountAtLeast) rule).least().low(), 1)) >= 0);
    }

    private static Result shared(Rule rule, long part, long of) {
        Fraction share = Fraction.of(part, of);
        if (rule instanceof Rule.Bands bands) {
            return Result.of(banded(bands, share));
        }
        if (rule instanceof Rule.Content content) {
            return Result.of(points((part == of ? content.max() : content.partial()).low()));
        }
        if (rule instanceof Rule.Proportional proportional) {
            Fraction max = points(proportional.max().low());
            Fraction full = Fraction.of(proportional.full().low());
            return Result.of(
                    share.compareTo(full) >= 0
                            ? max
                            : max.times(share)
                                    .dividedBy(full)
                                    .rounded(proportional.rounding())
                                    .atMost(max));
        }
        return Result.of(
                share.compareTo(Fraction.of(((Rule.ShareAtLeast) rule).least().low())) >= 0);
    }

    private static Fraction banded(Rule.Bands rule, Fraction value) {
        Fraction given = points(rule.below().low());
        for (Rule.Bands.Band band : rule.bands()) {
            int order = value.compareTo(Fraction.of(band.from().low()));
            if (order > 0 || (order == 0 && rule.cutBelongs() == Rule.Bands.CutBelongs.ABOVE)) {
                given = points(band.points().low());
            }
        }
        return given;
    }

    /** Nobody can say what a divided panel gives. */
    private static Result together(Rule.Panel rule, List<Points> marks) {
        List<Fraction> sorted =
                new ArrayList<>(marks.stream().map(SlowScorer::points).toList());
        Collections.sort(sorted);
        Fraction lowest = sorted.get(0);
        Fraction highest = sorted.get(sorted.size() - 1);
        Fraction apart = highest.plus(lowest.negated());
        if (rule.spread().isPresent()
                && apart.compareTo(points(rule.spread().get().low())) >= 0) {
            return Result.OPEN;
        }
        Fraction middle;
        if (rule.by() == Rule.Panel.By.MEAN) {
            middle = sum(sorted).dividedBy(Fraction.of(sorted.size(), 1));
        } else if (sorted.size() % 2 == 1) {
            middle = sorted.get(sorted.size() / 2);
        } else {
            middle = sorted.get(sorted.size() / 2 - 1)
                    .plus(sorted.get(sorted.size() / 2))
                    .times(Fraction.of(1, 2));
        }
        return Result.of(middle.rounded(rule.rounding()).atLeast(lowest).atMost(highest));
    }

    private boolean held(Rule.TitleHeld rule, ObservedValue.Held held) {
        return held.holds()
                && (rule.levels().isEmpty()
                        || rule.levels().contains(held.level().orElseThrow()))
                && (rule.months().isEmpty()
                        || !on.isBefore(held.since()
                                .orElseThrow()
                                .plusMonths(rule.months().get().low())));
    }

    private Fraction maximum(Criterion criterion) {
        Rule rule = criterion.rule();
        List<Criterion> parts = parts(criterion);
        if (rule instanceof Rule.Marks marks) {
            return points(marks.max().low());
        }
        if (rule instanceof Rule.Content content) {
            return points(content.max().low());
        }
        if (rule instanceof Rule.Panel panel) {
            return points(panel.max().low());
        }
        if (rule instanceof Rule.Proportional proportional) {
            return points(proportional.max().low());
        }
        if (rule instanceof Rule.PerUnit perUnit) {
            return points(perUnit.max().low());
        }
        if (rule instanceof Rule.Choice || rule instanceof Rule.Bands) {
            return Collections.max(given(rule));
        }
        if (rule instanceof Rule.Worth worth) {
            return points(worth.points().low());
        }
        List<Fraction> maxima = parts.stream().map(this::maximum).sorted().toList();
        if (rule instanceof Rule.BestOf best) {
            return sum(maxima.subList(Math.max(0, maxima.size() - best.take()), maxima.size()));
        }
        if (rule instanceof Rule.Minimum) {
            return maxima.get(0);
        }
        if (rule instanceof Rule.Limited limited) {
            return maxima.get(0)
                    .atMost(points(limited.most().low()))
                    .atLeast(points(limited.least().low()));
        }
        if (rule instanceof Rule.Deduction) {
            return Fraction.ZERO;
        }
        if (rule instanceof Rule.WeightedSum weighted) {
            return sum(parts.stream()
                            .map(part -> weight(rule, part).times(maximum(part)))
                            .toList())
                    .rounded(weighted.rounding());
        }
        return sum(maxima);
    }

    private static List<Fraction> given(Rule rule) {
        if (rule instanceof Rule.Choice choice) {
            return choice.options().stream()
                    .map(option -> points(option.points().low()))
                    .toList();
        }
        Rule.Bands bands = (Rule.Bands) rule;
        List<Fraction> given = new ArrayList<>();
        given.add(points(bands.below().low()));
        bands.bands().forEach(band -> given.add(points(band.points().low())));
        return given;
    }

    private boolean applies(Applicability condition) {
        if (condition instanceof Applicability.ToKinds to) {
            return to.kinds().contains(evidence.subject().kind());
        }
        if (condition instanceof Applicability.InGroup in) {
            return groups.contains(in.group());
        }
        if (condition instanceof Applicability.InArea in) {
            return areas.contains(in.group().value());
        }
        if (condition instanceof Applicability.AnyOf any) {
            return any.conditions().stream().anyMatch(this::applies);
        }
        if (condition instanceof Applicability.AllOf all) {
            return all.conditions().stream().allMatch(this::applies);
        }
        return !(condition instanceof Applicability.Not not) || !applies(not.condition());
    }

    private static Fraction sum(List<Fraction> parts) {
        return parts.stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction points(Points points) {
        return Fraction.of(points.tenThousandths(), 10_000);
    }
}
