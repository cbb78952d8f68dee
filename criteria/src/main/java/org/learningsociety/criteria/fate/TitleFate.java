package org.learningsociety.criteria.fate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.criteria.recognition.Holding;
import org.learningsociety.criteria.recognition.RecognitionRules;

/**
 * What a change of the map makes of a title: a pure function of who held it before, the rules and the map. A title goes over only to units
 * of the level of those that held it.
 *
 * <p>Worked example: Nam Đà, Đắk Sôr and Buôn Choah became xã Nam Đà on 2025-07-01. Two of them were learning communities. If all must
 * have held the title, it does not go over; if any may, it does; if the majority of 12 000, 5 000 and 3 000 people must, it goes over
 * when Nam Đà was one of the two. Immutable and thread-safe.
 */
public final class TitleFate {

    private final HeldBefore before;
    private final RecognitionRules rules;
    private final Gazetteer territory;
    private final LocalDate eve;

    private TitleFate(HeldBefore before, RecognitionRules rules, Gazetteer territory) {
        this.before = before;
        this.rules = rules;
        this.territory = territory;
        this.eve = before.day().minusDays(1);
    }

    /**
     * Prepares the question.
     *
     * @param before who held the title on the day before
     * @param rules what becomes of titles, and the order of their levels
     * @param territory the map
     * @return the answers
     * @throws DateTimeException if the map does not cover the day before
     * @throws NoSuchElementException if a unit that held the title, or of which that is open, is not on the map on the day before
     */
    public static TitleFate of(HeldBefore before, RecognitionRules rules, Gazetteer territory) {
        TitleFate fate = new TitleFate(before, rules, territory);
        before.holdings().keySet().forEach(fate::levelBefore);
        before.open().forEach(fate::levelBefore);
        return fate;
    }

    private Level levelBefore(UnitId unit) {
        return territory.at(eve).get(unit).level();
    }

    /**
     * Tells what becomes of the title for every unit that received something from one that held it, or of which that is open.
     *
     * @return one outcome for each, in the order of their ids; a unit that nothing happened to is among them
     */
    public List<FateOutcome> outcomes() {
        Set<UnitId> units = new TreeSet<>();
        before.holdings().keySet().forEach(unit -> units.addAll(heirs(unit)));
        before.open().forEach(unit -> units.addAll(heirs(unit)));
        return units.stream().map(this::outcome).toList();
    }

    private List<UnitId> heirs(UnitId unit) {
        Level level = levelBefore(unit);
        return territory.successors(unit, eve, before.day()).stream()
                .map(Succession::to)
                .filter(heir -> territory.at(before.day()).get(heir).level().equals(level))
                .toList();
    }

    /**
     * Tells what becomes of the title for one unit.
     *
     * @param successor a unit of the day of the change
     * @return the outcome
     * @throws NoSuchElementException if the unit is not there on the day
     */
    public FateOutcome outcome(UnitId successor) {
        UnitState state = territory.at(before.day()).get(successor);
        List<Predecessor> predecessors = territory.predecessors(successor, before.day(), eve).stream()
                .filter(link -> levelBefore(link.from()).equals(state.level()))
                .map(this::predecessor)
                .sorted(Comparator.comparing(Predecessor::unit))
                .toList();
        return new Judgment(before, rules, territory, successor, predecessors).outcome();
    }

    private Predecessor predecessor(Succession link) {
        return new Predecessor(
                link.from(),
                link.extents(),
                Optional.ofNullable(before.holdings().get(link.from())),
                before.open().contains(link.from()),
                Optional.empty(),
                false);
    }

    /**
     * Tells whose titles are only of the past from the day on: those of units that are no more. Where their level was abolished with them,
     * nobody takes over.
     *
     * @return what they held, in the order of their ids; it can be cited for the days on which it was held
     */
    public SortedMap<UnitId, Holding> historical() {
        SortedMap<UnitId, Holding> historical = new TreeMap<>(before.holdings());
        historical
                .keySet()
                .removeIf(unit -> territory.at(before.day()).find(unit).isPresent());
        return Collections.unmodifiableSortedMap(historical);
    }
}
