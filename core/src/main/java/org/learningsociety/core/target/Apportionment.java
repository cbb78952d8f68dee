package org.learningsociety.core.target;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.learningsociety.core.territory.UnitId;

/**
 * A number of titles, split among units in proportion to their bases by the largest remainders.
 *
 * <p>Each unit first gets the whole part of number × base / Σ base; what is left goes, one each, to the units with the
 * largest fractions. 10 titles for bases of 6, 6 and 2: the exact parts are 4 2/7, 4 2/7 and 1 3/7, so 4, 4 and 1, and
 * the one that is left goes to the third.
 *
 * <p>1 title for bases of 1, 2 and 2: the fractions are 1/5, 2/5 and 2/5. Of the last two the one with the lesser id gets
 * it, and both are {@linkplain #tied() tied}: whoever decides may decide otherwise.
 *
 * <p>Immutable and thread-safe.
 *
 * @param parts how many each unit gets
 * @param tied the units with the same fraction, of which some got one more and some did not; mostly none
 */
public record Apportionment(SortedMap<UnitId, Long> parts, SortedSet<UnitId> tied) {

    /**
     * Copies the parts.
     *
     * @param parts how many each unit gets
     * @param tied the units with the same fraction, of which some got one more and some did not
     */
    public Apportionment {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        tied = Collections.unmodifiableSortedSet(new TreeSet<>(tied));
    }

    /** What a unit gets for certain, and the fraction by which it asks for one more. */
    private record Claim(UnitId unit, long whole, BigInteger remainder) {}

    /**
     * Splits a number.
     *
     * @param number how many in all
     * @param bases of how many each unit can have a part, such as its families
     * @return the parts, whose sum is the number and of which none exceeds its base; absent when the number is greater
     *     than all bases together
     * @throws IllegalArgumentException if the number or a base is negative
     */
    public static Optional<Apportionment> of(long number, Map<UnitId, Long> bases) {
        bases.values().forEach(base -> requireNotNegative("a base", base));
        requireNotNegative("the number", number);
        BigInteger all = bases.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger wanted = BigInteger.valueOf(number);
        if (wanted.compareTo(all) > 0) {
            return Optional.empty();
        }
        List<Claim> claims = bases.entrySet().stream()
                .map(entry -> claim(entry.getKey(), wanted.multiply(BigInteger.valueOf(entry.getValue())), all))
                .sorted(Comparator.comparing(Claim::remainder).reversed().thenComparing(Claim::unit))
                .toList();
        int left = (int) (number - claims.stream().mapToLong(Claim::whole).sum());
        SortedMap<UnitId, Long> parts = new TreeMap<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            parts.put(claim.unit(), claim.whole() + (i < left ? 1 : 0));
        }
        return Optional.of(new Apportionment(parts, tied(claims, left)));
    }

    private static Claim claim(UnitId unit, BigInteger product, BigInteger all) {
        // With nothing to split among nobody, every part is nothing.
        BigInteger[] parts = product.divideAndRemainder(all.max(BigInteger.ONE));
        return new Claim(unit, parts[0].longValueExact(), parts[1]);
    }

    private static SortedSet<UnitId> tied(List<Claim> claims, int left) {
        SortedSet<UnitId> tied = new TreeSet<>();
        if (left > 0 && left < claims.size()) {
            BigInteger last = claims.get(left - 1).remainder();
            if (last.equals(claims.get(left).remainder())) {
                claims.stream()
                        .filter(claim -> claim.remainder().equals(last))
                        .forEach(claim -> tied.add(claim.unit()));
            }
        }
        return tied;
    }

    private static void requireNotNegative(String what, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " must not be negative, but was " + value);
        }
    }
}
