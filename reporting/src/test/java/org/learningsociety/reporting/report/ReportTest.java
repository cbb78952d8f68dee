package org.learningsociety.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.chart.RateBars;
import org.learningsociety.reporting.tally.Tally;

class ReportTest {
    private static final LocalizedText NAME = LocalizedText.ofName("N");
    private static final List<Column> COLUMNS =
            List.of(Column.of("name", NAME, ColumnType.TEXT), Column.of("rate", NAME, ColumnType.PERCENT));

    @Test
    void cellsMustFitTheirColumns() {
        assertThatThrownBy(() -> table("t", Row.of(Cell.name("a"), Cell.count(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t row 1 has [TEXT, COUNT]");
        assertThatThrownBy(() -> table("t", Row.of(Cell.name("a")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table("t").withTotal(Row.of(Cell.count(1), Cell.noData())))
                .hasMessageContaining("t total has [COUNT, -]");
    }

    @Test
    void aCellWithoutAValueFitsEveryColumn() {
        assertThat(table("t", Row.of(Cell.noData(), Cell.percent(Tally.EMPTY))).rows())
                .hasSize(1);
    }

    @Test
    void columnsHaveIdsOfTheirOwn() {
        Column column = COLUMNS.get(0);
        assertThatThrownBy(() -> Block.Table.of("t", NAME, List.of(column, column), List.of()))
                .hasMessageContaining("[name, name]");
        assertThatThrownBy(() -> Block.Table.of("t", NAME, List.of(), List.of()))
                .hasMessageContaining("t has []");
        assertThatThrownBy(() -> Column.of("Tỷ lệ", NAME, ColumnType.TEXT)).hasMessageContaining("Tỷ lệ");
    }

    @Test
    void twoPartsOfOneNameAreRefused() {
        Section inner = Section.of("a", NAME, List.of(table("same")));
        Section outer = Section.of("b", NAME, List.of(Block.Picture.of(new RateBars("same", NAME, List.of()))))
                .withSections(List.of(inner));

        assertThatThrownBy(() -> report(outer)).hasMessageContaining("two parts are called same");
        assertThatThrownBy(() -> report(Section.of("a", NAME, List.of(table("a")))))
                .hasMessageContaining("two parts are called a");
    }

    @Test
    void tablesAreFoundWhereverTheyStand() {
        Section section = Section.of("a", NAME, List.of(table("first")))
                .withSections(List.of(Section.of("b", NAME, List.of(table("second")))));

        assertThat(report(section).tables()).extracting(Block.Table::id).containsExactly("first", "second");
    }

    private static Block.Table table(String id, Row... rows) {
        return Block.Table.of(id, NAME, COLUMNS, List.of(rows));
    }

    private static Report report(Section section) {
        return Report.builder()
                .title(NAME)
                .date(LocalDate.of(2024, 12, 31))
                .addSections(section)
                .build();
    }
}
