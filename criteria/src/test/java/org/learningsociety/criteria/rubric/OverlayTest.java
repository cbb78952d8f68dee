package org.learningsociety.criteria.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.testkit.SampleRubrics;

class OverlayTest {

    private static final Rubric UNIT = CriteriaCatalog.load().rubrics().get(new RubricId("dvht-tt-22-2020"));
    private static final Citation CITATION = Citation.parse("tt-22-2020-bgddt, Điều 5");
    private static final LocalizedText NOT_CLEAR = LocalizedText.of("Chưa rõ.", "Not clear.");
    private static final Level LEVEL = new Level(
            new LevelId("them"),
            LocalizedText.of("Mức thêm", "One more level"),
            List.of(new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(95))))));

    @Test
    void aFillingTakesThePlaceOfTheUnknownNumberAndKeepsItsSource() {
        Overlay overlay = overlay(Map.of("2.2.partial", "3.5"));

        Rubric filled = UNIT.with(overlay).orElseThrow();

        Rule.Content content =
                (Rule.Content) filled.find(new CriterionId("2.2")).orElseThrow().rule();
        assertThat(content.partial())
                .isEqualTo(new Figure.Known<>(
                        Points.parse("3.5"), List.of(CITATION), Optional.of(Verification.ILLUSTRATIVE)));
        assertThat(filled.overlays()).containsExactly(overlay.id());
        assertThat(filled.verification()).isEqualTo(Verification.ILLUSTRATIVE);
        assertThat(filled.slots().map(SlotId::value)).doesNotContain("2.2.partial");
        assertThat(UNIT.slots().map(SlotId::value)).contains("2.2.partial");
    }

    @Test
    void changesAreMadeInTheirOrderBeforeSlotsAreFilled() {
        Overlay overlay = overlay(
                Map.of("moi", "4"),
                new Overlay.AddCriterion(
                        Optional.of(new CriterionId("TC3")),
                        criterion("3.4", new Rule.Marks(new IndicatorId("3.4"), absent("moi", 0, 10)))),
                new Overlay.DropCriterion(new CriterionId("3.3")),
                new Overlay.AddLevel(LEVEL));

        Rubric changed = UNIT.with(overlay).orElseThrow();

        assertThat(changed.find(new CriterionId("TC3")).orElseThrow().rule().parts())
                .extracting(part -> part.id().value())
                .containsExactly("3.1", "3.2", "3.4");
        assertThat(changed.maximum()).contains(Points.of(99));
        assertThat(changed.levels()).last().isEqualTo(LEVEL);
    }

    @Test
    void aCriterionIsReplacedWithAllBelowIt() {
        Rubric changed = UNIT.with(overlay(Map.of(), new Overlay.ReplaceCriterion(marks("TC1", 20))))
                .orElseThrow();

        assertThat(changed.maximum()).contains(Points.of(90));
        assertThat(changed.find(new CriterionId("1.1"))).isEmpty();
    }

    @Test
    void aCriterionMayBeAddedAtTheTopAndALevelReplacedOrDropped() {
        Level first = UNIT.levels().get(0);
        Level tests = new Level(first.id(), first.name(), List.of(new Level.Met(new CriterionId("khong-ky-luat"))));
        Rubric changed = UNIT.with(overlay(
                        Map.of(),
                        new Overlay.AddCriterion(
                                Optional.empty(),
                                criterion("khong-ky-luat", new Rule.HoldsNot(new IndicatorId("ky-luat")))),
                        new Overlay.ReplaceLevel(tests),
                        new Overlay.DropLevel(UNIT.levels().get(1).id())))
                .orElseThrow();

        assertThat(changed.levels()).containsExactly(tests, UNIT.levels().get(2));
        assertThat(changed.criteria()).last().extracting(Criterion::id).isEqualTo(new CriterionId("khong-ky-luat"));
    }

    @ParameterizedTest
    @MethodSource("joins")
    void everyJoiningRuleTakesAnotherPart(Rule rule, Criterion part) {
        boolean graded = rule instanceof Rule.Graded;
        Rubric host = SampleRubrics.builder("noi", graded ? Mode.POINTS : Mode.ALL_INDICATORS)
                .addCriteria(criterion("noi", rule))
                .addLevels(
                        graded
                                ? levelOf("noi")
                                : new Level(
                                        new LevelId("dat"),
                                        LocalizedText.of("Đạt", "Achieved"),
                                        List.of(new Level.Met(new CriterionId("noi")))))
                .build();

        Rubric changed = host.with(overlayOf(host, new Overlay.AddCriterion(Optional.of(new CriterionId("noi")), part)))
                .orElseThrow();

        Rule joined = changed.find(new CriterionId("noi")).orElseThrow().rule();
        assertThat(joined).hasSameClassAs(rule);
        assertThat(joined.parts()).hasSize(rule.parts().size() + 1).last().isEqualTo(part);
    }

    static Stream<Arguments> joins() {
        List<Criterion> graded = List.of(marks("a", 5), marks("b", 5));
        List<Criterion> tested = List.of(holds("a"), holds("b"));
        return Stream.of(
                Arguments.of(new Rule.Sum(graded, Optional.empty()), marks("c", 5)),
                Arguments.of(new Rule.BestOf(1, graded), marks("c", 5)),
                Arguments.of(new Rule.Minimum(graded), marks("c", 5)),
                Arguments.of(new Rule.All(tested), holds("c")),
                Arguments.of(new Rule.Any(tested), holds("c")),
                Arguments.of(new Rule.AtLeast(2, tested), holds("c")),
                Arguments.of(new Rule.KnockOut(tested), holds("c")));
    }

    @Test
    void everythingThatCannotBeDoneIsSaidAtOnce() {
        Rubric rubric = SampleRubrics.builder("thu", Mode.POINTS)
                .addCriteria(
                        criterion("total", new Rule.Marks(new IndicatorId("total"), absent("max", 5, 10))),
                        criterion(
                                "chua-ro",
                                new Rule.Unstated(new SlotId("chua-ro"), LocalizedText.of("Chưa rõ.", "Not clear."))))
                .addLevels(levelOf("total"))
                .validityMonths(
                        new Figure.Absent<>(new SlotId("thang"), 1L, 60L, LocalizedText.of("Chưa rõ.", "Not clear.")))
                .build();
        Overlay overlay = new Overlay(
                new OverlayId("phuong-an"),
                rubric.id(),
                LocalizedText.of("Phương án", "An overlay"),
                Verification.ILLUSTRATIVE,
                new TreeMap<>(Map.of(
                        new SlotId("max"), filling("4"),
                        new SlotId("thang"), filling("1/2"),
                        new SlotId("chua-ro"), filling("1"),
                        new SlotId("la"), filling("1"))),
                List.of(
                        new Overlay.DropCriterion(new CriterionId("khong-co")),
                        new Overlay.AddCriterion(Optional.of(new CriterionId("total")), marks("x", 1)),
                        new Overlay.DropLevel(new LevelId("khong-co")),
                        new Overlay.ReplaceLevel(LEVEL)));

        Validated<Rubric> result = rubric.with(overlay);

        assertThat(result.value()).isEmpty();
        assertThat(result.problems())
                .extracting(problem ->
                        problem.code().id() + " " + problem.arguments().get("value"))
                .containsExactlyInAnyOrder(
                        "overlay.unknown-criterion khong-co",
                        "overlay.takes-no-part total",
                        "overlay.unknown-level khong-co",
                        "overlay.unknown-level them",
                        "overlay.outside-bounds 4",
                        "overlay.wrong-number 1/2",
                        "overlay.slot-is-a-rule chua-ro",
                        "overlay.unknown-slot la");
        assertThat(result.problems()).allSatisfy(problem -> {
            assertThat(problem.message(Language.VI)).doesNotContain("{");
            assertThat(problem.message(Language.EN)).doesNotContain("{");
        });
    }

    @Test
    void aTableOfPointsMayTakeThePlaceOfWhatWasNotStated() {
        Rubric unknown = SampleRubrics.builder("chua-ro", Mode.ALL_INDICATORS)
                .addCriteria(criterion(
                        "tat-ca", new Rule.Unstated(new SlotId("o"), LocalizedText.of("Chưa rõ.", "Not clear."))))
                .addLevels(new Level(
                        new LevelId("dat"),
                        LocalizedText.of("Đạt", "Achieved"),
                        List.of(new Level.Met(new CriterionId("tat-ca")))))
                .build();
        Overlay overlay = new Overlay(
                new OverlayId("bang-diem"),
                unknown.id(),
                LocalizedText.of("Bảng điểm", "A table of points"),
                Verification.ILLUSTRATIVE,
                new TreeMap<>(),
                List.of(
                        new Overlay.ReplaceCriterion(marks("tat-ca", 100)),
                        new Overlay.ReplaceLevel(levelOf("tat-ca"))));

        Rubric changed = unknown.with(overlay).orElseThrow();

        assertThat(changed.mode()).isEqualTo(Mode.POINTS);
        assertThat(changed.maximum()).contains(Points.of(100));
    }

    @Test
    void anOverlayThatSaysNothingLeavesTheRubricAsItIs() {
        Overlay nothing = overlay(Map.of());

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(UNIT.with(nothing).orElseThrow()).isSameAs(UNIT);
        assertThat(overlay(Map.of("2.2.partial", "1")).isEmpty()).isFalse();
        assertThat(overlay(Map.of(), new Overlay.AddLevel(LEVEL)).isEmpty()).isFalse();
    }

    @Test
    void theNumberForASlotIsFound() {
        Overlay overlay = overlay(Map.of("2.2.partial", "3.5"));

        assertThat(overlay.filling(new SlotId("2.2.partial"))).contains(filling("3.5"));
        assertThat(overlay.filling(new SlotId("2.3.partial"))).isEmpty();
    }

    @Test
    void everyKindOfRequirementTakesItsNumber() {
        Rubric rubric = SampleRubrics.ranked()
                .withLevels(new Level(
                        new LevelId("dat"),
                        LocalizedText.of("Đạt", "Achieved"),
                        List.of(
                                new Level.TotalAtLeast(new Cut(
                                        absent("cat", 50, 90),
                                        List.of(new Cut.Relief(Applicability.ALWAYS, absent("giam", 40, 80))))),
                                new Level.PointsAtLeast(new CriterionId("1.1"), absent("san", 0, 30)),
                                new Level.ShareOfMaximumAtLeast(
                                        new CriterionId("TC1"),
                                        new Figure.Absent<>(
                                                new SlotId("ty-le"), Rational.ZERO, Rational.ONE, NOT_CLEAR)),
                                new Level.EachPartAtLeast(new CriterionId("TC1"), absent("phan", 0, 30)),
                                new Level.PointsAtLeast(new CriterionId("1.2"), Figure.of(Points.of(7))))));
        Overlay overlay = new Overlay(
                new OverlayId("phuong-an"),
                rubric.id(),
                LocalizedText.of("Phương án thử", "A what-if"),
                Verification.ILLUSTRATIVE,
                new TreeMap<>(Map.of(
                        new SlotId("cat"), filling("60"),
                        new SlotId("giam"), filling("55"),
                        new SlotId("san"), filling("12.5"),
                        new SlotId("ty-le"), filling("1/2"),
                        new SlotId("phan"), filling("5"))),
                List.of());

        Rubric filled = rubric.with(overlay).orElseThrow();

        assertThat(filled.levels().get(0).requirements())
                .containsExactly(
                        new Level.TotalAtLeast(new Cut(
                                written(Points.of(60)),
                                List.of(new Cut.Relief(Applicability.ALWAYS, written(Points.of(55)))))),
                        new Level.PointsAtLeast(new CriterionId("1.1"), written(Points.parse("12.5"))),
                        new Level.ShareOfMaximumAtLeast(new CriterionId("TC1"), written(Rational.of(1, 2))),
                        new Level.EachPartAtLeast(new CriterionId("TC1"), written(Points.of(5))),
                        new Level.PointsAtLeast(new CriterionId("1.2"), Figure.of(Points.of(7))));
        assertThat(filled.slots()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "60, 60"})
    void theEndsOfWhatIsAdmissibleFillASlot(String value, long months) {
        assertThat(monthsFrom1To60(value).orElseThrow().validityMonths()).contains(written(months));
    }

    @ParameterizedTest
    @CsvSource({"0, overlay.outside-bounds", "61, overlay.outside-bounds", "9223372036854775808, overlay.wrong-number"})
    void monthsThatAreNotAdmissibleFillNone(String value, String code) {
        assertThat(codes(monthsFrom1To60(value))).containsExactly(code);
    }

    private static Validated<Rubric> monthsFrom1To60(String value) {
        SlotId slot = new SlotId("thang");
        Rubric rubric = SampleRubrics.ranked().withValidityMonths(new Figure.Absent<>(slot, 1L, 60L, NOT_CLEAR));
        return rubric.with(new Overlay(
                new OverlayId("phuong-an"),
                rubric.id(),
                LocalizedText.of("Phương án thử", "A what-if"),
                Verification.ILLUSTRATIVE,
                new TreeMap<>(Map.of(slot, filling(value))),
                List.of()));
    }

    /** A number as the overlays here give it. */
    private static <T extends Comparable<T>> Figure<T> written(T value) {
        return new Figure.Known<>(value, List.of(CITATION), Optional.of(Verification.ILLUSTRATIVE));
    }

    @Test
    void overlaysLaidOneOverTheOtherAreAllNamedInTheirOrder() {
        Rubric twice = UNIT.with(overlay(Map.of("2.2.partial", "1")))
                .flatMap(once -> once.with(new Overlay(
                        new OverlayId("a-later"),
                        UNIT.id(),
                        LocalizedText.of("Phương án sau", "A later one"),
                        Verification.ILLUSTRATIVE,
                        new TreeMap<>(),
                        List.of(new Overlay.AddLevel(LEVEL)))))
                .orElseThrow();

        assertThat(twice.overlays()).containsExactly(new OverlayId("phuong-an"), new OverlayId("a-later"));
        assertThat(twice.overlays()).extracting(OverlayId::toString).containsExactly("phuong-an", "a-later");
        assertThat(new OverlayId("a-later")).isLessThan(new OverlayId("phuong-an"));
    }

    @Test
    void anOverlayForAnotherRubricIsRefused() {
        assertThat(codes(UNIT.withId(new RubricId("khac")).with(overlay(Map.of("2.2.partial", "1")))))
                .containsExactly("overlay.other-rubric");
    }

    @Test
    void whatCouldNotBeJudgedIsRefusedAndNotThrown() {
        assertThat(codes(UNIT.with(overlay(Map.of(), new Overlay.DropCriterion(new CriterionId("total"))))))
                .containsExactly("overlay.unsound");
        assertThat(codes(UNIT.with(overlay(Map.of(), new Overlay.ReplaceCriterion(holds("TC1"))))))
                .containsExactly("overlay.unsound");
    }

    @Test
    void pointsMayHaveFourDecimalsAndNoMore() {
        assertThat(UNIT.with(overlay(Map.of("2.2.partial", "4.9999"))).hasErrors())
                .isFalse();
        assertThat(codes(UNIT.with(overlay(Map.of("2.2.partial", "1/3"))))).containsExactly("overlay.wrong-number");
        assertThat(codes(UNIT.with(overlay(Map.of("2.2.partial", "99999999999999999999")))))
                .containsExactly("overlay.wrong-number");
        assertThat(codes(UNIT.with(overlay(Map.of("2.2.partial", "5.0001")))))
                .containsExactly("overlay.outside-bounds");
        assertThat(codes(UNIT.with(overlay(Map.of("2.2.partial", "-1"))))).containsExactly("overlay.outside-bounds");
    }

    private static List<String> codes(Validated<Rubric> result) {
        return result.problems().stream()
                .map(Problem::code)
                .map(code -> code.id())
                .toList();
    }

    private static Overlay overlay(Map<String, String> fillings, Overlay.Change... changes) {
        TreeMap<SlotId, Overlay.Filling> slots = new TreeMap<>();
        fillings.forEach((slot, value) -> slots.put(new SlotId(slot), filling(value)));
        return new Overlay(
                new OverlayId("phuong-an"),
                UNIT.id(),
                LocalizedText.of("Phương án thử", "A what-if"),
                Verification.ILLUSTRATIVE,
                slots,
                List.of(changes));
    }

    private static Overlay overlayOf(Rubric rubric, Overlay.Change change) {
        return new Overlay(
                new OverlayId("phuong-an"),
                rubric.id(),
                LocalizedText.of("Phương án thử", "A what-if"),
                Verification.ILLUSTRATIVE,
                new TreeMap<>(),
                List.of(change));
    }

    private static Overlay.Filling filling(String value) {
        return new Overlay.Filling(Rational.parse(value), List.of(CITATION));
    }

    private static Figure<Points> absent(String slot, long low, long high) {
        return new Figure.Absent<>(
                new SlotId(slot), Points.of(low), Points.of(high), LocalizedText.of("Chưa rõ.", "Not clear."));
    }

    private static Criterion holds(String id) {
        return criterion(id, new Rule.Holds(new IndicatorId(id)));
    }

    private static Level levelOf(String criterion) {
        return new Level(
                new LevelId("dat"),
                LocalizedText.of("Đạt", "Achieved"),
                List.of(new Level.PointsAtLeast(new CriterionId(criterion), Figure.of(Points.of(1)))));
    }
}
