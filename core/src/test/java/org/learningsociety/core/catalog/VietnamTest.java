package org.learningsociety.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.territory.Alias;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.TerritorialEvent.Baseline;
import org.learningsociety.core.territory.TerritorialEvent.Retype;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.testkit.SharedData;
import org.learningsociety.core.text.ToneKey;

/** The shipped map: what facts/territory.md says of it, and that it agrees with the lists at full scale wherever it speaks. */
class VietnamTest {

    private static final CoreCatalog CATALOG = CoreCatalog.load();
    private static final Gazetteer VIETNAM = CATALOG.territory();
    private static final Instruments INSTRUMENTS = CATALOG.instruments();
    private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate NEW = LocalDate.of(2025, 7, 1);
    private static final LocalDate NEWEST = LocalDate.of(2026, 9, 20);
    private static final UnitId BACH_MAI = UnitId.of("vn-ha-noi-bach-mai-2025");

    @Test
    void bachMaiIsMadeOfThreeWardsWholeAndSixInPart() {
        assertThat(kindsByCode(VIETNAM.predecessors(BACH_MAI)))
                .isEqualTo(Map.of(
                        "00232", Succession.Kind.PART,
                        "00256", Succession.Kind.PART,
                        "00271", Succession.Kind.PART,
                        "00277", Succession.Kind.WHOLE,
                        "00280", Succession.Kind.PART,
                        "00289", Succession.Kind.WHOLE,
                        "00292", Succession.Kind.WHOLE,
                        "00295", Succession.Kind.PART,
                        "00298", Succession.Kind.PART));
        assertThat(VIETNAM.predecessors(BACH_MAI))
                .extracting(link -> link.events().get(0).enactment().citations())
                .containsOnly(List.of(Citation.parse("nq-1656-ubtvqh15, Điều 1 khoản 8")));
    }

    @Test
    void theLittleBachMaiCameFromTwoWardsByAnActThatNoSourceNames() {
        UnitId little = UnitId.of("vn-ha-noi-hai-ba-trung-bach-mai-2025");

        assertThat(VIETNAM.predecessors(little))
                .extracting(link -> link.from().value())
                .containsExactly("vn-ha-noi-hai-ba-trung-quynh-loi", "vn-ha-noi-hai-ba-trung-bach-mai");
        assertThat(VIETNAM.predecessors(little))
                .allSatisfy(link ->
                        assertThat(link.events().get(0).enactment().citations()).isEmpty());
    }

    @Test
    void theTwoCommunesKrongNoAreTwoUnits() {
        assertThat(VIETNAM.at(NEW).units(Level.COMMUNE).stream()
                        .filter(unit -> unit.fullName().equals("Xã Krông Nô")))
                .extracting(unit -> unit.code(CodeSystem.NSO).orElseThrow().value())
                .containsExactlyInAnyOrder("24604", "24688");
        assertThat(VIETNAM.predecessors(UnitId.of("vn-dak-lak-lak-krong-no"))).isEmpty();
        assertThat(VIETNAM.successors(UnitId.of("vn-dak-lak-lak-krong-no"))).isEmpty();
    }

    @Test
    void theElevenCommunesOfMuongNheAndOneMoreBecomeFive() {
        UnitId district = UnitId.of("vn-dien-bien-muong-nhe");
        Map<String, String> whole = Stream.of("muong-nhe", "sin-thau", "muong-toong", "nam-ke", "quang-lam")
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> String.join(
                                " ", codes(VIETNAM.predecessors(UnitId.of("vn-dien-bien-" + name + "-2025"))))));

        assertThat(VIETNAM.at(OLD).children(district)).hasSize(11);
        assertThat(whole)
                .isEqualTo(Map.of(
                        "muong-nhe", "03157 03160 03161",
                        "sin-thau", "03154 03155 03158",
                        "muong-toong", "03163 03177",
                        "nam-ke", "03159 03162",
                        "quang-lam", "03164 03167"));
        assertThat(VIETNAM.at(OLD).parent(UnitId.of("vn-dien-bien-nam-po-na-co-sa")))
                .map(UnitState::fullName)
                .contains("Huyện Nậm Pồ");
    }

    @Test
    void aCodeThatListsCarriedByMistakeIsUnderstoodUntilTheyWereMended() {
        UnitCode mistaken = UnitCode.of(CodeSystem.NSO_VARIANT, "06978");

        assertThat(VIETNAM.uses(mistaken)).hasSize(1);
        assertThat(VIETNAM.find(mistaken, NEW)).map(UnitState::fullName).contains("Xã Ba Chẽ");
        assertThat(VIETNAM.find(mistaken, LocalDate.of(2026, 8, 31))).isPresent();
        assertThat(VIETNAM.find(mistaken, LocalDate.of(2026, 9, 1))).isEmpty();
        assertThat(VIETNAM.uses(UnitCode.nso("06978"))).isEmpty();
    }

    @Test
    void noDistrictIsLeftWhenTheLevelEnds() {
        assertThat(VIETNAM.at(OLD).units(Level.DISTRICT))
                .extracting(UnitState::fullName)
                .containsExactlyInAnyOrder(
                        "Huyện Đắk Mil",
                        "Huyện Krông Nô",
                        "Quận Hai Bà Trưng",
                        "Quận Đống Đa",
                        "Quận 1",
                        "Huyện Lắk",
                        "Huyện Mường Nhé",
                        "Huyện Nậm Pồ");
        assertThat(VIETNAM.at(NEW).units()).noneMatch(unit -> unit.level().equals(Level.DISTRICT));
    }

    @Test
    void otherSpellingsAreAliases() {
        assertThat(aliases("vn-dien-bien-muong-nhe-huoi-lenh")).containsExactly("Huổi Lếch");
        assertThat(aliases("vn-hue")).containsExactly("Thừa Thiên-Huế", "Thừa Thiên–Huế");
        assertThat(aliases("vn-bac-ninh-hiep-hoa-2025")).containsExactly("Hiệp Hoà");
        assertThat(aliases("vn-ha-noi")).containsExactly("Thủ đô Hà Nội");
    }

    @Test
    void everyCitationIsInTheRegister() {
        assertThat(VIETNAM.chronicle().events())
                .allSatisfy(event -> assertThat(event.enactment().citations())
                        .allSatisfy(citation -> assertThat(INSTRUMENTS.find(citation.instrument()))
                                .isPresent()));
    }

    @Test
    void theSixtyThreeProvincesAgreeWithTheList() throws IOException {
        List<Table.Row> rows = rows("provinces_63", "old_code", "full_name", "type", "iso_3166_2", "successor_code");

        assertThat(VIETNAM.at(OLD).units(Level.PROVINCE)).hasSameSizeAs(rows).hasSize(63);
        assertThat(rows).allSatisfy(row -> {
            UnitState old = unit(row.cell("old_code"), OLD);
            UnitState successor = unit(row.cell("successor_code"), NEW);
            List<UnitId> successors =
                    VIETNAM.successors(old.id()).stream().map(Succession::to).toList();
            assertThat(old.fullName()).isEqualTo(row.cell("full_name"));
            assertThat(old.type().name()).isEqualTo(row.cell("type"));
            assertThat(old.code(CodeSystem.ISO_3166_2)).map(UnitCode::value).contains(row.cell("iso_3166_2"));
            assertThat(successors.isEmpty() ? List.of(old.id()) : successors).containsExactly(successor.id());
        });
    }

    @Test
    void theThirtyFourProvincesAgreeWithTheList() throws IOException {
        List<Table.Row> rows = rows(
                "provinces_2025",
                "code",
                "full_name",
                "type_from_2025_07_01",
                "type_from_2026_04_30",
                "type_from_2026_09_20",
                "formed_from_old_codes");

        assertThat(VIETNAM.at(NEW).units(Level.PROVINCE)).hasSameSizeAs(rows).hasSize(34);
        assertThat(rows).allSatisfy(row -> {
            UnitState unit = unit(row.cell("code"), NEW);
            Collection<String> from = codes(VIETNAM.predecessors(unit.id()));
            assertThat(unit.fullName()).isEqualTo(row.cell("full_name"));
            assertThat(from.isEmpty() ? row.cell("code") : String.join("+", from))
                    .isEqualTo(row.cell("formed_from_old_codes"));
            for (String day : List.of("2025-07-01", "2026-04-30", "2026-09-20")) {
                assertThat(unit(row.cell("code"), LocalDate.parse(day)).type().name())
                        .isEqualTo(row.cell("type_from_" + day.replace('-', '_')));
            }
        });
    }

    @Test
    void theRetypingsOf2026AgreeWithTheList() throws IOException {
        List<Table.Row> rows = rows(
                "type_changes_2026",
                "effective_date",
                "code",
                "full_name_before",
                "type_before",
                "full_name_after",
                "type_after",
                "decision");

        assertThat(VIETNAM.chronicle().events())
                .filteredOn(
                        event -> event instanceof Retype && event.operatesFrom().isAfter(NEW))
                .hasSameSizeAs(rows)
                .hasSize(25);
        assertThat(rows).allSatisfy(row -> {
            LocalDate day = LocalDate.parse(row.cell("effective_date"));
            UnitState before = unit(row.cell("code"), day.minusDays(1));
            UnitState after = unit(row.cell("code"), day);
            assertThat(toneKeys(
                            before.fullName(),
                            before.type().name(),
                            after.fullName(),
                            after.type().name()))
                    .isEqualTo(toneKeys(
                            row.cell("full_name_before"),
                            row.cell("type_before"),
                            row.cell("full_name_after"),
                            row.cell("type_after")));
            assertThat(after.id()).isEqualTo(before.id());
            assertThat(decision(after.id(), day)).isEqualTo(row.cell("decision"));
        });
    }

    @Test
    void linksAgreeWithTheListsOfTheNamedPlaces() throws IOException {
        for (String file : List.of("krongno", "muongnhe", "quynhmai_bachmai")) {
            assertThat(rows(
                            file,
                            "old_code",
                            "old_full_name",
                            "link",
                            "new_code",
                            "new_full_name",
                            "resolution_clause"))
                    .isNotEmpty()
                    .allSatisfy(row -> {
                        UnitState old = unit(row.cell("old_code"), OLD);
                        UnitState next = unit(row.cell("new_code"), NEW);
                        List<Succession> links = VIETNAM.successors(old.id());
                        assertThat(old.fullName()).isEqualTo(row.cell("old_full_name"));
                        assertThat(next.fullName()).isEqualTo(row.cell("new_full_name"));
                        assertThat(links).extracting(Succession::to).containsExactly(next.id());
                        assertThat(links.get(0).kind().name()).isEqualTo(row.cell("link"));
                        assertThat(row.cell("resolution_clause")).startsWith(clause(links.get(0)));
                    });
        }
    }

    @Test
    void predecessorsOfACommuneAreAllOfThoseInTheOfficialTableOrNone() throws IOException {
        Map<String, List<Table.Row>> official =
                rows("succession_2025-07-01", "old_code", "new_code", "area", "people").stream()
                        .collect(Collectors.groupingBy(row -> row.cell("new_code")));
        List<UnitState> made = VIETNAM.at(NEW).units(Level.COMMUNE).stream()
                .filter(unit -> !VIETNAM.predecessors(unit.id()).isEmpty())
                .toList();

        assertThat(made).hasSize(11).allSatisfy(unit -> {
            String code = unit.code(CodeSystem.NSO).orElseThrow().value();
            assertThat(VIETNAM.predecessors(unit.id()).stream().map(VietnamTest::inWords))
                    .containsExactlyInAnyOrderElementsOf(official.get(code).stream()
                            .map(row -> row.cell("old_code") + " " + row.cell("area") + " " + row.cell("people"))
                            .toList());
        });
    }

    @Test
    void unitsAgreeWithTheListsOfTheirDays() throws IOException {
        assertUnits("units_2025-06-30", OLD, 108);
        assertUnits("units_2025-07-01", NEW, 71);
        assertUnits("units_2026-04-30", LocalDate.of(2026, 4, 30), 71);
    }

    private static void assertUnits(String file, LocalDate day, int shipped) throws IOException {
        Map<String, Table.Row> list = rows(file, "code", "full_name", "type", "parent_code").stream()
                .collect(Collectors.toMap(row -> row.cell("code"), Function.identity()));
        List<UnitState> units = VIETNAM.at(day).units().stream()
                .filter(unit -> unit.parent().isPresent())
                .toList();
        assertThat(units).hasSize(shipped).allSatisfy(unit -> {
            Table.Row row = list.get(unit.code(CodeSystem.NSO).orElseThrow().value());
            UnitState parent = VIETNAM.at(day).parent(unit.id()).orElseThrow();
            // Between two lists names were spelt anew by the place of the tone mark, which is no renaming.
            assertThat(toneKeys(unit.fullName(), unit.type().name()))
                    .isEqualTo(toneKeys(row.cell("full_name"), row.cell("type")));
            assertThat(parent.code(CodeSystem.NSO).map(UnitCode::value).orElse(""))
                    .isEqualTo(row.cell("parent_code"));
        });
    }

    @Test
    void aUnitThatNoSourceShowsBeforeTheLastListOfDistrictsIsSaidToBeKnownFromItOn() {
        assertThat(VIETNAM.chronicle().events())
                .filteredOn(event ->
                        event instanceof Baseline && event.operatesFrom().equals(OLD))
                .extracting(event -> event.units().get(0).value())
                .hasSize(22)
                .contains("vn-dien-bien-muong-nhe", "vn-ha-noi-dong-da-phuong-mai")
                .allSatisfy(unit -> assertThat(VIETNAM.get(UnitId.of(unit)).at(OLD.minusDays(1)))
                        .isEmpty());
    }

    private static UnitState unit(String code, LocalDate day) {
        return VIETNAM.find(UnitCode.nso(code), day).orElseThrow(() -> new AssertionError("no " + code + " at " + day));
    }

    private static List<String> toneKeys(String... texts) {
        return Stream.of(texts).map(text -> ToneKey.of(text).value()).toList();
    }

    private static List<String> aliases(String unit) {
        return VIETNAM.get(UnitId.of(unit)).aliases().stream().map(Alias::text).toList();
    }

    private static String decision(UnitId unit, LocalDate day) {
        TerritorialEvent event = VIETNAM.chronicle().events().stream()
                .filter(change -> change.units().get(0).equals(unit))
                .filter(change ->
                        change instanceof Retype && change.operatesFrom().equals(day))
                .findFirst()
                .orElseThrow();
        Citation citation = event.enactment().citations().get(0);
        return symbol(citation);
    }

    private static String clause(Succession link) {
        Citation citation = link.events().get(0).enactment().citations().get(0);
        return symbol(citation) + " " + citation.provision().orElseThrow();
    }

    private static String symbol(Citation citation) {
        return INSTRUMENTS.get(citation.instrument()).symbol().orElseThrow().toString();
    }

    private static String oldCode(Succession link) {
        LocalDate eve = link.events().get(0).operatesFrom().minusDays(1);
        return VIETNAM.get(link.from())
                .codeAt(CodeSystem.NSO, eve)
                .orElseThrow()
                .value();
    }

    private static Collection<String> codes(List<Succession> links) {
        return links.stream().map(VietnamTest::oldCode).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Succession.Kind> kindsByCode(List<Succession> links) {
        return links.stream().collect(Collectors.toMap(VietnamTest::oldCode, Succession::kind));
    }

    private static String inWords(Succession link) {
        Extent area = link.extents().area();
        return oldCode(link) + " " + area + " " + link.extents().population();
    }

    private static List<Table.Row> rows(String file, String... columns) throws IOException {
        byte[] bytes = Files.readAllBytes(SharedData.get("data/territory/" + file + ".csv"));
        return TableReader.of(columns).read(file, bytes).orElseThrow().rows();
    }
}
