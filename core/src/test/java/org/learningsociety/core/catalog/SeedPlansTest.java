package org.learningsociety.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.plan.Assignment;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.core.plan.ItemLink;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.Phase;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.plan.PlanScope;
import org.learningsociety.core.plan.ReportedFigure;
import org.learningsociety.core.plan.Role;
import org.learningsociety.core.plan.SourceKind;
import org.learningsociety.core.plan.ThemeId;
import org.learningsociety.core.tailoring.Conformance;
import org.learningsociety.core.tailoring.Correspondence;
import org.learningsociety.core.tailoring.PlanNetwork;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/** What the shipped plans say, against facts/plans.md. */
class SeedPlansTest {

    private static final CoreCatalog CATALOG = CoreCatalog.load();

    /** The fourth section of the facts, row by row in the order of each document. */
    private static final String CONFORMANCE = """
            bo-gddt-2024            content-1  N1  NARROWED
            bo-gddt-2024            content-2  N2  NARROWED
            bo-gddt-2024            content-3  N3  ADOPTED
            bo-gddt-2024            content-4  N4  NARROWED
            bo-gddt-2024            content-5  N5  ADOPTED
            bo-gddt-2024            content-6  N6  ADOPTED
            krong-no-2024           content-1  N1  ADOPTED
            krong-no-2024           content-2  N2  ADOPTED
            krong-no-2024           content-3  N3  RE_ANCHORED
            krong-no-2024           content-4  N4  ADOPTED
            krong-no-2024           content-5  N5  ADOPTED
            krong-no-2024           content-6  N6  NARROWED
            so-khcn-bac-giang-2024  content-1  N1  ADOPTED
            so-khcn-bac-giang-2024  content-2  N1  SPLIT ADDED
            so-khcn-bac-giang-2024  -          N2  OMITTED
            so-khcn-bac-giang-2024  content-3  N3  ADOPTED
            so-khcn-bac-giang-2024  content-4  N5  REWORDED NARROWED ADDED
            so-khcn-bac-giang-2024  content-5  N4  NARROWED
            so-khcn-bac-giang-2024  content-6  N6  WIDENED
            ha-noi-phong-trao       content-1  N1  ADOPTED
            ha-noi-phong-trao       content-2  N2  REWORDED
            ha-noi-phong-trao       content-3  N3  RE_ANCHORED
            ha-noi-phong-trao       content-4  N4  ADOPTED
            ha-noi-phong-trao       content-5  N5  ADOPTED
            ha-noi-phong-trao       content-6  N6  NARROWED WIDENED
            ha-noi-phong-trao-2     content-1  N1  ADOPTED
            ha-noi-phong-trao-2     content-2  N2  ADOPTED
            ha-noi-phong-trao-2     content-3  N3  ADOPTED
            ha-noi-phong-trao-2     content-4  N4  WIDENED
            ha-noi-phong-trao-2     content-5  N5  ADOPTED
            ha-noi-phong-trao-2     content-6  N6  REWORDED WIDENED
            ha-noi-phong-trao-2     content-7  -   ADDED
            ha-noi-phong-trao-2     content-8  -   ADDED
            """;

    private static final List<String> LOCAL = List.of(
            "bo-gddt-2024", "krong-no-2024", "so-khcn-bac-giang-2024", "ha-noi-phong-trao", "ha-noi-phong-trao-2");

    @Test
    void plansComeInTheOrderOfTheirIds() {
        assertThat(CATALOG.plans())
                .extracting(plan -> plan.id().value())
                .containsExactly(
                        "bo-gddt-2024",
                        "chi-thi-14-2021",
                        "chuong-trinh-387-2022",
                        "chuong-trinh-677-2022",
                        "de-an-xhht-2021",
                        "ha-noi-cdht-2023",
                        "ha-noi-de-an-2021",
                        "ha-noi-phong-trao",
                        "ha-noi-phong-trao-2",
                        "krong-no-2024",
                        "quoc-gia-2023",
                        "quynh-mai-hoc-tap-suot-doi-2024",
                        "quynh-mai-mo-hinh-hoc-tap-2024",
                        "so-khcn-bac-giang-2024");
    }

    @Example
    @Label("P-41 the contents of the five plans go back to the six national ones as the table of the facts says")
    void p41GoldenConformance() {
        List<String> expected = CONFORMANCE
                .lines()
                .map(line -> line.replaceAll(" +", " ").strip())
                .toList();

        assertThat(LOCAL.stream().flatMap(id -> rows(plan(id)))).containsExactlyElementsOf(expected);
    }

    @Example
    @Label("P-41 compared with the national plan, the five plans depart from it as the table of the facts says")
    void p41GoldenComparison() {
        PlanNetwork network = PlanNetwork.of(List.of(CATALOG.campaign()), CATALOG.plans(), CATALOG.instruments())
                .orElseThrow();
        PlanId national = PlanId.of("quoc-gia-2023");

        assertThat(LOCAL.stream()
                        .map(PlanId::of)
                        .flatMap(local -> rows(local, Conformance.of(network, local, national).items().stream())))
                .containsExactlyInAnyOrderElementsOf(CONFORMANCE
                        .lines()
                        .map(line -> line.replaceAll(" +", " ").strip())
                        .toList());
    }

    /** The purposes, requirements and solutions of the plans have no counterpart in what is known of the national one. */
    private static Stream<String> rows(PlanId local, Stream<Correspondence> items) {
        return items.filter(one -> !one.kinds().isEmpty())
                .map(one -> local + " "
                        + one.item().map(PlanItemId::value).orElse("-") + " "
                        + one.parent()
                                .map(above -> above.label().replaceAll(".*content-", "N"))
                                .orElse("-") + " "
                        + one.kinds().stream().map(LinkKind::name).collect(Collectors.joining(" ")));
    }

    @Test
    void aContentHasTheThemeOfItsLink() {
        assertThat(LOCAL.stream()
                        .flatMap(id -> plan(id).links().stream()
                                .filter(link ->
                                        link.item().isPresent() && link.parent().isPresent())
                                .map(link -> item(id, link.item().orElseThrow().value())
                                                .theme()
                                                .map(ThemeId::value)
                                                .orElse("-")
                                        + " " + theme(link))))
                .hasSize(30)
                .allMatch(pair -> pair.substring(0, 2).equals(pair.substring(3)));
    }

    @Test
    void everyDeviationHasItsReasonAndBothCitations() {
        assertThat(LOCAL.stream().flatMap(id -> plan(id).links().stream()))
                .hasSize(33)
                .allSatisfy(link -> {
                    assertThat(link.reason()).isPresent();
                    assertThat(link.citations())
                            .extracting(Citation::instrument)
                            .hasSize(2)
                            .doesNotHaveDuplicates();
                });
    }

    @Test
    void theThirdContentIsBoundToTheTargetsThatEachDocumentNames() {
        Map<String, List<String>> anchors = LOCAL.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> item(id, "content-3").anchors().stream()
                                .map(InstrumentId::value)
                                .toList()));

        assertThat(anchors)
                .isEqualTo(Map.of(
                        "bo-gddt-2024", List.of("qd-1373-ttg-2021"),
                        "krong-no-2024", List.of("qd-1912-ubnd-dak-nong-2021"),
                        "so-khcn-bac-giang-2024", List.of("qd-1373-ttg-2021"),
                        "ha-noi-phong-trao", List.of("kh-52-ubnd-ha-noi-2024"),
                        "ha-noi-phong-trao-2", List.of("qd-1373-ttg-2021")));
    }

    @Test
    void learnersAreNamedWhereTheDocumentsDiffer() {
        Map<String, String> audiences = new TreeMap<>();
        CATALOG.plans()
                .forEach(plan -> plan.items()
                        .forEach(item -> item.audience()
                                .ifPresent(who -> audiences.put(plan.id() + " " + item.id(), who.vi()))));

        assertThat(audiences)
                .isEqualTo(Map.of(
                        "bo-gddt-2024 content-4", "cán bộ, công chức, viên chức, người lao động",
                        "ha-noi-phong-trao content-2", "người dân",
                        "ha-noi-phong-trao content-4", "người dân",
                        "krong-no-2024 content-4", "người dân",
                        "quoc-gia-2023 content-4", "người dân",
                        "so-khcn-bac-giang-2024 content-5", "công chức, viên chức, người lao động"));
    }

    @Test
    void theNationalPlanIsItsSixContentsAndPartlyKnown() {
        Plan national = plan("quoc-gia-2023");

        assertThat(rows(national))
                .containsExactly(
                        "quoc-gia-2023 content-1 N1 ADOPTED",
                        "quoc-gia-2023 content-2 N2 ADOPTED",
                        "quoc-gia-2023 content-3 N3 ADOPTED",
                        "quoc-gia-2023 content-4 N4 ADOPTED",
                        "quoc-gia-2023 content-5 N5 ADOPTED",
                        "quoc-gia-2023 content-6 N6 ADOPTED");
        assertThat(national.items())
                .hasSize(6)
                .extracting(PlanItem::verification)
                .containsOnly(Verification.PARTIAL);
        assertThat(national.verification()).isEqualTo(Verification.PARTIAL);
        assertThat(national.phases()).isEmpty();
        assertThat(national.milestones()).isEmpty();
        assertThat(national.assignments()).isEmpty();
    }

    @Test
    void whatStandsAboveEachPlanIsNamed() {
        Map<String, List<String>> parents = CATALOG.plans().stream()
                .collect(Collectors.toMap(
                        plan -> plan.id().value(),
                        plan -> plan.parents().stream().map(SeedPlansTest::name).toList()));

        assertThat(parents)
                .isEqualTo(Map.ofEntries(
                        Map.entry("bo-gddt-2024", List.of("quoc-gia-2023")),
                        Map.entry("chi-thi-14-2021", List.of()),
                        Map.entry("chuong-trinh-387-2022", List.of("de-an-xhht-2021")),
                        Map.entry("chuong-trinh-677-2022", List.of("de-an-xhht-2021")),
                        Map.entry("de-an-xhht-2021", List.of()),
                        Map.entry("ha-noi-cdht-2023", List.of("chuong-trinh-677-2022")),
                        Map.entry("ha-noi-de-an-2021", List.of("de-an-xhht-2021")),
                        Map.entry("ha-noi-phong-trao", List.of("quoc-gia-2023")),
                        Map.entry("ha-noi-phong-trao-2", List.of("quoc-gia-2023")),
                        Map.entry("krong-no-2024", List.of("quoc-gia-2023")),
                        Map.entry("quoc-gia-2023", List.of()),
                        Map.entry("quynh-mai-hoc-tap-suot-doi-2024", List.of("the instrument nq-23-tu-ha-noi-2023")),
                        Map.entry("quynh-mai-mo-hinh-hoc-tap-2024", List.of("the instrument nq-23-tu-ha-noi-2023")),
                        Map.entry("so-khcn-bac-giang-2024", List.of("the instrument kh-20-ubnd-bac-giang-2024"))));
    }

    @Test
    void theSectorsPlanHasFourPurposesSixContentsAndSixSolutions() {
        Plan sector = plan("bo-gddt-2024");

        assertThat(sizes(sector)).isEqualTo(Map.of(ItemKind.PURPOSE, 4, ItemKind.CONTENT, 6, ItemKind.SOLUTION, 6));
        assertThat(sector.scope()).isInstanceOf(PlanScope.Sector.class);
        assertThat(sector.sourceKind()).isEqualTo(SourceKind.REPORT);
        assertThat(sector.legalBases()).isEmpty();
        assertThat(notes(sector)).contains("chấm lửng sau giải pháp 6");
    }

    @Test
    void thePlanOfBacGiangIsTheOnlyOriginalAndHasNoPhases() {
        Plan department = plan("so-khcn-bac-giang-2024");

        assertThat(CATALOG.plans())
                .filteredOn(plan -> plan.sourceKind() == SourceKind.ORIGINAL)
                .containsExactly(department);
        assertThat(sizes(department))
                .isEqualTo(Map.of(
                        ItemKind.PURPOSE, 2, ItemKind.REQUIREMENT, 2, ItemKind.CONTENT, 6, ItemKind.SOLUTION, 7));
        assertThat(department.period()).contains(DateRange.parse("2024-01-01/2031-01-01"));
        assertThat(department.phases()).isEmpty();
        assertThat(department.milestones()).isEmpty();
        assertThat(department.legalBases()).containsExactly(Citation.of(InstrumentId.of("kh-20-ubnd-bac-giang-2024")));
        assertThat(department.recipients())
                .extracting(actor -> actor.name().vi())
                .containsExactly(
                        "Sở Giáo dục và Đào tạo",
                        "Lãnh đạo Sở",
                        "Các phòng, đơn vị thuộc Sở",
                        "Lưu: Văn thư, Văn phòng");
        assertThat(department.assignments())
                .extracting(Assignment::role)
                .containsExactly(Role.PUBLISH, Role.CARRY_OUT, Role.INSPECT, Role.PUBLISH);
    }

    @Test
    void thePlanOfBacGiangNumbersTheContentsOnFamiliesAndOnTechnologyTheOtherWayRound() {
        assertThat(item("so-khcn-bac-giang-2024", "content-4").theme()).contains(ThemeId.of("N5"));
        assertThat(item("so-khcn-bac-giang-2024", "content-5").theme()).contains(ThemeId.of("N4"));
        assertThat(item("so-khcn-bac-giang-2024", "content-4").text().vi()).doesNotContain("đơn vị");
    }

    @Test
    void theTwoListsOfHaNoiAreReadingsOfOneDocumentAndSayThatTheyDisagree() {
        Plan first = plan("ha-noi-phong-trao");
        Plan second = plan("ha-noi-phong-trao-2");

        assertThat(second.instrument()).isEqualTo(first.instrument());
        assertThat(first.items(ItemKind.CONTENT)).hasSize(6);
        assertThat(second.items(ItemKind.CONTENT)).hasSize(8);
        assertThat(List.of(notes(first), notes(second))).allMatch(notes -> notes.contains("tự mâu thuẫn"));
        assertThat(item("ha-noi-phong-trao", "content-2").verification()).isEqualTo(Verification.PARTIAL);
    }

    @Test
    void haNoisTwoPlansOfOneNumberAreTwoPlans() {
        Plan scheme = plan("ha-noi-de-an-2021");
        Plan citizens = plan("ha-noi-cdht-2023");

        assertThat(Stream.of(scheme, citizens)
                        .map(plan ->
                                CATALOG.instruments().get(plan.instrument()).symbol()))
                .containsOnly(CATALOG.instruments().get(scheme.instrument()).symbol());
        assertThat(scheme.instrument()).isNotEqualTo(citizens.instrument());
        assertThat(citizens.phases())
                .extracting(Phase::period)
                .containsExactly(DateRange.parse("2021-01-01/2026-01-01"), DateRange.parse("2026-01-01/2031-01-01"));
    }

    @Test
    void thePlansOfQuynhMaiAreKnownByNameAndBindAWardThatEnded() {
        List<Plan> ward = Stream.of("quynh-mai-hoc-tap-suot-doi-2024", "quynh-mai-mo-hinh-hoc-tap-2024")
                .map(SeedPlansTest::plan)
                .toList();

        assertThat(ward).allSatisfy(plan -> {
            assertThat(plan.items()).isEmpty();
            assertThat(plan.campaign()).isEmpty();
            assertThat(plan.scope()).isEqualTo(new PlanScope.Territory(UnitId.of("vn-ha-noi-hai-ba-trung-quynh-mai")));
        });
        assertThat(ward.get(0).period()).isEmpty();
        assertThat(ward.get(1).period()).contains(DateRange.parse("2024-01-01/2025-01-01"));
    }

    @Test
    void theDirectiveHasSixTasksForTheMinistryAndFurtherDutiesForOthersWithoutDeadline() {
        Plan directive = plan("chi-thi-14-2021");
        Map<String, Long> duties = directive.assignments().stream()
                .collect(Collectors.groupingBy(one -> one.actor().name().vi(), Collectors.counting()));

        assertThat(sizes(directive)).isEqualTo(Map.of(ItemKind.TASK, 6));
        assertThat(duties)
                .isEqualTo(Map.of(
                        "Bộ Giáo dục và Đào tạo", 6L,
                        "Các bộ, ngành khác", 1L,
                        "Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương", 2L));
        assertThat(directive.assignments()).allMatch(one -> one.window().isEmpty());
        assertThat(directive.period()).contains(DateRange.parse("2021-01-01/2031-01-01"));
        assertThat(directive.campaign()).isEmpty();
    }

    @Test
    void figuresAreThoseThatTheArticlesState() {
        Map<String, List<String>> figures = CATALOG.plans().stream()
                .filter(plan -> !plan.reportedFigures().isEmpty())
                .collect(Collectors.toMap(
                        plan -> plan.id().value(),
                        plan -> plan.reportedFigures().stream()
                                .map(figure -> value(figure.value()) + " in "
                                        + figure.on().orElseThrow())
                                .toList()));

        assertThat(figures)
                .isEqualTo(Map.of(
                        "ha-noi-phong-trao", List.of("579 in 2024", "100 % in 2024", "4 of 4 in 2024"),
                        "chi-thi-14-2021", List.of("63 in 2021")));
    }

    @Test
    void onlyTheOriginalShowsInWhosePlaceItIsSigned() {
        assertThat(CATALOG.plans().stream().flatMap(plan -> plan.signatory().stream()))
                .extracting(LocalizedText::vi)
                .containsExactly("KT. Giám đốc, Phó Giám đốc");
    }

    private static String value(ReportedFigure.Value value) {
        return value.match(
                count -> Long.toString(count.count()),
                some -> some.share().part() + " of " + some.share().of(),
                rate -> rate.rate().multipliedBy(Rational.of(100)) + " %");
    }

    private static Plan plan(String id) {
        return CATALOG.plan(PlanId.of(id));
    }

    private static PlanItem item(String plan, String id) {
        return plan(plan).find(PlanItemId.of(id)).orElseThrow();
    }

    private static Map<ItemKind, Integer> sizes(Plan plan) {
        return plan.items().stream().collect(Collectors.toMap(PlanItem::kind, item -> 1, Integer::sum));
    }

    private static String notes(Plan plan) {
        return plan.notes().stream().map(LocalizedText::vi).collect(Collectors.joining(" "));
    }

    private static String name(PlanParent parent) {
        return parent.match(known -> known.plan().value(), unknown -> "the instrument " + unknown.instrument());
    }

    private static Stream<String> rows(Plan plan) {
        return plan.links().stream()
                .map(link ->
                        plan.id() + " " + link.item().map(PlanItemId::value).orElse("-") + " " + theme(link) + " "
                                + link.kinds().stream().map(LinkKind::name).collect(Collectors.joining(" ")));
    }

    private static String theme(ItemLink link) {
        return link.parent()
                .map(parent ->
                        parent.match(content -> content.theme().value(), above -> above.plan() + "/" + above.item()))
                .orElse("-");
    }
}
