package org.learningsociety.criteria.batch;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rounding;

/**
 * A sum, perhaps weighted, of parts that may be left out: what remains is then spread over all of them. Which choices of the parts
 * that may count give the least and the most is reasoned in the scorer's {@code Addition}.
 *
 * <p>Points and maxima are multiplied by the common denominator of the weights, so that all numbers are whole.
 */
final class AdditionStep extends GradedJoin {

    /** The finest step in which points are counted. */
    private static final Rounding FINEST = new Rounding(Points.ofTenThousandths(1), RoundingMode.FLOOR);

    private final Weights weights;

    /** How a sum is rounded that is not spread. */
    private final Rounding plain;

    private final Optional<Rounding> rescaling;
    private final Ends anything;

    /** The weighted maximum of each part, and of all. */
    private final long[] maxima;

    private final long all;

    AdditionStep(
            Node node, List<Node> parts, Weights weights, Optional<Rounding> always, Optional<Rounding> rescaling) {
        super(node, parts);
        this.weights = weights;
        this.plain = always.orElse(FINEST);
        this.anything = Ends.of(node.anything());
        this.maxima = new long[parts.size()];
        long leastOfAll = 0;
        long mostOfAll = 0;
        for (int i = 0; i < maxima.length; i++) {
            Ends maximum = Ends.of(parts.get(i).maximum());
            maxima[i] = weights.high(i, maximum.high());
            leastOfAll += weights.low(i, maximum.low());
            mostOfAll += maxima[i];
        }
        this.all = mostOfAll;
        // Over a maximum that is not known nothing can be spread.
        this.rescaling = leastOfAll == mostOfAll ? rescaling : Optional.empty();
    }

    @Override
    public void run(EvidenceBatch batch, BatchScores scores, int rows) {
        for (int row = 0; row < rows; row++) {
            add(scores, row);
        }
        noteAbsent(scores, rows);
    }

    @Override
    long share(BatchScores scores, int place, int row, boolean isHigh) {
        return rounded(weighted(scores, place, row, isHigh), 1, 1, FINEST);
    }

    private void add(BatchScores scores, int row) {
        long low = 0;
        long high = 0;
        boolean isAnyLeftOut = false;
        boolean isAnyOpen = false;
        for (int i = 0; i < parts.length; i++) {
            int absent = absentPart(scores, parts[i], row);
            isAnyLeftOut |= absent == BatchScores.LEFT_OUT;
            isAnyOpen |= absent == BatchScores.PERHAPS;
            if (absent != BatchScores.LEFT_OUT) {
                low += weights.low(i, scores.low[parts[i]][row]);
                high += weights.high(i, scores.high[parts[i]][row]);
            }
        }
        scores.low[node][row] = rounded(low);
        scores.high[node][row] = rounded(high);
        if (isAnyLeftOut || isAnyOpen) {
            spread(scores, row, isAnyLeftOut);
        }
    }

    private int rounded(long points) {
        return (int) rounded(points, 1, 1, plain);
    }

    private long rounded(long points, long of, long over, Rounding rounding) {
        long step = rounding.step().tenThousandths();
        return step * Exact.rounded(points, of, over, weights.denominator() * step, rounding.mode());
    }

    /** Replaces the plain sum by the one that is spread; widens it where it is not known whether a part is left out. */
    private void spread(BatchScores scores, int row, boolean isAnyLeftOut) {
        int low = anything.low();
        int high = anything.high();
        if (rescaling.isPresent() && hasMaximum(scores, row)) {
            low = end(scores, row, false, rescaling.get());
            high = end(scores, row, true, rescaling.get());
        }
        scores.low[node][row] = isAnyLeftOut ? low : Math.min(scores.low[node][row], low);
        scores.high[node][row] = isAnyLeftOut ? high : Math.max(scores.high[node][row], high);
    }

    /** Whether it is sure that there is something over which to spread, if anything counts. */
    private boolean hasMaximum(BatchScores scores, int row) {
        boolean mayBeBare = false;
        boolean mayHave = false;
        for (int i = 0; i < parts.length; i++) {
            int absent = absentPart(scores, parts[i], row);
            if (maxima[i] > 0 && absent == BatchScores.COUNTS) {
                return true;
            }
            mayHave |= maxima[i] > 0 && absent == BatchScores.PERHAPS;
            mayBeBare |= maxima[i] == 0 && absent != BatchScores.LEFT_OUT;
        }
        return mayHave && !mayBeBare;
    }

    /** The least, or the most, of what is certain, with it ever more of what may count, and with it each alone. */
    private int end(BatchScores scores, int row, boolean isMost, Rounding rounding) {
        long certain = 0;
        long counting = 0;
        for (int i = 0; i < parts.length; i++) {
            int absent = absentPart(scores, parts[i], row);
            long points = weighted(scores, i, row, isMost);
            if (absent == BatchScores.COUNTS) {
                certain += points;
                counting += maxima[i];
            } else if (absent == BatchScores.PERHAPS && maxima[i] == 0) {
                certain += isMost ? Math.max(points, 0) : Math.min(points, 0);
            }
        }
        long best = counting > 0 ? over(certain, counting, rounding) : isMost ? Long.MIN_VALUE : Long.MAX_VALUE;
        long some = certain;
        long someMaxima = counting;
        int open = order(scores, row, isMost);
        for (int i = 0; i < open; i++) {
            int part = scores.order[i];
            long points = weighted(scores, part, row, isMost);
            some += points;
            someMaxima += maxima[part];
            best = better(best, over(some, someMaxima, rounding), isMost);
            best = better(best, over(certain + points, counting + maxima[part], rounding), isMost);
        }
        return (int) best;
    }

    private static long better(long best, long other, boolean isMost) {
        return isMost ? Math.max(best, other) : Math.min(best, other);
    }

    private long weighted(BatchScores scores, int part, int row, boolean isHigh) {
        int points = scores.points(isHigh)[parts[part]][row];
        return isHigh ? weights.high(part, points) : weights.low(part, points);
    }

    /** What is taken away is not taken away again for parts that do not apply. */
    private long over(long points, long maximum, Rounding rounding) {
        long spread = points < 0 ? rounded(points, 1, 1, FINEST) : rounded(points, all, maximum, rounding);
        return Math.min(spread, anything.high());
    }

    /** Brings the parts that may count in order of what they give of their maxima: the least first, or the most. */
    private int order(BatchScores scores, int row, boolean isMost) {
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (maxima[i] > 0 && absentPart(scores, parts[i], row) == BatchScores.PERHAPS) {
                int place = count++;
                while (place > 0 && isBefore(scores, i, scores.order[place - 1], row, isMost)) {
                    scores.order[place] = scores.order[place - 1];
                    place--;
                }
                scores.order[place] = i;
            }
        }
        return count;
    }

    private boolean isBefore(BatchScores scores, int part, int other, int row, boolean isMost) {
        int compared = Exact.compareProducts(
                weighted(scores, part, row, isMost), maxima[other], weighted(scores, other, row, isMost), maxima[part]);
        return isMost ? compared > 0 : compared < 0;
    }
}
