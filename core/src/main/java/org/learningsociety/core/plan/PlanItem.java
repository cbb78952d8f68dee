package org.learningsociety.core.plan;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.text.LocalizedText;

/**
 * One numbered statement of a plan: a purpose, a requirement, a content, a solution or a task.
 *
 * <p>Its identity is its {@link #id()}: numbers and order are not stable between plans, and a renumbered item is the
 * same item. How it departs from the plan above stands in the plan's {@link Plan#links() links}. Immutable and
 * thread-safe.
 */
@Value.Immutable
public interface PlanItem extends WithPlanItem {

    /**
     * Returns the name within the plan.
     *
     * @return the id
     */
    PlanItemId id();

    /**
     * Returns the part of the plan in which it stands.
     *
     * @return the kind
     */
    ItemKind kind();

    /**
     * Returns its number among the items of its kind, as printed.
     *
     * @return the number, from 1
     */
    int ordinal();

    /**
     * Returns what it says.
     *
     * @return a paraphrase
     */
    LocalizedText text();

    /**
     * Returns the national content to which it belongs.
     *
     * @return a theme of the plan's campaign; absent when it belongs to none, or to several
     */
    Optional<ThemeId> theme();

    /**
     * Returns for whom it is meant, where that differs from plan to plan.
     *
     * @return for example "người dân"; absent when the item names nobody
     */
    Optional<LocalizedText> audience();

    /**
     * Returns the instruments whose targets it asks to reach.
     *
     * @return the anchors, mostly one or none
     */
    List<InstrumentId> anchors();

    /**
     * Returns where it stands.
     *
     * @return the citations
     */
    List<Citation> citations();

    /**
     * Returns how far the text was checked.
     *
     * @return the label
     */
    Verification verification();

    /**
     * Starts a new item.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PlanItem}. */
    final class Builder extends ImmutablePlanItem.Builder {
        Builder() {}
    }
}
