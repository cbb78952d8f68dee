package org.learningsociety.criteria.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.criteria.evidence.ObservedValue.Held;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.recognition.Holding;
import org.learningsociety.criteria.recognition.RecognitionEvent;
import org.learningsociety.criteria.recognition.RecognitionEventId;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionState;
import org.learningsociety.criteria.recognition.Standing;

/**
 * Who holds which title on a day, and by which decision. Of a subject that is not in the record it is not known, unless the record of the
 * title is said to be whole. Immutable and thread-safe.
 */
public final class HeldTitles {

    /** Nothing is known of anybody. */
    public static final HeldTitles NONE = new HeldTitles(Map.of(), Set.of());

    static final Held NOT_HELD = new Held(false, Optional.empty(), Optional.empty());

    private final Map<TitleId, Map<SubjectId, Optional<Entry>>> known;
    private final Set<TitleId> whole;

    private HeldTitles(Map<TitleId, Map<SubjectId, Optional<Entry>>> known, Set<TitleId> whole) {
        this.known = known;
        this.whole = whole;
    }

    /** Whether a subject holds a title, and what shows it. */
    record Entry(Held held, Provenance by) {}

    /**
     * Reads from histories who holds which title.
     *
     * @param histories what became of titles
     * @param date the day
     * @return a title that is suspended, expired, revoked or under way is not held, and of one that {@linkplain
     *     RecognitionState#mayHaveEnded may have ended} it is not known; whoever is judged by a title has the document of the decision as
     *     its source, or the name of the entry where it has none
     */
    public static HeldTitles of(Collection<RecognitionHistory> histories, LocalDate date) {
        Map<TitleId, Map<SubjectId, Optional<Entry>>> known = new HashMap<>();
        for (RecognitionHistory history : histories) {
            known.computeIfAbsent(history.title(), of -> new HashMap<>())
                    .put(history.subject().id(), entry(history, date));
        }
        return new HeldTitles(known, Set.of());
    }

    private static Optional<Entry> entry(RecognitionHistory history, LocalDate date) {
        RecognitionState state = history.at(date);
        Optional<Holding> holding = state.holding().filter(of -> state.standing() == Standing.HELD);
        if (holding.isPresent() && state.mayHaveEnded(date)) {
            return Optional.empty();
        }
        Held held = new Held(holding.isPresent(), holding.flatMap(Holding::level), holding.map(Holding::levelSince));
        Optional<RecognitionEvent> because = holding.isPresent()
                ? holding.map(Holding::decision).flatMap(decision -> find(history, decision))
                : state.because();
        Provenance by = new Provenance(
                because.map(event -> event.document().orElse(event.id().value())),
                Optional.empty(),
                Optional.of(date),
                because.map(RecognitionEvent::recordedOn),
                because.flatMap(RecognitionEvent::place));
        return Optional.of(new Entry(held, by));
    }

    private static Optional<RecognitionEvent> find(RecognitionHistory history, RecognitionEventId decision) {
        return history.changes().stream()
                .map(RecognitionHistory.Change::event)
                .filter(event -> event.id().equals(decision))
                .findFirst();
    }

    /**
     * Adds what is known of one subject.
     *
     * @param subject the subject
     * @param title the title
     * @param held whether it holds the title, in the place of what was known before
     * @return the record with it
     */
    public HeldTitles with(SubjectId subject, TitleId title, Held held) {
        return with(title, Map.of(subject, held));
    }

    /**
     * Adds what is known of several subjects.
     *
     * @param title the title
     * @param held who holds it, or does not, in the place of what was known before
     * @return the record with it
     */
    public HeldTitles with(TitleId title, Map<SubjectId, Held> held) {
        Map<SubjectId, Optional<Entry>> subjects = new HashMap<>(known.getOrDefault(title, Map.of()));
        held.forEach((subject, one) -> subjects.put(subject, Optional.of(new Entry(one, Provenance.NONE))));
        Map<TitleId, Map<SubjectId, Optional<Entry>>> more = new HashMap<>(known);
        more.put(title, subjects);
        return new HeldTitles(more, whole);
    }

    /**
     * Declares that everybody who holds a title is in the record.
     *
     * @param title the title
     * @return the record, by which whoever is not in it does not hold the title
     */
    public HeldTitles whole(TitleId title) {
        Set<TitleId> more = new HashSet<>(whole);
        more.add(title);
        return new HeldTitles(known, more);
    }

    /**
     * Finds whether a subject holds a title.
     *
     * @param subject the subject
     * @param title the title
     * @return whether it does, at which level and since when; absent when it is not known
     */
    public Optional<Held> find(SubjectId subject, TitleId title) {
        return entry(subject, title).map(Entry::held);
    }

    Optional<Entry> entry(SubjectId subject, TitleId title) {
        Optional<Entry> unlisted =
                whole.contains(title) ? Optional.of(new Entry(NOT_HELD, Provenance.NONE)) : Optional.empty();
        return known.getOrDefault(title, Map.of()).getOrDefault(subject, unlisted);
    }
}
