package org.learningsociety.core.law;

import java.util.Locale;
import java.util.Map;
import org.learningsociety.core.text.Language;

/**
 * How far a statement of law has been checked against its source.
 *
 * <p>What is not verified at all is absent from a catalog, so there is no label for it.
 */
public enum Verification {
    /** Read in the named source. */
    VERIFIED,
    /** The source was seen, but not all of its text: what is stated was read, the rest was not. */
    PARTIAL,
    /** Made up for a demonstration; whatever shows the value says so. */
    ILLUSTRATIVE;

    /**
     * Combines the labels of two statements on which a third one rests.
     *
     * @param other the other label
     * @return the weaker of the two: ILLUSTRATIVE before PARTIAL before VERIFIED
     */
    public Verification and(Verification other) {
        return compareTo(other) < 0 ? other : this;
    }

    /**
     * Says the label to a person.
     *
     * @param language the language
     * @return for example "minh họa"
     */
    public String label(Language language) {
        return LawMessages.BUNDLE.format(language, "verification." + name().toLowerCase(Locale.ROOT), Map.of());
    }
}
