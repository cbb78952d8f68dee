package org.learningsociety.core.number;

import java.math.RoundingMode;

/**
 * How a quotient becomes points: to multiples of a step, by a mode.
 *
 * <p>A rule that divides declares its rounding, and {@link Points#round} carries it out once; so every rubric has a
 * finite grid of scores. Immutable and thread-safe.
 *
 * @param step the distance between two neighboring results, more than zero
 * @param mode which neighbor a number between them goes to; {@link RoundingMode#UNNECESSARY} where no number may lie
 *     between
 */
public record Rounding(Points step, RoundingMode mode) {

    /**
     * Checks the step.
     *
     * @param step the distance between two neighboring results
     * @param mode which neighbor a number between them goes to
     * @throws IllegalArgumentException if the step is zero or negative
     */
    public Rounding {
        if (step.compareTo(Points.ZERO) <= 0) {
            throw new IllegalArgumentException("the rounding step must be more than zero, but was " + step);
        }
    }

    /**
     * Returns a rounding.
     *
     * @param step the distance between two neighboring results, more than zero
     * @param mode which neighbor a number between them goes to
     * @return the rounding
     * @throws IllegalArgumentException if the step is zero or negative
     */
    public static Rounding of(Points step, RoundingMode mode) {
        return new Rounding(step, mode);
    }
}
