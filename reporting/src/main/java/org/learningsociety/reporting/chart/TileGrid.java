package org.learningsociety.reporting.chart;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.territory.UnitId;

/**
 * Where each of the 34 provinces since 2025-07-01 stands on the tile map: our own rough arrangement, north up, each beside some of
 * those with which it shares a border.
 */
final class TileGrid {

    static final int COLUMNS = 5;

    private static final String FREE = ".";
    private static final List<String> ROWS = List.of(
            "vn-lai-chau       vn-lao-cai-2025    vn-tuyen-quang-2025 vn-cao-bang         .",
            "vn-dien-bien      vn-son-la          vn-phu-tho-2025     vn-thai-nguyen-2025 vn-lang-son",
            ".                 .                  vn-ha-noi           vn-bac-ninh-2025    vn-quang-ninh",
            ".                 .                  vn-ninh-binh-2025   vn-hung-yen-2025    vn-hai-phong-2025",
            ".                 vn-nghe-an         vn-thanh-hoa        .                   .",
            ".                 .                  vn-ha-tinh          vn-quang-tri-2025   .",
            ".                 .                  .                   vn-hue              vn-da-nang-2025",
            ".                 .                  .                   vn-gia-lai-2025     vn-quang-ngai-2025",
            ".                 .                  .                   vn-dak-lak-2025     vn-khanh-hoa-2025",
            ".                 vn-tay-ninh-2025   vn-dong-nai-2025    vn-lam-dong-2025    .",
            "vn-an-giang-2025  vn-dong-thap-2025  vn-ho-chi-minh-2025 .                   .",
            "vn-ca-mau-2025    vn-can-tho-2025    vn-vinh-long-2025   .                   .");
    private static final Map<UnitId, Spot> SPOTS = spots();

    private TileGrid() {}

    /** A place on the grid, counted from the upper left. */
    record Spot(int column, int row) {}

    static Optional<Spot> find(UnitId unit) {
        return Optional.ofNullable(SPOTS.get(unit));
    }

    static int rows() {
        return ROWS.size();
    }

    static Map<UnitId, Spot> all() {
        return SPOTS;
    }

    private static Map<UnitId, Spot> spots() {
        Map<UnitId, Spot> spots = new LinkedHashMap<>();
        for (int row = 0; row < ROWS.size(); row++) {
            List<String> units = Arrays.asList(ROWS.get(row).split(" +"));
            for (int column = 0; column < units.size(); column++) {
                if (!units.get(column).equals(FREE)) {
                    spots.put(UnitId.of(units.get(column)), new Spot(column, row));
                }
            }
        }
        return Map.copyOf(spots);
    }
}
