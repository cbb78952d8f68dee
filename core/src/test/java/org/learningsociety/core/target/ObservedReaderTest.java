package org.learningsociety.core.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;

class ObservedReaderTest {

    private static final ObservedReader READER = ObservedReader.of(HaNoi.TARGETS);

    @Test
    void countsAreReadWithAndWithoutAByteOrderMark() {
        String rows = ObservedReader.HEADER + "\n"
                + "adults-with-title,,2025-12-31,41200,3100,100000,Báo cáo 2025\n"
                + "proficient,nested,2025-12-31,17000,0,30000,\n";

        assertThat(read(rows))
                .isEqualTo(Validated.of(List.of(
                        new ObservedCount(
                                HaNoi.ADULTS,
                                Optional.empty(),
                                LocalDate.of(2025, 12, 31),
                                Counts.of(41_200, 3_100, 100_000),
                                Optional.of("Báo cáo 2025")),
                        new ObservedCount(
                                HaNoi.PROFICIENT,
                                Optional.of(HaNoi.NESTED),
                                LocalDate.of(2025, 12, 31),
                                Counts.of(17_000, 0, 30_000),
                                Optional.empty()))));
        assertThat(read("\uFEFF" + rows)).isEqualTo(read(rows));
    }

    @Test
    void everyBadRowIsToldAtItsPlace() {
        Validated<List<ObservedCount>> read = read(ObservedReader.HEADER + "\n"
                + "trees,,2025-12-31,1,0,2,\n"
                + "study,,2025-12-31,1,0,2,\n"
                + "criteria-studied,,2025-12-31,1,0,2,\n"
                + "proficient,,2025-12-31,1,0,2,\n"
                + "proficient,other,2025-12-31,1,0,2,\n"
                + "digital-skills,nested,2025-12-31,1,0,2,\n"
                + "digital-skills,,2025-12-31,2,1,2,\n"
                + "digital-skills,,31/12/2025,-1,,2.0,\n"
                + "digital-skills,,2025-12-31,0,0,0,\n");

        assertThat(read.problems())
                .extracting(problem -> problem.message(Language.EN))
                .containsExactly(
                        "counts.csv, row 2, column measure: There is no target of the measure trees.",
                        "counts.csv, row 3, column measure: There is no target of the measure study.",
                        "counts.csv, row 4, column measure: The targets of the measure criteria-studied are no numbers,"
                                + " so that nothing can be counted for them.",
                        "counts.csv, row 5, column reading: The base of the measure proficient is left open, so a count"
                                + " must say for which reading it is: nested, side-by-side.",
                        "counts.csv, row 6, column reading: No target of the measure proficient has the reading other.",
                        "counts.csv, row 7, column reading: No target of the measure digital-skills has the reading"
                                + " nested.",
                        "counts.csv, row 8: 2 that count and 1 unknown cannot be found among 2.",
                        "counts.csv, row 9, column observed_on: “31/12/2025” cannot be read. (Text '31/12/2025' could"
                                + " not be parsed at index 0)",
                        "counts.csv, row 9, column met: “-1” cannot be read. (a count must be up to 18 digits, but was"
                                + " \"-1\")",
                        "counts.csv, row 9, column unknown: The cell is blank.",
                        "counts.csv, row 9, column of: “2.0” cannot be read. (a count must be up to 18 digits, but was"
                                + " \"2.0\")",
                        "counts.csv, row 10, column of: Out of 0 there is no share; nothing can be said.");
        assertThat(read.value().orElseThrow()).hasSize(1);
    }

    @Test
    void countsThatDifferAreNotUsedAndCountsThatAgreeAreUsedOnce() {
        Validated<List<ObservedCount>> read = read(ObservedReader.HEADER + "\n"
                + "digital-skills,,2025-12-31,7,0,10,a\n"
                + "adults-with-title,,2025-12-31,4,0,10,a\n"
                + "digital-skills,,2025-12-31,8,0,10,b\n"
                + "adults-with-title,,2025-12-31,4,0,10,b\n");

        assertThat(read.problems())
                .extracting(problem -> problem.message(Language.EN))
                .containsExactly(
                        "counts.csv, row 2: The rows 2, 4 give different counts for one measure, reading and day, such"
                                + " as 7 (+0) of 10; none is used.",
                        "counts.csv, row 4: The rows 2, 4 give different counts for one measure, reading and day, such"
                                + " as 8 (+0) of 10; none is used.");
        assertThat(read.value().orElseThrow())
                .extracting(ObservedCount::measure, ObservedCount::source)
                .containsExactly(tuple(HaNoi.ADULTS, Optional.of("a")));
    }

    @Test
    void problemsStandInTheOrderOfTheRows() {
        Validated<List<ObservedCount>> read = read(ObservedReader.HEADER + "\n"
                + "digital-skills,,2025-12-31,7,0,10,a\n"
                + "trees,,2025-12-31,1,0,2,\n"
                + "digital-skills,,2025-12-31,8,0,10,b\n");

        assertThat(read.problems())
                .extracting(problem -> ((Place.Cell) problem.place()).row())
                .containsExactly(2, 3, 4);
    }

    @Test
    void aNumberMayBeCountedOutOfNothing() {
        Target wards = HaNoi.SKILLS_2025.withGoal(new Goal.CountOf(
                HaNoi.PROFICIENT_2025.readings().get(1).population(), Threshold.atLeast(Rational.ONE)));
        String rows = ObservedReader.HEADER + "\ndigital-skills,,2025-12-31,0,0,0,\n";

        assertThat(ObservedReader.of(List.of(wards))
                        .read("counts.csv", rows.getBytes(StandardCharsets.UTF_8))
                        .problems())
                .isEmpty();
    }

    @Test
    void aFileWithoutAColumnGivesNothing() {
        Validated<List<ObservedCount>> read = read("measure,observed_on,met,of\n");

        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).extracting(Problem::isError).containsExactly(true);
    }

    private static Validated<List<ObservedCount>> read(String text) {
        return READER.read("counts.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
