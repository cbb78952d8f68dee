package org.learningsociety.core.crosswalk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.TerritorialEvent.Abolish;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;

/**
 * Carries figures from the map of one day over to that of another, forward or backward. Immutable and thread-safe.
 *
 * <p>Forward, the shares are those of {@link Gazetteer#successors(UnitId, LocalDate, LocalDate)}. Backward, no act says how much
 * of a new unit belongs to an old one: it is all if, on the basis in question, the new unit came from one old unit alone, else
 * anything from nothing to all, and all old units together have all. The links recorded into a unit are taken to be all there
 * are. Backward, a unit that was followed through its children (a district whose level ended) gets nothing; its communes do.
 *
 * <pre>{@code
 * Crosswalk crosswalk = Crosswalk.between(gazetteer, LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1));
 * Restatement restated = crosswalk.restate(table);
 * }</pre>
 */
public final class Crosswalk {

    private final Gazetteer gazetteer;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<UnitId, Source> sources;
    private final Map<UnitId, List<Flow>> inflows;

    private Crosswalk(
            Gazetteer gazetteer,
            LocalDate from,
            LocalDate to,
            Map<UnitId, Source> sources,
            Map<UnitId, List<Flow>> inflows) {
        this.gazetteer = gazetteer;
        this.from = from;
        this.to = to;
        this.sources = sources;
        this.inflows = inflows;
    }

    /**
     * Makes a crosswalk between the maps of two days.
     *
     * @param gazetteer what became of the units
     * @param from the day of whose map the figures are
     * @param to the day to whose map they are to be carried, later or earlier
     * @return the crosswalk
     * @throws java.time.DateTimeException if the gazetteer does not cover both days
     */
    public static Crosswalk between(Gazetteer gazetteer, LocalDate from, LocalDate to) {
        boolean back = to.isBefore(from);
        List<Succession> links = new ArrayList<>();
        for (UnitState unit : gazetteer.at(back ? to : from).units()) {
            links.addAll(gazetteer.successors(unit.id(), back ? to : from, back ? from : to));
        }
        Map<UnitId, List<Flow>> flows = new HashMap<>();
        Map<UnitId, List<Flow>> inflows = new HashMap<>();
        for (Succession link : links) {
            UnitId giver = back ? link.to() : link.from();
            UnitId receiver = back ? link.from() : link.to();
            boolean throughChildren = link.events().stream().anyMatch(Abolish.class::isInstance);
            Flow flow = new Flow(giver, receiver, link.extents(), Set.of());
            if (!back || !throughChildren) {
                flows.computeIfAbsent(giver, unit -> new ArrayList<>()).add(flow);
            }
            if (!throughChildren) {
                inflows.computeIfAbsent(receiver, unit -> new ArrayList<>()).add(flow);
            }
        }
        Map<UnitId, Source> sources = new LinkedHashMap<>();
        for (UnitState unit : gazetteer.at(from).units()) {
            List<Flow> own = flows.getOrDefault(unit.id(), List.of());
            // Most units go over whole, and then nothing is left to look for.
            boolean whole = !back && own.size() == 1 && own.get(0).extents().equals(Extents.WHOLE);
            Source source = new Source(own, whole ? Extents.NONE : gazetteer.untraced(unit.id(), from, to));
            sources.put(unit.id(), back ? seenFromReceiver(source) : source);
        }
        return new Crosswalk(gazetteer, from, to, sources, inflows);
    }

    /** Of what a unit received from several, nobody knows how much came from which. */
    private static Source seenFromReceiver(Source source) {
        List<Flow> flows = source.flows().stream()
                .map(flow -> new Flow(
                        flow.from(),
                        flow.to(),
                        new Extents(
                                seenFromReceiver(source, flow, Basis.AREA),
                                seenFromReceiver(source, flow, Basis.POPULATION),
                                seenFromReceiver(source, flow, Basis.HOUSEHOLDS)),
                        Set.of()))
                .toList();
        return new Source(flows, source.untraced());
    }

    private static Extent seenFromReceiver(Source source, Flow flow, Basis basis) {
        if (flow.on(basis).high().signum() == 0) {
            return Extent.NONE;
        }
        long givers = source.flows().stream()
                .filter(other -> other.on(basis).high().signum() > 0)
                .count();
        boolean all = givers == 1 && source.untraced().on(basis).equals(Extent.NONE);
        return all ? Extent.WHOLE : Extent.NOT_STATED;
    }

    /**
     * Adds shares that the user knows or assumes; they replace no shares that the events give.
     *
     * @param shares the shares, in the direction of the crosswalk
     * @return the crosswalk with the shares, and with what follows from them for the other parts of the same unit; a problem of
     *     {@link CrosswalkProblem} for each share that is out of range, gainsays the events or cannot add up to one with the
     *     others, and then none of the shares of that unit on that basis is used
     */
    public Validated<Crosswalk> withShares(List<GivenShare> shares) {
        record Group(UnitId from, Basis basis) {}
        Map<Group, List<GivenShare>> groups = new LinkedHashMap<>();
        shares.forEach(
                share -> groups.computeIfAbsent(new Group(share.from(), share.basis()), group -> new ArrayList<>())
                        .add(share));
        Map<UnitId, Source> changed = new LinkedHashMap<>(sources);
        List<Problem> problems = new ArrayList<>();
        groups.forEach((group, given) -> {
            Source source = changed.getOrDefault(group.from(), new Source(List.of(), Extents.WHOLE));
            Validated<Source> apportioned = new Apportionment(group.basis(), source, given).apply();
            problems.addAll(apportioned.problems());
            apportioned.value().ifPresent(value -> changed.put(group.from(), value));
        });
        return Validated.of(
                new Crosswalk(gazetteer, from, to, Collections.unmodifiableMap(changed), inflows), problems);
    }

    /**
     * Returns the day of whose map the figures are.
     *
     * @return the day
     */
    public LocalDate from() {
        return from;
    }

    /**
     * Returns the day to whose map figures are carried.
     *
     * @return the day
     */
    public LocalDate to() {
        return to;
    }

    /**
     * Returns where the figures of a unit go.
     *
     * @param unit a unit of the map from which figures are carried
     * @return one flow for each unit that may have some of them, in the order of the ids
     * @throws NoSuchElementException if the unit is not there on that day
     */
    public List<Flow> flows(UnitId unit) {
        return source(unit).flows();
    }

    /**
     * Restates a table.
     *
     * @param table figures for the map of {@link #from()}
     * @return the figures for the map of {@link #to()}
     * @throws IllegalArgumentException if the table is for another day
     * @throws NoSuchElementException if a unit of the table is not there on that day
     */
    public Restatement restate(FigureTable table) {
        if (!table.date().equals(from)) {
            throw new IllegalArgumentException("the table must be for " + from + ", but was for " + table.date());
        }
        return new Restatement(this, table);
    }

    Source source(UnitId unit) {
        return Optional.ofNullable(sources.get(unit))
                .orElseThrow(() -> new NoSuchElementException(
                        "the unit must be there on the day, but was " + unit + " on " + from));
    }

    /** From whom a unit has something, without those that were only followed through their children. */
    List<Flow> inflows(UnitId unit) {
        return inflows.getOrDefault(unit, List.of());
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }
}
