/**
 * Pictures of tallies and of the history of units as values: what is shown is data, and drawing it gives the same SVG text every
 * time.
 *
 * <p>A {@link org.learningsociety.reporting.chart.Chart} is drawn for a page, whatever the page's width: lengths are shares of
 * the width, letters keep their size. No color is needed to read it, no script, no font, and no network; whoever cannot see it
 * reads its text alternative.
 *
 * <pre>{@code
 * Chart chart = RateBars.ranked("communes", title, List.of(new RateBars.Bar(name, tally)));
 * String svg = chart.toSvg(Language.VI);
 *
 * LineageChart lineage = LineageChart.of("lineage", title, gazetteer, from, to, units);   // a column for each day of a change
 * }</pre>
 *
 * <p>The decision that binds: what is uncertain is drawn, hatched, between what is achieved and what is not; so the two ends of
 * the hatching are the bounds of the rate. In a lineage every line is a link or a unit that goes on, and nothing is drawn that is not
 * recorded.
 */
@NullMarked
package org.learningsociety.reporting.chart;

import org.jspecify.annotations.NullMarked;
