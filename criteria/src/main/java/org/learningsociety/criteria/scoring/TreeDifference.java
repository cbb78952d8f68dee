package org.learningsociety.criteria.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.criteria.rubric.CriterionId;

/**
 * What differs between two lists of explanations, pruned: a node that is the same with all below it does not stand here. Immutable
 * and thread-safe.
 *
 * @param nodes the nodes that differ: first those that the second list has, in its order, then those that are gone
 * @param order the criteria of the second list in its order; empty where both lists have the same criteria in the same order
 */
public record TreeDifference(List<Node> nodes, List<CriterionId> order) {

    /**
     * Copies the lists.
     *
     * @param nodes the nodes that differ: first those that the second list has, in its order, then those that are gone
     * @param order the criteria of the second list in its order; empty where both lists have the same criteria in the same
     *     order
     */
    public TreeDifference {
        nodes = List.copyOf(nodes);
        order = List.copyOf(order);
    }

    static TreeDifference between(List<Explanation> before, List<Explanation> after) {
        Map<CriterionId, Explanation> earlier = byCriterion(before);
        Map<CriterionId, Explanation> later = byCriterion(after);
        List<Node> nodes = new ArrayList<>();
        after.forEach(node -> Node.between(Optional.ofNullable(earlier.get(node.criterion())), Optional.of(node))
                .ifPresent(nodes::add));
        before.stream()
                .filter(node -> !later.containsKey(node.criterion()))
                .forEach(node ->
                        Node.between(Optional.of(node), Optional.empty()).ifPresent(nodes::add));
        List<CriterionId> order = after.stream().map(Explanation::criterion).toList();
        boolean sameOrder =
                order.equals(before.stream().map(Explanation::criterion).toList());
        return new TreeDifference(nodes, sameOrder ? List.of() : order);
    }

    /**
     * Tells whether nothing differs.
     *
     * @return whether both lists are equal
     */
    public boolean isEmpty() {
        return nodes.isEmpty() && order.isEmpty();
    }

    /**
     * Returns the nodes that differ and those below them that do, each before those below it.
     *
     * @return the nodes
     */
    public Stream<Node> all() {
        return nodes.stream()
                .flatMap(node -> Stream.concat(Stream.of(node), node.parts().all()));
    }

    List<Explanation> appliedTo(List<Explanation> before) {
        Map<CriterionId, Explanation> made = byCriterion(before);
        for (Node node : nodes) {
            Optional<Explanation> after = node.appliedTo(Optional.ofNullable(made.get(node.criterion())));
            if (after.isPresent()) {
                made.put(node.criterion(), after.get());
            } else {
                made.remove(node.criterion());
            }
        }
        List<CriterionId> wanted =
                order.isEmpty() ? before.stream().map(Explanation::criterion).toList() : order;
        return wanted.stream().map(made::get).filter(Objects::nonNull).toList();
    }

    private static Map<CriterionId, Explanation> byCriterion(List<Explanation> nodes) {
        Map<CriterionId, Explanation> found = new HashMap<>();
        nodes.forEach(node -> found.put(node.criterion(), node));
        return found;
    }

    /**
     * A node that differs, itself or below.
     *
     * @param criterion the node
     * @param before the node as it was, without its parts; absent when it is new
     * @param after the node as it is, without its parts; absent when it is gone
     * @param parts what differs below
     */
    public record Node(
            CriterionId criterion, Optional<Explanation> before, Optional<Explanation> after, TreeDifference parts) {

        private static Optional<Node> between(Optional<Explanation> before, Optional<Explanation> after) {
            if (before.equals(after)) {
                return Optional.empty();
            }
            CriterionId criterion = after.or(() -> before).orElseThrow().criterion();
            return Optional.of(new Node(
                    criterion,
                    before.map(Node::alone),
                    after.map(Node::alone),
                    TreeDifference.between(parts(before), parts(after))));
        }

        /**
         * Tells whether the node itself differs, not only what lies below it.
         *
         * @return whether it is new, gone, or has another verdict, other points or another reason
         */
        public boolean isChanged() {
            return !before.equals(after);
        }

        private Optional<Explanation> appliedTo(Optional<Explanation> earlier) {
            return after.map(node -> withParts(node, parts.appliedTo(parts(earlier))));
        }

        private static List<Explanation> parts(Optional<Explanation> node) {
            return node.map(Explanation::children).orElse(List.of());
        }

        private static Explanation alone(Explanation node) {
            return withParts(node, List.of());
        }

        private static Explanation withParts(Explanation node, List<Explanation> parts) {
            return new Explanation(
                    node.criterion(),
                    node.verdict(),
                    node.points(),
                    node.maximum(),
                    node.reason(),
                    node.shares(),
                    parts);
        }
    }
}
