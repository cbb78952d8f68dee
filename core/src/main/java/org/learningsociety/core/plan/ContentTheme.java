package org.learningsociety.core.plan;

import java.util.List;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.text.LocalizedText;

/**
 * A national content of a campaign, to which the contents of all its plans are mapped. Immutable and thread-safe.
 *
 * @param id the name, such as {@code N1}
 * @param name a few words, for the head of a column
 * @param text what it asks for, paraphrased
 * @param citations where it stands
 * @param verification how far the text was checked
 */
public record ContentTheme(
        ThemeId id, LocalizedText name, LocalizedText text, List<Citation> citations, Verification verification) {

    /**
     * Copies the citations.
     *
     * @param id the name, such as {@code N1}
     * @param name a few words, for the head of a column
     * @param text what it asks for, paraphrased
     * @param citations where it stands
     * @param verification how far the text was checked
     */
    public ContentTheme {
        citations = List.copyOf(citations);
    }
}
