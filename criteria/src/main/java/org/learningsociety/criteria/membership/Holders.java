package org.learningsociety.criteria.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.criteria.evidence.ObservedValue.Held;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.LevelOutcome;
import org.learningsociety.criteria.scoring.Verdict;

/** Who holds titles, by the record and by what was judged before. */
final class Holders {

    private final Roll roll;
    private final HeldTitles held;
    private final Map<TitleId, Map<SubjectId, List<Assessment>>> judged = new HashMap<>();

    Holders(Roll roll, HeldTitles held) {
        this.roll = roll;
        this.held = held;
    }

    Roll roll() {
        return roll;
    }

    void count(TitleId title, Assessment assessment) {
        judged.computeIfAbsent(title, of -> new HashMap<>())
                .computeIfAbsent(assessment.subject(), of -> new ArrayList<>(1))
                .add(assessment);
    }

    /** Whether somebody holds the title at a level that suffices; undetermined where nobody knows. */
    Verdict holds(SubjectId subject, MemberRule rule) {
        List<Assessment> assessments =
                judged.getOrDefault(rule.title(), Map.of()).getOrDefault(subject, List.of());
        if (!assessments.isEmpty()) {
            return Verdict.any(assessments.stream()
                    .map(assessment -> suffices(assessment, rule.levels()))
                    .toList());
        }
        return held.find(subject, rule.title())
                .map(known -> suffices(known, rule.levels()))
                .orElse(Verdict.UNDETERMINED);
    }

    private static Verdict suffices(Held known, List<LevelId> levels) {
        if (!known.holds() || levels.isEmpty()) {
            return known.holds() ? Verdict.ACHIEVED : Verdict.NOT_ACHIEVED;
        }
        return known.level()
                .map(level -> levels.contains(level) ? Verdict.ACHIEVED : Verdict.NOT_ACHIEVED)
                .orElse(Verdict.UNDETERMINED);
    }

    /** The level reached is the highest that is certain, or one above it that is open. */
    private static Verdict suffices(Assessment assessment, List<LevelId> levels) {
        List<Verdict> possible = new ArrayList<>();
        Optional<LevelId> certain = assessment.level();
        possible.add(verdict(certain, levels));
        boolean isAbove = certain.isEmpty();
        for (LevelOutcome outcome : assessment.levels()) {
            if (isAbove && outcome.verdict() != Verdict.NOT_ACHIEVED) {
                possible.add(verdict(Optional.of(outcome.level()), levels));
            }
            isAbove = isAbove || certain.filter(outcome.level()::equals).isPresent();
        }
        return possible.stream().distinct().count() == 1 ? possible.get(0) : Verdict.UNDETERMINED;
    }

    private static Verdict verdict(Optional<LevelId> reached, List<LevelId> levels) {
        boolean suffices = reached.filter(level -> levels.isEmpty() || levels.contains(level))
                .isPresent();
        return suffices ? Verdict.ACHIEVED : Verdict.NOT_ACHIEVED;
    }
}
