package org.learningsociety.criteria.lint;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.RubricId;

/**
 * What the linter found in a rubric, and evidence that shows what the rubric does. Immutable and thread-safe.
 *
 * @param rubric the rubric
 * @param findings what is wrong or should be looked at, in the order of the document
 * @param total what the total can be; absent without a total, or where the search was too large to be sure
 * @param levels for each level that can be earned evidence that does, from the lowest
 * @param pivots for each criterion that can decide a level evidence that shows it, in the order of the law
 * @param open what could be neither reported nor excluded, since the search for evidence is bounded
 */
public record LintReport(
        RubricId rubric,
        List<LintFinding> findings,
        Optional<TotalRange> total,
        List<Reached> levels,
        List<Pivot> pivots,
        List<OpenQuestion> open) {

    /**
     * Copies the lists.
     *
     * @param rubric the rubric
     * @param findings what is wrong or should be looked at, in the order of the document
     * @param total what the total can be; absent without a total, or where the search was too large to be sure
     * @param levels for each level that can be earned evidence that does, from the lowest
     * @param pivots for each criterion that can decide a level evidence that shows it, in the order of the law
     * @param open what could be neither reported nor excluded, since the search for evidence is bounded
     */
    public LintReport {
        findings = List.copyOf(findings);
        levels = List.copyOf(levels);
        pivots = List.copyOf(pivots);
        open = List.copyOf(open);
    }

    /**
     * Tells whether the rubric does not mean what it says.
     *
     * @return whether there is a finding of severity {@link org.learningsociety.core.problem.Severity#ERROR}
     */
    public boolean hasErrors() {
        return findings.stream().map(LintFinding::problem).anyMatch(Problem::isError);
    }

    /**
     * Finds what is wrong in one way.
     *
     * @param code the way
     * @return the findings of that code, in the order of the document
     */
    public List<LintFinding> findings(LintProblem code) {
        return findings.stream().filter(finding -> finding.code() == code).toList();
    }

    /**
     * What the total can be over all complete and admissible evidence, whoever the subject is and whatever numbers turn out to be that
     * are not stated.
     *
     * @param points the least and the most
     * @param lowest evidence whose total goes down to the least
     * @param highest evidence whose total goes up to the most
     */
    public record TotalRange(Bounds points, Profile lowest, Profile highest) {}

    /**
     * A level with evidence that earns it.
     *
     * @param level the level
     * @param witness the evidence
     */
    public record Reached(LevelId level, Profile witness) {}

    /**
     * Two pieces of evidence that differ in the one indicator that a criterion reads, and so does the verdict of a level.
     *
     * @param criterion the criterion
     * @param level the level
     * @param with evidence with the better verdict
     * @param without evidence with the worse verdict
     */
    public record Pivot(CriterionId criterion, LevelId level, Profile with, Profile without) {}

    /**
     * A finding that may or may not be there.
     *
     * @param code what it would be
     * @param pointer where it would lie, as a JSON Pointer
     */
    public record OpenQuestion(LintProblem code, String pointer) {}
}
