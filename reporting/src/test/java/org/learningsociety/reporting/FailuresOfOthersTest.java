package org.learningsociety.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;

/**
 * What other systems that add up and report are known to have got wrong, each with the thread that tells of it. What concerns maps
 * and plans and what concerns scores is tried in the modules below, in classes of the same name.
 */
class FailuresOfOthersTest {

    private static final Tally ONE_OF_ONE = of(Verdict.ACHIEVED, 1);
    private static final Tally NONE_OF_99 = of(Verdict.NOT_ACHIEVED, 99);

    private static Tally of(Verdict verdict, int subjects) {
        return Stream.generate(() -> Tally.of(verdict)).limit(subjects).reduce(Tally.EMPTY, Tally::merge);
    }

    /** akvo/akvo-rsr#2181: the mean of 100 % of 1 and 0 % of 99. */
    @Test
    void theRateOfAWholeIsThatOfAllItsSubjectsAndNoMeanOfRates() {
        UnitId commune = UnitId.of("xa");
        Strata<UnitId> villages = Strata.of(Map.of(UnitId.of("a"), ONE_OF_ONE, UnitId.of("b"), NONE_OF_99));

        RollUp rolledUp = RollUp.of(villages, unit -> unit.equals(commune) ? Optional.empty() : Optional.of(commune));

        assertThat(rolledUp.at(commune).rate()).contains(Rate.exactly(Rational.of(1, 100)));
    }

    /** cqframework/cqf-ruler#39: more in the denominator than there were. */
    @Test
    void moreThanAreExpectedAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> NONE_OF_99.withExpected(98));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally(10, 8, 0, 0, 0, 0, 8, Histogram.<LevelId>empty()));
    }

    /** The score of an empty measure in clinical-reasoning: 0.0 by the documentation, nothing in the end. */
    @Test
    void nobodyHasNoRate() {
        assertThat(Tally.EMPTY.rate()).isEmpty();
        assertThat(of(Verdict.NOT_ASSESSABLE, 3).rate()).isEmpty();
        assertThat(of(Verdict.NOT_ACHIEVED, 3).rate()).contains(Rate.exactly(Rational.ZERO));
    }

    /** cqframework/cqf-measures, composite snippets 24 and 26: one of the parts was not added, another was negated. */
    @Test
    void everyPartIsAddedAsItIs() {
        Tally whole = ONE_OF_ONE
                .merge(NONE_OF_99)
                .merge(of(Verdict.UNDETERMINED, 2))
                .merge(of(Verdict.NOT_ASSESSABLE, 3))
                .merge(Tally.ofExcepted(4))
                .merge(Tally.ofQuarantined(5))
                .merge(Tally.ofMissing(6));

        assertThat(whole).isEqualTo(new Tally(1, 107, 7, 3, 4, 5, 120, Histogram.empty()));
    }

    /** OpenSSF Scorecard: what could not be told made the denominator smaller. */
    @Test
    void whatIsNotKnownStaysInTheWhole() {
        Tally tally = of(Verdict.ACHIEVED, 6).merge(of(Verdict.NOT_ACHIEVED, 1)).merge(of(Verdict.UNDETERMINED, 3));

        assertThat(tally.rate()).contains(Rate.of(Rational.of(6, 10), Rational.of(6, 10), Rational.of(9, 10)));
    }

    /** JsonLogic.Net PR #18: what was missing was read as 0. */
    @Test
    void whoDidNotReportDidNotFail() {
        Rate rate = ONE_OF_ONE.merge(Tally.ofMissing(1)).rate().orElseThrow();

        assertThat(rate.figure()).contains(Rational.ONE);
        assertThat(rate.low()).isEqualTo(Rational.of(1, 2));
        assertThat(rate.high()).isEqualTo(Rational.ONE);
    }

    /** openfisca-core PR #1378, policyengine-us#9171: numbers of 32 or 64 bits at a cut. */
    @Test
    void ratesAreExactAndSumsDoNotWrap() {
        Tally third = of(Verdict.ACHIEVED, 1).merge(of(Verdict.NOT_ACHIEVED, 2));
        Tally most = Tally.ofMissing(Long.MAX_VALUE);

        assertThat(third.rate().orElseThrow().figure().orElseThrow().multipliedBy(Rational.of(3)))
                .isEqualTo(Rational.ONE);
        assertThatThrownBy(() -> most.merge(ONE_OF_ONE)).isInstanceOf(ArithmeticException.class);
    }
}
