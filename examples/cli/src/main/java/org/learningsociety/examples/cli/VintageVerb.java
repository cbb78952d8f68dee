package org.learningsociety.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.learningsociety.core.crosswalk.CodedRow;
import org.learningsociety.core.crosswalk.Vintage;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Validated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which date's codes a table uses. */
@Command(
        name = "vintage",
        description = {
            "Bảng này dùng mã của thời kỳ nào, và ở dòng nào mã với tên không khớp nhau?",
            "Which period's codes does a table use, and where do code and name contradict each other?"
        })
final class VintageVerb implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("rank", "from", "to", "matched", "contradicted", "unknown");
    private static final int LINES_SHOWN = 10;

    @Parameters(
            paramLabel = "TABLE.csv",
            description = {"Bảng cần xem.", "The table."})
    private Path file = Path.of("");

    @Option(
            names = "--code",
            required = true,
            paramLabel = "COLUMN",
            description = {"Cột chứa mã đơn vị.", "Column with the codes."})
    private String code = "";

    @Option(
            names = "--name",
            paramLabel = "COLUMN",
            description = {"Cột chứa tên, nếu có.", "Column with the names, if any."})
    private Optional<String> name = Optional.empty();

    @Mixin
    private Territory territory = new Territory();

    @Mixin
    private Codes codes = new Codes();

    @Mixin
    private FileOutput output = new FileOutput();

    @Override
    public Integer call() throws IOException {
        UserFile table = UserFile.read(file);
        Validated<List<Vintage>> periods = territory
                .load(output)
                .territory()
                .flatMap(gazetteer -> CodedRow.read(table.name(), table.bytes(), code, name)
                        .map(rows -> Vintage.rank(gazetteer, codes.system(), rows)));
        return output.write(periods.map(this::answer), answer(List.of()));
    }

    private Answer answer(List<Vintage> periods) {
        List<String> text = new ArrayList<>();
        periods.forEach(period -> text.addAll(lines(period)));
        List<List<String>> rows = periods.stream().map(VintageVerb::cells).toList();
        boolean found = periods.stream().anyMatch(period -> period.matched() > 0);
        if (!found) {
            text.add(output.say("vintage.none"));
        }
        return new Answer(
                Map.of("periods", periods.stream().map(VintageVerb::json).toList()),
                text,
                new Answer.Rows(COLUMNS, rows),
                found);
    }

    private static Map<String, Object> json(Vintage period) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", Dates.json(period.period().from()));
        json.put("to", Dates.json(period.period().to()));
        json.put("rank", period.rank());
        json.put("matched", period.matched());
        json.put(
                "contradicted",
                period.contradicted().stream().map(VintageVerb::json).toList());
        json.put("unknown", period.unknown().stream().map(VintageVerb::json).toList());
        return json;
    }

    private static Map<String, Object> json(Vintage.Contradiction contradiction) {
        Map<String, Object> json = json(contradiction.row());
        json.put("nameThen", contradiction.nameThen());
        return json;
    }

    private static Map<String, Object> json(CodedRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (row.place() instanceof Place.Cell cell) {
            json.put("row", cell.row());
        }
        json.put("code", row.code());
        row.name().ifPresent(text -> json.put("name", text));
        return json;
    }

    private static List<String> cells(Vintage period) {
        return List.of(
                Integer.toString(period.rank()),
                Dates.cell(period.period().from()),
                Dates.cell(period.period().to()),
                Integer.toString(period.matched()),
                Integer.toString(period.contradicted().size()),
                Integer.toString(period.unknown().size()));
    }

    private List<String> lines(Vintage period) {
        List<String> lines = new ArrayList<>();
        lines.add(output.say(
                "vintage.period",
                Map.of(
                        "rank", output.count(period.rank()),
                        "from", output.from(period.period()),
                        "last", output.last(period.period()),
                        "matched", output.count(period.matched()),
                        "contradicted", output.count(period.contradicted().size()),
                        "unknown", output.count(period.unknown().size()))));
        if (period.rank() == 1) {
            List<String> rows = Stream.concat(
                            period.contradicted().stream().map(this::line),
                            period.unknown().stream().map(this::line))
                    .toList();
            rows.stream().limit(LINES_SHOWN).forEach(row -> lines.add("  " + row));
            if (rows.size() > LINES_SHOWN) {
                lines.add("  " + output.say("vintage.more", Map.of("count", output.count(rows.size() - LINES_SHOWN))));
            }
        }
        return lines;
    }

    private String line(CodedRow unknown) {
        return output.say(
                "vintage.unknown",
                Map.of("place", unknown.place().describe(output.language()), "code", unknown.code()));
    }

    private String line(Vintage.Contradiction one) {
        return output.say(
                "vintage.contradiction",
                Map.of(
                        "place", one.row().place().describe(output.language()),
                        "code", one.row().code(),
                        "name", one.row().name().orElse(""),
                        "then", one.nameThen()));
    }
}
