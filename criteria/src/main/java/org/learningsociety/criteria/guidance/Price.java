package org.learningsociety.criteria.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.learningsociety.criteria.evidence.ObservedValue;

/** What it costs to change an indicator. Immutable and thread-safe. */
public sealed interface Price {

    /** One for each unit of change, at any time. */
    Price ONE = new PerUnit(1, Group.FIXED, Optional.empty());

    /** The most that one price may be, so that costs can be added up. */
    long MOST = 1_000_000_000_000L;

    /**
     * A price for each unit of change: a yes, a point of a mark, a member more in a share, a counted unit, an option chosen, a title
     * obtained. What does not come to a whole unit costs one.
     *
     * <p>Example, 8 of 10 and at least 9 of 10 asked: where the group stays as it is, 1 member more; where members join who fulfil
     * what is asked, 10, for 18 of 20.
     *
     * @param cost the price of one unit, from 1 to {@link #MOST}
     * @param group what becomes of the group of a share
     * @param earliest the day before which the indicator cannot change; absent where there is none
     */
    record PerUnit(long cost, Group group, Optional<LocalDate> earliest) implements Price {

        /**
         * Checks the price.
         *
         * @param cost the price of one unit, from 1 to {@link #MOST}
         * @param group what becomes of the group of a share
         * @param earliest the day before which the indicator cannot change; absent where there is none
         */
        public PerUnit {
            requirePrice(cost);
        }
    }

    /**
     * The only values to which the indicator can change, each with its price.
     *
     * @param offers the values, at least one
     */
    record Offers(List<Offer> offers) implements Price {

        /**
         * Copies the offers.
         *
         * @param offers the values, at least one
         */
        public Offers {
            if (offers.isEmpty()) {
                throw new IllegalArgumentException(
                        "offers must not be empty; an indicator that cannot change is fixed");
            }
            offers = List.copyOf(offers);
        }
    }

    /**
     * A value and its price.
     *
     * @param to the value
     * @param cost the price, from 1 to {@link #MOST}
     * @param earliest the day before which it cannot be reached; absent where there is none
     */
    record Offer(ObservedValue to, long cost, Optional<LocalDate> earliest) {

        /**
         * Checks the price.
         *
         * @param to the value
         * @param cost the price, from 1 to {@link #MOST}
         * @param earliest the day before which it cannot be reached; absent where there is none
         */
        public Offer {
            requirePrice(cost);
        }
    }

    /** What becomes of the group of a share when one more of it fulfils something. */
    enum Group {
        /** A member who did not fulfil it does now: 8 of 10 becomes 9 of 10. */
        FIXED,
        /** A member joins who fulfils it: 8 of 10 becomes 9 of 11. */
        GROWS
    }

    private static void requirePrice(long cost) {
        if (cost < 1 || cost > MOST) {
            throw new IllegalArgumentException("a price must be from 1 to " + MOST + ", but was " + cost);
        }
    }
}
