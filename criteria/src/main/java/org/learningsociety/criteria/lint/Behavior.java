package org.learningsociety.criteria.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.scoring.LevelOutcome;
import org.learningsociety.criteria.scoring.Verdict;

/** What the rubric does, shown by evidence: which levels can be earned, and which criteria decide. */
final class Behavior {

    private static final long COMBINATIONS = 20_000;

    private final Rubric rubric;
    private final Findings findings;
    private final Pointers pointers;
    private final boolean complete;
    private final List<Court> courts;

    Behavior(Rubric rubric, Findings findings, Pointers pointers) {
        this.rubric = rubric;
        this.findings = findings;
        this.pointers = pointers;
        Situations situations = new Situations(rubric);
        this.complete = situations.isComplete();
        Budget budget = new Budget(COMBINATIONS);
        this.courts = situations.list().stream()
                .map(situation -> new Court(situation, budget))
                .toList();
    }

    Optional<LintReport.TotalRange> total() {
        return complete ? new TotalSearch(courts).range() : Optional.empty();
    }

    List<LintReport.Reached> levels() {
        List<LintReport.Reached> reached = new ArrayList<>();
        for (int i = 0; i < rubric.levels().size(); i++) {
            LevelId level = rubric.levels().get(i).id();
            reach(level, Pointers.level(i)).ifPresent(witness -> reached.add(new LintReport.Reached(level, witness)));
        }
        for (int i = 1; i < rubric.levels().size(); i++) {
            compare(rubric.levels().get(i - 1), rubric.levels().get(i), Pointers.level(i));
        }
        return reached;
    }

    private Optional<Profile> reach(LevelId level, String pointer) {
        Optional<Profile> witness = Optional.empty();
        List<Court> closed = new ArrayList<>();
        boolean certain = complete;
        for (Court court : courts) {
            Search.Answer answer = court.reach(level, Verdict.ACHIEVED);
            witness = witness.or(answer::found);
            certain &= answer.isCertain();
            if (answer.found().isEmpty() && answer.isCertain()) {
                closed.add(court);
            }
        }
        if (witness.isPresent()) {
            reportClosed(level, pointer, closed);
        } else {
            reportUnreached(level, pointer, certain);
        }
        return witness;
    }

    private void reportClosed(LevelId level, String pointer, List<Court> closed) {
        for (Court court : closed) {
            Search.Answer perhaps = court.reach(level, Verdict.UNDETERMINED);
            if (perhaps.found().isEmpty() && perhaps.isCertain()) {
                findings.add(
                        LintProblem.LEVEL_CLOSED_TO_SOME,
                        pointer,
                        Map.of("value", level.value(), "who", court.situation().describe()),
                        court.best());
                return;
            }
        }
    }

    private void reportUnreached(LevelId level, String pointer, boolean certain) {
        boolean stillCertain = certain;
        for (Court court : courts) {
            Search.Answer perhaps = court.reach(level, Verdict.UNDETERMINED);
            if (perhaps.found().isPresent()) {
                reportSlots(level, pointer, court, perhaps.found().get(), certain);
                return;
            }
            stillCertain &= perhaps.isCertain();
        }
        if (stillCertain) {
            findings.add(
                    LintProblem.LEVEL_UNREACHABLE,
                    pointer,
                    Map.of("value", level.value()),
                    courts.get(0).best());
        } else {
            findings.open(LintProblem.LEVEL_UNREACHABLE, pointer);
        }
    }

    private void reportSlots(LevelId level, String pointer, Court court, Profile witness, boolean certain) {
        if (!certain) {
            findings.open(LintProblem.LEVEL_HANGS_ON_SLOTS, pointer);
            return;
        }
        String slots =
                openSlots(level, court, witness).stream().map(SlotId::value).collect(Collectors.joining(", "));
        findings.add(
                LintProblem.LEVEL_HANGS_ON_SLOTS, pointer, Map.of("value", level.value(), "slots", slots), witness);
    }

    /** What is not stated in requirements that stay open. */
    private static NavigableSet<SlotId> openSlots(LevelId id, Court court, Profile witness) {
        Rubric then = court.situation().rubric();
        int at = then.levels().stream().map(Level::id).toList().indexOf(id);
        List<Level.Requirement> asked = then.levels().get(at).requirements();
        List<LevelOutcome.RequirementOutcome> outcomes =
                court.situation().score(witness).levels().get(at).requirements();
        NavigableSet<SlotId> slots = new TreeSet<>();
        for (int i = 0; i < asked.size(); i++) {
            if (outcomes.get(i).verdict() == Verdict.UNDETERMINED) {
                slots(then, asked.get(i)).forEach(slots::add);
            }
        }
        return slots;
    }

    private static Stream<SlotId> slots(Rubric rubric, Level.Requirement requirement) {
        Stream<SlotId> ofTarget = Court.target(rubric, requirement).flatMap(rubric::find).stream()
                .flatMap(Criterion::nodes)
                .flatMap(node -> node.rule().slots());
        return Stream.concat(requirement.slots(), ofTarget);
    }

    private boolean hasSlots() {
        return Stream.concat(
                        rubric.nodes().flatMap(node -> node.rule().slots()),
                        rubric.levels().stream()
                                .flatMap(level -> level.requirements().stream())
                                .flatMap(Level.Requirement::slots))
                .findAny()
                .isPresent();
    }

    private void compare(Level lower, Level higher, String pointer) {
        Map<String, String> arguments =
                Map.of("higher", higher.id().value(), "lower", lower.id().value());
        Coverage coverage = new Coverage(rubric);
        if (!coverage.isNested(higher, lower)) {
            Search.Answer outside = separated(higher.id(), lower.id());
            outside.found()
                    .ifPresentOrElse(
                            witness -> findings.add(LintProblem.LEVELS_NOT_NESTED, pointer, arguments, witness),
                            () -> openUnless(
                                    outside.isCertain() && !hasSlots(), LintProblem.LEVELS_NOT_NESTED, pointer));
        }
        if (coverage.covers(lower, higher) && coverage.covers(higher, lower)) {
            findings.add(LintProblem.LEVELS_COINCIDE, pointer, arguments);
        } else {
            reportCoincidence(lower.id(), higher.id(), pointer, arguments);
        }
    }

    private void reportCoincidence(LevelId lower, LevelId higher, String pointer, Map<String, String> arguments) {
        boolean earned = courts.stream()
                .anyMatch(court -> court.reach(higher, Verdict.ACHIEVED).found().isPresent());
        if (!earned) {
            return;
        }
        Search.Answer between = separated(lower, higher);
        if (between.found().isPresent()) {
            return;
        }
        if (between.isCertain() && !hasSlots()) {
            findings.add(LintProblem.LEVELS_COINCIDE, pointer, arguments);
        } else {
            findings.open(LintProblem.LEVELS_COINCIDE, pointer);
        }
    }

    private void openUnless(boolean certain, LintProblem code, String pointer) {
        if (!certain) {
            findings.open(code, pointer);
        }
    }

    private Search.Answer separated(LevelId earned, LevelId missed) {
        boolean certain = complete;
        for (Court court : courts) {
            Search.Answer answer = court.separate(earned, missed);
            if (answer.found().isPresent()) {
                return answer;
            }
            certain &= answer.isCertain();
        }
        return certain ? Search.Answer.NONE : Search.Answer.UNKNOWN;
    }

    List<LintReport.Pivot> pivots() {
        return rubric.criteria().stream().flatMap(top -> pivots(top).stream()).toList();
    }

    /** Of a group in which nothing decides, the group is named and not each of its parts. */
    private List<LintReport.Pivot> pivots(Criterion top) {
        List<LintReport.Pivot> found = new ArrayList<>();
        Dead dead = search(top, found);
        if (dead == Dead.YES) {
            report(top);
        }
        return found;
    }

    private enum Dead {
        YES,
        NO,
        UNKNOWN
    }

    private Dead search(Criterion node, List<LintReport.Pivot> found) {
        List<Criterion> parts = node.rule().parts();
        if (parts.isEmpty()) {
            return node.rule().reads().map(read -> search(node, read, found)).orElse(Dead.UNKNOWN);
        }
        List<Criterion> deadParts = new ArrayList<>();
        boolean unknown = false;
        for (Criterion part : parts) {
            Dead dead = search(part, found);
            unknown |= dead == Dead.UNKNOWN;
            if (dead == Dead.YES) {
                deadParts.add(part);
            }
        }
        if (deadParts.size() == parts.size()) {
            return Dead.YES;
        }
        deadParts.forEach(this::report);
        return unknown ? Dead.UNKNOWN : Dead.NO;
    }

    private void report(Criterion dead) {
        findings.add(
                LintProblem.DECIDES_NOTHING,
                pointers.of(dead.id()),
                Map.of("value", dead.id().value()));
    }

    private Dead search(Criterion leaf, IndicatorId indicator, List<LintReport.Pivot> found) {
        boolean certain = complete;
        for (Court court : courts) {
            if (court.isAsked(leaf.id()) && !isIdle(court, leaf, indicator)) {
                certain &= !hasSlots();
                for (Level level : rubric.levels()) {
                    Court.PivotAnswer answer = pivot(court, leaf, indicator, level.id());
                    if (answer.found().isPresent()) {
                        found.add(answer.found().get());
                        return Dead.NO;
                    }
                    certain &= answer.isCertain();
                }
            }
        }
        if (!certain) {
            findings.open(LintProblem.DECIDES_NOTHING, pointers.of(leaf.id()));
        }
        return certain ? Dead.YES : Dead.UNKNOWN;
    }

    /** Whether the criterion gives the same whatever is found. */
    private static boolean isIdle(Court court, Criterion leaf, IndicatorId indicator) {
        return court.isIdle(indicator) && leaf.rule().slots().findAny().isEmpty();
    }

    /** Where slots keep a level from being certain, what rules it out decides as well. */
    private static Court.PivotAnswer pivot(Court court, Criterion leaf, IndicatorId indicator, LevelId level) {
        Court.PivotAnswer sure = court.pivot(leaf.id(), indicator, level, Verdict.ACHIEVED);
        if (sure.found().isPresent()) {
            return sure;
        }
        Court.PivotAnswer perhaps = court.pivot(leaf.id(), indicator, level, Verdict.UNDETERMINED);
        return new Court.PivotAnswer(perhaps.found(), sure.isCertain() && perhaps.isCertain());
    }

    void knockOuts() {
        rubric.nodes().filter(node -> node.rule() instanceof Rule.KnockOut).forEach(this::knockOut);
    }

    private void knockOut(Criterion node) {
        List<Court> counting =
                courts.stream().filter(court -> court.counts(node.id())).toList();
        List<Search.Answer> spared =
                counting.stream().map(court -> court.spares(node.id())).toList();
        if (counting.isEmpty()
                || spared.stream().anyMatch(answer -> answer.found().isPresent())) {
            return;
        }
        if (complete && spared.stream().allMatch(Search.Answer::isCertain)) {
            findings.add(
                    LintProblem.KNOCK_OUT_ALWAYS,
                    pointers.of(node.id()),
                    Map.of("value", node.id().value()),
                    counting.get(0).best());
        } else {
            findings.open(LintProblem.KNOCK_OUT_ALWAYS, pointers.of(node.id()));
        }
    }
}
