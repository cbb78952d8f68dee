package org.learningsociety.core.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.BinaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A law that cannot fail proves nothing: each is shown an operation that keeps it and one that breaks it. */
class LawsTest {

    @Test
    void sumsAndProductsKeepTheLaws() {
        assertThatCode(() -> {
                    Laws.commutative(Integer::sum, 2, 3);
                    Laws.associative(Integer::sum, 2, 3, 4);
                    Laws.identity(Integer::sum, 0, 2);
                    Laws.inverse(Integer::sum, 0, a -> -a, 2);
                    Laws.distributive(LawsTest::times, Integer::sum, 2, 3, 4);
                    Laws.idempotent(Math::max, 2);
                    Laws.idempotent(Math::abs, -2);
                    Laws.roundTrip(Object::toString, Integer::parseInt, 2);
                    Laws.totalOrder(2, 2, 3);
                    Laws.totalOrder(3, 2, 1);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void theMessageShowsTheLawAndTheValues() {
        assertBroken(
                () -> Laws.commutative(LawsTest::minus, 7, 3),
                "broken law: a · b = b · a, but 4 is not -4; values: 7 3");
    }

    @Test
    void differencesAreNotAssociative() {
        assertBroken(() -> Laws.associative(LawsTest::minus, 7, 3, 1), "(a · b) · c");
    }

    @Test
    void anIdentityMustHoldOnBothSides() {
        assertBroken(() -> Laws.identity(LawsTest::first, 0, 2), "e · a = a");
        assertBroken(() -> Laws.identity(LawsTest::minus, 0, 2), "e · a = a");
        assertBroken(() -> Laws.identity(LawsTest::second, 0, 2), "a · e = a");
    }

    @Test
    void anInverseMustHoldOnBothSides() {
        assertBroken(() -> Laws.inverse(LawsTest::first, 0, a -> 0, 2), "a · a⁻¹ = e");
        assertBroken(() -> Laws.inverse(LawsTest::second, 0, a -> 0, 2), "a⁻¹ · a = e");
    }

    @Test
    void distributionMustHoldOnBothSides() {
        BinaryOperator<Integer> firstSquared = (a, b) -> a * a * b;
        BinaryOperator<Integer> secondSquared = (a, b) -> a * b * b;
        assertBroken(() -> Laws.distributive(secondSquared, Integer::sum, 2, 3, 4), "a · (b + c)");
        assertBroken(() -> Laws.distributive(firstSquared, Integer::sum, 2, 3, 4), "(b + c) · a");
    }

    @Test
    void doublingIsNotIdempotent() {
        assertBroken(() -> Laws.idempotent(Integer::sum, 2), "a · a = a");
        assertBroken(() -> Laws.idempotent(a -> 2 * a, 2), "f(f(a)) = f(a)");
    }

    @Test
    void aRoundTripMustComeBack() {
        assertBroken(() -> Laws.roundTrip(a -> "1", Integer::parseInt, 2), "parse(print(a)) = a, but 1 is not 2");
    }

    @Test
    void equalValuesMustHashAlike() {
        assertBroken(() -> Laws.equality(new Odd(1, 1, 0), new Odd(1, 2, 0)), "equal hash codes");
    }

    @Test
    void equalityMustHoldForTheValueItselfAndForNothingForeign() {
        assertBroken(() -> Laws.equality(new NeverEqual(), new NeverEqual()), "a equals a");
        assertBroken(() -> Laws.equality(new AlwaysEqual(), new AlwaysEqual()), "something else");
    }

    @Test
    void equalityMustGoBothWays() {
        assertBroken(() -> Laws.<Object>equality(1, new AlwaysEqual()), "exactly if");
    }

    @Test
    void anOrderMustAgreeWithEquals() {
        assertBroken(() -> Laws.totalOrder(new Odd(1, 1, 0), new Odd(2, 1, 0), new Odd(1, 1, 0)), "agrees");
        assertBroken(() -> Laws.totalOrder(new Odd(1, 1, 0), new Odd(1, 1, 9), new Odd(1, 1, 0)), "one only");
    }

    @Test
    void anOrderMustNotPutAValueBeforeItself() {
        assertBroken(() -> Laws.totalOrder(new Restless(), new Restless(), new Restless()), "itself");
    }

    @Test
    void anOrderMustNotGoRound() {
        assertBroken(() -> Laws.totalOrder(new Hand(1), new Hand(2), new Hand(3)), "so a <= c");
    }

    private static Integer first(Integer a, Integer b) {
        return a;
    }

    private static Integer second(Integer a, Integer b) {
        return b;
    }

    private static Integer minus(Integer a, Integer b) {
        return a - b;
    }

    private static Integer times(Integer a, Integer b) {
        return a * b;
    }

    private static void assertBroken(ThrowingCallable law, String message) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(law).withMessageContaining(message);
    }

    /** Equal by rank, with a hash of its own; a bias makes it come after what it equals. */
    private record Odd(int rank, int hash, int bias) implements Comparable<Odd> {
        @Override
        public boolean equals(Object other) {
            return other instanceof Odd odd && rank == odd.rank;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public int compareTo(Odd other) {
            return bias + other.bias;
        }
    }

    private static final class NeverEqual {
        @Override
        public boolean equals(Object other) {
            return false;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    private static final class AlwaysEqual {
        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    private record Restless() implements Comparable<Restless> {
        @Override
        public int compareTo(Restless other) {
            return 1;
        }
    }

    /** A hand beats the one before it, and the first beats the third. */
    private record Hand(int number) implements Comparable<Hand> {
        @Override
        public int compareTo(Hand other) {
            return Math.floorMod(number - other.number + 1, 3) - 1;
        }
    }
}
