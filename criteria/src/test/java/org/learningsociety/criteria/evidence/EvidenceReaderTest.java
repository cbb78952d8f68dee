package org.learningsociety.criteria.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.table.TableProblem;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.EvidenceFile.SetAsideRow;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.testkit.SampleRubrics;
import org.learningsociety.criteria.testkit.SampleTables;

class EvidenceReaderTest {

    private static final EvidenceReader READER = SampleTables.reader();

    @Test
    void readsEveryKindOfValue() {
        EvidenceFile file = read(
                        "a,unit,24688,diem,7.5,,,,BB 12,2023-06-01,2023-06-05",
                        "a,unit,24688,noi-dung,39,40,known,,,,",
                        "a,unit,24688,co,Có,,,,,,",
                        "a,unit,24688,ty-le,9,10,,,,,",
                        "a,unit,24688,so,87.5,,,,,,",
                        "a,unit,24688,danh-hieu,có:kha,,,,,,")
                .orElseThrow();

        Evidence evidence = file.evidence().get(0);
        assertThat(evidence.subject()).isEqualTo(Subject.of(SubjectId.of("a"), SubjectKind.UNIT, SampleTables.DAK_MAM));
        assertThat(known(evidence, "diem")).isEqualTo(new ObservedValue.Marks(List.of(Points.parse("7.5"))));
        assertThat(known(evidence, "noi-dung")).isEqualTo(new ObservedValue.Proportion(Share.of(39, 40)));
        assertThat(known(evidence, "co")).isEqualTo(new ObservedValue.YesNo(true));
        assertThat(known(evidence, "ty-le")).isEqualTo(new ObservedValue.Proportion(Share.of(9, 10)));
        assertThat(known(evidence, "so")).isEqualTo(ObservedValue.Amount.of(Rational.of(175, 2)));
        assertThat(known(evidence, "danh-hieu"))
                .isEqualTo(new ObservedValue.Held(true, Optional.of(new LevelId("kha")), Optional.empty()));
        assertThat(evidence.find(new IndicatorId("diem")).orElseThrow().provenance())
                .isEqualTo(new Provenance(
                        Optional.of("BB 12"),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2023, 6, 1)),
                        Optional.of(LocalDate.of(2023, 6, 5)),
                        Optional.of(new Place.Cell("t.csv", 2, Optional.empty()))));
        assertThat(file.received()).isEqualTo(6);
        assertThat(file.accepted()).isEqualTo(6);
    }

    @Test
    void aContentTakesAMarkOrAShare() {
        EvidenceFile file = read("a,unit,24688,noi-dung,10,,,,,,").orElseThrow();

        assertThat(known(file.evidence().get(0), "noi-dung"))
                .isEqualTo(new ObservedValue.Marks(List.of(Points.of(10))));
    }

    @ParameterizedTest
    @CsvSource({"có, true", "CÓ, true", "yes, true", "True, true", "không, false", "Không, false", "no, false"})
    void yesAndNoHaveSeveralWords(String text, boolean expected) {
        EvidenceFile file = read("a,unit,24688,co," + text + ",,,,,,", "a,unit,24688,danh-hieu," + text + ",,,,,,")
                .orElseThrow();

        assertThat(known(file.evidence().get(0), "co")).isEqualTo(new ObservedValue.YesNo(expected));
        assertThat(known(file.evidence().get(0), "danh-hieu"))
                .isEqualTo(new ObservedValue.Held(expected, Optional.empty(), Optional.empty()));
    }

    @Test
    void textMayBeDecomposedAndTheFileMayHaveAMarkAndSemicolons() {
        String table = "\uFEFF" + SampleTables.HEADER.replace(',', ';') + "\r\na;unit;24688;co;"
                + Normalizer.normalize("không", Normalizer.Form.NFD) + ";;;;;;\r\n";

        EvidenceFile file =
                READER.read("t.csv", table.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(known(file.evidence().get(0), "co")).isEqualTo(new ObservedValue.YesNo(false));
    }

    @Test
    void gapsKeepTheirReasons() {
        EvidenceFile file = read(
                        "a,unit,24688,diem,,,missing,chưa chấm,,,",
                        "a,unit,24688,ty-le,,,WITHHELD,,,,",
                        "a,unit,24688,co,,,not-applicable,không có đối tượng,,,")
                .orElseThrow();

        Evidence evidence = file.evidence().get(0);
        assertThat(evidence.finding(new IndicatorId("diem")))
                .isEqualTo(new Finding.Missing(Finding.MissingCause.STATED, "chưa chấm"));
        assertThat(evidence.finding(new IndicatorId("ty-le"))).isEqualTo(new Finding.Withheld(""));
        assertThat(evidence.finding(new IndicatorId("co"))).isEqualTo(new Finding.NotApplicable("không có đối tượng"));
        assertThat(evidence.finding(new IndicatorId("so")))
                .isEqualTo(new Finding.Missing(Finding.MissingCause.NOT_RECORDED, ""));
    }

    @Test
    void onlyTheFirstColumnsAreRequired() {
        Validated<EvidenceFile> read = READER.read(
                "t.csv", "value,unit,kind,subject,indicator\n7,24688,unit,a,diem\n".getBytes(StandardCharsets.UTF_8));

        assertThat(read.problems()).isEmpty();
        assertThat(known(read.orElseThrow().evidence().get(0), "diem"))
                .isEqualTo(new ObservedValue.Marks(List.of(Points.of(7))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Nguyễn Văn A,unit,24688,diem,7,,,,,,' | BAD_SUBJECT | subject",
                "',unit,24688,diem,7,,,,,,' | BAD_SUBJECT | subject",
                "'a,truong,24688,diem,7,,,,,,' | UNKNOWN_KIND | kind",
                "'a,citizen,24688,diem,7,,,,,,' | NO_ROUND | kind",
                "'a,unit,99999,diem,7,,,,,,' | UNKNOWN_UNIT | unit",
                "'a,unit,Krông Nô,diem,7,,,,,,' | UNKNOWN_UNIT | unit",
                "'a,unit,,diem,7,,,,,,' | UNKNOWN_UNIT | unit",
                "'a,unit,24688,ho-1,7,,,,,,' | UNKNOWN_INDICATOR | indicator",
                "'a,unit,24688,,7,,,,,,' | UNKNOWN_INDICATOR | indicator",
                "'a,unit,24688,diem,7,,chưa rõ,,,,' | UNKNOWN_STATE | state",
                "'a,unit,24688,co,,,not-applicable,,,,' | NOT_JUSTIFIED | reason",
                "'a,unit,24688,diem,7,,missing,,,,' | SUPERFLUOUS_VALUE | value",
                "'a,unit,24688,ty-le,,9,withheld,,,,' | SUPERFLUOUS_VALUE | of",
                "'a,unit,24688,diem,,,,,,,' | NO_VALUE | value",
                "'a,unit,24688,ty-le,,10,known,,,,' | NO_VALUE | value",
                "'a,unit,24688,ty-le,9,,,,,,' | WRONG_VALUE | of",
                "'a,unit,24688,ty-le,-1,10,,,,,' | WRONG_VALUE | value",
                "'a,unit,24688,ty-le,8.5,10,,,,,' | WRONG_VALUE | value",
                "'a,unit,24688,ty-le,9,1234567890123456789,,,,,' | WRONG_VALUE | of",
                "'a,unit,24688,diem,7,10,,,,,' | WRONG_VALUE | of",
                "'a,unit,24688,diem,bảy,,,,,,' | WRONG_VALUE | value",
                "'a,unit,24688,so,\"1,234,567\",,,,,,' | WRONG_VALUE | value",
                "'a,unit,24688,so,1.234.567,,,,,,' | WRONG_VALUE | value",
                "'a,unit,24688,so,1e3,,,,,,' | WRONG_VALUE | value",
                "'a,unit,24688,co,1,,,,,,' | WRONG_VALUE | value",
                "'a,unit,24688,danh-hieu,khong,,,,,,' | WRONG_VALUE | value",
                "'a,unit,24688,danh-hieu,kha,,,,,,' | WRONG_VALUE | value",
                "'a,unit,24688,danh-hieu,có:Khá,,,,,,' | WRONG_VALUE | value",
                "'a,unit,24688,danh-hieu,không:kha,,,,,,' | WRONG_VALUE | value",
                "'a,unit,24688,so,\"87,5\",,,,,,' | COMMA_DECIMAL | value",
                "'a,unit,24688,so,\"1.234,5\",,,,,,' | COMMA_DECIMAL | value",
                "'a,unit,24688,so,1.234,,,,,,' | AMBIGUOUS_NUMBER | value",
                "'a,unit,24688,so,\"1,234\",,,,,,' | AMBIGUOUS_NUMBER | value",
                "'a,unit,24688,so,0.12345,,,,,,' | TOO_PRECISE | value",
                "'a,unit,24688,diem,10.0001,,,,,,' | MARK_OUT_OF_RANGE | value",
                "'a,unit,24688,diem,-0.5,,,,,,' | MARK_OUT_OF_RANGE | value",
                "'a,unit,24688,noi-dung,11,,,,,,' | MARK_OUT_OF_RANGE | value",
                "'a,unit,24688,ty-le,11,10,,,,,' | NUMERATOR_ABOVE_DENOMINATOR | value",
                "'a,unit,24688,noi-dung,1,0,,,,,' | NUMERATOR_ABOVE_DENOMINATOR | value",
                "'a,unit,24688,diem,7,,,,,01/06/2023,' | BAD_DATE | observed_on",
                "'a,unit,24688,diem,7,,,,,,2023-02-30' | BAD_DATE | recorded_on",
                "'a,unit,24688,diem,7,,,,,2022-12-31,' | OUTSIDE_PERIOD | observed_on",
                "'a,unit,24688,diem,7,,,,,2024-01-01,' | OUTSIDE_PERIOD | observed_on",
            })
    void aBadCellIsToldAndTheOtherRowsAreUsed(String row, EvidenceProblem code, String column) {
        Validated<EvidenceFile> read = read("b,unit,24703,co,có,,,,,,", row, "c,household,24703,ho-1,có,,,,,,");

        EvidenceFile file = read.value().orElseThrow();
        assertThat(read.problems()).hasSize(1);
        Problem problem = read.problems().get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.isError()).isTrue();
        assertThat(problem.place()).isEqualTo(new Place.Cell("t.csv", 3, Optional.of(column)));
        assertThat(problem.message(Language.VI))
                .startsWith("t.csv, hàng 3, cột " + column)
                .doesNotContain("{");
        assertThat(problem.message(Language.EN)).doesNotContain("{");
        assertThat(file.received()).isEqualTo(3);
        assertThat(file.accepted()).isEqualTo(2);
        assertThat(file.setAside()).extracting(SetAsideRow::row).containsExactly(3);
        assertThat(file.setAside().get(0).problems()).isEqualTo(read.problems());
        assertThat(known(evidence(file, "b"), "co")).isEqualTo(new ObservedValue.YesNo(true));
        assertThat(known(evidence(file, "c"), "ho-1")).isEqualTo(new ObservedValue.YesNo(true));
    }

    @ParameterizedTest
    @CsvSource({"2023-01-01", "2023-12-31"})
    void theEndsOfThePeriodBelongToIt(String day) {
        assertThat(read("a,unit,24688,diem,7,,,,," + day + ",").problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "9.9999", "007.5"})
    void theEndsOfTheScaleBelongToIt(String mark) {
        assertThat(read("a,unit,24688,diem," + mark + ",,,,,,").problems()).isEmpty();
    }

    @Test
    void aCodeOfAnotherDayIsToldWithItsOtherMeanings() {
        EvidenceReader later = EvidenceReader.of(
                SampleTables.gazetteer(),
                List.of(new AssessmentRound(
                        SampleTables.units(), DateRange.parse("2025-01-01/2026-01-01"), LocalDate.of(2025, 12, 31))));

        Validated<EvidenceFile> read = read(later, "a,unit,24703,diem,7,,,,,,");

        assertThat(read.problems()).extracting(Problem::code).containsExactly(EvidenceProblem.UNIT_ON_OTHER_DAY);
        assertThat(read.problems().get(0).message(Language.VI))
                .isEqualTo("t.csv, hàng 2, cột unit: Ngày 31/12/2025 không có đơn vị nào mang mã “24703”; "
                        + "mã này thuộc về: Xã Nam Đà (…–30/06/2025).");
    }

    @Test
    void aCodeThatWasHandedOnMeansTheUnitOfTheDay() {
        EvidenceReader later = EvidenceReader.of(
                SampleTables.gazetteer(),
                List.of(new AssessmentRound(
                        SampleTables.units(), DateRange.parse("2025-01-01/2026-01-01"), LocalDate.of(2025, 12, 31))));

        EvidenceFile file = read(later, "a,unit,24688,diem,7,,,,,,").orElseThrow();

        assertThat(file.evidence().get(0).subject().unit().orElseThrow()).hasToString("vn-krong-no-2025");
    }

    @Test
    void everythingThatIsWrongWithARowIsToldAtOnce() {
        Validated<EvidenceFile> read = read("Ông A,unit,99999,ty-le,8.5,x,,,,01/06/2023,x");

        assertThat(read.problems())
                .extracting(Problem::code)
                .containsExactly(
                        EvidenceProblem.BAD_SUBJECT,
                        EvidenceProblem.UNKNOWN_UNIT,
                        EvidenceProblem.WRONG_VALUE,
                        EvidenceProblem.WRONG_VALUE,
                        EvidenceProblem.BAD_DATE,
                        EvidenceProblem.BAD_DATE);
    }

    @Test
    void aStateIsJudgedEvenWhereTheIndicatorIsUnknown() {
        assertThat(read("a,unit,24688,x,1,2,not-applicable,,,,").problems())
                .extracting(Problem::code)
                .containsExactly(
                        EvidenceProblem.UNKNOWN_INDICATOR,
                        EvidenceProblem.SUPERFLUOUS_VALUE,
                        EvidenceProblem.SUPERFLUOUS_VALUE,
                        EvidenceProblem.NOT_JUSTIFIED);
    }

    @Test
    void problemsStandInTheOrderOfTheTable() {
        Validated<EvidenceFile> read = read(
                "a,unit,24688,diem,11,,,,,,",
                "a,unit,24688",
                "a,unit,24688,so,5,,,,,,",
                "a,unit,24688,so,6,,,,,,",
                "a,unit,24688,co,x,,,,,,",
                "a,unit,24688,co,có,,,,,,,,,");

        assertThat(read.problems())
                .extracting(problem -> ((Place.Cell) problem.place()).row() + " " + problem.code())
                .containsExactly(
                        "2 MARK_OUT_OF_RANGE",
                        "3 TOO_FEW_CELLS",
                        "4 CONTRADICTORY",
                        "5 CONTRADICTORY",
                        "6 WRONG_VALUE",
                        "7 TOO_MANY_CELLS");
        EvidenceFile file = read.value().orElseThrow();
        assertThat(file.setAside()).extracting(SetAsideRow::row).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(file.setAside().get(1).subject()).isEmpty();
        assertThat(file.received()).isEqualTo(6);
        assertThat(file.accepted()).isZero();
    }

    @Test
    void aRowThatIsSetAsideLeavesAGapThatKnowsItsPlace() {
        Evidence evidence = read("a,unit,24688,diem,11,,,,,,")
                .value()
                .orElseThrow()
                .evidence()
                .get(0);

        Observation gap = evidence.find(new IndicatorId("diem")).orElseThrow();
        assertThat(gap.finding()).isEqualTo(new Finding.Missing(Finding.MissingCause.SET_ASIDE, ""));
        assertThat(gap.provenance().place()).contains(new Place.Cell("t.csv", 2, Optional.empty()));
    }

    @Test
    void theSameObservationTwiceCountsOnceWithAWarning() {
        Validated<EvidenceFile> read = read("a,unit,24688,diem,7,,,,bản 1,,", "a,unit,24688,diem,7.0,,known,,bản 2,,");

        assertThat(read.hasErrors()).isFalse();
        assertThat(read.problems()).hasSize(1);
        Problem problem = read.problems().get(0);
        assertThat(problem.code()).isEqualTo(EvidenceProblem.REPEATED);
        assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        assertThat(problem.place()).isEqualTo(new Place.Cell("t.csv", 3, Optional.empty()));
        assertThat(problem.message(Language.VI)).contains("diem").contains("hàng 2");
        EvidenceFile file = read.orElseThrow();
        assertThat(file.accepted()).isEqualTo(2);
        assertThat(file.evidence().get(0).observations()).hasSize(1);
    }

    @Test
    void contradictingObservationsAreBothSetAside() {
        Validated<EvidenceFile> read = read(
                "a,unit,24688,diem,7,,,,,,",
                "a,unit,24688,diem,8,,,,,,",
                "a,unit,24688,diem,7,,,,,,",
                "a,unit,24688,co,có,,,,,,");

        assertThat(read.problems())
                .extracting(Problem::code)
                .containsExactly(
                        EvidenceProblem.CONTRADICTORY, EvidenceProblem.CONTRADICTORY, EvidenceProblem.CONTRADICTORY);
        assertThat(read.problems())
                .extracting(problem -> problem.arguments().get("row"))
                .containsExactly("3", "2", "3");
        EvidenceFile file = read.value().orElseThrow();
        assertThat(file.setAside()).extracting(SetAsideRow::row).containsExactly(2, 3, 4);
        assertThat(file.evidence().get(0).finding(new IndicatorId("diem")))
                .isEqualTo(new Finding.Missing(Finding.MissingCause.SET_ASIDE, ""));
        assertThat(known(file.evidence().get(0), "co")).isEqualTo(new ObservedValue.YesNo(true));
    }

    @Test
    void aGoodRowCountsBesideABadOneOfTheSameKey() {
        EvidenceFile file = read("a,unit,24688,diem,1.234,,,,,,", "a,unit,24688,diem,7,,,,,,")
                .value()
                .orElseThrow();

        assertThat(known(file.evidence().get(0), "diem")).isEqualTo(new ObservedValue.Marks(List.of(Points.of(7))));
        assertThat(file.accepted()).isEqualTo(1);
    }

    @Test
    void aSubjectOfTwoUnitsIsSetAsideButStaysKnown() {
        Validated<EvidenceFile> read =
                read("a,unit,24688,diem,7,,,,,,", "a,unit,24703,co,có,,,,,,", "b,unit,24703,co,có,,,,,,");

        assertThat(read.problems())
                .extracting(Problem::code)
                .containsExactly(EvidenceProblem.CONTRADICTORY_SUBJECT, EvidenceProblem.CONTRADICTORY_SUBJECT);
        assertThat(read.problems().get(0).message(Language.VI))
                .contains("“unit 24688”")
                .contains("“unit 24703” ở hàng 3");
        EvidenceFile file = read.value().orElseThrow();
        assertThat(file.setAside()).extracting(SetAsideRow::row).containsExactly(2, 3);
        Evidence evidence = evidence(file, "a");
        assertThat(evidence.subject()).isEqualTo(new Subject(SubjectId.of("a"), SubjectKind.UNIT, Optional.empty()));
        assertThat(evidence.observations().values())
                .extracting(Observation::finding)
                .containsOnly(new Finding.Missing(Finding.MissingCause.SET_ASIDE, ""));
        assertThat(known(evidence(file, "b"), "co")).isEqualTo(new ObservedValue.YesNo(true));
    }

    @Test
    void aSubjectOfTwoKindsCannotBeAskedAnything() {
        Validated<EvidenceFile> read =
                read("a,unit,24688,diem,7,,,,,,", "a,household,24688,ho-1,có,,,,,,", "b,unit,24703,co,có,,,,,,");

        EvidenceFile file = read.value().orElseThrow();
        assertThat(file.evidence())
                .extracting(evidence -> evidence.subject().id().value())
                .containsExactly("b");
        assertThat(file.setAside())
                .extracting(row -> row.subject().orElseThrow().value())
                .containsExactly("a", "a");
    }

    @Test
    void aSubjectWithOnlyBadRowsStaysKnown() {
        EvidenceFile file = read("a,unit,99999,diem,7,,,,,,").value().orElseThrow();

        assertThat(file.evidence().get(0).subject())
                .isEqualTo(new Subject(SubjectId.of("a"), SubjectKind.UNIT, Optional.empty()));
        assertThat(file.setAside().get(0).subject()).contains(SubjectId.of("a"));
    }

    @Test
    void aMissingColumnGivesNoFile() {
        Validated<EvidenceFile> read =
                READER.read("t.csv", "subject,kind,indicator\na,unit,diem\n".getBytes(StandardCharsets.UTF_8));

        assertThat(read.value()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::code)
                .containsExactly(TableProblem.MISSING_COLUMN, TableProblem.MISSING_COLUMN);
        assertThat(read.problems())
                .extracting(problem -> problem.arguments().get("name"))
                .containsExactly("unit", "value");
    }

    @Test
    void anEmptyFileGivesNoFile() {
        Validated<EvidenceFile> read = READER.read("t.csv", new byte[0]);

        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).extracting(Problem::code).containsExactly(TableProblem.EMPTY);
    }

    @Test
    void aFileThatIsNotUtf8GivesNoFile() {
        byte[] bytes = (SampleTables.HEADER + "\na,unit,24688,co,có,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1);

        Validated<EvidenceFile> read = READER.read("t.csv", bytes);

        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).extracting(Problem::code).containsExactly(TableProblem.NOT_UTF8);
        assertThat(((Place.Cell) read.problems().get(0).place()).row()).isEqualTo(2);
    }

    @Test
    void roundsForOneKindMustBeForOneDay() {
        List<AssessmentRound> rounds = List.of(
                AssessmentRound.ofYear(SampleTables.units(), 2022),
                AssessmentRound.ofYear(SampleRubrics.ranked(), 2023));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvidenceReader.of(SampleTables.gazetteer(), rounds))
                .withMessageContaining("UNIT")
                .withMessageContaining("[2022-12-31, 2023-12-31]");
    }

    @Test
    void roundsMustAskForAnIndicatorInOneWay() {
        Rubric other = SampleTables.units()
                .withCriteria(SampleRubrics.marks("diem", 20))
                .withLevels(SampleRubrics.ranked().levels().get(0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvidenceReader.of(
                        SampleTables.gazetteer(),
                        List.of(
                                AssessmentRound.ofYear(SampleTables.units(), 2023),
                                AssessmentRound.ofYear(other, 2023))))
                .withMessageContaining("diem");
    }

    @Test
    void roundsMayShareAnIndicatorThatTheyAskForAlike() {
        AssessmentRound round = AssessmentRound.ofYear(SampleTables.units(), 2023);

        Validated<EvidenceFile> read =
                read(EvidenceReader.of(SampleTables.gazetteer(), List.of(round, round)), "a,unit,24688,diem,7,,,,,,");

        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aLongTableOfContradictionsIsReadInTime() {
        StringBuilder rows = new StringBuilder(SampleTables.HEADER).append('\n');
        for (int i = 0; i < 20_000; i++) {
            rows.append("a,unit,")
                    .append(i == 0 ? "24688" : "24703")
                    .append(",diem,")
                    .append(i % 10)
                    .append(",,,,,,\n");
        }

        EvidenceFile file = READER.read("t.csv", rows.toString().getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();

        assertThat(file.setAside()).hasSize(20_000);
    }

    private static Validated<EvidenceFile> read(String... rows) {
        return read(READER, rows);
    }

    private static Validated<EvidenceFile> read(EvidenceReader reader, String... rows) {
        String table = SampleTables.HEADER + "\n" + String.join("\n", rows) + "\n";
        return reader.read("t.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private static Evidence evidence(EvidenceFile file, String subject) {
        return file.evidence().stream()
                .filter(evidence -> evidence.subject().id().value().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static ObservedValue known(Evidence evidence, String indicator) {
        return ((Finding.Known) evidence.finding(new IndicatorId(indicator))).value();
    }
}
