package org.learningsociety.core.crosswalk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.LevelScheme.Tier;
import org.learningsociety.core.territory.Roster;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.TerritorialEvent.Portion;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.testkit.SharedData;
import org.learningsociety.core.time.Dated;

/** The whole country on the last day of the old map and the first of the new, every old unit ending and every new one beginning. */
final class Reform2025 {

    static final LocalDate OLD = LocalDate.of(2025, 6, 30);
    static final LocalDate NEW = LocalDate.of(2025, 7, 1);

    private final List<TerritorialEvent> events = new ArrayList<>();

    private Reform2025() {}

    static Chronicle chronicle() {
        Reform2025 reform = new Reform2025();
        List<Table.Row> old = rows("units_2025-06-30.csv", "code", "name", "type", "parent_code");
        List<Table.Row> young = rows("units_2025-07-01.csv", "code", "name", "type", "parent_code");
        List<Table.Row> links = rows("succession_2025-07-01.csv", "old_code", "new_code", "area", "people");
        for (Table.Row row : old) {
            String code = row.cell("code");
            reform.events.add(new TerritorialEvent.Baseline(
                    EventId.of("b-" + code), on(OLD), old(code), description(row, "old-")));
            reform.events.add(new TerritorialEvent.Abolish(EventId.of("a-" + code), on(NEW), old(code)));
        }
        for (Table.Row row : young) {
            String code = row.cell("code");
            reform.events.add(new TerritorialEvent.Create(
                    EventId.of("c-" + code), on(NEW), young(code), description(row, "new-")));
        }
        Map<String, List<Portion>> received = new LinkedHashMap<>();
        for (Table.Row link : links) {
            Extents extents = Extents.of(Extent.parse(link.cell("area")), Extent.parse(link.cell("people")));
            received.computeIfAbsent(link.cell("new_code"), code -> new ArrayList<>())
                    .add(new Portion(old(link.cell("old_code")), extents));
        }
        provinces(old, young, links)
                .forEach((code, successor) -> received.computeIfAbsent(successor, key -> new ArrayList<>())
                        .add(Portion.whole(old(code))));
        received.forEach((code, portions) ->
                reform.events.add(new TerritorialEvent.Merge(EventId.of("m-" + code), on(NEW), portions, young(code))));
        List<Roster> rosters = reform.events.stream()
                .filter(TerritorialEvent.Baseline.class::isInstance)
                .map(event -> new Roster(event.units().get(0), event.operatesFrom()))
                .toList();
        return Chronicle.of(levels(), reform.events).withRosters(rosters);
    }

    /** Every old province went whole to the new one in which its communes are. */
    private static Map<String, String> provinces(List<Table.Row> old, List<Table.Row> young, List<Table.Row> links) {
        Map<String, String> parents = new HashMap<>();
        old.forEach(row -> parents.put("old-" + row.cell("code"), row.cell("parent_code")));
        young.forEach(row -> parents.put("new-" + row.cell("code"), row.cell("parent_code")));
        Map<String, String> provinces = new LinkedHashMap<>();
        for (Table.Row link : links) {
            String above = link.cell("old_code");
            while (above.length() > 2) {
                above = Objects.requireNonNull(parents.get("old-" + above));
            }
            provinces.put(above, Objects.requireNonNull(parents.get("new-" + link.cell("new_code"))));
        }
        return provinces;
    }

    static UnitId old(String code) {
        return UnitId.of("old-" + code);
    }

    static UnitId young(String code) {
        return UnitId.of("new-" + code);
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(SharedData.get("data/territory/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Table.Row> rows(String file, String... columns) {
        return TableReader.of(columns)
                .read(file, new String(bytes(file), StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .rows();
    }

    private static UnitDescription description(Table.Row row, String age) {
        Optional<UnitId> parent = Optional.of(row.cell("parent_code"))
                .filter(code -> !code.isEmpty())
                .map(code -> UnitId.of(age + code));
        return new UnitDescription(
                row.cell("name"), UnitType.of(row.cell("type")), parent, List.of(UnitCode.nso(row.cell("code"))));
    }

    private static Enactment on(LocalDate day) {
        return Enactment.of(day, Verification.PARTIAL);
    }

    private static Dated<LevelScheme> levels() {
        Tier provinces = tier(Level.PROVINCE, "tỉnh", "thành phố trực thuộc trung ương");
        Tier districts = tier(
                Level.DISTRICT,
                "quận",
                "huyện",
                "thị xã",
                "thành phố thuộc tỉnh",
                "thành phố thuộc thành phố trực thuộc trung ương");
        return Dated.of(OLD, LevelScheme.of(provinces, districts, tier(Level.COMMUNE, "xã", "phường", "thị trấn")))
                .with(NEW, LevelScheme.of(provinces, tier(Level.COMMUNE, "xã", "phường", "đặc khu")));
    }

    private static Tier tier(Level level, String... types) {
        return new Tier(level, Stream.of(types).map(UnitType::of).toList());
    }
}
