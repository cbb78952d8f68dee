package org.learningsociety.core.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitType;

/** The description of a unit, whose fields stand among those of the event that begins it. */
final class DescriptionFields {

    private static final JsonCodec<List<UnitCode>> CODES = Codecs.list(TerritoryCodecs.unitCode());

    private DescriptionFields() {}

    static Supplier<UnitDescription> read(JsonFields fields) {
        JsonField<String> name = fields.required("name", Codecs.text());
        JsonField<UnitType> type = fields.required("type", TerritoryCodecs.unitType());
        JsonField<Optional<UnitId>> parent = fields.optional("parent", TerritoryCodecs.unitId());
        JsonField<List<UnitCode>> codes = fields.required("codes", CODES);
        return () -> new UnitDescription(name.get(), type.get(), parent.get(), codes.get());
    }

    static void write(JsonObject.Builder out, UnitDescription unit) {
        out.put("name", Codecs.text(), unit.name())
                .put("type", TerritoryCodecs.unitType(), unit.type())
                .putOptional("parent", TerritoryCodecs.unitId(), unit.parent())
                .put("codes", CODES, unit.codes());
    }
}
