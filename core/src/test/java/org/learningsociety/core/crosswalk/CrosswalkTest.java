package org.learningsociety.core.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.CodeSystem;
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
import org.learningsociety.core.territory.TerritorialEvent.Recode;
import org.learningsociety.core.territory.TerritorialEvent.Rename;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;

/**
 * The province p with the communes a, b, c and d, which on the day become x (all of a, a part of b, land of d), y (the rest of b,
 * all of c) and d, which goes on.
 */
class CrosswalkTest {

    private static final LocalDate EVE = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Measure PEOPLE = Measure.of("people", Basis.POPULATION);
    private static final Measure AREA = Measure.of("area", Basis.AREA);
    private static final FigureColumns COLUMNS = FigureColumns.nso("code", PEOPLE, AREA);
    private static final UnitType XA = UnitType.of("xã");
    private static final Gazetteer GAZETTEER =
            Gazetteer.of(chronicle(Stream.of())).orElseThrow();

    private static Chronicle chronicle(Stream<TerritorialEvent> more) {
        LevelScheme levels = LevelScheme.of(
                LevelScheme.Tier.of(Level.PROVINCE, UnitType.of("tỉnh")), LevelScheme.Tier.of(Level.COMMUNE, XA));
        Extents unknown = Extents.of(Extent.PART, Extent.PART);
        Stream<TerritorialEvent> events = Stream.of(
                new Baseline(
                        EventId.of("b-p"),
                        on(EVE),
                        UnitId.of("p"),
                        UnitDescription.ofTop("Phú", UnitType.of("tỉnh"), UnitCode.nso("01"))),
                new Baseline(EventId.of("b-a"), on(EVE), UnitId.of("a"), commune("An Hòa", "00001")),
                new Baseline(EventId.of("b-b"), on(EVE), UnitId.of("b"), commune("Bình", "00002")),
                new Baseline(EventId.of("b-c"), on(EVE), UnitId.of("c"), commune("Cao", "00003")),
                new Baseline(EventId.of("b-d"), on(EVE), UnitId.of("d"), commune("Đông", "00004")),
                new Abolish(EventId.of("e-a"), on(DAY), UnitId.of("a")),
                new Abolish(EventId.of("e-b"), on(DAY), UnitId.of("b")),
                new Abolish(EventId.of("e-c"), on(DAY), UnitId.of("c")),
                new Create(EventId.of("c-x"), on(DAY), UnitId.of("x"), commune("Xuân", "00001")),
                new Create(EventId.of("c-y"), on(DAY), UnitId.of("y"), commune("Yên", "00005")),
                new Merge(
                        EventId.of("m-x"),
                        on(DAY),
                        List.of(
                                Portion.whole(UnitId.of("a")),
                                new Portion(UnitId.of("b"), unknown),
                                new Portion(UnitId.of("d"), Extents.of(Extent.PART, Extent.NONE))),
                        UnitId.of("x")),
                new Merge(
                        EventId.of("m-y"),
                        on(DAY),
                        List.of(new Portion(UnitId.of("b"), unknown), Portion.whole(UnitId.of("c"))),
                        UnitId.of("y")));
        return Chronicle.of(Dated.of(EVE, levels), Stream.concat(events, more).toList());
    }

    private static UnitDescription commune(String name, String code) {
        return UnitDescription.of(name, XA, UnitId.of("p"), UnitCode.nso(code));
    }

    private static Enactment on(LocalDate day) {
        return Enactment.of(day, Verification.ILLUSTRATIVE);
    }

    private static Validated<FigureTable> read(LocalDate date, String... lines) {
        byte[] bytes = ("code,people,area\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
        return FigureTable.read("bang.csv", bytes, COLUMNS, date, GAZETTEER);
    }

    private static Restatement forward(String... lines) {
        return Crosswalk.between(GAZETTEER, EVE, DAY).restate(read(EVE, lines).orElseThrow());
    }

    private static List<String> people(Restatement restated) {
        return figures(restated, 0);
    }

    private static List<String> figures(Restatement restated, int column) {
        return restated.rows().stream()
                .map(row -> row.unit() + " " + text(row.figures().get(column)))
                .toList();
    }

    private static String text(RestatedFigure figure) {
        String high = figure.high().map(Rational::toString).orElse("");
        return figure.low() + ".." + high + " " + figure.quality();
    }

    private static List<String> problems(Validated<?> read) {
        return read.problems().stream()
                .map(problem -> problem.place().describe(Language.EN) + " "
                        + problem.code().id())
                .toList();
    }

    @Test
    void boundsADividedUnitAndKeepsWholeOnesExact() {
        Restatement restated = forward("00001,100,1", "00002,30,2", "00003,7,3", "00004,5,4");

        assertThat(people(restated)).containsExactly("d 5..5 EXACT", "x 100..130 BOUNDED", "y 7..37 BOUNDED");
        assertThat(figures(restated, 1)).containsExactly("d 0..4 BOUNDED", "x 1..7 BOUNDED", "y 3..5 BOUNDED");
        RestatedFigure x = restated.find(UnitId.of("x")).orElseThrow().figures().get(0);
        assertThat(x.undecided()).containsExactly(UnitId.of("b"));
        assertThat(x.contributions().stream().map(Contribution::unit)).containsExactly(UnitId.of("a"), UnitId.of("b"));
        assertThat(x.absent()).isEmpty();
    }

    @Test
    void theSumOfADividedUnitsHeirsIsExact() {
        Restatement restated = forward("00001,100,1", "00002,30,2", "00003,7,3", "00004,5,4");

        assertThat(text(restated.totalUnder(PEOPLE, UnitId.of("p")))).isEqualTo("142..142 EXACT");
        assertThat(text(restated.total(PEOPLE, List.of(UnitId.of("x"), UnitId.of("y")))))
                .isEqualTo("137..137 EXACT");
        assertThat(text(restated.total(AREA, List.of(UnitId.of("x"), UnitId.of("y")))))
                .isEqualTo("6..10 BOUNDED");
        Conservation people = restated.conservation().get(0);
        assertThat(people)
                .isEqualTo(new Conservation(
                        PEOPLE, Rational.of(142), Rational.of(112), Optional.of(Rational.of(172)), List.of()));
        assertThat(people.isConserved()).isTrue();
        assertThat(people.isExact()).isFalse();
    }

    @Test
    void aBlankCellLeavesOnlyALowerBound() {
        Restatement restated = forward("00001,100,1", "00002,,2", "00003,7,3", "00004,5,4");

        assertThat(people(restated)).containsExactly("d 5..5 EXACT", "x 100.. IMPOSSIBLE", "y 7.. IMPOSSIBLE");
        assertThat(restated.find(UnitId.of("x")).orElseThrow().figures().get(0).blank())
                .containsExactly(UnitId.of("b"));
        assertThat(restated.conservation().get(0).high()).isEmpty();
        assertThat(restated.conservation().get(0).isConserved()).isTrue();
    }

    @Test
    void listsThePredecessorsThatHaveNoRow() {
        Restatement restated = forward("00001,100,1");

        assertThat(people(restated)).containsExactly("x 100..100 EXACT");
        assertThat(restated.rows().get(0).figures().get(0).absent()).containsExactly(UnitId.of("b"));
        assertThat(restated.rows().get(0).figures().get(1).absent()).containsExactly(UnitId.of("b"), UnitId.of("d"));
        assertThat(restated.totalUnder(PEOPLE, UnitId.of("p")).absent())
                .containsExactly(UnitId.of("b"), UnitId.of("c"), UnitId.of("d"));
    }

    @Test
    void zeroDividedIsExactlyZero() {
        assertThat(people(forward("00002,0,0"))).containsExactly("x 0..0 EXACT", "y 0..0 EXACT");
    }

    @Test
    void sharesOfTheUserMakeRowsApportioned() {
        GivenShare third = GivenShare.of(UnitId.of("b"), UnitId.of("x"), Basis.POPULATION, Rational.of(1, 3));
        Crosswalk crosswalk = Crosswalk.between(GAZETTEER, EVE, DAY)
                .withShares(List.of(third))
                .orElseThrow();
        Restatement restated = crosswalk.restate(
                read(EVE, "00001,100,1", "00002,30,2", "00003,7,3").orElseThrow());

        assertThat(people(restated)).containsExactly("x 110..110 APPORTIONED", "y 27..27 APPORTIONED");
        assertThat(figures(restated, 1)).containsExactly("x 1..3 BOUNDED", "y 3..5 BOUNDED");
        assertThat(restated.conservation().get(0).isExact()).isTrue();
        assertThat(text(restated.totalUnder(PEOPLE, UnitId.of("p")))).isEqualTo("137..137 EXACT");
    }

    @Test
    void refusesSharesThatCannotBe() {
        Crosswalk crosswalk = Crosswalk.between(GAZETTEER, EVE, DAY);
        Validated<Crosswalk> changed = crosswalk.withShares(List.of(
                GivenShare.of(UnitId.of("b"), UnitId.of("x"), Basis.POPULATION, Rational.of(3, 2)),
                GivenShare.of(UnitId.of("b"), UnitId.of("x"), Basis.AREA, Rational.ONE),
                GivenShare.of(UnitId.of("b"), UnitId.of("x"), Basis.HOUSEHOLDS, Rational.of(1, 3)),
                GivenShare.of(UnitId.of("b"), UnitId.of("y"), Basis.HOUSEHOLDS, Rational.of(1, 3)),
                GivenShare.of(UnitId.of("a"), UnitId.of("x"), Basis.AREA, Rational.of(1, 2)),
                GivenShare.of(UnitId.of("d"), UnitId.of("x"), Basis.POPULATION, Rational.of(1, 2)),
                GivenShare.of(UnitId.of("nobody"), UnitId.of("x"), Basis.AREA, Rational.of(1, 2)),
                GivenShare.of(UnitId.of("d"), UnitId.of("x"), Basis.AREA, Rational.of(1, 2)),
                GivenShare.of(UnitId.of("d"), UnitId.of("x"), Basis.AREA, Rational.of(1, 2))));

        assertThat(problems(changed))
                .containsExactly(
                        "b crosswalk.share-out-of-range",
                        "b crosswalk.share-contradicts-events",
                        "b crosswalk.shares-do-not-add-up",
                        "a crosswalk.share-contradicts-events",
                        "d crosswalk.no-such-link",
                        "nobody crosswalk.no-such-link",
                        "d crosswalk.share-twice");
        assertThat(changed.value().orElseThrow().flows(UnitId.of("b"))).isEqualTo(crosswalk.flows(UnitId.of("b")));
        assertThat(changed.problems().get(1).message(Language.EN))
                .isEqualTo("b: The share 1 of the unit b for x by AREA gainsays the events: PART.");
    }

    @Test
    void backwardAUnitThatCameFromOneIsExactAndOneThatCameFromSeveralIsNot() {
        Restatement restated = Crosswalk.between(GAZETTEER, DAY, EVE)
                .restate(read(DAY, "00001,100,10", "00005,40,20", "00004,5,30").orElseThrow());

        // Of the people of x some were of a, some of b; of those of y, of b and c. Those of d are of d alone.
        assertThat(people(restated))
                .containsExactly("a 0..100 BOUNDED", "b 0..140 BOUNDED", "c 0..40 BOUNDED", "d 5..5 EXACT");
        // Land of d went to x.
        assertThat(figures(restated, 1))
                .containsExactly("a 0..10 BOUNDED", "b 0..30 BOUNDED", "c 0..20 BOUNDED", "d 30..40 BOUNDED");
        assertThat(text(restated.totalUnder(PEOPLE, UnitId.of("p")))).isEqualTo("145..145 EXACT");
        assertThat(restated.conservation()).allMatch(Conservation::isConserved);
    }

    @Test
    void backwardAShareOfAllIsTheUsersIfTheUserGaveIt() {
        GivenShare all = GivenShare.of(UnitId.of("x"), UnitId.of("a"), Basis.POPULATION, Rational.ONE);
        Restatement restated = Crosswalk.between(GAZETTEER, DAY, EVE)
                .withShares(List.of(all))
                .orElseThrow()
                .restate(read(DAY, "00001,100,10").orElseThrow());

        assertThat(people(restated)).containsExactly("a 100..100 APPORTIONED", "b 0..0 APPORTIONED", "d 0..0 EXACT");
    }

    @Test
    void aUnitWithoutOriginCannotBePlaced() {
        Create stray = new Create(EventId.of("c-z"), on(DAY), UnitId.of("z"), commune("Zơ", "00009"));
        Gazetteer gazetteer = Gazetteer.of(chronicle(Stream.of(stray))).orElseThrow();
        FigureTable table = new FigureTable(
                DAY, List.of(PEOPLE), List.of(new FigureRow(UnitId.of("z"), List.of(Optional.of(Rational.of(9))))));
        Restatement restated = Crosswalk.between(gazetteer, DAY, EVE).restate(table);

        assertThat(restated.rows()).isEmpty();
        Conservation report = restated.conservation().get(0);
        assertThat(report.unplaced())
                .containsExactly(new Contribution(UnitId.of("z"), Optional.of(Rational.of(9)), Extent.WHOLE, false));
        assertThat(report.isConserved()).isTrue();
        assertThat(report.isExact()).isFalse();
    }

    @Test
    void whatIsPartlyWithoutOriginIsNotWhollyOfTheOriginThatIsKnown() {
        LocalDate later = LocalDate.of(2026, 1, 1);
        Gazetteer gazetteer = Gazetteer.of(chronicle(Stream.of(
                        new Create(EventId.of("c-z"), on(DAY), UnitId.of("z"), commune("Zơ", "00009")),
                        new Abolish(EventId.of("e-z"), on(later), UnitId.of("z")),
                        new Abolish(EventId.of("e-d"), on(later), UnitId.of("d")),
                        new Create(EventId.of("c-w"), on(later), UnitId.of("w"), commune("Vân", "00008")),
                        new Merge(
                                EventId.of("m-w"),
                                on(later),
                                List.of(Portion.whole(UnitId.of("d")), Portion.whole(UnitId.of("z"))),
                                UnitId.of("w")))))
                .orElseThrow();
        FigureTable table = new FigureTable(
                later, List.of(PEOPLE), List.of(new FigureRow(UnitId.of("w"), List.of(Optional.of(Rational.of(9))))));
        Restatement restated = Crosswalk.between(gazetteer, later, EVE).restate(table);

        assertThat(people(restated)).containsExactly("d 0..9 BOUNDED");
        assertThat(restated.conservation().get(0).unplaced())
                .containsExactly(
                        new Contribution(UnitId.of("w"), Optional.of(Rational.of(9)), Extent.NOT_STATED, false));
    }

    @Test
    void saysWhenSomethingWasLost() {
        Conservation lost =
                new Conservation(PEOPLE, Rational.of(10), Rational.of(8), Optional.of(Rational.of(9)), List.of());

        assertThat(lost.isConserved()).isFalse();
    }

    @Test
    void p17ARenamedAndRecodedUnitHasTheSameFigures() {
        Rename rename = new Rename(EventId.of("r"), on(DAY), UnitId.of("d"), "Đoài");
        Recode recode = new Recode(
                EventId.of("k"), on(DAY), UnitId.of("d"), CodeSystem.NSO, Optional.of(UnitCode.nso("00044")));
        Gazetteer renamed = Gazetteer.of(chronicle(Stream.of(rename, recode))).orElseThrow();
        FigureTable table = read(EVE, "00001,100,1", "00004,5,4").orElseThrow();

        assertThat(Crosswalk.between(renamed, EVE, DAY).restate(table).rows())
                .isEqualTo(Crosswalk.between(GAZETTEER, EVE, DAY).restate(table).rows());
    }

    @Test
    void readsGoodRowsBesideBadOnes() {
        Validated<FigureTable> read = read(
                EVE,
                "00001,100,1.5",
                "00005,1,1",
                "09999,1,1",
                "xyz!,1,1",
                "00002,x,-3",
                "00003,7,3",
                "00003,7,3",
                "00004,5,4",
                ",1,1");

        assertThat(read.value().orElseThrow().rows().stream().map(FigureRow::unit))
                .containsExactly(UnitId.of("a"), UnitId.of("d"));
        assertThat(problems(read))
                .containsExactly(
                        "bang.csv, row 3, column code territory.code-not-yet",
                        "bang.csv, row 4, column code territory.unknown-code",
                        "bang.csv, row 5, column code territory.malformed-code",
                        "bang.csv, row 6, column people crosswalk.not-a-number",
                        "bang.csv, row 6, column area crosswalk.negative-amount",
                        "bang.csv, row 7, column code crosswalk.unit-twice",
                        "bang.csv, row 8, column code crosswalk.unit-twice",
                        "bang.csv, row 10, column code table.missing-value");
        assertThat(read.problems().get(0).message(Language.VI))
                .startsWith("bang.csv, hàng 3, cột code: Mã 00005 (hệ mã nso) chưa dùng vào ngày 30/06/2025: "
                        + "từ ngày 01/07/2025 đó là mã của Xã Yên");
    }

    @Test
    void theOtherCellsOfAColumnSayWhatAPointMeans() {
        assertThat(read(EVE, "00001,1.234,101.705", "00002,\"2.345,5\",2.97")
                        .orElseThrow()
                        .rows())
                .containsExactly(
                        new FigureRow(
                                UnitId.of("a"),
                                List.of(Optional.of(Rational.of(1234)), Optional.of(Rational.parse("101.705")))),
                        new FigureRow(
                                UnitId.of("b"),
                                List.of(Optional.of(Rational.parse("2345.5")), Optional.of(Rational.parse("2.97")))));
        assertThat(problems(read(EVE, "00001,1.234,1.5", "00002,5,1.234", "00003,5,\"1,5\"")))
                .containsExactly(
                        "bang.csv, row 2, column people crosswalk.ambiguous-number",
                        "bang.csv, row 3, column area crosswalk.ambiguous-number");
    }

    @Test
    void warnsWhenAUnitStandsBesideOneThatLiesInIt() {
        Validated<FigureTable> read = read(EVE, "01,142,10", "00001,100,1", "00004,5,4");

        assertThat(read.value().orElseThrow().rows()).hasSize(3);
        assertThat(read.problems()).noneMatch(Problem::isError);
        assertThat(problems(read)).containsExactly("bang.csv, row 2, column code crosswalk.nested-units");
    }

    @Test
    void otherColumnsAreNoMatter() {
        byte[] bytes = "note,code,people,area\nx,00001,1,2\n".getBytes(StandardCharsets.UTF_8);

        assertThat(FigureTable.read("bang.csv", bytes, COLUMNS, EVE, GAZETTEER).problems())
                .isEmpty();
        assertThat(FigureTable.read("bang.csv", "code\n1\n".getBytes(StandardCharsets.UTF_8), COLUMNS, EVE, GAZETTEER)
                        .value())
                .isEmpty();
    }

    @Test
    void refusesWhatOnlyAProgrammerCanGetWrong() {
        Crosswalk crosswalk = Crosswalk.between(GAZETTEER, EVE, DAY);
        FigureTable table = read(EVE, "00001,1,1").orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Crosswalk.between(GAZETTEER, DAY, EVE).restate(table))
                .withMessageContaining("2025-07-01");
        assertThatThrownBy(() -> crosswalk.flows(UnitId.of("x"))).isInstanceOf(NoSuchElementException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> crosswalk.restate(table).total(Measure.of("x", Basis.AREA), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureColumns.nso("code", Measure.of("code", Basis.AREA)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureRow(UnitId.of("a"), List.of(Optional.of(Rational.of(-1)))));
        assertThatIllegalArgumentException().isThrownBy(() -> new FigureTable(EVE, List.of(), table.rows()));
    }

    @Test
    void readsSharesOfOnesOwnFromATable() {
        Crosswalk crosswalk = Crosswalk.between(GAZETTEER, EVE, DAY);
        String rows = """
                from,to,basis,share
                00002,00001,population,1/3
                00002,00001,area,0.25
                00009,00001,area,0.5
                00002,00002,area,0.5
                00002,00001,nguoi,0.5
                00002,00005,households,một nửa
                """;
        Validated<List<GivenShare>> read =
                GivenShare.read("ty-le.csv", rows.getBytes(StandardCharsets.UTF_8), CodeSystem.NSO, crosswalk);

        assertThat(read.value().orElseThrow().stream().map(share -> share.basis() + " " + share.share()))
                .containsExactly("POPULATION 1/3", "AREA 1/4");
        assertThat(read.problems().stream()
                        .map(problem -> problem.place().describe(Language.EN) + " "
                                + problem.code().id()))
                .containsExactly(
                        "ty-le.csv, row 4, column from territory.unknown-code",
                        "ty-le.csv, row 5, column to territory.code-ended",
                        "ty-le.csv, row 6, column basis crosswalk.unknown-basis",
                        "ty-le.csv, row 7, column share crosswalk.not-a-share");
        assertThat(crosswalk.withShares(read.value().orElseThrow()).problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CrosswalkProblem.class)
    void everyProblemHasASentenceInBothLanguages(CrosswalkProblem code) {
        assertThat(code.messages().keys()).contains(code.id()).hasSameSizeAs(CrosswalkProblem.values());
    }

    @Test
    void ranksThePeriodsWhoseCodesAndNamesATableUses() {
        byte[] bytes = "ma,ten\n00001,an hoà\n00002,X. Bình\n00004,Dong\n00005,Bình\n".getBytes(StandardCharsets.UTF_8);
        List<CodedRow> rows =
                CodedRow.read("bang.csv", bytes, "ma", Optional.of("ten")).orElseThrow();
        List<Vintage> vintages = Vintage.rank(GAZETTEER, CodeSystem.NSO, rows);

        assertThat(vintages.stream()
                        .map(vintage -> vintage.rank() + " " + vintage.period() + " " + vintage.matched() + " "
                                + vintage.contradicted().stream()
                                        .map(found -> found.row().code() + " " + found.nameThen())
                                        .toList()
                                + " "
                                + vintage.unknown().stream().map(CodedRow::code).toList()))
                .containsExactly(
                        "1 2025-06-30/2025-07-01 3 [] [00005]",
                        "2 2025-07-01/.. 1 [00001 Xã Xuân, 00005 Xã Yên] [00002]");
        assertThat(vintages.get(1).contradicted().get(0).row().place().describe(Language.EN))
                .isEqualTo("bang.csv, row 2, column ma");
    }

    @Test
    void periodsThatATableCannotTellApartAreOneAndEqualOnesShareARank() {
        List<CodedRow> both = List.of(new CodedRow("00004", Optional.empty(), new Place.Whole("t")));
        List<CodedRow> either = List.of(
                new CodedRow("00002", Optional.empty(), new Place.Whole("t")),
                new CodedRow("00005", Optional.empty(), new Place.Whole("t")));

        assertThat(Vintage.rank(GAZETTEER, CodeSystem.NSO, both))
                .containsExactly(new Vintage(DateRange.from(EVE), 1, 1, List.of(), List.of()));
        assertThat(Vintage.rank(GAZETTEER, CodeSystem.NSO, either).stream().map(Vintage::rank))
                .containsExactly(1, 1);
    }
}
