package org.learningsociety.core.tailoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanScope;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.PartialDate;

/**
 * How units fulfil the duty to issue a plan of their own.
 *
 * <p>Asked are the units of the tree of one date: the plan of a unit that ended is not that of the unit that came after it. Immutable and
 * thread-safe.
 *
 * @param entries what each unit did, in the order of the units given
 */
public record PlanCoverage(List<Entry> entries) {

    /** What a unit did about the duty. */
    public enum Status {
        /** It issued a plan in time, or no day was set. */
        ISSUED,
        /** It issued a plan after the day. */
        LATE,
        /** It issued a plan, but of its date too little is known to say whether that was in time. */
        UNDATED,
        /** No plan of it is known. */
        MISSING,
        /** It does not have the duty. */
        NOT_REQUIRED
    }

    /**
     * What one unit did. Immutable and thread-safe.
     *
     * @param unit the unit
     * @param status what it did
     * @param plans its plans, in the order of their ids
     */
    public record Entry(UnitId unit, Status status, List<PlanId> plans) {

        /**
         * Copies the plans.
         *
         * @param unit the unit
         * @param status what it did
         * @param plans its plans, in the order of their ids
         */
        public Entry {
            plans = List.copyOf(plans);
        }
    }

    /**
     * Copies the entries.
     *
     * @param entries what each unit did, in the order of the units given
     */
    public PlanCoverage {
        entries = List.copyOf(entries);
    }

    /**
     * Looks at some units of a tree.
     *
     * @param units the units, of the tree of the date on which is counted ({@link Hierarchy#units()})
     * @param exempt those that do not have the duty
     * @param deadline the last day on which a plan is in time; absent where none was set
     * @param plans all plans that are known
     * @param instruments the register, which says when they were issued
     * @return what each unit did
     */
    public static PlanCoverage of(
            List<UnitState> units,
            Set<UnitId> exempt,
            Optional<LocalDate> deadline,
            Collection<Plan> plans,
            Instruments instruments) {
        Map<UnitId, List<Plan>> byUnit = plans.stream()
                .filter(plan -> plan.scope() instanceof PlanScope.Territory)
                .collect(Collectors.groupingBy(plan -> ((PlanScope.Territory) plan.scope()).unit()));
        List<Entry> entries = new ArrayList<>();
        for (UnitState unit : units) {
            List<Plan> own = byUnit.getOrDefault(unit.id(), List.of());
            Status status = exempt.contains(unit.id())
                    ? Status.NOT_REQUIRED
                    : own.stream()
                            .map(plan -> status(instruments.find(plan.instrument()), deadline))
                            .min(Status::compareTo)
                            .orElse(Status.MISSING);
            entries.add(new Entry(
                    unit.id(), status, own.stream().map(Plan::id).sorted().toList()));
        }
        return new PlanCoverage(entries);
    }

    private static Status status(Optional<Instrument> instrument, Optional<LocalDate> deadline) {
        if (deadline.isEmpty()) {
            return Status.ISSUED;
        }
        LocalDate after = deadline.get().plusDays(1);
        Optional<DateRange> issued = instrument.flatMap(Instrument::date).map(PartialDate::toDateRange);
        if (issued.filter(days -> days.isBefore(after)).isPresent()) {
            return Status.ISSUED;
        }
        return issued.filter(days -> days.isAfter(deadline.get())).isPresent() ? Status.LATE : Status.UNDATED;
    }

    /**
     * Counts the units of one status.
     *
     * @param status the status
     * @return how many units have it
     */
    public long count(Status status) {
        return entries.stream().filter(entry -> entry.status() == status).count();
    }
}
