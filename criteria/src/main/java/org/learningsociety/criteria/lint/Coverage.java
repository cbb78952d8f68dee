package org.learningsociety.criteria.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Rubric;

/** Whether one level asks for everything that another does, as it is written. */
final class Coverage {

    private final Rubric rubric;
    private final Set<CriterionId> always;

    Coverage(Rubric rubric) {
        this.rubric = rubric;
        this.always = rubric.nodes().map(Criterion::id).collect(Collectors.toCollection(TreeSet::new));
        new Situations(rubric)
                .days().stream().map(rubric::on).map(Coverage::counting).forEach(always::retainAll);
    }

    private static Set<CriterionId> counting(Rubric onOneDay) {
        return onOneDay.criteria().stream()
                .flatMap(Coverage::counting)
                .map(Criterion::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The nodes that count for everybody. */
    private static Stream<Criterion> counting(Criterion node) {
        return node.mayBeLeftOut()
                ? Stream.empty()
                : Stream.concat(Stream.of(node), node.rule().parts().stream().flatMap(Coverage::counting));
    }

    /** Whether whoever earns the higher level earns the lower one too: a level of which nothing counts is earned by nobody. */
    boolean isNested(Level higher, Level lower) {
        return covers(higher, lower) && lower.requirements().stream().anyMatch(this::counts);
    }

    boolean covers(Level level, Level other) {
        return other.requirements().stream()
                .allMatch(less -> level.requirements().stream().anyMatch(more -> covers(more, less)));
    }

    private boolean counts(Level.Requirement requirement) {
        return !(requirement instanceof Level.EachPartAtLeast)
                && Court.target(rubric, requirement).filter(always::contains).isPresent();
    }

    private static boolean covers(Level.Requirement more, Level.Requirement less) {
        if (more.equals(less)) {
            return true;
        }
        if (!more.target().equals(less.target())) {
            return false;
        }
        if (more instanceof Level.TotalAtLeast high && less instanceof Level.TotalAtLeast low) {
            return covers(high.cut(), low.cut());
        }
        if (more instanceof Level.PointsAtLeast high && less instanceof Level.PointsAtLeast low) {
            return covers(high.floor(), low.floor());
        }
        if (more instanceof Level.ShareOfMaximumAtLeast high && less instanceof Level.ShareOfMaximumAtLeast low) {
            return covers(high.share(), low.share());
        }
        return more instanceof Level.EachPartAtLeast high
                && less instanceof Level.EachPartAtLeast low
                && covers(high.floor(), low.floor());
    }

    private static boolean covers(Cut high, Cut low) {
        List<Cut.Relief> highs = high.reliefs();
        List<Cut.Relief> lows = low.reliefs();
        boolean alike = highs.stream()
                .map(Cut.Relief::when)
                .toList()
                .equals(lows.stream().map(Cut.Relief::when).toList());
        if (!alike || !covers(high.usual(), low.usual())) {
            return false;
        }
        for (int i = 0; i < highs.size(); i++) {
            if (!covers(highs.get(i).points(), lows.get(i).points())) {
                return false;
            }
        }
        return true;
    }

    private static <T extends Comparable<T>> boolean covers(Figure<T> high, Figure<T> low) {
        return high.equals(low) || high.low().compareTo(low.high()) >= 0;
    }
}
