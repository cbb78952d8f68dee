package org.learningsociety.reporting.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;

/** Carries tallies up a tree, from the last unit to the first. Used by one thread. */
final class Carrying {

    private final Strata<UnitId> own;
    private final Reporters reporters;
    private final Map<UnitId, UnitFigures> figures;
    private final List<UnitFigures> bottomUp = new ArrayList<>();
    // Only of units that have others below them: most have none, and no sum is needed.
    private final Map<UnitId, Sum> sums = new HashMap<>();
    private final TallySum total = new TallySum();
    private List<UnitId> elsewhere = List.of();
    private Sum last = new Sum(Optional.empty());

    Carrying(Strata<UnitId> own, Reporters reporters) {
        this.own = own;
        this.reporters = reporters;
        this.figures = new HashMap<>(2 * (own.tallies().size() + reporters.due().size()));
        own.tallies().forEach((unit, tally) -> figures.put(unit, ofItself(unit, tally)));
        reporters.due().forEach(this::enter);
        reporters.unsized().forEach(this::enter);
    }

    private void enter(UnitId unit) {
        figures.computeIfAbsent(unit, key -> ofItself(key, Tally.EMPTY));
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
        Carrying carrying = new Carrying(own, reporters);
        try {
            List<UnitState> units = tree.units();
            for (int i = units.size() - 1; i >= 0; i--) {
                carrying.carry(units.get(i).id(), units.get(i).parent());
            }
            RollUp rollUp = carrying.finish();
            return Validated.of(
                    rollUp, carrying.elsewhere.stream().map(Carrying::notOnMap).toList());
        } catch (ArithmeticException tooLarge) {
            String at = carrying.last.unit.map(UnitId::value).orElse("");
            return Validated.failed(Problem.error(TallyProblem.OVERFLOW, new Place.Whole(at), Map.of("value", at)));
        }
    }

    /** Adds a unit to the one above it; all below it have been carried before. */
    void carry(UnitId unit, Optional<UnitId> above) {
        Sum sum = sums.get(unit);
        UnitFigures itself = figures.get(unit);
        if (sum != null) {
            UnitFigures carried = sum.with(itself == null ? ofItself(unit, Tally.EMPTY) : itself);
            figures.put(unit, carried);
            add(carried, above);
        } else if (itself != null) {
            add(itself, above);
        }
    }

    private void add(UnitFigures carried, Optional<UnitId> above) {
        bottomUp.add(carried);
        if (above.isEmpty()) {
            total.add(carried.all());
        } else {
            // Units beside each other follow each other.
            if (!last.unit.equals(above)) {
                last = sums.computeIfAbsent(above.get(), key -> new Sum(above));
            }
            last.add(carried);
        }
    }

    RollUp finish() {
        if (bottomUp.size() < figures.size()) {
            bottomUp.forEach(carried -> figures.remove(carried.unit()));
            elsewhere = figures.keySet().stream().sorted().toList();
            elsewhere.forEach(unit -> total.add(own.get(unit)));
            figures.clear();
            bottomUp.forEach(carried -> figures.put(carried.unit(), carried));
        }
        total.add(own.unknown());
        Collections.reverse(bottomUp);
        return new RollUp(own, bottomUp, figures, total.toTally());
    }

    static Problem notOnMap(UnitId unit) {
        return Problem.error(TallyProblem.NOT_ON_MAP, new Place.Whole(unit.value()), Map.of("value", unit.value()));
    }

    /** What has come up to a unit. */
    private static final class Sum {
        private final Optional<UnitId> unit;
        private final TallySum tallies = new TallySum();
        private final List<UnitId> silent = new ArrayList<>();
        private int due;
        private boolean sized = true;

        Sum(Optional<UnitId> unit) {
            this.unit = unit;
        }

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
