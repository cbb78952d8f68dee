package org.learningsociety.core.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.testkit.LawArbitraries;

class CitationProperties {

    @Property
    @Label("P-125 parse(format(c)) = c")
    void p125ParsingReadsWhatIsWritten(@ForAll("citations") Citation citation) {
        assertThat(Citation.parse(citation.toString())).isEqualTo(citation).hasSameHashCodeAs(citation);
    }

    @Property
    @Label("P-07 equality of citations is invariant under NFC and NFD and under blanks")
    void p07EqualityLooksThroughFormAndBlanks(
            @ForAll("citations") Citation citation, @ForAll("blanks") String blank, @ForAll("forms") Form form) {
        String loose = blank + citation.toString().replace(" ", " " + blank) + blank;
        assertThat(Citation.parse(Normalizer.normalize(loose, form)))
                .isEqualTo(citation)
                .hasSameHashCodeAs(citation);
    }

    @Property
    @Label("P-07 the text of a tidy provision is preserved")
    void p07TidyTextIsPreserved(@ForAll("provisions") String provision) {
        assertThat(Citation.of(InstrumentId.of("x"), provision).provision()).contains(provision);
    }

    @Property
    @Label("P-07 citations of different provisions differ")
    void p07DifferentProvisionsDiffer(@ForAll("provisions") String one, @ForAll("provisions") String other) {
        InstrumentId id = InstrumentId.of("x");
        assertThat(Citation.of(id, one).equals(Citation.of(id, other))).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<Citation> citations() {
        return LawArbitraries.citations();
    }

    @Provide
    Arbitrary<String> provisions() {
        return LawArbitraries.provisions();
    }

    @Provide
    Arbitrary<Form> forms() {
        return Arbitraries.of(Form.NFC, Form.NFD);
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.of("", " ", "   ", "\u00a0", "\t", "\n");
    }
}
