package org.learningsociety.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.plan.Campaign;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.testkit.PlanArbitraries;

class PlanCodecsProperties {

    @Property(tries = 200)
    @Label("P-08 a plan is read back equal to what was written")
    void p08PlanIsReadBackEqual(@ForAll("plans") Plan plan) {
        Validated<Plan> read =
                PlanCodecs.plan().read("plan.json", PlanCodecs.plan().write(plan));

        assertThat(read.value()).contains(plan);
        assertThat(read.problems()).hasSameSizeAs(plan.check()).noneMatch(Problem::isError);
    }

    @Property(tries = 200)
    @Label("P-08 a campaign is read back equal to what was written")
    void p08CampaignIsReadBackEqual(@ForAll("campaigns") Campaign campaign) {
        assertThat(PlanCodecs.campaign()
                        .read("campaign.json", PlanCodecs.campaign().write(campaign)))
                .isEqualTo(Validated.of(campaign));
    }

    @Property(tries = 100)
    @Label("P-08 the written form of a plan is canonical: writing what was read changes nothing")
    void p08WrittenPlanIsCanonical(@ForAll("plans") Plan plan) {
        String text = PlanCodecs.plan().write(plan);

        assertThat(PlanCodecs.plan()
                        .write(PlanCodecs.plan().read("plan.json", text).orElseThrow()))
                .isEqualTo(text);
    }

    @Provide
    Arbitrary<Plan> plans() {
        return PlanArbitraries.plans();
    }

    @Provide
    Arbitrary<Campaign> campaigns() {
        return PlanArbitraries.campaigns();
    }
}
