package org.learningsociety.examples.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.learningsociety.criteria.batch.EvidenceColumn;

class NationTest {

    private static final Nation NATION = Made.nation(10_000);

    @Test
    void aRowIsTheSameHoweverItIsAskedFor() {
        List<String> inOrder = rows(NATION, 0, 10_000);

        for (long from : new long[] {0, 1, 777, 1_023, 1_024, 5_000, 9_999, 10_000}) {
            long to = Math.min(10_000, from + 1_500);
            assertThat(rows(NATION, from, to)).isEqualTo(inOrder.subList((int) from, (int) to));
        }
    }

    @Test
    void unitsFollowEachOtherWithTheirRows() {
        long row = 0;
        for (int unit = 0; unit < NATION.units().size(); unit++) {
            int number = Made.TREE.index().number(NATION.units().get(unit));
            assertThat(NATION.firstRow(unit)).isEqualTo(row);
            for (String text : rows(NATION, row, NATION.firstRow(unit + 1))) {
                assertThat(text).startsWith(number + ":");
                row++;
            }
        }
        assertThat(row).isEqualTo(10_000);
    }

    @Test
    void thereAreAsManyRowsAsWereAskedFor() {
        for (long rows : new long[] {0, 1, 7, 1_000, 79_000_000}) {
            assertThat(Made.nation(rows).rows()).isEqualTo(rows);
        }
    }

    @Test
    void gapsAreAsOftenAsSaid() {
        long[] seen = new long[4];
        long mayNotApply = 0;
        RowBlock block = new RowBlock();
        for (long from = 0; from < NATION.rows(); from += block.rows()) {
            NATION.fill(from, NATION.rows(), block);
            for (int row = 0; row < block.rows(); row++) {
                for (int field = 0; field < Field.ALL.size(); field++) {
                    int number = block.number(field, row);
                    assertThat(number).isBetween(-3, Field.ALL.get(field).most());
                    seen[Math.max(0, -number)]++;
                    mayNotApply += Field.ALL.get(field).mayNotApply() ? 1 : 0;
                }
            }
        }

        assertThat(1e3 * seen[-EvidenceColumn.MISSING] / 150_000).isCloseTo(30, within(3.0));
        assertThat(1e3 * seen[-EvidenceColumn.WITHHELD] / 150_000).isCloseTo(2, within(1.0));
        assertThat(1e3 * seen[-EvidenceColumn.NOT_APPLICABLE] / mayNotApply).isCloseTo(5, within(1.5));
    }

    @Test
    void valuesComeByTheirWeights() {
        int[] answers = new Field(Field.ALL.get(1).indicator(), Field.Kind.YES_NO, 1, false).values(100);

        assertThat(IntStream.of(answers).sum()).isEqualTo(65);
    }

    @Test
    void anotherSeedGivesOtherRows() {
        assertThat(rows(new Nation(Made.TREE, 10_000, 2031, 30), 0, 100)).isNotEqualTo(rows(NATION, 0, 100));
    }

    @Test
    void moreThanATenthMissingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Nation(Made.TREE, 10, 1, 101))
                .withMessageContaining("from 0 to 100 missing values of 1000");
    }

    private static List<String> rows(Nation nation, long from, long to) {
        List<String> rows = new ArrayList<>();
        RowBlock block = new RowBlock();
        for (long next = from; next < to; next += block.rows()) {
            nation.fill(next, to, block);
            for (int row = 0; row < block.rows(); row++) {
                StringBuilder text =
                        new StringBuilder().append(block.units()[row]).append(':');
                for (int field = 0; field < Field.ALL.size(); field++) {
                    text.append(' ').append(block.number(field, row));
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }
}
