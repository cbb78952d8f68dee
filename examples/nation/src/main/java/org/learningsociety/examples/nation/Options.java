package org.learningsociety.examples.nation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.catalog.TerritoryFolder;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitState;

/**
 * What the command line says: names with values. Immutable.
 *
 * @param values the value of each name that was given
 */
public record Options(Map<String, String> values) {

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
     * @return the number
     * @throws IllegalArgumentException if it is none
     */
    public long number(String name, long otherwise) {
        return find(name).map(Long::parseLong).orElse(otherwise);
    }

    /**
     * Returns the day of the map.
     *
     * @return that of {@code --on}, else 2026-09-20
     */
    public LocalDate on() {
        return find("--on").map(LocalDate::parse).orElse(LocalDate.of(2026, 9, 20));
    }

    /**
     * Returns the map of the day.
     *
     * @return that of the lists in the folder {@code --territory}, else the one that ships, which knows provinces and few communes
     * @throws IOException if the folder cannot be read
     */
    public Hierarchy tree() throws IOException {
        Gazetteer shipped = CoreCatalog.load().territory();
        Optional<String> folder = find("--territory");
        Gazetteer map = folder.isPresent()
                ? TerritoryFolder.read(Path.of(folder.get()), shipped).orElseThrow()
                : shipped;
        return map.at(on());
    }

    /**
     * Returns the nation that is made up.
     *
     * @param tree the map
     * @return {@code --rows} rows (else 1 000 000) by the seed {@code --seed} (2030), {@code --missing} values of 1 000 missing (30)
     */
    public Nation nation(Hierarchy tree) {
        return new Nation(
                tree, number("--rows", 1_000_000), number("--seed", 2030), Math.toIntExact(number("--missing", 30)));
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
