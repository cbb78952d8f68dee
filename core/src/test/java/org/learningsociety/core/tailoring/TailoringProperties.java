package org.learningsociety.core.tailoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.core.testkit.TailoringArbitraries.CAMPAIGN;
import static org.learningsociety.core.testkit.TailoringArbitraries.NATIONAL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.plan.ItemLink;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.testkit.PlanArbitraries;
import org.learningsociety.core.testkit.TailoringArbitraries;
import org.learningsociety.core.testkit.TailoringArbitraries.Edit;
import org.learningsociety.core.text.LocalizedText;

class TailoringProperties {

    @Provide
    Arbitrary<Edit> edits() {
        return TailoringArbitraries.edits();
    }

    @Provide
    Arbitrary<Plan> plans() {
        return PlanArbitraries.plans();
    }

    private static final Instruments NONE = Instruments.of(List.of()).orElseThrow();

    private static PlanNetwork network(Plan... plans) {
        return PlanNetwork.of(List.of(CAMPAIGN), List.of(plans), NONE).orElseThrow();
    }

    @Property(tries = 200)
    @Label("P-25 a difference applied to the first plan gives the second, and a plan does not differ from itself")
    void p25DifferenceApplied(@ForAll("plans") Plan one, @ForAll("plans") Plan other) {
        PlanDifference difference = PlanDifference.between(one, other);

        assertThat(PlanDifference.between(one, one).isEmpty()).isTrue();
        assertThat(difference.isEmpty()).isEqualTo(one.equals(other));
        assertThat(difference.apply(one)).isEqualTo(other);
    }

    @Property(tries = 200)
    @Label("P-26 what one direction omits the other adds")
    void p26BothDirections(@ForAll("plans") Plan one, @ForAll("plans") Plan other) {
        PlanDifference there = PlanDifference.between(one, other);
        PlanDifference back = PlanDifference.between(other, one);

        assertThat(there.omitted()).isEqualTo(back.added());
        assertThat(there.added()).isEqualTo(back.omitted());
    }

    @Property(tries = 200)
    @Label("P-26 other numbers and another order are a difference of numbers alone, and no deviation but the place")
    void p26Renumbered(@ForAll("edits") Edit edit, @ForAll Random random) {
        Plan local = edit.of(NATIONAL, "local");
        List<PlanItem> items = new ArrayList<>(local.items());
        Collections.shuffle(items, random);
        Plan renumbered = local.withItems(IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).withOrdinal(i + 1))
                .toList());

        assertThat(PlanDifference.between(local, renumbered).changed())
                .allSatisfy(change -> assertThat(change.aspects()).containsExactly(PlanDifference.Aspect.ORDINAL));
        assertThat(withoutPlace(renumbered)).isEqualTo(withoutPlace(local));
    }

    private static Set<List<Object>> withoutPlace(Plan local) {
        return Conformance.of(network(NATIONAL, local), local.id(), NATIONAL.id()).deviations().stream()
                .filter(deviation -> deviation.type() != DeviationType.MOVED)
                .map(deviation -> List.<Object>of(deviation.type(), deviation.item(), deviation.parent()))
                .collect(Collectors.toSet());
    }

    @Property(tries = 300)
    @Label("P-27 resolving step by step is resolving all editing at once")
    void p27Associative(@ForAll("edits") Edit first, @ForAll("edits") Edit second, @ForAll("edits") Edit third) {
        Plan ministry = first.of(NATIONAL, "ministry");
        Plan province = second.of(ministry, "province");
        Plan commune = third.of(province, "commune");
        PlanNetwork stepwise = network(NATIONAL, ministry, province, commune);
        Plan flat = flattened(stepwise, commune);
        PlanNetwork atOnce = network(NATIONAL, flat);

        Statistics.label("inherited")
                .collect(stepwise.resolve(commune.id()).orElseThrow().items().stream()
                                .filter(item -> stepwise.resolve(commune.id())
                                        .orElseThrow()
                                        .isInherited(item))
                                .count()
                        > 0);
        assertThat(said(atOnce, flat)).isEqualTo(said(stepwise, commune));
        assertThat(kinds(atOnce, flat)).isEqualTo(kinds(stepwise, commune));
    }

    /** The plan that says all of what binds in its own words, with what was done on all steps. */
    private static Plan flattened(PlanNetwork network, Plan plan) {
        ResolvedPlan resolved = network.resolve(plan.id()).orElseThrow();
        List<PlanItem> items = new ArrayList<>();
        List<ItemLink> links = new ArrayList<>();
        for (ResolvedItem item : resolved.items()) {
            if (item.origin() instanceof ParentItem.OfPlan own && own.plan().equals(NATIONAL.id())) {
                continue; // It is not mentioned by any of them.
            }
            PlanItem said = TailoringArbitraries.item(
                    "item-" + (items.size() + 1), items.size() + 1, item.text().vi());
            items.add(said);
            for (List<ProvenanceStep> path : item.paths()) {
                List<ProvenanceStep> below = path.stream()
                        .filter(step -> !(step.lower() instanceof ParentItem.OfPlan lower
                                && lower.plan().equals(NATIONAL.id())))
                        .toList();
                Optional<ParentItem> upper = below.isEmpty()
                        ? Optional.empty()
                        : Optional.of(below.get(below.size() - 1).upper());
                Optional<ParentItem> national = upper.filter(found ->
                        found instanceof ParentItem.OfPlan end && end.plan().equals(NATIONAL.id()));
                Set<LinkKind> kinds = below.stream()
                        .flatMap(step -> step.kinds().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
                if (kinds.size() > 1) {
                    kinds.remove(LinkKind.ADOPTED);
                }
                links.add(TailoringArbitraries.link(
                        Optional.of(said.id()),
                        national,
                        national.isPresent() ? kinds : Set.of(LinkKind.ADDED),
                        Optional.empty()));
            }
        }
        Set<ParentItem> bound = Stream.concat(
                        links.stream().flatMap(link -> link.parent().stream()),
                        resolved.items().stream().map(ResolvedItem::origin))
                .collect(Collectors.toSet());
        network.resolve(NATIONAL.id()).orElseThrow().items().stream()
                .map(ResolvedItem::origin)
                .filter(above -> !bound.contains(above))
                .forEach(above -> links.add(TailoringArbitraries.link(
                        Optional.empty(),
                        Optional.of(above),
                        Set.of(LinkKind.OMITTED),
                        Optional.of(LocalizedText.ofName("reason")))));
        return TailoringArbitraries.plan("flat")
                .withItems(items)
                .withLinks(links)
                .withParents(new PlanParent.OfPlan(NATIONAL.id(), LocalizedText.ofName("above"), List.of()));
    }

    private static Set<List<Object>> said(PlanNetwork network, Plan plan) {
        return network.resolve(plan.id()).orElseThrow().items().stream()
                .map(item -> List.<Object>of(item.text(), item.audience(), item.anchors(), themes(item)))
                .collect(Collectors.toSet());
    }

    private static Set<ParentItem> themes(ResolvedItem item) {
        return item.roots().stream()
                .filter(ParentItem.OfTheme.class::isInstance)
                .collect(Collectors.toSet());
    }

    /** For each text what was done to the national contents on the way to it; what began below has no such way. */
    private static Set<List<Object>> kinds(PlanNetwork network, Plan plan) {
        ResolvedPlan resolved = network.resolve(plan.id()).orElseThrow();
        Set<List<Object>> kinds = new HashSet<>();
        for (ResolvedItem item : resolved.items()) {
            for (List<ProvenanceStep> path : item.paths()) {
                if (path.isEmpty() || !(path.get(path.size() - 1).upper() instanceof ParentItem.OfTheme)) {
                    continue;
                }
                Set<LinkKind> done = path.stream()
                        .flatMap(step -> step.kinds().stream())
                        .filter(kind -> kind != LinkKind.ADOPTED)
                        .collect(Collectors.toCollection(TreeSet::new));
                kinds.add(List.of(item.text(), done));
            }
        }
        return kinds;
    }

    @Property(tries = 200)
    @Label("P-28 each item that binds has one origin and an unbroken way up to where it began")
    void p28Provenance(@ForAll @Size(min = 1, max = 4) List<@From("edits") Edit> edits) {
        List<Plan> plans = new ArrayList<>(List.of(NATIONAL));
        for (Edit edit : edits) {
            plans.add(edit.of(plans.get(plans.size() - 1), "plan-" + plans.size()));
        }
        PlanNetwork network = network(plans.toArray(Plan[]::new));
        for (Plan plan : plans) {
            ResolvedPlan resolved = network.resolve(plan.id()).orElseThrow();
            assertThat(resolved.items().stream().map(ResolvedItem::origin)).doesNotHaveDuplicates();
            for (ResolvedItem item : resolved.items()) {
                assertThat(item.paths()).isNotEmpty();
                for (List<ProvenanceStep> path : item.paths()) {
                    ParentItem at = item.origin();
                    for (ProvenanceStep step : path) {
                        assertThat(step.lower()).isEqualTo(at);
                        at = step.upper();
                    }
                    assertThat(isBeginning(at, plans)).isTrue();
                }
            }
        }
    }

    private static boolean isBeginning(ParentItem at, List<Plan> plans) {
        return at.match(
                theme -> true,
                item -> plans.stream()
                        .filter(plan -> plan.id().equals(item.plan()))
                        .flatMap(plan -> plan.links(item.item()).stream())
                        .allMatch(link -> link.parent().isEmpty()));
    }

    @Property(tries = 200)
    @Label("P-29 two plans above that say different things collide, whatever their order; equal ones do not")
    void p29Collisions(@ForAll boolean sameAudience, @ForAll boolean sameText, @ForAll boolean turned) {
        Plan one = said("one", "người dân", "x");
        Plan other = said("other", sameAudience ? "người dân" : "công chức", sameText ? "x" : "y");
        PlanParent first = new PlanParent.OfPlan(one.id(), LocalizedText.ofName("above"), List.of());
        PlanParent second = new PlanParent.OfPlan(other.id(), LocalizedText.ofName("above"), List.of());
        Plan local = TailoringArbitraries.plan("local")
                .withParents(turned ? List.of(second, first) : List.of(first, second));

        Validated<ResolvedPlan> resolved = network(NATIONAL, one, other, local).resolve(local.id());

        List<Problem> collisions = resolved.problems().stream()
                .filter(problem -> problem.code() == TailoringProblem.PARENTS_COLLIDE)
                .toList();
        assertThat(collisions).hasSize(sameAudience && sameText ? 0 : 1);
        assertThat(collisions)
                .allSatisfy(problem -> assertThat(problem.arguments())
                        .containsEntry("first", "one/item-1")
                        .containsEntry("second", "other/item-1")
                        .containsEntry("value", "N4"));
        assertThat(resolved.value().orElseThrow().items().stream()
                        .filter(item -> themes(item).toString().contains("N4")))
                .hasSize(sameAudience && sameText ? 1 : 2);
    }

    /** A plan that mentions the fourth national content only. */
    private static Plan said(String id, String audience, String text) {
        PlanItem item = TailoringArbitraries.item("item-1", 1, text).withAudience(LocalizedText.ofName(audience));
        return TailoringArbitraries.plan(id)
                .withItems(item)
                .withLinks(TailoringArbitraries.link(
                        Optional.of(item.id()),
                        Optional.of(new ParentItem.OfPlan(
                                NATIONAL.id(), NATIONAL.items().get(3).id())),
                        Set.of(LinkKind.NARROWED),
                        Optional.empty()))
                .withParents(new PlanParent.OfPlan(NATIONAL.id(), LocalizedText.ofName("above"), List.of()));
    }

    @Property(tries = 300)
    @Label("plans that stand above each other in a circle stand under none of it, and the others are as without it")
    void circles(@ForAll @Size(max = 8) List<@IntRange(max = 24) Integer> edges) {
        boolean[][] above = new boolean[5][5];
        edges.forEach(edge -> above[edge / 5][edge % 5] = true);
        boolean[][] reached = reached(above);
        PlanNetwork network =
                PlanNetwork.of(List.of(CAMPAIGN), plans(above), NONE).value().orElseThrow();
        List<Problem> problems =
                PlanNetwork.of(List.of(CAMPAIGN), plans(above), NONE).problems();

        Set<String> inCircle = IntStream.range(0, 5)
                .filter(i -> IntStream.range(0, 5).anyMatch(j -> i != j && reached[i][j] && reached[j][i]))
                .mapToObj(i -> "plan-" + i)
                .collect(Collectors.toSet());
        Set<String> told = problems.stream()
                .flatMap(problem -> Stream.of(problem.value().orElseThrow().split(" → ")))
                .collect(Collectors.toSet());
        Statistics.label("in circles").collect(inCircle.size());
        assertThat(inCircle).containsAll(told);
        assertThat(told.isEmpty()).isEqualTo(inCircle.isEmpty());
        // What binds under each is what binds where the edges between two of one circle are left out.
        boolean[][] cut = new boolean[5][5];
        edges.forEach(edge -> cut[edge / 5][edge % 5] = !reached[edge % 5][edge / 5]);
        PlanNetwork without =
                PlanNetwork.of(List.of(CAMPAIGN), plans(cut), NONE).orElseThrow();
        assertThat(network.plans())
                .allSatisfy(plan -> assertThat(network.resolve(plan.id())).isEqualTo(without.resolve(plan.id())));
    }

    /** Which plan reaches which over any number of steps. */
    private static boolean[][] reached(boolean[][] above) {
        boolean[][] reached = new boolean[5][5];
        for (int i = 0; i < 5; i++) {
            reached[i] = above[i].clone();
        }
        for (int by = 0; by < 5; by++) {
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < 5; j++) {
                    reached[i][j] = reached[i][j] || reached[i][by] && reached[by][j];
                }
            }
        }
        return reached;
    }

    /** Plans of one item each, under each other as the table says. */
    private static List<Plan> plans(boolean[][] above) {
        return IntStream.range(0, 5)
                .mapToObj(i -> TailoringArbitraries.plan("plan-" + i)
                        .withItems(TailoringArbitraries.item("item", 1, "of " + i))
                        .withParents(IntStream.range(0, 5)
                                .filter(j -> above[i][j])
                                .mapToObj(j -> new PlanParent.OfPlan(
                                        PlanId.of("plan-" + j), LocalizedText.ofName("above"), List.of()))
                                .toList()))
                .toList();
    }

    @Property(tries = 300)
    @Label(
            "what binds and a comparison agree: without a reason an item above binds and is told, with one it does not bind")
    void silenceDoesNotRelease(@ForAll("edits") Edit first, @ForAll("edits") Edit second, @ForAll boolean reasoned) {
        Plan above = first.of(NATIONAL, "above");
        Plan local = withReasons(second.of(above, "local"), reasoned);
        PlanNetwork network = network(NATIONAL, above, local);
        ResolvedPlan resolved = network.resolve(local.id()).orElseThrow();

        List<Deviation> left = Conformance.of(network, local.id(), above.id()).deviations().stream()
                .filter(deviation -> deviation.type() == DeviationType.OMITTED)
                .toList();
        List<Deviation> unexplained =
                left.stream().filter(one -> one.reasons().isEmpty()).toList();

        Statistics.label("explained, unexplained").collect(left.size() > unexplained.size(), !unexplained.isEmpty());
        assertThat(resolved.items().stream().flatMap(item -> item.notTakenUp().stream()))
                .containsExactlyInAnyOrderElementsOf(unexplained);
        assertThat(unexplained)
                .allSatisfy(one ->
                        assertThat(resolved.find(one.parent().orElseThrow())).isPresent());
        assertThat(left).filteredOn(one -> !one.reasons().isEmpty()).allSatisfy(one -> {
            assertThat(resolved.find(one.parent().orElseThrow())).isEmpty();
            assertThat(resolved.omissions().stream().map(ResolvedPlan.Omission::what))
                    .contains(one.parent().orElseThrow());
        });
    }

    private static Plan withReasons(Plan plan, boolean reasoned) {
        return plan.withLinks(plan.links().stream()
                .map(link -> link.kinds().contains(LinkKind.OMITTED) && !reasoned
                        ? TailoringArbitraries.link(link.item(), link.parent(), link.kinds(), Optional.empty())
                        : link)
                .toList());
    }

    @Property(tries = 200)
    @Label("P-30 what is left out without a reason is an error; a reason makes it a warning and never hides it")
    void p30Omissions(@ForAll("edits") Edit edit, @ForAll boolean reasoned) {
        Plan given = withReasons(edit.of(NATIONAL, "local"), reasoned);

        List<Deviation> left = Conformance.of(network(NATIONAL, given), given.id(), NATIONAL.id())
                .deviations(DeviationType.OMITTED);

        Set<ParentItem> explicit = given.links().stream()
                .filter(link -> link.kinds().contains(LinkKind.OMITTED))
                .flatMap(link -> link.parent().stream())
                .collect(Collectors.toSet());
        assertThat(left.stream().map(deviation -> deviation.parent().orElseThrow()))
                .containsAll(explicit);
        assertThat(left)
                .allSatisfy(deviation -> assertThat(deviation.severity())
                        .isEqualTo(
                                reasoned && explicit.contains(deviation.parent().orElseThrow())
                                        ? Deviation.Severity.WARNING
                                        : Deviation.Severity.ERROR));
    }
}
