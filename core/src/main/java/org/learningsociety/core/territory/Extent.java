package org.learningsociety.core.territory;

import java.util.Arrays;
import java.util.Optional;
import org.learningsociety.core.number.Rational;

/**
 * How much of a unit, on one basis, went one way. Immutable and thread-safe.
 *
 * <p>The acts say "whole" or "part"; how large a part is, no official source says. A share that is not known is kept as not
 * known: it lies between two bounds, both of which it may reach, except that a part is more than nothing and less than all.
 *
 * <table>
 * <caption>Text forms</caption>
 * <tr><th>text</th><th>share</th></tr>
 * <tr><td>{@code WHOLE}</td><td>1</td></tr>
 * <tr><td>{@code PART}</td><td>more than 0 and less than 1</td></tr>
 * <tr><td>{@code PART 1/3}</td><td>1/3</td></tr>
 * <tr><td>{@code PART 1/4..1/2}</td><td>from 1/4 to 1/2</td></tr>
 * <tr><td>{@code NONE}</td><td>0</td></tr>
 * <tr><td>{@code NOT_STATED}</td><td>from 0 to 1; bounds may follow as after {@code PART}</td></tr>
 * </table>
 *
 * @param kind what the source states
 * @param low the least share possible: 1 of the whole, 0 of none, less than 1 of a part
 * @param high the greatest share possible, not below {@code low}: 1 of the whole, 0 of none, more than 0 of a part
 */
public record Extent(Kind kind, Rational low, Rational high) {

    /** What a source states. */
    public enum Kind {
        /** All of it. */
        WHOLE,
        /** Some of it, not all. */
        PART,
        /** Nothing of it. */
        NONE,
        /** The source does not say. */
        NOT_STATED
    }

    private static final String TO = "..";

    /** All of it. */
    public static final Extent WHOLE = new Extent(Kind.WHOLE, Rational.ONE, Rational.ONE);

    /** Some of it, not known how much. */
    public static final Extent PART = new Extent(Kind.PART, Rational.ZERO, Rational.ONE);

    /** Nothing of it. */
    public static final Extent NONE = new Extent(Kind.NONE, Rational.ZERO, Rational.ZERO);

    /** The source does not say. */
    public static final Extent NOT_STATED = new Extent(Kind.NOT_STATED, Rational.ZERO, Rational.ONE);

    /**
     * Checks that the bounds agree with what is stated.
     *
     * @param kind what the source states
     * @param low the least share possible
     * @param high the greatest share possible
     * @throws IllegalArgumentException if {@code 0 <= low <= high <= 1} does not hold, the bounds of the whole are not 1, those
     *     of none not 0, or those of a part leave no share between 0 and 1
     */
    public Extent {
        boolean ordered = low.signum() >= 0 && low.compareTo(high) <= 0 && high.compareTo(Rational.ONE) <= 0;
        boolean agrees = switch (kind) {
            case WHOLE -> low.equals(Rational.ONE);
            case NONE -> high.signum() == 0;
            case PART -> low.compareTo(Rational.ONE) < 0 && high.signum() > 0;
            case NOT_STATED -> true;
        };
        if (!ordered || !agrees) {
            throw new IllegalArgumentException(
                    "the share must lie between 0 and 1 and agree with " + kind + ", but was " + low + TO + high);
        }
    }

    /**
     * Makes a part of known size.
     *
     * @param share more than 0 and less than 1
     * @return the part
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public static Extent part(Rational share) {
        return part(share, share);
    }

    /**
     * Makes a part whose size is known within bounds.
     *
     * @param low the least share possible, less than 1
     * @param high the greatest share possible, more than 0
     * @return the part
     * @throws IllegalArgumentException if {@code 0 <= low <= high <= 1} does not hold, or no share between 0 and 1 is left
     */
    public static Extent part(Rational low, Rational high) {
        return new Extent(Kind.PART, low, high);
    }

    /** Makes an extent of a share that is concluded, not stated: a part if it is certainly some and certainly not all. */
    static Extent between(Rational low, Rational high, boolean some, boolean notAll) {
        if (low.equals(Rational.ONE)) {
            return WHOLE;
        }
        if (high.signum() == 0) {
            return NONE;
        }
        return new Extent(some && notAll ? Kind.PART : Kind.NOT_STATED, low, high);
    }

    /**
     * Reads the text that {@link #toString()} writes.
     *
     * @param text for example {@code WHOLE}, {@code PART}, {@code PART 1/3} or {@code PART 1/4..1/2}
     * @return the extent
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Extent parse(String text) {
        int blank = text.indexOf(' ');
        if (blank >= 0) {
            String bounds = text.substring(blank + 1);
            int to = bounds.indexOf(TO);
            Rational low = Rational.parse(to < 0 ? bounds : bounds.substring(0, to));
            Rational high = to < 0 ? low : Rational.parse(bounds.substring(to + TO.length()));
            return new Extent(kind(text.substring(0, blank)), low, high);
        }
        return switch (kind(text)) {
            case WHOLE -> WHOLE;
            case PART -> PART;
            case NONE -> NONE;
            case NOT_STATED -> NOT_STATED;
        };
    }

    private static Kind kind(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "an extent must be one of " + Arrays.toString(Kind.values()) + ", but was \"" + text + "\""));
    }

    /**
     * Returns the share, if it is known.
     *
     * @return 1 of the whole, 0 of none, else the share that somebody gave or that can be concluded; absent when the bounds
     *     differ
     */
    public Optional<Rational> share() {
        return low.equals(high) ? Optional.of(low) : Optional.empty();
    }

    /** Whether it is certainly more than nothing. */
    boolean isSome() {
        return kind == Kind.PART || low.signum() > 0;
    }

    /** Whether it is certainly less than all. */
    boolean isNotAll() {
        return kind == Kind.PART || high.compareTo(Rational.ONE) < 0;
    }

    /**
     * Writes what is stated and, where somebody gave them, the share or its bounds.
     *
     * @return for example {@code WHOLE}, {@code PART}, {@code PART 1/3} or {@code PART 1/4..1/2}
     */
    @Override
    public String toString() {
        if (kind == Kind.WHOLE || kind == Kind.NONE) {
            return kind.toString();
        }
        boolean unknown = low.signum() == 0 && high.equals(Rational.ONE);
        return kind + (unknown ? "" : " " + share().map(Rational::toString).orElse(low + TO + high));
    }
}
