package org.learningsociety.criteria.json;

import java.math.RoundingMode;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.problem.Validated;

/** How something is rounded. */
final class RoundingCodec implements JsonCodec<Rounding> {

    private static final JsonCodec<RoundingMode> MODE = Codecs.constant(RoundingMode.class);

    @Override
    public Validated<Rounding> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<Points> step = fields.required("step", Codecs.points());
        JsonField<RoundingMode> mode = fields.required("mode", MODE);
        return fields.build(() -> new Rounding(step.get(), mode.get()));
    }

    @Override
    public JsonValue encode(Rounding rounding) {
        return JsonObject.builder()
                .put("step", Codecs.points(), rounding.step())
                .put("mode", MODE, rounding.mode())
                .build();
    }
}
