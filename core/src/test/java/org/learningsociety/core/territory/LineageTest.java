package org.learningsociety.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.TerritorialEvent.Abolish;
import org.learningsociety.core.territory.TerritorialEvent.Baseline;
import org.learningsociety.core.territory.TerritorialEvent.Create;
import org.learningsociety.core.territory.TerritorialEvent.Merge;
import org.learningsociety.core.territory.TerritorialEvent.Portion;
import org.learningsociety.core.territory.TerritorialEvent.Rename;
import org.learningsociety.core.territory.TerritorialEvent.Split;
import org.learningsociety.core.territory.TerritorialEvent.Transfer;
import org.learningsociety.core.time.Dated;

/** Two provinces p and q; the district d of p with the communes a and b, the district e of q with the commune c. */
class LineageTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);
    private static final UnitType XA = UnitType.of("xã");
    private static final Dated<LevelScheme> LEVELS = Dated.of(
            START,
            LevelScheme.of(
                    LevelScheme.Tier.of(Level.PROVINCE, UnitType.of("tỉnh")),
                    LevelScheme.Tier.of(Level.DISTRICT, UnitType.of("huyện")),
                    LevelScheme.Tier.of(Level.COMMUNE, XA)));
    private static final Extents UNKNOWN = Extents.of(Extent.PART, Extent.PART);

    private static Gazetteer with(TerritorialEvent... events) {
        return read(events).orElseThrow();
    }

    private static Validated<Gazetteer> read(TerritorialEvent... events) {
        Stream<TerritorialEvent> before = Stream.of(
                new Baseline(EventId.of("b-p"), on(START), unit("p"), UnitDescription.ofTop("P", UnitType.of("tỉnh"))),
                new Baseline(EventId.of("b-q"), on(START), unit("q"), UnitDescription.ofTop("Q", UnitType.of("tỉnh"))),
                baseline("d", "huyện", "p"),
                baseline("e", "huyện", "q"),
                baseline("a", "xã", "d"),
                baseline("b", "xã", "d"),
                baseline("c", "xã", "e"));
        return Gazetteer.of(
                Chronicle.of(LEVELS, Stream.concat(before, Stream.of(events)).toList())
                        .withRosters(List.of(new Roster(unit("d"), START), new Roster(unit("e"), START))));
    }

    private static Baseline baseline(String unit, String type, String parent) {
        UnitDescription description = UnitDescription.of(unit, UnitType.of(type), unit(parent));
        return new Baseline(EventId.of("b-" + unit), on(START), unit(unit), description);
    }

    private static Create create(String unit, LocalDate day) {
        return new Create(EventId.of("create-" + unit), on(day), unit(unit), UnitDescription.of(unit, XA, unit("d")));
    }

    private static Abolish end(String unit, LocalDate day) {
        return new Abolish(EventId.of("end-" + unit), on(day), unit(unit));
    }

    private static Merge merge(String into, LocalDate day, Portion... from) {
        return new Merge(EventId.of("merge-" + into + "-" + day), on(day), List.of(from), unit(into));
    }

    private static Portion part(String unit, Extent area, Extent people) {
        return new Portion(unit(unit), Extents.of(area, people));
    }

    private static Enactment on(LocalDate day) {
        return Enactment.of(day, Verification.ILLUSTRATIVE);
    }

    private static UnitId unit(String id) {
        return UnitId.of(id);
    }

    private static List<String> became(Gazetteer gazetteer, String unit, LocalDate to) {
        return gazetteer.successors(unit(unit), START, to).stream()
                .map(link -> link.to() + " " + link.extents().area() + " "
                        + link.extents().population())
                .toList();
    }

    private static List<String> events(Gazetteer gazetteer, String unit, LocalDate to) {
        return gazetteer.successors(unit(unit), START, to).stream()
                .map(link -> link.to() + " "
                        + link.events().stream()
                                .map(event -> event.id().value())
                                .toList())
                .toList();
    }

    @Test
    void aUnitThatGoesOnLinksToItselfWholeAndWithoutEvents() {
        Gazetteer gazetteer = with(new Rename(EventId.of("x"), on(DAY), unit("a"), "Yên"));

        assertThat(gazetteer.successors(unit("a"), START, DAY))
                .containsExactly(new Succession(unit("a"), unit("a"), Extents.WHOLE, List.of()));
        assertThat(gazetteer.predecessors(unit("a"), DAY, START))
                .isEqualTo(gazetteer.successors(unit("a"), START, DAY));
        assertThat(gazetteer.untraced(unit("a"), START, DAY)).isEqualTo(Extents.of(Extent.NONE, Extent.NONE));
    }

    @Test
    void p15SharesMultiplyAlongAPath() {
        Extent half = Extent.part(Rational.of(1, 2));
        Extent third = Extent.part(Rational.of(1, 3));
        Gazetteer gazetteer = with(merge("b", DAY, part("a", half, third)), merge("c", LATER, part("b", third, half)));

        assertThat(became(gazetteer, "a", LATER))
                .containsExactly("a PART 1/2 PART 2/3", "b PART 1/3 PART 1/6", "c PART 1/6 PART 1/6");
        assertThat(events(gazetteer, "a", LATER))
                .containsExactly(
                        "a [merge-b-2025-07-01]",
                        "b [merge-b-2025-07-01, merge-c-2026-01-01]",
                        "c [merge-b-2025-07-01, merge-c-2026-01-01]");
    }

    @Test
    void p15PartsOfUnknownSizeThatComeTogetherAgainAreTheWhole() {
        Gazetteer gazetteer = with(
                end("a", DAY),
                create("x", DAY),
                create("y", DAY),
                new Split(
                        EventId.of("split"),
                        on(DAY),
                        unit("a"),
                        List.of(new Portion(unit("x"), UNKNOWN), new Portion(unit("y"), UNKNOWN))),
                end("x", LATER),
                end("y", LATER),
                merge("b", LATER, Portion.whole(unit("x")), Portion.whole(unit("y"))));

        assertThat(became(gazetteer, "a", DAY)).containsExactly("x PART PART", "y PART PART");
        assertThat(became(gazetteer, "a", LATER)).containsExactly("b WHOLE WHOLE");
        assertThat(events(gazetteer, "a", LATER)).containsExactly("b [split, merge-b-2026-01-01]");
    }

    @Test
    void whatIsLeftOfAPartThatComesBackOnlyPartlyIsLessThanTheWhole() {
        Extent half = Extent.part(Rational.of(1, 2));
        Gazetteer gazetteer = with(
                end("a", DAY),
                create("x", DAY),
                create("y", DAY),
                new Split(
                        EventId.of("split"),
                        on(DAY),
                        unit("a"),
                        List.of(new Portion(unit("x"), UNKNOWN), new Portion(unit("y"), UNKNOWN))),
                end("x", LATER),
                end("y", LATER),
                merge("b", LATER, Portion.whole(unit("x")), part("y", half, half)),
                merge("c", LATER, part("y", half, half)));

        assertThat(became(gazetteer, "a", LATER))
                .containsExactly("b PART 1/2..1 PART 1/2..1", "c PART 0..1/2 PART 0..1/2");
    }

    @Test
    void knownBoundsNarrowTheOtherShare() {
        Extent bounds = Extent.part(Rational.of(1, 4), Rational.of(1, 2));
        Gazetteer gazetteer = with(
                end("a", DAY),
                merge("b", DAY, part("a", bounds, bounds)),
                merge("c", DAY, part("a", Extent.PART, Extent.NOT_STATED)));

        assertThat(became(gazetteer, "a", DAY))
                .containsExactly("b PART 1/4..1/2 PART 1/4..1/2", "c PART 1/2..3/4 PART 1/2..3/4");
    }

    @Test
    void whatIsNotStatedOfTheOnlyHeirIsTheWhole() {
        Gazetteer gazetteer = with(end("a", DAY), merge("b", DAY, part("a", Extent.WHOLE, Extent.NOT_STATED)));

        assertThat(became(gazetteer, "a", DAY)).containsExactly("b WHOLE WHOLE");
    }

    @Test
    void nothingIsConcludedFromAPartThatStandsAlone() {
        Gazetteer gazetteer = with(end("a", DAY), merge("b", DAY, part("a", Extent.PART, Extent.WHOLE)));

        assertThat(became(gazetteer, "a", DAY)).containsExactly("b PART WHOLE");
        assertThat(gazetteer.untraced(unit("a"), START, DAY)).isEqualTo(Extents.of(Extent.PART, Extent.NONE));
    }

    @Test
    void aUnitThatGaveSomethingAwayKeepsTheRest() {
        Extent tenth = Extent.part(Rational.of(1, 10));
        Gazetteer gazetteer = with(
                merge("b", DAY, part("a", tenth, Extent.NONE)),
                merge("c", DAY, part("b", Extent.PART, Extent.NOT_STATED)));

        assertThat(became(gazetteer, "a", DAY)).containsExactly("a PART 9/10 WHOLE", "b PART 1/10 NONE");
        assertThat(became(gazetteer, "b", DAY)).containsExactly("b PART NOT_STATED", "c PART NOT_STATED");
        assertThat(gazetteer.untraced(unit("a"), START, DAY).area()).isEqualTo(Extent.NONE);
    }

    @Test
    void aUnitThatSaysWhatItKeepsKeepsNoMore() {
        Split split = new Split(
                EventId.of("split"),
                on(DAY),
                unit("a"),
                List.of(part("a", Extent.PART, Extent.WHOLE), part("b", Extent.PART, Extent.NONE)));

        assertThat(became(with(split), "a", DAY)).containsExactly("a PART WHOLE", "b PART NONE");
    }

    @Test
    void aUnitThatGoesOnMayGiveLessThanTheWholeAndOneThatEndsMayNot() {
        Extent tenth = Extent.part(Rational.of(1, 10));

        assertThat(read(merge("b", DAY, part("a", tenth, tenth))).problems()).isEmpty();
        assertThat(read(end("a", DAY), merge("b", DAY, part("a", tenth, tenth))).problems().stream()
                        .map(problem -> problem.code().id()))
                .containsExactly("territory.shares", "territory.shares", "territory.shares");
    }

    @Test
    void aDistrictWhoseLevelEndedIsInItsCommunes() {
        Gazetteer gazetteer = with(
                new Transfer(EventId.of("up-a"), on(DAY), unit("a"), unit("p")),
                end("b", DAY),
                end("d", DAY),
                merge("c", DAY, part("b", Extent.PART, Extent.NONE)),
                merge("a", DAY, part("b", Extent.PART, Extent.WHOLE)));

        assertThat(became(gazetteer, "d", DAY)).containsExactly("a PART WHOLE", "c PART NONE");
        assertThat(events(gazetteer, "d", DAY))
                .containsExactly("a [end-d, merge-a-2025-07-01]", "c [end-d, merge-c-2025-07-01]");
    }

    @Test
    void aDistrictAllOfWhoseCommunesCameTogetherIsWhole() {
        Gazetteer gazetteer = with(
                end("a", DAY),
                end("b", DAY),
                end("d", DAY),
                merge("c", DAY, Portion.whole(unit("a")), Portion.whole(unit("b"))));

        assertThat(became(gazetteer, "d", DAY)).containsExactly("c WHOLE WHOLE");
        assertThat(gazetteer.predecessors(unit("c"), DAY, START).stream().map(Succession::from))
                .as("the district is in its communes and does not count beside them")
                .containsExactly(unit("a"), unit("b"), unit("c"));
    }

    @Test
    void ofADistrictWithoutARosterTheRestIsNotKnown() {
        Gazetteer known = with(end("a", DAY), end("b", DAY), end("d", DAY), merge("c", DAY, Portion.whole(unit("a"))));
        Gazetteer gazetteer =
                Gazetteer.of(known.chronicle().withRosters(List.of())).orElseThrow();

        assertThat(became(gazetteer, "e", DAY)).containsExactly("e WHOLE WHOLE");
        assertThat(gazetteer.successors(unit("d"), START, DAY))
                .singleElement()
                .satisfies(link -> assertThat(link.kind()).isEqualTo(Succession.Kind.PART));
        assertThat(gazetteer.recordsAllBelow(unit("d"), START)).isFalse();
        assertThat(known.recordsAllBelow(unit("d"), START)).isTrue();
        assertThat(known.recordsAllBelow(unit("d"), START.minusDays(1))).isFalse();
    }

    @Test
    void ofTheOnlyRecordedCommuneItIsNotKnownHowMuchOfTheDistrictItIs() {
        Gazetteer known = with(end("e", DAY), new Transfer(EventId.of("up-c"), on(DAY), unit("c"), unit("q")));
        Gazetteer gazetteer =
                Gazetteer.of(known.chronicle().withRosters(List.of())).orElseThrow();

        assertThat(became(known, "e", DAY)).containsExactly("c WHOLE WHOLE");
        assertThat(became(gazetteer, "e", DAY)).containsExactly("c NOT_STATED NOT_STATED");
        assertThat(gazetteer.successors(unit("e"), START, DAY).get(0).kind()).isEqualTo(Succession.Kind.NOT_STATED);
    }

    @Test
    void aUnitThatEndedWithoutAnyTraceIsNowhere() {
        Gazetteer gazetteer = with(end("a", DAY), create("x", DAY));

        assertThat(became(gazetteer, "a", DAY)).isEmpty();
        assertThat(gazetteer.untraced(unit("a"), START, DAY)).isEqualTo(Extents.WHOLE);
        assertThat(gazetteer.predecessors(unit("x"), DAY, START)).isEmpty();
        assertThat(gazetteer.untraced(unit("x"), DAY, START)).isEqualTo(Extents.WHOLE);
    }

    @Test
    void whatCameFromAUnitWithoutOriginIsNotTracedBackEither() {
        Gazetteer gazetteer = with(
                create("x", DAY),
                end("a", LATER),
                end("x", LATER),
                merge("b", LATER, Portion.whole(unit("a"))),
                merge("c", LATER, Portion.whole(unit("x"))),
                create("y", LATER),
                merge("y", LATER, part("c", Extent.PART, Extent.NONE)));

        assertThat(gazetteer.untraced(unit("b"), LATER, START)).isEqualTo(Extents.of(Extent.NONE, Extent.NONE));
        assertThat(gazetteer.untraced(unit("c"), LATER, START))
                .isEqualTo(Extents.of(Extent.NOT_STATED, Extent.NOT_STATED));
        assertThat(gazetteer.untraced(unit("y"), LATER, START)).isEqualTo(Extents.of(Extent.NONE, Extent.WHOLE));
    }

    @Test
    void aBorderThatMovedWithACommuneIsNotTakenForOneThatStayed() {
        Gazetteer gazetteer = with(new Transfer(EventId.of("move"), on(DAY), unit("a"), unit("e")));

        assertThat(became(gazetteer, "a", DAY)).containsExactly("a WHOLE WHOLE");
        assertThat(became(gazetteer, "d", DAY)).containsExactly("d PART PART", "e PART PART");
        assertThat(became(gazetteer, "p", DAY)).containsExactly("p PART PART", "q PART PART");
        assertThat(became(gazetteer, "e", DAY)).containsExactly("e WHOLE WHOLE");
        assertThat(events(gazetteer, "d", DAY)).containsExactly("d [move]", "e [move]");
    }

    @Test
    void landWithoutPeopleMovesABorderForTheAreaOnly() {
        Gazetteer gazetteer = with(merge("c", DAY, part("a", Extent.PART, Extent.NONE)));

        assertThat(became(gazetteer, "p", DAY)).containsExactly("p PART WHOLE", "q PART NONE");
    }

    @Test
    void aCommuneThatComesRightBelowItsProvinceLeavesTheDistrictForNoOtherOne() {
        Gazetteer gazetteer = with(new Transfer(EventId.of("up"), on(DAY), unit("a"), unit("p")));

        assertThat(became(gazetteer, "d", DAY)).containsExactly("d PART PART");
        assertThat(gazetteer.untraced(unit("d"), START, DAY)).isEqualTo(UNKNOWN);
        assertThat(became(gazetteer, "p", DAY)).containsExactly("p WHOLE WHOLE");
    }

    @Test
    void refusesWhatOnlyAProgrammerCanGetWrong() {
        Gazetteer gazetteer = with(create("x", DAY));

        assertThatThrownBy(() -> gazetteer.successors(unit("a"), START.minusDays(1), DAY))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> gazetteer.predecessors(unit("a"), DAY, START.minusDays(1)))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> gazetteer.successors(unit("x"), START, DAY))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("x on 2020-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gazetteer.successors(unit("a"), DAY, START))
                .withMessageContaining("2025-07-01");
        assertThatIllegalArgumentException().isThrownBy(() -> gazetteer.predecessors(unit("a"), START, DAY));
    }
}
