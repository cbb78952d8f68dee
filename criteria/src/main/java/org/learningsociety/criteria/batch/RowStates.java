package org.learningsociety.criteria.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.ValueKind;

/**
 * What became known of each row of a column: a gap, below zero, or the kind of the value.
 *
 * <p>Gaps come as bits of words, one bit a row. Only the rows that have one are visited, so that there is no branch on what a row holds:
 * neighboring rows differ, and a branch would be guessed wrong again and again.
 */
final class RowStates {

    static final int YES_NO = 1;
    static final int COUNT = 2;
    static final int AMOUNT = 3;
    static final int SHARE = 4;
    static final int MARKS = 5;
    static final int CHOICE = 6;
    static final int TITLE = 7;

    /** Several marks, which only a panel can use. */
    static final int PANEL = 8;

    /** A quantity in another unit than the one asked for. */
    static final int OTHER_UNIT = 9;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The lowest bit of each of eight bytes. */
    private static final long LOWEST = 0x0101_0101_0101_0101L;

    /** Brings the lowest bits of eight bytes together in the highest byte of a product. */
    private static final long TOGETHER = 0x0102_0408_1020_4080L;

    /** Instead of a code: rows differ. */
    private static final int SEVERAL = 0;

    private final IndicatorId indicator;
    private final int[] codes;

    /** The code of all rows. Where a column is known throughout, batch after batch, it need not be written again. */
    private int code;

    /** Whether all rows have yet to be written as missing, if nobody writes them otherwise. */
    private boolean isCleared;

    RowStates(IndicatorId indicator, int capacity) {
        this.indicator = indicator;
        codes = new int[capacity];
        clear();
    }

    static int code(ValueKind kind) {
        return switch (kind) {
            case YES_NO -> YES_NO;
            case COUNT -> COUNT;
            case AMOUNT -> AMOUNT;
            case PROPORTION -> SHARE;
            case MARKS -> MARKS;
            case CHOICE -> CHOICE;
            case TITLE -> TITLE;
        };
    }

    void clear() {
        isCleared = true;
    }

    /** What is known of each row, to be read. */
    int[] codes() {
        if (isCleared) {
            fill(EvidenceColumn.MISSING);
        }
        return codes;
    }

    private void fill(int all) {
        isCleared = false;
        if (code != all) {
            Arrays.fill(codes, all);
            code = all;
        }
    }

    /** The same, to be written. */
    private int[] changing() {
        codes();
        code = SEVERAL;
        return codes;
    }

    void put(int row, int state) {
        changing()[row] = state;
    }

    /** Notes that the first rows hold values of one kind. */
    void known(int kind, int rows) {
        if (rows == codes.length) {
            fill(kind);
        } else {
            Arrays.fill(changing(), 0, rows, kind);
        }
    }

    /** Notes the rows whose bit is set; {@code flipped} is -1 where it is those whose bit is not. */
    void gaps(int code, long[] bits, long flipped, int from, int rows) {
        for (int row = 0; row < rows; row += Long.SIZE) {
            gaps(code, (word(bits, from + (long) row, rows - row) ^ flipped) & first(rows - row), row);
        }
    }

    /** Sixty-four bits from a place on, or as many as there are rows. */
    private static long word(long[] bits, long from, int rows) {
        int word = (int) (from >> 6);
        int shift = (int) from & 63;
        boolean isSplit = shift + Math.min(rows, Long.SIZE) > Long.SIZE;
        return (bits[word] >>> shift) | (isSplit ? bits[word + 1] << -shift : 0);
    }

    /** The bits of so many rows. */
    private static long first(int rows) {
        return rows >= Long.SIZE ? -1L : (1L << rows) - 1;
    }

    private void gaps(int code, long bits, int row) {
        if (bits == 0) {
            return;
        }
        int[] states = changing();
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            states[row + Long.numberOfTrailingZeros(rest)] = code;
        }
    }

    /** Notes gaps that are given by their codes. */
    void gaps(byte[] given, int from, int rows) {
        for (int row = 0; row < rows; row += Long.SIZE) {
            gaps(given, from, row, Math.min(Long.SIZE, rows - row));
        }
    }

    private void gaps(byte[] given, int from, int row, int rows) {
        long missing = 0;
        long withheld = 0;
        long notApplicable = 0;
        long others = 0;
        for (int i = 0; i < rows; i += Long.BYTES) {
            long eight = eight(given, from + row + i, rows - i);
            long gaps = (eight >>> (Byte.SIZE - 1)) & LOWEST;
            long kinds = eight ^ (gaps * 0xff);
            missing |= bits(gaps) << i;
            withheld |= bits(kinds & LOWEST) << i;
            notApplicable |= bits((kinds >>> 1) & LOWEST) << i;
            others |= (kinds & ~(3 * gaps)) | (kinds & (kinds >>> 1) & LOWEST);
        }
        if (others != 0) {
            requireCodes(given, from, row, rows);
        }
        gaps(EvidenceColumn.MISSING, missing, row);
        gaps(EvidenceColumn.WITHHELD, withheld, row);
        gaps(EvidenceColumn.NOT_APPLICABLE, notApplicable, row);
    }

    private static long eight(byte[] codes, int from, int rows) {
        if (rows >= Long.BYTES) {
            return (long) EIGHT.get(codes, from);
        }
        long eight = 0;
        for (int i = 0; i < rows; i++) {
            eight |= (codes[from + i] & 0xffL) << (i * Byte.SIZE);
        }
        return eight;
    }

    /** The lowest bits of eight bytes that hold nothing else. */
    private static long bits(long eight) {
        return (eight * TOGETHER) >>> (Long.SIZE - Byte.SIZE);
    }

    private void requireCodes(byte[] given, int from, int first, int rows) {
        for (int row = first; row < first + rows; row++) {
            byte code = given[from + row];
            if (code < EvidenceColumn.NOT_APPLICABLE || code > EvidenceColumn.KNOWN) {
                throw new IllegalArgumentException(
                        "a code must be one of KNOWN, MISSING, WITHHELD and NOT_APPLICABLE, but row " + row + " of "
                                + indicator + " was given " + code);
            }
        }
    }
}
