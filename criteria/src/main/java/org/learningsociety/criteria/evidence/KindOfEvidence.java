package org.learningsociety.criteria.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.time.DateRange;

/** What the rounds of assessment ask about subjects of one kind. */
record KindOfEvidence(SubjectKind kind, LocalDate on, SortedMap<String, Asked> asked) {

    /** An indicator, and the days whose observations of it count. */
    record Asked(Requirement requirement, DateRange period) {

        boolean isSameQuestion(Asked other) {
            return period.equals(other.period)
                    && requirement.kinds().equals(other.requirement.kinds())
                    && requirement.maximum().equals(other.requirement.maximum());
        }
    }

    static KindOfEvidence of(SubjectKind kind, List<AssessmentRound> rounds) {
        SortedSet<LocalDate> days = new TreeSet<>();
        SortedMap<String, Asked> asked = new TreeMap<>();
        for (AssessmentRound round : rounds) {
            if (round.rubric().subjectKinds().contains(kind)) {
                days.add(round.on());
                Requirement.of(round.rubric())
                        .forEach(requirement -> ask(asked, new Asked(requirement, round.period())));
            }
        }
        if (days.size() > 1) {
            throw new IllegalArgumentException(
                    "rounds for one kind of subject must be for one day, but those for " + kind + " were for " + days);
        }
        return new KindOfEvidence(kind, days.first(), asked);
    }

    private static void ask(SortedMap<String, Asked> asked, Asked question) {
        String indicator = question.requirement().indicator().value();
        Asked earlier = asked.putIfAbsent(indicator, question);
        if (earlier != null && !earlier.isSameQuestion(question)) {
            throw new IllegalArgumentException("rounds must ask for an indicator in one way, but asked for " + indicator
                    + " as " + earlier + " and " + question);
        }
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

    private static String written(SubjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
