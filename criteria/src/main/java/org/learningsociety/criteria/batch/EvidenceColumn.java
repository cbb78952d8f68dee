package org.learningsociety.criteria.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.ValueKind;

/**
 * What is known of one indicator in the rows of a batch: a value, or why there is none.
 *
 * <p>Every row that was not written is missing. A value that the rule cannot use, such as a mark above the maximum, is not refused
 * here: as in {@link org.learningsociety.criteria.scoring.Scorer}, nothing is then known of the indicator. Example: {@code
 * marks(row, 75_000)} writes the mark 7.5. Whole columns are copied: values first ({@link #copyMarks}), then their gaps
 * ({@link #copyKnown}, {@link #copyWithheld}, {@link #copyNotApplicable}, or codes by {@link #copyGaps}).
 *
 * <p>Not thread-safe.
 */
public final class EvidenceColumn {

    /** The code of a value that is known. */
    public static final byte KNOWN = 0;

    /** The code of a value that is not known. */
    public static final byte MISSING = -1;

    /** The code of a value that is known to somebody but may not be used. */
    public static final byte WITHHELD = -2;

    /** The code of an indicator that does not apply to the subject. */
    public static final byte NOT_APPLICABLE = -3;

    /** The number of a level that the rubric does not ask about. */
    public static final int OTHER_LEVEL = -2;

    /** The number of a level that is not known. */
    public static final int UNKNOWN_LEVEL = -1;

    /** The day of a title that is held, but not known since when. */
    public static final long UNKNOWN_DAY = Long.MAX_VALUE;

    /** Stands in place of a level for a title that is not held. */
    static final int NOT_HELD = -3;

    final RowStates states;

    /** A mark, 1 or 0 for yes or no, the number of an option or of the level of a title. */
    final int[] values;

    /** A count, the numerator of a quantity, the part of a share, the day of a title. */
    final Numbers parts;

    /** The denominator of a quantity, the whole of a share. */
    final Numbers wholes;

    final PanelMarks panels;

    private final ColumnKind kind;

    /** How many rows the batch has now. */
    private int rows;

    EvidenceColumn(ColumnKind kind, int capacity) {
        this.kind = kind;
        Set<ValueKind> kinds = kind.kinds();
        boolean hasSmall = kinds.contains(ValueKind.MARKS)
                || kinds.contains(ValueKind.YES_NO)
                || kinds.contains(ValueKind.CHOICE)
                || kinds.contains(ValueKind.TITLE);
        boolean hasWhole = kinds.contains(ValueKind.AMOUNT) || kinds.contains(ValueKind.PROPORTION);
        boolean hasPart = hasWhole || kinds.contains(ValueKind.COUNT) || kinds.contains(ValueKind.TITLE);
        states = new RowStates(kind.indicator(), capacity);
        values = new int[hasSmall ? capacity : 0];
        parts = new Numbers(hasPart ? capacity : 0);
        wholes = new Numbers(hasWhole ? capacity : 0);
        panels = new PanelMarks(kind.isPanel() ? capacity : 0);
    }

    void clear(int count) {
        rows = count;
        states.clear();
        parts.clear();
        wholes.clear();
    }

    /**
     * Returns the indicator.
     *
     * @return the indicator
     */
    public IndicatorId indicator() {
        return kind.indicator();
    }

    /**
     * Returns the kinds of value that the column takes.
     *
     * @return those that answer the indicator
     */
    public Set<ValueKind> kinds() {
        return kind.kinds();
    }

    /**
     * Returns the options from which is chosen.
     *
     * @return the options in the order of the law; their places are the numbers that {@link #choice} takes
     */
    public List<OptionId> options() {
        return kind.options();
    }

    /**
     * Returns the levels of a title that the rubric asks about.
     *
     * @return the levels; their places are the numbers that {@link #held} takes
     */
    public List<LevelId> levels() {
        return kind.levels();
    }

    /**
     * Writes that nothing is known.
     *
     * @param row the row
     * @throws IndexOutOfBoundsException if the batch has no such row
     */
    public void missing(int row) {
        put(row, MISSING);
    }

    /**
     * Writes that the value is known to somebody but may not be used.
     *
     * @param row the row
     * @throws IndexOutOfBoundsException if the batch has no such row
     */
    public void withheld(int row) {
        put(row, WITHHELD);
    }

    /**
     * Writes that the indicator does not apply to the subject.
     *
     * @param row the row
     * @throws IndexOutOfBoundsException if the batch has no such row
     */
    public void notApplicable(int row) {
        put(row, NOT_APPLICABLE);
    }

    /**
     * Writes whether something is in place.
     *
     * @param row the row
     * @param holds whether it is
     * @throws IllegalArgumentException if the indicator is not answered by yes or no
     * @throws IndexOutOfBoundsException if the batch has no such row
     */
    public void yesNo(int row, boolean holds) {
        require(ValueKind.YES_NO);
        put(row, RowStates.YES_NO);
        values[row] = holds ? 1 : 0;
    }

    /**
     * Writes a mark.
     *
     * @param row the row
     * @param tenThousandths the mark in ten-thousandths of a point: 75 000 for 7.5
     * @throws IllegalArgumentException if the indicator is not answered by marks
     * @throws IndexOutOfBoundsException if the batch has no such row
     */
    public void marks(int row, int tenThousandths) {
        require(ValueKind.MARKS);
        put(row, RowStates.MARKS);
        values[row] = tenThousandths;
    }

    /**
     * Writes the marks of the assessors of a panel.
     *
     * @param row the row
     * @param tenThousandths the marks in ten-thousandths of a point, at least one
     * @throws IllegalArgumentException if the indicator is not answered by marks, or there is none
     * @throws IndexOutOfBoundsException if the batch has no such row
     */
    public void marks(int row, int... tenThousandths) {
        require(ValueKind.MARKS);
        int count = tenThousandths.length;
        if (count == 0) {
            throw new IllegalArgumentException("marks must come from at least one assessor, but row " + row + " of "
                    + indicator() + " was given none");
        }
        if (count == 1) {
            marks(row, tenThousandths[0]);
            return;
        }
        put(row, RowStates.PANEL);
        if (kind.isPanel()) {
            panels.put(row, tenThousandths);
        }
    }

    /**
     * Writes how many of something there are.
     *
     * @param row the row
     * @param count how many, not negative
     * @throws IllegalArgumentException if the indicator is not answered by a count, or the count is negative
     * @throws IndexOutOfBoundsException if the batch has no such row
     */
    public void count(int row, long count) {
        require(ValueKind.COUNT);
        requireCount(row, count);
        put(row, RowStates.COUNT);
        parts.put(row, count);
    }

    private void requireCount(int row, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(
                    "a count must not be negative, but row " + row + " of " + indicator() + " was given " + count);
        }
    }

    /**
     * Writes how many of a group fulfil something.
     *
     * @param row the row
     * @param part how many fulfil it
     * @param of how many there are
     * @throws IllegalArgumentException if the indicator is not answered by a share, or the part does not lie between zero and the whole
     * @throws IndexOutOfBoundsException if the batch has no such row
     */
    public void share(int row, long part, long of) {
        require(ValueKind.PROPORTION);
        requireShare(row, part, of);
        put(row, RowStates.SHARE);
        parts.put(row, part);
        wholes.put(row, of);
    }

    private void requireShare(int row, long part, long of) {
        if (part < 0 || part > of) {
            throw new IllegalArgumentException("the part of a share must lie between zero and the whole, but row " + row
                    + " of " + indicator() + " was given " + part + " of " + of);
        }
    }

    /**
     * Writes a quantity as a fraction, in the unit that the rubric asks for. Example: {@code amount(row, 49_999, 10_000)} writes
     * 4.9999.
     *
     * @param row the row
     * @param numerator what is divided
     * @param denominator by what, above zero
     * @throws IllegalArgumentException if the indicator is not answered by a quantity, or the denominator is not above zero
     * @throws IndexOutOfBoundsException if the batch has no such row
     */
    public void amount(int row, long numerator, long denominator) {
        require(ValueKind.AMOUNT);
        if (denominator <= 0) {
            throw new IllegalArgumentException("a denominator must be above zero, but row " + row + " of " + indicator()
                    + " was given " + denominator);
        }
        put(row, RowStates.AMOUNT);
        parts.put(row, numerator);
        wholes.put(row, denominator);
    }

    /**
     * Copies marks to all rows of the batch.
     *
     * @param tenThousandths marks in ten-thousandths of a point
     * @param from the place of the mark for row 0
     * @throws IllegalArgumentException if the indicator is not answered by marks
     * @throws IndexOutOfBoundsException if there are not as many marks from there on as the batch has rows
     */
    public void copyMarks(int[] tenThousandths, int from) {
        require(ValueKind.MARKS);
        requireRows(tenThousandths.length, from);
        System.arraycopy(tenThousandths, from, values, 0, rows);
        states.known(RowStates.MARKS, rows);
    }

    /**
     * Copies to all rows of the batch whether something is in place.
     *
     * @param holds whether it is
     * @param from the place of what is written to row 0
     * @throws IllegalArgumentException if the indicator is not answered by yes or no
     * @throws IndexOutOfBoundsException if there are not as many answers from there on as the batch has rows
     */
    public void copyYesNo(boolean[] holds, int from) {
        require(ValueKind.YES_NO);
        requireRows(holds.length, from);
        for (int row = 0; row < rows; row++) {
            values[row] = holds[from + row] ? 1 : 0;
        }
        states.known(RowStates.YES_NO, rows);
    }

    /**
     * Copies to all rows of the batch how many of something there are.
     *
     * @param counts how many, not negative
     * @param from the place of the count for row 0
     * @throws IllegalArgumentException if the indicator is not answered by a count, or a count is negative
     * @throws IndexOutOfBoundsException if there are not as many counts from there on as the batch has rows
     */
    public void copyCounts(int[] counts, int from) {
        require(ValueKind.COUNT);
        requireRows(counts.length, from);
        int bits = 0;
        for (int place = from; place < from + rows; place++) {
            bits |= counts[place];
        }
        for (int row = 0; bits < 0 && row < rows; row++) {
            requireCount(row, counts[from + row]);
        }
        parts.copy(counts, from, rows, bits);
        states.known(RowStates.COUNT, rows);
    }

    /**
     * Copies choices to all rows of the batch.
     *
     * @param options the places of the options in {@link #options()}
     * @param from the place of the choice for row 0
     * @throws IllegalArgumentException if the indicator is not answered by a choice, or there is no such option
     * @throws IndexOutOfBoundsException if there are not as many choices from there on as the batch has rows
     */
    public void copyChoices(int[] options, int from) {
        require(ValueKind.CHOICE);
        requireRows(options.length, from);
        int size = kind.options().size();
        for (int row = 0; row < rows; row++) {
            requirePlace(row, options[from + row], 0, size);
        }
        System.arraycopy(options, from, values, 0, rows);
        states.known(RowStates.CHOICE, rows);
    }

    /**
     * Copies shares to all rows of the batch. What stands where a gap is copied after must be a share too, such as 0 of 0.
     *
     * @param part how many fulfil something
     * @param of how many there are
     * @param from the place of what is written to row 0
     * @throws IllegalArgumentException if the indicator is not answered by a share, or a part does not lie between zero and its whole
     * @throws IndexOutOfBoundsException if there are not as many shares from there on as the batch has rows
     */
    public void copyShares(int[] part, int[] of, int from) {
        require(ValueKind.PROPORTION);
        requireRows(part.length, from);
        requireRows(of.length, from);
        int bits = 0;
        int rest = 0;
        for (int place = from; place < from + rows; place++) {
            bits |= part[place] | of[place];
            rest |= of[place] - part[place];
        }
        for (int row = 0; (bits | rest) < 0 && row < rows; row++) {
            requireShare(row, part[from + row], of[from + row]);
        }
        parts.copy(part, from, rows, bits);
        wholes.copy(of, from, rows, bits);
        states.known(RowStates.SHARE, rows);
    }

    /**
     * Copies to all rows of the batch why there is no value. Rows of code {@link #KNOWN} stay as they are, so that the values are copied first.
     *
     * @param codes {@link #KNOWN}, {@link #MISSING}, {@link #WITHHELD} or {@link #NOT_APPLICABLE}
     * @param from the place of what is written to row 0
     * @throws IllegalArgumentException if there is another code
     * @throws IndexOutOfBoundsException if there are not as many codes from there on as the batch has rows
     */
    public void copyGaps(byte[] codes, int from) {
        requireRows(codes.length, from);
        states.gaps(codes, from, rows);
    }

    /**
     * Copies to all rows of the batch which of them are known, one bit a row, the lowest bit of a word first, as
     * {@link java.util.BitSet#toLongArray()} and the validity bitmaps of columnar files have them. The values are copied before, and
     * why others are not known after.
     *
     * @param known words whose bits are set where there is a value; the other rows are missing
     * @param from the place of the bit for row 0
     * @throws IndexOutOfBoundsException if there are not as many bits from there on as the batch has rows
     */
    public void copyKnown(long[] known, int from) {
        copyBits(MISSING, known, -1, from);
    }

    /**
     * Copies to all rows of the batch which values may not be used, one bit a row. Rows whose bit is not set stay as they are.
     *
     * @param withheld words whose bits are set where a value may not be used
     * @param from the place of the bit for row 0
     * @throws IndexOutOfBoundsException if there are not as many bits from there on as the batch has rows
     */
    public void copyWithheld(long[] withheld, int from) {
        copyBits(WITHHELD, withheld, 0, from);
    }

    /**
     * Copies to all rows of the batch to which subjects the indicator does not apply, one bit a row. Rows whose bit is not set stay as they
     * are.
     *
     * @param notApplicable words whose bits are set where the indicator does not apply
     * @param from the place of the bit for row 0
     * @throws IndexOutOfBoundsException if there are not as many bits from there on as the batch has rows
     */
    public void copyNotApplicable(long[] notApplicable, int from) {
        copyBits(NOT_APPLICABLE, notApplicable, 0, from);
    }

    private void copyBits(int code, long[] bits, long flipped, int from) {
        requireRows(bits.length * (long) Long.SIZE, from);
        states.gaps(code, bits, flipped, from, rows);
    }

    /** Columns must be as long as the rows that they fill: none may be written in part. */
    private void requireRows(long length, int from) {
        if (from < 0 || rows > length - from) {
            throw new IndexOutOfBoundsException("a column must hold something for every row, but that of " + indicator()
                    + " ends at place " + length + " and was asked for places " + from + " to " + (from - 1L + rows));
        }
    }

    private void put(int row, int state) {
        if (row < 0 || row >= rows) {
            throw new IndexOutOfBoundsException("a row must be one of the " + rows
                    + " with which the batch was begun, but " + indicator() + " was given row " + row);
        }
        states.put(row, state);
    }

    boolean isAskedIn(Optional<MeasureUnit> unit) {
        return kind.unit().map(unit::equals).orElse(true);
    }

    /** Bands may read a quantity in any unit. */
    void amountInOtherUnit(int row, long numerator, long denominator) {
        amount(row, numerator, denominator);
        put(row, RowStates.OTHER_UNIT);
    }

    /**
     * Writes a choice.
     *
     * @param row the row
     * @param option the place of the option in {@link #options()}
     * @throws IllegalArgumentException if the indicator is not answered by a choice, or there is no such option
     * @throws IndexOutOfBoundsException if the batch has no such row
     */
    public void choice(int row, int option) {
        require(ValueKind.CHOICE);
        requirePlace(row, option, 0, kind.options().size());
        put(row, RowStates.CHOICE);
        values[row] = option;
    }

    /**
     * Writes that the subject does not hold the title.
     *
     * @param row the row
     * @throws IllegalArgumentException if the indicator is not answered by a title
     * @throws IndexOutOfBoundsException if the batch has no such row
     */
    public void notHeld(int row) {
        require(ValueKind.TITLE);
        put(row, RowStates.TITLE);
        values[row] = NOT_HELD;
    }

    /**
     * Writes that the subject holds the title.
     *
     * @param row the row
     * @param level the place of the level in {@link #levels()}, {@link #OTHER_LEVEL} or {@link #UNKNOWN_LEVEL}
     * @param since the first day as {@link LocalDate#toEpochDay()}, or {@link #UNKNOWN_DAY}
     * @throws IllegalArgumentException if the indicator is not answered by a title, or there is no such level
     * @throws IndexOutOfBoundsException if the batch has no such row
     */
    public void held(int row, int level, long since) {
        require(ValueKind.TITLE);
        requirePlace(row, level, OTHER_LEVEL, kind.levels().size());
        put(row, RowStates.TITLE);
        values[row] = level;
        parts.put(row, since);
    }

    private void require(ValueKind wanted) {
        if (!kind.kinds().contains(wanted)) {
            throw new IllegalArgumentException("a value must be of a kind that answers its indicator, but "
                    + indicator() + " is answered by " + kind.kinds() + " and was given " + wanted);
        }
    }

    private void requirePlace(int row, int place, int first, int size) {
        if (place < first || place >= size) {
            throw new IllegalArgumentException("the number of an option or level must lie from " + first + " to below "
                    + size + ", but row " + row + " of " + indicator() + " was given " + place);
        }
    }
}
