package org.learningsociety.reporting.plausibility;

import java.util.Locale;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What may deserve a check. */
public enum PlausibilityFlag implements ProblemCode {
    /** Far more results lie just above a cut than just below it. */
    BUNCHING,
    /** Units report the same numbers. */
    COPIED_FIGURES,
    /** A part is greater than its whole. */
    IMPOSSIBLE_COMBINATION;

    @Override
    public String id() {
        return "plausibility." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public MessageBundle messages() {
        return Messages.BUNDLE;
    }

    /** Holds the room's sentences, read when the first one is said. */
    private static final class Messages {
        static final MessageBundle BUNDLE = MessageBundle.load(PlausibilityFlag.class, "plausibility");

        private Messages() {}
    }
}
