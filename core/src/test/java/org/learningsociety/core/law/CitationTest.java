package org.learningsociety.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CitationTest {

    private static final InstrumentId CIRCULAR = InstrumentId.of("tt-22-2020-bgddt");

    @Test
    void readsAnInstrumentAlone() {
        assertThat(Citation.parse("tt-22-2020-bgddt")).isEqualTo(Citation.of(CIRCULAR));
    }

    @Test
    void readsTheProvisionBehindTheFirstComma() {
        assertThat(Citation.parse("tt-22-2020-bgddt, khoản 1, Điều 6"))
                .isEqualTo(Citation.of(CIRCULAR, "khoản 1, Điều 6"))
                .hasToString("tt-22-2020-bgddt, khoản 1, Điều 6");
    }

    @Test
    void refusesACommaBeforeNothing() {
        assertThatThrownBy(() -> Citation.parse("tt-22-2020-bgddt, "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a provision must not be blank, but the one in tt-22-2020-bgddt was");
    }

    @Test
    void refusesASymbolInPlaceOfAnId() {
        assertThatThrownBy(() -> Citation.parse("22/2020/TT-BGDĐT, Điều 6"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an instrument id must be lower-case ASCII words joined by hyphens,"
                        + " but was \"22/2020/TT-BGDĐT\"");
    }
}
