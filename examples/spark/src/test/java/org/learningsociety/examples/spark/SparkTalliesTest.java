package org.learningsociety.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.examples.nation.Field;
import org.learningsociety.examples.nation.Nation;
import org.learningsociety.examples.nation.NationReport;
import org.learningsociety.examples.nation.NationRubric;
import org.learningsociety.examples.nation.Options;
import org.learningsociety.examples.nation.ParquetRows;
import org.learningsociety.examples.nation.Quarantine;
import org.learningsociety.examples.nation.RowCheck;
import org.learningsociety.examples.nation.RowSource;
import org.learningsociety.examples.nation.RowTallies;
import org.learningsociety.examples.nation.UnfinishedException;
import org.learningsociety.examples.nation.UnitCodes;
import org.learningsociety.examples.nation.UnreadableRowsException;
import org.learningsociety.reporting.json.ReportingFormats;
import org.learningsociety.reporting.tally.Strata;

class SparkTalliesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 20);
    private static final int ROWS = 20_000;
    private static final int BROKEN = 2;

    @TempDir
    static Path folder;

    private static Hierarchy tree;
    private static SparkSession spark;
    private static String file;
    private static String single;

    /** One session; a task may be tried three times. Row groups are as small as Parquet makes them. */
    @BeforeAll
    static void start() throws IOException, InterruptedException {
        tree = Options.of(List.of()).tree();
        spark = ScoreNationOnSpark.session(
                Options.of(List.of("--master", "--split-kb"), "--master", "local[2,3]", "--split-kb", "32"));
        file = write("nation.parquet", Options.unitTexts(tree));
        RowTallies tallies = new RowTallies(NationRubric.compile(DAY), tree.index());
        tallies.addAll(rows(), UnaryOperator.identity());
        single = text(tallies.strata());
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void theTalliesAreThoseOfOneMachine() throws IOException {
        SparkTallies tallies = count(file, Disturbance.NONE);

        assertThat(tallies.partitions()).isGreaterThan(BROKEN + 1);
        assertThat(text(tallies.tallies())).isEqualTo(single);
    }

    @Test
    void columnsAreFoundByTheirNamesWhereverTheFileHasThem() throws IOException {
        List<String> names = new ArrayList<>(RowCheck.columns());
        for (int shuffle = 0; shuffle < 3; shuffle++) {
            // The unit last, then in the midst.
            Collections.rotate(names, -1);
            assertThat(text(count(inOrder(names, "order-" + shuffle), Disturbance.NONE)
                            .tallies()))
                    .isEqualTo(single);
            Collections.shuffle(names, new Random(shuffle));
        }
    }

    private static String inOrder(List<String> names, String name) {
        String path = folder.resolve(name).toString();
        Column[] columns =
                names.stream().map(column -> functions.col("`" + column + "`")).toArray(Column[]::new);
        spark.read().parquet(file).select(columns).write().parquet(path);
        return path;
    }

    @Test
    void aPartitionThatFailsHalfwayIsTriedAgainAndCountedOnce() throws IOException {
        Disturbance once = (partition, attempt) -> {
            if (partition == BROKEN && attempt == 0) {
                throw new IllegalStateException("broken once, on purpose");
            }
        };

        assertThat(text(count(file, once).tallies())).isEqualTo(single);
    }

    @Test
    void aPartitionThatAlwaysFailsFailsTheJob() {
        Disturbance always = (partition, attempt) -> {
            if (partition == BROKEN) {
                throw new IllegalStateException("broken in attempt " + attempt);
            }
        };

        assertThatThrownBy(() -> count(file, always))
                .isInstanceOf(UnfinishedException.class)
                .hasMessageStartingWith("công việc trên Spark không hoàn thành được, ")
                .hasMessageContaining(" / the job on Spark could not be finished, ")
                .hasMessageEndingWith(": broken in attempt 2");
    }

    @Test
    void badRowsAreSetAside() throws IOException {
        List<String> texts = new ArrayList<>(Options.unitTexts(tree));
        int unit = tree.index().number(rowsOfFirst());
        texts.set(unit, "99");

        SparkTallies tallies = count(write("bad.parquet", texts), Disturbance.NONE);

        assertThat(tallies.tallies().total().expected()).isEqualTo(ROWS);
        assertThat(tallies.tallies().unknown().quarantined())
                .isEqualTo(nation().firstRow(1))
                .isPositive();
        assertThat(tallies.problems().get(0))
                .startsWith(
                        "bad.parquet, hàng 1, cột unit: Trên bản đồ của ngày này không có đơn vị nào mang mã hoặc định danh “99”.");
    }

    @Test
    void aTruncatedFileGivesOneLine() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(file));
        Path half = Files.write(folder.resolve("half.parquet"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> count(half.toString(), Disturbance.NONE))
                .isInstanceOf(UnreadableRowsException.class)
                .hasMessageContaining("half.parquet: The file cannot be read to its end: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void asManyBadRowsAreToldAsOnOneMachine() throws IOException {
        List<String> texts = Collections.nCopies(tree.units().size(), "99");

        SparkTallies tallies = count(write("all-bad.parquet", texts), Disturbance.NONE);

        assertThat(tallies.tallies().unknown().quarantined()).isEqualTo(ROWS);
        assertThat(tallies.problems()).hasSize(Quarantine.KEPT);
    }

    @Test
    void rowsAreNumberedInTheirFileWhateverThePartition() throws IOException {
        List<String> texts = new ArrayList<>(Options.unitTexts(tree));
        int last = nation().units().size() - 1;
        texts.set(tree.index().number(nation().units().get(last)), "99");

        SparkTallies tallies = count(write("hàng cuối.parquet", texts), Disturbance.NONE);

        assertThat(tallies.partitions()).isGreaterThan(BROKEN);
        assertThat(tallies.problems().get(0))
                .startsWith("hàng cuối.parquet, hàng " + (nation().firstRow(last) + 1) + ",");
    }

    @Test
    void aFolderIsCountedWhateverTheOrderOfColumnsInItsFiles() throws IOException {
        Path both = Files.createDirectory(folder.resolve("both"));
        List<String> names = new ArrayList<>(RowCheck.columns());
        Collections.reverse(names);
        copyParts(Path.of(inOrder(names, "reversed")), both);
        Files.copy(Path.of(file), both.resolve("as-written.parquet"));

        assertThat(text(count(both.toString(), Disturbance.NONE).tallies()))
                .isEqualTo(text(twice(count(file, Disturbance.NONE).tallies())));
    }

    @Test
    void aFolderOfWhichOneFileHasOtherColumnsIsOneProblem() throws IOException {
        refused("missing", rows -> rows.drop("3.5"), "The column “3.5” is missing.");
        refused("more", rows -> rows.withColumn("3.6", functions.lit(1)), "The column “3.6” is not known.");
        refused(
                "type",
                rows -> rows.withColumn("3.5", functions.lit("5")),
                "The column “3.5” is of the type BINARY (STRING), but must be INT32.");
        refused(
                "long",
                rows -> rows.withColumn("3.5", functions.lit(5L)),
                "The column “3.5” is of the type INT64, but must be INT32.");
        refused(
                "day",
                rows -> rows.withColumn("3.5", functions.current_date()),
                "The column “3.5” is of the type INT32 (DATE), but must be INT32.");
    }

    /** The other file comes last, where Spark does not look by itself. */
    private static void refused(String name, UnaryOperator<Dataset<Row>> change, String message) throws IOException {
        Path mixed = Files.createDirectory(folder.resolve(name));
        Files.copy(Path.of(file), mixed.resolve("a.parquet"));
        Path other = folder.resolve(name + "-other");
        change.apply(spark.read().parquet(file).coalesce(1)).write().parquet(other.toString());
        copyParts(other, mixed);

        assertThatThrownBy(() -> count(mixed.toString(), Disturbance.NONE))
                .isInstanceOf(UnreadableRowsException.class)
                .hasMessageContaining("part-0")
                .hasMessageContaining(message);
    }

    private static void copyParts(Path from, Path to) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(from, "*.parquet")) {
            for (Path part : parts) {
                Files.copy(part, to.resolve(part.getFileName()));
            }
        }
    }

    private static Strata<UnitId> twice(Strata<UnitId> tallies) {
        return tallies.merge(tallies);
    }

    @Test
    void theProgramWritesTheReport() throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Path out = folder.resolve("out");

        ScoreNationOnSpark.run(
                spark,
                Options.of(List.of("--read", "--out"), "--read", file, "--out", out.toString()),
                new PrintStream(screen, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

        NationReport one = new NationReport(
                tree, DAY, ReportingFormats.tallies().read("single", single).orElseThrow(), true);
        one.write(folder.resolve("one"));
        for (String name : List.of(NationReport.TALLIES, NationReport.REPORT)) {
            assertThat(out.resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
        }
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("- Đối tượng: **20.000**");
    }

    @Test
    void aPageThatIsDamagedIsToldWithItsFile() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(file));
        Arrays.fill(bytes, 100, bytes.length / 2, (byte) 0xFF);
        Path damaged = Files.createDirectory(folder.resolve("damaged"));
        Files.copy(Path.of(file), damaged.resolve("a.parquet"));
        Files.write(damaged.resolve("b.parquet"), bytes);

        assertThatThrownBy(() -> count(damaged.toString(), Disturbance.NONE))
                .isInstanceOf(UnreadableRowsException.class)
                .hasMessageStartingWith("b.parquet: Không đọc được tệp đến hết: ")
                .hasMessageNotContainingAny("Job aborted", "Task", "\n");
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        String none = folder.resolve("none").toString();
        assertThatThrownBy(() -> count(none, Disturbance.NONE))
                .isInstanceOf(UnreadableRowsException.class)
                .hasMessage(none + ": Không có tệp này. / " + none + ": There is no such file.");

        Files.createDirectory(Path.of(none));
        assertThatThrownBy(() -> count(none, Disturbance.NONE))
                .isInstanceOf(UnreadableRowsException.class)
                .hasMessageContaining("There is no file in the folder; ");
    }

    @Test
    void oneFileThatSaysThatItsRowsAreSyntheticIsEnough() throws IOException, InterruptedException {
        Path plain = Path.of(inOrder(RowCheck.columns(), "plain"));
        Path marked = folder.resolve("marked");
        spark.read()
                .parquet(file)
                .withColumn(Field.SYNTHETIC, functions.lit(1))
                .coalesce(1)
                .write()
                .parquet(marked.toString());

        assertThat(count(file, Disturbance.NONE).isSynthetic()).isTrue();
        assertThat(count(plain.toString(), Disturbance.NONE).isSynthetic()).isFalse();
        SparkTallies byColumn = count(marked.toString(), Disturbance.NONE);
        assertThat(byColumn.isSynthetic()).isTrue();
        assertThat(text(byColumn.tallies())).isEqualTo(single);
        assertThat(onOneMachine(marked)).isEqualTo(single);
        copyParts(marked, plain);
        assertThat(count(plain.toString(), Disturbance.NONE).isSynthetic()).isTrue();
    }

    private static String onOneMachine(Path parts) throws IOException, InterruptedException {
        RowTallies tallies = new RowTallies(NationRubric.compile(DAY), tree.index());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(parts, "*.parquet");
                RowSource rows = ParquetRows.open(files.iterator().next(), UnitCodes.of(tree), new Quarantine())) {
            assertThat(rows.isSynthetic()).isTrue();
            tallies.addAll(rows, UnaryOperator.identity());
        }
        return text(tallies.strata());
    }

    @Test
    void theNameOfAFolderIsNoColumn() throws IOException {
        Path below = Files.createDirectories(folder.resolve("by-unit").resolve("unit=99"));
        Files.copy(Path.of(file), below.resolve("a.parquet"));

        assertThat(text(count(below.getParent().toString(), Disturbance.NONE).tallies()))
                .isEqualTo(single);
    }

    @Test
    void helpAndWrongUsageNeedNoSpark() {
        assertThat(program("--help"))
                .startsWith("0 Quốc gia giả lập trên Apache Spark")
                .contains("A synthetic nation on");
        for (String name : ScoreNationOnSpark.NAMES) {
            assertThat(program("-h")).contains(name);
        }
        assertThat(program()).startsWith("2 --read phải nêu ").contains(" / --read must name ");
        assertThat(program("--rows", "5")).startsWith("2 “--rows” không dùng được ở đây");
    }

    /** In a process of its own: here there is a session already. */
    @Test
    void aMasterThatIsNoneIsWrongUsage() throws IOException, InterruptedException {
        Path told = folder.resolve("told");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@java-options",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScoreNationOnSpark.class.getName(),
                        "--read",
                        file,
                        "--master",
                        "bogus://x")
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readAllLines(told)).singleElement().asString().startsWith("Spark không nhận --master: ");
    }

    private static String program(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream screen = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = ScoreNationOnSpark.program(arguments).exitCode(screen, screen);
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }

    private static SparkTallies count(String path, Disturbance disturbance) throws IOException {
        return SparkTallies.count(spark, path, UnitCodes.of(tree), DAY, disturbance);
    }

    private static Nation nation() {
        return new Nation(tree, ROWS, 2030, 30);
    }

    private static RowSource rows() {
        return RowSource.of(nation(), 0, ROWS);
    }

    private static UnitId rowsOfFirst() {
        return nation().units().get(0);
    }

    private static String write(String name, List<String> texts) throws IOException {
        Path path = folder.resolve(name);
        ParquetRows.write(rows(), texts, path, 1 << 15);
        return path.toString();
    }

    private static String text(Strata<UnitId> tallies) {
        return ReportingFormats.tallies().encode(tallies).toString();
    }
}
