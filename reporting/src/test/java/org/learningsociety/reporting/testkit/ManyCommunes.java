package org.learningsociety.reporting.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.Dated;
import org.learningsociety.reporting.review.Measure;
import org.learningsociety.reporting.review.Review;
import org.learningsociety.reporting.review.ReviewKind;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;

/** A made-up province of any number of communes, of which the i-th has i of 100 families that achieved. */
public final class ManyCommunes {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final UnitId PROVINCE = UnitId.of("tinh-mau");

    private ManyCommunes() {}

    /**
     * Builds a review of families.
     *
     * @param communes how many, at most 99
     * @return the review on 2025-12-31
     */
    public static Review review(int communes) {
        UnitType province = UnitType.of("tỉnh");
        UnitType commune = UnitType.of("xã");
        List<TerritorialEvent> events = new ArrayList<>();
        Map<UnitId, Tally> own = new TreeMap<>();
        events.add(begins(PROVINCE, UnitDescription.ofTop("Mẫu", province, UnitCode.nso("99"))));
        for (int i = 1; i <= communes; i++) {
            UnitId id = UnitId.of("mau-" + i);
            events.add(begins(
                    id, UnitDescription.of("Mẫu " + i, commune, PROVINCE, UnitCode.nso(Integer.toString(99_000 + i)))));
            own.put(id, new Tally(i, 100, 0, 0, 0, 0, 100, Histogram.empty()));
        }
        LevelScheme levels = LevelScheme.of(
                LevelScheme.Tier.of(Level.PROVINCE, province), LevelScheme.Tier.of(Level.COMMUNE, commune));
        Hierarchy map = Gazetteer.of(Chronicle.of(Dated.of(DAY, levels), events))
                .orElseThrow()
                .at(DAY);
        return Review.builder()
                .kind(ReviewKind.MID_TERM)
                .unit(PROVINCE)
                .map(map)
                .on(DAY)
                .addMeasures(Measure.of(
                        "families",
                        LocalizedText.of("Gia đình học tập", "Learning Families"),
                        RollUp.of(map, Strata.of(own)).orElseThrow()))
                .build();
    }

    private static TerritorialEvent begins(UnitId unit, UnitDescription description) {
        return new TerritorialEvent.Baseline(
                EventId.of("b-" + unit.value()), Enactment.of(DAY, Verification.ILLUSTRATIVE), unit, description);
    }
}
