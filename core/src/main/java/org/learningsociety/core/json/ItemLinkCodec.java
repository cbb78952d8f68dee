package org.learningsociety.core.json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.plan.ItemLink;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.plan.ThemeId;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;

/** How one item goes back to what stands above. */
final class ItemLinkCodec implements JsonCodec<ItemLink> {
    private static final JsonCodec<PlanItemId> ITEM = Codecs.parsed("content-1", PlanItemId::of, PlanItemId::toString);
    private static final JsonCodec<ParentItem> PARENT = JsonUnion.<ParentItem>by("kind")
            .with("THEME", ParentItem.OfTheme.class, new ThemeCodec())
            .with("ITEM", ParentItem.OfPlan.class, new ItemCodec());
    private static final JsonCodec<Set<LinkKind>> KINDS = Codecs.set(Codecs.constant(LinkKind.class));
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(LawCodecs.citation());

    @Override
    public Validated<ItemLink> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<Optional<PlanItemId>> item = fields.optional("item", ITEM);
        JsonField<Optional<ParentItem>> parent = fields.optional("parent", PARENT);
        JsonField<Set<LinkKind>> kinds = fields.required("kinds", KINDS);
        JsonField<Optional<LocalizedText>> reason = fields.optional("reason", Codecs.localizedText());
        JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
        return fields.build(() -> new ItemLink(item.get(), parent.get(), kinds.get(), reason.get(), citations.get()));
    }

    @Override
    public JsonValue encode(ItemLink value) {
        return JsonObject.builder()
                .putOptional("item", ITEM, value.item())
                .putOptional("parent", PARENT, value.parent())
                .put("kinds", KINDS, value.kinds())
                .putOptional("reason", Codecs.localizedText(), value.reason())
                .put("citations", CITATIONS, value.citations())
                .build();
    }

    private static final class ThemeCodec implements JsonCodec<ParentItem.OfTheme> {
        private static final JsonCodec<ThemeId> THEME = Codecs.parsed("N1", ThemeId::of, ThemeId::toString);

        @Override
        public Validated<ParentItem.OfTheme> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<ThemeId> theme = fields.required("theme", THEME);
            return fields.build(() -> new ParentItem.OfTheme(theme.get()));
        }

        @Override
        public JsonValue encode(ParentItem.OfTheme value) {
            return JsonObject.builder().put("theme", THEME, value.theme()).build();
        }
    }

    private static final class ItemCodec implements JsonCodec<ParentItem.OfPlan> {

        @Override
        public Validated<ParentItem.OfPlan> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<PlanId> plan = fields.required("plan", PlanCodecs.planId());
            JsonField<PlanItemId> item = fields.required("item", ITEM);
            return fields.build(() -> new ParentItem.OfPlan(plan.get(), item.get()));
        }

        @Override
        public JsonValue encode(ParentItem.OfPlan value) {
            return JsonObject.builder()
                    .put("plan", PlanCodecs.planId(), value.plan())
                    .put("item", ITEM, value.item())
                    .build();
        }
    }
}
