package org.learningsociety.criteria.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.guidance.Improvement.Status;
import org.learningsociety.criteria.guidance.ImprovementPath.Step;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** Guidance worked by hand. */
class GuidanceTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final Context CONTEXT = Context.on(DAY).withAreas(Set.of()).withGroups(Set.of());
    private static final LevelId DAT = new LevelId("dat");
    private static final LevelId TOT = new LevelId("tot");
    private static final Rubric CITIZEN = shipped("cdht-qd-244-khvn");
    private static final Rubric UNIT = shipped("dvht-tt-22-2020");

    private static Rubric shipped(String id) {
        return CriteriaCatalog.load().rubrics().find(new RubricId(id)).orElseThrow();
    }

    private static Evidence citizen(Observation... observations) {
        return Evidence.of(
                new Subject(SubjectId.of("cong-dan-1"), SubjectKind.CITIZEN, Optional.empty()),
                Arrays.asList(observations));
    }

    private static Evidence unit(Observation... observations) {
        return Evidence.of(
                new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty()), Arrays.asList(observations));
    }

    private static Observation mark(String indicator, String mark) {
        return known(indicator, new ObservedValue.Marks(List.of(Points.parse(mark))));
    }

    private static Observation amount(String indicator, String amount) {
        return known(indicator, ObservedValue.Amount.of(Rational.parse(amount)));
    }

    private static Observation share(String indicator, long part, long of) {
        return known(indicator, new ObservedValue.Proportion(Share.of(part, of)));
    }

    private static Observation yes(String indicator, boolean holds) {
        return known(indicator, new ObservedValue.YesNo(holds));
    }

    private static Observation known(String indicator, ObservedValue value) {
        return Observation.known(new IndicatorId(indicator), value);
    }

    private static Improvement improve(Rubric rubric, Evidence evidence, LevelId level, Costs costs) {
        return Improvement.find(rubric, evidence, CONTEXT, level, costs);
    }

    private static List<String> steps(ImprovementPath path) {
        return path.steps().stream()
                .map(step -> step.indicator() + " " + ValueText.of(step.to(), Language.EN) + " " + step.cost())
                .toList();
    }

    private static Rubric tested(Rule... rules) {
        List<Criterion> criteria = IntStream.range(0, rules.length)
                .mapToObj(i -> criterion("c" + i, rules[i]))
                .toList();
        return SampleRubrics.builder("tested", Mode.ALL_INDICATORS)
                .criteria(criteria)
                .addLevels(new Level(
                        DAT,
                        LocalizedText.of("Đạt", "Achieved"),
                        criteria.stream()
                                .<Level.Requirement>map(node -> new Level.Met(node.id()))
                                .toList()))
                .build();
    }

    private static Rubric totalled(Rule total, String cut) {
        return SampleRubrics.builder("totalled", Mode.POINTS)
                .addCriteria(criterion("total", total))
                .addLevels(new Level(
                        DAT,
                        LocalizedText.of("Đạt", "Achieved"),
                        List.of(new Level.TotalAtLeast(Cut.of(Figure.of(Points.parse(cut)))))))
                .build();
    }

    @Test
    void aCitizenWith78AndALowestIndexOf4NeedsTwoPointsAndOne() {
        Evidence evidence = citizen(mark("total", "78"), amount("lowest-index", "4"));

        Improvement improvement = improve(CITIZEN, evidence, DAT, Costs.UNIT);

        assertThat(improvement.status()).isEqualTo(Status.EXACT);
        assertThat(improvement.cost()).hasValue(3);
        assertThat(improvement.atLeast()).isEqualTo(3);
        assertThat(improvement.cheapest()).hasSize(1);
        assertThat(improvement.more()).isFalse();
        assertThat(steps(improvement.path().orElseThrow())).containsExactly("lowest-index 5 1", "total 80 2");
        assertThat(improvement.path().orElseThrow().ready()).isEqualTo(DAY);
        assertThat(improvement.front()).isEqualTo(improvement.cheapest());
        assertThat(improvement.blockers()).isEmpty();
    }

    @Test
    void ofWhomTheAreaIsNotKnownTheHigherCutIsAsked() {
        Evidence evidence = citizen(mark("total", "78"), amount("lowest-index", "5"));

        Improvement improvement = Improvement.find(CITIZEN, evidence, Context.on(DAY), DAT, Costs.UNIT);

        assertThat(steps(improvement.path().orElseThrow())).containsExactly("total 80 2");
        assertThat(GapList.of(CITIZEN, evidence, Context.on(DAY), DAT).gaps().map(Gap::question))
                .containsExactly(
                        Optional.of(OpenQuestion.parse("area:specially-difficult")),
                        Optional.of(OpenQuestion.parse("area:ethnic-minority")),
                        Optional.of(OpenQuestion.parse("area:remote")),
                        Optional.empty());
    }

    @Test
    void whatIsFixedPutsALevelOutOfReach() {
        Evidence evidence = citizen(mark("total", "78"), amount("lowest-index", "4"));

        for (Costs costs : List.of(
                Costs.UNIT.withFixed(new IndicatorId("total")),
                Costs.UNIT.withExcluded(new CriterionId("total")),
                Costs.UNIT.withBy(DAY.minusDays(1)))) {
            Improvement improvement = improve(CITIZEN, evidence, DAT, costs);

            assertThat(improvement.status()).isEqualTo(Status.IMPOSSIBLE);
            assertThat(improvement.cheapest()).isEmpty();
            assertThat(improvement.path()).isEmpty();
            assertThat(improvement.cost()).isEmpty();
            assertThat(improvement.atLeast()).isZero();
        }
    }

    @Test
    void anAchievedLevelNeedsNothing() {
        Evidence evidence = citizen(mark("total", "80"), amount("lowest-index", "5"));

        Improvement improvement = improve(CITIZEN, evidence, DAT, Costs.UNIT);

        assertThat(improvement.cheapest()).containsExactly(new ImprovementPath(0, DAY, List.of()));
        assertThat(GapList.of(CITIZEN, evidence, CONTEXT, DAT).isEmpty()).isTrue();
        assertThat(GapList.of(CITIZEN, evidence, CONTEXT, DAT).verdict()).isEqualTo(Verdict.ACHIEVED);
    }

    @Test
    void aUnitGoesFromKhaToTotByTheCheapestMarks() {
        // 10 + 10 + 9, 10 + 5 + 10 + 5 and 10 + 10 + 5 are 84.
        Evidence evidence = unit(
                mark("1.1", "10"),
                mark("1.2", "10"),
                mark("1.3", "9"),
                mark("2.1", "10"),
                mark("2.2", "5"),
                mark("2.3", "10"),
                mark("2.4", "5"),
                mark("3.1", "10"),
                mark("3.2", "10"),
                mark("3.3", "5"));

        Improvement improvement = improve(UNIT, evidence, TOT, Costs.UNIT);

        assertThat(improvement.cheapest().stream().map(GuidanceTest::steps))
                .containsExactlyInAnyOrder(List.of("1.3 10 1"), List.of("3.1 11 1"));
        Price dear = new Price.PerUnit(3, Price.Group.FIXED, Optional.empty());
        assertThat(improve(UNIT, evidence, TOT, Costs.UNIT.withPrice(new IndicatorId("1.3"), dear)).cheapest().stream()
                        .map(GuidanceTest::steps))
                .containsExactly(List.of("3.1 11 1"));
    }

    @Test
    void aContentThatNotAllFulfilIsForTheCatalogToComplete() {
        // TT 22/2020 does not say what 39 of 40 give: 80 to 85 points, and 85 are asked.
        Evidence evidence = unit(
                mark("1.1", "10"),
                mark("1.2", "10"),
                mark("1.3", "10"),
                mark("2.1", "10"),
                share("2.2", 39, 40),
                mark("2.3", "10"),
                mark("2.4", "5"),
                mark("3.1", "10"),
                mark("3.2", "10"),
                mark("3.3", "5"));

        GapList list = GapList.of(UNIT, evidence, CONTEXT, TOT);

        assertThat(list.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(list.unmet()).hasSize(1);
        assertThat(list.unmet().get(0).lacking()).contains(Points.of(5));
        Gap catalog = list.gaps()
                .filter(gap -> gap.kind() == Gap.Kind.CATALOG)
                .findFirst()
                .orElseThrow();
        assertThat(catalog.question()).contains(new OpenQuestion.OfSlot(new SlotId("2.2.partial")));
        assertThat(catalog.criterion()).isEqualTo(new CriterionId("2.2"));
        assertThat(catalog.lacking()).contains(Points.of(5));
        assertThat(catalog.optional()).isFalse();
        assertThat(catalog.closing().map(Step::to)).contains(new ObservedValue.Proportion(Share.of(40, 40)));
        assertThat(catalog.sentence(Language.EN))
                .isEqualTo(
                        "Criterion 2.2: the slot 2.2.partial of the rubric is empty; the rubric is to be completed, the unit"
                                + " is not at fault. Indicator 2.2: 39 of 40 fulfil it; the text read does not say what partial"
                                + " fulfilment gives. What closes it: indicator 2.2 at 40 of 40 (units of change: 1).");
        assertThat(catalog.sentence(Language.VI))
                .startsWith("Tiêu chí 2.2: còn ô trống 2.2.partial của bộ tiêu chí; cần bổ sung bộ tiêu chí,")
                .doesNotContain("slot:");
        assertThat(list.gaps().filter(gap -> gap.kind() != Gap.Kind.CATALOG).map(Gap::criterion))
                .containsExactly(new CriterionId("3.1"));
        assertThat(improve(UNIT, evidence, TOT, Costs.UNIT).cheapest().stream().map(GuidanceTest::steps))
                .containsExactly(List.of("2.2 40 of 40 1"));
    }

    @Test
    void aSentenceNamesWhatIsNotKnown() {
        Evidence evidence = citizen(mark("total", "75"), amount("lowest-index", "5"));
        List<Gap> areas = GapList.of(CITIZEN, evidence, Context.on(DAY), DAT)
                .gaps()
                .filter(gap -> gap.kind() == Gap.Kind.UNKNOWN_CONTEXT)
                .toList();

        assertThat(areas.stream().map(gap -> beginning(gap, Language.VI)))
                .containsExactly(
                        "Tiêu chí total: chưa biết đơn vị có thuộc vùng đặc biệt khó khăn hay không",
                        "Tiêu chí total: chưa biết đơn vị có thuộc vùng đồng bào dân tộc thiểu số hay không",
                        "Tiêu chí total: chưa biết đơn vị có thuộc vùng sâu, vùng xa hay không");
        assertThat(beginning(areas.get(2), Language.EN))
                .isEqualTo("Criterion total: it is not known whether the unit belongs to a remote area");
        assertThat(areas.stream().map(gap -> beginning(asking(gap, "area:border-2030"), Language.VI)))
                .contains("Tiêu chí total: chưa biết đơn vị có thuộc vùng \"border-2030\" hay không");
        assertThat(beginning(asking(areas.get(0), "group:truong-hoc"), Language.VI))
                .isEqualTo("Tiêu chí total: chưa biết đơn vị có thuộc nhóm \"truong-hoc\" hay không");
        assertThat(beginning(asking(areas.get(0), "group:truong-hoc"), Language.EN))
                .isEqualTo("Criterion total: it is not known whether the unit belongs to the group \"truong-hoc\"");
    }

    private static Gap asking(Gap gap, String question) {
        return new Gap(
                gap.criterion(),
                gap.kind(),
                gap.indicator(),
                Optional.of(OpenQuestion.parse(question)),
                gap.due(),
                gap.lacking(),
                gap.closing(),
                gap.optional(),
                gap.reason());
    }

    private static String beginning(Gap gap, Language language) {
        return gap.sentence(language).split("\\.")[0];
    }

    @Test
    void aSlotOfTheCatalogMayKeepALevelOutOfReach() {
        Rubric rubric = tested(
                new Rule.Holds(new IndicatorId("a")),
                new Rule.Unstated(new SlotId("b.slot"), LocalizedText.of("Chưa rõ.", "Not clear.")));

        Improvement improvement = improve(rubric, unit(yes("a", false)), DAT, Costs.UNIT);

        assertThat(improvement.status()).isEqualTo(Status.IMPOSSIBLE);
        assertThat(improvement.blockers()).containsExactly(OpenQuestion.parse("slot:b.slot"));
        assertThat(GapList.of(rubric, unit(yes("a", false)), CONTEXT, DAT).gaps())
                .extracting(Gap::kind, Gap::optional)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Gap.Kind.FAILED, false),
                        org.assertj.core.groups.Tuple.tuple(Gap.Kind.CATALOG, false));
    }

    @Test
    void eightOfTenAreOneShortOfNineOfTen() {
        Rubric rubric = tested(new Rule.ShareAtLeast(new IndicatorId("a"), Figure.of(Rational.of(9, 10))));

        Gap gap = GapList.of(rubric, unit(share("a", 8, 10)), CONTEXT, DAT)
                .gaps()
                .findFirst()
                .orElseThrow();

        assertThat(gap.kind()).isEqualTo(Gap.Kind.FAILED);
        assertThat(gap.indicator()).contains(new IndicatorId("a"));
        assertThat(gap.lacking()).isEmpty();
        assertThat(gap.sentence(Language.VI))
                .isEqualTo(
                        "Tiêu chí c0 chưa đạt tối đa. Chỉ số a: 8 trên 10, so với mức ít nhất 90 %. Cách khắc phục: chỉ số a"
                                + " cần là 9 trên 10 (số đơn vị thay đổi: 1).");
    }

    @Test
    void anUnknownShareIsEstablished() {
        Rubric rubric = tested(new Rule.ShareAtLeast(new IndicatorId("a"), Figure.of(Rational.of(9, 10))));

        Improvement improvement = improve(rubric, unit(), DAT, Costs.UNIT);
        Gap gap = GapList.of(rubric, unit(), CONTEXT, DAT).gaps().findFirst().orElseThrow();

        assertThat(improvement.cheapest().stream().map(GuidanceTest::steps))
                .containsExactlyInAnyOrder(List.of("a 9 of 10 1"), List.of("a 1 of 1 1"));
        assertThat(improvement.path().orElseThrow().steps().get(0).establishes())
                .isTrue();
        assertThat(gap.kind()).isEqualTo(Gap.Kind.MISSING);
        assertThat(gap.question()).contains(OpenQuestion.parse("a"));
        assertThat(gap.optional()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2", "9/10", "19/20"})
    void p79TheLadderOfAProportion(String cut) {
        Rational least = Rational.parse(cut);
        Rubric rubric = tested(new Rule.ShareAtLeast(new IndicatorId("a"), Figure.of(least)));
        Costs joining =
                Costs.UNIT.withPrice(new IndicatorId("a"), new Price.PerUnit(1, Price.Group.GROWS, Optional.empty()));
        for (long of = 1; of <= 200; of += of < 25 ? 1 : 7) {
            for (long part = 0; part <= of; part += of < 25 ? 1 : 5) {
                Evidence evidence = unit(share("a", part, of));
                // k = ⌈p·d⌉ − n, and with the group growing k = ⌈(p·d − n) / (1 − p)⌉
                Rational missing = least.multipliedBy(Rational.of(of)).minus(Rational.of(part));
                long fixed = Math.max(0, missing.ceiling().longValueExact());
                long grown = Math.max(
                        0,
                        missing.dividedBy(Rational.ONE.minus(least)).ceiling().longValueExact());

                assertThat(improve(rubric, evidence, DAT, Costs.UNIT).cost()).hasValue(fixed);
                assertThat(improve(rubric, evidence, DAT, joining).cost()).hasValue(grown);
                assertThat(Share.of(part + fixed, of).isAtLeast(least)).isTrue();
                assertThat(fixed == 0 || !Share.of(part + fixed - 1, of).isAtLeast(least))
                        .isTrue();
                assertThat(Share.of(part + grown, of + grown).isAtLeast(least)).isTrue();
                assertThat(grown == 0
                                || !Share.of(part + grown - 1, of + grown - 1).isAtLeast(least))
                        .isTrue();
            }
        }
    }

    @Test
    void aMemberWhoFulfilsJoins() {
        Rubric rubric = tested(new Rule.ShareAtLeast(new IndicatorId("a"), Figure.of(Rational.of(9, 10))));
        Costs joining =
                Costs.UNIT.withPrice(new IndicatorId("a"), new Price.PerUnit(2, Price.Group.GROWS, Optional.empty()));

        assertThat(steps(improve(rubric, unit(share("a", 8, 10)), DAT, joining)
                        .path()
                        .orElseThrow()))
                .containsExactly("a 18 of 20 20");
    }

    @Test
    void offersAreTheOnlyWays() {
        Rubric rubric = totalled(sum(marks("a", 10), marks("b", 10)), "15");
        Price offers = new Price.Offers(List.of(
                new Price.Offer(new ObservedValue.Marks(List.of(Points.of(8))), 4, Optional.empty()),
                new Price.Offer(new ObservedValue.Marks(List.of(Points.of(10))), 3, Optional.of(DAY.plusDays(20)))));
        Costs costs = Costs.UNIT.withPrice(new IndicatorId("a"), offers).withFixed(new IndicatorId("b"));
        Evidence evidence = unit(mark("a", "2"), mark("b", "7"));

        Improvement improvement = improve(rubric, evidence, DAT, costs);

        assertThat(improvement.front().stream().map(ImprovementPath::cost)).containsExactly(4L, 3L);
        assertThat(improvement.front().stream().map(ImprovementPath::ready)).containsExactly(DAY, DAY.plusDays(20));
        assertThat(improvement.cost()).hasValue(3);
        assertThat(steps(improvement.path().orElseThrow())).containsExactly("a 10 3");
        assertThat(improve(rubric, evidence, DAT, costs.withBy(DAY.plusDays(19)))
                        .cost())
                .hasValue(4);
        assertThat(improve(rubric, evidence, DAT, costs.withBy(DAY.plusDays(20)))
                        .cost())
                .hasValue(3);
    }

    private static Rubric heldForAYear() {
        return tested(new Rule.TitleHeld(
                        new IndicatorId("a"),
                        TitleId.of("cong-dong-hoc-tap"),
                        List.of(new LevelId("muc-1")),
                        Optional.of(Figure.of(12L))))
                .withInForce(org.learningsociety.core.time.DateRange.parse("2020-01-01/.."));
    }

    private static Observation held(String since) {
        return known(
                "a",
                new ObservedValue.Held(true, Optional.of(new LevelId("muc-1")), Optional.of(LocalDate.parse(since))));
    }

    @Test
    void aTermIsWaitedFor() {
        Evidence evidence = unit(held("2023-03-01"));

        Improvement improvement = improve(heldForAYear(), evidence, DAT, Costs.UNIT);
        Gap gap = GapList.of(heldForAYear(), evidence, CONTEXT, DAT)
                .gaps()
                .findFirst()
                .orElseThrow();

        assertThat(improvement.cheapest()).containsExactly(new ImprovementPath(0, LocalDate.of(2024, 3, 1), List.of()));
        assertThat(gap.kind()).isEqualTo(Gap.Kind.NOT_YET_DUE);
        assertThat(gap.due()).contains(LocalDate.of(2024, 3, 1));
        assertThat(gap.optional()).isFalse();
        assertThat(gap.sentence(Language.EN))
                .startsWith("Criterion c0 is not due yet; it will be met from 2024-03-01 on.");
        assertThat(improve(heldForAYear(), evidence, DAT, Costs.UNIT.withBy(LocalDate.of(2024, 2, 29)))
                        .status())
                .isEqualTo(Status.IMPOSSIBLE);
    }

    @Test
    void aTitleIsObtainedAndThenHeldForTheTerm() {
        Evidence none = unit(known("a", new ObservedValue.Held(false, Optional.empty(), Optional.empty())));
        Costs later = Costs.UNIT.withPrice(
                new IndicatorId("a"), new Price.PerUnit(5, Price.Group.FIXED, Optional.of(DAY.plusDays(1))));

        Improvement now = improve(heldForAYear(), none, DAT, Costs.UNIT);
        Improvement then = improve(heldForAYear(), none, DAT, later);

        assertThat(now.path().orElseThrow().ready()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(now.cost()).hasValue(1);
        assertThat(then.path().orElseThrow().ready()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(then.cost()).hasValue(5);
    }

    @Test
    void marginsAreCountedInMembers() {
        Rubric rubric = tested(new Rule.ShareAtLeast(new IndicatorId("a"), Figure.of(Rational.of(9, 10))));

        Margin safe = Margin.of(rubric, unit(share("a", 95, 100)), CONTEXT, DAT);
        Margin close = Margin.of(rubric, unit(share("a", 89, 100)), CONTEXT, DAT);

        assertThat(safe.unitsToLose()).hasValue(6);
        assertThat(steps(safe.toLose().orElseThrow())).containsExactly("a 89 of 100 6");
        assertThat(safe.unitsToGain()).isEmpty();
        assertThat(safe.verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(close.unitsToGain()).hasValue(1);
        assertThat(close.toLose()).isEmpty();
        assertThat(close.exact()).isTrue();
    }

    @Test
    void aTermIsNoMargin() {
        Margin margin = Margin.of(heldForAYear(), unit(held("2023-03-01")), CONTEXT, DAT);

        assertThat(margin.unitsToGain()).isEmpty();
        assertThat(margin.verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
    }

    @Test
    void anyTwoOfThreeMarksDecide() {
        Rubric rubric = totalled(sum(marks("a", 40), marks("b", 30), marks("c", 30)), "50");

        DecidingSets sets = DecidingSets.of(rubric, unit(), CONTEXT);

        assertThat(sets.sets())
                .containsExactly(
                        List.of(OpenQuestion.parse("a"), OpenQuestion.parse("b")),
                        List.of(OpenQuestion.parse("a"), OpenQuestion.parse("c")),
                        List.of(OpenQuestion.parse("b"), OpenQuestion.parse("c")));
        assertThat(sets.more()).isFalse();
        assertThat(sets.size()).contains(2);
    }

    @Test
    void oneThatCanFailEverythingDecidesAlone() {
        Rubric rubric = tested(new Rule.Holds(new IndicatorId("a")), new Rule.Holds(new IndicatorId("b")));

        assertThat(DecidingSets.of(rubric, unit(), CONTEXT).sets())
                .containsExactly(List.of(OpenQuestion.parse("a")), List.of(OpenQuestion.parse("b")));
        assertThat(DecidingSets.of(rubric, unit(yes("a", false)), CONTEXT).sets())
                .isEmpty();
    }

    @Test
    void ofACitizenWith75PointsAnyOneOfTheAreasDecides() {
        Evidence evidence = citizen(mark("total", "75"), amount("lowest-index", "5"));

        DecidingSets sets = DecidingSets.of(CITIZEN, evidence, Context.on(DAY));

        assertThat(sets.sets())
                .containsExactly(
                        List.of(OpenQuestion.parse("area:ethnic-minority")),
                        List.of(OpenQuestion.parse("area:remote")),
                        List.of(OpenQuestion.parse("area:specially-difficult")));
        assertThat(sets.more()).isFalse();
        // Of 69 points no area decides, since it is certain.
        assertThat(DecidingSets.of(CITIZEN, citizen(mark("total", "69"), amount("lowest-index", "5")), Context.on(DAY)))
                .isEqualTo(new DecidingSets(List.of(), false));
    }

    @Test
    void gapsOfTheEvidenceDecideBeforeAreasDo() {
        assertThat(DecidingSets.of(CITIZEN, citizen(mark("total", "75")), Context.on(DAY))
                        .sets())
                .containsExactly(List.of(OpenQuestion.parse("lowest-index")));
    }

    @Test
    void aSlotOfTheCatalogDecides() {
        // 49 without content 2.2, and 50 are asked: any mark for 39 of 40 from 1 on gives the lowest level.
        Evidence evidence = unit(
                mark("1.1", "10"),
                mark("1.2", "10"),
                mark("1.3", "9"),
                mark("2.1", "10"),
                share("2.2", 39, 40),
                mark("2.3", "0"),
                mark("2.4", "0"),
                mark("3.1", "10"),
                mark("3.2", "0"),
                mark("3.3", "0"));

        assertThat(DecidingSets.of(UNIT, evidence, CONTEXT).sets())
                .containsExactly(List.of(OpenQuestion.parse("slot:2.2.partial")));
    }

    @Test
    void aTestOfWhichNoSourceSaysWhatItAsksDecides() {
        Rubric rubric = tested(
                new Rule.Holds(new IndicatorId("a")),
                new Rule.Unstated(new SlotId("b.slot"), LocalizedText.of("Chưa rõ.", "Not clear.")));

        assertThat(DecidingSets.of(rubric, unit(yes("a", true)), CONTEXT).sets())
                .containsExactly(List.of(OpenQuestion.parse("slot:b.slot")));
        assertThat(DecidingSets.of(rubric, unit(yes("a", false)), CONTEXT).sets())
                .isEmpty();
        assertThat(DecidingSets.of(rubric, unit(), CONTEXT).sets()).containsExactly(List.of(OpenQuestion.parse("a")));
    }

    @Test
    void whatIsNotKnownOfEvidenceCatalogAndAreaMayDecideOnlyTogether() {
        Applicability far = new Applicability.InArea(AreaGroup.of("remote"));
        Criterion local = marks("b", 10).withAppliesWhen(far).withIfNotApplicable(NotApplicablePolicy.ZERO);
        Figure<Points> partial = new Figure.Absent<>(
                new SlotId("c.partial"), Points.ZERO, Points.of(10), LocalizedText.of("Chưa rõ.", "Not clear."));
        Criterion partly = criterion("c", new Rule.Content(new IndicatorId("c"), Figure.of(Points.of(10)), partial));
        Criterion group = marks("d", 10)
                .withAppliesWhen(new Applicability.Not(new Applicability.InGroup("truong-hoc")))
                .withIfNotApplicable(NotApplicablePolicy.ZERO);
        // Of three tens at stake two are asked, so that any two decide.
        Rubric rubric = totalled(sum(local, partly, group), "20");
        Evidence evidence = unit(mark("b", "10"), share("c", 1, 2), mark("d", "10"));

        assertThat(DecidingSets.of(rubric, evidence, Context.on(DAY)).sets())
                .containsExactly(
                        List.of(OpenQuestion.parse("area:remote"), OpenQuestion.parse("group:truong-hoc")),
                        List.of(OpenQuestion.parse("area:remote"), OpenQuestion.parse("slot:c.partial")),
                        List.of(OpenQuestion.parse("group:truong-hoc"), OpenQuestion.parse("slot:c.partial")));
        // With 30 asked the mark of b alone may take the level away: the evidence decides by itself.
        assertThat(DecidingSets.of(
                                totalled(sum(local, partly, group), "30"),
                                unit(share("c", 1, 2), mark("d", "10")),
                                Context.on(DAY))
                        .sets())
                .containsExactly(List.of(OpenQuestion.parse("b")));
        // With 20 asked b alone cannot: what decides is it and another, or two others.
        assertThat(DecidingSets.of(rubric, unit(share("c", 1, 2), mark("d", "10")), Context.on(DAY))
                        .sets())
                .contains(List.of(OpenQuestion.parse("b"), OpenQuestion.parse("slot:c.partial")))
                .allMatch(set -> set.size() == 2);
    }

    @Test
    void whereTooMuchIsOpenWhatIsNotProvenIsNotNamed() {
        // Any 10 of 20 slots decide, which are more sets than can be tried.
        Criterion[] parts = IntStream.range(10, 30)
                .mapToObj(i -> criterion(
                        "s" + i,
                        new Rule.Content(
                                new IndicatorId("s" + i),
                                Figure.of(Points.of(10)),
                                new Figure.Absent<>(
                                        new SlotId("s" + i),
                                        Points.ZERO,
                                        Points.of(10),
                                        LocalizedText.of("Chưa rõ.", "Not clear.")))))
                .toArray(Criterion[]::new);
        Observation[] shares =
                IntStream.range(10, 30).mapToObj(i -> share("s" + i, 1, 2)).toArray(Observation[]::new);

        assertThat(DecidingSets.of(totalled(sum(parts), "100"), unit(shares), CONTEXT))
                .isEqualTo(new DecidingSets(List.of(), true));
        assertThat(DecidingSets.of(totalled(sum(parts), "10"), unit(shares), CONTEXT)
                        .sets())
                .hasSize(20)
                .allMatch(set -> set.size() == 1);
    }

    @Test
    void fiftySetsAreNamedAndThatThereAreMore() {
        Criterion[] parts =
                IntStream.range(10, 25).mapToObj(i -> marks("m" + i, 10)).toArray(Criterion[]::new);
        Rubric rubric = totalled(sum(parts), "75");

        DecidingSets sets = DecidingSets.of(rubric, unit(), CONTEXT);

        assertThat(sets.sets()).hasSize(50).allMatch(set -> set.size() == 8);
        assertThat(sets.more()).isTrue();
    }

    @Test
    void fiftyPathsAreNamedAndThatThereAreMore() {
        Rubric rubric = totalled(sum(marks("a", 100), marks("b", 100)), "60");

        Improvement improvement = improve(rubric, unit(mark("a", "0"), mark("b", "0")), DAT, Costs.UNIT);

        // 0 + 60, 1 + 59 … 60 + 0: 61 ways
        assertThat(improvement.cost()).hasValue(60);
        assertThat(improvement.cheapest()).hasSize(50);
        assertThat(improvement.more()).isTrue();
        assertThat(improvement.path().orElseThrow().steps()).hasSize(1);
    }

    /** Whoever takes the path has the level. */
    private static void assertBounded(Rubric rubric, Evidence evidence, Costs costs, long atLeast, long cost) {
        Improvement improvement = improve(rubric, evidence, DAT, costs);

        assertThat(improvement.status()).isEqualTo(Status.BOUNDED);
        assertThat(improvement.atLeast()).isEqualTo(atLeast).isLessThanOrEqualTo(cost);
        assertThat(improvement.cost()).hasValue(cost);
        for (ImprovementPath path : improvement.cheapest()) {
            Evidence better = ImprovementSearch.with(evidence, path.steps());
            assertThat(Scorer.score(rubric, better, CONTEXT).verdict()).isEqualTo(Verdict.ACHIEVED);
        }
    }

    @Test
    void aLadderOfTooManyRungsIsBounded() {
        Rubric rubric = totalled(sum(marks("a", 10_000)), "6000");

        // Of the marks 1 to 4000 each is looked at, then only 10000: whether 4001 suffices is not looked at.
        assertBounded(rubric, unit(mark("a", "0")), Costs.UNIT, 4_001, 10_000);
        // What lies on the looked-at part of the way is exact, whatever lies beyond.
        Improvement near = improve(totalled(sum(marks("a", 10_000)), "4000"), unit(mark("a", "0")), DAT, Costs.UNIT);
        assertThat(near.status()).isEqualTo(Status.EXACT);
        assertThat(near.cost()).hasValue(4_000);
    }

    private static Price.Offer offer(long mark, long cost) {
        return new Price.Offer(new ObservedValue.Marks(List.of(Points.of(mark))), cost, Optional.empty());
    }

    @Test
    void tooManyValuesOfAnIndicatorThatIsReadTwiceAreBounded() {
        Criterion again = criterion("a2", new Rule.Marks(new IndicatorId("a"), Figure.of(Points.of(3_000))));
        Rubric rubric = totalled(sum(marks("a", 3_000), again, marks("b", 1_002)), "5000");
        Costs costs = Costs.UNIT.withPrice(new IndicatorId("b"), new Price.Offers(List.of(offer(1_002, 2_500))));

        // The marks 0 to 1999 of a are tried, and 2 · 1999 + 1002 = 5000; that 2500 would do by itself is not tried.
        assertBounded(rubric, unit(mark("a", "0"), mark("b", "0")), costs, 2_000, 1_999 + 2_500);
    }

    @Test
    void tooManySumsAreBounded() {
        Criterion total = criterion("total", sum(marks("a", 199), marks("b", 39_800)));
        Criterion test = criterion("c", new Rule.Holds(new IndicatorId("c")));
        Rubric rubric = SampleRubrics.builder("totalled", Mode.POINTS)
                .addCriteria(total, test)
                .addLevels(new Level(
                        DAT,
                        LocalizedText.of("Đạt", "Achieved"),
                        List.of(
                                new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(15_000)))),
                                new Level.Met(test.id()))))
                .build();
        List<Price.Offer> hundreds = IntStream.rangeClosed(1, 199)
                .mapToObj(i -> offer(200L * i, 200L * i))
                .toList();
        Price dear = new Price.PerUnit(30_000, Price.Group.FIXED, Optional.empty());
        Costs costs = Costs.UNIT
                .withPrice(new IndicatorId("b"), new Price.Offers(hundreds))
                .withPrice(new IndicatorId("c"), dear);

        // Of the sums 0 to 39 799, each at its own cost, 20 000 are followed up: 0 to 19 999.
        assertBounded(rubric, unit(mark("a", "0"), mark("b", "0"), yes("c", false)), costs, 20_000, 15_000 + 30_000);
    }

    @Test
    void moreUnitsThanABillionAreNotCalledImpossible() {
        Rubric rubric = tested(new Rule.CountAtLeast(new IndicatorId("a"), Figure.of(2_000_000_000L)));

        Improvement improvement = improve(rubric, unit(known("a", new ObservedValue.Count(0))), DAT, Costs.UNIT);

        assertThat(improvement.status()).isEqualTo(Status.BOUNDED);
        assertThat(improvement.atLeast()).isEqualTo(1_000_000_001L);
        assertThat(improvement.cheapest()).isEmpty();
    }

    @Test
    void whatDoesNotApplyAndCountsAsZeroIsAGap() {
        Criterion local = marks("b", 10)
                .withAppliesWhen(new Applicability.InArea(AreaGroup.of("remote")))
                .withIfNotApplicable(NotApplicablePolicy.ZERO);
        Rubric rubric = totalled(sum(marks("a", 10), local), "15");

        assertThat(GapList.of(rubric, unit(mark("a", "10"), mark("b", "10")), CONTEXT, DAT)
                        .gaps())
                .extracting(Gap::kind, Gap::criterion, Gap::question)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Gap.Kind.NOT_APPLICABLE, new CriterionId("b"), Optional.empty()));
    }

    @Test
    void whatIsTakenAwayIsAGapWhereItIsAboveZero() {
        Criterion taken = criterion("t", new Rule.Deduction(criterion("s", sum(marks("d", 5), marks("e", 5)))));
        Rubric rubric = totalled(sum(marks("a", 10), taken), "10");
        Evidence evidence = unit(mark("a", "10"), mark("d", "2"), mark("e", "0"));

        List<Gap> gaps = GapList.of(rubric, evidence, CONTEXT, DAT).gaps().toList();

        assertThat(gaps).extracting(Gap::criterion).containsExactly(new CriterionId("d"));
        assertThat(gaps.get(0).lacking()).contains(Points.of(2));
        assertThat(gaps.get(0).closing().map(Step::cost)).contains(2L);
        assertThat(steps(improve(rubric, evidence, DAT, Costs.UNIT).path().orElseThrow()))
                .containsExactly("d 0 2");
    }

    @Test
    void whatKnocksOutIsAGap() {
        Rubric rubric = tested(new Rule.KnockOut(List.of(
                criterion("k", new Rule.Holds(new IndicatorId("k"))),
                criterion("l", new Rule.Holds(new IndicatorId("l"))))));
        List<Gap> gaps = GapList.of(rubric, unit(yes("k", true), yes("l", false)), CONTEXT, DAT)
                .gaps()
                .toList();

        assertThat(gaps).extracting(Gap::criterion).containsExactly(new CriterionId("k"));
        assertThat(gaps.get(0).closing().map(Step::to)).contains(new ObservedValue.YesNo(false));
    }

    @Test
    void gapsAreEstablishedByUnitsFromZero() {
        Rubric amount =
                tested(new Rule.NumberAtLeast(new IndicatorId("a"), Figure.of(Rational.of(5, 2)), Optional.empty()));
        Rubric count = tested(new Rule.CountAtLeast(new IndicatorId("a"), Figure.of(4L)));

        assertThat(steps(improve(amount, unit(), DAT, Costs.UNIT).path().orElseThrow()))
                .containsExactly("a 3 3");
        assertThat(steps(improve(count, unit(), DAT, Costs.UNIT).path().orElseThrow()))
                .containsExactly("a 4 4");
    }

    @Test
    void countsGoUpAndDownToWhatIsAsked() {
        Rubric count = tested(new Rule.CountAtLeast(new IndicatorId("a"), Figure.of(5L)));
        Rubric each = totalled(
                new Rule.PerUnit(new IndicatorId("a"), Figure.of(Points.of(2)), Figure.of(Points.of(10))), "6");

        assertThat(steps(Margin.of(count, unit(known("a", new ObservedValue.Count(7))), CONTEXT, DAT)
                        .toLose()
                        .orElseThrow()))
                .containsExactly("a 4 3");
        assertThat(steps(improve(each, unit(known("a", new ObservedValue.Count(0))), DAT, Costs.UNIT)
                        .path()
                        .orElseThrow()))
                .containsExactly("a 3 3");
    }

    @Test
    void anOpenQuestionIsReadBack() {
        for (String text : List.of("2.3", "slot:2.2.partial", "area:remote", "group:truong-hoc")) {
            assertThat(OpenQuestion.parse(text)).hasToString(text);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenQuestion.parse("commune:1"))
                .withMessage("an open question must be an indicator, or begin with slot:, area: or group:, but was"
                        + " \"commune:1\"");
    }

    @Test
    void aSubjectOfAnotherKindIsNotAssessed() {
        Evidence citizen = citizen(mark("1.1", "10"));

        assertThat(improve(UNIT, citizen, TOT, Costs.UNIT).status()).isEqualTo(Status.IMPOSSIBLE);
        assertThat(Margin.of(UNIT, citizen, CONTEXT, TOT).verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(DecidingSets.of(UNIT, citizen, CONTEXT).sets()).isEmpty();
        GapList list = GapList.of(UNIT, citizen, CONTEXT, TOT);
        assertThat(list.unmet()).hasSize(1);
        assertThat(list.unmet().get(0).criterion()).isEqualTo(new CriterionId("total"));
        assertThat(list.gaps()).isEmpty();
    }

    @Test
    void aLevelThatTheRubricLacksIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> improve(UNIT, unit(), DAT, Costs.UNIT))
                .withMessage("level must be one of rubric dvht-tt-22-2020, but was dat");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1000000000001"})
    void aPriceIsPositiveAndNotBeyondMeasure(long price) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Price.PerUnit(price, Price.Group.FIXED, Optional.empty()))
                .withMessage("a price must be from 1 to 1000000000000, but was " + price);
    }
}
