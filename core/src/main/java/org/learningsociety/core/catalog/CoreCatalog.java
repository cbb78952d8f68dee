package org.learningsociety.core.catalog;

import java.util.Comparator;
import java.util.List;
import org.learningsociety.core.json.LawCodecs;
import org.learningsociety.core.json.PlanCodecs;
import org.learningsociety.core.json.TerritoryCodecs;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.plan.Campaign;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.territory.Gazetteer;

/** What this module ships. Immutable and thread-safe. */
public final class CoreCatalog {

    private final Instruments instruments;
    private final Gazetteer territory;
    private final Campaign campaign;
    private final List<Plan> plans;

    private CoreCatalog(Instruments instruments, Gazetteer territory, Campaign campaign, List<Plan> plans) {
        this.instruments = instruments;
        this.territory = territory;
        this.campaign = campaign;
        this.plans = List.copyOf(plans);
    }

    /**
     * Reads and verifies everything.
     *
     * @return the catalog
     * @throws IllegalStateException if a file is missing or altered
     */
    public static CoreCatalog load() {
        CatalogFolder plans = folder("plans");
        return new CoreCatalog(
                Instruments.of(folder("instruments").read("instruments.json", LawCodecs.instruments()))
                        .orElseThrow(),
                Gazetteer.of(folder("territory").read("vietnam.json", TerritoryCodecs.chronicle()))
                        .orElseThrow(),
                folder("campaign").read("campaign.json", PlanCodecs.campaign()),
                plans.files().stream()
                        .map(file -> plans.read(file, PlanCodecs.plan()))
                        .sorted(Comparator.comparing(Plan::id))
                        .toList());
    }

    private static CatalogFolder folder(String name) {
        return CatalogFolder.open(CoreCatalog.class, name);
    }

    /**
     * Returns the instruments that the catalogs of all modules cite.
     *
     * @return the register
     */
    public Instruments instruments() {
        return instruments;
    }

    /**
     * Returns the map with its history.
     *
     * @return the gazetteer
     */
    public Gazetteer territory() {
        return territory;
    }

    /**
     * Returns the campaign 2023-2030.
     *
     * @return the campaign, of which not all is known: its label is PARTIAL
     */
    public Campaign campaign() {
        return campaign;
    }

    /**
     * Returns the plans that are known as data.
     *
     * @return the plans in the order of their ids
     */
    public List<Plan> plans() {
        return plans;
    }

    /**
     * Returns a plan.
     *
     * @param id its name
     * @return the plan
     * @throws IllegalArgumentException if the catalog has none of that name
     */
    public Plan plan(PlanId id) {
        return plans.stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "plan must be one of " + plans.stream().map(Plan::id).toList() + ", but was " + id));
    }
}
