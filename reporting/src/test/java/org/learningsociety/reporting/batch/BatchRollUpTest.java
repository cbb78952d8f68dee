package org.learningsociety.reporting.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.territory.UnitIndex;
import org.learningsociety.criteria.batch.CompiledRubric;
import org.learningsociety.criteria.batch.EvidenceBatch;
import org.learningsociety.criteria.batch.EvidenceColumn;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.testkit.SampleRubrics;
import org.learningsociety.reporting.testkit.SmallMap;

class BatchRollUpTest {

    private static final UnitIndex UNITS = SmallMap.GAZETTEER.at(SmallMap.DAY).index();
    private static final CompiledRubric RUBRIC = compiled();
    private static final Instant NOON = Instant.parse("2025-11-23T12:00:00Z");
    private static final ExecutorService POOL = Executors.newFixedThreadPool(4);
    private static final BatchRollUp ROLL_UP = BatchRollUp.of(RUBRIC, UNITS, Points.of(1));

    private static CompiledRubric compiled() {
        Rubric rubric = SampleRubrics.ranked();
        return CompiledRubric.compile(
                        rubric, rubric.subjectKinds().iterator().next(), Context.on(LocalDate.of(2023, 12, 31)))
                .orElseThrow();
    }

    @AfterAll
    static void endThreads() {
        POOL.shutdown();
    }

    /** Batches of 100 rows; row after row has other marks and lies in another unit, and every seventh lacks a mark. */
    private static final class Source implements EvidenceSource {

        private final int batches;
        private final AtomicInteger given = new AtomicInteger();

        Source(int batches) {
            this.batches = batches;
        }

        @Override
        public boolean fill(EvidenceBatch batch, int[] unitOfRow) throws IOException {
            int number = given.getAndIncrement();
            if (number >= batches) {
                return false;
            }
            batch.clear(100);
            for (int row = 0; row < 100; row++) {
                int of = number * 100 + row;
                unitOfRow[row] = of % UNITS.size();
                for (EvidenceColumn column : batch.columns()) {
                    if (of % 7 > 0) {
                        column.marks(row, 10_000 * (of % 11));
                    }
                }
            }
            return true;
        }
    }

    @Test
    void everyNumberOfThreadsGivesTheSame() throws Exception {
        UnitTallies one = ROLL_UP.run(new Source(50)).orElseThrow();

        for (int threads = 2; threads <= 4; threads++) {
            UnitTallies more =
                    ROLL_UP.onThreads(POOL, threads).run(new Source(50)).orElseThrow();
            assertThat(more.tallies()).isEqualTo(one.tallies());
            assertThat(more.rows()).isEqualTo(5_000);
        }
        assertThat(one.tallies()).hasSize(UNITS.size());
    }

    @Test
    void theListenerIsToldOfRowsRateAndEnd() throws Exception {
        List<RollUpProgress> told = new ArrayList<>();

        ROLL_UP.expecting(800)
                .telling(progress -> told.add(progress), 300, secondsFrom(NOON))
                .run(new Source(8));

        assertThat(told).extracting(RollUpProgress::rows).containsExactly(300L, 600L, 800L);
        assertThat(told.get(1).elapsed()).isEqualTo(Duration.ofSeconds(2));
        assertThat(told.get(1).rowsPerSecond()).hasValue(300);
        // 600 rows took two seconds, and 200 are left.
        assertThat(told.get(1).estimatedEnd()).contains(NOON.plusNanos(2_666_666_666L));
        assertThat(told.get(2).estimatedEnd()).contains(NOON.plusSeconds(3));
    }

    /** Each look at the clock is a second after the one before. */
    private static InstantSource secondsFrom(Instant first) {
        AtomicLong seconds = new AtomicLong();
        return () -> first.plusSeconds(seconds.getAndIncrement());
    }

    @Test
    void nothingIsEstimatedBeforeThereIsWhatToEstimateBy() {
        RollUpProgress begun = new RollUpProgress(NOON, NOON, 0, OptionalLong.of(10));
        RollUpProgress open = new RollUpProgress(NOON, NOON.plusSeconds(1), 5, OptionalLong.empty());

        assertThat(begun.rowsPerSecond()).isEmpty();
        assertThat(begun.estimatedEnd()).isEmpty();
        assertThat(open.estimatedEnd()).isEmpty();
    }

    @Test
    void anEndThatIsTooFarAheadIsNotEstimated() {
        RollUpProgress slow = new RollUpProgress(NOON, NOON.plusSeconds(1), 1, OptionalLong.of(Long.MAX_VALUE));
        RollUpProgress fast = new RollUpProgress(NOON, NOON.plusNanos(1), Long.MAX_VALUE, OptionalLong.empty());

        assertThat(slow.estimatedEnd()).isEmpty();
        assertThat(fast.rowsPerSecond()).hasValue(Long.MAX_VALUE);
    }

    @Test
    void whenTheListenerStopsItNothingIsLeft() throws Exception {
        Source source = new Source(1_000_000);

        Optional<UnitTallies> stopped = ROLL_UP.onThreads(POOL, 2)
                .telling(progress -> progress.rows() < 1_000, 100, InstantSource.fixed(NOON))
                .run(source);

        assertThat(stopped).isEmpty();
        assertThat(source.given.get()).isLessThan(1_000_000);
    }

    @Test
    void whatTheSourceThrowsEndsAllThreads() {
        AtomicInteger calls = new AtomicInteger();
        EvidenceSource broken = (batch, units) -> {
            batch.clear(1);
            units[0] = 0;
            if (calls.incrementAndGet() == 20) {
                throw new IOException("the file ends in the middle of a row");
            }
            return true;
        };

        assertThatThrownBy(() -> ROLL_UP.onThreads(POOL, 3).run(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("the file ends in the middle of a row");
    }

    @Test
    void aUnitThatIsNotThereEndsAllThreads() {
        EvidenceSource wrong = (batch, units) -> {
            batch.clear(2);
            units[1] = UNITS.size();
            return true;
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ROLL_UP.onThreads(POOL, 2).run(wrong))
                .withMessageContaining("row 1 of the batch has " + UNITS.size());
    }

    @Test
    void whereSeveralThreadsFailOneFailureIsThrownAndTheOtherSuppressed() {
        CountDownLatch both = new CountDownLatch(2);
        AtomicInteger calls = new AtomicInteger();
        EvidenceSource broken = (batch, units) -> {
            int number = calls.incrementAndGet();
            both.countDown();
            awaitAll(both);
            throw new IOException("broken " + number);
        };

        assertThatThrownBy(() -> ROLL_UP.onThreads(POOL, 2).run(broken))
                .satisfies(thrown -> assertThat(List.of(thrown, thrown.getSuppressed()[0]))
                        .extracting(Throwable::getMessage)
                        .containsExactlyInAnyOrder("broken 1", "broken 2"));
    }

    private static void awaitAll(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void oneFailureOfSeveralThreadsIsNotSuppressedByItself() {
        IOException broken = new IOException("the source is broken");
        CountDownLatch both = new CountDownLatch(2);

        assertThatThrownBy(() -> ROLL_UP.onThreads(POOL, 2).run((batch, units) -> {
                    both.countDown();
                    awaitAll(both);
                    throw broken;
                }))
                .isSameAs(broken)
                .hasNoSuppressedExceptions();
    }

    @Test
    void aPoolThatDropsItsPartsLeavesThemToTheCallingThread() throws Exception {
        UnitTallies one = ROLL_UP.run(new Source(50)).orElseThrow();

        assertThat(ROLL_UP.onThreads(part -> {}, 3)
                        .run(new Source(50))
                        .orElseThrow()
                        .tallies())
                .isEqualTo(one.tallies());
    }

    @Test
    void aRunOnTheOnlyThreadOfItsPoolEnds() throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor();
        try {
            Optional<UnitTallies> counted = single.submit(
                            () -> ROLL_UP.onThreads(single, 3).run(new Source(50)))
                    .get();
            assertThat(counted.orElseThrow().rows()).isEqualTo(5_000);
        } finally {
            single.shutdown();
        }
    }

    @Test
    void aPartThatComesAfterTheEndReadsNothing() throws Exception {
        List<Runnable> late = new ArrayList<>();
        Source source = new Source(50);
        UnitTallies all = ROLL_UP.onThreads(late::add, 3).run(source).orElseThrow();
        int given = source.given.get();

        late.forEach(Runnable::run);

        assertThat(late).hasSize(2);
        assertThat(source.given.get()).isEqualTo(given);
        assertThat(all.rows()).isEqualTo(5_000);
    }

    @Test
    void aPoolThatRefusesItsPartsIsTold() {
        Source source = new Source(50);

        assertThatThrownBy(() -> ROLL_UP.onThreads(
                                part -> {
                                    throw new RejectedExecutionException("the pool is closed");
                                },
                                2)
                        .run(source))
                .isInstanceOf(RejectedExecutionException.class);
        assertThat(source.given.get()).isZero();
    }

    @Test
    void aThreadOfThePoolThatIsInterruptedEndsTheRun() {
        assertThatThrownBy(() -> ROLL_UP.onThreads(
                                part -> POOL.execute(() -> {
                                    Thread.currentThread().interrupt();
                                    part.run();
                                }),
                                2)
                        .run(new Source(1_000_000)))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void anInterruptedRunEnds() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ROLL_UP.onThreads(POOL, 2).run(new Source(1_000_000)))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void numbersOfThreadsAndRowsAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> ROLL_UP.onThreads(POOL, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ROLL_UP.expecting(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ROLL_UP.telling(progress -> true, 0, InstantSource.fixed(NOON)));
    }
}
