package org.learningsociety.core.territory;

import java.util.ArrayList;
import java.util.List;
import org.learningsociety.core.time.DateRange;

/**
 * One meaning of a code: whose it was, under which name, and when. Immutable and thread-safe.
 *
 * @param code the code
 * @param unit the unit that had it
 * @param fullName the full name of the unit during the period
 * @param period when; it starts on an unknown day if no source gives the beginning of the unit
 */
public record CodeUse(UnitCode code, UnitId unit, String fullName, DateRange period) {

    /** Returns the codes of a unit through its life, those of one system in the order of time. */
    static List<CodeUse> of(AdministrativeUnit unit) {
        List<CodeUse> uses = new ArrayList<>();
        for (Standing standing : Standing.of(unit)) {
            for (UnitCode code : standing.state().codes()) {
                add(uses, new CodeUse(code, unit.id(), standing.state().fullName(), standing.period()));
            }
        }
        return List.copyOf(uses);
    }

    /** Adds a use, or makes an earlier one longer if another attribute of the unit was all that changed. */
    private static void add(List<CodeUse> uses, CodeUse use) {
        for (int i = 0; i < uses.size(); i++) {
            CodeUse earlier = uses.get(i);
            if (earlier.goesOnIn(use)) {
                DateRange both = DateRange.of(earlier.period.from(), use.period.to());
                uses.set(i, new CodeUse(use.code, use.unit, use.fullName, both));
                return;
            }
        }
        uses.add(use);
    }

    private boolean goesOnIn(CodeUse later) {
        return code.equals(later.code) && fullName.equals(later.fullName) && period.touches(later.period);
    }
}
