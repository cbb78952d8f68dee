package org.learningsociety.criteria.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.LevelOutcome.RequirementOutcome;

/**
 * The tree of a rubric judged for one subject, with its nodes open to trial: what would a leaf give if its indicator were found
 * otherwise, what would a criterion give if its parts came out otherwise?
 *
 * <p>It is for searches that try many values and must not have an opinion of their own on what a rule means: each answer comes
 * from the code that {@link Scorer} runs. Example: with parts that give 20 and 30 points, {@link #joined} of a sum gives 50.
 *
 * <p>Immutable and thread-safe.
 */
public final class Trial {

    private final Rubric rubric;
    private final Evidence evidence;
    private final Applies applies;
    private final Evaluation evaluation;
    private final List<Explanation> criteria;

    private Trial(Rubric rubric, Evidence evidence, Applies applies) {
        this.evaluation = new Evaluation(evidence, applies);
        this.rubric = rubric;
        this.evidence = evidence;
        this.applies = applies;
        this.criteria = List.copyOf(evaluation.explain(rubric.criteria()));
    }

    /**
     * Judges a subject.
     *
     * @param rubric the rubric
     * @param evidence what is known about the subject
     * @param context the day, and what else the rubric depends on
     * @return absent where the rubric is not in force on the day or not for this kind of subject
     */
    public static Optional<Trial> of(Rubric rubric, Evidence evidence, Context context) {
        Rubric onTheDay = rubric.on(context.on());
        return Scorer.obstacles(onTheDay, evidence, context).stream().anyMatch(Problem::isError)
                ? Optional.empty()
                : Optional.of(new Trial(
                        onTheDay, evidence, new Applies(evidence.subject().kind(), context, Map.of())));
    }

    /**
     * Judges the subject again as if it were known of some areas and groups whether it belongs to them.
     *
     * @param known conditions of the kinds {@link Applicability.InArea} and {@link Applicability.InGroup}, and whether each applies
     * @return the trial in which they apply or do not; all else is as before
     */
    public Trial supposing(Map<Applicability, Boolean> known) {
        return new Trial(rubric, evidence, new Applies(applies.kind(), applies.context(), Map.copyOf(known)));
    }

    /**
     * Returns the rubric that was applied.
     *
     * @return the rubric as it is on the day
     */
    public Rubric rubric() {
        return rubric;
    }

    /**
     * Returns what was known about the subject.
     *
     * @return the evidence
     */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * Returns how the subject was judged.
     *
     * @return one tree for each criterion at the top of the rubric, as in its {@link Assessment}
     */
    public List<Explanation> criteria() {
        return criteria;
    }

    /**
     * Judges a leaf as if its indicator had been found otherwise.
     *
     * @param leaf a criterion whose rule reads an indicator
     * @param finding what is found
     * @return what the leaf gives then
     */
    public Explanation found(Criterion leaf, Finding finding) {
        SortedMap<IndicatorId, Observation> observations = new TreeMap<>();
        leaf.rule()
                .reads()
                .ifPresent(
                        indicator -> observations.put(indicator, new Observation(indicator, finding, Provenance.NONE)));
        return new Evaluation(evaluation, new Evidence(evidence.subject(), observations), List.of()).explain(leaf);
    }

    /**
     * Judges a criterion as if its parts had come out otherwise.
     *
     * @param criterion a criterion whose rule joins others
     * @param parts what its parts give
     * @return what the criterion gives then
     */
    public Explanation joined(Criterion criterion, List<Explanation> parts) {
        return new Evaluation(evaluation, evidence, parts).explain(criterion);
    }

    /**
     * Holds a criterion against something that a level takes.
     *
     * @param requirement what the level takes
     * @param target what the criterion gives that the requirement is about
     * @return what can be said of the requirement then
     */
    public RequirementOutcome required(Level.Requirement requirement, Explanation target) {
        return new LevelJudge(rubric, applies, evaluation, List.of(target)).judge(requirement);
    }

    /**
     * Tells whether a criterion may turn out to be left out, because it is not known whether it applies.
     *
     * @param criterion the criterion
     * @return whether it is not known if the criterion counts at all
     */
    public boolean isPerhapsLeftOut(CriterionId criterion) {
        return evaluation.isPerhapsLeftOut(criterion);
    }

    /**
     * Tells whether it is not known if a condition applies to the subject.
     *
     * @param condition the condition
     * @return whether what is known of areas and groups leaves it open
     */
    public boolean isOpen(Applicability condition) {
        return condition.match(applies) == Applies.Answer.UNKNOWN;
    }
}
