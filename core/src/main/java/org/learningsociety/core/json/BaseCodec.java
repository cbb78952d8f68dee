package org.learningsociety.core.json;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.target.Base;
import org.learningsociety.core.target.MeasureId;
import org.learningsociety.core.target.Population;
import org.learningsociety.core.target.Reading;
import org.learningsociety.core.target.ReadingId;
import org.learningsociety.core.text.LocalizedText;

/** That of which a share is asked, stated or left open. */
final class BaseCodec {
    private static final JsonCodec<Population> POPULATION = PopulationCodec.of();

    private BaseCodec() {}

    static JsonCodec<Base> of() {
        return JsonUnion.<Base>by("kind")
                .with("STATED", Base.Stated.class, new StatedCodec())
                .with("AMBIGUOUS", Base.Ambiguous.class, new AmbiguousCodec());
    }

    private static final class StatedCodec implements JsonCodec<Base.Stated> {
        @Override
        public Validated<Base.Stated> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<Population> population = fields.required("population", POPULATION);
            return fields.build(() -> new Base.Stated(population.get()));
        }

        @Override
        public JsonValue encode(Base.Stated value) {
            return JsonObject.builder()
                    .put("population", POPULATION, value.population())
                    .build();
        }
    }

    private static final class AmbiguousCodec implements JsonCodec<Base.Ambiguous> {
        private static final JsonCodec<List<Reading>> READINGS = Codecs.list(new ReadingCodec());

        @Override
        public Validated<Base.Ambiguous> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<List<Reading>> readings = fields.required("readings", READINGS);
            return fields.build(() -> new Base.Ambiguous(readings.get()));
        }

        @Override
        public JsonValue encode(Base.Ambiguous value) {
            return JsonObject.builder()
                    .put("readings", READINGS, value.readings())
                    .build();
        }
    }

    private static final class ReadingCodec implements JsonCodec<Reading> {
        @Override
        public Validated<Reading> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<ReadingId> id = fields.required("id", TargetCodecs.readingId());
            JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
            JsonField<Population> population = fields.required("population", POPULATION);
            JsonField<Optional<MeasureId>> within = fields.optional("within", TargetCodecs.measureId());
            return fields.build(() -> new Reading(id.get(), name.get(), population.get(), within.get()));
        }

        @Override
        public JsonValue encode(Reading value) {
            return JsonObject.builder()
                    .put("id", TargetCodecs.readingId(), value.id())
                    .put("name", Codecs.localizedText(), value.name())
                    .put("population", POPULATION, value.population())
                    .putOptional("within", TargetCodecs.measureId(), value.within())
                    .build();
        }
    }
}
