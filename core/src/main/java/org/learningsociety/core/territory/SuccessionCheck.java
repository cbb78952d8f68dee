package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.learningsociety.core.number.Rational;

/** Checks that what a unit gave away on one day can add up to the whole unit, on each basis. */
final class SuccessionCheck {

    private SuccessionCheck() {}

    static void run(List<Succession> successions, Findings findings) {
        record Gift(UnitId from, LocalDate day) {}
        Map<Gift, List<Succession>> gifts = successions.stream()
                .collect(Collectors.groupingBy(
                        link -> new Gift(link.from(), link.event().operatesFrom()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        gifts.forEach((gift, links) -> check(gift.from(), links, findings));
    }

    private static void check(UnitId from, List<Succession> links, Findings findings) {
        for (Basis basis : Basis.values()) {
            List<Extent> extents =
                    links.stream().map(link -> link.extents().on(basis)).toList();
            if (!canAddUpToOne(extents)) {
                EventId last = links.get(links.size() - 1).event().id();
                findings.add(TerritoryProblem.SHARES, last, Map.of("unit", from.value(), "basis", basis.name()));
            }
        }
    }

    private static boolean canAddUpToOne(List<Extent> extents) {
        Rational low = extents.stream().map(Extent::low).reduce(Rational.ZERO, Rational::plus);
        Rational high = extents.stream().map(Extent::high).reduce(Rational.ZERO, Rational::plus);
        // A part is more than nothing, so nothing is left for it once the known shares make a whole.
        boolean somethingMore = extents.contains(Extent.PART);
        int room = low.compareTo(Rational.ONE);
        return (somethingMore ? room < 0 : room <= 0) && high.compareTo(Rational.ONE) >= 0;
    }
}
