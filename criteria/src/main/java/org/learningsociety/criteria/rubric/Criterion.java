package org.learningsociety.criteria.rubric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/**
 * A node of a rubric: a group (tiêu chí), or what is judged within it (chỉ tiêu, nội dung). Immutable and thread-safe.
 */
@Value.Immutable
public interface Criterion extends WithCriterion {

    /**
     * Returns the identifier, unique in its rubric.
     *
     * @return the identifier
     */
    CriterionId id();

    /**
     * Returns what is asked, in short.
     *
     * @return a paraphrase of the law in both languages
     */
    LocalizedText name();

    /**
     * Returns how it is judged.
     *
     * @return the rule
     */
    Rule rule();

    /**
     * Returns when the criterion applies.
     *
     * @return {@link Applicability#ALWAYS} unless the law makes an exception
     */
    @Value.Default
    default Applicability appliesWhen() {
        return Applicability.ALWAYS;
    }

    /**
     * Returns what the criterion counts when it does not apply.
     *
     * @return {@link NotApplicablePolicy#FORBIDDEN} unless the rubric says otherwise
     */
    @Value.Default
    default NotApplicablePolicy ifNotApplicable() {
        return NotApplicablePolicy.FORBIDDEN;
    }

    /**
     * Returns when the criterion is part of the rubric. On another day it is as if it were not written: criteria that come into force
     * later, or were dropped, have no effect at all.
     *
     * @return {@link DateRange#ALWAYS} unless the law says otherwise; its bounds are known or open
     */
    @Value.Default
    default DateRange inForce() {
        return DateRange.ALWAYS;
    }

    /**
     * Returns where the criterion and its numbers stand in law.
     *
     * @return the citations; empty where none was read
     */
    List<Citation> citations();

    /**
     * Returns how well the criterion was read in its source.
     *
     * @return the label
     */
    @Value.Default
    default Verification verification() {
        return Verification.VERIFIED;
    }

    /**
     * Returns the most points that the criterion can give.
     *
     * @return an interval where the law read does not give the maximum; absent for a test
     */
    @Value.Lazy
    default Optional<Bounds> maximum() {
        return rule() instanceof Rule.Graded graded
                ? Optional.of(Bounds.of(graded.leastMaximum(), graded.maximum()))
                : Optional.empty();
    }

    /**
     * Returns what the criterion can give at all.
     *
     * @return from the least that it can give to the most; absent for a test
     */
    @Value.Lazy
    default Optional<Bounds> range() {
        return rule() instanceof Rule.Graded graded
                ? Optional.of(Bounds.of(graded.minimum(), graded.maximum()))
                : Optional.empty();
    }

    /**
     * Returns what the catalog lacks of the criterion itself.
     *
     * @return the slots of this node only
     */
    @Value.Lazy
    default List<SlotId> slots() {
        return rule().slots().toList();
    }

    /**
     * Tells whether some subject's evidence or context may leave the criterion out: it counts nothing then, or all its parts are left out.
     *
     * @return whether it may
     */
    default boolean mayBeLeftOut() {
        boolean itself = ifNotApplicable() == NotApplicablePolicy.RESCALE
                && (rule().reads().isPresent() || !appliesWhen().equals(Applicability.ALWAYS));
        List<Criterion> parts = rule().parts();
        return itself || (!parts.isEmpty() && parts.stream().allMatch(Criterion::mayBeLeftOut));
    }

    /**
     * Returns this criterion and all below it, each before its parts.
     *
     * @return the nodes in the order of the law
     */
    default Stream<Criterion> nodes() {
        return Stream.concat(Stream.of(this), rule().parts().stream().flatMap(Criterion::nodes));
    }

    /**
     * Starts a criterion.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a criterion. */
    final class Builder extends ImmutableCriterion.Builder {
        Builder() {}
    }
}
