package org.learningsociety.core.tailoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningsociety.core.testkit.TailoringArbitraries.CAMPAIGN;
import static org.learningsociety.core.testkit.TailoringArbitraries.NATIONAL;
import static org.learningsociety.core.testkit.TailoringArbitraries.item;
import static org.learningsociety.core.testkit.TailoringArbitraries.link;
import static org.learningsociety.core.testkit.TailoringArbitraries.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.plan.Actor;
import org.learningsociety.core.plan.Assignment;
import org.learningsociety.core.plan.CampaignId;
import org.learningsociety.core.plan.ItemLink;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.Milestone;
import org.learningsociety.core.plan.MilestoneId;
import org.learningsociety.core.plan.MilestoneKind;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.plan.PlanScope;
import org.learningsociety.core.plan.Role;
import org.learningsociety.core.plan.ThemeId;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.PartialDate;

class PlanNetworkTest {

    private static final CoreCatalog CATALOG = CoreCatalog.load();
    private static final Instruments NONE = Instruments.of(List.of()).orElseThrow();
    private static final LocalizedText NAME = LocalizedText.ofName("name");
    private static final UnitId DISTRICT = UnitId.of("vn-dak-nong-krong-no");

    @Test
    void whatBindsAUnitIsItsOwnAndWhatLiesAboveItNearestFirst() {
        PlanNetwork network = PlanNetwork.of(List.of(CATALOG.campaign()), CATALOG.plans(), CATALOG.instruments())
                .orElseThrow();
        LocalDate day = LocalDate.of(2024, 12, 31);
        Hierarchy map = CATALOG.territory().at(day);

        assertThat(network.binding(DISTRICT, map, day))
                .extracting(plan -> plan.id().value())
                .containsExactly(
                        "krong-no-2024",
                        "chi-thi-14-2021",
                        "chuong-trinh-387-2022",
                        "chuong-trinh-677-2022",
                        "de-an-xhht-2021",
                        "quoc-gia-2023");
        assertThat(network.binding(DISTRICT, map, LocalDate.of(2031, 1, 1))).isEmpty();
        assertThatThrownBy(() -> network.binding(UnitId.of("x"), map, day)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void allThatIsWrongBetweenPlansIsToldAtOnceAndAtItsPlace() {
        Plan wrong = under("wrong", "absent", "national")
                .withItems(item("x", 1, "x"))
                .withLinks(
                        to(new ParentItem.OfTheme(ThemeId.of("N9"))),
                        to(new ParentItem.OfPlan(NATIONAL.id(), PlanItemId.of("content-7"))),
                        to(new ParentItem.OfPlan(PlanId.of("a"), PlanItemId.of("content-1"))),
                        to(new ParentItem.OfPlan(NATIONAL.id(), PlanItemId.of("content-1"))));
        Plan other = plan("other").withCampaign(CampaignId.of("nowhere"));

        Validated<PlanNetwork> network =
                of(NONE, NATIONAL, under("a", "b"), under("b", "c"), under("c", "a"), other, wrong, other);

        assertThat(network.value().orElseThrow().plans())
                .extracting(plan -> plan.id().value())
                .containsExactly("a", "b", "c", "national", "other", "wrong");
        assertThat(network.problems())
                .extracting(problem -> problem.place().source() + " " + problem.code() + " "
                        + problem.value().orElseThrow())
                .containsExactly(
                        "other#/id DUPLICATE_PLAN other",
                        "a#/parents PARENT_CYCLE a → b → c → a",
                        "other#/campaign UNKNOWN_CAMPAIGN nowhere",
                        "wrong#/parents/0/plan UNKNOWN_PARENT absent",
                        "wrong#/links/0/parent UNKNOWN_THEME N9",
                        "wrong#/links/1/parent UNKNOWN_PARENT_ITEM national/content-7",
                        "wrong#/links/2/parent NOT_ABOVE a/content-1");
        assertThat(network.problems()).allSatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.message(Language.VI)).doesNotContain("{");
            assertThat(problem.message(Language.EN)).doesNotContain("{");
        });
    }

    @Test
    void aPlanThatLeadsIntoACircleIsNotPartOfIt() {
        List<Problem> problems =
                of(NONE, under("a", "b"), under("b", "c"), under("c", "b")).problems();

        assertThat(problems)
                .extracting(problem ->
                        problem.place().source() + " " + problem.value().orElseThrow())
                .containsExactly("b#/parents b → c → b");
    }

    @Test
    void plansAreFoundByTheirIds() {
        PlanNetwork network = of(NONE, under("local", "national"), NATIONAL).orElseThrow();

        assertThat(network.plans()).extracting(one -> one.id().value()).containsExactly("local", "national");
        assertThat(network.find(PlanId.of("absent"))).isEmpty();
        assertThat(network.get(NATIONAL.id())).isEqualTo(NATIONAL);
        assertThat(network).hasToString("PlanNetwork[local, national]");
        assertThatThrownBy(() -> network.resolve(PlanId.of("absent")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plan must be one of [local, national], but was absent");
    }

    @Test
    void whatAPlanDoesNotMentionBindsAsItIs() {
        Plan local = under("local", "national")
                .withItems(item("x", 1, "fewer"))
                .withLinks(link(
                        Optional.of(PlanItemId.of("x")),
                        Optional.of(new ParentItem.OfPlan(NATIONAL.id(), PlanItemId.of("content-4"))),
                        Set.of(LinkKind.NARROWED),
                        Optional.of(NAME)));

        ResolvedPlan resolved =
                of(NONE, NATIONAL, local).orElseThrow().resolve(local.id()).orElseThrow();

        assertThat(resolved.items().stream().map(one -> one.origin().label()))
                .containsExactly(
                        "local/x",
                        "national/content-1",
                        "national/content-2",
                        "national/content-3",
                        "national/content-5",
                        "national/content-6");
        ResolvedItem own = resolved.items().get(0);
        assertThat(resolved.isInherited(own)).isFalse();
        assertThat(resolved.isInherited(resolved.items().get(1))).isTrue();
        assertThat(own.roots()).containsExactly(new ParentItem.OfTheme(ThemeId.of("N4")));
        assertThat(own.paths().get(0))
                .extracting(step -> step.lower().label() + " " + step.kinds() + " "
                        + step.upper().label())
                .containsExactly("local/x [NARROWED] national/content-4", "national/content-4 [ADOPTED] N4");
    }

    @Test
    void twoPeriodsAboveCollideUnlessThePlanStatesItsOwn() {
        Plan one = plan("one");
        Plan other = plan("other").withPeriod(DateRange.parse("2024-01-01/2031-01-01"));
        Plan silent = under("local", "other", "one").withPeriod(Optional.empty());
        Plan stating = silent.withPeriod(DateRange.parse("2025-01-01/2031-01-01"));

        Validated<ResolvedPlan> collided =
                of(NONE, one, other, silent).orElseThrow().resolve(silent.id());
        Validated<ResolvedPlan> stated =
                of(NONE, one, other, stating).orElseThrow().resolve(silent.id());

        assertThat(collided.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TailoringProblem.PERIODS_COLLIDE);
            assertThat(problem.place().source()).isEqualTo("local#/period");
            assertThat(problem.arguments())
                    .isEqualTo(Map.of(
                            "first", "one",
                            "firstPeriod", "2023-01-01/2031-01-01",
                            "second", "other",
                            "secondPeriod", "2024-01-01/2031-01-01"));
        });
        assertThat(collided.value().orElseThrow().period()).isEmpty();
        assertThat(stated.problems()).isEmpty();
        assertThat(stated.value().orElseThrow().period()).isEqualTo(stating.period());
    }

    @Test
    void anInstrumentOfWhichNoPlanIsKnownIsPassedOver() {
        PlanNetwork network = PlanNetwork.of(List.of(CATALOG.campaign()), CATALOG.plans(), CATALOG.instruments())
                .orElseThrow();

        ResolvedPlan department =
                network.resolve(PlanId.of("so-khcn-bac-giang-2024")).orElseThrow();

        assertThat(department.passedOver()).containsExactly(InstrumentId.of("kh-20-ubnd-bac-giang-2024"));
        // The second national content was left out, and the plan has its own items for the other five.
        assertThat(department.items().stream().filter(department::isInherited)).isEmpty();
        assertThat(department.omissions()).singleElement().satisfies(omission -> {
            assertThat(omission.what().label()).isEqualTo("N2");
            assertThat(omission.by()).isEqualTo(PlanId.of("so-khcn-bac-giang-2024"));
        });
    }

    @Test
    void unitsMustBeThereOnTheDayOfThePlan() {
        assertThat(units("2025-06-30", scope())).isEmpty();
        assertThat(units("2025-07-01", scope())).containsExactly("UNIT_NOT_THEN plan#/scope/unit 2025-07-01");
    }

    @Test
    void ofAMonthOrAYearOneDayIsEnough() {
        assertThat(units("2025-06", scope())).isEmpty();
        assertThat(units("2025", scope())).isEmpty();
        assertThat(units("2025-07", scope())).containsExactly("UNIT_NOT_THEN plan#/scope/unit 2025-07-01/2025-08-01");
    }

    @Test
    void aPlanOfUnknownDateIsTakenToBeOfItsPeriod() {
        Plan running = scope();
        Plan later = running.withPeriod(DateRange.parse("2026-01-01/2031-01-01"));
        Plan without = running.withPeriod(Optional.empty());

        assertThat(units("", running)).isEmpty();
        assertThat(units("", later)).containsExactly("UNIT_NOT_THEN plan#/scope/unit 2026-01-01/2031-01-01");
        assertThat(units("", without)).isEmpty();
    }

    @Test
    void daysBeforeTheMapAreNotJudged() {
        Plan nowhere = plan("plan").withScope(new PlanScope.Territory(UnitId.of("vn-nowhere")));

        assertThat(CATALOG.territory().firstDay()).hasToString("2021-11-01");
        assertThat(units("2021-10-31", nowhere)).isEmpty();
        assertThat(units("2021-11-01", nowhere)).containsExactly("UNKNOWN_UNIT plan#/scope/unit -");
    }

    @Test
    void everyUnitThatAPlanNamesIsLookedAt() {
        Actor gone = Actor.of(NAME, DISTRICT);
        Plan plan = plan("plan")
                .withScope(new PlanScope.Organization(gone))
                .withMilestones(new Milestone(
                        MilestoneId.of("m"),
                        MilestoneKind.OTHER,
                        NAME,
                        CAMPAIGN.period(),
                        Optional.of(gone),
                        Optional.empty(),
                        List.of()))
                .withAssignments(new Assignment(gone, Role.LEAD, NAME, Optional.empty(), Optional.empty(), List.of()))
                .withRecipients(Actor.of(NAME), gone);

        assertThat(units("2025-07-01", plan))
                .containsExactly(
                        "UNIT_NOT_THEN plan#/scope/organization/unit 2025-07-01",
                        "UNIT_NOT_THEN plan#/milestones/0/owner/unit 2025-07-01",
                        "UNIT_NOT_THEN plan#/assignments/0/actor/unit 2025-07-01",
                        "UNIT_NOT_THEN plan#/recipients/1/unit 2025-07-01");
    }

    @Test
    void aUnitThatTheMapDoesNotHaveIsAWarning() {
        Plan nowhere = plan("plan").withScope(new PlanScope.Territory(UnitId.of("vn-nowhere")));

        assertThat(of(dated("2025-07-01"), nowhere).orElseThrow().checkUnits(CATALOG.territory()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isError()).isFalse();
                    assertThat(problem.message(Language.EN)).contains("vn-nowhere");
                });
    }

    @Test
    void theShippedPlansNameUnitsOfTheirDay() {
        assertThat(PlanNetwork.of(List.of(CATALOG.campaign()), CATALOG.plans(), CATALOG.instruments())
                        .orElseThrow()
                        .checkUnits(CATALOG.territory()))
                .isEmpty();
    }

    private static Plan scope() {
        return plan("plan").withScope(new PlanScope.Territory(DISTRICT));
    }

    /** What is told of the units of a plan of a date. */
    private static List<String> units(String date, Plan plan) {
        return of(dated(date), plan).orElseThrow().checkUnits(CATALOG.territory()).stream()
                .map(problem -> problem.code() + " " + problem.place().source() + " "
                        + problem.arguments().getOrDefault("date", "-"))
                .toList();
    }

    /** The register with the instrument of the plan "plan". */
    private static Instruments dated(String date) {
        Instrument like = CATALOG.instruments().get(InstrumentId.of("kh-123-ubnd-krong-no-2024"));
        Instrument instrument = like.withId(InstrumentId.of("kh-plan"))
                .withSymbol(Optional.empty())
                .withRelations(List.of())
                .withDate(date.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(date)));
        return Instruments.of(List.of(instrument)).orElseThrow();
    }

    private static Validated<PlanNetwork> of(Instruments instruments, Plan... plans) {
        return PlanNetwork.of(List.of(CAMPAIGN), List.of(plans), instruments);
    }

    private static Plan under(String id, String... parents) {
        return plan(id).withParents(Arrays.stream(parents)
                .map(parent -> new PlanParent.OfPlan(PlanId.of(parent), NAME, List.of()))
                .toList());
    }

    private static ItemLink to(ParentItem parent) {
        return link(Optional.of(PlanItemId.of("x")), Optional.of(parent), Set.of(LinkKind.ADOPTED), Optional.empty());
    }
}
