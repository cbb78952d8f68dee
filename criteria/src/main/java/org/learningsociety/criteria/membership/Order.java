package org.learningsociety.criteria.membership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order in which nothing comes before what it stands on.
 *
 * @param sorted what can be ordered
 * @param circle a circle, if there is one, from a first member on
 */
record Order<T extends Comparable<T>>(List<T> sorted, Optional<List<T>> circle) {

    /** Orders nodes; those that need each other are left out, and one circle of them is told. */
    static <T extends Comparable<T>> Order<T> of(Collection<T> nodes, Map<T, List<T>> needs) {
        Map<T, Integer> open = new HashMap<>();
        Map<T, List<T>> neededBy = new HashMap<>();
        for (T node : nodes) {
            List<T> needed = needs.getOrDefault(node, List.of());
            open.put(node, needed.size());
            needed.forEach(one ->
                    neededBy.computeIfAbsent(one, of -> new ArrayList<>()).add(node));
        }
        Deque<T> ready = new ArrayDeque<>();
        nodes.stream().filter(node -> open.getOrDefault(node, 0) == 0).forEach(ready::add);
        List<T> sorted = new ArrayList<>(nodes.size());
        while (!ready.isEmpty()) {
            T node = ready.remove();
            sorted.add(node);
            for (T next : neededBy.getOrDefault(node, List.of())) {
                if (open.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        List<T> left = nodes.stream()
                .filter(node -> open.getOrDefault(node, 0) > 0)
                .sorted()
                .toList();
        return new Order<>(List.copyOf(sorted), left.stream().findFirst().map(first -> circle(first, needs, left)));
    }

    /** Who is left needs somebody who is left, so going from need to need comes back to where one was. */
    private static <T extends Comparable<T>> List<T> circle(T first, Map<T, List<T>> needs, List<T> left) {
        Set<T> unordered = new LinkedHashSet<>(left);
        Set<T> way = new LinkedHashSet<>();
        T at = first;
        while (way.add(at)) {
            at = needs.getOrDefault(at, List.of()).stream()
                    .filter(unordered::contains)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        T again = at;
        return way.stream().dropWhile(node -> !node.equals(again)).toList();
    }

    static <T extends Comparable<T>> String text(List<T> circle) {
        return Stream.concat(circle.stream(), circle.stream().limit(1))
                .map(Object::toString)
                .collect(Collectors.joining(" → "));
    }
}
