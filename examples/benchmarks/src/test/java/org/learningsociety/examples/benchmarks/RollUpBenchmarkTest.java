package org.learningsociety.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The measured method does what its name says; how fast it is, a test cannot tell. */
class RollUpBenchmarkTest {

    @Test
    void measuresWhatItSays() {
        RollUpBenchmark benchmark = new RollUpBenchmark();
        benchmark.setUp();

        assertThat(benchmark.rollUp()).hasSize(60).allSatisfy(nation -> {
            assertThat(nation.met()).isPositive();
            assertThat(nation.levels().counts()).hasSize(3);
        });
    }
}
