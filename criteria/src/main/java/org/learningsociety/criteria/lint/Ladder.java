package org.learningsociety.criteria.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.IndicatorId;

/**
 * What can be found of one indicator, from what serves least to what serves most.
 *
 * @param indicator the indicator
 * @param steps findings of which each serves better than the one before; of marks only the ends
 * @param aside findings that are neither better nor worse than others, such as an exception
 * @param marks the greatest mark, where the steps are its ends
 * @param ordered whether the steps stand for all findings but exceptions
 * @param finite whether steps and asides stand for everything that can be found
 */
record Ladder(
        IndicatorId indicator,
        List<Finding> steps,
        List<Finding> aside,
        Optional<Points> marks,
        boolean ordered,
        boolean finite) {

    long size() {
        return marks.map(most -> most.tenThousandths() + 1).orElse((long) steps.size());
    }

    Finding at(long step) {
        if (marks.isEmpty()) {
            return steps.get(Math.toIntExact(step));
        }
        boolean ascending = steps.get(0).equals(mark(Points.ZERO));
        return mark(Points.ofTenThousandths(ascending ? step : marks.get().tenThousandths() - step));
    }

    Finding worst() {
        return at(0);
    }

    Finding best() {
        return at(size() - 1);
    }

    /** Whether no finding lies between two steps. */
    boolean isGapless() {
        return ordered && (finite || marks.isPresent());
    }

    /** The ladder of who wants the opposite. */
    Ladder reversed() {
        List<Finding> down = new ArrayList<>(steps);
        Collections.reverse(down);
        return new Ladder(indicator, down, aside, marks, ordered, finite);
    }

    /** What stands for all findings, where that are few. */
    List<Finding> all() {
        return Stream.concat(steps.stream(), aside.stream()).toList();
    }

    /** What may serve best. */
    List<Finding> tops() {
        return Stream.concat(Stream.of(best()), aside.stream()).toList();
    }

    /** What may serve least. */
    List<Finding> bottoms() {
        return Stream.concat(Stream.of(worst()), aside.stream()).toList();
    }

    private static Finding mark(Points mark) {
        return new Finding.Known(new ObservedValue.Marks(List.of(mark)));
    }
}
