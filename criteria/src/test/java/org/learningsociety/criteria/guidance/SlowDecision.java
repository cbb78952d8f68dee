package org.learningsociety.criteria.guidance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Requirement;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Overlay;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.scoring.Trial;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.GuidanceArbitraries;
import org.learningsociety.criteria.testkit.GuidanceArbitraries.Question;

/**
 * The slow and obvious oracle of deciding sets: tries every answer to every set of open questions, and asks the scorer each time.
 *
 * <p>It knows rubrics with at most one area and one group, so that a context can say everything of them.
 */
final class SlowDecision {

    private final Question question;
    private final List<Unknown> evidence;
    private final List<Unknown> rest;

    /** Something that is not known, with everything that it may turn out to be. */
    private record Unknown(OpenQuestion question, List<World> answers) {}

    /** What is said of a world by one answer: a value, a number, a new criterion, an area or a group. */
    private record World(
            Optional<Map.Entry<IndicatorId, ObservedValue>> value,
            Optional<Map.Entry<SlotId, Rational>> number,
            Optional<Criterion> criterion,
            Optional<Set<AreaGroup>> areas,
            Optional<Set<String>> groups) {

        static final World NOTHING =
                new World(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        World withValue(IndicatorId indicator, ObservedValue value) {
            return new World(Optional.of(Map.entry(indicator, value)), number, criterion, areas, groups);
        }

        World withNumber(SlotId slot, Rational value) {
            return new World(this.value, Optional.of(Map.entry(slot, value)), criterion, areas, groups);
        }

        World withCriterion(Criterion stated) {
            return new World(value, number, Optional.of(stated), areas, groups);
        }

        World withAreas(Set<AreaGroup> known) {
            return new World(value, number, criterion, Optional.of(known), groups);
        }

        World withGroups(Set<String> known) {
            return new World(value, number, criterion, areas, Optional.of(known));
        }
    }

    SlowDecision(Question question) {
        this.question = question;
        this.evidence = indicators();
        this.rest =
                Stream.of(slots(), tests(), conditions()).flatMap(List::stream).toList();
    }

    /** Gaps of the evidence first, then everything. */
    Set<Set<OpenQuestion>> sets() {
        if (verdict(List.of()) != Verdict.UNDETERMINED) {
            return Set.of();
        }
        Set<Set<OpenQuestion>> alone = least(evidence);
        return alone.isEmpty()
                ? least(Stream.concat(evidence.stream(), rest.stream()).toList())
                : alone;
    }

    int unknowns() {
        return evidence.size() + rest.size();
    }

    private Set<Set<OpenQuestion>> least(List<Unknown> open) {
        Set<Set<OpenQuestion>> deciding = new HashSet<>();
        for (int size = 1; size <= open.size() && deciding.isEmpty(); size++) {
            for (int mask = 0; mask < 1 << open.size(); mask++) {
                if (Integer.bitCount(mask) == size) {
                    List<Unknown> set = new ArrayList<>();
                    for (int i = 0; i < open.size(); i++) {
                        if ((mask >> i & 1) == 1) {
                            set.add(open.get(i));
                        }
                    }
                    if (decides(set, List.of())) {
                        deciding.add(set.stream().map(Unknown::question).collect(Collectors.toSet()));
                    }
                }
            }
        }
        return deciding;
    }

    private boolean decides(List<Unknown> set, List<World> answers) {
        if (set.isEmpty()) {
            Verdict verdict = verdict(answers);
            return verdict == Verdict.ACHIEVED || verdict == Verdict.NOT_ACHIEVED;
        }
        return set.get(0).answers().stream()
                .anyMatch(answer -> decides(
                        set.subList(1, set.size()),
                        Stream.concat(answers.stream(), Stream.of(answer)).toList()));
    }

    private Verdict verdict(List<World> answers) {
        Map<IndicatorId, Observation> observations =
                new TreeMap<>(question.evidence().observations());
        TreeMap<SlotId, Overlay.Filling> fillings = new TreeMap<>();
        List<Overlay.Change> changes = new ArrayList<>();
        Context context = question.context();
        for (World answer : answers) {
            answer.value()
                    .ifPresent(to -> observations.put(to.getKey(), Observation.known(to.getKey(), to.getValue())));
            answer.number().ifPresent(to -> fillings.put(to.getKey(), new Overlay.Filling(to.getValue(), List.of())));
            answer.criterion().map(Overlay.ReplaceCriterion::new).ifPresent(changes::add);
            context = answer.areas().map(context::withAreas).orElse(context);
            context = answer.groups().map(context::withGroups).orElse(context);
        }
        Overlay overlay = new Overlay(
                new OverlayId("thu"),
                question.rubric().id(),
                LocalizedText.of("Thử", "A trial"),
                Verification.ILLUSTRATIVE,
                fillings,
                changes);
        Rubric rubric = question.rubric().with(overlay).orElseThrow();
        Evidence known = Evidence.of(question.evidence().subject(), observations.values());
        return Scorer.score(rubric, known, context).verdict();
    }

    private List<Unknown> indicators() {
        Trial trial = Trial.of(question.rubric(), question.evidence(), question.context())
                .orElseThrow();
        return Requirement.of(question.rubric()).stream()
                .filter(requirement -> question.rubric()
                        .nodes()
                        .filter(node -> node.rule().reads().equals(Optional.of(requirement.indicator())))
                        .anyMatch(leaf -> Ladder.isGap(trial, leaf)))
                .map(requirement -> new Unknown(
                        new OpenQuestion.OfIndicator(requirement.indicator()),
                        GuidanceArbitraries.open(
                                        requirement.kinds(), question.evidence().finding(requirement.indicator()))
                                .stream()
                                .map(value -> World.NOTHING.withValue(requirement.indicator(), value))
                                .toList()))
                .toList();
    }

    private List<Unknown> slots() {
        Stream<Figure<?>> figures = Stream.concat(
                question.rubric().nodes().flatMap(node -> node.rule().figures()),
                question.rubric().levels().get(0).requirements().stream().flatMap(asked -> asked.figures()));
        return figures.filter(figure -> figure.slot().isPresent())
                .distinct()
                .map(figure -> {
                    SlotId slot = figure.slot().orElseThrow();
                    Rational low = rational(figure.low());
                    Rational high = rational(figure.high());
                    Rational middle = low.plus(high).multipliedBy(Rational.of(1, 2));
                    return new Unknown(
                            new OpenQuestion.OfSlot(slot),
                            Stream.of(low, middle, high)
                                    .map(number -> World.NOTHING.withNumber(slot, number))
                                    .toList());
                })
                .toList();
    }

    private static Rational rational(Object value) {
        return value instanceof Points points ? points.toRational() : (Rational) value;
    }

    /** A test that is not stated may turn out to ask for anything, for example for the answer to a question of its own. */
    private List<Unknown> tests() {
        return question.rubric()
                .nodes()
                .filter(node -> node.rule() instanceof Rule.Unstated)
                .map(node -> new Unknown(
                        new OpenQuestion.OfSlot(((Rule.Unstated) node.rule()).slot()),
                        Stream.of(true, false).map(holds -> stated(node, holds)).toList()))
                .toList();
    }

    private static World stated(Criterion node, boolean holds) {
        IndicatorId asked = new IndicatorId(node.id().value() + ".asked");
        return World.NOTHING
                .withCriterion(node.withRule(new Rule.Holds(asked)))
                .withValue(asked, new ObservedValue.YesNo(holds));
    }

    private List<Unknown> conditions() {
        List<Unknown> open = new ArrayList<>();
        if (question.context().areas().isEmpty()) {
            open.add(new Unknown(
                    new OpenQuestion.OfArea(AreaGroup.SPECIALLY_DIFFICULT),
                    List.of(
                            World.NOTHING.withAreas(Set.of(AreaGroup.SPECIALLY_DIFFICULT)),
                            World.NOTHING.withAreas(Set.of()))));
        }
        if (question.context().groups().isEmpty()) {
            open.add(new Unknown(
                    new OpenQuestion.OfGroup("truong-hoc"),
                    List.of(World.NOTHING.withGroups(Set.of("truong-hoc")), World.NOTHING.withGroups(Set.of()))));
        }
        return open;
    }
}
