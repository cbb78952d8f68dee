package org.learningsociety.core.unitlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.unitlist.SuccessionTable.Kind;
import org.learningsociety.core.unitlist.SuccessionTable.Link;
import org.learningsociety.core.unitlist.UnitList.Entry;

/** Checks the links of one day against the lists before and after it. */
final class LinkCheck {

    private final LocalDate eveDay;
    private final Levels earlierLevels;
    private final Levels levels;
    private final Map<UnitCode, Standing> eve;
    private final Map<UnitCode, Entry> list;
    private final Variants variants;
    private final Additions additions;
    private final Report report;
    private final Map<UnitCode, List<Standing>> siblings;
    private final Set<UnitCode> excusedOld = new HashSet<>();
    private final Set<UnitCode> excusedNew = new HashSet<>();

    LinkCheck(
            LocalDate day,
            Gazetteer base,
            Map<UnitCode, Standing> eve,
            Map<UnitCode, Entry> list,
            Variants variants,
            Additions additions,
            Report report) {
        this.eveDay = day.minusDays(1);
        this.earlierLevels = Levels.onEveOf(day, base);
        this.levels = new Levels(base.chronicle().levels().at(day));
        this.eve = eve;
        this.list = list;
        this.variants = variants;
        this.additions = additions;
        this.report = report;
        this.siblings = eve.values().stream()
                .filter(standing -> standing.entry().parent().isPresent())
                .collect(Collectors.groupingBy(
                        standing -> standing.entry().parent().orElseThrow()));
    }

    Links run(Collection<Link> given) {
        Links links = new Links(usable(given), excusedOld, excusedNew);
        for (Link link : links.all()) {
            checkNames(link);
            checkProvinces(link);
            checkLevels(link);
            checkKind(link, links);
        }
        links.byOld().values().forEach(this::checkShares);
        links.byOld().values().forEach(this::checkKeptOnce);
        links.byNew().values().forEach(this::checkKeptOnce);
        return links;
    }

    private List<Link> usable(Collection<Link> given) {
        Map<List<UnitCode>, Link> usable = new HashMap<>();
        for (Link printed : given) {
            Link link = variants.translate(printed, eve.keySet(), list.keySet());
            if (!isKnown(link)) {
                excusedOld.add(link.from());
                excusedNew.add(link.to());
                continue;
            }
            Link other = usable.putIfAbsent(List.of(link.from(), link.to()), link);
            if (other != null) {
                Map<String, String> arguments = Map.of(
                        "value", link.from().value() + " → " + link.to().value(),
                        "source", other.place().source(),
                        "row", Integer.toString(other.place().row()));
                report.error(UnitListProblem.DUPLICATE_LINK, link.place(), arguments);
            }
        }
        return new ArrayList<>(usable.values());
    }

    private boolean isKnown(Link link) {
        boolean old = eve.containsKey(link.from());
        boolean present = list.containsKey(link.to());
        if (!old) {
            Map<String, String> arguments = Map.of("value", link.from().value());
            report.error(UnitListProblem.UNKNOWN_OLD_CODE, link.place("old_code"), arguments);
        }
        if (!present) {
            Map<String, String> arguments = Map.of("value", link.to().value());
            report.error(UnitListProblem.UNKNOWN_NEW_CODE, link.place("new_code"), arguments);
        }
        return old && present;
    }

    private void checkNames(Link link) {
        Standing old = old(link);
        Entry present = present(link);
        link.printed().oldNameAsPrinted().ifPresent(text -> checkSpelling(link, old, text));
        link.printed()
                .oldName()
                .filter(text -> !isNameOf(old, text))
                .ifPresent(text -> reportOldName(link, old, "old_name", text));
        link.printed().newName().filter(text -> !isNameOf(present, text)).ifPresent(text -> {
            Map<String, String> arguments =
                    Map.of("value", text, "code", link.to().value(), "name", present.fullName());
            report.error(UnitListProblem.NEW_NAME, link.place("new_name"), arguments);
        });
    }

    private void reportOldName(Link link, Standing old, String column, String text) {
        Map<String, String> arguments = Map.of(
                "value", text, "code", link.from().value(), "name", old.entry().fullName());
        report.error(UnitListProblem.OLD_NAME, link.place(column), arguments);
    }

    /**
     * A spelling that the table itself declares is kept, so that tables of the same spelling can be resolved; but the name of a
     * neighbor is no spelling, it shows a wrong code.
     */
    private void checkSpelling(Link link, Standing old, String text) {
        String spelling = Names.withoutType(text, old.state().type());
        if (spelling.equals(old.state().name())) {
            return;
        }
        boolean sameName = isNameOf(old, text);
        if (!sameName && isNameOfNeighbor(old, text)) {
            reportOldName(link, old, "old_name_as_printed", text);
            return;
        }
        boolean told = additions.isAlias(old.unit(), spelling, eveDay);
        if (!told) {
            additions.alias(old.unit(), spelling);
        }
        if (!told && !sameName) {
            Map<String, String> arguments =
                    Map.of("value", text, "name", old.entry().fullName());
            report.warning(UnitListProblem.SPELLING, link.place("old_name_as_printed"), arguments);
        }
    }

    private boolean isNameOfNeighbor(Standing old, String text) {
        return old.entry().parent().map(siblings::get).orElse(List.of()).stream()
                .anyMatch(other -> isNameOf(other.entry(), text));
    }

    private void checkProvinces(Link link) {
        link.printed()
                .oldProvince()
                .ifPresent(code -> checkProvince(
                        UnitListProblem.OLD_PROVINCE,
                        link.place("old_province_code"),
                        code,
                        top(
                                old(link).entry(),
                                other -> Optional.ofNullable(eve.get(other)).map(Standing::entry))));
        link.printed()
                .newProvince()
                .ifPresent(code -> checkProvince(
                        UnitListProblem.NEW_PROVINCE,
                        link.place("new_province_code"),
                        code,
                        top(present(link), other -> Optional.ofNullable(list.get(other)))));
    }

    private void checkProvince(UnitListProblem problem, Place place, UnitCode printed, Entry top) {
        if (!printed.equals(top.code())) {
            Map<String, String> arguments =
                    Map.of("value", printed.value(), "code", top.code().value(), "name", top.fullName());
            report.error(problem, place, arguments);
        }
    }

    private static Entry top(Entry entry, Function<UnitCode, Optional<Entry>> find) {
        Set<UnitCode> seen = new HashSet<>();
        Entry top = entry;
        Optional<Entry> above = entry.parent().flatMap(find);
        while (above.isPresent() && seen.add(above.get().code())) {
            top = above.get();
            above = top.parent().flatMap(find);
        }
        return top;
    }

    /** A unit of another level would count twice beside those in it; only one that has none in it may go down. */
    private void checkLevels(Link link) {
        Optional<Level> from = earlierLevels.find(old(link).state().type());
        Optional<Level> to = levels.find(present(link).type());
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return;
        }
        boolean goesDown = earlierLevels.isAbove(from.get(), to.get());
        if (!goesDown || siblings.containsKey(link.from())) {
            kindError(UnitListProblem.OTHER_LEVEL, link);
        }
    }

    private void checkKind(Link link, Links links) {
        Kind kind = link.kind();
        if (!kind.keepsUnit()) {
            return;
        }
        Standing old = old(link);
        Entry present = present(link);
        boolean sameName = isNameOf(old, present.name());
        boolean sameType = old.state().type().equals(present.type());
        if (kind == Kind.UNCHANGED) {
            if (links.from(link.from()).size() > 1 || links.into(link.to()).size() > 1) {
                kindError(UnitListProblem.UNCHANGED_NOT_ALONE, link);
            }
            boolean respelled = link.printed()
                    .oldNameAsPrinted()
                    .filter(text -> isNameOf(present, text))
                    .isPresent();
            if (!link.from().equals(link.to()) || !sameType || !(sameName || respelled)) {
                kindError(UnitListProblem.UNCHANGED_DIFFERS, link);
            }
        }
        if (kind.renames() && sameName) {
            kindError(UnitListProblem.NOT_RENAMED, link);
        }
        if (kind.retypes() && sameType) {
            kindError(UnitListProblem.NOT_RETYPED, link);
        }
        if (kind == Kind.REMAINDER && link.isWhole()) {
            kindError(UnitListProblem.REMAINDER_WHOLE, link);
        }
    }

    private void kindError(UnitListProblem problem, Link link) {
        Map<String, String> arguments = Map.of(
                "value", link.kind().name(),
                "old", link.from().value() + " " + old(link).entry().fullName(),
                "new", link.to().value() + " " + present(link).fullName());
        report.error(problem, link.place("kind"), arguments);
    }

    private void checkShares(List<Link> links) {
        Link first = links.get(0);
        String old = first.from().value() + " " + old(first).entry().fullName();
        Optional<Link> whole = links.stream().filter(Link::isWhole).findFirst();
        if (whole.isPresent() && links.size() > 1) {
            Map<String, String> arguments = Map.of("value", old, "count", Integer.toString(links.size()));
            report.error(UnitListProblem.WHOLE_NOT_ALONE, whole.get().place(), arguments);
            return;
        }
        checkShares(links, old, Basis.AREA, "area");
        checkShares(links, old, Basis.POPULATION, "people");
    }

    private void checkShares(List<Link> links, String old, Basis basis, String column) {
        List<Extent> extents =
                links.stream().map(link -> link.extents().on(basis)).toList();
        boolean lonePart = basis == Basis.POPULATION && isLonePart(extents);
        if (lonePart) {
            report.warning(UnitListProblem.PART_OF_PEOPLE, links.get(0).place(column), Map.of("value", old));
        } else if (!isWhole(extents)) {
            String found = extents.stream().map(Extent::toString).collect(Collectors.joining(", "));
            Map<String, String> arguments = Map.of("value", old, "found", found);
            report.error(UnitListProblem.SHARES, links.get(0).place(column), arguments);
        }
    }

    /** Whether the extents can be all that a unit had; a part is more than nothing and less than the whole. */
    private static boolean isWhole(List<Extent> extents) {
        if (extents.equals(List.of(Extent.WHOLE))) {
            return true;
        }
        Rational known = extents.stream().map(Extent::low).reduce(Rational.ZERO, Rational::plus);
        long parts = extents.stream().filter(Extent.PART::equals).count();
        long open = extents.stream().filter(Extent.NOT_STATED::equals).count();
        int room = known.compareTo(Rational.ONE);
        if (parts > 0) {
            return room < 0 && (parts + open > 1 || known.signum() > 0);
        }
        return open > 0 ? room <= 0 : room == 0;
    }

    /**
     * Whether one link has a part of the people, and the others have none. Tables print "a part" without saying of what; since it
     * is a part of the area, this says nothing false, only too little.
     */
    private static boolean isLonePart(List<Extent> extents) {
        List<Extent> some =
                extents.stream().filter(extent -> !extent.equals(Extent.NONE)).toList();
        return extents.size() > 1 && some.equals(List.of(Extent.PART));
    }

    private void checkKeptOnce(List<Link> links) {
        links.stream()
                .filter(link -> link.kind().keepsUnit())
                .skip(1)
                .forEach(link -> kindError(UnitListProblem.KEPT_TWICE, link));
    }

    private Standing old(Link link) {
        return Objects.requireNonNull(eve.get(link.from()));
    }

    private Entry present(Link link) {
        return Objects.requireNonNull(list.get(link.to()));
    }

    private static boolean isNameOf(Standing old, String text) {
        return isNameOf(old.entry(), text)
                || Names.says(text, old.state().type(), old.state().name());
    }

    private static boolean isNameOf(Entry entry, String text) {
        return Names.says(text, entry.type(), entry.name());
    }
}
