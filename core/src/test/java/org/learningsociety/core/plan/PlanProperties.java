package org.learningsociety.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.target.TargetProblem;
import org.learningsociety.core.testkit.PlanArbitraries;
import org.learningsociety.core.testkit.TextArbitraries;
import org.learningsociety.core.testkit.TimeArbitraries;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

class PlanProperties {

    // Every day on which something can begin or end, and one beyond on each side.
    private static final List<LocalDate> DAYS =
            IntStream.range(-2, 16).mapToObj(TimeArbitraries.FIRST::plusDays).toList();

    @Property
    @Label("P-32 phases that divide the period have no problem")
    void p32PhasesThatDivideThePeriodHaveNoProblem(@ForAll("divided") Tuple2<DateRange, List<Phase>> divided) {
        assertThat(campaign(divided.get1(), divided.get2()).check()).isEmpty();
    }

    @Property
    @Label("P-32 without phases there is no problem with phases")
    void p32WithoutPhasesThereIsNoProblem(@ForAll("periods") DateRange period) {
        assertThat(campaign(period, List.of()).check()).isEmpty();
    }

    @Property(tries = 2000)
    @Label("P-32 gaps, overlaps and days outside are found exactly when counting days finds them")
    void p32ProblemsAgreeWithCountingDays(
            @ForAll("periods") DateRange period, @ForAll("anyPhases") List<Phase> phases) {
        Set<PlanProblem> found = campaign(period, phases).check().stream()
                .map(problem -> (PlanProblem) problem.code())
                .collect(Collectors.toSet());

        assertThat(found.contains(PlanProblem.PHASE_GAP))
                .isEqualTo(anyDay(day -> period.contains(day) && covering(phases, day) == 0));
        assertThat(found.contains(PlanProblem.PHASE_OVERLAP)).isEqualTo(anyDay(day -> covering(phases, day) > 1));
        assertThat(found.contains(PlanProblem.PHASE_OUTSIDE))
                .isEqualTo(anyDay(day -> !period.contains(day) && covering(phases, day) > 0));
    }

    @Property
    @Label("P-32 the order in which phases are listed does not matter")
    void p32TheOrderOfPhasesDoesNotMatter(
            @ForAll("periods") DateRange period, @ForAll("anyPhases") List<Phase> phases) {
        List<Phase> reversed = IntStream.range(0, phases.size())
                .mapToObj(i -> phases.get(phases.size() - 1 - i))
                .toList();

        assertThat(codes(campaign(period, reversed).check()))
                .isEqualTo(codes(campaign(period, phases).check()));
    }

    @Property(tries = 200)
    @Label("P-32 generated plans are valid but for open bases, so that what breaks one is what a test did")
    void p32GeneratedPlansAreValid(@ForAll("plans") Plan plan) {
        assertThat(plan.check())
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(TargetProblem.AMBIGUOUS_BASE));
    }

    @Property
    @Label("P-07 a campaign is found by its name in either Unicode form and with blanks around it")
    void p07CampaignIsFoundByItsNameHoweverItIsEncoded(
            @ForAll("names") String name, @ForAll("forms") Normalizer.Form form, @ForAll("blanks") String blanks) {
        Campaign campaign = campaign(DateRange.ALWAYS, List.of()).withName(LocalizedText.ofName(name));

        assertThat(campaign.isNamed(blanks + Normalizer.normalize(name, form) + blanks))
                .isTrue();
        assertThat(campaign.name().vi()).isEqualTo(name);
    }

    private static boolean anyDay(Predicate<LocalDate> holds) {
        return DAYS.stream().anyMatch(holds);
    }

    private static long covering(List<Phase> phases, LocalDate day) {
        return phases.stream().filter(phase -> phase.period().contains(day)).count();
    }

    private static Set<String> codes(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code().id()).collect(Collectors.toSet());
    }

    private static Campaign campaign(DateRange period, List<Phase> phases) {
        return Campaign.builder()
                .id(CampaignId.of("campaign"))
                .name(LocalizedText.ofName("x"))
                .period(period)
                .phases(phases)
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }

    @Provide
    Arbitrary<Tuple2<DateRange, List<Phase>>> divided() {
        return periods().flatMap(period -> PlanArbitraries.partitions(period).map(phases -> Tuple.of(period, phases)));
    }

    @Provide
    Arbitrary<DateRange> periods() {
        return TimeArbitraries.dateRanges();
    }

    @Provide
    Arbitrary<List<Phase>> anyPhases() {
        return PlanArbitraries.anyPhases();
    }

    @Provide
    Arbitrary<Plan> plans() {
        return PlanArbitraries.plans();
    }

    @Provide
    Arbitrary<String> names() {
        return TextArbitraries.vietnameseNames();
    }

    @Provide
    Arbitrary<Normalizer.Form> forms() {
        return TextArbitraries.unicodeForms();
    }

    @Provide
    Arbitrary<String> blanks() {
        return TextArbitraries.blanks();
    }
}
