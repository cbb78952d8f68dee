package org.learningsociety.core.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.learningsociety.core.testkit.LawArbitraries;

class DocumentSymbolProperties {

    @Example
    @Label("P-09 all 52 symbols of the sources come out as printed, but for the stray blank")
    void p09RealSymbolsComeOutAsPrinted() {
        assertThat(LawArbitraries.realSymbols()).hasSize(52);
        assertThat(LawArbitraries.realSymbols())
                .allSatisfy(printed -> assertThat(DocumentSymbol.parse(printed)).hasToString(printed.replace(" ", "")));
    }

    @Property
    @Label("P-09 parse(toString(s)) = s")
    void p09ParsingReadsWhatIsWritten(@ForAll("symbols") DocumentSymbol symbol) {
        DocumentSymbol back = DocumentSymbol.parse(symbol.toString());
        assertThat(back).isEqualTo(symbol).hasSameHashCodeAs(symbol);
        assertThat(back).hasToString(symbol.toString());
    }

    @Property
    @Label("P-09 every printed form parses to the symbol it prints")
    void p09EveryPrintedFormParses(@ForAll("printed") Tuple2<DocumentSymbol, String> printed) {
        assertThat(DocumentSymbol.parse(printed.get2())).isEqualTo(printed.get1());
    }

    @Property
    @Label("P-09 a blank number gives a missing number, never an invented one")
    void p09BlankNumberStaysBlank(@ForAll("symbols") DocumentSymbol symbol) {
        String blank = symbol.toString().replaceFirst("^[0-9]+", "   ");
        DocumentSymbol draft = DocumentSymbol.parse(blank);
        assertThat(draft.number()).isEmpty();
        assertThat(draft)
                .isEqualTo(new DocumentSymbol(
                        symbol.form(), OptionalInt.empty(), symbol.year(), symbol.type(), symbol.bodies()));
    }

    @Property
    @Label("P-09 two-digit and one-digit forms are equal")
    void p09TwoDigitAndOneDigitFormsAreEqual(@ForAll("symbols") DocumentSymbol symbol, @ForAll("digits") int digit) {
        String tail = symbol.toString().replaceFirst("^[0-9]*", "");
        assertThat(DocumentSymbol.parse("0" + digit + tail)).isEqualTo(DocumentSymbol.parse(digit + tail));
    }

    @Provide
    Arbitrary<DocumentSymbol> symbols() {
        return LawArbitraries.symbols();
    }

    @Provide
    Arbitrary<Integer> digits() {
        return Arbitraries.integers().between(1, 9);
    }

    @Provide
    Arbitrary<Tuple2<DocumentSymbol, String>> printed() {
        return LawArbitraries.symbols()
                .flatMap(symbol -> LawArbitraries.printings(symbol).map(text -> Tuple.of(symbol, text)));
    }
}
