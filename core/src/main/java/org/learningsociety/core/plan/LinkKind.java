package org.learningsociety.core.plan;

/** What a plan did to what stands above it; several may hold of one {@link ItemLink}. */
public enum LinkKind {
    /** Taken over without a change of meaning. */
    ADOPTED,
    /** Said in other words, with a shift of weight. */
    REWORDED,
    /** Less than above: fewer people, fields or means. */
    NARROWED,
    /** More than above. */
    WIDENED,
    /** Bound to the targets of another instrument. */
    RE_ANCHORED,
    /** One of several items made from one above. */
    SPLIT,
    /** One item made from several above. */
    MERGED,
    /** Left out; then there is a parent and no item. */
    OMITTED,
    /** Brings something new; alone when there is no counterpart above at all. */
    ADDED
}
