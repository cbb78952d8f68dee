package org.learningsociety.core.json;

import java.util.List;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.target.Population;
import org.learningsociety.core.target.PopulationId;
import org.learningsociety.core.text.LocalizedText;

/** A population, whose parts are populations again. */
final class PopulationCodec implements JsonCodec<Population> {

    @Override
    public Validated<Population> decode(JsonCursor in) {
        return union().decode(in);
    }

    @Override
    public JsonValue encode(Population value) {
        return union().encode(value);
    }

    static JsonCodec<Population> of() {
        return new PopulationCodec();
    }

    private JsonUnion<Population> union() {
        return JsonUnion.<Population>by("kind")
                .with("GROUP", Population.Group.class, new GroupCodec())
                .with("HAVING", Population.Having.class, new HavingCodec(this))
                .with("ANY_OF", Population.AnyOf.class, new AnyOfCodec(Codecs.list(this)));
    }

    private static final class GroupCodec implements JsonCodec<Population.Group> {
        private static final JsonCodec<PopulationId> ID =
                Codecs.parsed("title-holders", PopulationId::of, PopulationId::toString);

        @Override
        public Validated<Population.Group> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<PopulationId> id = fields.required("id", ID);
            JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
            return fields.build(() -> new Population.Group(id.get(), name.get()));
        }

        @Override
        public JsonValue encode(Population.Group value) {
            return JsonObject.builder()
                    .put("id", ID, value.id())
                    .put("name", Codecs.localizedText(), value.name())
                    .build();
        }
    }

    private record HavingCodec(JsonCodec<Population> population) implements JsonCodec<Population.Having> {
        @Override
        public Validated<Population.Having> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<Population> of = fields.required("of", population);
            JsonField<LocalizedText> trait = fields.required("trait", Codecs.localizedText());
            return fields.build(() -> new Population.Having(of.get(), trait.get()));
        }

        @Override
        public JsonValue encode(Population.Having value) {
            return JsonObject.builder()
                    .put("of", population, value.of())
                    .put("trait", Codecs.localizedText(), value.trait())
                    .build();
        }
    }

    private record AnyOfCodec(JsonCodec<List<Population>> populations) implements JsonCodec<Population.AnyOf> {
        @Override
        public Validated<Population.AnyOf> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<List<Population>> parts = fields.required("populations", populations);
            return fields.build(() -> new Population.AnyOf(parts.get()));
        }

        @Override
        public JsonValue encode(Population.AnyOf value) {
            return JsonObject.builder()
                    .put("populations", populations, value.populations())
                    .build();
        }
    }
}
