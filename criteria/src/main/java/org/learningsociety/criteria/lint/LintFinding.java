package org.learningsociety.criteria.lint;

import java.util.List;
import org.learningsociety.core.problem.Problem;

/**
 * One thing that the linter found in a rubric. Immutable and thread-safe.
 *
 * @param problem what it is, with its severity and the sentence for the author; its code is a {@link LintProblem}
 * @param pointer where it lies in the rubric's document as a JSON Pointer, such as {@code /criteria/0/rule/parts/1}
 * @param witness evidence that shows it; empty where the document alone does. For a level that cannot be earned it is the best
 *     that can be found, for levels that are not nested it earns the higher and not the lower
 */
public record LintFinding(Problem problem, String pointer, List<Profile> witness) {

    /**
     * Copies the witness.
     *
     * @param problem what it is, with its severity and the sentence for the author; its code is a {@link LintProblem}
     * @param pointer where it lies in the rubric's document as a JSON Pointer, such as {@code /criteria/0/rule/parts/1}
     * @param witness evidence that shows it; empty where the document alone does
     */
    public LintFinding {
        witness = List.copyOf(witness);
    }

    /**
     * Returns what it is.
     *
     * @return the code of the problem
     */
    public LintProblem code() {
        return (LintProblem) problem.code();
    }
}
