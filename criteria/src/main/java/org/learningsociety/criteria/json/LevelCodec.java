package org.learningsociety.criteria.json;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonUnion;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;

/** A level; its requirements are told apart by the field {@code takes}. */
final class LevelCodec implements JsonCodec<Level> {

    private static final JsonCodec<Figure<Points>> POINTS = new FigureCodec<>(Codecs.points());
    private static final JsonCodec<List<Cut.Relief>> RELIEFS = Codecs.list(relief());
    private static final JsonCodec<List<Level.Requirement>> REQUIREMENTS = Codecs.list(JsonUnion.<Level.Requirement>by(
                    "takes")
            .with("total-at-least", Level.TotalAtLeast.class, totalAtLeast())
            .with(
                    "points-at-least",
                    Level.PointsAtLeast.class,
                    floor(POINTS, Level.PointsAtLeast::new, Level.PointsAtLeast::criterion, Level.PointsAtLeast::floor))
            .with(
                    "share-of-maximum-at-least",
                    Level.ShareOfMaximumAtLeast.class,
                    floor(
                            new FigureCodec<>(Codecs.rational()),
                            Level.ShareOfMaximumAtLeast::new,
                            Level.ShareOfMaximumAtLeast::criterion,
                            Level.ShareOfMaximumAtLeast::share))
            .with(
                    "each-part-at-least",
                    Level.EachPartAtLeast.class,
                    floor(
                            POINTS,
                            Level.EachPartAtLeast::new,
                            Level.EachPartAtLeast::criterion,
                            Level.EachPartAtLeast::floor))
            .with("met", Level.Met.class, met()));

    @Override
    public Validated<Level> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<LevelId> id = fields.required("id", Identifiers.LEVEL);
        JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
        JsonField<List<Level.Requirement>> requirements = fields.required("requirements", REQUIREMENTS);
        return fields.build(() -> new Level(id.get(), name.get(), requirements.get()));
    }

    @Override
    public JsonValue encode(Level level) {
        return JsonObject.builder()
                .put("id", Identifiers.LEVEL, level.id())
                .put("name", Codecs.localizedText(), level.name())
                .put("requirements", REQUIREMENTS, level.requirements())
                .build();
    }

    private static JsonCodec<Level.TotalAtLeast> totalAtLeast() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Figure<Points>> usual = fields.required("cut", POINTS);
                    JsonField<List<Cut.Relief>> reliefs = fields.required("reliefs", RELIEFS);
                    return fields.build(() -> new Level.TotalAtLeast(new Cut(usual.get(), reliefs.get())));
                },
                total -> JsonObject.builder()
                        .put("cut", POINTS, total.cut().usual())
                        .put("reliefs", RELIEFS, total.cut().reliefs())
                        .build());
    }

    private static JsonCodec<Cut.Relief> relief() {
        JsonCodec<Applicability> conditions = new ApplicabilityCodec();
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<Applicability> when = fields.required("when", conditions);
                    JsonField<Figure<Points>> cut = fields.required("cut", POINTS);
                    return fields.build(() -> new Cut.Relief(when.get(), cut.get()));
                },
                relief -> JsonObject.builder()
                        .put("when", conditions, relief.when())
                        .put("cut", POINTS, relief.points())
                        .build());
    }

    private static <R extends Level.Requirement, T extends Comparable<T>> JsonCodec<R> floor(
            JsonCodec<Figure<T>> figures,
            BiFunction<CriterionId, Figure<T>, R> make,
            Function<R, CriterionId> criterionOf,
            Function<R, Figure<T>> floorOf) {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<CriterionId> criterion = fields.required("criterion", Identifiers.CRITERION);
                    JsonField<Figure<T>> floor = fields.required("floor", figures);
                    return fields.build(() -> make.apply(criterion.get(), floor.get()));
                },
                requirement -> JsonObject.builder()
                        .put("criterion", Identifiers.CRITERION, criterionOf.apply(requirement))
                        .put("floor", figures, floorOf.apply(requirement))
                        .build());
    }

    private static JsonCodec<Level.Met> met() {
        return JsonCodec.of(
                in -> {
                    JsonFields fields = in.object();
                    JsonField<CriterionId> criterion = fields.required("criterion", Identifiers.CRITERION);
                    return fields.build(() -> new Level.Met(criterion.get()));
                },
                met -> JsonObject.builder()
                        .put("criterion", Identifiers.CRITERION, met.criterion())
                        .build());
    }
}
