package org.learningsociety.reporting.tally;

import java.util.Locale;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with figures that are to be added up. */
public enum TallyProblem implements ProblemCode {
    /** A unit is not there on the day whose tree adds up. */
    NOT_ON_MAP,
    /** A unit has several reports. */
    REPORTED_TWICE,
    /** A unit reports, and so does one that lies in it: their sum would count subjects twice. */
    COUNTED_TWICE,
    /** A figure that is said to be made of others is not their sum. */
    DERIVED_DIFFERS,
    /** A sum is too large to be a number of subjects. */
    OVERFLOW,
    /** A unit was divided by a share, so its part of the figures is a share of each count. */
    APPORTIONED,
    /** A unit was divided and nobody knows its share, so the figures lie between bounds. */
    DIVIDED,
    /** Nothing was received from a unit that belongs to another. */
    NOT_REPORTED;

    @Override
    public String id() {
        return "tally." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public MessageBundle messages() {
        return Messages.BUNDLE;
    }

    /** Holds the room's sentences, read when the first one is said. */
    private static final class Messages {
        static final MessageBundle BUNDLE = MessageBundle.load(TallyProblem.class, "tally");

        private Messages() {}
    }
}
