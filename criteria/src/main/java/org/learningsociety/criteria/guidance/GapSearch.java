package org.learningsociety.criteria.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.guidance.GapList.Unmet;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.LevelOutcome.RequirementOutcome;
import org.learningsociety.criteria.scoring.Trial;
import org.learningsociety.criteria.scoring.Verdict;

/** Lists what keeps a level from being certain, and which of it a cheapest path goes around. */
final class GapSearch {

    private final Rubric rubric;
    private final Evidence evidence;
    private final Context context;
    private final LevelId level;
    private final ImprovementSearch search;

    /** What the cheapest paths change, and until when they wait. */
    private record Remedy(Set<IndicatorId> touched, LocalDate ready) {}

    GapSearch(Rubric rubric, Evidence evidence, Context context, LevelId level) {
        this.rubric = rubric;
        this.evidence = evidence;
        this.context = context;
        this.level = level;
        this.search = new ImprovementSearch(rubric, evidence, context, level, Costs.UNIT);
    }

    GapList list() {
        Verdict verdict = ImprovementSearch.verdict(rubric, evidence, context, level);
        return new GapList(level, verdict, verdict == Verdict.ACHIEVED ? List.of() : unmet());
    }

    private List<Unmet> unmet() {
        Optional<Trial> trial = Trial.of(rubric, evidence, context);
        if (trial.isEmpty()) {
            return unjudged(rubric.on(context.on()));
        }
        Optional<Remedy> remedy =
                search.best().map(best -> new Remedy(best.plans().touched(), best.day()));
        Quest quest = search.quest(trial.get(), context.on(), Quest.Goal.GAIN);
        boolean isAsked = quest.isAsked();
        return quest.requirements()
                .flatMap(requirement -> unmet(trial.get(), quest, requirement, remedy).stream())
                // Where nothing that the level takes applies, that itself is what keeps it from being achieved.
                .filter(unmet -> !isAsked
                        || unmet.verdict() != Verdict.NOT_ASSESSABLE
                        || !unmet.gaps().isEmpty())
                .toList();
    }

    private List<Unmet> unjudged(Rubric onTheDay) {
        return level(onTheDay)
                .map(requirement -> new Unmet(
                        requirement,
                        target(onTheDay, requirement),
                        Verdict.NOT_ASSESSABLE,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
                .toList();
    }

    private Stream<Level.Requirement> level(Rubric onTheDay) {
        return onTheDay.levels().stream()
                .filter(known -> known.id().equals(level))
                .flatMap(known -> known.requirements().stream());
    }

    private static CriterionId target(Rubric rubric, Level.Requirement requirement) {
        return requirement.target().orElseGet(() -> rubric.total().orElseThrow().id());
    }

    private Optional<Unmet> unmet(Trial trial, Quest quest, Level.Requirement requirement, Optional<Remedy> remedy) {
        Explanation target = quest.present(quest.target(requirement)).orElseThrow();
        RequirementOutcome outcome = trial.required(requirement, target);
        if (outcome.verdict() == Verdict.ACHIEVED) {
            return Optional.empty();
        }
        GapWalk walk = new GapWalk(trial, context.on());
        return Optional.of(new Unmet(
                requirement,
                target.criterion(),
                outcome.verdict(),
                GapWalk.lacking(outcome),
                Optional.of(outcome.reason()),
                walk.gaps(requirement, outcome, target).stream()
                        .map(gap -> gap.withOptional(
                                remedy.filter(found -> goesAround(found, gap)).isPresent()))
                        .toList()));
    }

    private static boolean goesAround(Remedy remedy, Gap gap) {
        boolean waits = gap.due().filter(due -> !remedy.ready().isBefore(due)).isPresent();
        return !waits && gap.indicator().filter(remedy.touched()::contains).isEmpty();
    }
}
