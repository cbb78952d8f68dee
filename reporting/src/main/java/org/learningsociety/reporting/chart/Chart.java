package org.learningsociety.reporting.chart;

import java.util.List;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;

/** A picture of exact figures or of a history. Immutable and thread-safe; equal charts are drawn by equal text. */
public sealed interface Chart
        permits RateBars, LineageChart, BulletChart, TrendChart, WaterfallChart, TileMap, HeatStrip {

    /**
     * Returns the name by which links and the picture's own parts refer to it.
     *
     * @return lower-case ASCII words joined by hyphens, unique on a page
     */
    String id();

    /**
     * Returns what the picture shows.
     *
     * @return the title
     */
    LocalizedText title();

    /**
     * Says what the picture shows to whoever cannot see it.
     *
     * @param language the language of the text
     * @return plain text, a line for each thing that is drawn
     */
    List<String> describe(Language language);

    /**
     * Draws the picture.
     *
     * @param language the language of its words
     * @return one {@code svg} element as well-formed XML, to stand in a page or in a file of its own
     */
    String toSvg(Language language);
}
