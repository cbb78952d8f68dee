/**
 * The reviews of the campaign, made of figures that were added up elsewhere: the mid-term review of 2025, the final review of 2030, and
 * the profile of one unit.
 *
 * <p>A {@link org.learningsociety.reporting.review.Review} holds what is known of a unit on a day: its
 * {@link org.learningsociety.reporting.review.Measure measures} with the units below it and the targets that bind, how many reports came
 * and which are missing, what changed since an earlier day on the same map, exemplary cases, what should be checked, and of which data
 * and rules all this was made. {@link org.learningsociety.reporting.review.Review#toReport()} turns it into a report, which the rooms
 * {@code render} and {@code office} write.
 *
 * <p>How data become a review: an {@link org.learningsociety.reporting.review.AssessedRound} makes measures of evidence, {@link
 * org.learningsociety.reporting.review.TitleHoldings} numbers of the record of recognition, and a {@link
 * org.learningsociety.reporting.review.CountedTarget} holds what was counted against the targets of plans. {@link
 * org.learningsociety.reporting.review.MadeUp} says of data and rules that are made up that they are.
 *
 * <pre>{@code
 * Review review = Review.builder()
 *     .kind(ReviewKind.MID_TERM)
 *     .unit(district)
 *     .map(territory.at(day))
 *     .on(day)
 *     .addMeasures(Measure.of("gia-dinh", name, rollUp).withTarget(target))
 *     .build();
 * String page = HtmlRenderer.render(review.toReport(), Language.VI);
 * }</pre>
 *
 * <p>Pictures stand where people would rather look than read, each with a table that says the same: bullets against the targets, bars of
 * up to thirty units, a strip of more, a tile map of the provinces, the trend where earlier shares are known and a waterfall where the
 * change was attributed. Of what is {@linkplain org.learningsociety.reporting.tally.Suppression suppressed} nothing shows anywhere, not
 * in a sentence, a table or a picture.
 *
 * <p>The decision that binds: a review adds nothing up and rounds nothing. Every share stands beside its bounds and beside how much was
 * reported, and what cannot be said is said to be so.
 */
@NullMarked
package org.learningsociety.reporting.review;

import org.jspecify.annotations.NullMarked;
