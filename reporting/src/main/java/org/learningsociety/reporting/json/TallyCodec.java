package org.learningsociety.reporting.json;

import java.util.Map;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.Tally;

/** The counts of one question. */
final class TallyCodec implements JsonCodec<Tally> {
    private static final JsonCodec<Long> COUNT = Codecs.integer();
    private static final JsonCodec<Map<LevelId, Long>> LEVELS =
            Codecs.map(Codecs.parsed("kha", LevelId::new, LevelId::value), COUNT);
    private static final JsonCodec<Map<Points, Long>> SCORES = Codecs.map(Codecs.points(), COUNT);

    @Override
    public Validated<Tally> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<Long> met = fields.required("met", COUNT);
        JsonField<Long> of = fields.required("of", COUNT);
        JsonField<Long> unknown = fields.required("unknown", COUNT);
        JsonField<Long> excluded = fields.required("excluded", COUNT);
        JsonField<Long> excepted = fields.required("excepted", COUNT);
        JsonField<Long> quarantined = fields.required("quarantined", COUNT);
        JsonField<Long> expected = fields.required("expected", COUNT);
        JsonField<Map<LevelId, Long>> levels = fields.required("levels", LEVELS);
        JsonField<Map<Points, Long>> scores = fields.required("scores", SCORES);
        return fields.build(() -> new Tally(
                met.get(),
                of.get(),
                unknown.get(),
                excluded.get(),
                excepted.get(),
                quarantined.get(),
                expected.get(),
                Histogram.of(levels.get()),
                Histogram.of(scores.get())));
    }

    @Override
    public JsonValue encode(Tally tally) {
        return JsonObject.builder()
                .put("met", COUNT, tally.met())
                .put("of", COUNT, tally.of())
                .put("unknown", COUNT, tally.unknown())
                .put("excluded", COUNT, tally.excluded())
                .put("excepted", COUNT, tally.excepted())
                .put("quarantined", COUNT, tally.quarantined())
                .put("expected", COUNT, tally.expected())
                .put("levels", LEVELS, tally.levels().counts())
                .put("scores", SCORES, tally.scores().counts())
                .build();
    }
}
