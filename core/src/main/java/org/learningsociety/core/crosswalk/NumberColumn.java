package org.learningsociety.core.crosswalk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Rational;

/**
 * The numbers of one column. A column is written in one notation, so a cell that can be read in both means what those cells of
 * the column show that can be read in one only; if there are none, or of both sorts, it has two readings.
 */
final class NumberColumn {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    private final Map<String, Set<Rational>> readings = new HashMap<>();
    private final Optional<DecimalNotation> notation;

    NumberColumn(Collection<String> cells) {
        boolean english = false;
        boolean vietnamese = false;
        for (String cell : cells) {
            if (cell.isEmpty() || DIGITS.matcher(cell).matches()) {
                continue;
            }
            Set<Rational> read = DecimalNotation.readings(cell);
            readings.put(cell, read);
            if (read.size() == 1 && !cell.chars().allMatch(c -> c == '-' || Character.isDigit(c))) {
                boolean point = DecimalNotation.ENGLISH.canRead(cell);
                english |= point;
                vietnamese |= !point;
            }
        }
        notation = english == vietnamese
                ? Optional.empty()
                : Optional.of(english ? DecimalNotation.ENGLISH : DecimalNotation.VIETNAMESE);
    }

    /** Every number that a cell may mean: none, one or two. */
    Set<Rational> readings(String cell) {
        if (DIGITS.matcher(cell).matches()) {
            return Set.of(Rational.of(Long.parseLong(cell)));
        }
        Set<Rational> read = readings.getOrDefault(cell, Set.of());
        return read.size() > 1 && notation.isPresent() ? Set.of(notation.get().parse(cell)) : read;
    }
}
