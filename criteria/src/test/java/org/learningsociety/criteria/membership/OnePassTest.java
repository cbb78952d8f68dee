package org.learningsociety.criteria.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.membership.Village.DAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.Membership;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.ObservedValue.Held;
import org.learningsociety.criteria.membership.MemberTitles.Counting;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.Effort;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** Families of 4, communities of 100 families, a commune of all: every family is judged, every community, and the commune. */
class OnePassTest {

    private static final List<SubjectKind> KINDS = List.of(
            SubjectKind.CITIZEN,
            SubjectKind.HOUSEHOLD,
            SubjectKind.RESIDENTIAL_COMMUNITY,
            SubjectKind.ADMINISTRATIVE_UNIT);
    private static final int[] SIZES = {4, 100};
    private static final IndicatorId SHARE = new IndicatorId("share");

    private final List<Subject> subjects = new ArrayList<>();
    private final List<Enrollment> enrollments = new ArrayList<>();

    /** What it costs to judge all groups of so many citizens; tried again while it takes longer than a time. */
    private Effort<List<MemberAssessment>> judging(int citizens, long milliseconds) {
        subjects.clear();
        enrollments.clear();
        Map<SubjectId, Held> held = new HashMap<>();
        List<SubjectId> members = new ArrayList<>();
        for (int i = 0; i < citizens; i++) {
            members.add(add("c" + i, 0));
            held.put(members.get(i), Village.HELD);
        }
        for (int level = 1; level < KINDS.size(); level++) {
            int size = level <= SIZES.length ? SIZES[level - 1] : members.size();
            List<SubjectId> groups = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                if (i % size == 0) {
                    groups.add(add(KINDS.get(level).name() + i, level));
                }
                SubjectId group = groups.get(groups.size() - 1);
                enrollments.add(Enrollment.of(Membership.of(members.get(i), group, DateRange.ALWAYS)));
            }
            members = groups;
        }
        MemberTitles titles = MemberTitles.of(rules(), Rubrics.of(rubrics())).orElseThrow();
        List<Candidate> candidates = subjects.stream()
                .filter(subject -> subject.kind() != SubjectKind.CITIZEN)
                .map(subject -> new Candidate(
                        Evidence.of(subject, List.of()), Village.id(KINDS.indexOf(subject.kind())), Context.on(DAY)))
                .toList();
        HeldTitles record = HeldTitles.NONE.with(Village.title(0), held);
        Effort<List<MemberAssessment>> effort = Effort.within(milliseconds, () -> {
            Roll roll = Roll.on(DAY, subjects, enrollments).orElseThrow();
            return titles.assess(candidates, roll, record, Counting.ASSESSED);
        });
        List<MemberAssessment> judged = effort.result();
        assertThat(judged).hasSize(candidates.size());
        assertThat(judged.get(judged.size() - 1).assessment().subject()).isEqualTo(members.get(0));
        assertThat(judged).allMatch(one -> one.assessment().verdict() == Verdict.ACHIEVED);
        return effort;
    }

    private SubjectId add(String id, int level) {
        SubjectId subject = SubjectId.of(id);
        subjects.add(new Subject(subject, KINDS.get(level), Optional.empty()));
        return subject;
    }

    private static List<MemberRule> rules() {
        List<MemberRule> rules = new ArrayList<>();
        for (int level = 1; level < KINDS.size(); level++) {
            rules.add(new MemberRule(
                    Village.id(level),
                    SHARE,
                    KINDS.get(level - 1),
                    Optional.empty(),
                    Village.title(level - 1),
                    List.of()));
        }
        return rules;
    }

    private static List<Rubric> rubrics() {
        List<Rubric> rubrics = new ArrayList<>();
        for (int level = 1; level < KINDS.size(); level++) {
            rubrics.add(SampleRubrics.builder("r" + level, Mode.ALL_INDICATORS)
                    .title(Village.title(level))
                    .subjectKinds(List.of(KINDS.get(level)))
                    .inForce(DateRange.ALWAYS)
                    .addCriteria(SampleRubrics.criterion(
                            "share", new Rule.ShareAtLeast(SHARE, Figure.of(Rational.of(9, 10)))))
                    .addLevels(new Level(
                            Village.LEVEL,
                            LocalizedText.of("Đạt", "Achieved"),
                            List.of(new Level.Met(new CriterionId("share")))))
                    .build());
        }
        return rubrics;
    }

    @Test
    void tenTimesAsManyMembersTakeAboutTenTimesAsLong() {
        Effort<?> small = judging(10_000, 1);
        // Work that grew with the square of the members would take a hundred times as long.
        long limit = 40 * Math.max(10, small.milliseconds());
        Effort<?> large = judging(100_000, limit);

        assertThat(large.milliseconds())
                .as("%s ms of the processor for a tenth", small.milliseconds())
                .isLessThan(limit);
        assertThat(large.megabytes())
                .as("%s MB for a tenth", small.megabytes())
                .isLessThan(20 * Math.max(1, small.megabytes()));
    }
}
