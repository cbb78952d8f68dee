package org.learningsociety.core.unitlist;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.UnitType;

/** A level scheme that is asked once for every row of a list. */
final class Levels {

    private final LevelScheme scheme;
    private final Map<UnitType, Level> byType = new HashMap<>();

    Levels(LevelScheme scheme) {
        this.scheme = scheme;
        scheme.tiers().forEach(tier -> tier.types().forEach(type -> byType.put(type, tier.level())));
    }

    Optional<Level> find(UnitType type) {
        return Optional.ofNullable(byType.get(type));
    }

    boolean has(Level level) {
        return byType.containsValue(level);
    }

    boolean isAbove(Level upper, Level lower) {
        return scheme.isAbove(upper, lower);
    }

    boolean isTop(UnitType type) {
        return find(type).filter(scheme.top()::equals).isPresent();
    }
}
