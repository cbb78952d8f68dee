package org.learningsociety.criteria.rubric;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.LocalizedText;

/**
 * What somebody lays over a rubric: numbers for slots that the catalog lacks, and changes to try out. The rubric itself stays as it
 * is; {@link Rubric#with(Overlay)} gives another that names the overlay. Immutable and thread-safe.
 *
 * @param id the identifier
 * @param rubric the rubric for which it is made
 * @param name what it is, in both languages
 * @param verification how well what it says was read in a source; {@link Verification#ILLUSTRATIVE} for a what-if
 * @param fillings numbers for slots, in the order of the slots
 * @param changes changes of the tree and of the levels, made in this order before the slots are filled
 */
public record Overlay(
        OverlayId id,
        RubricId rubric,
        LocalizedText name,
        Verification verification,
        SortedMap<SlotId, Filling> fillings,
        List<Change> changes) {

    /**
     * Copies the collections.
     *
     * @param id the identifier
     * @param rubric the rubric for which it is made
     * @param name what it is, in both languages
     * @param verification how well what it says was read in a source; {@link Verification#ILLUSTRATIVE} for a what-if
     * @param fillings numbers for slots, in the order of the slots
     * @param changes changes of the tree and of the levels, made in this order before the slots are filled
     */
    public Overlay {
        fillings = Collections.unmodifiableSortedMap(new TreeMap<>(fillings));
        changes = List.copyOf(changes);
    }

    /**
     * Tells whether the overlay says nothing.
     *
     * @return whether a rubric with it is the rubric itself
     */
    public boolean isEmpty() {
        return fillings.isEmpty() && changes.isEmpty();
    }

    /**
     * Finds the number for a slot.
     *
     * @param slot the slot
     * @return the number, absent where the overlay has none for it
     */
    public Optional<Filling> filling(SlotId slot) {
        return Optional.ofNullable(fillings.get(slot));
    }

    /**
     * A number for a slot.
     *
     * @param value the number: points, a share, a count or months, as the slot asks
     * @param citations where it stands; empty where the number is only assumed
     */
    public record Filling(Rational value, List<Citation> citations) {

        /**
         * Copies the citations.
         *
         * @param value the number: points, a share, a count or months, as the slot asks
         * @param citations where it stands; empty where the number is only assumed
         */
        public Filling {
            citations = List.copyOf(citations);
        }
    }

    /** One change of a rubric. */
    public sealed interface Change {

        /**
         * Chooses by the kind of change.
         *
         * @param <R> the type of the result
         * @param cases one function for each kind
         * @return the result of the function for this change's kind
         */
        <R> R match(Cases<R> cases);

        /**
         * One function for each kind of change.
         *
         * @param <R> the type of the result
         */
        interface Cases<R> {
            /**
             * Handles a criterion put in the place of another.
             *
             * @param change the change
             * @return the result
             */
            R replaceCriterion(ReplaceCriterion change);

            /**
             * Handles a new criterion.
             *
             * @param change the change
             * @return the result
             */
            R addCriterion(AddCriterion change);

            /**
             * Handles a criterion taken out.
             *
             * @param change the change
             * @return the result
             */
            R dropCriterion(DropCriterion change);

            /**
             * Handles a level put in the place of another.
             *
             * @param change the change
             * @return the result
             */
            R replaceLevel(ReplaceLevel change);

            /**
             * Handles a new level.
             *
             * @param change the change
             * @return the result
             */
            R addLevel(AddLevel change);

            /**
             * Handles a level taken out.
             *
             * @param change the change
             * @return the result
             */
            R dropLevel(DropLevel change);
        }
    }

    /**
     * Puts a criterion in the place of the one with the same id, with everything below it.
     *
     * @param criterion the criterion as it shall be
     */
    public record ReplaceCriterion(Criterion criterion) implements Change {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.replaceCriterion(this);
        }
    }

    /**
     * Adds a criterion as the last part of another.
     *
     * @param to a criterion that joins several by one of {@link Rule.Sum}, {@link Rule.BestOf}, {@link Rule.Minimum},
     *     {@link Rule.All}, {@link Rule.Any}, {@link Rule.AtLeast} and {@link Rule.KnockOut}; absent for the top of the rubric
     * @param criterion the new criterion
     */
    public record AddCriterion(Optional<CriterionId> to, Criterion criterion) implements Change {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addCriterion(this);
        }
    }

    /**
     * Takes a criterion out, with everything below it.
     *
     * @param criterion the criterion; no level may ask for it
     */
    public record DropCriterion(CriterionId criterion) implements Change {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropCriterion(this);
        }
    }

    /**
     * Puts a level in the place of the one with the same id.
     *
     * @param level the level as it shall be
     */
    public record ReplaceLevel(Level level) implements Change {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.replaceLevel(this);
        }
    }

    /**
     * Adds a level above all others.
     *
     * @param level the new level
     */
    public record AddLevel(Level level) implements Change {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addLevel(this);
        }
    }

    /**
     * Takes a level out.
     *
     * @param level the level
     */
    public record DropLevel(LevelId level) implements Change {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropLevel(this);
        }
    }
}
