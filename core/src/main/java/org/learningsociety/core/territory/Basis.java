package org.learningsociety.core.territory;

/** What is shared out when territory changes hands; area and people do not always go together. */
public enum Basis {
    /** Area (diện tích tự nhiên). */
    AREA,
    /** Population (quy mô dân số). */
    POPULATION,
    /** Households (số hộ). */
    HOUSEHOLDS
}
