package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;

/**
 * How a unit stood for a time. The days are kept as numbers too, since every look-up compares them.
 *
 * @param state how it stood
 * @param period when; it starts on an unknown day if no source gives the beginning of the unit
 * @param from the first day on which the unit is known to have stood so, as an epoch day
 * @param until the day after the last, as an epoch day; the greatest number when the period goes on
 */
record Standing(UnitState state, DateRange period, long from, long until) {

    /** Returns the states of a unit in the order of time. */
    static List<Standing> of(AdministrativeUnit unit) {
        List<Standing> standings = new ArrayList<>();
        DateBound start = unit.lifetime().from();
        for (var entry : unit.states().entries().entrySet()) {
            LocalDate next = unit.states().entries().higherKey(entry.getKey());
            DateBound end = next == null ? unit.lifetime().to() : DateBound.on(next);
            long until = end.day().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
            long from = entry.getKey().toEpochDay();
            standings.add(new Standing(entry.getValue(), DateRange.of(start, end), from, until));
            start = end;
        }
        return standings;
    }

    boolean holdsOn(long epochDay) {
        return from <= epochDay && epochDay < until;
    }
}
