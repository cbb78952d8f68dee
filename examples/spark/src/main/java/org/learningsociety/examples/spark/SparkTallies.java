package org.learningsociety.examples.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.examples.nation.Field;
import org.learningsociety.examples.nation.RowCheck;
import org.learningsociety.examples.nation.UnitCodes;
import org.learningsociety.examples.nation.UnreadableRowsException;
import org.learningsociety.reporting.tally.Strata;
import scala.jdk.javaapi.CollectionConverters;

/** Counts the rows of Parquet files on a cluster. */
final class SparkTallies {

    private final SortedMap<Integer, PartitionTallies> byPartition = new TreeMap<>();

    private SparkTallies(Collection<PartitionTallies> results) {
        results.forEach(result -> byPartition.put(result.partition(), result));
    }

    /** Runs the job. What Spark throws, it throws undeclared; of its many lines the first says what is wrong. */
    static SparkTallies count(SparkSession spark, String file, UnitCodes codes, LocalDate on, Disturbance disturbance)
            throws UnreadableRowsException {
        try {
            SparkPlan scan = scan(spark, file);
            return new SparkTallies(scan.executeColumnar()
                    .toJavaRDD()
                    .mapPartitionsWithIndex(new PartitionScoring(file, codes, on, places(scan), disturbance), true)
                    .collect());
        } catch (UnreadableRowsException otherColumns) {
            throw otherColumns;
        } catch (Exception failure) {
            throw UnreadableRowsException.of(file, failure);
        }
    }

    private static SparkPlan scan(SparkSession spark, String file) throws UnreadableRowsException {
        Dataset<Row> rows = spark.read().parquet(file);
        RowCheck.requireColumns(file, List.of(rows.columns()));
        requireTypes(file, rows.schema());
        SparkPlan scan = rows.queryExecution().executedPlan();
        // On the top of the plan Spark turns columns into rows; the reader of Parquet below gives columns.
        while (!scan.supportsColumnar()) {
            scan = scan.children().head();
        }
        return scan;
    }

    /** Where the columns are in the batches: below the top of the plan they stand as the file has them, in whatever order. */
    private static int[] places(SparkPlan scan) {
        List<String> names = CollectionConverters.asJava(scan.output()).stream()
                .map(Attribute::name)
                .toList();
        return RowCheck.columns().stream().mapToInt(names::indexOf).toArray();
    }

    private static void requireTypes(String file, StructType schema) throws UnreadableRowsException {
        for (StructField column : schema.fields()) {
            DataType expected = column.name().equals(Field.UNIT) ? DataTypes.StringType : DataTypes.IntegerType;
            if (!column.dataType().equals(expected)) {
                throw UnreadableRowsException.ofType(
                        file, column.name(), column.dataType().sql(), expected.sql());
            }
        }
    }

    /** One result of each partition, added up. */
    Strata<UnitId> tallies() {
        return byPartition.values().stream().map(PartitionTallies::tallies).reduce(Strata.empty(), Strata::merge);
    }

    int partitions() {
        return byPartition.size();
    }

    /** What the tasks sent home. */
    long bytes() {
        return byPartition.values().stream().mapToLong(PartitionTallies::bytes).sum();
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        byPartition.values().forEach(partition -> problems.addAll(partition.problems()));
        return problems;
    }
}
