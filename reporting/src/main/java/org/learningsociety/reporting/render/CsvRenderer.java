package org.learningsociety.reporting.render;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.table.TableWriter;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.wording.Wording;

/**
 * Writes the tables of a report as CSV for other programs: RFC 4180, with a byte order mark, without which spreadsheets misread
 * Vietnamese letters.
 *
 * <p>The header holds the ids of the columns. Numbers are plain, with a point before the decimals; dates are ISO; verdicts are
 * their codes. Points become two columns ({@code -low}, {@code -high}) and a share three ({@code -low}, {@code -figure},
 * {@code -high}), a fraction of one with six decimals, its bounds rounded outward. What has no data is empty, what is
 * not published is {@code #suppressed}, and what could not be computed is the code of its problem after {@code #}. Text that a spreadsheet would take for a formula begins with an
 * apostrophe, as {@link TableWriter} writes it. The total is left out, so that a column can be summed. Immutable and thread-safe.
 */
public final class CsvRenderer {

    private static final int DECIMALS = 6;

    private CsvRenderer() {}

    /**
     * Writes every table of a report.
     *
     * @param report the report
     * @param language the language of the texts
     * @return a file's content for each table's id, in reading order
     */
    public static Map<String, String> render(Report report, Language language) {
        Map<String, String> files = new LinkedHashMap<>();
        report.tables().forEach(table -> files.put(table.id(), render(table, language)));
        return Collections.unmodifiableMap(files);
    }

    /**
     * Writes one table.
     *
     * @param table the table
     * @param language the language of the texts
     * @return the content of a file, to be encoded in UTF-8
     */
    public static String render(Block.Table table, Language language) {
        Wording wording = Wording.in(language);
        List<String> header =
                table.columns().stream().flatMap(CsvRenderer::header).toList();
        List<List<String>> rows = table.rows().stream()
                .map(row -> fields(row, table.columns(), wording).toList())
                .toList();
        return TableWriter.comma().withByteOrderMark().write(header, rows);
    }

    private static Stream<String> header(Column column) {
        return suffixes(column.type()).map(suffix -> column.id() + suffix);
    }

    private static Stream<String> suffixes(ColumnType type) {
        return switch (type) {
            case POINTS -> Stream.of("-low", "-high");
            case PERCENT -> Stream.of("-low", "-figure", "-high");
            default -> Stream.of("");
        };
    }

    private static Stream<String> fields(Row row, List<Column> columns, Wording wording) {
        return Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
                .flatMap(i -> row.cells().get(i).match(new Fields(columns.get(i).type(), wording)));
    }

    private static final class Fields implements Cell.Cases<Stream<String>> {
        private final ColumnType type;
        private final Wording wording;

        Fields(ColumnType type, Wording wording) {
            this.type = type;
            this.wording = wording;
        }

        @Override
        public Stream<String> text(Cell.Text cell) {
            return Stream.of(wording.text(cell.text()));
        }

        @Override
        public Stream<String> count(Cell.Count cell) {
            return Stream.of(Long.toString(cell.count()));
        }

        @Override
        public Stream<String> score(Cell.Score cell) {
            Bounds points = cell.points();
            return Stream.of(points.low(), points.high()).map(Points::toString);
        }

        @Override
        public Stream<String> percent(Cell.Percent cell) {
            Rate rate = cell.rate();
            return Stream.of(
                    decimal(rate.low(), RoundingMode.FLOOR),
                    rate.figure()
                            .map(figure -> decimal(figure, RoundingMode.HALF_UP))
                            .orElse(""),
                    decimal(rate.high(), RoundingMode.CEILING));
        }

        @Override
        public Stream<String> day(Cell.Day cell) {
            return Stream.of(cell.date().toString());
        }

        @Override
        public Stream<String> judgment(Cell.Judgment cell) {
            return Stream.of(cell.verdict().name());
        }

        @Override
        public Stream<String> cited(Cell.Cited cell) {
            return Stream.of(wording.text(cell.reference().text()));
        }

        @Override
        public Stream<String> noData(Cell.NoData cell) {
            return suffixes(type).map(suffix -> "");
        }

        @Override
        public Stream<String> suppressed(Cell.Suppressed cell) {
            return suffixes(type).map(suffix -> "#suppressed");
        }

        @Override
        public Stream<String> failed(Cell.Failed cell) {
            return suffixes(type).map(suffix -> "#" + cell.problem().code().id());
        }

        private static String decimal(Rational share, RoundingMode mode) {
            return DecimalNotation.ENGLISH.format(share, DECIMALS, mode);
        }
    }
}
