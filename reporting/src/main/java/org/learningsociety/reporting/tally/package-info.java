/**
 * What adds up: counts of assessed subjects, merged in any order and any grouping with the same result.
 *
 * <p>A {@link org.learningsociety.reporting.tally.Tally} is a commutative monoid of checked {@code long}s, so one function
 * serves a loop, a parallel stream and a cluster. {@link org.learningsociety.reporting.tally.Strata} keeps one tally for each
 * unit, kind or rubric, with the subjects of unknown stratum told apart; a {@link org.learningsociety.reporting.tally.RollUp}
 * carries strata of units up the tree of a date and says who did not report; {@link
 * org.learningsociety.reporting.tally.RestatedTallies} carries them over to the map of another date, and a {@link
 * org.learningsociety.reporting.tally.TallyComparison} holds two dates against each other on one map. {@link
 * org.learningsociety.reporting.tally.Top}, {@link org.learningsociety.reporting.tally.Ranking} and {@link
 * org.learningsociety.reporting.tally.Composite} order and combine, and a {@link org.learningsociety.reporting.tally.Suppression} leaves
 * out what is too small to publish. A ratio appears only at the end, as a
 * {@link org.learningsociety.reporting.tally.Rate}: a figure between two bounds that are certain.
 *
 * <pre>{@code
 * Tally tally = assessments.stream().map(Tally::of).reduce(Tally.EMPTY, Tally::merge).withExpected(1_000);
 * tally.rate();       // Optional[Rate[low=39/100, figure=Optional[390/947], high=23/50]]
 * tally.coverage();   // Optional[947/1000]
 * }</pre>
 *
 * <p>The decision that binds: ratios are never averaged or added; counts are. What is missing, set aside or undetermined is
 * counted as unknown and widens the bounds; it is never counted as zero and never dropped. What a unit and one below it both report is a
 * problem and never a sum.
 */
@NullMarked
package org.learningsociety.reporting.tally;

import org.jspecify.annotations.NullMarked;
