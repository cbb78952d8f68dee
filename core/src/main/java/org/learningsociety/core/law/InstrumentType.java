package org.learningsociety.core.law;

import java.text.Normalizer;
import java.util.Optional;
import org.learningsociety.core.text.LocalizedText;

/**
 * A type of instrument (loại văn bản). Immutable and thread-safe.
 *
 * <p>Types are data, not an enum: 30/2020/NĐ-CP, Điều 7 alone lists 29 of administrative documents.
 *
 * @param id the library's own name
 * @param abbreviation how the type is written in symbols, such as {@code TT}; absent for types whose symbols do not say
 *     them, such as a law or a letter
 * @param name the name for people, such as "Thông tư", "Circular"
 */
public record InstrumentType(InstrumentTypeId id, Optional<String> abbreviation, LocalizedText name) {

    /**
     * Brings the abbreviation to Unicode form NFC.
     *
     * @param id the library's own name
     * @param abbreviation how the type is written in symbols
     * @param name the name for people
     */
    public InstrumentType {
        abbreviation = abbreviation.map(text -> Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
