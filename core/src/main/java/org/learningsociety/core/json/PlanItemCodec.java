package org.learningsociety.core.json;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.plan.ThemeId;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;

/** One item of a plan. */
final class PlanItemCodec implements JsonCodec<PlanItem> {
    private static final JsonCodec<PlanItemId> ID = Codecs.parsed("content-1", PlanItemId::of, PlanItemId::toString);
    private static final JsonCodec<ItemKind> KIND = Codecs.constant(ItemKind.class);
    private static final JsonCodec<Integer> ORDINAL = Codecs.integer().as(Math::toIntExact, Integer::longValue);
    private static final JsonCodec<ThemeId> THEME = Codecs.parsed("N1", ThemeId::of, ThemeId::toString);
    private static final JsonCodec<List<InstrumentId>> ANCHORS = Codecs.list(LawCodecs.instrumentId());
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(LawCodecs.citation());

    @Override
    public Validated<PlanItem> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<PlanItemId> id = fields.required("id", ID);
        JsonField<ItemKind> kind = fields.required("kind", KIND);
        JsonField<Integer> ordinal = fields.required("ordinal", ORDINAL);
        JsonField<LocalizedText> text = fields.required("text", Codecs.localizedText());
        JsonField<Optional<ThemeId>> theme = fields.optional("theme", THEME);
        JsonField<Optional<LocalizedText>> audience = fields.optional("audience", Codecs.localizedText());
        JsonField<List<InstrumentId>> anchors = fields.required("anchors", ANCHORS);
        JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
        JsonField<Verification> verification = fields.required("verification", LawCodecs.verification());
        return fields.build(() -> PlanItem.builder()
                .id(id.get())
                .kind(kind.get())
                .ordinal(ordinal.get())
                .text(text.get())
                .theme(theme.get())
                .audience(audience.get())
                .anchors(anchors.get())
                .citations(citations.get())
                .verification(verification.get())
                .build());
    }

    @Override
    public JsonValue encode(PlanItem value) {
        return JsonObject.builder()
                .put("id", ID, value.id())
                .put("kind", KIND, value.kind())
                .put("ordinal", ORDINAL, value.ordinal())
                .put("text", Codecs.localizedText(), value.text())
                .putOptional("theme", THEME, value.theme())
                .putOptional("audience", Codecs.localizedText(), value.audience())
                .put("anchors", ANCHORS, value.anchors())
                .put("citations", CITATIONS, value.citations())
                .put("verification", LawCodecs.verification(), value.verification())
                .build();
    }
}
