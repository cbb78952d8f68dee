package org.learningsociety.core.testkit;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Laws of algebra and order, each checked on given values.
 *
 * <p>Every method throws an {@link AssertionError} with the values if they break the law.
 */
public final class Laws {

    private Laws() {}

    /**
     * The order of two operands does not matter.
     *
     * @param <T> the type of the operands
     * @param operation the operation
     * @param a an operand
     * @param b an operand
     */
    public static <T> void commutative(BinaryOperator<T> operation, T a, T b) {
        same("a · b = b · a", operation.apply(a, b), operation.apply(b, a), a, b);
    }

    /**
     * The grouping of three operands does not matter.
     *
     * @param <T> the type of the operands
     * @param operation the operation
     * @param a the first operand
     * @param b the second operand
     * @param c the third operand
     */
    public static <T> void associative(BinaryOperator<T> operation, T a, T b, T c) {
        T left = operation.apply(operation.apply(a, b), c);
        T right = operation.apply(a, operation.apply(b, c));
        same("(a · b) · c = a · (b · c)", left, right, a, b, c);
    }

    /**
     * A value changes nothing, on either side.
     *
     * @param <T> the type of the operands
     * @param operation the operation
     * @param identity the value that changes nothing
     * @param a the other operand
     */
    public static <T> void identity(BinaryOperator<T> operation, T identity, T a) {
        same("e · a = a", operation.apply(identity, a), a, identity, a);
        same("a · e = a", operation.apply(a, identity), a, identity, a);
    }

    /**
     * A value and its inverse cancel out, on either side.
     *
     * @param <T> the type of the operands
     * @param operation the operation
     * @param identity what is left
     * @param inverse gives the inverse
     * @param a the value
     */
    public static <T> void inverse(BinaryOperator<T> operation, T identity, UnaryOperator<T> inverse, T a) {
        same("a · a⁻¹ = e", operation.apply(a, inverse.apply(a)), identity, a);
        same("a⁻¹ · a = e", operation.apply(inverse.apply(a), a), identity, a);
    }

    /**
     * A product with a sum is the sum of the products, on either side.
     *
     * @param <T> the type of the operands
     * @param times the product
     * @param plus the sum
     * @param a the factor
     * @param b a summand
     * @param c a summand
     */
    public static <T> void distributive(BinaryOperator<T> times, BinaryOperator<T> plus, T a, T b, T c) {
        T onTheLeft = plus.apply(times.apply(a, b), times.apply(a, c));
        same("a · (b + c) = a · b + a · c", times.apply(a, plus.apply(b, c)), onTheLeft, a, b, c);
        T onTheRight = plus.apply(times.apply(b, a), times.apply(c, a));
        same("(b + c) · a = b · a + c · a", times.apply(plus.apply(b, c), a), onTheRight, a, b, c);
    }

    /**
     * A value combined with itself is itself.
     *
     * @param <T> the type of the operand
     * @param operation the operation
     * @param a the value
     */
    public static <T> void idempotent(BinaryOperator<T> operation, T a) {
        same("a · a = a", operation.apply(a, a), a, a);
    }

    /**
     * Doing it twice is doing it once.
     *
     * @param <T> the type of the value
     * @param function the function
     * @param a the value
     */
    public static <T> void idempotent(UnaryOperator<T> function, T a) {
        T once = function.apply(a);
        same("f(f(a)) = f(a)", function.apply(once), once, a);
    }

    /**
     * What is printed is read back as the same value.
     *
     * @param <T> the type of the value
     * @param <S> the type of what is printed
     * @param print writes the value
     * @param parse reads it
     * @param value the value
     */
    public static <T, S> void roundTrip(Function<T, S> print, Function<S, T> parse, T value) {
        S printed = print.apply(value);
        same("parse(print(a)) = a", parse.apply(printed), value, value, printed);
    }

    /**
     * Two values agree on whether they are equal, and equal values have equal hash codes.
     *
     * @param <T> the type of the values
     * @param a a value
     * @param b a value
     */
    public static <T> void equality(T a, T b) {
        holds("a equals a", equal(a, a), a);
        holds("a is not equal to something else", !a.equals(new Object()), a);
        holds("a equals b exactly if b equals a", equal(a, b) == equal(b, a), a, b);
        holds("equal values have equal hash codes", !a.equals(b) || a.hashCode() == b.hashCode(), a, b);
    }

    /**
     * {@code compareTo} puts three values into one order and agrees with {@code equals} and {@code hashCode}.
     *
     * @param <T> the type of the values
     * @param a a value
     * @param b a value
     * @param c a value
     */
    public static <T extends Comparable<? super T>> void totalOrder(T a, T b, T c) {
        equality(a, b);
        holds("a is not before or after itself", sign(a, a) == 0, a);
        holds("a <= b or b <= a, and one only if not equal", sign(a, b) == -sign(b, a), a, b);
        holds("a <= b and b <= c, so a <= c", sign(a, b) > 0 || sign(b, c) > 0 || sign(a, c) <= 0, a, b, c);
        holds("compareTo agrees with equals", (sign(a, b) == 0) == a.equals(b), a, b);
    }

    private static boolean equal(Object a, Object b) {
        return a.equals(b);
    }

    private static <T extends Comparable<? super T>> int sign(T a, T b) {
        return Integer.signum(a.compareTo(b));
    }

    private static void same(String law, Object actual, Object expected, Object... values) {
        if (!actual.equals(expected)) {
            throw broken(law + ", but " + actual + " is not " + expected, values);
        }
    }

    private static void holds(String law, boolean holds, Object... values) {
        if (!holds) {
            throw broken(law, values);
        }
    }

    private static AssertionError broken(String law, Object... values) {
        StringBuilder message = new StringBuilder("broken law: ").append(law).append("; values:");
        for (Object value : values) {
            message.append(' ').append(value);
        }
        return new AssertionError(message.toString());
    }
}
