package org.learningsociety.reporting.tally;

import java.util.Collection;
import java.util.Optional;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * How many subjects met one question, and what became of the others: a commutative monoid of checked counts.
 *
 * <p>Each expected subject is in exactly one place:
 *
 * <pre>
 * expected ─┬─ received ─┬─ of ─┬─ met
 *           │            │      ├─ not met
 *           │            │      └─ unknown (some of them quarantined)
 *           │            ├─ excluded
 *           │            └─ excepted
 *           └─ missing
 * </pre>
 *
 * <p>{@link #merge} adds every count, so a tally of tallies is the tally of all their subjects, in any order and any grouping.
 * A subject must not be merged twice: a household that is counted in its village is not counted again in its commune. The tally
 * is about one question (one title on one day); tallies of different questions are kept apart as {@link Strata}.
 *
 * <p>Ratios are taken last, of the sums. Example: of 1 000 expected subjects 53 are missing, 390 met the question, 540 did not
 * and 17 are unknown. Then the figure of {@link #rate} is 390/947, the truth lies between 390/1000 and 460/1000, and
 * {@link #coverage} is 947/1000. Immutable and thread-safe.
 *
 * @param met subjects that certainly achieved
 * @param of subjects that were assessed and to which the question applies
 * @param unknown those of {@code of} whose result is not certain
 * @param excluded subjects that were assessed but to which the question does not apply
 * @param excepted subjects to which it would apply and which did not meet it, but which an admitted exception takes out
 * @param quarantined those of {@code unknown} whose record was bad and set aside
 * @param expected all subjects from which a result is due, received or not
 * @param levels the highest certain level of each subject that met the question
 * @param scores the points of each subject of {@code of} whose points are certain
 */
public record Tally(
        long met,
        long of,
        long unknown,
        long excluded,
        long excepted,
        long quarantined,
        long expected,
        Histogram<LevelId> levels,
        Histogram<Points> scores) {

    /** The tally of nobody, which changes no other when merged. */
    public static final Tally EMPTY = new Tally(0, 0, 0, 0, 0, 0, 0, Histogram.empty());

    private static final Tally MET = new Tally(1, 1, 0, 0, 0, 0, 1, Histogram.empty());
    private static final Tally NOT_MET = new Tally(0, 1, 0, 0, 0, 0, 1, Histogram.empty());
    private static final Tally UNKNOWN = new Tally(0, 1, 1, 0, 0, 0, 1, Histogram.empty());
    private static final Tally EXCLUDED = new Tally(0, 0, 0, 1, 0, 0, 1, Histogram.empty());

    /**
     * Checks that each subject is in one place.
     *
     * @param met subjects that certainly achieved
     * @param of subjects that were assessed and to which the question applies
     * @param unknown those of {@code of} whose result is not certain
     * @param excluded subjects that were assessed but to which the question does not apply
     * @param excepted subjects to which it would apply and which did not meet it, but which an admitted exception takes out
     * @param quarantined those of {@code unknown} whose record was bad and set aside
     * @param expected all subjects from which a result is due, received or not
     * @param levels the highest certain level of each subject that met the question
     * @param scores the points of each subject of {@code of} whose points are certain
     * @throws IllegalArgumentException if a count is negative, {@code met + unknown > of}, {@code quarantined > unknown},
     *     {@code of + excluded + excepted > expected}, more subjects have a level than met, or more have points than are in
     *     {@code of}
     */
    public Tally {
        requireWithin("met", met, of);
        requireWithin("unknown", unknown, of - met);
        requireWithin("quarantined", quarantined, unknown);
        requireWithin("of", of, expected);
        requireWithin("excluded", excluded, expected - of);
        requireWithin("excepted", excepted, expected - of - excluded);
        requireWithin("levels", levels.total(), met);
        requireWithin("scores", scores.total(), of);
    }

    /**
     * Counts subjects whose points nobody asks for.
     *
     * @param met subjects that certainly achieved
     * @param of subjects that were assessed and to which the question applies
     * @param unknown those of {@code of} whose result is not certain
     * @param excluded subjects that were assessed but to which the question does not apply
     * @param excepted subjects to which it would apply and which did not meet it, but which an admitted exception takes out
     * @param quarantined those of {@code unknown} whose record was bad and set aside
     * @param expected all subjects from which a result is due, received or not
     * @param levels the highest certain level of each subject that met the question
     * @throws IllegalArgumentException as the other constructor throws
     */
    public Tally(
            long met,
            long of,
            long unknown,
            long excluded,
            long excepted,
            long quarantined,
            long expected,
            Histogram<LevelId> levels) {
        this(met, of, unknown, excluded, excepted, quarantined, expected, levels, Histogram.empty());
    }

    /**
     * Counts one assessed subject.
     *
     * <p>A verdict of {@link Verdict#NOT_ASSESSABLE} is counted as excluded: the question has no answer. The level of a subject that did not
     * certainly achieve, which only a rubric gives whose levels are not nested, is not counted.
     *
     * @param assessment the result
     * @return the tally of this subject
     */
    public static Tally of(Assessment assessment) {
        Tally verdict = of(assessment.verdict());
        Tally tally = assessment
                .level()
                .filter(level -> verdict.met > 0)
                .map(level -> verdict.withLevels(Histogram.of(level, 1)))
                .orElse(verdict);
        Optional<Points> points =
                assessment.total().filter(Bounds::isExact).map(Bounds::low).filter(certain -> tally.of > 0);
        return points.map(certain -> tally.withScores(Histogram.of(certain, 1))).orElse(tally);
    }

    /**
     * Counts one subject by its verdict, without a level.
     *
     * @param verdict the verdict
     * @return the tally of this subject
     */
    public static Tally of(Verdict verdict) {
        return switch (verdict) {
            case ACHIEVED -> MET;
            case NOT_ACHIEVED -> NOT_MET;
            case UNDETERMINED -> UNKNOWN;
            case NOT_ASSESSABLE -> EXCLUDED;
        };
    }

    /**
     * Counts subjects that an admitted exception takes out.
     *
     * <p>An exception takes out only who has not met the question, as {@link org.learningsociety.criteria.evidence.MemberCounts} says
     * of the members of a group: a subject that achieved is counted by its {@linkplain #of(Verdict) verdict}.
     *
     * @param subjects how many
     * @return their tally
     * @throws IllegalArgumentException if the number is negative
     */
    public static Tally ofExcepted(long subjects) {
        return new Tally(0, 0, 0, 0, subjects, 0, subjects, Histogram.empty());
    }

    /**
     * Counts subjects whose records were bad and set aside: received, and unknown.
     *
     * @param subjects how many
     * @return their tally
     * @throws IllegalArgumentException if the number is negative
     */
    public static Tally ofQuarantined(long subjects) {
        return new Tally(0, subjects, subjects, 0, 0, subjects, subjects, Histogram.empty());
    }

    /**
     * Counts subjects that are expected and from which nothing was received.
     *
     * @param subjects how many
     * @return their tally
     * @throws IllegalArgumentException if the number is negative
     */
    public static Tally ofMissing(long subjects) {
        return new Tally(0, 0, 0, 0, 0, 0, subjects, Histogram.empty());
    }

    /**
     * Adds another tally, count by count.
     *
     * @param other a tally of other subjects
     * @return the sums
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public Tally merge(Tally other) {
        return new Tally(
                Math.addExact(met, other.met),
                Math.addExact(of, other.of),
                Math.addExact(unknown, other.unknown),
                Math.addExact(excluded, other.excluded),
                Math.addExact(excepted, other.excepted),
                Math.addExact(quarantined, other.quarantined),
                Math.addExact(expected, other.expected),
                levels.merge(other.levels),
                scores.merge(other.scores));
    }

    /**
     * Adds up many tallies, as {@link #merge} does one after the other, in a fraction of the time.
     *
     * @param tallies tallies of different subjects
     * @return the sums
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public static Tally sum(Collection<Tally> tallies) {
        TallySum sum = new TallySum();
        tallies.forEach(sum::add);
        return sum.toTally();
    }

    /**
     * Copies the tally with what a register says was due. The tally of assessments alone expects those assessments and no more.
     *
     * @param subjects how many subjects are expected in all
     * @return the copy, in which what was not received is missing
     * @throws IllegalArgumentException if fewer are expected than were received
     */
    public Tally withExpected(long subjects) {
        return new Tally(met, of, unknown, excluded, excepted, quarantined, subjects, levels, scores);
    }

    /**
     * Copies the tally with other levels.
     *
     * @param histogram how many subjects have which level
     * @return the copy
     */
    public Tally withLevels(Histogram<LevelId> histogram) {
        return new Tally(met, of, unknown, excluded, excepted, quarantined, expected, histogram, scores);
    }

    /**
     * Copies the tally with other points.
     *
     * @param histogram how many subjects have how many points
     * @return the copy
     * @throws IllegalArgumentException if more subjects have points than were assessed
     */
    public Tally withScores(Histogram<Points> histogram) {
        return new Tally(met, of, unknown, excluded, excepted, quarantined, expected, levels, histogram);
    }

    /**
     * Returns the subjects that certainly did not achieve.
     *
     * @return of - met - unknown
     */
    public long notMet() {
        return of - met - unknown;
    }

    /**
     * Returns the subjects from which a record came, good or bad.
     *
     * @return of + excluded + excepted
     */
    public long received() {
        return of + excluded + excepted;
    }

    /**
     * Returns the expected subjects from which no record came.
     *
     * @return expected - received
     */
    public long missing() {
        return expected - received();
    }

    /**
     * Returns all subjects whose result is open: unknown or missing.
     *
     * @return unknown + missing
     */
    public long open() {
        return unknown + missing();
    }

    /**
     * Returns the share that achieved.
     *
     * <p>The figure is met / of. With n = of + missing, low is met / n and high is (met + unknown + missing) / n. A missing
     * subject to which the question turns out not to apply only narrows the bounds.
     *
     * <p>Worked example: met 390, of 947, unknown 17, expected 1 000, nobody excluded. The figure is 390/947, low is 390/1000 and
     * high is 460/1000: 41,2 %, certain between 39,0 % and 46,0 %.
     *
     * @return absent when there is no subject to which the question may apply: no data
     */
    public Optional<Rate> rate() {
        long whole = of + missing();
        if (whole == 0) {
            return Optional.empty();
        }
        Optional<Rational> figure = of == 0 ? Optional.empty() : Optional.of(Rational.of(met, of));
        return Optional.of(new Rate(Rational.of(met, whole), figure, Rational.of(met + open(), whole)));
    }

    /**
     * Returns how much of what was expected came in.
     *
     * @return received / expected, between zero and one; absent when nothing was expected
     */
    public Optional<Rational> coverage() {
        return expected == 0 ? Optional.empty() : Optional.of(Rational.of(received(), expected));
    }

    private static void requireWithin(String name, long count, long most) {
        if (count < 0 || count > most) {
            throw new IllegalArgumentException(
                    name + " must lie between zero and what is left of its whole, but was " + count + " of " + most);
        }
    }
}
