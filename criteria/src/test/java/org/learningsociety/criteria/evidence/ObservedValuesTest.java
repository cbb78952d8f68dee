package org.learningsociety.criteria.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.testkit.SampleRubrics;
import org.learningsociety.criteria.testkit.SampleTables;

/** What a value says, by what is asked. */
class ObservedValuesTest {

    private static final EvidenceReader READER = SampleTables.reader();
    private static final EvidenceReader VIETNAMESE = READER.withNotation(DecimalNotation.VIETNAMESE);
    private static final EvidenceReader ENGLISH = READER.withNotation(DecimalNotation.ENGLISH);

    static Stream<Arguments> values() {
        Optional<LevelId> level = Optional.of(new LevelId("muc-do-1"));
        Optional<LocalDate> since = Optional.of(LocalDate.of(2022, 3, 1));
        return Stream.of(
                Arguments.of("buoi", "0", new ObservedValue.Count(0)),
                Arguments.of("buoi", "12", new ObservedValue.Count(12)),
                Arguments.of("buoi", "12.0", new ObservedValue.Count(12)),
                Arguments.of("buoi", "99999999999999", new ObservedValue.Count(99_999_999_999_999L)),
                Arguments.of("lop", "3", new ObservedValue.Count(3)),
                Arguments.of("dien-tich", "120", amount("120", "m2")),
                Arguments.of("dien-tich", "120 m2", amount("120", "m2")),
                Arguments.of("dien-tich", "99.5m2", amount("199/2", "m2")),
                Arguments.of("quy", "-2.5", ObservedValue.Amount.of(Rational.of(-5, 2))),
                Arguments.of("quy", "1.2340", ObservedValue.Amount.of(Rational.of(617, 500))),
                Arguments.of("hoi-dong", "7", marks("7")),
                Arguments.of("hoi-dong", "7|8|6.5", marks("7", "8", "6.5")),
                Arguments.of("hoi-dong", "7 | 8", marks("7", "8")),
                Arguments.of("muc", "kha", new ObservedValue.Choice(new OptionId("kha"))),
                Arguments.of("giu-danh-hieu", "có:muc-do-1:2022-03-01", new ObservedValue.Held(true, level, since)),
                Arguments.of(
                        "giu-danh-hieu", "Yes : muc-do-1 : 2022-03-01", new ObservedValue.Held(true, level, since)),
                Arguments.of("giu-danh-hieu", "có::2022-03-01", new ObservedValue.Held(true, Optional.empty(), since)),
                Arguments.of("giu-danh-hieu", "có:muc-do-1", new ObservedValue.Held(true, level, Optional.empty())),
                Arguments.of(
                        "giu-danh-hieu",
                        "có:muc-do-1:2023-12-31",
                        new ObservedValue.Held(true, level, Optional.of(LocalDate.of(2023, 12, 31)))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsReadAsTheIndicatorNeedsIt(String indicator, String text, ObservedValue expected) {
        assertThat(value(READER, indicator, text)).isEqualTo(expected);
    }

    private static ObservedValue amount(String number, String unit) {
        return new ObservedValue.Amount(Rational.parse(number), Optional.of(new MeasureUnit(unit)));
    }

    private static ObservedValue marks(String... marks) {
        return new ObservedValue.Marks(Stream.of(marks).map(Points::parse).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "buoi ! -1 ! WRONG_VALUE ! 12",
                "buoi ! 2.5 ! WRONG_VALUE ! 12",
                "buoi ! NaN ! WRONG_VALUE ! 12",
                "buoi ! 100000000000000 ! WRONG_VALUE ! 12",
                "buoi ! 1.234 ! AMBIGUOUS_NUMBER ! 1234",
                "buoi ! '1,234' ! AMBIGUOUS_NUMBER ! 1234",
                "dien-tich ! 120 ha ! OTHER_MEASURE ! m2",
                "dien-tich ! 120 m² ! OTHER_MEASURE ! m2",
                "dien-tich ! 120% ! OTHER_MEASURE ! m2",
                "dien-tich ! m2 ! WRONG_VALUE ! 87.5 m2",
                "dien-tich ! 1 200 m2 ! WRONG_VALUE ! 87.5 m2",
                "dien-tich ! 1.200 m2 ! AMBIGUOUS_NUMBER ! 1200",
                "dien-tich ! '99,5 m2' ! COMMA_DECIMAL ! 99,5",
                "dien-tich ! 99.12345 m2 ! TOO_PRECISE ! 99.12345",
                "quy ! 5 m2 ! WRONG_VALUE ! 87.5",
                "quy ! Infinity ! WRONG_VALUE ! 87.5",
                "quy ! -100000000000000 ! WRONG_VALUE ! 87.5",
                "hoi-dong ! 7|11 ! MARK_OUT_OF_RANGE ! 11",
                "hoi-dong ! 7||8 ! WRONG_VALUE ! 7.5|8",
                "hoi-dong ! 7|tám ! WRONG_VALUE ! tám",
                "hoi-dong ! 7;8 ! WRONG_VALUE ! 7.5|8",
                "diem ! 7|8 ! SEVERAL_MARKS ! 7|8",
                "noi-dung ! 7|8 ! SEVERAL_MARKS ! 7|8",
                "muc ! tot ! UNKNOWN_OPTION ! kha, dat",
                "muc ! Khá ! UNKNOWN_OPTION ! kha, dat",
                "giu-danh-hieu ! có:muc-do-1:2024-01-01 ! SINCE_AFTER_DAY ! 2024-01-01",
                "giu-danh-hieu ! có:muc-do-1:01/03/2022 ! BAD_DATE ! 01/03/2022",
                "giu-danh-hieu ! có:muc-do-1:2022-02-30 ! BAD_DATE ! 2022-02-30",
                "giu-danh-hieu ! có: ! WRONG_VALUE ! có:kha:2024-03-01",
                "giu-danh-hieu ! có:: ! WRONG_VALUE ! có:kha:2024-03-01",
                "giu-danh-hieu ! không:muc-do-1 ! WRONG_VALUE ! có:kha:2024-03-01",
            })
    void whatDoesNotAnswerIsAProblemThatSaysWhatDoes(
            String indicator, String text, EvidenceProblem code, String mentioned) {
        Validated<EvidenceFile> read = read(READER, indicator, text);

        assertThat(read.problems()).extracting(Problem::code).containsExactly(code);
        Problem problem = read.problems().get(0);
        assertThat(problem.place()).isEqualTo(new Place.Cell("t.csv", 2, Optional.of("value")));
        assertThat(problem.message(Language.VI)).contains(mentioned).doesNotContain("{");
        assertThat(problem.message(Language.EN)).contains(mentioned).doesNotContain("{");
        assertThat(read.value().orElseThrow().accepted()).isZero();
    }

    @Test
    void everyBadMarkOfAPanelIsTold() {
        assertThat(read(READER, "hoi-dong", "11|x|7|1.234").problems())
                .extracting(Problem::code)
                .containsExactly(
                        EvidenceProblem.MARK_OUT_OF_RANGE,
                        EvidenceProblem.WRONG_VALUE,
                        EvidenceProblem.AMBIGUOUS_NUMBER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"1.234 ! 1234", "1.234.567 ! 1234567", "'1,5' ! 3/2", "'1.234,5' ! 2469/2", "12 ! 12"})
    void numbersInDeclaredVietnamese(String text, String expected) {
        assertThat(value(VIETNAMESE, "quy", text)).isEqualTo(ObservedValue.Amount.of(Rational.parse(expected)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"1.234 ! 617/500", "'1,234,567' ! 1234567", "1.5 ! 3/2", "'1,234.5' ! 2469/2", "12 ! 12"})
    void numbersInDeclaredEnglish(String text, String expected) {
        assertThat(value(ENGLISH, "quy", text)).isEqualTo(ObservedValue.Amount.of(Rational.parse(expected)));
    }

    @Test
    void aDeclaredNotationReadsCountsSharesMarksAndMeasures() {
        assertThat(value(VIETNAMESE, "buoi", "1.234")).isEqualTo(new ObservedValue.Count(1234));
        assertThat(value(VIETNAMESE, "hoi-dong", "7,5|8")).isEqualTo(marks("7.5", "8"));
        assertThat(value(VIETNAMESE, "dien-tich", "1.200,5 m2")).isEqualTo(amount("2401/2", "m2"));
        EvidenceFile file = VIETNAMESE
                .read("t.csv", table("a,unit,24688,ty-le,1.200,\"1.500\",,,,,"))
                .orElseThrow();
        assertThat(file.evidence().get(0).observations().values())
                .extracting(Observation::finding)
                .containsExactly(new Finding.Known(new ObservedValue.Proportion(Share.of(1200, 1500))));
    }

    @Test
    void aDeclaredNotationReadsNoOther() {
        List<Problem> problems = read(VIETNAMESE, "quy", "87.5").problems();

        assertThat(problems).extracting(Problem::code).containsExactly(EvidenceProblem.OTHER_NOTATION);
        assertThat(problems.get(0).message(Language.VI)).contains("“87.5”").contains("87,5");
    }

    @Test
    void theMethodIsKeptWhereATableHasTheColumn() {
        String table = SampleTables.HEADER + ",method\na,unit,24688,buoi,12,,,,BB 1,,,đếm theo sổ\n";

        Validated<EvidenceFile> read = READER.read("t.csv", table.getBytes(StandardCharsets.UTF_8));

        assertThat(read.problems()).isEmpty();
        assertThat(read.orElseThrow().evidence().get(0).observations().values())
                .extracting(observation -> observation.provenance().method())
                .containsExactly(Optional.of("đếm theo sổ"));
    }

    @Test
    void aProblemNamesTheCriteriaThatSuffer() {
        Problem problem = read(READER, "muc", "giỏi").problems().get(0);

        assertThat(problem.arguments()).containsEntry("criteria", "muc, muc-khac");
        assertThat(read(READER, "chua-biet", "1").problems().get(0).arguments()).doesNotContainKey("criteria");
    }

    @Test
    void aProblemNamesTheCriteriaOfAllRoundsThatSuffer() {
        Criterion other =
                SampleRubrics.criterion("cham-lai", new Rule.Marks(new IndicatorId("diem"), Figure.of(Points.of(10))));
        Rubric more = SampleRubrics.builder("more", Mode.POINTS)
                .addCriteria(other)
                .addLevels(SampleRubrics.ranked().levels().get(0))
                .build();
        EvidenceReader reader = EvidenceReader.of(
                SampleTables.gazetteer(),
                List.of(
                        AssessmentRound.ofYear(SampleTables.units(), 2023),
                        AssessmentRound.ofYear(more, 2023),
                        AssessmentRound.ofYear(SampleTables.units(), 2023)));

        assertThat(read(reader, "diem", "11").problems().get(0).arguments())
                .containsEntry("criteria", "diem, cham-lai");
    }

    @Test
    void theLongestNumbersThatAreReadTakeNoTime() {
        for (String digits : List.of("9".repeat(1000), "1" + ".000".repeat(249), "0." + "0".repeat(998))) {
            assertThat(read(READER, "quy", digits).hasErrors()).isEqualTo(!digits.startsWith("0."));
            assertThat(read(VIETNAMESE, "quy", digits).hasErrors()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"buoi", "quy", "dien-tich", "hoi-dong", "diem", "muc", "giu-danh-hieu", "co"})
    void aNumberOfAMillionDigitsIsRefusedUnread(String indicator) {
        String document = "{\"format\": \"learning-society-evidence/1.0\", \"observations\": [{\"subject\": \"a\","
                + " \"kind\": \"unit\", \"unit\": \"24688\", \"indicator\": \"" + indicator + "\", \"value\": \""
                + "9".repeat(999_999) + "\"}]}";

        List<Problem> problems = READER.readJson("t.json", document.getBytes(StandardCharsets.UTF_8))
                .problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message(Language.VI)).hasSizeLessThan(400);
    }

    @Test
    void aCellOfTenMegabytesIsRefused() {
        List<Problem> problems = read(READER, "buoi", "9".repeat(10_000_000)).problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).place()).isEqualTo(new Place.Cell("t.csv", 2, Optional.of("value")));
    }

    private static ObservedValue value(EvidenceReader reader, String indicator, String text) {
        Observation observation = read(reader, indicator, text)
                .orElseThrow()
                .evidence()
                .get(0)
                .observations()
                .values()
                .iterator()
                .next();
        return ((Finding.Known) observation.finding()).value();
    }

    private static Validated<EvidenceFile> read(EvidenceReader reader, String indicator, String text) {
        return reader.read("t.csv", table("a,unit,24688," + indicator + ",\"" + text + "\",,,,,,"));
    }

    private static byte[] table(String row) {
        return (SampleTables.HEADER + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
