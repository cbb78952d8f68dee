package org.learningsociety.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.testkit.TerritoryArbitraries;
import org.learningsociety.criteria.scoring.Verdict;

class RollUpProperties {

    @Provide
    Arbitrary<Tuple2<Chronicle, LocalDate>> dated() {
        return TerritoryArbitraries.datedHierarchies();
    }

    @Provide
    Arbitrary<Tuple3<Chronicle, LocalDate, LocalDate>> spans() {
        return TerritoryArbitraries.spans();
    }

    private static Hierarchy tree(Tuple2<Chronicle, LocalDate> given) {
        return Gazetteer.of(given.get1()).orElseThrow().at(given.get2());
    }

    private static Tally tally(Random random) {
        Tally tally = Tally.EMPTY;
        for (Verdict verdict : Verdict.values()) {
            for (int i = random.nextInt(4); i > 0; i--) {
                tally = tally.merge(Tally.of(verdict));
            }
        }
        return tally.merge(Tally.ofMissing(random.nextInt(3)));
    }

    private static Strata<UnitId> own(Hierarchy tree, Random random) {
        TreeMap<UnitId, Tally> own = new TreeMap<>();
        tree.units().stream().filter(unit -> random.nextInt(3) > 0).forEach(unit -> own.put(unit.id(), tally(random)));
        return new Strata<>(own, tally(random));
    }

    @Property(tries = 200)
    @Label(
            "P-88 each unit has its own and what is below it, and the total is that of the tops, whatever stands between")
    void p88EachUnitHasWhatIsBelowIt(@ForAll("dated") Tuple2<Chronicle, LocalDate> given, @ForAll Random random) {
        Hierarchy tree = tree(given);
        Strata<UnitId> own = own(tree, random);

        RollUp rollUp = RollUp.of(tree, own).orElseThrow();

        for (UnitState unit : tree.units()) {
            Tally naive = own.get(unit.id());
            for (UnitState below : tree.descendants(unit.id())) {
                naive = naive.merge(own.get(below.id()));
            }
            assertThat(rollUp.at(unit.id())).isEqualTo(naive);
        }
        Tally tops = own.unknown();
        for (UnitState root : tree.roots()) {
            tops = tops.merge(rollUp.at(root.id()));
        }
        assertThat(rollUp.total()).isEqualTo(tops).isEqualTo(own.total());
        RollUp flat = RollUp.of(
                own,
                unit -> tree.path(unit).size() == 1
                        ? Optional.empty()
                        : Optional.of(tree.path(unit).get(0).id()));
        tree.roots().forEach(root -> assertThat(flat.at(root.id())).isEqualTo(rollUp.at(root.id())));
        RollUp byFunction = RollUp.of(own, unit -> tree.parent(unit).map(UnitState::id));
        assertThat(byFunction.rows()).containsExactlyInAnyOrderElementsOf(rollUp.rows());
        Statistics.collect(tree.units().size() > 3);
        Statistics.coverage(checker -> checker.check(true).percentage(share -> share > 60));
    }

    @Property(tries = 100)
    @Label("P-88 subjects of units that are no more are told, and the total keeps them")
    void p88SubjectsOfOtherDaysAreTold(
            @ForAll("spans") Tuple3<Chronicle, LocalDate, LocalDate> given, @ForAll Random random) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        Hierarchy later = gazetteer.at(given.get3());
        Strata<UnitId> own = own(gazetteer.at(given.get2()), random);

        Validated<RollUp> rollUp = RollUp.of(later, own);

        assertThat(rollUp.problems()).hasSize((int) own.tallies().keySet().stream()
                .filter(unit -> later.find(unit).isEmpty())
                .count());
        assertThat(rollUp.value().orElseThrow().total()).isEqualTo(own.total());
    }

    @Property(tries = 200)
    @Label(
            "P-91 what a unit and one below it both report is an issue unless one is derived, and then the source alone counts")
    void p91OneSourceCounts(@ForAll("dated") Tuple2<Chronicle, LocalDate> given, @ForAll Random random) {
        Hierarchy tree = tree(given);
        List<UnitReport> reports = new ArrayList<>();
        tree.units().stream()
                .filter(unit -> random.nextInt(3) == 0)
                .forEach(unit -> reports.add(UnitReport.of(unit.id(), tally(random))));
        Set<UnitId> reporting = new HashSet<>();
        reports.forEach(report -> reporting.add(report.unit()));
        boolean nested = reporting.stream().anyMatch(unit -> isBelowOneOf(tree, unit, reporting));

        Validated<RollUp> all = RollUp.ofReports(tree, reports, List.of());

        assertThat(all.hasErrors()).isEqualTo(nested);
        assertThat(all.problems().stream().map(problem -> problem.code()).distinct())
                .isSubsetOf(TallyProblem.COUNTED_TWICE);
        // Whoever is above or below another reporting unit is in neither sum.
        Tally alone = Tally.EMPTY;
        for (UnitReport report : reports) {
            boolean clash = isBelowOneOf(tree, report.unit(), reporting)
                    || reporting.stream().anyMatch(other -> isBelowOneOf(tree, other, Set.of(report.unit())));
            alone = clash ? alone : alone.merge(report.tally());
        }
        assertThat(all.value().orElseThrow().total()).isEqualTo(alone);

        List<UnitReport> topsAreSources = reports.stream()
                .map(report -> isBelowOneOf(tree, report.unit(), reporting) ? report.asDerived() : report)
                .toList();
        Validated<RollUp> tops = RollUp.ofReports(tree, topsAreSources, List.of());
        assertThat(tops.hasErrors()).isFalse();
        assertThat(tops.orElseThrow().total())
                .isEqualTo(Tally.sum(topsAreSources.stream()
                        .filter(report -> !report.derived())
                        .map(UnitReport::tally)
                        .toList()));
        Statistics.collect(nested);
        Statistics.coverage(checker -> checker.check(true).percentage(share -> share > 20));
    }

    private static boolean isBelowOneOf(Hierarchy tree, UnitId unit, Set<UnitId> others) {
        return tree.path(unit).stream().anyMatch(above -> !above.id().equals(unit) && others.contains(above.id()));
    }

    @Property(tries = 200)
    @Label("P-93 as units report, their coverage grows and the bounds of every unit shrink, until all have")
    void p93BoundsShrinkAsUnitsReport(@ForAll("dated") Tuple2<Chronicle, LocalDate> given, @ForAll Random random) {
        Hierarchy tree = tree(given);
        List<UnitId> due = new ArrayList<>(tree.units().stream()
                .map(UnitState::id)
                .filter(unit -> tree.children(unit).isEmpty())
                .toList());
        Collections.shuffle(due, random);
        Map<UnitId, Tally> truth = new TreeMap<>();
        due.forEach(unit -> truth.put(unit, tally(random)));
        List<UnitReport> reports = new ArrayList<>();
        RollUp before = RollUp.ofReports(tree, reports, due).orElseThrow();
        for (UnitId unit : due) {
            Tally tally = truth.getOrDefault(unit, Tally.EMPTY);
            reports.add(UnitReport.of(unit, tally));
            RollUp after = RollUp.ofReports(tree, reports, due).orElseThrow();
            for (UnitState state : tree.path(unit)) {
                UnitFigures was = before.find(state.id()).orElseThrow();
                UnitFigures is = after.find(state.id()).orElseThrow();
                assertThat(is.coverage().orElseThrow()).isBetween(was.coverage().orElseThrow(), Rational.ONE);
                is.rate()
                        .ifPresent(rate -> assertThat(was.rate().orElseThrow().encloses(rate))
                                .isTrue());
            }
            before = after;
        }
        for (UnitFigures figures : before.rows()) {
            boolean nothingCame = truth.entrySet().stream()
                    .anyMatch(entry -> isIn(tree, entry.getKey(), figures.unit())
                            && entry.getValue().received() == 0
                            && entry.getValue().expected() > 0);
            assertThat(figures.sized()).isTrue();
            assertThat(figures.silent().isEmpty()).isEqualTo(!nothingCame);
            assertThat(figures.rate()).isEqualTo(figures.all().rate());
        }
    }

    private static boolean isIn(Hierarchy tree, UnitId unit, UnitId whole) {
        return tree.path(unit).stream().anyMatch(up -> up.id().equals(whole));
    }
}
