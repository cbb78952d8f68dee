package org.learningsociety.core.territory;

import org.learningsociety.core.text.IdentifierShape;

/**
 * A group to which a unit may belong beside its place in the tree, such as mountainous or island. Immutable and thread-safe.
 *
 * <p>Groups are named by law and grow without a release of the library; those below are the ones that plans and criteria
 * mention most.
 *
 * @param value lower-case ASCII words joined by hyphens, such as {@code specially-difficult}
 */
public record AreaGroup(String value) implements Comparable<AreaGroup> {

    /** Urban area (đô thị). */
    public static final AreaGroup URBAN = of("urban");

    /** Rural area (nông thôn). */
    public static final AreaGroup RURAL = of("rural");

    /** Mountainous area (miền núi). */
    public static final AreaGroup MOUNTAINOUS = of("mountainous");

    /** Island area (hải đảo). */
    public static final AreaGroup ISLAND = of("island");

    /** Area with specially difficult conditions (vùng đặc biệt khó khăn). */
    public static final AreaGroup SPECIALLY_DIFFICULT = of("specially-difficult");

    /** Ethnic-minority area (vùng đồng bào dân tộc thiểu số). */
    public static final AreaGroup ETHNIC_MINORITY = of("ethnic-minority");

    /**
     * Refuses another shape.
     *
     * @param value lower-case ASCII words joined by hyphens, such as {@code specially-difficult}
     * @throws IllegalArgumentException if the value is not lower-case ASCII words joined by hyphens
     */
    public AreaGroup {
        IdentifierShape.WORDS.check("an area group", value);
    }

    /**
     * Makes the name of a group.
     *
     * @param value lower-case ASCII words joined by hyphens, such as {@code specially-difficult}
     * @return the group
     * @throws IllegalArgumentException if the value has another shape
     */
    public static AreaGroup of(String value) {
        return new AreaGroup(value);
    }

    @Override
    public int compareTo(AreaGroup other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
