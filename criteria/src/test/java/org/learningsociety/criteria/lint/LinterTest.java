package org.learningsociety.criteria.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.learningsociety.criteria.lint.Defects.dated;
import static org.learningsociety.criteria.lint.Defects.exempt;
import static org.learningsociety.criteria.lint.Defects.floor;
import static org.learningsociety.criteria.lint.Defects.held;
import static org.learningsociety.criteria.lint.Defects.holds;
import static org.learningsociety.criteria.lint.Defects.met;
import static org.learningsociety.criteria.lint.Defects.points;
import static org.learningsociety.criteria.lint.Defects.tests;
import static org.learningsociety.criteria.lint.Defects.total;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.SampleRubrics;

class LinterTest {

    /** What only rubrics beside each other can show. */
    private static final Set<LintProblem> OF_SEVERAL = EnumSet.of(LintProblem.TITLE_WITHOUT_RUBRIC);

    @Test
    void aSoundRubricHasNoFinding() {
        LintReport report = Linter.lint(Defects.sound());

        assertThat(report.findings()).isEmpty();
        assertThat(report.open()).isEmpty();
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void theSampleRubricsHaveNoFinding() {
        assertThat(List.of(SampleRubrics.ranked(), SampleRubrics.floored(), SampleRubrics.allIndicators()))
                .allSatisfy(rubric -> assertThat(Linter.lint(rubric).findings()).isEmpty());
    }

    @Test
    void everyDefectIsFoundAtItsPlace() {
        Map<LintProblem, Defects.Defect> all = Defects.all();

        assertThat(all.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(OF_SEVERAL)));
        all.forEach((code, defect) -> assertThat(Linter.lint(defect.rubric()).findings(code))
                .as("%s", code)
                .isNotEmpty()
                .anySatisfy(finding -> {
                    assertThat(finding.pointer()).isEqualTo(defect.pointer());
                    assertThat(finding.problem().severity()).isEqualTo(code.severity());
                    String place = "defect" + named(defect) + ": ";
                    assertThat(finding.problem().message(Language.EN)).startsWith(place);
                    assertThat(finding.problem().message(Language.VI)).startsWith(place);
                }));
    }

    private static String named(Defects.Defect defect) {
        String[] steps = defect.pointer().split("/");
        if (steps[1].equals("levels")) {
            int level = Integer.parseInt(steps[2]);
            steps[2] = defect.rubric().levels().get(level).id().value();
        }
        return String.join("/", steps);
    }

    @Test
    void ofMostDefectsThereIsNothingElseToSay() {
        Set<LintProblem> withOthers = EnumSet.of(
                LintProblem.LEVEL_UNREACHABLE, // nothing decides
                LintProblem.LEVEL_HANGS_ON_SLOTS, // the slot
                LintProblem.SLOT, // no level asks for it
                LintProblem.ABOVE_MAXIMUM, // and so unreachable
                LintProblem.IN_FORCE_LATER, // no level asks for it
                LintProblem.RETIRED_EARLIER,
                LintProblem.NEVER_IN_FORCE,
                LintProblem.TITLE_LEVEL_UNKNOWN,
                LintProblem.KNOCK_OUT_ALWAYS, // nor can the level be reached
                LintProblem.COUNT_ABOVE_PARTS, // the dated part
                LintProblem.SUM_WITHOUT_ROUNDING,
                LintProblem.CITATION_MISSING);
        Defects.all().forEach((code, defect) -> {
            if (!withOthers.contains(code)) {
                assertThat(Linter.lint(defect.rubric()).findings())
                        .as("%s", code)
                        .extracting(LintFinding::code)
                        .containsExactly(code);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasASentenceInBothLanguages(LintProblem code) {
        assertThat(code.messages().keys()).contains(code.id());
    }

    @Test
    void theTotalRangesFromTheLeastToTheMostWithEvidenceForBoth() {
        Rubric rubric =
                points(sum(marks("a", 30), criterion("b", new Rule.Deduction(marks("b.1", 5)))), total("dat", 20));

        LintReport.TotalRange range = Linter.lint(rubric).total().orElseThrow();

        assertThat(range.points()).isEqualTo(Bounds.of(Points.of(-5), Points.of(30)));
        assertThat(mark(range.lowest(), "a", "b.1")).containsExactly("0", "5");
        assertThat(mark(range.highest(), "a", "b.1")).containsExactly("30", "0");
    }

    @Test
    void everyReachedLevelHasAWitness() {
        Rubric rubric = Defects.sound();

        LintReport report = Linter.lint(rubric);

        assertThat(report.levels())
                .extracting(reached -> reached.level().value())
                .containsExactly("kha", "tot");
        assertThat(report.levels().get(1).witness().assessed(rubric).level()).contains(new LevelId("tot"));
    }

    @Test
    void aPivotLiesAtTheVeryEdge() {
        Rubric rubric = Defects.sound();

        LintReport.Pivot pivot = Linter.lint(rubric).pivots().get(1);

        assertThat(pivot.criterion()).isEqualTo(new CriterionId("b"));
        assertThat(pivot.with().assessed(rubric).total()).contains(Bounds.exactly(Points.of(50)));
        assertThat(pivot.without().assessed(rubric).verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(mark(pivot.with(), "a")).isEqualTo(mark(pivot.without(), "a"));
    }

    @Test
    void aLevelThatNobodyEarnsIsShownByTheBestEvidence() {
        LintFinding finding = Linter.lint(defect(LintProblem.ABOVE_MAXIMUM))
                .findings(LintProblem.LEVEL_UNREACHABLE)
                .get(0);

        assertThat(mark(finding.witness().get(0), "a", "b")).containsExactly("30", "40");
        assertThat(finding.problem().message(Language.EN))
                .isEqualTo("defect/levels/tot: No evidence earns the level \"tot\". Look at what the level asks for; "
                        + "the best profile that can be found is given.");
    }

    @Test
    void evidenceShowsThatLevelsAreNotNested() {
        Rubric rubric = defect(LintProblem.LEVELS_NOT_NESTED);

        Profile witness = Linter.lint(rubric)
                .findings(LintProblem.LEVELS_NOT_NESTED)
                .get(0)
                .witness()
                .get(0);

        assertThat(witness.assessed(rubric).levels())
                .extracting(outcome -> outcome.verdict())
                .containsExactly(Verdict.NOT_ACHIEVED, Verdict.ACHIEVED);
    }

    @Test
    void aLowerLevelOfWhichNothingCountsIsNotNested() {
        Rubric rubric = tests(met("thap", "a"), exempt(holds("a")), holds("b"))
                .withLevels(met("thap", "a"), met("cao", "a", "b"));

        Profile witness = Linter.lint(rubric)
                .findings(LintProblem.LEVELS_NOT_NESTED)
                .get(0)
                .witness()
                .get(0);

        assertThat(witness.evidence().finding(new IndicatorId("a"))).isInstanceOf(Finding.NotApplicable.class);
    }

    @Test
    void slotsThatKeepALevelOpenAreNamed() {
        assertThat(Linter.lint(defect(LintProblem.LEVEL_HANGS_ON_SLOTS))
                        .findings(LintProblem.LEVEL_HANGS_ON_SLOTS)
                        .get(0)
                        .problem()
                        .arguments())
                .containsEntry("slots", "u.rule");
    }

    @ParameterizedTest
    @CsvSource({
        "PROPORTION, 1/2;11/10, /criteria/0/rule/bands/1",
        "PROPORTION, 0;1/2, /criteria/0/rule/below",
        "COUNT, 0;4, /criteria/0/rule/below",
        "COUNT, 7/2;18/5;5, /criteria/0/rule/bands/0",
        "COUNT, 1;2;3, ''",
        "AMOUNT, -1;7/2;18/5, ''",
        "PROPORTION, 1/3;1, ''",
    })
    void aBandIsReachedByAnAdmissibleValueOrReported(ValueKind kind, String cuts, String pointer) {
        Rubric rubric = points(Defects.bands(kind, cuts.split(";")), total("dat", 1));

        assertThat(Linter.lint(rubric).findings(LintProblem.BAND_UNREACHABLE))
                .extracting(LintFinding::pointer)
                .isEqualTo(pointer.isEmpty() ? List.of() : List.of(pointer));
    }

    @Test
    void floorsThatMakeUpTheCutLeaveNothingToTheOthers() {
        LintReport report = Linter.lint(defect(LintProblem.DECIDES_NOTHING));

        assertThat(report.pivots())
                .extracting(pivot -> pivot.criterion().value())
                .containsExactly("a", "b");
        assertThat(report.open()).isEmpty();
    }

    @Test
    void ofAGroupInWhichNothingDecidesOnlyTheGroupIsNamed() {
        Rubric rubric =
                tests(met("dat", "t"), holds("t"), criterion("g", new Rule.All(List.of(holds("u"), holds("v")))));

        assertThat(Linter.lint(rubric).findings())
                .extracting(LintFinding::pointer)
                .containsExactly("/criteria/1");
    }

    @Test
    void aTestThatAnotherImpliesDecidesNothing() {
        Rubric rubric = tests(
                met("dat", "t", "g"),
                holds("t"),
                criterion("g", new Rule.Any(List.of(criterion("again", reads("t")), holds("u")))));

        assertThat(Linter.lint(rubric).findings(LintProblem.DECIDES_NOTHING))
                .extracting(LintFinding::pointer)
                .contains("/criteria/1/rule/parts/1");
    }

    @Test
    void whereTheSearchWouldBeTooLongNothingIsClaimed() {
        // Each reads for and against, so that no finding is the best, and 15 of them make more than 20 000
        // combinations.
        Criterion[] criteria = IntStream.range(0, 15)
                .mapToObj(i -> criterion(
                        "g" + i,
                        new Rule.All(List.of(
                                criterion("y" + i, reads("i" + i)),
                                criterion("n" + i, new Rule.HoldsNot(new IndicatorId("i" + i)))))))
                .toArray(Criterion[]::new);
        Rubric rubric = tests(met("dat", "any"), criterion("any", new Rule.Any(Arrays.asList(criteria))));

        LintReport report = Linter.lint(rubric);

        assertThat(report.findings(LintProblem.LEVEL_UNREACHABLE)).isEmpty();
        assertThat(report.open()).contains(new LintReport.OpenQuestion(LintProblem.LEVEL_UNREACHABLE, "/levels/0"));
    }

    @Test
    void whatIsReadForAndAgainstIsTriedOut() {
        Rubric rubric = tests(
                met("dat", "g"),
                criterion(
                        "g",
                        new Rule.All(List.of(
                                criterion("y", reads("i")), criterion("n", new Rule.HoldsNot(new IndicatorId("i")))))));

        assertThat(Linter.lint(rubric).findings(LintProblem.LEVEL_UNREACHABLE)).hasSize(1);
    }

    /** The rounding is missing for whatever is found, so that is no fault of the evidence: 10 marks for a earn the level. */
    @Test
    void aLevelIsReachableThoughTheRubricLacksARounding() {
        Rubric rubric = points(sum(marks("a", 10), forHouseholds(marks("b", 10))), floor("dat", "a", 10));

        LintReport report = Linter.lint(rubric);

        assertThat(report.findings())
                .extracting(LintFinding::code)
                .containsExactly(LintProblem.SUM_WITHOUT_ROUNDING, LintProblem.DECIDES_NOTHING);
        assertThat(mark(report.levels().get(0).witness(), "a")).containsExactly("10");
    }

    /** For a unit only b is judged, so that a mark of 6 is not too high. */
    @Test
    void aCriterionThatDoesNotApplyLimitsNoMark() {
        Rubric rubric = points(rounded(forHouseholds(marked("a", "i", 5)), marked("b", "i", 30)), floor("dat", "b", 6));

        assertReached(rubric);
    }

    /** One mark is at most 5, since both must accept it, but all contents fulfilled are worth 5 and 30. */
    @Test
    void aShareMayBeWorthMoreThanAMarkThatSeveralAccept() {
        Rubric rubric = points(sum(content("a", "i", 5), content("b", "i", 30)), floor("dat", "b", 6));

        assertReached(rubric);
    }

    /** One mark is at most 5, but what does not apply counts 5 and 30. */
    @Test
    void anExceptionMayBeWorthMoreThanAMarkThatSeveralAccept() {
        Rubric rubric = points(
                sum(
                        marked("a", "i", 5).withIfNotApplicable(NotApplicablePolicy.FULL),
                        marked("b", "i", 30).withIfNotApplicable(NotApplicablePolicy.FULL)),
                floor("dat", "b", 6));

        assertReached(rubric);
    }

    /** Held at muc-1 for a year: neither the level alone nor the time alone suffices. */
    @Test
    void aTitleIsTriedAtEveryLevelForEveryTime() {
        Rule since = new Rule.TitleHeld(new IndicatorId("i"), Defects.OTHER, List.of(), Optional.of(Figure.of(12L)));
        Rubric rubric = tests(
                met("dat", "level", "since"),
                criterion("level", held("i", Defects.OTHER, "muc-1")),
                criterion("since", since));

        assertReached(rubric);
    }

    /** The level wants 3 of the points that are taken away. */
    @Test
    void aPartMayBeAskedForThoughTheWholeTakesItAway() {
        Rubric rubric = points(
                sum(marks("a", 30), criterion("d", new Rule.Deduction(marks("d.1", 5)))),
                Defects.level("dat", new Level.EachPartAtLeast(new CriterionId("d"), Figure.of(Points.of(3)))));

        assertReached(rubric);
    }

    private static void assertReached(Rubric rubric) {
        LintReport report = Linter.lint(rubric);

        assertThat(report.levels())
                .extracting(reached -> reached.level().value())
                .containsExactly("dat");
        assertThat(report.findings(LintProblem.LEVEL_UNREACHABLE)).isEmpty();
    }

    /** In the group it excludes everybody; outside, 15 questions asked for and against are too many to be sure. */
    @Test
    void aCriterionThatMayExcludeEverybodyIsLeftOpen() {
        Criterion[] bothWays = IntStream.range(0, 15)
                .mapToObj(i -> criterion(
                        "g" + i,
                        new Rule.Any(List.of(
                                criterion("y" + i, reads("i" + i)),
                                criterion("n" + i, new Rule.HoldsNot(new IndicatorId("i" + i)))))))
                .toArray(Criterion[]::new);
        Criterion inGroup = exempt(criterion("t", Defects.share("t", Rational.ZERO)))
                .withAppliesWhen(new Applicability.InGroup("truong-hoc"));
        Rubric rubric = tests(
                met("dat", "k"),
                criterion(
                        "k",
                        new Rule.KnockOut(List.of(inGroup, criterion("all", new Rule.All(Arrays.asList(bothWays)))))));

        LintReport report = Linter.lint(rubric);

        assertThat(report.findings(LintProblem.KNOCK_OUT_ALWAYS)).isEmpty();
        assertThat(report.open()).contains(new LintReport.OpenQuestion(LintProblem.KNOCK_OUT_ALWAYS, "/criteria/0"));
    }

    /** Before 2022 nothing counts of the lower level where b does not apply, while c earns the higher one. */
    @Test
    void aLowerLevelOfWhichNothingCountsYetIsNotNested() {
        Rubric rubric = tests(met("thap", "a", "b"), dated("a", "2022-01-01/.."), exempt(holds("b")), holds("c"))
                .withLevels(met("thap", "a", "b"), met("cao", "a", "b", "c"));

        assertThat(Linter.lint(rubric).findings(LintProblem.LEVELS_NOT_NESTED)).hasSize(1);
    }

    @Test
    void aLevelMayBeClosedOnSomeDays() {
        Rubric rubric = tests(
                met("dat", "g"),
                criterion(
                        "g",
                        new Rule.All(List.of(
                                holds("t"),
                                criterion("d", Defects.share("d", Rational.of(2)))
                                        .withInForce(DateRange.parse("2022-01-01/.."))))));

        LintFinding finding =
                Linter.lint(rubric).findings(LintProblem.LEVEL_CLOSED_TO_SOME).get(0);

        assertThat(finding.witness().get(0).context().on()).isEqualTo(LocalDate.of(2022, 1, 1));
    }

    @Test
    void aConditionOnTheKindOfSubjectIsTriedBothWays() {
        Rubric rubric = tests(
                        met("dat", "t"),
                        holds("t")
                                .withAppliesWhen(new Applicability.ToKinds(Set.of(SubjectKind.UNIT)))
                                .withIfNotApplicable(NotApplicablePolicy.ZERO))
                .withSubjectKinds(SubjectKind.UNIT, SubjectKind.ENTERPRISE, SubjectKind.CLAN);

        LintFinding finding =
                Linter.lint(rubric).findings(LintProblem.LEVEL_CLOSED_TO_SOME).get(0);

        assertThat(finding.witness().get(0).evidence().subject().kind()).isEqualTo(SubjectKind.CLAN);
    }

    @Test
    void aPartialSlotKeepsTheLevelReachable() {
        assertThat(Linter.lint(defect(LintProblem.SLOT)).levels()).hasSize(1);
    }

    @Test
    void aLevelThatAsksForTheLevelBelowItClosesNoCircle() {
        Rubric rubric = tests(
                        met("muc-1", "t"), holds("t"), criterion("held", held("held", Defects.TITLE, "muc-1", "muc-2")))
                .withTitle(Optional.of(Defects.TITLE))
                .withLevels(met("muc-1", "t"), met("muc-2", "t", "held"));

        assertThat(Linter.lint(rubric).findings()).isEmpty();
    }

    @Test
    void aLevelThatAsksForItselfClosesACircle() {
        Rubric rubric = tests(met("muc-1", "t"), holds("t"), criterion("held", held("held", Defects.TITLE, "muc-2")))
                .withTitle(Optional.of(Defects.TITLE))
                .withLevels(met("muc-1", "t"), met("muc-2", "t", "held"));

        assertThat(Linter.lint(rubric).findings())
                .extracting(LintFinding::code, LintFinding::pointer)
                .containsExactly(tuple(LintProblem.TITLE_CYCLE, "/criteria/1"));
    }

    @Test
    void titlesOfSeveralRubricsAreFollowed() {
        Rubrics rubrics = Rubrics.of(List.of(
                asking("r1", Defects.TITLE, Defects.OTHER),
                asking("r2", Defects.OTHER, Defects.TITLE),
                asking("r3", TitleId.of("gia-dinh-hoc-tap"), TitleId.of("dong-ho-hoc-tap"))));

        List<LintReport> reports = Linter.lint(rubrics);

        assertThat(reports).extracting(report -> report.rubric().value()).containsExactly("r1", "r2", "r3");
        assertThat(reports.get(0)
                        .findings(LintProblem.TITLE_CYCLE)
                        .get(0)
                        .problem()
                        .arguments())
                .containsEntry("path", "r1 dat → r2 dat → r1 dat");
        assertThat(reports.get(1).findings(LintProblem.TITLE_CYCLE)).hasSize(1);
        assertThat(reports.get(2).findings())
                .extracting(LintFinding::code)
                .containsExactly(LintProblem.TITLE_WITHOUT_RUBRIC);
        assertThat(Linter.lint(rubrics.get(new RubricId("r1"))).findings()).isEmpty();
        assertThat(Linter.lint(rubrics.get(new RubricId("r2")), rubrics)).isEqualTo(reports.get(1));
    }

    @Test
    void aRubricStandsInPlaceOfTheOneWithItsId() {
        Rubric first = asking("r1", Defects.TITLE, Defects.OTHER);
        Rubric second = asking("r2", Defects.OTHER, Defects.TITLE);
        Rubrics rubrics = Rubrics.of(List.of(first, second));
        Rubric mended = asking("r1", Defects.TITLE, TitleId.of("gia-dinh-hoc-tap"));

        assertThat(Linter.lint(mended, rubrics).findings())
                .extracting(LintFinding::code)
                .containsExactly(LintProblem.TITLE_WITHOUT_RUBRIC);
    }

    @Test
    void rubricsThatAreNeverInForceTogetherCloseNoCircle() {
        Rubrics rubrics = Rubrics.of(List.of(
                asking("r1", Defects.TITLE, Defects.OTHER).withInForce(DateRange.parse("2020-01-01/2021-01-01")),
                asking("r2", Defects.OTHER, Defects.TITLE).withInForce(DateRange.parse("2021-01-01/.."))));

        assertThat(Linter.lint(rubrics))
                .allSatisfy(report -> assertThat(report.findings()).isEmpty());
    }

    @Test
    void aNumberThatItsNodeDoesNotCiteIsFoundAtTheLevelToo() {
        assertThat(Linter.lint(defect(LintProblem.CITATION_MISSING)).findings())
                .extracting(LintFinding::pointer)
                .containsExactly("/criteria/0", "/levels/0/requirements/0", "/levels/1/requirements/0");
    }

    @Test
    void pointersFollowTheDocument() {
        Criterion weighted = criterion(
                "w",
                new Rule.WeightedSum(
                        List.of(new Rule.WeightedSum.Weighted(Figure.of(Rational.ONE), marks("x", 5))),
                        new Rounding(Points.of(1), RoundingMode.HALF_UP)));
        Criterion worth = criterion("v", new Rule.Worth(holds("t"), Figure.of(Points.of(5))));
        Criterion limited =
                criterion("l", new Rule.Limited(marks("y", 5), Figure.of(Points.ZERO), Figure.of(Points.of(5))));
        Pointers pointers = new Pointers(points(sum(weighted, worth, limited), total("dat", 1)));

        assertThat(pointers.of(new CriterionId("x"))).isEqualTo("/criteria/0/rule/parts/0/rule/parts/0/part");
        assertThat(pointers.of(new CriterionId("t"))).isEqualTo("/criteria/0/rule/parts/1/rule/test");
        assertThat(pointers.of(new CriterionId("y"))).isEqualTo("/criteria/0/rule/parts/2/rule/part");
    }

    @Test
    void findingsStandInTheOrderOfTheDocument() {
        Criterion[] criteria =
                IntStream.range(0, 12).mapToObj(i -> holds("c" + i)).toArray(Criterion[]::new);

        assertThat(Linter.lint(tests(met("dat", "c0"), criteria)).findings())
                .extracting(LintFinding::pointer)
                .startsWith("/criteria/1", "/criteria/2")
                .endsWith("/criteria/10", "/criteria/11");
    }

    @Test
    void floorsAboveTheMaximumAreFoundInEveryForm() {
        Rubric rubric = points(sum(marks("a", 30), marks("b", 5)), floor("dat", "b", 6));
        List<Level.Requirement> forms = List.of(
                new Level.ShareOfMaximumAtLeast(new CriterionId("a"), Figure.of(Rational.of(11, 10))),
                new Level.EachPartAtLeast(new CriterionId("total"), Figure.of(Points.of(6))));

        assertThat(Linter.lint(rubric).findings(LintProblem.ABOVE_MAXIMUM)).hasSize(1);
        assertThat(forms)
                .allSatisfy(form -> assertThat(Linter.lint(rubric.withLevels(Defects.level("dat", form)))
                                .findings(LintProblem.ABOVE_MAXIMUM))
                        .extracting(LintFinding::pointer)
                        .containsExactly("/levels/0/requirements/0/floor"));
    }

    private static Criterion forHouseholds(Criterion criterion) {
        return exempt(criterion).withAppliesWhen(new Applicability.ToKinds(Set.of(SubjectKind.HOUSEHOLD)));
    }

    private static Criterion marked(String id, String indicator, long max) {
        return criterion(id, new Rule.Marks(new IndicatorId(indicator), Figure.of(Points.of(max))));
    }

    private static Criterion content(String id, String indicator, long max) {
        return criterion(
                id, new Rule.Content(new IndicatorId(indicator), Figure.of(Points.of(max)), Figure.of(Points.of(2))));
    }

    private static Rule rounded(Criterion... parts) {
        return new Rule.Sum(Arrays.asList(parts), Optional.of(new Rounding(Points.of(1), RoundingMode.HALF_UP)));
    }

    private static Rule reads(String indicator) {
        return new Rule.Holds(new IndicatorId(indicator));
    }

    private static Rubric asking(String id, TitleId title, TitleId asked) {
        return tests(met("dat", "t"), criterion("t", held("t", asked)))
                .withId(new RubricId(id))
                .withTitle(Optional.of(title));
    }

    private static Rubric defect(LintProblem code) {
        return Defects.all().get(code).rubric();
    }

    private static List<String> mark(Profile profile, String... indicators) {
        return Arrays.stream(indicators)
                .map(indicator -> profile.evidence().finding(new IndicatorId(indicator)))
                .map(finding -> (ObservedValue.Marks) ((Finding.Known) finding).value())
                .map(marks -> marks.marks().get(0).toString())
                .toList();
    }
}
