package org.learningsociety.criteria.guidance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Overlay;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.Trial;
import org.learningsociety.criteria.scoring.Verdict;

/** What may be assumed where the catalog lacks something or area and group are not known, and what follows from it. */
final class Assumptions {

    private static final Applicability NEVER = new Applicability.Not(Applicability.ALWAYS);

    private final Trial trial;
    private final Context context;

    Assumptions(Trial trial, Context context) {
        this.trial = trial;
        this.context = context;
    }

    /** Each open question on which a level may depend, with the answers of which one decides if any does. */
    List<List<Assumption>> open(Level level) {
        Stream<Assumption> numbers = Stream.concat(
                        level.requirements().stream().flatMap(Level.Requirement::figures),
                        openNodes().flatMap(node -> node.rule().figures()))
                .flatMap(Assumptions::numbers);
        Stream<Assumption> stated =
                openNodes().flatMap(node -> Stream.of(true, false).flatMap(holds -> stated(node, holds)));
        return Stream.of(numbers, stated, memberships(level, context.on()))
                .flatMap(some -> some)
                .distinct()
                .collect(Collectors.groupingBy(
                        assumption -> assumption.question().toString(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    /** What is the same whatever turns out does not depend on anything. */
    private Stream<Criterion> openNodes() {
        return trial.criteria().stream()
                .flatMap(Explanation::nodes)
                .filter(Assumptions::isOpen)
                .map(node -> trial.rubric().find(node.criterion()).orElseThrow());
    }

    private static boolean isOpen(Explanation node) {
        return node.verdict() == Verdict.UNDETERMINED
                || Stream.concat(node.points().stream(), node.maximum().stream())
                        .anyMatch(bounds -> !bounds.isExact());
    }

    /** The interpreter gives ever more or ever less the greater a number is, so that its ends decide if anything does. */
    private static Stream<Assumption> numbers(Figure<?> figure) {
        return figure.slot().stream()
                .map(OpenQuestion.OfSlot::new)
                .flatMap(slot -> Stream.of(figure.low(), figure.high())
                        .map(value -> new Assumption.Filled(slot, rational(value))));
    }

    private static Rational rational(Object value) {
        if (value instanceof Points points) {
            return points.toRational();
        }
        return value instanceof Rational rational ? rational : Rational.of((Long) value);
    }

    /** In the place of the test stands a part that never applies and counts as met, or as not met. */
    private static Stream<Assumption> stated(Criterion node, boolean holds) {
        if (!(node.rule() instanceof Rule.Unstated unstated)) {
            return Stream.empty();
        }
        Criterion part = node.withId(new CriterionId(node.id().value() + ".stated"))
                .withAppliesWhen(NEVER)
                .withIfNotApplicable(holds ? NotApplicablePolicy.FULL : NotApplicablePolicy.ZERO);
        return Stream.of(new Assumption.Stated(
                new OpenQuestion.OfSlot(unstated.slot()), node.withRule(new Rule.All(List.of(part)))));
    }

    private Stream<Assumption> memberships(Level level, LocalDate on) {
        GapWalk walk = new GapWalk(trial, on);
        return Stream.concat(
                        level.requirements().stream().flatMap(walk::questions),
                        trial.rubric().nodes().flatMap(node -> walk.questions(node.appliesWhen())))
                .flatMap(question -> condition(question).stream()
                        .flatMap(condition -> Stream.of(true, false)
                                .map(applies -> new Assumption.Belongs(question, condition, applies))));
    }

    private static Optional<Applicability> condition(OpenQuestion question) {
        if (question instanceof OpenQuestion.OfArea area) {
            return Optional.of(new Applicability.InArea(area.area()));
        }
        return question instanceof OpenQuestion.OfGroup group
                ? Optional.of(new Applicability.InGroup(group.group()))
                : Optional.empty();
    }

    /** How the subject is judged then; absent where the rubric does not admit it. */
    Optional<Trial> trial(List<Assumption> assumed) {
        TreeMap<SlotId, Overlay.Filling> fillings = new TreeMap<>();
        Stream.Builder<Overlay.Change> changes = Stream.builder();
        Map<Applicability, Boolean> known = new HashMap<>();
        for (Assumption assumption : assumed) {
            if (assumption instanceof Assumption.Filled number) {
                fillings.put(number.question().slot(), new Overlay.Filling(number.value(), List.of()));
            } else if (assumption instanceof Assumption.Stated stated) {
                changes.add(new Overlay.ReplaceCriterion(stated.criterion()));
            } else if (assumption instanceof Assumption.Belongs belongs) {
                known.put(belongs.condition(), belongs.applies());
            }
        }
        Rubric rubric = trial.rubric();
        Overlay overlay = new Overlay(
                new OverlayId("assumed"),
                rubric.id(),
                LocalizedText.of("Giả định", "Assumed"),
                Verification.ILLUSTRATIVE,
                fillings,
                changes.build().toList());
        return rubric.with(overlay)
                .value()
                .flatMap(completed -> Trial.of(completed, trial.evidence(), context))
                .map(completed -> completed.supposing(known));
    }
}
