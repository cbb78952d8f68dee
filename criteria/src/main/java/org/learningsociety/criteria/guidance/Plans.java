package org.learningsociety.criteria.guidance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
    static final Plans STAY = new Plans(0, List.of(new Way(List.of(), List.of())));

    private final long cost;
    private final List<Way> ways;

    /** Steps, and what must be done besides. */
    private record Way(List<Step> steps, List<Plans> parts) {}

    private Plans(long cost, List<Way> ways) {
        this.cost = cost;
        this.ways = ways;
    }

    static Plans of(Step step) {
        return new Plans(step.cost(), List.of(new Way(List.of(step), List.of())));
    }

    long cost() {
        return cost;
    }

    /** Both, the one and the other. */
    Plans and(Plans other) {
        if (other == STAY) {
            return this;
        }
        return this == STAY
                ? other
                : new Plans(Math.addExact(cost, other.cost), List.of(new Way(List.of(), List.of(this, other))));
    }

    /** Either the one or the other: the cheaper one, or any where they cost the same. */
    Plans or(Plans other) {
        if (cost != other.cost) {
            return cost < other.cost ? this : other;
        }
        List<Way> all = new ArrayList<>(ways);
        all.addAll(other.ways);
        return new Plans(cost, all);
    }

    /** The indicators that change in some of the ways. */
    Set<IndicatorId> touched() {
        Set<IndicatorId> touched = new TreeSet<>();
        touch(touched, Collections.newSetFromMap(new IdentityHashMap<>()));
        return touched;
    }

    private void touch(Set<IndicatorId> touched, Set<Plans> seen) {
        if (seen.add(this)) {
            for (Way way : ways) {
                way.steps().forEach(step -> touched.add(step.indicator()));
                way.parts().forEach(part -> part.touch(touched, seen));
            }
        }
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
            for (int i = 0; i < ways.size() && found.size() < limit; i++) {
                found.addAll(list(ways.get(i), limit, listed));
            }
            known = found.stream().limit(limit).toList();
            listed.put(this, known);
        }
        return known;
    }

    private static List<List<Step>> list(Way way, int limit, Map<Plans, List<List<Step>>> listed) {
        List<List<Step>> found = List.of(way.steps());
        for (Plans part : way.parts()) {
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
