package org.learningsociety.reporting.report;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * Why a criterion has its verdict and its points, told to people: an {@link Explanation} with the names and citations of its
 * rubric. Immutable and thread-safe.
 *
 * @param criterion the criterion
 * @param name what it asks, in short
 * @param verdict what can be said of it
 * @param points its points, absent where there are none
 * @param sentence why
 * @param references where it stands in law
 * @param parts the parts, in the order of the law
 */
public record ReasonNode(
        CriterionId criterion,
        LocalizedText name,
        Verdict verdict,
        Optional<Bounds> points,
        LocalizedText sentence,
        List<Reference> references,
        List<ReasonNode> parts) {

    /**
     * Copies the lists.
     *
     * @param criterion the criterion
     * @param name what it asks, in short
     * @param verdict what can be said of it
     * @param points its points, absent where there are none
     * @param sentence why
     * @param references where it stands in law
     * @param parts the parts, in the order of the law
     */
    public ReasonNode {
        references = List.copyOf(references);
        parts = List.copyOf(parts);
    }

    /**
     * Tells an explanation.
     *
     * @param explanation the explanation
     * @param rubric the rubric by which it was made
     * @param instruments the register that holds the instruments the rubric cites
     * @return the node and all below it
     * @throws IllegalArgumentException if the rubric has no criterion of this identifier
     * @throws java.util.NoSuchElementException if the register lacks an instrument
     */
    public static ReasonNode of(Explanation explanation, Rubric rubric, Instruments instruments) {
        Criterion criterion = rubric.find(explanation.criterion())
                .orElseThrow(() -> new IllegalArgumentException("the rubric must have the explained criterion, but "
                        + rubric.id() + " has no " + explanation.criterion()));
        return new ReasonNode(
                criterion.id(),
                criterion.name(),
                explanation.verdict(),
                explanation.points(),
                LocalizedText.of(
                        explanation.reason().sentence(Language.VI),
                        explanation.reason().sentence(Language.EN)),
                criterion.citations().stream()
                        .map(citation -> Reference.of(citation, instruments))
                        .toList(),
                explanation.children().stream()
                        .map(child -> of(child, rubric, instruments))
                        .toList());
    }
}
