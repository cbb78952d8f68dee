package org.learningsociety.criteria.evidence;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.ValueKind;

/**
 * What a rubric needs to know: one indicator with the kinds of value that answer it. Immutable and thread-safe.
 *
 * @param indicator the indicator
 * @param name what is asked, in the words of the first criterion that reads it
 * @param kinds the kinds of value that answer it
 * @param maximum the greatest mark, where marks answer it; the least of them where several criteria read the indicator
 */
public record Requirement(IndicatorId indicator, LocalizedText name, Set<ValueKind> kinds, Optional<Points> maximum) {

    /**
     * Copies the kinds in their declared order.
     *
     * @param indicator the indicator
     * @param name what is asked, in the words of the first criterion that reads it
     * @param kinds the kinds of value that answer it
     * @param maximum the greatest mark, where marks answer it; the least of them where several criteria read the
     *     indicator
     */
    public Requirement {
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /**
     * Lists what a rubric needs to know.
     *
     * @param rubric the rubric
     * @return one requirement for each indicator, in the order of the law
     */
    public static List<Requirement> of(Rubric rubric) {
        Map<IndicatorId, Requirement> requirements = new LinkedHashMap<>();
        rubric.nodes()
                .forEach(node -> node.rule()
                        .reads()
                        .ifPresent(indicator ->
                                requirements.merge(indicator, of(indicator, node), Requirement::withMaximumOf)));
        return List.copyOf(requirements.values());
    }

    private Requirement withMaximumOf(Requirement other) {
        Optional<Points> least = maximum.flatMap(max -> other.maximum.map(max::min));
        return new Requirement(indicator, name, kinds, least);
    }

    private static Requirement of(IndicatorId indicator, Criterion node) {
        Optional<Points> maximum =
                node.rule() instanceof Rule.Graded graded ? Optional.of(graded.maximum()) : Optional.empty();
        return new Requirement(indicator, node.name(), node.rule().answeredBy(), maximum);
    }
}
