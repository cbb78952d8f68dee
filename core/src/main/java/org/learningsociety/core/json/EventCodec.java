package org.learningsociety.core.json;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.TerritorialEvent.Abolish;
import org.learningsociety.core.territory.TerritorialEvent.Baseline;
import org.learningsociety.core.territory.TerritorialEvent.Create;
import org.learningsociety.core.territory.TerritorialEvent.Merge;
import org.learningsociety.core.territory.TerritorialEvent.Portion;
import org.learningsociety.core.territory.TerritorialEvent.Recode;
import org.learningsociety.core.territory.TerritorialEvent.Rename;
import org.learningsociety.core.territory.TerritorialEvent.Retype;
import org.learningsociety.core.territory.TerritorialEvent.Split;
import org.learningsociety.core.territory.TerritorialEvent.Transfer;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;

/** Events of one kind under an enactment that stands around them, without the field that names the kind. */
final class EventCodec<E extends TerritorialEvent> implements JsonCodec<E> {

    private static final JsonCodec<UnitId> UNIT = TerritoryCodecs.unitId();
    private static final JsonCodec<EventId> ID = Codecs.parsed("rename-vn-hue-2025", EventId::of, EventId::toString);
    private static final JsonCodec<CodeSystem> SYSTEM = Codecs.parsed("nso", CodeSystem::of, CodeSystem::toString);

    private final Function<JsonFields, Supplier<E>> read;
    private final BiConsumer<JsonObject.Builder, E> write;

    private EventCodec(Function<JsonFields, Supplier<E>> read, BiConsumer<JsonObject.Builder, E> write) {
        this.read = read;
        this.write = write;
    }

    static JsonCodec<TerritorialEvent> under(Enactment enactment) {
        return JsonUnion.<TerritorialEvent>by("event")
                .with("baseline", Baseline.class, baseline(enactment))
                .with("create", Create.class, create(enactment))
                .with("abolish", Abolish.class, abolish(enactment))
                .with("rename", Rename.class, rename(enactment))
                .with("retype", Retype.class, retype(enactment))
                .with("recode", Recode.class, recode(enactment))
                .with("transfer", Transfer.class, transfer(enactment))
                .with("merge", Merge.class, merge(enactment))
                .with("split", Split.class, split(enactment));
    }

    @Override
    public Validated<E> decode(JsonCursor in) {
        JsonFields fields = in.object();
        return fields.build(read.apply(fields));
    }

    @Override
    public JsonValue encode(E event) {
        JsonObject.Builder out = JsonObject.builder().put("id", ID, event.id());
        write.accept(out, event);
        return out.build();
    }

    private static EventCodec<Baseline> baseline(Enactment enactment) {
        return new EventCodec<>(
                fields -> {
                    JsonField<EventId> id = fields.required("id", ID);
                    JsonField<UnitId> unit = fields.required("unit", UNIT);
                    Supplier<UnitDescription> description = DescriptionFields.read(fields);
                    return () -> new Baseline(id.get(), enactment, unit.get(), description.get());
                },
                (out, event) -> DescriptionFields.write(out.put("unit", UNIT, event.unit()), event.description()));
    }

    private static EventCodec<Create> create(Enactment enactment) {
        return new EventCodec<>(
                fields -> {
                    JsonField<EventId> id = fields.required("id", ID);
                    JsonField<UnitId> unit = fields.required("unit", UNIT);
                    Supplier<UnitDescription> description = DescriptionFields.read(fields);
                    return () -> new Create(id.get(), enactment, unit.get(), description.get());
                },
                (out, event) -> DescriptionFields.write(out.put("unit", UNIT, event.unit()), event.description()));
    }

    private static EventCodec<Abolish> abolish(Enactment enactment) {
        return new EventCodec<>(
                fields -> {
                    JsonField<EventId> id = fields.required("id", ID);
                    JsonField<UnitId> unit = fields.required("unit", UNIT);
                    return () -> new Abolish(id.get(), enactment, unit.get());
                },
                (out, event) -> out.put("unit", UNIT, event.unit()));
    }

    private static EventCodec<Rename> rename(Enactment enactment) {
        return new EventCodec<>(
                fields -> {
                    JsonField<EventId> id = fields.required("id", ID);
                    JsonField<UnitId> unit = fields.required("unit", UNIT);
                    JsonField<String> name = fields.required("name", Codecs.text());
                    return () -> new Rename(id.get(), enactment, unit.get(), name.get());
                },
                (out, event) -> out.put("unit", UNIT, event.unit()).put("name", Codecs.text(), event.name()));
    }

    private static EventCodec<Retype> retype(Enactment enactment) {
        return new EventCodec<>(
                fields -> {
                    JsonField<EventId> id = fields.required("id", ID);
                    JsonField<UnitId> unit = fields.required("unit", UNIT);
                    var type = fields.required("type", TerritoryCodecs.unitType());
                    return () -> new Retype(id.get(), enactment, unit.get(), type.get());
                },
                (out, event) ->
                        out.put("unit", UNIT, event.unit()).put("type", TerritoryCodecs.unitType(), event.type()));
    }

    private static EventCodec<Recode> recode(Enactment enactment) {
        return new EventCodec<>(
                fields -> {
                    JsonField<EventId> id = fields.required("id", ID);
                    JsonField<UnitId> unit = fields.required("unit", UNIT);
                    JsonField<CodeSystem> system = fields.required("system", SYSTEM);
                    var code = fields.optional("code", TerritoryCodecs.unitCode());
                    return () -> new Recode(id.get(), enactment, unit.get(), system.get(), code.get());
                },
                (out, event) -> out.put("unit", UNIT, event.unit())
                        .put("system", SYSTEM, event.system())
                        .putOptional("code", TerritoryCodecs.unitCode(), event.code()));
    }

    private static EventCodec<Transfer> transfer(Enactment enactment) {
        return new EventCodec<>(
                fields -> {
                    JsonField<EventId> id = fields.required("id", ID);
                    JsonField<UnitId> unit = fields.required("unit", UNIT);
                    JsonField<UnitId> parent = fields.required("parent", UNIT);
                    return () -> new Transfer(id.get(), enactment, unit.get(), parent.get());
                },
                (out, event) -> out.put("unit", UNIT, event.unit()).put("parent", UNIT, event.parent()));
    }

    private static EventCodec<Merge> merge(Enactment enactment) {
        JsonCodec<List<Portion>> portions = Codecs.list(new PortionCodec());
        return new EventCodec<>(
                fields -> {
                    JsonField<EventId> id = fields.required("id", ID);
                    var from = fields.required("from", portions);
                    JsonField<UnitId> into = fields.required("into", UNIT);
                    return () -> new Merge(id.get(), enactment, from.get(), into.get());
                },
                (out, event) -> out.put("from", portions, event.from()).put("into", UNIT, event.into()));
    }

    private static EventCodec<Split> split(Enactment enactment) {
        JsonCodec<List<Portion>> portions = Codecs.list(new PortionCodec());
        return new EventCodec<>(
                fields -> {
                    JsonField<EventId> id = fields.required("id", ID);
                    JsonField<UnitId> from = fields.required("from", UNIT);
                    var into = fields.required("into", portions);
                    return () -> new Split(id.get(), enactment, from.get(), into.get());
                },
                (out, event) -> out.put("from", UNIT, event.from()).put("into", portions, event.into()));
    }
}
