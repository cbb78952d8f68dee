package org.learningsociety.reporting.batch;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
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
 *         .onThreads(Executors.newFixedThreadPool(1), 2)
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
    private final Executor pool;
    private final int threads;
    private final OptionalLong expected;
    private final RollUpProgress.Listener listener;
    private final long every;
    private final InstantSource clock;

    private BatchRollUp(
            CompiledRubric rubric,
            UnitIndex units,
            Points width,
            Executor pool,
            int threads,
            OptionalLong expected,
            RollUpProgress.Listener listener,
            long every,
            InstantSource clock) {
        this.rubric = rubric;
        this.units = units;
        this.width = width;
        this.pool = pool;
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
     * Copies the roll-up to run on the thread that calls and on others of the application.
     *
     * @param executor what runs the other parts, such as a fixed pool of threads; it is not shut down
     * @param count into how many parts, such as the processors that there are; the calling thread takes one of them
     * @return the copy
     * @throws IllegalArgumentException if the count is less than one
     */
    public BatchRollUp onThreads(Executor executor, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a roll-up must run on at least one thread, but was to on " + count);
        }
        return new BatchRollUp(rubric, units, width, executor, count, expected, listener, every, clock);
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
        return new BatchRollUp(rubric, units, width, pool, threads, OptionalLong.of(rows), listener, every, clock);
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
        return new BatchRollUp(rubric, units, width, pool, threads, expected, who, rows, time);
    }

    /**
     * Scores and counts all rows. The calling thread counts too; where the pool has no thread left for a part, the others do without it.
     *
     * @param source where they come from; it may be closed when this returns or throws, since no thread reads it any more
     * @return the counts; absent if the listener stopped it
     * @throws IOException if rows could not be read
     * @throws InterruptedException if the calling thread was interrupted, or one of the pool, as when the pool is shut down at once
     * @throws RuntimeException what the source or the listener threw, or the pool where it takes no more parts; where several threads fail,
     *     the first failure is thrown and the others are {@linkplain Throwable#getSuppressed() suppressed}
     */
    public Optional<UnitTallies> run(EvidenceSource source) throws IOException, InterruptedException {
        Run run = new Run(source);
        try {
            for (int i = 1; i < threads; i++) {
                pool.execute(run::count);
            }
        } catch (RuntimeException | Error e) {
            run.fail(e);
        }
        run.count();
        return run.end();
    }

    /** One run over all rows: what its threads have counted together, and whether they are to go on. */
    private final class Run {

        private final EvidenceSource source;
        private final UnitTallies all = UnitTallies.of(rubric, units, width);
        private final Instant began = clock.instant();
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition ended = lock.newCondition();
        private volatile boolean isStopped;
        private boolean isOver;
        private int counting;
        private long rows;
        private long told;
        private Optional<Throwable> failure = Optional.empty();

        Run(EvidenceSource source) {
            this.source = source;
        }

        /** A part whose turn comes so late that no row is left does not begin. */
        void count() {
            if (!begin()) {
                return;
            }
            try {
                add(counted());
            } catch (IOException | InterruptedException | RuntimeException | Error e) {
                fail(e);
            } finally {
                finish();
            }
        }

        private boolean begin() {
            lock.lock();
            try {
                counting += isOver ? 0 : 1;
                return !isOver;
            } finally {
                lock.unlock();
            }
        }

        private UnitTallies counted() throws IOException, InterruptedException {
            UnitTallies tallies = UnitTallies.of(rubric, units, width);
            EvidenceBatch batch = rubric.newBatch(ROWS_OF_BATCH);
            BatchScores scores = rubric.newScores(ROWS_OF_BATCH);
            int[] unitOfRow = new int[ROWS_OF_BATCH];
            while (!isStopped && source.fill(batch, unitOfRow)) {
                rubric.score(batch, scores);
                tallies.add(scores, unitOfRow);
                note(batch.rows());
            }
            return tallies;
        }

        private void note(int more) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                rows += more;
                if (rows - told >= every && !isStopped && !tell()) {
                    isStopped = true;
                }
            } finally {
                lock.unlock();
            }
        }

        private boolean tell() {
            told = rows;
            return listener.goOn(new RollUpProgress(began, clock.instant(), rows, expected));
        }

        private void add(UnitTallies part) {
            lock.lock();
            try {
                all.merge(part);
            } finally {
                lock.unlock();
            }
        }

        private void finish() {
            lock.lock();
            try {
                counting--;
                isOver = true;
                ended.signalAll();
            } finally {
                lock.unlock();
            }
        }

        void fail(Throwable thrown) {
            lock.lock();
            try {
                isStopped = true;
                isOver = true;
                failure.filter(first -> first != thrown).ifPresent(first -> first.addSuppressed(thrown));
                failure = failure.or(() -> Optional.of(thrown));
            } finally {
                lock.unlock();
            }
        }

        /** Waits for the threads that still count; the end is told too, when nothing is left to stop. */
        Optional<UnitTallies> end() throws IOException, InterruptedException {
            lock.lock();
            try {
                awaitOthers();
                rethrow();
                if (isStopped) {
                    return Optional.empty();
                }
                if (rows > told) {
                    tell();
                }
                return Optional.of(all);
            } finally {
                lock.unlock();
            }
        }

        private void awaitOthers() {
            while (counting > 0) {
                try {
                    ended.await();
                } catch (InterruptedException e) {
                    fail(e);
                }
            }
        }

        private void rethrow() throws IOException, InterruptedException {
            if (failure.isEmpty()) {
                return;
            }
            Throwable thrown = failure.get();
            if (thrown instanceof IOException unread) {
                throw unread;
            }
            if (thrown instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            if (thrown instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw (Error) thrown;
        }
    }
}
