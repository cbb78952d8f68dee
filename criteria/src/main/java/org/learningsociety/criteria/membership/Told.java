package org.learningsociety.criteria.membership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue.Held;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;

/** Whether somebody holds a title, and what shows it. */
record Told(Finding finding, Provenance by) {

    /** What was found for a day from several papers, or from none. */
    static Told on(LocalDate day, Finding finding, List<String> papers) {
        Optional<String> source = Optional.of(String.join("; ", papers)).filter(text -> !text.isEmpty());
        return new Told(
                finding,
                new Provenance(source, Optional.empty(), Optional.of(day), Optional.empty(), Optional.empty()));
    }

    /** What several hold together: at the level of all, and since the last of them got it. */
    static Told together(LocalDate day, List<Told> all) {
        List<Held> held = all.stream().flatMap(one -> one.held().stream()).toList();
        Set<Optional<LevelId>> levels = held.stream().map(Held::level).collect(Collectors.toSet());
        boolean isDated = held.stream().allMatch(title -> title.since().isPresent());
        Optional<LocalDate> last =
                held.stream().flatMap(title -> title.since().stream()).max(Comparator.naturalOrder());
        Held title = new Held(
                true, levels.size() == 1 ? levels.iterator().next() : Optional.empty(), last.filter(since -> isDated));
        return on(day, new Finding.Known(title), papers(all));
    }

    static Told notHeld(LocalDate day, List<Told> all) {
        return on(day, new Finding.Known(HeldTitles.NOT_HELD), papers(all));
    }

    private static List<String> papers(List<Told> all) {
        return all.stream()
                .flatMap(one -> one.by.source().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<Held> held() {
        return held(finding);
    }

    private static Optional<Held> held(Finding finding) {
        return finding instanceof Finding.Known known && known.value() instanceof Held held
                ? Optional.of(held)
                : Optional.empty();
    }

    Observation of(IndicatorId indicator) {
        return new Observation(indicator, finding, by);
    }

    /** Who says less, such as that a title is held but not since when, says nothing else. */
    static boolean contradict(Observation reported, Observation found) {
        Optional<Held> one = held(reported.finding());
        Optional<Held> other = held(found.finding());
        if (one.isPresent() && other.isPresent()) {
            return one.get().holds() != other.get().holds()
                    || differ(one.get().level(), other.get().level())
                    || differ(one.get().since(), other.get().since());
        }
        return !(reported.finding() instanceof Finding.Missing) && !reported.agreesWith(found);
    }

    private static boolean differ(Optional<?> one, Optional<?> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
