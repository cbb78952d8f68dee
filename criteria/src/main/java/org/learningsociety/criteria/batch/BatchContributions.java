package org.learningsociety.criteria.batch;

import java.util.Optional;

/**
 * What one criterion contributes to the totals of the rows of a batch, as
 * {@link org.learningsociety.criteria.scoring.Assessment#contributions()} has it for one subject: its own points where they are added as
 * they are; what a rule above makes of them where it weights them, takes them away or lets only the best count; and for a criterion made
 * of others, what rounding, rescaling or a limit adds or takes away. So the contributions of all criteria that give points add up to the
 * total of the row exactly.
 *
 * <pre>{@code
 * BatchContributions reading = scores.contributions(new CriterionId("1.1"));   // once
 * while (fill(batch)) {
 *     compiled.score(batch, scores);
 *     for (int row = 0; row < scores.rows(); row++) {
 *         low += reading.low(row);
 *     }
 * }
 * }</pre>
 *
 * <p>It looks at the scores when it is asked: nothing is stored, and nothing allocated for a row. Not thread-safe, as the scores are
 * not.
 */
public final class BatchContributions {

    private final BatchScores scores;
    private final int node;

    /** What shares the points of the criterion out among its parts. */
    private final Optional<GradedJoin> join;

    /** The criterion of which this one is a part, and its place among the parts. */
    private final Optional<BatchContributions> whole;

    private final int place;

    BatchContributions(BatchScores scores, Node node) {
        this.scores = scores;
        this.node = node.index();
        Optional<Node> above = scores.rubric.whole(node);
        join = scores.rubric.join(node);
        whole = above.map(of -> new BatchContributions(scores, of));
        place = above.map(of -> of.criterion().rule().parts().indexOf(node.criterion()))
                .orElse(0);
    }

    /**
     * Returns what is contributed to the least that the total may be.
     *
     * @param row the row
     * @return ten-thousandths of a point; 0 where the criterion contributes nothing
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public long low(int row) {
        return end(row, false);
    }

    /**
     * Returns what is contributed to the most that the total may be.
     *
     * @param row the row
     * @return ten-thousandths of a point, fewer than {@link #low} where more is taken away; 0 where the criterion contributes nothing
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public long high(int row) {
        return end(row, true);
    }

    private long end(int row, boolean isHigh) {
        scores.requireRow(row);
        if (isReached(row)) {
            return rest(row, isHigh);
        }
        return isShared(row) ? share(row, isHigh) : 0;
    }

    /** Whether the points of the row are further divided: what contributes just its own is. */
    private boolean isReached(int row) {
        if (whole.isEmpty()) {
            return scores.counts(node, row);
        }
        return isShared(row)
                && share(row, false) == scores.low[node][row]
                && share(row, true) == scores.high[node][row];
    }

    private boolean isShared(int row) {
        return whole.isPresent() && whole.get().isReached(row) && whole.get().hasShare(place, row);
    }

    private boolean hasShare(int part, int row) {
        return join.isPresent() && join.get().hasShare(scores, part, row);
    }

    private long share(int row, boolean isHigh) {
        return whole.orElseThrow().join.orElseThrow().share(scores, place, row, isHigh);
    }

    /** What is left of the points when the parts have had their shares. */
    private long rest(int row, boolean isHigh) {
        long points = scores.points(isHigh)[node][row];
        return join.isPresent() ? points - join.get().shares(scores, row, isHigh) : points;
    }
}
