package org.learningsociety.core.tailoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.core.testkit.TailoringArbitraries.plan;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanScope;
import org.learningsociety.core.tailoring.PlanCoverage.Status;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.time.PartialDate;

/** The duty to issue a plan in the communes of huyện Krông Nô and of those that came after it; the plans are invented. */
class PlanCoverageTest {

    private static final CoreCatalog CATALOG = CoreCatalog.load();
    private static final Gazetteer TERRITORY = CATALOG.territory();
    private static final UnitId DISTRICT = UnitId.of("vn-dak-nong-krong-no");
    private static final LocalDate EVE = LocalDate.of(2025, 6, 30);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final Optional<LocalDate> DEADLINE = Optional.of(LocalDate.of(2024, 6, 30));

    private final List<UnitState> before = TERRITORY.at(EVE).children(DISTRICT);

    @Test
    void eachUnitIsInTimeLateUndatedMissingOrExempt() {
        Map<UnitId, String> dates = Map.of(
                before.get(0).id(), "2024-06-30",
                before.get(1).id(), "2024-07-01",
                before.get(2).id(), "2024",
                before.get(3).id(), "2024-06",
                before.get(4).id(), "");
        Set<UnitId> exempt = Set.of(before.get(5).id());

        PlanCoverage coverage = PlanCoverage.of(before, exempt, DEADLINE, plans(dates.keySet()), register(dates));

        assertThat(before).hasSize(12);
        assertThat(coverage.entries().stream().map(PlanCoverage.Entry::status))
                .containsExactly(
                        Status.ISSUED,
                        Status.LATE,
                        Status.UNDATED,
                        Status.ISSUED,
                        Status.UNDATED,
                        Status.NOT_REQUIRED,
                        Status.MISSING,
                        Status.MISSING,
                        Status.MISSING,
                        Status.MISSING,
                        Status.MISSING,
                        Status.MISSING);
        assertThat(coverage.entries().get(0).plans())
                .containsExactly(PlanId.of(before.get(0).id().value()));
        assertThat(counts(coverage))
                .isEqualTo(Map.of(
                        Status.ISSUED,
                        2L,
                        Status.LATE,
                        1L,
                        Status.UNDATED,
                        2L,
                        Status.MISSING,
                        6L,
                        Status.NOT_REQUIRED,
                        1L));
    }

    @Test
    void thePlanOfAUnitThatEndedIsNotThatOfTheOneAfterIt() {
        Set<UnitId> all = before.stream().map(UnitState::id).collect(Collectors.toSet());
        Map<UnitId, String> dates = all.stream().collect(Collectors.toMap(id -> id, id -> "2024-05-01"));
        List<UnitState> after = TERRITORY.at(REFORM).units().stream()
                .filter(unit -> TERRITORY.successors(DISTRICT, EVE, REFORM).stream()
                        .anyMatch(link -> link.to().equals(unit.id())))
                .toList();

        PlanCoverage then = PlanCoverage.of(before, Set.of(), DEADLINE, plans(all), register(dates));
        PlanCoverage now = PlanCoverage.of(after, Set.of(), DEADLINE, plans(all), register(dates));

        assertThat(counts(then)).isEqualTo(Map.of(Status.ISSUED, 12L));
        assertThat(after).hasSize(5);
        assertThat(counts(now)).isEqualTo(Map.of(Status.MISSING, 5L));
    }

    @Test
    void withoutADeadlineEveryPlanIsIssued() {
        Map<UnitId, String> dates = Map.of(before.get(0).id(), "");

        assertThat(PlanCoverage.of(
                                before.subList(0, 1),
                                Set.of(),
                                Optional.empty(),
                                plans(dates.keySet()),
                                register(dates))
                        .entries()
                        .get(0)
                        .status())
                .isEqualTo(Status.ISSUED);
    }

    @Test
    void ofTwoPlansTheOneInTimeCounts() {
        UnitId unit = before.get(0).id();
        Plan first = of(unit);
        Plan second = first.withId(PlanId.of("a-second")).withInstrument(InstrumentId.of("kh-second"));
        Map<UnitId, String> dates = Map.of(unit, "2024-01-01");

        PlanCoverage.Entry entry = PlanCoverage.of(
                        before.subList(0, 1), Set.of(), DEADLINE, List.of(first, second), register(dates))
                .entries()
                .get(0);

        assertThat(entry.status()).isEqualTo(Status.ISSUED);
        assertThat(entry.plans()).containsExactly(second.id(), first.id());
    }

    private static Map<Status, Long> counts(PlanCoverage coverage) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            if (coverage.count(status) > 0) {
                counts.put(status, coverage.count(status));
            }
        }
        return counts;
    }

    private static List<Plan> plans(Set<UnitId> units) {
        return units.stream().map(PlanCoverageTest::of).toList();
    }

    private static Plan of(UnitId unit) {
        return plan(unit.value()).withScope(new PlanScope.Territory(unit));
    }

    /** The instruments of the plans, each with its date; an empty one is not known. */
    private static Instruments register(Map<UnitId, String> dates) {
        Instrument like = CATALOG.instruments().get(InstrumentId.of("kh-123-ubnd-krong-no-2024"));
        return Instruments.of(dates.entrySet().stream()
                        .map(entry -> like.withId(InstrumentId.of("kh-" + entry.getKey()))
                                .withSymbol(Optional.empty())
                                .withRelations(List.of())
                                .withDate(
                                        entry.getValue().isEmpty()
                                                ? Optional.empty()
                                                : Optional.of(PartialDate.parse(entry.getValue()))))
                        .toList())
                .orElseThrow();
    }
}
