package org.learningsociety.criteria.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;

/** Makes the changes of an overlay one after the other, then fills slots; notes everything that cannot be done. */
final class OverlayLaying implements Overlay.Change.Cases<Boolean> {

    private final Rubric rubric;
    private final Overlay overlay;
    private final List<Problem> problems = new ArrayList<>();
    private List<Criterion> criteria;
    private List<Level> levels;

    OverlayLaying(Rubric rubric, Overlay overlay) {
        this.rubric = rubric;
        this.overlay = overlay;
        this.criteria = rubric.criteria();
        this.levels = rubric.levels();
    }

    Validated<Rubric> laid() {
        if (!overlay.rubric().equals(rubric.id())) {
            note(
                    OverlayProblem.OTHER_RUBRIC,
                    rubric.id().value(),
                    "expected",
                    overlay.rubric().value());
            return Validated.failed(problems);
        }
        if (overlay.isEmpty()) {
            return Validated.of(rubric);
        }
        overlay.changes().forEach(change -> change.match(this));
        SlotFilling filling = new SlotFilling(overlay, this::note);
        guarded(() -> filling.rewrite(criteria)).ifPresent(filled -> criteria = filled);
        levels = levels.stream().map(filling::rewrite).toList();
        Optional<Figure<Long>> validity = rubric.validityMonths().map(filling::whole);
        overlay.fillings().keySet().stream()
                .filter(slot -> !filling.found().contains(slot))
                .forEach(this::noteUnknown);
        if (problems.isEmpty()) {
            Optional<Rubric> made = guarded(() -> build(validity));
            if (made.isPresent()) {
                return Validated.of(made.get());
            }
        }
        return Validated.failed(problems);
    }

    private Rubric build(Optional<Figure<Long>> validity) {
        return Rubric.builder()
                .from(rubric)
                // What the criteria say decides, since an overlay may bring points to a rubric of which only the frame
                // was read.
                .mode(
                        criteria.stream().anyMatch(top -> top.rule() instanceof Rule.Graded)
                                ? Mode.POINTS
                                : Mode.ALL_INDICATORS)
                .criteria(criteria)
                .levels(levels)
                .validityMonths(validity)
                .verification(rubric.verification().and(overlay.verification()))
                .addOverlays(overlay.id())
                .build();
    }

    @Override
    public Boolean replaceCriterion(Overlay.ReplaceCriterion change) {
        return edit(change.criterion().id(), old -> Optional.of(change.criterion()));
    }

    @Override
    public Boolean dropCriterion(Overlay.DropCriterion change) {
        return edit(change.criterion(), old -> Optional.empty());
    }

    @Override
    public Boolean addCriterion(Overlay.AddCriterion change) {
        return change.to()
                .map(to -> edit(to, node -> withPart(node, change.criterion())))
                .orElseGet(() -> {
                    criteria = appended(criteria, change.criterion());
                    return true;
                });
    }

    private boolean edit(CriterionId at, Function<Criterion, Optional<Criterion>> edit) {
        if (criteria.stream()
                .flatMap(Criterion::nodes)
                .noneMatch(node -> node.id().equals(at))) {
            note(
                    OverlayProblem.UNKNOWN_CRITERION,
                    at.value(),
                    "rubric",
                    rubric.id().value());
            return false;
        }
        guarded(() -> new NodeEdit(at, edit).rewrite(criteria)).ifPresent(edited -> criteria = edited);
        return true;
    }

    private Optional<Criterion> withPart(Criterion node, Criterion part) {
        Optional<Rule> rule = withPart(node.rule(), part);
        if (rule.isEmpty()) {
            note(
                    OverlayProblem.TAKES_NO_PART,
                    node.id().value(),
                    "rubric",
                    rubric.id().value());
        }
        return Optional.of(
                rule.map(joined -> Criterion.builder().from(node).rule(joined).build())
                        .orElse(node));
    }

    private static Optional<Rule> withPart(Rule rule, Criterion part) {
        List<Criterion> parts = appended(rule.parts(), part);
        if (rule instanceof Rule.Sum sum) {
            return Optional.of(new Rule.Sum(parts, sum.rounding()));
        }
        if (rule instanceof Rule.BestOf best) {
            return Optional.of(new Rule.BestOf(best.take(), parts));
        }
        if (rule instanceof Rule.AtLeast some) {
            return Optional.of(new Rule.AtLeast(some.count(), parts));
        }
        if (rule instanceof Rule.Minimum) {
            return Optional.of(new Rule.Minimum(parts));
        }
        if (rule instanceof Rule.All) {
            return Optional.of(new Rule.All(parts));
        }
        if (rule instanceof Rule.Any) {
            return Optional.of(new Rule.Any(parts));
        }
        return rule instanceof Rule.KnockOut ? Optional.of(new Rule.KnockOut(parts)) : Optional.empty();
    }

    @Override
    public Boolean replaceLevel(Overlay.ReplaceLevel change) {
        return known(change.level().id())
                && setLevels(level -> Stream.of(level.id().equals(change.level().id()) ? change.level() : level));
    }

    @Override
    public Boolean dropLevel(Overlay.DropLevel change) {
        return known(change.level())
                && setLevels(level -> Stream.of(level).filter(any -> !any.id().equals(change.level())));
    }

    @Override
    public Boolean addLevel(Overlay.AddLevel change) {
        levels = appended(levels, change.level());
        return true;
    }

    private boolean known(LevelId level) {
        boolean known = levels.stream().anyMatch(any -> any.id().equals(level));
        if (!known) {
            note(
                    OverlayProblem.UNKNOWN_LEVEL,
                    level.value(),
                    "rubric",
                    rubric.id().value());
        }
        return known;
    }

    private boolean setLevels(Function<Level, Stream<Level>> edit) {
        levels = levels.stream().flatMap(edit).toList();
        return true;
    }

    private void noteUnknown(SlotId slot) {
        Optional<Criterion> unstated = criteria.stream()
                .flatMap(Criterion::nodes)
                .filter(node ->
                        node.rule() instanceof Rule.Unstated rule && rule.slot().equals(slot))
                .findFirst();
        if (unstated.isPresent()) {
            note(
                    OverlayProblem.SLOT_IS_A_RULE,
                    slot.value(),
                    "criterion",
                    unstated.get().id().value());
        } else {
            String known = rubric.slots().map(SlotId::value).collect(Collectors.joining(", "));
            note(OverlayProblem.UNKNOWN_SLOT, slot.value(), "known", known);
        }
    }

    private void note(OverlayProblem code, String value, String name, String argument) {
        note(code, value, Map.of(name, argument));
    }

    private void note(OverlayProblem code, String value, Map<String, String> more) {
        Map<String, String> arguments = new TreeMap<>(more);
        arguments.put("value", value);
        arguments.put("overlay", overlay.id().value());
        arguments.put("rubric", rubric.id().value());
        problems.add(Problem.error(code, new Place.Whole(overlay.id().value()), arguments));
    }

    /** Types refuse what cannot be; here it is the data that asked for it. */
    private <T> Optional<T> guarded(Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException refused) {
            note(OverlayProblem.UNSOUND, overlay.id().value(), Map.of("rule", String.valueOf(refused.getMessage())));
            return Optional.empty();
        }
    }

    private static <T> List<T> appended(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /** Puts something in the place of one node. */
    private static final class NodeEdit extends RuleRewriting {

        private final CriterionId at;
        private final Function<Criterion, Optional<Criterion>> edit;

        NodeEdit(CriterionId at, Function<Criterion, Optional<Criterion>> edit) {
            this.at = at;
            this.edit = edit;
        }

        @Override
        Optional<Criterion> rewrite(Criterion node) {
            return node.id().equals(at) ? edit.apply(node) : rebuilt(node);
        }
    }
}
