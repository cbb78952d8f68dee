package org.learningsociety.core.json;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Alias;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.territory.AreaMembership;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.Roster;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;

/** Level schemes, events by enactment, aliases, area groups and rosters. */
final class ChronicleCodec implements JsonCodec<Chronicle> {

    private static final JsonCodec<Dated<LevelScheme>> LEVELS =
            Codecs.dated(Codecs.list(new TierCodec()).as(LevelScheme::new, LevelScheme::tiers));
    private static final JsonCodec<List<List<TerritorialEvent>>> ACTS = Codecs.list(new ActCodec());
    private static final JsonCodec<List<Alias>> ALIASES = Codecs.list(new AliasCodec());
    private static final JsonCodec<List<AreaMembership>> AREAS = Codecs.list(new AreaCodec());
    private static final JsonCodec<List<Roster>> ROSTERS = Codecs.list(new RosterCodec());

    @Override
    public Validated<Chronicle> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<Dated<LevelScheme>> levels = fields.required("levels", LEVELS);
        JsonField<List<List<TerritorialEvent>>> acts = fields.required("acts", ACTS);
        JsonField<List<Alias>> aliases = fields.required("aliases", ALIASES);
        JsonField<List<AreaMembership>> areas = fields.required("areas", AREAS);
        JsonField<List<Roster>> rosters = fields.required("rosters", ROSTERS);
        return fields.build(() -> new Chronicle(
                levels.get(),
                acts.get().stream().flatMap(Collection::stream).toList(),
                aliases.get(),
                areas.get(),
                rosters.get()));
    }

    @Override
    public JsonValue encode(Chronicle chronicle) {
        Map<Enactment, List<TerritorialEvent>> acts = chronicle.events().stream()
                .collect(Collectors.groupingBy(TerritorialEvent::enactment, LinkedHashMap::new, Collectors.toList()));
        return JsonObject.builder()
                .put("levels", LEVELS, chronicle.levels())
                .put("acts", ACTS, List.copyOf(acts.values()))
                .put("aliases", ALIASES, chronicle.aliases())
                .put("areas", AREAS, chronicle.areas())
                .put("rosters", ROSTERS, chronicle.rosters())
                .build();
    }

    private static final class TierCodec implements JsonCodec<LevelScheme.Tier> {

        private static final JsonCodec<Level> LEVEL = Codecs.parsed("COMMUNE", Level::of, Level::toString);
        private static final JsonCodec<List<UnitType>> TYPES = Codecs.list(TerritoryCodecs.unitType());

        @Override
        public Validated<LevelScheme.Tier> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<Level> level = fields.required("level", LEVEL);
            JsonField<List<UnitType>> types = fields.required("types", TYPES);
            return fields.build(() -> new LevelScheme.Tier(level.get(), types.get()));
        }

        @Override
        public JsonValue encode(LevelScheme.Tier tier) {
            return JsonObject.builder()
                    .put("level", LEVEL, tier.level())
                    .put("types", TYPES, tier.types())
                    .build();
        }
    }

    private static final class RosterCodec implements JsonCodec<Roster> {

        @Override
        public Validated<Roster> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<UnitId> unit = fields.required("unit", TerritoryCodecs.unitId());
            JsonField<LocalDate> from = fields.required("from", Codecs.date());
            return fields.build(() -> new Roster(unit.get(), from.get()));
        }

        @Override
        public JsonValue encode(Roster roster) {
            return JsonObject.builder()
                    .put("unit", TerritoryCodecs.unitId(), roster.unit())
                    .put("from", Codecs.date(), roster.from())
                    .build();
        }
    }

    private static final class AliasCodec implements JsonCodec<Alias> {

        @Override
        public Validated<Alias> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<UnitId> unit = fields.required("unit", TerritoryCodecs.unitId());
            JsonField<String> text = fields.required("text", Codecs.text());
            JsonField<DateRange> period = fields.required("period", Codecs.dateRange());
            return fields.build(() -> new Alias(unit.get(), text.get(), period.get()));
        }

        @Override
        public JsonValue encode(Alias alias) {
            return JsonObject.builder()
                    .put("unit", TerritoryCodecs.unitId(), alias.unit())
                    .put("text", Codecs.text(), alias.text())
                    .put("period", Codecs.dateRange(), alias.period())
                    .build();
        }
    }

    private static final class AreaCodec implements JsonCodec<AreaMembership> {

        private static final JsonCodec<AreaGroup> GROUP =
                Codecs.parsed("mountainous", AreaGroup::of, AreaGroup::toString);
        private static final JsonCodec<List<Citation>> CITATIONS = Codecs.list(LawCodecs.citation());

        @Override
        public Validated<AreaMembership> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<UnitId> unit = fields.required("unit", TerritoryCodecs.unitId());
            JsonField<AreaGroup> group = fields.required("group", GROUP);
            JsonField<Boolean> belongs = fields.required("belongs", Codecs.truth());
            JsonField<DateRange> period = fields.required("period", Codecs.dateRange());
            JsonField<List<Citation>> citations = fields.required("citations", CITATIONS);
            JsonField<Verification> verification = fields.required("verification", LawCodecs.verification());
            return fields.build(() -> new AreaMembership(
                    unit.get(), group.get(), belongs.get(), period.get(), citations.get(), verification.get()));
        }

        @Override
        public JsonValue encode(AreaMembership area) {
            return JsonObject.builder()
                    .put("unit", TerritoryCodecs.unitId(), area.unit())
                    .put("group", GROUP, area.group())
                    .put("belongs", Codecs.truth(), area.belongs())
                    .put("period", Codecs.dateRange(), area.period())
                    .put("citations", CITATIONS, area.citations())
                    .put("verification", LawCodecs.verification(), area.verification())
                    .build();
        }
    }
}
