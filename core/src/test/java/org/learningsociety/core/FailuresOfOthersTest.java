package org.learningsociety.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.crosswalk.Crosswalk;
import org.learningsociety.core.crosswalk.FigureColumns;
import org.learningsociety.core.crosswalk.FigureTable;
import org.learningsociety.core.crosswalk.Measure;
import org.learningsociety.core.crosswalk.RestatedFigure;
import org.learningsociety.core.crosswalk.Restatement;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.tailoring.PlanNetwork;
import org.learningsociety.core.tailoring.ResolvedPlan;
import org.learningsociety.core.tailoring.TailoringProblem;
import org.learningsociety.core.target.Areas;
import org.learningsociety.core.target.Cascade;
import org.learningsociety.core.target.Counts;
import org.learningsociety.core.target.TargetStatus;
import org.learningsociety.core.target.Threshold;
import org.learningsociety.core.target.ValueBounds;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.NameMatch;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.TerritoryProblem;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.testkit.TailoringArbitraries;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.Dated;

/**
 * What other systems that keep maps, plans and counts are known to have got wrong, each with the thread that tells of it. What
 * concerns scores and what concerns reports is tried in the modules above, in classes of the same name.
 */
class FailuresOfOthersTest {

    private static final LocalDate EVE = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Gazetteer MAP = CoreCatalog.load().territory();
    private static final Measure PEOPLE = Measure.of("people", Basis.POPULATION);
    private static final Threshold SEVEN_TENTHS = Threshold.atLeast(Rational.of(7, 10));

    /** akvo/akvo-rsr#2181: the mean of 100 % of 1 and 0 % of 99. */
    @Test
    void whatUnitsComeToIsTheShareOfAllAndNoMeanOfShares() {
        Cascade cascade = new Cascade(
                Rational.of(1, 2),
                List.of(
                        new Cascade.Child(UnitId.of("one"), Optional.of(Rational.ONE), Optional.of(1L)),
                        new Cascade.Child(UnitId.of("many"), Optional.of(Rational.ZERO), Optional.of(99L))));

        assertThat(cascade.implied()).contains(ValueBounds.exactly(Rational.of(1, 100)));
        assertThat(cascade.status()).isEqualTo(TargetStatus.NOT_REACHED);
    }

    /** cqframework/cqf-ruler#39: more who had met than there were. */
    @Test
    void countsBeyondTheirWholeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Counts.of(10, 0, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> Counts.of(5, 4, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(10, 8));
    }

    /** The score of an empty measure in clinical-reasoning: 0.0 by the documentation, nothing in the end. */
    @Test
    void nobodyHasNoShareAndReachesNothing() {
        assertThat(Counts.of(0, 0, 0).share()).isEmpty();
        assertThat(seventyPercent(Counts.of(0, 0, 0))).isEqualTo(TargetStatus.UNDETERMINED);
        assertThatThrownBy(() -> Share.of(0, 0).toRational()).isInstanceOf(ArithmeticException.class);
    }

    /** OpenSSF Scorecard: what could not be told made the denominator smaller; 6 of 7 would reach the target. */
    @Test
    void whatIsNotKnownStaysInTheWhole() {
        assertThat(Counts.of(6, 3, 10).share()).contains(new ValueBounds(Rational.of(6, 10), Rational.of(9, 10)));
        assertThat(seventyPercent(Counts.of(6, 3, 10))).isEqualTo(TargetStatus.UNDETERMINED);
    }

    /** openfisca-core PR #1378, policyengine-us#9171: of 7/10 in 32 bits a cut at 7/10 in 64 bits is not reached. */
    @Test
    void theCutIsReachedByWhatEqualsIt() {
        assertThat(seventyPercent(Counts.of(7, 0, 10))).isEqualTo(TargetStatus.REACHED);
        assertThat(seventyPercent(Counts.of(6_999_999_999L, 0, 10_000_000_000L)))
                .isEqualTo(TargetStatus.NOT_REACHED);
    }

    /** JsonLogic.Net PR #18: a value that was missing was read as 0. */
    @Test
    void noCountIsNotACountOfNone() {
        assertThat(SEVEN_TENTHS.in(Areas.unknown()).judge(Optional.empty())).isEqualTo(TargetStatus.UNDETERMINED);
        assertThat(seventyPercent(Counts.of(0, 0, 10))).isEqualTo(TargetStatus.NOT_REACHED);
    }

    private static TargetStatus seventyPercent(Counts counts) {
        return SEVEN_TENTHS.in(Areas.unknown()).judge(counts.share());
    }

    /** dhis2/dhis2-core PR #8333: what a divided unit had was written to one of its heirs. */
    @Test
    void aDividedUnitsFiguresAreNotAllGivenToOneHeir() {
        Restatement restated = onTheDay("00001,100", "00002,30");

        RestatedFigure first =
                restated.find(UnitId.of("x")).orElseThrow().figures().get(0);
        RestatedFigure second =
                restated.find(UnitId.of("y")).orElseThrow().figures().get(0);
        assertThat(first.low()).isEqualTo(Rational.of(100));
        assertThat(first.high()).contains(Rational.of(130));
        assertThat(second.low()).isEqualTo(Rational.ZERO);
        assertThat(second.high()).contains(Rational.of(30));
    }

    /** dhis2/dhis2-core PR #20438: of units that were merged, one's figures overwrote the other's. */
    @Test
    void aMergedUnitsFiguresAreAddedAndNoneIsLost() {
        RestatedFigure all = onTheDay("00001,100", "00002,30").totalUnder(PEOPLE, UnitId.of("p"));

        assertThat(all.low()).isEqualTo(Rational.of(130));
        assertThat(all.high()).contains(Rational.of(130));
    }

    /** The communes a and b of p are x (all of a, a part of b) and y (the rest of b) from the day on. */
    private static Restatement onTheDay(String... rows) {
        Gazetteer map = Gazetteer.of(Chronicle.of(
                        Dated.of(
                                EVE,
                                LevelScheme.of(
                                        LevelScheme.Tier.of(Level.PROVINCE, UnitType.of("tỉnh")),
                                        LevelScheme.Tier.of(Level.COMMUNE, UnitType.of("xã")))),
                        List.of(
                                new TerritorialEvent.Baseline(
                                        EventId.of("p"),
                                        on(EVE),
                                        UnitId.of("p"),
                                        UnitDescription.ofTop("Phú", UnitType.of("tỉnh"), UnitCode.nso("01"))),
                                new TerritorialEvent.Baseline(
                                        EventId.of("a"), on(EVE), UnitId.of("a"), commune("An", "00001")),
                                new TerritorialEvent.Baseline(
                                        EventId.of("b"), on(EVE), UnitId.of("b"), commune("Bình", "00002")),
                                new TerritorialEvent.Abolish(EventId.of("no-a"), on(DAY), UnitId.of("a")),
                                new TerritorialEvent.Abolish(EventId.of("no-b"), on(DAY), UnitId.of("b")),
                                new TerritorialEvent.Create(
                                        EventId.of("x"), on(DAY), UnitId.of("x"), commune("Xuân", "00003")),
                                new TerritorialEvent.Create(
                                        EventId.of("y"), on(DAY), UnitId.of("y"), commune("Yên", "00004")),
                                new TerritorialEvent.Merge(
                                        EventId.of("to-x"),
                                        on(DAY),
                                        List.of(TerritorialEvent.Portion.whole(UnitId.of("a")), partOfB()),
                                        UnitId.of("x")),
                                new TerritorialEvent.Merge(
                                        EventId.of("to-y"), on(DAY), List.of(partOfB()), UnitId.of("y")))))
                .orElseThrow();
        byte[] table = ("code,people\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
        return Crosswalk.between(map, EVE, DAY)
                .restate(FigureTable.read("t.csv", table, FigureColumns.nso("code", PEOPLE), EVE, map)
                        .orElseThrow());
    }

    private static TerritorialEvent.Portion partOfB() {
        return new TerritorialEvent.Portion(UnitId.of("b"), Extents.of(Extent.PART, Extent.PART));
    }

    private static UnitDescription commune(String name, String code) {
        return UnitDescription.of(name, UnitType.of("xã"), UnitId.of("p"), UnitCode.nso(code));
    }

    private static Enactment on(LocalDate day) {
        return Enactment.of(day, Verification.ILLUSTRATIVE);
    }

    /** thanglequoc/vietnamese-provinces-database#80: one code, two wards, and a table whose key is the code. */
    @Test
    void aCodeThatIsUsedAgainMeansTheWardOfItsDay() {
        UnitState before = MAP.resolve(CodeSystem.NSO, "26740", EVE).orElseThrow();
        UnitState after = MAP.resolve(CodeSystem.NSO, "26740", DAY).orElseThrow();

        assertThat(before.fullName()).isEqualTo("Phường Bến Nghé");
        assertThat(after.fullName()).isEqualTo("Phường Sài Gòn");
        assertThat(after.id()).isNotEqualTo(before.id());
    }

    /** A map service of July 2025 that showed one population for communes of one name in different provinces. */
    @Test
    void ofNamesakesNoneIsTakenForTheOther() {
        Validated<List<NameMatch>> found = MAP.resolve("Xã Krông Nô", DAY);
        byte[] byName = "code,people\nXã Krông Nô,30\n".getBytes(StandardCharsets.UTF_8);
        Validated<FigureTable> read = FigureTable.read("t.csv", byName, FigureColumns.nso("code", PEOPLE), DAY, MAP);

        assertThat(found.orElseThrow()).hasSize(2);
        assertThat(found.problems()).extracting(Problem::code).containsExactly(TerritoryProblem.AMBIGUOUS_NAME);
        assertThat(read.problems()).isNotEmpty();
        assertThat(read.value().map(FigureTable::rows).orElse(List.of())).isEmpty();
    }

    /** usnistgov/OSCAL#2213, #2237: where two profiles set one parameter, the one that came later won. */
    @Test
    void plansAboveThatSayDifferentThingsCollideInWhateverOrder() {
        Plan one = said("one", "người dân");
        Plan other = said("other", "công chức");

        for (List<Plan> order : List.of(List.of(one, other), List.of(other, one))) {
            Validated<ResolvedPlan> resolved = under(order);

            assertThat(resolved.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(TailoringProblem.PARENTS_COLLIDE);
                assertThat(problem.arguments())
                        .containsEntry("first", "one/item-1")
                        .containsEntry("second", "other/item-1");
            });
        }
        assertThat(under(List.of(one, said("other", "người dân"))).problems()).isEmpty();
    }

    private static Validated<ResolvedPlan> under(List<Plan> parents) {
        Plan local = TailoringArbitraries.plan("local")
                .withParents(parents.stream()
                        .map(parent -> new PlanParent.OfPlan(parent.id(), LocalizedText.ofName("above"), List.of()))
                        .toList());
        return PlanNetwork.of(
                        List.of(TailoringArbitraries.CAMPAIGN),
                        List.of(TailoringArbitraries.NATIONAL, parents.get(0), parents.get(1), local),
                        Instruments.of(List.of()).orElseThrow())
                .orElseThrow()
                .resolve(local.id());
    }

    /** A plan that says for whom the fourth national content is. */
    private static Plan said(String id, String audience) {
        PlanItem item = TailoringArbitraries.item("item-1", 1, "x").withAudience(LocalizedText.ofName(audience));
        Plan national = TailoringArbitraries.NATIONAL;
        return TailoringArbitraries.plan(id)
                .withItems(item)
                .withLinks(TailoringArbitraries.link(
                        Optional.of(item.id()),
                        Optional.of(new ParentItem.OfPlan(
                                national.id(), national.items().get(3).id())),
                        Set.of(LinkKind.NARROWED),
                        Optional.empty()))
                .withParents(new PlanParent.OfPlan(national.id(), LocalizedText.ofName("above"), List.of()));
    }
}
