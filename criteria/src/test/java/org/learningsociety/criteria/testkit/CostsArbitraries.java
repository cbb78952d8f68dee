package org.learningsociety.criteria.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.guidance.Costs;
import org.learningsociety.criteria.guidance.Price;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.OptionId;

/** What changes cost, with prices and values of every kind. */
public final class CostsArbitraries {

    private CostsArbitraries() {}

    /**
     * Generates costs that need not fit any rubric.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Costs> documents() {
        Arbitrary<IndicatorId> indicators =
                Arbitraries.of("1.1", "2.3", "total").map(IndicatorId::new);
        return Combinators.combine(
                        Arbitraries.maps(indicators, prices()).ofMaxSize(3),
                        indicators.set().ofMaxSize(2),
                        Arbitraries.of("TC1", "TC2").map(CriterionId::new).set().ofMaxSize(2),
                        days())
                .as((prices, fixed, excluded, by) ->
                        new Costs(new TreeMap<>(prices), new TreeSet<>(fixed), new TreeSet<>(excluded), by));
    }

    private static Arbitrary<Price> prices() {
        Arbitrary<Price> perUnit = Combinators.combine(costs(), Arbitraries.of(Price.Group.class), days())
                .as(Price.PerUnit::new);
        Arbitrary<Price> offers = Combinators.combine(Arbitraries.of(values()), costs(), days())
                .as(Price.Offer::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Price.Offers::new);
        return Arbitraries.oneOf(perUnit, offers);
    }

    private static List<ObservedValue> values() {
        LocalDate since = LocalDate.of(2024, 2, 29);
        return List.of(
                new ObservedValue.YesNo(true),
                new ObservedValue.Count(0),
                ObservedValue.Amount.of(Rational.of(1, 3)),
                new ObservedValue.Amount(Rational.of(120), Optional.of(new MeasureUnit("m2"))),
                new ObservedValue.Proportion(Share.of(39, 40)),
                new ObservedValue.Marks(List.of(Points.ofTenThousandths(87_500), Points.ofTenThousandths(1))),
                new ObservedValue.Choice(new OptionId("tot")),
                new ObservedValue.Held(false, Optional.empty(), Optional.empty()),
                new ObservedValue.Held(true, Optional.of(new LevelId("kha")), Optional.of(since)));
    }

    private static Arbitrary<Long> costs() {
        return Arbitraries.longs().between(1, Price.MOST);
    }

    private static Arbitrary<Optional<LocalDate>> days() {
        return Arbitraries.of(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 1))
                .optional(0.5);
    }
}
