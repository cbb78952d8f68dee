package org.learningsociety.criteria.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonUnion;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Overlay;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.SlotId;

/** An overlay; its changes are told apart by the field {@code does}. */
final class OverlayCodec implements JsonCodec<Overlay> {

    private static final JsonCodec<Verification> VERIFICATION = Codecs.constant(Verification.class);
    private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(Identifiers.CITATION);
    private static final JsonCodec<Map<SlotId, Overlay.Filling>> FILLINGS = Codecs.map(Identifiers.SLOT, filling());
    private static final JsonCodec<Criterion> CRITERION = new CriterionCodec();
    private static final JsonCodec<Level> LEVEL = new LevelCodec();
    private static final JsonCodec<List<Overlay.Change>> CHANGES = Codecs.list(JsonUnion.<Overlay.Change>by("does")
            .with(
                    "replace-criterion",
                    Overlay.ReplaceCriterion.class,
                    only("criterion", CRITERION, Overlay.ReplaceCriterion::new, Overlay.ReplaceCriterion::criterion))
            .with("add-criterion", Overlay.AddCriterion.class, addCriterion())
            .with(
                    "drop-criterion",
                    Overlay.DropCriterion.class,
                    only(
                            "criterion",
                            Identifiers.CRITERION,
                            Overlay.DropCriterion::new,
                            Overlay.DropCriterion::criterion))
            .with(
                    "replace-level",
                    Overlay.ReplaceLevel.class,
                    only("level", LEVEL, Overlay.ReplaceLevel::new, Overlay.ReplaceLevel::level))
            .with(
                    "add-level",
                    Overlay.AddLevel.class,
                    only("level", LEVEL, Overlay.AddLevel::new, Overlay.AddLevel::level))
            .with(
                    "drop-level",
                    Overlay.DropLevel.class,
                    only("level", Identifiers.LEVEL, Overlay.DropLevel::new, Overlay.DropLevel::level)));

    @Override
    public Validated<Overlay> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<OverlayId> id = fields.required("id", Identifiers.OVERLAY);
        JsonField<RubricId> rubric = fields.required("rubric", Identifiers.RUBRIC);
        JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
        JsonField<Verification> verification = fields.required("verification", VERIFICATION);
        JsonField<Map<SlotId, Overlay.Filling>> fill = fields.required("fill", FILLINGS);
        JsonField<List<Overlay.Change>> changes = fields.required("changes", CHANGES);
        return fields.build(() -> new Overlay(
                id.get(), rubric.get(), name.get(), verification.get(), new TreeMap<>(fill.get()), changes.get()));
    }

    @Override
    public JsonValue encode(Overlay overlay) {
        return JsonObject.builder()
                .put("id", Identifiers.OVERLAY, overlay.id())
                .put("rubric", Identifiers.RUBRIC, overlay.rubric())
                .put("name", Codecs.localizedText(), overlay.name())
                .put("verification", VERIFICATION, overlay.verification())
                .put("fill", FILLINGS, overlay.fillings())
                .put("changes", CHANGES, overlay.changes())
                .build();
    }

    private static JsonCodec<Overlay.Filling> filling() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Rational> value = fields.required("value", Codecs.rational());
                    JsonField<Optional<List<Citation>>> citations = fields.optional("citations", CITATIONS);
                    return fields.build(() ->
                            new Overlay.Filling(value.get(), citations.get().orElse(List.of())));
                },
                filling -> JsonObject.builder()
                        .put("value", Codecs.rational(), filling.value())
                        .putOptional(
                                "citations",
                                CITATIONS,
                                Optional.of(filling.citations()).filter(found -> !found.isEmpty()))
                        .build());
    }

    private static JsonCodec<Overlay.AddCriterion> addCriterion() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Optional<CriterionId>> to = fields.optional("to", Identifiers.CRITERION);
                    JsonField<Criterion> criterion = fields.required("criterion", CRITERION);
                    return fields.build(() -> new Overlay.AddCriterion(to.get(), criterion.get()));
                },
                change -> JsonObject.builder()
                        .putOptional("to", Identifiers.CRITERION, change.to())
                        .put("criterion", CRITERION, change.criterion())
                        .build());
    }

    /** A change that says one thing. */
    private static <C extends Overlay.Change, T> JsonCodec<C> only(
            String name, JsonCodec<T> codec, Function<T, C> make, Function<C, T> partOf) {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<T> part = fields.required(name, codec);
                    return fields.build(() -> make.apply(part.get()));
                },
                change -> JsonObject.builder()
                        .put(name, codec, partOf.apply(change))
                        .build());
    }
}
