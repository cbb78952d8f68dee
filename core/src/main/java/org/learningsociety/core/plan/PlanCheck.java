package org.learningsociety.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;

/** One run of the checks of a plan or campaign; collects what it finds. */
final class PlanCheck {

    private final Function<String, Place> places;
    private final List<Problem> problems = new ArrayList<>();

    PlanCheck(Function<String, Place> places) {
        this.places = places;
    }

    List<Problem> campaign(Campaign campaign) {
        distinct("/themes", campaign.themes(), ContentTheme::id);
        schedule(Optional.of(campaign.period()), campaign.phases(), campaign.milestones());
        return List.copyOf(problems);
    }

    List<Problem> plan(Plan plan) {
        parents(plan);
        items(plan);
        links(plan);
        schedule(plan.period(), plan.phases(), plan.milestones());
        problems.addAll(Target.check(plan.targets(), pointer -> places.apply("/targets" + pointer)));
        criteria(plan);
        assignments(plan);
        return List.copyOf(problems);
    }

    private void parents(Plan plan) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < plan.parents().size(); i++) {
            PlanParent parent = plan.parents().get(i);
            String key = parent.match(known -> "plan", unknown -> "instrument");
            String name = parent.match(
                    known -> known.plan().value(),
                    unknown -> unknown.instrument().value());
            String pointer = "/parents/" + i + "/" + key;
            boolean own = parent.match(
                    known -> known.plan().equals(plan.id()),
                    unknown -> unknown.instrument().equals(plan.instrument()));
            if (own) {
                report(PlanProblem.OWN_PARENT, pointer, Map.of("value", name));
            }
            if (!seen.add(key + " " + name)) {
                report(PlanProblem.DUPLICATE_PARENT, pointer, Map.of("value", name));
            }
        }
    }

    private void items(Plan plan) {
        List<PlanItem> items = plan.items();
        distinct("/items", items, PlanItem::id);
        ordinals("/items", items, PlanItem::ordinal, item -> item.kind() + " " + item.ordinal());
        for (int i = 0; i < items.size(); i++) {
            theme(plan, items.get(i), "/items/" + i + "/theme");
        }
    }

    private void theme(Plan plan, PlanItem item, String pointer) {
        if (item.theme().isEmpty()) {
            return;
        }
        String theme = item.theme().get().value();
        if (plan.campaign().isEmpty()) {
            report(PlanProblem.THEME_WITHOUT_CAMPAIGN, pointer, Map.of("value", theme));
        }
        Set<String> linked = plan.links(item.id()).stream()
                .flatMap(link -> link.parent().stream())
                .flatMap(parent -> themeOf(parent).stream())
                .map(ThemeId::value)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!linked.isEmpty() && !linked.contains(theme)) {
            report(PlanProblem.THEME_MISMATCH, pointer, Map.of("value", theme, "linked", String.join(", ", linked)));
        }
    }

    private static Optional<ThemeId> themeOf(ParentItem parent) {
        return parent.match(content -> Optional.of(content.theme()), item -> Optional.empty());
    }

    private void links(Plan plan) {
        Set<PlanItemId> items = plan.items().stream().map(PlanItem::id).collect(Collectors.toSet());
        for (int i = 0; i < plan.links().size(); i++) {
            ItemLink link = plan.links().get(i);
            String pointer = "/links/" + i;
            link.item()
                    .filter(item -> !items.contains(item))
                    .ifPresent(
                            item -> report(PlanProblem.UNKNOWN_ITEM, pointer + "/item", Map.of("value", item.value())));
            sides(link, pointer);
            Optional<ThemeId> theme = link.parent().flatMap(PlanCheck::themeOf);
            if (theme.isPresent() && plan.campaign().isEmpty()) {
                report(
                        PlanProblem.THEME_WITHOUT_CAMPAIGN,
                        pointer + "/parent",
                        Map.of("value", theme.get().value()));
            }
        }
    }

    private void sides(ItemLink link, String pointer) {
        if (link.item().isEmpty() && link.parent().isEmpty()) {
            report(PlanProblem.EMPTY_LINK, pointer, Map.of());
        } else if (!fits(link)) {
            report(
                    PlanProblem.LINK_KIND,
                    pointer + "/kinds",
                    Map.of("value", link.kinds().toString()));
        }
        if (link.kinds().contains(LinkKind.OMITTED) && link.reason().isEmpty()) {
            String left = link.parent().map(ParentItem::label).orElse("?");
            report(PlanProblem.OMITTED_WITHOUT_REASON, pointer, Map.of("value", left));
        }
    }

    private static boolean fits(ItemLink link) {
        Set<LinkKind> kinds = link.kinds();
        if (link.item().isEmpty()) {
            return kinds.equals(EnumSet.of(LinkKind.OMITTED));
        }
        if (link.parent().isEmpty()) {
            return kinds.equals(EnumSet.of(LinkKind.ADDED));
        }
        boolean adoptedAlone = !kinds.contains(LinkKind.ADOPTED) || kinds.size() == 1;
        return !kinds.isEmpty() && !kinds.contains(LinkKind.OMITTED) && adoptedAlone;
    }

    private void schedule(Optional<DateRange> period, List<Phase> phases, List<Milestone> milestones) {
        distinct("/phases", phases, Phase::id);
        ordinals("/phases", phases, Phase::ordinal, phase -> Integer.toString(phase.ordinal()));
        distinct("/milestones", milestones, Milestone::id);
        if (period.isEmpty()) {
            if (!phases.isEmpty()) {
                report(PlanProblem.PHASES_WITHOUT_PERIOD, "/phases", Map.of());
            }
            return;
        }
        if (!phases.isEmpty()) {
            partition(period.get(), phases);
        }
        for (int i = 0; i < milestones.size(); i++) {
            inside(
                    PlanProblem.MILESTONE_OUTSIDE,
                    "/milestones/" + i + "/window",
                    milestones.get(i).window(),
                    period.get());
        }
    }

    // In the order of time each phase must begin where those before it reach. An unknown end agrees with everything.
    private void partition(DateRange period, List<Phase> phases) {
        List<Integer> order = IntStream.range(0, phases.size())
                .boxed()
                .sorted(Comparator.comparing(i -> start(phases.get(i).period()).orElse(LocalDate.MIN)))
                .toList();
        Optional<LocalDate> reached = start(period);
        Optional<Phase> furthest = Optional.empty();
        for (int i : order) {
            Phase phase = phases.get(i);
            String pointer = "/phases/" + i + "/period";
            inside(PlanProblem.PHASE_OUTSIDE, pointer, phase.period(), period);
            gap(reached, earlier(start(phase.period()), end(period)));
            furthest.ifPresent(earlier -> overlap(earlier, phase, pointer));
            reached = later(reached, end(phase.period()));
            furthest = furthest.filter(earlier -> !endsBefore(earlier, phase)).or(() -> Optional.of(phase));
        }
        gap(reached, end(period));
    }

    private void gap(Optional<LocalDate> reached, Optional<LocalDate> next) {
        if (reached.isPresent() && next.isPresent() && reached.get().isBefore(next.get())) {
            DateRange gap = DateRange.of(bound(reached.get()), bound(next.get()));
            report(PlanProblem.PHASE_GAP, "/phases", Map.of("value", gap.toString()));
        }
    }

    private void overlap(Phase earlier, Phase phase, String pointer) {
        if (earlier.period().overlaps(phase.period())) {
            String both = earlier.period()
                    .intersection(phase.period())
                    .map(DateRange::toString)
                    .orElse("");
            report(
                    PlanProblem.PHASE_OVERLAP,
                    pointer,
                    Map.of("first", earlier.id().value(), "second", phase.id().value(), "value", both));
        }
    }

    private void inside(PlanProblem code, String pointer, DateRange part, DateRange whole) {
        boolean startsBefore = isBefore(start(part), start(whole));
        boolean endsAfter = isBefore(end(whole), end(part));
        if (startsBefore || endsAfter) {
            report(code, pointer, Map.of("value", part.toString(), "period", whole.toString()));
        }
    }

    private static boolean endsBefore(Phase one, Phase other) {
        return isBefore(end(one.period()), end(other.period()));
    }

    private static boolean isBefore(Optional<LocalDate> day, Optional<LocalDate> next) {
        return day.isPresent() && next.isPresent() && day.get().isBefore(next.get());
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return other.isEmpty() || one.isEmpty() || isBefore(one, other) ? other : one;
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return isBefore(other, one) ? other : one;
    }

    private static Optional<LocalDate> start(DateRange range) {
        return range.from() instanceof DateBound.Open
                ? Optional.of(LocalDate.MIN)
                : range.from().day();
    }

    private static Optional<LocalDate> end(DateRange range) {
        return range.to() instanceof DateBound.Open
                ? Optional.of(LocalDate.MAX)
                : range.to().day();
    }

    private static DateBound bound(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? DateBound.open() : DateBound.on(day);
    }

    private void criteria(Plan plan) {
        Set<MovementCriterionId> seen = new HashSet<>();
        for (int i = 0; i < plan.criterionGroups().size(); i++) {
            CriterionGroup group = plan.criterionGroups().get(i);
            String pointer = "/criterionGroups/" + i + "/criteria";
            distinct(pointer, group.criteria(), MovementCriterion::id, seen);
            ordinals(pointer, group.criteria(), MovementCriterion::ordinal, c -> Integer.toString(c.ordinal()));
            for (int j = 0; j < group.criteria().size(); j++) {
                titles(group, group.criteria().get(j), pointer + "/" + j + "/titles");
            }
        }
    }

    private void titles(CriterionGroup group, MovementCriterion criterion, String pointer) {
        boolean asks = criterion.nature() == CriterionNature.TITLE_HELD;
        for (SubjectKind kind : group.kinds()) {
            if (asks && !criterion.titles().containsKey(kind)) {
                report(PlanProblem.TITLE_MISSING, pointer, Map.of("value", kind.toString()));
            }
        }
        criterion.titles().forEach((kind, title) -> {
            if (!asks || !group.isFor(kind)) {
                report(PlanProblem.TITLE_UNEXPECTED, pointer, Map.of("value", title.value()));
            }
        });
    }

    private void assignments(Plan plan) {
        Set<PhaseId> phases = plan.phases().stream().map(Phase::id).collect(Collectors.toSet());
        for (int i = 0; i < plan.assignments().size(); i++) {
            String pointer = "/assignments/" + i + "/phase";
            plan.assignments()
                    .get(i)
                    .phase()
                    .filter(phase -> !phases.contains(phase))
                    .ifPresent(phase -> report(PlanProblem.UNKNOWN_PHASE, pointer, Map.of("value", phase.value())));
        }
    }

    private <T, I> void distinct(String pointer, List<T> things, Function<T, I> id) {
        distinct(pointer, things, id, new HashSet<>());
    }

    private <T, I> void distinct(String pointer, List<T> things, Function<T, I> id, Set<I> seen) {
        for (int i = 0; i < things.size(); i++) {
            I value = id.apply(things.get(i));
            if (!seen.add(value)) {
                report(PlanProblem.DUPLICATE_ID, pointer + "/" + i + "/id", Map.of("value", String.valueOf(value)));
            }
        }
    }

    private <T> void ordinals(String pointer, List<T> things, Function<T, Integer> ordinal, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < things.size(); i++) {
            String place = pointer + "/" + i + "/ordinal";
            String number = ordinal.apply(things.get(i)).toString();
            if (ordinal.apply(things.get(i)) < 1) {
                report(PlanProblem.ORDINAL_TOO_SMALL, place, Map.of("value", number));
            }
            if (!seen.add(key.apply(things.get(i)))) {
                report(PlanProblem.DUPLICATE_ORDINAL, place, Map.of("value", number));
            }
        }
    }

    private void report(PlanProblem code, String pointer, Map<String, String> arguments) {
        problems.add(Problem.error(code, places.apply(pointer), arguments));
    }
}
