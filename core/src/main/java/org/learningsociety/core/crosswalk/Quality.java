package org.learningsociety.core.crosswalk;

/** How good a restated figure is, the best first. */
public enum Quality {
    /** Every row that contributes does so whole, by the events, so the figure is exact. */
    EXACT,
    /** A row was divided by a share: one that the user gave, or one that the source of an event gave for a basis. */
    APPORTIONED,
    /** A unit was divided and its share is not known, so the figure lies between two bounds. */
    BOUNDED,
    /** The cell of a unit that contributes is blank, so there is a lower bound at most. */
    IMPOSSIBLE
}
