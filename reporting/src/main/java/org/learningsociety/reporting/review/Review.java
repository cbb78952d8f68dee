package org.learningsociety.reporting.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.submission.Completeness;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Report;

/** What is known of a unit on a day, ready to be told. Immutable and thread-safe. */
@Value.Immutable
public interface Review extends WithReview {

    /**
     * Returns what the review is for.
     *
     * @return the kind
     */
    ReviewKind kind();

    /**
     * Returns whose review it is.
     *
     * @return a unit of the map
     */
    UnitId unit();

    /**
     * Returns the units of the day.
     *
     * @return the tree in which the figures were added up
     */
    Hierarchy map();

    /**
     * Returns the day up to which the figures go.
     *
     * @return the day
     */
    LocalDate on();

    /**
     * Returns the shares that the review is about.
     *
     * @return the measures in the order in which they are told
     */
    List<Measure> measures();

    /**
     * Returns how far one has come with targets of plans, by what was counted for them.
     *
     * @return the targets in the order in which they are told
     */
    List<CountedTarget> countedTargets();

    /**
     * Returns how many hold which title, by the record of recognition.
     *
     * @return the titles in the order in which they are told
     */
    List<TitleHoldings> holdings();

    /**
     * Returns how many reports came, in time or late, and which are missing.
     *
     * @return absent where nobody had to report
     */
    Optional<Completeness> submissions();

    /**
     * Returns cases that others may learn from.
     *
     * @return the cases in the order in which they are told
     */
    List<ExemplaryCase> exemplaryCases();

    /**
     * Returns what should be looked at before anything is concluded: problems of the data and figures that are not plausible.
     *
     * @return the problems, which never change a figure
     */
    List<Problem> problems();

    /**
     * Returns of what the review was made.
     *
     * @return data and rules with their versions and hashes
     */
    List<ManifestEntry> manifest();

    /**
     * Returns what must be said of the data wherever they show, for instance that they are synthetic.
     *
     * @return the notices
     */
    List<LocalizedText> notices();

    /** Guards against a unit that the map does not have. */
    @Value.Check
    default void check() {
        if (map().find(unit()).isEmpty()) {
            throw new IllegalArgumentException("the unit must be on the map, but " + unit() + " is not");
        }
    }

    /**
     * Makes the report.
     *
     * @return the same report for the same review
     */
    default Report toReport() {
        return new ReviewReport(this).report();
    }

    /**
     * Starts a review.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a review. */
    final class Builder extends ImmutableReview.Builder {
        Builder() {}
    }
}
