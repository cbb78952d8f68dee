package org.learningsociety.criteria.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.ValueKind;

/**
 * What a rubric needs to know: one indicator with the criteria that read it. An observation answers when all of them accept it.
 * Immutable and thread-safe.
 *
 * <p>Example: one criterion takes a mark up to 10 and another one up to 20; both read the indicator {@code 2.1}. Then a mark up
 * to 10 answers it.
 *
 * @param indicator the indicator
 * @param criteria the criteria that read it, at least one, in the order of the law
 */
public record Requirement(IndicatorId indicator, List<Criterion> criteria) {

    /**
     * Copies the criteria.
     *
     * @param indicator the indicator
     * @param criteria the criteria that read it, at least one, in the order of the law
     */
    public Requirement {
        criteria = List.copyOf(criteria);
        if (criteria.isEmpty()
                || !criteria.stream().allMatch(node -> node.rule().reads().equals(Optional.of(indicator)))) {
            throw new IllegalArgumentException("the criteria of a requirement must be those that read " + indicator
                    + ", but were " + criteria.stream().map(Criterion::id).toList());
        }
    }

    /**
     * Lists what a rubric needs to know.
     *
     * <p>What the catalog lacks is none of it, since no evidence could tell it: {@link Rubric#slots()} lists that.
     *
     * @param rubric the rubric; of one with dated criteria usually {@link Rubric#on(java.time.LocalDate)}
     * @return one requirement for each indicator, in the order of the law
     */
    public static List<Requirement> of(Rubric rubric) {
        Map<IndicatorId, List<Criterion>> readers = new LinkedHashMap<>();
        rubric.nodes()
                .forEach(node -> node.rule()
                        .reads()
                        .ifPresent(indicator -> readers.computeIfAbsent(indicator, first -> new ArrayList<>())
                                .add(node)));
        return readers.entrySet().stream()
                .map(entry -> new Requirement(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Returns what is asked.
     *
     * @return the words of the first criterion that reads the indicator
     */
    public LocalizedText name() {
        return criteria.get(0).name();
    }

    /**
     * Returns the kinds of value that answer the indicator.
     *
     * @return any of them suffices; in their declared order
     */
    public Set<ValueKind> kinds() {
        return Collections.unmodifiableSet(EnumSet.copyOf(criteria.get(0).rule().answeredBy()));
    }

    /**
     * Returns the greatest mark.
     *
     * @return the least of the maxima of the criteria; absent where marks do not answer the indicator
     */
    public Optional<Points> maximum() {
        return kinds().contains(ValueKind.MARKS)
                ? rules(Rule.Graded.class).map(Rule.Graded::maximum).reduce(Points::min)
                : Optional.empty();
    }

    /**
     * Tells whether the marks of several assessors answer the indicator.
     *
     * @return whether every criterion brings the marks of a panel together; otherwise there is one mark
     */
    public boolean isPanel() {
        return criteria.stream().allMatch(node -> node.rule() instanceof Rule.Panel);
    }

    /**
     * Returns what may be chosen.
     *
     * @return the options that are in the scales of all criteria, in the order of the first; empty where a choice does not answer
     *     the indicator
     */
    public List<OptionId> options() {
        return rules(Rule.Choice.class)
                .map(rule -> rule.options().stream().map(Rule.Choice.Option::id).toList())
                .reduce((some, others) -> some.stream().filter(others::contains).toList())
                .orElse(List.of());
    }

    /**
     * Returns in which unit a quantity is measured.
     *
     * @return absent for a plain number, and where a quantity does not answer the indicator
     */
    public Optional<MeasureUnit> unit() {
        return rules(Rule.NumberAtLeast.class)
                .map(Rule.NumberAtLeast::unit)
                .findFirst()
                .flatMap(Function.identity());
    }

    /** Whether the same observations answer both. */
    boolean asksLike(Requirement other) {
        return Stream.<Function<Requirement, ?>>of(
                        Requirement::kinds,
                        Requirement::maximum,
                        Requirement::isPanel,
                        Requirement::options,
                        Requirement::unit)
                .allMatch(asked -> asked.apply(this).equals(asked.apply(other)));
    }

    /** The criteria of two rubrics that ask alike. */
    Requirement withCriteriaOf(Requirement other) {
        return new Requirement(
                indicator,
                Stream.concat(criteria.stream(), other.criteria.stream())
                        .distinct()
                        .toList());
    }

    private <R extends Rule> Stream<R> rules(Class<R> type) {
        return criteria.stream().map(Criterion::rule).filter(type::isInstance).map(type::cast);
    }
}
