package org.learningsociety.criteria.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.EvidenceArbitraries.Case;
import org.learningsociety.criteria.testkit.RubricArbitraries;
import org.learningsociety.criteria.testkit.RubricMap;
import org.learningsociety.criteria.testkit.RuleValues;

/** One way in which everything that is not known may turn out. */
record Completion(Rubric rubric, Evidence evidence, Context context) {

    private static final Set<ScoringProblem> UNANSWERED = Set.of(
            ScoringProblem.WRONG_KIND,
            ScoringProblem.BAD_MARK,
            ScoringProblem.UNKNOWN_OPTION,
            ScoringProblem.WRONG_UNIT,
            ScoringProblem.EXCEPTION_FORBIDDEN,
            ScoringProblem.PANEL_DIVIDED);

    Assessment score() {
        return Scorer.score(rubric, evidence, context);
    }

    /** Some completion at random; absent where the constants contradict each other or what was observed. */
    static Optional<Completion> random(Case open, Context context, Random random) {
        Map<SlotId, Integer> constants = new TreeMap<>();
        open.rubric().slots().forEach(slot -> constants.put(slot, random.nextInt(3)));
        return fill(open.rubric(), constants).map(rubric -> {
            Evidence evidence = stated(open.evidence(), constants);
            for (IndicatorId gap : EvidenceArbitraries.gaps(rubric, open.evidence())) {
                List<ObservedValue> values = RuleValues.of(rubric, gap);
                evidence = EvidenceArbitraries.with(evidence, gap, values.get(random.nextInt(values.size())));
            }
            return new Completion(rubric, evidence, known(context, random));
        });
    }

    private static Context known(Context context, Random random) {
        Set<AreaGroup> areas = random.nextBoolean() ? Set.of(RubricArbitraries.AREA) : Set.of();
        Set<String> groups = random.nextBoolean() ? Set.of(RubricArbitraries.GROUP) : Set.of();
        Context withAreas = context.areas().isPresent() ? context : context.withAreas(areas);
        return withAreas.groups().isPresent() ? withAreas : withAreas.withGroups(groups);
    }

    /** Every completion with the ends of each constant; absent where there are more than so many. */
    static Optional<List<Completion>> all(Case open, Assessment assessment, Context context, int most) {
        List<Completion> found = new ArrayList<>();
        List<SlotId> slots = open.rubric().slots().toList();
        if (slots.size() > 8) {
            return Optional.empty();
        }
        for (int bits = 0; bits < 1 << slots.size(); bits++) {
            Map<SlotId, Integer> constants = new TreeMap<>();
            for (int i = 0; i < slots.size(); i++) {
                constants.put(slots.get(i), (bits >> i & 1) * 2);
            }
            Optional<Rubric> rubric = fill(open.rubric(), constants);
            if (rubric.isPresent()) {
                List<Evidence> filled = List.of(stated(open.evidence(), constants));
                for (Map.Entry<IndicatorId, List<ObservedValue>> gap :
                        open(open, assessment, rubric.get()).entrySet()) {
                    List<Evidence> next = new ArrayList<>();
                    for (Evidence evidence : filled) {
                        gap.getValue()
                                .forEach(value -> next.add(EvidenceArbitraries.with(evidence, gap.getKey(), value)));
                    }
                    filled = next;
                    if (filled.size() > most) {
                        return Optional.empty();
                    }
                }
                filled.forEach(evidence -> found.add(new Completion(rubric.get(), evidence, context)));
                if (found.size() > most) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(found);
    }

    /** What may turn out for each gap, and for each value that does not answer, or only in part. */
    private static Map<IndicatorId, List<ObservedValue>> open(Case open, Assessment assessment, Rubric rubric) {
        Map<IndicatorId, List<ObservedValue>> gaps = new LinkedHashMap<>();
        EvidenceArbitraries.gaps(rubric, open.evidence()).forEach(gap -> gaps.put(gap, RuleValues.of(rubric, gap)));
        open.evidence().observations().forEach((indicator, observation) -> {
            if (observation.finding() instanceof Finding.Known known
                    && known.value() instanceof ObservedValue.Held held
                    && held.holds()
                    && held.level().isEmpty()) {
                List<ObservedValue> more = RuleValues.of(rubric, indicator).stream()
                        .filter(value -> value instanceof ObservedValue.Held other && other.holds())
                        .toList();
                if (!more.isEmpty()) {
                    gaps.put(indicator, more);
                }
            }
        });
        for (Problem problem : assessment.problems()) {
            if (problem.code() instanceof ScoringProblem code && UNANSWERED.contains(code)) {
                IndicatorId indicator = rubric.find(
                                new CriterionId(problem.arguments().get("criterion")))
                        .flatMap(node -> node.rule().reads())
                        .orElseThrow();
                gaps.put(
                        indicator,
                        code == ScoringProblem.PANEL_DIVIDED
                                ? settled(open.evidence(), indicator)
                                : RuleValues.of(rubric, indicator));
            }
        }
        return gaps;
    }

    /** A panel that settles agrees on a value between the marks. */
    private static List<ObservedValue> settled(Evidence evidence, IndicatorId indicator) {
        Finding.Known found = (Finding.Known) evidence.finding(indicator);
        List<Points> marks = ((ObservedValue.Marks) found.value()).marks();
        return marks.stream()
                .<ObservedValue>map(mark -> new ObservedValue.Marks(List.of(mark)))
                .toList();
    }

    /** Makes every unknown number the least (0), the middle (1) or the greatest (2) that it may be. */
    static Optional<Rubric> fill(Rubric rubric, Map<SlotId, Integer> constants) {
        try {
            return Optional.of(new Filling(constants).of(rubric));
        } catch (IllegalArgumentException contradiction) {
            return Optional.empty();
        }
    }

    private static IndicatorId indicator(SlotId slot) {
        return new IndicatorId("slot-" + slot);
    }

    /** What no source states turns out to hold or not. */
    private static Evidence stated(Evidence evidence, Map<SlotId, Integer> constants) {
        Evidence stated = evidence;
        for (Map.Entry<SlotId, Integer> constant : constants.entrySet()) {
            if (constant.getKey().value().endsWith(".unstated")) {
                boolean holds = constant.getValue() == 2;
                stated = EvidenceArbitraries.with(stated, indicator(constant.getKey()), new ObservedValue.YesNo(holds));
            }
        }
        return stated;
    }

    private static final class Filling extends RubricMap {

        private final Map<SlotId, Integer> constants;

        Filling(Map<SlotId, Integer> constants) {
            this.constants = constants;
        }

        @Override
        protected Figure<Points> points(Figure<Points> figure) {
            long middle = (figure.low().tenThousandths() + figure.high().tenThousandths()) / 2;
            return known(figure, Points.ofTenThousandths(middle));
        }

        @Override
        protected Figure<Rational> number(Figure<Rational> figure) {
            return known(figure, figure.low().plus(figure.high()).dividedBy(Rational.of(2)));
        }

        @Override
        protected Figure<Long> whole(Figure<Long> figure) {
            return known(figure, (figure.low() + figure.high()) / 2);
        }

        private <T extends Comparable<T>> Figure<T> known(Figure<T> figure, T middle) {
            return figure.slot()
                    .map(slot -> Figure.of(
                            List.of(figure.low(), middle, figure.high()).get(constants.get(slot))))
                    .orElse(figure);
        }

        /** Unknown cuts keep the order in which the law has them. */
        @Override
        public Rule bands(Rule.Bands rule) {
            List<Rational> cuts =
                    rule.bands().stream().map(band -> number(band.from()).low()).toList();
            if (!cuts.equals(cuts.stream().sorted().toList())) {
                throw new IllegalArgumentException("cuts must ascend, but were " + cuts);
            }
            return super.bands(rule);
        }

        @Override
        public Rule unstated(Rule.Unstated rule) {
            return new Rule.Holds(indicator(rule.slot()));
        }
    }

    /** Indicators that any criterion reads, for whoever adds one that none does. */
    static Stream<IndicatorId> read(Rubric rubric) {
        return rubric.nodes().flatMap(node -> node.rule().reads().stream());
    }

    static boolean isEmptyGroup(Evidence evidence) {
        return evidence.observations().values().stream()
                .anyMatch(observation -> observation.finding() instanceof Finding.Known known
                        && known.value() instanceof ObservedValue.Proportion found
                        && found.share().equals(Share.of(0, 0)));
    }
}
