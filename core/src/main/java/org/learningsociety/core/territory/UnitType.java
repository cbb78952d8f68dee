package org.learningsociety.core.territory;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The type of a unit, by its Vietnamese name. Immutable and thread-safe.
 *
 * <p>Types are named by law and grow without a release of the library: {@code đặc khu} came on 2025-07-01. Which types there
 * are on a date, and at which level, a {@link LevelScheme} says.
 *
 * @param name the name in lower case, such as {@code xã} or {@code thành phố trực thuộc trung ương}
 */
public record UnitType(String name) implements Comparable<UnitType> {

    private static final String DIRECTLY = " trực";

    /**
     * Brings the name to Unicode form NFC.
     *
     * @param name the name in lower case, such as {@code xã} or {@code thành phố trực thuộc trung ương}
     * @throws IllegalArgumentException if the name is blank, has surrounding blanks or a capital letter
     */
    public UnitType {
        String given = name;
        name = Normalizer.normalize(given, Normalizer.Form.NFC);
        if (name.isBlank() || !name.equals(name.strip().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "a unit type must be a name in lower case without surrounding blanks, but was \"" + given + "\"");
        }
    }

    /**
     * Makes a type.
     *
     * @param name the name in lower case
     * @return the type
     * @throws IllegalArgumentException if the name is blank, has surrounding blanks or a capital letter
     */
    public static UnitType of(String name) {
        return new UnitType(name);
    }

    /**
     * Returns the word that stands before the name of a unit, which leaves out to whom the unit belongs.
     *
     * @return for example {@code xã}; {@code thành phố} for {@code thành phố trực thuộc trung ương} and for {@code thành phố
     *     thuộc tỉnh}
     */
    public String word() {
        int affiliation = name.indexOf(" thuộc ");
        if (affiliation < 0) {
            return name;
        }
        String before = name.substring(0, affiliation);
        return before.endsWith(DIRECTLY) ? before.substring(0, before.length() - DIRECTLY.length()) : before;
    }

    /**
     * Puts the word before the name of a unit.
     *
     * @param unitName the short name, such as {@code Krông Nô}
     * @return the full name, such as {@code Xã Krông Nô}
     */
    public String fullName(String unitName) {
        String word = word();
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first) + " " + unitName;
    }

    @Override
    public int compareTo(UnitType other) {
        return name.compareTo(other.name);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
