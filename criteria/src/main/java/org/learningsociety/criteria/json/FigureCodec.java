package org.learningsociety.criteria.json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.SlotId;

/** A figure: a text where the number is known and cited by its node, otherwise an object that says more. */
final class FigureCodec<T extends Comparable<T>> implements JsonCodec<Figure<T>> {

    /** A whole number, written as a text like all numbers of the law. */
    static final JsonCodec<Long> WHOLE = Codecs.parsed("12", FigureCodec::whole, String::valueOf);

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d+");
    private static final JsonCodec<Verification> VERIFICATION = Codecs.constant(Verification.class);

    private final JsonCodec<T> number;

    FigureCodec(JsonCodec<T> number) {
        this.number = number;
    }

    /** Java reads a plus and the digits of all scripts too. */
    static long whole(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new NumberFormatException(
                    "a whole number must be written in the digits 0 to 9, but was \"" + text + '"');
        }
        return Long.parseLong(text);
    }

    @Override
    public Validated<Figure<T>> decode(JsonCursor in) {
        if (in.value() instanceof JsonObject object) {
            return object.find("slot").isPresent() ? absent(in) : cited(in);
        }
        return number.decode(in).map(Figure::of);
    }

    private Validated<Figure<T>> cited(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<T> value = fields.required("value", number);
        JsonField<List<Citation>> citations = fields.required("citations", Codecs.list(Identifiers.CITATION));
        JsonField<Optional<Verification>> verification = fields.optional("verification", VERIFICATION);
        return fields.build(() -> new Figure.Known<>(value.get(), citations.get(), verification.get()));
    }

    private Validated<Figure<T>> absent(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<SlotId> slot = fields.required("slot", Identifiers.SLOT);
        JsonField<T> low = fields.required("low", number);
        JsonField<T> high = fields.required("high", number);
        JsonField<LocalizedText> why = fields.required("why", Codecs.localizedText());
        return fields.build(() -> new Figure.Absent<>(slot.get(), low.get(), high.get(), why.get()));
    }

    @Override
    public JsonValue encode(Figure<T> figure) {
        if (figure instanceof Figure.Absent<T> absent) {
            return JsonObject.builder()
                    .put("slot", Identifiers.SLOT, absent.id())
                    .put("low", number, absent.low())
                    .put("high", number, absent.high())
                    .put("why", Codecs.localizedText(), absent.why())
                    .build();
        }
        Figure.Known<T> known = (Figure.Known<T>) figure;
        return known.citations().isEmpty() && known.verification().isEmpty()
                ? number.encode(known.value())
                : JsonObject.builder()
                        .put("value", number, known.value())
                        .put("citations", Codecs.list(Identifiers.CITATION), known.citations())
                        .putOptional("verification", VERIFICATION, known.verification())
                        .build();
    }
}
