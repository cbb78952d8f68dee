package org.learningsociety.reporting.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.wording.Wording;

/**
 * The 34 provinces since 2025-07-01 as tiles of one size, roughly where they lie, shaded by a share.
 *
 * <p>A tile says the name and the figure, so that no shade need be told from another. One without a figure is hatched, and one that may
 * lie in another class than its figure has a hatched foot. Where the tiles stand is this library's own choice and says nothing of borders.
 * Immutable and thread-safe.
 *
 * @param id lower-case ASCII words joined by hyphens, unique on a page
 * @param title what the picture shows
 * @param classes the classes that are shaded alike
 * @param tiles the provinces, each at most once, in the order in which they are told
 */
public record TileMap(String id, LocalizedText title, RateClasses classes, List<Tile> tiles) implements Chart {

    /**
     * Checks the provinces.
     *
     * @param id lower-case ASCII words joined by hyphens, unique on a page
     * @param title what the picture shows
     * @param classes the classes that are shaded alike
     * @param tiles the provinces, each at most once, in the order in which they are told
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens, or a unit has no place on the map or
     *     stands there twice
     */
    public TileMap {
        ChartId.check(id);
        tiles = List.copyOf(tiles);
        Set<UnitId> seen = new HashSet<>();
        for (Tile tile : tiles) {
            if (TileGrid.find(tile.unit()).isEmpty() || !seen.add(tile.unit())) {
                throw new IllegalArgumentException(
                        "a tile must be of a province since 2025-07-01, and of each once, but was of " + tile.unit());
            }
        }
    }

    /**
     * Shows all provinces of a date.
     *
     * @param id lower-case ASCII words joined by hyphens, unique on a page
     * @param title what the picture shows
     * @param classes the classes that are shaded alike
     * @param map the units of a date since 2025-07-01
     * @param rate the share of a province; absent when there is no data
     * @return the chart, the provinces in the order of the map
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens, or the map has a province without a
     *     place, as before 2025-07-01
     */
    public static TileMap of(
            String id, LocalizedText title, RateClasses classes, Hierarchy map, Function<UnitId, Optional<Rate>> rate) {
        return new TileMap(
                id,
                title,
                classes,
                map.units(Level.PROVINCE).stream()
                        .map(unit -> new Tile(unit.id(), LocalizedText.ofName(unit.name()), rate.apply(unit.id())))
                        .toList());
    }

    /**
     * A province.
     *
     * @param unit the province
     * @param name its short name, without its type
     * @param rate the share; absent when there is no data
     */
    public record Tile(UnitId unit, LocalizedText name, Optional<Rate> rate) {}

    /**
     * Tells whether a unit has a place on the map.
     *
     * @param unit the unit
     * @return whether it is one of the 34 provinces since 2025-07-01
     */
    public static boolean hasPlace(UnitId unit) {
        return TileGrid.find(unit).isPresent();
    }

    /**
     * Returns the tiles as they stand on the map.
     *
     * @return the rows from north to south, each with a place for every column from west to east; absent where no tile stands
     */
    public List<List<Optional<Tile>>> rows() {
        List<List<Optional<Tile>>> rows = new ArrayList<>();
        for (int row = 0; row < TileGrid.rows(); row++) {
            rows.add(new ArrayList<>(Collections.nCopies(TileGrid.COLUMNS, Optional.empty())));
        }
        for (Tile tile : tiles) {
            TileGrid.Spot spot = TileGrid.find(tile.unit()).orElseThrow();
            rows.get(spot.row()).set(spot.column(), Optional.of(tile));
        }
        return rows.stream().map(List::copyOf).toList();
    }

    @Override
    public List<String> describe(Language language) {
        Shades shades = new Shades(classes, Wording.in(language));
        return tiles.stream()
                .map(tile -> shades.describe(tile.name(), tile.rate()))
                .toList();
    }

    @Override
    public String toSvg(Language language) {
        return new TileDrawing(this, Wording.in(language)).toSvg();
    }
}
