package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that the open units make a tree at the end of a day's events, and records how they stand. */
final class TreeCheck {

    private final LocalDate day;
    private final LevelScheme levels;
    private final Map<UnitType, Integer> depths = new HashMap<>();
    private final Map<UnitId, Life> lives;
    private final Findings findings;

    TreeCheck(LocalDate day, LevelScheme levels, Map<UnitId, Life> lives, Findings findings) {
        this.day = day;
        this.levels = levels;
        this.lives = lives;
        this.findings = findings;
        for (LevelScheme.Tier tier : levels.tiers()) {
            tier.types().forEach(type -> depths.put(type, levels.tiers().indexOf(tier)));
        }
    }

    void run() {
        List<Life> open = lives.values().stream().filter(Life::isOpen).toList();
        for (Life life : open) {
            Optional<Integer> depth = depth(life);
            if (depth.isPresent()) {
                checkParent(life, depth.get());
                life.record(day, level(depth.get()));
            } else {
                report(
                        TerritoryProblem.UNKNOWN_TYPE,
                        life.lastEvent(),
                        life,
                        life.description().type().name());
            }
        }
        checkCodes(open);
    }

    private Optional<Integer> depth(Life life) {
        return Optional.ofNullable(depths.get(life.description().type()));
    }

    private Level level(int depth) {
        return levels.tiers().get(depth).level();
    }

    private void checkParent(Life life, int depth) {
        boolean top = depth == 0;
        Optional<UnitId> parent = life.description().parent();
        if (top && parent.isPresent()) {
            report(
                    TerritoryProblem.PARENT_OF_TOP,
                    life.lastEvent(),
                    life,
                    parent.get().value());
        } else if (!top && parent.isEmpty()) {
            report(
                    TerritoryProblem.NO_PARENT,
                    life.lastEvent(),
                    life,
                    level(depth).name());
        } else {
            // A parent that never begins was told when the event that names it was applied.
            parent.map(lives::get).ifPresent(above -> checkParent(life, depth, above));
        }
    }

    private void checkParent(Life life, int depth, Life above) {
        String parent = above.unit().value();
        if (!above.isOpen()) {
            // If the parent has just ended, that is the event to mend: it left its children behind.
            EventId cause = above.wasOpenOnEveOf(day) ? above.lastEvent() : life.lastEvent();
            report(TerritoryProblem.PARENT_NOT_OPEN, cause, life, parent);
        } else if (depth(above).filter(upper -> upper >= depth).isPresent()) {
            TerritoryProblem code = isInCycle(life) ? TerritoryProblem.CYCLE : TerritoryProblem.PARENT_NOT_ABOVE;
            report(code, life.lastEvent(), life, parent);
        }
    }

    private boolean isInCycle(Life life) {
        Set<UnitId> seen = new HashSet<>();
        Optional<Life> next = parent(life);
        while (next.isPresent() && seen.add(next.get().unit())) {
            if (next.get() == life) {
                return true;
            }
            next = parent(next.get());
        }
        return false;
    }

    private Optional<Life> parent(Life life) {
        return life.description().parent().map(lives::get);
    }

    private void checkCodes(List<Life> open) {
        Map<UnitCode, Life> holders = new HashMap<>();
        for (Life life : open) {
            for (UnitCode code : life.description().codes()) {
                Life other = holders.putIfAbsent(code, life);
                if (other != null) {
                    Map<String, String> arguments = new HashMap<>(arguments(life, code.toString()));
                    arguments.put("other", other.unit().value());
                    findings.addOnce(TerritoryProblem.CODE_TWICE, life.lastEvent(), life, arguments);
                }
            }
        }
    }

    private void report(TerritoryProblem code, EventId event, Life life, String value) {
        findings.addOnce(code, event, life, arguments(life, value));
    }

    private Map<String, String> arguments(Life life, String value) {
        return Map.of("unit", life.unit().value(), "date", day.toString(), "value", value);
    }
}
