package org.learningsociety.criteria.fate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.criteria.recognition.Holding;
import org.learningsociety.criteria.rubric.LevelId;

/** Numbers for levels, so that they can be compared: 0 for no title, 1 for the lowest level, and so on. */
final class Ranks {

    private final List<LevelId> levels;

    private Ranks(List<LevelId> levels) {
        this.levels = levels;
    }

    /** The least and the greatest rank that somebody may have. */
    record Range(int low, int high) {
        boolean isExact() {
            return low == high;
        }
    }

    /** Ranks by the first version that knows all levels that are held; titles that are all held alike need none. */
    static Optional<Ranks> of(List<List<LevelId>> versions, Collection<Holding> holdings) {
        List<LevelId> held = holdings.stream()
                .flatMap(one -> one.level().stream())
                .distinct()
                .toList();
        boolean areAlike = holdings.stream().map(Holding::level).distinct().count() <= 1;
        boolean areLeveled = holdings.stream().allMatch(one -> one.level().isPresent());
        Stream<List<LevelId>> known = versions.stream().filter(version -> areLeveled && version.containsAll(held));
        return Stream.concat(known, areAlike ? Stream.of(held) : Stream.empty())
                .findFirst()
                .map(Ranks::new);
    }

    int top() {
        return Math.max(1, levels.size());
    }

    int of(Holding holding) {
        return holding.level().map(level -> levels.indexOf(level) + 1).orElse(1);
    }
}
