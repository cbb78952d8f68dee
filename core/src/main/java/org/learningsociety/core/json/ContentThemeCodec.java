package org.learningsociety.core.json;

import java.util.List;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.plan.ContentTheme;
import org.learningsociety.core.plan.ThemeId;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;

/** One national content of a campaign. */
final class ContentThemeCodec implements JsonCodec<ContentTheme> {
    private static final JsonCodec<ThemeId> ID = Codecs.parsed("N1", ThemeId::of, ThemeId::toString);
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(LawCodecs.citation());

    @Override
    public Validated<ContentTheme> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<ThemeId> id = fields.required("id", ID);
        JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
        JsonField<LocalizedText> text = fields.required("text", Codecs.localizedText());
        JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
        JsonField<Verification> verification = fields.required("verification", LawCodecs.verification());
        return fields.build(
                () -> new ContentTheme(id.get(), name.get(), text.get(), citations.get(), verification.get()));
    }

    @Override
    public JsonValue encode(ContentTheme value) {
        return JsonObject.builder()
                .put("id", ID, value.id())
                .put("name", Codecs.localizedText(), value.name())
                .put("text", Codecs.localizedText(), value.text())
                .put("citations", CITATIONS, value.citations())
                .put("verification", LawCodecs.verification(), value.verification())
                .build();
    }
}
