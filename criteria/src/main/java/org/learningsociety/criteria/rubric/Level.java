package org.learningsociety.criteria.rubric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.LocalizedText;

/**
 * A level of a title and what it takes. Immutable and thread-safe.
 *
 * @param id the identifier within the rubric
 * @param name the name, for example Khá
 * @param requirements everything that must be met, at least one
 */
public record Level(LevelId id, LocalizedText name, List<Requirement> requirements) {

    /**
     * Copies the requirements; a level that asks for nothing would be earned by everybody.
     *
     * @param id the identifier within the rubric
     * @param name the name, for example Khá
     * @param requirements everything that must be met, at least one
     */
    public Level {
        if (requirements.isEmpty()) {
            throw new IllegalArgumentException("a level must have a requirement, but " + id + " has none");
        }
        requirements = List.copyOf(requirements);
    }

    /** One thing that a level takes. */
    public sealed interface Requirement {

        /**
         * Returns the numbers of the law that the requirement uses.
         *
         * @return the figures
         */
        default Stream<Figure<?>> figures() {
            return Stream.empty();
        }

        /**
         * Returns what the catalog lacks of the requirement.
         *
         * @return the slots, which an overlay may fill
         */
        default Stream<SlotId> slots() {
            return figures().flatMap(figure -> figure.slot().stream());
        }

        /**
         * Returns the criterion that the requirement is about.
         *
         * @return absent where it is about the total
         */
        default Optional<CriterionId> target() {
            return Optional.empty();
        }

        /**
         * Chooses by the kind of requirement.
         *
         * @param <R> the type of the result
         * @param cases one function for each kind
         * @return the result of the function for this requirement's kind
         */
        <R> R match(Cases<R> cases);

        /**
         * One function for each kind of requirement.
         *
         * @param <R> the type of the result
         */
        interface Cases<R> {
            /**
             * Handles a cut of the total.
             *
             * @param requirement the requirement
             * @return the result
             */
            R totalAtLeast(TotalAtLeast requirement);

            /**
             * Handles a floor in points.
             *
             * @param requirement the requirement
             * @return the result
             */
            R pointsAtLeast(PointsAtLeast requirement);

            /**
             * Handles a floor as a share of the maximum.
             *
             * @param requirement the requirement
             * @return the result
             */
            R shareOfMaximumAtLeast(ShareOfMaximumAtLeast requirement);

            /**
             * Handles a floor for every part of a criterion.
             *
             * @param requirement the requirement
             * @return the result
             */
            R eachPartAtLeast(EachPartAtLeast requirement);

            /**
             * Handles a test.
             *
             * @param requirement the requirement
             * @return the result
             */
            R met(Met requirement);
        }
    }

    /**
     * The total reaches a cut; the cut itself suffices.
     *
     * @param cut the cut
     */
    public record TotalAtLeast(Cut cut) implements Requirement {
        @Override
        public Stream<Figure<?>> figures() {
            return Stream.concat(Stream.of(cut.usual()), cut.reliefs().stream().map(Cut.Relief::points));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.totalAtLeast(this);
        }
    }

    /**
     * The points of one criterion reach a floor, given as points.
     *
     * @param criterion a criterion that gives points
     * @param floor the floor
     */
    public record PointsAtLeast(CriterionId criterion, Figure<Points> floor) implements Requirement {
        @Override
        public Optional<CriterionId> target() {
            return Optional.of(criterion);
        }

        @Override
        public Stream<Figure<?>> figures() {
            return Stream.of(floor);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pointsAtLeast(this);
        }
    }

    /**
     * The points of one criterion reach a floor, given as a share of its maximum: exactly half is at least 50 %.
     *
     * @param criterion a criterion that gives points
     * @param share the share, for example 1/2
     */
    public record ShareOfMaximumAtLeast(CriterionId criterion, Figure<Rational> share) implements Requirement {
        @Override
        public Optional<CriterionId> target() {
            return Optional.of(criterion);
        }

        @Override
        public Stream<Figure<?>> figures() {
            return Stream.of(share);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shareOfMaximumAtLeast(this);
        }
    }

    /**
     * The points of every part of a criterion that counts reach a floor, such as no index of a Learning Citizen below 5.
     *
     * @param criterion a criterion whose parts give points
     * @param floor the floor
     */
    public record EachPartAtLeast(CriterionId criterion, Figure<Points> floor) implements Requirement {
        @Override
        public Optional<CriterionId> target() {
            return Optional.of(criterion);
        }

        @Override
        public Stream<Figure<?>> figures() {
            return Stream.of(floor);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.eachPartAtLeast(this);
        }
    }

    /**
     * A test holds, or does not apply. In points mode this is a floor or a knock-out: no total makes up for it.
     *
     * @param criterion a criterion that is a test
     */
    public record Met(CriterionId criterion) implements Requirement {
        @Override
        public Optional<CriterionId> target() {
            return Optional.of(criterion);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.met(this);
        }
    }
}
