package org.learningsociety.core.unitlist;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.unitlist.SuccessionTable.Link;

/** The links of one day of which both ends are there. */
final class Links {

    static final Links NONE = new Links(List.of(), Set.of(), Set.of());

    private final List<Link> all;
    private final Map<UnitCode, List<Link>> byOld;
    private final Map<UnitCode, List<Link>> byNew;
    private final Map<UnitCode, Link> keeping = new HashMap<>();
    // Codes of links that could not be used: that nothing else speaks of them is no further fault.
    private final Set<UnitCode> excusedOld;
    private final Set<UnitCode> excusedNew;

    Links(List<Link> links, Set<UnitCode> excusedOld, Set<UnitCode> excusedNew) {
        this.all = links.stream()
                .sorted(Comparator.comparing(Link::to).thenComparing(Link::from))
                .toList();
        this.byOld = all.stream().collect(Collectors.groupingBy(Link::from));
        this.byNew = all.stream().collect(Collectors.groupingBy(Link::to));
        this.excusedOld = new HashSet<>(excusedOld);
        this.excusedNew = new HashSet<>(excusedNew);
        all.stream().filter(link -> link.kind().keepsUnit()).forEach(link -> keeping.putIfAbsent(link.to(), link));
    }

    /** All links, by the code of the new unit, then of the old. */
    List<Link> all() {
        return all;
    }

    Map<UnitCode, List<Link>> byOld() {
        return byOld;
    }

    Map<UnitCode, List<Link>> byNew() {
        return byNew;
    }

    List<Link> from(UnitCode code) {
        return byOld.getOrDefault(code, List.of());
    }

    List<Link> into(UnitCode code) {
        return byNew.getOrDefault(code, List.of());
    }

    /** The link that says which old unit goes on under a code. */
    Optional<Link> keeping(UnitCode newCode) {
        return Optional.ofNullable(keeping.get(newCode));
    }

    /** Whether the old unit goes wholly into others. */
    boolean ends(UnitCode oldCode) {
        List<Link> links = from(oldCode);
        return !links.isEmpty() && links.stream().noneMatch(link -> link.kind().keepsUnit());
    }

    boolean excusesOld(UnitCode code) {
        return excusedOld.contains(code);
    }

    boolean excusesNew(UnitCode code) {
        return excusedNew.contains(code);
    }
}
