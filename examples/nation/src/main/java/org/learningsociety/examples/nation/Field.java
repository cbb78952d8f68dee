package org.learningsociety.examples.nation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.learningsociety.criteria.rubric.IndicatorId;

/**
 * One of the 15 columns of whole numbers that a row has beside its unit, and how often each of its values is made up.
 *
 * @param indicator the indicator, whose id is the name of the column
 * @param kind what the number stands for
 * @param most the greatest number; the least is 0
 * @param mayNotApply whether the indicator may not apply to a subject
 */
public record Field(IndicatorId indicator, Kind kind, int most, boolean mayNotApply) {

    /** What a number stands for. */
    public enum Kind {
        /** Half points: 15 is the mark 7.5. */
        HALF_POINTS,
        /** 1 for yes, 0 for no. */
        YES_NO,
        /** How many. */
        COUNT,
        /** Months of a year, a share of 12. */
        MONTHS
    }

    /** All columns, in the order in which files have them. */
    public static final List<Field> ALL = all();

    /** The column of the unit. */
    public static final String UNIT = "unit";

    /**
     * A column that a file may have beside the others: its rows are synthetic, whatever the cells say. It stays with the rows when they
     * are sorted, divided or put into another format, and no tool for tables stumbles over it, as over a line of comment.
     */
    public static final String SYNTHETIC = "synthetic";

    private static final int MONTHS_OF_YEAR = 12;

    private static List<Field> all() {
        List<Field> fields = new ArrayList<>();
        for (int group = 1; group <= 3; group++) {
            fields.add(of(group + ".1", Kind.HALF_POINTS, group == 3 ? 10 : 20, false));
            fields.add(of(group + ".2", Kind.YES_NO, 1, false));
            fields.add(of(group + ".3", Kind.COUNT, 9, true));
            fields.add(of(group + ".4", Kind.MONTHS, MONTHS_OF_YEAR, false));
            fields.add(of(group + ".5", Kind.COUNT, 40, true));
        }
        return List.copyOf(fields);
    }

    private static Field of(String indicator, Kind kind, int most, boolean mayNotApply) {
        return new Field(new IndicatorId(indicator), kind, most, mayNotApply);
    }

    /**
     * Returns the name of the column.
     *
     * @return the id of the indicator
     */
    public String name() {
        return indicator.value();
    }

    /** How often a value is made up, beside the others: high marks, rather yes, few counts, most often the whole year. */
    private int weight(int value) {
        return switch (kind) {
            case HALF_POINTS -> 1 + Math.min(value, 3 * (most - value));
            case YES_NO -> value == 1 ? 65 : 35;
            case COUNT -> 1 + most - value;
            case MONTHS -> value == most ? 3 * most : 1 + value;
        };
    }

    /** Values so often as they are to come: one drawn evenly is drawn by the weights. */
    int[] values(int size) {
        int total = IntStream.rangeClosed(0, most).map(this::weight).sum();
        int[] values = new int[size];
        int value = 0;
        int below = weight(0);
        for (int i = 0; i < size; i++) {
            while (i * total >= below * size) {
                value++;
                below += weight(value);
            }
            values[i] = value;
        }
        return values;
    }
}
