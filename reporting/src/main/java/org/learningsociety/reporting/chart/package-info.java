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
 * Chart targets = BulletChart.of("targets", title, progress);                       // a mark at each target
 * Chart provinces = TileMap.of("provinces", title, RateClasses.ofPercents(50, 80), gazetteer.at(date), rates::get);
 *
 * LineageChart lineage = LineageChart.of("lineage", title, gazetteer, from, to, units);   // a column for each day of a change
 * }</pre>
 *
 * <p>Others are the {@link org.learningsociety.reporting.chart.TrendChart trend} of a share between its milestones, what made it
 * {@link org.learningsociety.reporting.chart.WaterfallChart change}, and a
 * {@link org.learningsociety.reporting.chart.HeatStrip strip} of some hundred communes.
 *
 * <p>The decision that binds: what is uncertain is drawn, hatched, between what is achieved and what is not; so the two ends of
 * the hatching are the bounds of the rate. In a lineage every line is a link or a unit that goes on, and nothing is drawn that is not
 * recorded.
 */
@NullMarked
package org.learningsociety.reporting.chart;

import org.jspecify.annotations.NullMarked;
