package org.learningsociety.core.json;

import java.util.Optional;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.plan.Actor;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;

/** Who is charged, addressed or expected, with the unit whose body it is. */
final class ActorCodec implements JsonCodec<Actor> {

    @Override
    public Validated<Actor> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
        JsonField<Optional<UnitId>> unit = fields.optional("unit", TerritoryCodecs.unitId());
        return fields.build(() -> new Actor(name.get(), unit.get()));
    }

    @Override
    public JsonValue encode(Actor value) {
        return JsonObject.builder()
                .put("name", Codecs.localizedText(), value.name())
                .putOptional("unit", TerritoryCodecs.unitId(), value.unit())
                .build();
    }
}
