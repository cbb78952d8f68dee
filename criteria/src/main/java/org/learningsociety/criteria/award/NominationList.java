package org.learningsociety.criteria.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.learningsociety.core.number.Rational;

/**
 * Who is nominated for an award, with ties shown as ties. Immutable and thread-safe.
 *
 * <p>Equal nominees share a rank, and the next rank counts all of them: 1, 2, 2, 4. Where a tie lies across the quota, nobody of it is
 * nominated or passed over; people decide. A nominee of whom a merit is not known has no rank, and as long as there is one, a place that
 * it could take is certain for nobody; where there are places for all, its merit does not matter.
 *
 * @param rules how they are ranked
 * @param on the day
 * @param entries every nominee once: first those with a rank, the best first, then those without; equal ones in the order of their ids
 */
public record NominationList(NominationRules rules, LocalDate on, List<Entry> entries) {

    /** Whether a nominee is among those whom the quota admits. */
    public enum Status {
        /** It is nominated, however what is not known turns out. */
        NOMINATED,
        /** The quota is used up by better ones. */
        NOT_NOMINATED,
        /** It is equal with others, and the quota admits some of them but not all. */
        TIED,
        /** It depends on what is not known. */
        CANNOT_SAY,
        /** It gets no award at this time, whatever its merits. */
        EXCLUDED
    }

    /**
     * What became of a nominee.
     *
     * @param nominee the nominee
     * @param rank its rank, from 1; absent where a merit is not known, where it is open that it meets the criteria, or it is or may be
     *     excluded
     * @param status whether it is nominated
     * @param exclusion why it is excluded, or may be where it is not known until when; absent where it is not
     */
    public record Entry(Nominee nominee, Optional<Integer> rank, Status status, Optional<Exclusion> exclusion) {}

    /**
     * Copies the entries.
     *
     * @param rules how they are ranked
     * @param on the day
     * @param entries every nominee once: first those with a rank, the best first, then those without
     */
    public NominationList {
        entries = List.copyOf(entries);
    }

    /**
     * Ranks nominees.
     *
     * <p>Example: by keys 90, 80, 80, 70 and a quota of 2, the first is nominated, the two second are TIED, the fourth is not nominated.
     *
     * <p>The preference of the law is used among equals only where it is known of each of them, and of all whose merits are not known;
     * else they stay equal.
     *
     * @param rules how they are ranked
     * @param nominees who is put forward, in any order
     * @param exclusions who gets no award, and when
     * @param on the day
     * @return the list, whatever the order of the nominees
     * @throws IllegalArgumentException if a nominee has more or fewer merits than there are keys, or a subject stands there twice
     */
    public static NominationList of(
            NominationRules rules, Collection<Nominee> nominees, Collection<Exclusion> exclusions, LocalDate on) {
        check(rules, nominees);
        List<Entry> excluded = new ArrayList<>();
        List<Nominee> unknown = new ArrayList<>();
        List<Nominee> known = new ArrayList<>();
        for (Nominee nominee : inOrder(nominees)) {
            Optional<Exclusion> exclusion = exclusion(nominee, exclusions, on);
            if (exclusion.filter(certain -> certain.period().contains(on)).isPresent()) {
                excluded.add(new Entry(nominee, Optional.empty(), Status.EXCLUDED, exclusion));
            } else {
                (nominee.isKnown() && exclusion.isEmpty() ? known : unknown).add(nominee);
            }
        }
        List<Entry> entries = new ArrayList<>(ranked(rules, known, unknown));
        boolean placesForAll = rules.quota()
                .filter(quota -> known.size() + unknown.size() > quota)
                .isEmpty();
        unknown.forEach(nominee -> entries.add(unranked(nominee, exclusion(nominee, exclusions, on), placesForAll)));
        entries.addAll(excluded);
        return new NominationList(rules, on, entries);
    }

    private static Entry unranked(Nominee nominee, Optional<Exclusion> mayExclude, boolean placesForAll) {
        boolean isCertain = placesForAll && !nominee.isOpen() && mayExclude.isEmpty();
        return new Entry(nominee, Optional.empty(), isCertain ? Status.NOMINATED : Status.CANNOT_SAY, mayExclude);
    }

    private static void check(NominationRules rules, Collection<Nominee> nominees) {
        nominees.stream()
                .filter(nominee -> nominee.merits().size() != rules.keys().size())
                .findFirst()
                .ifPresent(nominee -> {
                    throw new IllegalArgumentException("a nominee must have one merit for each of "
                            + rules.keys().size() + " keys, but had " + nominee);
                });
        long subjects = nominees.stream().map(Nominee::subject).distinct().count();
        if (subjects < nominees.size()) {
            throw new IllegalArgumentException("a subject must be nominated once, but of " + nominees.size()
                    + " nominees only " + subjects + " differ");
        }
    }

    private static List<Nominee> inOrder(Collection<Nominee> nominees) {
        return nominees.stream().sorted(Comparator.comparing(Nominee::subject)).toList();
    }

    private static Optional<Exclusion> exclusion(Nominee nominee, Collection<Exclusion> exclusions, LocalDate on) {
        return exclusions.stream()
                .filter(exclusion -> exclusion.subject().equals(nominee.subject())
                        && exclusion.period().mayContain(on))
                .min(Comparator.comparing(exclusion -> !exclusion.period().contains(on)));
    }

    private static List<Entry> ranked(NominationRules rules, List<Nominee> known, List<Nominee> unknown) {
        List<Entry> entries = new ArrayList<>();
        // Who may turn out to be equal must be known to be preferred or not before the others are told apart by it.
        boolean prefers = rules.prefersOfEqualMerit() && isPreferenceKnown(unknown);
        for (List<Nominee> equals : groups(prefers, known)) {
            int better = entries.size();
            Status status = status(rules.quota(), better, equals.size(), unknown.size());
            equals.forEach(
                    nominee -> entries.add(new Entry(nominee, Optional.of(better + 1), status, Optional.empty())));
        }
        return entries;
    }

    private static Status status(Optional<Integer> quota, int better, int equals, int unknown) {
        if (quota.isEmpty() || better + equals + unknown <= quota.get()) {
            return Status.NOMINATED;
        }
        if (better >= quota.get()) {
            return Status.NOT_NOMINATED;
        }
        return unknown == 0 ? Status.TIED : Status.CANNOT_SAY;
    }

    /** Groups of equals, the best first. */
    private static List<List<Nominee>> groups(boolean prefers, List<Nominee> known) {
        Map<List<Rational>, List<Nominee>> byMerit = known.stream()
                .sorted(Comparator.comparing(NominationList::merits, NominationList::compare)
                        .reversed()
                        .thenComparing(Nominee::subject))
                .collect(Collectors.groupingBy(NominationList::merits, LinkedHashMap::new, Collectors.toList()));
        return byMerit.values().stream()
                .flatMap(equals -> prefers && isPreferenceKnown(equals)
                        ? preferredFirst(equals).stream()
                        : List.of(equals).stream())
                .toList();
    }

    private static boolean isPreferenceKnown(List<Nominee> equals) {
        return equals.stream().allMatch(nominee -> nominee.preferred().isPresent());
    }

    private static List<List<Nominee>> preferredFirst(List<Nominee> equals) {
        Map<Boolean, List<Nominee>> parts = equals.stream()
                .collect(
                        Collectors.partitioningBy(nominee -> nominee.preferred().orElse(false)));
        return List.of(parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of())).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<Rational> merits(Nominee nominee) {
        return nominee.merits().stream().map(Optional::orElseThrow).toList();
    }

    private static int compare(List<Rational> one, List<Rational> other) {
        for (int i = 0; i < one.size(); i++) {
            int key = one.get(i).compareTo(other.get(i));
            if (key != 0) {
                return key;
            }
        }
        return 0;
    }
}
