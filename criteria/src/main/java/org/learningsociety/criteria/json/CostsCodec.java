package org.learningsociety.criteria.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.guidance.Costs;
import org.learningsociety.criteria.guidance.Price;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;

/** What changes cost. */
final class CostsCodec implements JsonCodec<Costs> {

    private static final JsonCodec<ObservedValue> VALUE = new ObservedValueCodec();
    private static final JsonCodec<Price.Group> GROUP = Codecs.constant(Price.Group.class);
    private static final JsonCodec<List<Price.Offer>> OFFERS = Codecs.list(offer());
    private static final JsonCodec<Map<IndicatorId, Price>> PRICES =
            Codecs.map(Identifiers.INDICATOR, JsonCodec.of(CostsCodec::price, CostsCodec::price));
    private static final JsonCodec<Set<IndicatorId>> INDICATORS = Codecs.set(Identifiers.INDICATOR);
    private static final JsonCodec<Set<CriterionId>> CRITERIA = Codecs.set(Identifiers.CRITERION);

    @Override
    public Validated<Costs> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<Map<IndicatorId, Price>> prices = fields.required("prices", PRICES);
        JsonField<Set<IndicatorId>> fixed = fields.required("fixed", INDICATORS);
        JsonField<Set<CriterionId>> excluded = fields.required("excluded", CRITERIA);
        JsonField<Optional<LocalDate>> by = fields.optional("by", Codecs.date());
        return fields.build(() -> new Costs(
                new TreeMap<>(prices.get()), new TreeSet<>(fixed.get()), new TreeSet<>(excluded.get()), by.get()));
    }

    @Override
    public JsonValue encode(Costs costs) {
        return JsonObject.builder()
                .put("prices", PRICES, costs.prices())
                .put("fixed", INDICATORS, costs.fixed())
                .put("excluded", CRITERIA, costs.excluded())
                .putOptional("by", Codecs.date(), costs.by())
                .build();
    }

    private static Validated<Price> price(JsonCursor in) {
        JsonFields fields = in.object();
        if (in.value() instanceof JsonObject object && object.find("offers").isPresent()) {
            JsonField<List<Price.Offer>> offers = fields.required("offers", OFFERS);
            return fields.build(() -> new Price.Offers(offers.get()));
        }
        JsonField<Long> each = fields.required("each", FigureCodec.WHOLE);
        JsonField<Optional<Price.Group>> group = fields.optional("group", GROUP);
        JsonField<Optional<LocalDate>> earliest = fields.optional("earliest", Codecs.date());
        return fields.build(() -> new Price.PerUnit(each.get(), group.get().orElse(Price.Group.FIXED), earliest.get()));
    }

    private static JsonValue price(Price price) {
        if (price instanceof Price.Offers offers) {
            return JsonObject.builder().put("offers", OFFERS, offers.offers()).build();
        }
        Price.PerUnit unit = (Price.PerUnit) price;
        return JsonObject.builder()
                .put("each", FigureCodec.WHOLE, unit.cost())
                .put("group", GROUP, unit.group())
                .putOptional("earliest", Codecs.date(), unit.earliest())
                .build();
    }

    private static JsonCodec<Price.Offer> offer() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<ObservedValue> to = fields.required("to", VALUE);
                    JsonField<Long> cost = fields.required("cost", FigureCodec.WHOLE);
                    JsonField<Optional<LocalDate>> earliest = fields.optional("earliest", Codecs.date());
                    return fields.build(() -> new Price.Offer(to.get(), cost.get(), earliest.get()));
                },
                offer -> JsonObject.builder()
                        .put("to", VALUE, offer.to())
                        .put("cost", FigureCodec.WHOLE, offer.cost())
                        .putOptional("earliest", Codecs.date(), offer.earliest())
                        .build());
    }
}
