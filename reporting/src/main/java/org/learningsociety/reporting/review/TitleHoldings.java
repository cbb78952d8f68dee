package org.learningsociety.reporting.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionState;
import org.learningsociety.criteria.recognition.Standing;
import org.learningsociety.criteria.recognition.StandingReason;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;

/**
 * How many in each unit hold a title on a day, by the record of recognition. Immutable and thread-safe.
 *
 * <p>The record holds only those about whom something was entered, so these are numbers and never a share of anybody. In the figures,
 * {@code met} are those who hold the title, {@code unknown} those whose recognition is under way or whose title {@linkplain
 * RecognitionState#mayHaveEnded may have ended}, and the others of {@code of} hold it no more, or not yet: it is suspended, expired,
 * revoked, lapsed, of a unit that is no more, or was refused.
 *
 * @param title the title
 * @param name what the title is called
 * @param figures the figures of all units
 */
public record TitleHoldings(TitleId title, LocalizedText name, RollUp figures) {

    /**
     * Counts who holds which title.
     *
     * <p>A subject counts in the unit in which it lies on the day. Where its unit was divided in between, nobody knows in which part it
     * lies, and it counts nowhere but in the {@link RollUp#total()}.
     *
     * @param histories what became of every title of every subject
     * @param territory the units and their history
     * @param on the day
     * @param rubrics from which titles take their names
     * @return one for each title, in the order of their ids, beside the problems of {@link RollUp#of(Hierarchy, Strata)}
     */
    public static Validated<List<TitleHoldings>> of(
            Collection<RecognitionHistory> histories, Gazetteer territory, LocalDate on, Rubrics rubrics) {
        SortedMap<TitleId, List<RecognitionHistory>> byTitle = new TreeMap<>();
        histories.forEach(history -> byTitle.computeIfAbsent(history.title(), any -> new ArrayList<>())
                .add(history));
        Hierarchy map = territory.at(on);
        List<Validated<TitleHoldings>> holdings = new ArrayList<>();
        byTitle.forEach((title, ours) -> holdings.add(RollUp.of(
                        map,
                        Strata.of(
                                ours,
                                history -> history.subject()
                                        .unit()
                                        .flatMap(unit -> Whereabouts.onDay(unit, territory, on)),
                                history -> tally(history.at(on), on)))
                .map(figures -> new TitleHoldings(title, name(title, rubrics), figures))));
        return Validated.all(holdings);
    }

    /** The name of the latest version of the criteria; a title of which there are none is named by its id. */
    private static LocalizedText name(TitleId title, Rubrics rubrics) {
        List<Rubric> versions = rubrics.versions(title);
        return versions.isEmpty()
                ? LocalizedText.ofName(title.value())
                : versions.get(versions.size() - 1).name();
    }

    /**
     * Looks for subjects that the review of a unit does not show.
     *
     * @param unit the unit
     * @return a warning {@link ReviewProblem#OUTSIDE} where some belong to other units, or nobody knows to which
     */
    public List<Problem> check(UnitId unit) {
        return ReviewProblem.outside(title.value(), figures, unit);
    }

    private static Tally tally(RecognitionState state, LocalDate on) {
        return switch (state.standing()) {
            case HELD -> Tally.of(isHeld(state, on) ? Verdict.ACHIEVED : Verdict.UNDETERMINED);
            case PENDING -> Tally.of(Verdict.UNDETERMINED);
            case NEVER, SUSPENDED, EXPIRED, REVOKED, LAPSED, SUPERSEDED, HISTORICAL -> Tally.of(Verdict.NOT_ACHIEVED);
        };
    }

    /** Whether time has not ended it by any reading of the sources. */
    private static boolean isHeld(RecognitionState state, LocalDate on) {
        return state.standing() == Standing.HELD && !state.mayHaveEnded(on);
    }

    /**
     * Finds the administrative units that hold a title; one that may have ended is not among them. Nobody else is ever named.
     *
     * @param histories what became of every title of every subject
     * @param map the units of the day
     * @param within the unit whose review it is
     * @param on the day
     * @param rubrics from which titles take their names
     * @return the cases in it and below it, each with the reason that the record gives, in the order of the histories
     */
    public static List<ExemplaryCase> exemplaryCases(
            Collection<RecognitionHistory> histories, Hierarchy map, UnitId within, LocalDate on, Rubrics rubrics) {
        return histories.stream()
                .filter(history -> history.subject().kind() == SubjectKind.ADMINISTRATIVE_UNIT)
                .filter(history -> isHeld(history.at(on), on))
                .flatMap(history -> history
                        .subject()
                        .unit()
                        .filter(unit -> Whereabouts.isWithin(unit, within, map))
                        .flatMap(map::find)
                        .map(unit -> new ExemplaryCase(
                                LocalizedText.ofName(unit.fullName()), reason(history, on, rubrics), Optional.empty()))
                        .stream())
                .toList();
    }

    private static LocalizedText reason(RecognitionHistory history, LocalDate on, Rubrics rubrics) {
        LocalizedText name = name(history.title(), rubrics);
        StandingReason reason = history.reason(on);
        return LocalizedText.of(
                name.vi() + ": " + reason.sentence(Language.VI), name.en() + ": " + reason.sentence(Language.EN));
    }
}
