package org.learningsociety.core.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.TerritorialEvent;

/** The events of one enactment, beside its dates and citations. */
final class ActCodec implements JsonCodec<List<TerritorialEvent>> {

    private static final String ENACTMENT = "enactment";
    private static final JsonCodec<Enactment> CODEC = new EnactmentCodec();
    // The events of a bad enactment are looked through all the same, but nothing is made of them.
    private static final Enactment NONE = Enactment.of(LocalDate.EPOCH, Verification.ILLUSTRATIVE);

    @Override
    public Validated<List<TerritorialEvent>> decode(JsonCursor in) {
        JsonFields fields = in.object();
        fields.required(ENACTMENT, CODEC);
        JsonField<List<TerritorialEvent>> events = fields.required(
                "events", Codecs.list(EventCodec.under(readable(in).orElse(NONE))));
        return fields.build(events::get);
    }

    private static Optional<Enactment> readable(JsonCursor in) {
        Optional<JsonValue> found =
                in.value() instanceof JsonObject object ? object.find(ENACTMENT) : Optional.<JsonValue>empty();
        return found.flatMap(value -> CODEC.decode(in.child(ENACTMENT, value)).value());
    }

    @Override
    public JsonValue encode(List<TerritorialEvent> events) {
        Enactment enactment = events.get(0).enactment();
        return JsonObject.builder()
                .put(ENACTMENT, CODEC, enactment)
                .put("events", Codecs.list(EventCodec.under(enactment)), events)
                .build();
    }

    private static final class EnactmentCodec implements JsonCodec<Enactment> {

        private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(LawCodecs.citation());

        @Override
        public Validated<Enactment> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<Optional<LocalDate>> decidedOn = fields.optional("decidedOn", Codecs.date());
            JsonField<Optional<LocalDate>> inForceOn = fields.optional("inForceOn", Codecs.date());
            JsonField<LocalDate> operatesFrom = fields.required("operatesFrom", Codecs.date());
            JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
            JsonField<Verification> verification = fields.required("verification", LawCodecs.verification());
            return fields.build(() -> new Enactment(
                    decidedOn.get(), inForceOn.get(), operatesFrom.get(), citations.get(), verification.get()));
        }

        @Override
        public JsonValue encode(Enactment enactment) {
            return JsonObject.builder()
                    .putOptional("decidedOn", Codecs.date(), enactment.decidedOn())
                    .putOptional("inForceOn", Codecs.date(), enactment.inForceOn())
                    .put("operatesFrom", Codecs.date(), enactment.operatesFrom())
                    .put("citations", CITATIONS, enactment.citations())
                    .put("verification", LawCodecs.verification(), enactment.verification())
                    .build();
        }
    }
}
