package org.learningsociety.core.territory;

import java.text.Normalizer;

/** The form in which names of units are kept. */
final class UnitName {

    private UnitName() {}

    static String clean(String name) {
        String clean = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        if (clean.isEmpty()) {
            throw new IllegalArgumentException("a unit's name must not be blank, but was \"" + name + "\"");
        }
        return clean;
    }
}
