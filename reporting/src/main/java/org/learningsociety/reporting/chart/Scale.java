package org.learningsociety.reporting.chart;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.learningsociety.core.number.Rational;

/**
 * An axis of shares from one round number to another.
 *
 * @param low where it begins
 * @param step from one line to the next
 * @param steps how many of them
 */
record Scale(Rational low, Rational step, long steps) {

    private static final int MOST_STEPS = 5;
    private static final Rational FINEST = Rational.of(1, 1000);
    private static final List<Rational> ROUND = List.of(Rational.of(1), Rational.of(2), Rational.of(5));

    /** The finest axis with at most five steps that holds both. */
    static Scale holding(Rational least, Rational most) {
        for (Rational power = FINEST; ; power = power.multipliedBy(Rational.of(10))) {
            for (Rational one : ROUND) {
                Rational step = one.multipliedBy(power);
                BigInteger first = least.dividedBy(step).floor();
                BigInteger last = most.dividedBy(step).ceiling().max(first.add(BigInteger.ONE));
                BigInteger steps = last.subtract(first);
                if (steps.compareTo(BigInteger.valueOf(MOST_STEPS)) <= 0) {
                    return new Scale(
                            Rational.of(first, BigInteger.ONE).multipliedBy(step), step, steps.longValueExact());
                }
            }
        }
    }

    /** Where a value lies, as a share of the axis. */
    Rational place(Rational value) {
        return value.minus(low).dividedBy(step.multipliedBy(Rational.of(steps)));
    }

    List<Rational> ticks() {
        return LongStream.rangeClosed(0, steps)
                .mapToObj(i -> low.plus(step.multipliedBy(Rational.of(i))))
                .toList();
    }
}
