package org.learningsociety.criteria.rubric;

import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** Why there is no rubric for a title on a day. */
public enum RubricProblem implements ProblemCode {
    /** No rubric for the title is known. */
    NO_VERSION("rubric.no-version"),
    /** The day lies before the first version that is known. */
    BEFORE_FIRST("rubric.before-first"),
    /** The day lies after one version and before the next. */
    IN_GAP("rubric.in-gap"),
    /** The day lies after the last version that is known. */
    AFTER_LAST("rubric.after-last"),
    /** Another rubric has the same id. */
    ID_TWICE("rubric.id-twice");

    private final String id;

    RubricProblem(String id) {
        this.id = id;
    }

    static RubricProblem of(boolean earlier, boolean later) {
        if (earlier) {
            return later ? IN_GAP : AFTER_LAST;
        }
        return later ? BEFORE_FIRST : NO_VERSION;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public MessageBundle messages() {
        return Messages.BUNDLE;
    }

    private static final class Messages {
        static final MessageBundle BUNDLE = MessageBundle.load(RubricProblem.class, "rubric");

        private Messages() {}
    }
}
