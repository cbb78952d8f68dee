package org.learningsociety.core.territory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;

/**
 * Answers which unit is meant, where it stands and what became of it, for any date from the first event of its chronicle on.
 *
 * <p>A code is looked up with a date, because codes are handed on:
 *
 * <pre>{@code
 * gazetteer.find(UnitCode.nso("24"), LocalDate.of(2025, 6, 30));   // Tỉnh Bắc Giang
 * gazetteer.find(UnitCode.nso("24"), LocalDate.of(2025, 7, 1));    // Tỉnh Bắc Ninh
 * gazetteer.find(UnitCode.nso("24"), LocalDate.of(2026, 9, 20));   // Thành phố Bắc Ninh
 * }</pre>
 *
 * <p>On the day of an event the new state holds. Immutable and thread-safe; hierarchies are made when they are first asked for.
 */
public final class Gazetteer {

    private final Chronicle chronicle;
    // In the order of their ids.
    private final Map<UnitId, AdministrativeUnit> units;
    private final CodeIndex codes;
    private final Map<UnitId, List<Succession>> successors;
    private final Map<UnitId, List<Succession>> predecessors;
    // From which day on all units below a unit are recorded.
    private final Map<UnitId, LocalDate> rosters;
    private final Dated<DateRange> stablePeriods;
    private final Dated<Lazy<Hierarchy>> hierarchies;
    private final Lazy<NameIndex> names;
    private final Lazy<Lineage> lineage;
    private final Lazy<Map<UnitId, List<TerritorialEvent>>> histories;

    private Gazetteer(Chronicle chronicle, Map<UnitId, AdministrativeUnit> units, List<Succession> successions) {
        this.chronicle = chronicle;
        this.units = units;
        this.codes = new CodeIndex(new Ancestry(units));
        this.successors = successions.stream().collect(Collectors.groupingBy(Succession::from));
        this.predecessors = successions.stream().collect(Collectors.groupingBy(Succession::to));
        this.rosters = chronicle.rosters().stream()
                .collect(Collectors.toMap(
                        Roster::unit, Roster::from, (one, other) -> one.isBefore(other) ? one : other));
        this.names = new Lazy<>(() -> new NameIndex(new Ancestry(units)));
        this.lineage =
                new Lazy<>(() -> new Lineage(units, new Steps(chronicle, units, successions, this::recordsAllBelow)));
        this.histories = new Lazy<>(() -> histories(chronicle));
        this.stablePeriods = stablePeriods(chronicle);
        this.hierarchies = stablePeriods.map(period -> new Lazy<>(() -> hierarchy(period)));
    }

    /**
     * Makes a gazetteer, if the events fit together.
     *
     * @param chronicle the level schemes and events
     * @return the gazetteer; or no value and every problem of {@link TerritoryProblem}, each located by the id of an event
     */
    public static Validated<Gazetteer> of(Chronicle chronicle) {
        Findings findings = new Findings();
        Replay replay = new Replay(chronicle, findings);
        replay.run();
        List<Problem> problems = findings.problems();
        return problems.isEmpty()
                ? Validated.of(new Gazetteer(chronicle, replay.units(), replay.successions()))
                : Validated.failed(problems);
    }

    /**
     * Adds another chronicle, for instance the events of later years.
     *
     * @param more what to add, with level schemes that do not gainsay those that are there
     * @return a gazetteer of both; or no value and every problem
     * @throws IllegalArgumentException if both have a level scheme from one day, and not the same
     */
    public Validated<Gazetteer> plus(Chronicle more) {
        return of(chronicle.plus(more));
    }

    /**
     * Returns what the gazetteer was made of.
     *
     * @return the chronicle
     */
    public Chronicle chronicle() {
        return chronicle;
    }

    /**
     * Returns the first day about which the gazetteer knows anything.
     *
     * @return the day of the first event
     */
    public LocalDate firstDay() {
        return stablePeriods.firstDay();
    }

    /**
     * Tells whether the gazetteer knows anything about a date; if not, that a unit is not found says nothing.
     *
     * @param date the date
     * @return whether the date is not before the first day
     */
    public boolean covers(LocalDate date) {
        return !date.isBefore(firstDay());
    }

    /**
     * Returns all units that there ever were.
     *
     * @return the units in the order of their ids
     */
    public List<AdministrativeUnit> list() {
        return List.copyOf(units.values());
    }

    /**
     * Returns a unit through its whole life.
     *
     * @param unit the unit
     * @return its history
     * @throws NoSuchElementException if there never was such a unit
     */
    public AdministrativeUnit get(UnitId unit) {
        return find(unit)
                .orElseThrow(() -> new NoSuchElementException("the unit must be in the gazetteer, but was " + unit));
    }

    /**
     * Finds a unit through its whole life.
     *
     * @param unit the unit
     * @return its history, absent when there never was such a unit
     */
    public Optional<AdministrativeUnit> find(UnitId unit) {
        return Optional.ofNullable(units.get(unit));
    }

    /**
     * Finds the unit that had a code on a date.
     *
     * @param code the code
     * @param date the date
     * @return how the unit stood on that date; absent when none had the code, see {@link #uses} and {@link #covers}
     */
    public Optional<UnitState> find(UnitCode code, LocalDate date) {
        return codes.find(code.system(), code.value(), date);
    }

    /**
     * Finds the unit that had a code on a date, or says why there is none, so that the owner of the code can mend it.
     *
     * <p>Example: {@code resolve(CodeSystem.NSO, "27", LocalDate.of(2025, 7, 1))} finds nothing and says that {@code 27} was
     * tỉnh Bắc Ninh until 2025-06-30.
     *
     * @param system the system in which the code should be
     * @param code the code as it was written
     * @param date the date
     * @return how the unit stood on that date; or {@link TerritoryProblem#MALFORMED_CODE}, {@link
     *     TerritoryProblem#NOT_COVERED}, {@link TerritoryProblem#UNKNOWN_CODE}, {@link TerritoryProblem#CODE_OF_OTHER_SYSTEM},
     *     {@link TerritoryProblem#CODE_ONLY_IN_OTHER_SYSTEM}, or one {@link TerritoryProblem#CODE_ENDED} or {@link
     *     TerritoryProblem#CODE_NOT_YET} for each meaning on other dates; all located by the code
     */
    public Validated<UnitState> resolve(CodeSystem system, String code, LocalDate date) {
        Optional<UnitState> found = codes.find(system, code, date);
        return found.isPresent() ? new Validated<>(found, List.of()) : Validated.failed(whyNot(system, code, date));
    }

    private List<Problem> whyNot(CodeSystem system, String code, LocalDate date) {
        if (covers(date) && UnitCode.isCode(code)) {
            return codes.whyNot(UnitCode.of(system, code), date);
        }
        List<Problem> problems = new ArrayList<>(notCovered(code, date));
        if (!UnitCode.isCode(code)) {
            problems.add(Problem.error(TerritoryProblem.MALFORMED_CODE, new Place.Whole(code), Map.of("value", code)));
        }
        return problems;
    }

    /**
     * Finds all units that may be meant by a name on a date, the nearest first, and never guesses among them.
     *
     * <p>Examples: {@code Krông Nô} finds two communes from 2025-07-01 on; {@code Tỉnh Bắc Ninh} finds thành phố Bắc Ninh on
     * 2026-09-20, by the name that it had until the day before; {@code TP Hue} finds thành phố Huế.
     *
     * @param name the name as it was written, with or without the type
     * @param date the date
     * @return the units by {@link NameMatch#rank()} and spelling, then in dictionary order, each with its best match, beside a
     *     warning {@link TerritoryProblem#AMBIGUOUS_NAME} if several are nearest, and one {@link TerritoryProblem#NAME_ENDED}
     *     or {@link TerritoryProblem#NAME_NOT_YET} for each unit of other dates with a nearer spelling; or no value and {@link
     *     TerritoryProblem#NOT_COVERED}, {@link TerritoryProblem#UNKNOWN_NAME}, or one {@link TerritoryProblem#NAME_ENDED} or
     *     {@link TerritoryProblem#NAME_NOT_YET} for each unit that has the name on other dates; all located by the name
     */
    public Validated<List<NameMatch>> resolve(String name, LocalDate date) {
        return covers(date)
                ? names.get().resolve(name, Optional.empty(), date)
                : Validated.failed(notCovered(name, date));
    }

    /**
     * Finds all units that may be meant by a name on a date and lie in a given unit, at any depth, the nearest first.
     *
     * @param name the name as it was written, with or without the type
     * @param within the unit in which to look
     * @param date the date
     * @return the units and problems as {@link #resolve(String, LocalDate)} has them; further problems are {@link
     *     TerritoryProblem#WITHIN_NOT_THERE}, and {@link TerritoryProblem#NAME_ELSEWHERE} if only units outside have the name
     * @throws NoSuchElementException if there never was a unit {@code within}
     */
    public Validated<List<NameMatch>> resolve(String name, UnitId within, LocalDate date) {
        AdministrativeUnit whole = get(within);
        List<Problem> problems = new ArrayList<>(notCovered(name, date));
        if (problems.isEmpty() && whole.at(date).isEmpty()) {
            UnitState first = whole.states().at(whole.states().firstDay());
            Map<String, String> arguments = Map.of("name", first.fullName(), "date", date.toString(), "value", name);
            problems.add(Problem.error(TerritoryProblem.WITHIN_NOT_THERE, new Place.Whole(name), arguments));
        }
        return problems.isEmpty() ? names.get().resolve(name, Optional.of(within), date) : Validated.failed(problems);
    }

    private List<Problem> notCovered(String asked, LocalDate date) {
        if (covers(date)) {
            return List.of();
        }
        Map<String, String> days =
                Map.of("date", date.toString(), "first", firstDay().toString());
        return List.of(Problem.error(TerritoryProblem.NOT_COVERED, new Place.Whole(asked), days));
    }

    /**
     * Returns every meaning of a code.
     *
     * <p>Example: {@code 24688} was Thị trấn Đắk Mâm until 2025-06-30 and is Xã Krông Nô since.
     *
     * @param code the code
     * @return whose it was and when, the oldest first; none if the code is unknown
     */
    public List<CodeUse> uses(UnitCode code) {
        return codes.uses(code);
    }

    /**
     * Returns the tree of units on a date.
     *
     * @param date the date
     * @return the hierarchy, the same for all dates of one {@linkplain #stablePeriod stable period}
     * @throws DateTimeException if the gazetteer does not cover the date
     */
    public Hierarchy at(LocalDate date) {
        return hierarchies.at(date).get();
    }

    /**
     * Returns the days around a date on which the tree is the same.
     *
     * @param date the date
     * @return the period, from the last event on or before the date to the next one
     * @throws DateTimeException if the gazetteer does not cover the date
     */
    public DateRange stablePeriod(LocalDate date) {
        return stablePeriods.at(date);
    }

    /**
     * Returns what happened to a unit itself: its beginning and end, its changes, and the merges and splits in which it gave or
     * received. Events that name it only as the parent of another are left out.
     *
     * @param unit the unit
     * @return the events, the oldest first, those of one day in the order of their ids
     * @throws NoSuchElementException if there never was such a unit
     */
    public List<TerritorialEvent> history(UnitId unit) {
        return histories.get().getOrDefault(get(unit).id(), List.of());
    }

    /**
     * Compares the trees of two dates, of which either may be the earlier.
     *
     * @param from the first date
     * @param to the second date
     * @return what must change in the tree of the first date to make it that of the second
     * @throws DateTimeException if the gazetteer does not cover one of the dates
     */
    public HierarchyDifference diff(LocalDate from, LocalDate to) {
        return HierarchyDifference.between(at(from), at(to));
    }

    /**
     * Returns where the territory and people of a unit went, in one step.
     *
     * @param unit the unit
     * @return the links in the order of their events; none if the unit gave nothing away
     */
    public List<Succession> successors(UnitId unit) {
        return successors.getOrDefault(unit, List.of());
    }

    /**
     * Returns where the territory and people of a unit came from, in one step.
     *
     * @param unit the unit
     * @return the links in the order of their events; none if the unit received nothing
     */
    public List<Succession> predecessors(UnitId unit) {
        return predecessors.getOrDefault(unit, List.of());
    }

    /**
     * Returns the units that hold on a later day what a unit held on an earlier one.
     *
     * <p>Shares multiply along a path and add up over parallel paths. Bounds are as narrow as they can be: what a unit gives on one
     * day adds up to one, so a unit that was divided in parts of unknown size which later come together again in one unit is
     * {@code WHOLE} there. A unit that goes on as it is links to itself, whole and without events. A unit that goes on and gave
     * something away keeps the rest, unless a link to itself says what it keeps; it also gave a part of unknown size to a unit of
     * its level into which a unit below it was carried. A unit that ended without links, such as a district when its level ended,
     * is followed through its children of the day before, whose shares nobody knows; then the {@code Abolish} that ended it is
     * among the events.
     *
     * <p>If a unit ended and the links do not say where all of it went, nothing is concluded from their sum; see {@link #untraced}.
     *
     * <p>Example: huyện Krông Nô of 2025-06-30 is on 2025-07-01 in five communes, {@code PART} in each.
     *
     * @param unit the unit
     * @param from the earlier day, on which the unit is there
     * @param to the later day, or the same
     * @return one link for each unit that holds something on some basis, in the order of their ids; none when no unit is recorded
     * @throws DateTimeException if the gazetteer does not cover the earlier day
     * @throws NoSuchElementException if the unit is not there on the earlier day
     * @throws IllegalArgumentException if the later day is before the earlier one
     */
    public List<Succession> successors(UnitId unit, LocalDate from, LocalDate to) {
        return lineage.get().successors(unitOn(unit, from), from, notBefore(from, to));
    }

    /**
     * Returns the units that held on an earlier day what a unit holds on a later one: the links of {@link #successors(UnitId,
     * LocalDate, LocalDate)} seen from the other side.
     *
     * <p>The extents say how much of the unit that <em>gave</em> is here, not how much of this unit came from it; that no act says.
     *
     * @param unit the unit
     * @param at the later day, on which the unit is there
     * @param earlier the earlier day, or the same
     * @return one link for each unit from which something came on some basis, in the order of their ids
     * @throws DateTimeException if the gazetteer does not cover the days
     * @throws NoSuchElementException if the unit is not there on the later day
     * @throws IllegalArgumentException if the later day is before the earlier one
     */
    public List<Succession> predecessors(UnitId unit, LocalDate at, LocalDate earlier) {
        return lineage.get().predecessors(unitOn(unit, at), notBefore(covered(earlier), at), earlier);
    }

    /**
     * Tells how much of what a unit holds on one day no unit is recorded to hold on another day, later or earlier.
     *
     * <p>Example: of a unit that ended and of which only one part, of unknown size, is known to have gone somewhere, {@code PART} is
     * untraced. Looking back, a unit that was created without a link is wholly untraced on every day before.
     *
     * @param unit the unit
     * @param from the day on which the unit is there
     * @param to the other day
     * @return on each basis {@code NONE} if the links say where all of it is, {@code WHOLE} if they say nothing
     * @throws DateTimeException if the gazetteer does not cover the days
     * @throws NoSuchElementException if the unit is not there on the first of the two days given
     */
    public Extents untraced(UnitId unit, LocalDate from, LocalDate to) {
        return lineage.get().untraced(unitOn(unit, from), from, covered(to));
    }

    /**
     * Tells whether all units that stood directly below a unit on a date are recorded.
     *
     * <p>Of the map that ships, huyện Krông Nô is recorded with all its communes, huyện Lắk with one.
     *
     * @param unit the unit
     * @param date the date
     * @return whether a {@link Roster} of the unit holds on the date
     */
    public boolean recordsAllBelow(UnitId unit, LocalDate date) {
        return Optional.ofNullable(rosters.get(unit))
                .filter(from -> !date.isBefore(from))
                .isPresent();
    }

    /**
     * Tells whether a unit belonged to an area group on a date.
     *
     * @param unit the unit
     * @param group the group
     * @param date the date
     * @return whether it did; absent when no source says so or otherwise
     */
    public Optional<Boolean> belongs(UnitId unit, AreaGroup group, LocalDate date) {
        return chronicle.areas().stream()
                .filter(area -> area.unit().equals(unit) && area.group().equals(group))
                .filter(area -> area.period().contains(date))
                .map(AreaMembership::belongs)
                .findFirst();
    }

    private UnitId unitOn(UnitId unit, LocalDate date) {
        covered(date);
        return get(unit)
                .at(date)
                .map(UnitState::id)
                .orElseThrow(() -> new NoSuchElementException(
                        "the unit must be there on the day, but was " + unit + " on " + date));
    }

    private static LocalDate notBefore(LocalDate earlier, LocalDate later) {
        if (later.isBefore(earlier)) {
            throw new IllegalArgumentException(
                    "the later day must not be before the earlier one, but was " + earlier + " and " + later);
        }
        return later;
    }

    private LocalDate covered(LocalDate date) {
        stablePeriod(date);
        return date;
    }

    private Hierarchy hierarchy(DateRange period) {
        LocalDate day = period.from().day().orElseThrow();
        List<UnitState> states =
                units.values().stream().flatMap(unit -> unit.at(day).stream()).toList();
        return new Hierarchy(chronicle.levels().at(day), states);
    }

    private static Dated<DateRange> stablePeriods(Chronicle chronicle) {
        List<LocalDate> days = List.copyOf(Replay.days(chronicle).keySet());
        LocalDate last = days.get(days.size() - 1);
        Dated<DateRange> periods = Dated.of(last, DateRange.from(last));
        for (int i = 1; i < days.size(); i++) {
            periods = periods.with(days.get(i - 1), DateRange.of(days.get(i - 1), days.get(i)));
        }
        return periods;
    }

    private static Map<UnitId, List<TerritorialEvent>> histories(Chronicle chronicle) {
        record Part(UnitId unit, TerritorialEvent event) {}
        return chronicle.events().stream()
                .flatMap(event -> subjects(event).distinct().map(unit -> new Part(unit, event)))
                .collect(Collectors.groupingBy(
                        Part::unit, Collectors.mapping(Part::event, Collectors.toUnmodifiableList())));
    }

    /** Returns the units that an event is about: those that gave or received, or the one that it names first. */
    private static Stream<UnitId> subjects(TerritorialEvent event) {
        boolean succession = event instanceof TerritorialEvent.Merge || event instanceof TerritorialEvent.Split;
        return event.units().stream().limit(succession ? Long.MAX_VALUE : 1);
    }
}
