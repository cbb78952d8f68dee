package org.learningsociety.core.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.json.PlanCodecs;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.tailoring.Conformance;
import org.learningsociety.core.tailoring.PlanDifference;
import org.learningsociety.core.tailoring.PlanNetwork;
import org.learningsociety.core.target.Areas;
import org.learningsociety.core.target.Progress;

/** Any bytes are told what is wrong with them, or are a plan that can be written, followed and held against those above it. */
class PlanFuzz {

    private static final LocalDate ON = LocalDate.of(2025, 12, 31);
    private static final CoreCatalog CATALOG = CoreCatalog.load();
    private static final Plan NATIONAL = CATALOG.plan(PlanId.of("quoc-gia-2023"));

    @FuzzTest(maxDuration = Fuzzing.DURATION)
    void plan(byte[] bytes) {
        Validated<Plan> read = PlanCodecs.plan().read("p.json", bytes);
        Fuzzing.tell(read);
        if (!read.hasErrors()) {
            read.value().ifPresent(PlanFuzz::use);
        }
    }

    private static void use(Plan plan) {
        Fuzzing.readsBack(PlanCodecs.plan(), plan);
        plan.milestones().forEach(milestone -> milestone.status(ON, Optional.empty(), CATALOG.territory()));
        Fuzzing.tell(Progress.of(plan.targets(), List.of(), Areas.unknown(), ON));
        Fuzzing.require(
                PlanDifference.between(NATIONAL, plan).apply(NATIONAL).equals(plan),
                "the difference to a plan must lead to it");
        compare(plan);
    }

    /** Beside the shipped plans, in the place of the one that has the same id. */
    private static void compare(Plan plan) {
        List<Plan> plans = new ArrayList<>(CATALOG.plans());
        plans.removeIf(shipped -> shipped.id().equals(plan.id()));
        plans.add(plan);
        Validated<PlanNetwork> network = PlanNetwork.of(List.of(CATALOG.campaign()), plans, CATALOG.instruments());
        Fuzzing.tell(network);
        network.value().ifPresent(known -> {
            Fuzzing.tell(known.resolve(plan.id()));
            Conformance.of(known, plan.id(), NATIONAL.id());
        });
    }
}
