package org.learningsociety.criteria.evidence;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.ValueKind;

/** What was found, as a value. Immutable and thread-safe. */
public sealed interface ObservedValue {

    /**
     * Returns the kind of the value.
     *
     * @return the kind
     */
    ValueKind kind();

    /**
     * Something is in place, or not.
     *
     * @param holds whether it is
     */
    record YesNo(boolean holds) implements ObservedValue {
        @Override
        public ValueKind kind() {
            return ValueKind.YES_NO;
        }
    }

    /**
     * A count or a measured quantity, in the unit that the indicator names.
     *
     * @param amount the exact number
     */
    record Amount(Rational amount) implements ObservedValue {
        @Override
        public ValueKind kind() {
            return ValueKind.AMOUNT;
        }
    }

    /**
     * How many of a group fulfil something, as the two counts.
     *
     * @param share the counts
     */
    record Proportion(Share share) implements ObservedValue {
        @Override
        public ValueKind kind() {
            return ValueKind.PROPORTION;
        }
    }

    /**
     * Marks that assessors gave.
     *
     * @param marks one mark for each assessor, at least one
     */
    record Marks(List<Points> marks) implements ObservedValue {

        /**
         * Copies the marks.
         *
         * @param marks one mark for each assessor, at least one
         */
        public Marks {
            if (marks.isEmpty()) {
                throw new IllegalArgumentException("marks must come from at least one assessor");
            }
            marks = List.copyOf(marks);
        }

        @Override
        public ValueKind kind() {
            return ValueKind.MARKS;
        }
    }

    /**
     * A title that the subject holds on the day, or does not.
     *
     * @param holds whether it holds the title
     * @param level the level held, absent where the title has none or it is not said
     */
    record Held(boolean holds, Optional<LevelId> level) implements ObservedValue {

        /**
         * Refuses a level of a title that is not held.
         *
         * @param holds whether it holds the title
         * @param level the level held, absent where the title has none or it is not said
         */
        public Held {
            if (!holds && level.isPresent()) {
                throw new IllegalArgumentException("a title that is not held has no level, but was " + level.get());
            }
        }

        @Override
        public ValueKind kind() {
            return ValueKind.TITLE;
        }
    }
}
