package org.learningsociety.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.json.PlanCodecs;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.plan.Assignment;
import org.learningsociety.core.plan.Campaign;
import org.learningsociety.core.plan.ContentTheme;
import org.learningsociety.core.plan.CriterionGroup;
import org.learningsociety.core.plan.CriterionNature;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.core.plan.ItemLink;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.Milestone;
import org.learningsociety.core.plan.MilestoneKind;
import org.learningsociety.core.plan.MovementCriterion;
import org.learningsociety.core.plan.Phase;
import org.learningsociety.core.plan.PhaseId;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.plan.SourceKind;
import org.learningsociety.core.plan.ThemeId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.time.DateRange;

/** The shipped campaign and Krông Nô's plan against facts/plans.md, sections 1, 4, 5, 6 and 7. */
class KrongNoPlanTest {

    private static final CoreCatalog CATALOG = CoreCatalog.load();
    private static final Campaign CAMPAIGN = CATALOG.campaign();
    private static final Plan PLAN = CATALOG.plan(PlanId.of("krong-no-2024"));

    @Test
    void theCampaignHasSixNationalContentsAndIsPartlyKnown() {
        assertThat(CAMPAIGN.themes())
                .extracting(theme -> theme.id().value())
                .containsExactly("N1", "N2", "N3", "N4", "N5", "N6");
        assertThat(CAMPAIGN.themes()).extracting(ContentTheme::verification).containsOnly(Verification.PARTIAL);
        assertThat(CAMPAIGN.verification()).isEqualTo(Verification.PARTIAL);
        assertThat(CAMPAIGN.period()).isEqualTo(DateRange.parse("2023-01-01/2031-01-01"));
        assertThat(CAMPAIGN.phases()).isEmpty();
    }

    @Test
    void theCampaignIsFoundByTheVariantsOfItsName() {
        String rest = "xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023";

        assertThat(CAMPAIGN.isNamed("Cả nước thi đua " + rest + " - 2030")).isTrue();
        assertThat(CAMPAIGN.isNamed("“Cả nước thi đua " + rest + "–2030”")).isTrue();
        assertThat(CAMPAIGN.isNamed("Cả nước " + rest + "-2030")).isTrue();
        assertThat(CAMPAIGN.isNamed("Cả nước " + rest + "-2025")).isFalse();
    }

    @Test
    void thePlanHasTwoPurposesSixContentsAndSevenSolutions() {
        assertThat(PLAN.items(ItemKind.PURPOSE)).hasSize(2);
        assertThat(PLAN.items(ItemKind.CONTENT)).hasSize(6);
        assertThat(PLAN.items(ItemKind.SOLUTION)).hasSize(7);
        assertThat(PLAN.items()).hasSize(15);
    }

    @Test
    void itsContentsGoBackToTheNationalOnesAsTheFactsSay() {
        Map<String, Set<LinkKind>> kinds =
                PLAN.links().stream().collect(Collectors.toMap(KrongNoPlanTest::ends, ItemLink::kinds));

        assertThat(kinds)
                .isEqualTo(Map.of(
                        "content-1 N1", Set.of(LinkKind.ADOPTED),
                        "content-2 N2", Set.of(LinkKind.ADOPTED),
                        "content-3 N3", Set.of(LinkKind.RE_ANCHORED),
                        "content-4 N4", Set.of(LinkKind.ADOPTED),
                        "content-5 N5", Set.of(LinkKind.ADOPTED),
                        "content-6 N6", Set.of(LinkKind.NARROWED)));
        assertThat(PLAN.links())
                .allMatch(link -> link.reason().isPresent() && link.citations().size() == 2);
    }

    @Test
    void itsThirdContentIsAnchoredOnTheProvincesDecision() {
        assertThat(item("content-3").anchors()).containsExactly(InstrumentId.of("qd-1912-ubnd-dak-nong-2021"));
        assertThat(item("content-4").audience().orElseThrow().vi()).isEqualTo("người dân");
    }

    @Test
    void fifteenCriteriaStandInSixGroups() {
        assertThat(PLAN.criterionGroups())
                .extracting(group -> group.criteria().size())
                .containsExactly(3, 3, 2, 4, 2, 1);
        assertThat(PLAN.criterionGroups())
                .extracting(CriterionGroup::kinds)
                .containsExactly(
                        List.of(SubjectKind.ADMINISTRATIVE_UNIT),
                        List.of(SubjectKind.ADMINISTRATIVE_UNIT),
                        List.of(SubjectKind.HOUSEHOLD, SubjectKind.CLAN),
                        List.of(SubjectKind.ENTERPRISE),
                        List.of(SubjectKind.CITIZEN),
                        List.of(SubjectKind.OTHER));
        assertThat(PLAN.criterionGroups().get(0).isFor(Level.DISTRICT)).isTrue();
        assertThat(PLAN.criterionGroups().get(1).isFor(Level.COMMUNE)).isTrue();
        assertThat(PLAN.movementCriteria()).hasSize(15);
    }

    @Test
    void fiveCriteriaAskForTitles() {
        Map<String, Map<SubjectKind, TitleId>> titles = PLAN.movementCriteria().stream()
                .filter(criterion -> criterion.nature() == CriterionNature.TITLE_HELD)
                .collect(Collectors.toMap(criterion -> criterion.id().value(), MovementCriterion::titles));

        assertThat(titles)
                .isEqualTo(Map.of(
                        "district-3",
                                Map.of(SubjectKind.ADMINISTRATIVE_UNIT, TitleId.of("cong-dong-hoc-tap-cap-huyen")),
                        "commune-3", Map.of(SubjectKind.ADMINISTRATIVE_UNIT, TitleId.of("cong-dong-hoc-tap-cap-xa")),
                        "household-1",
                                Map.of(
                                        SubjectKind.HOUSEHOLD, TitleId.of("gia-dinh-hoc-tap"),
                                        SubjectKind.CLAN, TitleId.of("dong-ho-hoc-tap")),
                        "enterprise-4", Map.of(SubjectKind.ENTERPRISE, TitleId.of("don-vi-hoc-tap")),
                        "citizen-1", Map.of(SubjectKind.CITIZEN, TitleId.of("cong-dan-hoc-tap"))));
    }

    @Test
    void twoPhasesDivideItsYears() {
        assertThat(PLAN.phases())
                .extracting(Phase::period)
                .containsExactly(DateRange.parse("2023-01-01/2026-01-01"), DateRange.parse("2026-01-01/2031-01-01"));
    }

    @Test
    void twoReviewsHaveAYearAndNoDay() {
        assertThat(PLAN.milestones())
                .extracting(Milestone::kind)
                .containsExactly(MilestoneKind.MID_TERM_REVIEW, MilestoneKind.FINAL_REVIEW);
        assertThat(PLAN.milestones())
                .extracting(Milestone::window)
                .containsExactly(DateRange.parse("2025-01-01/2026-01-01"), DateRange.parse("2030-01-01/2031-01-01"));
        assertThat(PLAN.milestones())
                .allMatch(milestone ->
                        milestone.owner().flatMap(owner -> owner.unit()).isPresent());
    }

    @Test
    void theFirstPhaseHasFourActorsAndTheSecondTheOfficeOfEducation() {
        assertThat(PLAN.assignments(PhaseId.of("phase-1")))
                .extracting(Assignment::actor)
                .doesNotHaveDuplicates()
                .hasSize(4);
        assertThat(PLAN.assignments(PhaseId.of("phase-2")))
                .extracting(assignment -> assignment.actor().name().vi())
                .containsOnly("Phòng Giáo dục và Đào tạo huyện Krông Nô");
    }

    @Test
    void itIsKnownFromAReportAndPrintsNoBasis() {
        assertThat(PLAN.sourceKind()).isEqualTo(SourceKind.REPORT);
        assertThat(PLAN.legalBases()).isEmpty();
        assertThat(PLAN.parents()).hasSize(1);
    }

    @Test
    void itsThemesAreThoseOfItsCampaign() {
        assertThat(PLAN.campaign()).contains(CAMPAIGN.id());
        Set<ThemeId> themes = CAMPAIGN.themes().stream().map(ContentTheme::id).collect(Collectors.toSet());
        assertThat(PLAN.items(ItemKind.CONTENT))
                .allMatch(item -> item.theme().filter(themes::contains).isPresent());
    }

    @Test
    void everyTextIsInNfc() {
        String all = PlanCodecs.plan().write(PLAN) + PlanCodecs.campaign().write(CAMPAIGN);

        assertThat(Normalizer.isNormalized(all, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void everyStatementIsSaidInBothLanguages() {
        assertThat(PLAN.items())
                .allMatch(item -> !item.text().vi().equals(item.text().en()));
        assertThat(PLAN.movementCriteria())
                .allMatch(one -> !one.text().vi().equals(one.text().en()));
        assertThat(CAMPAIGN.themes())
                .allMatch(theme -> !theme.text().vi().equals(theme.text().en()));
    }

    @Test
    void everyStatementIsCited() {
        assertThat(PLAN.items()).noneMatch(item -> item.citations().isEmpty());
        assertThat(PLAN.movementCriteria()).noneMatch(one -> one.citations().isEmpty());
        assertThat(PLAN.phases()).noneMatch(phase -> phase.citations().isEmpty());
        assertThat(PLAN.milestones())
                .noneMatch(milestone -> milestone.citations().isEmpty());
        assertThat(PLAN.assignments())
                .noneMatch(assignment -> assignment.citations().isEmpty());
    }

    @Test
    void everyCitationResolves() {
        Set<InstrumentId> cited = Stream.of(
                        PLAN.items().stream().flatMap(item -> item.citations().stream()),
                        PLAN.links().stream().flatMap(link -> link.citations().stream()),
                        PLAN.parents().stream().flatMap(parent -> parent.citations().stream()),
                        PLAN.phases().stream().flatMap(phase -> phase.citations().stream()),
                        PLAN.milestones().stream().flatMap(milestone -> milestone.citations().stream()),
                        PLAN.assignments().stream().flatMap(assignment -> assignment.citations().stream()),
                        PLAN.movementCriteria().stream().flatMap(one -> one.citations().stream()),
                        CAMPAIGN.themes().stream().flatMap(theme -> theme.citations().stream()),
                        CAMPAIGN.citations().stream())
                .flatMap(citations -> citations)
                .map(Citation::instrument)
                .collect(Collectors.toSet());

        assertThat(cited).allMatch(id -> CATALOG.instruments().find(id).isPresent());
        assertThat(CATALOG.instruments().find(PLAN.instrument())).isPresent();
    }

    @Test
    void itsUnitIsTheDistrictThatEndedOnTheFirstOfJuly2025() {
        UnitId unit = PLAN.scope()
                .match(territory -> territory.unit(), sector -> UnitId.of("none"), organization -> UnitId.of("none"));

        assertThat(CATALOG.territory().at(LocalDate.of(2025, 6, 30)).find(unit)).isPresent();
        assertThat(CATALOG.territory().at(LocalDate.of(2025, 7, 1)).find(unit)).isEmpty();
        assertThat(PLAN.milestones())
                .allMatch(milestone -> milestone.owner().orElseThrow().unit().equals(Optional.of(unit)));
    }

    private static PlanItem item(String id) {
        return PLAN.find(PlanItemId.of(id)).orElseThrow();
    }

    private static String ends(ItemLink link) {
        Optional<String> theme = link.parent()
                .map(parent -> parent.match(
                        content -> content.theme().value(), item -> item.plan().value()));
        return link.item().orElseThrow() + " " + theme.orElseThrow();
    }
}
