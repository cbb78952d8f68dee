package org.learningsociety.core.territory;

import java.util.List;

/**
 * A link from a unit to one that received its territory or people, in one step or in several. Immutable and thread-safe.
 *
 * <p>A unit may link to itself: it gave something away and kept the rest, or simply went on. Example: thị trấn Đắk Mâm went
 * whole to xã Krông Nô on 2025-07-01, by 1671/NQ-UBTVQH15, Điều 1 khoản 85.
 *
 * @param from the unit as it was before the events
 * @param to the unit as it is after them
 * @param extents how much of {@code from} came to {@code to}
 * @param events by what it came there, the oldest first: one merge or split for a direct link, none for a unit that simply went
 *     on
 */
public record Succession(UnitId from, UnitId to, Extents extents, List<TerritorialEvent> events) {

    /** What went over, in one word; {@link Succession#extents()} says it exactly. */
    public enum Kind {
        /** The whole unit; where the source states one basis only, the other is taken to go along. */
        WHOLE,
        /** A part of it. */
        PART,
        /** Area, but no people. */
        AREA_ONLY,
        /** People, but no area. */
        PEOPLE_ONLY,
        /** Some or all of it; no source says how much. */
        NOT_STATED
    }

    /**
     * Copies the events.
     *
     * @param from the unit as it was before the events
     * @param to the unit as it is after them
     * @param extents how much of {@code from} came to {@code to}
     * @param events by what it came there, the oldest first
     */
    public Succession {
        events = List.copyOf(events);
    }

    /**
     * Returns what went over, in one word.
     *
     * @return the kind that the extents of area and population make
     */
    public Kind kind() {
        Extent.Kind area = extents.area().kind();
        Extent.Kind people = extents.population().kind();
        if (people == Extent.Kind.NONE) {
            return Kind.AREA_ONLY;
        }
        if (area == Extent.Kind.NONE) {
            return Kind.PEOPLE_ONLY;
        }
        if (area == Extent.Kind.NOT_STATED && people == Extent.Kind.NOT_STATED) {
            return Kind.NOT_STATED;
        }
        boolean part = area == Extent.Kind.PART || people == Extent.Kind.PART;
        return part ? Kind.PART : Kind.WHOLE;
    }
}
