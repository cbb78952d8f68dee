package org.learningsociety.reporting.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.MessageBundle;
import org.learningsociety.reporting.tally.RollUp;

/** What should be looked at in the data of a review. */
public enum ReviewProblem implements ProblemCode {
    /** Subjects belong to other units than the one whose review it is, or nobody knows to which. */
    OUTSIDE,
    /** Nothing that was observed of subjects is asked for by a rubric that judges anybody. */
    NOT_JUDGED;

    @Override
    public String id() {
        return "review." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public MessageBundle messages() {
        return Messages.BUNDLE;
    }

    /** What was counted and stands in no line of the review. */
    static List<Problem> outside(String what, RollUp figures, UnitId unit) {
        long outside = figures.total().expected() - figures.at(unit).expected();
        return outside == 0
                ? List.of()
                : List.of(Problem.warning(
                        OUTSIDE, new Place.Whole(what), Map.of("value", what, "count", Long.toString(outside))));
    }

    static Problem notJudged(SubjectKind kind, long count) {
        String written = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.warning(
                NOT_JUDGED, new Place.Whole(written), Map.of("value", written, "count", Long.toString(count)));
    }

    /** Holds the room's sentences, read when the first one is said. */
    private static final class Messages {
        static final MessageBundle BUNDLE = MessageBundle.load(ReviewProblem.class, "review");

        private Messages() {}
    }
}
