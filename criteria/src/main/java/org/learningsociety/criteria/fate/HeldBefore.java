package org.learningsociety.criteria.fate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.criteria.recognition.Holding;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionState;
import org.learningsociety.criteria.recognition.Standing;

/**
 * Who held a title on the day before territory changed hands, and how large the units were. A unit that is neither among the holdings nor
 * open did not hold it. Immutable and thread-safe.
 *
 * @param title the title
 * @param day the day of the change
 * @param holdings what units held on the day before
 * @param open units of which it is not settled whether they hold it
 * @param figures for each basis how large units were on the day before, none less than zero; units may be missing
 */
public record HeldBefore(
        TitleId title,
        LocalDate day,
        SortedMap<UnitId, Holding> holdings,
        SortedSet<UnitId> open,
        Map<Basis, SortedMap<UnitId, Rational>> figures) {

    /**
     * Copies the collections.
     *
     * @param title the title
     * @param day the day of the change
     * @param holdings what units held on the day before
     * @param open units of which it is not settled whether they hold it
     * @param figures for each basis how large units were on the day before, none less than zero; units may be missing
     * @throws IllegalArgumentException if a figure is less than zero, or a unit that holds the title is open
     */
    public HeldBefore {
        holdings = Collections.unmodifiableSortedMap(new TreeMap<>(holdings));
        open = Collections.unmodifiableSortedSet(new TreeSet<>(open));
        if (!Collections.disjoint(holdings.keySet(), open)) {
            throw new IllegalArgumentException(
                    "a title must be held or open, but was both for one of " + holdings.keySet() + " and " + open);
        }
        Map<Basis, SortedMap<UnitId, Rational>> copies = new EnumMap<>(Basis.class);
        figures.forEach((basis, values) -> copies.put(basis, copy(values)));
        figures = Collections.unmodifiableMap(copies);
    }

    private static SortedMap<UnitId, Rational> copy(Map<UnitId, Rational> values) {
        values.forEach((unit, value) -> {
            if (value.signum() < 0) {
                throw new IllegalArgumentException(
                        "a figure must not be less than zero, but was " + value + " of " + unit);
            }
        });
        return Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Reads from histories who held a title.
     *
     * @param title the title
     * @param day the day of the change
     * @param histories histories of any titles and subjects; those of administrative units and of the title count
     * @return who held it on the day before; a unit whose title is suspended is open, and so is one whose title {@linkplain
     *     RecognitionState#mayHaveEnded may have ended} on the day, and one of which several subjects are on record as holding the title,
     *     beside an error {@link FateProblem#SEVERAL_HOLDERS}
     */
    public static Validated<HeldBefore> of(TitleId title, LocalDate day, Collection<RecognitionHistory> histories) {
        LocalDate eve = day.minusDays(1);
        SortedMap<UnitId, List<RecognitionHistory>> live = new TreeMap<>();
        for (RecognitionHistory history : histories) {
            Standing standing = history.at(eve).standing();
            if (history.title().equals(title)
                    && history.subject().kind() == SubjectKind.ADMINISTRATIVE_UNIT
                    && (standing == Standing.HELD || standing == Standing.SUSPENDED)) {
                history.subject()
                        .unit()
                        .ifPresent(unit -> live.computeIfAbsent(unit, of -> new ArrayList<>())
                                .add(history));
            }
        }
        SortedMap<UnitId, Holding> holdings = new TreeMap<>();
        NavigableSet<UnitId> open = new TreeSet<>();
        List<Problem> problems = new ArrayList<>();
        live.forEach((unit, records) -> {
            RecognitionState state = records.get(0).at(eve);
            if (records.size() > 1) {
                problems.add(severalHolders(title, day, unit, records));
            }
            if (records.size() > 1 || state.standing() == Standing.SUSPENDED || state.mayHaveEnded(day)) {
                open.add(unit);
            } else {
                holdings.put(unit, state.holding().orElseThrow());
            }
        });
        return Validated.of(new HeldBefore(title, day, holdings, open, Map.of()), problems);
    }

    private static Problem severalHolders(TitleId title, LocalDate day, UnitId unit, List<RecognitionHistory> records) {
        String subjects = records.stream()
                .map(record -> record.subject().id().value())
                .sorted()
                .collect(Collectors.joining(", "));
        return Problem.error(
                FateProblem.SEVERAL_HOLDERS,
                new Place.Whole(unit.value()),
                Map.of("value", unit.value(), "title", title.value(), "day", day.toString(), "subjects", subjects));
    }

    /**
     * Adds how large units were.
     *
     * @param basis what was counted or measured
     * @param values the figures of the day before
     * @return the same holdings with these figures in the place of others on the basis
     * @throws IllegalArgumentException if a figure is less than zero
     */
    public HeldBefore with(Basis basis, Map<UnitId, Rational> values) {
        Map<Basis, SortedMap<UnitId, Rational>> more = new EnumMap<>(Basis.class);
        more.putAll(figures);
        more.put(basis, new TreeMap<>(values));
        return new HeldBefore(title, day, holdings, open, more);
    }

    Optional<Rational> figure(Basis basis, UnitId unit) {
        return Optional.ofNullable(
                figures.getOrDefault(basis, Collections.emptySortedMap()).get(unit));
    }
}
