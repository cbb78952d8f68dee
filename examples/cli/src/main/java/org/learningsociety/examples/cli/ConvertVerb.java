package org.learningsociety.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.learningsociety.core.crosswalk.Conservation;
import org.learningsociety.core.crosswalk.Contribution;
import org.learningsociety.core.crosswalk.Crosswalk;
import org.learningsociety.core.crosswalk.FigureColumns;
import org.learningsociety.core.crosswalk.FigureTable;
import org.learningsociety.core.crosswalk.GivenShare;
import org.learningsociety.core.crosswalk.Measure;
import org.learningsociety.core.crosswalk.RestatedFigure;
import org.learningsociety.core.crosswalk.Restatement;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries a table over to the map of another date. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Quy đổi một bảng số liệu sang địa giới của ngày khác; đơn vị bị chia mà không rõ tỷ lệ thì cho khoảng giá trị.",
            "Carry a table of figures over to the map of another date; where a unit was divided in unknown shares, an interval."
        })
final class ConvertVerb implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("code", "name", "measure", "low", "high", "quality", "reason", "absent");

    @Parameters(
            paramLabel = "TABLE.csv",
            description = {"Bảng số liệu.", "The table of figures."})
    private Path file = Path.of("");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "COLUMN",
            description = {"Cột chứa mã đơn vị.", "Column with the codes of the units."})
    private String key = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = {"Ngày của các mã trong bảng, yyyy-MM-dd.", "Date of the codes in the table, yyyy-MM-dd."})
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--at",
            required = true,
            paramLabel = "DATE2",
            description = {"Ngày của địa giới cần quy đổi sang.", "Date of the map to carry the figures to."})
    private LocalDate otherDate = LocalDate.EPOCH;

    @Option(
            names = "--measure",
            required = true,
            paramLabel = "COLUMN=BASIS",
            description = {
                "Cột số liệu cộng được và cơ sở để chia: population, households hoặc area. Có thể lặp lại.",
                "A column of amounts that add up, and what they go with: population, households or area. May be repeated."
            })
    private Map<String, Basis> measures = new LinkedHashMap<>();

    @Option(
            names = "--shares",
            paramLabel = "FILE.csv",
            description = {
                "Tỷ lệ do người dùng cung cấp, các cột from,to,basis,share (không có tỷ lệ chính thức).",
                "Shares of your own, columns from,to,basis,share (official ones do not exist)."
            })
    private Optional<Path> sharesFile = Optional.empty();

    @Mixin
    private Territory territory = new Territory();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        byte[] table = Files.readAllBytes(file);
        Optional<byte[]> shares =
                sharesFile.isPresent() ? Optional.of(Files.readAllBytes(sharesFile.get())) : Optional.empty();
        Validated<Answer> answer =
                territory.load(output).territory().flatMap(gazetteer -> convert(gazetteer, table, shares));
        return output.write(answer.value().orElseGet(() -> answer(List.of(), List.of())), answer.problems());
    }

    private Validated<Answer> convert(Gazetteer gazetteer, byte[] table, Optional<byte[]> shares) {
        return territory
                .covered(gazetteer, date, otherDate)
                .flatMap(covered -> FigureTable.read(file.getFileName().toString(), table, columns(), date, gazetteer)
                        .flatMap(figures -> crosswalk(gazetteer, shares)
                                .map(crosswalk -> answer(gazetteer, crosswalk.restate(figures)))));
    }

    private FigureColumns columns() {
        List<Measure> columns = measures.entrySet().stream()
                .map(measure -> Measure.of(measure.getKey(), measure.getValue()))
                .toList();
        return new FigureColumns(key, territory.system(), columns);
    }

    private Validated<Crosswalk> crosswalk(Gazetteer gazetteer, Optional<byte[]> shares) {
        Crosswalk crosswalk = Crosswalk.between(gazetteer, date, otherDate);
        return shares.map(bytes -> GivenShare.read(
                                sharesFile.orElseThrow().getFileName().toString(), bytes, territory.system(), crosswalk)
                        .flatMap(crosswalk::withShares))
                .orElseGet(() -> Validated.of(crosswalk));
    }

    private Answer answer(Gazetteer gazetteer, Restatement restatement) {
        Hierarchy before = gazetteer.at(date);
        Hierarchy after = gazetteer.at(otherDate);
        List<Row> rows = restatement.rows().stream()
                .flatMap(row -> row.figures().stream().map(figure -> row(before, after.get(row.unit()), figure)))
                .toList();
        return answer(rows, restatement.conservation());
    }

    private Row row(Hierarchy before, UnitState unit, RestatedFigure figure) {
        List<UnitId> because = switch (figure.quality()) {
            case IMPOSSIBLE -> figure.blank();
            case BOUNDED -> figure.undecided();
            case APPORTIONED ->
                figure.contributions().stream().map(Contribution::unit).toList();
            case EXACT -> List.of();
        };
        String reason = because.isEmpty()
                ? ""
                : output.say("convert." + figure.quality().name(), Map.of("units", names(before, because)));
        return new Row(
                unit, figure, reason, figure.absent().stream().map(before::get).toList());
    }

    private static String names(Hierarchy hierarchy, List<UnitId> units) {
        return units.stream().map(unit -> named(hierarchy.get(unit))).collect(Collectors.joining(", "));
    }

    private static String named(UnitState unit) {
        return unit.fullName() + code(unit).map(code -> " (" + code + ")").orElse("");
    }

    private static Optional<String> code(UnitState unit) {
        return unit.codes().stream().findFirst().map(UnitCode::value);
    }

    private Answer answer(List<Row> rows, List<Conservation> conservation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", rows.stream().map(Row::json).toList());
        json.put("conservation", conservation.stream().map(ConvertVerb::json).toList());
        List<String> text = new ArrayList<>();
        rows.forEach(row -> text.add(row.line(output)));
        conservation.forEach(one -> text.add(line(one)));
        return new Answer(
                json,
                text,
                new Answer.Rows(COLUMNS, rows.stream().map(Row::cells).toList()),
                !rows.isEmpty());
    }

    private static Map<String, Object> json(Conservation conservation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measure", conservation.measure().column());
        json.put("basis", conservation.measure().basis().name().toLowerCase(Locale.ROOT));
        json.put("total", Numbers.exact(conservation.total()));
        json.put("low", Numbers.exact(conservation.low()));
        json.put("high", conservation.high().map(Numbers::exact).orElse(null));
        json.put("conserved", conservation.isConserved());
        json.put("exact", conservation.isExact());
        json.put("unplaced", conservation.unplaced().size());
        return json;
    }

    private String line(Conservation conservation) {
        return output.say(
                conservation.isExact()
                        ? "convert.exact-total"
                        : conservation.isConserved() ? "convert.enclosed-total" : "convert.lost-total",
                Map.of(
                        "measure", conservation.measure().column(),
                        "total", Numbers.exact(conservation.total()),
                        "low", Numbers.exact(conservation.low()),
                        "high", conservation.high().map(Numbers::exact).orElse("?"),
                        "unplaced", Integer.toString(conservation.unplaced().size())));
    }

    /**
     * One restated figure.
     *
     * @param unit the unit of the other date
     * @param figure its figure
     * @param reason why it is not exact; empty when it is
     * @param absent predecessors that have no row in the table
     */
    private record Row(UnitState unit, RestatedFigure figure, String reason, List<UnitState> absent) {

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("code", code(unit).orElse(null));
            json.put("name", unit.fullName());
            json.put("measure", figure.measure().column());
            json.put("low", Numbers.exact(figure.low()));
            json.put("high", figure.high().map(Numbers::exact).orElse(null));
            json.put("quality", figure.quality().name());
            json.put("reason", reason.isEmpty() ? null : reason);
            json.put(
                    "absent",
                    absent.stream()
                            .map(one -> code(one).orElse(one.id().value()))
                            .toList());
            return json;
        }

        List<String> cells() {
            return List.of(
                    code(unit).orElse(""),
                    unit.fullName(),
                    figure.measure().column(),
                    Numbers.exact(figure.low()),
                    figure.high().map(Numbers::exact).orElse(""),
                    figure.quality().name(),
                    reason,
                    absent.stream().map(ConvertVerb::named).collect(Collectors.joining(", ")));
        }

        String line(Output output) {
            String low = Numbers.exact(figure.low());
            String high = figure.high().map(Numbers::exact).orElse("?");
            String amount = low.equals(high) ? low : "[" + low + "; " + high + "]";
            String missing = absent.isEmpty()
                    ? ""
                    : "; "
                            + output.say(
                                    "convert.absent",
                                    Map.of(
                                            "units",
                                            absent.stream()
                                                    .map(ConvertVerb::named)
                                                    .collect(Collectors.joining(", "))));
            return named(unit) + ", " + figure.measure().column() + ": " + amount + " " + figure.quality()
                    + (reason.isEmpty() ? "" : "; " + reason) + missing;
        }
    }
}
