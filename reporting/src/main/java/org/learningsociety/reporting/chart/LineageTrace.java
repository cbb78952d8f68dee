package org.learningsociety.reporting.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.reporting.chart.LineageChart.Column;
import org.learningsociety.reporting.chart.LineageChart.Link;
import org.learningsociety.reporting.chart.LineageChart.Node;

/** Follows units from one stable period of the map to the next. */
final class LineageTrace {

    private final Gazetteer territory;
    private final List<Column> columns = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    LineageTrace(Gazetteer territory, LocalDate from, Collection<UnitId> units) {
        this.territory = territory;
        columns.add(column(from, new TreeSet<>(units)));
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    List<Link> links() {
        return List.copyOf(links);
    }

    void follow(LocalDate to) {
        Optional<LocalDate> day = nextChange(columns.get(0).day());
        while (day.isPresent() && !day.get().isAfter(to)) {
            step(day.get());
            day = nextChange(day.get());
        }
    }

    private Optional<LocalDate> nextChange(LocalDate day) {
        return territory.stablePeriod(day).to().day();
    }

    private void step(LocalDate day) {
        Column before = columns.get(columns.size() - 1);
        List<Link> leaving = before.nodes().stream()
                .flatMap(node -> leaving(node.unit().id(), day))
                .toList();
        TreeSet<UnitId> next = new TreeSet<>(leaving.stream().map(Link::to).toList());
        Column after = column(day, next);
        boolean nothingHappened =
                leaving.stream().allMatch(link -> link.succession().isEmpty())
                        && before.nodes().stream()
                                .allMatch(node -> after.find(node.unit().id())
                                        .filter(same -> same.unit().equals(node.unit()))
                                        .isPresent());
        if (!nothingHappened) {
            columns.add(after);
            links.addAll(leaving);
        }
    }

    private Stream<Link> leaving(UnitId unit, LocalDate day) {
        int column = columns.size() - 1;
        List<Succession> successions = territory.successors(unit).stream()
                .filter(link -> link.events().get(0).operatesFrom().equals(day))
                .toList();
        boolean keepsSomething = successions.stream().anyMatch(link -> link.to().equals(unit));
        Stream<Link> goesOn = keepsSomething
                ? Stream.empty()
                : territory.at(day).find(unit).stream().map(same -> new Link(column, unit, unit, Optional.empty()));
        return Stream.concat(
                successions.stream().map(link -> new Link(column, unit, link.to(), Optional.of(link))), goesOn);
    }

    private Column column(LocalDate day, Collection<UnitId> units) {
        Hierarchy map = territory.at(day);
        return new Column(
                day,
                units.stream()
                        .map(unit -> new Node(map.get(unit), map.parent(unit)))
                        .toList());
    }
}
