package org.learningsociety.core.tailoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.law.Relation;
import org.learningsociety.core.plan.Campaign;
import org.learningsociety.core.plan.CampaignId;
import org.learningsociety.core.plan.ContentTheme;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.plan.PlanScope;
import org.learningsociety.core.problem.Located;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;

/**
 * Plans and the campaigns that they carry out, as a graph: a plan may stand under several.
 *
 * <p>A plan above may be named by its id or by its instrument. An instrument of which no plan is known is transparent: what it
 * implements, as the register of instruments says, is taken in its place, and that is {@linkplain ResolvedPlan#passedOver() said}.
 *
 * <p>Immutable and thread-safe; a plan is resolved when the network is made, so that asking for it costs nothing.
 */
public final class PlanNetwork {

    private final SortedMap<CampaignId, Campaign> campaigns;
    private final SortedMap<PlanId, Located<Plan>> plans;
    private final Map<InstrumentId, List<Plan>> byInstrument;
    private final Instruments instruments;
    private final Map<PlanId, Validated<ResolvedPlan>> resolved;

    private PlanNetwork(
            SortedMap<CampaignId, Campaign> campaigns,
            SortedMap<PlanId, Located<Plan>> plans,
            Instruments instruments) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.instruments = instruments;
        this.byInstrument =
                plans.values().stream().map(Located::value).collect(Collectors.groupingBy(Plan::instrument));
        this.resolved = new TreeMap<>();
    }

    /**
     * Puts plans together that came from no document: {@link #ofLocated}, each place being the plan's id and a JSON pointer.
     *
     * @param campaigns the campaigns that they carry out
     * @param plans the plans, each checked in itself ({@link Plan#check()})
     * @param instruments the register, which says what an instrument without a known plan implements
     * @return the network, and all problems at once
     */
    public static Validated<PlanNetwork> of(
            Collection<Campaign> campaigns, Collection<Plan> plans, Instruments instruments) {
        return ofLocated(
                campaigns,
                plans.stream().map(plan -> Located.of(plan, plan.id().value())).toList(),
                instruments);
    }

    /**
     * Puts plans together.
     *
     * <p>One wrong plan does not hide the others: of plans with one id the first counts, plans that stand above each other in a circle
     * stand under none of it, and what is named and not there is passed over.
     *
     * @param campaigns the campaigns that they carry out
     * @param plans the plans, each checked in itself ({@link Plan#check()}), with the places to which problems are put
     * @param instruments the register, which says what an instrument without a known plan implements
     * @return the network; beside it an error for each plan that is there twice, that names one above it, a campaign, a content or an
     *     item that is not there, and for each circle: all such problems at once
     */
    public static Validated<PlanNetwork> ofLocated(
            Collection<Campaign> campaigns, Collection<Located<Plan>> plans, Instruments instruments) {
        SortedMap<CampaignId, Campaign> byCampaign = new TreeMap<>();
        campaigns.forEach(campaign -> byCampaign.put(campaign.id(), campaign));
        SortedMap<PlanId, Located<Plan>> byId = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Located<Plan> plan : plans) {
            PlanId id = plan.value().id();
            if (byId.putIfAbsent(id, plan) != null) {
                problems.add(
                        Problem.error(TailoringProblem.DUPLICATE_PLAN, plan.place("/id"), Map.of("value", id.value())));
            }
        }
        PlanNetwork network = new PlanNetwork(byCampaign, byId, instruments);
        NetworkCheck check = new NetworkCheck(network);
        problems.addAll(check.problems());
        Resolver resolver = new Resolver(network, check::aboveWithoutCircles, network.resolved);
        byId.keySet().forEach(resolver::resolve);
        return Validated.of(network, problems);
    }

    /**
     * Returns the plans.
     *
     * @return all plans in the order of their ids
     */
    public List<Plan> plans() {
        return plans.values().stream().map(Located::value).toList();
    }

    /**
     * Finds a plan.
     *
     * @param id its id
     * @return the plan; absent where the network does not have it
     */
    public Optional<Plan> find(PlanId id) {
        return Optional.ofNullable(plans.get(id)).map(Located::value);
    }

    /**
     * Returns a plan.
     *
     * @param id its id
     * @return the plan
     * @throws IllegalArgumentException if the network does not have it
     */
    public Plan get(PlanId id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException("plan must be one of " + plans.keySet() + ", but was " + id));
    }

    /**
     * Finds the plans that bind everybody in a unit on a day: those for the unit itself and for all that lies above it. Plans of a sector
     * or of an organization do not count, since they bind some only.
     *
     * @param unit a unit that is on the map
     * @param map the units of the day
     * @param on the day
     * @return the plans whose period contains the day, or may, since not all plans say; those of the unit first, those of the country
     *     last, and those for one unit in the order of their ids
     * @throws NoSuchElementException if the unit is not on the map
     */
    public List<Plan> binding(UnitId unit, Hierarchy map, LocalDate on) {
        List<UnitId> upwards = new ArrayList<>();
        map.path(unit).forEach(above -> upwards.add(0, above.id()));
        return upwards.stream()
                .flatMap(above -> plans().stream()
                        .filter(plan -> plan.scope().equals(new PlanScope.Territory(above)))
                        .filter(plan -> plan.period()
                                .map(period -> period.mayContain(on))
                                .orElse(true)))
                .toList();
    }

    /**
     * Returns what binds under a plan.
     *
     * <p>Items above that the plan neither takes up nor leaves out with a reason bind as they are, and say so where the plan has items of
     * their kind ({@link ResolvedItem#notTakenUp()}). Two plans above that say different things about
     * the same are a problem, and what both say is listed.
     *
     * @param id the plan
     * @return the items with their ways; the problems have the codes {@link TailoringProblem#PARENTS_COLLIDE} and {@link
     *     TailoringProblem#PERIODS_COLLIDE}
     * @throws IllegalArgumentException if the network does not have the plan
     */
    public Validated<ResolvedPlan> resolve(PlanId id) {
        return Objects.requireNonNull(resolved.get(get(id).id()));
    }

    /**
     * Checks that the units that the plans name were there when each plan was issued: those of its scope, its assignments, the owners of
     * its milestones and its recipients.
     *
     * <p>A plan was issued on the day of its instrument; where only the month or the year of that is known, on some day of it, and where
     * nothing is, on some day of the plan's period. A plan that may have been issued before the {@linkplain Gazetteer#firstDay() first
     * day} of the map is not judged.
     *
     * @param territory what is known of units
     * @return every problem, plan by plan: {@link TailoringProblem#UNIT_NOT_THEN}, and the warning {@link
     *     TailoringProblem#UNKNOWN_UNIT}, since a map need not have every unit
     */
    public List<Problem> checkUnits(Gazetteer territory) {
        return plans.values().stream()
                .flatMap(plan -> new UnitCheck(plan, instruments, territory).problems().stream())
                .toList();
    }

    /** An error in a plan of the network. */
    Problem problem(TailoringProblem code, PlanId plan, String pointer, Map<String, String> arguments) {
        Located<Plan> located = Objects.requireNonNull(plans.get(plan));
        return Problem.error(code, located.place(pointer), arguments);
    }

    /** What binds under a plan, also where plans above collide. */
    ResolvedPlan resolved(PlanId id) {
        return resolve(id).value().orElseThrow();
    }

    /** The contents that a plan's campaign has; none for a plan of another purpose. */
    List<ContentTheme> themes(Plan plan) {
        return plan.campaign().flatMap(this::campaign).stream()
                .flatMap(campaign -> campaign.themes().stream())
                .toList();
    }

    Optional<Campaign> campaign(CampaignId id) {
        return Optional.ofNullable(campaigns.get(id));
    }

    /**
     * What stands right above a plan, as far as it is known.
     *
     * @param plans the plans, in the order of their ids
     * @param passedOver the instruments in between of which no items are known
     */
    record Above(List<Plan> plans, List<InstrumentId> passedOver) {}

    Above above(Plan plan) {
        SortedMap<PlanId, Plan> found = new TreeMap<>();
        Set<InstrumentId> passedOver = new LinkedHashSet<>();
        for (PlanParent parent : plan.parents()) {
            if (parent instanceof PlanParent.OfPlan known) {
                find(known.plan()).ifPresent(above -> found.put(above.id(), above));
            } else if (parent instanceof PlanParent.OfInstrument named) {
                climb(named.instrument(), found, passedOver);
            }
        }
        found.remove(plan.id());
        return new Above(
                List.copyOf(found.values()), passedOver.stream().sorted().toList());
    }

    private void climb(InstrumentId instrument, Map<PlanId, Plan> found, Set<InstrumentId> passedOver) {
        List<Plan> known = byInstrument.getOrDefault(instrument, List.of());
        if (!known.isEmpty()) {
            known.forEach(plan -> found.put(plan.id(), plan));
        } else if (passedOver.add(instrument)) {
            implemented(instrument).forEach(next -> climb(next, found, passedOver));
        }
    }

    private Stream<InstrumentId> implemented(InstrumentId instrument) {
        return instruments.find(instrument).stream()
                .flatMap(known -> known.relations().stream())
                .filter(relation -> relation.kind() == Relation.Kind.IMPLEMENTS)
                .map(Relation::target);
    }

    @Override
    public String toString() {
        return "PlanNetwork" + plans.keySet();
    }
}
