package org.learningsociety.criteria.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.recognition.FatePolicy;
import org.learningsociety.criteria.recognition.FateRule;
import org.learningsociety.criteria.recognition.RecognitionRules;

class FateRulesDocumentTest {

    private static final TitleId TITLE = TitleId.of("cong-dong-hoc-tap-cap-xa");

    private static FateRule rule(FatePolicy policy, DateRange inForce) {
        return new FateRule(
                TITLE,
                policy,
                inForce,
                List.of(Citation.parse("kh-123-ubnd-krong-no, mục 4")),
                Verification.ILLUSTRATIVE);
    }

    @Test
    void everyPolicyIsReadAsItWasWritten() {
        List<FateRule> rules = Stream.of(
                        new FatePolicy.IfAll(),
                        new FatePolicy.IfAny(),
                        new FatePolicy.Majority(Basis.HOUSEHOLDS, FatePolicy.Tie.SUFFICES),
                        new FatePolicy.Reassess(),
                        new FatePolicy.CarryUntil(LocalDate.of(2026, 7, 1)),
                        new FatePolicy.Lapse())
                .map(policy -> rule(policy, DateRange.ALWAYS))
                .toList();
        RecognitionRules.Layer layer = new RecognitionRules.Layer(List.of(), List.of(), rules);
        String text = CriteriaFormats.recognition().write(layer);

        assertThat(CriteriaFormats.recognition().read("rules.json", text).orElseThrow())
                .isEqualTo(layer);
        assertThat(text).contains("\"kind\": \"carry-until\"", "\"tie\": \"SUFFICES\"");
    }

    @Test
    void documentWithoutFatesHasNone() {
        RecognitionRules.Layer layer = new RecognitionRules.Layer(List.of(), List.of());

        assertThat(CriteriaFormats.recognition().write(layer)).doesNotContain("fates");
        assertThat(CriteriaFormats.recognition()
                        .read("rules.json", CriteriaFormats.recognition().write(layer))
                        .orElseThrow())
                .isEqualTo(layer);
    }

    @Test
    void uppermostLayerInForceOnTheDayDecides() {
        RecognitionRules shipped = CriteriaCatalog.load().recognition();
        LocalDate reform = LocalDate.of(2025, 7, 1);
        RecognitionRules both = shipped.with(new RecognitionRules.Layer(
                        List.of(), List.of(), List.of(rule(new FatePolicy.Lapse(), DateRange.ALWAYS))))
                .with(new RecognitionRules.Layer(
                        List.of(), List.of(), List.of(rule(new FatePolicy.IfAny(), DateRange.from(reform)))));

        assertThat(shipped.fate(TITLE, reform)).isEmpty();
        assertThat(both.fate(TITLE, reform).map(FateRule::policy)).contains(new FatePolicy.IfAny());
        assertThat(both.fate(TITLE, reform.minusDays(1)).map(FateRule::policy)).contains(new FatePolicy.Lapse());
        assertThat(both.fate(TitleId.of("gia-dinh-hoc-tap"), reform)).isEmpty();
        assertThat(both.verification()).isEqualTo(Verification.ILLUSTRATIVE);
        assertThat(both.levels(TITLE)).hasSize(2);
    }
}
