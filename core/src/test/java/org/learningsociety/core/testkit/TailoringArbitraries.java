package org.learningsociety.core.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.plan.Campaign;
import org.learningsociety.core.plan.CampaignId;
import org.learningsociety.core.plan.ContentTheme;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.core.plan.ItemLink;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.plan.PlanParent;
import org.learningsociety.core.plan.PlanScope;
import org.learningsociety.core.plan.SourceKind;
import org.learningsociety.core.plan.ThemeId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/** Generators of plans that copy the one above and edit it: some items adopted, others changed, split, merged, left out or not mentioned. */
public final class TailoringArbitraries {

    /** The campaign of all these plans, with the contents N1 to N6. */
    public static final Campaign CAMPAIGN = Campaign.builder()
            .id(CampaignId.of("campaign"))
            .name(LocalizedText.ofName("campaign"))
            .period(DateRange.parse("2023-01-01/2031-01-01"))
            .verification(Verification.ILLUSTRATIVE)
            .addThemes(theme(1), theme(2), theme(3), theme(4), theme(5), theme(6))
            .build();

    /** The plan at the top: each content of the campaign adopted as it is. */
    public static final Plan NATIONAL = national();

    private TailoringArbitraries() {}

    private static ContentTheme theme(int number) {
        LocalizedText text = LocalizedText.ofName("N" + number);
        return new ContentTheme(ThemeId.of("N" + number), text, text, List.of(), Verification.ILLUSTRATIVE);
    }

    private static Plan national() {
        List<PlanItem> items = new ArrayList<>();
        List<ItemLink> links = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            PlanItem item = item("content-" + i, i, "N" + i);
            items.add(item);
            links.add(link(
                    Optional.of(item.id()),
                    Optional.of(new ParentItem.OfTheme(ThemeId.of("N" + i))),
                    Set.of(LinkKind.ADOPTED),
                    Optional.empty()));
        }
        return plan("national").withItems(items).withLinks(links);
    }

    /**
     * Makes a plan without items and parents.
     *
     * @param id its id
     * @return a plan of the campaign
     */
    public static Plan plan(String id) {
        return Plan.builder()
                .id(PlanId.of(id))
                .instrument(InstrumentId.of("kh-" + id))
                .title(LocalizedText.ofName(id))
                .scope(new PlanScope.Sector(LocalizedText.ofName("sector")))
                .campaign(CAMPAIGN.id())
                .period(CAMPAIGN.period())
                .sourceKind(SourceKind.ORIGINAL)
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }

    /**
     * Makes a content.
     *
     * @param id its id
     * @param ordinal its number
     * @param text what it says, in both languages
     * @return the item
     */
    public static PlanItem item(String id, int ordinal, String text) {
        return PlanItem.builder()
                .id(PlanItemId.of(id))
                .kind(ItemKind.CONTENT)
                .ordinal(ordinal)
                .text(LocalizedText.ofName(text))
                .verification(Verification.ILLUSTRATIVE)
                .build();
    }

    /**
     * Makes a link.
     *
     * @param item the item
     * @param parent what it goes back to
     * @param kinds what was done
     * @param reason why
     * @return the link
     */
    public static ItemLink link(
            Optional<PlanItemId> item,
            Optional<ParentItem> parent,
            Set<LinkKind> kinds,
            Optional<LocalizedText> reason) {
        return new ItemLink(item, parent, kinds, reason, List.of(Citation.of(InstrumentId.of("kh-cited"))));
    }

    /**
     * Returns a way of editing: for each item above what is done to it, and how many items are added.
     *
     * @return plans under a given one
     */
    public static Arbitrary<Edit> edits() {
        return Combinators.combine(
                        Arbitraries.of(Act.class).list().ofSize(12),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs())
                .as(Edit::new);
    }

    /** What is done to an item above. */
    public enum Act {
        /** It is taken over. */
        ADOPT,
        /** It is taken over with fewer people, fields or means. */
        NARROW,
        /** It is taken over with more. */
        WIDEN,
        /** Two items are made from it. */
        SPLIT,
        /** It becomes one item with the one before, if that was taken over by one item. */
        MERGE,
        /** It is left out with a reason. */
        OMIT,
        /** It is not mentioned. */
        PASS
    }

    /**
     * A way of editing a plan.
     *
     * @param acts what is done to the items in their order, the first again after the last
     * @param added how many items are added
     * @param seed in which order the items stand in the end
     */
    public record Edit(List<Act> acts, int added, long seed) {

        /**
         * Edits a plan.
         *
         * @param above the plan
         * @param id the id of the new one
         * @return a plan under it, with a link for each act but the last
         */
        public Plan of(Plan above, String id) {
            List<PlanItem> items = new ArrayList<>();
            List<ItemLink> links = new ArrayList<>();
            for (int i = 0; i < above.items().size(); i++) {
                ParentItem parent =
                        new ParentItem.OfPlan(above.id(), above.items().get(i).id());
                edit(
                        acts.get(i % acts.size()),
                        parent,
                        above.items().get(i).text().vi() + "'",
                        items,
                        links);
            }
            for (int i = 0; i < added; i++) {
                PlanItem item = next(items, "new in " + id);
                links.add(TailoringArbitraries.link(
                        Optional.of(item.id()), Optional.empty(), Set.of(LinkKind.ADDED), Optional.empty()));
            }
            Collections.shuffle(items, new Random(seed));
            return plan(id).withItems(items)
                    .withLinks(links)
                    .withParents(new PlanParent.OfPlan(above.id(), LocalizedText.ofName("above"), List.of()));
        }

        private static PlanItem next(List<PlanItem> items, String text) {
            PlanItem item = item("item-" + (items.size() + 1), items.size() + 1, text);
            items.add(item);
            return item;
        }

        private static void edit(Act act, ParentItem parent, String text, List<PlanItem> items, List<ItemLink> links) {
            switch (act) {
                case ADOPT -> take(parent, LinkKind.ADOPTED, text, items, links);
                case NARROW -> take(parent, LinkKind.NARROWED, text, items, links);
                case WIDEN -> take(parent, LinkKind.WIDENED, text, items, links);
                case SPLIT -> {
                    take(parent, LinkKind.SPLIT, text + "a", items, links);
                    take(parent, LinkKind.SPLIT, text + "b", items, links);
                }
                case MERGE -> merge(parent, text, items, links);
                case OMIT ->
                    links.add(TailoringArbitraries.link(
                            Optional.empty(),
                            Optional.of(parent),
                            EnumSet.of(LinkKind.OMITTED),
                            Optional.of(LocalizedText.ofName("reason"))));
                case PASS -> {}
            }
        }

        private static void take(
                ParentItem parent, LinkKind kind, String text, List<PlanItem> items, List<ItemLink> links) {
            PlanItem item = next(items, text);
            links.add(TailoringArbitraries.link(
                    Optional.of(item.id()), Optional.of(parent), Set.of(kind), Optional.empty()));
        }

        private static void merge(ParentItem parent, String text, List<PlanItem> items, List<ItemLink> links) {
            if (links.isEmpty() || !links.get(links.size() - 1).kinds().equals(Set.of(LinkKind.ADOPTED))) {
                take(parent, LinkKind.ADOPTED, text, items, links);
                return;
            }
            ItemLink last = links.remove(links.size() - 1);
            links.add(TailoringArbitraries.link(last.item(), last.parent(), Set.of(LinkKind.MERGED), last.reason()));
            links.add(TailoringArbitraries.link(
                    last.item(), Optional.of(parent), Set.of(LinkKind.MERGED), Optional.empty()));
        }
    }
}
