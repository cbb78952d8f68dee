package org.learningsociety.reporting.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.chart.Chart;
import org.learningsociety.reporting.chart.HeatStrip;
import org.learningsociety.reporting.chart.RateClasses;
import org.learningsociety.reporting.chart.TileMap;
import org.learningsociety.reporting.render.template.Page;
import org.learningsociety.reporting.render.template.Shown;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.tally.Rate;

/**
 * A picture of shaded units as a table, each with its name and its figure, so that no shade need be told from another.
 *
 * @param rows from top to bottom, all of one length; absent where no unit stands
 */
record ShadedGrid(List<List<Optional<Tile>>> rows) {

    private static final int COLUMNS = 5;
    private static final int DARKEST = 4;

    /**
     * A unit.
     *
     * @param name its name
     * @param figure its share and, where that is not certain, its bounds
     * @param shade from 0, the lightest, to 4; absent where there is no figure
     */
    record Tile(String name, Shown figure, Optional<Integer> shade) {}

    /** Absent where the picture has no shades, or no units. */
    static Optional<ShadedGrid> of(Chart chart, Page page) {
        if (chart instanceof TileMap map) {
            return Optional.of(new ShadedGrid(map.rows().stream()
                            .map(row -> row.stream()
                                    .map(place ->
                                            place.map(tile -> tile(page, map.classes(), tile.name(), tile.rate())))
                                    .toList())
                            .toList()))
                    .filter(grid -> !map.tiles().isEmpty());
        }
        return chart instanceof HeatStrip strip && !strip.columns().isEmpty()
                ? Optional.of(new ShadedGrid(inRows(strip.columns().stream()
                        .map(unit -> tile(page, strip.classes(), unit.label(), unit.rate()))
                        .toList())))
                : Optional.empty();
    }

    private static List<List<Optional<Tile>>> inRows(List<Tile> tiles) {
        List<List<Optional<Tile>>> rows = new ArrayList<>();
        for (int first = 0; first < tiles.size(); first += COLUMNS) {
            List<Optional<Tile>> row = new ArrayList<>();
            for (int i = first; i < first + COLUMNS; i++) {
                row.add(i < tiles.size() ? Optional.of(tiles.get(i)) : Optional.empty());
            }
            rows.add(row);
        }
        return rows;
    }

    private static Tile tile(Page page, RateClasses classes, LocalizedText name, Optional<Rate> rate) {
        return new Tile(
                page.text(name),
                page.show(rate.map(Cell::percent).orElseGet(Cell::noData)),
                rate.flatMap(Rate::figure).map(share -> shade(classes, classes.indexOf(share))));
    }

    private static int shade(RateClasses classes, int index) {
        return classes.size() == 1 ? DARKEST / 2 : index * DARKEST / (classes.size() - 1);
    }

    int columns() {
        return rows.get(0).size();
    }
}
