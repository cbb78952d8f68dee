package org.learningsociety.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.learningsociety.reporting.batch.UnitTallies;

class NationBenchmarkTest {

    @Test
    void everyRowIsScoredAndCountedInItsCommune() throws Exception {
        NationBenchmark benchmark = new NationBenchmark();
        benchmark.rows = 4_000 * 1_024;
        benchmark.setUp();
        UnitTallies tallies = benchmark.scoreAndCount();
        UnitTallies sorted = benchmark.scoreAndCountSorted();
        benchmark.tearDown();

        assertThat(benchmark.score()).isPositive();
        assertThat(tallies.rows()).isEqualTo(4_000L * 1_024);
        assertThat(tallies.tallies()).hasSize(NationBenchmark.COMMUNES);
        assertThat(sorted.tallies()).hasSize(NationBenchmark.COMMUNES).isNotEqualTo(tallies.tallies());
        assertThat(tallies.tallies().values()).anyMatch(tally -> tally.unknown() > 0 && tally.met() > 0);
    }
}
