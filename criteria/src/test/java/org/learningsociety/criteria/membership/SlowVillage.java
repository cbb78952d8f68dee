package org.learningsociety.criteria.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.criteria.evidence.ObservedValue.Held;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Verdict;

/** By definition, without order and memory: whoever asks for a title asks each member anew. */
final class SlowVillage {

    private final Village village;

    SlowVillage(Village village) {
        this.village = village;
    }

    List<String> verdicts() {
        List<String> verdicts = new ArrayList<>();
        for (Rubric rubric : village.rubrics) {
            for (Subject subject : village.subjects) {
                if (rubric.subjectKinds().contains(subject.kind())) {
                    verdicts.add(subject.id() + " " + rubric.id() + " " + verdict(subject.id(), rubric));
                }
            }
        }
        return verdicts.stream().sorted().toList();
    }

    private Verdict verdict(SubjectId subject, Rubric rubric) {
        List<Verdict> parts = new ArrayList<>();
        for (Criterion criterion : rubric.criteria()) {
            if (criterion.rule() instanceof Rule.TitleHeld own) {
                parts.add(holds(subject, own.title()));
                continue;
            }
            MemberRule rule = village.rules.stream()
                    .filter(one -> one.rubric().equals(rubric.id())
                            && one.indicator().value().equals(criterion.id().value()))
                    .findFirst()
                    .orElseThrow();
            parts.add(judge(criterion.rule(), subject, rule));
        }
        return Verdict.all(parts);
    }

    /** For each member in the role whether it certainly belongs. */
    private Map<SubjectId, Boolean> members(SubjectId group, MemberRule rule) {
        Map<SubjectId, Boolean> members = new TreeMap<>();
        for (Subject one : village.subjects) {
            if (one.kind() == rule.memberKind() && ways(one.id(), group, rule.role(), false)) {
                members.put(one.id(), ways(one.id(), group, rule.role(), true));
            }
        }
        return members;
    }

    private boolean ways(SubjectId member, SubjectId group, Optional<String> role, boolean certainly) {
        return village.enrollments.stream()
                .filter(way -> way.membership().member().equals(member))
                .filter(way -> role.equals(way.role()))
                .filter(way -> holds(way, certainly))
                .anyMatch(way -> reaches(way.membership().group(), group, certainly));
    }

    private boolean reaches(SubjectId from, SubjectId group, boolean certainly) {
        return from.equals(group)
                || village.enrollments.stream()
                        .filter(way -> way.membership().member().equals(from))
                        .filter(way -> holds(way, certainly))
                        .anyMatch(way -> reaches(way.membership().group(), group, certainly));
    }

    private static boolean holds(Enrollment way, boolean certainly) {
        return certainly
                ? way.membership().period().contains(Village.DAY)
                : way.membership().period().mayContain(Village.DAY);
    }

    private Verdict judge(Rule rule, SubjectId group, MemberRule counted) {
        boolean nobody = village.enrollments.stream()
                .noneMatch(way -> way.membership().group().equals(group) && holds(way, false));
        if (nobody) {
            return Verdict.UNDETERMINED;
        }
        int met = 0;
        int all = 0;
        boolean open = false;
        for (Map.Entry<SubjectId, Boolean> member : members(group, counted).entrySet()) {
            Verdict holds = holds(member.getKey(), counted.title());
            boolean isShare = rule instanceof Rule.ShareAtLeast;
            boolean isHolder = holds == Verdict.ACHIEVED;
            open |= holds == Verdict.UNDETERMINED || !member.getValue() && (isShare || isHolder);
            met += isHolder ? 1 : 0;
            all++;
        }
        if (open) {
            return Verdict.UNDETERMINED;
        }
        if (rule instanceof Rule.ShareAtLeast share) {
            if (all == 0) {
                return Verdict.NOT_ASSESSABLE;
            }
            boolean enough = Rational.of(met, all).compareTo(share.least().low()) >= 0;
            return enough ? Verdict.ACHIEVED : Verdict.NOT_ACHIEVED;
        }
        return met >= ((Rule.CountAtLeast) rule).least().low() ? Verdict.ACHIEVED : Verdict.NOT_ACHIEVED;
    }

    private Verdict holds(SubjectId member, TitleId title) {
        if (title.equals(Village.title(0))) {
            return Optional.ofNullable(village.held.get(member))
                    .map(Held::holds)
                    .map(holds -> holds ? Verdict.ACHIEVED : Verdict.NOT_ACHIEVED)
                    .orElse(Verdict.UNDETERMINED);
        }
        Rubric rubric = village.rubrics.stream()
                .filter(one -> one.title().equals(Optional.of(title)))
                .findFirst()
                .orElseThrow();
        Verdict verdict = verdict(member, rubric);
        return verdict == Verdict.NOT_ASSESSABLE ? Verdict.UNDETERMINED : verdict;
    }
}
