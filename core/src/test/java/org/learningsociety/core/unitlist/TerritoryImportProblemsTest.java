package org.learningsociety.core.unitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.core.unitlist.SampleFiles.DAY;
import static org.learningsociety.core.unitlist.SampleFiles.VN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.TerritorialEvent.Abolish;
import org.learningsociety.core.territory.TerritorialEvent.Baseline;
import org.learningsociety.core.territory.TerritorialEvent.Create;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.text.Language;

/** Each fault alone, in files that fit otherwise. */
class TerritoryImportProblemsTest {

    private static final SampleFiles SAMPLE = SampleFiles.get();
    private static final UnitType TINH = UnitType.of("tỉnh");
    private static final UnitType XA = UnitType.of("xã");
    private static final LocalDate LATER = LocalDate.of(2026, 4, 30);
    private static final UnitId AN = UnitId.of("vn-an");

    @ParameterizedTest
    @EnumSource
    void everyProblemHasASentenceInBothLanguages(UnitListProblem problem) {
        assertThat(problem.messages().keys()).contains(problem.id());
    }

    @Test
    void aCodeTwiceInOneListNamesBothRows() {
        SampleFiles files = SAMPLE.present("", "00104,Khác,Xã Khác,xã,02");

        assertThat(files.problems()).containsExactly("new.csv 9 code code-twice");
        assertThat(files.read().problems().get(0).message(Language.EN))
                .isEqualTo("new.csv, row 9, column code: The code 00104 stands in row 6 already (Xã Minh), "
                        + "and here again (Xã Khác).");
    }

    @Test
    void anUnknownParent() {
        assertThat(SAMPLE.present("00104", "00104,Minh,Xã Minh,xã,03").problems())
                .containsExactly("new.csv 6 parent_code unknown-parent");
    }

    @Test
    void aCycleOfParents() {
        assertThat(SAMPLE.old("011", "011,Cao,Huyện Cao,huyện,012")
                        .old("012", "012,Dương,Huyện Dương,huyện,011")
                        .problems())
                .containsExactly("old.csv 4 parent_code parent-cycle", "old.csv 5 parent_code parent-cycle");
    }

    @Test
    void aParentThatIsNotAbove() {
        assertThat(SAMPLE.present("00104", "00104,Minh,Xã Minh,xã,00201").problems())
                .containsExactly("new.csv 6 parent_code parent-not-above");
    }

    @Test
    void aTypeThatIsNotThereOnTheDay() {
        assertThat(SAMPLE.present("00103", "00103,Lộc Sơn,Thị trấn Lộc Sơn,thị trấn,01")
                        .problems())
                .containsExactly("new.csv 5 type unknown-type");
    }

    @Test
    void aFullNameThatIsNotTypeAndName() {
        assertThat(SAMPLE.present("00104", "00104,Minh,xã Minh,xã,01").problems())
                .containsExactly("new.csv 6 full_name full-name");
    }

    @Test
    void twoListsOfOneDay() {
        assertThat(SampleFiles.told(TerritoryImport.onto(SAMPLE.base())
                        .with(SAMPLE.presentList())
                        .with(new UnitList("again.csv", DAY, SAMPLE.oldList().entries()))
                        .gazetteer()))
                .containsExactly("again.csv list-twice");
    }

    @Test
    void aListBeforeTheFirstLevels() {
        assertThat(SampleFiles.told(TerritoryImport.onto(SAMPLE.base())
                        .with(new UnitList("early.csv", LocalDate.of(2021, 10, 31), List.of()))
                        .gazetteer()))
                .containsExactly("early.csv before-levels");
    }

    @Test
    void aTableWithoutLists() {
        TerritoryImport none = TerritoryImport.onto(SAMPLE.base()).with(SAMPLE.table());

        assertThat(SampleFiles.told(none.gazetteer())).containsExactly("links.csv no-list");
        assertThat(SampleFiles.told(none.with(SAMPLE.presentList()).gazetteer()))
                .containsExactly("links.csv no-earlier-list");
    }

    @Test
    void aListWhoseTypesEndNeedsAnotherList() {
        assertThat(SampleFiles.told(TerritoryImport.onto(SAMPLE.base())
                        .with(SAMPLE.oldList())
                        .gazetteer()))
                .containsExactly("old.csv types-end");
    }

    @Test
    void afterADayThatLacksItsListNothingIsMeasuredAgainstUnitsLongGone() {
        UnitList later = new UnitList("later.csv", LATER, SAMPLE.presentList().entries());

        assertThat(SampleFiles.told(TerritoryImport.onto(SAMPLE.base())
                        .with(SAMPLE.oldList())
                        .with(SAMPLE.table())
                        .with(SAMPLE.typeChanges())
                        .with(later)
                        .gazetteer()))
                .containsExactly("links.csv no-list");
    }

    @Test
    void withoutAnyTableThereIsOneFaultThatCountsTheUnits() {
        Validated<Gazetteer> read = SAMPLE.withLinks(rows -> rows.subList(0, 1))
                .present("", "00999,Mới,Xã Mới,xã,01")
                .change("2026", "")
                .read();

        assertThat(read.problems())
                .extracting(problem -> problem.message(Language.EN))
                .containsExactly("new.csv: 2 units began or ended since the list before, such as 00999 Xã Mới, "
                        + "but there is no succession table of 2025-07-01.");
    }

    @Test
    void aListWithoutRows() {
        assertThat(SAMPLE.withPresent(rows -> rows.subList(0, 1)).problems())
                .containsExactly("links.csv no-list", "new.csv no-units");
    }

    @Test
    void aUnitWithoutParentBelowOthers() {
        assertThat(SAMPLE.present("00104", "00104,Minh,Xã Minh,xã,").problems())
                .containsExactly("new.csv 6 parent_code no-parent");
    }

    @Test
    void aSecondUnitAtTheTop() {
        assertThat(SAMPLE.present("", "00,Nam,Nước Nam,nước,").problems()).contains("new.csv 9 type other-root");
    }

    @Test
    void aMissingParentOfManyIsToldOnce() {
        SampleFiles files = SAMPLE.old("011,", "");

        assertThat(files.problems()).containsExactly("old.csv 6 parent_code unknown-parent");
        assertThat(files.read().problems().get(0).message(Language.EN))
                .endsWith("The list has no unit with the code 011, but 2 of its rows have it as the parent.");
    }

    @Test
    void aLinkBetweenLevels() {
        assertThat(SAMPLE.link("00102", "00102,01,MERGED,WHOLE,WHOLE,,,,,,").problems())
                .contains("links.csv 3 kind other-level");
        assertThat(SAMPLE.link("", "012,00103,MERGED,WHOLE,WHOLE,,,,,,").problems())
                .containsExactly("links.csv 10 kind other-level");
    }

    @Test
    void aParentThatChangesWithoutReasonIsAWarningAndTheUnitStays() {
        List<String> rows = SAMPLE.present("00104", "00104,Minh,Xã Minh,xã,02")
                .present("00101", "00101,Hòa,Phường Hòa,phường,01")
                .present();
        Validated<Gazetteer> read = TerritoryImport.onto(SAMPLE.gazetteer())
                .with(SAMPLE.presentList())
                .with(UnitList.read("later.csv", SampleFiles.bytes(rows), LATER).orElseThrow())
                .gazetteer();
        Gazetteer map = read.value().orElseThrow();
        UnitState minh = map.find(UnitCode.nso("00104"), LATER).orElseThrow();

        assertThat(read.problems())
                .extracting(problem -> problem.message(Language.VI))
                .containsExactly("later.csv, hàng 6, cột parent_code: 00104 Xã Minh ở đây thuộc Tỉnh Bình mà không có "
                        + "liên kết hay quyết định nào giải thích. Đơn vị giữ đơn vị cấp trên cũ.");
        assertThat(minh.parent()
                        .flatMap(map::find)
                        .orElseThrow()
                        .at(LATER)
                        .orElseThrow()
                        .fullName())
                .isEqualTo("Tỉnh An");
    }

    @Test
    void aRetypingBeforeTheFirstLevelsLiesAtItsRow() {
        assertThat(SAMPLE.change("", "2020-04-30,00101,Xã Hòa,xã,Phường Hòa,phường,")
                        .problems())
                .containsExactly("changes.csv 3 effective_date before-levels");
    }

    @Test
    void anUnknownKindSaysWhichThereAre() {
        List<String> rows = SAMPLE.link("", "00103,00101,MERGE,PART,PART,,,,,,").links();

        assertThat(SuccessionTable.read("links.csv", SampleFiles.bytes(rows), DAY)
                        .problems())
                .singleElement()
                .extracting(problem -> problem.message(Language.EN))
                .asString()
                .contains("kind must be one of [MERGED, UNCHANGED, SPECIAL_ZONE, ");
    }

    @Test
    void aLinkFromAndToCodesThatTheListsDoNotHave() {
        assertThat(SAMPLE.link("", "00999,00998,MERGED,WHOLE,WHOLE,,,,,,").problems())
                .containsExactly("links.csv 10 old_code unknown-old-code", "links.csv 10 new_code unknown-new-code");
    }

    @Test
    void aLinkTwice() {
        assertThat(SAMPLE.link("", "00103,00101,MERGED,PART,PART,,,,,,").problems())
                .containsExactly("links.csv 10 duplicate-link");
    }

    @Test
    void printedNamesAndProvincesThatContradictTheLists() {
        assertThat(SAMPLE.link("00104", "00104,00104,UNCHANGED,WHOLE,WHOLE,,Khác,Minh Tân,02,02,")
                        .problems())
                .containsExactly(
                        "links.csv 6 old_name old-name",
                        "links.csv 6 new_name new-name",
                        "links.csv 6 old_province_code old-province",
                        "links.csv 6 new_province_code new-province");
        assertThat(SAMPLE.link("00104", "00104,00104,UNCHANGED,WHOLE,WHOLE,,Xã Minh,minh,01,01,")
                        .problems())
                .isEmpty();
    }

    @Test
    void aSpellingThatIsTheNameOfANeighbor() {
        assertThat(SAMPLE.link("00102", "00102,00101,MERGED,WHOLE,WHOLE,Xã Hoà,,,,,")
                        .problems())
                .containsExactly("links.csv 3 old_name_as_printed old-name");
    }

    @Test
    void unchangedThatIsNotOneToOne() {
        assertThat(SAMPLE.link("00102", "00102,00104,MERGED,WHOLE,WHOLE,,,,,,").problems())
                .containsExactly("links.csv 6 kind unchanged-not-alone");
    }

    @Test
    void unchangedThatDiffers() {
        assertThat(SAMPLE.present("00104", "00104,Khác,Xã Khác,xã,01").problems())
                .contains("links.csv 6 kind unchanged-differs");
        assertThat(SAMPLE.present("00104", "00104,Minh,Phường Minh,phường,01").problems())
                .contains("links.csv 6 kind unchanged-differs");
        assertThat(SAMPLE.present("00104", "00105,Minh,Xã Minh,xã,01")
                        .link("00104", "00104,00105,UNCHANGED,WHOLE,WHOLE,,,,,,")
                        .problems())
                .containsExactly("links.csv 6 kind unchanged-differs");
    }

    @Test
    void renamedWithoutAnotherNameAndRetypedWithoutAnotherType() {
        assertThat(SAMPLE.link("00104", "00104,00104,RENAMED,WHOLE,WHOLE,,,,,,").problems())
                .containsExactly("links.csv 6 kind not-renamed");
        assertThat(SAMPLE.link("00104", "00104,00104,RETYPED,WHOLE,WHOLE,,,,,,").problems())
                .containsExactly("links.csv 6 kind not-retyped");
    }

    @Test
    void aRemainderThatIsWhole() {
        assertThat(SAMPLE.link("00104", "00104,00104,REMAINDER,WHOLE,WHOLE,,,,,,")
                        .problems())
                .containsExactly("links.csv 6 kind remainder-whole");
    }

    @Test
    void aUnitThatGoesOnTwice() {
        assertThat(SAMPLE.link("00201,00202", "00201,00202,REMAINDER,PART,NONE,,,,,,")
                        .problems())
                .contains("links.csv 8 kind kept-twice");
    }

    @Test
    void aWholeThatIsNotTheOnlyLink() {
        assertThat(SAMPLE.link("00103,00101", "00103,00101,MERGED,WHOLE,WHOLE,,,,,,")
                        .problems())
                .containsExactly("links.csv 4 whole-not-alone");
    }

    @Test
    void sharesThatAreNotTheWhole() {
        assertThat(SAMPLE.link("00103,00103", "00103,00103,MERGED,NONE,PART,,,,,,")
                        .problems())
                .containsExactly("links.csv 4 area shares");
        assertThat(SAMPLE.link("00103,00103", "00103,00103,MERGED,PART 1/3,PART 1/3,,,,,,")
                        .link("00103,00101", "00103,00101,MERGED,PART 1/3,PART 2/3,,,,,,")
                        .problems())
                .containsExactly("links.csv 4 area shares");
        assertThat(SAMPLE.link("00103,00103", "00103,00103,MERGED,PART,WHOLE,,,,,,")
                        .problems())
                .containsExactly("links.csv 4 people shares");
        assertThat(SAMPLE.link("00104", "00104,00104,UNCHANGED,PART,PART,,,,,,").problems())
                .containsExactly("links.csv 6 area shares", "links.csv 6 people shares");
    }

    @Test
    void sharesThatMayBeTheWhole() {
        assertThat(SAMPLE.link("00103,00103", "00103,00103,MERGED,PART 1/3,NOT_STATED,,,,,,")
                        .problems())
                .isEmpty();
    }

    @Test
    void aPartOfThePeopleThatMustBeAllOfThemIsAWarning() {
        assertThat(SAMPLE.link("00103,00103", "00103,00103,MERGED,PART,NONE,,,,,,")
                        .problems())
                .containsExactly("links.csv 4 people part-of-people (warning)");
    }

    @Test
    void anOldUnitWithoutSuccessor() {
        assertThat(SAMPLE.link("00102", "").problems()).containsExactly("old.csv 8 code no-successor");
    }

    @Test
    void aProvinceThatVanishesWithoutLink() {
        assertThat(SAMPLE.present("02", "")
                        .present("00201", "00201,Ngọc,Xã Ngọc,xã,01")
                        .present("00202", "00202,Phú Quý,Phường Phú Quý,phường,01")
                        .problems())
                .containsExactly("old.csv 3 code no-successor");
    }

    @Test
    void aNewUnitWithoutPredecessor() {
        assertThat(SAMPLE.present("", "00999,Mới,Xã Mới,xã,01").problems())
                .containsExactly("new.csv 9 code no-predecessor");
    }

    @Test
    void aRowWithoutOldUnit() {
        List<String> rows = SAMPLE.link("", ",00101,MERGED,PART,NONE,,,,,,").links();

        assertThat(SampleFiles.told(SuccessionTable.read("links.csv", SampleFiles.bytes(rows), DAY)))
                .containsExactly("links.csv 10 old_code table.missing-value");
    }

    @Test
    void aRetypingTwice() {
        assertThat(SAMPLE.change("", "2026-04-30,00101,Xã Hòa,xã,Phường Hòa,phường,")
                        .problems())
                .containsExactly("changes.csv 3 code retyping-twice");
    }

    @Test
    void aRetypingOfAnUnknownUnit() {
        assertThat(SAMPLE.change("2026", "2026-04-30,00999,Xã Hòa,xã,Phường Hòa,phường,")
                        .problems())
                .containsExactly("changes.csv 2 code retyping-unknown");
        assertThat(SAMPLE.change("2026", "2025-07-02,00102,Xã Kim,xã,Phường Kim,phường,")
                        .problems())
                .containsExactly("changes.csv 2 code retyping-unknown");
    }

    @Test
    void aRetypingOfAUnitThatIsOtherwise() {
        assertThat(SAMPLE.change("2026", "2026-04-30,00101,Phường Hòa,phường,Xã Hòa,xã,")
                        .problems())
                .containsExactly("changes.csv 2 full_name_before retyping-before");
        assertThat(SAMPLE.change("2026", "2026-04-30,00101,Xã Hóa,xã,Phường Hóa,phường,")
                        .problems())
                .containsExactly("changes.csv 2 full_name_before retyping-before");
    }

    @Test
    void aRetypingThatChangesNothingOrHasAnotherFullName() {
        assertThat(SAMPLE.change("2026", "2026-04-30,00101,Xã Hòa,xã,Xã Hòa,xã,")
                        .problems())
                .containsExactly("changes.csv 2 type_after retyping-nothing");
        assertThat(SAMPLE.change("2026", "2026-04-30,00101,Xã Hòa,xã,Xã Hòa,phường,")
                        .problems())
                .containsExactly("changes.csv 2 full_name_after full-name");
    }

    @Test
    void aProblemOfAnEventLiesAtItsRow() {
        assertThat(SAMPLE.change("2026", "2026-04-30,00101,Xã Hòa,xã,Thị trấn Hòa,thị trấn,")
                        .problems())
                .containsExactly("changes.csv 2 territory.unknown-type");
    }

    @Test
    void everythingIsToldAtOnceInTheOrderOfTheFiles() {
        assertThat(SAMPLE.old("", "00105,Xa,Xã Xa,xã,099")
                        .present("00104", "00104,Minh,Xã Minh Minh,xã,01")
                        .link("", "00999,00101,MERGED,WHOLE,WHOLE,,,,,,")
                        .change("2026", "2026-04-30,00999,Xã Hòa,xã,Phường Hòa,phường,")
                        .problems())
                .containsExactly(
                        "changes.csv 2 code retyping-unknown",
                        "links.csv 10 old_code unknown-old-code",
                        "new.csv 6 full_name full-name",
                        "old.csv 13 parent_code unknown-parent",
                        "old.csv 13 code no-successor");
    }

    @Test
    void aBaseWithAnotherNameTypeOrParentUnderTheCode() {
        assertThat(SAMPLE.onto(withAn("Yên", TINH)).problems()).contains("old.csv 2 name other-name");
        assertThat(SAMPLE.onto(withAn("An", UnitType.of("thành phố trực thuộc trung ương")))
                        .problems())
                .contains("old.csv 2 type other-type");
        Gazetteer other = SampleFiles.country(
                baseline(AN, UnitDescription.of("An", TINH, VN, UnitCode.nso("01"))),
                baseline(UnitId.of("x"), UnitDescription.of("Minh", XA, AN, UnitCode.nso("00104"))));
        assertThat(SAMPLE.onto(other).problems()).contains("old.csv 10 parent_code other-parent");
    }

    @Test
    void aBaseThatEndsAUnitOrBeginsAnotherUnderTheCodeOfOneThatGoesOn() {
        UnitId minh = UnitId.of("minh");
        UnitId cao = UnitId.of("cao");
        Baseline an = baseline(AN, UnitDescription.of("An", TINH, VN, UnitCode.nso("01")));
        Baseline district = baseline(cao, UnitDescription.of("Dương", UnitType.of("huyện"), AN, UnitCode.nso("012")));
        Baseline commune = baseline(minh, UnitDescription.of("Minh", XA, cao, UnitCode.nso("00104")));
        Gazetteer ends = SampleFiles.country(an, district, commune, abolish(minh), abolish(cao));
        Gazetteer begins = SampleFiles.country(
                an,
                district,
                commune,
                abolish(minh),
                abolish(cao),
                create(UnitId.of("other"), UnitDescription.of("Minh", XA, AN, UnitCode.nso("00104"))));

        assertThat(SAMPLE.onto(ends).problems()).containsExactly("links.csv 6 kind ended");
        assertThat(SAMPLE.onto(begins).problems())
                .containsExactly("links.csv 6 kind ended", "new.csv 6 code other-unit");
    }

    @Test
    void aBaseThatKnowsOtherLinks() {
        Gazetteer base = SAMPLE.link("00103,00103", "00103,00103,MERGED,PART 1/3,PART,,,,,,")
                .gazetteer();

        assertThat(SAMPLE.onto(base).problems()).containsExactly("links.csv 5 other-extents");
        assertThat(SAMPLE.onto(SAMPLE.gazetteer())
                        .link("00103,00101", "")
                        .link("00103,00103", "00103,00103,MERGED,WHOLE,WHOLE,,,,,,")
                        .problems())
                .containsExactly("links.csv 4 other-extents", "links.csv 4 link-missing");
    }

    private static Gazetteer withAn(String name, UnitType type) {
        return SampleFiles.country(baseline(AN, UnitDescription.of(name, type, VN, UnitCode.nso("01"))));
    }

    private static Baseline baseline(UnitId unit, UnitDescription description) {
        Enactment enactment = Enactment.of(SampleFiles.START, Verification.ILLUSTRATIVE);
        return new Baseline(EventId.of("baseline-of-" + unit), enactment, unit, description);
    }

    private static Create create(UnitId unit, UnitDescription description) {
        return new Create(
                EventId.of("create-of-" + unit), Enactment.of(DAY, Verification.ILLUSTRATIVE), unit, description);
    }

    private static Abolish abolish(UnitId unit) {
        return new Abolish(EventId.of("abolish-of-" + unit), Enactment.of(DAY, Verification.ILLUSTRATIVE), unit);
    }
}
