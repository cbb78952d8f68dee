package org.learningsociety.reporting.office;

import java.util.List;
import java.util.Optional;

/**
 * The color of a shaded cell and of the letters on it.
 *
 * @param ground six hexadecimal digits
 * @param letters six hexadecimal digits
 */
record Shade(String ground, String letters) {

    private static final String NEAR = "14202A";
    private static final String FAR = "FFFFFF";
    private static final Shade NONE = new Shade("F2F2F2", NEAR);
    private static final List<Shade> SHADES = List.of(
            new Shade("E4EDF4", NEAR),
            new Shade("B9D3E7", NEAR),
            new Shade("82B1D3", NEAR),
            new Shade("33709D", FAR),
            new Shade("123F63", FAR));

    static Shade of(Optional<Integer> index) {
        return index.map(SHADES::get).orElse(NONE);
    }
}
