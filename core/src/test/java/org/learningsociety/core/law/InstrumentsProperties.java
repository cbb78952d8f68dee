package org.learningsociety.core.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.testkit.LawArbitraries;
import org.learningsociety.core.text.Language;

class InstrumentsProperties {

    @Property
    @Label("P-125 a symbol is ambiguous if and only if two registered acts share it")
    void p125AmbiguousIfAndOnlyIfShared(
            @ForAll("registers") List<Instrument> register, @ForAll("symbols") DocumentSymbol foreign) {
        Instruments instruments = Instruments.of(register).orElseThrow();
        Stream<DocumentSymbol> own = register.stream().flatMap(instrument -> instrument.symbol().stream());
        Stream.concat(own, Stream.of(foreign)).forEach(symbol -> {
            List<Instrument> sharing = register.stream()
                    .filter(instrument ->
                            instrument.symbol().filter(symbol::equals).isPresent())
                    .toList();
            assertThat(instruments.matching(symbol)).isEqualTo(sharing);
            Statistics.collect(Math.min(sharing.size(), 2));
        });
        Statistics.coverage(coverage -> coverage.check(2).percentage(share -> share >= 5));
    }

    @Property
    @Label("P-125 a description names the issuer if and only if the symbol does not tell the document")
    void p125DescriptionTellsAmbiguousActsApart(@ForAll("registers") List<Instrument> register) {
        Instruments instruments = Instruments.of(register).orElseThrow();
        for (Instrument instrument : register) {
            boolean told = instrument
                            .symbol()
                            .filter(symbol -> symbol.number().isPresent())
                            .isPresent()
                    && register.stream()
                                    .filter(other -> other.symbol().equals(instrument.symbol()))
                                    .count()
                            == 1;
            String text = instruments.describe(Citation.of(instrument.id()), Language.EN);
            assertThat(text.contains("Body")).isEqualTo(!told);
        }
    }

    @Property
    @Label("a register without errors holds what it was given, in the order given")
    void aGoodRegisterHoldsWhatItWasGiven(@ForAll("registers") List<Instrument> register) {
        Instruments instruments = Instruments.of(register).orElseThrow();
        assertThat(instruments.list()).isEqualTo(register);
        assertThat(register)
                .allSatisfy(each -> assertThat(instruments.get(each.id())).isEqualTo(each));
        assertThat(Instruments.of(instruments.list()).value()).contains(instruments);
    }

    @Property
    @Label("whatever is registered, ids are unique, relations lead inside, and every loss has a problem")
    void aRegisterIsConsistentWhateverItIsGiven(@ForAll("anyInstruments") List<Instrument> given) {
        Validated<Instruments> result = Instruments.of(given);
        Instruments instruments = result.value().orElseThrow();
        assertThat(instruments.list()).extracting(Instrument::id).doesNotHaveDuplicates();
        assertThat(instruments.list())
                .allSatisfy(each -> assertThat(each.relations())
                        .allSatisfy(relation ->
                                assertThat(instruments.find(relation.target())).isPresent()));
        long setAside = result.problems().stream()
                .filter(problem -> problem.code() == LawProblem.DUPLICATE_INSTRUMENT)
                .count();
        assertThat(instruments.list()).hasSize(given.size() - (int) setAside);
    }

    @Property
    @Label("whether two entries are one document does not depend on their order")
    void sameIdentityIsFoundInAnyOrder(@ForAll("anyInstruments") List<Instrument> given, @ForAll Random random) {
        List<Instrument> unique =
                new ArrayList<>(Instruments.of(given).value().orElseThrow().list());
        long before = sameIdentity(unique);
        Collections.shuffle(unique, random);
        assertThat(sameIdentity(unique)).isEqualTo(before);
        Statistics.collect(before > 0);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share >= 5));
    }

    private static long sameIdentity(List<Instrument> instruments) {
        return Instruments.of(instruments).problems().stream()
                .filter(problem -> problem.code() == LawProblem.SAME_IDENTITY)
                .count();
    }

    @Provide
    Arbitrary<List<Instrument>> registers() {
        return LawArbitraries.registers();
    }

    @Provide
    Arbitrary<List<Instrument>> anyInstruments() {
        return LawArbitraries.instruments().list().ofMaxSize(15);
    }

    @Provide
    Arbitrary<DocumentSymbol> symbols() {
        return LawArbitraries.symbols();
    }
}
