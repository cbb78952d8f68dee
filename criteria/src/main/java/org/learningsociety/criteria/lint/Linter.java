package org.learningsociety.criteria.lint;

import java.util.List;
import java.util.Optional;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rubrics;

/**
 * Looks for what keeps a rubric from meaning what its author means: a pure function.
 *
 * <p>Worked example: maxima 30 and 40, level Khá from 50 and level Tốt from 75. The linter finds that 75 is above 70, and that Tốt is
 * earned by nobody, with the marks 30 and 40 as witness; that the total lies from 0 to 70; that marks 30 and 20 earn Khá, while 30 and
 * 19.9999 do not, so the second criterion decides.
 */
public final class Linter {

    private Linter() {}

    /**
     * Examines a rubric by itself.
     *
     * @param rubric the rubric
     * @return what was found; titles that it asks for are looked at only where it gives them itself
     */
    public static LintReport lint(Rubric rubric) {
        return lint(rubric, new Titles(List.of(rubric), false));
    }

    /**
     * Examines rubrics beside each other: also whether titles ask for one another in a circle, and for titles that no rubric gives.
     *
     * @param rubrics the rubrics
     * @return a report for each, in the order of their ids
     */
    public static List<LintReport> lint(Rubrics rubrics) {
        Titles titles = new Titles(rubrics.list(), true);
        return rubrics.list().stream().map(rubric -> lint(rubric, titles)).toList();
    }

    private static LintReport lint(Rubric rubric, Titles titles) {
        Findings findings = new Findings(rubric);
        Pointers pointers = new Pointers(rubric);
        new WrittenForm(rubric, findings, pointers).check();
        titles.check(rubric, findings, pointers);
        Behavior behavior = new Behavior(rubric, findings, pointers);
        behavior.knockOuts();
        Optional<LintReport.TotalRange> total = behavior.total();
        List<LintReport.Reached> levels = behavior.levels();
        List<LintReport.Pivot> pivots = behavior.pivots();
        return new LintReport(rubric.id(), findings.inOrder(), total, levels, pivots, findings.open());
    }
}
