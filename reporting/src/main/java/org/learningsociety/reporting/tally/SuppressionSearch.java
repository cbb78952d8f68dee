package org.learningsociety.reporting.tally;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.criteria.rubric.LevelId;

/**
 * Suppresses more units until nothing suppressed can be got back.
 *
 * <p>What an outsider can infer of a cell is an interval. Each unit is what it counts itself plus the units below it; these equations form
 * a tree, so one pass up and one down give the narrowest intervals. Used by one thread.
 */
final class SuppressionSearch {

    private static final long UNBOUNDED = Long.MAX_VALUE;

    private final long threshold;
    // Units are numbered with parents before their children.
    private final List<UnitId> units;
    private final int[] parents;
    private final List<List<Integer>> children = new ArrayList<>();
    /** One column for each sort of cell. */
    private final List<long[]> cells = new ArrayList<>();

    private final BitSet suppressed = new BitSet();

    SuppressionSearch(RollUp rollUp, Function<UnitId, Optional<UnitId>> parent, long threshold) {
        this.threshold = threshold;
        this.units = rollUp.rows().stream().map(UnitFigures::unit).toList();
        this.parents = new int[units.size()];
        Map<UnitId, Integer> numbers = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            numbers.put(units.get(i), i);
            children.add(new ArrayList<>());
            parents[i] = parent.apply(units.get(i)).map(numbers::get).orElse(-1);
            if (parents[i] >= 0) {
                children.get(parents[i]).add(i);
            }
        }
        List<Tally> tallies = rollUp.rows().stream().map(UnitFigures::all).toList();
        cells.add(tallies.stream().mapToLong(Tally::met).toArray());
        cells.add(tallies.stream().mapToLong(Tally::notMet).toArray());
        cells.add(tallies.stream().mapToLong(Tally::unknown).toArray());
        SortedSet<LevelId> levels = new TreeSet<>();
        tallies.forEach(tally -> levels.addAll(tally.levels().counts().keySet()));
        levels.forEach(level -> cells.add(
                tallies.stream().mapToLong(tally -> tally.levels().count(level)).toArray()));
    }

    Suppression search() {
        for (long[] column : cells) {
            IntStream.range(0, units.size()).filter(i -> isSmall(column[i])).forEach(suppressed::set);
        }
        SortedSet<UnitId> primary = suppressedUnits();
        while (suppressMore()) {
            // Each round suppresses at least one more.
        }
        SortedSet<UnitId> complementary = suppressedUnits();
        complementary.removeAll(primary);
        return new Suppression(threshold, primary, complementary);
    }

    private boolean isSmall(long cell) {
        return cell > 0 && cell < threshold;
    }

    private SortedSet<UnitId> suppressedUnits() {
        SortedSet<UnitId> found = new TreeSet<>();
        suppressed.stream().forEach(i -> found.add(units.get(i)));
        return found;
    }

    /** Suppresses one more in each family of units in which something shows. */
    private boolean suppressMore() {
        Set<Integer> more = new TreeSet<>();
        for (long[] column : cells) {
            Intervals intervals = new Intervals(column);
            Set<Integer> families = new HashSet<>();
            for (int i = suppressed.nextSetBit(0); i >= 0; i = suppressed.nextSetBit(i + 1)) {
                if (intervals.shows(i) && families.add(parents[i])) {
                    companion(i, column).ifPresent(more::add);
                }
            }
        }
        more.forEach(suppressed::set);
        return !more.isEmpty();
    }

    /** Whom to suppress so that less shows of a unit: the smallest near it that has something to hide it behind. */
    private Optional<Integer> companion(int unit, long[] column) {
        List<Integer> below = children.get(unit);
        if (!below.isEmpty() && below.stream().noneMatch(suppressed::get)) {
            return smallest(below, column);
        }
        for (int at = unit; parents[at] >= 0; at = parents[at]) {
            Optional<Integer> beside = smallest(children.get(parents[at]), column);
            if (beside.isPresent()) {
                return beside;
            }
            if (!suppressed.get(parents[at])) {
                return Optional.of(parents[at]);
            }
        }
        return smallest(IntStream.range(0, units.size()).boxed().toList(), column);
    }

    private Optional<Integer> smallest(List<Integer> among, long[] column) {
        return among.stream()
                .filter(i -> !suppressed.get(i) && column[i] > 0)
                .min(Comparator.<Integer>comparingLong(i -> column[i]).thenComparing(units::get));
    }

    /** What an outsider can infer of the cells of one column. */
    private final class Intervals {
        private final long[] column;
        private final long[] low;
        private final long[] high;

        Intervals(long[] column) {
            this.column = column;
            this.low = column.clone();
            this.high = column.clone();
            suppressed.stream().forEach(i -> {
                low[i] = 0;
                high[i] = UNBOUNDED;
            });
            for (int i = column.length - 1; i >= 0; i--) {
                fromChildren(i);
            }
            for (int i = 0; i < column.length; i++) {
                toChildren(i);
            }
        }

        boolean shows(int i) {
            return isSmall(column[i]) ? high[i] < threshold : column[i] > 0 && low[i] == high[i];
        }

        private void fromChildren(int i) {
            List<Integer> below = children.get(i);
            if (!below.isEmpty()) {
                low[i] = Math.max(low[i], own(i) + sum(below, low));
                high[i] = Math.min(high[i], plus(own(i), sum(below, high)));
            }
        }

        private void toChildren(int i) {
            List<Integer> below = children.get(i);
            long lows = sum(below, low);
            long highs = below.stream()
                    .filter(child -> high[child] < UNBOUNDED)
                    .mapToLong(child -> high[child])
                    .sum();
            long unbounded =
                    below.stream().filter(child -> high[child] == UNBOUNDED).count();
            for (int child : below) {
                boolean open = high[child] == UNBOUNDED;
                long most = high[i] == UNBOUNDED ? UNBOUNDED : high[i] - own(i) - (lows - low[child]);
                boolean othersBounded = unbounded == (open ? 1 : 0);
                long least = othersBounded ? low[i] - own(i) - (open ? highs : highs - high[child]) : 0;
                high[child] = Math.min(high[child], most);
                low[child] = Math.max(low[child], least);
            }
        }

        private long own(int i) {
            return column[i] - sum(children.get(i), column);
        }

        private long sum(List<Integer> of, long[] values) {
            long sum = 0;
            for (int i : of) {
                sum = plus(sum, values[i]);
            }
            return sum;
        }

        private long plus(long one, long other) {
            return one == UNBOUNDED || other == UNBOUNDED ? UNBOUNDED : one + other;
        }
    }
}
