package org.learningsociety.core.submission;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;

/**
 * How far what is owed was handed in, and whether in time, as that is known on a day.
 *
 * <p>What came from a unit that owes nothing is not counted, so that no more is received than expected; it is {@linkplain #unexpected()
 * kept}, and a problem beside it. Immutable and thread-safe.
 *
 * @param obligation what is owed
 * @param asOf the day
 * @param entries what each unit did that owes something, in the order of their ids
 * @param unexpected what came from others, the first to come first
 */
public record Completeness(Obligation obligation, LocalDate asOf, List<Entry> entries, List<Submission> unexpected) {

    /** What a unit did about its duty. */
    public enum Status {
        /** It handed in by the due day. */
        ON_TIME,
        /** It handed in after the due day. */
        LATE,
        /** It did not hand in yet, and the due day is not over. */
        AWAITED,
        /** It did not hand in, and the due day is over. */
        MISSING
    }

    /**
     * What one unit did. Immutable and thread-safe.
     *
     * @param unit the unit
     * @param status what it did; of several submissions the first counts
     * @param submissions what came from it, the first to come first
     */
    public record Entry(UnitId unit, Status status, List<Submission> submissions) {

        /**
         * Copies the submissions.
         *
         * @param unit the unit
         * @param status what it did; of several submissions the first counts
         * @param submissions what came from it, the first to come first
         */
        public Entry {
            submissions = List.copyOf(submissions);
        }
    }

    /**
     * Copies the lists.
     *
     * @param obligation what is owed
     * @param asOf the day
     * @param entries what each unit did that owes something, in the order of their ids
     * @param unexpected what came from others, the first to come first
     */
    public Completeness {
        entries = List.copyOf(entries);
        unexpected = List.copyOf(unexpected);
    }

    /**
     * Holds what came against what is owed.
     *
     * @param obligation what is owed
     * @param territory the units and their history
     * @param submissions what came, in any order
     * @param asOf the day; what came later is not known yet
     * @return how far it was handed in; beside it, each at its place, the error {@link SubmissionProblem#UNKNOWN_SENDER} and the warnings
     *     {@link SubmissionProblem#NOT_EXPECTED} and {@link SubmissionProblem#SENT_BEFORE}
     * @throws DateTimeException if the gazetteer does not cover the beginning of the period
     */
    public static Validated<Completeness> of(
            Obligation obligation, Gazetteer territory, Collection<Submission> submissions, LocalDate asOf) {
        SortedMap<UnitId, List<Submission>> byUnit = new TreeMap<>();
        obligation.expected(territory, asOf).forEach(unit -> byUnit.put(unit, new ArrayList<>()));
        List<Submission> unexpected = new ArrayList<>();
        submissions.stream()
                .filter(submission -> !submission.receivedOn().isAfter(asOf))
                .sorted(Comparator.comparing(Submission::receivedOn))
                .forEach(submission ->
                        byUnit.getOrDefault(submission.unit(), unexpected).add(submission));
        List<Problem> problems = new ArrayList<>();
        unexpected.forEach(submission -> problems.add(notCounted(submission, obligation, territory)));
        List<Entry> entries = new ArrayList<>();
        byUnit.forEach((unit, sent) -> {
            entries.add(new Entry(unit, status(sent, obligation.due(), asOf), sent));
            sent.stream().skip(1).forEach(again -> problems.add(sentBefore(again, sent.get(0))));
        });
        return Validated.of(new Completeness(obligation, asOf, entries, unexpected), problems);
    }

    private static Status status(List<Submission> sent, LocalDate due, LocalDate asOf) {
        if (sent.isEmpty()) {
            return asOf.isAfter(due) ? Status.MISSING : Status.AWAITED;
        }
        return sent.get(0).receivedOn().isAfter(due) ? Status.LATE : Status.ON_TIME;
    }

    private static Problem notCounted(Submission submission, Obligation obligation, Gazetteer territory) {
        Map<String, String> arguments = Map.of(
                "value",
                submission.unit().value(),
                "period",
                obligation.period().toString());
        return territory.find(submission.unit()).isEmpty()
                ? Problem.error(SubmissionProblem.UNKNOWN_SENDER, submission.place(), arguments)
                : Problem.warning(SubmissionProblem.NOT_EXPECTED, submission.place(), arguments);
    }

    private static Problem sentBefore(Submission submission, Submission first) {
        return Problem.warning(
                SubmissionProblem.SENT_BEFORE,
                submission.place(),
                Map.of(
                        "value",
                        submission.unit().value(),
                        "first",
                        first.receivedOn().toString()));
    }

    /**
     * Returns how many units owe something.
     *
     * @return the number of entries
     */
    public int expected() {
        return entries.size();
    }

    /**
     * Returns how many units that owe something have handed in, in time or late.
     *
     * @return at most {@link #expected()}
     */
    public int received() {
        return count(Status.ON_TIME) + count(Status.LATE);
    }

    /**
     * Counts the units of one status.
     *
     * @param status the status
     * @return how many units have it
     */
    public int count(Status status) {
        return (int) entries.stream().filter(entry -> entry.status() == status).count();
    }
}
