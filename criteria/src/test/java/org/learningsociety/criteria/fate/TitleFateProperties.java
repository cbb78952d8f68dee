package org.learningsociety.criteria.fate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.fate.Merger.DAY;
import static org.learningsociety.criteria.fate.Merger.FIRST;
import static org.learningsociety.criteria.fate.Merger.HEIR;
import static org.learningsociety.criteria.fate.Merger.SECOND;
import static org.learningsociety.criteria.fate.Merger.TITLE;
import static org.learningsociety.criteria.fate.Merger.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.testkit.TerritoryArbitraries;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.criteria.fate.Merger.Giver;
import org.learningsociety.criteria.recognition.FatePolicy;
import org.learningsociety.criteria.recognition.FatePolicy.Tie;
import org.learningsociety.criteria.recognition.Holding;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.recognition.ValidityReading;
import org.learningsociety.criteria.testkit.TitledCommune;

class TitleFateProperties {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);
    private static final LocalDate CARRIED = LocalDate.of(2026, 1, 1);
    private static final List<FatePolicy> POLICIES = List.of(
            new FatePolicy.IfAll(),
            new FatePolicy.IfAny(),
            new FatePolicy.Majority(Basis.POPULATION, Tie.SUFFICES),
            new FatePolicy.Majority(Basis.POPULATION, Tie.NOT_ENOUGH),
            new FatePolicy.Reassess(),
            new FatePolicy.CarryUntil(CARRIED),
            new FatePolicy.CarryUntil(DAY),
            new FatePolicy.Lapse());

    @Provide
    Arbitrary<FatePolicy> policies() {
        return Arbitraries.of(POLICIES);
    }

    /** From 1 to 14 predecessors of which everything is known. */
    @Provide
    Arbitrary<Merger> known() {
        Arbitrary<Extent> parts = Arbitraries.of(
                Extent.WHOLE,
                Extent.WHOLE,
                Extent.part(Rational.of(1, 2)),
                Extent.part(Rational.of(1, 4)),
                Extent.NONE);
        return mergers(parts, Arbitraries.of(0, 1, 2), sizes().map(Optional::of), 14);
    }

    /** A few predecessors of which much may not be known. */
    @Provide
    Arbitrary<Merger> hazy() {
        Arbitrary<Extent> parts = Arbitraries.of(
                Extent.WHOLE,
                Extent.PART,
                Extent.NOT_STATED,
                Extent.part(Rational.of(1, 4), Rational.of(1, 2)),
                Extent.part(Rational.ZERO, Rational.of(1, 2)),
                Extent.NONE);
        Arbitrary<Integer> ranks =
                Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(3, 1), Tuple.of(3, 2), Tuple.of(1, -1));
        return mergers(parts, ranks, sizes().optional(0.9), 4);
    }

    private static Arbitrary<Integer> sizes() {
        return Arbitraries.of(0, 1, 2, 4, 8);
    }

    private static Arbitrary<Merger> mergers(
            Arbitrary<Extent> parts, Arbitrary<Integer> ranks, Arbitrary<Optional<Integer>> sizes, int most) {
        Arbitrary<DateBound> ends = Arbitraries.of(
                DateBound.open(),
                DateBound.unknown(),
                DateBound.on(DAY.plusDays(1)),
                DateBound.on(LocalDate.of(2027, 3, 20)));
        Arbitrary<Giver> giver = Combinators.combine(parts, ranks, ends, sizes).as(Giver::new);
        // Where nobody's people certainly come, the origin of the people is not recorded, which has a test of its own.
        return giver.list()
                .ofMinSize(1)
                .ofMaxSize(most)
                .filter(all -> all.stream()
                        .map(one -> one.people().kind())
                        .anyMatch(kind -> kind == Extent.Kind.WHOLE || kind == Extent.Kind.PART))
                .map(Merger::new);
    }

    private static int rank(FateOutcome outcome) {
        return outcome.isHeld() ? outcome.level().orElseThrow().equals(SECOND) ? 2 : 1 : 0;
    }

    private static void agrees(FateOutcome outcome, Set<Integer> possible, Merger merger) {
        Statistics.label("fate").collect(outcome.fate());
        boolean noneHeld = merger.givers().stream().allMatch(giver -> giver.rank() == 0);
        if (noneHeld) {
            assertThat(outcome.fate()).isEqualTo(Fate.NONE_HELD);
        } else if (possible.size() > 1) {
            assertThat(outcome.fate()).isEqualTo(Fate.UNDETERMINED);
            assertThat(outcome.problems()).isNotEmpty().allMatch(Problem::isError);
        } else {
            int level = possible.iterator().next();
            assertThat(outcome.fate()).isEqualTo(level == 0 ? Fate.NOT_CARRIED : Fate.CARRIED);
            assertThat(outcome.level())
                    .isEqualTo(level == 0 ? Optional.empty() : Optional.of(level == 1 ? FIRST : SECOND));
            assertThat(outcome.problems()).isEmpty();
        }
    }

    @Property
    @Label("P-108 what goes over agrees with trying every way in which it may be")
    void agreesWithTheOracle(@ForAll("hazy") Merger merger) {
        agrees(merger.under(new FatePolicy.IfAll()), SlowFate.all(merger), merger);
        agrees(merger.under(new FatePolicy.IfAny()), SlowFate.any(merger), merger);
        agrees(merger.under(new FatePolicy.CarryUntil(CARRIED)), SlowFate.any(merger), merger);
        for (Tie tie : Tie.values()) {
            FatePolicy policy = new FatePolicy.Majority(Basis.POPULATION, tie);
            agrees(merger.under(policy), SlowFate.majority(merger, tie), merger);
        }
    }

    @Property
    @Label("P-108 any is as generous as a majority, and that as all")
    void generosity(@ForAll("known") Merger merger, @ForAll Tie tie) {
        FateOutcome majority = merger.under(new FatePolicy.Majority(Basis.POPULATION, tie));
        int all = rank(merger.under(new FatePolicy.IfAll()));
        int any = rank(merger.under(new FatePolicy.IfAny()));

        assertThat(all).isLessThanOrEqualTo(any);
        if (majority.fate() != Fate.UNDETERMINED) {
            assertThat(rank(majority)).isBetween(all, any);
        }
    }

    @Property
    @Label("P-108 no title comes from none, and none without a policy")
    void noTitleFromNone(@ForAll("known") Merger merger, @ForAll("policies") FatePolicy policy) {
        Merger none = new Merger(merger.givers().stream()
                .map(giver -> new Giver(giver.people(), 0, giver.end(), giver.size()))
                .toList());
        boolean isHeld = merger.givers().stream().anyMatch(giver -> giver.rank() > 0);
        FateOutcome without =
                TitleFate.of(merger.before(), Merger.SHIPPED, merger.map()).outcome(HEIR);

        assertThat(none.under(policy).fate()).isEqualTo(Fate.NONE_HELD);
        assertThat(without.fate()).isEqualTo(isHeld ? Fate.NO_POLICY : Fate.NONE_HELD);
        assertThat(without.isHeld()).isFalse();
        assertThat(without.problems()).hasSize(isHeld ? 1 : 0);
    }

    @Property
    @Label("P-108 a title that goes over ends no later than those that counted, and than the policy says")
    void endIsTheEarliest(@ForAll("known") Merger merger, @ForAll("policies") FatePolicy policy) {
        FateOutcome outcome = merger.under(policy);
        if (outcome.fate() != Fate.CARRIED) {
            assertThat(outcome.until()).isEmpty();
            return;
        }
        List<DateBound> ends = new ArrayList<>();
        for (int i = 0; i < merger.givers().size(); i++) {
            if (merger.givers().get(i).rank() >= rank(outcome)) {
                ends.add(merger.givers().get(i).end());
            }
        }
        if (policy instanceof FatePolicy.CarryUntil limit) {
            ends.add(DateBound.on(limit.end()));
        }
        DateBound end = outcome.until().orElseThrow();
        Statistics.label("end").collect(end);
        Optional<LocalDate> first = earliest(ends, Merger.LATEST.minusYears(1));
        Optional<LocalDate> last = earliest(ends, Merger.LATEST);
        if (first.equals(last)) {
            assertThat(end).isEqualTo(last.map(DateBound::on).orElse(DateBound.open()));
            assertThat(outcome.latestEnd()).isEmpty();
        } else {
            assertThat(end).isEqualTo(DateBound.unknown());
            assertThat(outcome.latestEnd()).isEqualTo(last);
        }
    }

    private static Optional<LocalDate> earliest(List<DateBound> ends, LocalDate ofUnknown) {
        return ends.stream()
                .flatMap(one -> one.equals(DateBound.unknown()) ? Stream.of(ofUnknown) : one.day().stream())
                .min(Comparator.naturalOrder());
    }

    @Property
    @Label(
            "P-108 where no source says how to count a title's months, its fate is settled where every reading gives the same")
    void whatIsSettledIsWhatEveryReadingGives(
            @ForAll @IntRange(max = 480) int granted, @ForAll @IntRange(min = 1, max = 18) int months) {
        LocalDate decided = FIRST_DAY.plusDays(granted);
        Set<Fate> readings = Arrays.stream(ValidityReading.values())
                .map(reading -> fate(TitledCommune.of(decided, months, Optional.of(reading))))
                .collect(Collectors.toSet());
        Fate fate = fate(TitledCommune.of(decided, months, Optional.empty()));
        Statistics.collect(fate);

        assertThat(readings).doesNotContain(Fate.UNDETERMINED);
        assertThat(fate).isEqualTo(readings.size() == 1 ? readings.iterator().next() : Fate.UNDETERMINED);
    }

    private static Fate fate(RecognitionHistory history) {
        HeldBefore before =
                HeldBefore.of(TitledCommune.TITLE, Merger.DAY, List.of(history)).orElseThrow();
        UnitId heir = TitledCommune.MAP
                .resolve(CodeSystem.NSO, "24688", Merger.DAY)
                .orElseThrow()
                .id();
        return TitleFate.of(before, Merger.rules(new FatePolicy.IfAny()), TitledCommune.MAP)
                .outcome(heir)
                .fate();
    }

    @Property
    @Label("P-108 the order and the names of the predecessors do not matter")
    void orderDoesNotMatter(
            @ForAll("hazy") Merger merger, @ForAll("policies") FatePolicy policy, @ForAll Random random) {
        List<Giver> shuffled = new ArrayList<>(merger.givers());
        Collections.shuffle(shuffled, random);
        FateOutcome one = merger.under(policy);
        FateOutcome other = new Merger(shuffled).under(policy);

        assertThat(other.fate()).isEqualTo(one.fate());
        assertThat(other.level()).isEqualTo(one.level());
        assertThat(other.until()).isEqualTo(one.until());
        assertThat(codes(other)).isEqualTo(codes(one));
    }

    private static List<String> codes(FateOutcome outcome) {
        return outcome.problems().stream()
                .map(problem -> problem.code().id())
                .sorted()
                .toList();
    }

    @Provide
    Arbitrary<Tuple2<Chronicle, LocalDate>> histories() {
        return TerritoryArbitraries.datedHierarchies();
    }

    @Property
    @Label("P-108 of any history each successor has exactly one outcome, and what nothing happened to keeps its title")
    void everySuccessorHasOneOutcome(
            @ForAll("histories") Tuple2<Chronicle, LocalDate> history,
            @ForAll("policies") FatePolicy policy,
            @ForAll boolean known,
            @ForAll Random random) {
        Gazetteer map = Gazetteer.of(history.get1()).orElseThrow();
        LocalDate day = history.get2().isAfter(map.firstDay())
                ? history.get2()
                : map.firstDay().plusDays(1);
        Map<UnitId, Holding> holdings = new TreeMap<>();
        for (UnitState unit : map.at(day.minusDays(1)).units()) {
            if (random.nextInt(3) > 0) {
                holdings.put(unit.id(), Merger.holding(random.nextBoolean() ? FIRST : SECOND, DateBound.open()));
            }
        }
        HeldBefore before = new HeldBefore(TITLE, day, new TreeMap<>(holdings), new TreeSet<>(), Map.of());
        RecognitionRules rules = known ? rules(policy) : Merger.SHIPPED;
        TitleFate fate = TitleFate.of(before, rules, map);
        List<FateOutcome> outcomes = fate.outcomes();

        assertThat(outcomes.stream().map(FateOutcome::successor))
                .doesNotHaveDuplicates()
                .isSorted();
        for (FateOutcome outcome : outcomes) {
            Statistics.label("fate").collect(outcome.fate());
            assertThat(fate.outcome(outcome.successor())).isEqualTo(outcome);
            for (Language language : Language.values()) {
                assertThat(outcome.sentence(language, map, rules))
                        .contains(TITLE.name().orElseThrow().in(language))
                        .doesNotContain("{");
                outcome.problems()
                        .forEach(
                                problem -> assertThat(problem.message(language)).doesNotContain("{"));
            }
        }
        for (UnitId unit : holdings.keySet()) {
            List<UnitId> heirs = map.successors(unit, day.minusDays(1), day).stream()
                    .map(link -> link.to())
                    .toList();
            boolean isAlone = heirs.equals(List.of(unit))
                    && map.predecessors(unit, day, day.minusDays(1)).size() == 1
                    && map.predecessors(unit, day, day.minusDays(1))
                            .get(0)
                            .extents()
                            .equals(Extents.WHOLE);
            if (isAlone) {
                FateOutcome own = fate.outcome(unit);
                assertThat(own.fate())
                        .as("%s", map.untraced(unit, day, day.minusDays(1)))
                        .isEqualTo(Fate.UNCHANGED);
                assertThat(own.level()).isEqualTo(holdings.get(unit).level());
            }
            assertThat(fate.historical().containsKey(unit))
                    .isEqualTo(map.at(day).find(unit).isEmpty());
        }
        for (UnitState unit : map.at(day).units()) {
            boolean isListed =
                    outcomes.stream().anyMatch(outcome -> outcome.successor().equals(unit.id()));
            assertThat(isListed || !fate.outcome(unit.id()).isHeld()).isTrue();
        }
    }
}
