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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
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

    @Provide
    Arbitrary<List<RecognitionEvent>> daysAfterARecognition() {
        return RecognitionArbitraries.daysAfterARecognition(
                COMMUNE.id(), TITLE, List.of(FIRST, SECOND), COUNCIL, DEPARTMENT);
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
        return RecognitionRegister.of(List.of(COMMUNE), events)
                .value()
                .orElseThrow()
                .histories(RULES, MAP, known)
                .stream()
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

    @Property(tries = 300)
    @Label("P-100 of the entries of one day as many count as in whichever order of them counts the most")
    void noOrderOfADayLetsMoreCount(@ForAll("daysAfterARecognition") List<RecognitionEvent> events) {
        List<RecognitionEvent> earlier = events.subList(0, 4);
        List<RecognitionEvent> day = events.subList(4, events.size());
        int most = orders(day).stream()
                .mapToInt(order ->
                        accepted(history(onDaysOfTheirOwn(earlier, order))).size())
                .max()
                .orElseThrow();
        int counted = accepted(history(events)).size();
        Statistics.label("entries of the day that count").collect(counted - earlier.size());

        assertThat(counted).isEqualTo(most);
    }

    private static List<List<RecognitionEvent>> orders(List<RecognitionEvent> entries) {
        if (entries.isEmpty()) {
            return List.of(List.of());
        }
        List<List<RecognitionEvent>> orders = new ArrayList<>();
        for (RecognitionEvent first : entries) {
            List<RecognitionEvent> others = new ArrayList<>(entries);
            others.remove(first);
            for (List<RecognitionEvent> rest : orders(others)) {
                List<RecognitionEvent> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    /** Days of their own leave no doubt about an order. */
    private static List<RecognitionEvent> onDaysOfTheirOwn(
            List<RecognitionEvent> earlier, List<RecognitionEvent> order) {
        List<RecognitionEvent> all = new ArrayList<>(earlier);
        for (RecognitionEvent entry : order) {
            LocalDate on = entry.on().plusDays(all.size());
            all.add(event(all.size(), on, on, entry.by(), entry.act()));
        }
        return all;
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
    @Label("P-101 whatever is given, also on an appeal, was verified by others and decided by the competent body")
    void nothingIsGivenWithoutVerification(@ForAll("chains") List<RecognitionEvent> events) {
        for (Change change : history(events).changes()) {
            boolean gives = change.state()
                    .holding()
                    .filter(held -> held.decision().equals(change.event().id()))
                    .isPresent();
            if (gives || change.event().act() instanceof Act.Refused) {
                Statistics.label("given or refused")
                        .collect(change.event().act().getClass().getSimpleName());
                assertThat(change.event().by()).contains(DEPARTMENT);
                assertThat(verifiers(change.state().ruling().orElseThrow().assessed()))
                        .hasSize(1)
                        .doesNotContain(change.event().by());
            }
        }
    }

    private static List<Optional<Body>> verifiers(Optional<Proceeding> assessed) {
        return assessed.map(Proceeding::taken).orElse(List.of()).stream()
                .filter(taken -> taken.step() == Step.VERIFICATION)
                .map(Proceeding.Taken::by)
                .toList();
    }

    @Property
    @Label("P-101 one verification carries one decision, and what is decided instead of it on an appeal")
    void noVerificationIsUsedTwice(@ForAll("chains") List<RecognitionEvent> events) {
        List<RecognitionEvent> legal = accepted(history(events));
        long verified = count(legal, act -> act instanceof Act.Verified);
        long decided = count(
                legal,
                act -> act instanceof Act.Granted
                        || act instanceof Act.Upgraded
                        || act instanceof Act.Renewed
                        || act instanceof Act.Refused);
        long setAside = count(
                legal,
                act -> act instanceof Act.Redecided again
                        && !again.upheld()
                        && again.terms().isEmpty());

        assertThat(decided).isLessThanOrEqualTo(verified + setAside);
    }

    private static long count(List<RecognitionEvent> events, Predicate<Act> which) {
        return events.stream().map(RecognitionEvent::act).filter(which).count();
    }

    @Property
    @Label("P-112 level 2 is never given, by whatever act, before the day twelve months after one that gave level 1")
    void levelTwoAlwaysWaits(@ForAll("chains") List<RecognitionEvent> events) {
        List<LocalDate> first = new ArrayList<>();
        for (Change change : history(events).changes()) {
            Optional<Holding> given = change.state()
                    .holding()
                    .filter(held -> held.decision().equals(change.event().id()));
            if (given.flatMap(Holding::level).filter(FIRST::equals).isPresent()) {
                first.add(change.event().on());
            } else if (given.isPresent()) {
                Statistics.label("level 2 by")
                        .collect(change.event().act().getClass().getSimpleName());
                assertThat(first).anyMatch(day -> !change.event().on().isBefore(day.plusMonths(12)));
            }
        }
    }

    @Property
    @Label("P-111 what may be by one way to count the months may be where no way was chosen")
    void noReadingRefusesNothingThatAnyReadingAllows(
            @ForAll @IntRange(max = 240) int granted,
            @ForAll @IntRange(min = 1, max = 6) int months,
            @ForAll @IntRange(min = 1, max = 240) int after,
            @ForAll("acts") Act act) {
        String first = START.plusDays(granted).toString();
        String on = START.plusDays(granted + after).toString();
        Function<Optional<ValidityReading>, RecognitionCase> told = reading -> {
            RecognitionCase one = RecognitionCase.counted(months, reading).granted(first);
            return act instanceof Act.Granted ? one.prepared(on, FIRST) : one;
        };
        boolean isAllowed = Arrays.stream(ValidityReading.values())
                .map(reading -> told.apply(Optional.of(reading)).byDepartment(on, act))
                .anyMatch(one -> one.errors().isEmpty());
        Statistics.label(act.getClass().getSimpleName()).collect(isAllowed);

        if (isAllowed) {
            assertThat(told.apply(Optional.empty()).byDepartment(on, act).errors())
                    .isEmpty();
        }
    }

    @Provide
    Arbitrary<Act> acts() {
        return Arbitraries.of(
                new Act.Granted(RecognitionCase.at(FIRST)),
                new Act.Suspended("đơn thư"),
                new Act.Lapsed("mất điều kiện", List.of()),
                new Act.Revoked("khai man", List.of()));
    }

    @Property
    @Label(
            "P-102 P-103 the standing on every day is the one that the entries, told one after the other, and the map leave")
    void standingFollowsFromTheEntriesAlone(@ForAll("chains") List<RecognitionEvent> events) {
        RecognitionHistory history = history(events);
        List<RecognitionEvent> legal = accepted(history);
        for (LocalDate day = START.minusDays(1); day.isBefore(END); day = day.plusDays(1)) {
            LocalDate until = day;
            Told told = new Told();
            legal.stream().filter(event -> !event.on().isAfter(until)).forEach(event -> told.tell(event.act()));
            Standing standing = history.at(day).standing();
            Statistics.label("standing").collect(standing);

            assertThat(standing).isEqualTo(told.standing(!day.isBefore(Dossier.MERGER)));
        }
    }

    /** What legal acts lead to, in the words of the law; no title of these chains ends with its time. */
    private static final class Told {

        private static final Map<Class<?>, Standing> AFTER = Map.of(
                Act.Granted.class, Standing.HELD,
                Act.Upgraded.class, Standing.HELD,
                Act.Renewed.class, Standing.HELD,
                Act.Lifted.class, Standing.HELD,
                Act.Suspended.class, Standing.SUSPENDED,
                Act.Lapsed.class, Standing.LAPSED,
                Act.Revoked.class, Standing.REVOKED,
                Act.Superseded.class, Standing.SUPERSEDED,
                Act.Closed.class, Standing.HISTORICAL);

        private Standing standing = Standing.NEVER;
        private boolean underWay;
        private Standing before = Standing.NEVER;
        private boolean underWayBefore;

        void tell(Act act) {
            if (act instanceof Act.Redecided again) {
                decideAgain(again);
            } else if (act instanceof Act.Nominated
                    || act instanceof Act.SelfAssessed
                    || act instanceof Act.Verified
                    || act instanceof Act.Proposed) {
                underWay = true;
            } else if (act instanceof Act.Refused || AFTER.containsKey(act.getClass())) {
                if (!(act instanceof Act.Lifted)) {
                    before = standing;
                    underWayBefore = underWay;
                }
                standing = AFTER.getOrDefault(act.getClass(), standing);
                underWay &= act instanceof Act.Lifted || act instanceof Act.Suspended;
            }
        }

        private void decideAgain(Act.Redecided again) {
            if (!again.upheld()) {
                Standing now = standing;
                boolean underWayNow = underWay;
                standing = again.terms().isPresent() ? Standing.HELD : before;
                underWay |= again.terms().isEmpty() && underWayBefore;
                before = now;
                underWayBefore = underWayNow;
            }
        }

        Standing standing(boolean isUnitOver) {
            boolean isLive = standing == Standing.HELD || standing == Standing.SUSPENDED;
            if (isUnitOver) {
                return isLive ? Standing.HISTORICAL : standing;
            }
            return underWay && !isLive ? Standing.PENDING : standing;
        }
    }

    @Property
    @Label("P-106 what was known on a day stays so, whatever is recorded, withdrawn or entered under a used id later")
    void laterKnowledgeDoesNotReachBack(
            @ForAll("chains") List<RecognitionEvent> events, @ForAll Random random, @ForAll("days") LocalDate known) {
        List<RecognitionEvent> all = withWithdrawals(events, random);
        List<RecognitionEvent> then =
                all.stream().filter(event -> !event.recordedOn().isAfter(known)).toList();
        Statistics.label("known by then").collect(then.isEmpty() ? "none" : then.size() < all.size() ? "some" : "all");

        assertThat(withoutProblems(histories(all, known))).isEqualTo(withoutProblems(histories(then, LATER)));
    }

    /** Whether an identifier was used again is told of the whole record and not of what was known of it. */
    private static Optional<List<Change>> withoutProblems(Optional<RecognitionHistory> history) {
        return history.map(RecognitionHistory::changes).filter(changes -> !changes.isEmpty());
    }

    /** Each entry recorded some time after its day; some withdrawn, some withdrawals too, some identifiers used twice. */
    private static List<RecognitionEvent> withWithdrawals(List<RecognitionEvent> events, Random random) {
        List<RecognitionEvent> all = new ArrayList<>();
        for (RecognitionEvent event : events) {
            LocalDate recorded = event.on().plusDays(random.nextInt(60));
            all.add(event(all.size(), event.on(), recorded, event.by(), event.act()));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            RecognitionEvent entry = all.get(random.nextInt(all.size()));
            LocalDate day = entry.recordedOn().plusDays(random.nextInt(3) * 100L - 1);
            all.add(event(all.size(), day, day, entry.by(), new Act.Withdrawn(entry.id())));
        }
        RecognitionEvent used = all.get(random.nextInt(all.size()));
        LocalDate later = used.recordedOn().plusDays(random.nextInt(100));
        all.add(event(all.indexOf(used), later, later, Optional.empty(), new Act.Nominated()));
        return all;
    }

    @Property
    @Label(
            "P-106 an entry counts unless a withdrawal of it does, whatever the identifiers are and the order of the file")
    void withdrawalsDoNotDependOnIdentifiers(@ForAll Random random) {
        LocalDate on = LocalDate.of(2024, 3, 1);
        List<Integer> names = new ArrayList<>(IntStream.range(0, 9).boxed().toList());
        Collections.shuffle(names, random);
        List<RecognitionEvent> record = new ArrayList<>(List.of(event(
                names.get(0), on, on, Optional.empty(), new Act.SelfAssessed(Optional.of(FIRST), Optional.empty()))));
        int[] target = new int[9];
        for (int i = 1; i < target.length; i++) {
            target[i] = random.nextInt(5) == 0 ? 1 + random.nextInt(8) : random.nextInt(i);
            RecognitionEventId entry = event(names.get(target[i]), on, on, Optional.empty(), new Act.Nominated())
                    .id();
            LocalDate day = on.plusDays(random.nextInt(2));
            record.add(event(names.get(i), day, day, Optional.empty(), new Act.Withdrawn(entry)));
        }
        boolean counts = counts(0, target, record);
        Statistics.label("the entry counts").collect(counts);
        Collections.shuffle(record, random);

        assertThat(histories(record, LATER).map(RecognitionHistory::changes).orElse(List.of()))
                .hasSize(counts ? 1 : 0);
    }

    /** By the definition; what circles of withdrawals say never reaches the first entry. */
    private static boolean counts(int which, int[] target, List<RecognitionEvent> record) {
        return IntStream.range(1, target.length)
                .filter(i -> target[i] == which)
                .filter(i ->
                        !record.get(i).recordedOn().isBefore(record.get(which).recordedOn()))
                .noneMatch(i -> counts(i, target, record));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 900).map(START::plusDays);
    }
}
