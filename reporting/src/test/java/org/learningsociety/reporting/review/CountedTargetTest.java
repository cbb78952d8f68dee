package org.learningsociety.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.target.Areas;
import org.learningsociety.core.target.Counts;
import org.learningsociety.core.target.MeasureId;
import org.learningsociety.core.target.ObservedCount;
import org.learningsociety.core.target.TargetStatus;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.render.MarkdownRenderer;
import org.learningsociety.reporting.testkit.SampleReview;

class CountedTargetTest {

    private static final CoreCatalog CATALOG = CoreCatalog.load();
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private static List<CountedTarget> counted(long met) {
        Plan plan = CATALOG.plans().stream()
                .filter(one -> one.id().equals(PlanId.of("de-an-xhht-2021")))
                .findFirst()
                .orElseThrow();
        ObservedCount count = new ObservedCount(
                MeasureId.of("citizens-with-title"), Optional.empty(), DAY, Counts.of(met, 0, 100), Optional.empty());
        return CountedTarget.of(List.of(plan), List.of(count), Areas.unknown(), DAY, CATALOG.instruments());
    }

    /** 1373/QĐ-TTg asks for 40 % by 2025 and 60 % by 2030. */
    @Test
    void onlyTargetsWithACountAreTold() {
        assertThat(counted(40)).extracting(CountedTarget::plan).containsExactly("1373/QĐ-TTg", "1373/QĐ-TTg");
        assertThat(counted(40))
                .extracting(one -> one.progress().status())
                .containsExactly(TargetStatus.REACHED, TargetStatus.NOT_REACHED);
        assertThat(counted(39).get(0).progress().status()).isEqualTo(TargetStatus.NOT_REACHED);
    }

    @Test
    void theReviewSaysWhatWasAskedAndCounted() {
        String page = MarkdownRenderer.render(
                        SampleReview.review().withCountedTargets(counted(40)).toReport(), Language.EN)
                .replace('\u00a0', ' ');

        assertThat(page)
                .contains(
                        "(1373/QĐ-TTg) | at least 40.0% by 31 December 2025 | 40 of 100 (on 31 December 2025) | 40.0% | reached |");
    }
}
