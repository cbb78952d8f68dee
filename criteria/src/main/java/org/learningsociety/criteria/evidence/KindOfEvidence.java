package org.learningsociety.criteria.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.rubric.IndicatorId;

/** What the rounds of assessment ask about subjects of one kind. */
record KindOfEvidence(SubjectKind kind, LocalDate on, SortedMap<String, Asked> asked) {

    /** An indicator, and the days whose observations of it count. */
    record Asked(Requirement requirement, DateRange period) {

        Asked and(Asked other) {
            if (!period.equals(other.period) || !requirement.asksLike(other.requirement)) {
                throw new IllegalArgumentException("rounds must ask for an indicator in one way, but asked for "
                        + requirement.indicator() + " as " + this + " and " + other);
            }
            return new Asked(requirement.withCriteriaOf(other.requirement), period);
        }
    }

    static KindOfEvidence of(SubjectKind kind, List<AssessmentRound> rounds) {
        SortedSet<LocalDate> days = new TreeSet<>();
        SortedMap<String, Asked> asked = new TreeMap<>();
        for (AssessmentRound round : rounds) {
            if (round.rubric().subjectKinds().contains(kind)) {
                days.add(round.on());
                requirements(round)
                        .forEach(requirement -> asked.merge(
                                requirement.indicator().value(), new Asked(requirement, round.period()), Asked::and));
            }
        }
        if (days.size() > 1) {
            throw new IllegalArgumentException(
                    "rounds for one kind of subject must be for one day, but those for " + kind + " were for " + days);
        }
        return new KindOfEvidence(kind, days.first(), asked);
    }

    /** What is asked on the day, and after it what the rubric asks on other days only: whoever records that too does nothing wrong. */
    private static List<Requirement> requirements(AssessmentRound round) {
        List<Requirement> today = Requirement.of(round.rubric().on(round.on()));
        Set<IndicatorId> indicators = today.stream().map(Requirement::indicator).collect(Collectors.toSet());
        Stream<Requirement> otherDays = Requirement.of(round.rubric()).stream()
                .filter(requirement -> !indicators.contains(requirement.indicator()));
        return Stream.concat(today.stream(), otherDays).toList();
    }

    Optional<Asked> find(String indicator) {
        return Optional.ofNullable(asked.get(indicator));
    }

    String indicators() {
        return String.join(", ", asked.keySet());
    }

    /** Kinds are written in the table as words with hyphens. */
    static Optional<SubjectKind> kindOf(String text) {
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> written(kind).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String known() {
        return Arrays.stream(SubjectKind.values()).map(KindOfEvidence::written).collect(Collectors.joining(", "));
    }

    static String written(SubjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
