package org.learningsociety.criteria.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
     * Examines a rubric beside others: also whether titles ask for one another in a circle, and for titles that no rubric gives.
     *
     * @param rubric the rubric
     * @param beside the others; it stands in place of one with its id
     * @return what was found in the rubric itself
     */
    public static LintReport lint(Rubric rubric, Rubrics beside) {
        Stream<Rubric> others =
                beside.list().stream().filter(other -> !other.id().equals(rubric.id()));
        return lint(rubric, new Titles(Stream.concat(Stream.of(rubric), others).toList(), true));
    }

    /**
     * Examines rubrics, each {@linkplain #lint(Rubric, Rubrics) beside} the others.
     *
     * @param rubrics the rubrics
     * @return a report for each, in the order of their ids
     */
    public static List<LintReport> lint(Rubrics rubrics) {
        return rubrics.list().stream().map(rubric -> lint(rubric, rubrics)).toList();
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
