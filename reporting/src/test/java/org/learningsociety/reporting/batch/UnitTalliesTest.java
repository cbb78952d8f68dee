package org.learningsociety.reporting.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitIndex;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.batch.BatchScores;
import org.learningsociety.criteria.batch.CompiledRubric;
import org.learningsociety.criteria.batch.EvidenceBatch;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.testkit.SampleRubrics;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.testkit.SmallMap;

class UnitTalliesTest {

    private static final UnitIndex UNITS = SmallMap.GAZETTEER.at(SmallMap.DAY).index();
    private static final CompiledRubric RUBRIC = compiled();

    private static CompiledRubric compiled() {
        return compiled(SampleRubrics.ranked());
    }

    private static CompiledRubric compiled(Rubric rubric) {
        return CompiledRubric.compile(
                        rubric, rubric.subjectKinds().iterator().next(), Context.on(LocalDate.of(2023, 12, 31)))
                .orElseThrow();
    }

    /** Rows of which nothing is known. */
    private static BatchScores unknown(int rows) {
        EvidenceBatch batch = RUBRIC.newBatch(rows);
        BatchScores scores = RUBRIC.newScores(rows);
        batch.clear(rows);
        RUBRIC.score(batch, scores);
        return scores;
    }

    private static UnitTallies tallies() {
        return UnitTallies.of(RUBRIC, UNITS, Points.of(1));
    }

    @Test
    void unitsWithoutRowsAreNotListed() {
        UnitTallies tallies = tallies();

        tallies.add(unknown(3), new int[] {1, 1, 2, 99});

        assertThat(tallies.tallies().keySet()).containsExactlyInAnyOrder(UNITS.unit(1), UNITS.unit(2));
        assertThat(tallies.tallies().get(UNITS.unit(1)).unknown()).isEqualTo(2);
        assertThat(tallies.rows()).isEqualTo(3);
    }

    @Test
    void moreRowsThanACellHoldsAreCounted() {
        int rows = 1 << 20;
        BatchScores scores = unknown(rows);
        int[] unitOfRow = new int[rows];
        UnitTallies tallies = tallies();
        for (int batch = 0; batch <= 2 * 1024; batch++) {
            tallies.add(scores, unitOfRow);
        }
        long all = Integer.MAX_VALUE + 1L + rows;

        assertThat(tallies.rows()).isEqualTo(all);
        assertThat(tallies.tallies().get(UNITS.unit(0)).unknown()).isEqualTo(all);
    }

    @Test
    void pointsOfRowsThatCannotBeJudgedAreNotCounted() {
        IndicatorId share = new IndicatorId("share");
        Rubric rubric = SampleRubrics.builder("half", Mode.POINTS)
                .addCriteria(
                        SampleRubrics.marks("total", 10),
                        SampleRubrics.criterion("share", new Rule.ShareAtLeast(share, Figure.of(Rational.of(1, 2)))))
                .addLevels(new Level(
                        new LevelId("dat"),
                        LocalizedText.of("Đạt", "Achieved"),
                        List.of(new Level.Met(new CriterionId("share")))))
                .build();
        CompiledRubric half = compiled(rubric);
        EvidenceBatch batch = half.newBatch(2);
        BatchScores scores = half.newScores(2);
        batch.clear(2);
        for (int row = 0; row < 2; row++) {
            batch.column(new IndicatorId("total")).marks(row, 70_000);
            batch.column(share).share(row, row, row);
        }
        half.score(batch, scores);
        UnitTallies tallies = UnitTallies.of(half, UNITS, Points.of(1));
        tallies.add(scores, new int[] {0, 0});

        // Nobody belongs to the first group, so there is no share of it; its 7 points say nothing.
        Tally tally = tallies.tallies().get(UNITS.unit(0));
        assertThat(tally.excluded()).isEqualTo(1);
        assertThat(tally.met()).isEqualTo(1);
        assertThat(tally.scores()).isEqualTo(Histogram.of(Points.of(7), 1));
    }

    @Test
    void whatWasReadIsReadAgainAndCountedOn() {
        UnitTallies tallies = tallies();
        tallies.add(unknown(3), new int[] {1, 1, 2});
        assertThat(tallies.tallies()).isEqualTo(tallies.tallies());

        tallies.add(unknown(2), new int[] {1, 3});

        assertThat(tallies.tallies().get(UNITS.unit(1)).unknown()).isEqualTo(3);
        assertThat(tallies.tallies()).hasSize(3);
    }

    @Test
    void rowsSetAsideAreQuarantined() {
        UnitTallies tallies = tallies();

        tallies.addQuarantined(2, 5);

        assertThat(tallies.tallies()).containsOnlyKeys(UNITS.unit(2)).containsValue(Tally.ofQuarantined(5));
        assertThat(tallies.rows()).isEqualTo(5);
    }

    @Test
    void aNumberThatNoUnitHasIsNamedWithItsRowAndNothingIsCounted() {
        UnitTallies tallies = tallies();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tallies.add(unknown(3), new int[] {0, 1, UNITS.size()}))
                .withMessage("the unit of each row must be a number from 0 to %d, but row 2 of the batch has %d"
                        .formatted(UNITS.size() - 1, UNITS.size()));
        assertThatIllegalArgumentException().isThrownBy(() -> tallies.add(unknown(1), new int[] {-1}));
        assertThat(tallies.rows()).isZero();
        assertThat(tallies.tallies()).isEmpty();
    }

    /** A thousand classes of a tenth of a thousandth to each point, and so many units that no array would hold them. */
    @Test
    void classesThatAreTooNarrowForSoManyUnitsAreRefusedBeforeAnythingIsCounted() {
        UnitIndex many = UnitIndex.of(
                IntStream.range(0, 3_000)
                        .mapToObj(unit -> UnitId.of("u-" + unit))
                        .toList(),
                unit -> Optional.empty());
        EvidenceBatch batch = RUBRIC.newBatch(2);
        BatchScores scores = RUBRIC.newScores(2);
        batch.clear(2);
        batch.columns().forEach(column -> column.marks(0, 300_000));
        batch.columns().forEach(column -> column.marks(1, 0));
        RUBRIC.score(batch, scores);
        UnitTallies tallies = UnitTallies.of(RUBRIC, many, Points.ofTenThousandths(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tallies.add(scores, new int[] {0, 2_999}))
                .withMessageStartingWith(
                        "classes must be wide enough to be counted in 3000 units, but those of 0.0001");
        assertThat(tallies.tallies()).isEmpty();
        assertThat(tallies.rows()).isZero();
    }

    @Test
    void fewerUnitsThanRowsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tallies().add(unknown(3), new int[] {0, 1}))
                .withMessage("each row must have a unit, but there were 2 units for 3 rows");
    }

    @Test
    void scoresOfAnotherRubricAreRefused() {
        UnitTallies others = UnitTallies.of(compiled(), UNITS, Points.of(1));

        assertThatIllegalArgumentException().isThrownBy(() -> others.add(unknown(1), new int[] {0}));
    }

    @Test
    void countsOfAnotherWidthAreNotMerged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tallies().merge(UnitTallies.of(RUBRIC, UNITS, Points.of(2))));
    }

    @Test
    void aClassHasAWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitTallies.of(RUBRIC, UNITS, Points.of(0)))
                .withMessage("the width of a class must lie between 0.0001 and 214748.3647 points, but was 0");
    }

    @Test
    void overflowThrowsAndNeverWraps() {
        UnitTallies one = tallies();
        one.addQuarantined(0, Long.MAX_VALUE);
        UnitTallies other = tallies();
        other.addQuarantined(0, 1);

        assertThatThrownBy(() -> one.merge(other)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> other.addQuarantined(0, Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> tallies().addQuarantined(0, -1));
    }
}
