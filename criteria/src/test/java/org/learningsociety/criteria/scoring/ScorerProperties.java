package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.testkit.EvidenceArbitraries.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.EvidenceArbitraries.Case;
import org.learningsociety.criteria.testkit.RubricArbitraries;
import org.learningsociety.criteria.testkit.RubricMap;

class ScorerProperties {

    private static final Context CONTEXT = Context.on(LocalDate.of(2024, 12, 31));

    @Provide
    Arbitrary<Case> scored() {
        return cases(RubricArbitraries.rubrics());
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-45 equal inputs give equal results, whatever the order in which observations came")
    void p45Determinism(@ForAll("scored") Case scored, @ForAll Random random) {
        List<Observation> shuffled =
                new ArrayList<>(scored.evidence().observations().values());
        Collections.shuffle(shuffled, random);
        Evidence again = Evidence.of(scored.evidence().subject(), shuffled);

        assertThat(score(scored.rubric(), again)).isEqualTo(score(scored.rubric(), scored.evidence()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
    @Label("P-45 equal inputs give equal canonical JSON, in every thread and under every default locale and zone")
    void p45CanonicalJsonDependsOnNothingElse(@ForAll("scored") Case scored) throws Exception {
        String expected = json(scored);
        Locale before = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (String tag : List.of("vi", "tr", "en")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(
                        TimeZone.getTimeZone(tag.equals("vi") ? "Pacific/Kiritimati" : "Pacific/Pago_Pago"));
                List<Future<String>> texts = threads.invokeAll(Collections.nCopies(3, () -> json(scored)));
                for (Future<String> text : texts) {
                    assertThat(text.get()).isEqualTo(expected);
                }
            }
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zone);
            threads.shutdown();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-46 scoring leaves its inputs as they were")
    void p46Purity(@ForAll("scored") Case scored) {
        String rubric = scored.rubric().toString();
        String evidence = scored.evidence().toString();

        score(scored.rubric(), scored.evidence());

        assertThat(scored.rubric()).hasToString(rubric);
        assertThat(scored.evidence()).hasToString(evidence);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-47 the contributions to every node add up to its points exactly, those of the top to the total")
    void p47ContributionsAddUp(@ForAll("scored") Case scored) {
        Assessment assessment = score(scored.rubric(), scored.evidence());

        assessment.criteria().stream()
                .flatMap(Explanation::nodes)
                .filter(node -> node.points().isPresent())
                .forEach(node -> assertThat(added(node.contributions()))
                        .as("%s", node.criterion())
                        .isEqualTo(List.of(
                                node.points().get().low(), node.points().get().high())));
        assessment
                .total()
                .ifPresent(total ->
                        assertThat(added(assessment.contributions())).isEqualTo(List.of(total.low(), total.high())));
    }

    private static List<Points> added(Stream<Explanation.Contribution> contributions) {
        List<Explanation.Contribution> all = contributions.toList();
        return List.of(
                all.stream().map(Explanation.Contribution::low).reduce(Points.ZERO, Points::plus),
                all.stream().map(Explanation.Contribution::high).reduce(Points.ZERO, Points::plus));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-50 the order of parts, options, bands and observations changes nothing but the order of the explanation")
    void p50Permutation(@ForAll("scored") Case scored, @ForAll Random random) {
        RubricMap shuffling = new RubricMap() {
            @Override
            protected <T> List<T> parts(List<T> parts) {
                List<T> shuffled = new ArrayList<>(parts);
                Collections.shuffle(shuffled, random);
                return shuffled;
            }
        };

        Assessment before = score(scored.rubric(), scored.evidence());
        Assessment after = score(shuffling.of(scored.rubric()), scored.evidence());

        assertThat(after.total()).isEqualTo(before.total());
        assertThat(after.maximum()).isEqualTo(before.maximum());
        assertThat(after.tight()).isEqualTo(before.tight());
        assertThat(after.readSet()).isEqualTo(before.readSet());
        assertThat(after.levels())
                .extracting(LevelOutcome::verdict)
                .isEqualTo(before.levels().stream().map(LevelOutcome::verdict).toList());
        assertThat(after.problems()).containsExactlyInAnyOrderElementsOf(before.problems());
        assertThat(found(after)).isEqualTo(found(before));
    }

    private static Map<CriterionId, Object> found(Assessment assessment) {
        return assessment.criteria().stream()
                .flatMap(Explanation::nodes)
                .collect(Collectors.toMap(
                        Explanation::criterion,
                        node -> List.of(node.verdict(), node.points(), node.maximum(), node.reason())));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-51 evidence that no criterion reads changes nothing, and what was not read may be missing")
    void p51Frame(@ForAll("scored") Case scored) {
        Assessment before = score(scored.rubric(), scored.evidence());
        Evidence more =
                EvidenceArbitraries.with(scored.evidence(), new IndicatorId("foreign"), new ObservedValue.YesNo(true));
        Evidence less = Evidence.of(
                scored.evidence().subject(),
                scored.evidence().observations().values().stream()
                        .filter(observation -> before.readSet().contains(observation.indicator()))
                        .toList());

        assertThat(score(scored.rubric(), more)).isEqualTo(before);
        assertThat(score(scored.rubric(), less)).isEqualTo(before);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-68 all points, cuts, marks and rounding steps times the same number leave every verdict as it was")
    void p68Scaling(@ForAll("scored") Case scored, @ForAll @IntRange(min = 2, max = 1000) int factor) {
        RubricMap scaling = new RubricMap() {
            @Override
            protected Figure<Points> points(Figure<Points> figure) {
                return figure instanceof Figure.Absent<Points> absent
                        ? new Figure.Absent<>(
                                absent.id(),
                                absent.low().multipliedBy(factor),
                                absent.high().multipliedBy(factor),
                                absent.why())
                        : Figure.of(figure.low().multipliedBy(factor));
            }

            @Override
            protected Rounding rounding(Rounding rounding) {
                return new Rounding(rounding.step().multipliedBy(factor), rounding.mode());
            }
        };
        List<Observation> scaled = scored.evidence().observations().values().stream()
                .map(observation -> scaled(observation, factor))
                .toList();

        Assessment before = score(scored.rubric(), scored.evidence());
        Assessment after =
                score(scaling.of(scored.rubric()), Evidence.of(scored.evidence().subject(), scaled));

        assertThat(after.total()).isEqualTo(before.total().map(total -> total.multipliedBy(factor)));
        assertThat(after.tight()).isEqualTo(before.tight());
        assertThat(after.levels())
                .extracting(LevelOutcome::verdict)
                .isEqualTo(before.levels().stream().map(LevelOutcome::verdict).toList());
    }

    private static Observation scaled(Observation observation, int factor) {
        return observation.finding() instanceof Finding.Known known
                        && known.value() instanceof ObservedValue.Marks marks
                ? Observation.known(
                        observation.indicator(),
                        new ObservedValue.Marks(marks.marks().stream()
                                .map(mark -> mark.multipliedBy(factor))
                                .toList()))
                : observation;
    }

    @Provide
    Arbitrary<Case> complete() {
        return EvidenceArbitraries.completeCases(RubricArbitraries.rubrics());
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-64 where nothing is unknown the scorer says what the slow oracle says")
    void p64AgreesWithTheOracle(@ForAll("complete") Case scored, @ForAll Random random) {
        Optional<Completion> filled = Completion.random(scored, CONTEXT, random);
        Assume.that(filled.isPresent());
        Completion known = filled.get();
        SlowScorer oracle = oracle(known);

        Assessment assessment = known.score();

        Map<ProblemCode, Long> problems =
                assessment.problems().stream().collect(Collectors.groupingBy(Problem::code, Collectors.counting()));
        Assume.that(!problems.containsKey(ScoringProblem.BAD_MARK));
        assertThat(problems.keySet()).isSubsetOf(ScoringProblem.PANEL_DIVIDED, ScoringProblem.ROUNDING_UNDECLARED);
        assessment.criteria().stream()
                .flatMap(Explanation::nodes)
                .forEach(node ->
                        assertAgrees(node, oracle.find(node.criterion().value()).orElseThrow()));
        for (int i = 0; i < assessment.levels().size(); i++) {
            Verdict verdict = assessment.levels().get(i).verdict();
            oracle.achieves(known.rubric().levels().get(i))
                    .ifPresent(achieved -> assertThat(verdict)
                            .isEqualTo(achieved.map(LeafJudge::verdict).orElse(Verdict.NOT_ASSESSABLE)));
        }
        Statistics.label("total").collect(assessment.total().map(Bounds::isExact));
    }

    private static void assertAgrees(Explanation node, SlowScorer.Result result) {
        assertThat(node.isLeftOut()).as("%s", node.criterion()).isEqualTo(result.leftOut());
        result.points()
                .ifPresent(points -> assertThat(node.points())
                        .as("%s", node.criterion())
                        .contains(Bounds.exactly(points.toPoints())));
        result.holds()
                .ifPresent(holds ->
                        assertThat(node.verdict()).as("%s", node.criterion()).isEqualTo(LeafJudge.verdict(holds)));
    }

    private static SlowScorer oracle(Completion known) {
        Context context = known.context();
        Set<String> areas =
                context.areas().orElseThrow().stream().map(AreaGroup::value).collect(Collectors.toSet());
        return new SlowScorer(
                known.rubric(), known.evidence(), context.on(), context.groups().orElseThrow(), areas);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-122 a sentence mentions the same numbers and names in Vietnamese and in English")
    void p122SentencesMentionTheSame(@ForAll("scored") Case scored) {
        Assessment assessment = score(scored.rubric(), scored.evidence());

        Stream<Reason> ofLevels = assessment.levels().stream()
                .flatMap(level -> level.requirements().stream())
                .map(LevelOutcome.RequirementOutcome::reason);
        Stream<Reason> ofNodes =
                assessment.criteria().stream().flatMap(Explanation::nodes).map(Explanation::reason);
        Stream.concat(ofLevels, ofNodes).forEach(reason -> {
            String vietnamese = daysAsInEnglish(reason.sentence(Language.VI));
            String english = reason.sentence(Language.EN);
            List<String> names = Stream.concat(
                            reason.texts().values().stream(),
                            reason.indicator().stream().map(IndicatorId::value))
                    .toList();
            for (String text : names) {
                assertThat(vietnamese.contains(text))
                        .as("%s | %s", vietnamese, english)
                        .isEqualTo(english.contains(text));
                vietnamese = text.isEmpty() ? vietnamese : vietnamese.replace(text, "");
                english = text.isEmpty() ? english : english.replace(text, "");
            }
            assertThat(mentioned(vietnamese.replace(".", "").replace(',', '.')))
                    .as("%s | %s", vietnamese, english)
                    .isEqualTo(mentioned(english.replace(",", "")));
        });
        assessment
                .problems()
                .forEach(problem -> problem.arguments().values().stream()
                        .filter(daysAsInEnglish(problem.message(Language.VI))::contains)
                        .forEach(argument ->
                                assertThat(problem.message(Language.EN)).contains(argument)));
    }

    private static String daysAsInEnglish(String vietnamese) {
        return vietnamese.replaceAll("(\\d{2})/(\\d{2})/(\\d{4})", "$3-$2-$1");
    }

    private static List<String> mentioned(String sentence) {
        return Pattern.compile("[0-9]+(\\.[0-9]+)?")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    @Label("the generated mix: few trivial cases, enough gaps, knock-outs, unknown numbers and ties at a threshold")
    void theMixIsMeasured(@ForAll("scored") Case scored) {
        Assessment assessment = score(scored.rubric(), scored.evidence());
        long nodes = assessment.criteria().stream().flatMap(Explanation::nodes).count();
        boolean tie = assessment.levels().stream()
                .flatMap(level -> level.requirements().stream())
                .map(LevelOutcome.RequirementOutcome::reason)
                .anyMatch(reason -> reason.numbers().containsKey("least")
                        && (reason.numbers()
                                        .get("least")
                                        .equals(reason.numbers().get("low"))
                                || reason.numbers()
                                        .get("least")
                                        .equals(reason.numbers().get("high"))));

        Statistics.label("trivial")
                .collect(nodes < 2)
                .coverage(mix -> mix.check(true).percentage(share -> share < 5));
        cover(
                "gap",
                !EvidenceArbitraries.gaps(scored.rubric(), scored.evidence()).isEmpty());
        cover("knock-out", scored.rubric().nodes().anyMatch(node -> node.rule() instanceof Rule.KnockOut));
        cover("deduction", scored.rubric().nodes().anyMatch(node -> node.rule() instanceof Rule.Deduction));
        cover("unknown number", scored.rubric().slots().findAny().isPresent());
        cover("dated", scored.rubric().isDated());
        cover("tie", tie || leafTie(assessment));
        cover(
                "exception",
                assessment.criteria().stream().flatMap(Explanation::nodes).anyMatch(Explanation::isLeftOut));
        cover("open", assessment.verdict() == Verdict.UNDETERMINED);
        cover("achieved", assessment.verdict() == Verdict.ACHIEVED);
        cover("not achieved", assessment.verdict() == Verdict.NOT_ACHIEVED);
        Statistics.label("tight").collect(assessment.tight());
    }

    private static boolean leafTie(Assessment assessment) {
        return assessment.criteria().stream()
                .flatMap(Explanation::nodes)
                .map(Explanation::reason)
                .anyMatch(reason -> reason.numbers().containsKey("least")
                        && reason.numbers().get("least").equals(reason.numbers().get("value")));
    }

    private static void cover(String label, boolean is) {
        Statistics.label(label).collect(is).coverage(mix -> mix.check(true).percentage(share -> share >= 5));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-120 every leaf names its criterion and the indicator that it read, and its rule is cited")
    void p120EveryLeafCites(@ForAll("scored") Case scored) {
        Assessment assessment = score(scored.rubric(), scored.evidence());

        assessment.criteria().stream().flatMap(Explanation::nodes).forEach(node -> {
            Criterion criterion = scored.rubric().find(node.criterion()).orElseThrow();
            assertThat(criterion.citations()).isNotEmpty();
            Optional<IndicatorId> read = criterion.rule().reads();
            node.reason().indicator().ifPresent(indicator -> {
                assertThat(read).contains(indicator);
                assertThat(assessment.readSet()).contains(indicator);
            });
            assertThat(node.reason().sentence(Language.VI)).isNotBlank();
            assertThat(node.reason().sentence(Language.EN)).isNotBlank();
        });
    }

    private static String json(Case scored) {
        List<Assessment> assessments = List.of(score(scored.rubric(), scored.evidence()));
        return CriteriaFormats.assessments().encode(assessments).toString();
    }

    private static Assessment score(Rubric rubric, Evidence evidence) {
        return Scorer.score(rubric, evidence, CONTEXT);
    }
}
