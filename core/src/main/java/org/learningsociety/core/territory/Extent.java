package org.learningsociety.core.territory;

import java.util.Optional;
import org.learningsociety.core.number.Rational;

/**
 * How much of a unit, on one basis, went one way. Immutable and thread-safe.
 *
 * <p>The acts say "whole" or "part"; how large a part is, no official source says, and a share that is not known is kept as
 * not known: it lies between {@link #low()} and {@link #high()}.
 *
 * @param kind what the source states
 * @param share the share: 1 of the whole, 0 of none, else absent unless somebody gave it
 */
public record Extent(Kind kind, Optional<Rational> share) {

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

    /** All of it. */
    public static final Extent WHOLE = new Extent(Kind.WHOLE, Optional.of(Rational.ONE));

    /** Some of it, not known how much. */
    public static final Extent PART = new Extent(Kind.PART, Optional.empty());

    /** Nothing of it. */
    public static final Extent NONE = new Extent(Kind.NONE, Optional.of(Rational.ZERO));

    /** The source does not say. */
    public static final Extent NOT_STATED = new Extent(Kind.NOT_STATED, Optional.empty());

    /**
     * Checks that the share agrees with what is stated.
     *
     * @param kind what the source states
     * @param share the share: 1 of the whole, 0 of none, else absent unless somebody gave it
     * @throws IllegalArgumentException if the share of the whole is not 1, that of none is not 0, that of a part is not
     *     between them, or another one is below 0 or above 1
     */
    public Extent {
        boolean agrees = switch (kind) {
            case WHOLE -> share.equals(Optional.of(Rational.ONE));
            case NONE -> share.equals(Optional.of(Rational.ZERO));
            case PART ->
                share.map(value -> value.signum() > 0 && value.compareTo(Rational.ONE) < 0)
                        .orElse(true);
            case NOT_STATED ->
                share.map(value -> value.signum() >= 0 && value.compareTo(Rational.ONE) <= 0)
                        .orElse(true);
        };
        if (!agrees) {
            throw new IllegalArgumentException("the share must agree with " + kind + ", but was " + share);
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
        return new Extent(Kind.PART, Optional.of(share));
    }

    /**
     * Reads the text that {@link #toString()} writes.
     *
     * @param text for example {@code WHOLE}, {@code PART} or {@code PART 1/3}
     * @return the extent
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Extent parse(String text) {
        int blank = text.indexOf(' ');
        if (blank >= 0) {
            Rational share = Rational.parse(text.substring(blank + 1));
            return new Extent(Kind.valueOf(text.substring(0, blank)), Optional.of(share));
        }
        return switch (Kind.valueOf(text)) {
            case WHOLE -> WHOLE;
            case PART -> PART;
            case NONE -> NONE;
            case NOT_STATED -> NOT_STATED;
        };
    }

    /**
     * Returns the least share possible.
     *
     * @return the share, 0 when it is not known
     */
    public Rational low() {
        return share.orElse(Rational.ZERO);
    }

    /**
     * Returns the greatest share possible.
     *
     * @return the share, 1 when it is not known
     */
    public Rational high() {
        return share.orElse(Rational.ONE);
    }

    /**
     * Writes what is stated and, where somebody gave it, the share.
     *
     * @return for example {@code WHOLE}, {@code PART} or {@code PART 1/3}
     */
    @Override
    public String toString() {
        boolean given = kind == Kind.PART || kind == Kind.NOT_STATED;
        return kind + (given ? share.map(value -> " " + value).orElse("") : "");
    }
}
