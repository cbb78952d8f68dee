package org.learningsociety.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.catalog.TerritoryFolder;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.testkit.SharedData;

/**
 * Numbers as dirty as they come: of 3,321 communes 403 have a flag, and some of these no number. Skipped where they are not at hand.
 */
class RegisteredPopulationTest {

    private static final UnitId COUNTRY = UnitId.of("vn");
    private static final long SUM_WITHOUT_FLAG = 97_103_154;

    private static Hierarchy map;
    private static final List<Entry> ENTRIES = new ArrayList<>();

    /** What was registered of a commune, and the sorts of its flags. */
    private record Entry(UnitId unit, String population, Set<String> flags) {

        Tally tally() {
            long people = population.isEmpty() ? 0 : Long.parseLong(population);
            return new Tally(people / 2, people, 0, 0, 0, 0, people, Histogram.empty());
        }
    }

    @BeforeAll
    static void read() throws IOException {
        map = TerritoryFolder.read(
                        SharedData.get("data/territory"), CoreCatalog.load().territory())
                .orElseThrow()
                .at(LocalDate.of(2025, 7, 1));
        ENTRIES.clear();
        TableReader.of("code", "population", "flag")
                .read("population_2025.csv", Files.readString(SharedData.get("data/territory/population_2025.csv")))
                .value()
                .orElseThrow()
                .rows()
                .forEach(row -> ENTRIES.add(new Entry(
                        map.find(UnitCode.nso(row.cell("code"))).orElseThrow().id(),
                        row.cell("population"),
                        sorts(row.cell("flag")))));
    }

    /** {@code DUPLICATE:31594; LOW_DENSITY} is of two sorts. */
    private static Set<String> sorts(String flags) {
        Set<String> sorts = new LinkedHashSet<>();
        for (String flag : flags.split("; ", -1)) {
            if (!flag.isEmpty()) {
                sorts.add(flag.split(":", -1)[0]);
            }
        }
        return sorts;
    }

    private static RollUp without(Set<String> excluded) {
        List<UnitReport> reports = ENTRIES.stream()
                .filter(entry -> entry.flags().stream().noneMatch(excluded::contains))
                .map(entry -> UnitReport.of(entry.unit(), entry.tally()))
                .toList();
        return RollUp.ofReports(map, reports, ENTRIES.stream().map(Entry::unit).toList())
                .orElseThrow();
    }

    private static UnitFigures country(RollUp rollUp) {
        return rollUp.find(COUNTRY).orElseThrow();
    }

    @Test
    void p98EachSortThatIsLeftOutLowersTheCoverageAndNoSumOfTheOthers() {
        Map<String, Long> sorts = ENTRIES.stream()
                .flatMap(entry -> entry.flags().stream())
                .collect(Collectors.groupingBy(sort -> sort, TreeMap::new, Collectors.counting()));
        assertThat(sorts).hasSize(8).containsEntry("DUPLICATE", 306L).containsEntry("NO_POPULATION", 66L);
        Set<String> excluded = new HashSet<>();
        Rational coverage = country(without(excluded)).coverage().orElseThrow();
        assertThat(coverage).isEqualTo(Rational.ONE);
        for (String sort : sorts.keySet()) {
            excluded.add(sort);
            RollUp rollUp = without(excluded);
            Rational left = country(rollUp).coverage().orElseThrow();

            assertThat(left).as(sort).isLessThanOrEqualTo(coverage);
            assertThat(ENTRIES.stream()
                            .filter(entry -> entry.flags().isEmpty())
                            .mapToLong(entry -> rollUp.at(entry.unit()).of())
                            .sum())
                    .as(sort)
                    .isEqualTo(SUM_WITHOUT_FLAG);
            coverage = left;
        }
        assertThat(coverage).isEqualTo(Rational.of(2_918, 3_321));
    }

    @Test
    void p98WhatIsLeftWithoutAnyFlagIsTheSumOfTheRowsWithoutOne() {
        Set<String> all =
                ENTRIES.stream().flatMap(entry -> entry.flags().stream()).collect(Collectors.toSet());

        UnitFigures all3321 = country(without(Set.of()));
        UnitFigures unflagged = country(without(all));

        assertThat(all3321.all().of()).isEqualTo(107_695_453);
        assertThat(unflagged.all().of()).isEqualTo(SUM_WITHOUT_FLAG);
        assertThat(unflagged.silent()).hasSize(403);
        // Nobody knows how many people the others have, so nothing bounds the share.
        assertThat(unflagged.rate().orElseThrow().low()).isEqualTo(Rational.ZERO);
        assertThat(unflagged.rate().orElseThrow().high()).isEqualTo(Rational.ONE);
    }

    /** Of the 124 communes of Lâm Đồng 101 have no flag. */
    @Test
    void p98AProvinceIsAsMuchCoveredAsItsOwnCommunes() {
        Set<String> all =
                ENTRIES.stream().flatMap(entry -> entry.flags().stream()).collect(Collectors.toSet());
        UnitId lamDong = map.find(UnitCode.nso("68")).orElseThrow().id();

        UnitFigures figures = without(all).find(lamDong).orElseThrow();

        assertThat(figures.coverage()).contains(Rational.of(101, 124));
        assertThat(figures.all().of()).isEqualTo(2_899_852);
    }
}
