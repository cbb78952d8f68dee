package org.learningsociety.criteria.batch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.IndicatorId;

/**
 * What is known of some subjects, one row each, in a column for every indicator that the rubric reads.
 *
 * <p>A batch is a buffer: it is filled, scored, and filled again. Some thousand rows stay in the processor's cache. It belongs to the
 * {@link CompiledRubric} that made it.
 *
 * <pre>{@code
 * batch.clear(rows);
 * EvidenceColumn hours = batch.column(new IndicatorId("hours"));
 * for (int row = 0; row < rows; row++) {
 *     hours.count(row, counted[first + row]);
 * }
 * }</pre>
 *
 * <p>Not thread-safe: each thread has its own.
 */
public final class EvidenceBatch {

    final CompiledRubric rubric;
    final EvidenceColumn[] columns;
    private final Map<IndicatorId, EvidenceColumn> byIndicator;
    private final int capacity;
    private int rows;

    EvidenceBatch(CompiledRubric rubric, Collection<ColumnKind> kinds, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a batch must have room for at least one row, but was for " + capacity);
        }
        this.rubric = rubric;
        this.capacity = capacity;
        byIndicator = new LinkedHashMap<>();
        kinds.forEach(kind -> byIndicator.put(kind.indicator(), new EvidenceColumn(kind, capacity)));
        columns = byIndicator.values().toArray(EvidenceColumn[]::new);
    }

    /**
     * Starts anew with rows of which nothing is known.
     *
     * @param count how many rows there are
     * @throws IllegalArgumentException if there is no room for so many
     */
    public void clear(int count) {
        if (count < 0 || count > capacity) {
            throw new IllegalArgumentException(
                    "the number of rows must lie between 0 and " + capacity + ", but was " + count);
        }
        rows = count;
        for (EvidenceColumn column : columns) {
            column.clear(count);
        }
    }

    /**
     * Returns how many rows there are.
     *
     * @return the number given last to {@link #clear}
     */
    public int rows() {
        return rows;
    }

    /**
     * Returns for how many rows there is room.
     *
     * @return the greatest number of rows
     */
    public int capacity() {
        return capacity;
    }

    /**
     * Returns the columns.
     *
     * @return one for each indicator that the rubric reads, in the order in which it does
     */
    public List<EvidenceColumn> columns() {
        return List.of(columns);
    }

    /**
     * Finds a column.
     *
     * @param indicator the indicator
     * @return absent where the rubric does not read the indicator
     */
    public Optional<EvidenceColumn> find(IndicatorId indicator) {
        return Optional.ofNullable(byIndicator.get(indicator));
    }

    /**
     * Returns a column.
     *
     * @param indicator the indicator
     * @return its column
     * @throws NoSuchElementException if the rubric does not read the indicator
     */
    public EvidenceColumn column(IndicatorId indicator) {
        return find(indicator)
                .orElseThrow(() -> new NoSuchElementException("the indicator must be read by the rubric, but "
                        + indicator
                        + " is not among "
                        + byIndicator.keySet().stream().map(IndicatorId::value).collect(Collectors.joining(", "))));
    }

    /**
     * Writes what is known of one subject. Observations of indicators that the rubric does not read are passed over.
     *
     * @param row the row
     * @param evidence the evidence
     * @return a problem for every value that no rule can use, or that is too large for a column; nothing is then known of it
     */
    public List<Problem> put(int row, Evidence evidence) {
        return new RowOfEvidence(row, evidence).into(columns);
    }
}
