package org.learningsociety.core.tailoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningsociety.core.testkit.TailoringArbitraries.NATIONAL;
import static org.learningsociety.core.testkit.TailoringArbitraries.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.tailoring.PlanDifference.Aspect;
import org.learningsociety.core.text.LocalizedText;

class PlanDifferenceTest {

    @Test
    void twoContentsThatChangePlacesDifferInTheirNumbersAlone() {
        List<PlanItem> items = new ArrayList<>(NATIONAL.items());
        Collections.swap(items, 3, 4);
        items.set(3, items.get(3).withOrdinal(4));
        items.set(4, items.get(4).withOrdinal(5));

        PlanDifference difference = PlanDifference.between(NATIONAL, NATIONAL.withItems(items));

        assertThat(difference.omitted()).isEmpty();
        assertThat(difference.added()).isEmpty();
        assertThat(difference.changed())
                .extracting(change -> change.after().id() + " " + change.aspects())
                .containsExactly("content-5 [ORDINAL]", "content-4 [ORDINAL]");
    }

    @Test
    void whatChangedIsNamedPartByPart() {
        PlanItem changed = item("content-2", 2, "N2, said anew").withAudience(LocalizedText.ofName("staff"));
        Plan after = NATIONAL.withItems(NATIONAL.items().get(0), changed, item("new", 3, "new"));

        PlanDifference difference = PlanDifference.between(NATIONAL, after);

        assertThat(difference.omitted())
                .extracting(PlanItem::id)
                .containsExactly(
                        PlanItemId.of("content-3"),
                        PlanItemId.of("content-4"),
                        PlanItemId.of("content-5"),
                        PlanItemId.of("content-6"));
        assertThat(difference.added()).extracting(PlanItem::id).containsExactly(PlanItemId.of("new"));
        assertThat(difference.changed())
                .singleElement()
                .satisfies(change -> assertThat(change.aspects()).containsExactly(Aspect.TEXT, Aspect.AUDIENCE));
        assertThat(difference.apply(NATIONAL)).isEqualTo(after);
    }

    @Test
    void aDifferenceIsForItsOwnPlanOnly() {
        Plan after = NATIONAL.withItems(NATIONAL.items().subList(0, 5));
        PlanDifference difference = PlanDifference.between(NATIONAL, after);

        assertThatThrownBy(() -> difference.apply(after))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "plan must be the one from which the difference starts, but was Plan{id=national");
        assertThatThrownBy(() -> difference.apply(NATIONAL.withTitle(LocalizedText.ofName("other"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> difference.apply(NATIONAL.withItems(
                        NATIONAL.items().stream().map(one -> one.withOrdinal(9)).toList())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(difference.isEmpty()).isFalse();
    }
}
