package org.learningsociety.core.plan;

import java.util.Comparator;
import java.util.function.Function;

/** What a plan's item goes back to. Immutable and thread-safe. */
public sealed interface ParentItem {

    /**
     * A national content of the plan's campaign.
     *
     * @param theme the theme
     */
    record OfTheme(ThemeId theme) implements ParentItem {}

    /**
     * An item of another plan.
     *
     * @param plan the other plan
     * @param item the item within it
     */
    record OfPlan(PlanId plan, PlanItemId item) implements ParentItem {}

    /** Orders by {@link #label()}. */
    Comparator<ParentItem> BY_LABEL = Comparator.comparing(ParentItem::label);

    /**
     * Returns its name for people and files.
     *
     * @return the theme, such as {@code "N1"}, or the plan and its item, such as {@code "quoc-gia-2023/content-1"}
     */
    default String label() {
        return match(content -> content.theme().value(), item -> item.plan() + "/" + item.item());
    }

    /**
     * Treats each case.
     *
     * @param <R> the type of the result
     * @param theme what to do with a national content
     * @param item what to do with an item of another plan
     * @return the result for this case
     */
    default <R> R match(Function<OfTheme, R> theme, Function<OfPlan, R> item) {
        return this instanceof OfTheme content ? theme.apply(content) : item.apply((OfPlan) this);
    }
}
