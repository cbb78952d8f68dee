package org.learningsociety.core.crosswalk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;

/**
 * A table carried over to another map. Immutable and thread-safe.
 *
 * <p>A figure for several units together is not the sum of their intervals: what a divided unit does not give to one of them it
 * gives to another. Ask {@link #total} or {@link #totalUnder}.
 */
public final class Restatement {

    private final Crosswalk crosswalk;
    private final FigureTable table;
    private final Hierarchy before;
    private final Set<UnitId> given = new HashSet<>();
    private final List<RestatedRow> rows;

    Restatement(Crosswalk crosswalk, FigureTable table) {
        this.crosswalk = crosswalk;
        this.table = table;
        this.before = crosswalk.gazetteer().at(crosswalk.from());
        table.rows().forEach(row -> given.add(row.unit()));
        this.rows = makeRows();
    }

    private List<RestatedRow> makeRows() {
        int measures = table.measures().size();
        Map<UnitId, List<List<Contribution>>> byTarget = new HashMap<>();
        for (FigureRow row : table.rows()) {
            for (Flow flow : crosswalk.source(row.unit()).flows()) {
                List<List<Contribution>> columns = byTarget.computeIfAbsent(flow.to(), unit -> columns(measures));
                for (int i = 0; i < measures; i++) {
                    Basis basis = table.measures().get(i).basis();
                    addIfSome(
                            columns.get(i),
                            new Contribution(
                                    row.unit(),
                                    row.amounts().get(i),
                                    flow.on(basis),
                                    flow.assumed().contains(basis)));
                }
            }
        }
        List<RestatedRow> restated = new ArrayList<>();
        for (UnitState unit : crosswalk.gazetteer().at(crosswalk.to()).units()) {
            Optional.ofNullable(byTarget.get(unit.id()))
                    .ifPresent(columns -> restated.add(new RestatedRow(unit.id(), figures(unit.id(), columns))));
        }
        return List.copyOf(restated);
    }

    private static List<List<Contribution>> columns(int measures) {
        List<List<Contribution>> columns = new ArrayList<>();
        for (int i = 0; i < measures; i++) {
            columns.add(new ArrayList<>());
        }
        return columns;
    }

    /** A part of the area is nothing of the people, unless a user says of a part that it is nothing. */
    private static void addIfSome(List<Contribution> contributions, Contribution contribution) {
        if (contribution.share().high().signum() > 0 || contribution.assumed()) {
            contributions.add(contribution);
        }
    }

    private List<RestatedFigure> figures(UnitId unit, List<List<Contribution>> columns) {
        List<RestatedFigure> figures = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Measure measure = table.measures().get(i);
            figures.add(
                    new RestatedFigure(measure, columns.get(i), List.copyOf(absent(List.of(unit), measure.basis()))));
        }
        return figures;
    }

    /**
     * The units without a row that hold something of these. One above which there is a row is none of them, for that row counts;
     * nor is one below which there is another of those that hold something, for which that one stands.
     */
    private Set<UnitId> absent(Collection<UnitId> targets, Basis basis) {
        Set<UnitId> givers = new TreeSet<>();
        for (UnitId target : targets) {
            for (Flow flow : crosswalk.inflows(target)) {
                if (flow.on(basis).high().signum() > 0) {
                    givers.add(flow.from());
                }
            }
        }
        Set<UnitId> absent = new TreeSet<>(givers);
        absent.removeIf(this::isCovered);
        if (!absent.isEmpty()) {
            givers.forEach(giver -> above(giver).forEach(absent::remove));
        }
        return absent;
    }

    private List<UnitId> above(UnitId unit) {
        return before.path(unit).stream()
                .map(UnitState::id)
                .filter(id -> !id.equals(unit))
                .toList();
    }

    private boolean isCovered(UnitId unit) {
        return given.contains(unit)
                || before.parent(unit)
                        .map(UnitState::id)
                        .filter(this::isCovered)
                        .isPresent();
    }

    /**
     * Returns the restated figures.
     *
     * @return one row for each unit to which something of the table's units belongs on some basis, in the order of the tree of the
     *     day to which figures were carried
     */
    public List<RestatedRow> rows() {
        return rows;
    }

    /**
     * Finds the restated figures of a unit.
     *
     * @param unit a unit of the map to which figures were carried
     * @return its row, absent when nothing of the table's units belongs to it
     */
    public Optional<RestatedRow> find(UnitId unit) {
        return rows.stream().filter(row -> row.unit().equals(unit)).findFirst();
    }

    /**
     * Restates one measure for several units together.
     *
     * <p>Example: a commune with 100 learners went in unknown parts to two communes of one province. Each of them has from 0 to 100;
     * both together have 100.
     *
     * @param measure a measure of the table
     * @param units units of the map to which figures were carried; one that lies in another of them adds nothing by itself
     * @return the figure
     * @throws IllegalArgumentException if the table has no such measure
     */
    public RestatedFigure total(Measure measure, Collection<UnitId> units) {
        int column = column(measure);
        Set<UnitId> inside = new HashSet<>(units);
        List<Contribution> contributions = new ArrayList<>();
        for (FigureRow row : table.rows()) {
            Source source = crosswalk.source(row.unit());
            if (source.flows().stream().anyMatch(flow -> inside.contains(flow.to()))) {
                Extent share = source.together(measure.basis(), flow -> inside.contains(flow.to()));
                boolean assumed = share.kind() != Extent.Kind.WHOLE
                        && source.flows().stream()
                                .anyMatch(flow -> inside.contains(flow.to())
                                        && flow.assumed().contains(measure.basis()));
                addIfSome(
                        contributions,
                        new Contribution(row.unit(), row.amounts().get(column), share, assumed));
            }
        }
        return new RestatedFigure(measure, contributions, List.copyOf(absent(units, measure.basis())));
    }

    /**
     * Restates one measure for all that lies in a unit, for instance for a province from a table of communes.
     *
     * @param measure a measure of the table
     * @param ancestor a unit of the map to which figures were carried
     * @return the figure for the unit itself and everything below it
     * @throws IllegalArgumentException if the table has no such measure
     * @throws NoSuchElementException if the unit is not there on that day
     */
    public RestatedFigure totalUnder(Measure measure, UnitId ancestor) {
        Hierarchy after = crosswalk.gazetteer().at(crosswalk.to());
        List<UnitId> units = new ArrayList<>(List.of(after.get(ancestor).id()));
        after.descendants(ancestor).forEach(unit -> units.add(unit.id()));
        return total(measure, units);
    }

    /**
     * Compares the table with its restatement.
     *
     * @return one report for each measure of the table, in their order
     */
    public List<Conservation> conservation() {
        List<Conservation> reports = new ArrayList<>();
        for (int i = 0; i < table.measures().size(); i++) {
            reports.add(conservation(i));
        }
        return List.copyOf(reports);
    }

    private Conservation conservation(int column) {
        Measure measure = table.measures().get(column);
        Rational total = Rational.ZERO;
        List<Contribution> unplaced = new ArrayList<>();
        for (FigureRow row : table.rows()) {
            Optional<Rational> amount = row.amounts().get(column);
            total = total.plus(amount.orElse(Rational.ZERO));
            Extent lost = crosswalk.source(row.unit()).untraced().on(measure.basis());
            addIfSome(unplaced, new Contribution(row.unit(), amount, lost, false));
        }
        Rational low = Rational.ZERO;
        Optional<Rational> high = Optional.of(Rational.ZERO);
        for (RestatedRow row : rows) {
            RestatedFigure figure = row.figures().get(column);
            low = low.plus(figure.low());
            high = high.flatMap(sum -> figure.high().map(sum::plus));
        }
        return new Conservation(measure, total, low, high, unplaced);
    }

    private int column(Measure measure) {
        int column = table.measures().indexOf(measure);
        if (column < 0) {
            throw new IllegalArgumentException(
                    "the measure must be one of " + table.measures() + ", but was " + measure);
        }
        return column;
    }
}
