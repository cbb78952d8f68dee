package org.learningsociety.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.crosswalk.Conservation;
import org.learningsociety.core.crosswalk.Crosswalk;
import org.learningsociety.core.crosswalk.Flow;
import org.learningsociety.core.crosswalk.Quality;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.testkit.TerritoryArbitraries;
import org.learningsociety.criteria.scoring.Verdict;

class RestatedTalliesProperties {

    @Provide
    Arbitrary<Tuple3<Chronicle, LocalDate, LocalDate>> spans() {
        return TerritoryArbitraries.spans();
    }

    private static Map<UnitId, Tally> leaves(Hierarchy tree, Random random) {
        Map<UnitId, Tally> tallies = new TreeMap<>();
        for (UnitState unit : tree.units()) {
            if (tree.children(unit.id()).isEmpty()) {
                Tally tally = Tally.ofMissing(random.nextInt(2));
                for (Verdict verdict : Verdict.values()) {
                    for (int i = random.nextInt(6); i > 0; i--) {
                        tally = tally.merge(Tally.of(verdict));
                    }
                }
                tallies.put(unit.id(), tally);
            }
        }
        return tallies;
    }

    @Property(tries = 150)
    @Label("P-89 every count is conserved, and what comes from whole units is their tally to the last subject")
    void p89CountsAreConserved(
            @ForAll("spans") Tuple3<Chronicle, LocalDate, LocalDate> given,
            @ForAll boolean back,
            @ForAll Random random) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        LocalDate from = back ? given.get3() : given.get2();
        LocalDate to = back ? given.get2() : given.get3();
        Map<UnitId, Tally> tallies = leaves(gazetteer.at(from), random);

        RestatedTallies restated = RestatedTallies.of(
                        Crosswalk.between(gazetteer, from, to), Basis.POPULATION, Strata.of(tallies))
                .orElseThrow();

        assertThat(restated.conservation()).allMatch(Conservation::isConserved);
        boolean allExact = true;
        Tally sum = Tally.EMPTY;
        for (RestatedTally row : restated.rows()) {
            assertThat(row.exact().isPresent()).isEqualTo(row.quality() == Quality.EXACT);
            assertThat(row.reasons().isEmpty()).isEqualTo(row.quality() == Quality.EXACT);
            allExact &= row.exact().isPresent();
            sum = sum.merge(row.exact().orElse(Tally.EMPTY));
            row.exact().ifPresent(tally -> assertThat(row.rate()).isEqualTo(tally.rate()));
        }
        boolean placed = restated.conservation().stream()
                .allMatch(report -> report.unplaced().isEmpty());
        if (allExact && placed) {
            assertThat(sum).isEqualTo(Tally.sum(tallies.values()));
        }
        Statistics.collect(allExact && placed);
    }

    @Property(tries = 150)
    @Label("P-89 however a divided unit's people were divided, the share of each heir lies within its bounds")
    void p89BoundsEncloseEveryDivision(
            @ForAll("spans") Tuple3<Chronicle, LocalDate, LocalDate> given, @ForAll Random random) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        Map<UnitId, Tally> tallies = leaves(gazetteer.at(given.get2()), random);
        Crosswalk crosswalk = Crosswalk.between(gazetteer, given.get2(), given.get3());
        Map<UnitId, Rational[]> truth = new HashMap<>();
        tallies.forEach((unit, tally) -> divide(tally, crosswalk.flows(unit), truth, random));

        RestatedTallies restated = RestatedTallies.of(crosswalk, Basis.POPULATION, Strata.of(tallies))
                .orElseThrow();

        boolean divided = false;
        for (RestatedTally row : restated.rows()) {
            Rational[] counts = truth.getOrDefault(row.unit(), zeros());
            Rational whole = counts[0].plus(counts[1]).plus(counts[2]);
            divided |= row.quality() == Quality.BOUNDED;
            if (whole.signum() > 0) {
                Rate rate = row.rate().orElseThrow();
                assertThat(rate.low()).isLessThanOrEqualTo(counts[0].dividedBy(whole));
                assertThat(rate.high())
                        .isGreaterThanOrEqualTo(counts[0].plus(counts[2]).dividedBy(whole));
            }
        }
        Statistics.collect(divided);
        Statistics.coverage(checker -> checker.check(true).percentage(share -> share >= 5));
    }

    private static Rational[] zeros() {
        return new Rational[] {Rational.ZERO, Rational.ZERO, Rational.ZERO};
    }

    /** Gives each heir its known share, or sends each subject anywhere where nothing is known of any share. */
    private static void divide(Tally tally, List<Flow> flows, Map<UnitId, Rational[]> truth, Random random) {
        long[] counts = {tally.met(), tally.notMet(), tally.open()};
        List<Flow> people = flows.stream()
                .filter(flow -> flow.extents().population().high().signum() > 0)
                .toList();
        boolean known = people.stream()
                .allMatch(flow -> flow.extents().population().share().isPresent());
        boolean free =
                people.stream().map(flow -> flow.extents().population()).allMatch(RestatedTalliesProperties::isFree);
        for (int i = 0; i < counts.length; i++) {
            for (Flow flow : people) {
                Rational[] heir = truth.computeIfAbsent(flow.to(), unit -> zeros());
                if (known) {
                    Rational share = flow.extents().population().share().orElseThrow();
                    heir[i] = heir[i].plus(share.multipliedBy(Rational.of(counts[i])));
                } else if (!free) {
                    // Within bounds that hold on their own, the low end is always possible for each count.
                    heir[i] = heir[i].plus(flow.extents().population().low().multipliedBy(Rational.of(counts[i])));
                }
            }
            for (long subject = 0; !known && free && subject < counts[i]; subject++) {
                Rational[] heir = truth.computeIfAbsent(
                        people.get(random.nextInt(people.size())).to(), unit -> zeros());
                heir[i] = heir[i].plus(Rational.ONE);
            }
        }
    }

    private static boolean isFree(Extent extent) {
        return extent.low().signum() == 0 && extent.high().equals(Rational.ONE);
    }
}
