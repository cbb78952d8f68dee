package org.learningsociety.criteria.batch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Products and quotients of long numbers without a digit lost. */
final class Exact {

    private Exact() {}

    /** Compares {@code a × b} with {@code c × d}, whatever the size of the products. */
    static int compareProducts(long a, long b, long c, long d) {
        long left = Math.multiplyHigh(a, b);
        long right = Math.multiplyHigh(c, d);
        return left == right ? Long.compareUnsigned(a * b, c * d) : Long.compare(left, right);
    }

    /** Rounds {@code a × b / (c × d)}, where c and d are above zero. */
    static long rounded(long a, long b, long c, long d, RoundingMode mode) {
        return fits(a, b) && fits(c, d)
                ? rounded(a * b, c * d, mode)
                : new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
                        .divide(new BigDecimal(BigInteger.valueOf(c).multiply(BigInteger.valueOf(d))), 0, mode)
                        .longValueExact();
    }

    static boolean fits(long a, long b) {
        return Math.multiplyHigh(a, b) == (a * b) >> 63;
    }

    private static long rounded(long numerator, long denominator, RoundingMode mode) {
        long quotient = numerator / denominator;
        long rest = Math.abs(numerator % denominator);
        if (rest == 0 || !isAwayFromZero(mode, numerator, quotient, Long.compare(rest, denominator - rest))) {
            return quotient;
        }
        return numerator < 0 ? quotient - 1 : quotient + 1;
    }

    /** Whether what is not whole goes up in size; {@code half} compares the rest with one half. */
    private static boolean isAwayFromZero(RoundingMode mode, long numerator, long quotient, int half) {
        return switch (mode) {
            case UP -> true;
            case CEILING -> numerator > 0;
            case FLOOR -> numerator < 0;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && (quotient & 1) != 0);
            case DOWN -> false;
            case UNNECESSARY -> throw new ArithmeticException("it must be said how to round, but was " + mode);
        };
    }
}
