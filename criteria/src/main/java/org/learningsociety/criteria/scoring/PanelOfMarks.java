package org.learningsociety.criteria.scoring;

import java.util.List;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.criteria.rubric.Rule;

/** The marks of one panel, in order. */
record PanelOfMarks(Rule.Panel rule, List<Points> sorted) {

    static PanelOfMarks of(Rule.Panel rule, List<Points> marks) {
        return new PanelOfMarks(rule, marks.stream().sorted().toList());
    }

    Points lowest() {
        return sorted.get(0);
    }

    Points highest() {
        return sorted.get(sorted.size() - 1);
    }

    /** Whether the marks lie, or may lie, too far apart to be brought together. */
    boolean mustSettle() {
        Points apart = highest().minus(lowest());
        return rule.spread()
                .filter(spread -> apart.compareTo(spread.low()) >= 0)
                .isPresent();
    }

    Bounds points() {
        return mustSettle() ? Bounds.of(lowest(), highest()) : Bounds.exactly(together());
    }

    /** A mean lies between the marks; rounding must not carry it beyond them. */
    private Points together() {
        List<Points> counting = rule.by() == Rule.Panel.By.MEAN ? sorted : middle();
        Rational sum = counting.stream().map(Points::toRational).reduce(Rational.ZERO, Rational::plus);
        Points mean = Points.round(sum.dividedBy(Rational.of(counting.size())), rule.rounding());
        return mean.max(lowest()).min(highest());
    }

    private List<Points> middle() {
        return sorted.subList((sorted.size() - 1) / 2, sorted.size() / 2 + 1);
    }
}
