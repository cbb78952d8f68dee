package org.learningsociety.examples.programs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.submission.Completeness;
import org.learningsociety.core.submission.Obligation;
import org.learningsociety.core.submission.Presence;
import org.learningsociety.core.submission.Submission;
import org.learningsociety.core.target.Comparison;
import org.learningsociety.core.target.Requirement;
import org.learningsociety.core.target.ValueBounds;
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
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;
import org.learningsociety.reporting.review.ManifestEntry;
import org.learningsociety.reporting.review.Measure;
import org.learningsociety.reporting.review.Review;
import org.learningsociety.reporting.review.ReviewKind;
import org.learningsociety.reporting.review.ReviewTarget;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;

/** A province that does not exist, of 124 communes; its figures are made by arithmetic from their numbers. */
final class SyntheticProvince {

    private static final int COMMUNES = 124;
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final LocalDate DUE = LocalDate.of(2026, 1, 15);
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 31);
    private static final UnitType PROVINCE = UnitType.of("tỉnh");
    private static final UnitType COMMUNE = UnitType.of("xã");
    private static final UnitId WHOLE = UnitId.of("tinh-mau");
    private static final LocalizedText SYNTHETIC = LocalizedText.of(
            "Dữ liệu giả lập: tỉnh, các xã và mọi con số đều được đặt ra để minh họa; mục tiêu cũng vậy.",
            "Synthetic data: the province, its communes and all figures are made up for illustration, and so are the targets.");
    private static final List<String> FIRST_SYLLABLES = List.of(
            "An", "Bình", "Cẩm", "Đại", "Đông", "Hòa", "Khánh", "Lộc", "Mỹ", "Nam", "Ô", "Phước", "Quảng", "Sơn", "Tân",
            "Ứng");
    private static final List<String> SECOND_SYLLABLES =
            List.of("Mẫu", "Thử", "Giả Lập", "Minh Họa", "Ví Dụ", "Mô Phỏng", "Đặt Ra", "Thí Dụ");

    private final Gazetteer territory = Gazetteer.of(chronicle()).orElseThrow();
    private final Hierarchy map = territory.at(DAY);

    Review review() {
        return Review.builder()
                .kind(ReviewKind.MID_TERM)
                .unit(WHOLE)
                .map(map)
                .on(DAY)
                .addMeasures(
                        measure("families", "Gia đình học tập", "Learning Families", 2_000, 41, Rational.of(3, 5)),
                        measure("clans", "Dòng họ học tập", "Learning Clans", 60, 53, Rational.of(1, 2)),
                        measure("villages", "Cộng đồng học tập", "Learning Communities", 12, 67, Rational.of(11, 20)))
                .submissions(submissions())
                .addManifest(new ManifestEntry(
                        LocalizedText.of("Bản đồ của tỉnh giả lập", "Map of the synthetic province"),
                        DAY.toString(),
                        map.hash()))
                .addNotices(SYNTHETIC)
                .build();
    }

    private Measure measure(String id, String vi, String en, int size, int seed, Rational wanted) {
        SortedMap<UnitId, Tally> own = new TreeMap<>();
        List<UnitState> communes = map.units(Level.COMMUNE);
        for (int i = 0; i < communes.size(); i++) {
            own.put(communes.get(i).id(), isSilent(i) ? Tally.ofMissing(size) : tally(i * 7_919 + seed, size + i % 17));
        }
        return Measure.of(
                        id,
                        LocalizedText.of(vi, en),
                        RollUp.of(map, Strata.of(own)).orElseThrow())
                .withTarget(new ReviewTarget(
                        new Requirement(Comparison.AT_LEAST, ValueBounds.exactly(wanted)), DAY, Optional.empty()));
    }

    private static Tally tally(int seed, int of) {
        int unknown = of * (seed % 9) / 100;
        int met = (of - unknown) * (35 + seed % 53) / 100;
        return new Tally(met, of, unknown, 0, 0, 0, of, Histogram.empty());
    }

    /** Communes that sent nothing. */
    private static boolean isSilent(int number) {
        return number % 31 == 5;
    }

    private Completeness submissions() {
        Obligation obligation = new Obligation(
                Level.COMMUNE, Optional.of(WHOLE), DateRange.of(FIRST, DAY.plusDays(1)), DUE, Presence.AT_END);
        List<Submission> sent = new ArrayList<>();
        List<UnitState> communes = map.units(Level.COMMUNE);
        for (int i = 0; i < communes.size(); i++) {
            if (!isSilent(i)) {
                LocalDate received = DUE.minusDays(12).plusDays(i % 14);
                sent.add(new Submission(communes.get(i).id(), received, new Place.Whole("synthetic")));
            }
        }
        return Completeness.of(obligation, territory, sent, AS_OF).orElseThrow();
    }

    private static Chronicle chronicle() {
        LevelScheme levels = LevelScheme.of(
                LevelScheme.Tier.of(Level.PROVINCE, PROVINCE), LevelScheme.Tier.of(Level.COMMUNE, COMMUNE));
        List<TerritorialEvent> events = new ArrayList<>();
        events.add(shown(WHOLE, UnitDescription.ofTop("Mẫu", PROVINCE, UnitCode.nso("99"))));
        for (int i = 0; i < COMMUNES; i++) {
            String code = String.format(Locale.ROOT, "%05d", 99_000 + i);
            String name = FIRST_SYLLABLES.get(i % FIRST_SYLLABLES.size()) + " "
                    + SECOND_SYLLABLES.get(i / FIRST_SYLLABLES.size());
            events.add(
                    shown(UnitId.of("xa-mau-" + code), UnitDescription.of(name, COMMUNE, WHOLE, UnitCode.nso(code))));
        }
        return Chronicle.of(Dated.of(FIRST, levels), events);
    }

    private static TerritorialEvent shown(UnitId unit, UnitDescription description) {
        return new TerritorialEvent.Baseline(
                EventId.of("b-" + unit.value()), Enactment.of(FIRST, Verification.ILLUSTRATIVE), unit, description);
    }
}
