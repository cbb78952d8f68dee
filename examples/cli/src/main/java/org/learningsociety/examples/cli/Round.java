package org.learningsociety.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.criteria.certificate.Certifier;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;

/**
 * What there is to judge.
 *
 * @param rubric the rubric with its overlays
 * @param instruments what it cites
 * @param territory the map
 * @param source the name of the file of evidence
 * @param evidence the evidence of each subject
 * @param context what else the rubric depends on, the same for all
 */
record Round(
        Rubric rubric,
        Instruments instruments,
        Gazetteer territory,
        String source,
        List<Evidence> evidence,
        Context context) {

    Validated<Evidence> evidence(String subject) {
        return evidence.stream()
                .filter(one -> one.subject().id().value().equals(subject))
                .findFirst()
                .map(Validated::of)
                .orElseGet(() -> CallProblem.UNKNOWN_SUBJECT.of(
                        source,
                        subject,
                        evidence.stream().map(one -> one.subject().id()).toList()));
    }

    Assessment assess(Evidence one) {
        return Scorer.score(rubric, one, context);
    }

    Certifier certifier() {
        return Certifier.of(rubric, territory.at(context.on()));
    }

    /** By what is judged: nobody shall read a result without what it rests on. */
    List<String> heading(Output output) {
        List<String> lines = new ArrayList<>(output.heading(rubric));
        Citations.describe(rubric.citations(), instruments, output.language())
                .ifPresent(citation -> lines.add(output.say("rubric.citation", Map.of("citation", citation))));
        lines.add(output.say("rubric.day", Map.of("date", output.day(context.on()))));
        return lines;
    }

    Validated<LevelId> level(String id) {
        List<LevelId> levels = rubric.levels().stream().map(Level::id).toList();
        return levels.stream()
                .filter(level -> level.value().equals(id))
                .findFirst()
                .map(Validated::of)
                .orElseGet(() -> CallProblem.UNKNOWN_LEVEL.of(rubric.id().value(), id, levels));
    }

    /** Says a level of the rubric. */
    String level(LevelId id, Output output) {
        return rubric.levels().stream()
                .filter(level -> level.id().equals(id))
                .map(level -> level.name().in(output.language()))
                .findFirst()
                .orElseThrow();
    }
}
