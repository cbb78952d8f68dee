package org.learningsociety.core.territory;

import org.learningsociety.core.time.DateRange;

/**
 * Another text by which a unit is known: a variant spelling, an old form, a by-name. Immutable and thread-safe.
 *
 * <p>A spelling that differs from the name only in the place of a tone mark (Hoà Bình, Hòa Bình) is an alias, never a renaming.
 *
 * @param unit the unit
 * @param text the text, with or without the type; in Unicode form NFC
 * @param period when the text is used of the unit
 */
public record Alias(UnitId unit, String text, DateRange period) {

    /**
     * Brings the text to NFC without surrounding blanks.
     *
     * @param unit the unit
     * @param text the text, with or without the type; in Unicode form NFC
     * @param period when the text is used of the unit
     * @throws IllegalArgumentException if the text is blank
     */
    public Alias {
        text = UnitName.clean(text);
    }
}
