package org.learningsociety.criteria.guidance;

import java.util.List;
import java.util.stream.Stream;

/**
 * The smallest sets found so far.
 *
 * @param size how many questions each has; 0 where all is decided
 * @param sets the sets
 * @param least whether there is certainly none that is smaller
 * @param all whether there is certainly no other of the same size either
 */
record Deciding(long size, List<List<OpenQuestion>> sets, boolean least, boolean all) {

    /** The size where no set was found. */
    static final long NOTHING = Long.MAX_VALUE;

    static final Deciding NONE = new Deciding(NOTHING, List.of(), true, true);

    /** The smaller ones of both, all where they are of the same size. */
    Deciding or(Deciding other) {
        long smaller = Math.min(size, other.size);
        List<List<OpenQuestion>> smallest = Stream.of(this, other)
                .filter(some -> some.size == smaller)
                .flatMap(some -> some.sets.stream())
                .distinct()
                .toList();
        return new Deciding(smaller, smallest, least && other.least, all && other.all);
    }

    /** The sets, each with more questions. */
    Deciding with(List<OpenQuestion> more) {
        return size == NOTHING
                ? this
                : new Deciding(
                        size + more.size(),
                        sets.stream()
                                .map(set -> Stream.concat(set.stream(), more.stream())
                                        .toList())
                                .toList(),
                        least,
                        all);
    }
}
