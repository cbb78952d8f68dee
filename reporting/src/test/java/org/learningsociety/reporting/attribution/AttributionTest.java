package org.learningsociety.reporting.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;

class AttributionTest {

    private static Rational percent(long number) {
        return Rational.of(number, 100);
    }

    private static Optional<Rational> rate(Set<Factor> renewed) {
        boolean evidence = renewed.contains(Factor.EVIDENCE);
        boolean rules = renewed.contains(Factor.RULES);
        return Optional.of(percent(evidence && rules ? 50 : evidence ? 46 : rules ? 42 : 40));
    }

    @Test
    void theWorkedExampleHolds() {
        Attribution split = Attribution.of(AttributionTest::rate).orElseThrow();

        assertThat(split.change()).isEqualTo(percent(10));
        assertThat(split.part(Factor.EVIDENCE)).isEqualTo(percent(7));
        assertThat(split.part(Factor.RULES)).isEqualTo(percent(3));
        assertThat(split.part(Factor.TERRITORY)).isEqualTo(Rational.ZERO);
        assertThat(split.parts().keySet()).containsExactly(Factor.values());
    }

    @Test
    void aMixtureWithoutAFigureIsNamed() {
        Validated<Attribution> split = Attribution.of(
                renewed -> renewed.equals(Set.of(Factor.RULES, Factor.TERRITORY)) ? Optional.empty() : rate(renewed));

        assertThat(split.value()).isEmpty();
        assertThat(split.problems()).hasSize(1);
        assertThat(split.problems().get(0).message(Language.EN)).contains("RULES, TERRITORY");
    }

    @Test
    void partsThatDoNotAddUpAreRefused() {
        Map<Factor, Rational> parts = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            parts.put(factor, percent(1));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Attribution(percent(0), percent(5), parts));
    }
}
