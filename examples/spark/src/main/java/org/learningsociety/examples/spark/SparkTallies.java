package org.learningsociety.examples.spark;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.datasources.FileFormat;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.examples.nation.Field;
import org.learningsociety.examples.nation.ParquetRows;
import org.learningsociety.examples.nation.Quarantine;
import org.learningsociety.examples.nation.RowCheck;
import org.learningsociety.examples.nation.RowProblem;
import org.learningsociety.examples.nation.UnitCodes;
import org.learningsociety.examples.nation.UnreadableRowsException;
import org.learningsociety.reporting.tally.Strata;
import scala.jdk.javaapi.CollectionConverters;

/** Counts the rows of Parquet files on a cluster. */
final class SparkTallies {

    private static final String ROW_INDEX = ParquetFileFormat.ROW_INDEX();

    /** What is asked for, whatever the first file has. */
    private static final StructType SCHEMA = new StructType(RowCheck.columns().stream()
            .map(name -> DataTypes.createStructField(
                    name, name.equals(Field.UNIT) ? DataTypes.StringType : DataTypes.IntegerType, true))
            .toArray(StructField[]::new));

    private final SortedMap<Integer, PartitionTallies> byPartition = new TreeMap<>();

    private final boolean isSynthetic;

    private SparkTallies(boolean isSynthetic, Collection<PartitionTallies> results) {
        this.isSynthetic = isSynthetic;
        results.forEach(result -> byPartition.put(result.partition(), result));
    }

    /** Runs the job. */
    static SparkTallies count(SparkSession spark, String file, UnitCodes codes, LocalDate on, Disturbance disturbance)
            throws IOException {
        try {
            Dataset<Row> rows = rows(spark, file);
            boolean isSynthetic = check(spark, file, rows.inputFiles());
            SparkPlan scan = scan(rows);
            return new SparkTallies(
                    isSynthetic,
                    scan.executeColumnar()
                            .toJavaRDD()
                            .mapPartitionsWithIndex(new PartitionScoring(codes, on, places(scan), disturbance), true)
                            .collect());
        } catch (UnreadableRowsException otherColumns) {
            throw otherColumns;
        } catch (Exception failure) {
            throw SparkFailure.of(file, failure);
        }
    }

    private static Dataset<Row> rows(SparkSession spark, String file) {
        return spark.read()
                .schema(SCHEMA)
                // With all folders below, or the name of one like unit=01 stands for the cells of a column.
                .option("recursiveFileLookup", true)
                // However the cluster is set up: rows that cannot be read are told, not left out.
                .option("ignoreCorruptFiles", false)
                .option("ignoreMissingFiles", false)
                .parquet(file);
    }

    private static SparkPlan scan(Dataset<Row> rows) {
        SparkPlan scan = rows.select(functions.col("*"), metadata(FileFormat.FILE_PATH()), metadata(ROW_INDEX))
                .queryExecution()
                .executedPlan();
        // On the top of the plan Spark turns columns into rows; the reader of Parquet below gives columns.
        while (!scan.supportsColumnar()) {
            scan = scan.children().head();
        }
        return scan;
    }

    private static Column metadata(String field) {
        return functions.col(FileFormat.METADATA_NAME() + "." + field);
    }

    /**
     * Checks the columns of every file: what a file lacks Spark takes for missing values. Here, before the job: a few kilobytes of each
     * are read once, and when one is of another form no task has begun. In the tasks it would be seen when others are done, and by each
     * part of the file.
     *
     * @return whether a file says that its rows are synthetic: what they are counted with then is not all real
     */
    private static boolean check(SparkSession spark, String read, String... files) throws IOException {
        if (files.length == 0) {
            throw UnreadableRowsException.of(read, RowProblem.EMPTY_FOLDER, Map.of());
        }
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        boolean isSynthetic = false;
        for (String file : files) {
            Path path = path(file);
            FileMetaData footer = footer(path, configuration);
            ParquetRows.requireColumns(path.getName(), footer);
            isSynthetic |= ParquetRows.isSynthetic(footer);
        }
        return isSynthetic;
    }

    /** Spark writes paths as URIs, in which a space is %20. */
    static Path path(String uri) {
        return new Path(URI.create(uri));
    }

    private static FileMetaData footer(Path path, Configuration configuration) throws UnreadableRowsException {
        ParquetReadOptions options = HadoopReadOptions.builder(configuration)
                .withMetadataFilter(ParquetMetadataConverter.SKIP_ROW_GROUPS)
                .build();
        try (ParquetFileReader reader =
                ParquetFileReader.open(HadoopInputFile.fromPath(path, configuration), options)) {
            return reader.getFileMetaData();
        } catch (IOException | RuntimeException damaged) {
            throw UnreadableRowsException.of(path.getName(), damaged);
        }
    }

    /**
     * Where in the batches the columns are, then the file and the row. Below the top of the plan they are told by their names alone: their
     * order is Spark's.
     */
    private static int[] places(SparkPlan scan) {
        List<String> names = CollectionConverters.asJava(scan.output()).stream()
                .map(Attribute::name)
                .toList();
        return Stream.concat(
                        RowCheck.columns().stream(),
                        Stream.of(FileFormat.FILE_PATH(), ParquetFileFormat.ROW_INDEX_TEMPORARY_COLUMN_NAME()))
                .mapToInt(names::indexOf)
                .toArray();
    }

    /** One result of each partition, added up. */
    Strata<UnitId> tallies() {
        return byPartition.values().stream().map(PartitionTallies::tallies).reduce(Strata.empty(), Strata::merge);
    }

    boolean isSynthetic() {
        return isSynthetic;
    }

    int partitions() {
        return byPartition.size();
    }

    /** What the tasks sent home. */
    long bytes() {
        return byPartition.values().stream().mapToLong(PartitionTallies::bytes).sum();
    }

    /** Of as many rows as on one machine, the first partition first. */
    List<String> problems() {
        return byPartition.values().stream()
                .flatMap(partition -> partition.problems().stream())
                .limit(Quarantine.KEPT)
                .toList();
    }
}
