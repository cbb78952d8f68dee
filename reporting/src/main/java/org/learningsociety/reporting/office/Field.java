package org.learningsociety.reporting.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;

/**
 * A column of a sheet. A column of a table whose figures are uncertain becomes several, so that each holds one number.
 *
 * @param index the place of the table's column
 * @param column the table's column
 * @param part which number of it
 */
record Field(int index, Column column, Part part) {

    enum Part {
        WHOLE,
        FIGURE,
        LOW,
        HIGH
    }

    static List<Field> of(Block.Table table) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            for (Part part : parts(table, i)) {
                fields.add(new Field(i, column, part));
            }
        }
        return fields;
    }

    private static List<Part> parts(Block.Table table, int index) {
        boolean isExact =
                table.rows().stream().map(row -> row.cells().get(index)).allMatch(Field::isExact)
                        && table.total()
                                .map(row -> row.cells().get(index))
                                .map(Field::isExact)
                                .orElse(true);
        if (isExact) {
            return List.of(Part.WHOLE);
        }
        return switch (table.columns().get(index).type()) {
            case POINTS -> List.of(Part.LOW, Part.HIGH);
            case PERCENT -> List.of(Part.FIGURE, Part.LOW, Part.HIGH);
            default -> List.of(Part.WHOLE);
        };
    }

    private static boolean isExact(Cell cell) {
        if (cell instanceof Cell.Score score) {
            return score.points().isExact();
        }
        return !(cell instanceof Cell.Percent percent) || percent.rate().isExact();
    }

    Cell in(List<Cell> cells) {
        return cells.get(index);
    }

    /** The key of the words that follow the title; absent where the title says all. */
    Optional<String> label() {
        return part == Part.LOW || part == Part.HIGH
                ? Optional.of(part == Part.LOW ? "at-least" : "at-most")
                : Optional.empty();
    }

    LocalizedText title() {
        return column.title();
    }
}
