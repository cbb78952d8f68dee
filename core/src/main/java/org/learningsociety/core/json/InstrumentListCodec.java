package org.learningsociety.core.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.law.InstrumentType;
import org.learningsociety.core.law.InstrumentTypeId;
import org.learningsociety.core.law.Issuer;
import org.learningsociety.core.law.IssuerId;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;

/** A list of instruments beside the issuers and types that they name by id. */
final class InstrumentListCodec implements JsonCodec<List<Instrument>> {

    private static final JsonCodec<Map<IssuerId, LocalizedText>> ISSUERS =
            Codecs.map(Codecs.parsed("bgddt", IssuerId::of, IssuerId::toString), Codecs.localizedText());
    private static final JsonCodec<Map<InstrumentTypeId, TypeName>> TYPES = Codecs.map(
            Codecs.parsed("thong-tu", InstrumentTypeId::of, InstrumentTypeId::toString), new TypeNameCodec());

    @Override
    public Validated<List<Instrument>> decode(JsonCursor in) {
        JsonFields fields = in.object();
        fields.required("issuers", ISSUERS);
        fields.required("types", TYPES);
        // Read again for what is good in them, so that a bad issuer does not hide what is wrong with the instruments.
        Map<String, Issuer> issuers = new LinkedHashMap<>();
        readable(in, "issuers", ISSUERS).forEach((id, name) -> issuers.put(id.value(), new Issuer(id, name)));
        Map<String, InstrumentType> types = new LinkedHashMap<>();
        readable(in, "types", TYPES).forEach((id, name) -> types.put(id.value(), name.of(id)));
        JsonField<List<Instrument>> instruments = fields.required(
                "instruments", Codecs.list(new InstrumentCodec(Codecs.named(issuers), Codecs.named(types))));
        return fields.build(instruments::get);
    }

    private static <K, V> Map<K, V> readable(JsonCursor in, String name, JsonDecoder<Map<K, V>> decoder) {
        Optional<JsonValue> table =
                in.value() instanceof JsonObject object ? object.find(name) : Optional.<JsonValue>empty();
        return table.flatMap(value -> decoder.decode(in.child(name, value)).value())
                .orElse(Map.of());
    }

    @Override
    public JsonValue encode(List<Instrument> instruments) {
        Map<String, Issuer> issuers = new TreeMap<>();
        Map<String, InstrumentType> types = new TreeMap<>();
        for (Instrument instrument : instruments) {
            instrument.issuers().forEach(issuer -> putOnce(issuers, issuer.id().value(), issuer));
            putOnce(types, instrument.type().id().value(), instrument.type());
        }
        JsonCodec<Instrument> instrument = new InstrumentCodec(Codecs.named(issuers), Codecs.named(types));
        return JsonObject.builder()
                .put("issuers", ISSUERS, names(issuers.values().stream()))
                .put("types", TYPES, typeNames(types.values().stream()))
                .put("instruments", Codecs.list(instrument), instruments)
                .build();
    }

    private static <T> void putOnce(Map<String, T> known, String id, T value) {
        if (!known.computeIfAbsent(id, any -> value).equals(value)) {
            throw new IllegalArgumentException("an id must have one meaning, but " + id + " had two: " + value);
        }
    }

    private static Map<IssuerId, LocalizedText> names(Stream<Issuer> issuers) {
        Map<IssuerId, LocalizedText> names = new LinkedHashMap<>();
        issuers.forEach(issuer -> names.put(issuer.id(), issuer.name()));
        return names;
    }

    private static Map<InstrumentTypeId, TypeName> typeNames(Stream<InstrumentType> types) {
        Map<InstrumentTypeId, TypeName> names = new LinkedHashMap<>();
        types.forEach(type -> names.put(type.id(), new TypeName(type.abbreviation(), type.name())));
        return names;
    }

    /** What a document says about a type under its id. */
    private record TypeName(Optional<String> abbreviation, LocalizedText name) {
        InstrumentType of(InstrumentTypeId id) {
            return new InstrumentType(id, abbreviation, name);
        }
    }

    private static final class TypeNameCodec implements JsonCodec<TypeName> {
        @Override
        public Validated<TypeName> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<Optional<String>> abbreviation = fields.optional("abbreviation", Codecs.text());
            JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
            return fields.build(() -> new TypeName(abbreviation.get(), name.get()));
        }

        @Override
        public JsonValue encode(TypeName type) {
            return JsonObject.builder()
                    .putOptional("abbreviation", Codecs.text(), type.abbreviation())
                    .put("name", Codecs.localizedText(), type.name())
                    .build();
        }
    }
}
