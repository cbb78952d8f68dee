package org.learningsociety.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.territory.HierarchyDifference.Attribute;
import org.learningsociety.core.territory.HierarchyDifference.Change;

class HierarchyTest {

    private static final Gazetteer GAZETTEER = SmallCountry.gazetteer();
    private static final Hierarchy EVE = GAZETTEER.at(SmallCountry.EVE);
    private static final Hierarchy REFORM = GAZETTEER.at(SmallCountry.REFORM);

    private static List<UnitId> ids(List<UnitState> units) {
        return units.stream().map(UnitState::id).toList();
    }

    private static List<String> events(UnitId unit) {
        return GAZETTEER.history(unit).stream().map(event -> event.id().value()).toList();
    }

    @Test
    void goesUpAndDownTheTree() {
        assertThat(ids(EVE.path(SmallCountry.QUYNH_MAI)))
                .containsExactly(
                        SmallCountry.VN, SmallCountry.HA_NOI, SmallCountry.HAI_BA_TRUNG, SmallCountry.QUYNH_MAI);
        assertThat(ids(EVE.descendants(SmallCountry.HA_NOI)))
                .containsExactly(SmallCountry.HAI_BA_TRUNG, SmallCountry.QUYNH_MAI);
        assertThat(EVE.ancestorAt(SmallCountry.QUYNH_MAI, Level.PROVINCE).map(UnitState::id))
                .contains(SmallCountry.HA_NOI);
        assertThat(EVE.ancestorAt(SmallCountry.QUYNH_MAI, Level.COMMUNE).map(UnitState::id))
                .contains(SmallCountry.QUYNH_MAI);
        assertThat(EVE.ancestorAt(SmallCountry.HA_NOI, Level.COMMUNE)).isEmpty();
        assertThat(EVE.ancestorAt(SmallCountry.VAN_LANG, Level.DISTRICT)).isEmpty();
        assertThat(EVE.descendants(SmallCountry.BACH_MAI)).isEmpty();
        assertThatThrownBy(() -> EVE.path(SmallCountry.BACH_MAI)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> EVE.ancestorAt(SmallCountry.BACH_MAI, Level.NATION))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void tellsWhatEndedBeganAndChangedBetweenTwoDates() {
        HierarchyDifference reform = GAZETTEER.diff(SmallCountry.EVE, SmallCountry.REFORM);

        assertThat(ids(reform.ended()))
                .containsExactly(
                        SmallCountry.BAC_GIANG,
                        SmallCountry.OLD_BAC_NINH,
                        SmallCountry.HAI_BA_TRUNG,
                        SmallCountry.QUYNH_MAI);
        assertThat(ids(reform.begun()))
                .containsExactly(
                        SmallCountry.BAC_NINH,
                        SmallCountry.BACH_MAI,
                        SmallCountry.QUYNH_MAI_NGHE_AN,
                        SmallCountry.BA_CHE);
        assertThat(reform.changed()).isEmpty();
        assertThat(reform.levelsBefore().levels()).contains(Level.DISTRICT);
        assertThat(reform.levelsAfter().levels()).doesNotContain(Level.DISTRICT);
        assertThat(reform.isEmpty()).isFalse();
    }

    @Test
    void tellsWhichAttributesChanged() {
        HierarchyDifference later = GAZETTEER.diff(SmallCountry.REFORM, SmallCountry.RETYPING);

        assertThat(later.changed())
                .extracting(change -> change.before().id() + " " + change.attributes())
                .containsExactly(
                        "bac-ninh-2025 [TYPE]", "bach-mai-2025 [NAME]", "nghe-an [CODES]", "van-lang [PARENT]");
        UnitState unit = REFORM.get(SmallCountry.BA_CHE);
        assertThat(new Change(unit, new UnitState(unit.id(), Level.DISTRICT, unit.description())).attributes())
                .containsExactly(Attribute.LEVEL);
    }

    @Test
    void findsNoDifferenceInAStablePeriod() {
        HierarchyDifference none = GAZETTEER.diff(SmallCountry.REFORM, SmallCountry.REFORM.plusDays(9));

        assertThat(none.isEmpty()).isTrue();
        assertThatThrownBy(() -> GAZETTEER.diff(SmallCountry.REFORM, SmallCountry.FIRST_DAY.minusDays(1)))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void aChangeIsOfOneUnitThatDiffers() {
        UnitState one = REFORM.get(SmallCountry.BA_CHE);
        UnitState other = REFORM.get(SmallCountry.BAC_NINH);

        assertThatIllegalArgumentException().isThrownBy(() -> new Change(one, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Change(one, other));
    }

    @Test
    void theHistoryOfAUnitIsWhatHappenedToItself() {
        assertThat(events(SmallCountry.BAC_NINH))
                .containsExactly("create-bac-ninh-2025", "merge-bac-ninh", "retype-bac-ninh");
        assertThat(events(SmallCountry.BAC_GIANG)).containsExactly("list-bac-giang", "end-bac-giang", "merge-bac-ninh");
        assertThat(events(SmallCountry.HA_NOI)).containsExactly("list-ha-noi");
        assertThat(events(SmallCountry.VAN_LANG)).containsExactly("list-van-lang", "transfer-van-lang");
        assertThatThrownBy(() -> events(UnitId.of("nobody"))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aUnitThatGivesAndKeepsHasTheSplitInItsHistoryOnce() {
        TerritorialEvent split = new TerritorialEvent.Split(
                EventId.of("split"),
                Enactment.of(SmallCountry.REFORM, Verification.ILLUSTRATIVE),
                SmallCountry.VAN_LANG,
                List.of(
                        new TerritorialEvent.Portion(SmallCountry.VAN_LANG, Extents.of(Extent.PART, Extent.PART)),
                        new TerritorialEvent.Portion(
                                SmallCountry.VAN_LANG_BREVE, Extents.of(Extent.PART, Extent.PART))));
        Gazetteer gazetteer = GAZETTEER
                .plus(Chronicle.of(SmallCountry.chronicle().levels(), List.of(split)))
                .orElseThrow();

        assertThat(gazetteer.history(SmallCountry.VAN_LANG)).containsOnlyOnce(split);
        assertThat(gazetteer.history(SmallCountry.VAN_LANG_BREVE)).containsOnlyOnce(split);
    }

    /** The text is worked by hand, so that another program can be written after the documentation. */
    @Test
    void p19TheHashIsThatOfTheDocumentedText() {
        LevelScheme levels = LevelScheme.of(
                LevelScheme.Tier.of(Level.NATION, UnitType.of("nước")),
                LevelScheme.Tier.of(Level.COMMUNE, UnitType.of("xã")));
        UnitState top =
                new UnitState(UnitId.of("vn"), Level.NATION, UnitDescription.ofTop("Việt Nam", UnitType.of("nước")));
        UnitState commune = new UnitState(
                UnitId.of("a"),
                Level.COMMUNE,
                UnitDescription.of("Ba", UnitType.of("xã"), UnitId.of("vn"), UnitCode.nso("06970")));
        String text = "11:hierarchy/1,1:2,6:NATION,1:1,7:nước,7:COMMUNE,1:1,3:xã,"
                + "1:2,1:a,7:COMMUNE,3:xã,2:Ba,2:vn,1:1,9:nso:06970,2:vn,6:NATION,7:nước,10:Việt Nam,0:,1:0,";

        assertThat(new Hierarchy(levels, List.of(top, commune)).hash())
                .isEqualTo(new Hierarchy(levels, List.of(commune, top)).hash())
                .isEqualTo(sha256(text));
    }

    @Test
    void p19TheHashTellsFieldsApart() {
        UnitDescription one = UnitDescription.ofTop("An", UnitType.of("nước"));
        UnitDescription other =
                new UnitDescription("An", UnitType.of("nước"), Optional.empty(), List.of(UnitCode.nso("1")));
        LevelScheme levels = LevelScheme.of(LevelScheme.Tier.of(Level.NATION, UnitType.of("nước")));

        assertThat(hash(levels, one)).isNotEqualTo(hash(levels, other));
        assertThat(hash(levels, one)).isNotEqualTo(hash(levels, one.withName("An,2:Bo")));
    }

    private static String hash(LevelScheme levels, UnitDescription unit) {
        return new Hierarchy(levels, List.of(new UnitState(UnitId.of("a"), Level.NATION, unit))).hash();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
