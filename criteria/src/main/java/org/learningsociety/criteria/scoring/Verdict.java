package org.learningsociety.criteria.scoring;

import java.util.Collection;
import java.util.Collections;
import org.learningsociety.core.text.LocalizedText;

/** What can be said of a criterion, a level or a title: one vocabulary for all. */
public enum Verdict {
    /** It holds, whatever the gaps turn out to be. */
    ACHIEVED("Đạt", "Achieved"),
    /** It does not hold, whatever the gaps turn out to be. */
    NOT_ACHIEVED("Không đạt", "Not achieved"),
    /** The gaps decide. */
    UNDETERMINED("Chưa xác định", "Undetermined"),
    /** The question has no answer: a group of nobody, nothing that applies, a rubric that is not in force. */
    NOT_ASSESSABLE("Không đánh giá", "Not assessable");

    private final String vi;
    private final String en;

    Verdict(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /**
     * Says the verdict to people.
     *
     * @return for example {@code Đạt}, {@code Achieved}
     */
    public LocalizedText label() {
        return LocalizedText.of(vi, en);
    }

    /**
     * Joins verdicts that must all be achieved. One that is certainly not achieved decides; otherwise a gap leaves the whole
     * open; otherwise a part without an answer leaves the whole without one.
     *
     * @param parts the verdicts of the parts that apply
     * @return the verdict of the whole; {@link #NOT_ASSESSABLE} when there is no part
     */
    public static Verdict all(Collection<Verdict> parts) {
        return join(parts, NOT_ACHIEVED, ACHIEVED);
    }

    /**
     * Joins verdicts of which one must be achieved. One that is certainly achieved decides; otherwise a gap leaves the whole
     * open; otherwise a part without an answer leaves the whole without one.
     *
     * @param parts the verdicts of the parts that apply
     * @return the verdict of the whole; {@link #NOT_ASSESSABLE} when there is no part
     */
    public static Verdict any(Collection<Verdict> parts) {
        return join(parts, ACHIEVED, NOT_ACHIEVED);
    }

    /**
     * Joins verdicts of which some must be achieved. Enough that are certainly achieved decide; too few that may be decide too;
     * otherwise gaps that may still bring about one or the other leave the whole open; otherwise parts without an answer leave the
     * whole without one.
     *
     * @param count how many must be achieved
     * @param parts the verdicts of the parts that apply
     * @return the verdict of the whole; {@link #NOT_ASSESSABLE} when there is no part
     */
    public static Verdict atLeast(int count, Collection<Verdict> parts) {
        int achieved = Collections.frequency(parts, ACHIEVED);
        if (achieved >= count && !parts.isEmpty()) {
            return ACHIEVED;
        }
        if (!parts.isEmpty() && parts.size() - Collections.frequency(parts, NOT_ACHIEVED) < count) {
            return NOT_ACHIEVED;
        }
        int open = Collections.frequency(parts, UNDETERMINED);
        int failed = Collections.frequency(parts, NOT_ACHIEVED);
        boolean gapsDecide = achieved + open >= count || parts.size() - failed - open < count;
        return gapsDecide && !parts.isEmpty() ? UNDETERMINED : NOT_ASSESSABLE;
    }

    /**
     * Returns the verdict of the opposite question.
     *
     * @return achieved for not achieved and the other way round; what is open or has no answer stays so
     */
    public Verdict opposite() {
        return switch (this) {
            case ACHIEVED -> NOT_ACHIEVED;
            case NOT_ACHIEVED -> ACHIEVED;
            case UNDETERMINED, NOT_ASSESSABLE -> this;
        };
    }

    /** Holds an interval against a threshold that may itself be an interval; equality suffices. */
    static <T extends Comparable<T>> Verdict atLeast(T low, T high, T leastLow, T leastHigh) {
        if (low.compareTo(leastHigh) >= 0) {
            return ACHIEVED;
        }
        return high.compareTo(leastLow) < 0 ? NOT_ACHIEVED : UNDETERMINED;
    }

    private static Verdict join(Collection<Verdict> parts, Verdict decisive, Verdict otherwise) {
        if (parts.isEmpty()) {
            return NOT_ASSESSABLE;
        }
        if (parts.contains(decisive)) {
            return decisive;
        }
        if (parts.contains(UNDETERMINED)) {
            return UNDETERMINED;
        }
        return parts.contains(NOT_ASSESSABLE) ? NOT_ASSESSABLE : otherwise;
    }
}
