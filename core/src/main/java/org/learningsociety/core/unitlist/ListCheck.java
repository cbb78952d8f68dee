package org.learningsociety.core.unitlist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.unitlist.UnitList.Entry;

/** Checks that one list makes a tree under the levels of its day. */
final class ListCheck {

    private final UnitList list;
    private final Report report;
    private final Levels levels;
    private final Map<UnitCode, Entry> entries = new LinkedHashMap<>();
    private final Map<UnitCode, List<Entry>> missingParents = new LinkedHashMap<>();

    ListCheck(UnitList list, LevelScheme scheme, Report report) {
        this.list = list;
        this.report = report;
        this.levels = new Levels(scheme);
    }

    /** The units by their codes, in the order of the list. */
    Map<UnitCode, Entry> run() {
        list.entries().forEach(this::enter);
        for (Entry entry : entries.values()) {
            checkName(entry);
            checkParent(entry);
        }
        missingParents.forEach(this::reportMissing);
        return entries;
    }

    private void enter(Entry entry) {
        Entry other = entries.putIfAbsent(entry.code(), entry);
        if (other != null) {
            report.error(
                    UnitListProblem.CODE_TWICE,
                    entry.place("code"),
                    Map.of(
                            "value", entry.code().value(),
                            "row", Integer.toString(other.place().row()),
                            "one", other.fullName(),
                            "other", entry.fullName()));
        }
    }

    private void checkName(Entry entry) {
        if (levels.find(entry.type()).isEmpty()) {
            report.error(
                    UnitListProblem.UNKNOWN_TYPE,
                    entry.place("type"),
                    Map.of("value", entry.type().name(), "date", list.date().toString()));
        }
        String expected = entry.type().fullName(entry.name());
        if (!entry.fullName().equals(expected)) {
            report.error(
                    UnitListProblem.FULL_NAME,
                    entry.place("full_name"),
                    Map.of("value", entry.fullName(), "expected", expected));
        }
    }

    private void checkParent(Entry entry) {
        if (entry.parent().isEmpty()) {
            return;
        }
        UnitCode code = entry.parent().get();
        Entry parent = entries.get(code);
        if (parent == null) {
            missingParents.computeIfAbsent(code, missing -> new ArrayList<>()).add(entry);
            return;
        }
        Optional<Level> upper = levels.find(parent.type());
        Optional<Level> lower = levels.find(entry.type());
        boolean known = upper.isPresent() && lower.isPresent();
        if (isInCycle(entry)) {
            report.error(
                    UnitListProblem.PARENT_CYCLE,
                    entry.place("parent_code"),
                    Map.of("value", code.value(), "name", entry.fullName()));
        } else if (known && !levels.isAbove(upper.get(), lower.get())) {
            report.error(
                    UnitListProblem.PARENT_NOT_ABOVE,
                    entry.place("parent_code"),
                    Map.of("value", code.value(), "name", entry.fullName(), "parent", parent.fullName()));
        }
    }

    /** A parent that is missing is one fault, however many units it has. */
    private void reportMissing(UnitCode parent, List<Entry> children) {
        Map<String, String> arguments = Map.of("value", parent.value(), "count", Integer.toString(children.size()));
        report.error(UnitListProblem.UNKNOWN_PARENT, children.get(0).place("parent_code"), arguments);
    }

    private boolean isInCycle(Entry entry) {
        Set<UnitCode> seen = new HashSet<>();
        Optional<Entry> above = above(entry);
        while (above.isPresent() && seen.add(above.get().code())) {
            if (above.get().equals(entry)) {
                return true;
            }
            above = above(above.get());
        }
        return false;
    }

    private Optional<Entry> above(Entry entry) {
        return entry.parent().map(entries::get);
    }
}
