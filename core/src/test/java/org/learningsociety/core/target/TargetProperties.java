package org.learningsociety.core.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.testkit.TargetArbitraries;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

class TargetProperties {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final LocalizedText TEXT = LocalizedText.of("chữ", "text");
    private static final Population GROUP = new Population.Group(PopulationId.of("group"), TEXT);
    private static final MeasureId OUTER = MeasureId.of("outer");
    private static final MeasureId INNER = MeasureId.of("inner");

    @Property
    @Label("P-35, P-42 a target is undetermined exactly if what is unknown of figure and areas decides")
    void p35StatusIsThatOfEveryPossibleFigureAndArea(
            @ForAll("thresholds") Threshold threshold,
            @ForAll("counts") Counts counts,
            @ForAll("knowledge") Map<AreaGroup, Boolean> known) {
        Areas territory = group -> Optional.ofNullable(known.get(group));

        TargetStatus status = threshold.in(territory).judge(counts.share());

        assertThat(status).isEqualTo(byTrying(threshold, counts, known));
    }

    // Every number of those that may count, in every territory that agrees with what is known.
    private static TargetStatus byTrying(Threshold threshold, Counts counts, Map<AreaGroup, Boolean> known) {
        if (counts.of() == 0) {
            return TargetStatus.UNDETERMINED;
        }
        List<Boolean> reached = TargetArbitraries.allAreas().stream()
                .filter(areas ->
                        known.entrySet().stream().allMatch(entry -> areas.contains(entry.getKey()) == entry.getValue()))
                .flatMap(areas -> LongStream.rangeClosed(counts.met(), counts.met() + counts.unknown())
                        .mapToObj(met -> isReached(threshold, areas, met, counts.of())))
                .distinct()
                .toList();
        if (reached.size() > 1) {
            return TargetStatus.UNDETERMINED;
        }
        return reached.get(0) ? TargetStatus.REACHED : TargetStatus.NOT_REACHED;
    }

    private static boolean isReached(Threshold threshold, Set<AreaGroup> areas, long met, long of) {
        Rational value = threshold.areas().stream()
                .filter(exception -> areas.contains(exception.area()))
                .map(Threshold.ForArea::value)
                .findFirst()
                .orElse(threshold.usual());
        long left = met * value.denominator().longValueExact();
        long right = of * value.numerator().longValueExact();
        return threshold.comparison() == Comparison.AT_LEAST ? left >= right : left > right;
    }

    @Property
    @Label(
            "P-44, P-31 a threshold is at least as strict exactly if whatever meets it meets the other, in every territory")
    void p44StricterMeansMeetingBoth(@ForAll("thresholds") Threshold one, @ForAll("thresholds") Threshold other) {
        boolean stricter = one.isAtLeastAsStrictAs(other);

        // Out of 600 every value of the generator, and a figure between any two, can be met.
        boolean implied = TargetArbitraries.allAreas().stream()
                .allMatch(areas -> LongStream.rangeClosed(0, 600)
                        .allMatch(met -> !isReached(one, areas, met, 600) || isReached(other, areas, met, 600)));
        assertThat(stricter).isEqualTo(implied);
    }

    @Property
    @Label("P-44, P-31 \"at least as strict\" is a partial order")
    void p44StricterIsAPartialOrder(
            @ForAll("thresholds") Threshold a, @ForAll("thresholds") Threshold b, @ForAll("thresholds") Threshold c) {
        assertThat(a.isAtLeastAsStrictAs(a)).isTrue();
        if (a.isAtLeastAsStrictAs(b) && b.isAtLeastAsStrictAs(c)) {
            assertThat(a.isAtLeastAsStrictAs(c)).isTrue();
        }
        if (a.isAtLeastAsStrictAs(b) && b.isAtLeastAsStrictAs(a)) {
            assertThat(TargetArbitraries.allAreas())
                    .allSatisfy(areas -> assertThat(a.in(Areas.of(areas))).isEqualTo(b.in(Areas.of(areas))));
        }
    }

    @Property
    @Label("P-44 meeting a local target that is accepted as at least as strict means meeting the parent's")
    void p44MeetingALocalTargetMeetsTheParents(
            @ForAll("thresholds") Threshold local,
            @ForAll("thresholds") Threshold parent,
            @ForAll("counts") Counts counts,
            @ForAll("areas") Set<AreaGroup> areas) {
        Target mine = target(OUTER, new Base.Stated(GROUP), local);
        Target theirs = target(OUTER, new Base.Stated(GROUP), parent);

        if (mine.isAtLeastAsStrictAs(theirs) && status(mine, counts, areas) == TargetStatus.REACHED) {
            assertThat(status(theirs, counts, areas)).isEqualTo(TargetStatus.REACHED);
        }
    }

    private static TargetStatus status(Target target, Counts counts, Set<AreaGroup> areas) {
        ObservedCount count = count(target.measure(), Optional.empty(), counts);
        return Progress.of(List.of(target), List.of(count), Areas.of(areas), DAY)
                .orElseThrow()
                .get(0)
                .status();
    }

    @Property
    @Label("P-36 a share of a share is the share of the whole, exactly, and without the outer count nothing is said")
    void p36NestedShareIsTheProduct(
            @ForAll @IntRange(min = 1, max = 60) int proficient,
            @ForAll @IntRange(max = 60) int onlySkilled,
            @ForAll @IntRange(max = 60) int others,
            @ForAll("percents") int outerPercent,
            @ForAll("percents") int innerPercent) {
        int skilled = proficient + onlySkilled;
        int all = skilled + others;
        ObservedCount outer = count(OUTER, Optional.empty(), Counts.of(skilled, 0, all));
        ObservedCount inner = count(INNER, Optional.of(HaNoi.NESTED), Counts.of(proficient, 0, skilled));

        OfWhole told = nested(outerPercent, innerPercent, List.of(outer, inner));
        OfWhole untold = nested(outerPercent, innerPercent, List.of(inner));

        assertThat(told.value()).contains(ValueBounds.exactly(Rational.of(proficient, all)));
        boolean reached = proficient * 10_000 >= outerPercent * innerPercent * all;
        assertThat(told.status()).isEqualTo(reached ? TargetStatus.REACHED : TargetStatus.NOT_REACHED);
        assertThat(untold.value()).isEmpty();
        assertThat(untold.status()).isEqualTo(TargetStatus.UNDETERMINED);
    }

    @Property
    @Label("P-36 whatever the unknown parts of both steps are, the share of the whole lies in its bounds")
    void p36NestedBoundsEnclose(@ForAll("counts") Counts outer, @ForAll("counts") Counts inner) {
        OfWhole whole = nested(
                70, 60, List.of(count(OUTER, Optional.empty(), outer), count(INNER, Optional.of(HaNoi.NESTED), inner)));

        if (outer.of() == 0 || inner.of() == 0) {
            assertThat(whole.value()).isEmpty();
            return;
        }
        ValueBounds bounds = whole.value().orElseThrow();
        for (long a : ends(outer)) {
            for (long b : ends(inner)) {
                Rational product = Rational.of(a, outer.of()).multipliedBy(Rational.of(b, inner.of()));
                assertThat(product).isBetween(bounds.low(), bounds.high());
            }
        }
    }

    private static List<Long> ends(Counts counts) {
        return List.of(counts.met(), counts.met() + counts.unknown() / 2, counts.met() + counts.unknown());
    }

    private static OfWhole nested(int outerPercent, int innerPercent, List<ObservedCount> observed) {
        List<Target> targets = List.of(
                target(OUTER, new Base.Stated(GROUP), percent(outerPercent)),
                target(INNER, open(), percent(innerPercent)));
        return Progress.of(targets, observed, Areas.unknown(), DAY)
                .orElseThrow()
                .get(1)
                .ofWhole()
                .orElseThrow();
    }

    @Property
    @Label("P-36 two nested requirements ask together for the product of all that meets each")
    void p36ProductOfRequirementsIsTheLeastOfAllThatMeetBoth(
            @ForAll("requirements") Requirement outer, @ForAll("requirements") Requirement inner) {
        Requirement both = outer.multipliedBy(inner);

        List<Rational> products = new ArrayList<>();
        for (long a = 0; a <= 60; a++) {
            for (long b = 0; b <= 60; b++) {
                Rational first = Rational.of(a, 30);
                Rational second = Rational.of(b, 30);
                if (meets(outer, first) && meets(inner, second)) {
                    products.add(first.multipliedBy(second));
                }
            }
        }
        assertThat(products)
                .allSatisfy(product -> assertThat(meets(both, product)).isTrue());
        // Figures up to 200 %, so that there are some beyond every value.
        boolean touched = products.contains(both.value().low());
        assertThat(both.comparison() == Comparison.MORE_THAN).isEqualTo(!touched);
    }

    private static boolean meets(Requirement requirement, Rational figure) {
        return requirement.judge(Optional.of(ValueBounds.exactly(figure))) == TargetStatus.REACHED;
    }

    @Property
    @Label("P-40 nested asks no more than side by side, an open base always warns, and no reading changes another")
    void p40ReadingsStandBesideEachOther(
            @ForAll("percents") int outerPercent,
            @ForAll("percents") int innerPercent,
            @ForAll("counts") Counts nested,
            @ForAll("counts") Counts sideBySide) {
        Target outer = target(OUTER, new Base.Stated(GROUP), percent(outerPercent));
        Target inner = target(INNER, open(), percent(innerPercent));
        ObservedCount forNested = count(INNER, Optional.of(HaNoi.NESTED), nested);
        ObservedCount forOther = count(INNER, Optional.of(HaNoi.SIDE_BY_SIDE), sideBySide);

        Validated<List<Progress>> both =
                Progress.of(List.of(outer, inner), List.of(forNested, forOther), Areas.unknown(), DAY);
        Progress one = both.value().orElseThrow().get(1);
        Progress other = both.value().orElseThrow().get(2);

        assertThat(one.ofWhole().orElseThrow().requirement().value().high())
                .isLessThanOrEqualTo(other.requirement().orElseThrow().value().low());
        assertThat(both.problems())
                .extracting(Problem::code, Problem::severity)
                .containsExactly(tuple(TargetProblem.AMBIGUOUS_BASE, Severity.WARNING));
        assertThat(alone(outer, inner, forNested).get(1)).isEqualTo(one);
        assertThat(alone(outer, inner, forOther).get(2)).isEqualTo(other);
        Target chosen = inner.withGoal(new Goal.ShareOf(new Base.Stated(GROUP), TEXT, percent(innerPercent)));
        assertThat(status(chosen, sideBySide, Set.of())).isEqualTo(other.status());
    }

    private static List<Progress> alone(Target outer, Target inner, ObservedCount count) {
        return Progress.of(List.of(outer, inner), List.of(count), Areas.unknown(), DAY)
                .orElseThrow();
    }

    @Property
    @Label("P-42 a target resolves by the dated groups of the unit, and without them lies between its values")
    void p42DatedGroupsDecide(
            @ForAll("thresholds") Threshold threshold,
            @ForAll("areas") Set<AreaGroup> before,
            @ForAll("areas") Set<AreaGroup> after) {
        Requirement then = threshold.in(on(DAY.minusDays(1), before, after));
        Requirement now = threshold.in(on(DAY, before, after));
        Requirement never = threshold.in(Areas.unknown());

        assertThat(then).isEqualTo(threshold.in(Areas.of(before)));
        assertThat(now).isEqualTo(threshold.in(Areas.of(after)));
        assertThat(then.value().isExact()).isTrue();
        assertThat(never.value().low()).isLessThanOrEqualTo(then.value().low());
        assertThat(never.value().high()).isGreaterThanOrEqualTo(now.value().high());
        if (!never.value().isExact()) {
            Rational middle = never.value().low().plus(never.value().high()).dividedBy(Rational.of(2));
            assertThat(never.judge(Optional.of(ValueBounds.exactly(middle)))).isEqualTo(TargetStatus.UNDETERMINED);
        }
    }

    private static Areas on(LocalDate date, Set<AreaGroup> before, Set<AreaGroup> after) {
        return group -> Optional.of((date.isBefore(DAY) ? before : after).contains(group));
    }

    @Property(tries = 200)
    @Label("P-40 targets that are generated have nothing wrong but open bases")
    void p40OnlyOpenBasesWarn(@ForAll("targets") List<Target> targets) {
        long open =
                targets.stream().filter(target -> !target.readings().isEmpty()).count();

        List<Problem> problems = Target.check(targets, pointer -> new Place.Whole(pointer));

        assertThat(problems)
                .hasSize(Math.toIntExact(open))
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(TargetProblem.AMBIGUOUS_BASE));
    }

    private static Target target(MeasureId measure, Base base, Threshold threshold) {
        return Target.builder()
                .id(TargetId.of(measure.value()))
                .measure(measure)
                .name(TEXT)
                .goal(new Goal.ShareOf(base, TEXT, threshold))
                .window(DateRange.parse("2025-01-01/2026-01-01"))
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }

    private static Base open() {
        return new Base.Ambiguous(List.of(
                new Reading(HaNoi.NESTED, TEXT, new Population.Having(GROUP, TEXT), Optional.of(OUTER)),
                new Reading(HaNoi.SIDE_BY_SIDE, TEXT, GROUP, Optional.empty())));
    }

    private static Threshold percent(int percent) {
        return Threshold.atLeast(Rational.of(percent, 100));
    }

    private static ObservedCount count(MeasureId measure, Optional<ReadingId> reading, Counts counts) {
        return new ObservedCount(measure, reading, DAY, counts, Optional.empty());
    }

    @Provide
    Arbitrary<Threshold> thresholds() {
        return TargetArbitraries.thresholds();
    }

    @Provide
    Arbitrary<Counts> counts() {
        return TargetArbitraries.counts();
    }

    @Provide
    Arbitrary<Set<AreaGroup>> areas() {
        return TargetArbitraries.areas();
    }

    @Provide
    Arbitrary<Map<AreaGroup, Boolean>> knowledge() {
        return Arbitraries.maps(TargetArbitraries.area(), Arbitraries.of(true, false))
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Integer> percents() {
        return Arbitraries.of(0, 1, 40, 60, 70, 80, 90, 99, 100);
    }

    @Provide
    Arbitrary<Requirement> requirements() {
        return Combinators.combine(Arbitraries.of(Comparison.class), Arbitraries.of("0", "1/3", "2/5", "9/10", "1"))
                .as((comparison, value) -> new Requirement(comparison, ValueBounds.exactly(Rational.parse(value))));
    }

    @Provide
    Arbitrary<List<Target>> targets() {
        return TargetArbitraries.targets();
    }
}
