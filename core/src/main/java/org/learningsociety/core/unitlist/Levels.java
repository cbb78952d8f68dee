package org.learningsociety.core.unitlist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.time.Dated;

/** A level scheme that is asked once for every row of a list. */
final class Levels {

    private final LevelScheme scheme;
    private final Map<UnitType, Level> byType = new HashMap<>();

    Levels(LevelScheme scheme) {
        this.scheme = scheme;
        scheme.tiers().forEach(tier -> tier.types().forEach(type -> byType.put(type, tier.level())));
    }

    /** The levels of the eve of a day; where nothing is known of the eve, those of the day. */
    static Levels onEveOf(LocalDate day, Gazetteer base) {
        Dated<LevelScheme> schemes = base.chronicle().levels();
        return new Levels(schemes.find(day.minusDays(1)).orElseGet(() -> schemes.at(day)));
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
