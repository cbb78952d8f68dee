package org.learningsociety.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

class PlanTest {

    private static final LocalizedText TEXT = LocalizedText.of("chữ", "text");

    private static final PlanItem CONTENT = PlanItem.builder()
            .id(PlanItemId.of("content-1"))
            .kind(ItemKind.CONTENT)
            .ordinal(1)
            .text(TEXT)
            .verification(Verification.ILLUSTRATIVE)
            .build();

    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("plan"))
            .instrument(InstrumentId.of("kh-1"))
            .title(TEXT)
            .scope(new PlanScope.Sector(TEXT))
            .items(List.of(CONTENT))
            .sourceKind(SourceKind.ORIGINAL)
            .verification(Verification.ILLUSTRATIVE)
            .build();

    @Test
    void itemsAreListedByKind() {
        assertThat(PLAN.items(ItemKind.CONTENT)).containsExactly(CONTENT);
        assertThat(PLAN.items(ItemKind.SOLUTION)).isEmpty();
    }

    @Test
    void anItemIsFoundByItsId() {
        assertThat(PLAN.find(PlanItemId.of("content-1"))).contains(CONTENT);
        assertThat(PLAN.find(PlanItemId.of("content-2"))).isEmpty();
    }

    @Test
    void assignmentsOfAPhaseLeaveOutThoseThatHoldThroughout() {
        Assignment inPhase = assignment(Optional.of(PhaseId.of("phase-1")));
        Plan plan = PLAN.withAssignments(inPhase, assignment(Optional.empty()));

        assertThat(plan.assignments(PhaseId.of("phase-1"))).containsExactly(inPhase);
    }

    @Test
    void theScopeIsTreatedCaseByCase() {
        assertThat(PLAN.scope()
                        .<String>match(
                                unit -> "territory", sector -> sector.name().vi(), body -> "organization"))
                .isEqualTo("chữ");
    }

    @Test
    void kindsOfALinkComeInTheirOwnOrder() {
        ItemLink link = new ItemLink(
                Optional.empty(),
                Optional.empty(),
                Set.of(LinkKind.ADDED, LinkKind.REWORDED, LinkKind.NARROWED),
                Optional.empty(),
                List.of());

        assertThat(link.kinds()).containsExactly(LinkKind.REWORDED, LinkKind.NARROWED, LinkKind.ADDED);
    }

    @Test
    void anIdKeepsToAsciiLettersAndDigits() {
        assertThat(PlanItemId.of("I.2_a-3")).hasToString("I.2_a-3");
        assertThatThrownBy(() -> PlanItemId.of("mục 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a plan item id must be ASCII letters and digits joined by hyphens, dots or underscores, "
                        + "but was \"mục 1\"");
    }

    @Test
    void aCampaignIsFoundByEveryPrintedVariantOfItsName() {
        Campaign campaign = Campaign.builder()
                .id(CampaignId.of("campaign"))
                .name(LocalizedText.of("Thi đua học tập, văn hóa giai đoạn 2023-2030", "Learning 2023-2030"))
                .aliases(List.of("Học tập, văn hóa giai đoạn 2023-2030"))
                .period(DateRange.parse("2023-01-01/2031-01-01"))
                .verification(Verification.ILLUSTRATIVE)
                .build();

        assertThat(campaign.isNamed("“Thi đua học tập, văn hoá giai đoạn 2023 – 2030”"))
                .isTrue();
        assertThat(campaign.isNamed("học tập,  văn hóa giai đoạn 2023 - 2030")).isTrue();
        assertThat(campaign.isNamed("Learning 2023—2030")).isTrue();
        assertThat(campaign.isNamed("Thi đua học tập, văn hóa giai đoạn 2024-2030"))
                .isFalse();
    }

    private static Assignment assignment(Optional<PhaseId> phase) {
        return new Assignment(Actor.of(TEXT), Role.LEAD, TEXT, phase, Optional.empty(), List.of());
    }
}
