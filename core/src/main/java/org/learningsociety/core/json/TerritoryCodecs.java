package org.learningsociety.core.json;

import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitType;

/** The codecs of administrative units and their history. */
public final class TerritoryCodecs {

    private TerritoryCodecs() {}

    /**
     * Ids of units, such as {@code "vn-bac-ninh-2025"}.
     *
     * @return the codec
     */
    public static JsonCodec<UnitId> unitId() {
        return Codecs.parsed("vn-bac-ninh-2025", UnitId::of, UnitId::toString);
    }

    /**
     * Codes with their system, such as {@code "nso:24688"}.
     *
     * @return the codec
     */
    public static JsonCodec<UnitCode> unitCode() {
        return Codecs.parsed("nso:24688", UnitCode::parse, UnitCode::toString);
    }

    /**
     * Types of unit by name, such as {@code "xã"}.
     *
     * @return the codec
     */
    public static JsonCodec<UnitType> unitType() {
        return Codecs.parsed("xã", UnitType::of, UnitType::toString);
    }

    /**
     * Documents from which a gazetteer is made: {@code chronicle().read("territory.json", bytes).flatMap(Gazetteer::of)}.
     *
     * <p>Events stand under the enactment that they share. An event is one of {@code baseline}, {@code create}, {@code abolish},
     * {@code rename}, {@code retype}, {@code recode}, {@code transfer}, {@code merge} and {@code split}.
     *
     * <pre>{@code
     * {
     *   "format": "learning-society-gazetteer/1.0",
     *   "levels": [{"from": "2021-11-01", "value": [{"level": "NATION", "types": ["nước"]}, …]}, …],
     *   "acts": [{
     *     "enactment": {
     *       "decidedOn": "2026-08-24", "operatesFrom": "2026-09-01",
     *       "citations": ["qh-36-2026-qh16"], "verification": "VERIFIED"
     *     },
     *     "events": [{
     *       "event": "retype", "id": "retype-vn-quang-ninh-2026",
     *       "unit": "vn-quang-ninh", "type": "thành phố trực thuộc trung ương"
     *     }]
     *   }, …],
     *   "aliases": [{"unit": "vn-hoa-binh", "text": "Hòa Bình", "period": {"from": null, "to": null}}, …],
     *   "areas": [],
     *   "rosters": [{"unit": "vn-dak-nong-krong-no", "from": "2021-11-01"}]
     * }
     * }</pre>
     *
     * @return the format
     */
    public static JsonFormat<Chronicle> chronicle() {
        return JsonFormat.of("learning-society-gazetteer", 1, 0, new ChronicleCodec());
    }
}
