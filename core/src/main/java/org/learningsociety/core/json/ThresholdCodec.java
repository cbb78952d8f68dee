package org.learningsociety.core.json;

import java.util.List;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.target.Comparison;
import org.learningsociety.core.target.Threshold;
import org.learningsociety.core.territory.AreaGroup;

/** The figure that suffices, with its exceptions for area groups in their order. */
final class ThresholdCodec implements JsonCodec<Threshold> {
    private static final JsonCodec<Comparison> COMPARISON = Codecs.constant(Comparison.class);
    private static final JsonCodec<List<Threshold.ForArea>> AREAS = Codecs.list(new ForAreaCodec());

    @Override
    public Validated<Threshold> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<Comparison> comparison = fields.required("comparison", COMPARISON);
        JsonField<Rational> usual = fields.required("usual", Codecs.rational());
        JsonField<List<Threshold.ForArea>> areas = fields.required("areas", AREAS);
        return fields.build(() -> new Threshold(comparison.get(), usual.get(), areas.get()));
    }

    @Override
    public JsonValue encode(Threshold value) {
        return JsonObject.builder()
                .put("comparison", COMPARISON, value.comparison())
                .put("usual", Codecs.rational(), value.usual())
                .put("areas", AREAS, value.areas())
                .build();
    }

    private static final class ForAreaCodec implements JsonCodec<Threshold.ForArea> {
        private static final JsonCodec<AreaGroup> AREA =
                Codecs.parsed("mountainous", AreaGroup::of, AreaGroup::toString);

        @Override
        public Validated<Threshold.ForArea> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<AreaGroup> area = fields.required("area", AREA);
            JsonField<Rational> value = fields.required("value", Codecs.rational());
            return fields.build(() -> new Threshold.ForArea(area.get(), value.get()));
        }

        @Override
        public JsonValue encode(Threshold.ForArea value) {
            return JsonObject.builder()
                    .put("area", AREA, value.area())
                    .put("value", Codecs.rational(), value.value())
                    .build();
        }
    }
}
