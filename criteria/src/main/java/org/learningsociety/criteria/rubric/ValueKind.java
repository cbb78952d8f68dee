package org.learningsociety.criteria.rubric;

/** The kinds of value that an observation may have. */
public enum ValueKind {
    /** Yes or no. */
    YES_NO,
    /** A count or a quantity. */
    AMOUNT,
    /** A part of a group, as two counts. */
    PROPORTION,
    /** Marks that assessors gave. */
    MARKS,
    /** A title held or not. */
    TITLE
}
