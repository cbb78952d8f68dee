package org.learningsociety.core.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.catalog.TerritoryFolder;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.testkit.SharedData;
import org.learningsociety.core.time.DateRange;

/** The national tables; skipped where they are not at hand. */
class FullScaleTest {

    private static final Measure PEOPLE = Measure.of("population", Basis.POPULATION);
    private static final Measure AREA = Measure.of("area_km2", Basis.AREA);
    private static final FigureColumns COLUMNS = FigureColumns.nso("code", PEOPLE, AREA);
    private static final UnitId PHUC_LOI = Reform2025.old("00136");
    private static Gazetteer gazetteer;

    @BeforeAll
    static void read() {
        gazetteer = Gazetteer.of(Reform2025.chronicle()).orElseThrow();
    }

    @Test
    void theNationalTableOfTheOldMapIsConserved() {
        List<UnitState> communes = gazetteer.at(Reform2025.OLD).units(Level.COMMUNE);
        // Made-up numbers, another for each code; the islands that were districts without communes are rows of their
        // own.
        String rows = communes.stream()
                .map(commune -> commune.codes().get(0).value())
                .map(code -> code + "," + Integer.parseInt(code) + "," + Integer.parseInt(code) % 1000 + ".25")
                .collect(Collectors.joining("\n"));
        Validated<FigureTable> read = FigureTable.read(
                "old.csv",
                ("code,population,area_km2\n" + rows).getBytes(StandardCharsets.UTF_8),
                COLUMNS,
                Reform2025.OLD,
                gazetteer);
        assertThat(read.problems()).isEmpty();
        FigureTable table = read.orElseThrow();
        Restatement restated =
                Crosswalk.between(gazetteer, Reform2025.OLD, Reform2025.NEW).restate(table);

        assertThat(table.rows()).hasSize(10_035);
        List<Conservation> reports = assertConserved(restated);
        assertThat(reports.get(0).unplaced().stream().map(Contribution::unit)).containsExactly(PHUC_LOI);
        assertThat(reports.get(1).unplaced()).isEmpty();
        assertThat(nation(restated, AREA, Reform2025.NEW).high())
                .contains(nation(restated, AREA, Reform2025.NEW).low())
                .contains(reports.get(1).total());
        RestatedFigure people = nation(restated, PEOPLE, Reform2025.NEW);
        assertThat(people.low().plus(Rational.of(136))).isEqualTo(reports.get(0).total());
        assertThat(people.high()).contains(reports.get(0).total());
        for (UnitState province : gazetteer.at(Reform2025.NEW).units(Level.PROVINCE)) {
            RestatedFigure total = restated.totalUnder(PEOPLE, province.id());
            boolean hanoi = province.id().equals(Reform2025.young("01"));
            assertThat(total.quality()).as(province.name()).isEqualTo(hanoi ? Quality.BOUNDED : Quality.EXACT);
            // Four of the five districts without communes gave land or people and have no row in a table of communes.
            assertThat(total.absent())
                    .allMatch(
                            unit -> gazetteer.at(Reform2025.OLD).children(unit).isEmpty());
        }
        // Of the 9 predecessors of Bạch Mai, 3 came whole and 6 in part.
        RestatedFigure bachMai =
                restated.find(Reform2025.young("00292")).orElseThrow().figures().get(0);
        assertThat(bachMai.contributions()).hasSize(9);
        assertThat(bachMai.undecided()).hasSize(6);
        assertThat(bachMai.quality()).isEqualTo(Quality.BOUNDED);
    }

    @Test
    void onTheImportedMapTheSameHoldsBothWays() throws IOException {
        Gazetteer imported = TerritoryFolder.read(
                        SharedData.get("data/territory"), CoreCatalog.load().territory())
                .orElseThrow();
        String rows = imported.at(Reform2025.OLD).units(Level.COMMUNE).stream()
                .map(commune -> commune.code(CodeSystem.NSO).orElseThrow().value())
                .map(code -> code + "," + Integer.parseInt(code) + "," + Integer.parseInt(code) % 1000 + ".25")
                .collect(Collectors.joining("\n", "code,population,area_km2\n", ""));
        FigureTable old = FigureTable.read(
                        "old.csv", rows.getBytes(StandardCharsets.UTF_8), COLUMNS, Reform2025.OLD, imported)
                .orElseThrow();
        FigureTable young = FigureTable.read(
                        "population_2025.csv",
                        Reform2025.bytes("population_2025.csv"),
                        COLUMNS,
                        Reform2025.NEW,
                        imported)
                .orElseThrow();

        assertThat(old.rows()).hasSize(10_035);
        Restatement forward =
                Crosswalk.between(imported, Reform2025.OLD, Reform2025.NEW).restate(old);
        assertConserved(forward);
        assertThat(forward.totalUnder(AREA, UnitId.of("vn")).quality()).isEqualTo(Quality.EXACT);
        assertConserved(
                Crosswalk.between(imported, Reform2025.NEW, Reform2025.OLD).restate(young));
    }

    @Test
    void theDirtyTableOfTheNewMapIsConservedBackward() {
        Validated<FigureTable> read = FigureTable.read(
                "population_2025.csv", Reform2025.bytes("population_2025.csv"), COLUMNS, Reform2025.NEW, gazetteer);
        assertThat(read.problems()).isEmpty();
        FigureTable table = read.orElseThrow();
        Restatement restated =
                Crosswalk.between(gazetteer, Reform2025.NEW, Reform2025.OLD).restate(table);

        assertThat(table.rows()).hasSize(3_321);
        assertThat(table.rows().stream().filter(row -> row.amounts().get(0).isEmpty()))
                .hasSize(66);
        assertThat(table.rows().stream().filter(row -> row.amounts().get(1).isEmpty()))
                .hasSize(2);
        List<Conservation> reports = assertConserved(restated);
        assertThat(reports).allMatch(report -> report.unplaced().isEmpty());
        assertThat(reports.get(0).total()).isEqualTo(Rational.of(107_695_453));
        for (Conservation report : reports) {
            RestatedFigure nation = nation(restated, report.measure(), Reform2025.OLD);
            assertThat(nation.low()).isEqualTo(report.total());
            assertThat(nation.blank()).hasSize(report.measure().equals(PEOPLE) ? 66 : 2);
            assertThat(nation.quality()).isEqualTo(Quality.IMPOSSIBLE);
        }
    }

    private static List<Conservation> assertConserved(Restatement restated) {
        assertThat(restated.conservation()).allMatch(Conservation::isConserved);
        return restated.conservation();
    }

    private static RestatedFigure nation(Restatement restated, Measure measure, LocalDate date) {
        return restated.total(
                measure, gazetteer.at(date).units().stream().map(UnitState::id).toList());
    }

    @Test
    void everyOldUnitIsFullyTracedButOne() {
        // The table gives a part of the area of phường Phúc Lợi to one commune and "a part" to the other. Where the
        // rest of its
        // people are it does not say; its quận is followed through it.
        List<UnitId> untraced = gazetteer.at(Reform2025.OLD).units().stream()
                .map(UnitState::id)
                .filter(unit -> !gazetteer
                        .untraced(unit, Reform2025.OLD, Reform2025.NEW)
                        .equals(Extents.of(Extent.NONE, Extent.NONE)))
                .toList();

        assertThat(untraced).containsExactlyInAnyOrder(PHUC_LOI, Reform2025.old("004"));
        assertThat(gazetteer.untraced(PHUC_LOI, Reform2025.OLD, Reform2025.NEW))
                .isEqualTo(Extents.of(Extent.NONE, Extent.PART));
    }

    @Test
    void theDistrictKrongNoIsInFiveCommunes() {
        List<Succession> links = gazetteer.successors(Reform2025.old("664"), Reform2025.OLD, Reform2025.NEW);

        assertThat(links.stream().map(link -> link.to().value() + " " + link.kind()))
                .containsExactly(
                        "new-24678 PART", "new-24688 PART", "new-24697 PART", "new-24703 PART", "new-24712 PART");
        assertThat(gazetteer.predecessors(Reform2025.young("24688"), Reform2025.NEW, Reform2025.OLD).stream()
                        .map(link -> link.from().value() + " " + link.kind()))
                .containsExactly("old-24688 WHOLE", "old-24699 WHOLE", "old-24700 WHOLE");
    }

    @Test
    void p21TheVintageOfTheNationalTablesIsFound() {
        for (String file : List.of("units_2025-06-30.csv", "units_2025-07-01.csv")) {
            List<CodedRow> rows = CodedRow.read(file, Reform2025.bytes(file), "code", Optional.of("name"))
                    .value()
                    .orElseThrow();
            List<Vintage> vintages = Vintage.rank(gazetteer, CodeSystem.NSO, rows);
            DateRange expected = file.contains("06-30")
                    ? DateRange.of(Reform2025.OLD, Reform2025.NEW)
                    : DateRange.from(Reform2025.NEW);

            assertThat(vintages).hasSize(2);
            assertThat(vintages.get(0).period()).isEqualTo(expected);
            assertThat(vintages.get(0).matched()).isEqualTo(rows.size());
            assertThat(vintages.get(1).contradicted()).isNotEmpty();
        }
        assertThat(gazetteer.uses(UnitCode.nso("26740"))).hasSize(2);
    }
}
