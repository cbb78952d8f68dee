package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.TitleId;

/**
 * What became of one title for one subject, as it was known on a day: a fold over the entries of the record. An entry that may not be has
 * a problem and changes nothing.
 *
 * <p>The record does not tell in which order the entries of one day came. They are taken in the order in which the most of them may be, and
 * of several such orders in the one closest to a title's life: a title that is decided on, made known and suspended on one day is so in
 * whichever order the record has it, and one that is revoked on the day of an appeal is revoked. Of more than a hundred entries of one day,
 * which no record has, none counts.
 *
 * <p>A title that an administrative unit held is history once the unit is no more. Whoever else holds one goes on holding it, also where the
 * level that the title is called after was abolished, as that of districts was on 2025-07-01: no source ends it, though nobody is known who
 * could renew it. Immutable and thread-safe.
 *
 * @param subject the subject
 * @param title the title
 * @param changes the entries that count, in the order in which they took effect, each with what it led to
 * @param ended the day on which the unit that the subject is ceased to exist; absent where it did not or the subject is no unit
 * @param problems what was wrong: with withdrawals first, then that the title is not known, then with entries by the days of their effect
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
     * @param problems what was wrong: with withdrawals first, then that the title is not known, then with entries by the days of their
     *     effect
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
     * @param law what holds for all of them
     * @param entries those that count by what was known, by their days
     * @param earlier what was wrong with others
     * @return the history
     */
    static RecognitionHistory of(Lifecycle law, List<RecognitionEvent> entries, List<Problem> earlier) {
        Fold fold = new Fold(law, entries.size(), earlier);
        if (!law.isTitleKnown() && !entries.isEmpty()) {
            fold.tellUnknownTitle(entries.get(0));
        }
        List<RecognitionEvent> day = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            day.add(entries.get(i));
            boolean dayIsOver = i + 1 == entries.size()
                    || !entries.get(i + 1).on().equals(entries.get(i).on());
            if (dayIsOver) {
                fold.add(day);
                day.clear();
            }
        }
        return new RecognitionHistory(law.subject(), law.title(), fold.changes, fold.ended, fold.problems);
    }

    /** How things stand after the days that were added. */
    private static final class Fold {

        /** Far more than any record has. */
        private static final int MOST_ENTRIES_OF_A_DAY = 100;

        private final Lifecycle law;
        private final Optional<LocalDate> ended;
        private final List<Change> changes;
        private final List<Problem> problems;
        private RecognitionState state = RecognitionState.NONE;

        Fold(Lifecycle law, int entries, List<Problem> earlier) {
            this.law = law;
            this.ended = law.ended();
            this.changes = new ArrayList<>(entries);
            this.problems = new ArrayList<>(earlier);
        }

        /** Once is enough, where the title is named first. */
        void tellUnknownTitle(RecognitionEvent first) {
            Checks checks = new Checks(state, first, law);
            checks.warning(RecognitionProblem.UNKNOWN_TITLE, Map.of());
            problems.addAll(checks.problems());
        }

        void add(List<RecognitionEvent> day) {
            if (day.size() > MOST_ENTRIES_OF_A_DAY) {
                day.forEach(this::refuseOneOfTooMany);
                return;
            }
            if (day.size() == 1) {
                takeIfLegal(move(state, day.get(0)));
                return;
            }
            List<RecognitionEvent> refused = new ArrayList<>(day);
            for (Move move : new DayOrder(this::move).longest(state, day)) {
                takeIfLegal(move);
                refused.remove(move.event());
            }
            refused.forEach(entry -> takeIfLegal(move(state, entry)));
        }

        private void takeIfLegal(Move move) {
            problems.addAll(move.problems());
            if (move.isLegal()) {
                state = move.next();
                changes.add(new Change(move.event(), state));
            }
        }

        private void refuseOneOfTooMany(RecognitionEvent entry) {
            Checks checks = new Checks(state, entry, law);
            checks.error(
                    RecognitionProblem.TOO_MANY_ON_ONE_DAY, Map.of("most", Integer.toString(MOST_ENTRIES_OF_A_DAY)));
            problems.addAll(checks.problems());
        }

        private Move move(RecognitionState from, RecognitionEvent entry) {
            return new Move(standing(from, ended, entry.on()), entry, law);
        }
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
        RecognitionState state = at(date);
        return StandingReason.of(
                state, state.holding().flatMap(this::document), ended.filter(day -> !date.isBefore(day)));
    }

    /** The paper of the decision by which a title is held, whatever was entered after it. */
    private Optional<String> document(Holding held) {
        return changes.stream()
                .map(Change::event)
                .filter(event -> event.id().equals(held.decision()))
                .findFirst()
                .flatMap(RecognitionEvent::document);
    }

    /** What time, and the end of the unit that the subject is, make of a state. */
    private static RecognitionState standing(RecognitionState state, Optional<LocalDate> ended, LocalDate date) {
        RecognitionState timely = state.on(date);
        if (ended.isEmpty() || date.isBefore(ended.get())) {
            return timely;
        }
        return timely.isHeldOrSuspended()
                ? timely.ended(Standing.HISTORICAL, Optional.empty())
                : timely.withoutProceeding();
    }
}
