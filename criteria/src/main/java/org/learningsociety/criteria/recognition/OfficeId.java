package org.learningsociety.criteria.recognition;

import java.util.Optional;
import org.learningsociety.core.text.IdentifierShape;
import org.learningsociety.core.text.LocalizedText;

/**
 * An office that takes part in recognition, such as the chair of a people's committee, wherever it stands. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code chu-tich-ubnd}
 */
public record OfficeId(String value) implements Comparable<OfficeId> {

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code chu-tich-ubnd}
     * @throws IllegalArgumentException if the value has another shape
     */
    public OfficeId {
        IdentifierShape.LABEL.check("an office id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code chu-tich-ubnd}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static OfficeId of(String value) {
        return new OfficeId(value);
    }

    /**
     * Says what the office is called, for the offices that the rules of the catalog name and the association that checks for them.
     *
     * @return for example {@code Giám đốc Sở Giáo dục và Đào tạo}; absent for an office that the library does not know
     */
    public Optional<LocalizedText> name() {
        return RecognitionMessages.BUNDLE.find("office." + value);
    }

    @Override
    public int compareTo(OfficeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
