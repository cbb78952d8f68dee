package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import org.learningsociety.core.territory.Basis;

/**
 * What becomes of a title that units hold when their territory changes hands. No act that was read decides it, so a policy is always
 * somebody's own. Immutable and thread-safe.
 */
public sealed interface FatePolicy {

    /**
     * Chooses by the kind of policy.
     *
     * @param <R> the type of the result
     * @param cases one function for each kind
     * @return the result of the function for this policy's kind
     */
    <R> R match(Cases<R> cases);

    /**
     * One function for each kind of policy.
     *
     * @param <R> the type of the result
     */
    interface Cases<R> {
        /**
         * Handles a title that all must have held.
         *
         * @param policy the policy
         * @return the result
         */
        R ifAll(IfAll policy);

        /**
         * Handles a title that any may have held.
         *
         * @param policy the policy
         * @return the result
         */
        R ifAny(IfAny policy);

        /**
         * Handles a title that a majority must have held.
         *
         * @param policy the policy
         * @return the result
         */
        R majority(Majority policy);

        /**
         * Handles a title that must be assessed anew.
         *
         * @param policy the policy
         * @return the result
         */
        R reassess(Reassess policy);

        /**
         * Handles a title that goes on for a while.
         *
         * @param policy the policy
         * @return the result
         */
        R carryUntil(CarryUntil policy);

        /**
         * Handles a title that ends.
         *
         * @param policy the policy
         * @return the result
         */
        R lapse(Lapse policy);
    }

    /** The title goes over if every predecessor held it, at the lowest of their levels. */
    record IfAll() implements FatePolicy {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ifAll(this);
        }
    }

    /** The title goes over if any predecessor held it, at the highest of their levels. */
    record IfAny() implements FatePolicy {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ifAny(this);
        }
    }

    /**
     * The title goes over at the highest level that more than half of what the successor received held, at it or above.
     *
     * <p>Example, by population: of 9 000 people 4 000 come from a commune at level 2, 2 000 from one at level 1 and 3 000 from one
     * without the title. 4 000 are no majority, 6 000 are: level 1.
     *
     * @param basis what is counted
     * @param tie what exactly one half is
     */
    record Majority(Basis basis, Tie tie) implements FatePolicy {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.majority(this);
        }
    }

    /** The title ends, and the successor must be assessed anew. */
    record Reassess() implements FatePolicy {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reassess(this);
        }
    }

    /**
     * The title goes over as {@link IfAny} has it, and ends on a day unless it ends before.
     *
     * @param end the first day on which it is held no longer
     */
    record CarryUntil(LocalDate end) implements FatePolicy {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.carryUntil(this);
        }
    }

    /** The title ends. */
    record Lapse() implements FatePolicy {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lapse(this);
        }
    }

    /** What exactly one half is. */
    enum Tie {
        /** One half suffices. */
        SUFFICES,
        /** One half is not enough. */
        NOT_ENOUGH
    }
}
