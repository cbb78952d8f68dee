package org.learningsociety.examples.nation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.criteria.batch.EvidenceBatch;
import org.learningsociety.criteria.batch.EvidenceColumn;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;

/**
 * Some rows in columns of primitive numbers: a buffer that is filled again and again.
 *
 * <p>Numbers are those of the files: 0 to {@link Field#most}, or a gap. A gap is {@link EvidenceColumn#MISSING}, which files write as no
 * value at all, {@link EvidenceColumn#WITHHELD} (−2) or {@link EvidenceColumn#NOT_APPLICABLE} (−3).
 *
 * <p>Not thread-safe: each thread has its own.
 */
public final class RowBlock {

    /** So many rows of all columns stay in the processor's cache. */
    public static final int CAPACITY = 1_024;

    private static final int TEN_THOUSANDTHS_OF_HALF = 5_000;

    final int[] units = new int[CAPACITY];
    final int[][] values = new int[Field.ALL.size()][CAPACITY];
    final byte[][] gaps = new byte[Field.ALL.size()][CAPACITY];
    private int rows;

    private final int[] marks = new int[CAPACITY];
    private final boolean[] answers = new boolean[CAPACITY];
    private final int[] year = new int[CAPACITY];

    /** Makes a block without rows. */
    public RowBlock() {
        Arrays.fill(year, 12);
    }

    /** Starts anew. */
    public void clear() {
        rows = 0;
    }

    /**
     * Returns how many rows there are.
     *
     * @return from 0 to {@link #CAPACITY}
     */
    public int rows() {
        return rows;
    }

    /**
     * Returns the numbers of the rows' units.
     *
     * @return the buffer; what stands beyond {@link #rows()} means nothing
     */
    public int[] units() {
        return units;
    }

    /**
     * Tells whether there is no room for another row.
     *
     * @return whether there are {@link #CAPACITY} rows
     */
    public boolean isFull() {
        return rows == CAPACITY;
    }

    /** Takes rows that were written behind the last one. */
    void extend(int more) {
        rows += more;
    }

    /**
     * Adds a row.
     *
     * @param unit the number of its unit
     * @param numbers one for each column, each in its range or a gap
     */
    public void add(int unit, int[] numbers) {
        units[rows] = unit;
        for (int i = 0; i < values.length; i++) {
            values[i][rows] = Math.max(0, numbers[i]);
            gaps[i][rows] = (byte) Math.min(0, numbers[i]);
        }
        rows++;
    }

    /** Returns the number that a file has for a cell, or a gap. */
    int number(int field, int row) {
        return gaps[field][row] == EvidenceColumn.KNOWN ? values[field][row] : gaps[field][row];
    }

    /**
     * Writes all rows to a batch of evidence.
     *
     * @param batch the batch, with room for {@link #CAPACITY} rows
     */
    public void copyTo(EvidenceBatch batch) {
        batch.clear(rows);
        for (int i = 0; i < values.length; i++) {
            Field field = Field.ALL.get(i);
            EvidenceColumn column = batch.column(field.indicator());
            copy(field.kind(), values[i], column);
            column.copyGaps(gaps[i], 0);
        }
    }

    private void copy(Field.Kind kind, int[] from, EvidenceColumn column) {
        switch (kind) {
            case HALF_POINTS -> {
                for (int row = 0; row < rows; row++) {
                    marks[row] = from[row] * TEN_THOUSANDTHS_OF_HALF;
                }
                column.copyMarks(marks, 0);
            }
            case YES_NO -> {
                for (int row = 0; row < rows; row++) {
                    answers[row] = from[row] == 1;
                }
                column.copyYesNo(answers, 0);
            }
            case COUNT -> column.copyCounts(from, 0);
            case MONTHS -> column.copyShares(from, year, 0);
        }
    }

    /** Returns a row as the interpreter takes it. */
    Evidence evidence(int row) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Field field = Field.ALL.get(i);
            observations.add(
                    new Observation(field.indicator(), finding(field.kind(), number(i, row)), Provenance.NONE));
        }
        return Evidence.of(
                new Subject(SubjectId.of("synthetic"), NationRubric.SUBJECTS, Optional.empty()), observations);
    }

    private static Finding finding(Field.Kind kind, int number) {
        return switch (number) {
            case EvidenceColumn.MISSING -> new Finding.Missing(Finding.MissingCause.NOT_RECORDED, "");
            case EvidenceColumn.WITHHELD -> new Finding.Withheld("synthetic");
            case EvidenceColumn.NOT_APPLICABLE -> new Finding.NotApplicable("synthetic");
            default -> new Finding.Known(value(kind, number));
        };
    }

    private static ObservedValue value(Field.Kind kind, int number) {
        return switch (kind) {
            case HALF_POINTS ->
                new ObservedValue.Marks(List.of(Points.ofTenThousandths((long) number * TEN_THOUSANDTHS_OF_HALF)));
            case YES_NO -> new ObservedValue.YesNo(number == 1);
            case COUNT -> new ObservedValue.Count(number);
            case MONTHS -> new ObservedValue.Proportion(Share.of(number, 12));
        };
    }
}
