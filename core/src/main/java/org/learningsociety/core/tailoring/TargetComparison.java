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
import org.learningsociety.core.target.Base;
import org.learningsociety.core.target.Comparison;
import org.learningsociety.core.target.Population;
import org.learningsociety.core.target.Reading;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.target.TargetId;
import org.learningsociety.core.target.Threshold;
import org.learningsociety.core.text.LocalizedText;

/** Compares the targets of two plans, which are known by what they measure and by when. */
final class TargetComparison {

    private static final Rational HUNDRED = Rational.of(100);

    private final Plan local;
    private final Plan parent;
    private final Set<TargetId> compared = new HashSet<>();
    private final List<Deviation> deviations = new ArrayList<>();

    TargetComparison(Plan local, Plan parent) {
        this.local = local;
        this.parent = parent;
    }

    /** A plan that states no targets leaves those above as they are. */
    List<Deviation> deviations() {
        if (local.targets().isEmpty()) {
            return List.of();
        }
        for (Target there : parent.targets()) {
            counterpart(there, local).ifPresentOrElse(here -> compare(here, there), () -> otherwise(there));
        }
        local.targets().stream()
                .filter(here -> !compared.contains(here.id()))
                .forEach(here -> add(DeviationType.TARGET_ADDED, Optional.of(here), Optional.empty()));
        return deviations;
    }

    private static Optional<Target> counterpart(Target one, Plan other) {
        return other.targets().stream()
                .filter(candidate -> candidate.measure().equals(one.measure()))
                .filter(candidate -> candidate.due().equals(one.due()))
                .findFirst();
    }

    private void compare(Target here, Target there) {
        compared.add(here.id());
        if (here.goal().getClass().equals(there.goal().getClass())
                && here.threshold().isPresent()) {
            Threshold asked = here.threshold().get();
            Threshold askedAbove = there.threshold().orElseThrow();
            if (!asked.isAtLeastAsStrictAs(askedAbove)) {
                add(DeviationType.TARGET_WEAKER, here, there);
            } else if (!askedAbove.isAtLeastAsStrictAs(asked)) {
                add(DeviationType.TARGET_STRICTER, here, there);
            }
        }
        if (!counted(here).equals(counted(there))) {
            add(DeviationType.TARGET_COUNTED_OTHERWISE, here, there);
        }
    }

    /** What a figure is taken of; words are their own measure. */
    private static Object counted(Target target) {
        return target.goal().match(share -> share.base(), count -> count.counted(), text -> text);
    }

    /** No target for that day: there may be one that reaches as much sooner, or one for a later day. */
    private void otherwise(Target there) {
        Optional<Target> enough = local.targets().stream()
                .filter(here -> here.isAtLeastAsStrictAs(there))
                .findFirst();
        Optional<Target> later = local.targets().stream()
                .filter(here -> here.measure().equals(there.measure()))
                .filter(here -> due(here).isAfter(due(there)))
                .filter(here -> counterpart(here, parent).isEmpty())
                .min(Comparator.comparing(TargetComparison::due));
        if (enough.isPresent()) {
            enough.filter(here -> counterpart(here, parent).isEmpty()).ifPresent(here -> {
                compared.add(here.id());
                add(DeviationType.TARGET_STRICTER, here, there);
            });
        } else if (later.isPresent()) {
            add(DeviationType.TARGET_LATER, later.get(), there);
            compare(later.get(), there);
        } else {
            add(DeviationType.TARGET_MISSING, Optional.empty(), Optional.of(there));
        }
    }

    private static LocalDate due(Target target) {
        return target.due().orElse(LocalDate.MAX);
    }

    private void add(DeviationType type, Target here, Target there) {
        add(type, Optional.of(here), Optional.of(there));
    }

    private void add(DeviationType type, Optional<Target> here, Optional<Target> there) {
        Function<Target, LocalizedText> words =
                type == DeviationType.TARGET_COUNTED_OTHERWISE ? TargetComparison::base : TargetComparison::text;
        deviations.add(new Deviation(
                type,
                Optional.empty(),
                Optional.empty(),
                type.severity(),
                here.map(words),
                there.map(words),
                List.of(),
                Stream.concat(citations(here, local), citations(there, parent)).toList()));
    }

    private static Stream<Citation> citations(Optional<Target> target, Plan plan) {
        return target.map(found -> found.citations().stream())
                .orElseGet(() -> Stream.of(Citation.of(plan.instrument())));
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
