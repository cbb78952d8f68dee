package org.learningsociety.criteria.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** Columns copied as wholes, and what is refused of them: always with the row and the indicator. */
class EvidenceColumnTest {

    private static final CompiledRubric ALL = compiled(SampleRubrics.allIndicators());

    private static CompiledRubric compiled(Rubric rubric) {
        return CompiledRubric.compile(
                        rubric, rubric.subjectKinds().iterator().next(), Context.on(LocalDate.of(2023, 12, 31)))
                .orElseThrow();
    }

    private static EvidenceBatch batch(int rows) {
        EvidenceBatch batch = ALL.newBatch(rows);
        batch.clear(rows);
        return batch;
    }

    private static EvidenceColumn column(EvidenceBatch batch, String indicator) {
        return batch.column(new IndicatorId(indicator));
    }

    /** Written one by one or copied, the same is known. */
    @Test
    void wholeColumnsAreCopied() {
        EvidenceBatch batch = batch(4);
        boolean[] yes = {false, true, true, true, true};
        column(batch, "a").copyYesNo(yes, 1);
        column(batch, "b").copyYesNo(yes, 0);
        byte[] gaps = {EvidenceColumn.NOT_APPLICABLE, EvidenceColumn.KNOWN, EvidenceColumn.MISSING, EvidenceColumn.KNOWN
        };
        column(batch, "b").copyGaps(gaps, 0);
        column(batch, "c").copyShares(new int[] {9, 9, 9, 8}, new int[] {10, 10, 10, 10}, 0);

        assertThat(verdicts(batch))
                .containsExactly(Verdict.ACHIEVED, Verdict.ACHIEVED, Verdict.UNDETERMINED, Verdict.NOT_ACHIEVED);
    }

    /** Rows 63 to 66 of bitmaps: only the first and the last are known, to the second it does not apply. */
    @Test
    void gapsComeAsBitmaps() {
        EvidenceBatch batch = batch(4);
        column(batch, "a").copyYesNo(new boolean[] {true, true, true, true}, 0);
        column(batch, "b").copyYesNo(new boolean[] {false, false, false, true}, 0);
        column(batch, "c").copyShares(new int[] {9, 9, 9, 9}, new int[] {10, 10, 10, 10}, 0);

        column(batch, "b").copyKnown(new long[] {Long.MIN_VALUE, 0b100}, 63);
        column(batch, "b").copyNotApplicable(new long[] {0, 0b001}, 63);

        assertThat(verdicts(batch))
                .containsExactly(Verdict.NOT_ACHIEVED, Verdict.ACHIEVED, Verdict.UNDETERMINED, Verdict.ACHIEVED);
    }

    private static Iterable<Verdict> verdicts(EvidenceBatch batch) {
        BatchScores scores = ALL.newScores(batch.rows());
        ALL.score(batch, scores);
        return IntStream.range(0, batch.rows()).mapToObj(scores::verdict).toList();
    }

    /** 9 + 5, 2 + 3 and 0 + 5: each unit gives a point, the first option 3, the second 5. */
    @Test
    void countsAndChoicesAreCopied() {
        CompiledRubric counted = compiled(countsAndChoices());
        EvidenceBatch batch = counted.newBatch(3);
        BatchScores scores = counted.newScores(3);
        batch.clear(3);
        column(batch, "n").copyCounts(new int[] {9, 9, 2, 0}, 1);
        column(batch, "o").copyChoices(new int[] {1, 1, 0, 1}, 1);

        counted.score(batch, scores);

        assertThat(IntStream.range(0, 3).mapToObj(scores::low)).containsExactly(140_000, 50_000, 50_000);
        assertRefused(() -> column(batch, "n").copyCounts(new int[] {1, -1, 0}, 0), "row 1 of n was given -1");
        assertRefused(() -> column(batch, "o").copyChoices(new int[] {0, 0, 2, 0}, 1), "row 1 of o was given 2");
        assertRefused(() -> column(batch, "o").copyChoices(new int[] {-1, 0, 0}, 0), "row 0 of o was given -1");
        assertRefused(() -> column(batch, "o").copyCounts(new int[3], 0), "and was given COUNT");
        assertRefused(() -> column(batch, "n").copyChoices(new int[3], 0), "and was given CHOICE");
        assertTooShort(() -> column(batch, "n").copyCounts(new int[1], 0), "ends at place 1");
        assertTooShort(() -> column(batch, "o").copyChoices(new int[1], 0), "ends at place 1");
    }

    private static Rubric countsAndChoices() {
        Rule.Choice choice = new Rule.Choice(new IndicatorId("o"), List.of(option("first", 3), option("second", 5)));
        Rule units = new Rule.PerUnit(new IndicatorId("n"), Figure.of(Points.of(1)), Figure.of(Points.of(10)));
        return SampleRubrics.builder("points", Mode.POINTS)
                .addCriteria(SampleRubrics.criterion(
                        "total",
                        SampleRubrics.sum(SampleRubrics.criterion("n", units), SampleRubrics.criterion("o", choice))))
                .addLevels(SampleRubrics.ranked().levels().get(0))
                .build();
    }

    private static Rule.Choice.Option option(String id, long points) {
        return new Rule.Choice.Option(new OptionId(id), LocalizedText.of(id, id), Figure.of(Points.of(points)));
    }

    @Test
    void unknownColumnsAreRefused() {
        EvidenceBatch batch = batch(2);

        assertThat(batch.find(new IndicatorId("x"))).isEmpty();
        assertThatThrownBy(() -> column(batch, "x"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the indicator must be read by the rubric, but x is not among a, b, c");
        assertThatIllegalArgumentException().isThrownBy(() -> batch.clear(3));
    }

    @Test
    void valuesOfAWrongKindAreRefused() {
        EvidenceColumn yesNo = column(batch(2), "a");
        EvidenceColumn share = column(batch(2), "c");

        assertRefused(() -> yesNo.marks(0, 1), "a value must be of a kind that answers its indicator, but a is");
        assertRefused(() -> yesNo.copyMarks(new int[2], 0), "a is answered by [YES_NO] and was given MARKS");
        assertRefused(() -> yesNo.copyShares(new int[2], new int[2], 0), "and was given PROPORTION");
        assertRefused(() -> share.copyYesNo(new boolean[2], 0), "c is answered by [PROPORTION] and was given YES_NO");
    }

    @Test
    void impossibleSharesAndCodesAreRefusedWithTheirRow() {
        EvidenceColumn share = column(batch(2), "c");
        EvidenceColumn gaps = column(batch(19), "c");
        byte[] codes = new byte[20];

        assertRefused(() -> share.share(1, 3, 2), "row 1 of c was given 3 of 2");
        assertRefused(() -> share.copyShares(new int[] {1, 3}, new int[] {2, 2}, 0), "row 1 of c was given 3 of 2");
        assertRefused(() -> share.copyShares(new int[] {1, -1}, new int[] {2, 2}, 0), "row 1 of c was given -1 of 2");
        for (int code : IntStream.range(Byte.MIN_VALUE, Byte.MAX_VALUE + 1)
                .filter(code -> code < EvidenceColumn.NOT_APPLICABLE || code > EvidenceColumn.KNOWN)
                .toArray()) {
            codes[19] = (byte) code;
            assertRefused(() -> gaps.copyGaps(codes, 1), "row 18 of c was given " + code);
        }
        codes[12] = 1;
        assertRefused(() -> gaps.copyGaps(codes, 1), "row 11 of c was given 1");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    /** Seventy places, or 128 bits: from any place on there must be something for every row. */
    @ParameterizedTest
    @CsvSource({
        "70, 0, 71, 'that of c ends at place 70 and was asked for places 0 to 70'",
        "70, 1, 70, 'ends at place 70 and was asked for places 1 to 70'",
        "70, -1, 2, 'and was asked for places -1 to 0'",
        "128, 65, 64, 'ends at place 128 and was asked for places 65 to 128'",
        "128, 2147483647, 64, 'ends at place 128 and was asked for places 2147483647 to 2147483710'"
    })
    void columnsThatAreTooShortAreRefused(int length, int from, int rows, String message) {
        EvidenceColumn share = column(batch(rows), "c");
        int[] long128 = new int[128];

        if (length == 128) {
            assertTooShort(() -> share.copyKnown(new long[2], from), message);
            assertTooShort(() -> share.copyWithheld(new long[2], from), message);
            assertTooShort(() -> share.copyNotApplicable(new long[2], from), message);
        } else {
            assertTooShort(() -> share.copyGaps(new byte[70], from), message);
            assertTooShort(() -> share.copyShares(new int[70], long128, from), message);
            assertTooShort(() -> share.copyShares(long128, new int[70], from), message);
            assertTooShort(
                    () -> column(batch(rows), "a").copyYesNo(new boolean[70], from), message.replace("of c", "of a"));
        }
    }

    /** A batch with room for eight rows that has three, after one that had eight. */
    @Test
    void rowsThatTheBatchDoesNotHaveAreRefused() {
        EvidenceBatch batch = batch(8);
        batch.clear(3);

        for (int row : new int[] {-1, 3, 7, 8}) {
            String message = "one of the 3 with which the batch was begun, but c was given row " + row;
            assertTooShort(() -> column(batch, "c").share(row, 1, 2), message);
            assertTooShort(() -> column(batch, "c").missing(row), message);
            assertTooShort(() -> column(batch, "c").withheld(row), message);
            assertTooShort(() -> column(batch, "c").notApplicable(row), message);
            assertTooShort(() -> column(batch, "a").yesNo(row, true), message.replace("but c", "but a"));
        }
        assertTooShort(() -> column(ALL.newBatch(8), "c").missing(0), "one of the 0 with which the batch was begun");
    }

    @Test
    void scoresOfRowsThatTheBatchDoesNotHaveAreRefused() {
        EvidenceBatch batch = batch(8);
        BatchScores scores = ALL.newScores(8);
        ALL.score(batch, scores);
        batch.clear(3);
        ALL.score(batch, scores);

        assertThat(scores.verdict(2)).isEqualTo(Verdict.UNDETERMINED);
        for (int row : new int[] {-1, 3, 7, 8}) {
            String message = "Index " + row + " out of bounds for length 3";
            assertTooShort(() -> scores.verdict(row), message);
            assertTooShort(() -> scores.level(row), message);
            assertTooShort(() -> scores.hasTotal(row), message);
            assertTooShort(() -> scores.low(row), message);
            assertTooShort(() -> scores.high(row), message);
            assertTooShort(() -> scores.verdict(new CriterionId("a"), row), message);
        }
    }

    private static void assertTooShort(ThrowingCallable call, String message) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(call)
                .withMessageContaining(message);
    }
}
