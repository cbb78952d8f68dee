package org.learningsociety.reporting.report;

import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;

/**
 * A citation, and how it is said to people. Immutable and thread-safe.
 *
 * @param citation the place in law
 * @param text for example {@code Thông tư số 22/2020/TT-BGDĐT, Điều 6}
 */
public record Reference(Citation citation, LocalizedText text) {

    /**
     * Says a citation by the register of instruments.
     *
     * @param citation the place in law
     * @param instruments the register, which must hold the instrument
     * @return the reference
     * @throws java.util.NoSuchElementException if the register lacks the instrument
     */
    public static Reference of(Citation citation, Instruments instruments) {
        LocalizedText text = LocalizedText.of(
                instruments.describe(citation, Language.VI), instruments.describe(citation, Language.EN));
        return new Reference(citation, text);
    }
}
