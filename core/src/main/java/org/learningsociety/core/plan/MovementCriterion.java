package org.learningsociety.core.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.LocalizedText;

/**
 * What a plan of the campaign expects of a subject (tiêu chí thi đua).
 *
 * <p>It is neither a title nor an award. It may require a title, which a rubric then decides; most have no number,
 * weight or threshold. A criterion addressed to several kinds of subject at once names the title of each: of "hộ gia
 * đình, dòng họ" a household needs Gia đình học tập and a clan Dòng họ học tập. Immutable and thread-safe.
 *
 * @param id the name within the plan
 * @param ordinal its number within its group, as printed, from 1
 * @param text what it asks for, paraphrased
 * @param nature how one finds out whether it is met
 * @param titles the title that each kind of subject must hold; empty unless the nature is
 *     {@link CriterionNature#TITLE_HELD}
 * @param citations where it stands
 * @param verification how far the text was checked
 */
public record MovementCriterion(
        MovementCriterionId id,
        int ordinal,
        LocalizedText text,
        CriterionNature nature,
        Map<SubjectKind, TitleId> titles,
        List<Citation> citations,
        Verification verification) {

    /**
     * Copies the collections.
     *
     * @param id the name within the plan
     * @param ordinal its number within its group, as printed, from 1
     * @param text what it asks for, paraphrased
     * @param nature how one finds out whether it is met
     * @param titles the title that each kind of subject must hold; empty unless the nature is {@link
     *     CriterionNature#TITLE_HELD}
     * @param citations where it stands
     * @param verification how far the text was checked
     */
    public MovementCriterion {
        SortedMap<SubjectKind, TitleId> sorted = new TreeMap<>(titles);
        titles = Collections.unmodifiableSortedMap(sorted);
        citations = List.copyOf(citations);
    }
}
