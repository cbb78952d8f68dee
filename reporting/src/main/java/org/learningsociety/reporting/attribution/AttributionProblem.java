package org.learningsociety.reporting.attribution;

import java.util.Locale;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** Why a change cannot be split. */
public enum AttributionProblem implements ProblemCode {
    /** For a mixture of old and new factors there is no figure. */
    NO_FIGURE;

    @Override
    public String id() {
        return "attribution." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public MessageBundle messages() {
        return Messages.BUNDLE;
    }

    /** Holds the room's sentences, read when the first one is said. */
    private static final class Messages {
        static final MessageBundle BUNDLE = MessageBundle.load(AttributionProblem.class, "attribution");

        private Messages() {}
    }
}
