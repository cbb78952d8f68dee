package org.learningsociety.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.NameMatch.Rank;
import org.learningsociety.core.testkit.SharedData;
import org.learningsociety.core.time.Dated;

/** Looks the names of all units up, on the last day of the old map and on the first of the new one. */
class TerritoryNameLookupTest {

    private static final LocalDate EVE = LocalDate.of(2025, 6, 30);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final UnitId VN = UnitId.of("vn");
    private static final LevelScheme LEVELS = LevelScheme.of(
            tier(Level.NATION, "nước"),
            tier(Level.PROVINCE, "tỉnh", "thành phố trực thuộc trung ương"),
            tier(
                    Level.DISTRICT,
                    "quận",
                    "huyện",
                    "thị xã",
                    "thành phố thuộc tỉnh",
                    "thành phố thuộc thành phố trực thuộc trung ương"),
            tier(Level.COMMUNE, "xã", "phường", "thị trấn", "đặc khu"));

    private static Gazetteer before;
    private static Gazetteer after;

    @BeforeAll
    static void readBothLists() throws IOException {
        before = read(EVE);
        after = read(REFORM);
    }

    private static LevelScheme.Tier tier(Level level, String... types) {
        return new LevelScheme.Tier(level, Stream.of(types).map(UnitType::of).toList());
    }

    private static Gazetteer read(LocalDate day) throws IOException {
        Enactment list = Enactment.of(day, Verification.PARTIAL);
        List<TerritorialEvent> events = new ArrayList<>();
        events.add(new TerritorialEvent.Baseline(
                EventId.of("list-vn"), list, VN, UnitDescription.ofTop("Việt Nam", UnitType.of("nước"))));
        try (Stream<String> lines = Files.lines(SharedData.get("data/territory/units_" + day + ".csv"))) {
            lines.skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                UnitId unit = UnitId.of("vn-" + cells[0]);
                UnitId parent = cells[4].isEmpty() ? VN : UnitId.of("vn-" + cells[4]);
                UnitDescription description =
                        UnitDescription.of(cells[1], UnitType.of(cells[3]), parent, UnitCode.nso(cells[0]));
                assertThat(description.fullName()).isEqualTo(cells[2]);
                events.add(new TerritorialEvent.Baseline(EventId.of("list-" + unit), list, unit, description));
            });
        }
        return Gazetteer.of(Chronicle.of(Dated.of(day, LEVELS), events)).orElseThrow();
    }

    private static UnitId parent(UnitState unit) {
        return unit.parent().orElseThrow();
    }

    @Test
    void everyFullNameOfTheNewListMeansOneUnitInItsProvince() {
        List<UnitState> units = after.at(REFORM).descendants(VN);
        assertThat(units).hasSize(3_355);
        Set<String> folded = new TreeSet<>();
        for (UnitState unit : units) {
            Validated<List<NameMatch>> resolved = after.resolve(unit.fullName(), parent(unit), REFORM);
            List<NameMatch> matches = resolved.value().orElseThrow();

            assertThat(resolved.problems()).isEmpty();
            assertThat(matches.get(0).unit()).isEqualTo(unit);
            assertThat(matches.get(0).rank()).isEqualTo(Rank.EXACT);
            assertThat(matches.stream().skip(1)).allMatch(match -> match.rank() == Rank.FOLDED);
            if (matches.size() > 1 && unit.level().equals(Level.COMMUNE)) {
                folded.add(parent(unit) + " "
                        + new TreeSet<>(matches.stream()
                                .map(match -> match.unit().id().value())
                                .toList()));
            }
        }
        // Văn Lang and Văn Lăng, Cẩm Giang and Cẩm Giàng, and six pairs more.
        assertThat(folded).hasSize(8);
    }

    @Test
    void p24TheNearestSpellingOfAPairComesFirst() {
        Hierarchy tree = after.at(REFORM);
        for (List<String> pair : List.of(
                List.of("Văn Lang", "Văn Lăng"),
                List.of("Cẩm Giang", "Cẩm Giàng"),
                List.of("Sơn Hà", "Sơn Hạ"),
                List.of("Ba Tơ", "Ba Tô"),
                List.of("Lộc Thạnh", "Lộc Thành"),
                List.of("Thanh An", "Thạnh An"),
                List.of("Tân Thành", "Tân Thạnh"))) {
            List<UnitId> provinces = tree.units(Level.PROVINCE).stream()
                    .map(UnitState::id)
                    .filter(province -> tree.children(province).stream()
                            .map(UnitState::fullName)
                            .toList()
                            .containsAll(List.of("Xã " + pair.get(0), "Xã " + pair.get(1))))
                    .toList();
            assertThat(provinces).hasSize(pair.contains("Tân Thành") ? 2 : 1);
            for (UnitId province : provinces) {
                assertThat(after.resolve("Xã " + pair.get(0), province, REFORM).value().orElseThrow().stream()
                                .map(match -> match.unit().name() + " " + match.rank()))
                        .containsExactly(pair.get(0) + " EXACT", pair.get(1) + " FOLDED");
            }
        }
    }

    @Test
    void p24AnotherPlaceOfTheToneMarkOrAnotherFormFindsTheSameUnits() {
        int replaced = 0;
        for (UnitState unit : after.at(REFORM).units(Level.COMMUNE)) {
            String name = unit.fullName();
            String moved = name.replace("òa", "oà")
                    .replace("óa", "oá")
                    .replace("ỏa", "oả")
                    .replace("úy", "uý")
                    .replace("ủy", "uỷ")
                    .replace("ọa", "oạ");
            if (!moved.equals(name)) {
                replaced++;
                assertThat(after.resolve(moved, parent(unit), REFORM)
                                .value()
                                .orElseThrow()
                                .get(0))
                        .satisfies(match -> assertThat(match.unit()).isEqualTo(unit))
                        .satisfies(match -> assertThat(match.rank()).isEqualTo(Rank.TONE));
            }
            String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
            assertThat(after.resolve(decomposed, parent(unit), REFORM))
                    .isEqualTo(after.resolve(name, parent(unit), REFORM));
        }
        assertThat(replaced).isGreaterThan(150);
    }

    @Test
    void everyFullNameOfTheOldListMeansOneUnitInItsDistrict() {
        for (UnitState unit : before.at(EVE).descendants(VN)) {
            assertThat(before.resolve(unit.fullName(), parent(unit), EVE).value().orElseThrow().stream()
                            .filter(match -> match.unit().parent().equals(unit.parent()))
                            .filter(match -> match.rank() == Rank.EXACT)
                            .map(NameMatch::unit))
                    .containsExactly(unit);
        }
    }

    @Test
    void aNameThatManyUnitsHaveIsAnsweredWithAllOfThemAndAWarning() {
        Validated<List<NameMatch>> resolved = after.resolve("Tân An", REFORM);

        assertThat(resolved.value().orElseThrow().stream().filter(match -> match.rank() == Rank.EXACT))
                .hasSize(10);
        assertThat(resolved.problems()).hasSize(1).allMatch(problem -> problem.severity() == Severity.WARNING);
        assertThat(after.resolve("Krông Nô", REFORM).value().orElseThrow())
                .extracting(match -> match.unit().codes().toString())
                .containsExactly("[nso:24604]", "[nso:24688]");
        assertThat(before.resolve("Krông Nô", EVE).value().orElseThrow())
                .extracting(match -> match.unit().fullName() + " " + match.rank())
                .containsExactly("Huyện Krông Nô EXACT", "Xã Krông Nô EXACT");
    }

    @Test
    void readsWhatPeopleWriteInTables() {
        UnitId city = before.find(UnitCode.nso("79"), EVE).orElseThrow().id();

        assertThat(before.resolve("Q1", city, EVE).value().orElseThrow())
                .extracting(match -> match.unit().fullName())
                .containsExactly("Quận 1");
        assertThat(before.resolve("tp. hue", EVE).value().orElseThrow())
                .extracting(
                        match -> match.unit().fullName() + " " + match.unit().level())
                .contains("Thành phố Huế PROVINCE");
        assertThat(before.resolve("P.4", city, EVE).value().orElseThrow())
                .hasSizeGreaterThan(5)
                .allMatch(match -> match.unit().fullName().equals("Phường 4"));
        assertThat(after.resolve("ĐK. Phú Quốc", REFORM).value().orElseThrow())
                .extracting(match -> match.unit().fullName())
                .containsExactly("Đặc khu Phú Quốc");
    }
}
