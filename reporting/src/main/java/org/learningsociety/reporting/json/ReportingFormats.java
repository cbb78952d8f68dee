package org.learningsociety.reporting.json;

import java.util.Map;
import java.util.TreeMap;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;

/** The documents of this module. */
public final class ReportingFormats {

    private ReportingFormats() {}

    /**
     * Returns the format of the tallies of units.
     *
     * @return {@code learning-society-tallies/1.0}
     */
    public static JsonFormat<Strata<UnitId>> tallies() {
        TallyCodec tally = new TallyCodec();
        JsonCodec<Map<UnitId, Tally>> units =
                Codecs.map(Codecs.parsed("vn-lam-dong-krong-no-2025", UnitId::of, UnitId::value), tally);
        return JsonFormat.of(
                "learning-society-tallies",
                1,
                0,
                JsonCodec.of(
                        in -> {
                            JsonFields fields = in.object();
                            JsonField<Map<UnitId, Tally>> known = fields.required("units", units);
                            JsonField<Tally> unknown = fields.required("unknownUnit", tally);
                            return fields.build(() -> new Strata<>(new TreeMap<>(known.get()), unknown.get()));
                        },
                        strata -> JsonObject.builder()
                                .put("units", units, strata.tallies())
                                .put("unknownUnit", tally, strata.unknown())
                                .build()));
    }
}
