package org.learningsociety.core.plan;

/** What was read when a plan was entered as data. */
public enum SourceKind {
    /** The document itself. */
    ORIGINAL,
    /** A report about it, such as an article: the wording is second-hand, and parts may be left out. */
    REPORT
}
