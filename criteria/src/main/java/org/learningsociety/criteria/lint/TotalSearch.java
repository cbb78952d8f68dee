package org.learningsociety.criteria.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Rule;

/** How low and how high the total can get. */
final class TotalSearch {

    private final List<Court> courts;

    TotalSearch(List<Court> courts) {
        this.courts = courts;
    }

    /** A total and the evidence for it. */
    private record End(Points points, Profile profile) {}

    /** Absent where there is no total, or where it is not sure that nothing lies beyond. */
    Optional<LintReport.TotalRange> range() {
        Optional<LintReport.TotalRange> range = Optional.empty();
        for (Court court : courts) {
            Optional<Criterion> total = court.situation().rubric().total();
            if (total.isEmpty()) {
                return Optional.empty();
            }
            Optional<LintReport.TotalRange> here = range(court, total.get());
            if (here.isPresent()) {
                range = range.map(before -> joined(before, here.get())).or(() -> here);
            } else if (mayCount(court, total.get())) {
                return Optional.empty();
            }
        }
        return range;
    }

    /** Nobody has a total where its criterion does not apply. */
    private static boolean mayCount(Court court, Criterion total) {
        return !total.mayBeLeftOut() || counted(court, court.best()).isPresent();
    }

    private static LintReport.TotalRange joined(LintReport.TotalRange one, LintReport.TotalRange other) {
        boolean lower = other.points().low().compareTo(one.points().low()) < 0;
        boolean higher = other.points().high().compareTo(one.points().high()) > 0;
        return new LintReport.TotalRange(
                one.points().hull(other.points()),
                lower ? other.lowest() : one.lowest(),
                higher ? other.highest() : one.highest());
    }

    private static Optional<LintReport.TotalRange> range(Court court, Criterion total) {
        List<Ladder> up = court.ladders(Set.of(total.id()));
        List<Ladder> down = up.stream().map(Ladder::reversed).toList();
        Rule.Graded rule = (Rule.Graded) total.rule();
        Optional<End> highest =
                end(court, up, Bounds::high, (points, than) -> points.compareTo(than) > 0, rule.maximum());
        Optional<End> lowest = end(
                court,
                down,
                Bounds::low,
                (points, than) -> points.compareTo(than) < 0,
                rule.minimum().min(Points.ZERO));
        return lowest.flatMap(low -> highest.map(high ->
                new LintReport.TotalRange(Bounds.of(low.points(), high.points()), low.profile(), high.profile())));
    }

    /** Goes on as long as there is evidence beyond, unless nothing can be. */
    private static Optional<End> end(
            Court court,
            List<Ladder> ladders,
            Function<Bounds, Points> end,
            BiPredicate<Points, Points> beyond,
            Points last) {
        Search search = court.search(ladders);
        Search.Answer answer = search.reach(profile -> counted(court, profile).isPresent());
        Optional<End> reached = Optional.empty();
        while (answer.found().isPresent()) {
            Profile profile = answer.found().get();
            Points points = end.apply(counted(court, profile).orElseThrow());
            reached = Optional.of(new End(points, profile));
            if (points.equals(last)) {
                return reached;
            }
            answer = search.reach(other -> counted(court, other)
                    .filter(total -> beyond.test(end.apply(total), points))
                    .isPresent());
        }
        return answer.isCertain() ? reached : Optional.empty();
    }

    private static Optional<Bounds> counted(Court court, Profile profile) {
        return court.situation().score(profile).total();
    }
}
