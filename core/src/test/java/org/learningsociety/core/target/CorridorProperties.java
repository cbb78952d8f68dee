package org.learningsociety.core.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.testkit.TargetArbitraries;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

class CorridorProperties {

    private static final LocalizedText TEXT = LocalizedText.of("chữ", "text");
    private static final MeasureId MEASURE = MeasureId.of("measure");
    private static final List<Corridor> ORDER = List.of(Corridor.BEHIND, Corridor.ON_TRACK, Corridor.AHEAD);

    /** Targets of one measure, on due days few days apart, and what was counted first. */
    private record Case(List<Target> targets, Optional<ObservedCount> baseline, LocalDate day) {}

    @Property
    @Label("P-39 the place in the corridor is that of the line walked day by day")
    void p39PlaceAgreesWithTheLineWalkedDayByDay(@ForAll("cases") Case one, @ForAll @IntRange(max = 60) int met) {
        assertThat(place(one, met, 0)).isEqualTo(walked(one, Rational.of(met, 60)));
    }

    @Property
    @Label("P-39 a greater figure is never placed lower")
    void p39PlaceIsMonotone(
            @ForAll("cases") Case one, @ForAll @IntRange(max = 60) int a, @ForAll @IntRange(max = 60) int b) {
        Corridor lower = place(one, Math.min(a, b), 0);
        Corridor higher = place(one, Math.max(a, b), 0);

        if (ORDER.contains(lower) && ORDER.contains(higher)) {
            assertThat(ORDER.indexOf(lower)).isLessThanOrEqualTo(ORDER.indexOf(higher));
        }
        if (lower == Corridor.AHEAD) {
            assertThat(higher).isEqualTo(Corridor.AHEAD);
        }
    }

    @Property
    @Label("P-39 a figure with an unknown part has a place exactly if it has it whatever the unknown part is")
    void p39PlaceAgreesWithEveryPossibleFigure(
            @ForAll("cases") Case one, @ForAll @IntRange(max = 60) int a, @ForAll @IntRange(max = 60) int b) {
        long least = Math.min(a, b);
        long most = Math.max(a, b);

        Set<Corridor> possible = EnumSet.noneOf(Corridor.class);
        LongStream.rangeClosed(least, most).forEach(met -> possible.add(place(one, met, 0)));
        Corridor expected = possible.size() == 1 ? possible.iterator().next() : Corridor.CANNOT_SAY;
        assertThat(place(one, least, most - least)).isEqualTo(expected);
    }

    @Property
    @Label("P-39 whoever keeps the pace that is still needed reaches the target on the due day, and not with less")
    void p39PaceLeadsExactlyToTheTarget(@ForAll("cases") Case one, @ForAll @IntRange(max = 60) int met) {
        Rational figure = Rational.of(met, 60);
        for (Progress progress : progress(one, met, 0)) {
            Rational value = progress.requirement().orElseThrow().value().low();
            long days = progress.target().due().orElseThrow().toEpochDay()
                    - one.day().toEpochDay();
            assertThat(progress.pace().isPresent()).isEqualTo(days > 0);
            progress.pace().ifPresent(pace -> {
                assertThat(pace.isExact()).isTrue();
                Rational reached = figure.plus(pace.low().multipliedBy(Rational.of(days, 365)));
                assertThat(reached).isEqualTo(figure.max(value));
            });
        }
    }

    @Property
    @Label("P-39, P-42 a place and a pace that are told of an unknown area hold in every area")
    void p39PlaceInAnUnknownAreaHoldsInEach(
            @ForAll("thresholds") Threshold first,
            @ForAll("thresholds") Threshold second,
            @ForAll @IntRange(min = -5, max = 15) int day,
            @ForAll @IntRange(max = 60) int met) {
        LocalDate due = LocalDate.of(2025, 12, 31);
        List<Target> targets = List.of(target(due, first), target(due.plusDays(10), second));
        List<ObservedCount> observed = List.of(count(due.plusDays(day), met, 0));

        List<Progress> open = progress(targets, observed, Areas.unknown());
        for (Set<AreaGroup> areas : TargetArbitraries.allAreas()) {
            List<Progress> known = progress(targets, observed, Areas.of(areas));
            for (int i = 0; i < known.size(); i++) {
                assertThat(open.get(i).corridor()).isIn(known.get(i).corridor(), Corridor.CANNOT_SAY);
                assertThat(open.get(i).status()).isIn(known.get(i).status(), TargetStatus.UNDETERMINED);
                if (known.get(i).pace().isPresent()) {
                    ValueBounds bounds = open.get(i).pace().orElseThrow();
                    assertThat(known.get(i).pace().get().low()).isBetween(bounds.low(), bounds.high());
                }
            }
        }
    }

    // From each due day, or the first count, in equal daily steps to the next due day.
    private static Corridor walked(Case one, Rational figure) {
        Optional<Target> next = one.targets().stream()
                .filter(target -> !due(target).isBefore(one.day()))
                .findFirst();
        Target asked = next.orElse(one.targets().get(one.targets().size() - 1));
        if (reaches(figure, asked, value(asked))) {
            return Corridor.AHEAD;
        }
        if (next.isEmpty() || due(asked).equals(one.day())) {
            return Corridor.BEHIND;
        }
        int index = one.targets().indexOf(asked);
        Optional<LocalDate> from = index > 0
                ? Optional.of(due(one.targets().get(index - 1)))
                : one.baseline().map(ObservedCount::observedOn);
        if (from.isEmpty()) {
            return Corridor.CANNOT_SAY;
        }
        Rational line = index > 0
                ? value(one.targets().get(index - 1))
                : one.baseline().orElseThrow().counts().share().orElseThrow().low();
        long days = due(asked).toEpochDay() - from.get().toEpochDay();
        Rational step = value(asked).minus(line).dividedBy(Rational.of(days));
        for (LocalDate day = from.get(); day.isBefore(one.day()); day = day.plusDays(1)) {
            line = line.plus(step);
        }
        return reaches(figure, asked, line) ? Corridor.ON_TRACK : Corridor.BEHIND;
    }

    private static boolean reaches(Rational figure, Target target, Rational value) {
        int order = figure.compareTo(value);
        return target.threshold().orElseThrow().comparison() == Comparison.AT_LEAST ? order >= 0 : order > 0;
    }

    private static Rational value(Target target) {
        return target.threshold().orElseThrow().usual();
    }

    private static LocalDate due(Target target) {
        return target.due().orElseThrow();
    }

    private static Corridor place(Case one, long met, long unknown) {
        return progress(one, met, unknown).get(0).corridor();
    }

    private static List<Progress> progress(Case one, long met, long unknown) {
        List<ObservedCount> observed = new ArrayList<>();
        observed.add(count(one.day(), met, unknown));
        one.baseline().ifPresent(observed::add);
        return progress(one.targets(), observed, Areas.unknown());
    }

    private static List<Progress> progress(List<Target> targets, List<ObservedCount> observed, Areas territory) {
        // "More than 100 %" is a problem, and nevertheless has its place.
        return Progress.of(targets, observed, territory, observed.get(0).observedOn())
                .value()
                .orElseThrow();
    }

    private static ObservedCount count(LocalDate day, long met, long unknown) {
        return new ObservedCount(MEASURE, Optional.empty(), day, Counts.of(met, unknown, 60), Optional.empty());
    }

    private static Target target(LocalDate due, Threshold threshold) {
        return Target.builder()
                .id(TargetId.of("due-" + due))
                .measure(MEASURE)
                .name(TEXT)
                .goal(new Goal.ShareOf(
                        new Base.Stated(new Population.Group(PopulationId.of("group"), TEXT)), TEXT, threshold))
                .window(DateRange.of(due, due.plusDays(1)))
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }

    @Provide
    Arbitrary<Threshold> thresholds() {
        return TargetArbitraries.thresholds();
    }

    @Provide
    Arbitrary<Case> cases() {
        LocalDate start = LocalDate.of(2025, 12, 20);
        Arbitrary<List<Target>> targets = Arbitraries.integers()
                .between(3, 30)
                .set()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(days -> Combinators.combine(
                                TargetArbitraries.shares().list().ofSize(days.size()), Arbitraries.of(Comparison.class))
                        .as((values, comparison) -> {
                            List<Integer> due = days.stream().sorted().toList();
                            List<Target> made = new ArrayList<>();
                            for (int i = 0; i < due.size(); i++) {
                                Threshold threshold = new Threshold(comparison, values.get(i), List.of());
                                made.add(target(start.plusDays(due.get(i)), threshold));
                            }
                            return List.copyOf(made);
                        }));
        return Combinators.combine(
                        targets,
                        Arbitraries.longs().between(0, 60).optional(),
                        Arbitraries.integers().between(1, 33))
                .as((made, baseline, day) ->
                        new Case(made, baseline.map(met -> count(start, met, 0)), start.plusDays(day)))
                .withoutEdgeCases();
    }
}
