package org.learningsociety.core.tailoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.core.testkit.TailoringArbitraries.CAMPAIGN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.target.Base;
import org.learningsociety.core.target.Comparison;
import org.learningsociety.core.target.Goal;
import org.learningsociety.core.target.MeasureId;
import org.learningsociety.core.target.Population;
import org.learningsociety.core.target.PopulationId;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.target.TargetId;
import org.learningsociety.core.target.Threshold;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.testkit.TailoringArbitraries;
import org.learningsociety.core.testkit.TargetArbitraries;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/** Targets of a plan against those of the plan above; the figures are invented but for those of the catalog. */
class TargetComparisonTest {

    private static final CoreCatalog CATALOG = CoreCatalog.load();

    /** Targets that meet each other often: few measures, bases and years. */
    @Provide
    Arbitrary<List<Target>> targets() {
        Arbitrary<Target> shares = Combinators.combine(
                        Arbitraries.frequency(Tuple.of(4, "a"), Tuple.of(1, "b")),
                        Arbitraries.of(2025, 2026, 2030),
                        Arbitraries.frequency(Tuple.of(9, "p"), Tuple.of(1, "q")),
                        Arbitraries.frequencyOf(
                                Tuple.of(
                                        3,
                                        Arbitraries.of(4, 5, 6)
                                                .map(tenths -> Threshold.atLeast(Rational.of(tenths, 10)))),
                                Tuple.of(1, TargetArbitraries.thresholds())))
                .as((measure, year, base, threshold) ->
                        target(measure, year, new Goal.ShareOf(people(base), name("x"), threshold)));
        return shares.list().ofMinSize(1).ofMaxSize(3).uniqueElements(Target::id);
    }

    @Test
    void haNoiDropsTheStaffOf2025AndAddsABriefingAndAsksForTheSameOtherwise() {
        List<Deviation> found = ofCatalog("ha-noi-cdht-2023", "chuong-trinh-677-2022");

        assertThat(found.stream().map(TargetComparisonTest::row))
                .containsExactly(
                        "TARGET_MISSING WARNING | - | Cán bộ, công chức, người lao động được công nhận Công dân học tập:"
                                + " ≥ 60 % (2025-12-31) | [kh-290-ubnd-ha-noi-2023, qd-677-ttg-2022]",
                        "TARGET_ADDED INFO | Cán bộ, hội viên Hội Khuyến học thành phố tiếp tục được quán triệt về mô hình"
                                + " Công dân học tập. (2030-12-31) | - |"
                                + " [kh-290-ubnd-ha-noi-2023, Giai đoạn 2, qd-677-ttg-2022]");
    }

    @Test
    void haNoisSchemeAsksForMoreThanTheNationalOneAndNotForAll() {
        List<Deviation> found = ofCatalog("ha-noi-de-an-2021", "de-an-xhht-2021");

        assertThat(found.stream().filter(one -> one.type() != DeviationType.TARGET_MISSING))
                .extracting(TargetComparisonTest::row)
                .allMatch(row -> row.contains("INFO"))
                .anyMatch(row -> row.startsWith("TARGET_STRICTER") && row.contains("≥ 50 %") && row.contains("≥ 40 %"));
        // 25 targets of the nation, of which the city has the citizens of both years and the districts of 2030.
        assertThat(found.stream().filter(one -> one.type() == DeviationType.TARGET_MISSING))
                .hasSize(22);
        assertThat(types(found)).contains("TARGET_STRICTER").doesNotContain("TARGET_WEAKER");
    }

    @Test
    void lessAndMoreAreTold() {
        assertThat(rows(List.of(share("a", 40, 2025)), List.of(share("a", 40, 2025))))
                .isEmpty();
        assertThat(rows(List.of(share("a", 39, 2025)), List.of(share("a", 40, 2025))))
                .containsExactly(
                        "TARGET_WEAKER WARNING | a: ≥ 39 % (2025-12-31) | a: ≥ 40 % (2025-12-31) | [one, other]");
        assertThat(rows(List.of(share("a", 41, 2025)), List.of(share("a", 40, 2025))))
                .containsExactly(
                        "TARGET_STRICTER INFO | a: ≥ 41 % (2025-12-31) | a: ≥ 40 % (2025-12-31) | [one, other]");
    }

    @Test
    void lessInSomeAreasIsLess() {
        Target uneven = target(
                "a",
                2025,
                new Goal.ShareOf(
                        people("p"),
                        name("x"),
                        new Threshold(
                                Comparison.MORE_THAN,
                                Rational.parse("0.7"),
                                List.of(new Threshold.ForArea(AreaGroup.MOUNTAINOUS, Rational.parse("0.5"))))));

        assertThat(rows(List.of(uneven), List.of(share("a", 60, 2025))))
                .containsExactly("TARGET_WEAKER WARNING | a: > 70 %; mountainous > 50 % (2025-12-31)"
                        + " | a: ≥ 60 % (2025-12-31) | [one, other]");
    }

    @Test
    void whatIsReachedSoonerIsMoreAndWhatIsReachedLaterIsLater() {
        assertThat(rows(List.of(share("a", 40, 2024)), List.of(share("a", 40, 2025))))
                .containsExactly(
                        "TARGET_STRICTER INFO | a: ≥ 40 % (2024-12-31) | a: ≥ 40 % (2025-12-31) | [one, other]");
        assertThat(rows(List.of(share("a", 40, 2026)), List.of(share("a", 40, 2025))))
                .containsExactly(
                        "TARGET_LATER WARNING | a: ≥ 40 % (2026-12-31) | a: ≥ 40 % (2025-12-31) | [one, other]");
        assertThat(types(List.of(share("a", 30, 2026)), List.of(share("a", 40, 2025))))
                .containsExactly("TARGET_LATER", "TARGET_WEAKER");
        assertThat(types(List.of(share("a", 30, 2024)), List.of(share("a", 40, 2025))))
                .containsExactly("TARGET_MISSING", "TARGET_ADDED");
    }

    @Test
    void aTargetForALaterDayThatTheOneAboveHasTooIsNoDelay() {
        List<Target> above = List.of(share("a", 40, 2025), share("a", 60, 2030));

        assertThat(types(List.of(share("a", 60, 2030)), above)).containsExactly("TARGET_MISSING");
        assertThat(types(List.of(share("a", 60, 2025)), above)).containsExactly("TARGET_STRICTER");
    }

    @Test
    void aTargetWithoutADeadlineIsLaterThanAnyDay() {
        Target open = share("a", 40, 2025).withWindow(Optional.empty());

        assertThat(types(List.of(open), List.of(share("a", 40, 2025)))).containsExactly("TARGET_LATER");
        assertThat(types(List.of(share("a", 40, 2025)), List.of(open))).containsExactly("TARGET_STRICTER");
        assertThat(rows(List.of(open), List.of(open))).isEmpty();
    }

    @Test
    void otherBasesAreToldBesideTheFigures() {
        Target other =
                target("a", 2025, new Goal.ShareOf(people("q"), name("x"), Threshold.atLeast(Rational.of(3, 10))));

        assertThat(rows(List.of(other), List.of(share("a", 40, 2025))))
                .containsExactly(
                        "TARGET_WEAKER WARNING | a: ≥ 30 % (2025-12-31) | a: ≥ 40 % (2025-12-31) | [one, other]",
                        "TARGET_COUNTED_OTHERWISE WARNING | a, tính trên: q | a, tính trên: p | [one, other]");
    }

    @Test
    void aNumberAndAShareAndWordsAreNotComparedByFigures() {
        Target count = target(
                "a",
                2025,
                new Goal.CountOf(
                        new Population.Group(PopulationId.of("p"), name("p")), Threshold.atLeast(Rational.of(1))));
        Target words = target("a", 2025, new Goal.Qualitative(name("better")));

        assertThat(types(List.of(count), List.of(share("a", 40, 2025)))).containsExactly("TARGET_COUNTED_OTHERWISE");
        assertThat(rows(List.of(words), List.of(count)))
                .containsExactly("TARGET_COUNTED_OTHERWISE WARNING | better | a, tính trên: p | [one, other]");
        assertThat(types(List.of(words), List.of(words))).isEmpty();
    }

    @Test
    void aPlanWithoutTargetsTakesThoseAbove() {
        assertThat(rows(List.of(), List.of(share("a", 40, 2025)))).isEmpty();
        assertThat(types(List.of(share("a", 40, 2025)), List.of())).containsExactly("TARGET_ADDED");
    }

    @Property(tries = 300)
    @Label("P-31, P-44 where nothing less is told, whoever reaches the targets of the plan reaches those above")
    void p31NothingLessMeansAsStrict(@ForAll("targets") List<Target> here, @ForAll("targets") List<Target> there) {
        boolean isLess = compare(here, there).stream().anyMatch(one -> one.severity() == Deviation.Severity.WARNING);
        boolean isStrict =
                there.stream().allMatch(above -> here.stream().anyMatch(own -> own.isAtLeastAsStrictAs(above)));

        Statistics.label("less, strict").collect(isLess, isStrict);
        assertThat(here.isEmpty() || isLess || isStrict).isTrue();
        assertThat(compare(here, here)).isEmpty();
    }

    @Test
    void aTargetThatOnlyThePlanAboveTheNamedOneStatesIsComparedAndCited() {
        List<Target> nation = List.of(share("a", 40, 2025), share("b", 50, 2025));
        List<Target> province = List.of(share("b", 60, 2025));

        assertThat(rows(List.of(share("a", 39, 2025), share("b", 60, 2025)), province, nation))
                .containsExactly(
                        "TARGET_WEAKER WARNING | a: ≥ 39 % (2025-12-31) | a: ≥ 40 % (2025-12-31) | [ward, nation]");
        assertThat(rows(List.of(share("a", 40, 2025), share("b", 59, 2025)), province, nation))
                .containsExactly(
                        "TARGET_WEAKER WARNING | b: ≥ 59 % (2025-12-31) | b: ≥ 60 % (2025-12-31) | [ward, province]");
    }

    @Test
    void aTargetWithoutACitationIsCitedByThePlanThatStatesIt() {
        Plan nation = TailoringArbitraries.plan("nation").withTargets(share("a", 40, 2025));
        Plan province = TailoringArbitraries.plan("province").withParents(above(nation));
        Plan ward = TailoringArbitraries.plan("ward")
                .withTargets(share("a", 39, 2025))
                .withParents(above(province));

        assertThat(compare(ward, province, nation).get(0).citations()).hasToString("[kh-ward, kh-nation]");
    }

    @Test
    void whatThePlanInBetweenPutsInItsPlaceIsNotAskedAgain() {
        List<Target> nation = List.of(share("a", 40, 2025));

        assertThat(types(List.of(share("a", 30, 2025)), List.of(share("a", 30, 2025)), nation))
                .isEmpty();
        assertThat(types(List.of(share("a", 40, 2026)), List.of(share("a", 40, 2026)), nation))
                .isEmpty();
        assertThat(types(List.of(share("a", 40, 2024)), List.of(share("a", 40, 2024)), nation))
                .isEmpty();
        assertThat(types(List.of(share("a", 30, 2024)), List.of(share("a", 30, 2024)), nation))
                .containsExactly("TARGET_MISSING");
    }

    @Test
    void ofWhatStandsHigherOnlyTheMeasuresOfThePlanAreMissed() {
        List<Target> nation = List.of(share("a", 40, 2025), share("a", 60, 2030), share("b", 50, 2025));
        List<Target> ward = List.of(share("a", 60, 2030), share("c", 1, 2025));

        assertThat(rows(ward, List.of(share("c", 1, 2025)), nation))
                .containsExactly("TARGET_MISSING WARNING | - | a: ≥ 40 % (2025-12-31) | [kh-ward, nation]");
        assertThat(rows(ward, List.of(), nation))
                .containsExactly(
                        "TARGET_MISSING WARNING | - | a: ≥ 40 % (2025-12-31) | [kh-ward, nation]",
                        "TARGET_MISSING WARNING | - | b: ≥ 50 % (2025-12-31) | [kh-ward, nation]",
                        "TARGET_ADDED INFO | c: ≥ 1 % (2025-12-31) | - | [ward, kh-province]");
    }

    @Test
    void aPlanAnswersForTheTargetsOfTheProgrammeThatTheOneAboveAsksToReach() {
        Plan programme = targets("programme", List.of(share("a", 40, 2025), share("b", 50, 2025)));
        Plan above = TailoringArbitraries.plan("above")
                .withItems(TailoringArbitraries.item("content-3", 3, "x").withAnchors(programme.instrument()));
        Plan ward = targets("ward", List.of(share("a", 39, 2025)));
        Plan turned = ward.withParents(above(above))
                .withItems(TailoringArbitraries.item("content-3", 3, "x").withAnchors(programme.instrument()));

        assertThat(compare(ward.withParents(above(above)), above, programme))
                .extracting(TargetComparisonTest::row)
                .containsExactly(
                        "TARGET_WEAKER WARNING | a: ≥ 39 % (2025-12-31) | a: ≥ 40 % (2025-12-31) | [ward, programme]");
        assertThat(types(compare(turned, above, programme))).containsExactly("TARGET_WEAKER");
        assertThat(types(compare(ward.withParents(above(above)), above.withItems(List.of()), programme)))
                .containsExactly("TARGET_ADDED");
    }

    @Test
    void twoPlansAboveBothBindWhateverTheirOrder() {
        Plan one = targets("one", List.of(share("a", 30, 2025)));
        Plan other = targets("other", List.of(share("a", 50, 2025)));
        Plan province = TailoringArbitraries.plan("province");
        Plan ward = targets("ward", List.of(share("a", 40, 2025))).withParents(above(province));

        for (List<Plan> above : List.of(List.of(one, other), List.of(other, one))) {
            Plan under = province.withParents(
                    above.stream().map(TargetComparisonTest::above).toList());

            assertThat(types(compare(ward, under, one, other)))
                    .containsExactlyInAnyOrder("TARGET_STRICTER", "TARGET_WEAKER");
        }
    }

    /** What a plan does with a target of the one above. */
    private enum Change {
        KEEP,
        DROP,
        MORE,
        LESS,
        LATER;

        private Stream<Target> of(Target above) {
            return switch (this) {
                case KEEP -> Stream.of(above);
                case DROP -> Stream.of();
                case MORE -> Stream.of(asking(above, Rational.ONE));
                case LESS -> Stream.of(asking(above, Rational.of(1, 3)));
                case LATER -> Stream.of(above.withWindow(DateRange.parse("2033-01-01/2034-01-01")));
            };
        }

        private static Target asking(Target above, Rational share) {
            Goal.ShareOf goal = (Goal.ShareOf) above.goal();
            return above.withGoal(new Goal.ShareOf(goal.base(), goal.counted(), Threshold.atLeast(share)));
        }
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Arbitraries.frequency(
                        Tuple.of(6, Change.KEEP),
                        Tuple.of(3, Change.DROP),
                        Tuple.of(2, Change.MORE),
                        Tuple.of(1, Change.LESS),
                        Tuple.of(1, Change.LATER))
                .list()
                .ofSize(4);
    }

    private static List<Target> changed(List<Target> above, List<Change> changes, List<Target> added) {
        List<Target> all = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            changes.get(i % changes.size()).of(above.get(i)).forEach(all::add);
        }
        added.stream()
                .filter(one -> all.stream().noneMatch(other -> other.id().equals(one.id())))
                .limit(1)
                .forEach(all::add);
        return all;
    }

    @Property(tries = 500)
    @Label("P-31, P-44 where no plan of a chain asks for less, whoever reaches its targets reaches all those above")
    void p31AlongAChain(
            @ForAll("targets") List<Target> nation,
            @ForAll("changes") List<Change> first,
            @ForAll("targets") List<Target> added,
            @ForAll("changes") List<Change> second) {
        List<Target> province = changed(nation, first, added);
        List<Target> known = new ArrayList<>(province);
        nation.stream()
                .filter(one -> province.stream().noneMatch(other -> other.id().equals(one.id())))
                .forEach(known::add);
        List<Target> ward = changed(known, second, List.of());
        Plan top = targets("nation", tagged("nation", nation));
        Plan middle = targets("province", tagged("province", province)).withParents(above(top));
        Plan local = targets("ward", tagged("ward", ward)).withParents(above(middle));
        List<Deviation> there = compare(middle, top);
        List<Deviation> here = compare(local, middle, top);

        boolean isLess = Stream.concat(there.stream(), here.stream())
                .anyMatch(one -> one.severity() == Deviation.Severity.WARNING);
        List<Target> asked = nation.stream()
                .filter(above -> ward.stream().anyMatch(own -> own.measure().equals(above.measure())))
                .toList();
        boolean isStrict =
                asked.stream().allMatch(above -> ward.stream().anyMatch(own -> own.isAtLeastAsStrictAs(above)));
        boolean isFar = here.stream()
                .anyMatch(one -> one.above().stream().anyMatch(text -> text.vi().startsWith("nation")));
        Statistics.label("less, strict, something asked").collect(isLess, isStrict, !asked.isEmpty());
        Statistics.label("compared with the nation").collect(isFar);
        assertThat(isLess || isStrict).isTrue();
        assertThat(here).allSatisfy(TargetComparisonTest::citesWhoSaysIt);
    }

    private static List<Target> tagged(String plan, List<Target> targets) {
        return targets.stream()
                .map(one -> one.withName(name(plan + " " + one.name().vi())))
                .toList();
    }

    /** The first citation is of the plan whose words stand below, the last of the one whose words stand above. */
    private static void citesWhoSaysIt(Deviation one) {
        List<Citation> citations = one.citations();
        one.local()
                .ifPresent(text -> assertThat(text.vi())
                        .startsWith(citations.get(0).instrument().value()));
        one.above()
                .ifPresent(text -> assertThat(text.vi())
                        .startsWith(
                                citations.get(citations.size() - 1).instrument().value()));
    }

    @Property(tries = 200)
    @Label("P-27, P-44 a plan in between that states no targets changes nothing, nor does one that repeats those above")
    void p44EmptyAndRepeatingPlansBetween(
            @ForAll("targets") List<Target> nation, @ForAll("targets") List<Target> ward) {
        List<String> direct = types(ward, nation);

        assertThat(types(ward, List.of(), nation)).isEqualTo(direct);
        assertThat(types(ward, nation, nation)).isEqualTo(direct);
    }

    private static List<Deviation> ofCatalog(String local, String parent) {
        PlanNetwork network = PlanNetwork.of(List.of(CATALOG.campaign()), CATALOG.plans(), CATALOG.instruments())
                .orElseThrow();
        return ofTargets(Conformance.of(network, PlanId.of(local), PlanId.of(parent)));
    }

    private static List<Deviation> ofTargets(Conformance conformance) {
        return conformance.deviations().stream()
                .filter(one -> one.type().name().startsWith("TARGET_"))
                .toList();
    }

    private static List<Deviation> compare(List<Target> here, List<Target> there) {
        return compare(targets("one", here), targets("other", there));
    }

    private static List<Target> cited(List<Target> targets, String instrument) {
        return targets.stream()
                .map(target -> target.withCitations(Citation.parse(instrument)))
                .toList();
    }

    private static List<Deviation> compare(Plan local, Plan above, Plan... others) {
        List<Plan> plans = new ArrayList<>(List.of(others));
        plans.add(local);
        plans.add(above);
        PlanNetwork network = PlanNetwork.of(
                        List.of(CAMPAIGN), plans, Instruments.of(List.of()).orElseThrow())
                .orElseThrow();
        return ofTargets(Conformance.of(network, local.id(), above.id()));
    }

    private static List<Deviation> compare(List<Target> ward, List<Target> province, List<Target> nation) {
        Plan top = targets("nation", nation);
        Plan middle = targets("province", province).withParents(above(top));
        return compare(targets("ward", ward).withParents(above(middle)), middle, top);
    }

    private static Plan targets(String id, List<Target> targets) {
        return TailoringArbitraries.plan(id).withTargets(cited(targets, id));
    }

    private static PlanParent above(Plan plan) {
        return new PlanParent.OfPlan(plan.id(), name("above"), List.of());
    }

    private static List<String> rows(List<Target> ward, List<Target> province, List<Target> nation) {
        return compare(ward, province, nation).stream()
                .map(TargetComparisonTest::row)
                .toList();
    }

    private static List<String> types(List<Target> ward, List<Target> province, List<Target> nation) {
        return types(compare(ward, province, nation));
    }

    private static List<String> rows(List<Target> here, List<Target> there) {
        return compare(here, there).stream().map(TargetComparisonTest::row).toList();
    }

    private static List<String> types(List<Target> here, List<Target> there) {
        return types(compare(here, there));
    }

    private static List<String> types(List<Deviation> deviations) {
        return deviations.stream().map(one -> one.type().name()).toList();
    }

    private static String row(Deviation one) {
        Stream<String> said = Stream.of(one.local(), one.above())
                .map(text -> text.map(LocalizedText::vi).orElse("-"));
        return String.join(
                " | ",
                Stream.of(
                                Stream.of(one.type() + " " + one.severity()),
                                said,
                                Stream.of(one.citations().toString()))
                        .flatMap(part -> part)
                        .toList());
    }

    private static Target share(String measure, int percent, int year) {
        Threshold threshold = Threshold.atLeast(Rational.of(percent, 100));
        return target(measure, year, new Goal.ShareOf(people("p"), name("x"), threshold));
    }

    private static Base people(String id) {
        return new Base.Stated(new Population.Group(PopulationId.of(id), name(id)));
    }

    private static LocalizedText name(String text) {
        return LocalizedText.ofName(text);
    }

    private static Target target(String measure, int year, Goal goal) {
        return Target.builder()
                .id(TargetId.of(measure + "-" + year))
                .measure(MeasureId.of(measure))
                .name(name(measure))
                .goal(goal)
                .window(DateRange.parse(year + "-01-01/" + (year + 1) + "-01-01"))
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }
}
