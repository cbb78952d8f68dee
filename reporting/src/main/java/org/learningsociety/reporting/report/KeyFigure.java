package org.learningsociety.reporting.report;

import java.util.Optional;
import org.learningsociety.core.text.LocalizedText;

/**
 * A figure that stands out. Immutable and thread-safe.
 *
 * @param label what is counted
 * @param value the figure
 * @param source where it comes from
 */
public record KeyFigure(LocalizedText label, Cell value, Optional<Source> source) {

    /**
     * Returns a figure.
     *
     * @param label what is counted
     * @param value the figure
     * @return the key figure
     */
    public static KeyFigure of(LocalizedText label, Cell value) {
        return new KeyFigure(label, value, Optional.empty());
    }

    /**
     * Copies the figure with its source.
     *
     * @param origin where it comes from
     * @return the copy
     */
    public KeyFigure withSource(Source origin) {
        return new KeyFigure(label, value, Optional.of(origin));
    }
}
