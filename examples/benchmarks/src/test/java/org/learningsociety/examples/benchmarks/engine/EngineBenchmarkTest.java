package org.learningsociety.examples.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.reporting.tally.Tally;

class EngineBenchmarkTest {

    static Stream<String> engines() {
        return Stream.concat(EngineBenchmark.FAST.stream(), EngineBenchmark.SLOW.stream())
                .filter(engine -> !engine.equals("read"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyEngineGivesOneHash(String engine) {
        for (int missing : new int[] {0, 10}) {
            Rows rows = new Rows(1_500, missing);
            try (ScoringEngine judge = EngineBenchmark.engine(engine, rows)) {
                assertThat(judge.score(1_500)).isEqualTo(new Interpreter(rows, 1_500).score(1_500));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"10000, sorted", "20480, sorted", "10000, mixed", "20480, mixed"})
    void theLibraryCountsWhatDuckDbDoes(int rows, String order) {
        CountBenchmark benchmark = new CountBenchmark();
        benchmark.rows = rows;
        benchmark.order = order;
        benchmark.setUp(); // throws where they differ
        assertThat(benchmark.library().values())
                .extracting(Tally::expected)
                .satisfies(counted -> assertThat(
                                counted.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(rows));
        assertThat(benchmark.read()).isPositive();
        benchmark.tearDown();
    }
}
