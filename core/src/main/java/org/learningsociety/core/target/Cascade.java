package org.learningsociety.core.target;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.UnitId;

/**
 * A target of a unit against those of the units below it: what the children's shares add up to.
 *
 * <p>A province asks for at least 60 %. A commune of 300 families plans 50 % and one of 100 families 70 %: together they
 * come to (150 + 70) / 400 = 55 %, which falls short by 5 points. Immutable and thread-safe.
 *
 * <pre>{@code
 * Cascade cascade = new Cascade(
 *         Rational.parse("0.6"),
 *         List.of(
 *                 new Cascade.Child(first, Optional.of(Rational.parse("0.5")), Optional.of(300L)),
 *                 new Cascade.Child(second, Optional.of(Rational.parse("0.7")), Optional.of(100L))));
 * cascade.implied()             // Optional[[11/20, 11/20]]
 * cascade.shortfall()           // Optional[[1/20, 1/20]]
 * cascade.minimalUplift()       // to 17/30, which only the first commune has to do
 * }</pre>
 *
 * @param parent the share that is asked of the whole, from 0 to 1
 * @param children the units of which the whole is made up
 */
public record Cascade(Rational parent, List<Child> children) {

    /**
     * Copies the children.
     *
     * @param parent the share that is asked of the whole, from 0 to 1
     * @param children the units of which the whole is made up
     * @throws IllegalArgumentException if the share does not lie between 0 and 1, or a unit is named twice
     */
    public Cascade {
        children = List.copyOf(children);
        requireShare(parent);
        Set<UnitId> seen = new HashSet<>();
        children.forEach(child -> {
            if (!seen.add(child.unit())) {
                throw new IllegalArgumentException("a unit must be named once, but twice was " + child.unit());
            }
        });
    }

    /**
     * A unit below. Immutable and thread-safe.
     *
     * @param unit the unit
     * @param target the share that it plans; absent when it states none
     * @param base of how many; absent when that is not known
     */
    public record Child(UnitId unit, Optional<Rational> target, Optional<Long> base) {

        /**
         * Checks the numbers.
         *
         * @param unit the unit
         * @param target the share that it plans; absent when it states none
         * @param base of how many; absent when that is not known
         * @throws IllegalArgumentException if the share does not lie between 0 and 1, or the base is negative
         */
        public Child {
            target.ifPresent(Cascade::requireShare);
            if (base.filter(count -> count < 0).isPresent()) {
                throw new IllegalArgumentException("a base must not be negative, but was " + base.get());
            }
        }

        private Rational size() {
            return base.map(Rational::of).orElse(Rational.ZERO);
        }

        private Rational share() {
            return target.orElse(Rational.ZERO);
        }

        private Rational met() {
            return share().multipliedBy(size());
        }
    }

    /**
     * The least that lifts the children to the parent's share: nobody is lifted who stands at the level already. Immutable
     * and thread-safe.
     *
     * @param level the share below which no unit with a base may stay
     * @param targets the shares that then are planned, by unit
     */
    public record Uplift(Rational level, SortedMap<UnitId, Rational> targets) {

        /**
         * Copies the shares.
         *
         * @param level the share below which no unit with a base may stay
         * @param targets the shares that then are planned, by unit
         */
        public Uplift {
            targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
        }
    }

    private static void requireShare(Rational share) {
        if (share.signum() < 0 || share.compareTo(Rational.ONE) > 0) {
            throw new IllegalArgumentException("a share must lie between 0 and 1, but was " + share);
        }
    }

    /**
     * Returns what the children's shares come to in the whole: Σ share × base / Σ base.
     *
     * <p>A share that is not known lies between 0 and 1. A base that is not known may be so small that it changes
     * nothing and so large that nothing else counts. With 50 % of 300 and an unknown share of 100: [150/400, 250/400]; with
     * 50 % of 300 and 70 % of an unknown number: [50 %, 70 %].
     *
     * @return the least and the greatest value possible; absent when all bases are 0
     */
    public Optional<ValueBounds> implied() {
        return average(Rational.ZERO)
                .flatMap(least -> average(Rational.ONE)
                        .map(most -> new ValueBounds(Collections.min(least), Collections.max(most))));
    }

    /** The share of those of known size, and of each that may outweigh them, with a share for those that state none. */
    private Optional<List<Rational>> average(Rational unstated) {
        List<Rational> possible = new ArrayList<>();
        Rational met = Rational.ZERO;
        Rational all = Rational.ZERO;
        for (Child child : children) {
            Rational share = child.target().orElse(unstated);
            met = met.plus(share.multipliedBy(child.size()));
            all = all.plus(child.size());
            if (child.base().isEmpty()) {
                possible.add(share);
            }
        }
        if (all.signum() > 0) {
            possible.add(met.dividedBy(all));
        }
        return possible.isEmpty() ? Optional.empty() : Optional.of(possible);
    }

    /**
     * Tells whether the children's shares come to what the parent asks.
     *
     * @return whether they do; undetermined when an unknown share or base decides, or when all bases are 0
     */
    public TargetStatus status() {
        return asked().judge(implied());
    }

    private Requirement asked() {
        return new Requirement(Comparison.AT_LEAST, ValueBounds.exactly(parent));
    }

    /**
     * Returns by how much the children's shares fall short of what the parent asks.
     *
     * @return the parent's share less the implied one, and 0 where that is negative; absent when all bases are 0
     */
    public Optional<ValueBounds> shortfall() {
        return implied()
                .map(implied -> new ValueBounds(
                        parent.minus(implied.high()).max(Rational.ZERO),
                        parent.minus(implied.low()).max(Rational.ZERO)));
    }

    /**
     * Finds the lowest level to which all children below it must be lifted so that the parent's share is reached, as
     * water rises in a vessel with steps.
     *
     * <p>With 50 % of 300, 70 % of 100 and 60 % asked of the whole: (240 − 70) / 300 = 17/30, below which only the first
     * lies. A unit with a base of 0 is never lifted. Whoever is lifted is lifted to the parent's share at most, so that no share
     * passes 100 %.
     *
     * @return the exact level and the shares; when the parent's share is reached already, the level of the lowest child
     *     and the shares as they are; absent when a share or base is not known, or all bases are 0
     */
    public Optional<Uplift> minimalUplift() {
        List<Child> counting = children.stream()
                .filter(child -> child.size().signum() > 0)
                .sorted(Comparator.comparing(Child::share))
                .toList();
        boolean known = children.stream()
                .allMatch(child -> child.target().isPresent() && child.base().isPresent());
        if (counting.isEmpty() || !known) {
            return Optional.empty();
        }
        Rational level = level(counting);
        SortedMap<UnitId, Rational> lifted = new TreeMap<>();
        children.forEach(child -> lifted.put(
                child.unit(), child.size().signum() > 0 ? child.share().max(level) : child.share()));
        return Optional.of(new Uplift(level, lifted));
    }

    /** The level to which the lowest must rise, more and more of them, until it is not above the next. */
    private Rational level(List<Child> ascending) {
        Rational needed = sum(ascending, Child::size).multipliedBy(parent);
        Rational kept = sum(ascending, Child::met);
        Rational lifted = Rational.ZERO;
        Rational level = ascending.get(0).share();
        for (int i = 0; i < ascending.size(); i++) {
            Child child = ascending.get(i);
            lifted = lifted.plus(child.size());
            kept = kept.minus(child.met());
            level = needed.minus(kept).dividedBy(lifted);
            boolean last = i + 1 == ascending.size();
            if (last || level.compareTo(ascending.get(i + 1).share()) <= 0) {
                break;
            }
        }
        return level.max(ascending.get(0).share());
    }

    private static Rational sum(List<Child> children, Function<Child, Rational> amount) {
        return children.stream().map(amount).reduce(Rational.ZERO, Rational::plus);
    }
}
