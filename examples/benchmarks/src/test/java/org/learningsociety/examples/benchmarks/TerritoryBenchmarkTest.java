package org.learningsociety.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.territory.Level;

/** Each measured method does what its name says, once; how fast it is, a test cannot tell. */
class TerritoryBenchmarkTest {

    @Test
    void measuresWhatItSays() {
        TerritoryBenchmark benchmark = new TerritoryBenchmark();
        benchmark.setUp();

        assertThat(benchmark.load().at(LocalDate.of(2025, 7, 1)).units(Level.COMMUNE))
                .hasSize(3_402);
        assertThat(benchmark.hashMapGet()).isPresent();
        assertThat(benchmark.find()).isPresent();
        assertThat(benchmark.at().units(Level.COMMUNE)).hasSize(10_080);
        assertThat(benchmark.resolveName().value().orElseThrow()).isNotEmpty();
        assertThat(benchmark.convert().conservation()).isNotEmpty();
    }
}
