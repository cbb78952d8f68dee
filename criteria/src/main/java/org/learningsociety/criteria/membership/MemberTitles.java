package org.learningsociety.criteria.membership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Scorer;

/**
 * Judges subjects by the titles that they hold and those of their members, from the bottom up: whoever's title is asked for is judged
 * before those who ask for it.
 *
 * <p>Worked example, 24/2023/TT-BGDĐT TC3-CT1a: of 40 members of an office 36 are Learning Citizens, so the indicator is 36 of 40, which is
 * at least 90 %. Were it not known of one of them, the indicator would be missing.
 *
 * <p>A criterion that asks for a title of the subject itself is answered from the record, with the decision as its source: Gia đình học
 * tập of a household, which the plan 123/KH-UBND of Krông Nô asks for, or level 1 of a title of which level 2 is judged. Immutable and
 * thread-safe.
 */
public final class MemberTitles {

    private final Rubrics rubrics;
    private final Map<RubricId, List<MemberRule>> rules;
    private final Map<TitleId, Integer> positions;

    private MemberTitles(Rubrics rubrics, Map<RubricId, List<MemberRule>> rules, List<TitleId> order) {
        this.rubrics = rubrics;
        this.rules = rules;
        this.positions = new HashMap<>();
        order.forEach(title -> positions.put(title, positions.size()));
    }

    /** Whose titles count. */
    public enum Counting {
        /** Titles that are on record; a score is not a title. */
        RECOGNIZED,
        /**
         * What would come of it if everybody who meets the criteria were recognized: whoever is judged in the same pass counts by that
         * judgment, everybody else by the record.
         */
        ASSESSED
    }

    /**
     * Brings rules together, if they make sense.
     *
     * @param rules which indicators count members with titles, in any order
     * @param rubrics the rubrics
     * @return the rules; or no value and {@link MemberProblem#UNKNOWN_RUBRIC}, {@link MemberProblem#NOT_COUNTED},
     *     {@link MemberProblem#RULE_TWICE} or {@link MemberProblem#TITLE_CYCLE}, which names a circle of titles, whether they are asked
     *     for of members or of the subject itself; a title that asks for a lower level of itself is none
     */
    public static Validated<MemberTitles> of(Collection<MemberRule> rules, Rubrics rubrics) {
        List<Problem> problems = new ArrayList<>();
        Map<RubricId, List<MemberRule>> byRubric = new LinkedHashMap<>();
        for (MemberRule rule : rules) {
            Optional<MemberProblem> fault = fault(rule, rubrics, byRubric);
            fault.ifPresent(code -> problems.add(problem(code, rule)));
            if (fault.isEmpty()) {
                byRubric.computeIfAbsent(rule.rubric(), of -> new ArrayList<>()).add(rule);
            }
        }
        SortedMap<TitleId, List<TitleId>> needs = needs(rubrics, byRubric);
        Order<TitleId> order = Order.of(needs.keySet(), needs);
        order.circle().ifPresent(circle -> problems.add(circle(circle)));
        return problems.isEmpty()
                ? Validated.of(new MemberTitles(rubrics, byRubric, order.sorted()))
                : Validated.failed(problems);
    }

    /** Each title with those that its criteria ask for. */
    private static SortedMap<TitleId, List<TitleId>> needs(Rubrics rubrics, Map<RubricId, List<MemberRule>> rules) {
        SortedMap<TitleId, List<TitleId>> needs = new TreeMap<>();
        for (Rubric rubric : rubrics.list()) {
            List<MemberRule> counted = rules.getOrDefault(rubric.id(), List.of());
            Stream.concat(
                            counted.stream().map(MemberRule::title),
                            own(rubric, counted).map(Rule.TitleHeld::title).filter(title -> !isOf(rubric, title)))
                    .forEach(asked -> {
                        needs.computeIfAbsent(asked, of -> new ArrayList<>());
                        rubric.title()
                                .ifPresent(title -> needs.computeIfAbsent(title, of -> new ArrayList<>())
                                        .add(asked));
                    });
        }
        return needs;
    }

    /** What a rubric asks for of the subject itself: a title that no rule asks for of members. */
    private static Stream<Rule.TitleHeld> own(Rubric rubric, List<MemberRule> counted) {
        return rubric.nodes()
                .map(Criterion::rule)
                .flatMap(rule -> rule instanceof Rule.TitleHeld title ? Stream.of(title) : Stream.empty())
                .filter(title ->
                        counted.stream().noneMatch(rule -> rule.indicator().equals(title.indicator())));
    }

    private static boolean isOf(Rubric rubric, TitleId title) {
        return rubric.title().filter(title::equals).isPresent();
    }

    /** The same rules with the titles in another order, in which each must come after those that it needs. */
    MemberTitles inOrder(List<TitleId> order) {
        return new MemberTitles(rubrics, rules, order);
    }

    private static Optional<MemberProblem> fault(
            MemberRule rule, Rubrics rubrics, Map<RubricId, List<MemberRule>> before) {
        Optional<Rubric> rubric = rubrics.find(rule.rubric());
        if (rubric.isEmpty()) {
            return Optional.of(MemberProblem.UNKNOWN_RUBRIC);
        }
        if (counts(rubric.get(), rule.indicator()).isEmpty()) {
            return Optional.of(MemberProblem.NOT_COUNTED);
        }
        boolean isTwice = before.getOrDefault(rule.rubric(), List.of()).stream()
                .anyMatch(other -> other.indicator().equals(rule.indicator()));
        return isTwice ? Optional.of(MemberProblem.RULE_TWICE) : Optional.empty();
    }

    /** As what the rubric reads the indicator: as a share where it can, else as a count, else as a title. */
    private static Optional<ValueKind> counts(Rubric rubric, IndicatorId indicator) {
        Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
        rubric.nodes()
                .filter(node -> node.rule().reads().filter(indicator::equals).isPresent())
                .forEach(node -> kinds.addAll(node.rule().answeredBy()));
        return Stream.of(ValueKind.PROPORTION, ValueKind.COUNT, ValueKind.TITLE)
                .filter(kinds::contains)
                .findFirst();
    }

    private static Problem problem(MemberProblem code, MemberRule rule) {
        return Problem.error(
                code,
                new Place.Whole(rule.rubric().value()),
                Map.of(
                        "value",
                        rule.indicator().value(),
                        "rubric",
                        rule.rubric().value()));
    }

    private static Problem circle(List<TitleId> circle) {
        return Problem.error(
                MemberProblem.TITLE_CYCLE,
                new Place.Whole(circle.get(0).value()),
                Map.of("value", circle.get(0).value(), "path", Order.text(circle)));
    }

    /**
     * Judges subjects, those first whose titles others ask for.
     *
     * @param candidates the subjects, in any order
     * @param roll who belongs to whom
     * @param held who holds which title
     * @param counting whose titles count
     * @return one assessment for each candidate, in the order in which they were judged: by title, subject and rubric
     * @throws IllegalArgumentException if a candidate is to be judged on another day than that of the roll
     * @throws java.util.NoSuchElementException if there is no such rubric
     */
    public List<MemberAssessment> assess(
            Collection<Candidate> candidates, Roll roll, HeldTitles held, Counting counting) {
        List<Candidate> order = candidates.stream()
                .sorted(Comparator.comparingInt(this::position)
                        .thenComparing(
                                candidate -> candidate.evidence().subject().id())
                        .thenComparing(Candidate::rubric))
                .toList();
        Holders holders = new Holders(roll, held);
        List<MemberAssessment> assessments = new ArrayList<>(order.size());
        for (Candidate candidate : order) {
            MemberAssessment judged = judge(candidate, holders, roll);
            assessments.add(judged);
            if (counting == Counting.ASSESSED) {
                rubrics.get(candidate.rubric()).title().ifPresent(title -> holders.count(title, judged.assessment()));
            }
        }
        return List.copyOf(assessments);
    }

    /** What nobody counts comes last. */
    private int position(Candidate candidate) {
        return rubrics.get(candidate.rubric())
                .title()
                .map(title -> positions.getOrDefault(title, Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
    }

    private MemberAssessment judge(Candidate candidate, Holders holders, Roll roll) {
        if (!candidate.context().on().equals(roll.day())) {
            throw new IllegalArgumentException("a candidate must be judged on the day of the roll, " + roll.day()
                    + ", but was on " + candidate.context().on());
        }
        Rubric rubric = rubrics.get(candidate.rubric());
        Tally tally = new Tally(candidate.evidence(), holders);
        List<MemberRule> counted = rules.getOrDefault(candidate.rubric(), List.of());
        for (MemberRule rule : counted) {
            tally.count(rule, counts(rubric, rule.indicator()).orElseThrow());
        }
        own(rubric, counted).forEach(asked -> tally.own(asked, isOf(rubric, asked.title())));
        Evidence evidence = tally.evidence();
        Assessment assessment = Scorer.score(rubric, evidence, candidate.context());
        return new MemberAssessment(evidence, assessment, tally.problems());
    }
}
