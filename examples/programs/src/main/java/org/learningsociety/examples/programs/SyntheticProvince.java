package org.learningsociety.examples.programs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.crosswalk.Crosswalk;
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
import org.learningsociety.core.territory.Basis;
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
import org.learningsociety.reporting.attribution.Attribution;
import org.learningsociety.reporting.attribution.Factor;
import org.learningsociety.reporting.review.ManifestEntry;
import org.learningsociety.reporting.review.Measure;
import org.learningsociety.reporting.review.Review;
import org.learningsociety.reporting.review.ReviewKind;
import org.learningsociety.reporting.review.ReviewTarget;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.RestatedTallies;
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.tally.TallyComparison;
import org.learningsociety.reporting.tally.UnitFigures;

/**
 * A province that does not exist, of 124 communes; its figures are made by arithmetic from their numbers: the later the day, the more
 * achieve, of more who are counted, by stricter criteria, and the fewer communes are silent.
 */
final class SyntheticProvince {

    private static final int COMMUNES = 124;
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate MID_TERM = LocalDate.of(2025, 12, 31);
    private static final LocalDate END = LocalDate.of(2030, 12, 31);
    private static final List<LocalDate> DAYS = List.of(FIRST, MID_TERM, END);
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
    private final Hierarchy map = territory.at(END);

    /** What the mid-term review asks, and what was six months earlier. */
    Review midTerm() {
        return review(ReviewKind.MID_TERM, 1);
    }

    /** What the final review asks, and what changed since the mid-term review, on one map. */
    Review last() {
        return review(ReviewKind.FINAL, 2);
    }

    private Review review(ReviewKind kind, int stage) {
        return Review.builder()
                .kind(kind)
                .unit(WHOLE)
                .map(map)
                .on(DAYS.get(stage))
                .addMeasures(
                        measure("families", "Gia đình học tập", "Learning Families", new Made(2_000, 41), 60, stage),
                        measure("clans", "Dòng họ học tập", "Learning Clans", new Made(60, 53), 50, stage),
                        measure("villages", "Cộng đồng học tập", "Learning Communities", new Made(12, 67), 55, stage))
                .submissions(submissions(stage))
                .addManifest(new ManifestEntry(
                        LocalizedText.of("Bản đồ của tỉnh giả lập", "Map of the synthetic province"),
                        DAYS.get(stage).toString(),
                        map.hash()))
                .addNotices(SYNTHETIC)
                .build();
    }

    private Measure measure(String id, String vi, String en, Made made, int percent, int stage) {
        Measure measure = Measure.of(id, LocalizedText.of(vi, en), rollUp(made.at(stage)))
                .withTarget(target(percent, MID_TERM))
                .withTarget(target(percent + 20, END))
                .withAttribution(Attribution.of(renewed -> rollUp(made.between(stage - 1, stage, renewed))
                                .find(WHOLE)
                                .flatMap(UnitFigures::rate)
                                .flatMap(Rate::figure))
                        .orElseThrow());
        SortedMap<LocalDate, Rate> earlier = new TreeMap<>();
        for (int before = 0; before < stage; before++) {
            LocalDate day = DAYS.get(before);
            rollUp(made.at(before)).find(WHOLE).flatMap(UnitFigures::rate).ifPresent(rate -> earlier.put(day, rate));
        }
        return measure.withEarlier(earlier).withChange(comparison(made, stage));
    }

    private TallyComparison comparison(Made made, int stage) {
        return new TallyComparison(
                restated(made.at(stage - 1), DAYS.get(stage - 1), DAYS.get(stage)),
                restated(made.at(stage), DAYS.get(stage), DAYS.get(stage)));
    }

    private RestatedTallies restated(Made.Stages stages, LocalDate from, LocalDate to) {
        return RestatedTallies.of(Crosswalk.between(territory, from, to), Basis.HOUSEHOLDS, own(stages))
                .orElseThrow();
    }

    private RollUp rollUp(Made.Stages stages) {
        return RollUp.of(map, own(stages)).orElseThrow();
    }

    private Strata<UnitId> own(Made.Stages stages) {
        SortedMap<UnitId, Tally> own = new TreeMap<>();
        List<UnitState> communes = map.units(Level.COMMUNE);
        for (int i = 0; i < communes.size(); i++) {
            own.put(communes.get(i).id(), stages.tally(i));
        }
        return Strata.of(own);
    }

    private static ReviewTarget target(int percent, LocalDate by) {
        return new ReviewTarget(
                new Requirement(Comparison.AT_LEAST, ValueBounds.exactly(Rational.of(percent, 100))),
                by,
                Optional.empty());
    }

    /** How the tallies of a measure are made up: of about so many in a commune, and differently for each seed. */
    private record Made(int size, int seed) {

        Stages at(int stage) {
            return new Stages(this, stage, stage, stage);
        }

        /** What was renewed is of the later stage, all else of the earlier; the map is that of both. */
        Stages between(int before, int after, Set<Factor> renewed) {
            return new Stages(
                    this,
                    renewed.contains(Factor.EVIDENCE) ? after : before,
                    renewed.contains(Factor.RULES) ? after : before,
                    renewed.contains(Factor.MEMBERSHIP) ? after : before);
        }

        private record Stages(Made made, int evidence, int rules, int members) {

            Tally tally(int commune) {
                int of = made.size() + made.size() * (members - 1) / 20;
                return isSilent(commune, evidence)
                        ? Tally.ofMissing(of)
                        : tally(commune * 7_919 + made.seed(), of + commune % 17);
            }

            private Tally tally(int number, int of) {
                int unknown = of * (number % 9) / 100;
                int percent = 35 + number % 53 + 9 * (evidence - 1) - 2 * (rules - 1);
                int met = (of - unknown) * percent / 100;
                return new Tally(met, of, unknown, 0, 0, 0, of, Histogram.empty());
            }
        }
    }

    /** Communes that sent nothing. */
    private static boolean isSilent(int number, int stage) {
        return number % (31 * Math.max(1, stage)) == 5;
    }

    private Completeness submissions(int stage) {
        LocalDate due = DAYS.get(stage).plusDays(15);
        Obligation obligation = new Obligation(
                Level.COMMUNE,
                Optional.of(WHOLE),
                DateRange.of(DAYS.get(stage - 1), DAYS.get(stage).plusDays(1)),
                due,
                Presence.AT_END);
        List<Submission> sent = new ArrayList<>();
        List<UnitState> communes = map.units(Level.COMMUNE);
        for (int i = 0; i < communes.size(); i++) {
            if (!isSilent(i, stage)) {
                LocalDate received = due.minusDays(12).plusDays(i % 14);
                sent.add(new Submission(communes.get(i).id(), received, new Place.Whole("synthetic")));
            }
        }
        return Completeness.of(obligation, territory, sent, due.plusDays(16)).orElseThrow();
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
