package org.learningsociety.reporting.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Source;
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Suppression;
import org.learningsociety.reporting.tally.TallyComparison;

/**
 * A share that a review is about, for example that of Learning Families, of the unit and of those below it. Immutable and thread-safe.
 *
 * @param id lower-case ASCII words joined by hyphens, unique in the review
 * @param name what is counted
 * @param figures the figures of all units
 * @param targets what was to be reached, the earliest first
 * @param change what changed since an earlier day, both on the map of the review; absent where nothing is compared
 * @param suppression what is left out since it is about too few; absent where all is shown
 * @param sources where the figures come from
 */
public record Measure(
        String id,
        LocalizedText name,
        RollUp figures,
        List<ReviewTarget> targets,
        Optional<TallyComparison> change,
        Optional<Suppression> suppression,
        List<Source> sources) {

    /**
     * Copies the lists.
     *
     * @param id lower-case ASCII words joined by hyphens, unique in the review
     * @param name what is counted
     * @param figures the figures of all units
     * @param targets what was to be reached, the earliest first
     * @param change what changed since an earlier day, both on the map of the review; absent where nothing is compared
     * @param suppression what is left out since it is about too few; absent where all is shown
     * @param sources where the figures come from
     */
    public Measure {
        targets = List.copyOf(targets);
        sources = List.copyOf(sources);
    }

    /**
     * Makes a measure of figures alone.
     *
     * @param id lower-case ASCII words joined by hyphens, unique in the review
     * @param name what is counted
     * @param figures the figures of all units
     * @return the measure, without targets, comparison and sources
     */
    public static Measure of(String id, LocalizedText name, RollUp figures) {
        return new Measure(id, name, figures, List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * Adds a target.
     *
     * @param target what was to be reached
     * @return the measure with it after those it has
     */
    public Measure withTarget(ReviewTarget target) {
        List<ReviewTarget> more =
                Stream.concat(targets.stream(), Stream.of(target)).toList();
        return new Measure(id, name, figures, more, change, suppression, sources);
    }

    /**
     * Adds a comparison with an earlier day.
     *
     * @param comparison both days' figures on the map of the review
     * @return the measure with it
     */
    public Measure withChange(TallyComparison comparison) {
        return new Measure(id, name, figures, targets, Optional.of(comparison), suppression, sources);
    }

    /**
     * Leaves out figures about too few.
     *
     * @param left which
     * @return the measure without them
     */
    public Measure withSuppression(Suppression left) {
        return new Measure(id, name, figures, targets, change, Optional.of(left), sources);
    }

    /**
     * Says where the figures come from.
     *
     * @param origins the sources
     * @return the measure with them
     */
    public Measure withSources(Source... origins) {
        return new Measure(id, name, figures, targets, change, suppression, List.of(origins));
    }
}
