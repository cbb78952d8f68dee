package org.learningsociety.criteria.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.criteria.evidence.Finding;
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

    private List<Assessment> judged(SubjectId subject, TitleId title) {
        return judged.getOrDefault(title, Map.of()).getOrDefault(subject, List.of());
    }

    /** What was judged of somebody's title, and else what the record has of it; absent where nobody knows. */
    Optional<Told> title(SubjectId subject, TitleId title) {
        List<Assessment> assessments = judged(subject, title);
        return assessments.isEmpty()
                ? recorded(subject, title)
                : Optional.of(Told.on(roll.day(), finding(assessments, held.find(subject, title)), List.of()));
    }

    Optional<Told> recorded(SubjectId subject, TitleId title) {
        return held.entry(subject, title).map(entry -> new Told(new Finding.Known(entry.held()), entry.by()));
    }

    private Finding finding(List<Assessment> assessments, Optional<Held> record) {
        Optional<Held> certain = assessments.stream()
                .filter(assessment -> assessment.level().isPresent())
                .findFirst()
                .map(assessment -> held(assessment, record));
        if (certain.isPresent()) {
            return new Finding.Known(certain.get());
        }
        return assessments.stream().allMatch(assessment -> above(assessment).isEmpty())
                ? new Finding.Known(HeldTitles.NOT_HELD)
                : new Finding.Missing(Finding.MissingCause.NOT_RECORDED, "");
    }

    /** Where a higher level is open it is not said at which it is held; what the record has at this level goes on. */
    private Held held(Assessment assessment, Optional<Held> record) {
        Optional<LevelId> level =
                assessment.level().filter(certain -> above(assessment).isEmpty());
        Optional<LocalDate> before =
                record.filter(known -> known.level().equals(level)).flatMap(Held::since);
        return new Held(true, level, level.map(reached -> before.orElse(roll.day())));
    }

    /** Whether somebody holds the title at a level that suffices; undetermined where nobody knows. */
    Verdict holds(SubjectId subject, MemberRule rule) {
        List<Assessment> assessments = judged(subject, rule.title());
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
        possible.add(verdict(assessment.level(), levels));
        above(assessment).forEach(level -> possible.add(verdict(Optional.of(level), levels)));
        return possible.stream().distinct().count() == 1 ? possible.get(0) : Verdict.UNDETERMINED;
    }

    private static List<LevelId> above(Assessment assessment) {
        List<LevelId> open = new ArrayList<>();
        Optional<LevelId> certain = assessment.level();
        boolean isAbove = certain.isEmpty();
        for (LevelOutcome outcome : assessment.levels()) {
            if (isAbove && outcome.verdict() != Verdict.NOT_ACHIEVED) {
                open.add(outcome.level());
            }
            isAbove = isAbove || certain.filter(outcome.level()::equals).isPresent();
        }
        return open;
    }

    private static Verdict verdict(Optional<LevelId> reached, List<LevelId> levels) {
        boolean suffices = reached.filter(level -> levels.isEmpty() || levels.contains(level))
                .isPresent();
        return suffices ? Verdict.ACHIEVED : Verdict.NOT_ACHIEVED;
    }
}
