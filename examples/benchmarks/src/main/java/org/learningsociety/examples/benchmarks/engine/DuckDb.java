package org.learningsociety.examples.benchmarks.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB: the same columns in memory, the formulas as SQL, on one thread. */
final class DuckDb implements ScoringEngine {

    private static final Formula.Choice CASE =
            (condition, then, otherwise) -> "CASE WHEN %s THEN %s ELSE %s END".formatted(condition, then, otherwise);
    private static final String SCORED = "SELECT number, unit, low, high, CASE WHEN low >= 850000 THEN 2"
            + " WHEN low >= 700000 THEN 1 WHEN low >= 500000 THEN 0 ELSE -1 END AS level FROM (SELECT number, unit, %s AS low, %s AS high FROM rows%s)";

    private final Connection connection;
    private final int rows;

    /** Has the rows as they are, each with the number of its unit. */
    DuckDb(Rows rows, IntUnaryOperator unitOfRow) {
        this.rows = rows.count;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            run("SET threads = 1");
            List<String> names = Variables.names();
            run("CREATE TABLE rows (number INTEGER, unit INTEGER, "
                    + names.stream().map(name -> name + " INTEGER").collect(Collectors.joining(", ")) + ")");
            append(rows, unitOfRow, names);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private void append(Rows rows, IntUnaryOperator unitOfRow, List<String> names) throws SQLException {
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "rows")) {
            for (int row = 0; row < rows.count; row++) {
                appender.beginRow();
                appender.append(row);
                appender.append(unitOfRow.applyAsInt(row));
                for (String name : names) {
                    int criterion = Integer.parseInt(name.substring(1));
                    int[] column = name.startsWith("v") ? rows.values[criterion] : rows.wholes[criterion];
                    appender.append(rows.isKnown(criterion, row) ? column[row] : -1);
                }
                appender.endRow();
            }
        }
    }

    private String scored(int count) {
        String some = count < rows ? " WHERE number < " + count : "";
        return SCORED.formatted(new Formula(false).in(CASE), new Formula(true).in(CASE), some);
    }

    @Override
    public long score(int count) {
        return number(
                "SELECT CAST(sum((31::BIGINT * low + 17::BIGINT * high + level) * ((number & 63) | 1)) AS BIGINT) FROM ("
                        + scored(count) + ")");
    }

    /** Keeps what the first rows earn, to be counted. */
    void keepScores(int count) {
        run("CREATE TABLE scored AS " + scored(count));
    }

    /** Counts by unit: verdicts, levels, and whole points in a histogram; all of them in one number, weighted so that none stands for another. */
    long countByUnit() {
        return number("SELECT CAST(sum((unit + 1) * (n + 3 * met + 5 * l1 + 7 * l2"
                + " + coalesce(list_sum(list_transform(map_entries(h), lambda e: e.key * e.value)), 0))) AS BIGINT)"
                + " FROM (SELECT unit, count(*) AS n, count(*) FILTER (low >= 500000) AS met,"
                + " count(*) FILTER (level = 1) AS l1, count(*) FILTER (level = 2) AS l2,"
                + " histogram(low // 10000) FILTER (low = high) AS h FROM scored GROUP BY unit)");
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
