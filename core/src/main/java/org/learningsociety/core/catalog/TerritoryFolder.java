package org.learningsociety.core.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.unitlist.SuccessionTable;
import org.learningsociety.core.unitlist.TerritoryImport;
import org.learningsociety.core.unitlist.TypeChanges;
import org.learningsociety.core.unitlist.UnitList;
import org.learningsociety.core.unitlist.UnitListProblem;

/**
 * A folder of official lists of units and tables of what became of them, as a user keeps it.
 *
 * <pre>
 * units_2025-06-30.csv         a unit list of that day
 * succession_2025-07-01.csv    a succession table to that day
 * type_changes_2026.csv        retypings; the rest of the name is free
 * </pre>
 */
public final class TerritoryFolder {

    private static final Pattern NAME = Pattern.compile("(units|succession|type_changes)_(.*)\\.csv");

    private final List<Problem> problems = new ArrayList<>();
    private TerritoryImport files;

    private TerritoryFolder(Gazetteer base) {
        this.files = TerritoryImport.onto(base);
    }

    /**
     * Reads a folder and lays it over a map. Files of other names are ignored.
     *
     * @param folder the folder
     * @param base the map below, such as {@link CoreCatalog#territory()}
     * @return the map with everything that the folder holds, beside warnings; or no value and every problem in every file
     * @throws IOException if the folder or a file in it cannot be read
     */
    public static Validated<Gazetteer> read(Path folder, Gazetteer base) throws IOException {
        TerritoryFolder reading = new TerritoryFolder(base);
        List<Path> paths;
        try (Stream<Path> files = Files.list(folder)) {
            paths = files.filter(file -> NAME.matcher(name(file)).matches())
                    .sorted()
                    .toList();
        }
        for (Path path : paths) {
            reading.add(name(path), Files.readAllBytes(path));
        }
        return paths.isEmpty()
                ? Validated.failed(
                        Problem.error(UnitListProblem.NO_FILES, new Place.Whole(folder.toString()), Map.of()))
                : reading.gazetteer();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void add(String file, byte[] bytes) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            return;
        }
        switch (name.group(1)) {
            case "units" ->
                date(file, name.group(2))
                        .ifPresent(date -> add(UnitList.read(file, bytes, date), list -> files.with(list)));
            case "succession" ->
                date(file, name.group(2))
                        .ifPresent(date -> add(SuccessionTable.read(file, bytes, date), table -> files.with(table)));
            default -> add(TypeChanges.read(file, bytes), changes -> files.with(changes));
        }
    }

    private <T> void add(Validated<T> read, Function<T, TerritoryImport> with) {
        problems.addAll(read.problems());
        read.value().ifPresent(value -> files = with.apply(value));
    }

    private Optional<LocalDate> date(String file, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            problems.add(Problem.error(UnitListProblem.FILE_NAME, new Place.Whole(file), Map.of("value", file)));
            return Optional.empty();
        }
    }

    /** Half a file is no file: its good rows are checked against the others, but give no map. */
    private Validated<Gazetteer> gazetteer() {
        Validated<Gazetteer> made = files.gazetteer().with(problems);
        return made.hasErrors() ? Validated.failed(made.problems()) : made;
    }
}
