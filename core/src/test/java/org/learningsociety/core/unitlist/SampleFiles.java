package org.learningsociety.core.unitlist;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.LevelScheme.Tier;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.TerritorialEvent.Baseline;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.Dated;

/** Two small lists, the links between them, and a base that has the country only; every part can be exchanged. */
record SampleFiles(Gazetteer base, List<String> old, List<String> present, List<String> links, List<String> changes) {

    static final LocalDate START = LocalDate.of(2021, 11, 1);
    static final LocalDate EVE = LocalDate.of(2025, 6, 30);
    static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    static final UnitId VN = UnitId.of("vn");

    private static final String UNITS = "code,name,full_name,type,parent_code";
    private static final String LINKS =
            "old_code,new_code,kind,area,people,old_name_as_printed,old_name,new_name,old_province_code,new_province_code,"
                    + "citation";
    private static final String CHANGES =
            "effective_date,code,full_name_before,type_before,full_name_after,type_after,decision";

    static SampleFiles get() {
        return new SampleFiles(
                country(),
                List.of(
                        UNITS,
                        "01,An,Tỉnh An,tỉnh,",
                        "02,Bình,Tỉnh Bình,tỉnh,",
                        "011,Cao,Huyện Cao,huyện,01",
                        "012,Dương,Huyện Dương,huyện,01",
                        "021,Đông,Huyện Đông,huyện,02",
                        "00101,Hòa,Xã Hòa,xã,011",
                        "00102,Kim,Xã Kim,xã,011",
                        "00103,Lộc,Thị trấn Lộc,thị trấn,012",
                        "00104,Minh,Xã Minh,xã,012",
                        "00201,Ngọc,Xã Ngọc,xã,021",
                        "00202,Phú,Xã Phú,xã,021"),
                List.of(
                        UNITS,
                        "01,An,Tỉnh An,tỉnh,",
                        "02,Bình,Tỉnh Bình,tỉnh,",
                        "00101,Hòa,Xã Hòa,xã,01",
                        "00103,Lộc Sơn,Xã Lộc Sơn,xã,01",
                        "00104,Minh,Xã Minh,xã,01",
                        "00201,Ngọc,Xã Ngọc,xã,02",
                        "00202,Phú Quý,Phường Phú Quý,phường,02"),
                List.of(
                        LINKS,
                        "00101,00101,MERGED,WHOLE,WHOLE,,,,,,",
                        "00102,00101,MERGED,WHOLE,WHOLE,,,,,,",
                        "00103,00101,MERGED,PART,PART,,,,,,",
                        "00103,00103,MERGED,PART,PART,,,,,,",
                        "00104,00104,UNCHANGED,WHOLE,WHOLE,,,,,,",
                        "00201,00201,REMAINDER,PART,WHOLE,,,,,,",
                        "00201,00202,MERGED,PART,NONE,,,,,,",
                        "00202,00202,RENAMED_RETYPED,WHOLE,WHOLE,,,,,,\"nq-1-ubtvqh15, Điều 2\""),
                List.of(CHANGES, "2026-04-30,00101,Xã Hòa,xã,Phường Hoà,phường,237/NQ-UBTVQH16"));
    }

    static Gazetteer country(TerritorialEvent... more) {
        return country(levels(), more);
    }

    static Gazetteer country(Dated<LevelScheme> levels, TerritorialEvent... more) {
        Baseline nation = new Baseline(
                EventId.of("baseline-vn"),
                Enactment.of(START, Verification.ILLUSTRATIVE),
                VN,
                UnitDescription.ofTop("Việt Nam", UnitType.of("nước")));
        List<TerritorialEvent> events =
                Stream.concat(Stream.of(nation), Arrays.stream(more)).toList();
        return Gazetteer.of(Chronicle.of(levels, events)).orElseThrow();
    }

    private static Dated<LevelScheme> levels() {
        Tier nation = tier(Level.NATION, "nước");
        Tier province = tier(Level.PROVINCE, "tỉnh", "thành phố trực thuộc trung ương");
        return Dated.of(
                        START,
                        LevelScheme.of(
                                nation,
                                province,
                                tier(Level.DISTRICT, "huyện", "quận"),
                                tier(Level.COMMUNE, "xã", "phường", "thị trấn")))
                .with(DAY, LevelScheme.of(nation, province, tier(Level.COMMUNE, "xã", "phường", "đặc khu")));
    }

    private static Tier tier(Level level, String... types) {
        return new Tier(level, Arrays.stream(types).map(UnitType::of).toList());
    }

    SampleFiles onto(Gazetteer other) {
        return new SampleFiles(other, old, present, links, changes);
    }

    /** Exchanges the row that begins with a text; an empty row takes it away, an empty text adds one. */
    SampleFiles old(String start, String row) {
        return new SampleFiles(base, replaced(old, start, row), present, links, changes);
    }

    SampleFiles present(String start, String row) {
        return new SampleFiles(base, old, replaced(present, start, row), links, changes);
    }

    SampleFiles link(String start, String row) {
        return new SampleFiles(base, old, present, replaced(links, start, row), changes);
    }

    SampleFiles change(String start, String row) {
        return new SampleFiles(base, old, present, links, replaced(changes, start, row));
    }

    SampleFiles withLinks(UnaryOperator<List<String>> change) {
        return new SampleFiles(base, old, present, change.apply(links), changes);
    }

    SampleFiles withPresent(UnaryOperator<List<String>> change) {
        return new SampleFiles(base, old, change.apply(present), links, changes);
    }

    private static List<String> replaced(List<String> rows, String start, String row) {
        List<String> replaced = new ArrayList<>(rows);
        if (start.isEmpty()) {
            replaced.add(row);
            return replaced;
        }
        int found = rows.stream()
                .filter(text -> text.startsWith(start))
                .findFirst()
                .map(rows::indexOf)
                .orElseThrow();
        if (row.isEmpty()) {
            replaced.remove(found);
        } else {
            replaced.set(found, row);
        }
        return replaced;
    }

    UnitList oldList() {
        return UnitList.read("old.csv", bytes(old), EVE).orElseThrow();
    }

    UnitList presentList() {
        return UnitList.read("new.csv", bytes(present), DAY).orElseThrow();
    }

    SuccessionTable table() {
        return SuccessionTable.read("links.csv", bytes(links), DAY).orElseThrow();
    }

    TypeChanges typeChanges() {
        return TypeChanges.read("changes.csv", bytes(changes)).orElseThrow();
    }

    Validated<Gazetteer> read() {
        return TerritoryImport.onto(base)
                .with(typeChanges())
                .with(presentList())
                .with(table())
                .with(oldList())
                .gazetteer();
    }

    Gazetteer gazetteer() {
        return read().orElseThrow();
    }

    /** The problems, each with its place and code: {@code old.csv 7 code no-successor}. */
    List<String> problems() {
        Validated<Gazetteer> read = read();
        if (read.hasErrors() == read.value().isPresent()) {
            throw new AssertionError("a map must be made exactly if there is no error, but there were " + read);
        }
        return told(read);
    }

    static List<String> told(Validated<?> read) {
        return read.problems().stream().map(SampleFiles::told).toList();
    }

    private static String told(Problem problem) {
        problem.message(Language.VI);
        String code = problem.code().id().replaceFirst("unitlist\\.", "");
        Place place = problem.place();
        String where = place instanceof Place.Cell cell
                ? cell.source() + " " + cell.row()
                        + cell.column().map(column -> " " + column).orElse("")
                : place.source();
        return where + " " + code + (problem.isError() ? "" : " (warning)");
    }

    static byte[] bytes(List<String> rows) {
        return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    }

    static Optional<String> name(Gazetteer gazetteer, String code, LocalDate date) {
        return gazetteer.find(UnitCode.nso(code), date).map(UnitState::fullName);
    }
}
