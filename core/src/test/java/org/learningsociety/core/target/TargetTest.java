package org.learningsociety.core.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.territory.AreaMembership;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;

class TargetTest {

    // 281/QĐ-TTg: learning families 70 %, in mountainous and difficult areas 60 %.
    private static final Threshold FAMILIES_2020 = new Threshold(
            Comparison.AT_LEAST,
            Rational.parse("0.7"),
            List.of(
                    new Threshold.ForArea(AreaGroup.MOUNTAINOUS, Rational.parse("0.6")),
                    new Threshold.ForArea(AreaGroup.SPECIALLY_DIFFICULT, Rational.parse("0.6"))));

    private static final LocalizedText TEXT = LocalizedText.of("chữ", "text");

    @Test
    void theTargetsOfHaNoiHaveNothingWrongButTheOpenBase() {
        List<Problem> problems = Target.check(HaNoi.TARGETS, pointer -> new Place.Whole(pointer));

        assertThat(problems)
                .extracting(
                        Problem::severity,
                        Problem::code,
                        problem -> problem.place().source())
                .containsExactly(
                        tuple(Severity.WARNING, TargetProblem.AMBIGUOUS_BASE, "/2/goal/base"),
                        tuple(Severity.WARNING, TargetProblem.AMBIGUOUS_BASE, "/6/goal/base"));
        assertThat(problems.get(0).message(Language.VI))
                .isEqualTo("/2/goal/base: Văn bản không nêu rõ chỉ tiêu proficient-2025 tính trên tổng số nào; kết quả"
                        + " được nêu theo từng cách hiểu: nested, side-by-side.");
    }

    @Test
    void aTargetIsDueOnTheLastDayOfItsYear() {
        assertThat(HaNoi.ADULTS_2025.due()).contains(LocalDate.of(2025, 12, 31));
    }

    @Test
    void aPopulationIsNamedFromItsParts() {
        Population adults =
                HaNoi.ADULTS_2025.goal() instanceof Goal.ShareOf share && share.base() instanceof Base.Stated stated
                        ? stated.population()
                        : new Population.Group(PopulationId.of("x"), TEXT);

        assertThat(adults.text().vi())
                .isEqualTo("người lớn trong gia đình học tập hoặc người lớn trong dòng họ học tập hoặc người lớn trong"
                        + " cộng đồng học tập (mỗi đối tượng chỉ tính một lần)");
        assertThat(HaNoi.PROFICIENT_2025.readings().get(0).population().text().en())
                .isEqualTo("title holders with digital skills");
    }

    @Test
    void everythingThatIsWrongWithATargetIsToldAtOnce() {
        Reading reading = new Reading(
                HaNoi.NESTED, TEXT, new Population.Group(PopulationId.of("x"), TEXT), Optional.of(MeasureId.of("m")));
        Threshold threshold = new Threshold(
                Comparison.AT_LEAST,
                Rational.parse("1.2"),
                List.of(
                        new Threshold.ForArea(AreaGroup.ISLAND, Rational.of(-1, 10)),
                        new Threshold.ForArea(AreaGroup.ISLAND, Rational.ONE)));
        Target target = HaNoi.target(
                "t",
                MeasureId.of("m"),
                new Goal.ShareOf(new Base.Ambiguous(List.of(reading, reading)), TEXT, threshold),
                2025);

        assertThat(target.check())
                .extracting(problem -> problem.message(Language.EN))
                .containsExactly(
                        "t#/goal/threshold/usual: A target must lie between 0 % and 100 %, but was 120 %.",
                        "t#/goal/threshold/areas/0/value: A target must lie between 0 % and 100 %, but was -10 %.",
                        "t#/goal/threshold/areas/1/area: A value is given more than once for the area group island; only"
                                + " the first can apply.",
                        "t#/goal/base: The document does not say of what the target t is a share; it is told by each"
                                + " reading: nested, nested.",
                        "t#/goal/base/readings/0/within: A reading must not lie within its own measure m.",
                        "t#/goal/base/readings/1/id: The id nested is used by more than one reading.",
                        "t#/goal/base/readings/1/within: A reading must not lie within its own measure m.");
    }

    @Test
    void anOpenBaseHasAtLeastTwoReadings() {
        Target target = HaNoi.target(
                "t",
                MeasureId.of("m"),
                new Goal.ShareOf(new Base.Ambiguous(List.of()), TEXT, Threshold.atLeast(Rational.ONE)),
                2025);

        assertThat(target.check())
                .extracting(Problem::code)
                .containsExactly(TargetProblem.TOO_FEW_READINGS, TargetProblem.AMBIGUOUS_BASE);
    }

    @Test
    void moreThanAllIsNeverReached() {
        Target target = HaNoi.ADULTS_2025.withGoal(new Goal.ShareOf(
                new Base.Stated(new Population.Group(PopulationId.of("x"), TEXT)),
                TEXT,
                Threshold.moreThan(Rational.ONE)));

        assertThat(target.check()).extracting(Problem::code).containsExactly(TargetProblem.NEVER_REACHED);
    }

    @Test
    void aNumberOfThingsIsWhole() {
        Population wards = new Population.Group(PopulationId.of("wards"), TEXT);
        Target half = HaNoi.ADULTS_2025.withGoal(new Goal.CountOf(wards, Threshold.atLeast(Rational.parse("50.5"))));
        Target fifty = HaNoi.ADULTS_2025.withGoal(new Goal.CountOf(wards, Threshold.atLeast(Rational.of(50))));

        assertThat(half.check()).extracting(Problem::code).containsExactly(TargetProblem.NOT_A_COUNT);
        assertThat(fifty.check()).isEmpty();
    }

    @Test
    void idsDueDaysAndOuterMeasuresAreCheckedAmongTheTargetsOfAPlan() {
        List<Target> targets = List.of(HaNoi.ADULTS_2025, HaNoi.ADULTS_2025, HaNoi.PROFICIENT_2025);

        assertThat(Target.check(targets, pointer -> new Place.Whole(pointer)))
                .extracting(problem -> problem.code() + " " + problem.place().source())
                .containsExactly(
                        "DUPLICATE_ID /1/id",
                        "SAME_DUE_DAY /1/window",
                        "AMBIGUOUS_BASE /2/goal/base",
                        "UNKNOWN_OUTER_MEASURE /2/goal/base/readings/0/within");
    }

    @Test
    void aTargetWithoutADeadlineIsNoProblem() {
        Target target = HaNoi.ADULTS_2025.withWindow(Optional.empty());

        assertThat(target.check()).isEmpty();
        assertThat(target.due()).isEmpty();
    }

    @Test
    void theFirstAreaThatAppliesCounts() {
        Threshold threshold = new Threshold(
                Comparison.AT_LEAST,
                Rational.parse("0.7"),
                List.of(
                        new Threshold.ForArea(AreaGroup.ISLAND, Rational.parse("0.5")),
                        new Threshold.ForArea(AreaGroup.MOUNTAINOUS, Rational.parse("0.6"))));

        assertThat(threshold
                        .in(Areas.of(Set.of(AreaGroup.MOUNTAINOUS, AreaGroup.ISLAND)))
                        .value())
                .isEqualTo(ValueBounds.exactly(Rational.parse("0.5")));
        assertThat(threshold.in(Areas.of(Set.of(AreaGroup.URBAN))).value())
                .isEqualTo(ValueBounds.exactly(Rational.parse("0.7")));
        Areas noIsland = group -> group.equals(AreaGroup.ISLAND) ? Optional.of(false) : Optional.empty();
        assertThat(threshold.in(noIsland).value())
                .isEqualTo(new ValueBounds(Rational.parse("0.6"), Rational.parse("0.7")));
    }

    @Test
    void aTargetThatDependsOnAnUnknownAreaIsUndeterminedBetweenItsValues() {
        Requirement unknown = FAMILIES_2020.in(Areas.unknown());

        assertThat(unknown.judge(Counts.of(65, 0, 100).share())).isEqualTo(TargetStatus.UNDETERMINED);
        assertThat(unknown.judge(Counts.of(70, 0, 100).share())).isEqualTo(TargetStatus.REACHED);
        assertThat(unknown.judge(Counts.of(59, 0, 100).share())).isEqualTo(TargetStatus.NOT_REACHED);
    }

    @Test
    @DisplayName(
            "P-42 the groups that the map records on a date decide, and a group that it does not record leaves it open")
    void p42TheMapSaysWhatIsAskedOfAUnit() {
        UnitId country = UnitId.of("vn");
        LocalDate day = LocalDate.of(2025, 7, 1);
        UnitType type = UnitType.of("nước");
        Chronicle chronicle = new Chronicle(
                Dated.of(day.minusYears(1), LevelScheme.of(LevelScheme.Tier.of(Level.NATION, type))),
                List.of(new TerritorialEvent.Baseline(
                        EventId.of("b-vn"),
                        Enactment.of(day.minusYears(1), Verification.ILLUSTRATIVE),
                        country,
                        UnitDescription.ofTop("Việt Nam", type))),
                List.of(),
                List.of(
                        area(country, AreaGroup.MOUNTAINOUS, true, DateRange.until(day)),
                        area(country, AreaGroup.MOUNTAINOUS, false, DateRange.from(day)),
                        area(country, AreaGroup.SPECIALLY_DIFFICULT, false, DateRange.of(day, day.plusYears(1)))),
                List.of());
        Gazetteer gazetteer = Gazetteer.of(chronicle).orElseThrow();

        assertThat(asked(gazetteer, country, day.minusDays(1))).isEqualTo("[3/5, 3/5]");
        assertThat(asked(gazetteer, country, day)).isEqualTo("[7/10, 7/10]");
        assertThat(asked(gazetteer, country, day.plusYears(1))).isEqualTo("[3/5, 7/10]");
    }

    private static AreaMembership area(UnitId unit, AreaGroup group, boolean belongs, DateRange period) {
        return new AreaMembership(unit, group, belongs, period, List.of(), Verification.ILLUSTRATIVE);
    }

    private static String asked(Gazetteer gazetteer, UnitId unit, LocalDate date) {
        return FAMILIES_2020
                .in(group -> gazetteer.belongs(unit, group, date))
                .value()
                .toString();
    }

    @ParameterizedTest
    @EnumSource(TargetProblem.class)
    void everyProblemHasASentenceInBothLanguages(TargetProblem code) {
        assertThat(code.messages().keys()).contains(code.id()).hasSameSizeAs(TargetProblem.values());
    }

    @Test
    void aLocalTargetMayAskForMore() {
        // Phú Thọ asks 60 % of the adults for 2025 where the nation asks 40 %.
        Target phuTho = HaNoi.ADULTS_2025.withGoal(HaNoi.ADULTS_2030.goal());

        assertThat(phuTho.isAtLeastAsStrictAs(HaNoi.ADULTS_2025)).isTrue();
        assertThat(HaNoi.ADULTS_2025.isAtLeastAsStrictAs(phuTho)).isFalse();
        assertThat(phuTho.isAtLeastAsStrictAs(HaNoi.ADULTS_2030)).isTrue();
        assertThat(HaNoi.ADULTS_2030.isAtLeastAsStrictAs(phuTho)).isFalse();
        assertThat(phuTho.isAtLeastAsStrictAs(HaNoi.SKILLS_2025)).isFalse();
        assertThat(HaNoi.STUDY_2030.isAtLeastAsStrictAs(HaNoi.STUDY_2030)).isTrue();
    }

    @Test
    void thresholdsThatCrossByAreaAreNotComparable() {
        Threshold crossing = new Threshold(
                Comparison.AT_LEAST,
                Rational.parse("0.7"),
                List.of(new Threshold.ForArea(AreaGroup.MOUNTAINOUS, Rational.parse("0.5"))));
        Threshold flat = Threshold.atLeast(Rational.parse("0.6"));

        assertThat(crossing.isAtLeastAsStrictAs(flat)).isFalse();
        assertThat(flat.isAtLeastAsStrictAs(crossing)).isFalse();
    }

    @Test
    void atEqualValuesMoreThanIsStricter() {
        Threshold atLeast = Threshold.atLeast(Rational.parse("0.7"));
        Threshold more = Threshold.moreThan(Rational.parse("0.7"));

        assertThat(more.isAtLeastAsStrictAs(atLeast)).isTrue();
        assertThat(atLeast.isAtLeastAsStrictAs(more)).isFalse();
        assertThat(more.isAtLeastAsStrictAs(more)).isTrue();
        assertThat(Threshold.atLeast(Rational.parse("0.71")).isAtLeastAsStrictAs(more))
                .isTrue();
        assertThat(Threshold.atLeast(Rational.parse("0.69")).isAtLeastAsStrictAs(atLeast))
                .isFalse();
    }

    @Test
    void anExceptionThatNoTerritoryMeetsDoesNotMatter() {
        Threshold twice = new Threshold(
                Comparison.AT_LEAST,
                Rational.parse("0.7"),
                List.of(
                        new Threshold.ForArea(AreaGroup.ISLAND, Rational.parse("0.7")),
                        new Threshold.ForArea(AreaGroup.ISLAND, Rational.parse("0.1"))));

        assertThat(twice.isAtLeastAsStrictAs(Threshold.atLeast(Rational.parse("0.7"))))
                .isTrue();
    }

    @Test
    void numbersOfTheSameAreComparedAndNothingElseByFigures() {
        Population wards = new Population.Group(PopulationId.of("wards"), TEXT);
        Population centers = new Population.Group(PopulationId.of("centers"), TEXT);
        Goal fifty = new Goal.CountOf(wards, Threshold.atLeast(Rational.of(50)));
        Goal sixty = new Goal.CountOf(wards, Threshold.atLeast(Rational.of(60)));
        Goal other = new Goal.CountOf(centers, Threshold.atLeast(Rational.of(60)));
        Goal share = new Goal.ShareOf(new Base.Stated(wards), TEXT, Threshold.atLeast(Rational.ONE));
        Goal words = new Goal.Qualitative(TEXT);

        assertThat(sixty.isAtLeastAsStrictAs(fifty)).isTrue();
        assertThat(fifty.isAtLeastAsStrictAs(sixty)).isFalse();
        assertThat(other.isAtLeastAsStrictAs(fifty)).isFalse();
        assertThat(share.isAtLeastAsStrictAs(fifty)).isFalse();
        assertThat(words.isAtLeastAsStrictAs(words)).isTrue();
        assertThat(words.isAtLeastAsStrictAs(share)).isFalse();
        assertThat(words.isAtLeastAsStrictAs(new Goal.Qualitative(LocalizedText.ofName("x"))))
                .isFalse();
    }

    @Test
    void aTargetIsInTimeUpToTheDueDayOfTheOther() {
        Target year = HaNoi.ADULTS_2025;
        Target open = year.withWindow(Optional.empty());

        assertThat(year.isAtLeastAsStrictAs(year)).isTrue();
        assertThat(year.isAtLeastAsStrictAs(open)).isTrue();
        assertThat(open.isAtLeastAsStrictAs(year)).isFalse();
        assertThat(year.withWindow(DateRange.parse("2025-01-01/2026-01-02")).isAtLeastAsStrictAs(year))
                .isFalse();
    }

    @Test
    void nothingAndAllAreShares() {
        Base base = new Base.Stated(new Population.Group(PopulationId.of("x"), TEXT));

        assertThat(HaNoi.share("t", HaNoi.ADULTS, base, 0, 2025).check()).isEmpty();
        assertThat(HaNoi.share("t", HaNoi.ADULTS, base, 100, 2025).check()).isEmpty();
        assertThat(HaNoi.target(
                                "t",
                                HaNoi.ADULTS,
                                new Goal.CountOf(
                                        new Population.Group(PopulationId.of("x"), TEXT),
                                        Threshold.atLeast(Rational.ZERO)),
                                2025)
                        .check())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 0.7, AT_LEAST, 0.6, AT_LEAST",
        "MORE_THAN, 0.7, AT_LEAST, 0.6, MORE_THAN",
        "MORE_THAN, 0.7, AT_LEAST, 0, AT_LEAST",
        "AT_LEAST, 0.7, MORE_THAN, 0.6, MORE_THAN",
        "AT_LEAST, 0, MORE_THAN, 0.6, AT_LEAST",
        "MORE_THAN, 0, MORE_THAN, 0, MORE_THAN"
    })
    void nestedRequirementsAreMultiplied(
            Comparison outer, String whole, Comparison inner, String part, Comparison both) {
        Requirement product = asked(outer, whole).multipliedBy(asked(inner, part));

        assertThat(product.comparison()).isEqualTo(both);
        assertThat(product.value())
                .isEqualTo(ValueBounds.exactly(Rational.parse(whole).multipliedBy(Rational.parse(part))));
    }

    private static Requirement asked(Comparison comparison, String value) {
        return new Requirement(comparison, ValueBounds.exactly(Rational.parse(value)));
    }

    @Test
    void boundsAreExactWhereTheyMeetAndFactorsAreNotNegative() {
        ValueBounds open = new ValueBounds(Rational.ZERO, Rational.ONE);
        ValueBounds below = ValueBounds.exactly(Rational.of(-1));

        assertThat(open.isExact()).isFalse();
        assertThat(below.isExact()).isTrue();
        assertThat(open.multipliedBy(open)).isEqualTo(open);
        assertThatThrownBy(() -> open.multipliedBy(below)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> below.multipliedBy(open))
                .hasMessage("factors must not be negative, but were [-1, -1] and [0, 1]");
    }

    @Test
    void severalPopulationsAreAtLeastTwo() {
        List<Population> one = List.of(new Population.Group(PopulationId.of("x"), TEXT));

        assertThatThrownBy(() -> new Population.AnyOf(one))
                .hasMessage("several populations must be at least two, but there were 1");
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> Counts.of(6, 5, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("met and unknown must be at least 0 and together at most of, but were 6 and 5 of 10");
        assertThatThrownBy(() -> Counts.of(1, Long.MAX_VALUE, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void outOfNothingThereIsNoShare() {
        assertThat(Counts.of(0, 0, 0).share()).isEmpty();
        assertThat(Counts.of(0, 0, 0).coverage()).isEmpty();
        assertThat(Counts.of(6, 3, 10).share()).contains(new ValueBounds(Rational.of(6, 10), Rational.of(9, 10)));
        assertThat(Counts.of(6, 3, 10).coverage()).contains(Rational.of(7, 10));
    }

    @Test
    void aTargetNeedsNothingButWhatItSays() {
        assertThat(Target.builder()
                        .id(TargetId.of("t"))
                        .measure(MeasureId.of("m"))
                        .name(TEXT)
                        .goal(new Goal.Qualitative(TEXT))
                        .verification(Verification.ILLUSTRATIVE)
                        .build()
                        .threshold())
                .isEmpty();
    }
}
