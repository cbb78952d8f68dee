package org.learningsociety.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.DocumentSymbol;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.testkit.LawArbitraries;

class InstrumentListCodecProperties {

    @Property(tries = 300)
    @Label("P-08 reading what was written gives equal instruments")
    void p08ReadingGivesWhatWasWritten(@ForAll("registers") List<Instrument> instruments) {
        JsonFormat<List<Instrument>> format = LawCodecs.instruments();
        assertThat(format.read("x.json", format.write(instruments)).orElseThrow())
                .isEqualTo(instruments);
    }

    @Property(tries = 300)
    @Label("P-08 citations and symbols keep their text form")
    void p08CitationsAndSymbolsKeepTheirTextForm(
            @ForAll("citations") Citation citation, @ForAll("symbols") DocumentSymbol symbol) {
        assertThat(back(LawCodecs.citation(), citation)).isEqualTo(citation);
        assertThat(back(LawCodecs.documentSymbol(), symbol)).isEqualTo(symbol);
    }

    private static <T> T back(JsonCodec<T> codec, T value) {
        return codec.decode(JsonCursor.of("x.json", codec.encode(value))).orElseThrow();
    }

    @Provide
    Arbitrary<List<Instrument>> registers() {
        return LawArbitraries.registers();
    }

    @Provide
    Arbitrary<Citation> citations() {
        return LawArbitraries.citations();
    }

    @Provide
    Arbitrary<DocumentSymbol> symbols() {
        return LawArbitraries.symbols();
    }
}
