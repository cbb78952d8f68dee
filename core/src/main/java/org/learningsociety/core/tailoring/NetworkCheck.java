package org.learningsociety.core.tailoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.learningsociety.core.plan.ItemLink;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.plan.ThemeId;
import org.learningsociety.core.problem.Problem;

/** Looks for what plans name and do not have. */
final class NetworkCheck {

    private final PlanNetwork network;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<PlanId, Set<PlanId>> ancestors = new HashMap<>();
    private final Set<PlanId> done = new HashSet<>();
    private final Set<PlanId> inCircle = new HashSet<>();

    NetworkCheck(PlanNetwork network) {
        this.network = network;
    }

    List<Problem> problems() {
        for (Plan plan : network.plans()) {
            parents(plan);
            campaign(plan);
            links(plan);
            circles(plan, new LinkedHashSet<>());
        }
        return problems;
    }

    private void report(TailoringProblem code, Plan plan, String pointer, String value) {
        problems.add(network.problem(code, plan.id(), pointer, Map.of("value", value)));
    }

    private void parents(Plan plan) {
        for (int i = 0; i < plan.parents().size(); i++) {
            if (plan.parents().get(i) instanceof PlanParent.OfPlan parent
                    && network.find(parent.plan()).isEmpty()) {
                report(
                        TailoringProblem.UNKNOWN_PARENT,
                        plan,
                        "/parents/" + i + "/plan",
                        parent.plan().value());
            }
        }
    }

    private void campaign(Plan plan) {
        plan.campaign()
                .filter(campaign -> network.campaign(campaign).isEmpty())
                .ifPresent(campaign -> report(TailoringProblem.UNKNOWN_CAMPAIGN, plan, "/campaign", campaign.value()));
    }

    private void links(Plan plan) {
        Set<PlanId> above = ancestors(plan);
        for (int i = 0; i < plan.links().size(); i++) {
            ItemLink link = plan.links().get(i);
            if (link.parent().isPresent()) {
                link(plan, "/links/" + i + "/parent", link.parent().get(), above);
            }
        }
    }

    private void link(Plan plan, String pointer, ParentItem parent, Set<PlanId> above) {
        if (parent instanceof ParentItem.OfTheme content) {
            if (plan.campaign().flatMap(network::campaign).isPresent() && !hasTheme(plan, content.theme())) {
                report(
                        TailoringProblem.UNKNOWN_THEME,
                        plan,
                        pointer,
                        content.theme().value());
            }
            return;
        }
        ParentItem.OfPlan item = (ParentItem.OfPlan) parent;
        if (!above.contains(item.plan())) {
            report(TailoringProblem.NOT_ABOVE, plan, pointer, item.label());
        } else if (network.get(item.plan()).find(item.item()).isEmpty()) {
            report(TailoringProblem.UNKNOWN_PARENT_ITEM, plan, pointer, item.label());
        }
    }

    private boolean hasTheme(Plan plan, ThemeId theme) {
        return network.themes(plan).stream().anyMatch(known -> known.id().equals(theme));
    }

    /** What stands right above a plan, without plans above which it stands itself. */
    PlanNetwork.Above aboveWithoutCircles(Plan plan) {
        PlanNetwork.Above above = network.above(plan);
        return new PlanNetwork.Above(
                above.plans().stream()
                        .filter(upper -> !ancestors(upper).contains(plan.id()))
                        .toList(),
                above.passedOver());
    }

    /** All plans above, at any distance. */
    private Set<PlanId> ancestors(Plan plan) {
        return ancestors.computeIfAbsent(plan.id(), id -> climb(plan));
    }

    private Set<PlanId> climb(Plan plan) {
        Set<PlanId> found = new HashSet<>();
        List<Plan> open = new ArrayList<>(network.above(plan).plans());
        while (!open.isEmpty()) {
            Plan next = open.remove(open.size() - 1);
            if (found.add(next.id())) {
                open.addAll(network.above(next).plans());
            }
        }
        return found;
    }

    /** Each circle is reported once, at the plan of it that comes first. */
    private void circles(Plan plan, Set<PlanId> way) {
        if (way.contains(plan.id())) {
            List<PlanId> circle = new ArrayList<>(way);
            circle = circle.subList(circle.indexOf(plan.id()), circle.size());
            if (inCircle.addAll(circle)) {
                String names = circle.stream().map(PlanId::value).collect(Collectors.joining(" → "));
                report(TailoringProblem.PARENT_CYCLE, plan, "/parents", names + " → " + plan.id());
            }
        } else if (!done.contains(plan.id())) {
            way.add(plan.id());
            network.above(plan).plans().forEach(parent -> circles(parent, way));
            way.remove(plan.id());
            done.add(plan.id());
        }
    }
}
