package org.learningsociety.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.TerritorialEvent.Abolish;
import org.learningsociety.core.territory.TerritorialEvent.Baseline;
import org.learningsociety.core.territory.TerritorialEvent.Create;
import org.learningsociety.core.territory.TerritorialEvent.Merge;
import org.learningsociety.core.territory.TerritorialEvent.Portion;
import org.learningsociety.core.territory.TerritorialEvent.Recode;
import org.learningsociety.core.territory.TerritorialEvent.Rename;
import org.learningsociety.core.territory.TerritorialEvent.Retype;
import org.learningsociety.core.territory.TerritorialEvent.Split;
import org.learningsociety.core.territory.TerritorialEvent.Transfer;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;

class GazetteerTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate EVE = DAY.minusDays(1);
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final UnitType NATION = UnitType.of("nước");
    private static final UnitType TINH = UnitType.of("tỉnh");
    private static final UnitType CITY = UnitType.of("thành phố trực thuộc trung ương");
    private static final UnitType XA = UnitType.of("xã");
    private static final UnitId VN = UnitId.of("vn");
    private static final UnitId A = UnitId.of("a");
    private static final UnitId B = UnitId.of("b");
    private static final UnitId C = UnitId.of("c");
    private static final UnitId NEW = UnitId.of("new");
    private static final Dated<LevelScheme> LEVELS = Dated.of(
            START,
            LevelScheme.of(
                    LevelScheme.Tier.of(Level.NATION, NATION),
                    LevelScheme.Tier.of(Level.PROVINCE, TINH, CITY),
                    LevelScheme.Tier.of(Level.COMMUNE, XA)));

    /** The country, the provinces a and b, and the commune c of a, with codes 1, 2 and 3. */
    private static Stream<TerritorialEvent> before() {
        return Stream.of(
                new Baseline(EventId.of("b-vn"), on(START), VN, UnitDescription.ofTop("Việt Nam", NATION)),
                new Baseline(EventId.of("b-a"), on(START), A, UnitDescription.of("An", TINH, VN, UnitCode.nso("1"))),
                new Baseline(EventId.of("b-b"), on(START), B, UnitDescription.of("Bình", TINH, VN, UnitCode.nso("2"))),
                new Baseline(EventId.of("b-c"), on(START), C, UnitDescription.of("Cao", XA, A, UnitCode.nso("3"))));
    }

    private static Enactment on(LocalDate day) {
        return Enactment.of(day, Verification.ILLUSTRATIVE);
    }

    private static EventId id(String value) {
        return EventId.of(value);
    }

    private static Validated<Gazetteer> read(TerritorialEvent... events) {
        return Gazetteer.of(
                Chronicle.of(LEVELS, Stream.concat(before(), Stream.of(events)).toList()));
    }

    private static Gazetteer with(TerritorialEvent... events) {
        return read(events).orElseThrow();
    }

    private static List<String> problems(TerritorialEvent... events) {
        Validated<Gazetteer> read = read(events);
        assertThat(read.value()).isEmpty();
        return read.problems().stream()
                .map(problem -> problem.place().source() + " " + problem.code().id())
                .toList();
    }

    private static Create create(UnitId unit, UnitId parent, String code) {
        return new Create(
                id("create-" + unit), on(DAY), unit, UnitDescription.of("Mới", TINH, parent, UnitCode.nso(code)));
    }

    private static Optional<String> names(Gazetteer gazetteer, UnitId unit, LocalDate date) {
        return gazetteer.get(unit).at(date).map(UnitState::fullName);
    }

    @Test
    void p20CreatesOnTheDay() {
        Gazetteer gazetteer = with(create(NEW, VN, "9"));

        assertThat(gazetteer.at(EVE).find(NEW)).isEmpty();
        assertThat(gazetteer.at(DAY).find(NEW)).isPresent();
        assertThat(gazetteer.at(NEXT).find(NEW)).isPresent();
        assertThat(gazetteer.get(NEW).lifetime()).isEqualTo(DateRange.from(DAY));
    }

    @Test
    void p20AbolishesOnTheDay() {
        Gazetteer gazetteer = with(new Abolish(id("end"), on(DAY), C));

        assertThat(gazetteer.at(EVE).find(C)).isPresent();
        assertThat(gazetteer.at(DAY).find(C)).isEmpty();
        assertThat(gazetteer.at(NEXT).find(C)).isEmpty();
        assertThat(gazetteer.get(C).lifetime()).isEqualTo(DateRange.parse("/2025-07-01"));
    }

    @Test
    void p20RenamesOnTheDay() {
        Gazetteer gazetteer = with(new Rename(id("x"), on(DAY), A, "Yên"));

        assertThat(names(gazetteer, A, EVE)).contains("Tỉnh An");
        assertThat(names(gazetteer, A, DAY)).contains("Tỉnh Yên");
        assertThat(names(gazetteer, A, NEXT)).contains("Tỉnh Yên");
    }

    @Test
    void p20RetypesOnTheDayAndKeepsCodeAndChildren() {
        Gazetteer gazetteer = with(new Retype(id("x"), on(DAY), A, CITY));

        assertThat(names(gazetteer, A, EVE)).contains("Tỉnh An");
        assertThat(names(gazetteer, A, DAY)).contains("Thành phố An");
        assertThat(names(gazetteer, A, NEXT)).contains("Thành phố An");
        assertThat(gazetteer.get(A).codeAt(CodeSystem.NSO, DAY)).contains(UnitCode.nso("1"));
        assertThat(gazetteer.at(DAY).children(A).stream().map(UnitState::id)).containsExactly(C);
    }

    @Test
    void p20RecodesOnTheDay() {
        Gazetteer gazetteer = with(new Recode(id("x"), on(DAY), A, CodeSystem.NSO, Optional.of(UnitCode.nso("7"))));

        assertThat(gazetteer.find(UnitCode.nso("1"), EVE).map(UnitState::id)).contains(A);
        assertThat(gazetteer.find(UnitCode.nso("7"), EVE)).isEmpty();
        assertThat(gazetteer.find(UnitCode.nso("1"), DAY)).isEmpty();
        assertThat(gazetteer.find(UnitCode.nso("7"), DAY).map(UnitState::id)).contains(A);
        assertThat(gazetteer.find(UnitCode.nso("7"), NEXT).map(UnitState::id)).contains(A);
    }

    @Test
    void withdrawsACode() {
        Gazetteer gazetteer = with(new Recode(id("x"), on(DAY), A, CodeSystem.NSO, Optional.empty()));

        assertThat(gazetteer.get(A).codeAt(CodeSystem.NSO, EVE)).contains(UnitCode.nso("1"));
        assertThat(gazetteer.get(A).codeAt(CodeSystem.NSO, DAY)).isEmpty();
    }

    @Test
    void p20TransfersOnTheDay() {
        Gazetteer gazetteer = with(new Transfer(id("x"), on(DAY), C, B));

        assertThat(gazetteer.at(EVE).parent(C).map(UnitState::id)).contains(A);
        assertThat(gazetteer.at(DAY).parent(C).map(UnitState::id)).contains(B);
        assertThat(gazetteer.at(NEXT).parent(C).map(UnitState::id)).contains(B);
    }

    @Test
    void p20HandsACodeOnAtAMerger() {
        Gazetteer gazetteer = with(
                new Abolish(id("end-a"), on(DAY), A),
                new Abolish(id("end-b"), on(DAY), B),
                create(NEW, VN, "1"),
                new Transfer(id("move"), on(DAY), C, NEW),
                new Merge(id("merge"), on(DAY), List.of(Portion.whole(A), Portion.whole(B)), NEW));

        assertThat(gazetteer.find(UnitCode.nso("1"), EVE).map(UnitState::id)).contains(A);
        assertThat(gazetteer.find(UnitCode.nso("1"), DAY).map(UnitState::id)).contains(NEW);
        assertThat(gazetteer.uses(UnitCode.nso("1")).stream().map(use -> use.unit() + " " + use.period()))
                .containsExactly("a /2025-07-01", "new 2025-07-01/..");
        assertThat(gazetteer.successors(A).stream().map(Succession::to)).containsExactly(NEW);
        assertThat(gazetteer.predecessors(NEW).stream().map(Succession::from)).containsExactly(A, B);
    }

    @Test
    void p20SplitsOnTheDayAndTheRestGoesOn() {
        Extents part = Extents.of(Extent.part(Rational.of(1, 3)), Extent.NONE);
        Extents rest = Extents.of(Extent.part(Rational.of(2, 3)), Extent.WHOLE);
        Gazetteer gazetteer = with(
                create(NEW, VN, "9"),
                new Split(id("split"), on(DAY), B, List.of(new Portion(B, rest), new Portion(NEW, part))));

        assertThat(gazetteer.at(EVE).find(NEW)).isEmpty();
        assertThat(gazetteer.at(DAY).find(B)).isPresent();
        assertThat(gazetteer.successors(B).stream().map(link -> link.to() + " " + link.kind()))
                .containsExactly("b PART", "new AREA_ONLY");
    }

    @Test
    void knowsABaselineFromItsDayOnAndItsBeginningNot() {
        Gazetteer gazetteer = with();

        assertThat(gazetteer.covers(START.minusDays(1))).isFalse();
        assertThat(gazetteer.covers(START)).isTrue();
        assertThat(gazetteer.get(A).at(START.minusDays(1))).isEmpty();
        assertThat(gazetteer.get(A).at(START)).isPresent();
        assertThat(gazetteer.get(A).lifetime()).isEqualTo(DateRange.parse("/.."));
    }

    @Test
    void refusesATreeOfADayThatItDoesNotCover() {
        assertThatThrownBy(() -> with().at(START.minusDays(1)))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("2020-01-01")
                .hasMessageContaining("2019-12-31");
    }

    @Test
    void answersWithTheSameTreeThroughAStablePeriod() {
        Gazetteer gazetteer = with(new Rename(id("x"), on(DAY), A, "Yên"));

        assertThat(gazetteer.at(EVE)).isSameAs(gazetteer.at(START)).isNotEqualTo(gazetteer.at(DAY));
        assertThat(gazetteer.stablePeriod(EVE)).isEqualTo(DateRange.of(START, DAY));
        assertThat(gazetteer.stablePeriod(DAY)).isEqualTo(DateRange.from(DAY));
    }

    @Test
    void ordersChildrenAsADictionary() {
        Gazetteer gazetteer =
                with(new Rename(id("x"), on(DAY), A, "Hải Phòng"), new Rename(id("y"), on(DAY), B, "Hà Nội"));

        assertThat(gazetteer.at(DAY).children(VN).stream().map(UnitState::name)).containsExactly("Hà Nội", "Hải Phòng");
        assertThat(gazetteer.at(DAY).descendants(VN).stream().map(UnitState::id))
                .containsExactly(B, A, C);
        assertThat(gazetteer.at(DAY).roots().stream().map(UnitState::id)).containsExactly(VN);
        assertThat(gazetteer.at(DAY)).hasToString("Nước Việt Nam\n  Tỉnh Hà Nội\n  Tỉnh Hải Phòng\n    Xã Cao");
    }

    @Test
    void saysThatAnUnknownUnitIsAProgrammersMistake() {
        assertThatThrownBy(() -> with().get(NEW))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("new");
        assertThatThrownBy(() -> with().at(DAY).get(NEW)).isInstanceOf(NoSuchElementException.class);
        assertThat(with().find(NEW)).isEmpty();
    }

    @Test
    void tellsWhatIsKnownOfAreaGroupsAndWhatIsNot() {
        AreaMembership mountainous = new AreaMembership(
                C, AreaGroup.MOUNTAINOUS, true, DateRange.until(DAY), List.of(), Verification.ILLUSTRATIVE);
        Chronicle chronicle = new Chronicle(LEVELS, before().toList(), List.of(), List.of(mountainous), List.of());
        Gazetteer gazetteer = Gazetteer.of(chronicle).orElseThrow();

        assertThat(gazetteer.belongs(C, AreaGroup.MOUNTAINOUS, EVE)).contains(true);
        assertThat(gazetteer.belongs(C, AreaGroup.MOUNTAINOUS, DAY)).isEmpty();
        assertThat(gazetteer.belongs(C, AreaGroup.ISLAND, EVE)).isEmpty();
    }

    @Test
    void reportsEverythingAtOnce() {
        assertThat(problems(
                        new Rename(id("x"), on(DAY), NEW, "Yên"),
                        new Abolish(id("y"), on(DAY), A),
                        new Retype(id("z"), on(DAY), B, UnitType.of("quận"))))
                .containsExactly("x territory.unknown-unit", "z territory.unknown-type", "y territory.parent-not-open");
    }

    @Test
    void reportsTwoEventsOfOneId() {
        assertThat(problems(new Rename(id("x"), on(DAY), A, "Yên"), new Rename(id("x"), on(NEXT), A, "Lâm")))
                .containsExactly("x territory.duplicate-event");
    }

    @Test
    void reportsASecondBeginning() {
        assertThat(problems(create(C, VN, "9"))).containsExactly("create-c territory.second-beginning");
    }

    @Test
    void reportsAnEventOfAUnitThatHasEnded() {
        assertThat(problems(new Abolish(id("end"), on(DAY), C), new Rename(id("x"), on(DAY), C, "Yên")))
                .containsExactly("x territory.outside-lifetime");
    }

    @Test
    void reportsAnEventOfAUnitThatHasNotBegun() {
        assertThat(problems(create(NEW, VN, "9"), new Rename(id("x"), on(EVE), NEW, "Yên")))
                .containsExactly("x territory.outside-lifetime");
    }

    @Test
    void reportsTwoParentsOnOneDay() {
        assertThat(problems(new Transfer(id("x"), on(DAY), C, B), new Transfer(id("y"), on(DAY), C, A)))
                .containsExactly("y territory.conflict");
    }

    @Test
    void reportsAChangeOnTheDayOfTheBeginning() {
        assertThat(problems(create(NEW, VN, "9"), new Rename(id("x"), on(DAY), NEW, "Yên")))
                .containsExactly("x territory.conflict");
    }

    @Test
    void letsNameAndTypeChangeOnOneDay() {
        Gazetteer gazetteer = with(new Rename(id("x"), on(DAY), A, "Huế"), new Retype(id("y"), on(DAY), A, CITY));

        assertThat(names(gazetteer, A, DAY)).contains("Thành phố Huế");
    }

    @Test
    void reportsTheEndThatLeavesAChildBehind() {
        assertThat(problems(new Abolish(id("end"), on(DAY), A))).containsExactly("end territory.parent-not-open");
    }

    @Test
    void reportsAUnitLeftAtALevelThatEnds() {
        Dated<LevelScheme> levels = LEVELS.with(
                DAY,
                LevelScheme.of(LevelScheme.Tier.of(Level.NATION, NATION), LevelScheme.Tier.of(Level.PROVINCE, TINH)));

        assertThat(Gazetteer.of(Chronicle.of(levels, before().toList())).problems().stream()
                        .map(Problem::toString))
                .containsExactly("ERROR territory.unknown-type Whole[source=b-c] {date=2025-07-01, unit=c, value=xã}");
    }

    @Test
    void reportsAMissingParentAndAParentOfTheTop() {
        UnitDescription orphan = new UnitDescription("Mồ", TINH, Optional.empty(), List.of());
        assertThat(problems(
                        new Create(id("x"), on(DAY), NEW, orphan),
                        new Create(id("y"), on(DAY), UnitId.of("other"), UnitDescription.of("Lào", NATION, VN))))
                .containsExactly("x territory.no-parent", "y territory.parent-of-top");
    }

    @Test
    void reportsAParentOfTheSameLevel() {
        assertThat(problems(new Transfer(id("x"), on(DAY), A, B))).containsExactly("x territory.parent-not-above");
    }

    @Test
    void reportsACycle() {
        assertThat(problems(new Transfer(id("x"), on(DAY), A, C))).containsExactly("x territory.cycle");
    }

    @Test
    void reportsACodeUsedTwiceOnOneDay() {
        assertThat(problems(create(NEW, VN, "3"))).containsExactly("create-new territory.code-twice");
    }

    @Test
    void reportsLinksOfUnitsThatAreNotThere() {
        assertThat(problems(
                        create(NEW, VN, "9"),
                        new Abolish(id("end"), on(DAY), C),
                        new Merge(id("x"), on(DAY), List.of(Portion.whole(NEW)), B),
                        new Merge(id("y"), on(NEXT), List.of(Portion.whole(B)), C)))
                .containsExactly("x territory.succession-from-nothing", "y territory.succession-to-nothing");
    }

    @Test
    void reportsSharesThatCannotAddUpToOne() {
        Extents third = Extents.of(Extent.part(Rational.of(1, 3)), Extent.part(Rational.of(1, 3)));
        assertThat(problems(new Split(id("x"), on(DAY), A, List.of(new Portion(A, third), new Portion(B, third)))))
                .containsExactly("x territory.shares", "x territory.shares", "x territory.shares");
    }

    @Test
    void reportsAPartBesideTheWhole() {
        Extents part = Extents.of(Extent.PART, Extent.NONE);
        assertThat(problems(new Split(id("x"), on(DAY), A, List.of(Portion.whole(A), new Portion(B, part)))))
                .containsExactly("x territory.shares");
    }

    @Test
    void reportsEventsBeforeTheFirstLevels() {
        Chronicle chronicle =
                Chronicle.of(Dated.of(DAY, LEVELS.at(START)), before().limit(1).toList());

        assertThat(Gazetteer.of(chronicle).problems().stream()
                        .map(problem -> problem.code().id()))
                .containsExactly("territory.before-levels");
    }

    @Test
    void reportsAChronicleWithoutEvents() {
        assertThat(Gazetteer.of(Chronicle.of(LEVELS, List.of())).problems().stream()
                        .map(problem -> problem.code().id()))
                .containsExactly("territory.no-events");
    }

    @Test
    void reportsStatementsThatContradictEachOtherOrNameNobody() {
        AreaMembership yes = new AreaMembership(
                C, AreaGroup.URBAN, true, DateRange.until(DAY), List.of(), Verification.ILLUSTRATIVE);
        AreaMembership no =
                new AreaMembership(C, AreaGroup.URBAN, false, DateRange.ALWAYS, List.of(), Verification.ILLUSTRATIVE);
        Alias stray = new Alias(NEW, "Lạc", DateRange.ALWAYS);

        assertThat(Gazetteer.of(new Chronicle(LEVELS, before().toList(), List.of(stray), List.of(yes, no), List.of()))
                        .problems()
                        .stream()
                        .map(problem ->
                                problem.place().source() + " " + problem.code().id()))
                .containsExactly("new territory.unknown-unit", "c territory.area-contradiction");
    }

    @Test
    void aMeaningOfACodeGoesOnWhenOnlyTheParentChanges() {
        Gazetteer gazetteer = with(new Transfer(id("x"), on(DAY), C, B));

        assertThat(gazetteer.uses(UnitCode.nso("3")).stream().map(CodeUse::period))
                .containsExactly(DateRange.parse("/.."));
    }

    @Test
    void aCodeThatWasGivenUpAndTakenAgainWasUsedTwice() {
        Gazetteer gazetteer = with(
                new Recode(id("x"), on(EVE), C, CodeSystem.NSO, Optional.empty()),
                new Recode(id("y"), on(DAY), C, CodeSystem.NSO, Optional.of(UnitCode.nso("3"))));

        assertThat(gazetteer.uses(UnitCode.nso("3")).stream().map(CodeUse::period))
                .containsExactly(DateRange.parse("/2025-06-30"), DateRange.from(DAY));
        assertThat(gazetteer.find(UnitCode.nso("3"), EVE)).isEmpty();
    }

    @Test
    void twoCodesOfOneUnitAreTwoMeanings() {
        UnitCode iso = UnitCode.parse("iso-3166-2:VN-1");
        Gazetteer gazetteer = with(new Recode(id("x"), on(DAY), A, CodeSystem.ISO_3166_2, Optional.of(iso)));

        assertThat(gazetteer.uses(iso).stream().map(CodeUse::period)).containsExactly(DateRange.from(DAY));
        assertThat(gazetteer.uses(UnitCode.nso("1"))).hasSize(1);
        assertThat(gazetteer.at(DAY).find(iso).map(UnitState::id)).contains(A);
        assertThat(gazetteer.at(EVE).find(iso)).isEmpty();
    }

    @Test
    void reportsAGiftOfAUnitThatEndedBefore() {
        assertThat(problems(
                        new Abolish(id("end"), on(EVE), C), new Merge(id("x"), on(DAY), List.of(Portion.whole(C)), B)))
                .containsExactly("x territory.succession-from-nothing");
    }

    @Test
    void reportsAParentThatNobodyBegan() {
        assertThat(problems(
                        create(NEW, UnitId.of("nobody"), "9"), new Transfer(id("x"), on(DAY), C, UnitId.of("none"))))
                .containsExactly("create-new territory.unknown-unit", "x territory.unknown-unit");
    }

    @Test
    void statementsOfOtherUnitsGroupsAndTimesDoNotContradict() {
        AreaMembership one = area(C, AreaGroup.URBAN, true, DateRange.until(DAY));
        List<AreaMembership> others = List.of(
                one,
                area(C, AreaGroup.URBAN, true, DateRange.ALWAYS),
                area(C, AreaGroup.RURAL, false, DateRange.ALWAYS),
                area(A, AreaGroup.URBAN, false, DateRange.ALWAYS));
        Alias alias = new Alias(C, "Kao", DateRange.ALWAYS);
        Chronicle chronicle = new Chronicle(LEVELS, before().toList(), List.of(alias), others, List.of());

        assertThat(Gazetteer.of(chronicle).problems()).isEmpty();
        assertThat(Gazetteer.of(chronicle).orElseThrow().get(C).aliases()).containsExactly(alias);
    }

    private static AreaMembership area(UnitId unit, AreaGroup group, boolean belongs, DateRange period) {
        return new AreaMembership(unit, group, belongs, period, List.of(), Verification.ILLUSTRATIVE);
    }

    @ParameterizedTest
    @EnumSource(TerritoryProblem.class)
    void everyProblemHasASentenceInBothLanguages(TerritoryProblem code) {
        assertThat(code.messages().keys()).contains(code.id()).hasSameSizeAs(TerritoryProblem.values());
    }

    @Test
    void saysAProblemToPeople() {
        Problem problem = read(create(NEW, VN, "3")).problems().get(0);

        assertThat(problem.message(Language.VI))
                .isEqualTo("create-new: Từ 01/07/2025 mã nso:3 được dùng cho cả new và c.");
        assertThat(problem.message(Language.EN))
                .isEqualTo("create-new: From 2025-07-01 the code nso:3 is used for both new and c.");
    }
}
