package org.learningsociety.core.territory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The levels of the tree from the top down, and the types of unit that stand at each. Immutable and thread-safe.
 *
 * <p>"Thành phố" alone does not tell a level; the types are therefore named in full, and a type stands at one level.
 *
 * <pre>
 * to 2025-06-30     NATION, PROVINCE, DISTRICT, COMMUNE
 * from 2025-07-01   NATION, PROVINCE, COMMUNE
 * </pre>
 *
 * @param tiers the levels with their types, the top first
 */
public record LevelScheme(List<Tier> tiers) {

    /**
     * One level with the types of unit that stand there.
     *
     * @param level the level
     * @param types the types, at least one
     */
    public record Tier(Level level, List<UnitType> types) {

        /**
         * Copies the types.
         *
         * @param level the level
         * @param types the types, at least one
         * @throws IllegalArgumentException if there is no type
         */
        public Tier {
            types = List.copyOf(types);
            if (types.isEmpty()) {
                throw new IllegalArgumentException("a level must have a type of unit, but " + level + " had none");
            }
        }

        /**
         * Makes a tier.
         *
         * @param level the level
         * @param types the types, at least one
         * @return the tier
         * @throws IllegalArgumentException if there is no type
         */
        public static Tier of(Level level, UnitType... types) {
            return new Tier(level, List.of(types));
        }
    }

    /**
     * Copies the tiers.
     *
     * @param tiers the levels with their types, the top first
     * @throws IllegalArgumentException if there is no tier, or a level or a type stands twice
     */
    public LevelScheme {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("a level scheme must have a level, but had none");
        }
        requireDistinct("level", tiers.stream().map(Tier::level).toList());
        requireDistinct(
                "type", tiers.stream().flatMap(tier -> tier.types().stream()).toList());
    }

    /**
     * Makes a scheme.
     *
     * @param tiers the levels with their types, the top first
     * @return the scheme
     * @throws IllegalArgumentException if there is no tier, or a level or a type stands twice
     */
    public static LevelScheme of(Tier... tiers) {
        return new LevelScheme(List.of(tiers));
    }

    /**
     * Returns the levels.
     *
     * @return the levels, the top first
     */
    public List<Level> levels() {
        return tiers.stream().map(Tier::level).toList();
    }

    /**
     * Returns the level whose units have no parent.
     *
     * @return the first level
     */
    public Level top() {
        return tiers.get(0).level();
    }

    /**
     * Finds the level at which a type of unit stands.
     *
     * @param type the type
     * @return the level, absent when the scheme has no such type
     */
    public Optional<Level> levelOf(UnitType type) {
        return tiers.stream()
                .filter(tier -> tier.types().contains(type))
                .map(Tier::level)
                .findFirst();
    }

    /**
     * Tells whether one level stands above another, with or without levels between them.
     *
     * @param upper the first level
     * @param lower the second level
     * @return whether the scheme has both and {@code upper} comes first
     */
    public boolean isAbove(Level upper, Level lower) {
        int place = indexOf(upper);
        return place >= 0 && place < indexOf(lower);
    }

    private int indexOf(Level level) {
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).level().equals(level)) {
                return i;
            }
        }
        return -1;
    }

    private static <T> void requireDistinct(String what, List<T> values) {
        Set<T> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException(
                        "a " + what + " must stand once in a level scheme, but was twice: " + value);
            }
        }
    }
}
