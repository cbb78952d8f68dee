package org.learningsociety.examples.nation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.catalog.TerritoryFolder;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitState;

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
     * @throws IllegalArgumentException if a name is not known, there twice, or has no value
     */
    public static Options of(List<String> known, String... arguments) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i];
            if (!known.contains(name)) {
                String names = String.join(", ", known);
                throw wrong(
                        "“" + name + "” không dùng được ở đây; chỉ dùng được, kèm một giá trị: " + names
                                + "; xem --help",
                        "“" + name + "” cannot be used here; with a value each can be used: " + names + "; see --help");
            }
            if (i + 1 == arguments.length) {
                throw wrong(name + " phải có một giá trị", name + " must have a value");
            }
            if (values.put(name, arguments[i + 1]) != null) {
                throw wrong(name + " chỉ được có một lần", name + " must be there only once");
            }
        }
        return new Options(values);
    }

    private static IllegalArgumentException wrong(String vietnamese, String english) {
        return new IllegalArgumentException(Program.say(vietnamese, english));
    }

    /**
     * Tells whether somebody asks how to use the program.
     *
     * @param arguments the words
     * @return whether {@code --help} or {@code -h} is one of them
     */
    public static boolean isHelp(String... arguments) {
        return Stream.of(arguments).anyMatch(word -> word.equals("--help") || word.equals("-h"));
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
            throw wrong(
                    name + " phải là số nguyên từ " + least + " đến " + most + ", không phải “" + given.get() + "”",
                    name + " must be a whole number from " + least + " to " + most + ", not “" + given.get() + "”");
        }
        return number;
    }

    /** Returns one of the words that an option takes, the first where it was not given. */
    String choice(String name, String... choices) {
        String given = find(name).orElse(choices[0]);
        if (!List.of(choices).contains(given)) {
            String all = String.join(", ", choices);
            throw wrong(
                    name + " phải là một trong " + all + ", không phải “" + given + "”",
                    name + " must be one of " + all + ", not “" + given + "”");
        }
        return given;
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
            throw new IllegalArgumentException(
                    Program.say(
                            "--on phải là một ngày như 2026-09-20, không phải “" + day + "”",
                            "--on must be a day like 2026-09-20, not “" + day + "”"),
                    e);
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
            throw wrong(
                    "bản đồ không có ngày " + on() + " mà --on nêu",
                    "the map does not have the day " + on() + " of --on");
        }
        return map.at(on());
    }

    private static Gazetteer read(Path folder, Gazetteer shipped) throws IOException {
        Validated<Gazetteer> map = TerritoryFolder.read(folder, shipped);
        return map.value()
                .orElseThrow(() -> new IllegalArgumentException(
                        map.problems().stream().map(Program::say).collect(Collectors.joining("\n"))));
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
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
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
