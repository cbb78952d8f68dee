package org.learningsociety.criteria.lint;

import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.text.MessageBundle;

/**
 * What can be wrong with a rubric that can be read and judged.
 *
 * <p>Evidence here is complete and admissible: each finding is a value that every criterion reading it can use, no share being that of
 * nobody, or an exception that they all allow. What is said of all evidence is proven; where the search cannot settle it, it is an
 * {@linkplain LintReport#open() open question} instead.
 */
public enum LintProblem implements ProblemCode {
    /** No evidence earns the level, whoever the subject is. */
    LEVEL_UNREACHABLE("lint.level-unreachable", Severity.ERROR),
    /** Somebody for whom the rubric is cannot earn the level, though others can. */
    LEVEL_CLOSED_TO_SOME("lint.level-closed-to-some", Severity.WARNING),
    /** Evidence may earn the level, but never for certain, since numbers or rules are not stated. */
    LEVEL_HANGS_ON_SLOTS("lint.level-hangs-on-slots", Severity.WARNING),
    /** On some day a level asks for more than the criterion or the total can give then. */
    ABOVE_MAXIMUM("lint.above-maximum", Severity.ERROR),
    /** Some evidence earns a level, but not the one below. */
    LEVELS_NOT_NESTED("lint.levels-not-nested", Severity.ERROR),
    /** Whatever earns a level also earns the one above. */
    LEVELS_COINCIDE("lint.levels-coincide", Severity.WARNING),
    /** Whatever is found for the criterion alone, no level is won or lost. */
    DECIDES_NOTHING("lint.decides-nothing", Severity.WARNING),
    /** No admissible value falls into the band. */
    BAND_UNREACHABLE("lint.band-unreachable", Severity.WARNING),
    /** A criterion or a number has no citation, nor has anything above it. */
    CITATION_MISSING("lint.citation-missing", Severity.WARNING),
    /** The criterion comes into force after the rubric. */
    IN_FORCE_LATER("lint.in-force-later", Severity.WARNING),
    /** The criterion ends before the rubric does. */
    RETIRED_EARLIER("lint.retired-earlier", Severity.WARNING),
    /** The criterion is in force on no day of the rubric. */
    NEVER_IN_FORCE("lint.never-in-force", Severity.ERROR),
    /** A number or a rule is not stated. */
    SLOT("lint.slot", Severity.WARNING),
    /** Parts of a sum may be left out, but it is not said how to round what remains. */
    SUM_WITHOUT_ROUNDING("lint.sum-without-rounding", Severity.ERROR),
    /** Parts of a sum may be left out, but what remains cannot be spread: a maximum is not known or is nothing. */
    SUM_WITHOUT_MAXIMUM("lint.sum-without-maximum", Severity.ERROR),
    /** A title must be held to be earned. */
    TITLE_CYCLE("lint.title-cycle", Severity.ERROR),
    /** A level of a title is asked for that the rubrics of the title do not have. */
    TITLE_LEVEL_UNKNOWN("lint.title-level-unknown", Severity.ERROR),
    /** A title is asked for that no rubric gives. */
    TITLE_WITHOUT_RUBRIC("lint.title-without-rubric", Severity.WARNING),
    /** An exception can never count, since one before it has the same condition. */
    RELIEF_SHADOWED("lint.relief-shadowed", Severity.WARNING),
    /** The criterion excludes everybody. */
    KNOCK_OUT_ALWAYS("lint.knock-out-always", Severity.ERROR),
    /** On some days fewer parts are in force than must count. */
    COUNT_ABOVE_PARTS("lint.count-above-parts", Severity.WARNING);

    private final String id;
    private final Severity severity;

    LintProblem(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    /**
     * Returns how much it matters: an error keeps the rubric from meaning what it says, of a warning the author decides.
     *
     * @return the severity of all findings of this code
     */
    public Severity severity() {
        return severity;
    }

    @Override
    public MessageBundle messages() {
        return Messages.BUNDLE;
    }

    private static final class Messages {
        static final MessageBundle BUNDLE = MessageBundle.load(LintProblem.class, "lint");

        private Messages() {}
    }
}
