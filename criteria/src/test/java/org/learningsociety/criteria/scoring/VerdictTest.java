package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "ACHIEVED, NOT_ACHIEVED",
        "NOT_ACHIEVED, ACHIEVED",
        "UNDETERMINED, UNDETERMINED",
        "NOT_ASSESSABLE, NOT_ASSESSABLE",
    })
    void theOppositeOfAnOpenQuestionIsOpen(Verdict verdict, Verdict opposite) {
        assertThat(verdict.opposite()).isEqualTo(opposite);
    }

    @ParameterizedTest
    @CsvSource({
        "1, '', NOT_ASSESSABLE",
        "2, ACHIEVED ACHIEVED, ACHIEVED",
        "2, ACHIEVED ACHIEVED NOT_ACHIEVED, ACHIEVED",
        "2, ACHIEVED ACHIEVED UNDETERMINED NOT_ASSESSABLE, ACHIEVED",
        "2, ACHIEVED NOT_ACHIEVED, NOT_ACHIEVED",
        "2, ACHIEVED NOT_ACHIEVED NOT_ACHIEVED, NOT_ACHIEVED",
        "2, UNDETERMINED NOT_ACHIEVED, NOT_ACHIEVED",
        "2, NOT_ASSESSABLE NOT_ACHIEVED, NOT_ACHIEVED",
        "2, ACHIEVED UNDETERMINED, UNDETERMINED",
        "2, ACHIEVED UNDETERMINED NOT_ACHIEVED, UNDETERMINED",
        "2, UNDETERMINED UNDETERMINED NOT_ACHIEVED NOT_ACHIEVED, UNDETERMINED",
        "1, UNDETERMINED NOT_ASSESSABLE, UNDETERMINED",
        "1, NOT_ASSESSABLE NOT_ACHIEVED, NOT_ASSESSABLE",
        "2, ACHIEVED NOT_ASSESSABLE, NOT_ASSESSABLE",
        "2, ACHIEVED NOT_ASSESSABLE NOT_ACHIEVED, NOT_ASSESSABLE",
        "2, UNDETERMINED NOT_ASSESSABLE NOT_ACHIEVED, UNDETERMINED",
        "2, UNDETERMINED NOT_ASSESSABLE NOT_ASSESSABLE NOT_ACHIEVED, NOT_ASSESSABLE",
    })
    void someOfSeveralMustBeAchieved(int count, String parts, Verdict expected) {
        List<Verdict> verdicts = Stream.of(parts.split(" "))
                .filter(part -> !part.isEmpty())
                .map(Verdict::valueOf)
                .toList();

        assertThat(Verdict.atLeast(count, verdicts)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 9, 5, 5, ACHIEVED",
        "4, 9, 5, 5, UNDETERMINED",
        "4, 5, 5, 5, UNDETERMINED",
        "1, 4, 5, 5, NOT_ACHIEVED",
        "6, 6, 5, 7, UNDETERMINED",
        "7, 7, 5, 7, ACHIEVED",
        "5, 5, 5, 7, UNDETERMINED",
        "4, 4, 5, 7, NOT_ACHIEVED",
    })
    void anIntervalIsHeldAgainstAThresholdThatMayBeOne(
            long low, long high, long leastLow, long leastHigh, Verdict expected) {
        assertThat(Verdict.atLeast(low, high, leastLow, leastHigh)).isEqualTo(expected);
    }
}
