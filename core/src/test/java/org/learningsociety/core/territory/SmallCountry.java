package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.territory.TerritorialEvent.Abolish;
import org.learningsociety.core.territory.TerritorialEvent.Baseline;
import org.learningsociety.core.territory.TerritorialEvent.Create;
import org.learningsociety.core.territory.TerritorialEvent.Merge;
import org.learningsociety.core.territory.TerritorialEvent.Portion;
import org.learningsociety.core.territory.TerritorialEvent.Rename;
import org.learningsociety.core.territory.TerritorialEvent.Retype;
import org.learningsociety.core.territory.TerritorialEvent.Transfer;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;

/**
 * A dozen units in which everything happens that makes a look-up hard: a code and a name that are handed on, a level that ends,
 * namesakes, a change of type, an alias, a wrong code in wide use.
 */
final class SmallCountry {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    static final LocalDate EVE = REFORM.minusDays(1);
    static final LocalDate RETYPING = LocalDate.of(2026, 9, 20);
    static final CodeSystem VARIANT = CodeSystem.of("nso-variant");

    static final UnitId VN = UnitId.of("vn");
    static final UnitId HA_NOI = UnitId.of("ha-noi");
    static final UnitId HAI_BA_TRUNG = UnitId.of("hai-ba-trung");
    static final UnitId QUYNH_MAI = UnitId.of("quynh-mai");
    static final UnitId BACH_MAI = UnitId.of("bach-mai-2025");
    static final UnitId NGHE_AN = UnitId.of("nghe-an");
    static final UnitId QUYNH_MAI_NGHE_AN = UnitId.of("quynh-mai-nghe-an");
    static final UnitId BAC_GIANG = UnitId.of("bac-giang");
    static final UnitId OLD_BAC_NINH = UnitId.of("bac-ninh");
    static final UnitId BAC_NINH = UnitId.of("bac-ninh-2025");
    static final UnitId QUANG_NINH = UnitId.of("quang-ninh");
    static final UnitId BA_CHE = UnitId.of("ba-che");
    static final UnitId VAN_LANG = UnitId.of("van-lang");
    static final UnitId VAN_LANG_BREVE = UnitId.of("van-lang-breve");

    private static final UnitType NUOC = UnitType.of("nước");
    private static final UnitType TINH = UnitType.of("tỉnh");
    private static final UnitType CITY = UnitType.of("thành phố trực thuộc trung ương");
    private static final UnitType QUAN = UnitType.of("quận");
    private static final UnitType XA = UnitType.of("xã");
    private static final UnitType PHUONG = UnitType.of("phường");

    private static final LevelScheme.Tier NATION = LevelScheme.Tier.of(Level.NATION, NUOC);
    private static final LevelScheme.Tier PROVINCES = LevelScheme.Tier.of(Level.PROVINCE, TINH, CITY);
    private static final LevelScheme.Tier COMMUNES = LevelScheme.Tier.of(Level.COMMUNE, XA, PHUONG);

    private SmallCountry() {}

    static Gazetteer gazetteer() {
        return Gazetteer.of(chronicle()).orElseThrow();
    }

    static Chronicle chronicle() {
        Dated<LevelScheme> levels = firstDays().levels().with(REFORM, LevelScheme.of(NATION, PROVINCES, COMMUNES));
        List<Alias> aliases = List.of(
                new Alias(HA_NOI, "Thủ đô Hà Nội", DateRange.ALWAYS),
                new Alias(BA_CHE, "Xã Ba Chẽ cũ", DateRange.from(REFORM)),
                new Alias(BACH_MAI, "Bạch Mai mới", DateRange.of(REFORM, RETYPING)));
        return new Chronicle(
                levels,
                Stream.of(first(), reform(), later()).flatMap(List::stream).toList(),
                aliases,
                List.of(),
                List.of());
    }

    /** Returns the country before anything happens in it. */
    static Chronicle firstDays() {
        LevelScheme.Tier districts = LevelScheme.Tier.of(Level.DISTRICT, QUAN);
        return Chronicle.of(Dated.of(FIRST_DAY, LevelScheme.of(NATION, PROVINCES, districts, COMMUNES)), first());
    }

    private static List<TerritorialEvent> first() {
        return List.of(
                baseline(VN, UnitDescription.ofTop("Việt Nam", NUOC)),
                baseline(HA_NOI, unit("Hà Nội", CITY, VN, "01")),
                baseline(HAI_BA_TRUNG, unit("Hai Bà Trưng", QUAN, HA_NOI, "007")),
                baseline(QUYNH_MAI, unit("Quỳnh Mai", PHUONG, HAI_BA_TRUNG, "00289")),
                baseline(NGHE_AN, unit("Nghệ An", TINH, VN, "40")),
                baseline(BAC_GIANG, unit("Bắc Giang", TINH, VN, "24")),
                baseline(OLD_BAC_NINH, unit("Bắc Ninh", TINH, VN, "27")),
                baseline(QUANG_NINH, unit("Quảng Ninh", TINH, VN, "22")),
                baseline(VAN_LANG, unit("Văn Lang", XA, NGHE_AN, "1")),
                baseline(VAN_LANG_BREVE, unit("Văn Lăng", XA, NGHE_AN, "2")));
    }

    private static List<TerritorialEvent> reform() {
        return List.of(
                new Abolish(EventId.of("end-hai-ba-trung"), on(REFORM), HAI_BA_TRUNG),
                new Abolish(EventId.of("end-quynh-mai"), on(REFORM), QUYNH_MAI),
                create(REFORM, BACH_MAI, unit("Bạch Mai", PHUONG, HA_NOI, "00292")),
                new Merge(EventId.of("merge-bach-mai"), on(REFORM), List.of(Portion.whole(QUYNH_MAI)), BACH_MAI),
                create(REFORM, QUYNH_MAI_NGHE_AN, unit("Quỳnh Mai", PHUONG, NGHE_AN, "17125")),
                new Abolish(EventId.of("end-bac-giang"), on(REFORM), BAC_GIANG),
                new Abolish(EventId.of("end-bac-ninh"), on(REFORM), OLD_BAC_NINH),
                create(REFORM, BAC_NINH, unit("Bắc Ninh", TINH, VN, "24")),
                new Merge(
                        EventId.of("merge-bac-ninh"),
                        on(REFORM),
                        List.of(Portion.whole(BAC_GIANG), Portion.whole(OLD_BAC_NINH)),
                        BAC_NINH),
                create(
                        REFORM,
                        BA_CHE,
                        unit("Ba Chẽ", XA, QUANG_NINH, "06970").withCode(UnitCode.of(VARIANT, "06978"))));
    }

    private static List<TerritorialEvent> later() {
        return List.of(
                new Retype(EventId.of("retype-bac-ninh"), on(RETYPING), BAC_NINH, CITY),
                new Rename(EventId.of("rename-bach-mai"), on(RETYPING), BACH_MAI, "Bạch Đằng"),
                new Transfer(EventId.of("transfer-van-lang"), on(RETYPING), VAN_LANG, BAC_NINH),
                new TerritorialEvent.Recode(
                        EventId.of("recode-nghe-an"), on(RETYPING), NGHE_AN, CodeSystem.NSO, Optional.empty()),
                new TerritorialEvent.Recode(
                        EventId.of("variant-nghe-an"),
                        on(RETYPING),
                        NGHE_AN,
                        VARIANT,
                        Optional.of(UnitCode.of(VARIANT, "400"))));
    }

    private static UnitDescription unit(String name, UnitType type, UnitId parent, String code) {
        return UnitDescription.of(name, type, parent, UnitCode.nso(code));
    }

    private static Baseline baseline(UnitId unit, UnitDescription description) {
        return new Baseline(EventId.of("list-" + unit), on(FIRST_DAY), unit, description);
    }

    private static Create create(LocalDate day, UnitId unit, UnitDescription description) {
        return new Create(EventId.of("create-" + unit), on(day), unit, description);
    }

    private static Enactment on(LocalDate day) {
        return Enactment.of(day, Verification.ILLUSTRATIVE);
    }
}
