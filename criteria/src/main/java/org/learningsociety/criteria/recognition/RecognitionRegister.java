package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Gazetteer;

/**
 * The record of recognition (sổ theo dõi công nhận): subjects, and every entry ever made about them. Nothing in it is changed; a wrong
 * entry is withdrawn by a later one. Immutable and thread-safe.
 *
 * <pre>{@code
 * RecognitionRegister register = RecognitionRegister.of(subjects, events).orElseThrow();
 * for (RecognitionHistory history : register.histories(rules, gazetteer, knownOn)) {
 *     history.at(LocalDate.of(2025, 7, 1)).standing();
 * }
 * }</pre>
 */
public final class RecognitionRegister {

    private final SortedMap<SubjectId, Subject> subjects;
    private final List<RecognitionEvent> events;
    private final List<Case> cases;

    private RecognitionRegister(SortedMap<SubjectId, Subject> subjects, List<RecognitionEvent> events) {
        this.subjects = Collections.unmodifiableSortedMap(subjects);
        this.events = List.copyOf(events);
        this.cases = cases(subjects, events);
    }

    private static List<Case> cases(SortedMap<SubjectId, Subject> subjects, List<RecognitionEvent> events) {
        SortedMap<SubjectId, SortedMap<TitleId, List<RecognitionEvent>>> grouped = new TreeMap<>();
        for (RecognitionEvent event : events) {
            grouped.computeIfAbsent(event.subject(), of -> new TreeMap<>())
                    .computeIfAbsent(event.title(), of -> new ArrayList<>())
                    .add(event);
        }
        List<Case> cases = new ArrayList<>();
        grouped.forEach((id, titles) -> titles.forEach((title, entries) -> {
            entries.sort(RecognitionEvent.BY_EFFECT);
            cases.add(new Case(Objects.requireNonNull(subjects.get(id)), title, entries));
        }));
        return List.copyOf(cases);
    }

    /** The entries about one title of one subject, in the order in which they took effect. */
    private record Case(Subject subject, TitleId title, List<RecognitionEvent> entries) {

        /** What was known on a day; absent where nothing was. */
        Optional<RecognitionHistory> history(LocalDate day, RecognitionRules rules, Tenures tenures) {
            List<RecognitionEvent> known = new ArrayList<>(entries.size());
            boolean anyWithdrawal = false;
            for (RecognitionEvent entry : entries) {
                if (!entry.recordedOn().isAfter(day)) {
                    known.add(entry);
                    anyWithdrawal |= entry.act() instanceof Act.Withdrawn;
                }
            }
            Lifecycle law = new Lifecycle(subject, title, rules.about(title), tenures);
            if (!anyWithdrawal) {
                return known.isEmpty() ? Optional.empty() : Optional.of(RecognitionHistory.of(law, known, List.of()));
            }
            Withdrawals withdrawals = new Withdrawals(known, law);
            known.removeIf(entry -> !withdrawals.leave(entry));
            return known.isEmpty() && withdrawals.problems().isEmpty()
                    ? Optional.empty()
                    : Optional.of(RecognitionHistory.of(law, known, withdrawals.problems()));
        }
    }

    /**
     * Gathers a record.
     *
     * @param subjects the subjects; one that is described the same way may stand there more than once
     * @param events the entries in any order
     * @return the record of all entries that can be used; beside it a warning {@link RecognitionProblem#ENTRY_TWICE} for an entry that
     *     came again, which counts once, and for entries of one identifier that are not the same an error: of those that were recorded
     *     first {@link RecognitionProblem#ENTRIES_DIFFER}, and none of them counts, of one recorded later {@link
     *     RecognitionProblem#ID_IN_USE}, which does not count; an error {@link RecognitionProblem#SUBJECT_DIFFERS} for each subject
     *     that is described in several ways, of which no entry counts; an error {@link RecognitionProblem#UNKNOWN_SUBJECT} or {@link
     *     RecognitionProblem#UNKNOWN_ENTRY} where an entry is about what is not there, and a warning {@link
     *     RecognitionProblem#UNKNOWN_SUCCESSOR} where only who took over is not
     */
    public static Validated<RecognitionRegister> of(Collection<Subject> subjects, Collection<RecognitionEvent> events) {
        SortedMap<SubjectId, Subject> byId = new TreeMap<>();
        SortedSet<SubjectId> differing = new TreeSet<>();
        for (Subject subject : subjects) {
            Subject other = byId.putIfAbsent(subject.id(), subject);
            if (other != null && !other.equals(subject)) {
                differing.add(subject.id());
            }
        }
        Gathering gathering = new Gathering(Set.copyOf(byId.keySet()));
        differing.forEach(gathering::tellDiffers);
        byId.keySet().removeAll(differing);
        events.stream().filter(event -> !differing.contains(event.subject())).forEach(gathering::add);
        return Validated.of(new RecognitionRegister(byId, gathering.usable()), gathering.problems);
    }

    /**
     * Puts several records together, such as those of several files. Their order does not matter.
     *
     * @param records the records
     * @return the record of all entries, and the problems, as {@link #of} gathers them
     */
    public static Validated<RecognitionRegister> merge(Collection<RecognitionRegister> records) {
        return of(
                records.stream()
                        .flatMap(register -> register.subjects.values().stream())
                        .toList(),
                records.stream().flatMap(register -> register.events.stream()).toList());
    }

    /** Takes entries one after the other and keeps those that can be used. */
    private static final class Gathering {

        private final Set<SubjectId> subjects;
        private final Map<RecognitionEventId, RecognitionEvent> byId = new TreeMap<>();
        private final SortedMap<RecognitionEventId, List<RecognitionEvent>> ofOneId = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Gathering(Set<SubjectId> subjects) {
            this.subjects = subjects;
        }

        void tellDiffers(SubjectId id) {
            problems.add(Problem.error(
                    RecognitionProblem.SUBJECT_DIFFERS, new Place.Whole(id.value()), Map.of("value", id.value())));
        }

        void add(RecognitionEvent event) {
            if (!subjects.contains(event.subject())) {
                problem(
                        RecognitionProblem.UNKNOWN_SUBJECT,
                        event,
                        event.subject().value());
                return;
            }
            RecognitionEvent other = byId.putIfAbsent(event.id(), event);
            if (other != null) {
                ofOneId.computeIfAbsent(event.id(), id -> new ArrayList<>(List.of(other)))
                        .add(event);
            }
        }

        /** What is recorded later under an identifier that is in use must not change what was known before. */
        private void judge(RecognitionEventId id, List<RecognitionEvent> entries) {
            LocalDate day =
                    Collections.min(entries, RecognitionEvent.BY_RECORDING).recordedOn();
            List<RecognitionEvent> first = entries.stream()
                    .filter(entry -> entry.recordedOn().equals(day))
                    .toList();
            RecognitionEvent one = first.get(0);
            byId.put(id, one);
            if (!first.stream().allMatch(one::agreesWith)) {
                byId.remove(id);
                first.forEach(entry -> problem(RecognitionProblem.ENTRIES_DIFFER, entry, id.value()));
            } else {
                first.stream().skip(1).forEach(this::tellTwice);
            }
            entries.stream()
                    .filter(entry -> entry.recordedOn().isAfter(day))
                    .forEach(entry -> problem(RecognitionProblem.ID_IN_USE, entry, day.toString()));
        }

        private void tellTwice(RecognitionEvent entry) {
            problems.add(Problem.warning(
                    RecognitionProblem.ENTRY_TWICE,
                    entry.where(),
                    Map.of("value", entry.id().value())));
        }

        List<RecognitionEvent> usable() {
            ofOneId.forEach(this::judge);
            List<RecognitionEvent> usable = new ArrayList<>();
            for (RecognitionEvent event : byId.values()) {
                if (event.act() instanceof Act.Withdrawn withdrawn && !isOfSameCase(event, withdrawn.entry())) {
                    problem(
                            RecognitionProblem.UNKNOWN_ENTRY,
                            event,
                            withdrawn.entry().value());
                } else {
                    usable.add(event);
                    tellUnknownSuccessor(event);
                }
            }
            return usable;
        }

        private void tellUnknownSuccessor(RecognitionEvent event) {
            if (event.act() instanceof Act.Superseded act && !subjects.contains(act.by())) {
                problems.add(Problem.warning(
                        RecognitionProblem.UNKNOWN_SUCCESSOR,
                        event.where(),
                        Map.of("value", act.by().value(), "entry", event.id().value())));
            }
        }

        private boolean isOfSameCase(RecognitionEvent event, RecognitionEventId entry) {
            RecognitionEvent meant = byId.get(entry);
            return meant != null
                    && !meant.id().equals(event.id())
                    && meant.subject().equals(event.subject())
                    && meant.title().equals(event.title());
        }

        private void problem(RecognitionProblem code, RecognitionEvent event, String value) {
            problems.add(Problem.error(
                    code,
                    event.where(),
                    Map.of("value", value, "entry", event.id().value())));
        }
    }

    /**
     * Returns the subjects.
     *
     * @return the subjects in the order of their ids
     */
    public List<Subject> subjects() {
        return List.copyOf(subjects.values());
    }

    /**
     * Returns the entries.
     *
     * @return those that can be used, in the order of their ids
     */
    public List<RecognitionEvent> events() {
        return events;
    }

    /**
     * Tells what became of every title of every subject, as far as it was known on a day: entries recorded later do not count, and
     * neither do those that had been withdrawn by then.
     *
     * @param rules who may do what
     * @param territory the map
     * @param known the day
     * @return one history for each subject and title of which an entry was known, in the order of their ids
     */
    public List<RecognitionHistory> histories(RecognitionRules rules, Gazetteer territory, LocalDate known) {
        return replay(rules, territory, known).toList();
    }

    /**
     * Tells the same as {@link #histories} one history after the other, so that a record of a million cases needs no room for all of
     * their histories at once.
     *
     * @param rules who may do what
     * @param territory the map
     * @param known the day
     * @return a sequential stream of one history for each subject and title of which an entry was known, in the order of their ids
     */
    public Stream<RecognitionHistory> replay(RecognitionRules rules, Gazetteer territory, LocalDate known) {
        Tenures tenures = new Tenures(Authorities.of(rules, territory));
        return cases.stream()
                .mapMulti((one, histories) -> one.history(known, rules, tenures).ifPresent(histories));
    }
}
