package org.learningsociety.criteria.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;

/** What changes cost. */
class PriceTest {

    private static final IndicatorId A = new IndicatorId("a");
    private static final ObservedValue YES = new ObservedValue.YesNo(true);

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000_000_000_000L})
    void aPriceIsFromOneToAMillionMillions(long price) {
        assertThat(new Price.PerUnit(price, Price.Group.FIXED, Optional.empty()).cost())
                .isEqualTo(price);
        assertThat(new Price.Offer(YES, price, Optional.empty()).cost()).isEqualTo(price);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000_000_001L})
    void anOfferIsNeitherFreeNorBeyondMeasure(long price) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Price.Offer(YES, price, Optional.empty()))
                .withMessage("a price must be from 1 to 1000000000000, but was " + price);
    }

    @Test
    void whatIsOfferedIsNotNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Price.Offers(List.of()))
                .withMessage("offers must not be empty; an indicator that cannot change is fixed");
    }

    @Test
    void whatIsNotPricedCostsOneForEachUnit() {
        Price dear = new Price.PerUnit(7, Price.Group.GROWS, Optional.empty());

        assertThat(Costs.UNIT.withPrice(A, dear).price(A)).isEqualTo(dear);
        assertThat(Costs.UNIT.withPrice(A, dear).price(new IndicatorId("b"))).isEqualTo(Price.ONE);
    }

    @Test
    void eachCopyOfCostsKeepsWhatWasSaidBefore() {
        LocalDate last = LocalDate.of(2024, 6, 30);
        Price dear = new Price.PerUnit(7, Price.Group.FIXED, Optional.empty());

        Costs costs = Costs.UNIT
                .withPrice(A, dear)
                .withFixed(new IndicatorId("b"))
                .withExcluded(new CriterionId("c"))
                .withBy(last)
                .withFixed(new IndicatorId("d"))
                .withPrice(new IndicatorId("e"), dear);

        assertThat(costs.prices()).containsOnlyKeys(A, new IndicatorId("e"));
        assertThat(costs.fixed()).containsExactly(new IndicatorId("b"), new IndicatorId("d"));
        assertThat(costs.excluded()).containsExactly(new CriterionId("c"));
        assertThat(costs.by()).contains(last);
        assertThat(Costs.UNIT.prices()).isEmpty();
    }
}
