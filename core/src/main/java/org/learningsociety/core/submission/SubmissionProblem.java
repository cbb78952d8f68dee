package org.learningsociety.core.submission;

import java.util.Locale;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with what was handed in. */
public enum SubmissionProblem implements ProblemCode {
    /** The unit that sent it is not recorded. */
    UNKNOWN_SENDER,
    /** The unit that sent it owes nothing: it is of another level, stands elsewhere, or was not open when it had to be. */
    NOT_EXPECTED,
    /** The same unit has handed in before, and that counts. */
    SENT_BEFORE;

    @Override
    public String id() {
        return "submission." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public MessageBundle messages() {
        return Messages.BUNDLE;
    }

    /** Holds the room's sentences, read when the first one is said. */
    private static final class Messages {
        static final MessageBundle BUNDLE = MessageBundle.load(SubmissionProblem.class, "submission");

        private Messages() {}
    }
}
