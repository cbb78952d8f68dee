package org.learningsociety.criteria.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rubrics;

/** The shipped rubrics mean what they say; what they lack is said, and nothing else is wrong. */
class LintedCatalogTest {

    private static final Rubrics RUBRICS = CriteriaCatalog.load().rubrics();
    private static final List<LintReport> REPORTS = Linter.lint(RUBRICS);

    static Stream<LintReport> reports() {
        return REPORTS.stream();
    }

    @Test
    void everyRubricIsLinted() {
        assertThat(REPORTS)
                .extracting(LintReport::rubric)
                .containsExactlyElementsOf(
                        RUBRICS.list().stream().map(Rubric::id).toList());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noShippedRubricHasAnErrorOrAnOpenQuestion(LintReport report) {
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.open()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everySlotIsNamed(LintReport report) {
        Rubric rubric = RUBRICS.get(report.rubric());

        assertThat(report.findings(LintProblem.SLOT).stream()
                        .map(finding -> finding.problem().value().orElseThrow())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        rubric.slots().map(slot -> slot.value()).toList());
        assertThat(rubric.validityMonths().flatMap(Figure::slot).isPresent())
                .isEqualTo(report.findings(LintProblem.SLOT).stream()
                        .anyMatch(finding -> finding.pointer().equals("/validityMonths")));
    }

    @Test
    void besideSlotsOnlyLevelsThatHangOnThemAreWarnedOf() {
        assertThat(REPORTS.stream()
                        .flatMap(report -> report.findings().stream()
                                .filter(finding -> finding.code() != LintProblem.SLOT)
                                .map(finding -> report.rubric() + finding.pointer() + " " + finding.code())))
                .containsExactly(
                        "cong-dong-cap-huyen-tt-25-2023/levels/0 LEVEL_HANGS_ON_SLOTS",
                        "cong-dong-cap-huyen-tt-25-2023/levels/1 LEVEL_HANGS_ON_SLOTS",
                        "cong-dong-cap-tinh-tt-25-2023/levels/0 LEVEL_HANGS_ON_SLOTS",
                        "cong-dong-cap-tinh-tt-25-2023/levels/1 LEVEL_HANGS_ON_SLOTS",
                        "cong-dong-cap-xa-tt-25-2023/levels/0 LEVEL_HANGS_ON_SLOTS",
                        "cong-dong-cap-xa-tt-25-2023/levels/1 LEVEL_HANGS_ON_SLOTS",
                        "cong-dong-thon-qd-448-khvn/levels/0 LEVEL_HANGS_ON_SLOTS",
                        "dong-ho-qd-448-khvn/levels/0 LEVEL_HANGS_ON_SLOTS",
                        "dvht-cap-huyen-tt-24-2023/levels/0 LEVEL_HANGS_ON_SLOTS",
                        "dvht-cap-huyen-tt-24-2023/levels/1 LEVEL_HANGS_ON_SLOTS",
                        "dvht-cap-tinh-tt-24-2023/levels/0 LEVEL_HANGS_ON_SLOTS",
                        "dvht-cap-tinh-tt-24-2023/levels/1 LEVEL_HANGS_ON_SLOTS",
                        "dvht-cap-xa-qd-448-khvn/levels/0 LEVEL_HANGS_ON_SLOTS");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyCriterionThatReadsSomethingCanDecide(LintReport report) {
        assertThat(report.pivots()).hasSize((int) RUBRICS.get(report.rubric())
                .nodes()
                .filter(node -> node.rule().reads().isPresent())
                .count());
    }

    @ParameterizedTest
    @CsvSource({
        "dvht-tt-22-2020, '[0, 100]', 3",
        "cdht-qd-244-khvn, '[0, 100]', 1",
        "tiep-can-phap-luat-qd-25-2021, '[0, 100]', 1"
    })
    void theTotalHasTheScaleOfTheLawAndEveryLevelIsEarned(String id, String range, int levels) {
        LintReport report = REPORTS.stream()
                .filter(one -> one.rubric().value().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(report.total().orElseThrow().points()).hasToString(range);
        assertThat(report.levels()).hasSize(levels);
    }
}
