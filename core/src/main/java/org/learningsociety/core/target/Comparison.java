package org.learningsociety.core.target;

/** How a figure is held against the value of a target. */
public enum Comparison {
    /** The value itself is enough ("ít nhất", "đạt"). */
    AT_LEAST,
    /** Only more than the value is enough ("trên"). */
    MORE_THAN
}
