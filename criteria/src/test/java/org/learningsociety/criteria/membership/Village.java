package org.learningsociety.criteria.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.Membership;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.ObservedValue.Held;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.testkit.SampleRubrics;

/**
 * Made-up subjects, who belong to each other, and titles t1, t2 … that ask for titles with lower numbers, of members down to t0 of citizens
 * or of the subject itself.
 */
final class Village {

    static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    static final LevelId LEVEL = new LevelId("dat");
    static final Held HELD = new Held(true, Optional.empty(), Optional.empty());
    static final Held NOT_HELD = new Held(false, Optional.empty(), Optional.empty());

    private static final List<SubjectKind> KINDS =
            List.of(SubjectKind.CITIZEN, SubjectKind.HOUSEHOLD, SubjectKind.CLAN, SubjectKind.RESIDENTIAL_COMMUNITY);
    private static final DateRange MAYBE = DateRange.of(DateBound.on(DAY.minusYears(1)), DateBound.unknown());

    final List<Subject> subjects = new ArrayList<>();
    final List<Enrollment> enrollments = new ArrayList<>();
    final List<MemberRule> rules = new ArrayList<>();
    final List<Rubric> rubrics = new ArrayList<>();
    final Map<SubjectId, Held> held = new HashMap<>();

    static Village of(Random random) {
        Village village = new Village();
        village.people(random);
        village.titles(random);
        return village;
    }

    static TitleId title(int number) {
        return TitleId.of("t" + number);
    }

    private void people(Random random) {
        int count = 2 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            SubjectKind kind = i < count / 2 ? SubjectKind.CITIZEN : KINDS.get(1 + random.nextInt(3));
            SubjectId id = SubjectId.of(String.format(Locale.ROOT, "s%02d", i));
            subjects.add(new Subject(id, kind, Optional.empty()));
            if (kind == SubjectKind.CITIZEN && random.nextInt(12) > 0) {
                held.put(id, random.nextInt(4) > 0 ? HELD : NOT_HELD);
            }
            for (int j = 0; j < i; j++) {
                if (kind != SubjectKind.CITIZEN && random.nextInt(3) == 0) {
                    enroll(subjects.get(j).id(), id, random);
                }
            }
        }
    }

    private void enroll(SubjectId member, SubjectId group, Random random) {
        DateRange period = switch (random.nextInt(24)) {
            case 0 -> MAYBE;
            case 1 -> DateRange.until(DAY);
            case 2 -> DateRange.from(DAY.plusDays(1));
            default -> DateRange.from(DAY);
        };
        Membership membership = Membership.of(member, group, period);
        enrollments.add(random.nextInt(8) == 0 ? Enrollment.of(membership, "learner") : Enrollment.of(membership));
    }

    private void titles(Random random) {
        int count = 1 + random.nextInt(5);
        List<SubjectKind> kinds = new ArrayList<>(List.of(SubjectKind.CITIZEN));
        for (int i = 1; i <= count; i++) {
            kinds.add(KINDS.get(1 + random.nextInt(random.nextInt(3) + 1)));
            List<Criterion> criteria = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                if (j == i - 1 || random.nextInt(3) == 0) {
                    IndicatorId indicator = new IndicatorId("of-t" + j);
                    criteria.add(criterion(indicator, random));
                    Optional<String> role = random.nextInt(6) == 0 ? Optional.of("learner") : Optional.empty();
                    List<LevelId> levels = j > 0 && random.nextInt(3) == 0 ? List.of(LEVEL) : List.of();
                    rules.add(new MemberRule(id(i), indicator, kinds.get(j), role, title(j), levels));
                }
            }
            for (int j = 1; j < i; j++) {
                if (kinds.get(j) == kinds.get(i) && random.nextInt(2) == 0) {
                    List<LevelId> levels = random.nextBoolean() ? List.of(LEVEL) : List.of();
                    IndicatorId own = new IndicatorId("own-t" + j);
                    criteria.add(SampleRubrics.criterion(
                            own.value(), new Rule.TitleHeld(own, title(j), levels, Optional.empty())));
                }
            }
            rubrics.add(rubric(i, kinds.get(i), criteria));
        }
    }

    static RubricId id(int number) {
        return new RubricId("r" + number);
    }

    private static Criterion criterion(IndicatorId indicator, Random random) {
        Rule rule = random.nextInt(3) == 0
                ? new Rule.CountAtLeast(indicator, Figure.of(1L + random.nextInt(2)))
                : new Rule.ShareAtLeast(indicator, Figure.of(Rational.of(1 + random.nextInt(2), 2)));
        return SampleRubrics.criterion(indicator.value(), rule);
    }

    private static Rubric rubric(int number, SubjectKind kind, List<Criterion> criteria) {
        return SampleRubrics.builder("r" + number, Mode.ALL_INDICATORS)
                .title(title(number))
                .subjectKinds(Set.of(kind))
                .inForce(DateRange.ALWAYS)
                .addAllCriteria(criteria)
                .addLevels(new Level(
                        LEVEL,
                        LocalizedText.of("Đạt", "Achieved"),
                        criteria.stream()
                                .<Level.Requirement>map(criterion -> new Level.Met(
                                        new CriterionId(criterion.id().value())))
                                .toList()))
                .build();
    }

    Roll roll() {
        return Roll.on(DAY, subjects, enrollments).orElseThrow();
    }

    HeldTitles record() {
        return HeldTitles.NONE.with(title(0), held);
    }

    MemberTitles titles() {
        return MemberTitles.of(rules, Rubrics.of(rubrics)).orElseThrow();
    }

    List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (Rubric rubric : rubrics) {
            subjects.stream()
                    .filter(subject -> rubric.subjectKinds().contains(subject.kind()))
                    .forEach(subject -> candidates.add(
                            new Candidate(Evidence.of(subject, List.of()), rubric.id(), Context.on(DAY))));
        }
        return candidates;
    }

    /** Who was judged how, as {@code subject title verdict}. */
    List<String> verdicts(MemberTitles titles) {
        return titles.assess(candidates(), roll(), record(), MemberTitles.Counting.ASSESSED).stream()
                .map(judged -> judged.assessment().subject() + " "
                        + judged.assessment().rubric() + " "
                        + judged.assessment().verdict())
                .sorted()
                .toList();
    }
}
