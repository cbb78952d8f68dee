package org.learningsociety.criteria.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.guidance.Improvement.Status;
import org.learningsociety.criteria.guidance.ImprovementPath.Step;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.LevelOutcome;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.scoring.Trial;
import org.learningsociety.criteria.scoring.Verdict;

/** Looks for the cheapest ways to a level, on each day on which something new becomes possible. */
final class ImprovementSearch {

    private final Rubric rubric;
    private final Evidence evidence;
    private final Context context;
    private final LevelId level;
    private final Costs costs;
    private final Set<IndicatorId> fixed;

    /** What was found for one day. */
    record OnDay(LocalDate day, Plans plans) {}

    /** What was found for all days: each later one cheaper than those before. */
    private record Front(List<OnDay> onDays, long passedOver) {}

    ImprovementSearch(Rubric rubric, Evidence evidence, Context context, LevelId level, Costs costs) {
        this.rubric = rubric;
        this.evidence = evidence;
        this.context = context;
        this.level = level;
        this.costs = costs;
        this.fixed = fixed(rubric, costs);
        if (rubric.levels().stream().noneMatch(known -> known.id().equals(level))) {
            throw new IllegalArgumentException("level must be one of rubric " + rubric.id() + ", but was " + level);
        }
    }

    private static Set<IndicatorId> fixed(Rubric rubric, Costs costs) {
        Stream<IndicatorId> excluded = rubric.nodes()
                .filter(node -> costs.excluded().contains(node.id()))
                .flatMap(Criterion::nodes)
                .flatMap(node -> node.rule().reads().stream());
        return Stream.concat(costs.fixed().stream(), excluded).collect(Collectors.toSet());
    }

    Improvement find() {
        Front front = front();
        return front.onDays().isEmpty() ? unreached(front.passedOver()) : reached(front.onDays(), front.passedOver());
    }

    /** The cheapest ways, on the first day on which they are open. */
    Optional<OnDay> best() {
        return front().onDays().stream().reduce((earlier, later) -> later);
    }

    private Front front() {
        List<OnDay> front = new ArrayList<>();
        long passedOver = Long.MAX_VALUE;
        for (LocalDate day : days()) {
            Optional<Quest.Found> found =
                    trial(day).map(trial -> quest(trial, day, Quest.Goal.GAIN).seek());
            passedOver = Math.min(passedOver, found.map(Quest.Found::passedOver).orElse(Long.MAX_VALUE));
            found.flatMap(Quest.Found::plans)
                    .filter(plans -> front.isEmpty()
                            || plans.cost()
                                    < front.get(front.size() - 1).plans().cost())
                    .ifPresent(plans -> front.add(new OnDay(day, plans)));
        }
        return new Front(front, passedOver);
    }

    private Improvement reached(List<OnDay> front, long passedOver) {
        OnDay best = front.get(front.size() - 1);
        long cost = best.plans().cost();
        List<ImprovementPath> cheapest = paths(best, Improvement.MOST + 1);
        requireReached(cheapest.get(0), best.day());
        return new Improvement(
                level,
                passedOver >= cost ? Status.EXACT : Status.BOUNDED,
                Math.min(passedOver, cost),
                cheapest.stream().limit(Improvement.MOST).toList(),
                cheapest.size() > Improvement.MOST || passedOver <= cost,
                front.stream()
                        .limit(Improvement.MOST)
                        .flatMap(onDay -> paths(onDay, 1).stream())
                        .toList(),
                front.size() > Improvement.MOST,
                List.of());
    }

    private Improvement unreached(long passedOver) {
        boolean isProven = passedOver == Long.MAX_VALUE;
        return new Improvement(
                level,
                isProven ? Status.IMPOSSIBLE : Status.BOUNDED,
                isProven ? 0 : passedOver,
                List.of(),
                false,
                List.of(),
                false,
                isProven ? blockers() : List.of());
    }

    private static List<ImprovementPath> paths(OnDay onDay, int limit) {
        return onDay.plans().list(limit).stream()
                .map(steps -> new ImprovementPath(onDay.plans().cost(), onDay.day(), steps))
                .sorted(Comparator.comparing(path -> path.steps().size()))
                .toList();
    }

    /** The search leans on how rules behave; what it finds must hold before the judge itself. */
    private void requireReached(ImprovementPath path, LocalDate day) {
        Verdict verdict = verdict(rubric, with(evidence, path.steps()), on(day), level);
        if (verdict != Verdict.ACHIEVED) {
            throw new IllegalStateException(
                    "a path must make level " + level + " certain, but it became " + verdict + " by " + path);
        }
    }

    static Verdict verdict(Rubric rubric, Evidence evidence, Context context, LevelId level) {
        return Scorer.score(rubric, evidence, context).levels().stream()
                .filter(outcome -> outcome.level().equals(level))
                .map(LevelOutcome::verdict)
                .findFirst()
                .orElseThrow();
    }

    static Evidence with(Evidence evidence, List<Step> steps) {
        TreeMap<IndicatorId, Observation> changed = new TreeMap<>(evidence.observations());
        for (Step step : steps) {
            Finding known = new Finding.Known(step.to());
            changed.put(step.indicator(), new Observation(step.indicator(), known, Provenance.NONE));
        }
        return new Evidence(evidence.subject(), changed);
    }

    private Context on(LocalDate day) {
        return new Context(day, context.areas(), context.groups());
    }

    private Optional<Trial> trial(LocalDate day) {
        return Trial.of(rubric, evidence, on(day));
    }

    Quest quest(Trial trial, LocalDate day, Quest.Goal goal) {
        return new Quest(trial, level(trial), goal, leaf -> ladder(trial, leaf).reach(day));
    }

    private Level level(Trial trial) {
        return trial.rubric().levels().stream()
                .filter(known -> known.id().equals(level))
                .findFirst()
                .orElseThrow();
    }

    private Ladder ladder(Trial trial, Criterion leaf) {
        IndicatorId indicator = leaf.rule().reads().orElseThrow();
        return fixed.contains(indicator)
                ? Ladder.fixed(trial, leaf, Price.ONE, context.on())
                : Ladder.of(trial, leaf, costs.price(indicator), context.on());
    }

    /** The day of the assessment, and each later one on which a step can first be done or a term is over. */
    private NavigableSet<LocalDate> days() {
        Stream<LocalDate> earliest = costs.prices().values().stream().flatMap(ImprovementSearch::earliest);
        Stream<LocalDate> terms = trial(context.on()).stream()
                .flatMap(trial -> trial.rubric()
                        .nodes()
                        .flatMap(node -> node.rule() instanceof Rule.TitleHeld title
                                ? terms(trial, node, title)
                                : Stream.empty()));
        NavigableSet<LocalDate> days = new TreeSet<>(Set.of(context.on()));
        Stream.concat(earliest, terms).filter(context.on()::isBefore).forEach(days::add);
        days.removeIf(day -> costs.by().filter(day::isAfter).isPresent());
        return days;
    }

    private static Stream<LocalDate> earliest(Price price) {
        return price instanceof Price.Offers offers
                ? offers.offers().stream().flatMap(offer -> offer.earliest().stream())
                : ((Price.PerUnit) price).earliest().stream();
    }

    /** When a title has been held for as long as is asked, whether it is held now or obtained by a step. */
    private Stream<LocalDate> terms(Trial trial, Criterion leaf, Rule.TitleHeld title) {
        Stream<Finding> findings = Stream.concat(
                Stream.of(evidence.finding(title.indicator())),
                ladder(trial, leaf).rungs().stream()
                        .flatMap(rung -> rung.step().stream())
                        .map(step -> new Finding.Known(step.to())));
        return findings.flatMap(finding ->
                        finding instanceof Finding.Known known && known.value() instanceof ObservedValue.Held held
                                ? held.since().stream()
                                : Stream.empty())
                .flatMap(since -> title.months().map(Figure::high).map(since::plusMonths).stream());
    }

    /** What is open about things that the level takes, even where the evidence is as good as it can become. */
    private List<OpenQuestion> blockers() {
        return trial(context.on()).stream()
                .flatMap(trial -> {
                    Quest quest = quest(trial, context.on(), Quest.Goal.GAIN);
                    GapWalk walk = new GapWalk(trial, context.on());
                    return quest.requirements().flatMap(requirement -> {
                        Explanation best = quest.best(requirement);
                        LevelOutcome.RequirementOutcome outcome = trial.required(requirement, best);
                        return outcome.verdict() == Verdict.UNDETERMINED
                                ? walk.gaps(requirement, outcome, best).stream()
                                : Stream.empty();
                    });
                })
                .flatMap(gap -> gap.question().stream())
                .filter(question -> !(question instanceof OpenQuestion.OfIndicator))
                .distinct()
                .toList();
    }
}
