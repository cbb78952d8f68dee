package org.learningsociety.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.guidance.Costs;
import org.learningsociety.criteria.guidance.Improvement;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One subject under a rubric of 15 criteria: the score with its explanation, beside the same rubric written by hand, and the cheapest
 * way to the highest level.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScoringBenchmark {

    static final Context CONTEXT = Context.on(LocalDate.of(2025, 12, 31));

    private static final int SUBJECTS = 512;

    private final Rubric rubric = SyntheticRubric.create();
    private final List<Evidence> subjects = SyntheticRubric.subjects(SUBJECTS);
    private final Evidence behind = SyntheticRubric.behind();
    private int next;

    /** Creates the state; JMH calls it. */
    public ScoringBenchmark() {}

    /** Makes sure that there is a way to be found and that the search comes to its end. */
    @Setup
    public void setUp() {
        Improvement improvement = improve();
        if (improvement.status() != Improvement.Status.EXACT
                || improvement.path().isEmpty()) {
            throw new IllegalStateException("a cheapest way must be found, but was " + improvement);
        }
    }

    /**
     * Scores a subject.
     *
     * @return the assessment with its explanation
     */
    @Benchmark
    public Assessment score() {
        return Scorer.score(rubric, subject(), CONTEXT);
    }

    /**
     * Scores a subject by code written for this rubric alone, without an explanation.
     *
     * @return the bounds of the total and the levels that are certain
     */
    @Benchmark
    public Object handWritten() {
        return HandWrittenScorer.score(subject());
    }

    /**
     * Finds the cheapest way to the highest level for a subject that lacks a quarter of the points.
     *
     * @return the way, which is proven to be the cheapest
     */
    @Benchmark
    public Improvement improve() {
        return Improvement.find(rubric, behind, CONTEXT, SyntheticRubric.HIGHEST, Costs.UNIT);
    }

    private Evidence subject() {
        next = (next + 1) % SUBJECTS;
        return subjects.get(next);
    }
}
