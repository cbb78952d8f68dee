package org.learningsociety.core.tailoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.plan.ContentTheme;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.core.plan.ItemLink;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.time.DateRange;

/** Brings down what stands above, one plan after the other; the parents that it is given make no circle. */
final class Resolver {

    private final PlanNetwork network;
    private final Function<Plan, PlanNetwork.Above> parents;
    private final Map<PlanId, Validated<ResolvedPlan>> resolved;

    Resolver(
            PlanNetwork network,
            Function<Plan, PlanNetwork.Above> parents,
            Map<PlanId, Validated<ResolvedPlan>> resolved) {
        this.network = network;
        this.parents = parents;
        this.resolved = resolved;
    }

    Validated<ResolvedPlan> resolve(PlanId id) {
        Validated<ResolvedPlan> known = resolved.get(id);
        if (known == null) {
            known = resolve(network.get(id));
            resolved.put(id, known);
        }
        return known;
    }

    private Validated<ResolvedPlan> resolve(Plan plan) {
        PlanNetwork.Above above = parents.apply(plan);
        List<ResolvedPlan> uppers = above.plans().stream()
                .map(parent -> resolve(parent.id()).value().orElseThrow())
                .toList();
        List<Problem> problems = new ArrayList<>();
        List<ResolvedItem> items = new ArrayList<>();
        plan.items().forEach(item -> items.add(own(plan, item, uppers)));
        items.addAll(inherited(plan, uppers, problems));
        ResolvedPlan found = new ResolvedPlan(
                plan.id(), period(plan, uppers, problems), items, omissions(plan, uppers), passedOver(above, uppers));
        return Validated.of(found, problems);
    }

    private static List<InstrumentId> passedOver(PlanNetwork.Above above, List<ResolvedPlan> uppers) {
        return Stream.concat(above.passedOver().stream(), uppers.stream().flatMap(upper -> upper.passedOver().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    private static ResolvedItem own(Plan plan, PlanItem item, List<ResolvedPlan> uppers) {
        ParentItem origin = new ParentItem.OfPlan(plan.id(), item.id());
        List<List<ProvenanceStep>> paths = plan.links(item.id()).stream()
                .filter(link -> link.parent().isPresent())
                .flatMap(link -> {
                    ParentItem upper = link.parent().get();
                    ProvenanceStep step =
                            new ProvenanceStep(origin, upper, link.kinds(), link.reason(), link.citations());
                    return paths(upper, uppers)
                            .map(rest -> Stream.concat(Stream.of(step), rest.stream())
                                    .toList());
                })
                .toList();
        return new ResolvedItem(
                origin,
                item.kind(),
                item.text(),
                item.audience(),
                item.anchors(),
                paths.isEmpty() ? List.of(List.of()) : paths,
                Optional.empty());
    }

    /** The ways on from an item above. */
    private static Stream<List<ProvenanceStep>> paths(ParentItem upper, List<ResolvedPlan> uppers) {
        return uppers.stream()
                .flatMap(plan -> plan.find(upper).stream())
                .findFirst()
                .map(ResolvedItem::paths)
                .orElse(List.of(List.of()))
                .stream();
    }

    private List<ResolvedItem> inherited(Plan plan, List<ResolvedPlan> uppers, List<Problem> problems) {
        Map<ParentItem, Offer> offers = new TreeMap<>(ParentItem.BY_LABEL);
        for (ResolvedPlan upper : uppers) {
            Set<ParentItem> settled = settled(plan, uppers, Optional.of(upper));
            upper.items().forEach(item -> offers.putIfAbsent(item.origin(), new Offer(upper, item, settled)));
        }
        Set<ParentItem> above = offers.values().stream()
                .flatMap(offer -> offer.item().ways().skip(1))
                .collect(Collectors.toSet());
        List<Offer> open = offers.values().stream()
                .filter(offer -> !above.contains(offer.item().origin()))
                .filter(offer -> offer.item().ways().noneMatch(offer.settled()::contains))
                .toList();
        List<ResolvedItem> items = new ArrayList<>(withoutRepetition(plan, open, problems));
        if (isFirstOfItsCampaign(plan, uppers)) {
            Set<ParentItem> said = settled(plan, uppers, Optional.empty());
            network.themes(plan).stream()
                    .map(Resolver::ofTheme)
                    .filter(theme -> !said.contains(theme.origin()))
                    .forEach(items::add);
        }
        return items.stream()
                .sorted(Comparator.comparing(ResolvedItem::origin, ParentItem.BY_LABEL))
                .map(item -> marked(plan, item))
                .toList();
    }

    /** Silence does not release, and neither does leaving out without a reason; that is said on the item. */
    private static ResolvedItem marked(Plan plan, ResolvedItem item) {
        List<ItemLink> unexplained = plan.links().stream()
                .filter(Resolver::isUnexplained)
                .filter(link -> item.ways().anyMatch(way -> link.parent().equals(Optional.of(way))))
                .toList();
        Optional<DeviationType> type =
                unexplained.isEmpty() ? DeviationType.ofSilence(plan, item.kind()) : Optional.of(DeviationType.OMITTED);
        Optional<Deviation> deviation = type.map(known -> new Deviation(
                known,
                Optional.empty(),
                Optional.of(item.origin()),
                known.severity(true),
                Optional.empty(),
                Optional.of(item.text()),
                List.of(),
                unexplained.stream().flatMap(link -> link.citations().stream()).toList()));
        return new ResolvedItem(
                item.origin(), item.kind(), item.text(), item.audience(), item.anchors(), item.paths(), deviation);
    }

    private static boolean isUnexplained(ItemLink link) {
        return link.kinds().contains(LinkKind.OMITTED) && link.reason().isEmpty();
    }

    /** The contents of the campaign come down from a plan above, and what that one left out stays left out. */
    private boolean isFirstOfItsCampaign(Plan plan, List<ResolvedPlan> uppers) {
        return uppers.stream()
                .map(upper -> network.get(upper.plan()).campaign())
                .noneMatch(plan.campaign()::equals);
    }

    private static ResolvedItem ofTheme(ContentTheme theme) {
        return new ResolvedItem(
                new ParentItem.OfTheme(theme.id()),
                ItemKind.CONTENT,
                theme.text(),
                Optional.empty(),
                List.of(),
                List.of(List.of()),
                Optional.empty());
    }

    /**
     * What the plan takes up, or leaves out with a reason, and where that began. Of a plan above that is named item by item, the items
     * beside those that are named are not settled, even where they began with the same.
     */
    private static Set<ParentItem> settled(Plan plan, List<ResolvedPlan> uppers, Optional<ResolvedPlan> seenFrom) {
        Set<ParentItem> settled = new LinkedHashSet<>();
        plan.links().stream()
                .filter(link -> !isUnexplained(link))
                .flatMap(link -> link.parent().stream())
                .forEach(parent -> {
                    settled.add(parent);
                    if (seenFrom.flatMap(from -> from.find(parent)).isEmpty()) {
                        uppers.stream()
                                .flatMap(upper -> upper.find(parent).stream())
                                .forEach(item -> settled.addAll(item.roots()));
                    }
                });
        return settled;
    }

    /** An item that comes down from a plan above, and what of that plan is settled. */
    private record Offer(ResolvedPlan from, ResolvedItem item, Set<ParentItem> settled) {}

    /** What several plans above say about the same must be the same. */
    private List<ResolvedItem> withoutRepetition(Plan plan, List<Offer> open, List<Problem> problems) {
        Map<List<ParentItem>, List<Offer>> byRoots = new LinkedHashMap<>();
        open.forEach(offer -> byRoots.computeIfAbsent(offer.item().roots(), roots -> new ArrayList<>())
                .add(offer));
        List<ResolvedItem> kept = new ArrayList<>();
        byRoots.forEach((roots, offers) -> {
            Offer first = offers.get(0);
            List<Offer> others = offers.stream()
                    .filter(offer -> !offer.from().equals(first.from()))
                    .toList();
            List<Offer> same = offers.stream()
                    .filter(offer -> offer.from().equals(first.from()))
                    .toList();
            same.forEach(offer -> kept.add(offer.item()));
            others.stream()
                    .filter(other -> same.stream().noneMatch(one -> one.item().saysTheSameAs(other.item())))
                    .forEach(other -> {
                        kept.add(other.item());
                        problems.add(network.problem(
                                TailoringProblem.PARENTS_COLLIDE,
                                plan.id(),
                                "/links",
                                Map.of(
                                        "value",
                                        roots.stream().map(ParentItem::label).collect(Collectors.joining(", ")),
                                        "first",
                                        first.item().origin().label(),
                                        "second",
                                        other.item().origin().label())));
                    });
        });
        return kept;
    }

    private Optional<DateRange> period(Plan plan, List<ResolvedPlan> uppers, List<Problem> problems) {
        if (plan.period().isPresent()) {
            return plan.period();
        }
        List<ResolvedPlan> stating =
                uppers.stream().filter(upper -> upper.period().isPresent()).toList();
        Optional<ResolvedPlan> other = stating.stream()
                .filter(upper -> !upper.period().equals(stating.get(0).period()))
                .findFirst();
        other.ifPresent(second -> problems.add(network.problem(
                TailoringProblem.PERIODS_COLLIDE,
                plan.id(),
                "/period",
                Map.of(
                        "first", stating.get(0).plan().value(),
                        "firstPeriod", stating.get(0).period().orElseThrow().toString(),
                        "second", second.plan().value(),
                        "secondPeriod", second.period().orElseThrow().toString()))));
        return other.isPresent()
                ? Optional.empty()
                : stating.stream().findFirst().flatMap(ResolvedPlan::period);
    }

    private static List<ResolvedPlan.Omission> omissions(Plan plan, List<ResolvedPlan> uppers) {
        Stream<ResolvedPlan.Omission> own = plan.links().stream()
                .filter(link -> link.kinds().contains(LinkKind.OMITTED))
                .flatMap(link -> link
                        .parent()
                        .map(parent -> new ResolvedPlan.Omission(parent, plan.id(), link.reason(), link.citations()))
                        .stream());
        return Stream.concat(own, uppers.stream().flatMap(upper -> upper.omissions().stream()))
                .distinct()
                .toList();
    }
}
