package org.learningsociety.core.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.submission.Completeness.Status;
import org.learningsociety.core.territory.AdministrativeUnit;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.testkit.TerritoryArbitraries;
import org.learningsociety.core.time.DateRange;

class CompletenessProperties {

    /** What is owed, what came, and the day on which that is looked at. */
    record Case(Gazetteer territory, Obligation obligation, List<Submission> submissions, LocalDate asOf) {

        Validated<Completeness> look() {
            return Completeness.of(obligation, territory, submissions, asOf);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return TerritoryArbitraries.spans().flatMap(span -> {
            Gazetteer territory = Gazetteer.of(span.get1()).orElseThrow();
            LocalDate last = span.get3();
            DateRange period = DateRange.of(span.get2(), last.plusDays(1));
            List<UnitId> units =
                    territory.list().stream().map(AdministrativeUnit::id).toList();
            List<Level> levels =
                    territory.at(last).units().stream().map(UnitState::level).toList();
            Arbitrary<LocalDate> near = Arbitraries.integers().between(-3, 3).map(last::plusDays);
            Arbitrary<Optional<UnitId>> within = Arbitraries.of(units).optional(0.2);
            Arbitrary<Obligation> obligations = Combinators.combine(
                            Arbitraries.of(levels), within, near, Arbitraries.of(Presence.class))
                    .as((level, unit, due, presence) -> new Obligation(level, unit, period, due, presence));
            Arbitrary<UnitId> senders = Arbitraries.frequencyOf(
                    Tuple.of(9, Arbitraries.of(units)), Tuple.of(1, Arbitraries.just(UnitId.of("nobody"))));
            Arbitrary<List<Submission>> submissions = Combinators.combine(senders, near, Arbitraries.integers())
                    .as((unit, on, row) -> new Submission(unit, on, new Place.Whole("row " + row)))
                    .list()
                    .ofMinSize(2)
                    .ofMaxSize(2 + 2 * units.size());
            return Combinators.combine(obligations, submissions, near)
                    .as((obligation, sent, asOf) -> new Case(territory, obligation, sent, asOf));
        });
    }

    @Property(tries = 300)
    @Label("P-34 expected are the units that were open for the declared part of the period, walked day by day")
    void p34Expected(@ForAll("cases") Case one) {
        LocalDate first = one.obligation().period().from().day().orElseThrow();
        LocalDate last = one.obligation().period().lastDay().orElseThrow();
        TreeMap<UnitId, Integer> openDays = new TreeMap<>();
        int days = 0;
        TreeSet<UnitId> atStart = new TreeSet<>();
        TreeSet<UnitId> today = new TreeSet<>();
        for (LocalDate day = first; !day.isAfter(last) && !day.isAfter(one.asOf()); day = day.plusDays(1)) {
            today = new TreeSet<>(open(one, day));
            today.forEach(unit -> openDays.merge(unit, 1, Integer::sum));
            if (days == 0) {
                atStart.addAll(today);
            }
            days++;
        }
        int all = days;
        List<UnitId> expected = one.obligation().presence() == Presence.AT_START
                ? List.copyOf(atStart)
                : one.obligation().presence() == Presence.AT_END
                        ? List.copyOf(today)
                        : openDays.entrySet().stream()
                                .filter(unit ->
                                        one.obligation().presence() == Presence.ANY_DAY || unit.getValue() == all)
                                .map(unit -> unit.getKey())
                                .toList();

        Statistics.label("opened or ended inside")
                .collect(openDays.values().stream().anyMatch(count -> count < all));
        assertThat(one.obligation().expected(one.territory(), one.asOf())).isEqualTo(expected);
        assertThat(one.look().value().orElseThrow().entries().stream().map(Completeness.Entry::unit))
                .containsExactlyElementsOf(expected);
    }

    /** The slow way: every unit of the tree, and whether the way up passes the enclosing unit. */
    private static List<UnitId> open(Case one, LocalDate day) {
        Hierarchy tree = one.territory().at(day);
        return tree.units().stream()
                .filter(unit -> unit.level().equals(one.obligation().level()))
                .map(UnitState::id)
                .filter(unit -> one.obligation()
                        .within()
                        .map(above -> !unit.equals(above)
                                && tree.path(unit).stream()
                                        .anyMatch(step -> step.id().equals(above)))
                        .orElse(true))
                .toList();
    }

    @Property(tries = 300)
    @Label("P-34 what came is at most what is expected once unknown senders are removed, and none of them is lost")
    void p34Counted(@ForAll("cases") Case one, @ForAll Random random) {
        Validated<Completeness> looked = one.look();
        Completeness completeness = looked.value().orElseThrow();
        List<Submission> known = one.submissions().stream()
                .filter(sent -> !sent.receivedOn().isAfter(one.asOf()))
                .toList();
        List<Submission> taken = completeness.entries().stream()
                .flatMap(entry -> entry.submissions().stream())
                .toList();
        long duplicates = completeness.entries().stream()
                .mapToInt(entry -> Math.max(0, entry.submissions().size() - 1))
                .sum();

        Statistics.label("on time, late, duplicate, unexpected")
                .collect(
                        completeness.count(Status.ON_TIME) > 0,
                        completeness.count(Status.LATE) > 0,
                        duplicates > 0,
                        !completeness.unexpected().isEmpty());
        assertThat(completeness.received()).isLessThanOrEqualTo(completeness.expected());
        assertThat(completeness.count(Status.ON_TIME)).isLessThanOrEqualTo(completeness.received());
        assertThat(completeness.count(Status.ON_TIME) + completeness.count(Status.LATE))
                .isEqualTo(completeness.received());
        assertThat(completeness.received() + completeness.count(Status.MISSING) + completeness.count(Status.AWAITED))
                .isEqualTo(completeness.expected());
        assertThat(Stream.concat(taken.stream(), completeness.unexpected().stream()))
                .containsExactlyInAnyOrderElementsOf(known);
        assertThat(looked.problems())
                .hasSize((int) duplicates + completeness.unexpected().size());

        List<Submission> shuffled = new ArrayList<>(one.submissions());
        Collections.shuffle(shuffled, random);
        Completeness again = Completeness.of(one.obligation(), one.territory(), shuffled, one.asOf())
                .value()
                .orElseThrow();
        assertThat(again.entries().stream().map(Completeness.Entry::status))
                .containsExactlyElementsOf(completeness.entries().stream()
                        .map(Completeness.Entry::status)
                        .toList());
    }
}
