package org.learningsociety.reporting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.tally.UnitFigures;
import org.learningsociety.reporting.testkit.TallyArbitraries;

class WordingProperties {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
    private static final Rational STEP = Rational.of(1, 10);

    @Property
    @Label("P-97 figure, bounds and share received read back as the tally's own")
    void p97StatementReadsBack(@ForAll("tallies") Tally any, @ForAll Language language) {
        Tally tally = any.merge(Tally.of(Verdict.NOT_ACHIEVED)).merge(Tally.ofMissing(1));
        Rate rate = tally.rate().orElseThrow();

        List<Rational> numbers = numbers(Wording.in(language).statement(tally), language);

        assertThat(numbers).hasSize(4);
        assertThat(numbers.get(0)).isBetween(numbers.get(1), numbers.get(2));
        assertNear(numbers.get(0), rate.figure().orElseThrow());
        assertNear(numbers.get(1), rate.low());
        assertNear(numbers.get(2), rate.high());
        assertNear(numbers.get(3), tally.coverage().orElseThrow());
        assertThat(numbers.get(1)).isLessThanOrEqualTo(percent(rate.low()));
        assertThat(numbers.get(2)).isGreaterThanOrEqualTo(percent(rate.high()));
    }

    @Property
    @Label("P-97 figure, bounds and share of units that reported read back as the unit's own")
    void p97StatementOfAUnitReadsBack(
            @ForAll("tallies") Tally any, @ForAll @IntRange(min = 1, max = 40) int due, @ForAll Language language) {
        Tally tally = any.merge(Tally.of(Verdict.NOT_ACHIEVED)).merge(Tally.ofMissing(1));
        UnitId unit = UnitId.of("p");
        UnitFigures figures = new UnitFigures(unit, Tally.EMPTY, tally, due, List.of(unit), true);
        Rate rate = figures.rate().orElseThrow();

        List<Rational> numbers = numbers(Wording.in(language).statement(figures), language);

        assertThat(numbers).hasSize(4);
        assertNear(numbers.get(0), rate.figure().orElseThrow());
        assertNear(numbers.get(1), rate.low());
        assertNear(numbers.get(2), rate.high());
        assertNear(numbers.get(3), Rational.of(due - 1, due));
        assertThat(numbers(Wording.in(Language.VI).statement(figures), Language.VI))
                .isEqualTo(numbers(Wording.in(Language.EN).statement(figures), Language.EN));
    }

    @Property
    @Label("P-122 Vietnamese and English say the same numbers")
    void p122LanguagesSayTheSameNumbers(@ForAll("tallies") Tally tally) {
        assertThat(numbers(Wording.in(Language.VI).statement(tally), Language.VI))
                .isEqualTo(numbers(Wording.in(Language.EN).statement(tally), Language.EN));
    }

    @Provide
    Arbitrary<Tally> tallies() {
        return TallyArbitraries.tallies();
    }

    private static List<Rational> numbers(String text, Language language) {
        DecimalNotation notation = language == Language.VI ? DecimalNotation.VIETNAMESE : DecimalNotation.ENGLISH;
        return NUMBER.matcher(text)
                .results()
                .map(found -> notation.parse(found.group()))
                .toList();
    }

    private static void assertNear(Rational printed, Rational exact) {
        assertThat(printed.minus(percent(exact)).abs()).isLessThan(STEP);
    }

    private static Rational percent(Rational share) {
        return share.multipliedBy(Rational.of(100));
    }
}
