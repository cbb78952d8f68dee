package org.learningsociety.core.tailoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.text.ToneKey;

/** One comparison of a plan with one above. */
final class Comparison {

    private final PlanNetwork network;
    private final Plan local;
    private final Plan parent;
    private final ResolvedPlan below;
    private final ResolvedPlan above;
    private final List<Correspondence> items = new ArrayList<>();
    private final List<Deviation> deviations = new ArrayList<>();

    Comparison(PlanNetwork network, Plan local, Plan parent) {
        this.network = network;
        this.local = local;
        this.parent = parent;
        this.below = network.resolved(local.id());
        this.above = network.resolved(parent.id());
    }

    Conformance result() {
        below.items().stream().filter(item -> !below.isInherited(item)).forEach(this::take);
        leaveOut();
        items.forEach(this::judge);
        items.stream().flatMap(item -> audience(item).stream()).forEach(deviations::add);
        moved();
        deviations.addAll(new ScheduleComparison(local, below.period(), parent, above.period()).deviations());
        deviations.addAll(new TargetComparison(network, local, parent).deviations());
        return new Conformance(local.id(), parent.id(), items, deviations, below.passedOver());
    }

    /** One correspondence for each item above to which a way leads, or that goes back to the same. */
    private void take(ResolvedItem item) {
        Map<ParentItem, Correspondence> found = new LinkedHashMap<>();
        for (List<ProvenanceStep> path : item.paths()) {
            counterparts(item, path).forEach((upper, steps) -> {
                Correspondence next = correspondence(item, Optional.of(upper), steps);
                found.merge(upper, next, Comparison::both);
            });
        }
        if (found.isEmpty()) {
            List<ProvenanceStep> steps =
                    item.paths().stream().flatMap(List::stream).distinct().toList();
            boolean isNew = !steps.isEmpty() || isAdded(item);
            items.add(new Correspondence(
                    id(item),
                    Optional.empty(),
                    isNew ? EnumSet.of(LinkKind.ADDED) : Set.of(),
                    reasons(item, steps),
                    citations(item, steps)));
        }
        items.addAll(found.values());
    }

    /** The first item of the plan above on the way; else those that end where the way ends. */
    private Map<ParentItem, List<ProvenanceStep>> counterparts(ResolvedItem item, List<ProvenanceStep> path) {
        for (int i = 0; i < path.size(); i++) {
            ParentItem upper = path.get(i).upper();
            if (above.find(upper).isPresent()) {
                return Map.of(upper, path.subList(0, i + 1));
            }
        }
        ParentItem root =
                path.isEmpty() ? item.origin() : path.get(path.size() - 1).upper();
        Map<ParentItem, List<ProvenanceStep>> found = new LinkedHashMap<>();
        above.items().stream()
                .filter(candidate -> candidate.roots().contains(root))
                .forEach(candidate -> found.put(candidate.origin(), path));
        return found;
    }

    private boolean isAdded(ResolvedItem item) {
        return local.links(id(item).orElseThrow()).stream()
                .anyMatch(link -> link.kinds().contains(LinkKind.ADDED));
    }

    private static Optional<PlanItemId> id(ResolvedItem item) {
        return item.origin().match(theme -> Optional.empty(), own -> Optional.of(own.item()));
    }

    private Correspondence correspondence(ResolvedItem item, Optional<ParentItem> upper, List<ProvenanceStep> steps) {
        return new Correspondence(id(item), upper, kinds(steps), reasons(item, steps), citations(item, steps));
    }

    /** What was taken over without a change at one step is not changed by that step. */
    private static Set<LinkKind> kinds(List<ProvenanceStep> steps) {
        Set<LinkKind> kinds =
                steps.stream().flatMap(step -> step.kinds().stream()).collect(Collectors.toSet());
        if (kinds.size() > 1) {
            kinds.remove(LinkKind.ADOPTED);
        }
        return kinds.isEmpty() ? EnumSet.of(LinkKind.ADOPTED) : kinds;
    }

    private List<LocalizedText> reasons(ResolvedItem item, List<ProvenanceStep> steps) {
        Stream<LocalizedText> ofSteps = steps.stream().flatMap(step -> step.reason().stream());
        Stream<LocalizedText> ofAddition = steps.isEmpty()
                ? local.links(id(item).orElseThrow()).stream().flatMap(link -> link.reason().stream())
                : Stream.empty();
        return Stream.concat(ofSteps, ofAddition).distinct().toList();
    }

    private List<Citation> citations(ResolvedItem item, List<ProvenanceStep> steps) {
        Stream<Citation> own = id(item).flatMap(local::find).stream().flatMap(found -> found.citations().stream());
        return Stream.concat(own, steps.stream().flatMap(step -> step.citations().stream()))
                .distinct()
                .toList();
    }

    private static Correspondence both(Correspondence one, Correspondence other) {
        Set<LinkKind> kinds = EnumSet.copyOf(one.kinds());
        kinds.addAll(other.kinds());
        return new Correspondence(
                one.item(),
                one.parent(),
                kinds,
                joined(one.reasons(), other.reasons()),
                joined(one.citations(), other.citations()));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** What stands above and was not taken up. */
    private void leaveOut() {
        Set<ParentItem> taken =
                items.stream().flatMap(item -> item.parent().stream()).collect(Collectors.toSet());
        for (ResolvedItem item : above.items()) {
            if (!taken.contains(item.origin())) {
                leftOut(item).ifPresent(items::add);
            }
        }
    }

    private Optional<Correspondence> leftOut(ResolvedItem item) {
        List<ResolvedPlan.Omission> said = below.omissions().stream()
                .filter(omission -> item.ways().anyMatch(omission.what()::equals))
                .filter(omission -> !above.omissions().contains(omission))
                .toList();
        Optional<DeviationType> type =
                said.isEmpty() ? DeviationType.ofSilence(local, item.kind()) : Optional.of(DeviationType.OMITTED);
        return type.map(known -> new Correspondence(
                Optional.empty(),
                Optional.of(item.origin()),
                known == DeviationType.OMITTED ? EnumSet.of(LinkKind.OMITTED) : Set.of(),
                said.stream().flatMap(omission -> omission.reason().stream()).toList(),
                said.stream().flatMap(omission -> omission.citations().stream()).toList()));
    }

    private void judge(Correspondence item) {
        if (item.kinds().isEmpty() && isComparable(item)) {
            deviations.add(deviation(DeviationType.NOT_LINKED, item));
        }
        item.kinds().stream()
                .filter(kind -> kind != LinkKind.ADOPTED)
                .forEach(kind -> deviations.add(deviation(DeviationType.of(kind), item)));
    }

    /** A solution of a plan is not compared with a plan above of which no solutions are known. */
    private boolean isComparable(Correspondence item) {
        return item.item()
                .flatMap(local::find)
                .map(PlanItem::kind)
                .map(kind -> above.items().stream().anyMatch(candidate -> candidate.kind() == kind))
                .orElse(true);
    }

    private Deviation deviation(DeviationType type, Correspondence item) {
        return new Deviation(
                type,
                item.item(),
                item.parent(),
                type.severity(item.reasons().isEmpty()),
                item.item().flatMap(local::find).map(PlanItem::text),
                item.parent().flatMap(above::find).map(ResolvedItem::text),
                item.reasons(),
                item.citations());
    }

    private Optional<Deviation> audience(Correspondence item) {
        Optional<LocalizedText> here = item.item().flatMap(local::find).flatMap(PlanItem::audience);
        Optional<LocalizedText> there = item.parent().flatMap(above::find).flatMap(ResolvedItem::audience);
        boolean differs = here.isPresent()
                && there.isPresent()
                && !ToneKey.of(here.get().vi()).equals(ToneKey.of(there.get().vi()));
        return differs
                ? Optional.of(new Deviation(
                        DeviationType.AUDIENCE,
                        item.item(),
                        item.parent(),
                        DeviationType.AUDIENCE.severity(),
                        here,
                        there,
                        item.reasons(),
                        item.citations()))
                : Optional.empty();
    }

    /** The fewest items that stand out of the order above; of items that were split the first counts. */
    private void moved() {
        Map<ParentItem, Integer> order = new HashMap<>();
        above.items().forEach(item -> order.put(item.origin(), order.size()));
        List<Correspondence> both = new ArrayList<>();
        Set<PlanItemId> seen = new HashSet<>();
        Set<ParentItem> seenAbove = new HashSet<>();
        for (Correspondence item : items) {
            if (item.item().isPresent() && item.parent().isPresent()) {
                boolean isFirst = seen.add(item.item().get());
                boolean isFirstAbove = seenAbove.add(item.parent().get());
                if (isFirst && isFirstAbove) {
                    both.add(item);
                }
            }
        }
        Set<Integer> inOrder = longestRise(both.stream()
                .map(item -> order.get(item.parent().orElseThrow()))
                .toList());
        for (int i = 0; i < both.size(); i++) {
            if (!inOrder.contains(i)) {
                deviations.add(deviation(DeviationType.MOVED, both.get(i)));
            }
        }
    }

    /** The places of a longest part that rises, the first such part where there are several. */
    private static Set<Integer> longestRise(List<Integer> numbers) {
        int[] length = new int[numbers.size()];
        int[] before = new int[numbers.size()];
        int best = -1;
        for (int i = 0; i < numbers.size(); i++) {
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (numbers.get(j) < numbers.get(i) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        Set<Integer> rise = new HashSet<>();
        for (int i = best; i >= 0; i = before[i]) {
            rise.add(i);
        }
        return Collections.unmodifiableSet(rise);
    }
}
