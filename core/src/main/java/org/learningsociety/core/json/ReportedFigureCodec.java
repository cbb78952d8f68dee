package org.learningsociety.core.json;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.plan.ReportedFigure;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.PartialDate;

/** One figure that a document states as a fact. */
final class ReportedFigureCodec implements JsonCodec<ReportedFigure> {
    private static final JsonCodec<ReportedFigure.Value> VALUE = JsonUnion.<ReportedFigure.Value>by("kind")
            .with("COUNT", ReportedFigure.Value.Count.class, new CountCase())
            .with("PART_OF", ReportedFigure.Value.PartOf.class, new PartCase())
            .with("RATE", ReportedFigure.Value.Rate.class, new RateCase());
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(LawCodecs.citation());

    @Override
    public Validated<ReportedFigure> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
        JsonField<ReportedFigure.Value> value = fields.required("value", VALUE);
        JsonField<Optional<PartialDate>> on = fields.optional("on", Codecs.partialDate());
        JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
        JsonField<Verification> verification = fields.required("verification", LawCodecs.verification());
        return fields.build(
                () -> new ReportedFigure(name.get(), value.get(), on.get(), citations.get(), verification.get()));
    }

    @Override
    public JsonValue encode(ReportedFigure figure) {
        return JsonObject.builder()
                .put("name", Codecs.localizedText(), figure.name())
                .put("value", VALUE, figure.value())
                .putOptional("on", Codecs.partialDate(), figure.on())
                .put("citations", CITATIONS, figure.citations())
                .put("verification", LawCodecs.verification(), figure.verification())
                .build();
    }

    private static final class CountCase implements JsonCodec<ReportedFigure.Value.Count> {

        @Override
        public Validated<ReportedFigure.Value.Count> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<Long> count = fields.required("count", Codecs.integer());
            return fields.build(() -> new ReportedFigure.Value.Count(count.get()));
        }

        @Override
        public JsonValue encode(ReportedFigure.Value.Count value) {
            return JsonObject.builder()
                    .put("count", Codecs.integer(), value.count())
                    .build();
        }
    }

    private static final class PartCase implements JsonCodec<ReportedFigure.Value.PartOf> {

        @Override
        public Validated<ReportedFigure.Value.PartOf> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<Share> share = fields.required("share", Codecs.share());
            return fields.build(() -> new ReportedFigure.Value.PartOf(share.get()));
        }

        @Override
        public JsonValue encode(ReportedFigure.Value.PartOf value) {
            return JsonObject.builder()
                    .put("share", Codecs.share(), value.share())
                    .build();
        }
    }

    private static final class RateCase implements JsonCodec<ReportedFigure.Value.Rate> {

        @Override
        public Validated<ReportedFigure.Value.Rate> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<Rational> rate = fields.required("rate", Codecs.rational());
            return fields.build(() -> new ReportedFigure.Value.Rate(rate.get()));
        }

        @Override
        public JsonValue encode(ReportedFigure.Value.Rate value) {
            return JsonObject.builder()
                    .put("rate", Codecs.rational(), value.rate())
                    .build();
        }
    }
}
