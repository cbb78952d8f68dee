package org.learningsociety.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.testkit.Laws;
import org.learningsociety.criteria.scoring.Verdict;

class CompositeProperties {

    private static final List<String> QUESTIONS = List.of("a", "b", "c");

    private static Composite<String> composite(List<List<Verdict>> subjects) {
        Composite<String> composite = Composite.empty();
        for (List<Verdict> verdicts : subjects) {
            Map<String, Verdict> one = new TreeMap<>();
            for (int i = 0; i < verdicts.size(); i++) {
                one.put(QUESTIONS.get(i), verdicts.get(i));
            }
            composite = composite.merge(Composite.of(one));
        }
        return composite;
    }

    private static Arbitrary<List<List<Verdict>>> subjects(int questions, Verdict... verdicts) {
        return Arbitraries.of(verdicts)
                .list()
                .ofSize(questions)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<List<Verdict>>> any() {
        return subjects(3, Verdict.values());
    }

    @Provide
    Arbitrary<List<List<Verdict>>> allApply() {
        return subjects(3, Verdict.ACHIEVED, Verdict.NOT_ACHIEVED, Verdict.UNDETERMINED);
    }

    @Provide
    Arbitrary<List<List<Verdict>>> oneQuestion() {
        return subjects(1, Verdict.values());
    }

    @Property(tries = 300)
    @Label(
            "P-59 of a question of which less is better the share is one less the other, and twice turned it is as before")
    void p59PolarityTurnsTheShare(
            @ForAll @LongRange(max = 40) long met,
            @ForAll @LongRange(max = 40) long notMet,
            @ForAll @LongRange(max = 5) long unknown,
            @ForAll @LongRange(max = 5) long missing) {
        long of = met + notMet + unknown;
        Tally tally = new Tally(met, of, unknown, 0, 0, 0, of + missing, Histogram.empty());
        Tally turned = new Tally(notMet, of, unknown, 0, 0, 0, of + missing, Histogram.empty());
        if (tally.rate().isPresent()) {
            Rate rate = tally.rate().get();
            Rate complement = turned.rate().orElseThrow().complement();
            assertThat(complement.low()).isEqualTo(rate.low());
            assertThat(complement.high()).isEqualTo(rate.high());
            if (unknown == 0) {
                assertThat(complement).isEqualTo(rate);
            }
            assertThat(rate.complement().complement()).isEqualTo(rate);
        }
    }

    @Property(tries = 300)
    @Label("P-60 all or nothing is at most the share of every question, where all apply to all")
    void p60AllOrNothingIsAtMostEveryShare(@ForAll("allApply") List<List<Verdict>> subjects) {
        Composite<String> composite = composite(subjects);
        Rate all = composite.allOrNothing().rate().orElseThrow();
        for (Tally tally : composite.components().tallies().values()) {
            Rate rate = tally.rate().orElseThrow();
            assertThat(all.low()).isLessThanOrEqualTo(rate.low());
            assertThat(all.high()).isLessThanOrEqualTo(rate.high());
        }
    }

    @Property(tries = 300)
    @Label(
            "P-60 opportunity is pooled, linear is the mean over subjects, all or nothing counts who met all that applies")
    void p60EachIsWhatItSays(@ForAll("any") List<List<Verdict>> subjects) {
        Composite<String> composite = composite(subjects);
        long met = 0;
        long of = 0;
        long complete = 0;
        long assessable = 0;
        Rational shares = Rational.ZERO;
        for (List<Verdict> verdicts : subjects) {
            long ownMet =
                    verdicts.stream().filter(one -> one == Verdict.ACHIEVED).count();
            long own = verdicts.stream()
                    .filter(one -> one != Verdict.NOT_ASSESSABLE)
                    .count();
            met += ownMet;
            of += own;
            assessable += own > 0 ? 1 : 0;
            complete += own > 0 && ownMet == own ? 1 : 0;
            shares = own == 0 ? shares : shares.plus(Rational.of(ownMet, own));
        }
        assertThat(composite.allOrNothing().met()).isEqualTo(complete);
        assertThat(composite.opportunity().isPresent()).isEqualTo(of > 0);
        if (of > 0) {
            assertThat(composite.opportunity().orElseThrow().low()).isEqualTo(Rational.of(met, of));
            assertThat(composite.linear().orElseThrow().low()).isEqualTo(shares.dividedBy(Rational.of(assessable)));
        }
    }

    @Property(tries = 300)
    @Label("P-60 with one question all three are the same")
    void p60WithOneQuestionAllAreTheSame(@ForAll("oneQuestion") List<List<Verdict>> subjects) {
        Composite<String> composite = composite(subjects);
        assertThat(composite.opportunity())
                .isEqualTo(composite.allOrNothing().rate())
                .isEqualTo(composite.linear());
    }

    @Property(tries = 300)
    @Label(
            "P-61 the index lies between the least and the greatest share, weights are normalized, and equal weights are the mean")
    void p61IndexIsConvex(
            @ForAll("allApply") List<List<Verdict>> subjects,
            @ForAll @IntRange(max = 5) int a,
            @ForAll @IntRange(max = 5) int b,
            @ForAll @IntRange(min = 1, max = 5) int c) {
        Composite<String> composite = composite(subjects);
        List<Rate> rates = composite.components().tallies().values().stream()
                .map(tally -> tally.rate().orElseThrow())
                .toList();
        Map<String, Rational> weights = Map.of("a", Rational.of(a), "b", Rational.of(b), "c", Rational.of(c));
        Map<String, Rational> tripled =
                Map.of("a", Rational.of(3L * a), "b", Rational.of(3L * b), "c", Rational.of(3L * c));
        Rational third = Rational.of(1, 3);

        Rate index = composite.weighted(weights).orElseThrow();
        Rate mean =
                composite.weighted(Map.of("a", third, "b", third, "c", third)).orElseThrow();

        assertThat(index.low())
                .isBetween(
                        rates.stream().map(Rate::low).min(Rational::compareTo).orElseThrow(),
                        rates.stream().map(Rate::low).max(Rational::compareTo).orElseThrow());
        assertThat(composite.weighted(tripled)).contains(index);
        assertThat(mean.high())
                .isEqualTo(rates.stream()
                        .map(Rate::high)
                        .reduce(Rational.ZERO, Rational::plus)
                        .dividedBy(Rational.of(3)));
    }

    @Property(tries = 100)
    @Label("P-85 composites form a commutative monoid")
    void p85CompositesFormACommutativeMonoid(
            @ForAll("any") List<List<Verdict>> one,
            @ForAll("any") List<List<Verdict>> two,
            @ForAll("any") List<List<Verdict>> three) {
        Laws.identity((first, second) -> first.merge(second), Composite.<String>empty(), composite(one));
        Laws.commutative((first, second) -> first.merge(second), composite(one), composite(two));
        Laws.associative((first, second) -> first.merge(second), composite(one), composite(two), composite(three));
    }

    @Example
    void theWorkedExampleHolds() {
        Composite<String> composite = composite(List.of(
                List.of(Verdict.ACHIEVED, Verdict.ACHIEVED),
                List.of(Verdict.ACHIEVED, Verdict.NOT_ACHIEVED),
                List.of(Verdict.ACHIEVED, Verdict.NOT_ASSESSABLE)));

        assertThat(composite.allOrNothing().rate()).contains(Rate.exactly(Rational.of(2, 3)));
        assertThat(composite.opportunity()).contains(Rate.exactly(Rational.of(4, 5)));
        assertThat(composite.linear()).contains(Rate.exactly(Rational.of(5, 6)));
    }

    @Example
    void anIndexNeedsDataAndWeights() {
        Composite<String> composite = composite(List.of(List.of(Verdict.ACHIEVED, Verdict.NOT_ASSESSABLE)));

        assertThat(composite.weighted(Map.of("a", Rational.ONE, "b", Rational.ONE)))
                .isEmpty();
        assertThat(composite.weighted(Map.of("a", Rational.ONE, "b", Rational.ZERO)))
                .contains(Rate.exactly(Rational.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> composite.weighted(Map.of("a", Rational.ZERO)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> composite.weighted(Map.of("a", Rational.ONE, "b", Rational.of(-1))));
    }
}
