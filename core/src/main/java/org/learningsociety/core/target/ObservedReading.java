package org.learningsociety.core.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.table.Cells;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;

/** Reads one file of counts. Used by one thread. */
final class ObservedReading {

    private static final TableReader READER =
            TableReader.of("measure", "observed_on", "met", "unknown", "of").withOptional("reading", "source");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    /** What must have one count only. */
    private record Key(MeasureId measure, Optional<ReadingId> reading, LocalDate day) {
        static Key of(ObservedCount count) {
            return new Key(count.measure(), count.reading(), count.observedOn());
        }
    }

    /** The three numbers as they are written; whether they are possible is told at the row. */
    private record Line(
            Table.Row row,
            MeasureId measure,
            Optional<ReadingId> reading,
            LocalDate day,
            long met,
            long unknown,
            long of,
            Optional<String> source) {}

    private record Read(Table.Row row, ObservedCount count) {}

    private final Map<MeasureId, List<Target>> targets;
    private final List<Problem> problems = new ArrayList<>();

    ObservedReading(List<Target> targets) {
        this.targets = targets.stream().collect(Collectors.groupingBy(Target::measure));
    }

    Validated<List<ObservedCount>> read(String source, byte[] bytes) {
        Validated<Table> table = READER.read(source, bytes);
        problems.addAll(table.problems());
        if (table.value().isEmpty()) {
            return Validated.failed(problems);
        }
        List<Read> read = new ArrayList<>();
        for (Table.Row row : table.value().get().rows()) {
            Validated<Line> line = line(row);
            problems.addAll(line.problems());
            line.value().flatMap(this::count).ifPresent(count -> read.add(new Read(row, count)));
        }
        List<ObservedCount> counts = withoutConflicts(read);
        problems.sort(Comparator.comparingInt(ObservedReading::row));
        return Validated.of(counts, problems);
    }

    private static Validated<Line> line(Table.Row row) {
        Cells cells = row.cells();
        Supplier<MeasureId> measure = cells.required("measure", MeasureId::of);
        Supplier<Optional<ReadingId>> reading = cells.optional("reading", ReadingId::of);
        Supplier<LocalDate> day = cells.required("observed_on", LocalDate::parse);
        Supplier<Long> met = cells.required("met", ObservedReading::whole);
        Supplier<Long> unknown = cells.required("unknown", ObservedReading::whole);
        Supplier<Long> of = cells.required("of", ObservedReading::whole);
        Supplier<Optional<String>> source = cells.optional("source", text -> text);
        return cells.build(() -> new Line(
                row, measure.get(), reading.get(), day.get(), met.get(), unknown.get(), of.get(), source.get()));
    }

    private static Long whole(String text) {
        if (!DIGITS.matcher(text).matches()) {
            throw new IllegalArgumentException("a count must be up to 18 digits, but was \"" + text + '"');
        }
        return Long.valueOf(text);
    }

    private Optional<ObservedCount> count(Line line) {
        int before = problems.size();
        List<Target> measured = targets.getOrDefault(line.measure(), List.of());
        if (measured.isEmpty()) {
            error(
                    TargetProblem.UNKNOWN_MEASURE,
                    line,
                    "measure",
                    Map.of("value", line.measure().value()));
        } else if (measured.stream().allMatch(target -> target.threshold().isEmpty())) {
            error(
                    TargetProblem.NOT_NUMERIC,
                    line,
                    "measure",
                    Map.of("value", line.measure().value()));
        } else {
            reading(line, measured);
        }
        if (line.met() > line.of() - line.unknown()) {
            problems.add(Problem.error(
                    TargetProblem.IMPOSSIBLE_COUNTS,
                    line.row().place(),
                    Map.of("met", text(line.met()), "unknown", text(line.unknown()), "of", text(line.of()))));
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        boolean share = measured.stream().anyMatch(target -> target.goal() instanceof Goal.ShareOf);
        if (share && line.of() == 0) {
            problems.add(Problem.warning(TargetProblem.ZERO_BASE, line.row().place("of"), Map.of()));
        }
        return Optional.of(new ObservedCount(
                line.measure(),
                line.reading(),
                line.day(),
                new Counts(line.met(), line.unknown(), line.of()),
                line.source()));
    }

    private void reading(Line line, List<Target> measured) {
        SortedSet<ReadingId> known = measured.stream()
                .flatMap(target -> target.readings().stream())
                .map(Reading::id)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean stated = measured.stream()
                .anyMatch(target ->
                        target.threshold().isPresent() && target.readings().isEmpty());
        String names = known.stream().map(ReadingId::value).collect(Collectors.joining(", "));
        if (line.reading().isEmpty()) {
            if (!stated) {
                error(
                        TargetProblem.READING_MISSING,
                        line,
                        "reading",
                        Map.of("measure", line.measure().value(), "known", names));
            }
        } else if (!known.contains(line.reading().get())) {
            error(
                    TargetProblem.UNKNOWN_READING,
                    line,
                    "reading",
                    Map.of(
                            "value",
                            line.reading().get().value(),
                            "measure",
                            line.measure().value()));
        }
    }

    private List<ObservedCount> withoutConflicts(List<Read> read) {
        Map<Key, List<Read>> byKey = read.stream()
                .collect(Collectors.groupingBy(one -> Key.of(one.count()), LinkedHashMap::new, Collectors.toList()));
        List<ObservedCount> counts = new ArrayList<>();
        byKey.values().forEach(same -> {
            if (same.stream().map(one -> one.count().counts()).distinct().count() == 1) {
                counts.add(same.get(0).count());
            } else {
                String rows = same.stream()
                        .map(one -> Integer.toString(one.row().place().row()))
                        .collect(Collectors.joining(", "));
                same.forEach(one -> problems.add(Problem.error(
                        TargetProblem.CONFLICTING_COUNTS,
                        one.row().place(),
                        Map.of("value", one.count().counts().toString(), "rows", rows))));
            }
        });
        return List.copyOf(counts);
    }

    private void error(TargetProblem code, Line line, String column, Map<String, String> arguments) {
        problems.add(Problem.error(code, line.row().place(column), arguments));
    }

    private static String text(long count) {
        return Long.toString(count);
    }

    private static int row(Problem problem) {
        return problem.place() instanceof Place.Cell cell ? cell.row() : 0;
    }
}
