package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.EvidenceArbitraries.Case;
import org.learningsociety.criteria.testkit.RubricArbitraries;
import org.learningsociety.criteria.testkit.RubricMap;
import org.learningsociety.criteria.testkit.RuleValues;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** What happens to a score when the rubric, its day or one observation changes. */
class RubricProperties {

    private static final LocalDate FROM = LocalDate.of(2024, 7, 1);
    private static final Context KNOWN =
            Context.on(RuleValues.DAY).withAreas(Set.of()).withGroups(Set.of());

    @Provide
    Arbitrary<Case> open() {
        return EvidenceArbitraries.cases(RubricArbitraries.rubrics());
    }

    @Provide
    Arbitrary<Case> complete() {
        return EvidenceArbitraries.completeCases(RubricArbitraries.rubrics());
    }

    @Provide
    Arbitrary<Case> allIndicators() {
        return EvidenceArbitraries.completeCases(RubricArbitraries.allIndicatorRubrics());
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label(
            "P-49 what is better for a node is never worse for what it counts for, and never better for what it counts against")
    void p49Isotone(@ForAll("complete") Case scored, @ForAll Random random) {
        List<Criterion> leaves = scored.rubric()
                .on(RuleValues.DAY)
                .nodes()
                .filter(node -> node.rule().reads().isPresent())
                .toList();
        Assume.that(!leaves.isEmpty());
        Criterion leaf = leaves.get(random.nextInt(leaves.size()));
        IndicatorId indicator = leaf.rule().reads().orElseThrow();
        Assume.that(leaves.stream()
                        .filter(node -> node.rule().reads().equals(leaf.rule().reads()))
                        .count()
                == 1);
        List<ObservedValue> values = RuleValues.of(scored.rubric(), indicator);
        Evidence one = with(scored, indicator, values.get(random.nextInt(values.size())));
        Evidence other = with(scored, indicator, values.get(random.nextInt(values.size())));
        Map<CriterionId, Explanation> before = nodes(Scorer.score(scored.rubric(), one, KNOWN));
        Map<CriterionId, Explanation> after = nodes(Scorer.score(scored.rubric(), other, KNOWN));

        int sign = Integer.signum(compare(after.get(leaf.id()), before.get(leaf.id())));
        Assume.that(before.get(leaf.id()).points().map(Bounds::isExact).orElse(true)
                && after.get(leaf.id()).points().map(Bounds::isExact).orElse(true));
        for (Criterion node : above(scored.rubric().on(RuleValues.DAY), leaf.id())) {
            sign = node.rule() instanceof Rule.KnockOut || node.rule() instanceof Rule.Deduction ? -sign : sign;
            assertThat(compare(after.get(node.id()), before.get(node.id())) * sign)
                    .as("%s", node.id())
                    .isNotNegative();
        }
    }

    /** Which of two explanations of one node is better: more points, or a better verdict. */
    private static int compare(Explanation one, Explanation other) {
        if (one.points().isPresent() && other.points().isPresent()) {
            int low = one.points().get().low().compareTo(other.points().get().low());
            int high = one.points().get().high().compareTo(other.points().get().high());
            return Integer.signum(low + high);
        }
        List<Verdict> order = List.of(Verdict.NOT_ACHIEVED, Verdict.UNDETERMINED, Verdict.ACHIEVED);
        return Integer.compare(order.indexOf(one.verdict()), order.indexOf(other.verdict()));
    }

    private static List<Criterion> above(Rubric rubric, CriterionId below) {
        Optional<Criterion> parent = rubric.nodes()
                .filter(node ->
                        node.rule().parts().stream().anyMatch(part -> part.id().equals(below)))
                .findFirst();
        List<Criterion> above = new ArrayList<>(parent.stream().toList());
        parent.ifPresent(node -> above.addAll(above(rubric, node.id())));
        return above;
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label(
            "P-54 where levels are nested, who earns one earns every lower one, and who misses one misses every higher one")
    void p54NestedLevels(@ForAll("open") Case scored) {
        List<Verdict> verdicts = score(scored.rubric(), scored.evidence(), KNOWN).levels().stream()
                .map(LevelOutcome::verdict)
                .toList();
        for (int higher = 1; higher < verdicts.size(); higher++) {
            Verdict lower = verdicts.get(higher - 1);
            if (lower == Verdict.NOT_ACHIEVED) {
                assertThat(verdicts.get(higher)).isEqualTo(Verdict.NOT_ACHIEVED);
            }
            if (verdicts.get(higher) == Verdict.ACHIEVED) {
                assertThat(lower).isIn(Verdict.ACHIEVED, Verdict.NOT_ASSESSABLE);
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label(
            "P-56 leaving out keeps earned over possible up to the rounding; full and zero count as their maximum and as nothing")
    void p56NotApplicable(
            @ForAll @IntRange(max = 30) int first,
            @ForAll @IntRange(max = 20) int second,
            @ForAll @IntRange(min = 1, max = 50) int third,
            @ForAll NotApplicablePolicy policy) {
        Rounding rounding = new Rounding(Points.parse("0.1"), RoundingMode.HALF_UP);
        List<Criterion> parts = List.of(
                SampleRubrics.marks("a", 30),
                SampleRubrics.marks("b", 20),
                SampleRubrics.marks("c", third).withIfNotApplicable(policy));
        Rubric rubric = SampleRubrics.ranked()
                .withInForce(DateRange.ALWAYS)
                .withCriteria(SampleRubrics.criterion("total", new Rule.Sum(parts, Optional.of(rounding))));
        Evidence evidence = Evidence.of(
                new Subject(SubjectId.of("s"), SubjectKind.UNIT, Optional.empty()),
                List.of(
                        Observation.known(new IndicatorId("a"), mark(first)),
                        Observation.known(new IndicatorId("b"), mark(second)),
                        new Observation(new IndicatorId("c"), new Finding.NotApplicable("không có"), Provenance.NONE)));

        Assessment assessment = score(rubric, evidence, KNOWN);

        Bounds total = assessment.total().orElseThrow();
        switch (policy) {
            case FULL -> assertThat(total).isEqualTo(Bounds.exactly(Points.of(first + second + third)));
            case ZERO -> assertThat(total).isEqualTo(Bounds.exactly(Points.of(first + second)));
            case FORBIDDEN -> {
                assertThat(total).isEqualTo(Bounds.of(Points.of(first + second), Points.of(first + second + third)));
                assertThat(assessment.problems()).hasSize(1);
            }
            case RESCALE -> {
                Rational kept = Rational.of(first + second, 50).multipliedBy(Rational.of(50 + third));
                assertThat(total.low().toRational().minus(kept).abs()).isLessThanOrEqualTo(Rational.of(1, 20));
                assertThat(total.isExact()).isTrue();
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-57 where nothing applies nothing can be assessed: neither none nor all of the points")
    void p57NothingApplies(@ForAll("open") Case scored) {
        RubricMap leavingOut = new RubricMap() {
            @Override
            protected Criterion criterion(Criterion changed) {
                return changed.withIfNotApplicable(NotApplicablePolicy.RESCALE).withAppliesWhen(Applicability.ALWAYS);
            }

            @Override
            public Rule unstated(Rule.Unstated rule) {
                return new Rule.Holds(new IndicatorId("slot-" + rule.slot()));
            }
        };
        Rubric rubric = leavingOut.of(scored.rubric());
        Evidence nothing = Evidence.of(
                scored.evidence().subject(),
                Completion.read(rubric)
                        .distinct()
                        .map(indicator -> new Observation(
                                indicator, new Finding.NotApplicable("không có đối tượng"), Provenance.NONE))
                        .toList());

        Assessment assessment = score(rubric, nothing, KNOWN);

        assertThat(assessment.levels()).extracting(LevelOutcome::verdict).containsOnly(Verdict.NOT_ASSESSABLE);
        assertThat(assessment.total()).isEmpty();
        assertThat(assessment.level()).isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-66 before its first day a criterion has no effect at all, from then on its full effect")
    void p66FutureCriteria(@ForAll("open") Case scored, @ForAll Random random) {
        List<Criterion> all = scored.rubric().nodes().toList();
        CriterionId future = all.get(random.nextInt(all.size())).id();
        Optional<Rubric> dated = attempt(scored.rubric(), future, DateRange.parse("2024-07-01/.."));
        Optional<Rubric> always = attempt(scored.rubric(), future, DateRange.ALWAYS);
        Assume.that(dated.isPresent() && always.isPresent());

        LocalDate before = FROM.minusDays(1);
        Assessment without = score(dated.get(), scored.evidence(), on(before));
        assertThat(without).isEqualTo(score(Without.of(always.get(), future), scored.evidence(), on(before)));
        assertThat(nodes(without)).doesNotContainKey(future);
        for (LocalDate day : List.of(FROM, FROM.plusDays(1))) {
            assertThat(score(dated.get(), scored.evidence(), on(day)))
                    .isEqualTo(score(always.get(), scored.evidence(), on(day)));
        }
    }

    private static Context on(LocalDate day) {
        return Context.on(day).withAreas(Set.of()).withGroups(Set.of());
    }

    private static Optional<Rubric> attempt(Rubric rubric, CriterionId id, DateRange period) {
        RubricMap dating = new RubricMap() {
            @Override
            protected Criterion criterion(Criterion changed) {
                return changed.id().equals(id) ? changed.withInForce(period) : changed;
            }
        };
        try {
            return Optional.of(dating.of(rubric));
        } catch (IllegalArgumentException nothingOnSomeDay) {
            return Optional.empty();
        }
    }

    /** Takes one criterion out by hand, with what joined nothing else. */
    private static final class Without extends RubricMap {

        private final CriterionId id;

        private Without(CriterionId id) {
            this.id = id;
        }

        static Rubric of(Rubric rubric, CriterionId id) {
            Set<CriterionId> gone = new HashSet<>(Set.of(id));
            boolean more = true;
            while (more) {
                more = false;
                for (Criterion node : rubric.nodes().toList()) {
                    List<Criterion> parts = node.rule().parts();
                    boolean isEmpty = !parts.isEmpty() && parts.stream().allMatch(part -> gone.contains(part.id()));
                    boolean isBelow = parts.stream().anyMatch(part -> gone.contains(node.id()) && gone.add(part.id()));
                    more |= (isEmpty && gone.add(node.id())) || isBelow;
                }
            }
            List<Criterion> criteria = new ArrayList<>();
            for (Criterion criterion : rubric.criteria()) {
                if (!gone.contains(criterion.id())) {
                    criteria.add(new Removing(gone).of(criterion));
                }
            }
            List<Level> levels = rubric.levels().stream()
                    .map(level -> new Level(
                            level.id(),
                            level.name(),
                            level.requirements().stream()
                                    .filter(requirement -> requirement
                                            .target()
                                            .filter(gone::contains)
                                            .isEmpty())
                                    .toList()))
                    .toList();
            return Rubric.builder()
                    .from(rubric)
                    .criteria(criteria)
                    .levels(levels)
                    .build();
        }
    }

    private static final class Removing extends RubricMap {

        private final Set<CriterionId> gone;

        Removing(Set<CriterionId> gone) {
            this.gone = gone;
        }

        private List<Criterion> left(List<Criterion> parts) {
            return parts.stream().filter(part -> !gone.contains(part.id())).toList();
        }

        @Override
        public Rule sum(Rule.Sum rule) {
            return super.sum(new Rule.Sum(left(rule.parts()), rule.rounding()));
        }

        @Override
        public Rule weightedSum(Rule.WeightedSum rule) {
            return super.weightedSum(new Rule.WeightedSum(
                    rule.weighted().stream()
                            .filter(part -> !gone.contains(part.part().id()))
                            .toList(),
                    rule.rounding()));
        }

        @Override
        public Rule bestOf(Rule.BestOf rule) {
            List<Criterion> left = left(rule.parts());
            return super.bestOf(new Rule.BestOf(Math.min(rule.take(), left.size()), left));
        }

        @Override
        public Rule minimum(Rule.Minimum rule) {
            return super.minimum(new Rule.Minimum(left(rule.parts())));
        }

        @Override
        public Rule all(Rule.All rule) {
            return super.all(new Rule.All(left(rule.parts())));
        }

        @Override
        public Rule any(Rule.Any rule) {
            return super.any(new Rule.Any(left(rule.parts())));
        }

        @Override
        public Rule atLeast(Rule.AtLeast rule) {
            List<Criterion> left = left(rule.parts());
            return super.atLeast(new Rule.AtLeast(Math.min(rule.count(), left.size()), left));
        }

        @Override
        public Rule knockOut(Rule.KnockOut rule) {
            return super.knockOut(new Rule.KnockOut(left(rule.parts())));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-69 all indicators: a level holds exactly when every indicator of it that applies holds; no points appear")
    void p69AllIndicators(@ForAll("allIndicators") Case scored, @ForAll Random random) {
        Optional<Completion> filled = Completion.random(scored, KNOWN, random);
        Assume.that(filled.isPresent());
        Assessment assessment = filled.get().score();
        SlowScorer oracle =
                new SlowScorer(filled.get().rubric(), filled.get().evidence(), RuleValues.DAY, Set.of(), Set.of());

        assertThat(assessment.total()).isEmpty();
        assertThat(nodes(assessment).values())
                .allMatch(node -> node.points().isEmpty() && node.maximum().isEmpty());
        for (int i = 0; i < assessment.levels().size(); i++) {
            Optional<Optional<Boolean>> expected =
                    oracle.achieves(filled.get().rubric().levels().get(i));
            assertThat(assessment.levels().get(i).verdict())
                    .isEqualTo(expected.orElse(Optional.empty())
                            .map(LeafJudge::verdict)
                            .orElse(Verdict.NOT_ASSESSABLE));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-69 what no source states leaves a level open unless something else fails it: it is never passed")
    void p69UnstatedIsNeverPassed(@ForAll("allIndicators") Case scored) {
        scored.rubric().on(RuleValues.DAY).criteria().stream()
                .filter(node -> node.rule() instanceof Rule.Unstated)
                .filter(node -> node.appliesWhen().equals(Applicability.ALWAYS))
                .forEach(node -> score(scored.rubric(), scored.evidence(), KNOWN).levels().stream()
                        .filter(outcome -> asks(scored.rubric(), outcome, node.id()))
                        .forEach(outcome -> assertThat(outcome.verdict()).isNotEqualTo(Verdict.ACHIEVED)));
    }

    private static boolean asks(Rubric rubric, LevelOutcome outcome, CriterionId id) {
        return rubric.levels().stream()
                .filter(level -> level.id().equals(outcome.level()))
                .flatMap(level -> level.requirements().stream())
                .anyMatch(requirement -> requirement.target().equals(Optional.of(id)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label(
            "P-83 outside its condition an indicator is as if not written, inside it counts; unknown is certain only both ways")
    void p83Conditional(@ForAll("allIndicators") Case scored, @ForAll @IntRange(max = 2) int group) {
        Applicability schools = new Applicability.InGroup("school");
        List<Criterion> top = scored.rubric().criteria();
        Assume.that(
                top.size() > 1 && top.stream().allMatch(node -> node.inForce().equals(DateRange.ALWAYS)));
        Criterion last = top.get(top.size() - 1);
        Criterion conditional = last.withAppliesWhen(schools).withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Rubric rubric = scored.rubric()
                .withCriteria(IntStream.range(0, top.size())
                        .mapToObj(i -> i == top.size() - 1 ? conditional : top.get(i))
                        .toList());
        Rubric always = scored.rubric()
                .withCriteria(IntStream.range(0, top.size())
                        .mapToObj(i ->
                                i == top.size() - 1 ? conditional.withAppliesWhen(Applicability.ALWAYS) : top.get(i))
                        .toList());
        Set<CriterionId> gone = last.nodes().map(Criterion::id).collect(Collectors.toSet());
        List<Level> levels = always.levels().stream()
                .map(level -> new Level(
                        level.id(),
                        level.name(),
                        level.requirements().stream()
                                .filter(asked ->
                                        asked.target().filter(gone::contains).isEmpty())
                                .toList()))
                .toList();
        Rubric without = Rubric.builder()
                .from(always)
                .criteria(top.subList(0, top.size() - 1))
                .levels(levels)
                .build();

        List<Verdict> outside = verdicts(rubric, scored.evidence(), KNOWN);
        List<Verdict> inside = verdicts(rubric, scored.evidence(), KNOWN.withGroups(Set.of("school")));
        assertThat(outside).isEqualTo(verdicts(without, scored.evidence(), KNOWN));
        assertThat(inside).isEqualTo(verdicts(always, scored.evidence(), KNOWN.withGroups(Set.of("school"))));
        List<Verdict> unknown = verdicts(
                rubric,
                scored.evidence(),
                new Context(RuleValues.DAY, Optional.of(Set.<AreaGroup>of()), Optional.empty()));
        for (int i = 0; i < unknown.size(); i++) {
            boolean certain = unknown.get(i) == Verdict.ACHIEVED || unknown.get(i) == Verdict.NOT_ACHIEVED;
            if (certain) {
                assertThat(List.of(inside.get(i), outside.get(i))).containsOnly(unknown.get(i));
            }
        }
    }

    private static List<Verdict> verdicts(Rubric rubric, Evidence evidence, Context context) {
        return score(rubric, evidence, context).levels().stream()
                .map(LevelOutcome::verdict)
                .toList();
    }

    private static Assessment score(Rubric rubric, Evidence evidence, Context context) {
        return Scorer.score(rubric, evidence, context);
    }

    private static Evidence with(Case scored, IndicatorId indicator, ObservedValue value) {
        return EvidenceArbitraries.with(scored.evidence(), indicator, value);
    }

    private static ObservedValue mark(long points) {
        return new ObservedValue.Marks(List.of(Points.of(points)));
    }

    private static Map<CriterionId, Explanation> nodes(Assessment assessment) {
        Map<CriterionId, Explanation> nodes = new HashMap<>();
        assessment.criteria().stream().flatMap(Explanation::nodes).forEach(node -> nodes.put(node.criterion(), node));
        return nodes;
    }
}
