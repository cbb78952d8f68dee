package org.learningsociety.criteria.batch;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;

/**
 * A rubric as a plan over columns: it judges very many subjects of one kind, in one context, as
 * {@link org.learningsociety.criteria.scoring.Scorer} judges each of them.
 *
 * <pre>{@code
 * CompiledRubric compiled = CompiledRubric.compile(rubric, SubjectKind.HOUSEHOLD, context).orElseThrow();
 * EvidenceBatch batch = compiled.newBatch(1_024);
 * BatchScores scores = compiled.newScores(1_024);
 * while (fill(batch)) {
 *     compiled.score(batch, scores);
 *     add(scores);
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe; batches and scores are not, so that each thread has its own.
 */
public final class CompiledRubric {

    private final Map<CriterionId, Node> nodes;
    private final Collection<ColumnKind> columns;
    private final List<LevelId> levels;
    private final Optional<Node> total;

    /** By the places of their nodes, what shares its points out among its parts. */
    private final Map<Integer, GradedJoin> joins;

    /** What is the same in all rows, whatever is known of them. */
    private final Step[] constants;

    private final Step[] steps;

    CompiledRubric(
            Rubric rubric,
            Map<CriterionId, Node> nodes,
            Collection<ColumnKind> columns,
            Map<Integer, GradedJoin> joins,
            List<Step> constants,
            List<Step> steps) {
        this.nodes = nodes;
        this.columns = columns;
        this.joins = joins;
        this.levels = rubric.levels().stream().map(level -> level.id()).toList();
        this.total = rubric.total().map(criterion -> nodes.get(criterion.id()));
        this.constants = constants.toArray(Step[]::new);
        this.steps = steps.toArray(Step[]::new);
    }

    /**
     * Compiles a rubric. What depends on the day, on the kind of subject and on areas and groups is decided here, once for all rows.
     *
     * @param rubric the rubric
     * @param kind the kind of the subjects
     * @param context the day, and what else the rubric depends on
     * @return the compiled rubric; or the problem of each criterion that cannot be compiled, such as
     *     {@link BatchProblem#POINTS_TOO_LARGE}, or why the rubric does not judge such subjects on the day
     */
    public static Validated<CompiledRubric> compile(Rubric rubric, SubjectKind kind, Context context) {
        return new RubricCompiler(rubric.on(context.on()), kind, context).compiled();
    }

    /**
     * Makes room for what is known of subjects.
     *
     * @param capacity for how many rows; one to eight thousand were fastest, more leave the processor's cache
     * @return a batch without rows
     * @throws IllegalArgumentException if the capacity is less than one
     */
    public EvidenceBatch newBatch(int capacity) {
        return new EvidenceBatch(this, columns, capacity);
    }

    /**
     * Makes room for what subjects earn.
     *
     * @param capacity for how many rows, at least as many as the batches have
     * @return scores without rows
     * @throws IllegalArgumentException if the capacity is less than one
     */
    public BatchScores newScores(int capacity) {
        BatchScores scores = new BatchScores(this, capacity);
        EvidenceBatch none = new EvidenceBatch(this, List.of(), capacity);
        for (Step constant : constants) {
            constant.run(none, scores, capacity);
        }
        return scores;
    }

    /**
     * Judges all rows of a batch. Nothing is allocated.
     *
     * @param batch what is known
     * @param scores where the results go; what was there is gone
     * @throws IllegalArgumentException if batch or scores were made by another rubric, or the scores have no room for the rows
     */
    public void score(EvidenceBatch batch, BatchScores scores) {
        if (batch.rubric != this || scores.rubric != this) {
            throw new IllegalArgumentException("batch and scores must be made by the rubric that is to judge them");
        }
        int rows = batch.rows();
        if (rows > scores.capacity()) {
            throw new IllegalArgumentException("the scores must have room for all rows of the batch, but had for "
                    + scores.capacity() + " of " + rows);
        }
        Arrays.fill(scores.reached, 0, rows, -1);
        for (Step step : steps) {
            step.run(batch, scores, rows);
        }
        scores.rows = rows;
    }

    /**
     * Returns the levels.
     *
     * @return the levels from the lowest to the highest; their places are the numbers in {@link BatchScores}
     */
    public List<LevelId> levels() {
        return levels;
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    int total() {
        return total.map(Node::index).orElse(-1);
    }

    /** The node of which another is a part; absent at the top. */
    Optional<Node> whole(Node part) {
        return nodes.values().stream()
                .filter(node -> node.criterion().rule().parts().contains(part.criterion()))
                .findFirst();
    }

    Optional<GradedJoin> join(Node node) {
        return Optional.ofNullable(joins.get(node.index()));
    }

    Node node(CriterionId criterion) {
        return Optional.ofNullable(nodes.get(criterion))
                .orElseThrow(() -> new NoSuchElementException("the criterion must stand in the rubric, but " + criterion
                        + " is not among "
                        + nodes.keySet().stream().map(CriterionId::value).collect(Collectors.joining(", "))));
    }
}
