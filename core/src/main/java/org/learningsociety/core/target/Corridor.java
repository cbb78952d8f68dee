package org.learningsociety.core.target;

/**
 * Where a figure stands between the targets of its measure.
 *
 * <p>From due day to due day the corridor has a straight line from value to value. With at least 40 % by the end of
 * 2025 and 60 % by the end of 2030, the line is at 44 % at the end of 2026. Nothing is forecast.
 */
public enum Corridor {
    /** It reaches the next target already, or the last one when all are due. */
    AHEAD,
    /** It is on the line or above, but does not yet reach the next target. */
    ON_TRACK,
    /** It is below the line, or does not reach the last target when all are due. */
    BEHIND,
    /** There is no figure or no line, or the unknown part decides. */
    CANNOT_SAY
}
