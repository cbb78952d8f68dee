package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.learningsociety.core.number.Rational;

/**
 * Checks that what a unit gave away on one day can add up to the whole unit, on each basis. A unit that goes on keeps what it
 * did not give away, so its gifts may also add up to less.
 */
final class SuccessionCheck {

    private SuccessionCheck() {}

    static void run(List<Succession> successions, BiPredicate<UnitId, LocalDate> isOpen, Findings findings) {
        record Gift(UnitId from, LocalDate day) {}
        Map<Gift, List<Succession>> gifts = successions.stream()
                .collect(Collectors.groupingBy(
                        link -> new Gift(link.from(), link.events().get(0).operatesFrom()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        gifts.forEach((gift, links) -> {
            boolean keepsRest = isOpen.test(gift.from(), gift.day())
                    && links.stream().noneMatch(link -> link.to().equals(gift.from()));
            check(gift.from(), links, keepsRest, findings);
        });
    }

    private static void check(UnitId from, List<Succession> links, boolean keepsRest, Findings findings) {
        // Most units go over whole, by one link.
        if (links.size() == 1 && links.get(0).extents().equals(Extents.WHOLE)) {
            return;
        }
        for (Basis basis : Basis.values()) {
            List<Extent> extents =
                    links.stream().map(link -> link.extents().on(basis)).toList();
            if (!canAddUp(extents, keepsRest)) {
                EventId last = links.get(links.size() - 1).events().get(0).id();
                findings.add(TerritoryProblem.SHARES, last, Map.of("unit", from.value(), "basis", basis.name()));
            }
        }
    }

    private static boolean canAddUp(List<Extent> extents, boolean keepsRest) {
        Rational low = extents.stream().map(Extent::low).reduce(Rational.ZERO, Rational::plus);
        Rational high = extents.stream().map(Extent::high).reduce(Rational.ZERO, Rational::plus);
        // A part is more than nothing, so nothing is left for it once the known shares make a whole.
        boolean somethingMore = extents.stream()
                .anyMatch(extent -> extent.isSome() && extent.low().signum() == 0);
        int room = low.compareTo(Rational.ONE);
        return (somethingMore ? room < 0 : room <= 0) && (keepsRest || high.compareTo(Rational.ONE) >= 0);
    }
}
