package org.learningsociety.core.tailoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.core.testkit.TailoringArbitraries.CAMPAIGN;
import static org.learningsociety.core.testkit.TailoringArbitraries.item;
import static org.learningsociety.core.testkit.TailoringArbitraries.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.plan.Actor;
import org.learningsociety.core.plan.Assignment;
import org.learningsociety.core.plan.ItemLink;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.Milestone;
import org.learningsociety.core.plan.MilestoneId;
import org.learningsociety.core.plan.MilestoneKind;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.Phase;
import org.learningsociety.core.plan.PhaseId;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.plan.Role;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;

class ConformanceTest {

    private static final CoreCatalog CATALOG = CoreCatalog.load();
    private static final PlanNetwork NETWORK = PlanNetwork.of(
                    List.of(CATALOG.campaign()), CATALOG.plans(), CATALOG.instruments())
            .orElseThrow();
    private static final PlanId NATIONAL = PlanId.of("quoc-gia-2023");
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    @Test
    void thePlanOfBacGiangDepartsAsTheFactsSay() {
        Conformance found = Conformance.of(NETWORK, PlanId.of("so-khcn-bac-giang-2024"), NATIONAL);

        assertThat(found.deviations().stream().map(ConformanceTest::row))
                .containsExactly(
                        "SPLIT INFO content-2 content-1",
                        "ADDED INFO content-2 content-1",
                        "REWORDED INFO content-4 content-5",
                        "NARROWED WARNING content-4 content-5",
                        "ADDED INFO content-4 content-5",
                        "NARROWED WARNING content-5 content-4",
                        "WIDENED INFO content-6 content-6",
                        "OMITTED WARNING - content-2",
                        "AUDIENCE INFO content-5 content-4",
                        "MOVED INFO content-5 content-4",
                        "STARTS_LATER WARNING - -");
        assertThat(found.passedOver()).hasToString("[kh-20-ubnd-bac-giang-2024]");
        assertThat(found.deviations())
                .allSatisfy(one -> assertThat(one.citations().stream()
                                .map(Citation::instrument)
                                .collect(Collectors.toSet()))
                        .hasSize(2));
    }

    @Test
    void anAudienceDeviationSaysBothAudiences() {
        Deviation audience = Conformance.of(NETWORK, PlanId.of("so-khcn-bac-giang-2024"), NATIONAL)
                .deviations(DeviationType.AUDIENCE)
                .get(0);

        assertThat(audience.local().orElseThrow().vi()).isEqualTo("công chức, viên chức, người lao động");
        assertThat(audience.above().orElseThrow().vi()).isEqualTo("người dân");
    }

    @Test
    void krongNoAddsPhasesAndTwoReviews() {
        Conformance found = Conformance.of(NETWORK, PlanId.of("krong-no-2024"), NATIONAL);

        assertThat(found.deviations().stream().map(ConformanceTest::row))
                .containsExactly(
                        "RE_ANCHORED INFO content-3 content-3",
                        "NARROWED WARNING content-6 content-6",
                        "PHASES_ADDED INFO - -",
                        "MILESTONE_ADDED INFO - -",
                        "MILESTONE_ADDED INFO - -");
        assertThat(found.deviations(DeviationType.PHASES_ADDED).get(0).local())
                .contains(LocalizedText.of(
                        "Giai đoạn 1 (2023-2025); Giai đoạn 2 (2026-2030)",
                        "Phase 1 (2023-2025); Phase 2 (2026-2030)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-01-01/2031-01-01 | ''",
                "2024-01-01/2031-01-01 | STARTS_LATER",
                "2022-01-01/2031-01-01 | STARTS_EARLIER",
                "2023-01-01/2030-01-01 | ENDS_EARLIER",
                "2023-01-01/2032-01-01 | ENDS_LATER",
                "2024-01-01/2030-01-01 | STARTS_LATER ENDS_EARLIER",
                "2023-01-01/..         | ENDS_LATER",
                "2023-01-01/?          | ''"
            })
    void periodsAreComparedEndByEnd(String period, String types) {
        DateRange range = period.endsWith("..")
                ? DateRange.from(START)
                : period.endsWith("?")
                        ? DateRange.of(DateBound.on(START), DateBound.unknown())
                        : DateRange.parse(period);

        assertThat(types(plan("local").withPeriod(range), plan("above"))).isEqualTo(types);
    }

    @Test
    void aPlanThatStatesNoPeriodIsTold() {
        assertThat(types(plan("local").withPeriod(Optional.empty()), plan("above")))
                .isEqualTo("PERIOD_NOT_STATED");
        assertThat(types(plan("local"), plan("above").withPeriod(Optional.empty())))
                .isEmpty();
    }

    @Test
    void phasesAreDroppedAddedOrDiffer() {
        Plan two = plan("one").withPhases(phase(1, "2023-01-01/2026-01-01"), phase(2, "2026-01-01/2031-01-01"));
        Plan other = plan("other").withPhases(phase(1, "2023-01-01/2027-01-01"), phase(2, "2027-01-01/2031-01-01"));

        assertThat(types(plan("none"), two)).isEqualTo("PHASES_DROPPED");
        assertThat(types(two, plan("none"))).isEqualTo("PHASES_ADDED");
        assertThat(types(two, other)).isEqualTo("PHASES_DIFFER");
        assertThat(types(two, two.withId(PlanId.of("same")))).isEmpty();
    }

    @Test
    void milestonesAreDroppedAddedOrLater() {
        Plan in2025 = plan("one").withMilestones(review("2025-01-01/2026-01-01"));
        Plan in2026 = plan("two").withMilestones(review("2026-01-01/2027-01-01"));

        assertThat(types(plan("none"), in2025)).isEqualTo("MILESTONE_DROPPED");
        assertThat(types(in2025, plan("none"))).isEqualTo("MILESTONE_ADDED");
        assertThat(types(in2026, in2025)).isEqualTo("MILESTONE_LATER");
        assertThat(types(in2025, in2026)).isEmpty();
        assertThat(compare(plan("none"), in2025).deviations().get(0).citations())
                .containsExactly(Citation.parse("kh-none"), Citation.parse("kh-review"));
    }

    @Test
    void aPartThatNobodyHasIsToldWhereOthersAreCharged() {
        Plan above = plan("above").withAssignments(duty(Role.LEAD), duty(Role.INSPECT));
        Plan leading = plan("local").withAssignments(duty(Role.LEAD));

        assertThat(types(leading, above)).isEqualTo("ROLE_UNASSIGNED");
        assertThat(compare(leading, above)
                        .deviations()
                        .get(0)
                        .above()
                        .orElseThrow()
                        .vi())
                .isEqualTo("office: INSPECT");
        assertThat(types(above, leading)).isEmpty();
        assertThat(types(plan("silent"), above)).isEmpty();
    }

    @Test
    void whatNobodyLinkedIsNotLinkedOnBothSides() {
        Plan above = plan("above").withItems(item("a", 1, "a"));
        Plan local = plan("local").withItems(item("b", 1, "a"));

        assertThat(compare(local, above).deviations(DeviationType.NOT_LINKED).stream()
                        .map(ConformanceTest::row))
                .contains("NOT_LINKED WARNING b -", "NOT_LINKED WARNING - a");
    }

    @ParameterizedTest
    @EnumSource(LinkKind.class)
    void everyKindOfLinkButAdoptionIsADeviation(LinkKind kind) {
        if (kind == LinkKind.ADOPTED) {
            assertThat(EnumSet.allOf(DeviationType.class).toString()).doesNotContain("ADOPTED");
        } else {
            assertThat(DeviationType.of(kind)).hasToString(kind.name());
        }
    }

    @ParameterizedTest
    @EnumSource(DeviationType.class)
    void everyTypeHasANameInBothLanguages(DeviationType type) {
        assertThat(Set.of(type.text().vi(), type.text().en())).hasSize(2);
    }

    @Test
    void reviewsAreKnownByTheirKindAndOtherMilestonesByTheirIds() {
        Milestone one = other("one", "2025-01-01/2026-01-01");
        Milestone two = other("two", "2025-01-01/2026-01-01");
        Milestone later = other("two", "2026-01-01/2027-01-01");
        Plan above = plan("above").withMilestones(one, two);

        assertThat(types(plan("local").withMilestones(one, later), above)).isEqualTo("MILESTONE_LATER");
        assertThat(types(plan("local").withMilestones(two), above)).isEqualTo("MILESTONE_DROPPED");
        assertThat(types(
                        plan("local").withMilestones(review("2025-01-01/2026-01-01")),
                        plan("above").withMilestones(one)))
                .isEqualTo("MILESTONE_DROPPED MILESTONE_ADDED");
        assertThat(types(
                        plan("local").withMilestones(review("first", "2025-01-01/2026-01-01")),
                        plan("above").withMilestones(review("2025-01-01/2026-01-01"))))
                .isEmpty();
    }

    @Test
    void aPartThatIsNotAssignedIsCitedOnBothSides() {
        Citation duty = Citation.parse("kh-above, II.3");
        Plan above = plan("above").withAssignments(duty(Role.LEAD), duty(Role.INSPECT, List.of(duty)));

        assertThat(compare(plan("local").withAssignments(duty(Role.LEAD)), above)
                        .deviations()
                        .get(0)
                        .citations())
                .containsExactly(Citation.parse("kh-local"), duty);
    }

    @Test
    void anItemIsLeftOutForCertainOnlyWhereAllItemsOfItsKindAreLinked() {
        Plan above = plan("above").withItems(item("a", 1, "a"), item("b", 2, "b"));
        Plan linked = plan("local").withItems(item("x", 1, "x")).withLinks(link("x", "a", LinkKind.NARROWED));
        Plan half = linked.withItems(item("x", 1, "x"), item("y", 2, "y"));

        assertThat(rows(linked, above)).containsExactly("NARROWED WARNING x a", "OMITTED ERROR - b");
        assertThat(rows(half, above))
                .containsExactly("NARROWED WARNING x a", "NOT_LINKED WARNING y -", "NOT_LINKED WARNING - b");
    }

    @Test
    void whatWasTakenOverAtOneStepAndChangedAtAnotherWasChanged() {
        Plan above = plan("above").withItems(item("a", 1, "a"));
        Plan middle = plan("middle")
                .withItems(item("m", 1, "m"))
                .withLinks(link("m", "a", LinkKind.NARROWED))
                .withParents(above(above));
        Plan local = plan("local")
                .withItems(item("x", 1, "x"))
                .withLinks(new ItemLink(
                        Optional.of(PlanItemId.of("x")),
                        Optional.of(new ParentItem.OfPlan(middle.id(), PlanItemId.of("m"))),
                        Set.of(LinkKind.ADOPTED),
                        Optional.of(LocalizedText.ofName("adopted")),
                        List.of(Citation.parse("kh-local"))))
                .withParents(above(middle));
        Conformance found = Conformance.of(network(local, middle, above), local.id(), above.id());

        assertThat(found.items().get(0).kinds()).containsExactly(LinkKind.NARROWED);
        assertThat(found.items().get(0).reasons())
                .containsExactly(LocalizedText.ofName("adopted"), LocalizedText.ofName("NARROWED"));
        assertThat(found.items().get(0).citations()).hasToString("[kh-local, kh-step]");
    }

    /** Of 2, 3, 1 the last is out of order; of two that changed places either is, and the later one is told. */
    @Test
    void theFewestItemsMoved() {
        Plan above = plan("above").withItems(item("a", 1, "a"), item("b", 2, "b"), item("c", 3, "c"));

        assertThat(moved(above, "b", "c", "a")).containsExactly("MOVED INFO a a");
        assertThat(moved(above, "c", "a", "b")).containsExactly("MOVED INFO c c");
        assertThat(moved(above, "b", "a", "c")).containsExactly("MOVED INFO a a");
        assertThat(moved(above, "a", "c", "b")).containsExactly("MOVED INFO b b");
        assertThat(moved(above, "a", "b", "c")).isEmpty();
    }

    private static List<String> moved(Plan above, String... order) {
        List<PlanItem> items = new ArrayList<>();
        List<ItemLink> links = new ArrayList<>();
        for (String id : order) {
            items.add(item(id, items.size() + 1, id));
            links.add(link(id, id, LinkKind.ADOPTED));
        }
        return rows(plan("local").withItems(items).withLinks(links), above);
    }

    private static ItemLink link(String item, String parent, LinkKind kind) {
        return new ItemLink(
                Optional.of(PlanItemId.of(item)),
                Optional.of(new ParentItem.OfPlan(PlanId.of("above"), PlanItemId.of(parent))),
                Set.of(kind),
                Optional.of(LocalizedText.ofName(kind.name())),
                List.of(Citation.parse("kh-step")));
    }

    private static PlanParent above(Plan plan) {
        return new PlanParent.OfPlan(plan.id(), LocalizedText.ofName("above"), List.of());
    }

    private static List<String> rows(Plan local, Plan above) {
        return Conformance.of(network(local.withParents(above(above)), above), local.id(), above.id())
                .deviations()
                .stream()
                .map(ConformanceTest::row)
                .toList();
    }

    private static PlanNetwork network(Plan... plans) {
        return PlanNetwork.of(
                        List.of(CAMPAIGN),
                        Stream.of(plans)
                                .map(plan -> plan.withCampaign(Optional.empty()))
                                .toList(),
                        Instruments.of(List.of()).orElseThrow())
                .orElseThrow();
    }

    private static Conformance compare(Plan local, Plan above) {
        return Conformance.of(
                PlanNetwork.of(
                                List.of(CAMPAIGN),
                                List.of(local, above),
                                Instruments.of(List.of()).orElseThrow())
                        .orElseThrow(),
                local.id(),
                above.id());
    }

    private static String types(Plan local, Plan above) {
        return compare(local, above).deviations().stream()
                .map(one -> one.type().name())
                .collect(Collectors.joining(" "));
    }

    private static String row(Deviation one) {
        return one.type() + " " + one.severity() + " "
                + one.item().map(PlanItemId::value).orElse("-") + " "
                + one.parent().map(ConformanceTest::name).orElse("-");
    }

    private static String name(ParentItem parent) {
        return parent.match(theme -> theme.theme().value(), own -> own.item().value());
    }

    private static Phase phase(int number, String period) {
        return new Phase(
                PhaseId.of("phase-" + number),
                number,
                LocalizedText.ofName("phase " + number),
                DateRange.parse(period),
                List.of());
    }

    private static Milestone review(String window) {
        return review("review", window);
    }

    private static Milestone review(String id, String window) {
        return milestone(id, MilestoneKind.MID_TERM_REVIEW, window);
    }

    private static Milestone other(String id, String window) {
        return milestone(id, MilestoneKind.OTHER, window);
    }

    private static Milestone milestone(String id, MilestoneKind kind, String window) {
        return new Milestone(
                MilestoneId.of(id),
                kind,
                LocalizedText.ofName("review"),
                DateRange.parse(window),
                Optional.empty(),
                Optional.empty(),
                List.of(Citation.parse("kh-review")));
    }

    private static Assignment duty(Role role) {
        return duty(role, List.of());
    }

    private static Assignment duty(Role role, List<Citation> citations) {
        return new Assignment(
                Actor.of(LocalizedText.ofName("office")),
                role,
                LocalizedText.ofName(role.name()),
                Optional.empty(),
                Optional.empty(),
                citations);
    }
}
