package org.learningsociety.criteria.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.recognition.RecognitionCase.COMMUNE;
import static org.learningsociety.criteria.recognition.RecognitionCase.COUNCIL;
import static org.learningsociety.criteria.recognition.RecognitionCase.DEPARTMENT;
import static org.learningsociety.criteria.recognition.RecognitionCase.FIRST;
import static org.learningsociety.criteria.recognition.RecognitionCase.MAP;
import static org.learningsociety.criteria.recognition.RecognitionCase.SECOND;
import static org.learningsociety.criteria.recognition.RecognitionCase.TITLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.criteria.recognition.RecognitionHistory.Change;
import org.learningsociety.criteria.testkit.RecognitionArbitraries;

class LifecycleProperties {

    private static final LocalDate START = LocalDate.of(2024, 2, 12);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2100, 1, 1);
    private static final RecognitionRules RULES =
            RecognitionCase.illustrative(ValidityReading.FROM_DECISION).rules();

    @Provide
    Arbitrary<List<RecognitionEvent>> chains() {
        return RecognitionArbitraries.chains(COMMUNE.id(), TITLE, List.of(FIRST, SECOND), COUNCIL, DEPARTMENT);
    }

    private static RecognitionEvent event(int number, LocalDate on, LocalDate recorded, Optional<Body> by, Act act) {
        return new RecognitionEvent(
                RecognitionEventId.of(String.format(Locale.ROOT, "e%03d", number)),
                COMMUNE.id(),
                TITLE,
                on,
                recorded,
                by,
                act,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RecognitionHistory history(List<RecognitionEvent> events) {
        return histories(events, LATER)
                .orElseGet(() -> new RecognitionHistory(COMMUNE, TITLE, List.of(), Optional.empty(), List.of()));
    }

    private static Optional<RecognitionHistory> histories(List<RecognitionEvent> events, LocalDate known) {
        return RecognitionRegister.of(List.of(COMMUNE), events).orElseThrow().histories(RULES, MAP, known).stream()
                .findFirst();
    }

    private static List<RecognitionEvent> accepted(RecognitionHistory history) {
        return history.changes().stream().map(Change::event).toList();
    }

    @Property
    @Label(
            "P-100 the state is a fold: an entry that may not be changes nothing, and the order of recording in the file neither")
    void illegalEntriesChangeNothing(@ForAll("chains") List<RecognitionEvent> events, @ForAll Random random) {
        RecognitionHistory history = history(events);
        List<RecognitionEvent> legal = accepted(history);
        List<RecognitionEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        Statistics.label("entries that count")
                .collect(legal.isEmpty() ? "none" : legal.size() < events.size() ? "some" : "all");

        assertThat(history(shuffled)).isEqualTo(history);
        assertThat(history(legal).changes()).isEqualTo(history.changes());
        assertThat(history.problems().stream()
                        .filter(Problem::isError)
                        .map(problem -> problem.arguments().get("entry"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(events.stream()
                        .filter(event -> !legal.contains(event))
                        .map(event -> event.id().value())
                        .toList());
    }

    @Property
    @Label("P-100 the state on a day follows from the entries up to that day")
    void laterEntriesDoNotReachBack(@ForAll("chains") List<RecognitionEvent> events) {
        RecognitionHistory whole = history(events);
        for (RecognitionEvent last : events) {
            List<RecognitionEvent> before = events.stream()
                    .filter(event -> !event.on().isAfter(last.on()))
                    .toList();
            assertThat(history(before).at(last.on())).isEqualTo(whole.at(last.on()));
        }
    }

    @Property
    @Label("P-101 whatever is given was verified by others and decided by the competent body, on every prefix")
    void nothingIsGivenWithoutVerification(@ForAll("chains") List<RecognitionEvent> events) {
        List<RecognitionEvent> way = new ArrayList<>();
        for (RecognitionEvent event : accepted(history(events))) {
            if (decides(event.act())) {
                List<Optional<Body>> verifiers = way.stream()
                        .filter(step -> step.act() instanceof Act.Verified)
                        .map(RecognitionEvent::by)
                        .toList();
                assertThat(verifiers).hasSize(1).doesNotContain(event.by());
                assertThat(event.by()).contains(DEPARTMENT);
                way.clear();
            } else if (ends(event.act())) {
                way.clear();
            } else {
                way.add(event);
            }
        }
    }

    private static boolean decides(Act act) {
        return act instanceof Act.Granted
                || act instanceof Act.Upgraded
                || act instanceof Act.Renewed
                || act instanceof Act.Refused;
    }

    private static boolean ends(Act act) {
        return act instanceof Act.Revoked
                || act instanceof Act.Lapsed
                || act instanceof Act.Superseded
                || act instanceof Act.Closed
                || act instanceof Act.Redecided redecided && !redecided.upheld();
    }

    @Property
    @Label("P-102 P-103 the standing on every day is the one that the last entry about it, and time, left")
    void standingFollowsFromTheEntriesAlone(@ForAll("chains") List<RecognitionEvent> events) {
        RecognitionHistory history = history(events);
        List<RecognitionEvent> legal = accepted(history);
        for (LocalDate day = START.minusDays(1); day.isBefore(END); day = day.plusDays(17)) {
            Standing standing = history.at(day).standing();
            Statistics.label("standing").collect(standing);
            Optional<Standing> expected = expected(legal, day);
            if (expected.isPresent() && standing != Standing.PENDING) {
                assertThat(standing).isEqualTo(expected.get());
            }
        }
    }

    /** Only of histories without a decision on an appeal, which makes an earlier state come back. */
    private static Optional<Standing> expected(List<RecognitionEvent> legal, LocalDate day) {
        if (legal.stream().anyMatch(event -> event.act() instanceof Act.Redecided)) {
            return Optional.empty();
        }
        Map<Class<?>, Standing> after = Map.of(
                Act.Granted.class, Standing.HELD,
                Act.Upgraded.class, Standing.HELD,
                Act.Renewed.class, Standing.HELD,
                Act.Lifted.class, Standing.HELD,
                Act.Suspended.class, Standing.SUSPENDED,
                Act.Lapsed.class, Standing.LAPSED,
                Act.Revoked.class, Standing.REVOKED,
                Act.Superseded.class, Standing.SUPERSEDED,
                Act.Closed.class, Standing.HISTORICAL);
        Standing last = legal.stream()
                .filter(event -> !event.on().isAfter(day))
                .map(event -> after.get(event.act().getClass()))
                .filter(Objects::nonNull)
                .reduce(Standing.NEVER, (one, other) -> other);
        boolean isOver = !day.isBefore(LocalDate.of(2025, 7, 1));
        boolean isLive = last == Standing.HELD || last == Standing.SUSPENDED;
        return Optional.of(isOver && isLive ? Standing.HISTORICAL : last);
    }

    @Property
    @Label("P-106 what was known on a day stays so, whatever is recorded or withdrawn later")
    void laterKnowledgeDoesNotReachBack(
            @ForAll("chains") List<RecognitionEvent> events, @ForAll Random random, @ForAll("days") LocalDate known) {
        List<RecognitionEvent> late = new ArrayList<>();
        for (RecognitionEvent event : events) {
            LocalDate recorded = event.on().plusDays(random.nextInt(60));
            late.add(event(late.size(), event.on(), recorded, event.by(), event.act()));
        }
        RecognitionEvent withdrawn = late.get(random.nextInt(late.size()));
        LocalDate withdrawal = withdrawn.recordedOn().plusDays(1 + random.nextInt(300));
        List<RecognitionEvent> all = new ArrayList<>(late);
        all.add(event(late.size(), withdrawal, withdrawal, withdrawn.by(), new Act.Withdrawn(withdrawn.id())));
        boolean isWithdrawn = !withdrawal.isAfter(known);
        List<RecognitionEvent> then = late.stream()
                .filter(event -> !event.recordedOn().isAfter(known))
                .filter(event -> !(isWithdrawn && event.equals(withdrawn)))
                .toList();
        Statistics.label("withdrawn by then").collect(isWithdrawn);

        assertThat(histories(all, known)).isEqualTo(histories(then, LATER));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 900).map(START::plusDays);
    }
}
