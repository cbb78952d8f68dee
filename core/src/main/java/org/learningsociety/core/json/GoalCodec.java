package org.learningsociety.core.json;

import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.target.Base;
import org.learningsociety.core.target.Goal;
import org.learningsociety.core.target.Population;
import org.learningsociety.core.target.Threshold;
import org.learningsociety.core.text.LocalizedText;

/** What a target wants to be reached: a share, a number, or what no number tells. */
final class GoalCodec {
    private static final JsonCodec<Base> BASE = BaseCodec.of();
    private static final JsonCodec<Population> POPULATION = PopulationCodec.of();
    private static final JsonCodec<Threshold> THRESHOLD = new ThresholdCodec();

    private GoalCodec() {}

    static JsonCodec<Goal> of() {
        return JsonUnion.<Goal>by("kind")
                .with("SHARE", Goal.ShareOf.class, new ShareCodec())
                .with("COUNT", Goal.CountOf.class, new CountCodec())
                .with("QUALITATIVE", Goal.Qualitative.class, new QualitativeCodec());
    }

    private static final class ShareCodec implements JsonCodec<Goal.ShareOf> {
        @Override
        public Validated<Goal.ShareOf> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<Base> base = fields.required("base", BASE);
            JsonField<LocalizedText> counted = fields.required("counted", Codecs.localizedText());
            JsonField<Threshold> threshold = fields.required("threshold", THRESHOLD);
            return fields.build(() -> new Goal.ShareOf(base.get(), counted.get(), threshold.get()));
        }

        @Override
        public JsonValue encode(Goal.ShareOf value) {
            return JsonObject.builder()
                    .put("base", BASE, value.base())
                    .put("counted", Codecs.localizedText(), value.counted())
                    .put("threshold", THRESHOLD, value.threshold())
                    .build();
        }
    }

    private static final class CountCodec implements JsonCodec<Goal.CountOf> {
        @Override
        public Validated<Goal.CountOf> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<Population> counted = fields.required("counted", POPULATION);
            JsonField<Threshold> threshold = fields.required("threshold", THRESHOLD);
            return fields.build(() -> new Goal.CountOf(counted.get(), threshold.get()));
        }

        @Override
        public JsonValue encode(Goal.CountOf value) {
            return JsonObject.builder()
                    .put("counted", POPULATION, value.counted())
                    .put("threshold", THRESHOLD, value.threshold())
                    .build();
        }
    }

    private static final class QualitativeCodec implements JsonCodec<Goal.Qualitative> {
        @Override
        public Validated<Goal.Qualitative> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<LocalizedText> text = fields.required("text", Codecs.localizedText());
            return fields.build(() -> new Goal.Qualitative(text.get()));
        }

        @Override
        public JsonValue encode(Goal.Qualitative value) {
            return JsonObject.builder()
                    .put("text", Codecs.localizedText(), value.text())
                    .build();
        }
    }
}
