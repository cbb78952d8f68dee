package org.learningsociety.reporting.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.chart.Chart;

/** One part of a section. Immutable and thread-safe. */
public sealed interface Block {

    /**
     * Chooses by the kind of block.
     *
     * @param <R> the type of the result
     * @param cases one function for each kind
     * @return the result of the function for this block's kind
     */
    <R> R match(Cases<R> cases);

    /**
     * One function for each kind of block.
     *
     * @param <R> the type of the result
     */
    interface Cases<R> {
        /**
         * Handles a paragraph.
         *
         * @param block the block
         * @return the result
         */
        R paragraph(Paragraph block);

        /**
         * Handles a list.
         *
         * @param block the block
         * @return the result
         */
        R items(Items block);

        /**
         * Handles key figures.
         *
         * @param block the block
         * @return the result
         */
        R keyFigures(KeyFigures block);

        /**
         * Handles a table.
         *
         * @param block the block
         * @return the result
         */
        R table(Table block);

        /**
         * Handles a picture.
         *
         * @param block the block
         * @return the result
         */
        R picture(Picture block);

        /**
         * Handles problems.
         *
         * @param block the block
         * @return the result
         */
        R problems(Problems block);

        /**
         * Handles reasons.
         *
         * @param block the block
         * @return the result
         */
        R reasons(Reasons block);
    }

    /**
     * A paragraph.
     *
     * @param text its words
     */
    record Paragraph(LocalizedText text) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paragraph(this);
        }
    }

    /**
     * A list of short texts, such as legal bases.
     *
     * @param items the texts
     */
    record Items(List<LocalizedText> items) implements Block {

        /**
         * Copies the texts.
         *
         * @param items the texts
         */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.items(this);
        }
    }

    /**
     * The figures to see first; three to six are easy to take in.
     *
     * @param figures the figures
     */
    record KeyFigures(List<KeyFigure> figures) implements Block {

        /**
         * Copies the figures.
         *
         * @param figures the figures
         */
        public KeyFigures {
            figures = List.copyOf(figures);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keyFigures(this);
        }
    }

    /**
     * A table.
     *
     * @param id the name in links and files, unique in its report
     * @param caption what the table shows
     * @param columns the columns, the first of which names the rows
     * @param rows the rows
     * @param total the sums below the rows; absent where rows do not add up
     * @param notes what a reader must know, below the table
     * @param sources where the figures come from
     */
    record Table(
            String id,
            LocalizedText caption,
            List<Column> columns,
            List<Row> rows,
            Optional<Row> total,
            List<LocalizedText> notes,
            List<Source> sources)
            implements Block {

        /**
         * Copies the lists and checks the shape.
         *
         * @param id the name in links and files, unique in its report
         * @param caption what the table shows
         * @param columns the columns, the first of which names the rows
         * @param rows the rows
         * @param total the sums below the rows; absent where rows do not add up
         * @param notes what a reader must know, below the table
         * @param sources where the figures come from
         * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens, if there is no column, if
         *     two columns have one id, or if a row has not one cell of the right type for each column
         */
        public Table {
            Anchor.check("the id of a table", id);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
            sources = List.copyOf(sources);
            if (columns.isEmpty() || columns.stream().map(Column::id).distinct().count() < columns.size()) {
                throw new IllegalArgumentException("a table must have columns with ids of their own, but " + id
                        + " has " + columns.stream().map(Column::id).toList());
            }
            for (int i = 0; i < rows.size(); i++) {
                requireFit(id + " row " + (i + 1), columns, rows.get(i));
            }
            if (total.isPresent()) {
                requireFit(id + " total", columns, total.get());
            }
        }

        /**
         * Returns a table without total, notes and sources.
         *
         * @param id the name in links and files, unique in its report
         * @param caption what the table shows
         * @param columns the columns, the first of which names the rows
         * @param rows the rows
         * @return the table
         * @throws IllegalArgumentException as the constructor does
         */
        public static Table of(String id, LocalizedText caption, List<Column> columns, List<Row> rows) {
            return new Table(id, caption, columns, rows, Optional.empty(), List.of(), List.of());
        }

        /**
         * Copies the table with a total.
         *
         * @param sums the row below the rows
         * @return the copy
         * @throws IllegalArgumentException if the row does not fit the columns
         */
        public Table withTotal(Row sums) {
            return new Table(id, caption, columns, rows, Optional.of(sums), notes, sources);
        }

        /**
         * Copies the table with other notes.
         *
         * @param lines what a reader must know
         * @return the copy
         */
        public Table withNotes(LocalizedText... lines) {
            return new Table(id, caption, columns, rows, total, List.of(lines), sources);
        }

        /**
         * Copies the table with other sources.
         *
         * @param origins where the figures come from
         * @return the copy
         */
        public Table withSources(Source... origins) {
            return new Table(id, caption, columns, rows, total, notes, List.of(origins));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.table(this);
        }

        private static void requireFit(String place, List<Column> columns, Row row) {
            List<Cell> cells = row.cells();
            boolean fits = cells.size() == columns.size()
                    && IntStream.range(0, cells.size())
                            .allMatch(i ->
                                    cells.get(i).type().orElse(columns.get(i).type())
                                            == columns.get(i).type());
            if (!fits) {
                throw new IllegalArgumentException("cells must fit the columns "
                        + columns.stream().map(Column::type).toList() + ", but " + place + " has "
                        + cells.stream()
                                .map(cell -> cell.type().map(ColumnType::name).orElse("-"))
                                .collect(Collectors.joining(", ", "[", "]")));
            }
        }
    }

    /**
     * A picture.
     *
     * @param chart what is drawn; its id is unique in its report
     * @param sources where the figures come from
     */
    record Picture(Chart chart, List<Source> sources) implements Block {

        /**
         * Copies the sources.
         *
         * @param chart what is drawn; its id is unique in its report
         * @param sources where the figures come from
         */
        public Picture {
            sources = List.copyOf(sources);
        }

        /**
         * Returns a picture.
         *
         * @param chart what is drawn
         * @param sources where the figures come from
         * @return the picture
         */
        public static Picture of(Chart chart, Source... sources) {
            return new Picture(chart, List.of(sources));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.picture(this);
        }
    }

    /**
     * What was wrong with the data. Nothing is dropped: an empty list says that nothing was found.
     *
     * @param problems the problems in the order of the data
     */
    record Problems(List<Problem> problems) implements Block {

        /**
         * Copies the problems.
         *
         * @param problems the problems in the order of the data
         */
        public Problems {
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.problems(this);
        }
    }

    /**
     * Why a subject has its result.
     *
     * @param caption whose result is explained
     * @param nodes the criteria at the top of the rubric
     */
    record Reasons(LocalizedText caption, List<ReasonNode> nodes) implements Block {

        /**
         * Copies the nodes.
         *
         * @param caption whose result is explained
         * @param nodes the criteria at the top of the rubric
         */
        public Reasons {
            nodes = List.copyOf(nodes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reasons(this);
        }
    }
}
