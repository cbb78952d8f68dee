package org.learningsociety.reporting.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.learningsociety.core.crosswalk.Conservation;
import org.learningsociety.core.crosswalk.Crosswalk;
import org.learningsociety.core.crosswalk.FigureRow;
import org.learningsociety.core.crosswalk.FigureTable;
import org.learningsociety.core.crosswalk.Measure;
import org.learningsociety.core.crosswalk.RestatedFigure;
import org.learningsociety.core.crosswalk.Restatement;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.reporting.tally.RestatedTally.Part;

/**
 * The tallies of the units of one day, carried over to the map of another. Immutable and thread-safe.
 *
 * <p>Counts are carried, never shares. What is carried is conserved, see {@link #conservation()}; figures for several units together are
 * asked for with {@link #under}, for their bounds do not add up: what a divided unit does not give to one it gives to another.
 *
 * <pre>{@code
 * Crosswalk crosswalk = Crosswalk.between(gazetteer, LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1));
 * RestatedTallies restated = RestatedTallies.of(crosswalk, Basis.POPULATION, byCommune).orElseThrow();
 * restated.at(commune).quality();   // EXACT where it was made of whole communes
 * }</pre>
 */
public final class RestatedTallies {

    private final LocalDate map;
    private final Strata<UnitId> given;
    private final List<Measure> measures;
    private final Restatement restatement;
    // In the order of the tree.
    private final Map<UnitId, RestatedTally> rows = new LinkedHashMap<>();

    private RestatedTallies(
            Crosswalk crosswalk, Strata<UnitId> given, List<Measure> measures, Restatement restatement) {
        this.map = crosswalk.to();
        this.given = given;
        this.measures = measures;
        this.restatement = restatement;
        restatement.rows().forEach(row -> rows.put(row.unit(), restated(row.unit(), row.figures())));
    }

    /**
     * Carries tallies over.
     *
     * @param crosswalk from the map of the tallies to another, with the shares that a user gives, if any
     * @param basis what the subjects go with when a unit is divided: citizens with {@link Basis#POPULATION}, families with {@link
     *     Basis#HOUSEHOLDS}
     * @param tallies the tallies of the units of the day {@link Crosswalk#from()}; those of unknown unit are carried nowhere
     * @return the restated tallies, beside {@link TallyProblem#NOT_ON_MAP} for each unit that is not there on that day
     */
    public static Validated<RestatedTallies> of(Crosswalk crosswalk, Basis basis, Strata<UnitId> tallies) {
        List<Measure> measures = Arrays.stream(Part.values())
                .map(part -> Measure.of(part.name(), basis))
                .toList();
        List<FigureRow> rows = new ArrayList<>();
        List<UnitId> elsewhere = new ArrayList<>();
        tallies.tallies().forEach((unit, tally) -> {
            if (isThere(crosswalk, unit)) {
                rows.add(new FigureRow(
                        unit,
                        Arrays.stream(Part.values())
                                .map(part -> Optional.of(Rational.of(part.of(tally))))
                                .toList()));
            } else {
                elsewhere.add(unit);
            }
        });
        Restatement restatement = crosswalk.restate(new FigureTable(crosswalk.from(), measures, rows));
        return Validated.of(
                new RestatedTallies(crosswalk, tallies, measures, restatement),
                elsewhere.stream().map(Carrying::notOnMap).toList());
    }

    private static boolean isThere(Crosswalk crosswalk, UnitId unit) {
        try {
            crosswalk.flows(unit);
            return true;
        } catch (NoSuchElementException absent) {
            return false;
        }
    }

    private RestatedTally restated(UnitId unit, List<RestatedFigure> figures) {
        Map<Part, RestatedFigure> parts = new EnumMap<>(Part.class);
        Iterator<RestatedFigure> inOrder = figures.iterator();
        for (Part part : Part.values()) {
            parts.put(part, inOrder.next());
        }
        return RestatedTally.of(unit, parts, given);
    }

    /**
     * Returns the day of the map to which the tallies were carried.
     *
     * @return the day
     */
    public LocalDate map() {
        return map;
    }

    /**
     * Returns the restated tallies.
     *
     * @return one for each unit to which something of the given units belongs, in the order of the tree
     */
    public List<RestatedTally> rows() {
        return List.copyOf(rows.values());
    }

    /**
     * Returns the restated tally of a unit itself, without what lies below it.
     *
     * @param unit a unit of the map to which the tallies were carried
     * @return its tally; of a unit to which nothing belongs, one without figures that names those that did not report
     */
    public RestatedTally at(UnitId unit) {
        return Optional.ofNullable(rows.get(unit)).orElseGet(() -> total(unit, List.of(unit)));
    }

    /**
     * Returns the restated tally of a unit with all that lies in it.
     *
     * @param ancestor a unit of the map to which the tallies were carried
     * @return its tally, in which what was divided within it is whole again
     * @throws NoSuchElementException if the unit is not there on that day
     */
    public RestatedTally under(UnitId ancestor) {
        return restated(
                ancestor,
                measures.stream()
                        .map(measure -> restatement.totalUnder(measure, ancestor))
                        .toList());
    }

    private RestatedTally total(UnitId unit, List<UnitId> units) {
        return restated(
                unit,
                measures.stream()
                        .map(measure -> restatement.total(measure, units))
                        .toList());
    }

    /**
     * Compares what was given with what was restated.
     *
     * @return one report for each {@link Part}, in their order
     */
    public List<Conservation> conservation() {
        return restatement.conservation();
    }
}
