package org.learningsociety.criteria.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.testkit.JsonArbitraries;
import org.learningsociety.criteria.membership.MemberRule;
import org.learningsociety.criteria.rubric.Overlay;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.MemberRuleArbitraries;
import org.learningsociety.criteria.testkit.OverlayArbitraries;
import org.learningsociety.criteria.testkit.RubricArbitraries;

class CriteriaFormatsProperties {

    @Provide
    Arbitrary<Rubric> documents() {
        return RubricArbitraries.documents();
    }

    @Provide
    Arbitrary<List<Assessment>> assessments() {
        return EvidenceArbitraries.cases(RubricArbitraries.documents())
                .map(scored -> Scorer.score(scored.rubric(), scored.evidence(), Context.on(LocalDate.of(2023, 12, 31))))
                .list()
                .ofMaxSize(2);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-08 a rubric that is written reads back, whatever the order of its fields")
    void p08Rubric(@ForAll("documents") Rubric rubric, @ForAll long seed) {
        assertRoundTrip(CriteriaFormats.rubric(), rubric, seed);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-08 assessments that are written read back, whatever the order of their fields")
    void p08Assessments(@ForAll("assessments") List<Assessment> assessments, @ForAll long seed) {
        assertRoundTrip(CriteriaFormats.assessments(), assessments, seed);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-08 an overlay that is written reads back, whatever the order of its fields")
    void p08Overlay(@ForAll("overlays") Overlay overlay, @ForAll long seed) {
        assertRoundTrip(CriteriaFormats.overlay(), overlay, seed);
    }

    @Provide
    Arbitrary<Overlay> overlays() {
        return OverlayArbitraries.documents();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-08 rules about members that are written read back, whatever the order of their fields")
    void p08MemberRules(@ForAll("memberRules") List<MemberRule> rules, @ForAll long seed) {
        assertRoundTrip(CriteriaFormats.memberRules(), rules, seed);
    }

    @Provide
    Arbitrary<List<MemberRule>> memberRules() {
        return MemberRuleArbitraries.documents();
    }

    private static <T> void assertRoundTrip(JsonFormat<T> format, T value, long seed) {
        String disguised = JsonArbitraries.disguise(format.encode(value), seed);

        assertThat(format.read("x.json", format.write(value)).orElseThrow()).isEqualTo(value);
        T again = format.read("x.json", disguised).orElseThrow();
        assertThat(again).isEqualTo(value);
        assertThat(format.encode(again)).hasToString(format.encode(value).toString());
        assertThat(format.write(again)).isEqualTo(format.write(value));
    }
}
