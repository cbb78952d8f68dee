package org.learningsociety.core.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.testkit.SharedData;

/** What the keys and the order do to the names of all units at three dates. */
class TerritoryNamesTest {

    private static final String OLD = "data/territory/units_2025-06-30.csv";
    private static final String NEW = "data/territory/units_2025-07-01.csv";
    private static final String NEWEST = "data/territory/units_2026-04-30.csv";

    @Test
    void orderOfAllNamesIsThatOfTheOracle() throws IOException {
        List<String> names = Stream.of(units(OLD), units(NEW), units(NEWEST))
                .flatMap(List::stream)
                .flatMap(unit -> Stream.of(unit.name(), unit.fullName()))
                .toList();
        assertThat(names).hasSize(2 * 17_504);

        Comparator<String> dictionary = Comparator.comparing(DictionaryKey::of);
        List<String> byOracle = new ArrayList<>(new HashSet<>(names));
        byOracle.sort(new DictionaryOracle().thenComparing(dictionary));
        assertThat(names.stream().distinct().sorted(dictionary)).containsExactlyElementsOf(byOracle);
    }

    @Test
    void eightPairsOfFullNamesInOneProvinceShareAFoldedKey() throws IOException {
        assertThat(communesByKey(Unit::fullName, name -> FoldedKey.of(name).value()))
                .containsExactly(
                        "Xã Ba Tô, Xã Ba Tơ",
                        "Xã Cẩm Giang, Xã Cẩm Giàng",
                        "Xã Lộc Thành, Xã Lộc Thạnh",
                        "Xã Sơn Hà, Xã Sơn Hạ",
                        "Xã Tân Thành, Xã Tân Thạnh",
                        "Xã Tân Thành, Xã Tân Thạnh",
                        "Xã Thanh An, Xã Thạnh An",
                        "Xã Văn Lang, Xã Văn Lăng");
    }

    @Test
    void twoMorePairsDoSoWithoutTheirTypes() throws IOException {
        assertThat(communesByKey(Unit::name, name -> FoldedKey.of(name).value()))
                .hasSize(10)
                .contains("Đông Tiến, Đồng Tiến", "Mỹ Tho, Mỹ Thọ");
    }

    @Test
    void noTwoNamesInOneProvinceShareAToneKey() throws IOException {
        assertThat(communesByKey(Unit::name, name -> ToneKey.of(name).value())).isEmpty();
    }

    @Test
    void toneKeySeesThrough190RespellingsAndNotThroughOneCorrection() throws IOException {
        Map<String, String> newest = units(NEWEST).stream().collect(toMap(Unit::code, Unit::name));
        List<Unit> respelled = units(NEW).stream()
                .filter(unit -> unit.code().length() == 5)
                .filter(unit -> !unit.name().equals(newest.get(unit.code())))
                .toList();
        assertThat(respelled).hasSize(191);
        assertThat(respelled)
                .filteredOn(unit -> !ToneKey.of(unit.name()).equals(ToneKey.of(newest.getOrDefault(unit.code(), ""))))
                .extracting(Unit::name)
                .containsExactly("Phó Bảng");
    }

    /** The different names of new communes that share a key in one province, as "one, other" in dictionary order. */
    private static List<String> communesByKey(Function<Unit, String> name, UnaryOperator<String> key)
            throws IOException {
        Comparator<String> dictionary = Comparator.comparing(DictionaryKey::of);
        List<Unit> communes =
                units(NEW).stream().filter(unit -> !unit.parent().isEmpty()).toList();
        assertThat(communes).hasSize(3_321);
        return communes.stream()
                .collect(groupingBy(
                        unit -> unit.parent() + " " + key.apply(name.apply(unit)),
                        mapping(name, toCollection(() -> new TreeSet<>(dictionary)))))
                .values()
                .stream()
                .filter(names -> names.size() > 1)
                .map(names -> String.join(", ", names))
                .sorted(dictionary)
                .toList();
    }

    private static List<Unit> units(String file) throws IOException {
        try (Stream<String> lines = Files.lines(SharedData.get(file))) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Unit(cells[0], cells[1], cells[2], cells[4]))
                    .toList();
        }
    }

    private record Unit(String code, String name, String fullName, String parent) {}
}
