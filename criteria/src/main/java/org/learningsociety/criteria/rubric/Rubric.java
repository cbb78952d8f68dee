package org.learningsociety.criteria.rubric;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/**
 * One version of the criteria of one title, in force for one period.
 *
 * <p>Legal source: the {@linkplain #citations() citations} of the rubric and of its nodes. Immutable and thread-safe.
 */
@Value.Immutable
public interface Rubric extends WithRubric {

    /**
     * Returns the identifier of this version.
     *
     * @return the identifier
     */
    RubricId id();

    /**
     * Returns the title that the rubric is for.
     *
     * @return the title, the same over all versions; absent for a set of criteria that gives no title
     */
    Optional<TitleId> title();

    /**
     * Returns the name of the version.
     *
     * @return the name in both languages
     */
    LocalizedText name();

    /**
     * Returns the kinds of subject that the rubric is for.
     *
     * @return at least one kind
     */
    Set<SubjectKind> subjectKinds();

    /**
     * Returns how the rubric judges.
     *
     * @return the mode
     */
    Mode mode();

    /**
     * Returns when the rubric is in force.
     *
     * @return the period; a bound may be unknown
     */
    DateRange inForce();

    /**
     * Returns where the rubric holds.
     *
     * @return the unit; absent for a rubric that holds in the whole country
     */
    Optional<UnitId> territory();

    /**
     * Returns for how long the title is valid once it is recognized.
     *
     * @return a number of months; absent where the title does not lapse with time or nothing is said of it
     */
    Optional<Figure<Long>> validityMonths();

    /**
     * Returns which overlays were laid over the rubric.
     *
     * @return the overlays in the order in which they were laid; empty for a rubric as its catalog has it
     */
    List<OverlayId> overlays();

    /**
     * Returns the criteria at the top: in mode {@link Mode#POINTS} the one that gives the total, and tests that levels name.
     *
     * @return at least one criterion, in the order of the law
     */
    List<Criterion> criteria();

    /**
     * Returns the levels, from the lowest to the highest.
     *
     * @return at least one level
     */
    List<Level> levels();

    /**
     * Returns where the rubric stands in law.
     *
     * @return the citations
     */
    List<Citation> citations();

    /**
     * Returns how well the rubric was read in its sources.
     *
     * @return the weakest label among its nodes, or weaker
     */
    Verification verification();

    /**
     * Returns what a user must know about the version: what is missing, where sources differ.
     *
     * @return notes in both languages
     */
    List<LocalizedText> notes();

    /**
     * Returns all nodes, each before its parts.
     *
     * @return the nodes in the order of the law
     */
    default Stream<Criterion> nodes() {
        return criteria().stream().flatMap(Criterion::nodes);
    }

    /**
     * Returns what the catalog lacks: numbers and rules that no source read gives.
     *
     * @return the slots in the order of the law, each once
     */
    default Stream<SlotId> slots() {
        Stream<SlotId> criteria = nodes().flatMap(node -> node.slots().stream());
        Stream<SlotId> ofLevels = levels().stream()
                .flatMap(level -> level.requirements().stream())
                .flatMap(Level.Requirement::slots);
        Stream<SlotId> validity = validityMonths().flatMap(Figure::slot).stream();
        return Stream.of(criteria, ofLevels, validity).flatMap(slots -> slots).distinct();
    }

    /**
     * Tells whether any criterion is in force for a part of the time only.
     *
     * @return whether {@link #on(LocalDate)} may differ from the rubric
     */
    @Value.Lazy
    default boolean isDated() {
        return nodes().anyMatch(node -> !node.inForce().equals(DateRange.ALWAYS));
    }

    /**
     * Returns the rubric as it is on a day: without the criteria that are not in force then, and without what levels ask of
     * them. Where criteria joined by {@link Rule.BestOf} or {@link Rule.AtLeast} become fewer than must count, all that are left must.
     *
     * @param date the day
     * @return the rubric itself where it has no dated criteria
     */
    default Rubric on(LocalDate date) {
        return isDated() ? new InForce(date).of(this) : this;
    }

    /**
     * Lays an overlay over the rubric: makes its changes, then fills the slots that it names.
     *
     * @param overlay numbers for slots, and changes
     * @return another rubric that names the overlay, with the weaker of both labels of verification; the rubric itself where the
     *     overlay says nothing; otherwise no value and a problem of {@link OverlayProblem} for everything that cannot be done
     */
    default Validated<Rubric> with(Overlay overlay) {
        return new OverlayLaying(this, overlay).laid();
    }

    /**
     * Finds a node.
     *
     * @param id the identifier of the node
     * @return the node, absent when the rubric has none of this identifier
     */
    default Optional<Criterion> find(CriterionId id) {
        return Optional.ofNullable(byId().get(id));
    }

    /**
     * Returns all nodes by their identifiers.
     *
     * @return the nodes
     */
    @Value.Lazy
    default Map<CriterionId, Criterion> byId() {
        return nodes().collect(
                        Collectors.toUnmodifiableMap(Criterion::id, Function.identity(), (first, second) -> first));
    }

    /**
     * Returns the criterion that gives the total.
     *
     * @return absent in mode {@link Mode#ALL_INDICATORS}
     */
    @Value.Lazy
    default Optional<Criterion> total() {
        return criteria().stream()
                .filter(criterion -> criterion.rule() instanceof Rule.Graded)
                .findFirst();
    }

    /**
     * Returns the most points that can be reached.
     *
     * @return the maximum of the total; absent in mode {@link Mode#ALL_INDICATORS}
     */
    default Optional<Points> maximum() {
        return total().flatMap(Criterion::maximum).map(Bounds::high);
    }

    /**
     * Starts a rubric.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Guards against a rubric that could not be judged: names every fault at once. */
    @Value.Check
    default void check() {
        List<String> faults = new RubricFaults(this).list();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("rubric " + id() + ": " + String.join("; ", faults));
        }
    }

    /** Builds a rubric. */
    final class Builder extends ImmutableRubric.Builder {
        Builder() {}
    }
}
