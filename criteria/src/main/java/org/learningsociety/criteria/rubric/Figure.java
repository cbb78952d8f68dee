package org.learningsociety.criteria.rubric;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.text.LocalizedText;

/**
 * A number of the law: a maximum, a threshold, a cut.
 *
 * <p>What the sources do not give is {@link Absent}: an unknown constant of which only the admissible values are known.
 * Immutable and thread-safe.
 *
 * @param <T> the kind of number
 */
public sealed interface Figure<T extends Comparable<T>> {

    /**
     * Returns the least value that the figure may have.
     *
     * @return the value itself when it is known
     */
    T low();

    /**
     * Returns the greatest value that the figure may have.
     *
     * @return the value itself when it is known
     */
    T high();

    /**
     * Returns the slot that an overlay may fill.
     *
     * @return absent when the figure is known
     */
    Optional<SlotId> slot();

    /**
     * Makes a known figure whose source is that of the node in which it stands.
     *
     * @param <T> the kind of number
     * @param value the number
     * @return the figure
     */
    static <T extends Comparable<T>> Figure<T> of(T value) {
        return new Known<>(value, List.of(), Optional.empty());
    }

    /**
     * A figure that a source gives.
     *
     * @param <T> the kind of number
     * @param value the number
     * @param citations where it stands; empty when the node in which it stands says so for all its numbers
     * @param verification how well it was read in its source; absent when the label of its node holds for it
     */
    record Known<T extends Comparable<T>>(T value, List<Citation> citations, Optional<Verification> verification)
            implements Figure<T> {

        /**
         * Copies the citations.
         *
         * @param value the number
         * @param citations where it stands; empty when the node in which it stands says so for all its numbers
         * @param verification how well it was read in its source; absent when the label of its node holds for it
         */
        public Known {
            citations = List.copyOf(citations);
        }

        @Override
        public T low() {
            return value;
        }

        @Override
        public T high() {
            return value;
        }

        @Override
        public Optional<SlotId> slot() {
            return Optional.empty();
        }
    }

    /**
     * A figure that no source read gives.
     *
     * @param <T> the kind of number
     * @param id the slot, by which an overlay may fill it and a gap list names it
     * @param low the least admissible value
     * @param high the greatest admissible value
     * @param why why it is not known
     */
    record Absent<T extends Comparable<T>>(SlotId id, T low, T high, LocalizedText why) implements Figure<T> {

        /**
         * Checks that some value is admissible.
         *
         * @param id the slot, by which an overlay may fill it and a gap list names it
         * @param low the least admissible value
         * @param high the greatest admissible value
         * @param why why it is not known
         */
        public Absent {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("low must not be above high, but was " + low + " and " + high);
            }
        }

        @Override
        public Optional<SlotId> slot() {
            return Optional.of(id);
        }
    }
}
