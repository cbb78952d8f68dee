package org.learningsociety.reporting.batch;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.territory.UnitIndex;
import org.learningsociety.criteria.batch.BatchScores;
import org.learningsociety.criteria.batch.CompiledRubric;
import org.learningsociety.criteria.batch.EvidenceBatch;

/**
 * Scores all rows of a source and counts them by unit, in the memory of one batch and one set of counts a thread.
 *
 * <pre>{@code
 * Optional<UnitTallies> tallies = BatchRollUp.of(compiled, units, Points.of(1))
 *         .onThreads(Executors.newFixedThreadPool(2), 2)
 *         .expecting(79_000_000)
 *         .telling(progress -> show(progress), 1_000_000, InstantSource.system())
 *         .run(source);
 * }</pre>
 *
 * <p>The result is the same for every number of threads. It is there when all rows are counted, and not before: a run that was
 * stopped or failed leaves nothing. Immutable and thread-safe, so that it can be run again.
 */
public final class BatchRollUp {

    /** Batches of so many rows stay in the processor's cache. */
    private static final int ROWS_OF_BATCH = 1_024;

    private final CompiledRubric rubric;
    private final UnitIndex units;
    private final Points width;
    private final Executor executor;
    private final int threads;
    private final OptionalLong expected;
    private final RollUpProgress.Listener listener;
    private final long every;
    private final InstantSource clock;

    private BatchRollUp(
            CompiledRubric rubric,
            UnitIndex units,
            Points width,
            Executor executor,
            int threads,
            OptionalLong expected,
            RollUpProgress.Listener listener,
            long every,
            InstantSource clock) {
        this.rubric = rubric;
        this.units = units;
        this.width = width;
        this.executor = executor;
        this.threads = threads;
        this.expected = expected;
        this.listener = listener;
        this.every = every;
        this.clock = clock;
    }

    /**
     * Makes a roll-up on the thread that calls, which tells nobody.
     *
     * @param rubric the rubric
     * @param units the numbers of the units
     * @param width the width of a class of points
     * @return the roll-up
     * @throws IllegalArgumentException if the width is none, as {@link UnitTallies#of} says
     */
    public static BatchRollUp of(CompiledRubric rubric, UnitIndex units, Points width) {
        UnitTallies.of(rubric, units, width);
        return new BatchRollUp(
                rubric,
                units,
                width,
                Runnable::run,
                1,
                OptionalLong.empty(),
                progress -> true,
                Long.MAX_VALUE,
                () -> Instant.EPOCH);
    }

    /**
     * Copies the roll-up to run on threads of the application.
     *
     * @param pool what runs the parts, such as a fixed pool of threads; it is not shut down
     * @param count into how many parts, such as the processors that there are
     * @return the copy
     * @throws IllegalArgumentException if the count is less than one
     */
    public BatchRollUp onThreads(Executor pool, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a roll-up must run on at least one thread, but was to on " + count);
        }
        return new BatchRollUp(rubric, units, width, pool, count, expected, listener, every, clock);
    }

    /**
     * Copies the roll-up with the number of rows that will come, by which its end is estimated.
     *
     * @param rows how many
     * @return the copy
     * @throws IllegalArgumentException if the number is negative
     */
    public BatchRollUp expecting(long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("the number of rows must not be negative, but was " + rows);
        }
        return new BatchRollUp(rubric, units, width, executor, threads, OptionalLong.of(rows), listener, every, clock);
    }

    /**
     * Copies the roll-up with somebody who is told how far it is, and may stop it. It is told of the end too; then its answer no longer
     * matters.
     *
     * @param who the listener
     * @param rows after how many rows it is told again
     * @param time where the time comes from
     * @return the copy
     * @throws IllegalArgumentException if the number of rows is less than one
     */
    public BatchRollUp telling(RollUpProgress.Listener who, long rows, InstantSource time) {
        if (rows < 1) {
            throw new IllegalArgumentException(
                    "a listener must be told after one row or more, but was to after " + rows);
        }
        return new BatchRollUp(rubric, units, width, executor, threads, expected, who, rows, time);
    }

    /**
     * Scores and counts all rows.
     *
     * @param source where they come from
     * @return the counts; absent if the listener stopped it
     * @throws IOException if rows could not be read
     * @throws InterruptedException if the calling thread was interrupted while it waited for the threads of the application
     * @throws RuntimeException what the source or the listener threw
     */
    public Optional<UnitTallies> run(EvidenceSource source) throws IOException, InterruptedException {
        Watch watch = new Watch();
        List<FutureTask<UnitTallies>> parts = new ArrayList<>();
        try {
            for (int i = 0; i < threads; i++) {
                FutureTask<UnitTallies> part = new FutureTask<>(() -> count(source, watch));
                executor.execute(part);
                parts.add(part);
            }
            UnitTallies all = UnitTallies.of(rubric, units, width);
            for (FutureTask<UnitTallies> part : parts) {
                all.merge(part.get());
            }
            return watch.isStopped() ? Optional.empty() : Optional.of(watch.last(all));
        } catch (ExecutionException e) {
            throw asThrown(e);
        } finally {
            watch.stop();
            // Whoever called may close the source then.
            for (FutureTask<UnitTallies> part : parts) {
                awaitEnd(part);
            }
        }
    }

    private static void awaitEnd(FutureTask<UnitTallies> part) throws InterruptedException {
        try {
            part.get();
        } catch (ExecutionException e) {
            // The first is told to whoever called; the others broke off with it.
            return;
        }
    }

    private static IOException asThrown(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof IOException unread ? unread : new IOException(e.getCause());
    }

    private UnitTallies count(EvidenceSource source, Watch watch) throws IOException {
        UnitTallies tallies = UnitTallies.of(rubric, units, width);
        EvidenceBatch batch = rubric.newBatch(ROWS_OF_BATCH);
        BatchScores scores = rubric.newScores(ROWS_OF_BATCH);
        int[] unitOfRow = new int[ROWS_OF_BATCH];
        try {
            while (!watch.isStopped() && source.fill(batch, unitOfRow)) {
                rubric.score(batch, scores);
                tallies.add(scores, unitOfRow);
                watch.counted(batch.rows());
            }
            return tallies;
        } catch (IOException | RuntimeException | Error e) {
            watch.stop();
            throw e;
        }
    }

    /** What all threads have counted together, and whether they are to go on. */
    private final class Watch {

        private final Instant began = clock.instant();
        private volatile boolean stopped;
        private long rows;
        private long told;

        boolean isStopped() {
            return stopped;
        }

        void stop() {
            stopped = true;
        }

        synchronized void counted(int more) {
            rows += more;
            if (rows - told >= every && !stopped && !tell()) {
                stopped = true;
            }
        }

        /** It is told of the end too, when nothing is left to stop. */
        synchronized UnitTallies last(UnitTallies all) {
            if (rows > told) {
                tell();
            }
            return all;
        }

        private boolean tell() {
            told = rows;
            return listener.goOn(new RollUpProgress(began, clock.instant(), rows, expected));
        }
    }
}
