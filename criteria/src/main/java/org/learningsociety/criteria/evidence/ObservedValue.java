package org.learningsociety.criteria.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.OptionId;
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
     * How many of something there are.
     *
     * @param count the number, not negative
     */
    record Count(long count) implements ObservedValue {

        /**
         * Refuses a negative count.
         *
         * @param count the number, not negative
         */
        public Count {
            if (count < 0) {
                throw new IllegalArgumentException("a count must not be negative, but was " + count);
            }
        }

        @Override
        public ValueKind kind() {
            return ValueKind.COUNT;
        }
    }

    /**
     * A quantity.
     *
     * @param amount the exact number
     * @param unit the unit in which it is measured; absent for a plain number
     */
    record Amount(Rational amount, Optional<MeasureUnit> unit) implements ObservedValue {

        /**
         * Makes a plain number.
         *
         * @param amount the exact number
         * @return the number without a unit of measure
         */
        public static Amount of(Rational amount) {
            return new Amount(amount, Optional.empty());
        }

        @Override
        public ValueKind kind() {
            return ValueKind.AMOUNT;
        }
    }

    /**
     * How many of a group fulfil something, as the two counts.
     *
     * <p>Who is excluded or excepted is in neither: {@link MemberCounts} makes the counts of all members.
     *
     * @param share the counts; 0 of 0 where nobody is left, which no rule can assess
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
     * One option of a scale.
     *
     * @param option the option
     */
    record Choice(OptionId option) implements ObservedValue {
        @Override
        public ValueKind kind() {
            return ValueKind.CHOICE;
        }
    }

    /**
     * A title that the subject holds on the day, or does not.
     *
     * @param holds whether it holds the title
     * @param level the level held, absent where the title has none or it is not said
     * @param since the day of the decision from which on it has been held at that level; absent where it is not said
     */
    record Held(boolean holds, Optional<LevelId> level, Optional<LocalDate> since) implements ObservedValue {

        /** Days further away cannot be calculated with. */
        private static final int LAST_YEAR = 9_999;

        /**
         * Refuses a level or a day of a title that is not held, and a day that no calendar on a wall has.
         *
         * @param holds whether it holds the title
         * @param level the level held, absent where the title has none or it is not said
         * @param since the day of the decision from which on it has been held at that level; absent where it is not said
         */
        public Held {
            if (!holds && (level.isPresent() || since.isPresent())) {
                throw new IllegalArgumentException(
                        "a title that is not held has no level and no day, but was " + level + " and " + since);
            }
            since.filter(day -> day.getYear() < 1 || day.getYear() > LAST_YEAR).ifPresent(day -> {
                throw new IllegalArgumentException(
                        "the day of a title must lie in the years 1 to " + LAST_YEAR + ", but was " + day);
            });
        }

        @Override
        public ValueKind kind() {
            return ValueKind.TITLE;
        }
    }
}
