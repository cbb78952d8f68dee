package org.learningsociety.criteria.rubric;

/** How a rubric judges. Both ways exist in law. */
public enum Mode {
    /** Points are added and compared with cuts and floors, as in 22/2020/TT-BGDĐT. */
    POINTS,
    /** Every indicator that applies must hold; there are no points, as in 24/2023/TT-BGDĐT. */
    ALL_INDICATORS
}
