package org.learningsociety.examples.nation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.learningsociety.core.json.JsonValue.JsonBoolean;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.reporting.json.ReportingFormats;
import org.learningsociety.reporting.render.MarkdownRenderer;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.KeyFigure;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;

/**
 * What becomes of the tallies of communes: those of provinces and the nation, as a report and as files.
 *
 * <p>It says what is known of the rows, and nothing about how or where the rows were counted, so that equal tallies give equal bytes.
 */
public final class NationReport {

    /** The tallies of communes, in canonical JSON. */
    public static final String TALLIES = "tallies.json";

    /** The report in Vietnamese. */
    public static final String REPORT = "report.md";

    private final Hierarchy tree;
    private final LocalDate on;
    private final Strata<UnitId> tallies;
    private final boolean isSynthetic;
    private final RollUp rollUp;
    private final Rubric rubric = NationRubric.load();

    /**
     * Carries tallies up the map.
     *
     * @param tree the map
     * @param on its day
     * @param tallies the tallies of units on the map
     * @param isSynthetic whether it is known that their rows are synthetic
     */
    public NationReport(Hierarchy tree, LocalDate on, Strata<UnitId> tallies, boolean isSynthetic) {
        this.tree = tree;
        this.on = on;
        this.tallies = tallies;
        this.isSynthetic = isSynthetic;
        this.rollUp = RollUp.of(tree, tallies).orElseThrow();
    }

    /**
     * Writes {@link #TALLIES} and {@link #REPORT}: both, or none if one cannot be written.
     *
     * @param folder where to, made if it is not there
     * @throws IOException if they cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String counts = labelled() + "\n";
        String report = markdown(Language.VI);
        try (WholeFiles files = new WholeFiles()) {
            files.add(folder.resolve(TALLIES), file -> Files.writeString(file, counts));
            files.add(folder.resolve(REPORT), file -> Files.writeString(file, report));
            files.keep();
        }
    }

    /** The format lets fields that begin with {@code x-} pass: whoever reads the tallies as such reads them as they were. */
    private JsonObject labelled() {
        JsonObject.Builder labelled = JsonObject.builder();
        ReportingFormats.tallies().encode(tallies).members().forEach(labelled::put);
        labelled.put("x-notice", JsonString.of(Program.say(notice().in(Language.VI), notice().in(Language.EN))));
        if (isSynthetic) {
            labelled.put("x-synthetic", JsonBoolean.of(true));
        }
        return labelled.build();
    }

    private LocalizedText notice() {
        return isSynthetic
                ? text(
                        "Toàn bộ số liệu là giả lập; không nói gì về người hay địa phương nào.",
                        "All figures are synthetic and say nothing about any person or place.")
                : text(
                        "Bộ tiêu chí là giả lập, chỉ để minh họa; tệp không ghi các hàng có phải là giả lập không.",
                        "The rubric is made up for a demonstration; the file does not say whether its rows are synthetic.");
    }

    /**
     * Returns the report as Markdown.
     *
     * @param language the language
     * @return the text
     */
    public String markdown(Language language) {
        return MarkdownRenderer.render(report(), language);
    }

    private Report report() {
        Tally all = rollUp.total();
        return Report.builder()
                .title(
                        isSynthetic
                                ? text("Quốc gia giả lập", "A synthetic nation")
                                : text("Cả nước theo bộ tiêu chí giả lập", "The nation by a made-up rubric"))
                .subtitle(rubric.name())
                .date(on)
                .addNotices(notice())
                .addSections(
                        Section.of("nation", text("Cả nước", "The nation"), List.of(keyFigures(all), levels(all))),
                        Section.of("provinces", text("Theo tỉnh", "By province"), List.of(provinces(all))))
                .build();
    }

    private static Block keyFigures(Tally all) {
        return new Block.KeyFigures(List.of(
                KeyFigure.of(text("Đối tượng", "Subjects"), Cell.count(all.expected())),
                KeyFigure.of(text("Đạt", "Achieved"), Cell.count(all.met())),
                KeyFigure.of(text("Không đạt", "Not achieved"), Cell.count(all.notMet())),
                KeyFigure.of(text("Chưa xác định", "Undetermined"), Cell.count(all.unknown())),
                KeyFigure.of(text("Bản ghi lỗi để riêng", "Bad records set aside"), Cell.count(all.quarantined())),
                KeyFigure.of(text("Tỷ lệ đạt", "Share achieved"), Cell.percent(all))));
    }

    private Block levels(Tally all) {
        List<Row> rows = rubric.levels().stream()
                .map(level ->
                        Row.of(Cell.text(level.name()), Cell.count(all.levels().count(level.id()))))
                .toList();
        return Block.Table.of(
                "levels",
                text("Mức cao nhất chắc chắn đạt", "The highest level that is certain"),
                List.of(
                        Column.of("level", text("Mức", "Level"), ColumnType.TEXT),
                        Column.of("subjects", text("Số đối tượng", "Subjects"), ColumnType.COUNT)),
                rows);
    }

    private Block provinces(Tally all) {
        List<Row> rows = new ArrayList<>();
        for (UnitState province : tree.units(Level.PROVINCE)) {
            rows.add(row(Cell.name(province.fullName()), rollUp.at(province.id())));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("province", text("Tỉnh, thành phố", "Province"), ColumnType.TEXT),
                Column.of("subjects", text("Đối tượng", "Subjects"), ColumnType.COUNT),
                Column.of("met", text("Đạt", "Achieved"), ColumnType.COUNT),
                Column.of("unknown", text("Chưa xác định", "Undetermined"), ColumnType.COUNT),
                Column.of("rate", text("Tỷ lệ đạt", "Share achieved"), ColumnType.PERCENT)));
        rubric.levels()
                .forEach(
                        level -> columns.add(Column.of("level-" + level.id().value(), level.name(), ColumnType.COUNT)));
        return Block.Table.of("by-province", text("Kết quả theo tỉnh", "Results by province"), columns, rows)
                .withTotal(row(Cell.text(text("Cả nước", "The nation")), all));
    }

    private Row row(Cell name, Tally tally) {
        return Row.of(Stream.concat(
                        Stream.of(
                                name,
                                Cell.count(tally.expected()),
                                Cell.count(tally.met()),
                                Cell.count(tally.unknown()),
                                Cell.percent(tally)),
                        rubric.levels().stream()
                                .map(level -> Cell.count(tally.levels().count(level.id()))))
                .toArray(Cell[]::new));
    }

    private static LocalizedText text(String vi, String en) {
        return LocalizedText.of(vi, en);
    }
}
