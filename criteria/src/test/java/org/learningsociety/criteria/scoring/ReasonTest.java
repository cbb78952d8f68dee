package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.rubric.IndicatorId;

class ReasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7 | 7",
                "15/2 | 7,5 | 7.5",
                "1/8 | 0,125 | 0.125",
                "1/3 | 0,3333 | 0.3333",
                "2/3 | 0,6667 | 0.6667",
                "1/100000 | 0,0000 | 0.0000",
            })
    void numbersHaveAsManyDecimalsAsTheyNeedAndAtMostFour(String mark, String vietnamese, String english) {
        Reason reason = new Reason(
                ReasonCode.MARKED,
                Optional.of(new IndicatorId("1.1")),
                Optional.empty(),
                Map.of(),
                Map.of("mark", Rational.parse(mark), "max", Rational.of(10)));

        assertThat(reason.sentence(Language.VI)).isEqualTo("Chỉ số 1.1: được chấm " + vietnamese + " trên 10 điểm.");
        assertThat(reason.sentence(Language.EN)).isEqualTo("Indicator 1.1: marked " + english + " of 10 points.");
    }

    @Test
    void aComparisonSaysWhatWasFoundAndWhatWasAsked() {
        Reason reason = Reason.ofNumbers(
                ReasonCode.COMPARED,
                Map.of("low", Rational.of(60), "high", Rational.of(100), "least", Rational.of(1_000)));

        assertThat(reason.sentence(Language.VI)).isEqualTo("Có từ 60 đến 100, so với mức ít nhất 1.000.");
        assertThat(reason.sentence(Language.EN)).isEqualTo("From 60 to 100, held against at least 1,000.");
    }

    @Test
    void whatWasFoundStandsInTheOrderOfItsNames() {
        Reason reason = new Reason(
                ReasonCode.NOT_YET_DUE,
                Optional.empty(),
                Optional.empty(),
                Map.of("since", "2024-01-01", "due", "2025-01-01"),
                Map.of("most", Rational.of(3), "low", Rational.of(1), "high", Rational.of(2)));

        assertThat(List.copyOf(reason.texts().keySet())).containsExactly("due", "since");
        assertThat(List.copyOf(reason.numbers().keySet())).containsExactly("high", "low", "most");
    }

    @Test
    void textIsTheSameInEveryRun() {
        Reason reason = new Reason(
                ReasonCode.COMPARED,
                Optional.empty(),
                Optional.empty(),
                Map.of("d", "4", "b", "2", "a", "1", "c", "3"),
                Map.of(
                        "low",
                        Rational.of(3),
                        "high",
                        Rational.of(2),
                        "least",
                        Rational.of(1, 2),
                        "most",
                        Rational.ONE));

        assertThat(reason)
                .hasToString("Reason[code=COMPARED, indicator=Optional.empty, source=Optional.empty,"
                        + " texts={a=1, b=2, c=3, d=4}, numbers={high=2, least=1/2, low=3, most=1}]");
    }
}
