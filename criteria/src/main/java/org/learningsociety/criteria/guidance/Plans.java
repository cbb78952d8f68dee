package org.learningsociety.criteria.guidance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.learningsociety.criteria.guidance.ImprovementPath.Step;
import org.learningsociety.criteria.rubric.IndicatorId;

/** All the cheapest ways to come to something; there may be very many, so that they are listed only when asked for. */
final class Plans {

    /** Nothing changes. */
    static final Plans STAY = new Plans(0, List.of(), List.of());

    private final long cost;
    private final List<Step> steps;
    private final List<Plans> all;
    private final List<Plans> any;

    /** Some steps, and what must be done besides. */
    private Plans(long cost, List<Step> steps, List<Plans> all) {
        this.cost = cost;
        this.steps = steps;
        this.all = all;
        this.any = List.of();
    }

    /** Any of several, which cost the same. */
    private Plans(Plans one, Plans other) {
        this.cost = one.cost;
        this.steps = List.of();
        this.all = List.of();
        this.any = List.of(one, other);
    }

    static Plans of(Step step) {
        return new Plans(step.cost(), List.of(step), List.of());
    }

    long cost() {
        return cost;
    }

    /** Both, the one and the other. */
    Plans and(Plans other) {
        if (other == STAY) {
            return this;
        }
        return this == STAY ? other : new Plans(Math.addExact(cost, other.cost), List.of(), List.of(this, other));
    }

    /** Either the one or the other: the cheaper one, or any where they cost the same. */
    Plans or(Plans other) {
        if (cost == other.cost) {
            return new Plans(this, other);
        }
        return cost < other.cost ? this : other;
    }

    /** The indicators that change in some of the ways. */
    Set<IndicatorId> touched() {
        Set<IndicatorId> touched = new TreeSet<>();
        Set<Plans> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Plans> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Plans next = open.pop();
            if (seen.add(next)) {
                next.steps.forEach(step -> touched.add(step.indicator()));
                next.all.forEach(open::push);
                next.any.forEach(open::push);
            }
        }
        return touched;
    }

    /** Some of the ways, each as steps in the order of their indicators. */
    List<List<Step>> list(int limit) {
        return list(limit, new IdentityHashMap<>());
    }

    /** What leads to several things is listed once. */
    private List<List<Step>> list(int limit, Map<Plans, List<List<Step>>> listed) {
        List<List<Step>> known = listed.get(this);
        if (known == null) {
            Set<List<Step>> found = new LinkedHashSet<>();
            // Alternatives were added one by one, so that they hang one below the other on the left.
            Deque<Plans> alternatives = new ArrayDeque<>();
            Plans first = this;
            while (!first.any.isEmpty()) {
                alternatives.push(first.any.get(1));
                first = first.any.get(0);
            }
            alternatives.push(first);
            while (!alternatives.isEmpty() && found.size() < limit) {
                Plans next = alternatives.pop();
                found.addAll(next.any.isEmpty() ? product(next, limit, listed) : next.list(limit, listed));
            }
            known = found.stream().limit(limit).toList();
            listed.put(this, known);
        }
        return known;
    }

    private static List<List<Step>> product(Plans plans, int limit, Map<Plans, List<List<Step>>> listed) {
        List<List<Step>> found = List.of(plans.steps);
        for (Plans part : plans.all) {
            List<List<Step>> longer = new ArrayList<>();
            List<List<Step>> more = part.list(limit, listed);
            for (List<Step> steps : found) {
                for (int i = 0; i < more.size() && longer.size() < limit; i++) {
                    longer.add(joined(steps, more.get(i)));
                }
            }
            found = longer;
        }
        return found;
    }

    private static List<Step> joined(List<Step> steps, List<Step> more) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(more);
        all.sort(Comparator.comparing(Step::indicator));
        return all;
    }
}
