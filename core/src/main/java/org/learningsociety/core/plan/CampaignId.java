package org.learningsociety.core.plan;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The name of a campaign, given by the library or by who holds the data. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code
 *     learning-society-2023-2030}
 */
public record CampaignId(String value) implements Comparable<CampaignId> {

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code
     *     learning-society-2023-2030}
     * @throws IllegalArgumentException if the value has another shape
     */
    public CampaignId {
        IdentifierShape.LABEL.check("a campaign id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code
     *     learning-society-2023-2030}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static CampaignId of(String value) {
        return new CampaignId(value);
    }

    @Override
    public int compareTo(CampaignId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
