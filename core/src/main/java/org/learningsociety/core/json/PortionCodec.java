package org.learningsociety.core.json;

import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.TerritorialEvent.Portion;
import org.learningsociety.core.territory.UnitId;

/** One side of a merge or split, such as {@code {"area": "WHOLE", "households": "PART", "population": "PART 1/3", …}}. */
final class PortionCodec implements JsonCodec<Portion> {

    private static final JsonCodec<Extent> EXTENT = Codecs.parsed("PART 1/3", Extent::parse, Extent::toString);

    @Override
    public Validated<Portion> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<UnitId> unit = fields.required("unit", TerritoryCodecs.unitId());
        JsonField<Extent> area = fields.required("area", EXTENT);
        JsonField<Extent> population = fields.required("population", EXTENT);
        JsonField<Extent> households = fields.required("households", EXTENT);
        return fields.build(() -> new Portion(unit.get(), new Extents(area.get(), population.get(), households.get())));
    }

    @Override
    public JsonValue encode(Portion portion) {
        return JsonObject.builder()
                .put("unit", TerritoryCodecs.unitId(), portion.unit())
                .put("area", EXTENT, portion.extents().area())
                .put("population", EXTENT, portion.extents().population())
                .put("households", EXTENT, portion.extents().households())
                .build();
    }
}
