package org.learningsociety.core.tailoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.target.Base;
import org.learningsociety.core.target.Comparison;
import org.learningsociety.core.target.Population;
import org.learningsociety.core.target.Reading;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.target.TargetId;
import org.learningsociety.core.target.Threshold;
import org.learningsociety.core.text.LocalizedText;

/** Compares the targets of a plan with those that bind under another; they are known by what they measure and by when. */
final class TargetComparison {

    private static final Rational HUNDRED = Rational.of(100);

    /** A target, and the plan that states it. */
    private record Asked(Plan by, Target target) {}

    private final PlanNetwork network;
    private final Plan local;
    private final Plan parent;
    private final Set<TargetId> compared = new HashSet<>();
    private final List<Deviation> deviations = new ArrayList<>();

    TargetComparison(PlanNetwork network, Plan local, Plan parent) {
        this.network = network;
        this.local = local;
        this.parent = parent;
    }

    /** A plan that states no targets leaves those above as they are. */
    List<Deviation> deviations() {
        if (local.targets().isEmpty()) {
            return List.of();
        }
        List<Asked> asked = binding();
        List<Target> above = targets(asked);
        Set<PlanId> stating = stating(parent).map(Plan::id).collect(Collectors.toSet());
        for (Asked there : asked) {
            Optional<Target> here = inPlaceOf(there.target(), local.targets(), above);
            if (here.isPresent()) {
                compare(here.get(), there, above);
            } else if (stating.contains(there.by().id()) || isMeasured(there.target())) {
                add(DeviationType.TARGET_MISSING, Optional.empty(), Optional.of(there));
            }
        }
        local.targets().stream()
                .filter(here -> !compared.contains(here.id()))
                .forEach(here -> add(DeviationType.TARGET_ADDED, Optional.of(here), Optional.empty()));
        return deviations;
    }

    /** What binds under the plan above, and what the programmes ask whose targets it asks to reach. */
    private List<Asked> binding() {
        List<Asked> binding = binding(parent);
        List<PlanParent> anchors = network.resolved(parent.id()).items().stream()
                .flatMap(item -> item.anchors().stream())
                .distinct()
                .<PlanParent>map(anchor -> new PlanParent.OfInstrument(anchor, parent.title(), List.of()))
                .toList();
        return with(binding, network.above(parent.withParents(anchors)));
    }

    private List<Asked> binding(Plan plan) {
        List<Asked> own =
                plan.targets().stream().map(target -> new Asked(plan, target)).toList();
        return with(own, network.above(plan));
    }

    /** Targets, and those from above in whose place none of them stands. */
    private List<Asked> with(List<Asked> nearer, PlanNetwork.Above plans) {
        List<Asked> above = plans.plans().stream()
                .flatMap(plan -> binding(plan).stream())
                .distinct()
                .toList();
        return Stream.concat(
                        nearer.stream(),
                        above.stream()
                                .filter(there -> inPlaceOf(there.target(), targets(nearer), targets(above))
                                        .isEmpty()))
                .distinct()
                .toList();
    }

    /** The plan above, or, where it states no targets, those above it: that many are expected to be taken up. */
    private Stream<Plan> stating(Plan plan) {
        return plan.targets().isEmpty() ? network.above(plan).plans().stream().flatMap(this::stating) : Stream.of(plan);
    }

    private boolean isMeasured(Target there) {
        return local.targets().stream().anyMatch(here -> here.measure().equals(there.measure()));
    }

    private static List<Target> targets(List<Asked> asked) {
        return asked.stream().map(Asked::target).toList();
    }

    /** A target for the same day; or one that reaches as much sooner; or one for a later day for which none stands above. */
    private static Optional<Target> inPlaceOf(Target there, List<Target> here, List<Target> above) {
        return counterpart(there, here)
                .or(() -> here.stream()
                        .filter(one -> one.isAtLeastAsStrictAs(there))
                        .findFirst())
                .or(() -> here.stream()
                        .filter(one -> one.measure().equals(there.measure()))
                        .filter(one -> due(one).isAfter(due(there)))
                        .filter(one -> counterpart(one, above).isEmpty())
                        .min(Comparator.comparing(TargetComparison::due)));
    }

    private static Optional<Target> counterpart(Target one, List<Target> others) {
        return others.stream()
                .filter(candidate -> candidate.measure().equals(one.measure()))
                .filter(candidate -> candidate.due().equals(one.due()))
                .findFirst();
    }

    private void compare(Target here, Asked above, List<Target> all) {
        Target there = above.target();
        if (here.due().equals(there.due())) {
            compare(here, above);
        } else if (!here.isAtLeastAsStrictAs(there)) {
            add(DeviationType.TARGET_LATER, here, above);
            compare(here, above);
        } else if (counterpart(here, all).isEmpty()) {
            compared.add(here.id());
            add(DeviationType.TARGET_STRICTER, here, above);
        }
    }

    private void compare(Target here, Asked above) {
        Target there = above.target();
        compared.add(here.id());
        if (here.goal().getClass().equals(there.goal().getClass())
                && here.threshold().isPresent()) {
            Threshold asked = here.threshold().get();
            Threshold askedAbove = there.threshold().orElseThrow();
            if (!asked.isAtLeastAsStrictAs(askedAbove)) {
                add(DeviationType.TARGET_WEAKER, here, above);
            } else if (!askedAbove.isAtLeastAsStrictAs(asked)) {
                add(DeviationType.TARGET_STRICTER, here, above);
            }
        }
        if (!counted(here).equals(counted(there))) {
            add(DeviationType.TARGET_COUNTED_OTHERWISE, here, above);
        }
    }

    /** What a figure is taken of; words are their own measure. */
    private static Object counted(Target target) {
        return target.goal().match(share -> share.base(), count -> count.counted(), text -> text);
    }

    private static LocalDate due(Target target) {
        return target.due().orElse(LocalDate.MAX);
    }

    private void add(DeviationType type, Target here, Asked there) {
        add(type, Optional.of(here), Optional.of(there));
    }

    private void add(DeviationType type, Optional<Target> here, Optional<Asked> there) {
        Function<Target, LocalizedText> words =
                type == DeviationType.TARGET_COUNTED_OTHERWISE ? TargetComparison::base : TargetComparison::text;
        deviations.add(new Deviation(
                type,
                Optional.empty(),
                Optional.empty(),
                type.severity(),
                here.map(words),
                there.map(Asked::target).map(words),
                List.of(),
                Stream.concat(
                                citations(here, local),
                                citations(
                                        there.map(Asked::target),
                                        there.map(Asked::by).orElse(parent)))
                        .toList()));
    }

    private static Stream<Citation> citations(Optional<Target> target, Plan plan) {
        return target
                .map(Target::citations)
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> List.of(Citation.of(plan.instrument())))
                .stream();
    }

    private static LocalizedText text(Target target) {
        String due = target.due().map(day -> " (" + day + ")").orElse("");
        return target.goal()
                .match(
                        share -> named(target, figures(share.threshold(), HUNDRED, " %") + due),
                        count -> named(target, figures(count.threshold(), Rational.ONE, "") + due),
                        words -> LocalizedText.of(
                                words.text().vi() + due, words.text().en() + due));
    }

    private static LocalizedText named(Target target, String figures) {
        return LocalizedText.of(
                target.name().vi() + ": " + figures, target.name().en() + ": " + figures);
    }

    /** The usual value and those of area groups, in a notation that both languages share. */
    private static String figures(Threshold threshold, Rational factor, String unit) {
        String sign = threshold.comparison() == Comparison.AT_LEAST ? "≥ " : "> ";
        Stream<String> areas = threshold.areas().stream()
                .map(one -> one.area() + " " + sign + one.value().multipliedBy(factor) + unit);
        return Stream.concat(Stream.of(sign + threshold.usual().multipliedBy(factor) + unit), areas)
                .collect(Collectors.joining("; "));
    }

    private static LocalizedText base(Target target) {
        return target.goal()
                .match(
                        share -> of(
                                target,
                                share.base().match(stated -> stated.population().text(), TargetComparison::open)),
                        count -> of(target, count.counted().text()),
                        words -> words.text());
    }

    private static LocalizedText of(Target target, LocalizedText base) {
        return LocalizedText.of(
                target.name().vi() + ", tính trên: " + base.vi(), target.name().en() + ", out of: " + base.en());
    }

    private static LocalizedText open(Base.Ambiguous base) {
        List<LocalizedText> readings = base.readings().stream()
                .map(Reading::population)
                .map(Population::text)
                .toList();
        return LocalizedText.of(
                readings.stream().map(LocalizedText::vi).collect(Collectors.joining(", hoặc ")),
                readings.stream().map(LocalizedText::en).collect(Collectors.joining(", or ")));
    }
}
