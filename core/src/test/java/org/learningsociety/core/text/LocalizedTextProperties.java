package org.learningsociety.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.testkit.TextArbitraries;

class LocalizedTextProperties {

    @Property
    @Label("P-07 equality is invariant under NFC, NFD and surrounding blanks")
    void p07EqualityIsInvariantUnderUnicodeFormAndSurroundingBlanks(
            @ForAll("texts") String text,
            @ForAll("forms") Normalizer.Form form,
            @ForAll("blanks") String before,
            @ForAll("blanks") String after) {
        LocalizedText respelled = LocalizedText.ofName(before + Normalizer.normalize(text, form) + after);
        assertThat(respelled).isEqualTo(LocalizedText.ofName(text)).hasSameHashCodeAs(LocalizedText.ofName(text));
    }

    @Property
    @Label("P-07 display text is preserved byte for byte")
    void p07DisplayTextIsPreserved(@ForAll("names") String name) {
        assertThat(LocalizedText.ofName(name).in(Language.VI)).isEqualTo(name);
        assertThat(LocalizedText.ofName(name).in(Language.EN)).isEqualTo(name);
    }

    @Provide
    Arbitrary<String> texts() {
        return TextArbitraries.vietnameseText();
    }

    @Provide
    Arbitrary<String> names() {
        return TextArbitraries.vietnameseNames();
    }

    @Provide
    Arbitrary<Normalizer.Form> forms() {
        return TextArbitraries.unicodeForms();
    }

    @Provide
    Arbitrary<String> blanks() {
        return TextArbitraries.blanks();
    }
}
