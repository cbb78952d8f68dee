package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.EvidenceArbitraries.Case;
import org.learningsociety.criteria.testkit.RubricArbitraries;
import org.learningsociety.criteria.testkit.RuleValues;

/** What is certain, against every way in which gaps, unknown numbers and unknown conditions may turn out. */
class CertaintyProperties {

    private static final Context UNKNOWN = Context.on(RuleValues.DAY);
    private static final Context KNOWN = UNKNOWN.withAreas(Set.of()).withGroups(Set.of(RubricArbitraries.GROUP));

    @Provide
    Arbitrary<Case> open() {
        return EvidenceArbitraries.cases(RubricArbitraries.rubrics());
    }

    @Provide
    Arbitrary<Case> complete() {
        return EvidenceArbitraries.completeCases(RubricArbitraries.rubrics());
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label(
            "P-70 however gaps, unknown numbers and conditions turn out, points lie within the bounds and no verdict is taken back")
    void p70Enclosure(@ForAll("open") Case open, @ForAll Random random, @ForAll boolean isKnown) {
        Context context = isKnown ? KNOWN : UNKNOWN;
        Assessment before = Scorer.score(open.rubric(), open.evidence(), context);

        for (int i = 0; i < 30; i++) {
            Completion.random(open, context, random)
                    .ifPresent(completion -> assertNothingIsTakenBack(before, completion));
        }
    }

    private static void assertNothingIsTakenBack(Assessment open, Completion completion) {
        Assessment closed = completion.score();
        if (badMarks(closed) > badMarks(open)) {
            return; // A mark shows that the maximum is not below it.
        }
        Map<CriterionId, Explanation> nodes = nodes(closed);
        nodes(open).forEach((id, node) -> {
            Optional<Bounds> found = Optional.ofNullable(nodes.get(id)).flatMap(Explanation::points);
            if (node.points().isPresent() && found.isPresent() && !isBelowUnknown(open, id)) {
                assertThat(node.points().get().encloses(found.get()))
                        .as("%s: %s in %s of %s", id, found.get(), node.points().get(), completion)
                        .isTrue();
            }
        });
        for (int i = 0; i < open.levels().size(); i++) {
            Verdict before = open.levels().get(i).verdict();
            if (before == Verdict.ACHIEVED || before == Verdict.NOT_ACHIEVED) {
                assertThat(closed.levels().get(i).verdict())
                        .as("%s", completion)
                        .isEqualTo(before);
            }
        }
    }

    /** Below a criterion of which it is not known whether it applies, the parts tell what they give if it does. */
    private static boolean isBelowUnknown(Assessment open, CriterionId id) {
        return open.criteria().stream()
                .flatMap(Explanation::nodes)
                .filter(node -> node.reason().code() == ReasonCode.APPLICABILITY_UNKNOWN)
                .flatMap(node -> node.nodes().skip(1))
                .anyMatch(node -> node.criterion().equals(id));
    }

    private static long badMarks(Assessment assessment) {
        return assessment.problems().stream()
                .map(Problem::code)
                .filter(ScoringProblem.BAD_MARK::equals)
                .count();
    }

    private static Map<CriterionId, Explanation> nodes(Assessment assessment) {
        return assessment.criteria().stream()
                .flatMap(Explanation::nodes)
                .collect(Collectors.toMap(Explanation::criterion, node -> node));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label(
            "P-71 P-73 what is called tight is: both ends of every interval are attained, and whatever is open goes both ways")
    void p71p73TightIsHonest(@ForAll("open") Case open, @ForAll boolean isKnown) {
        Context context = isKnown ? KNOWN : UNKNOWN;
        Assessment before = Scorer.score(open.rubric(), open.evidence(), context);
        boolean somethingIsOpen = before.levels().stream().anyMatch(level -> level.verdict() == Verdict.UNDETERMINED)
                || before.total().filter(total -> !total.isExact()).isPresent();
        Statistics.label("open and tight").collect(somethingIsOpen, before.tight());
        Assume.that(before.tight() && somethingIsOpen);
        Optional<List<Completion>> completions = Completion.all(open, before, KNOWN, 400);
        Assume.that(completions.isPresent());

        Map<CriterionId, Set<Points>> attained = new HashMap<>();
        List<Set<Verdict>> outcomes = new ArrayList<>();
        before.levels().forEach(level -> outcomes.add(new HashSet<>()));
        for (Completion completion : completions.get()) {
            Assessment closed = completion.score();
            nodes(closed)
                    .forEach((id, node) -> node.points()
                            .filter(Bounds::isExact)
                            .ifPresent(points -> attained.computeIfAbsent(id, any -> new HashSet<>())
                                    .add(points.low())));
            for (int i = 0; i < outcomes.size(); i++) {
                outcomes.get(i).add(closed.levels().get(i).verdict());
            }
        }

        nodes(before)
                .forEach((id, node) -> node.points()
                        .ifPresent(points ->
                                assertThat(attained.get(id)).as("%s", id).contains(points.low(), points.high())));
        for (int i = 0; i < outcomes.size(); i++) {
            if (before.levels().get(i).verdict() == Verdict.UNDETERMINED) {
                assertThat(outcomes.get(i)).as("%s", before.levels().get(i)).hasSizeGreaterThan(1);
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-72 each revelation leaves the bounds as they were or narrows them, and the last leaves one score")
    void p72Refinement(@ForAll("open") Case open, @ForAll Random random) {
        Map<SlotId, Integer> constants = new TreeMap<>();
        open.rubric().slots().forEach(slot -> constants.put(slot, 0));
        Optional<Completion> filled = Completion.random(open, KNOWN, random);
        Assume.that(filled.isPresent());
        Completion last = filled.get();
        Case known = new Case(last.rubric(), open.evidence());
        List<IndicatorId> gaps = new ArrayList<>(EvidenceArbitraries.gaps(known.rubric(), known.evidence()));
        Collections.shuffle(gaps, random);

        Evidence evidence = stated(last, known.evidence());
        Assessment before = Scorer.score(known.rubric(), evidence, last.context());
        for (IndicatorId gap : gaps) {
            evidence =
                    EvidenceArbitraries.with(evidence, last.evidence().find(gap).orElseThrow());
            Assessment after = Scorer.score(known.rubric(), evidence, last.context());
            if (before.total().isPresent() && after.total().isPresent()) {
                assertThat(before.total().get().encloses(after.total().get())).isTrue();
            }
            before = after;
        }
        if (before.problems().isEmpty() && !Completion.isEmptyGroup(evidence) && !holdsWithoutMore(evidence)) {
            assertThat(before.total().map(Bounds::isExact)).isNotEqualTo(Optional.of(false));
            assertThat(before.levels()).noneMatch(level -> level.verdict() == Verdict.UNDETERMINED);
        }
    }

    /** What no source states is not revealed by a gap. */
    private static Evidence stated(Completion completion, Evidence evidence) {
        Evidence stated = evidence;
        for (var observation : completion.evidence().observations().values()) {
            if (observation.indicator().value().startsWith("slot-")) {
                stated = EvidenceArbitraries.with(stated, observation);
            }
        }
        return stated;
    }

    private static boolean holdsWithoutMore(Evidence evidence) {
        ObservedValue held = new ObservedValue.Held(true, Optional.empty(), Optional.empty());
        return evidence.observations().values().stream()
                .anyMatch(observation ->
                        observation.finding() instanceof org.learningsociety.criteria.evidence.Finding.Known known
                                && known.value().equals(held));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-74 a gap filled with zero gives a score within the bounds: missing is not zero")
    void p74MissingIsNotZero(@ForAll("open") Case open) {
        Assessment before = Scorer.score(open.rubric(), open.evidence(), KNOWN);
        for (IndicatorId gap : EvidenceArbitraries.gaps(open.rubric(), open.evidence())) {
            for (ObservedValue zero : RuleValues.of(open.rubric(), gap)) {
                if (isZero(zero)) {
                    Assessment after =
                            Scorer.score(open.rubric(), EvidenceArbitraries.with(open.evidence(), gap, zero), KNOWN);
                    if (before.total().isPresent() && after.total().isPresent()) {
                        assertThat(before.total().get().encloses(after.total().get()))
                                .isTrue();
                        Statistics.label("zero is not the middle")
                                .collect(!before.total().equals(after.total()));
                    }
                }
            }
        }
    }

    private static boolean isZero(ObservedValue value) {
        return value.equals(new ObservedValue.Marks(List.of(Points.ZERO)))
                || value.equals(new ObservedValue.Count(0))
                || value.equals(new ObservedValue.Proportion(Share.of(0, 4)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-84 a number that the catalog lacks behaves as an unknown constant")
    void p84UnknownConstants(@ForAll("complete") Case complete, @ForAll Random random) {
        Assume.that(complete.rubric().slots().findAny().isPresent());
        Assessment open = Scorer.score(complete.rubric(), complete.evidence(), KNOWN);

        for (int i = 0; i < 30; i++) {
            Completion.random(complete, KNOWN, random)
                    .ifPresent(completion -> assertNothingIsTakenBack(open, completion));
        }
    }
}
