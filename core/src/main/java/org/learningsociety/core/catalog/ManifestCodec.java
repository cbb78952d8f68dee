package org.learningsociety.core.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.LawCodecs;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Validated;

/** The manifest of a folder; it lives here because the json room does not know catalogs. */
final class ManifestCodec implements JsonCodec<CatalogManifest> {

    private static final JsonCodec<List<InstrumentId>> SOURCES = Codecs.list(LawCodecs.instrumentId());
    private static final JsonCodec<Map<String, String>> FILES = Codecs.map(Codecs.text(), Codecs.text());

    @Override
    public Validated<CatalogManifest> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<String> id = fields.required("id", Codecs.text());
        JsonField<String> version = fields.required("version", Codecs.text());
        JsonField<List<InstrumentId>> sources = fields.required("sources", SOURCES);
        JsonField<Verification> verification = fields.required("verification", LawCodecs.verification());
        JsonField<LocalDate> reviewedOn = fields.required("reviewedOn", Codecs.date());
        JsonField<Map<String, String>> files = fields.required("files", FILES);
        return fields.build(() -> new CatalogManifest(
                id.get(), version.get(), sources.get(), verification.get(), reviewedOn.get(), files.get()));
    }

    @Override
    public JsonValue encode(CatalogManifest manifest) {
        return JsonObject.builder()
                .put("id", Codecs.text(), manifest.id())
                .put("version", Codecs.text(), manifest.version())
                .put("sources", SOURCES, manifest.sources())
                .put("verification", LawCodecs.verification(), manifest.verification())
                .put("reviewedOn", Codecs.date(), manifest.reviewedOn())
                .put("files", FILES, manifest.files())
                .build();
    }
}
