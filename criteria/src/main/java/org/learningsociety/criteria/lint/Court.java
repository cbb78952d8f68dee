package org.learningsociety.criteria.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.LevelOutcome;
import org.learningsociety.criteria.scoring.Verdict;

/** What can happen in one situation. */
final class Court {

    private final Situation situation;
    private final Budget budget;
    private final Trials trials;
    private final List<Ladder> ladders;
    private final Search search;
    private final Assessment best;
    private final Set<CriterionId> asked;
    private final Map<Aim, Search.Answer> reached = new HashMap<>();
    private final Map<Aim, List<Profile>> edges = new HashMap<>();

    Court(Situation situation, Budget budget) {
        this.situation = situation;
        this.budget = budget;
        this.trials = new Trials(situation);
        Set<CriterionId> targets = targets(situation.rubric());
        this.ladders = trials.ladders(targets);
        this.search = new Search(situation, ladders, budget);
        this.best = situation.score(search.top());
        this.asked = targets.stream()
                .flatMap(id -> situation.rubric().find(id).stream())
                .flatMap(Criterion::nodes)
                .map(Criterion::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The criteria of which levels ask something themselves. */
    private static Set<CriterionId> targets(Rubric rubric) {
        return rubric.levels().stream()
                .flatMap(level -> level.requirements().stream())
                .flatMap(requirement -> asked(rubric, requirement))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Points of parts may be wanted though the whole takes them away. */
    private static Stream<CriterionId> asked(Rubric rubric, Level.Requirement requirement) {
        Optional<CriterionId> target = target(rubric, requirement);
        return requirement instanceof Level.EachPartAtLeast
                ? target.flatMap(rubric::find).stream()
                        .flatMap(node -> node.rule().parts().stream())
                        .map(Criterion::id)
                : target.stream();
    }

    static Optional<CriterionId> target(Rubric rubric, Level.Requirement requirement) {
        return requirement.target().or(() -> rubric.total().map(Criterion::id));
    }

    Situation situation() {
        return situation;
    }

    Profile best() {
        return search.top();
    }

    List<Ladder> ladders(Set<CriterionId> wanted) {
        return trials.ladders(wanted);
    }

    Search search(List<Ladder> among) {
        return new Search(situation, among, budget);
    }

    /** Whether a level gets a verdict at least so good. */
    private Predicate<Profile> earns(LevelId level, Verdict least) {
        return profile -> isAtLeast(verdict(situation.score(profile), level), least);
    }

    private static Verdict verdict(Assessment assessment, LevelId level) {
        return assessment.levels().stream()
                .filter(outcome -> outcome.level().equals(level))
                .map(LevelOutcome::verdict)
                .findFirst()
                .orElseThrow();
    }

    private record Aim(LevelId level, Verdict least) {}

    /** Evidence that gives a level a verdict at least so good. */
    Search.Answer reach(LevelId level, Verdict least) {
        return reached.computeIfAbsent(new Aim(level, least), this::reach);
    }

    private Search.Answer reach(Aim aim) {
        Predicate<Profile> earns = earns(aim.level(), aim.least());
        if (earns.test(search.top())) {
            return Search.Answer.of(search.top());
        }
        return isHopeless(aim) ? Search.Answer.NONE : search.reach(earns);
    }

    /** Whether one thing that the level asks for rules it out by itself: it reads fewer indicators than all of them together. */
    private boolean isHopeless(Aim aim) {
        Rubric rubric = situation.rubric();
        int at = rubric.levels().stream().map(Level::id).toList().indexOf(aim.level());
        List<Level.Requirement> requirements = rubric.levels().get(at).requirements();
        for (int i = 0; i < requirements.size(); i++) {
            int requirement = i;
            Optional<Criterion> target = target(rubric, requirements.get(i)).flatMap(rubric::find);
            boolean never = requirements.get(i) instanceof Level.Met
                    ? target.filter(test -> isHopeless(test, aim.least())).isPresent()
                    : target.filter(of -> isNever(of, assessment -> {
                                LevelOutcome.RequirementOutcome outcome = assessment
                                        .levels()
                                        .get(at)
                                        .requirements()
                                        .get(requirement);
                                return outcome.leftOut() || isAtLeast(outcome.verdict(), aim.least());
                            }))
                            .isPresent();
            if (never) {
                return true;
            }
        }
        return false;
    }

    /** Where all parts must hold, one that cannot is enough. */
    private boolean isHopeless(Criterion test, Verdict least) {
        return test.rule() instanceof Rule.All all
                ? all.parts().stream().anyMatch(part -> isHopeless(part, least))
                : isNever(
                        test,
                        assessment -> node(assessment, test.id())
                                .filter(node -> node.isLeftOut() || isAtLeast(node.verdict(), least))
                                .isPresent());
    }

    private boolean isNever(Criterion of, Predicate<Assessment> met) {
        if (met.test(best)) {
            return false;
        }
        Set<IndicatorId> read =
                of.nodes().flatMap(node -> node.rule().reads().stream()).collect(Collectors.toUnmodifiableSet());
        Search.Answer answer = search.only(read).reach(profile -> met.test(situation.score(profile)));
        return answer.found().isEmpty() && answer.isCertain();
    }

    private static boolean isAtLeast(Verdict verdict, Verdict least) {
        return Trials.rank(verdict) >= Trials.rank(least);
    }

    /** Evidence that earns one level, while the other certainly is not. */
    Search.Answer separate(LevelId earned, LevelId missed) {
        Search.Answer start = reach(earned, Verdict.ACHIEVED);
        return start.found()
                .map(top -> search.separate(top, earns(earned, Verdict.ACHIEVED), earns(missed, Verdict.UNDETERMINED)))
                .orElse(start);
    }

    /** Whether a criterion in this situation has a say in any level at all. */
    boolean isAsked(CriterionId criterion) {
        return asked.contains(criterion);
    }

    /** What a change of one indicator may be: from the best to the worst, or between findings that are neither. */
    private static Stream<Change> changes(Ladder ladder) {
        Stream<Change> whole =
                ladder.size() > 1 ? Stream.of(new Change(ladder.best(), ladder.worst())) : Stream.empty();
        Stream<Change> aside = ladder.tops().stream()
                .flatMap(from ->
                        ladder.bottoms().stream().filter(to -> !to.equals(from)).map(to -> new Change(from, to)));
        return Stream.concat(whole, ladder.aside().isEmpty() ? Stream.empty() : aside)
                .distinct();
    }

    private record Change(Finding from, Finding to) {}

    private Ladder ladder(IndicatorId indicator) {
        return ladders.stream()
                .filter(ladder -> ladder.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it makes no difference what is found. */
    boolean isIdle(IndicatorId indicator) {
        Ladder own = ladder(indicator);
        return own.ordered() && own.size() == 1 && own.aside().isEmpty();
    }

    /** What was found of a pivot, or whether there certainly is none. */
    record PivotAnswer(Optional<LintReport.Pivot> found, boolean isCertain) {}

    /** Two pieces of evidence that differ in one indicator alone and with it in a level. */
    PivotAnswer pivot(CriterionId criterion, IndicatorId indicator, LevelId level, Verdict least) {
        Search.Answer start = reach(level, least);
        if (start.found().isEmpty()) {
            return new PivotAnswer(Optional.empty(), start.isCertain());
        }
        Optional<LintReport.Pivot> found = atTheEdge(
                criterion, indicator, new Aim(level, least), start.found().get());
        return found.isPresent() ? new PivotAnswer(found, true) : anyPivot(criterion, indicator, level, least);
    }

    /** Where no indicator can be lowered any more, each that is not at its worst decides. */
    private Optional<LintReport.Pivot> atTheEdge(CriterionId criterion, IndicatorId indicator, Aim aim, Profile start) {
        Predicate<Profile> earns = earns(aim.level(), aim.least());
        List<Profile> known = edges.computeIfAbsent(aim, key -> new ArrayList<>());
        for (Profile edge : known) {
            Optional<LintReport.Pivot> pivot = pivot(criterion, indicator, aim, edge, earns);
            if (pivot.isPresent()) {
                return pivot;
            }
        }
        Profile edge = search.lowest(start, earns, indicator);
        known.add(edge);
        return pivot(criterion, indicator, aim, edge, earns);
    }

    private Optional<LintReport.Pivot> pivot(
            CriterionId criterion, IndicatorId indicator, Aim aim, Profile edge, Predicate<Profile> earns) {
        Finding worst = ladder(indicator).worst();
        Profile without = edge.with(indicator, worst);
        boolean decides = !edge.evidence().finding(indicator).equals(worst)
                && !earns.test(without)
                && !judged(edge, criterion).equals(judged(without, criterion));
        return decides ? Optional.of(new LintReport.Pivot(criterion, aim.level(), edge, without)) : Optional.empty();
    }

    private PivotAnswer anyPivot(CriterionId criterion, IndicatorId indicator, LevelId level, Verdict least) {
        boolean certain = true;
        Ladder own = ladder(indicator);
        Search others = search.without(indicator);
        Predicate<Profile> earns = earns(level, least);
        for (Change change : changes(own).toList()) {
            Search.Answer answer = others.separate(
                    profile -> earns.test(profile.with(indicator, change.from())),
                    profile -> earns.test(profile.with(indicator, change.to())));
            certain &= answer.isCertain();
            if (answer.found().isPresent()) {
                Profile with = answer.found().get().with(indicator, change.from());
                Profile without = answer.found().get().with(indicator, change.to());
                if (!judged(with, criterion).equals(judged(without, criterion))) {
                    return new PivotAnswer(Optional.of(new LintReport.Pivot(criterion, level, with, without)), true);
                }
                certain = false;
            }
        }
        return new PivotAnswer(Optional.empty(), certain && (own.ordered() || own.finite()));
    }

    private Optional<Object> judged(Profile profile, CriterionId criterion) {
        return node(situation.score(profile), criterion)
                .map(node -> List.of(node.verdict(), node.points(), node.isLeftOut()));
    }

    /** Evidence with which a test counts and does not fail. */
    Search.Answer spares(CriterionId test) {
        return search(trials.ladders(Set.of(test)))
                .reach(profile -> counted(profile, test)
                        .filter(verdict -> verdict != Verdict.NOT_ACHIEVED)
                        .isPresent());
    }

    /** Whether a test counts where no exception is made. */
    boolean counts(CriterionId test) {
        return counted(best(), test).isPresent();
    }

    private Optional<Verdict> counted(Profile profile, CriterionId test) {
        return node(situation.score(profile), test)
                .filter(node -> !node.isLeftOut())
                .map(Explanation::verdict);
    }

    private static Optional<Explanation> node(Assessment assessment, CriterionId id) {
        return assessment.criteria().stream()
                .flatMap(Explanation::nodes)
                .filter(node -> node.criterion().equals(id))
                .findFirst();
    }
}
