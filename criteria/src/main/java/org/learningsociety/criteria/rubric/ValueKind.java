package org.learningsociety.criteria.rubric;

/** The kinds of value that an observation may have. */
public enum ValueKind {
    /** Yes or no. */
    YES_NO,
    /** How many, as a whole number that is not negative. */
    COUNT,
    /** A quantity, perhaps in a unit of measure. */
    AMOUNT,
    /** A part of a group, as two counts. */
    PROPORTION,
    /** Marks that assessors gave. */
    MARKS,
    /** One option of a scale. */
    CHOICE,
    /** A title held or not. */
    TITLE
}
