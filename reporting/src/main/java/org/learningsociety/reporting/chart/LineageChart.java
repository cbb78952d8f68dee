package org.learningsociety.reporting.chart;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.wording.Wording;

/**
 * What became of administrative units: a column for each day on which something happened to one of them, and lines from what was
 * to what came of it.
 *
 * <p>A line is drawn for each direct succession and for each unit that goes on; a unit from which no line leaves has ended without
 * a successor that is recorded. The order of a column depends on the units and links alone, and keeps crossings few. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * LineageChart chart = LineageChart.of("lineage", title, gazetteer, from, to, List.of(UnitId.of("vn-bac-giang")));
 * chart.columns();   // 2025-06-30: Tỉnh Bắc Giang; 2025-07-01: Tỉnh Bắc Ninh; 2026-09-20: Thành phố Bắc Ninh
 * }</pre>
 *
 * @param id lower-case ASCII words joined by hyphens, unique on a page
 * @param title what the picture shows
 * @param columns the columns from left to right, at least one, the earliest first
 * @param links the lines, those that leave the first column first
 */
public record LineageChart(String id, LocalizedText title, List<Column> columns, List<Link> links) implements Chart {

    /**
     * Copies the columns and links.
     *
     * @param id lower-case ASCII words joined by hyphens, unique on a page
     * @param title what the picture shows
     * @param columns the columns from left to right, at least one, the earliest first
     * @param links the lines, those that leave the first column first
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens, there is no column, the columns
     *     are not in the order of their days, or a link does not lead from a unit of one column to a unit of the next
     */
    public LineageChart {
        ChartId.check(id);
        columns = List.copyOf(columns);
        links = List.copyOf(links);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a lineage must have a column, but had none");
        }
        for (int i = 1; i < columns.size(); i++) {
            LocalDate before = columns.get(i - 1).day();
            LocalDate after = columns.get(i).day();
            if (!before.isBefore(after)) {
                throw new IllegalArgumentException("columns must be in order, but " + after + " comes after " + before);
            }
        }
        for (Link link : links) {
            boolean fits = link.column() >= 0
                    && link.column() < columns.size() - 1
                    && columns.get(link.column()).has(link.from())
                    && columns.get(link.column() + 1).has(link.to());
            if (!fits) {
                throw new IllegalArgumentException("a link must join units of neighboring columns, but was " + link);
            }
        }
    }

    /**
     * Follows units through a gazetteer.
     *
     * @param id lower-case ASCII words joined by hyphens, unique on a page
     * @param title what the picture shows
     * @param territory the map with its history
     * @param from the day of the first column
     * @param to the last day that may have a column
     * @param units the units to follow, in any order
     * @return the chart: after the first column, one for each day on which a followed unit changed, gave something away or ended
     * @throws DateTimeException if the gazetteer does not cover the first day
     * @throws NoSuchElementException if a unit is not there on the first day
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens
     */
    public static LineageChart of(
            String id,
            LocalizedText title,
            Gazetteer territory,
            LocalDate from,
            LocalDate to,
            Collection<UnitId> units) {
        LineageTrace trace = new LineageTrace(territory, from, units);
        trace.follow(to);
        List<Column> columns = LineageOrder.columns(trace.columns(), trace.links());
        return new LineageChart(id, title, columns, LineageOrder.links(columns, trace.links()));
    }

    /**
     * Units that stand beside each other in time.
     *
     * @param day the first day on which they stand like this; in the first column the day on which one looks
     * @param nodes the units from top to bottom
     */
    public record Column(LocalDate day, List<Node> nodes) {
        /**
         * Copies the units.
         *
         * @param day the first day on which they stand like this; in the first column the day on which one looks
         * @param nodes the units from top to bottom
         */
        public Column {
            nodes = List.copyOf(nodes);
        }

        /**
         * Finds a unit.
         *
         * @param unit the unit
         * @return how it stands on the day, absent when it is not in the column
         */
        public Optional<Node> find(UnitId unit) {
            return nodes.stream().filter(node -> node.unit().id().equals(unit)).findFirst();
        }

        private boolean has(UnitId unit) {
            return find(unit).isPresent();
        }
    }

    /**
     * A unit on a day.
     *
     * @param unit how it stands
     * @param parent the unit above it, absent at the top
     */
    public record Node(UnitState unit, Optional<UnitState> parent) {}

    /**
     * A line from one column to the next.
     *
     * @param column the index of the column that it leaves
     * @param from a unit of that column
     * @param to a unit of the next one; the same unit if it goes on
     * @param succession how much went over and by which act; absent when the unit goes on and gave nothing away
     */
    public record Link(int column, UnitId from, UnitId to, Optional<Succession> succession) {}

    /**
     * Returns the units of a column from which no line leaves, though there is a next column.
     *
     * @param column the index of the column
     * @return the units that ended without a successor that is recorded, from top to bottom; none in the last column
     */
    public List<Node> ended(int column) {
        return column == columns.size() - 1
                ? List.of()
                : columns.get(column).nodes().stream()
                        .filter(node -> links.stream()
                                .noneMatch(link -> link.column() == column
                                        && link.from().equals(node.unit().id())))
                        .toList();
    }

    @Override
    public List<String> describe(Language language) {
        return new LineageWords(this, Wording.in(language)).lines();
    }

    @Override
    public String toSvg(Language language) {
        return new LineageDrawing(this, Wording.in(language)).toSvg();
    }
}
