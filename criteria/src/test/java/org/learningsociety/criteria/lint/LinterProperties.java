package org.learningsociety.criteria.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.lint.Defects.held;
import static org.learningsociety.criteria.lint.Defects.met;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Requirement;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.LevelOutcome;
import org.learningsociety.criteria.scoring.ReasonCode;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.scoring.ScoringProblem;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.EvidenceArbitraries.Case;
import org.learningsociety.criteria.testkit.RubricArbitraries;

class LinterProperties {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @Provide
    Arbitrary<Case> complete() {
        return EvidenceArbitraries.completeCases(RubricArbitraries.rubrics());
    }

    /** Rubrics whose levels ask for whatever comes to mind, so that they need not be nested. */
    @Provide
    Arbitrary<Case> wild() {
        return EvidenceArbitraries.completeCases(RubricArbitraries.rubrics().flatMap(LinterProperties::anyLevels));
    }

    private static Arbitrary<Rubric> anyLevels(Rubric rubric) {
        // A level must ask for something on every day.
        List<Level.Requirement> all = rubric.criteria().stream()
                .flatMap(LinterProperties::standing)
                .flatMap(LinterProperties::asked)
                .toList();
        Arbitrary<Set<Level.Requirement>> some =
                Arbitraries.of(all).set().ofMinSize(1).ofMaxSize(3);
        return some.list()
                .ofSize(3)
                .map(levels -> rubric.withLevels(IntStream.range(0, 3)
                        .mapToObj(i -> Defects.level(
                                "l" + i,
                                levels.get(i).stream()
                                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                                        .toArray(Level.Requirement[]::new)))
                        .toList()));
    }

    private static Stream<Criterion> standing(Criterion node) {
        List<Criterion> parts = node.rule().parts();
        List<Criterion> below =
                parts.stream().flatMap(LinterProperties::standing).toList();
        boolean stands = node.inForce().equals(DateRange.ALWAYS) && (parts.isEmpty() || !below.isEmpty());
        return stands ? Stream.concat(Stream.of(node), below.stream()) : Stream.empty();
    }

    private static Stream<Level.Requirement> asked(Criterion node) {
        if (node.rule() instanceof Rule.Tested) {
            return Stream.of(new Level.Met(node.id()));
        }
        List<Criterion> parts = node.rule().parts();
        boolean gradedParts = !parts.isEmpty() && parts.stream().allMatch(part -> part.rule() instanceof Rule.Graded);
        return Stream.concat(
                Stream.of(
                        new Level.PointsAtLeast(node.id(), Figure.of(Points.of(4))),
                        new Level.ShareOfMaximumAtLeast(node.id(), Figure.of(Rational.of(9, 10)))),
                gradedParts
                        ? Stream.of(new Level.EachPartAtLeast(node.id(), Figure.of(Points.of(1))))
                        : Stream.empty());
    }

    private static Stream<Context> contexts() {
        return Stream.of(Set.<String>of(), Set.of(RubricArbitraries.GROUP))
                .flatMap(groups -> Stream.of(true, false)
                        .map(in -> Context.on(DAY)
                                .withGroups(groups)
                                .withAreas(in ? Set.of(RubricArbitraries.AREA) : Set.of())));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 20)
    @Label("P-48 the total lies within the range of the linter, and both ends are attained")
    void p48Range(@ForAll("complete") Case scored) {
        Optional<LintReport.TotalRange> range = Linter.lint(scored.rubric()).total();
        Statistics.label("range").collect(range.isPresent());

        range.ifPresent(total -> {
            assertThat(total.lowest()
                            .assessed(scored.rubric())
                            .total()
                            .orElseThrow()
                            .low())
                    .isEqualTo(total.points().low());
            assertThat(total.highest()
                            .assessed(scored.rubric())
                            .total()
                            .orElseThrow()
                            .high())
                    .isEqualTo(total.points().high());
            contexts()
                    .map(context -> Scorer.score(scored.rubric(), scored.evidence(), context))
                    .flatMap(assessment -> assessment.total().stream())
                    .forEach(found -> assertThat(total.points().encloses(found))
                            .as("%s in %s", found, total.points())
                            .isTrue());
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 20)
    @Label("P-48 no evidence passes the least and the most that a rule says it can give")
    void p48NoRulePassesItsEnds(@ForAll("complete") Case scored) {
        Scorer.score(
                        scored.rubric(),
                        scored.evidence(),
                        Context.on(DAY).withAreas(Set.of()).withGroups(Set.of()))
                .criteria()
                .stream()
                .flatMap(node -> node.nodes())
                .forEach(node -> node.points().ifPresent(points -> {
                    Rule.Graded rule = (Rule.Graded)
                            scored.rubric().find(node.criterion()).orElseThrow().rule();
                    assertThat(points.low())
                            .isGreaterThanOrEqualTo(rule.minimum().min(Points.ZERO));
                    assertThat(points.high()).isLessThanOrEqualTo(rule.maximum());
                }));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 20)
    @Label("P-54 whoever achieves a level achieves every lower one, or the linter says otherwise")
    void p54Nested(@ForAll("wild") Case scored) {
        LintReport report = Linter.lint(scored.rubric());
        boolean isSure = report.findings(LintProblem.LEVELS_NOT_NESTED).isEmpty()
                && report.open().stream().noneMatch(open -> open.code() == LintProblem.LEVELS_NOT_NESTED);
        Statistics.label("nested").collect(isSure);

        if (isSure) {
            contexts()
                    .map(context -> Scorer.score(scored.rubric(), scored.evidence(), context))
                    .forEach(LinterProperties::assertNested);
        }
    }

    private static void assertNested(Assessment assessment) {
        List<Verdict> verdicts =
                assessment.levels().stream().map(LevelOutcome::verdict).toList();
        for (int i = 1; i < verdicts.size(); i++) {
            if (verdicts.get(i) == Verdict.ACHIEVED) {
                assertThat(verdicts.get(i - 1)).isNotIn(Verdict.NOT_ACHIEVED, Verdict.NOT_ASSESSABLE);
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 20)
    @Label("P-126 every witness verifies by scoring it again")
    void p126Witnesses(@ForAll("wild") Case scored) {
        Rubric rubric = scored.rubric();
        LintReport report = Linter.lint(rubric);

        report.levels()
                .forEach(reached -> assertThat(verdicts(reached.witness(), rubric))
                        .containsEntry(reached.level().value(), Verdict.ACHIEVED));
        report.pivots().forEach(pivot -> {
            assertThat(differing(pivot)).hasSize(1).isEqualTo(read(rubric, pivot));
            assertThat(rank(pivot.with(), rubric, pivot)).isGreaterThan(rank(pivot.without(), rubric, pivot));
        });
        report.findings(LintProblem.LEVELS_NOT_NESTED).forEach(finding -> {
            Map<String, String> levels = finding.problem().arguments();
            assertThat(verdicts(finding.witness().get(0), rubric))
                    .containsEntry(levels.get("higher"), Verdict.ACHIEVED)
                    .doesNotContainEntry(levels.get("lower"), Verdict.ACHIEVED);
        });
        for (LintFinding finding : report.findings()) {
            finding.witness()
                    .forEach(witness ->
                            assertThat(ofTheEvidence(witness.assessed(rubric))).isEmpty());
        }
        Statistics.label("pivots").collect(report.pivots().size());
    }

    private static List<IndicatorId> differing(LintReport.Pivot pivot) {
        Map<IndicatorId, ?> without = pivot.without().evidence().observations();
        return pivot.with().evidence().observations().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(without.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<IndicatorId> read(Rubric rubric, LintReport.Pivot pivot) {
        return rubric.find(pivot.criterion()).orElseThrow().rule().reads().stream()
                .toList();
    }

    private static int rank(Profile profile, Rubric rubric, LintReport.Pivot pivot) {
        return Trials.rank(verdicts(profile, rubric).get(pivot.level().value()));
    }

    private static Map<String, Verdict> verdicts(Profile profile, Rubric rubric) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        profile.assessed(rubric)
                .levels()
                .forEach(outcome -> verdicts.put(outcome.level().value(), outcome.verdict()));
        return verdicts;
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 20)
    @Label("P-126 what the linter says of levels and criteria holds for all evidence")
    void p126Claims(@ForAll("wild") Case scored, @ForAll @IntRange(max = 20) int at) {
        Rubric rubric = scored.rubric();
        LintReport report = Linter.lint(rubric);
        Set<String> unreachable = values(report, LintProblem.LEVEL_UNREACHABLE);
        Set<String> open = values(report, LintProblem.LEVEL_HANGS_ON_SLOTS);
        List<Criterion> idle = idle(report, rubric);
        Statistics.label("claims").collect(!unreachable.isEmpty(), !open.isEmpty(), !idle.isEmpty());

        admissible(rubric, scored.evidence()).forEach(profile -> {
            Map<String, Verdict> verdicts = verdicts(profile, rubric);
            assertThat(unreachable)
                    .allSatisfy(level ->
                            assertThat(verdicts.get(level)).isIn(Verdict.NOT_ACHIEVED, Verdict.NOT_ASSESSABLE));
            assertThat(open).allSatisfy(level -> assertThat(verdicts.get(level)).isNotEqualTo(Verdict.ACHIEVED));
            onlyReadBy(idle, rubric)
                    .forEach(indicator -> otherValues(rubric, indicator, at)
                            .map(finding -> profile.with(indicator, finding))
                            .filter(other ->
                                    ofTheEvidence(other.assessed(rubric)).isEmpty())
                            .forEach(other -> assertThat(ranks(verdicts(other, rubric)))
                                    .as("%s", indicator)
                                    .isEqualTo(ranks(verdicts))));
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 20)
    @Label(
            "P-126 levels that coincide or are closed to some, and criteria that exclude everybody, are so for all evidence")
    void p126MoreClaims(@ForAll("wild") Case scored) {
        Rubric rubric = scored.rubric();
        LintReport report = Linter.lint(rubric);
        List<LintFinding> coinciding = report.findings(LintProblem.LEVELS_COINCIDE);
        List<LintFinding> closed = report.findings(LintProblem.LEVEL_CLOSED_TO_SOME);
        Set<String> excluding = values(report, LintProblem.KNOCK_OUT_ALWAYS);
        Statistics.label("claims").collect(!coinciding.isEmpty(), !closed.isEmpty(), !excluding.isEmpty());

        admissible(rubric, scored.evidence()).forEach(profile -> {
            Map<String, Verdict> verdicts = verdicts(profile, rubric);
            assertThat(coinciding)
                    .extracting(finding -> finding.problem().arguments())
                    .allSatisfy(levels -> {
                        if (verdicts.get(levels.get("lower")) == Verdict.ACHIEVED) {
                            assertThat(verdicts).containsEntry(levels.get("higher"), Verdict.ACHIEVED);
                        }
                    });
            profile.assessed(rubric).criteria().stream()
                    .flatMap(node -> node.nodes())
                    .filter(node -> excluding.contains(node.criterion().value()))
                    .filter(node -> node.reason().code() == ReasonCode.JOINED)
                    .forEach(node -> assertThat(node.verdict()).isNotEqualTo(Verdict.ACHIEVED));
        });
        closed.forEach(finding -> {
            Profile there =
                    new Profile(scored.evidence(), finding.witness().get(0).context());
            if (ofTheEvidence(there.assessed(rubric)).isEmpty()) {
                assertThat(verdicts(there, rubric))
                        .doesNotContainEntry(finding.problem().value().orElseThrow(), Verdict.ACHIEVED);
            }
        });
    }

    private static Stream<Profile> admissible(Rubric rubric, Evidence evidence) {
        return contexts()
                .map(context -> new Profile(evidence, context))
                .filter(profile -> ofTheEvidence(profile.assessed(rubric)).isEmpty());
    }

    /** The leaves that decide nothing. */
    private static List<Criterion> idle(LintReport report, Rubric rubric) {
        Set<String> idle = values(report, LintProblem.DECIDES_NOTHING);
        return rubric.nodes()
                .filter(node -> idle.contains(node.id().value()))
                .flatMap(Criterion::nodes)
                .filter(node -> node.rule().reads().isPresent())
                .toList();
    }

    /** A criterion that decides nothing may read what another decides by. */
    private static Stream<IndicatorId> onlyReadBy(List<Criterion> leaves, Rubric rubric) {
        Set<IndicatorId> readByOthers = rubric.nodes()
                .filter(node -> !leaves.contains(node))
                .flatMap(node -> node.rule().reads().stream())
                .collect(Collectors.toSet());
        return leaves.stream()
                .flatMap(node -> node.rule().reads().stream())
                .filter(indicator -> !readByOthers.contains(indicator));
    }

    private static Map<String, Integer> ranks(Map<String, Verdict> verdicts) {
        Map<String, Integer> ranks = new TreeMap<>();
        verdicts.forEach((level, verdict) -> ranks.put(level, Trials.rank(verdict)));
        return ranks;
    }

    private static Stream<Finding> otherValues(Rubric rubric, IndicatorId indicator, int at) {
        return Requirement.of(rubric).stream()
                .filter(requirement -> requirement.indicator().equals(indicator))
                .map(EvidenceArbitraries::values)
                .map(values -> new Finding.Known(values.get(at % values.size())));
    }

    private static Set<String> values(LintReport report, LintProblem code) {
        return report.findings(code).stream()
                .map(finding -> finding.problem().value().orElseThrow())
                .collect(Collectors.toSet());
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 20)
    @Label("P-126 a rubric without errors is scored without a problem of its own, whatever evidence there is")
    void p126Total(@ForAll("wild") Case scored) {
        LintReport report = Linter.lint(scored.rubric());
        Statistics.label("clean").collect(!report.hasErrors());

        if (!report.hasErrors()) {
            Stream.concat(contexts(), Stream.of(Context.on(DAY)))
                    .forEach(context -> assertThat(
                                    ofTheRubric(Scorer.score(scored.rubric(), scored.evidence(), context)))
                            .isEmpty());
        }
    }

    /** The problems that other evidence would not have. */
    private static List<Problem> ofTheEvidence(Assessment assessment) {
        return assessment.problems().stream()
                .filter(Problem::isError)
                .filter(problem -> problem.code() != ScoringProblem.ROUNDING_UNDECLARED)
                .toList();
    }

    /** The problems that no evidence could have caused. */
    private static List<Problem> ofTheRubric(Assessment assessment) {
        return assessment.problems().stream()
                .filter(problem -> problem.code() == ScoringProblem.ROUNDING_UNDECLARED)
                .toList();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 30)
    @Label("P-126 without rounding, what may be left out is reported, and nothing is left to report otherwise")
    void p126Rounding(@ForAll("complete") Case scored) {
        Rubric rubric = scored.rubric()
                .withCriteria(scored.rubric().criteria().stream()
                        .map(LinterProperties::withoutRounding)
                        .toList());
        LintReport report = Linter.lint(rubric);
        boolean reported = !report.findings(LintProblem.SUM_WITHOUT_ROUNDING).isEmpty()
                || !report.findings(LintProblem.SUM_WITHOUT_MAXIMUM).isEmpty();
        Statistics.label("reported").collect(reported);

        if (!reported) {
            assertThat(ofTheRubric(Scorer.score(rubric, scored.evidence(), Context.on(DAY))))
                    .isEmpty();
        }
    }

    private static Criterion withoutRounding(Criterion node) {
        return node.rule() instanceof Rule.Sum sum
                ? node.withRule(new Rule.Sum(
                        sum.parts().stream()
                                .map(LinterProperties::withoutRounding)
                                .toList(),
                        Optional.empty()))
                : node;
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 30)
    @Label("P-63 titles that ask only for earlier ones close no circle, and one that asks back does")
    void p63Circles(@ForAll @IntRange(min = 2, max = 7) int titles, @ForAll Random random) {
        List<Rubric> rubrics = new ArrayList<>();
        for (int i = 0; i < titles; i++) {
            List<Integer> asked = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                if (random.nextBoolean() || j == i - 1) {
                    asked.add(j);
                }
            }
            rubrics.add(asking(i, asked));
        }
        assertThat(circles(rubrics)).isZero();

        int last = titles - 1;
        rubrics.set(0, asking(0, List.of(last)));
        assertThat(circles(rubrics)).isPositive();
    }

    private static long circles(List<Rubric> rubrics) {
        return Linter.lint(Rubrics.of(rubrics)).stream()
                .filter(report -> !report.findings(LintProblem.TITLE_CYCLE).isEmpty())
                .peek(report -> assertThat(report.findings(LintProblem.TITLE_CYCLE)
                                .get(0)
                                .problem()
                                .severity())
                        .isEqualTo(Severity.ERROR))
                .count();
    }

    private static Rubric asking(int title, List<Integer> asked) {
        Criterion[] criteria = Stream.concat(
                        Stream.of(Defects.holds("own")),
                        asked.stream()
                                .map(other -> criterion("t" + other, held("t" + other, TitleId.of("title-" + other)))))
                .toArray(Criterion[]::new);
        String[] ids = Stream.of(criteria).map(node -> node.id().value()).toArray(String[]::new);
        return Defects.tests(met("dat", ids), criteria)
                .withId(new RubricId("r" + title))
                .withTitle(TitleId.of("title-" + title));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 30)
    @Label("P-126 a cut raised above the maximum is reported, and with it the level that nobody earns")
    void p126RaisedCut(@ForAll("points") Rubric rubric) {
        // Without a part that was not yet in force, the weakest of the others may give more.
        Points most = new Situations(rubric)
                .days().stream()
                        .flatMap(day -> rubric.on(day).maximum().stream())
                        .reduce(Points::max)
                        .orElseThrow();
        Points above = most.plus(Points.ofTenThousandths(1));
        List<Level> levels = new ArrayList<>(rubric.levels());
        levels.add(Defects.level("above", new Level.TotalAtLeast(Cut.of(Figure.of(above)))));

        LintReport report = Linter.lint(rubric.withLevels(levels));

        assertThat(values(report, LintProblem.ABOVE_MAXIMUM)).contains(above.toString());
        assertThat(report.levels())
                .extracting(reached -> reached.level().value())
                .doesNotContain("above");
    }

    @Provide
    Arbitrary<Rubric> points() {
        return RubricArbitraries.pointsRubrics();
    }
}
