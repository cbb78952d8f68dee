package org.learningsociety.criteria.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.OptionId;

/** What was found, as an object whose one field that must be there tells the kind of value. */
final class ObservedValueCodec implements JsonCodec<ObservedValue> {

    @Override
    public Validated<ObservedValue> decode(JsonCursor in) {
        JsonFields fields = in.object();
        if (has(in, "count")) {
            JsonField<Long> count = fields.required("count", FigureCodec.WHOLE);
            return fields.build(() -> new ObservedValue.Count(count.get()));
        }
        if (has(in, "amount")) {
            JsonField<Rational> amount = fields.required("amount", Codecs.rational());
            JsonField<Optional<MeasureUnit>> unit = fields.optional("unit", Identifiers.MEASURE_UNIT);
            return fields.build(() -> new ObservedValue.Amount(amount.get(), unit.get()));
        }
        if (has(in, "share")) {
            JsonField<Share> share = fields.required("share", Codecs.share());
            return fields.build(() -> new ObservedValue.Proportion(share.get()));
        }
        if (has(in, "marks")) {
            JsonField<List<Points>> marks = fields.required("marks", Codecs.list(Codecs.points()));
            return fields.build(() -> new ObservedValue.Marks(marks.get()));
        }
        if (has(in, "option")) {
            JsonField<OptionId> option = fields.required("option", Identifiers.OPTION);
            return fields.build(() -> new ObservedValue.Choice(option.get()));
        }
        return has(in, "titleHeld") ? title(fields) : yesNo(fields);
    }

    private static boolean has(JsonCursor in, String name) {
        return in.value() instanceof JsonObject object && object.find(name).isPresent();
    }

    private static Validated<ObservedValue> title(JsonFields fields) {
        JsonField<Boolean> holds = fields.required("titleHeld", Codecs.truth());
        JsonField<Optional<LevelId>> level = fields.optional("level", Identifiers.LEVEL);
        JsonField<Optional<LocalDate>> since = fields.optional("since", Codecs.date());
        return fields.build(() -> new ObservedValue.Held(holds.get(), level.get(), since.get()));
    }

    private static Validated<ObservedValue> yesNo(JsonFields fields) {
        JsonField<Boolean> holds = fields.required("holds", Codecs.truth());
        return fields.build(() -> new ObservedValue.YesNo(holds.get()));
    }

    @Override
    public JsonValue encode(ObservedValue value) {
        JsonObject.Builder object = JsonObject.builder();
        if (value instanceof ObservedValue.Count count) {
            object.put("count", FigureCodec.WHOLE, count.count());
        } else if (value instanceof ObservedValue.Amount amount) {
            object.put("amount", Codecs.rational(), amount.amount())
                    .putOptional("unit", Identifiers.MEASURE_UNIT, amount.unit());
        } else if (value instanceof ObservedValue.Proportion proportion) {
            object.put("share", Codecs.share(), proportion.share());
        } else if (value instanceof ObservedValue.Marks marks) {
            object.put("marks", Codecs.list(Codecs.points()), marks.marks());
        } else if (value instanceof ObservedValue.Choice choice) {
            object.put("option", Identifiers.OPTION, choice.option());
        } else if (value instanceof ObservedValue.Held held) {
            object.put("titleHeld", Codecs.truth(), held.holds())
                    .putOptional("level", Identifiers.LEVEL, held.level())
                    .putOptional("since", Codecs.date(), held.since());
        } else {
            object.put("holds", Codecs.truth(), ((ObservedValue.YesNo) value).holds());
        }
        return object.build();
    }
}
