package org.learningsociety.reporting.chart;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.DictionaryKey;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.wording.Wording;

/**
 * A thin column for each of some hundred units, shaded by a share as in a {@link TileMap}: how a whole province spreads at one glance.
 *
 * <p>The first and the last are named, and how many lie in each class; who each of the others is stands in the text alternative.
 * Immutable and thread-safe.
 *
 * @param id lower-case ASCII words joined by hyphens, unique on a page
 * @param title what the picture shows
 * @param classes the classes that are shaded alike
 * @param columns the units from left to right
 */
public record HeatStrip(String id, LocalizedText title, RateClasses classes, List<Column> columns) implements Chart {

    private static final Comparator<Column> BEST_FIRST =
            Comparator.comparing(HeatStrip::figure).reversed();
    private static final Comparator<Column> BY_NAME =
            Comparator.comparing(column -> DictionaryKey.of(column.label().vi()));

    /**
     * Copies the columns.
     *
     * @param id lower-case ASCII words joined by hyphens, unique on a page
     * @param title what the picture shows
     * @param classes the classes that are shaded alike
     * @param columns the units from left to right
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens
     */
    public HeatStrip {
        ChartId.check(id);
        columns = List.copyOf(columns);
    }

    /**
     * Puts the units in order: by the figure, the greatest first, then by the name in dictionary order; those without a figure last.
     *
     * @param id lower-case ASCII words joined by hyphens, unique on a page
     * @param title what the picture shows
     * @param classes the classes that are shaded alike
     * @param columns the units in any order
     * @return the chart
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens
     */
    public static HeatStrip ranked(String id, LocalizedText title, RateClasses classes, Collection<Column> columns) {
        return new HeatStrip(
                id,
                title,
                classes,
                columns.stream().sorted(BEST_FIRST.thenComparing(BY_NAME)).toList());
    }

    /**
     * Puts the units in the dictionary order of their names.
     *
     * @param id lower-case ASCII words joined by hyphens, unique on a page
     * @param title what the picture shows
     * @param classes the classes that are shaded alike
     * @param columns the units in any order
     * @return the chart
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens
     */
    public static HeatStrip byName(String id, LocalizedText title, RateClasses classes, Collection<Column> columns) {
        return new HeatStrip(
                id, title, classes, columns.stream().sorted(BY_NAME).toList());
    }

    /**
     * A unit.
     *
     * @param label its name
     * @param rate the share; absent when there is no data
     */
    public record Column(LocalizedText label, Optional<Rate> rate) {}

    @Override
    public List<String> describe(Language language) {
        Shades shades = new Shades(classes, Wording.in(language));
        return columns.stream()
                .map(column -> shades.describe(column.label(), column.rate()))
                .toList();
    }

    @Override
    public String toSvg(Language language) {
        return new HeatStripDrawing(this, Wording.in(language)).toSvg();
    }

    private static Rational figure(Column column) {
        return column.rate().flatMap(Rate::figure).orElse(Rational.of(-1));
    }
}
