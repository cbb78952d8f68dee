package org.learningsociety.core.unitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.core.unitlist.SampleFiles.DAY;
import static org.learningsociety.core.unitlist.SampleFiles.EVE;
import static org.learningsociety.core.unitlist.SampleFiles.VN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.territory.Alias;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.TerritorialEvent.Baseline;
import org.learningsociety.core.territory.TerritorialEvent.Create;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.time.DateRange;

class TerritoryImportTest {

    private static final LocalDate LATER = LocalDate.of(2026, 4, 30);
    private static final UnitType XA = UnitType.of("xã");
    private static final SampleFiles SAMPLE = SampleFiles.get();

    private static UnitState unit(Gazetteer map, String code, LocalDate date) {
        return map.find(UnitCode.nso(code), date).orElseThrow();
    }

    private static UnitId id(Gazetteer map, String code, LocalDate date) {
        return unit(map, code, date).id();
    }

    @Test
    void everythingFitsAndTheNewSpellingOfARetypedUnitIsNoProblem() {
        assertThat(SAMPLE.problems()).isEmpty();
    }

    @Test
    void aUnitOfTheFirstListIsNamedByItsCodeAndDayAndBeganAnUnknownDay() {
        Gazetteer map = SAMPLE.gazetteer();

        assertThat(id(map, "00104", EVE)).isEqualTo(UnitId.of("nso-00104-2025-06-30"));
        assertThat(map.get(id(map, "00104", EVE)).lifetime()).isEqualTo(DateRange.parse("/.."));
        assertThat(unit(map, "01", EVE).parent()).contains(VN);
    }

    @Test
    void aMergerEndsTheOldUnitsAndMakesAnotherUnderTheCodeOfOneOfThem() {
        Gazetteer map = SAMPLE.gazetteer();
        UnitId before = id(map, "00101", EVE);
        UnitId after = id(map, "00101", DAY);

        assertThat(after).isEqualTo(UnitId.of("nso-00101-2025-07-01"));
        assertThat(map.get(before).lifetime()).isEqualTo(DateRange.parse("/2025-07-01"));
        assertThat(map.get(after).lifetime()).isEqualTo(DateRange.from(DAY));
        assertThat(map.predecessors(after))
                .extracting(Succession::from)
                .containsExactly(before, id(map, "00102", EVE), id(map, "00103", EVE));
        assertThat(map.predecessors(after))
                .extracting(Succession::extents)
                .containsExactly(Extents.WHOLE, Extents.WHOLE, Extents.of(Extent.PART, Extent.PART));
    }

    @Test
    void anUnchangedUnitGoesOnUnderItsNewParentWithoutSuccession() {
        Gazetteer map = SAMPLE.gazetteer();
        UnitId minh = id(map, "00104", EVE);

        assertThat(id(map, "00104", DAY)).isEqualTo(minh);
        assertThat(unit(map, "00104", DAY).parent()).contains(id(map, "01", DAY));
        assertThat(map.successors(minh)).isEmpty();
    }

    @Test
    void aRemainderGoesOnAndSaysWhatItKept() {
        Gazetteer map = SAMPLE.gazetteer();
        UnitId ngoc = id(map, "00201", EVE);
        UnitId phu = id(map, "00202", EVE);

        assertThat(id(map, "00201", DAY)).isEqualTo(ngoc);
        assertThat(map.successors(ngoc)).extracting(Succession::to).containsExactlyInAnyOrder(ngoc, phu);
        assertThat(map.predecessors(ngoc))
                .extracting(Succession::extents)
                .containsExactly(Extents.of(Extent.PART, Extent.WHOLE));
    }

    @Test
    void aUnitThatReceivesAPartGoesOnWithAPortionOfItself() {
        Gazetteer map = SAMPLE.gazetteer();
        UnitId phu = id(map, "00202", EVE);

        assertThat(SampleFiles.name(map, "00202", EVE)).contains("Xã Phú");
        assertThat(SampleFiles.name(map, "00202", DAY)).contains("Phường Phú Quý");
        assertThat(id(map, "00202", DAY)).isEqualTo(phu);
        assertThat(map.predecessors(phu))
                .extracting(Succession::from)
                .containsExactlyInAnyOrder(id(map, "00201", EVE), phu);
    }

    @Test
    void eventsCarryTheCitationOfTheirLinkAndAreNotVerified() {
        Gazetteer map = SAMPLE.gazetteer();
        Enactment rename = map.chronicle().events().stream()
                .filter(event -> event.id().equals(EventId.of("rename-nso-00202-2025-06-30-2025-07-01")))
                .findFirst()
                .orElseThrow()
                .enactment();

        assertThat(rename.citations()).containsExactly(Citation.parse("nq-1-ubtvqh15, Điều 2"));
        assertThat(map.chronicle().events())
                .filteredOn(event -> !event.units().get(0).equals(VN))
                .allMatch(event -> event.enactment().verification() == Verification.PARTIAL);
    }

    @Test
    void unitsOfALevelThatEndsEndWithItAndNeedNoLink() {
        Gazetteer map = SAMPLE.gazetteer();
        UnitId cao = id(map, "011", EVE);

        assertThat(map.get(cao).lifetime()).isEqualTo(DateRange.parse("/2025-07-01"));
        assertThat(map.successors(cao)).isEmpty();
    }

    @Test
    void aUnitOfAnEndingLevelMayBecomeASpecialZone() {
        Gazetteer map = SAMPLE.old("021", "021,Đông,Huyện Đông,huyện,02")
                .old("", "022,Lý Sơn,Huyện Lý Sơn,huyện,02")
                .present("", "00203,Lý Sơn,Đặc khu Lý Sơn,đặc khu,02")
                .link("", "022,00203,SPECIAL_ZONE,WHOLE,WHOLE,,,,,,")
                .gazetteer();

        assertThat(map.predecessors(id(map, "00203", DAY)))
                .extracting(Succession::from)
                .containsExactly(id(map, "022", EVE));
    }

    @Test
    void p22AChangeOfTypeKeepsTheUnitItsCodeAndChildrenAndCitesTheDecision() {
        Gazetteer map = SAMPLE.change("", "2026-04-30,01,Tỉnh An,tỉnh,Thành phố An,thành phố trực thuộc trung ương,")
                .gazetteer();
        UnitId hoa = id(map, "00101", DAY);
        UnitId an = id(map, "01", DAY);

        assertThat(SampleFiles.name(map, "00101", LATER.minusDays(1))).contains("Xã Hòa");
        assertThat(SampleFiles.name(map, "00101", LATER)).contains("Phường Hòa");
        assertThat(id(map, "00101", LATER)).isEqualTo(hoa);
        assertThat(id(map, "01", LATER)).isEqualTo(an);
        assertThat(map.at(LATER).children(an))
                .extracting(UnitState::id)
                .containsExactlyElementsOf(
                        map.at(DAY).children(an).stream().map(UnitState::id).toList());
        assertThat(map.chronicle().events())
                .filteredOn(event ->
                        event.operatesFrom().equals(LATER) && event.units().contains(hoa))
                .flatExtracting(event -> event.enactment().citations())
                .containsExactly(Citation.parse("nq-237-ubtvqh16"));
    }

    @Test
    void aListAfterARetypingMustAgreeWithIt() {
        UnitList later = UnitList.read(
                        "later.csv",
                        SampleFiles.bytes(SAMPLE.present("00101", "00101,Hoà,Phường Hoà,phường,01")
                                .present()),
                        LATER)
                .orElseThrow();
        TerritoryImport files = TerritoryImport.onto(SAMPLE.base())
                .with(SAMPLE.oldList())
                .with(SAMPLE.presentList())
                .with(SAMPLE.table())
                .with(later);

        assertThat(SampleFiles.told(files.with(SAMPLE.typeChanges()).gazetteer()))
                .isEmpty();
        assertThat(SampleFiles.told(files.gazetteer())).containsExactly("later.csv 4 type type-unexplained (warning)");
    }

    @Test
    void aNameThatDiffersByTonePlacementIsAnAliasForItsPeriod() {
        Gazetteer map = SAMPLE.old("00104", "00104,Hoà,Xã Hoà,xã,012")
                .present("00104", "00104,Hòa,Xã Hòa,xã,01")
                .gazetteer();
        UnitId hoa = id(map, "00104", EVE);

        assertThat(id(map, "00104", DAY)).isEqualTo(hoa);
        assertThat(SampleFiles.name(map, "00104", DAY)).contains("Xã Hoà");
        assertThat(map.get(hoa).aliases()).containsExactly(new Alias(hoa, "Hòa", DateRange.from(DAY)));
    }

    @Test
    void anAliasEndsWithTheListThatSpellsOtherwise() {
        SampleFiles spelled = SAMPLE.old("00104", "00104,Hoà,Xã Hoà,xã,012").present("00104", "00104,Hòa,Xã Hòa,xã,01");
        UnitList again = UnitList.read(
                        "later.csv",
                        SampleFiles.bytes(SAMPLE.present("00104", "00104,Hoà,Xã Hoà,xã,01")
                                .present()),
                        LATER)
                .orElseThrow();
        Gazetteer map = TerritoryImport.onto(spelled.base())
                .with(spelled.oldList())
                .with(spelled.presentList())
                .with(spelled.table())
                .with(again)
                .gazetteer()
                .orElseThrow();
        UnitId hoa = id(map, "00104", EVE);

        assertThat(map.get(hoa).aliases())
                .containsExactly(new Alias(hoa, "Hòa", DateRange.parse("2025-07-01/2026-04-30")));
    }

    @Test
    void anUnexplainedNameIsToldOnceAndChangesNothing() {
        SampleFiles renamed = SAMPLE.withLinks(rows -> rows.subList(0, 1))
                .old("00101", "")
                .old("00102", "")
                .old("00103", "")
                .present("00101", "")
                .present("00103", "")
                .present("00104", "00104,Phố Bảng,Xã Phố Bảng,xã,01")
                .present("00202", "00202,Phú,Xã Phú,xã,02")
                .change("2026", "");
        UnitList later = UnitList.read("later.csv", SampleFiles.bytes(renamed.present()), LATER)
                .orElseThrow();
        TerritoryImport files = TerritoryImport.onto(renamed.base())
                .with(renamed.oldList())
                .with(renamed.presentList())
                .with(later);
        Gazetteer map = files.gazetteer().value().orElseThrow();
        UnitId minh = id(map, "00104", EVE);

        assertThat(SampleFiles.told(files.gazetteer())).containsExactly("new.csv 4 name name-unexplained (warning)");
        assertThat(SampleFiles.name(map, "00104", LATER)).contains("Xã Minh");
        assertThat(map.get(minh).aliases()).containsExactly(new Alias(minh, "Phố Bảng", DateRange.from(DAY)));
    }

    @Test
    void aSpellingThatTheTableDeclaresIsAnAliasAndToldOnce() {
        SampleFiles printed = SAMPLE.link("00103,00101", "00103,00101,MERGED,PART,PART,Thị trấn Lọc,,,,,")
                .link("00103,00103", "00103,00103,MERGED,PART,PART,Thị trấn Lọc,,,,,");
        Gazetteer map = printed.read().value().orElseThrow();
        UnitId loc = id(map, "00103", EVE);

        assertThat(printed.problems()).containsExactly("links.csv 4 old_name_as_printed spelling (warning)");
        assertThat(map.get(loc).aliases()).containsExactly(new Alias(loc, "Lọc", DateRange.parse("../..")));
    }

    @Test
    void aSpellingThatDiffersByTonePlacementOnlyIsNotTold() {
        SampleFiles printed = SAMPLE.link("00101,00101", "00101,00101,MERGED,WHOLE,WHOLE,Xã Hoà,,,,,");

        assertThat(printed.problems()).isEmpty();
        assertThat(printed.gazetteer().get(UnitId.of("nso-00101-2025-06-30")).aliases())
                .extracting(Alias::text)
                .containsExactly("Hoà");
    }

    @Test
    void aUnitThatTheTableCallsUnchangedMayBeSpelledAsTheTablePrintsIt() {
        SampleFiles printed = SAMPLE.link("00104", "00104,00104,UNCHANGED,WHOLE,WHOLE,Xã Mịnh,,,,,")
                .present("00104", "00104,Mịnh,Xã Mịnh,xã,01");

        assertThat(printed.problems()).containsExactly("links.csv 6 old_name_as_printed spelling (warning)");
        assertThat(SampleFiles.name(printed.read().value().orElseThrow(), "00104", DAY))
                .contains("Xã Minh");
    }

    @Test
    void aUnitThatGoesOnMayTakeAnotherCode() {
        Gazetteer map = SAMPLE.present("00104", "00109,Minh,Xã Minh,xã,01")
                .link("00104", "00104,00109,REMAINDER,PART,WHOLE,,,,,,")
                .link("", "00104,00101,MERGED,PART,NONE,,,,,,")
                .gazetteer();

        assertThat(id(map, "00109", DAY)).isEqualTo(id(map, "00104", EVE));
        assertThat(map.find(UnitCode.nso("00104"), DAY)).isEmpty();
    }

    @Test
    void linksMayNameProvinces() {
        Gazetteer map = SAMPLE.present("02", "")
                .present("00201", "00201,Ngọc,Xã Ngọc,xã,01")
                .present("00202", "00202,Phú Quý,Phường Phú Quý,phường,01")
                .link("", "01,01,MERGED,WHOLE,WHOLE,,,,,,")
                .link("", "02,01,MERGED,WHOLE,WHOLE,,,,,,")
                .gazetteer();

        assertThat(id(map, "01", DAY)).isEqualTo(UnitId.of("nso-01-2025-07-01"));
        assertThat(map.at(DAY).children(id(map, "01", DAY))).hasSize(5);
    }

    @Test
    void whatTheBaseSaysAlreadyIsNotSaidAgain() {
        Gazetteer once = SAMPLE.gazetteer();
        Gazetteer twice = SAMPLE.onto(once).gazetteer();

        assertThat(SAMPLE.onto(once).problems()).isEmpty();
        assertThat(twice.chronicle()).isEqualTo(once.chronicle());
    }

    @Test
    void anImportMayGoOnWhereAnotherEnded() {
        Gazetteer base = TerritoryImport.onto(SAMPLE.base())
                .with(SAMPLE.oldList())
                .with(SAMPLE.presentList())
                .with(SAMPLE.table())
                .gazetteer()
                .orElseThrow();
        Gazetteer map = TerritoryImport.onto(base)
                .with(SAMPLE.typeChanges())
                .gazetteer()
                .orElseThrow();

        assertThat(SampleFiles.name(map, "00101", LATER)).contains("Phường Hòa");
    }

    @Test
    void anImportWithoutFilesIsTheBase() {
        assertThat(TerritoryImport.onto(SAMPLE.base()).gazetteer().orElseThrow())
                .isSameAs(SAMPLE.base());
    }

    @Test
    void aVariantOfACodeMeansTheUnitOfTheBaseThatIsKnownByIt() {
        UnitId an = UnitId.of("vn-an");
        Gazetteer base = SampleFiles.country(
                new Baseline(
                        EventId.of("baseline-vn-an"),
                        Enactment.of(EVE, Verification.ILLUSTRATIVE),
                        an,
                        UnitDescription.of("An", UnitType.of("tỉnh"), VN, UnitCode.nso("01"))),
                new Create(
                        EventId.of("create-vn-an-hoa"),
                        Enactment.of(DAY, Verification.ILLUSTRATIVE),
                        UnitId.of("vn-an-hoa"),
                        UnitDescription.of(
                                "Hòa",
                                XA,
                                an,
                                UnitCode.nso("00109"),
                                UnitCode.of(CodeSystem.of("nso-variant"), "00101"))));
        SampleFiles files = SAMPLE.onto(base).change("2026", "");

        assertThat(files.problems()).containsExactly("new.csv 4 code code-variant (warning)");
        assertThat(files.read().value().orElseThrow().predecessors(UnitId.of("vn-an-hoa")))
                .hasSize(3);
        assertThat(files.present("00101", "00109,Hòa,Xã Hòa,xã,01").problems())
                .containsExactly(
                        "links.csv 2 new_code code-variant (warning)",
                        "links.csv 3 new_code code-variant (warning)",
                        "links.csv 4 new_code code-variant (warning)");
    }

    @Test
    void theOrderOfFilesAndRowsDoesNotMatter() {
        SampleFiles turned = SAMPLE.withLinks(rows -> {
            List<String> reversed = new ArrayList<>(rows.subList(1, rows.size()));
            Collections.reverse(reversed);
            reversed.add(0, rows.get(0));
            return reversed;
        });
        Chronicle chronicle = TerritoryImport.onto(turned.base())
                .with(turned.oldList())
                .with(turned.table())
                .with(turned.presentList())
                .with(turned.typeChanges())
                .gazetteer()
                .orElseThrow()
                .chronicle();

        assertThat(chronicle).isEqualTo(SAMPLE.gazetteer().chronicle());
    }
}
