package org.learningsociety.criteria.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;

/**
 * The slow and obvious oracle: for evidence without gaps and a context in which all is known, it says what each criterion gives
 * if every number that the law lacks is the least it may be ({@code high} false) or the greatest (true). It shares no code with
 * the scorer.
 */
record SlowScorer(Rubric rubric, Evidence evidence, Set<String> groups, Set<String> areas, boolean high) {

    /** What a criterion gives: {@code points} for a graded one, {@code holds} for a test; nothing when it is left out. */
    record Result(boolean leftOut, BigDecimal points, boolean holds) {
        static final Result LEFT_OUT = new Result(true, BigDecimal.ZERO, false);

        static Result of(BigDecimal points) {
            return new Result(false, points, false);
        }

        static Result of(boolean holds) {
            return new Result(false, BigDecimal.ZERO, holds);
        }
    }

    Optional<BigDecimal> total() {
        for (Criterion criterion : rubric.criteria()) {
            if (criterion.rule() instanceof Rule.Graded) {
                Result result = judge(criterion);
                return result.leftOut() ? Optional.empty() : Optional.of(result.points());
            }
        }
        return Optional.empty();
    }

    /** Absent when nothing that the level takes applies. */
    Optional<Boolean> achieves(Level level) {
        List<Boolean> met = new ArrayList<>();
        for (Level.Requirement requirement : level.requirements()) {
            meets(requirement).ifPresent(met::add);
        }
        return met.isEmpty() ? Optional.empty() : Optional.of(!met.contains(false));
    }

    private Optional<Boolean> meets(Level.Requirement requirement) {
        if (requirement instanceof Level.Met test) {
            Result result = find(rubric.criteria(), test.criterion().value());
            return result.leftOut() ? Optional.empty() : Optional.of(result.holds());
        }
        Level.TotalAtLeast total = (Level.TotalAtLeast) requirement;
        return total().map(points -> points.compareTo(decimal(total.cut().usual())) >= 0);
    }

    /** The criterion of an id; left out when one above it does not apply. */
    private Result find(List<Criterion> criteria, String id) {
        for (Criterion criterion : criteria) {
            if (criterion.id().value().equals(id)) {
                return judge(criterion);
            }
            if (applies(criterion.appliesWhen())) {
                Result below = find(criterion.rule().parts(), id);
                if (!below.leftOut()) {
                    return below;
                }
            }
        }
        return Result.LEFT_OUT;
    }

    Result judge(Criterion criterion) {
        if (!applies(criterion.appliesWhen())) {
            return exempt(criterion);
        }
        Rule rule = criterion.rule();
        if (rule.reads().isPresent()) {
            Finding finding = evidence.find(rule.reads().get()).orElseThrow().finding();
            return finding instanceof Finding.Known known ? leaf(rule, known.value()) : exempt(criterion);
        }
        List<Result> parts = rule.parts().stream().map(this::judge).toList();
        if (parts.stream().allMatch(Result::leftOut)) {
            return Result.LEFT_OUT;
        }
        List<Boolean> counting = parts.stream()
                .filter(part -> !part.leftOut())
                .map(Result::holds)
                .toList();
        if (rule instanceof Rule.All) {
            return Result.of(!counting.contains(false));
        }
        if (rule instanceof Rule.Any) {
            return Result.of(counting.contains(true));
        }
        if (rule instanceof Rule.Worth worth) {
            return Result.of(parts.get(0).holds() ? decimal(worth.points()) : BigDecimal.ZERO);
        }
        return sum((Rule.Sum) rule, parts);
    }

    private Result exempt(Criterion criterion) {
        boolean full = criterion.ifNotApplicable() == NotApplicablePolicy.FULL;
        if (criterion.ifNotApplicable() == NotApplicablePolicy.RESCALE) {
            return Result.LEFT_OUT;
        }
        return new Result(false, full ? maximum(criterion) : BigDecimal.ZERO, full);
    }

    private Result leaf(Rule rule, ObservedValue value) {
        if (value instanceof ObservedValue.Marks marks) {
            return Result.of(decimal(marks.marks().get(0)));
        }
        if (value instanceof ObservedValue.YesNo yesNo) {
            return Result.of(yesNo.holds());
        }
        if (value instanceof ObservedValue.Held held) {
            return Result.of(held.holds());
        }
        if (value instanceof ObservedValue.Amount amount) {
            return Result.of(
                    compare(amount.amount(), ((Rule.NumberAtLeast) rule).least().low()) >= 0);
        }
        long part = ((ObservedValue.Proportion) value).share().part();
        long of = ((ObservedValue.Proportion) value).share().of();
        if (rule instanceof Rule.Content content) {
            return Result.of(decimal(part == of ? content.max() : content.partial()));
        }
        Rational least = ((Rule.ShareAtLeast) rule).least().low();
        BigInteger found = BigInteger.valueOf(part).multiply(least.denominator());
        return Result.of(found.compareTo(BigInteger.valueOf(of).multiply(least.numerator())) >= 0);
    }

    private Result sum(Rule.Sum rule, List<Result> parts) {
        BigDecimal added = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal counting = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal max = maximum(rule.parts().get(i));
            all = all.add(max);
            if (!parts.get(i).leftOut()) {
                added = added.add(parts.get(i).points());
                counting = counting.add(max);
            }
        }
        if (counting.compareTo(all) == 0) {
            return Result.of(added);
        }
        Rounding rounding = rule.rounding().orElseThrow();
        BigDecimal step = decimal(rounding.step());
        // added × all / counting, as a number of steps: 40 digits are exact enough for what the generator makes, save
        // for ties.
        BigDecimal steps = added.multiply(all).divide(counting.multiply(step), 40, RoundingMode.HALF_UP);
        return Result.of(steps.setScale(0, rounding.mode()).multiply(step).min(all));
    }

    private BigDecimal maximum(Criterion criterion) {
        Rule rule = criterion.rule();
        if (rule instanceof Rule.Marks marks) {
            return decimal(marks.max());
        }
        if (rule instanceof Rule.Content content) {
            return decimal(content.max());
        }
        if (rule instanceof Rule.Worth worth) {
            return decimal(worth.points());
        }
        return rule.parts().stream().map(this::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
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
        return !(condition instanceof Applicability.Not not) || !applies(not.condition());
    }

    private BigDecimal decimal(Figure<Points> figure) {
        return decimal(high ? figure.high() : figure.low());
    }

    private static BigDecimal decimal(Points points) {
        return BigDecimal.valueOf(points.tenThousandths(), 4);
    }

    private static int compare(Rational one, Rational other) {
        return one.numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(one.denominator()));
    }
}
