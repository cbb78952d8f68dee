package org.learningsociety.examples.cli;

import java.io.IOException;
import java.math.RoundingMode;
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
import java.util.stream.Stream;
import org.learningsociety.core.crosswalk.Conservation;
import org.learningsociety.core.crosswalk.Contribution;
import org.learningsociety.core.crosswalk.Crosswalk;
import org.learningsociety.core.crosswalk.FigureColumns;
import org.learningsociety.core.crosswalk.FigureTable;
import org.learningsociety.core.crosswalk.GivenShare;
import org.learningsociety.core.crosswalk.Measure;
import org.learningsociety.core.crosswalk.RestatedFigure;
import org.learningsociety.core.crosswalk.Restatement;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Carries a table over to the map of another date. */
@Command(
        name = "convert",
        description = {
            "Quy đổi một bảng số liệu sang địa giới của ngày khác; đơn vị bị chia mà không rõ tỷ lệ thì cho khoảng giá trị.",
            "Carry a table of figures over to the map of another date; where a unit was divided in unknown shares, an interval."
        })
final class ConvertVerb implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("code", "name", "measure", "low", "high", "quality", "reason", "absent");

    @Spec
    private CommandSpec verb = CommandSpec.create();

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
    private List<Measure> measures = List.of();

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
    private Codes codes = new Codes();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        FigureColumns columns = columns();
        UserFile table = UserFile.read(file);
        Optional<UserFile> shares =
                sharesFile.isPresent() ? Optional.of(UserFile.read(sharesFile.get())) : Optional.empty();
        Validated<Answer> answer = territory
                .load(output)
                .territory()
                .flatMap(gazetteer -> territory.covered(gazetteer, date, otherDate))
                .flatMap(gazetteer -> FigureTable.read(table.name(), table.bytes(), columns, date, gazetteer)
                        .flatMap(figures -> crosswalk(gazetteer, shares)
                                .map(crosswalk -> answer(gazetteer, crosswalk.restate(figures)))));
        return output.write(answer, answer(List.of(), List.of()));
    }

    /** Reads {@code COLUMN=BASIS}. */
    static Measure measure(String text) {
        int sign = text.lastIndexOf('=');
        if (sign < 1) {
            throw new TypeConversionException("must be COLUMN=BASIS");
        }
        return Measure.of(
                text.substring(0, sign), Basis.valueOf(text.substring(sign + 1).toUpperCase(Locale.ROOT)));
    }

    private FigureColumns columns() {
        try {
            return new FigureColumns(key, codes.system(), measures);
        } catch (IllegalArgumentException sameColumn) {
            String columns = Stream.concat(Stream.of(key), measures.stream().map(Measure::column))
                    .collect(Collectors.joining(", "));
            throw new ParameterException(
                    verb.commandLine(), BothLanguages.say("usage.measures", "columns", columns), sameColumn);
        }
    }

    private Validated<Crosswalk> crosswalk(Gazetteer gazetteer, Optional<UserFile> shares) {
        Crosswalk crosswalk = Crosswalk.between(gazetteer, date, otherDate);
        return shares.map(table -> GivenShare.read(table.name(), table.bytes(), codes.system(), crosswalk)
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
        Optional<String> reason = Optional.of(names(before, because))
                .filter(names -> !names.isEmpty())
                .map(names -> output.say("convert." + figure.quality().name(), Map.of("units", names)));
        return new Row(
                named(unit),
                code(unit),
                unit.fullName(),
                figure,
                reason,
                figure.absent().stream().map(before::get).toList());
    }

    private String names(Hierarchy hierarchy, List<UnitId> units) {
        return names(units.stream().map(hierarchy::get).toList());
    }

    private String names(List<UnitState> units) {
        return units.stream().map(this::named).collect(Collectors.joining(", "));
    }

    private String named(UnitState unit) {
        return unit.fullName() + code(unit).map(code -> " (" + code + ")").orElse("");
    }

    private Optional<String> code(UnitState unit) {
        return unit.code(codes.system()).map(UnitCode::value);
    }

    private Answer answer(List<Row> rows, List<Conservation> conservation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", rows.stream().map(this::json).toList());
        json.put("conservation", conservation.stream().map(ConvertVerb::json).toList());
        List<String> text = new ArrayList<>();
        String above = "";
        for (Row row : rows) {
            if (!row.heading().equals(above)) {
                text.add(row.heading());
            }
            text.add("  " + line(row));
            above = row.heading();
        }
        conservation.forEach(one -> text.add(line(one)));
        return new Answer(
                json,
                text,
                new Answer.Rows(COLUMNS, rows.stream().map(this::cells).toList()),
                !rows.isEmpty());
    }

    private Map<String, Object> json(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", row.code().orElse(null));
        json.put("name", row.name());
        json.put("measure", row.figure().measure().column());
        json.put("low", Numbers.exact(row.figure().low()));
        json.put("high", row.figure().high().map(Numbers::exact).orElse(null));
        json.put("quality", row.figure().quality().name());
        json.put("reason", row.reason().orElse(null));
        json.put(
                "absent",
                row.absent().stream()
                        .map(unit -> code(unit).orElse(unit.id().value()))
                        .toList());
        return json;
    }

    private List<String> cells(Row row) {
        return List.of(
                row.code().orElse(""),
                row.name(),
                row.figure().measure().column(),
                Numbers.exact(row.figure().low()),
                row.figure().high().map(Numbers::exact).orElse(""),
                row.figure().quality().name(),
                row.reason().orElse(""),
                names(row.absent()));
    }

    private String line(Row row) {
        RestatedFigure figure = row.figure();
        Optional<String> absent = Optional.of(names(row.absent()))
                .filter(names -> !names.isEmpty())
                .map(names -> output.say("convert.absent", Map.of("units", names)));
        return Stream.of(Optional.of(figure.measure().column() + ": " + amount(figure)), row.reason(), absent)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private String amount(RestatedFigure figure) {
        Rational low = figure.low();
        Optional<Rational> high = figure.high();
        if (high.isEmpty()) {
            return low.signum() == 0
                    ? output.say("amount.none")
                    : output.say("amount.at-least", Map.of("low", output.number(low, RoundingMode.FLOOR)));
        }
        return high.get().equals(low)
                ? output.number(low, RoundingMode.HALF_UP)
                : output.say(
                        "amount.between",
                        Map.of(
                                "low", output.number(low, RoundingMode.FLOOR),
                                "high", output.number(high.get(), RoundingMode.CEILING)));
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
        String key = conservation.isExact()
                ? "convert.exact-total"
                : !conservation.isConserved()
                        ? "convert.lost-total"
                        : conservation.high().isEmpty() ? "convert.open-total" : "convert.enclosed-total";
        String high = conservation
                .high()
                .map(most -> output.number(most, RoundingMode.CEILING))
                .orElse("");
        return output.say(
                key,
                Map.of(
                        "measure", conservation.measure().column(),
                        "total", output.number(conservation.total(), RoundingMode.HALF_UP),
                        "low", output.number(conservation.low(), RoundingMode.FLOOR),
                        "high", high,
                        "unplaced", output.count(conservation.unplaced().size())));
    }

    /**
     * One restated figure.
     *
     * @param heading the unit of the other date as people read it
     * @param code its code in the system asked for
     * @param name its full name
     * @param figure its figure
     * @param reason why it is not exact; absent when it is
     * @param absent predecessors that have no row in the table
     */
    private record Row(
            String heading,
            Optional<String> code,
            String name,
            RestatedFigure figure,
            Optional<String> reason,
            List<UnitState> absent) {}
}
