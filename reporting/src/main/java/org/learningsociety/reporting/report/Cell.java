package org.learningsociety.reporting.report;

import java.time.LocalDate;
import java.util.Optional;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.Tally;

/** One value in a table or among the key figures: exact, with its type. Immutable and thread-safe. */
public sealed interface Cell {

    /**
     * Returns what the cell holds.
     *
     * @return the type of the columns in which it may stand; absent for a cell without a value, which may stand in any
     */
    Optional<ColumnType> type();

    /**
     * Chooses by the kind of cell.
     *
     * @param <R> the type of the result
     * @param cases one function for each kind
     * @return the result of the function for this cell's kind
     */
    <R> R match(Cases<R> cases);

    /**
     * Makes a cell of words.
     *
     * @param text the words
     * @return the cell
     */
    static Cell text(LocalizedText text) {
        return new Text(text);
    }

    /**
     * Makes a cell of a proper name or an identifier.
     *
     * @param name the name, the same in both languages
     * @return the cell
     * @throws IllegalArgumentException if the name is blank
     */
    static Cell name(String name) {
        return new Text(LocalizedText.ofName(name));
    }

    /**
     * Makes a cell of a number of things.
     *
     * @param count the number
     * @return the cell
     */
    static Cell count(long count) {
        return new Count(count);
    }

    /**
     * Makes a cell of points that are certain.
     *
     * @param points the points
     * @return the cell
     */
    static Cell points(Points points) {
        return new Score(Bounds.exactly(points));
    }

    /**
     * Makes a cell of points between two bounds.
     *
     * @param points the points
     * @return the cell
     */
    static Cell points(Bounds points) {
        return new Score(points);
    }

    /**
     * Makes a cell of the share that a tally shows.
     *
     * @param tally the tally
     * @return its rate, or no data
     */
    static Cell percent(Tally tally) {
        return tally.rate().<Cell>map(Percent::new).orElseGet(NoData::new);
    }

    /**
     * Makes a cell of a share.
     *
     * @param rate the share
     * @return the cell
     */
    static Cell percent(Rate rate) {
        return new Percent(rate);
    }

    /**
     * Makes a cell of a day.
     *
     * @param date the day
     * @return the cell
     */
    static Cell date(LocalDate date) {
        return new Day(date);
    }

    /**
     * Makes a cell of a verdict.
     *
     * @param verdict the verdict
     * @return the cell
     */
    static Cell verdict(Verdict verdict) {
        return new Judgment(verdict);
    }

    /**
     * Makes a cell of a place in law.
     *
     * @param reference the place
     * @return the cell
     */
    static Cell citation(Reference reference) {
        return new Cited(reference);
    }

    /**
     * Makes a cell that says that there is no data.
     *
     * @return the cell
     */
    static Cell noData() {
        return new NoData();
    }

    /**
     * Makes a cell whose value is not published, because it is too small or would give away one that is.
     *
     * @return the cell
     */
    static Cell suppressed() {
        return new Suppressed();
    }

    /**
     * Makes a cell whose value could not be computed.
     *
     * @param problem why
     * @return the cell
     */
    static Cell failed(Problem problem) {
        return new Failed(problem);
    }

    /**
     * One function for each kind of cell.
     *
     * @param <R> the type of the result
     */
    interface Cases<R> {
        /**
         * Handles words.
         *
         * @param cell the cell
         * @return the result
         */
        R text(Text cell);

        /**
         * Handles a number of things.
         *
         * @param cell the cell
         * @return the result
         */
        R count(Count cell);

        /**
         * Handles points.
         *
         * @param cell the cell
         * @return the result
         */
        R score(Score cell);

        /**
         * Handles a share.
         *
         * @param cell the cell
         * @return the result
         */
        R percent(Percent cell);

        /**
         * Handles a day.
         *
         * @param cell the cell
         * @return the result
         */
        R day(Day cell);

        /**
         * Handles a verdict.
         *
         * @param cell the cell
         * @return the result
         */
        R judgment(Judgment cell);

        /**
         * Handles a place in law.
         *
         * @param cell the cell
         * @return the result
         */
        R cited(Cited cell);

        /**
         * Handles a cell without data.
         *
         * @param cell the cell
         * @return the result
         */
        R noData(NoData cell);

        /**
         * Handles a cell whose value is not published.
         *
         * @param cell the cell
         * @return the result
         */
        R suppressed(Suppressed cell);

        /**
         * Handles a cell whose value could not be computed.
         *
         * @param cell the cell
         * @return the result
         */
        R failed(Failed cell);
    }

    /**
     * Words.
     *
     * @param text the words
     */
    record Text(LocalizedText text) implements Cell {
        @Override
        public Optional<ColumnType> type() {
            return Optional.of(ColumnType.TEXT);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /**
     * A number of things.
     *
     * @param count the number
     */
    record Count(long count) implements Cell {
        @Override
        public Optional<ColumnType> type() {
            return Optional.of(ColumnType.COUNT);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.count(this);
        }
    }

    /**
     * Points.
     *
     * @param points the points, certain or between two bounds
     */
    record Score(Bounds points) implements Cell {
        @Override
        public Optional<ColumnType> type() {
            return Optional.of(ColumnType.POINTS);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.score(this);
        }
    }

    /**
     * A share.
     *
     * @param rate the share with its bounds
     */
    record Percent(Rate rate) implements Cell {
        @Override
        public Optional<ColumnType> type() {
            return Optional.of(ColumnType.PERCENT);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.percent(this);
        }
    }

    /**
     * A day.
     *
     * @param date the day
     */
    record Day(LocalDate date) implements Cell {
        @Override
        public Optional<ColumnType> type() {
            return Optional.of(ColumnType.DATE);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.day(this);
        }
    }

    /**
     * A verdict.
     *
     * @param verdict the verdict
     */
    record Judgment(Verdict verdict) implements Cell {
        @Override
        public Optional<ColumnType> type() {
            return Optional.of(ColumnType.VERDICT);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.judgment(this);
        }
    }

    /**
     * A place in law.
     *
     * @param reference the place
     */
    record Cited(Reference reference) implements Cell {
        @Override
        public Optional<ColumnType> type() {
            return Optional.of(ColumnType.CITATION);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cited(this);
        }
    }

    /** There is no data, which is not zero. */
    record NoData() implements Cell {
        @Override
        public Optional<ColumnType> type() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noData(this);
        }
    }

    /** The value is not published, see {@link org.learningsociety.reporting.tally.Suppression}. */
    record Suppressed() implements Cell {
        @Override
        public Optional<ColumnType> type() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.suppressed(this);
        }
    }

    /**
     * The value could not be computed.
     *
     * @param problem why
     */
    record Failed(Problem problem) implements Cell {
        @Override
        public Optional<ColumnType> type() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.failed(this);
        }
    }
}
