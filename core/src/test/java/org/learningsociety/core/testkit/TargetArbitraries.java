package org.learningsociety.core.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.target.Base;
import org.learningsociety.core.target.Comparison;
import org.learningsociety.core.target.Counts;
import org.learningsociety.core.target.Goal;
import org.learningsociety.core.target.MeasureId;
import org.learningsociety.core.target.Population;
import org.learningsociety.core.target.PopulationId;
import org.learningsociety.core.target.Reading;
import org.learningsociety.core.target.ReadingId;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.target.TargetId;
import org.learningsociety.core.target.Threshold;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/** Generators of targets with nothing wrong, and of the parts from which they are made. */
public final class TargetArbitraries {

    private static final List<AreaGroup> AREAS =
            List.of(AreaGroup.MOUNTAINOUS, AreaGroup.ISLAND, AreaGroup.SPECIALLY_DIFFICULT);

    private TargetArbitraries() {}

    /**
     * Returns shares as plans state them, with values just beside them.
     *
     * @return values from 0 to 1
     */
    public static Arbitrary<Rational> shares() {
        return Arbitraries.of("0", "1/100", "2/5", "59/100", "3/5", "61/100", "2/3", "7/10", "4/5", "9/10", "1")
                .map(Rational::parse);
    }

    /**
     * Returns sets of area groups, few enough to try them all.
     *
     * @return subsets of three groups
     */
    public static Arbitrary<Set<AreaGroup>> areas() {
        return Arbitraries.of(AREAS).set();
    }

    /**
     * Returns area groups that the thresholds of this class name.
     *
     * @return one of three groups
     */
    public static Arbitrary<AreaGroup> area() {
        return Arbitraries.of(AREAS);
    }

    /**
     * Returns counts whose shares lie at the values of {@link #shares()} and just beside them.
     *
     * @return counts out of up to 100, out of nothing among them, with and without an unknown part
     */
    public static Arbitrary<Counts> counts() {
        return Arbitraries.of(0L, 1L, 3L, 10L, 99L, 100L)
                .flatMap(of -> Combinators.combine(near(of), near(of))
                        .as((one, other) -> Counts.of(Math.min(one, other), Math.abs(one - other), of)))
                .withoutEdgeCases();
    }

    private static Arbitrary<Long> near(long of) {
        return Combinators.combine(shares(), Arbitraries.of(-1L, 0L, 0L, 1L)).as((share, beside) -> {
            long met = share.multipliedBy(Rational.of(of)).floor().longValueExact() + beside;
            return Math.max(0, Math.min(of, met));
        });
    }

    /**
     * Returns every set of the area groups that the thresholds of this class name.
     *
     * @return all subsets
     */
    public static List<Set<AreaGroup>> allAreas() {
        List<Set<AreaGroup>> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << AREAS.size(); bits++) {
            int chosen = bits;
            all.add(Set.copyOf(IntStream.range(0, AREAS.size())
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToObj(AREAS::get)
                    .toList()));
        }
        return all;
    }

    /**
     * Returns thresholds of shares that can be reached, with and without exceptions for areas.
     *
     * @return thresholds with values from 0 to 1
     */
    public static Arbitrary<Threshold> thresholds() {
        Arbitrary<List<Threshold.ForArea>> exceptions = Combinators.combine(
                        Arbitraries.shuffle(AREAS), shares().list().ofMaxSize(AREAS.size()))
                .as((areas, values) -> IntStream.range(0, values.size())
                        .mapToObj(i -> new Threshold.ForArea(areas.get(i), values.get(i)))
                        .toList());
        return Combinators.combine(Arbitraries.of(Comparison.class), shares(), exceptions)
                .as(Threshold::new)
                .filter(TargetArbitraries::canBeReached)
                .withoutEdgeCases();
    }

    private static boolean canBeReached(Threshold threshold) {
        return threshold.comparison() == Comparison.AT_LEAST
                || !threshold.usual().equals(Rational.ONE)
                        && threshold.areas().stream()
                                .noneMatch(area -> area.value().equals(Rational.ONE));
    }

    /**
     * Returns populations of every kind.
     *
     * @return groups, groups with a trait, and several of either together
     */
    public static Arbitrary<Population> populations() {
        Arbitrary<Population> group = Combinators.combine(Arbitraries.of("adults", "families"), texts())
                .as((id, name) -> new Population.Group(PopulationId.of(id), name));
        Arbitrary<Population> having =
                Combinators.combine(group, texts()).as((of, trait) -> new Population.Having(of, trait));
        Arbitrary<Population> some = Arbitraries.oneOf(group, having);
        return Arbitraries.oneOf(some, some.list().ofMinSize(2).ofMaxSize(3).map(Population.AnyOf::new));
    }

    /**
     * Returns bases, stated and open.
     *
     * @param outer the measure within which the first reading of an open base lies
     * @return bases
     */
    public static Arbitrary<Base> bases(MeasureId outer) {
        Arbitrary<Base> stated = populations().map(Base.Stated::new);
        Arbitrary<Base> open = Combinators.combine(texts(), populations(), populations())
                .as((name, one, other) -> new Base.Ambiguous(List.of(
                        new Reading(ReadingId.of("nested"), name, one, Optional.of(outer)),
                        new Reading(ReadingId.of("side-by-side"), name, other, Optional.empty()))));
        return Arbitraries.oneOf(stated, open);
    }

    private static Arbitrary<Goal> goals() {
        Arbitrary<Goal> share = Combinators.combine(bases(MeasureId.of("measure-0")), texts(), thresholds())
                .as(Goal.ShareOf::new);
        Arbitrary<Goal> count = Combinators.combine(
                        populations(),
                        Arbitraries.of(Comparison.class),
                        Arbitraries.longs().between(0, 600))
                .as((counted, comparison, value) ->
                        new Goal.CountOf(counted, new Threshold(comparison, Rational.of(value), List.of())));
        return Arbitraries.frequencyOf(
                Tuple.of(4, share), Tuple.of(1, count), Tuple.of(1, texts().map(Goal.Qualitative::new)));
    }

    /**
     * Returns the targets of one plan, with nothing wrong but open bases.
     *
     * @return targets with and without a window; the first measures what nested readings of the others lie within
     */
    public static Arbitrary<List<Target>> targets() {
        return target().list()
                .ofMaxSize(4)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> list.get(i)
                                .withId(TargetId.of("target-" + i))
                                .withMeasure(MeasureId.of("measure-" + i)))
                        .toList())
                .filter(list -> list.isEmpty() || list.get(0).readings().isEmpty());
    }

    private static Arbitrary<Target> target() {
        return Builders.withBuilder(Target::builder)
                .use(texts())
                .in(Target.Builder::name)
                .use(goals())
                .in(Target.Builder::goal)
                .use(windows().optional())
                .in(Target.Builder::window)
                .use(texts().optional())
                .in(Target.Builder::territory)
                .use(Arbitraries.of("kh-290-ubnd-ha-noi-2023", "qd-677-ttg-2022, Điều 1")
                        .map(Citation::parse)
                        .list()
                        .ofMaxSize(2))
                .in(Target.Builder::citations)
                .use(Arbitraries.of(Verification.class))
                .in(Target.Builder::verification)
                .use(texts().list().ofMaxSize(1))
                .in(Target.Builder::notes)
                .build(builder -> builder.id(TargetId.of("target"))
                        .measure(MeasureId.of("measure"))
                        .build());
    }

    private static Arbitrary<DateRange> windows() {
        return Arbitraries.of("2025-01-01/2026-01-01", "2030-01-01/2031-01-01", "2024-01-01/")
                .map(DateRange::parse);
    }

    private static Arbitrary<LocalizedText> texts() {
        return PlanArbitraries.texts();
    }
}
