package org.learningsociety.reporting.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.DictionaryKey;
import org.learningsociety.reporting.chart.LineageChart.Column;
import org.learningsociety.reporting.chart.LineageChart.Link;
import org.learningsociety.reporting.chart.LineageChart.Node;

/**
 * Puts the units of each column in an order in which few lines cross: each unit goes to the mean height of those to which it is
 * linked, column by column, to and fro, and the best order met on the way is kept.
 *
 * <p>Where each unit has one successor no lines cross after the first way back.
 */
final class LineageOrder {

    private static final int ROUNDS = 4;
    private static final Comparator<Node> BY_NAME = Comparator.comparing((Node node) -> DictionaryKey.of(
                    node.parent().map(above -> above.fullName()).orElse("")))
            .thenComparing(node -> DictionaryKey.of(node.unit().name()))
            .thenComparing(node -> node.unit().id());

    private final List<Link> links;
    private final List<List<Node>> columns = new ArrayList<>();
    // The height of each unit in its column, between 0 and 1: columns may differ in length.
    private final List<Map<UnitId, Rational>> heights = new ArrayList<>();

    private LineageOrder(List<Column> columns, List<Link> links) {
        this.links = links;
        for (Column column : columns) {
            this.columns.add(List.of());
            this.heights.add(new HashMap<>());
            set(this.columns.size() - 1, column.nodes().stream().sorted(BY_NAME).toList());
        }
    }

    /** The links from left to right and, in each column, from top to bottom. */
    static List<Link> links(List<Column> columns, List<Link> links) {
        return links.stream()
                .sorted(Comparator.comparing(Link::column)
                        .thenComparing(link -> place(columns.get(link.column()), link.from()))
                        .thenComparing(link -> place(columns.get(link.column() + 1), link.to())))
                .toList();
    }

    private static int place(Column column, UnitId unit) {
        return column.nodes().stream().map(node -> node.unit().id()).toList().indexOf(unit);
    }

    static List<Column> columns(List<Column> columns, List<Link> links) {
        LineageOrder order = new LineageOrder(columns, links);
        List<List<Node>> best = List.copyOf(order.columns);
        long fewest = order.crossings();
        for (int round = 0; round < ROUNDS && fewest > 0; round++) {
            order.sweep();
            long crossings = order.crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = List.copyOf(order.columns);
            }
        }
        List<Column> ordered = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ordered.add(new Column(columns.get(i).day(), best.get(i)));
        }
        return ordered;
    }

    private void set(int column, List<Node> nodes) {
        columns.set(column, nodes);
        for (int i = 0; i < nodes.size(); i++) {
            heights.get(column).put(nodes.get(i).unit().id(), Rational.of(2L * i + 1, 2L * nodes.size()));
        }
    }

    private void sweep() {
        for (int column = 1; column < columns.size(); column++) {
            int left = column - 1;
            sort(
                    column,
                    unit -> links.stream()
                            .filter(link -> link.column() == left && link.to().equals(unit))
                            .map(link -> height(left, link.from()))
                            .toList());
        }
        for (int column = columns.size() - 2; column >= 0; column--) {
            int here = column;
            sort(
                    column,
                    unit -> links.stream()
                            .filter(link -> link.column() == here && link.from().equals(unit))
                            .map(link -> height(here + 1, link.to()))
                            .toList());
        }
    }

    private interface Neighbors {
        List<Rational> of(UnitId unit);
    }

    private void sort(int column, Neighbors neighbors) {
        Map<UnitId, Rational> goals = new HashMap<>();
        for (Node node : columns.get(column)) {
            UnitId unit = node.unit().id();
            List<Rational> linked = neighbors.of(unit);
            goals.put(unit, linked.isEmpty() ? height(column, unit) : mean(linked));
        }
        // The sort is stable: units that want the same height stay as they were.
        set(
                column,
                columns.get(column).stream()
                        .sorted(Comparator.comparing(
                                node -> goals.get(node.unit().id())))
                        .toList());
    }

    private Rational height(int column, UnitId unit) {
        return heights.get(column).getOrDefault(unit, Rational.ZERO);
    }

    private static Rational mean(List<Rational> values) {
        return values.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(values.size()));
    }

    private long crossings() {
        long crossings = 0;
        for (Link one : links) {
            for (Link other : links) {
                if (one.column() == other.column()
                        && height(one.column(), one.from()).compareTo(height(one.column(), other.from())) < 0
                        && height(one.column() + 1, one.to()).compareTo(height(one.column() + 1, other.to())) > 0) {
                    crossings++;
                }
            }
        }
        return crossings;
    }
}
