package org.learningsociety.core.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;

/** Puts the counts of several files together. */
final class ObservedMerge {

    private ObservedMerge() {}

    /** What must have one count only; an absent reading sorts before any. */
    private record Key(String measure, String reading, LocalDate day) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::measure).thenComparing(Key::reading).thenComparing(Key::day);

        static Key of(ObservedCount count) {
            return new Key(
                    count.measure().value(),
                    count.reading().map(ReadingId::value).orElse(""),
                    count.observedOn());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private record Read(String file, ObservedCount count) {}

    static Validated<List<ObservedCount>> of(Map<String, List<ObservedCount>> files) {
        SortedMap<Key, List<Read>> byKey = new TreeMap<>();
        new TreeMap<>(files)
                .forEach((file, counts) ->
                        counts.forEach(count -> byKey.computeIfAbsent(Key.of(count), any -> new ArrayList<>())
                                .add(new Read(file, count))));
        List<ObservedCount> counts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        byKey.forEach((key, same) -> {
            ObservedCount first = same.get(0).count();
            if (same.stream().allMatch(one -> one.count().counts().equals(first.counts()))) {
                counts.add(first);
            } else {
                problems.add(differing(key, same));
            }
        });
        return Validated.of(List.copyOf(counts), problems);
    }

    private static Problem differing(Key key, List<Read> same) {
        String files = same.stream().map(Read::file).distinct().collect(Collectors.joining(", "));
        return Problem.error(
                TargetProblem.CONFLICTING_FILES,
                new Place.Whole(same.get(0).file()),
                Map.of("value", key.measure(), "date", key.day().toString(), "files", files));
    }
}
