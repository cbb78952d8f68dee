package org.learningsociety.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.tailoring.Conformance;
import org.learningsociety.core.tailoring.PlanNetwork;
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

/** The plans of all communes of the country, resolved and compared with those above; and of half of them, for the slope. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class TailoringBenchmark {

    private static final int COMMUNES = 3_321;

    private final CoreCatalog catalog = CoreCatalog.load();
    private List<Plan> all = List.of();
    private List<Plan> half = List.of();

    /** Creates the state; JMH calls it. */
    public TailoringBenchmark() {}

    /** Makes the plans. */
    @Setup
    public void setUp() {
        SyntheticPlans plans = new SyntheticPlans(catalog);
        all = plans.list(COMMUNES);
        half = plans.list(COMMUNES / 2);
    }

    /**
     * Resolves the plans of all communes and compares each with that of the province and the national one.
     *
     * @return the number of deviations
     */
    @Benchmark
    public int compareAll() {
        return compare(all);
    }

    /**
     * Does the same for every second commune.
     *
     * @return the number of deviations
     */
    @Benchmark
    public int compareHalf() {
        return compare(half);
    }

    private int compare(List<Plan> plans) {
        PlanNetwork network = PlanNetwork.of(List.of(catalog.campaign()), plans, catalog.instruments())
                .orElseThrow();
        int deviations = 0;
        for (Plan plan : plans.subList(2, plans.size())) {
            deviations += Conformance.of(network, plan.id(), SyntheticPlans.PROVINCE)
                    .deviations()
                    .size();
            deviations += Conformance.of(network, plan.id(), SyntheticPlans.NATIONAL)
                    .deviations()
                    .size();
        }
        return deviations;
    }
}
