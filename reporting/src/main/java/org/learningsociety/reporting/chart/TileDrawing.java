package org.learningsociety.reporting.chart;

import static org.learningsociety.reporting.chart.Picture.px;

import java.util.List;
import java.util.Optional;
import org.learningsociety.reporting.chart.TileMap.Tile;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.wording.Wording;

/** Draws a {@link TileMap}: as wide as a telephone's page, and in the middle of a wider one. */
final class TileDrawing {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 58;
    private static final int GAP = 2;
    private static final int FOOT = 6;
    private static final int LINE = 14;
    private static final int LETTERS = 7;
    private static final int LINES = 2;
    private static final int ALL = TileGrid.COLUMNS * (WIDTH + GAP) - GAP;

    private final TileMap chart;
    private final Wording wording;
    private final Picture picture;
    private final Shades shades;

    TileDrawing(TileMap chart, Wording wording) {
        this.chart = chart;
        this.wording = wording;
        this.picture = new Picture(chart, wording);
        this.shades = new Shades(chart.classes(), wording);
    }

    String toSvg() {
        int top = shades.keyHeight(picture);
        Svg svg = picture.open(top + TileGrid.rows() * (HEIGHT + GAP), Shades.STYLE);
        shades.define(svg, chart.id());
        svg.open("svg", "x", "50%", "overflow", "visible");
        svg.open("svg", "x", px(-ALL / 2), "overflow", "visible");
        shades.key(svg, picture);
        for (Tile tile : chart.tiles()) {
            TileGrid.Spot spot = TileGrid.find(tile.unit()).orElseThrow();
            svg.open(
                    "svg",
                    "x",
                    px(spot.column() * (WIDTH + GAP)),
                    "y",
                    px(top + spot.row() * (HEIGHT + GAP)),
                    "width",
                    px(WIDTH),
                    "height",
                    px(HEIGHT));
            draw(svg, tile);
            svg.close("svg");
        }
        return svg.close("svg").close("svg").close("svg").toString();
    }

    private void draw(Svg svg, Tile tile) {
        Optional<Integer> index = shades.index(tile.rate());
        if (index.isPresent()) {
            svg.empty("rect", "class", shades.look(index.get()), "width", "100%", "height", "100%");
        } else {
            svg.empty("rect", "fill", Shades.none(chart.id()), "width", "100%", "height", "100%");
            svg.empty("rect", "class", "frame", "width", "100%", "height", "100%");
        }
        if (tile.rate().filter(shades::isOpen).isPresent()) {
            svg.empty("rect", "fill", picture.hatch(), "y", px(HEIGHT - FOOT), "width", "100%", "height", px(FOOT));
        }
        String letters = index.map(shades::letters).orElse("bare");
        List<String> name = Lines.of(wording.text(tile.name()), LETTERS, LINES);
        int y = name.size() == 1 ? 23 : 16;
        for (String line : name) {
            svg.text("text", line, "class", "name small mid " + letters, "x", "50%", "y", px(y));
            y += LINE;
        }
        String figure = tile.rate().flatMap(Rate::figure).map(wording::percent).orElse("–");
        svg.text("text", figure, "class", "small mid " + letters, "x", "50%", "y", px(y + 2));
    }
}
