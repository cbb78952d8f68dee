package org.learningsociety.reporting.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.learningsociety.core.law.DocumentSymbol;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.target.Areas;
import org.learningsociety.core.target.ObservedCount;
import org.learningsociety.core.target.Progress;

/**
 * A target of a plan for which something was counted. Immutable and thread-safe.
 *
 * @param plan how the plan is cited, such as {@code 1373/QĐ-TTg}
 * @param progress how far one has come
 */
public record CountedTarget(String plan, Progress progress) {

    /**
     * Holds counts against the targets of plans. What one plan counts as another does, such as adults with a title, is held against
     * both.
     *
     * @param plans the plans, for instance those that {@link org.learningsociety.core.tailoring.PlanNetwork#binding bind} a unit
     * @param counts what was counted; one count for each measure, reading and day
     * @param areas what is known of the groups of areas to which the unit belongs
     * @param on the day; later counts are passed over
     * @param instruments where the symbols of the plans are looked up; a plan without one is cited by its id
     * @return the targets with a count, by plan in the order given, and in the order of the plan
     */
    public static List<CountedTarget> of(
            Collection<Plan> plans, List<ObservedCount> counts, Areas areas, LocalDate on, Instruments instruments) {
        return plans.stream()
                .flatMap(plan -> of(plan, counts, areas, on, instruments))
                .toList();
    }

    private static Stream<CountedTarget> of(
            Plan plan, List<ObservedCount> counts, Areas areas, LocalDate on, Instruments instruments) {
        String cited = instruments
                .find(plan.instrument())
                .flatMap(Instrument::symbol)
                .map(DocumentSymbol::toString)
                .orElse(plan.id().value());
        return Progress.of(plan.targets(), counts, areas, on).value().stream()
                .flatMap(List::stream)
                .filter(progress -> progress.observed().isPresent())
                .map(progress -> new CountedTarget(cited, progress));
    }
}
