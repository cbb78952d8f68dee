package org.learningsociety.criteria.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.LevelOutcome;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.RubricArbitraries;

/** What a batch gives is what the scorer gives, row by row, to the last digit. */
class CompiledRubricProperties {

    private static final Context DAY = Context.on(LocalDate.of(2024, 12, 31));
    private static final List<Rubric> SHIPPED = CriteriaCatalog.load().rubrics().list();

    /** A rubric, a context, and what is known of some subjects. */
    record Batch(Rubric rubric, Context context, List<Evidence> rows) {}

    /** What a criterion contributes to the ends of the total. */
    record Contribution(long low, long high) {}

    @Provide
    Arbitrary<Batch> generated() {
        return RubricArbitraries.rubrics().flatMap(rubric -> batches(rubric, contexts()));
    }

    @Provide
    Arbitrary<Batch> shipped() {
        return Arbitraries.of(SHIPPED).flatMap(rubric -> batches(rubric, contexts(dayOf(rubric))));
    }

    private static Context dayOf(Rubric rubric) {
        return rubric.inForce()
                .lastDay()
                .filter(last -> last.isBefore(DAY.on()))
                .or(() -> rubric.inForce().from().day().filter(first -> first.isAfter(DAY.on())))
                .map(Context::on)
                .orElse(DAY);
    }

    private static Arbitrary<Batch> batches(Rubric rubric, Arbitrary<Context> contexts) {
        Arbitrary<List<Evidence>> rows = EvidenceArbitraries.evidence(rubric)
                .map(evidence -> new Evidence(
                        new Subject(
                                evidence.subject().id(),
                                rubric.subjectKinds().iterator().next(),
                                Optional.empty()),
                        evidence.observations()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
        return contexts.flatMap(context -> rows.map(some -> new Batch(rubric, context, some)));
    }

    private static Arbitrary<Context> contexts() {
        return contexts(DAY);
    }

    private static Arbitrary<Context> contexts(Context day) {
        return Arbitraries.of(
                day,
                day.withAreas(Set.of()).withGroups(Set.of()),
                day.withAreas(Set.of(RubricArbitraries.AREA)),
                day.withGroups(Set.of(RubricArbitraries.GROUP)),
                day.withAreas(Set.of(RubricArbitraries.AREA)).withGroups(Set.of(RubricArbitraries.GROUP)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 1000)
    @Label("the compiled and the interpreted result are equal for every generated rubric and row")
    void compiledIsInterpreted(@ForAll("generated") Batch batch) {
        compare(batch, 4);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED, tries = 300)
    @Label("the compiled and the interpreted result are equal for every shipped rubric")
    void everyShippedRubricIsCompiled(@ForAll("shipped") Batch batch) {
        Statistics.label("rubric").collect(batch.rubric().id().value());

        compare(batch, 4);
    }

    /** Compares row by row; the buffers are used twice, so that nothing may stay from before. */
    private static void compare(Batch batch, int capacity) {
        Rubric rubric = batch.rubric().on(batch.context().on());
        Validated<CompiledRubric> compiled = CompiledRubric.compile(
                batch.rubric(), batch.rows().get(0).subject().kind(), batch.context());
        assertThat(compiled.hasErrors()).as("%s", compiled.problems()).isFalse();
        CompiledRubric plan = compiled.value().orElseThrow();
        EvidenceBatch columns = plan.newBatch(capacity);
        BatchScores scores = plan.newScores(capacity);
        for (int first = 0; first < batch.rows().size(); first += capacity) {
            List<Evidence> rows = batch.rows()
                    .subList(first, Math.min(first + capacity, batch.rows().size()));
            columns.clear(rows.size());
            IntStream.range(0, rows.size()).forEach(row -> columns.put(row, rows.get(row)));
            plan.score(columns, scores);
            assertThat(scores.rows()).isEqualTo(rows.size());
            for (int row = 0; row < rows.size(); row++) {
                Assessment expected = Scorer.score(batch.rubric(), rows.get(row), batch.context());
                collect(rubric, rows.get(row), expected);
                assertRow(rubric, plan, scores, row, expected);
            }
        }
    }

    private static void assertRow(
            Rubric rubric, CompiledRubric plan, BatchScores scores, int row, Assessment expected) {
        assertThat(total(scores, row)).as("total").isEqualTo(expected.total());
        assertThat(scores.verdict(row)).isEqualTo(expected.verdict());
        assertThat(level(plan, scores.level(row))).isEqualTo(expected.level());
        assertThat(IntStream.range(0, rubric.levels().size()).mapToObj(level -> scores.verdict(level, row)))
                .as("levels")
                .isEqualTo(expected.levels().stream().map(LevelOutcome::verdict).toList());
        expected.criteria().stream().flatMap(Explanation::nodes).forEach(node -> {
            if (rubric.find(node.criterion()).orElseThrow().rule() instanceof Rule.Graded) {
                assertThat(scores.points(node.criterion(), row))
                        .as("points of %s", node.criterion())
                        .isEqualTo(node.points());
                assertThat(contribution(scores.contributions(node.criterion()), row))
                        .as("contribution of %s", node.criterion())
                        .isEqualTo(contribution(expected, node.criterion()));
            } else {
                assertThat(scores.verdict(node.criterion(), row))
                        .as("verdict of %s", node.criterion())
                        .isEqualTo(node.verdict());
            }
        });
    }

    private static Contribution contribution(BatchContributions contributions, int row) {
        return new Contribution(contributions.low(row), contributions.high(row));
    }

    /** What does not contribute is not among the contributions. */
    private static Contribution contribution(Assessment expected, CriterionId criterion) {
        return expected.contributions()
                .filter(contribution -> contribution.criterion().equals(criterion))
                .map(found -> new Contribution(
                        found.low().tenThousandths(), found.high().tenThousandths()))
                .reduce((one, other) -> {
                    throw new AssertionError("a criterion must not contribute twice, but " + criterion + " does");
                })
                .orElse(new Contribution(0, 0));
    }

    private static Optional<Bounds> total(BatchScores scores, int row) {
        return scores.hasTotal(row)
                ? Optional.of(
                        Bounds.of(Points.ofTenThousandths(scores.low(row)), Points.ofTenThousandths(scores.high(row))))
                : Optional.empty();
    }

    private static Optional<LevelId> level(CompiledRubric plan, int level) {
        return level < 0 ? Optional.empty() : Optional.of(plan.levels().get(level));
    }

    private static void collect(Rubric rubric, Evidence evidence, Assessment expected) {
        Statistics.label("verdict").collect(expected.verdict());
        Statistics.label("total").collect(expected.total().map(total -> total.isExact() ? "exact" : "open"));
        rubric.nodes().forEach(node -> {
            Statistics.label("rule").collect(node.rule().getClass().getSimpleName());
            Statistics.label("policy").collect(node.ifNotApplicable());
            node.rule()
                    .reads()
                    .map(evidence::finding)
                    .ifPresent(finding -> Statistics.label("finding")
                            .collect(finding.getClass().getSimpleName()));
        });
    }
}
