package org.learningsociety.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.catalog.TerritoryFolder;
import org.learningsociety.core.crosswalk.Conservation;
import org.learningsociety.core.crosswalk.Crosswalk;
import org.learningsociety.core.crosswalk.Quality;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.testkit.SharedData;

/**
 * Tallies of every old commune, and of the five island districts that had none, on the map of 2025-07-01; skipped where the national
 * tables are not at hand. The tallies are made up from the codes, so that what is expected can be worked out from the tables alone.
 */
class RestatedCountryTest {

    private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate NEW = LocalDate.of(2025, 7, 1);
    private static final String HA_NOI = "01";

    private static Gazetteer gazetteer;
    private static Map<UnitId, Tally> tallies;
    private static RestatedTallies restated;

    @BeforeAll
    static void restate() throws IOException {
        gazetteer = TerritoryFolder.read(
                        SharedData.get("data/territory"), CoreCatalog.load().territory())
                .orElseThrow();
        Hierarchy old = gazetteer.at(OLD);
        tallies = new TreeMap<>();
        old.units().stream()
                .filter(unit -> old.children(unit.id()).isEmpty())
                .forEach(unit -> tallies.put(unit.id(), tally(code(unit))));
        restated = RestatedTallies.of(Crosswalk.between(gazetteer, OLD, NEW), Basis.POPULATION, Strata.of(tallies))
                .orElseThrow();
    }

    /** Of 100 to 149 subjects, up to 96 of them met. */
    private static Tally tally(String code) {
        int number = Integer.parseInt(code);
        int of = 100 + number % 50;
        return sum(number % 97, of);
    }

    private static String code(UnitState unit) {
        return unit.code(CodeSystem.NSO).orElseThrow().value();
    }

    @Test
    void everyCountIsConserved() {
        assertThat(tallies).hasSize(10_035 + 5);
        assertThat(restated.conservation()).hasSize(6).allMatch(Conservation::isConserved);
    }

    /** Every old province went whole to the new one in which its communes are, so its tally is known to the last subject. */
    @Test
    void theThirtyFourProvincesHaveTheSumsOfTheSixtyThree() {
        Map<String, Tally> expected = expectedByProvince();
        assertThat(expected)
                .hasSize(34)
                .containsEntry("79", sum(21_323, 54_941))
                .containsEntry("68", sum(16_271, 41_013));
        for (UnitState province : gazetteer.at(NEW).units(Level.PROVINCE)) {
            Tally sum = expected.getOrDefault(code(province), Tally.EMPTY);
            RestatedTally total = restated.under(province.id());
            if (code(province).equals(HA_NOI)) {
                assertThat(total.quality()).isEqualTo(Quality.BOUNDED);
                assertThat(total.rate().orElseThrow().encloses(sum.rate().orElseThrow()))
                        .isTrue();
            } else {
                assertThat(total.quality()).as(province.fullName()).isEqualTo(Quality.EXACT);
                assertThat(total.exact()).as(province.fullName()).contains(sum);
            }
        }
    }

    private static Tally sum(long met, long of) {
        return new Tally(met, of, 0, 0, 0, 0, of, Histogram.empty());
    }

    private static Map<String, Tally> expectedByProvince() {
        Map<String, String> parents = column("units_2025-06-30.csv", "code", "parent_code");
        Map<String, String> successors = column("provinces_63.csv", "old_code", "successor_code");
        Map<String, Tally> expected = new TreeMap<>();
        parents.keySet().stream().filter(code -> !parents.containsValue(code)).forEach(code -> {
            String above = code;
            while (above.length() > 2) {
                above = parents.getOrDefault(above, "");
            }
            expected.merge(successors.getOrDefault(above, ""), tally(code), Tally::merge);
        });
        return expected;
    }

    /** A new commune is made of whole old ones exactly if the table gives it the people of none in part. */
    @Test
    void whatWasMadeOfWholeUnitsIsExactAndNothingElseIs() {
        Predicate<Table.Row> divided = link -> !List.of("WHOLE", "NONE").contains(link.cell("people"));
        Map<String, Boolean> exact =
                rows("succession_2025-07-01.csv", "old_code", "new_code", "area", "people").stream()
                        .collect(Collectors.toMap(
                                link -> link.cell("new_code"),
                                divided.negate()::test,
                                Boolean::logicalAnd,
                                TreeMap::new));
        assertThat(exact).hasSize(3_321);
        Map<String, Boolean> found = gazetteer.at(NEW).units(Level.COMMUNE).stream()
                .collect(Collectors.toMap(
                        RestatedCountryTest::code,
                        unit -> restated.at(unit.id()).quality() == Quality.EXACT,
                        Boolean::logicalAnd,
                        TreeMap::new));

        assertThat(found).isEqualTo(exact);
    }

    /** 24688 has 50 of 138, 24699 61 of 149 and 24700 62 of 100: together 173 of 387. */
    @Test
    void xaKrongNoHasTheSumOfItsThree() {
        UnitId krongNo =
                gazetteer.at(NEW).find(UnitCode.nso("24688")).orElseThrow().id();

        assertThat(restated.at(krongNo).exact().map(tally -> tally.met() + "/" + tally.of()))
                .contains("173/387");
    }

    private static Map<String, String> column(String file, String key, String value) {
        return rows(file, key, value).stream()
                .collect(Collectors.toMap(
                        row -> row.cell(key), row -> row.cell(value), (one, other) -> one, TreeMap::new));
    }

    private static List<Table.Row> rows(String file, String... columns) {
        try {
            String text = Files.readString(SharedData.get("data/territory/" + file), StandardCharsets.UTF_8);
            return TableReader.of(columns)
                    .read(file, text)
                    .value()
                    .orElseThrow()
                    .rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
