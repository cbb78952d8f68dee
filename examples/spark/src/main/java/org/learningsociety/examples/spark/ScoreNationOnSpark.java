package org.learningsociety.examples.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.text.Language;
import org.learningsociety.examples.nation.NationReport;
import org.learningsociety.examples.nation.Options;
import org.learningsociety.examples.nation.Program;
import org.learningsociety.examples.nation.UnfinishedException;
import org.learningsociety.examples.nation.UnitCodes;
import org.learningsociety.reporting.wording.Wording;

/** Scores and counts the rows of Parquet files on Spark, and says how many achieve what in which province. */
public final class ScoreNationOnSpark {

    static final List<String> NAMES =
            List.of("--read", "--territory", "--on", "--out", "--master", "--split-kb", "--pause");

    private static final String USAGE = """
            Quốc gia giả lập trên Apache Spark: đọc các hàng, chấm điểm, rồi cho biết ở mỗi tỉnh bao nhiêu đối tượng đạt mức nào.
            A synthetic nation on Apache Spark: reads rows, scores them, and says how many achieve what in which province.

              spark.jar --read PATH [--master URL] [--split-kb N] [--territory DIR] [--on DAY] [--pause MS] [--out DIR]

              --read PATH       một tệp Parquet hoặc thư mục của chúng / a Parquet file or a folder of them
              --master URL      cụm máy / the cluster, such as spark://host:7077 (local[*]: máy này / this machine)
              --split-kb N      một phân vùng đọc bao nhiêu của tệp / how much of a file goes to a partition (131072)
              --territory DIR   thư mục danh sách đơn vị hành chính chính thức / a folder of official unit lists
              --on DAY          ngày của bản đồ / the day of the map (2026-09-20)
              --pause MS        mỗi phân vùng dừng giữa chừng / every partition waits half counted (0)
              --out DIR         ghi / write tallies.json, report.md
              --help

            Mã thoát: 0 xong; 1 không dùng được các hàng; 2 gọi sai; 3 không đọc hoặc ghi được tệp, hoặc công việc không hoàn thành.
            Exit code: 0 done; 1 the rows cannot be used; 2 wrong usage; 3 a file cannot be read or written, or the job was not finished.
            """;

    private static final long MOST_KB = 1_048_576;
    private static final long MOST_PAUSE = 60_000;

    private ScoreNationOnSpark() {}

    /**
     * Runs the program.
     *
     * @param arguments names and values, as {@code examples/spark/README.md} says
     */
    public static void main(String... arguments) {
        program(arguments).start();
    }

    static Program program(String... arguments) {
        return (screen, errors) -> {
            if (Options.isHelp(arguments)) {
                screen.print(USAGE);
                return;
            }
            Options options = Options.of(NAMES, arguments);
            // What is wrong here is told before Spark, which takes seconds to start.
            file(options);
            splitBytes(options);
            try (SparkSession spark = start(options)) {
                run(spark, options, screen, errors);
            }
        };
    }

    private static String file(Options options) {
        return options.find("--read")
                .orElseThrow(() -> new IllegalArgumentException(Program.say(
                        "--read phải nêu một tệp Parquet hoặc thư mục của chúng",
                        "--read must name a Parquet file or a folder of them")));
    }

    /** What Spark throws here, it throws undeclared. A cluster that did not answer gives a session that is over already. */
    private static SparkSession start(Options options) throws IOException {
        SparkSession spark;
        try {
            spark = session(options);
        } catch (Exception failure) {
            throw SparkFailure.ofStart(failure);
        }
        if (spark.sparkContext().isStopped()) {
            String master = options.find("--master").orElse("");
            throw new UnfinishedException(
                    "không kết nối được với cụm máy " + master, "the cluster " + master + " cannot be reached");
        }
        return spark;
    }

    /** A session on the machines of {@code --master}, else on all cores of this one. */
    static SparkSession session(Options options) {
        return SparkSession.builder()
                .appName("synthetic nation")
                .master(options.find("--master").orElse("local[*]"))
                .config("spark.ui.enabled", false)
                .config("spark.sql.files.maxPartitionBytes", splitBytes(options))
                // The other reader of Spark gives rows one by one.
                .config("spark.sql.parquet.enableVectorizedReader", true)
                // Else small files and row groups are put together until each core has one partition.
                .config("spark.sql.files.openCostInBytes", 0)
                .getOrCreate();
    }

    private static long splitBytes(Options options) {
        return options.number("--split-kb", 131_072, 1, MOST_KB) << 10;
    }

    /** Time to lose a worker. What is printed goes to the executor's own file. */
    private static Disturbance pause(long milliseconds) {
        return (partition, attempt) -> {
            System.out.println("partition " + partition + " counted in part");
            Thread.sleep(milliseconds);
        };
    }

    static void run(SparkSession spark, Options options, PrintStream screen, PrintStream errors) throws IOException {
        String file = file(options);
        long pause = options.number("--pause", 0, 0, MOST_PAUSE);
        Hierarchy tree = options.tree();
        long started = System.nanoTime();
        SparkTallies tallies = SparkTallies.count(
                spark, file, UnitCodes.of(tree), options.on(), pause == 0 ? Disturbance.NONE : pause(pause));
        NationReport report = new NationReport(tree, options.on(), tallies.tallies(), tallies.isSynthetic());
        long nanoseconds = System.nanoTime() - started;
        screen.println(report.markdown(Language.VI));
        tallies.problems().forEach(errors::println);
        Optional<String> out = options.find("--out");
        if (out.isPresent()) {
            report.write(Path.of(out.get()));
        }
        errors.println(done(tallies, nanoseconds));
    }

    private static String done(SparkTallies tallies, long nanoseconds) {
        Rational seconds = Rational.of(nanoseconds, 1_000_000_000);
        return Program.say(
                Wording.in(Language.VI).count(tallies.partitions())
                        + " phân vùng gửi về "
                        + Wording.in(Language.VI).count(tallies.bytes())
                        + " byte trong "
                        + DecimalNotation.VIETNAMESE.format(seconds, 1, RoundingMode.HALF_UP)
                        + " giây",
                Wording.in(Language.EN).count(tallies.partitions())
                        + " partitions sent "
                        + Wording.in(Language.EN).count(tallies.bytes())
                        + " bytes in "
                        + DecimalNotation.ENGLISH.format(seconds, 1, RoundingMode.HALF_UP)
                        + " s");
    }
}
