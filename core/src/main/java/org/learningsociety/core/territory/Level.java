package org.learningsociety.core.territory;

import java.util.regex.Pattern;

/**
 * A level of the administrative tree. Immutable and thread-safe.
 *
 * <p>Which levels there are on a date, and which stands above which, a {@link LevelScheme} says; levels therefore have no
 * order of their own. Applications may keep further levels, such as villages, in a scheme of theirs.
 *
 * @param name the name in ASCII capitals, such as {@code COMMUNE}
 */
public record Level(String name) {

    // Before the levels, which are checked against it.
    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** The country. */
    public static final Level NATION = of("NATION");

    /** Tỉnh and thành phố trực thuộc trung ương (cấp tỉnh). */
    public static final Level PROVINCE = of("PROVINCE");

    /** Huyện, quận, thị xã and the cities below a province (cấp huyện), until 2025-06-30. */
    public static final Level DISTRICT = of("DISTRICT");

    /** Xã, phường, until 2025-06-30 thị trấn, from 2025-07-01 đặc khu (cấp xã). */
    public static final Level COMMUNE = of("COMMUNE");

    /**
     * Refuses another shape.
     *
     * @param name the name in ASCII capitals, such as {@code COMMUNE}
     * @throws IllegalArgumentException if the name is not a word in ASCII capitals
     */
    public Level {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("a level must be a word in ASCII capitals, but was \"" + name + "\"");
        }
    }

    /**
     * Makes a level.
     *
     * @param name the name in ASCII capitals
     * @return the level
     * @throws IllegalArgumentException if the name has another shape
     */
    public static Level of(String name) {
        return new Level(name);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
