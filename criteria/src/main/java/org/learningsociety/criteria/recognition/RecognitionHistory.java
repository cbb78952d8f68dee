package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.TitleId;

/**
 * What became of one title for one subject, as it was known on a day: a fold over the entries of the record. An entry that may not be has
 * a problem and changes nothing. Immutable and thread-safe.
 *
 * @param subject the subject
 * @param title the title
 * @param changes the entries that count, in the order in which they took effect, each with what it led to
 * @param ended the day on which the unit that the subject is ceased to exist; absent where it did not or the subject is no unit
 * @param problems what was wrong with entries, in the order in which they took effect
 */
public record RecognitionHistory(
        Subject subject, TitleId title, List<Change> changes, Optional<LocalDate> ended, List<Problem> problems) {

    /**
     * Copies the lists.
     *
     * @param subject the subject
     * @param title the title
     * @param changes the entries that count, in the order in which they took effect, each with what it led to
     * @param ended the day on which the unit that the subject is ceased to exist; absent where it did not or the subject is no unit
     * @param problems what was wrong with entries, in the order in which they took effect
     */
    public RecognitionHistory {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /**
     * An entry and what it led to.
     *
     * @param event the entry
     * @param state how things stood from its day on, before the next entry and the end of a title's time
     */
    public record Change(RecognitionEvent event, RecognitionState state) {}

    /**
     * Folds entries.
     *
     * @param subject the subject
     * @param title the title
     * @param events its entries about the title, in the order in which they took effect
     * @param law who may do what
     * @return the history
     */
    static RecognitionHistory of(Subject subject, TitleId title, List<RecognitionEvent> events, Lifecycle law) {
        Optional<LocalDate> ended = law.ended(subject);
        List<Change> changes = new ArrayList<>(events.size());
        List<Problem> problems = new ArrayList<>();
        RecognitionState state = RecognitionState.NONE;
        for (RecognitionEvent event : events) {
            Lifecycle.Outcome outcome = law.after(standing(state, ended, event.on()), subject, event);
            outcome.problems().forEach(problem -> problems.add(located(problem, event)));
            if (outcome.state().isPresent()) {
                state = outcome.state().get();
                changes.add(new Change(event, state));
            }
        }
        return new RecognitionHistory(subject, title, changes, ended, problems);
    }

    /**
     * Tells how things stood on a day.
     *
     * @param date the day
     * @return the state; {@link RecognitionState#NONE} before the first entry
     */
    public RecognitionState at(LocalDate date) {
        RecognitionState state = RecognitionState.NONE;
        for (Change change : changes) {
            if (change.event().on().isAfter(date)) {
                break;
            }
            state = change.state();
        }
        return standing(state, ended, date);
    }

    /**
     * Tells why things stood so on a day.
     *
     * @param date the day
     * @return the reason, which follows from the entries and the map alone
     */
    public StandingReason reason(LocalDate date) {
        return StandingReason.of(at(date), ended.filter(day -> !date.isBefore(day)));
    }

    /** What time, and the end of the unit that the subject is, make of a state. */
    private static RecognitionState standing(RecognitionState state, Optional<LocalDate> ended, LocalDate date) {
        RecognitionState timely = state.on(date);
        boolean over = ended.filter(day -> !date.isBefore(day)).isPresent();
        if (!over) {
            return timely;
        }
        return timely.isHeldOrSuspended()
                ? timely.ended(Standing.HISTORICAL, Optional.empty())
                : timely.withoutProceeding();
    }

    private static Problem located(Problem problem, RecognitionEvent event) {
        Map<String, String> arguments = new TreeMap<>(problem.arguments());
        arguments.put("entry", event.id().value());
        return new Problem(problem.code(), problem.severity(), event.where(), arguments);
    }
}
