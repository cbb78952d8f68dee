package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/**
 * How a title is decided on: which steps must be taken, by when, and by how many.
 *
 * <p>Whatever the rules say, two steps are always taken: verification and decision, each by another body. Immutable and thread-safe.
 *
 * @param title the title
 * @param inForce when the rules hold
 * @param steps the steps that must be taken; {@link Step#VERIFICATION} and {@link Step#DECISION} are always among them
 * @param quorum which part of a council must be present, such as 2/3; absent where no rule gives one
 * @param appealDays how many days after a decision was published it can be appealed against; absent where it is not known
 * @param validityMonths for how many months a title is given; absent where the rubric says so or nobody does
 * @param reading how a validity in months is counted; absent where it is not known, so that no end can be computed
 * @param deadlines by when steps must be taken; where sources differ, all that they give
 * @param citations where the rules stand
 * @param verification how well they were read in their sources
 */
public record Procedure(
        TitleId title,
        DateRange inForce,
        Set<Step> steps,
        Optional<Rational> quorum,
        Optional<Integer> appealDays,
        Optional<Integer> validityMonths,
        Optional<ValidityReading> reading,
        List<Deadline> deadlines,
        List<Citation> citations,
        Verification verification) {

    /**
     * Adds the steps that are always taken, and copies.
     *
     * @param title the title
     * @param inForce when the rules hold
     * @param steps the steps that must be taken; {@link Step#VERIFICATION} and {@link Step#DECISION} are always among them
     * @param quorum which part of a council must be present, such as 2/3; absent where no rule gives one
     * @param appealDays how many days after a decision was published it can be appealed against; absent where it is not known
     * @param validityMonths for how many months a title is given; absent where the rubric says so or nobody does
     * @param reading how a validity in months is counted; absent where it is not known, so that no end can be computed
     * @param deadlines by when steps must be taken; where sources differ, all that they give
     * @param citations where the rules stand
     * @param verification how well they were read in their sources
     * @throws IllegalArgumentException if the quorum does not lie between 0 and 1, the days are fewer than 0 or the months fewer than 1
     */
    public Procedure {
        quorum.filter(part -> part.signum() < 0 || part.compareTo(Rational.ONE) > 0)
                .ifPresent(part -> {
                    throw new IllegalArgumentException("a quorum must lie between 0 and 1, but was " + part);
                });
        appealDays.filter(days -> days < 0).ifPresent(days -> {
            throw new IllegalArgumentException("days for an appeal must not be fewer than 0, but were " + days);
        });
        validityMonths.filter(months -> months < 1).ifPresent(months -> {
            throw new IllegalArgumentException("a title must be given for a month or more, but was for " + months);
        });
        EnumSet<Step> taken = EnumSet.of(Step.VERIFICATION, Step.DECISION);
        taken.addAll(steps);
        steps = Collections.unmodifiableSet(taken);
        deadlines = List.copyOf(deadlines);
        citations = List.copyOf(citations);
    }

    /**
     * The last day of a step, in the year after the assessed one. A weekend does not move it.
     *
     * @param step the step
     * @param lastDay the last day on which it is in time; 29 February stands for the last day of the month
     * @param note which source says so, where sources differ; absent where they do not
     * @param citations where it stands
     */
    public record Deadline(Step step, MonthDay lastDay, Optional<LocalizedText> note, List<Citation> citations) {

        /**
         * Copies the citations.
         *
         * @param step the step
         * @param lastDay the last day on which it is in time; 29 February stands for the last day of the month
         * @param note which source says so, where sources differ; absent where they do not
         * @param citations where it stands
         */
        public Deadline {
            citations = List.copyOf(citations);
        }

        /**
         * Tells by when the step must be taken.
         *
         * <p>Example: a dossier due before 28 February has the last day {@code --02-27}; for the results of 2024 that is 2025-02-27.
         *
         * @param assessedYear the year whose results are assessed
         * @return the last day in time
         */
        public LocalDate lastDay(int assessedYear) {
            return lastDay.atYear(assessedYear + 1);
        }
    }
}
