package org.learningsociety.core.json;

import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.plan.Actor;
import org.learningsociety.core.plan.PlanScope;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;

/** Whom a plan binds. */
final class PlanScopeCodec {

    private PlanScopeCodec() {}

    static JsonCodec<PlanScope> of() {
        return JsonUnion.<PlanScope>by("kind")
                .with("TERRITORY", PlanScope.Territory.class, new TerritoryCase())
                .with("SECTOR", PlanScope.Sector.class, new SectorCase())
                .with("ORGANIZATION", PlanScope.Organization.class, new OrganizationCase());
    }

    private static final class TerritoryCase implements JsonCodec<PlanScope.Territory> {

        @Override
        public Validated<PlanScope.Territory> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<UnitId> unit = fields.required("unit", TerritoryCodecs.unitId());
            return fields.build(() -> new PlanScope.Territory(unit.get()));
        }

        @Override
        public JsonValue encode(PlanScope.Territory value) {
            return JsonObject.builder()
                    .put("unit", TerritoryCodecs.unitId(), value.unit())
                    .build();
        }
    }

    private static final class SectorCase implements JsonCodec<PlanScope.Sector> {

        @Override
        public Validated<PlanScope.Sector> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<LocalizedText> name = fields.required("name", Codecs.localizedText());
            return fields.build(() -> new PlanScope.Sector(name.get()));
        }

        @Override
        public JsonValue encode(PlanScope.Sector value) {
            return JsonObject.builder()
                    .put("name", Codecs.localizedText(), value.name())
                    .build();
        }
    }

    private static final class OrganizationCase implements JsonCodec<PlanScope.Organization> {
        private static final JsonCodec<Actor> ORGANIZATION = new ActorCodec();

        @Override
        public Validated<PlanScope.Organization> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<Actor> organization = fields.required("organization", ORGANIZATION);
            return fields.build(() -> new PlanScope.Organization(organization.get()));
        }

        @Override
        public JsonValue encode(PlanScope.Organization value) {
            return JsonObject.builder()
                    .put("organization", ORGANIZATION, value.organization())
                    .build();
        }
    }
}
