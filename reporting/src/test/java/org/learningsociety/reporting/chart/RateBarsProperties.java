package org.learningsociety.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.testkit.HostileText;
import org.learningsociety.reporting.testkit.TallyArbitraries;
import org.learningsociety.reporting.testkit.Xml;
import org.learningsociety.reporting.wording.Wording;

class RateBarsProperties {

    @Property(tries = 200)
    @Label("P-123 a picture is well-formed for any text, drawn alike each time, and says its text alternative")
    void p123PictureIsWellFormed(
            @ForAll("texts") String name, @ForAll("tallies") Tally tally, @ForAll Language language) {
        LocalizedText label = LocalizedText.ofName(name);
        RateBars chart = RateBars.ranked("c", label, List.of(new RateBars.Bar(label, tally)));

        String svg = chart.toSvg(language);

        assertThat(chart.toSvg(language)).isEqualTo(svg);
        String alternative = Xml.elements(Xml.parse(svg), "desc").get(0).getTextContent();
        assertThat(alternative)
                .isEqualTo(Wording.in(language).text(label) + ": "
                        + Wording.in(language).statement(tally));
    }

    @Provide
    Arbitrary<String> texts() {
        return HostileText.hostileTexts();
    }

    @Provide
    Arbitrary<Tally> tallies() {
        return TallyArbitraries.tallies();
    }
}
