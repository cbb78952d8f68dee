package org.learningsociety.core.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.TerritorialEvent;

/** Generators of administrative history. */
public final class TerritoryArbitraries {

    private TerritoryArbitraries() {}

    /**
     * Generates histories that fit together: 2 to 5 levels, 1 to 60 units at first, up to 25 changes, each of one or more
     * events of one day. Many contain a split, a code that is handed on, or the end of a level; parts are of known size, known
     * within bounds, unknown, or of area alone, and some come together again.
     *
     * @return chronicles of which a gazetteer can be made
     */
    public static Arbitrary<Chronicle> hierarchies() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 999);
        Arbitrary<Invented.Change> changes = Combinators.combine(
                        Arbitraries.of(Invented.Kind.class), any, any, Arbitraries.of(1, 1, 2, 30))
                .as(Invented.Change::new);
        Arbitrary<List<Integer>> places = any.list().ofMaxSize(59);
        return Combinators.combine(
                        Arbitraries.integers().between(2, 5),
                        places,
                        changes.list().ofMaxSize(25))
                .as(Invented::chronicle)
                // Left to itself, the generator would make every fourth history one of a single unit.
                .withoutEdgeCases();
    }

    /**
     * Generates dates on which a history can be asked: from its first day on, most of them the day of an event, the day
     * before or the day after.
     *
     * @param chronicle the history
     * @return the dates
     */
    public static Arbitrary<LocalDate> dates(Chronicle chronicle) {
        List<LocalDate> days = chronicle.events().stream()
                .map(TerritorialEvent::operatesFrom)
                .distinct()
                .toList();
        LocalDate first = days.get(0);
        List<LocalDate> near = days.stream()
                .flatMap(day -> Stream.of(day, day.minusDays(1), day.plusDays(1)))
                .filter(day -> !day.isBefore(first))
                .toList();
        Arbitrary<LocalDate> far = Arbitraries.integers().between(0, 1000).map(first::plusDays);
        return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(near)), Tuple.of(1, far));
    }

    /**
     * Generates histories with two dates on which they can be asked.
     *
     * @return triples of one of {@link #hierarchies()}, a date and another that is not earlier
     */
    public static Arbitrary<Tuple3<Chronicle, LocalDate, LocalDate>> spans() {
        return hierarchies()
                .flatMap(chronicle -> dates(chronicle).tuple2().map(days -> {
                    boolean inOrder = days.get1().isBefore(days.get2());
                    return Tuple.of(
                            chronicle, inOrder ? days.get1() : days.get2(), inOrder ? days.get2() : days.get1());
                }));
    }

    /**
     * Generates histories with a date on which they can be asked.
     *
     * @return pairs of {@link #hierarchies()} and {@link #dates(Chronicle)}
     */
    public static Arbitrary<Tuple2<Chronicle, LocalDate>> datedHierarchies() {
        return hierarchies().flatMap(chronicle -> dates(chronicle).map(date -> Tuple.of(chronicle, date)));
    }
}
