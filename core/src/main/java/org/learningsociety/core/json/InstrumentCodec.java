package org.learningsociety.core.json;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.DocumentSymbol;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.law.InstrumentType;
import org.learningsociety.core.law.Issuer;
import org.learningsociety.core.law.Relation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.PartialDate;

/** One instrument, which names its issuers and its type by id. */
final class InstrumentCodec implements JsonCodec<Instrument> {

    private static final JsonCodec<List<LocalizedText>> TEXTS = Codecs.list(Codecs.localizedText());
    private static final JsonCodec<List<Relation>> RELATIONS = Codecs.list(new RelationCodec());

    private final JsonCodec<List<Issuer>> issuers;
    private final JsonCodec<InstrumentType> type;

    InstrumentCodec(JsonCodec<Issuer> issuer, JsonCodec<InstrumentType> type) {
        this.issuers = Codecs.list(issuer);
        this.type = type;
    }

    @Override
    public Validated<Instrument> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<InstrumentId> id = fields.required("id", LawCodecs.instrumentId());
        JsonField<List<Issuer>> by = fields.required("issuers", issuers);
        JsonField<InstrumentType> kind = fields.required("type", type);
        JsonField<Optional<DocumentSymbol>> symbol = fields.optional("symbol", LawCodecs.documentSymbol());
        JsonField<Optional<PartialDate>> date = fields.optional("date", Codecs.partialDate());
        JsonField<LocalizedText> subject = fields.required("subject", Codecs.localizedText());
        JsonField<Optional<DateRange>> inForce = fields.optional("inForce", Codecs.dateRange());
        JsonField<List<Relation>> relations = fields.required("relations", RELATIONS);
        JsonField<Verification> verification = fields.required("verification", LawCodecs.verification());
        JsonField<List<LocalizedText>> sources = fields.required("sources", TEXTS);
        JsonField<List<LocalizedText>> notes = fields.required("notes", TEXTS);
        return fields.build(() -> Instrument.builder()
                .id(id.get())
                .issuers(by.get())
                .type(kind.get())
                .symbol(symbol.get())
                .date(date.get())
                .subject(subject.get())
                .inForce(inForce.get())
                .relations(relations.get())
                .verification(verification.get())
                .sources(sources.get())
                .notes(notes.get())
                .build());
    }

    @Override
    public JsonValue encode(Instrument instrument) {
        return JsonObject.builder()
                .put("id", LawCodecs.instrumentId(), instrument.id())
                .put("issuers", issuers, instrument.issuers())
                .put("type", type, instrument.type())
                .putOptional("symbol", LawCodecs.documentSymbol(), instrument.symbol())
                .putOptional("date", Codecs.partialDate(), instrument.date())
                .put("subject", Codecs.localizedText(), instrument.subject())
                .putOptional("inForce", Codecs.dateRange(), instrument.inForce())
                .put("relations", RELATIONS, instrument.relations())
                .put("verification", LawCodecs.verification(), instrument.verification())
                .put("sources", TEXTS, instrument.sources())
                .put("notes", TEXTS, instrument.notes())
                .build();
    }

    private static final class RelationCodec implements JsonCodec<Relation> {
        private static final JsonCodec<Relation.Kind> KIND = Codecs.constant(Relation.Kind.class);

        @Override
        public Validated<Relation> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<Relation.Kind> kind = fields.required("kind", KIND);
            JsonField<InstrumentId> target = fields.required("target", LawCodecs.instrumentId());
            return fields.build(() -> new Relation(kind.get(), target.get()));
        }

        @Override
        public JsonValue encode(Relation relation) {
            return JsonObject.builder()
                    .put("kind", KIND, relation.kind())
                    .put("target", LawCodecs.instrumentId(), relation.target())
                    .build();
        }
    }
}
