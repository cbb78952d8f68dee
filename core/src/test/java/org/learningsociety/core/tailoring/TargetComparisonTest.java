package org.learningsociety.core.tailoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.core.testkit.TailoringArbitraries.CAMPAIGN;

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
        Plan one = TailoringArbitraries.plan("one").withTargets(cited(here, "one"));
        Plan other = TailoringArbitraries.plan("other").withTargets(cited(there, "other"));
        PlanNetwork network = PlanNetwork.of(
                        List.of(CAMPAIGN),
                        List.of(one, other),
                        Instruments.of(List.of()).orElseThrow())
                .orElseThrow();
        return ofTargets(Conformance.of(network, one.id(), other.id()));
    }

    private static List<Target> cited(List<Target> targets, String instrument) {
        return targets.stream()
                .map(target -> target.withCitations(Citation.parse(instrument)))
                .toList();
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
