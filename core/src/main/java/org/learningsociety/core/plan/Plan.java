package org.learningsociety.core.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/**
 * A plan (kế hoạch): what an authority sets out to do, for whom, when and by whom.
 *
 * <p>The document itself, with its issuer, number and date, is the {@linkplain #instrument() instrument}; this is what
 * the document says, paraphrased. A local plan copies the one above and edits it; its {@linkplain #parents() parents}
 * and {@linkplain #links() links} say from where and how. Nothing is filled in: a plan that states no phases has none.
 *
 * <p>A plan can be built from data that is wrong, so that all that is wrong can be told: {@link #check()}. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * plan.items(ItemKind.CONTENT).size()                  // 6
 * plan.phases().get(0).period()                        // 2023-01-01/2026-01-01
 * plan.assignments(PhaseId.of("phase-2"))              // who carries the second phase out
 * }</pre>
 */
@Value.Immutable
public interface Plan extends WithPlan {

    /**
     * Returns the name.
     *
     * @return the id
     */
    PlanId id();

    /**
     * Returns the document: its issuer, number, date and sources.
     *
     * @return the instrument
     */
    InstrumentId instrument();

    /**
     * Returns what the plan is called.
     *
     * @return the title, paraphrased
     */
    LocalizedText title();

    /**
     * Returns whom it binds.
     *
     * @return the scope
     */
    PlanScope scope();

    /**
     * Returns the campaign that it carries out.
     *
     * @return the campaign; absent for a plan of another purpose
     */
    Optional<CampaignId> campaign();

    /**
     * Returns the period that it covers, by its own words: a local plan may begin later than the campaign.
     *
     * @return the period; absent when none is stated
     */
    Optional<DateRange> period();

    /**
     * Returns what stands above it.
     *
     * @return the parents; their order says nothing
     */
    List<PlanParent> parents();

    /**
     * Returns on what it is based (căn cứ).
     *
     * @return the basis as printed
     */
    List<Citation> legalBases();

    /**
     * Returns what it says, of all kinds.
     *
     * @return the items in the order of the document
     */
    List<PlanItem> items();

    /**
     * Returns how its items go back to what stands above.
     *
     * @return the links, including those of what was left out
     */
    List<ItemLink> links();

    /**
     * Returns the parts of its period.
     *
     * @return the phases in their order; empty when the plan states none
     */
    List<Phase> phases();

    /**
     * Returns what must be done by a time.
     *
     * @return the milestones in their order
     */
    List<Milestone> milestones();

    /**
     * Returns what it wants to reach, in numbers or in words.
     *
     * @return the targets in the order of the document; empty when the plan states none
     */
    List<Target> targets();

    /**
     * Returns what it expects of which subjects.
     *
     * @return the criteria by group of subjects, in the order of the document
     */
    List<CriterionGroup> criterionGroups();

    /**
     * Returns who has which duty.
     *
     * @return the assignments in the order of the document
     */
    List<Assignment> assignments();

    /**
     * Returns to whom it was sent (nơi nhận).
     *
     * @return the recipients
     */
    List<Actor> recipients();

    /**
     * Returns the figures that it states as facts.
     *
     * @return the figures in the order of the document
     */
    List<ReportedFigure> reportedFigures();

    /**
     * Returns in whose place it is signed (chức vụ người ký), such as "KT. Giám đốc, Phó Giám đốc".
     *
     * @return the office, never a person; absent when the signature was not read
     */
    Optional<LocalizedText> signatory();

    /**
     * Returns what was read.
     *
     * @return whether the document itself or a report about it
     */
    SourceKind sourceKind();

    /**
     * Returns how far the plan as a whole was checked.
     *
     * @return the label
     */
    Verification verification();

    /**
     * Returns what a reader should know before relying on it.
     *
     * @return contradictions, and readings that had to be chosen
     */
    List<LocalizedText> notes();

    /**
     * Lists the items of one kind.
     *
     * @param kind the kind
     * @return the items in the order of the document
     */
    default List<PlanItem> items(ItemKind kind) {
        return items().stream().filter(item -> item.kind() == kind).toList();
    }

    /**
     * Finds an item.
     *
     * @param item the name of the item
     * @return the item, absent when the plan has none of that name
     */
    default Optional<PlanItem> find(PlanItemId item) {
        return items().stream().filter(candidate -> candidate.id().equals(item)).findFirst();
    }

    /**
     * Lists how an item goes back to what stands above.
     *
     * @param item the name of the item
     * @return its links, more than one when it was merged
     */
    default List<ItemLink> links(PlanItemId item) {
        return links().stream()
                .filter(link -> link.item().equals(Optional.of(item)))
                .toList();
    }

    /**
     * Lists who carries a phase out.
     *
     * @param phase the name of the phase
     * @return the assignments that hold in this phase only
     */
    default List<Assignment> assignments(PhaseId phase) {
        return assignments().stream()
                .filter(assignment -> assignment.phase().equals(Optional.of(phase)))
                .toList();
    }

    /**
     * Lists the movement criteria of all groups.
     *
     * @return the criteria in the order of the document
     */
    default List<MovementCriterion> movementCriteria() {
        return criterionGroups().stream()
                .flatMap(group -> group.criteria().stream())
                .toList();
    }

    /**
     * Checks the plan in itself, as {@link #check(Function)} does, for a plan that came from no document.
     *
     * @return every problem; each place is the plan's id and a JSON pointer
     */
    default List<Problem> check() {
        return check(pointer -> new Place.Whole(id() + "#" + pointer));
    }

    /**
     * Checks the plan in itself.
     *
     * <p>Ids are unique among things of one sort, and ordinals among items of one kind and criteria of one group.
     * Phases divide the period without gap or overlap, and milestones lie in it. Links and assignments name items and
     * phases that the plan has, and the kinds of a link fit its sides; what is left out has a reason. No plan is its
     * own parent. A criterion names titles exactly when it asks for titles. The targets are checked as {@link
     * Target#check(List, Function)} does. Whether parents, units and citations exist is not checked here.
     *
     * @param places where a part of the plan lies, by its JSON pointer in the plan's document
     * @return every problem, with the codes of {@link PlanProblem} and {@link
     *     org.learningsociety.core.target.TargetProblem}; empty when there is none, and with warnings only when the base
     *     of a target is left open
     */
    default List<Problem> check(Function<String, Place> places) {
        return new PlanCheck(places).plan(this);
    }

    /**
     * Starts a new plan.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Plan}. */
    final class Builder extends ImmutablePlan.Builder {
        Builder() {}
    }
}
