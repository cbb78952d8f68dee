package org.learningsociety.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Suppression;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.tally.UnitFigures;
import org.learningsociety.reporting.testkit.TallyArbitraries;

class CsvFiguresProperties {

    private static final UnitId TOP = UnitId.of("p");
    private static final List<LevelId> LEVELS = List.of(new LevelId("dat"), new LevelId("kha"), new LevelId("tot"));
    private static final List<String> COUNTS =
            List.of("met", "of", "unknown", "excluded", "excepted", "quarantined", "expected", "dat", "kha", "tot");
    private static final Rational STEP = Rational.of(1, 1_000_000);

    @Provide
    Arbitrary<Tally> tallies() {
        return TallyArbitraries.tallies().map(tally -> tally.withScores(Histogram.empty()));
    }

    private static RollUp rollUp(List<Tally> tallies) {
        SortedMap<UnitId, Tally> own = new TreeMap<>();
        for (int i = 0; i < tallies.size(); i++) {
            own.put(UnitId.of("xa-" + i), tallies.get(i));
        }
        return RollUp.of(Strata.of(own), CsvFiguresProperties::parent);
    }

    private static Optional<UnitId> parent(UnitId unit) {
        return unit.equals(TOP) ? Optional.empty() : Optional.of(TOP);
    }

    private static String csv(RollUp rollUp, Suppression suppression) {
        List<Column> columns = new ArrayList<>(List.of(column("unit", ColumnType.TEXT)));
        COUNTS.forEach(name -> columns.add(column(name, ColumnType.COUNT)));
        columns.add(column("rate", ColumnType.PERCENT));
        List<Row> rows = rollUp.rows().stream()
                .map(figures -> row(figures, suppression.published(figures)))
                .toList();
        return CsvRenderer.render(Block.Table.of("so-lieu", LocalizedText.ofName("x"), columns, rows), Language.VI);
    }

    private static Column column(String id, ColumnType type) {
        return Column.of(id, LocalizedText.ofName(id), type);
    }

    private static Row row(UnitFigures figures, Optional<Tally> published) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.name(figures.unit().value())));
        published.ifPresentOrElse(
                tally -> {
                    counts(tally).forEach(count -> cells.add(Cell.count(count)));
                    cells.add(Cell.percent(tally));
                },
                () -> {
                    COUNTS.forEach(name -> cells.add(Cell.suppressed()));
                    cells.add(Cell.suppressed());
                });
        return new Row(cells, Optional.empty());
    }

    private static List<Long> counts(Tally tally) {
        List<Long> counts = new ArrayList<>(List.of(
                tally.met(),
                tally.of(),
                tally.unknown(),
                tally.excluded(),
                tally.excepted(),
                tally.quarantined(),
                tally.expected()));
        LEVELS.forEach(level -> counts.add(tally.levels().count(level)));
        return counts;
    }

    private static List<Table.Row> read(String csv) {
        List<String> names = new ArrayList<>(List.of("unit"));
        names.addAll(COUNTS);
        names.addAll(List.of("rate-low", "rate-figure", "rate-high"));
        return TableReader.of(names.toArray(String[]::new))
                .read("so-lieu.csv", csv.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .rows();
    }

    private static Tally tally(Table.Row row) {
        List<Long> counts =
                COUNTS.stream().map(name -> Long.parseLong(row.cell(name))).toList();
        Map<LevelId, Long> levels = new HashMap<>();
        for (int i = 0; i < LEVELS.size(); i++) {
            levels.put(LEVELS.get(i), counts.get(7 + i));
        }
        return new Tally(
                counts.get(0),
                counts.get(1),
                counts.get(2),
                counts.get(3),
                counts.get(4),
                counts.get(5),
                counts.get(6),
                Histogram.of(levels));
    }

    @Property(tries = 200)
    @Label(
            "P-127 figures read back from CSV are those that were written, and so is their sum; bounds enclose the exact ones")
    void p127FiguresReadBackFromCsv(@ForAll @Size(max = 6) List<@From("tallies") Tally> tallies) {
        RollUp written = rollUp(tallies);

        List<Table.Row> rows = read(csv(written, Suppression.of(written, CsvFiguresProperties::parent, 0)));

        assertThat(rows).hasSize(written.rows().size());
        SortedMap<UnitId, Tally> own = new TreeMap<>();
        for (Table.Row row : rows) {
            UnitId unit = UnitId.of(row.cell("unit"));
            assertThat(tally(row)).isEqualTo(written.at(unit));
            written.at(unit)
                    .rate()
                    .ifPresentOrElse(
                            rate -> assertEncloses(row, rate),
                            () -> assertThat(row.cell("rate-low")).isEmpty());
            if (!unit.equals(TOP)) {
                own.put(unit, tally(row));
            }
        }
        assertThat(RollUp.of(Strata.of(own), CsvFiguresProperties::parent).at(TOP))
                .isEqualTo(written.at(TOP));
    }

    private static void assertEncloses(Table.Row row, Rate rate) {
        assertThat(rate.low().minus(share(row, "rate-low"))).isBetween(Rational.ZERO, STEP);
        assertThat(share(row, "rate-high").minus(rate.high())).isBetween(Rational.ZERO, STEP);
        rate.figure()
                .ifPresent(figure -> assertThat(
                                figure.minus(share(row, "rate-figure")).abs())
                        .isLessThanOrEqualTo(STEP));
    }

    private static Rational share(Table.Row row, String column) {
        return DecimalNotation.ENGLISH.parse(row.cell(column));
    }

    @Property(tries = 200)
    @Label("P-127 what is suppressed is said to be, in each of its cells, and nothing else is")
    void p127SuppressedFiguresSaySo(@ForAll @Size(max = 6) List<@From("tallies") Tally> tallies) {
        RollUp written = rollUp(tallies);
        Suppression suppression = Suppression.of(written, CsvFiguresProperties::parent, 5);

        for (Table.Row row : read(csv(written, suppression))) {
            boolean hidden = suppression.isSuppressed(UnitId.of(row.cell("unit")));
            COUNTS.forEach(
                    name -> assertThat(row.cell(name).equals("#suppressed")).isEqualTo(hidden));
            assertThat(row.cell("rate-figure").equals("#suppressed")).isEqualTo(hidden);
        }
    }
}
