package org.learningsociety.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.target.Base;
import org.learningsociety.core.target.Goal;
import org.learningsociety.core.target.MeasureId;
import org.learningsociety.core.target.Population;
import org.learningsociety.core.target.PopulationId;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.target.TargetId;
import org.learningsociety.core.target.Threshold;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

class PlanCheckTest {

    private static final LocalizedText TEXT = LocalizedText.of("chữ", "text");
    private static final DateRange PERIOD = DateRange.parse("2023-01-01/2031-01-01");

    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("plan"))
            .instrument(InstrumentId.of("kh-1"))
            .title(TEXT)
            .scope(new PlanScope.Territory(UnitId.of("unit")))
            .campaign(CampaignId.of("campaign"))
            .period(PERIOD)
            .items(List.of(item("content-1", ItemKind.CONTENT, 1), item("content-2", ItemKind.CONTENT, 2)))
            .phases(List.of(phase("phase-1", 1, "2023-01-01/2026-01-01"), phase("phase-2", 2, "2026-01-01/2031-01-01")))
            .sourceKind(SourceKind.REPORT)
            .verification(Verification.ILLUSTRATIVE)
            .build();

    @Test
    void aPlanWithNothingWrongHasNoProblem() {
        assertThat(PLAN.check()).isEmpty();
    }

    @Test
    void targetsAreCheckedEachAndAmongEachOther() {
        Target tooMuch = target("6/5");
        Plan plan = PLAN.withTargets(target("2/5"), tooMuch);

        assertThat(plan.check())
                .extracting(problem -> problem.message(Language.EN))
                .containsExactly(
                        "plan#/targets/1/goal/threshold/usual: A target must lie between 0 % and 100 %, but was 120 %.",
                        "plan#/targets/1/id: The id target is used by more than one target.");
    }

    private static Target target(String value) {
        return Target.builder()
                .id(TargetId.of("target"))
                .measure(MeasureId.of("measure"))
                .name(TEXT)
                .goal(new Goal.ShareOf(
                        new Base.Stated(new Population.Group(PopulationId.of("group"), TEXT)),
                        TEXT,
                        Threshold.atLeast(Rational.parse(value))))
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }

    @Test
    void aDayBetweenTwoPhasesIsAGap() {
        Plan plan = PLAN.withPhases(
                phase("phase-1", 1, "2023-01-01/2025-12-31"), phase("phase-2", 2, "2026-01-01/2031-01-01"));

        assertThat(only(plan).code()).isEqualTo(PlanProblem.PHASE_GAP);
        assertThat(only(plan).value()).contains("2025-12-31/2026-01-01");
    }

    @Test
    void aDayOfTwoPhasesIsAnOverlapAtTheLaterOne() {
        Plan plan = PLAN.withPhases(
                phase("phase-1", 1, "2023-01-01/2026-01-02"), phase("phase-2", 2, "2026-01-01/2031-01-01"));

        assertThat(only(plan).message(Language.EN))
                .isEqualTo("plan#/phases/1/period: The phases phase-1 and phase-2 overlap in the time "
                        + "2026-01-01/2026-01-02.");
    }

    @Test
    void twoPhasesOfTheSamePeriodOverlap() {
        Plan plan = PLAN.withPhases(
                phase("phase-1", 1, "2023-01-01/2031-01-01"), phase("phase-2", 2, "2023-01-01/2031-01-01"));

        assertThat(codes(plan)).containsExactly("plan.phase-overlap");
    }

    @Test
    void aPhaseThatBeginsBeforeThePeriodIsOutside() {
        Plan plan = PLAN.withPeriod(DateRange.parse("2024-01-01/2031-01-01"));

        assertThat(codes(plan)).containsExactly("plan.phase-outside");
    }

    @Test
    void aPhaseAfterThePeriodIsNoReasonForAGap() {
        Plan plan = PLAN.withPeriod(DateRange.parse("2023-01-01/2026-01-01"))
                .withPhases(phase("phase-1", 1, "2023-01-01/2026-01-01"), phase("phase-2", 2, "2027-01-01/2028-01-01"));

        assertThat(codes(plan)).containsExactly("plan.phase-outside");
    }

    @Test
    void anUnknownEndAgreesWithWhatFollows() {
        Plan plan = PLAN.withPhases(phase("phase-1", 1, "/2026-01-01"), phase("phase-2", 2, "2026-01-01/"));

        assertThat(plan.check()).isEmpty();
    }

    @Test
    void phasesNeedAPeriodToDivide() {
        assertThat(codes(PLAN.withPeriod(Optional.empty()))).containsExactly("plan.phases-without-period");
    }

    @Test
    void aMilestoneMustLieInThePeriod() {
        Plan plan = PLAN.withMilestones(milestone("final", "2030-01-01/2031-01-02"));

        assertThat(only(plan).place().source()).isEqualTo("plan#/milestones/0/window");
        assertThat(codes(plan)).containsExactly("plan.milestone-outside");
    }

    @Test
    void idsAreUniqueAmongThingsOfOneSort() {
        Plan plan = PLAN.withItems(
                item("content-1", ItemKind.CONTENT, 1),
                item("content-1", ItemKind.SOLUTION, 1),
                item("phase-1", ItemKind.SOLUTION, 2));

        assertThat(only(plan).message(Language.VI)).isEqualTo("plan#/items/1/id: Mã content-1 được dùng hơn một lần.");
    }

    @Test
    void ordinalsAreUniqueAmongItemsOfOneKind() {
        Plan plan = PLAN.withItems(
                item("a", ItemKind.CONTENT, 1), item("b", ItemKind.SOLUTION, 1), item("c", ItemKind.CONTENT, 1));

        assertThat(only(plan).code()).isEqualTo(PlanProblem.DUPLICATE_ORDINAL);
        assertThat(only(plan).place().source()).isEqualTo("plan#/items/2/ordinal");
    }

    @Test
    void ordinalsBeginAtOne() {
        assertThat(codes(PLAN.withItems(item("a", ItemKind.CONTENT, 0)))).containsExactly("plan.ordinal-too-small");
    }

    @Test
    void aPlanIsNotItsOwnParentByIdNorByInstrument() {
        Plan plan = PLAN.withParents(
                new PlanParent.OfPlan(PlanId.of("plan"), TEXT, List.of()),
                new PlanParent.OfInstrument(InstrumentId.of("kh-1"), TEXT, List.of()));

        assertThat(codes(plan)).containsExactly("plan.own-parent", "plan.own-parent");
    }

    @Test
    void aParentIsNamedOnce() {
        PlanParent parent = new PlanParent.OfPlan(PlanId.of("other"), TEXT, List.of());

        assertThat(codes(PLAN.withParents(parent, parent))).containsExactly("plan.duplicate-parent");
    }

    @Test
    void linksAndAssignmentsNameWhatThePlanHas() {
        Plan plan = PLAN.withLinks(link("content-9", "N1", LinkKind.ADOPTED))
                .withAssignments(new Assignment(
                        Actor.of(TEXT),
                        Role.LEAD,
                        TEXT,
                        Optional.of(PhaseId.of("phase-9")),
                        Optional.empty(),
                        List.of()));

        assertThat(codes(plan)).containsExactly("plan.unknown-item", "plan.unknown-phase");
    }

    @Test
    void whatIsLeftOutHasAReason() {
        ItemLink omitted = new ItemLink(
                Optional.empty(), Optional.of(theme("N2")), Set.of(LinkKind.OMITTED), Optional.empty(), List.of());

        assertThat(codes(PLAN.withLinks(omitted))).containsExactly("plan.omitted-without-reason");
    }

    @Test
    void theKindsOfALinkFitItsSides() {
        ItemLink nothing =
                new ItemLink(Optional.empty(), Optional.empty(), Set.of(LinkKind.ADDED), Optional.empty(), List.of());
        ItemLink orphan = new ItemLink(
                Optional.of(PlanItemId.of("content-1")),
                Optional.empty(),
                Set.of(LinkKind.ADOPTED),
                Optional.empty(),
                List.of());

        assertThat(codes(PLAN.withLinks(nothing))).containsExactly("plan.empty-link");
        assertThat(codes(PLAN.withLinks(orphan))).containsExactly("plan.link-kind");
        assertThat(codes(PLAN.withLinks(link("content-1", "N1")))).containsExactly("plan.link-kind");
        assertThat(codes(PLAN.withLinks(link("content-1", "N1", LinkKind.ADOPTED, LinkKind.NARROWED))))
                .containsExactly("plan.link-kind");
        assertThat(codes(PLAN.withLinks(link("content-1", "N1", LinkKind.SPLIT, LinkKind.ADDED))))
                .isEmpty();
    }

    @Test
    void anItemAndItsLinksNameTheSameTheme() {
        Plan plan = PLAN.withItems(item("content-1", ItemKind.CONTENT, 1).withTheme(ThemeId.of("N2")))
                .withLinks(link("content-1", "N1", LinkKind.ADOPTED));

        assertThat(only(plan).message(Language.EN))
                .isEqualTo("plan#/items/0/theme: The item names the national content N2, but its links lead to N1.");
    }

    @Test
    void aThemeNeedsACampaign() {
        Plan plan = PLAN.withCampaign(Optional.empty())
                .withItems(item("content-1", ItemKind.CONTENT, 1).withTheme(ThemeId.of("N1")))
                .withLinks(link("content-1", "N1", LinkKind.ADOPTED));

        assertThat(codes(plan)).containsExactly("plan.theme-without-campaign", "plan.theme-without-campaign");
    }

    @Test
    void aCriterionNamesATitleForEachKindOfItsGroupExactlyWhenItAsksForTitles() {
        Map<SubjectKind, TitleId> household = Map.of(SubjectKind.HOUSEHOLD, TitleId.of("gia-dinh-hoc-tap"));
        List<MovementCriterion> criteria = List.of(
                criterion("a", 1, CriterionNature.TITLE_HELD, household),
                criterion("b", 2, CriterionNature.JUDGED, household));
        CriterionGroup group =
                new CriterionGroup(TEXT, List.of(SubjectKind.HOUSEHOLD, SubjectKind.CLAN), Optional.empty(), criteria);

        List<Problem> problems = PLAN.withCriterionGroups(group).check();

        assertThat(problems.stream().map(problem -> problem.message(Language.EN)))
                .containsExactly(
                        "plan#/criterionGroups/0/criteria/0/titles: The criterion asks for a title, but names none for "
                                + "the kind of subject CLAN.",
                        "plan#/criterionGroups/0/criteria/1/titles: The criterion names the title gia-dinh-hoc-tap "
                                + "where none is asked for.");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Plan plan = PLAN.withItems(item("a", ItemKind.CONTENT, 1), item("a", ItemKind.CONTENT, 1))
                .withPhases(phase("phase-1", 1, "2023-01-01/2025-01-01"))
                .withMilestones(milestone("m", "2031-01-01/2032-01-01"))
                .withParents(new PlanParent.OfPlan(PlanId.of("plan"), TEXT, List.of()));

        assertThat(codes(plan))
                .containsExactly(
                        "plan.own-parent",
                        "plan.duplicate-id",
                        "plan.duplicate-ordinal",
                        "plan.phase-gap",
                        "plan.milestone-outside");
    }

    @Test
    void theIdsOfACampaignsThemesAreUnique() {
        ContentTheme theme = new ContentTheme(ThemeId.of("N1"), TEXT, TEXT, List.of(), Verification.PARTIAL);
        Campaign campaign = Campaign.builder()
                .id(CampaignId.of("campaign"))
                .name(TEXT)
                .period(PERIOD)
                .themes(List.of(theme, theme))
                .verification(Verification.PARTIAL)
                .build();

        assertThat(campaign.check())
                .extracting(problem -> problem.place().source())
                .containsExactly("campaign#/themes/1/id");
    }

    @Test
    void everyCodeHasItsSentences() {
        Set<String> ids =
                Arrays.stream(PlanProblem.values()).map(PlanProblem::id).collect(Collectors.toSet());

        assertThat(PlanMessages.BUNDLE.keys()).isEqualTo(ids);
    }

    private static Problem only(Plan plan) {
        assertThat(plan.check()).hasSize(1);
        return plan.check().get(0);
    }

    private static List<String> codes(Plan plan) {
        return plan.check().stream().map(problem -> problem.code().id()).toList();
    }

    private static PlanItem item(String id, ItemKind kind, int ordinal) {
        return PlanItem.builder()
                .id(PlanItemId.of(id))
                .kind(kind)
                .ordinal(ordinal)
                .text(TEXT)
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }

    private static Phase phase(String id, int ordinal, String period) {
        return new Phase(PhaseId.of(id), ordinal, TEXT, DateRange.parse(period), List.of());
    }

    private static Milestone milestone(String id, String window) {
        return new Milestone(
                MilestoneId.of(id),
                MilestoneKind.FINAL_REVIEW,
                TEXT,
                DateRange.parse(window),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static ParentItem theme(String id) {
        return new ParentItem.OfTheme(ThemeId.of(id));
    }

    private static ItemLink link(String item, String theme, LinkKind... kinds) {
        return new ItemLink(
                Optional.of(PlanItemId.of(item)),
                Optional.of(theme(theme)),
                Set.of(kinds),
                Optional.empty(),
                List.of());
    }

    private static MovementCriterion criterion(
            String id, int ordinal, CriterionNature nature, Map<SubjectKind, TitleId> titles) {
        return new MovementCriterion(
                MovementCriterionId.of(id), ordinal, TEXT, nature, titles, List.of(), Verification.ILLUSTRATIVE);
    }
}
