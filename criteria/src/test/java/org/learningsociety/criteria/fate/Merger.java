package org.learningsociety.criteria.fate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.recognition.FatePolicy;
import org.learningsociety.criteria.recognition.FateRule;
import org.learningsociety.criteria.recognition.Holding;
import org.learningsociety.criteria.recognition.RecognitionEventId;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.rubric.LevelId;

/** Made-up communes of a made-up province that give something, or all, to one new commune. */
record Merger(List<Giver> givers) {

    static final TitleId TITLE = TitleId.of("cong-dong-hoc-tap-cap-xa");
    static final LevelId FIRST = new LevelId("muc-do-1");
    static final LevelId SECOND = new LevelId("muc-do-2");
    static final LocalDate START = LocalDate.of(2020, 1, 1);
    static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    /** By when a title of which the end is not known is over. */
    static final LocalDate LATEST = LocalDate.of(2027, 6, 1);

    static final UnitId HEIR = UnitId.of("heir");
    static final RecognitionRules SHIPPED = CriteriaCatalog.load().recognition();

    private static final UnitType XA = UnitType.of("xã");
    private static final UnitType TINH = UnitType.of("tỉnh");

    /**
     * One that gives.
     *
     * @param people how much of its people goes over; of its area a part, or all with all its people
     * @param rank 0 where it holds nothing, else the level; -1 where that is open
     * @param end when its title ends
     * @param size its people, absent where nobody counted them
     */
    record Giver(Extent people, int rank, DateBound end, Optional<Integer> size) {

        Extents extents() {
            return people.equals(Extent.WHOLE) ? Extents.WHOLE : Extents.of(Extent.PART, people);
        }
    }

    static UnitId unit(int number) {
        return UnitId.of(String.format(Locale.ROOT, "p%02d", number));
    }

    Gazetteer map() {
        List<TerritorialEvent> events = new ArrayList<>();
        events.add(baseline(UnitId.of("t"), UnitDescription.ofTop("T", TINH)));
        List<TerritorialEvent.Portion> portions = new ArrayList<>();
        for (int i = 0; i < givers.size(); i++) {
            events.add(baseline(unit(i), UnitDescription.of("P" + i, XA, UnitId.of("t"))));
            portions.add(new TerritorialEvent.Portion(unit(i), givers.get(i).extents()));
            if (givers.get(i).people().equals(Extent.WHOLE)) {
                events.add(new TerritorialEvent.Abolish(EventId.of("end-" + i), on(DAY), unit(i)));
            }
        }
        UnitDescription heir = UnitDescription.of("Heir", XA, UnitId.of("t"));
        events.add(new TerritorialEvent.Create(EventId.of("create"), on(DAY), HEIR, heir));
        events.add(new TerritorialEvent.Merge(EventId.of("merge"), on(DAY), portions, HEIR));
        LevelScheme levels =
                LevelScheme.of(LevelScheme.Tier.of(Level.PROVINCE, TINH), LevelScheme.Tier.of(Level.COMMUNE, XA));
        return Gazetteer.of(Chronicle.of(Dated.of(START, levels), events)).orElseThrow();
    }

    private static TerritorialEvent baseline(UnitId unit, UnitDescription description) {
        return new TerritorialEvent.Baseline(EventId.of("b-" + unit), on(START), unit, description);
    }

    private static Enactment on(LocalDate day) {
        return Enactment.of(day, Verification.ILLUSTRATIVE);
    }

    HeldBefore before() {
        Map<UnitId, Holding> holdings = new TreeMap<>();
        TreeSet<UnitId> open = new TreeSet<>();
        Map<UnitId, Rational> people = new TreeMap<>();
        for (int i = 0; i < givers.size(); i++) {
            Giver giver = givers.get(i);
            UnitId unit = unit(i);
            if (giver.rank() > 0) {
                holdings.put(unit, holding(giver.rank() == 1 ? FIRST : SECOND, giver.end()));
            } else if (giver.rank() < 0) {
                open.add(unit);
            }
            giver.size().ifPresent(size -> people.put(unit, Rational.of(size)));
        }
        return new HeldBefore(TITLE, DAY, new TreeMap<>(holdings), open, Map.of()).with(Basis.POPULATION, people);
    }

    static Holding holding(LevelId level, DateBound end) {
        LocalDate since = LocalDate.of(2024, 3, 20);
        boolean isUnknown = end.equals(DateBound.unknown());
        return new Holding(
                Optional.of(level),
                since,
                since,
                end,
                Optional.of(LATEST.minusYears(1)).filter(day -> isUnknown),
                Optional.of(LATEST).filter(day -> isUnknown),
                RecognitionEventId.of("qd"));
    }

    static RecognitionRules rules(FatePolicy policy) {
        FateRule rule = new FateRule(TITLE, policy, DateRange.ALWAYS, List.of(), Verification.ILLUSTRATIVE);
        return SHIPPED.with(new RecognitionRules.Layer(List.of(), List.of(), List.of(rule)));
    }

    FateOutcome under(FatePolicy policy) {
        return TitleFate.of(before(), rules(policy), map()).outcome(HEIR);
    }
}
