package org.learningsociety.core.plan;

/** How one finds out whether a {@link MovementCriterion} is met. */
public enum CriterionNature {
    /** It is computed: the subject holds a title on the date. */
    TITLE_HELD,
    /** It is checked: a document exists, such as written rules or an acknowledgement. */
    DOCUMENT_EXISTS,
    /** It is judged: the words are vague ("nhiều", "đầy đủ"), so that a person decides by a declared yardstick. */
    JUDGED
}
