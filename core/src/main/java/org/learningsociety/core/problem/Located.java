package org.learningsociety.core.problem;

import java.util.function.Function;

/**
 * A value and where each of its parts stands, for checks that come after reading: of a plan in a file, whether the plans exist that it
 * names. Immutable and thread-safe if the value and the places are.
 *
 * <pre>{@code
 * Located<Plan> plan = PlanCodecs.plan().readLocated("xa.json", bytes).orElseThrow();
 * plan.place("/parents/0");                             // xa.json, line 12
 * Located.of(plan.value(), "xa").place("/parents/0");   // xa#/parents/0
 * }</pre>
 *
 * @param <T> the type of the value
 * @param value the value
 * @param places where a part of the value stands, by its JSON pointer in the value's document
 */
public record Located<T>(T value, Function<String, Place> places) {

    /**
     * Wraps a value that came from no document.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param name by what people know it, such as its id
     * @return the value; each place is the name and the pointer
     */
    public static <T> Located<T> of(T value, String name) {
        return new Located<>(value, pointer -> new Place.Whole(name + "#" + pointer));
    }

    /**
     * Returns where a part of the value stands.
     *
     * @param pointer the JSON pointer of the part in the value's document; empty for the whole
     * @return the place, or that of what encloses the part when the document leaves it out
     */
    public Place place(String pointer) {
        return places.apply(pointer);
    }
}
