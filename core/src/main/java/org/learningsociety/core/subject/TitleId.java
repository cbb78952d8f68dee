package org.learningsociety.core.subject;

import java.util.Optional;
import org.learningsociety.core.text.IdentifierShape;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.text.MessageBundle;

/**
 * The name of a title (danh hiệu) that a subject can hold, such as Công dân học tập. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code cong-dan-hoc-tap}
 */
public record TitleId(String value) implements Comparable<TitleId> {

    private static final MessageBundle NAMES = MessageBundle.load(TitleId.class, "subject");

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code cong-dan-hoc-tap}
     * @throws IllegalArgumentException if the value has another shape
     */
    public TitleId {
        IdentifierShape.LABEL.check("a title id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code cong-dan-hoc-tap}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static TitleId of(String value) {
        return new TitleId(value);
    }

    /**
     * Says what the title is called, for the titles of the campaign.
     *
     * @return for example {@code Gia đình học tập}, {@code Learning Family}; absent for a title that the library does not know
     */
    public Optional<LocalizedText> name() {
        return NAMES.find("title." + value);
    }

    @Override
    public int compareTo(TitleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
