package org.learningsociety.criteria.batch;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * What the rows of a batch earn: the total with its bounds, what can be said of the levels, and what each criterion gives.
 *
 * <p>Points are ten-thousandths: 870 000 stands for 87. The numbers are those of
 * {@link org.learningsociety.criteria.scoring.Scorer}, to the last digit. Like the batch it is a buffer, used again and again.
 *
 * <pre>{@code
 * for (int row = 0; row < scores.rows(); row++) {
 *     low += scores.low(row);
 *     high += scores.high(row);
 *     reached[1 + scores.level(row)]++;
 * }
 * }</pre>
 *
 * <p>Not thread-safe: each thread has its own.
 */
public final class BatchScores {

    /** Whether a criterion that gives points counts: it does, it is left out, or that is not known. */
    static final int COUNTS = 0;

    static final int LEFT_OUT = 1;
    static final int PERHAPS = 2;

    final int[][] low;
    final int[][] high;

    /** Whether a node counts; empty where it always does. */
    final int[][] absent;

    /** What can be said of tests, as a {@link Marker}. */
    final int[][] marks;

    /** The joined marks of everything that a level takes. */
    final int[][] levels;

    final int[] reached;

    /** Room to bring the parts of one node in order. */
    final long[] sorting;

    final int[] order;
    final CompiledRubric rubric;
    private final int total;
    int rows;

    BatchScores(CompiledRubric rubric, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("scores must have room for at least one row, but were for " + capacity);
        }
        this.rubric = rubric;
        int nodes = rubric.nodes().size();
        low = new int[nodes][];
        high = new int[nodes][];
        absent = new int[nodes][];
        marks = new int[nodes][];
        for (Node node : rubric.nodes()) {
            low[node.index()] = new int[node.isGraded() ? capacity : 0];
            high[node.index()] = new int[node.isGraded() ? capacity : 0];
            absent[node.index()] = new int[node.isGraded() && node.mayBeLeftOut() ? capacity : 0];
            marks[node.index()] = new int[node.isGraded() ? 0 : capacity];
        }
        levels = new int[rubric.levels().size()][capacity];
        reached = new int[capacity];
        sorting = new long[nodes];
        order = new int[nodes];
        total = rubric.total();
    }

    /**
     * Returns by which rubric the rows are judged.
     *
     * @return the rubric that made the scores
     */
    public CompiledRubric rubric() {
        return rubric;
    }

    /**
     * Returns how many rows were scored.
     *
     * @return the number of rows of the batch
     */
    public int rows() {
        return rows;
    }

    /**
     * Tells whether a row has a total: a rubric of tests gives none, and a total may be left out as a whole.
     *
     * @param row the row
     * @return whether {@link #low} and {@link #high} are its bounds
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public boolean hasTotal(int row) {
        requireRow(row);
        return total >= 0 && counts(total, row);
    }

    /**
     * Returns the least that the total may be.
     *
     * @param row the row
     * @return the low end in ten-thousandths; 0 where there is no total
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int low(int row) {
        return hasTotal(row) ? low[total][row] : 0;
    }

    /**
     * Returns the most that the total may be.
     *
     * @param row the row
     * @return the high end in ten-thousandths; 0 where there is no total
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int high(int row) {
        return hasTotal(row) ? high[total][row] : 0;
    }

    /**
     * Returns what can be said of the lowest level.
     *
     * @param row the row
     * @return the verdict
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Verdict verdict(int row) {
        return verdict(0, row);
    }

    /**
     * Returns what can be said of a level.
     *
     * @param level its place in {@link CompiledRubric#levels()}
     * @param row the row
     * @return the verdict
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Verdict verdict(int level, int row) {
        requireRow(row);
        return Marker.verdict(levels[level][row]);
    }

    /**
     * Returns the highest level that is certain.
     *
     * @param row the row
     * @return its place in {@link CompiledRubric#levels()}; -1 when no level is certain
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int level(int row) {
        requireRow(row);
        return reached[row];
    }

    /**
     * Returns the points that a criterion gives.
     *
     * @param criterion a criterion that gives points
     * @param row the row
     * @return its points; absent where it is left out
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws NoSuchElementException if the rubric has no such criterion on the day
     * @throws IllegalArgumentException if the criterion is a test
     */
    public Optional<Bounds> points(CriterionId criterion, int row) {
        int at = graded(criterion).index();
        requireRow(row);
        return counts(at, row)
                ? Optional.of(Bounds.of(Points.ofTenThousandths(low[at][row]), Points.ofTenThousandths(high[at][row])))
                : Optional.empty();
    }

    /**
     * Returns what a criterion contributes to the total, as the explanation of each row would have it.
     *
     * @param criterion a criterion that gives points
     * @return its contributions in these scores; nothing is calculated before it is asked for
     * @throws NoSuchElementException if the rubric has no such criterion on the day
     * @throws IllegalArgumentException if the criterion is a test
     */
    public BatchContributions contributions(CriterionId criterion) {
        return new BatchContributions(this, graded(criterion));
    }

    private Node graded(CriterionId criterion) {
        Node node = rubric.node(criterion);
        if (!node.isGraded()) {
            throw new IllegalArgumentException("the criterion must give points, but " + criterion + " does not");
        }
        return node;
    }

    /**
     * Returns what can be said of a test.
     *
     * @param criterion a criterion that holds or does not
     * @param row the row
     * @return the verdict; {@link Verdict#NOT_ASSESSABLE} also where it is left out
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws NoSuchElementException if the rubric has no such criterion on the day
     * @throws IllegalArgumentException if the criterion gives points
     */
    public Verdict verdict(CriterionId criterion, int row) {
        Node node = rubric.node(criterion);
        if (node.isGraded()) {
            throw new IllegalArgumentException("the criterion must be a test, but " + criterion + " gives points");
        }
        requireRow(row);
        return Marker.verdict(marks[node.index()][row]);
    }

    /** What stands beyond the rows is of an earlier batch. */
    void requireRow(int row) {
        Objects.checkIndex(row, rows);
    }

    int capacity() {
        return reached.length;
    }

    int[][] points(boolean isHigh) {
        return isHigh ? high : low;
    }

    boolean counts(int node, int row) {
        return absent[node].length == 0 || absent[node][row] != LEFT_OUT;
    }
}
