package org.learningsociety.reporting.testkit;

import java.time.LocalDate;
import java.util.List;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.TerritorialEvent.Abolish;
import org.learningsociety.core.territory.TerritorialEvent.Baseline;
import org.learningsociety.core.territory.TerritorialEvent.Create;
import org.learningsociety.core.territory.TerritorialEvent.Merge;
import org.learningsociety.core.territory.TerritorialEvent.Portion;
import org.learningsociety.core.territory.TerritorialEvent.Transfer;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.time.Dated;

/**
 * A made-up province with two districts, h (communes a, b) and k (communes c, d), until 2025-06-30. On the next day the districts end,
 * and the communes are x (all of a, a part of b), y (the rest of b, all of c) and d, which goes on.
 */
public final class SmallMap {

    /** The last day of the districts. */
    public static final LocalDate EVE = LocalDate.of(2025, 6, 30);

    /** The first day without them. */
    public static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    /** The province. */
    public static final UnitId P = UnitId.of("p");

    /** The district of a and b. */
    public static final UnitId H = UnitId.of("h");

    /** The district of c and d. */
    public static final UnitId K = UnitId.of("k");

    /** A commune that goes whole into x. */
    public static final UnitId A = UnitId.of("a");

    /** A commune that is divided between x and y. */
    public static final UnitId B = UnitId.of("b");

    /** A commune that goes whole into y. */
    public static final UnitId C = UnitId.of("c");

    /** A commune that goes on. */
    public static final UnitId D = UnitId.of("d");

    /** A new commune, of a and a part of b. */
    public static final UnitId X = UnitId.of("x");

    /** A new commune, of the rest of b and c. */
    public static final UnitId Y = UnitId.of("y");

    /** The units and their history. */
    public static final Gazetteer GAZETTEER = Gazetteer.of(chronicle()).orElseThrow();

    private SmallMap() {}

    private static Chronicle chronicle() {
        UnitType province = UnitType.of("tỉnh");
        UnitType district = UnitType.of("huyện");
        UnitType commune = UnitType.of("xã");
        LevelScheme.Tier top = LevelScheme.Tier.of(Level.PROVINCE, province);
        LevelScheme.Tier bottom = LevelScheme.Tier.of(Level.COMMUNE, commune);
        Dated<LevelScheme> levels = Dated.of(
                        EVE, LevelScheme.of(top, LevelScheme.Tier.of(Level.DISTRICT, district), bottom))
                .with(DAY, LevelScheme.of(top, bottom));
        Enactment before = Enactment.of(EVE, Verification.ILLUSTRATIVE);
        Enactment after = Enactment.of(DAY, Verification.ILLUSTRATIVE);
        Extents part = Extents.of(Extent.PART, Extent.PART);
        List<TerritorialEvent> events = List.of(
                shown(before, P, UnitDescription.ofTop("Phú", province, UnitCode.nso("01"))),
                shown(before, H, UnitDescription.of("Hạ", district, P, UnitCode.nso("001"))),
                shown(before, K, UnitDescription.of("Khê", district, P, UnitCode.nso("002"))),
                shown(before, A, UnitDescription.of("An", commune, H, UnitCode.nso("00001"))),
                shown(before, B, UnitDescription.of("Bình", commune, H, UnitCode.nso("00002"))),
                shown(before, C, UnitDescription.of("Cao", commune, K, UnitCode.nso("00003"))),
                shown(before, D, UnitDescription.of("Đông", commune, K, UnitCode.nso("00004"))),
                new Abolish(EventId.of("e-a"), after, A),
                new Abolish(EventId.of("e-b"), after, B),
                new Abolish(EventId.of("e-c"), after, C),
                new Transfer(EventId.of("t-d"), after, D, P),
                new Create(EventId.of("c-x"), after, X, UnitDescription.of("Xuân", commune, P, UnitCode.nso("00001"))),
                new Create(EventId.of("c-y"), after, Y, UnitDescription.of("Yên", commune, P, UnitCode.nso("00005"))),
                new Merge(EventId.of("m-x"), after, List.of(Portion.whole(A), new Portion(B, part)), X),
                new Merge(EventId.of("m-y"), after, List.of(new Portion(B, part), Portion.whole(C)), Y),
                new Abolish(EventId.of("e-h"), after, H),
                new Abolish(EventId.of("e-k"), after, K));
        return Chronicle.of(levels, events);
    }

    private static TerritorialEvent shown(Enactment list, UnitId unit, UnitDescription description) {
        return new Baseline(EventId.of("b-" + unit.value()), list, unit, description);
    }
}
