package org.learningsociety.examples.nation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.catalog.TerritoryFolder;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.Language;

/**
 * What the command line says: names with values. Immutable.
 *
 * @param values the value of each name that was given
 */
public record Options(Map<String, String> values) {

    /** More than any nation has. */
    private static final long MOST_ROWS = 10_000_000_000L;

    /**
     * Reads the command line.
     *
     * @param known the names, such as {@code --rows}
     * @param arguments the words
     * @return the options
     * @throws IllegalArgumentException if a name is not known or has no value
     */
    public static Options of(List<String> known, String... arguments) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!known.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("options must be names of " + known + " with a value each, but was "
                        + String.join(" ", arguments));
            }
            values.put(arguments[i], arguments[i + 1]);
        }
        return new Options(values);
    }

    /**
     * Returns what was given.
     *
     * @param name the name
     * @return absent where it was not given
     */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * Returns a whole number.
     *
     * @param name the name
     * @param otherwise what holds where it was not given
     * @param least the least number that may be given, from 0 on
     * @param most the greatest
     * @return the number
     * @throws IllegalArgumentException if it is none, or not in the range
     */
    public long number(String name, long otherwise, long least, long most) {
        Optional<String> given = find(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        // Eighteen digits fit a long.
        long number = given.get().matches("[0-9]{1,18}") ? Long.parseLong(given.get()) : -1;
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    name + " must be a whole number from " + least + " to " + most + ", but was " + given.get());
        }
        return number;
    }

    /**
     * Returns the day of the map.
     *
     * @return that of {@code --on}, else 2026-09-20
     * @throws IllegalArgumentException if it is none
     */
    public LocalDate on() {
        String day = find("--on").orElse("2026-09-20");
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--on must be a day like 2026-09-20, but was " + day, e);
        }
    }

    /**
     * Returns the map of the day.
     *
     * @return that of the lists in the folder {@code --territory}, else the one that ships, which knows provinces and few communes
     * @throws IOException if the folder cannot be read
     * @throws IllegalArgumentException if the lists contradict each other, or say nothing of the day
     */
    public Hierarchy tree() throws IOException {
        Gazetteer shipped = CoreCatalog.load().territory();
        Optional<String> folder = find("--territory");
        Gazetteer map = folder.isPresent() ? read(Path.of(folder.get()), shipped) : shipped;
        if (!map.covers(on())) {
            throw new IllegalArgumentException("--on must be a day of the map, but was " + on());
        }
        return map.at(on());
    }

    private static Gazetteer read(Path folder, Gazetteer shipped) throws IOException {
        Validated<Gazetteer> map = TerritoryFolder.read(folder, shipped);
        return map.value()
                .orElseThrow(() -> new IllegalArgumentException(map.problems().stream()
                        .map(problem -> problem.message(Language.VI))
                        .collect(Collectors.joining("\n"))));
    }

    /**
     * Returns the nation that is made up.
     *
     * @param tree the map
     * @return {@code --rows} rows (else 1 000 000) by the seed {@code --seed} (2030), {@code --missing} values of 1 000 missing (30)
     * @throws IllegalArgumentException if one of them is no number, or too large
     */
    public Nation nation(Hierarchy tree) {
        return new Nation(
                tree, number("--rows", 1_000_000, 0, MOST_ROWS), number("--seed", 2030, 0, Integer.MAX_VALUE), (int)
                        number("--missing", 30, 0, 100));
    }

    static boolean isParquet(Path file) {
        return file.toString().endsWith(".parquet");
    }

    /**
     * Returns what is written of each unit in files.
     *
     * @param tree the map
     * @return codes, or ids where there are none, by the numbers of the units
     */
    public static List<String> unitTexts(Hierarchy tree) {
        return tree.units().stream()
                .map((UnitState unit) -> UnitCodes.text(unit))
                .toList();
    }
}
