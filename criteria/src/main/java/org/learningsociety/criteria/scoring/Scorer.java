package org.learningsociety.criteria.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Rubric;

/**
 * Judges a subject under a rubric: a pure function of rubric, evidence and context.
 *
 * <p>Worked example, 22/2020/TT-BGDĐT (maxima 30, 30 and 40): TC1 with marks 10, 8 and 9 gives 27; TC2 with all of 40 members in
 * contents 2.1, 2.3 and 2.4 and 39 of 40 in content 2.2 gives from 25 to 30, since the circular does not say what fewer than all
 * give; TC3 with marks 20, 10 and 5 gives 35. The total lies from 87 to 92, so the level Tốt (85) is certain.
 */
public final class Scorer {

    private Scorer() {}

    /**
     * Judges a subject.
     *
     * @param rubric the rubric
     * @param evidence what is known about the subject
     * @param context the day, and what else the rubric depends on
     * @return the assessment; where the rubric is not in force on the day or not for this kind of subject, every level is
     *     {@link Verdict#NOT_ASSESSABLE} and a problem says why
     */
    public static Assessment score(Rubric rubric, Evidence evidence, Context context) {
        return judge(rubric.on(context.on()), evidence, context);
    }

    private static Assessment judge(Rubric rubric, Evidence evidence, Context context) {
        List<Problem> obstacles = obstacles(rubric, evidence, context);
        if (obstacles.stream().anyMatch(Problem::isError)) {
            return notAssessable(rubric, evidence, context, obstacles);
        }
        Applies applies = new Applies(evidence.subject().kind(), context, Map.of());
        Evaluation evaluation = new Evaluation(evidence, applies);
        List<Explanation> criteria = evaluation.explain(rubric.criteria());
        List<LevelOutcome> levels = new LevelJudge(rubric, applies, evaluation, criteria).judge();
        List<Problem> problems = new ArrayList<>(obstacles);
        problems.addAll(evaluation.problems());
        return Assessment.builder()
                .subject(evidence.subject().id())
                .rubric(rubric.id())
                .overlays(rubric.overlays())
                .on(context.on())
                .total(criteria.stream().flatMap(top -> top.points().stream()).findFirst())
                .maximum(rubric.maximum())
                .tight(evaluation.isTight())
                .levels(levels)
                .criteria(criteria)
                .readSet(evaluation.indicators())
                .problems(problems)
                .build();
    }

    static List<Problem> obstacles(Rubric rubric, Evidence evidence, Context context) {
        Place place = new Place.Whole(evidence.subject().id().value());
        List<Problem> obstacles = new ArrayList<>();
        force(rubric, context.on(), place).ifPresent(obstacles::add);
        if (!rubric.subjectKinds().contains(evidence.subject().kind())) {
            obstacles.add(Problem.error(
                    ScoringProblem.NOT_FOR_SUBJECT,
                    place,
                    Map.of(
                            "rubric",
                            rubric.id().value(),
                            "value",
                            evidence.subject().kind().name())));
        }
        return obstacles;
    }

    private static Optional<Problem> force(Rubric rubric, LocalDate on, Place place) {
        DateRange inForce = rubric.inForce();
        if (inForce.contains(on)) {
            return Optional.empty();
        }
        Map<String, String> arguments =
                new TreeMap<>(Map.of("rubric", rubric.id().value(), "on", on.toString()));
        if (inForce.mayContain(on)) {
            return Optional.of(Problem.warning(ScoringProblem.FORCE_UNKNOWN, place, arguments));
        }
        if (inForce.isAfter(on)) {
            arguments.put("first", inForce.from().toString());
            return Optional.of(Problem.error(ScoringProblem.NOT_YET_IN_FORCE, place, arguments));
        }
        arguments.put("last", inForce.lastDay().orElseThrow().toString());
        return Optional.of(Problem.error(ScoringProblem.NOT_IN_FORCE, place, arguments));
    }

    private static Assessment notAssessable(
            Rubric rubric, Evidence evidence, Context context, List<Problem> obstacles) {
        return Assessment.builder()
                .subject(evidence.subject().id())
                .rubric(rubric.id())
                .overlays(rubric.overlays())
                .on(context.on())
                .maximum(rubric.maximum())
                .tight(true)
                .levels(rubric.levels().stream()
                        .map(Level::id)
                        .map(level -> new LevelOutcome(level, Verdict.NOT_ASSESSABLE, List.of()))
                        .toList())
                .problems(obstacles)
                .build();
    }
}
