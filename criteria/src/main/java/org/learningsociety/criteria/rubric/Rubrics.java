package org.learningsociety.criteria.rubric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;

/**
 * Rubrics to choose from: all versions for all titles that somebody knows as data. Immutable and thread-safe.
 *
 * <pre>{@code
 * Rubrics rubrics = CriteriaCatalog.load().rubrics();
 * rubrics.get(new RubricId("dvht-tt-22-2020"));
 * rubrics.inForce(TitleId.of("don-vi-hoc-tap"), LocalDate.of(2024, 1, 26));   // no value, and the last day 2024-01-25
 * rubrics.inForce(title, date, gazetteer.at(date).path(unit));                // that of the place before that of the country
 * }</pre>
 */
public final class Rubrics {

    private static final Comparator<Rubric> BY_START = Comparator.<Rubric, LocalDate>comparing(
                    rubric -> rubric.inForce().from().day().orElse(LocalDate.MIN))
            .thenComparing(Rubric::id);

    private final SortedMap<RubricId, Rubric> byId;

    private Rubrics(SortedMap<RubricId, Rubric> byId) {
        this.byId = Collections.unmodifiableSortedMap(byId);
    }

    /**
     * Makes a collection.
     *
     * @param rubrics the rubrics in any order
     * @return the collection
     * @throws IllegalArgumentException if two rubrics have one id
     */
    public static Rubrics of(Collection<Rubric> rubrics) {
        SortedMap<RubricId, Rubric> byId = new TreeMap<>();
        for (Rubric rubric : rubrics) {
            if (byId.putIfAbsent(rubric.id(), rubric) != null) {
                throw new IllegalArgumentException("rubrics must have different ids, but two had " + rubric.id());
            }
        }
        return new Rubrics(byId);
    }

    /**
     * Returns a rubric.
     *
     * @param id its id
     * @return the rubric
     * @throws NoSuchElementException if there is none of that id
     */
    public Rubric get(RubricId id) {
        return find(id).orElseThrow(
                        () -> new NoSuchElementException("rubric must be one of " + byId.keySet() + ", but was " + id));
    }

    /**
     * Finds a rubric.
     *
     * @param id its id
     * @return the rubric, absent when there is none of that id
     */
    public Optional<Rubric> find(RubricId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Returns all rubrics.
     *
     * @return the rubrics in the order of their ids
     */
    public List<Rubric> list() {
        return List.copyOf(byId.values());
    }

    /**
     * Returns the versions for one title.
     *
     * @param title the title
     * @return the versions from the oldest, one whose beginning is not known first; none when the title is not known
     */
    public List<Rubric> versions(TitleId title) {
        return byId.values().stream()
                .filter(rubric -> rubric.title().filter(title::equals).isPresent())
                .sorted(BY_START)
                .toList();
    }

    /**
     * Finds the versions for one title that are in force on a day anywhere, or may be, since the sources do not always say.
     *
     * @param title the title
     * @param date the day
     * @return at least one version, from the oldest; otherwise no value and one problem of {@link RubricProblem}, which says
     *     from which day or until which day there is one
     */
    public Validated<List<Rubric>> inForce(TitleId title, LocalDate date) {
        List<Rubric> versions = versions(title);
        List<Rubric> inForce = mayHold(versions, date);
        return inForce.isEmpty() ? Validated.failed(none(title, date, versions)) : Validated.of(inForce);
    }

    /**
     * Finds the versions for one title that bind a place on a day. A local version takes the place of wider ones: that of the
     * commune before that of the province, that of the province before that of the country. One that only may be in force, since
     * the sources do not say, does not displace the wider one, and both are found.
     *
     * @param title the title
     * @param date the day
     * @param path the way from the country down to the place on that day, as {@code gazetteer.at(date).path(unit)} gives it;
     *     versions that hold elsewhere do not count
     * @return at least one version, the most local first, those of one place from the oldest; otherwise no value and one problem of
     *     {@link RubricProblem}, as if there were no versions but those for this place
     */
    public Validated<List<Rubric>> inForce(TitleId title, LocalDate date, List<UnitState> path) {
        List<Rubric> binding = new ArrayList<>();
        List<Rubric> inForce = new ArrayList<>();
        boolean settled = false;
        for (Optional<UnitId> place : fromTheMostLocal(path)) {
            List<Rubric> here = versions(title).stream()
                    .filter(rubric -> rubric.territory().equals(place))
                    .toList();
            binding.addAll(here);
            if (!settled) {
                inForce.addAll(mayHold(here, date));
                settled = inForce.stream().anyMatch(rubric -> rubric.inForce().contains(date));
            }
        }
        return inForce.isEmpty() ? Validated.failed(none(title, date, binding)) : Validated.of(List.copyOf(inForce));
    }

    /**
     * Finds all rubrics by which anybody in a unit may be judged on a day, for a title or for none.
     *
     * @param date the day
     * @param unit a unit that is on the map
     * @param map the units of the day
     * @return those that are in force on the day, or may be, and hold in the whole country, in a unit above, in the unit itself or in a
     *     part of it; in the order of their ids
     * @throws NoSuchElementException if the unit is not on the map
     */
    public List<Rubric> inForce(LocalDate date, UnitId unit, Hierarchy map) {
        return mayHold(list(), date).stream()
                .filter(rubric -> rubric.territory()
                        .map(place -> isOnWay(place, unit, map) || isOnWay(unit, place, map))
                        .orElse(true))
                .toList();
    }

    private static boolean isOnWay(UnitId above, UnitId below, Hierarchy map) {
        return map.find(below).isPresent()
                && map.path(below).stream().anyMatch(unit -> unit.id().equals(above));
    }

    /** The place, what lies above it, and last nothing: where a rubric holds that names no place. */
    private static List<Optional<UnitId>> fromTheMostLocal(List<UnitState> path) {
        List<Optional<UnitId>> places = new ArrayList<>();
        places.add(Optional.empty());
        path.forEach(unit -> places.add(0, Optional.of(unit.id())));
        return places;
    }

    private static List<Rubric> mayHold(List<Rubric> versions, LocalDate date) {
        return versions.stream()
                .filter(rubric -> rubric.inForce().mayContain(date))
                .toList();
    }

    private static Problem none(TitleId title, LocalDate date, List<Rubric> versions) {
        Map<String, String> arguments = new TreeMap<>(Map.of("value", title.value(), "on", date.toString()));
        // None contains the day, so every version has ended before it or begins after it.
        Optional<LocalDate> last = versions.stream()
                .filter(rubric -> rubric.inForce().isBefore(date))
                .flatMap(rubric -> rubric.inForce().lastDay().stream())
                .max(Comparator.naturalOrder());
        Optional<LocalDate> next = versions.stream()
                .filter(rubric -> rubric.inForce().isAfter(date))
                .flatMap(rubric -> rubric.inForce().from().day().stream())
                .min(Comparator.naturalOrder());
        last.ifPresent(day -> arguments.put("last", day.toString()));
        next.ifPresent(day -> arguments.put("next", day.toString()));
        return Problem.error(
                RubricProblem.of(last.isPresent(), next.isPresent()), new Place.Whole(title.value()), arguments);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rubrics that && byId.equals(that.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    /** Returns the ids, for people who debug. */
    @Override
    public String toString() {
        return "Rubrics" + byId.keySet();
    }
}
