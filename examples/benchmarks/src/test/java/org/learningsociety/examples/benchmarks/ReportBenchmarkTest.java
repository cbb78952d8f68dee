package org.learningsociety.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportBenchmarkTest {

    @Test
    void whatIsTimedIsWritten() {
        ReportBenchmark benchmark = new ReportBenchmark();

        assertThat(benchmark.page()).contains("Xã 123").contains("</html>");
        assertThat(benchmark.document()).startsWith('P', 'K');
        assertThat(benchmark.workbook()).startsWith('P', 'K');
        assertThat(benchmark.national()).startsWith('P', 'K');
    }
}
