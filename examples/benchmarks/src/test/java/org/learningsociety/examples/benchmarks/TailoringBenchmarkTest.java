package org.learningsociety.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.plan.Plan;

/** Each measured method does what its name says, once; how fast it is, a test cannot tell. */
class TailoringBenchmarkTest {

    @Test
    void measuresWhatItSays() {
        TailoringBenchmark benchmark = new TailoringBenchmark();
        benchmark.setUp();

        int all = benchmark.compareAll();
        int half = benchmark.compareHalf();

        // Each commune departs from both plans above, by as much as its number says.
        assertThat(all).isGreaterThan(3_321 * 2);
        assertThat(half).isBetween(all * 49 / 100, all / 2);
    }

    @Test
    void thePlansHaveNothingWrong() {
        assertThat(new SyntheticPlans(CoreCatalog.load())
                        .list(12).stream().map(Plan::check).flatMap(List::stream))
                .isEmpty();
    }
}
