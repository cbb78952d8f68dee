package org.learningsociety.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.territory.AdministrativeUnit;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.testkit.SharedData;
import org.learningsociety.core.time.DateBound;

/** What a code means, day by day, where codes and names were handed on: the shipped map against facts/territory.md. */
class CodeIdentityTest {

    private static final Gazetteer VIETNAM = CoreCatalog.load().territory();
    private static final String CASES = "data/territory/code_identity_cases.csv";
    private static final LocalDate LAST_EVENT = LocalDate.of(2026, 9, 20);

    @ParameterizedTest(name = "{0} from {1}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            00292 | 2021-11-01 | 2024-12-31 | Thành phố Hà Nội / Quận Hai Bà Trưng / Phường Quỳnh Lôi | - | Phường Bạch Mai
            00286 | 2021-11-01 | 2024-12-31 | Thành phố Hà Nội / Quận Hai Bà Trưng / Phường Bạch Mai | - | -
            00292 | 2025-01-01 | 2025-06-30 | Thành phố Hà Nội / Quận Hai Bà Trưng / Phường Bạch Mai | Phường Quỳnh Lôi | Phường Bạch Mai
            00292 | 2025-07-01 | 2026-09-20 | Thành phố Hà Nội / Phường Bạch Mai | Phường Bạch Mai | Phường Bạch Mai
            00289 | 2021-11-01 | 2025-06-30 | Thành phố Hà Nội / Quận Hai Bà Trưng / Phường Quỳnh Mai | - | -
            17125 | 2025-07-01 | 2026-09-20 | Tỉnh Nghệ An / Phường Quỳnh Mai | - | Phường Quỳnh Mai
            24688 | 2021-11-01 | 2025-06-30 | Tỉnh Đắk Nông / Huyện Krông Nô / Thị trấn Đắk Mâm | - | Xã Krông Nô
            24688 | 2025-07-01 | 2026-09-20 | Tỉnh Lâm Đồng / Xã Krông Nô | Thị trấn Đắk Mâm | Xã Krông Nô
            24604 | 2021-11-01 | 2025-06-30 | Tỉnh Đắk Lắk / Huyện Lắk / Xã Krông Nô | - | Xã Krông Nô
            24604 | 2025-07-01 | 2026-09-20 | Tỉnh Đắk Lắk / Xã Krông Nô | Xã Krông Nô | Xã Krông Nô
            664   | 2021-11-01 | 2025-06-30 | Tỉnh Đắk Nông / Huyện Krông Nô | - | -
            24    | 2021-11-01 | 2025-06-30 | Tỉnh Bắc Giang | - | Tỉnh Bắc Ninh
            27    | 2021-11-01 | 2025-06-30 | Tỉnh Bắc Ninh | - | -
            26740 | 2021-11-01 | 2025-06-30 | Thành phố Hồ Chí Minh / Quận 1 / Phường Bến Nghé | - | Phường Sài Gòn
            26740 | 2025-07-01 | 2026-09-20 | Thành phố Hồ Chí Minh / Phường Sài Gòn | Phường Bến Nghé | Phường Sài Gòn
            46    | 2021-11-01 | 2024-12-31 | Tỉnh Thừa Thiên Huế | - | Thành phố Huế
            46    | 2025-01-01 | 2026-09-20 | Thành phố Huế | Tỉnh Thừa Thiên Huế | Thành phố Huế
            75    | 2025-07-01 | 2026-04-29 | Tỉnh Đồng Nai | Tỉnh Đồng Nai | Thành phố Đồng Nai
            75    | 2026-04-30 | 2026-09-20 | Thành phố Đồng Nai | Tỉnh Đồng Nai | Thành phố Đồng Nai
            24    | 2025-07-01 | 2026-09-19 | Tỉnh Bắc Ninh | Tỉnh Bắc Giang | Thành phố Bắc Ninh
            24    | 2026-09-20 | 2026-09-20 | Thành phố Bắc Ninh | Tỉnh Bắc Ninh | Thành phố Bắc Ninh
            22    | 2021-11-01 | 2026-08-31 | Tỉnh Quảng Ninh | - | Thành phố Quảng Ninh
            22    | 2026-09-01 | 2026-09-20 | Thành phố Quảng Ninh | Tỉnh Quảng Ninh | Thành phố Quảng Ninh
            06970 | 2025-07-01 | 2026-08-31 | Tỉnh Quảng Ninh / Xã Ba Chẽ | - | Xã Ba Chẽ
            06970 | 2026-09-01 | 2026-09-20 | Thành phố Quảng Ninh / Xã Ba Chẽ | Xã Ba Chẽ | Xã Ba Chẽ
            """)
    void aCodeMeansOneUnitADay(
            String code, LocalDate firstDay, LocalDate lastDay, String path, String dayBefore, String dayAfter) {
        assertThat(path(code, firstDay)).isEqualTo(path);
        assertThat(path(code, lastDay)).isEqualTo(path);
        assertThat(meaning(code, firstDay.minusDays(1))).isEqualTo(Optional.ofNullable(dayBefore));
        assertThat(meaning(code, lastDay.plusDays(1))).isEqualTo(Optional.ofNullable(dayAfter));
    }

    @ParameterizedTest(name = "{1} by its code {0}")
    @CsvSource({
        // Two units of one name and one code, parted by a merger.
        "00292, vn-ha-noi-hai-ba-trung-bach-mai-2025, 2025-01-01, 2025-07-01",
        "00292, vn-ha-noi-bach-mai-2025, 2025-07-01, ",
        // Another parent, another type, another name: the unit stays.
        "24604, vn-dak-lak-lak-krong-no, , ",
        "46, vn-hue, , ",
        "24, vn-bac-ninh-2025, 2025-07-01, ",
        "22, vn-quang-ninh, , ",
    })
    void aUnitLivesUntilAMergerEndsIt(String code, UnitId unit, LocalDate firstDay, LocalDate endsOn) {
        AdministrativeUnit history = VIETNAM.get(unit);
        LocalDate day = Optional.ofNullable(firstDay).orElse(VIETNAM.firstDay());

        assertThat(history.lifetime().from())
                .isEqualTo(Optional.ofNullable(firstDay).map(DateBound::on).orElse(DateBound.unknown()));
        assertThat(history.lifetime().to())
                .isEqualTo(Optional.ofNullable(endsOn).map(DateBound::on).orElse(DateBound.open()));
        assertThat(VIETNAM.find(UnitCode.nso(code), day)).map(UnitState::id).contains(unit);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseOfTheSharedFileHolds() throws IOException {
        byte[] bytes = Files.readAllBytes(SharedData.get(CASES));
        List<Table.Row> rows = TableReader.of("code", "valid_from", "valid_to", "full_name", "parent", "note")
                .read("code_identity_cases.csv", bytes)
                .orElseThrow()
                .rows();
        assertThat(rows).hasSize(23);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.cell("code") + " from " + row.cell("valid_from"), () -> assertCase(row)));
    }

    private static void assertCase(Table.Row row) {
        String code = row.cell("code");
        boolean beginningIsKnown = !row.cell("valid_from").startsWith("(");
        LocalDate firstDay = beginningIsKnown ? LocalDate.parse(row.cell("valid_from")) : VIETNAM.firstDay();
        boolean goesOn = row.cell("valid_to").isEmpty();
        LocalDate lastDay = goesOn ? LAST_EVENT : LocalDate.parse(row.cell("valid_to"));
        UnitState first = VIETNAM.find(UnitCode.nso(code), firstDay).orElseThrow();
        UnitState last = VIETNAM.find(UnitCode.nso(code), lastDay).orElseThrow();

        assertThat(List.of(first.fullName(), last.fullName())).containsOnly(row.cell("full_name"));
        assertThat(last.id()).isEqualTo(first.id());
        assertThat(row.cell("parent")).contains(parentName(first, firstDay)).contains(parentName(last, lastDay));
        if (beginningIsKnown) {
            assertThat(VIETNAM.find(UnitCode.nso(code), firstDay.minusDays(1))).isNotEqualTo(Optional.of(first));
        } else {
            assertThat(VIETNAM.get(first.id()).lifetime().from()).isEqualTo(DateBound.unknown());
        }
        if (goesOn) {
            assertThat(VIETNAM.get(first.id()).lifetime().isOpenEnded()).isTrue();
        } else {
            assertThat(VIETNAM.find(UnitCode.nso(code), lastDay.plusDays(1))).isNotEqualTo(Optional.of(last));
        }
    }

    private static String parentName(UnitState unit, LocalDate day) {
        return VIETNAM.at(day).parent(unit.id()).orElseThrow().name();
    }

    private static Optional<String> meaning(String code, LocalDate day) {
        return VIETNAM.find(UnitCode.nso(code), day).map(UnitState::fullName);
    }

    /** The full names from the province down. */
    private static String path(String code, LocalDate day) {
        UnitId unit = VIETNAM.find(UnitCode.nso(code), day).orElseThrow().id();
        return VIETNAM.at(day).path(unit).stream()
                .skip(1)
                .map(UnitState::fullName)
                .collect(Collectors.joining(" / "));
    }
}
