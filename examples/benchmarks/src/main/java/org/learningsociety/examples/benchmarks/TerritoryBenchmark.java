package org.learningsociety.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.catalog.TerritoryFolder;
import org.learningsociety.core.crosswalk.Crosswalk;
import org.learningsociety.core.crosswalk.FigureColumns;
import org.learningsociety.core.crosswalk.FigureTable;
import org.learningsociety.core.crosswalk.Measure;
import org.learningsociety.core.crosswalk.Restatement;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.NameMatch;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitState;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The map at the scale of the country: loading, looking up, searching, converting. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class TerritoryBenchmark {

    private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate NEW = LocalDate.of(2025, 7, 1);
    private static final int ROWS = 10_000;

    private Path folder = Path.of("");

    /** The folder that is ours to delete. */
    private Optional<Path> made = Optional.empty();

    private Gazetteer base = CoreCatalog.load().territory();
    private Gazetteer gazetteer = base;
    private Map<String, UnitState> yardstick = Map.of();
    private String[] keys = {};
    private UnitCode[] codes = {};
    private String[] names = {};
    private byte[] table = {};
    private int next;

    /** Creates the state; JMH calls it. */
    public TerritoryBenchmark() {}

    /** Writes the synthetic lists, unless a folder is given, and loads them. */
    @Setup
    public void setUp() {
        String given = System.getProperty("learningsociety.territory", "");
        if (given.isEmpty()) {
            folder = temporaryFolder();
            made = Optional.of(folder);
            SyntheticCountry.write(folder);
            base = bareMap();
        } else {
            folder = Path.of(given);
        }
        gazetteer = load();
        List<UnitState> communes = gazetteer.at(OLD).units(Level.COMMUNE);
        yardstick = new HashMap<>();
        communes.forEach(unit -> yardstick.put(code(unit).value(), unit));
        keys = communes.stream().map(TerritoryBenchmark::asRead).toArray(String[]::new);
        codes = communes.stream().map(unit -> UnitCode.nso(asRead(unit))).toArray(UnitCode[]::new);
        names = communes.stream().map(UnitState::fullName).toArray(String[]::new);
        table = table(communes);
    }

    /** Deletes the synthetic lists. */
    @TearDown
    public void tearDown() throws IOException {
        if (made.isPresent()) {
            try (Stream<Path> files = Files.list(made.get())) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(made.get());
        }
    }

    /**
     * Loads the folder and checks everything, in the heap that the issue allows.
     *
     * @return the gazetteer
     */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Xmx200m")
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 5, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Gazetteer load() {
        try {
            return TerritoryFolder.read(folder, base).value().orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The yardstick: one look into a hash map of texts.
     *
     * @return what lies there
     */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public Optional<UnitState> hashMapGet() {
        return Optional.ofNullable(yardstick.get(keys[advance()]));
    }

    /**
     * Finds the unit of a code on a date.
     *
     * @return the unit
     */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public Optional<UnitState> find() {
        return gazetteer.find(codes[advance()], OLD);
    }

    /**
     * Asks for the tree of a date that was asked for before.
     *
     * @return the tree
     */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public Hierarchy at() {
        return gazetteer.at(OLD);
    }

    /**
     * Searches a name among all units of the country.
     *
     * @return the candidates
     */
    @Benchmark
    public Validated<List<NameMatch>> resolveName() {
        return gazetteer.resolve(names[advance()], OLD);
    }

    /**
     * Reads a table of 10 000 rows on the old codes and restates it on the new ones.
     *
     * @return the restated figures
     */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Restatement convert() {
        FigureColumns columns = FigureColumns.nso("code", Measure.of("people", Basis.POPULATION));
        FigureTable figures =
                FigureTable.read("table.csv", table, columns, OLD, gazetteer).orElseThrow();
        return Crosswalk.between(gazetteer, OLD, NEW).restate(figures);
    }

    private int advance() {
        next = next + 1 < keys.length ? next + 1 : 0;
        return next;
    }

    /** The text of the code as it comes out of a file: equal to the key of the map, but not the same object. */
    private static String asRead(UnitState unit) {
        return String.valueOf(code(unit).value().toCharArray());
    }

    private static UnitCode code(UnitState unit) {
        return unit.code(CodeSystem.NSO).orElseThrow();
    }

    private static byte[] table(List<UnitState> communes) {
        StringBuilder csv = new StringBuilder("code,people\n");
        communes.stream()
                .limit(ROWS)
                .forEach(unit -> csv.append(code(unit).value())
                        .append(',')
                        .append(1000 + csv.length() % 9000)
                        .append('\n'));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The nation and the levels alone, so that the synthetic provinces contradict nothing. */
    private static Gazetteer bareMap() {
        Chronicle shipped = CoreCatalog.load().territory().chronicle();
        List<TerritorialEvent> nation = shipped.events().stream()
                .filter(event -> event.id().equals(EventId.of("baseline-vn")))
                .toList();
        return Gazetteer.of(Chronicle.of(shipped.levels(), nation)).orElseThrow();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("synthetic-country");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
