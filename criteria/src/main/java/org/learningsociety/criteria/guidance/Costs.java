package org.learningsociety.criteria.guidance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;

/**
 * What changes cost, and which ones are open to the subject. Immutable and thread-safe.
 *
 * @param prices the price of each indicator, in their order; {@link Price#ONE} for those that are not named
 * @param fixed the indicators that cannot change, nor be established where there is a gap
 * @param excluded the criteria for which nothing shall be changed: what they and their parts read is fixed
 * @param by the last day by which it must be reached; absent where there is none
 */
public record Costs(
        SortedMap<IndicatorId, Price> prices,
        SortedSet<IndicatorId> fixed,
        SortedSet<CriterionId> excluded,
        Optional<LocalDate> by) {

    /** Every unit of change costs one, and everything can change at any time. */
    public static final Costs UNIT = new Costs(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), Optional.empty());

    /**
     * Copies the collections.
     *
     * @param prices the price of each indicator, in their order; {@link Price#ONE} for those that are not named
     * @param fixed the indicators that cannot change, nor be established where there is a gap
     * @param excluded the criteria for which nothing shall be changed: what they and their parts read is fixed
     * @param by the last day by which it must be reached; absent where there is none
     */
    public Costs {
        prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
        fixed = Collections.unmodifiableSortedSet(new TreeSet<>(fixed));
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
    }

    /**
     * Returns what it costs to change an indicator.
     *
     * @param indicator the indicator
     * @return its price, {@link Price#ONE} where none is named
     */
    public Price price(IndicatorId indicator) {
        return prices.getOrDefault(indicator, Price.ONE);
    }

    /**
     * Copies the costs with another price.
     *
     * @param indicator the indicator
     * @param price its price
     * @return the copy
     */
    public Costs withPrice(IndicatorId indicator, Price price) {
        Map<IndicatorId, Price> all = new TreeMap<>(prices);
        all.put(indicator, price);
        return new Costs(new TreeMap<>(all), fixed, excluded, by);
    }

    /**
     * Copies the costs with one more indicator that cannot change.
     *
     * @param indicator the indicator
     * @return the copy
     */
    public Costs withFixed(IndicatorId indicator) {
        SortedSet<IndicatorId> all = new TreeSet<>(fixed);
        all.add(indicator);
        return new Costs(prices, all, excluded, by);
    }

    /**
     * Copies the costs with one more criterion for which nothing shall be changed.
     *
     * @param criterion the criterion
     * @return the copy
     */
    public Costs withExcluded(CriterionId criterion) {
        SortedSet<CriterionId> all = new TreeSet<>(excluded);
        all.add(criterion);
        return new Costs(prices, fixed, all, by);
    }

    /**
     * Copies the costs with a deadline.
     *
     * @param last the last day by which it must be reached
     * @return the copy
     */
    public Costs withBy(LocalDate last) {
        return new Costs(prices, fixed, excluded, Optional.of(last));
    }
}
