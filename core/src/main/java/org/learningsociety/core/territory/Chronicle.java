package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.learningsociety.core.time.Dated;

/**
 * What the sources say about the administrative map over time, from which a {@link Gazetteer} is made. Immutable and
 * thread-safe.
 *
 * <p>A chronicle is data as it was read: whether its events fit together, {@link Gazetteer#of(Chronicle)} finds out.
 *
 * @param levels the level schemes, each from its first day; the first from the day of the first event or earlier
 * @param events the events, by the day from which they operate, then by id
 * @param aliases other texts by which units are known
 * @param areas what is known of area groups
 * @param rosters below which units all are recorded, in the order of the units
 */
public record Chronicle(
        Dated<LevelScheme> levels,
        List<TerritorialEvent> events,
        List<Alias> aliases,
        List<AreaMembership> areas,
        List<Roster> rosters) {

    private static final Comparator<TerritorialEvent> ORDER =
            Comparator.comparing(TerritorialEvent::operatesFrom).thenComparing(TerritorialEvent::id);

    private static final Comparator<Roster> ROSTER_ORDER =
            Comparator.comparing(Roster::unit).thenComparing(Roster::from);

    /**
     * Brings events and rosters into order and copies the lists.
     *
     * @param levels the level schemes, each from its first day; the first from the day of the first event or earlier
     * @param events the events, by the day from which they operate, then by id
     * @param aliases other texts by which units are known
     * @param areas what is known of area groups
     * @param rosters below which units all are recorded
     */
    public Chronicle {
        events = events.stream().sorted(ORDER).toList();
        aliases = List.copyOf(aliases);
        areas = List.copyOf(areas);
        rosters = rosters.stream().distinct().sorted(ROSTER_ORDER).toList();
    }

    /**
     * Makes a chronicle of events alone.
     *
     * @param levels the level schemes, each from its first day
     * @param events the events, in any order
     * @return the chronicle
     */
    public static Chronicle of(Dated<LevelScheme> levels, List<TerritorialEvent> events) {
        return new Chronicle(levels, events, List.of(), List.of(), List.of());
    }

    /**
     * Says below which units all are recorded.
     *
     * @param newRosters the statements
     * @return the chronicle with these rosters and no others
     */
    public Chronicle withRosters(List<Roster> newRosters) {
        return new Chronicle(levels, events, aliases, areas, newRosters);
    }

    /**
     * Adds another chronicle, for instance the events of later years.
     *
     * @param more what to add, with level schemes that do not gainsay this chronicle's
     * @return the chronicle with everything that either says
     * @throws IllegalArgumentException if both have a level scheme from one day, and not the same
     */
    public Chronicle plus(Chronicle more) {
        Dated<LevelScheme> allLevels = levels;
        for (LocalDate day : more.levels.entries().keySet()) {
            allLevels = allLevels.with(day, more.levels.at(day));
        }
        return new Chronicle(
                allLevels,
                concat(events, more.events),
                concat(aliases, more.aliases),
                concat(areas, more.areas),
                concat(rosters, more.rosters));
    }

    private static <T> List<T> concat(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
