package org.learningsociety.reporting.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitIndex;

/** Carries tallies up a tree, from the last unit to the first. Used by one thread. */
final class Carrying {

    private static final int TOTAL = -1;

    private final UnitIndex index;
    private final Strata<UnitId> own;
    private final Reporters reporters;
    // Both by the numbers of the units. Only units that have others below them need a sum, and most have none.
    private final @Nullable UnitFigures[] figures;
    private final @Nullable Sum[] sums;
    private final TallySum total = new TallySum();
    private final List<UnitId> elsewhere = new ArrayList<>();
    private int summing = TOTAL;

    Carrying(UnitIndex index, Strata<UnitId> own, Reporters reporters) {
        this.index = index;
        this.own = own;
        this.reporters = reporters;
        this.figures = new UnitFigures[index.size()];
        this.sums = new Sum[index.size()];
        own.tallies().forEach(this::enter);
        reporters.due().forEach(this::enter);
        reporters.unsized().forEach(this::enter);
    }

    private void enter(UnitId unit) {
        if (figures[index.number(unit)] == null) {
            enter(unit, Tally.EMPTY);
        }
    }

    private void enter(UnitId unit, Tally tally) {
        OptionalInt number = index.find(unit);
        if (number.isPresent()) {
            figures[number.getAsInt()] = ofItself(unit, tally);
        } else {
            elsewhere.add(unit);
        }
    }

    private UnitFigures ofItself(UnitId unit, Tally tally) {
        return new UnitFigures(
                unit,
                tally,
                tally,
                reporters.due().contains(unit) ? 1 : 0,
                reporters.silent().contains(unit) ? List.of(unit) : List.of(),
                !reporters.unsized().contains(unit));
    }

    static Validated<RollUp> up(Hierarchy tree, Strata<UnitId> own, Reporters reporters) {
        Carrying carrying = new Carrying(tree.index(), own, reporters);
        try {
            RollUp rollUp = carrying.rollUp();
            return Validated.of(
                    rollUp, carrying.elsewhere.stream().map(Carrying::notOnMap).toList());
        } catch (ArithmeticException tooLarge) {
            String at = carrying.summing == TOTAL
                    ? ""
                    : tree.index().unit(carrying.summing).value();
            return Validated.failed(Problem.error(TallyProblem.OVERFLOW, new Place.Whole(at), Map.of("value", at)));
        }
    }

    /**
     * Carries all.
     *
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    RollUp rollUp() {
        for (int number = index.size() - 1; number >= 0; number--) {
            carry(number);
        }
        summing = TOTAL;
        elsewhere.forEach(unit -> total.add(own.get(unit)));
        total.add(own.unknown());
        return new RollUp(own, index, figures, total.toTally());
    }

    /** Adds a unit to the one above it; all below it have been carried before. */
    private void carry(int number) {
        UnitFigures carried = figures[number];
        Sum below = sums[number];
        if (below != null) {
            summing = number;
            UnitId unit = index.unit(number);
            carried = below.with(carried == null ? ofItself(unit, Tally.EMPTY) : carried);
            figures[number] = carried;
        }
        if (carried != null) {
            add(carried, index.parent(number));
        }
    }

    private void add(UnitFigures carried, OptionalInt parent) {
        summing = parent.orElse(TOTAL);
        if (parent.isEmpty()) {
            total.add(carried.all());
            return;
        }
        Sum sum = sums[summing];
        if (sum == null) {
            sum = new Sum();
            sums[summing] = sum;
        }
        sum.add(carried);
    }

    static Problem notOnMap(UnitId unit) {
        return Problem.error(TallyProblem.NOT_ON_MAP, new Place.Whole(unit.value()), Map.of("value", unit.value()));
    }

    /** What has come up to a unit. */
    private static final class Sum {
        private final TallySum tallies = new TallySum();
        private final List<UnitId> silent = new ArrayList<>();
        private int due;
        private boolean sized = true;

        void add(UnitFigures below) {
            tallies.add(below.all());
            due += below.due();
            sized &= below.sized();
            silent.addAll(below.silent());
        }

        UnitFigures with(UnitFigures itself) {
            add(itself);
            Collections.sort(silent);
            return new UnitFigures(itself.unit(), itself.own(), tallies.toTally(), due, silent, sized);
        }
    }
}
