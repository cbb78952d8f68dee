package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.FoldedKey;
import org.learningsociety.core.text.ToneKey;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;

/** Which units had a name, and when. Every spelling of a name has its folded key, so one look-up finds them all. */
final class NameIndex {

    private final Ancestry ancestry;
    private final Map<String, List<Entry>> entries = new HashMap<>();

    /** A name, full name or alias of a unit for a time. */
    private record Entry(AdministrativeUnit unit, String text, boolean alias, DateRange period) {

        Entry to(DateBound end) {
            return new Entry(unit, text, alias, DateRange.of(period.from(), end));
        }

        /** Returns the match on a date on which the unit stands so; none if this is an alias of other dates. */
        Optional<NameMatch> match(NameReading reading, ToneKey readingTone, UnitState state, LocalDate date) {
            boolean inUse = period.mayContain(date);
            if (alias && !inUse) {
                return Optional.empty();
            }
            NameMatch.Rank spelling = spelling(reading, readingTone);
            NameMatch.Rank plainRank = alias || !inUse ? NameMatch.Rank.ALIAS : spelling;
            NameMatch.Rank rank = reading.abbreviated() ? NameMatch.Rank.ABBREVIATION : plainRank;
            return Optional.of(
                    new NameMatch(state, rank, spelling, text, inUse ? Optional.empty() : Optional.of(period)));
        }

        private NameMatch.Rank spelling(NameReading reading, ToneKey readingTone) {
            if (UnitName.withSingleBlanks(text).equals(reading.text())) {
                return NameMatch.Rank.EXACT;
            }
            return ToneKey.of(text).equals(readingTone) ? NameMatch.Rank.TONE : NameMatch.Rank.FOLDED;
        }

        boolean hasEndedBy(LocalDate date) {
            return unit.lifetime().isBefore(date);
        }

        /** Returns the day on which the unit had the name that is nearest to a date on which the unit is not there. */
        LocalDate nearest(LocalDate date) {
            LocalDate first = unit.states().firstDay();
            return hasEndedBy(date)
                    ? period.lastDay().or(() -> unit.lifetime().lastDay()).orElseThrow()
                    : period.from().day().filter(first::isBefore).orElse(first);
        }
    }

    /** A unit that is not there on the date, as it matched on the day nearest to it. */
    private record Absent(NameMatch match, LocalDate nearest, boolean ended) {}

    NameIndex(Ancestry ancestry) {
        this.ancestry = ancestry;
        for (AdministrativeUnit unit : ancestry.units().values()) {
            Stream.of(names(unit, UnitState::name), names(unit, UnitState::fullName), aliases(unit))
                    .flatMap(List::stream)
                    .forEach(entry -> entries.computeIfAbsent(
                                    FoldedKey.of(entry.text()).value(), key -> new ArrayList<>(1))
                            .add(entry));
        }
    }

    private static List<Entry> names(AdministrativeUnit unit, Function<UnitState, String> name) {
        List<Entry> names = new ArrayList<>();
        for (Standing standing : Standing.of(unit)) {
            String text = name.apply(standing.state());
            int last = names.size() - 1;
            if (last >= 0 && names.get(last).text().equals(text)) {
                names.set(last, names.get(last).to(standing.period().to()));
            } else {
                names.add(new Entry(unit, text, false, standing.period()));
            }
        }
        return names;
    }

    private static List<Entry> aliases(AdministrativeUnit unit) {
        return unit.aliases().stream()
                .flatMap(alias -> alias.period().intersection(unit.lifetime()).stream()
                        .flatMap(period -> forms(unit, alias.text()).map(text -> new Entry(unit, text, true, period))))
                .toList();
    }

    /** Returns an alias as it is given, with the type before it, and without the type that it begins with. */
    private static Stream<String> forms(AdministrativeUnit unit, String text) {
        String alias = UnitName.withSingleBlanks(text);
        return unit.states().entries().values().stream()
                .map(UnitState::type)
                .flatMap(type -> {
                    boolean typed = FoldedKey.of(alias)
                            .value()
                            .startsWith(FoldedKey.of(type.word()).value() + " ");
                    return Stream.of(
                            alias, typed ? alias.substring(type.word().length()).strip() : type.fullName(alias));
                })
                .distinct();
    }

    /** Finds the units that may be meant by a name on a date that the data cover, or says why there is none. */
    Validated<List<NameMatch>> resolve(String name, Optional<UnitId> within, LocalDate date) {
        List<NameMatch> everywhere = matches(name, date);
        List<NameMatch> inside = everywhere.stream()
                .filter(match -> isInside(match.unit(), within, date))
                .toList();
        return inside.isEmpty()
                ? Validated.failed(whyNot(name, within, date, everywhere))
                : Validated.of(inside, warnings(name, within, date, inside));
    }

    private boolean isInside(UnitState unit, Optional<UnitId> within, LocalDate date) {
        return within.isEmpty() || ancestry.isInside(unit, within.get(), date);
    }

    private List<NameMatch> matches(String name, LocalDate date) {
        Map<UnitId, NameMatch> best = new HashMap<>();
        for (NameReading reading : NameReading.of(name)) {
            ToneKey tone = ToneKey.of(reading.text());
            for (Entry entry : entries(reading)) {
                entry.unit()
                        .at(date)
                        .flatMap(state -> entry.match(reading, tone, state, date))
                        .ifPresent(
                                match -> best.merge(match.unit().id(), match, BinaryOperator.minBy(NameMatch.NEAREST)));
            }
        }
        return inOrder(best.values());
    }

    private List<Entry> entries(NameReading reading) {
        return entries.getOrDefault(FoldedKey.of(reading.text()).value(), List.of());
    }

    private static List<NameMatch> inOrder(Collection<NameMatch> matches) {
        Map<UnitId, NameMatch> byUnit =
                matches.stream().collect(Collectors.toMap(match -> match.unit().id(), Function.identity()));
        return Hierarchy.inDictionaryOrder(matches.stream().map(NameMatch::unit).toList()).stream()
                .flatMap(unit -> Optional.ofNullable(byUnit.get(unit.id())).stream())
                .sorted(NameMatch.NEAREST)
                .toList();
    }

    /** Returns the units of other dates that have the name, the nearest first. */
    private List<Absent> absent(String name, Optional<UnitId> within, LocalDate date) {
        Map<UnitId, Absent> best = new HashMap<>();
        for (NameReading reading : NameReading.of(name)) {
            ToneKey tone = ToneKey.of(reading.text());
            for (Entry entry : entries(reading)) {
                if (entry.unit().at(date).isEmpty()) {
                    LocalDate nearest = entry.nearest(date);
                    entry.unit()
                            .at(nearest)
                            .filter(state -> isInside(state, within, nearest))
                            .flatMap(state -> entry.match(reading, tone, state, nearest))
                            .map(match -> new Absent(match, nearest, entry.hasEndedBy(date)))
                            .ifPresent(absent -> best.merge(
                                    entry.unit().id(),
                                    absent,
                                    BinaryOperator.minBy(Comparator.comparing(Absent::match, NameMatch.NEAREST))));
                }
            }
        }
        return inOrder(best.values().stream().map(Absent::match).toList()).stream()
                .flatMap(match -> Optional.ofNullable(best.get(match.unit().id())).stream())
                .toList();
    }

    private List<Problem> whyNot(String name, Optional<UnitId> within, LocalDate date, List<NameMatch> outside) {
        List<Absent> inside = absent(name, within, date);
        List<Absent> absent = inside.isEmpty() ? absent(name, Optional.empty(), date) : inside;
        List<Problem> problems = new ArrayList<>();
        absent.stream()
                .filter(other ->
                        NameMatch.NEAREST.compare(other.match(), absent.get(0).match()) == 0)
                .forEach(other -> problems.add(problem(Severity.ERROR, name, other, date)));
        if (!outside.isEmpty()) {
            problems.add(
                    problem(Severity.ERROR, TerritoryProblem.NAME_ELSEWHERE, name, date, addresses(outside, date)));
        }
        return problems.isEmpty()
                ? List.of(problem(Severity.ERROR, TerritoryProblem.UNKNOWN_NAME, name, date, Map.of()))
                : problems;
    }

    /** Warns of a name that several units have, and of one that a unit of other dates has in a nearer spelling. */
    private List<Problem> warnings(String name, Optional<UnitId> within, LocalDate date, List<NameMatch> found) {
        List<Problem> warnings = new ArrayList<>();
        NameMatch best = found.get(0);
        if (found.size() > 1 && NameMatch.NEAREST.compare(found.get(1), best) == 0) {
            warnings.add(
                    problem(Severity.WARNING, TerritoryProblem.AMBIGUOUS_NAME, name, date, addresses(found, date)));
        }
        if (best.spelling() != NameMatch.Rank.EXACT) {
            Predicate<Absent> nearer = other -> other.match().spelling().compareTo(best.spelling()) < 0;
            absent(name, within, date).stream()
                    .filter(nearer)
                    .forEach(other -> warnings.add(problem(Severity.WARNING, name, other, date)));
        }
        return warnings;
    }

    private Map<String, String> addresses(List<NameMatch> matches, LocalDate date) {
        return Map.of(
                "names",
                matches.stream()
                        .filter(match -> NameMatch.NEAREST.compare(match, matches.get(0)) == 0)
                        .map(match -> ancestry.address(match.unit(), date))
                        .collect(Collectors.joining("; ")));
    }

    private Problem problem(Severity severity, String name, Absent other, LocalDate date) {
        String address = ancestry.address(other.match().unit(), other.nearest());
        return problem(
                severity,
                other.ended() ? TerritoryProblem.NAME_ENDED : TerritoryProblem.NAME_NOT_YET,
                name,
                date,
                Map.of(
                        "name",
                        address,
                        other.ended() ? "last" : "first",
                        other.nearest().toString()));
    }

    private static Problem problem(
            Severity severity, TerritoryProblem problem, String name, LocalDate date, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("value", name);
        arguments.put("date", date.toString());
        return new Problem(problem, severity, new Place.Whole(name), arguments);
    }
}
