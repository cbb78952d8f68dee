package org.learningsociety.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.target.Base;
import org.learningsociety.core.target.Comparison;
import org.learningsociety.core.target.Goal;
import org.learningsociety.core.target.MeasureId;
import org.learningsociety.core.target.Population;
import org.learningsociety.core.target.Reading;
import org.learningsociety.core.target.Target;
import org.learningsociety.core.text.LocalizedText;

/** The targets of the shipped plans against facts/targets.md, sections 1 to 6. */
class SeedTargetsTest {

    private static final CoreCatalog CATALOG = CoreCatalog.load();

    /** Measure, per cent in 2025 and in 2030, labels; "-" where the sources give none. */
    private static final Map<String, String> FACTS = Map.of(
            "de-an-xhht-2021",
            """
            literacy-level-2         70   90   VERIFIED VERIFIED
            universal-preschool      70   100  VERIFIED VERIFIED
            primary-level-3          50   70   VERIFIED VERIFIED
            lower-secondary-level-2  100  -    VERIFIED -
            lower-secondary-level-3  20   40   VERIFIED VERIFIED
            information-capacity     50   70   VERIFIED VERIFIED
            life-skills              50   70   VERIFIED VERIFIED
            technical-training       50   60   VERIFIED VERIFIED
            university-degree        12   15   PARTIAL PARTIAL
            digital-universities     70   90   VERIFIED VERIFIED
            digital-institutions     60   80   VERIFIED VERIFIED
            centers-using-ict        70   -    PARTIAL -
            citizens-with-title      40   60   VERIFIED VERIFIED
            learning-districts       -    50   - PARTIAL
            """,
            "chuong-trinh-387-2022",
            """
            association-trained          100  -   VERIFIED -
            families-with-title          70   -   PARTIAL -
            clans-with-title             65   -   PARTIAL -
            communities-with-title       65   -   PARTIAL -
            commune-units-with-title     80   -   PARTIAL -
            workers-with-title           40   60  VERIFIED VERIFIED
            cadres-with-title            60   80  VERIFIED VERIFIED
            chairs-in-center-management  100  -   VERIFIED -
            association-staff-trained    40   60  PARTIAL PARTIAL
            """,
            "chuong-trinh-677-2022",
            """
            association-trained  100  -   VERIFIED -
            adults-with-title    40   60  VERIFIED VERIFIED
            staff-with-title     60   80  VERIFIED VERIFIED
            digital-skills       70   90  VERIFIED VERIFIED
            proficient           60   80  VERIFIED VERIFIED
            """,
            "ha-noi-cdht-2023",
            """
            association-trained  100  -   VERIFIED -
            adults-with-title    40   60  VERIFIED VERIFIED
            digital-skills       70   90  VERIFIED VERIFIED
            proficient           60   80  VERIFIED VERIFIED
            association-briefed  -    in words  - VERIFIED
            staff-with-title     -    80  - VERIFIED
            """,
            "ha-noi-de-an-2021",
            """
            citizens-with-title  50  70  VERIFIED VERIFIED
            units-with-title     50  70  VERIFIED VERIFIED
            learning-districts   40  60  VERIFIED VERIFIED
            learning-city        -   in words  - VERIFIED
            """);

    @Test
    void targetsAreThoseOfTheFactsAndNoOthers() {
        Map<String, List<String>> found = new TreeMap<>();
        CATALOG.plans().stream()
                .filter(plan -> !plan.targets().isEmpty())
                .forEach(plan -> found.put(plan.id().value(), rows(plan)));

        assertThat(found).containsOnlyKeys(FACTS.keySet());
        FACTS.forEach((plan, table) -> assertThat(found.get(plan))
                .as(plan)
                .containsExactlyElementsOf(
                        table.lines().map(line -> line.replaceAll(" +", " ")).toList()));
    }

    @Test
    void everyTargetHasAYearAndNoDayThatIsMadeUp() {
        assertThat(targets())
                .hasSize(62)
                .allSatisfy(target -> assertThat(target.window().orElseThrow().toString())
                        .isIn("2025-01-01/2026-01-01", "2030-01-01/2031-01-01"));
    }

    @Test
    void everyShareAsksForAtLeastItsValueEverywhere() {
        assertThat(targets().flatMap(target -> target.threshold().stream()))
                .hasSize(60)
                .allSatisfy(threshold -> {
                    assertThat(threshold.comparison()).isEqualTo(Comparison.AT_LEAST);
                    assertThat(threshold.areas()).isEmpty();
                });
    }

    @Test
    void whatTrongDoLeavesOpenHasBothReadings() {
        Map<String, List<String>> readings = CATALOG.plans().stream()
                .flatMap(plan -> plan.targets().stream()
                        .filter(target -> !target.readings().isEmpty())
                        .map(target -> Map.entry(
                                plan.id() + " " + target.id(),
                                target.readings().stream()
                                        .map(SeedTargetsTest::inWords)
                                        .toList())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<String> proficient = List.of("nested within digital-skills", "side-by-side");
        List<String> schools = List.of("nested within lower-secondary-level-2", "side-by-side");
        List<String> degree = List.of("population", "population-15-and-over");

        assertThat(readings)
                .isEqualTo(Map.of(
                        "chuong-trinh-677-2022 proficient-2025", proficient,
                        "chuong-trinh-677-2022 proficient-2030", proficient,
                        "ha-noi-cdht-2023 proficient-2025", proficient,
                        "ha-noi-cdht-2023 proficient-2030", proficient,
                        "de-an-xhht-2021 lower-secondary-level-3-2025", schools,
                        "de-an-xhht-2021 lower-secondary-level-3-2030", schools,
                        "de-an-xhht-2021 university-degree-2025", degree,
                        "de-an-xhht-2021 university-degree-2030", degree));
    }

    @Test
    void adultsOfThreeGroupsAreCountedOnceAndANoteTellsTheOtherReading() {
        assertThat(targets().filter(target -> target.measure().equals(MeasureId.of("adults-with-title"))))
                .hasSize(4)
                .allSatisfy(target -> {
                    Base base = target.goal().match(Goal.ShareOf::base, count -> none(), text -> none());
                    Population adults = base.match(Base.Stated::population, open -> noPopulation());
                    assertThat(adults).isInstanceOf(Population.AnyOf.class);
                    assertThat(target.notes())
                            .extracting(LocalizedText::vi)
                            .anyMatch(note -> note.contains("từng nhóm"));
                });
    }

    @Test
    void haNoiPrintsDistrictsAndTownsInTheFirstStageOnly() {
        Map<String, String> territories = plan("ha-noi-cdht-2023").targets().stream()
                .collect(Collectors.toMap(
                        target -> target.id().value(),
                        target -> target.territory().orElseThrow().vi()));

        assertThat(territories)
                .isEqualTo(Map.of(
                        "association-trained-2025", "thành phố",
                        "adults-with-title-2025", "phường, quận, huyện, thị xã",
                        "digital-skills-2025", "thành phố",
                        "proficient-2025", "thành phố",
                        "association-briefed-2030", "thành phố",
                        "adults-with-title-2030", "phường, quận",
                        "staff-with-title-2030", "phường, quận",
                        "digital-skills-2030", "thành phố",
                        "proficient-2030", "thành phố"));
    }

    @Test
    void haNoiAsksAsMuchAsTheNationExceptForStaffIn2025() {
        assertThat(notReached("chuong-trinh-677-2022", "ha-noi-cdht-2023")).containsExactly("staff-with-title-2025");
    }

    @Test
    void haNoisSchemeAsksForMoreThanTheNationalOne() {
        Plan national = plan("de-an-xhht-2021");
        Plan city = plan("ha-noi-de-an-2021");

        assertThat(Stream.of("citizens-with-title-2025", "citizens-with-title-2030", "learning-districts-2030"))
                .allSatisfy(id -> {
                    assertThat(target(city, id).isAtLeastAsStrictAs(target(national, id)))
                            .isTrue();
                    assertThat(target(national, id).isAtLeastAsStrictAs(target(city, id)))
                            .isFalse();
                });
    }

    @Test
    void contradictionsOfTheSourcesAreKept() {
        assertThat(target(plan("chuong-trinh-677-2022"), "adults-with-title-2030")
                        .notes())
                .extracting(LocalizedText::en)
                .anyMatch(note -> note.contains("70%") && note.contains("60%"));
        assertThat(plan("de-an-xhht-2021").notes())
                .extracting(LocalizedText::en)
                .anyMatch(note -> note.contains("A newspaper of 11/2021"));
    }

    private static List<String> notReached(String parent, String local) {
        return plan(parent).targets().stream()
                .filter(above -> plan(local).targets().stream().noneMatch(below -> below.isAtLeastAsStrictAs(above)))
                .map(above -> above.id().value())
                .toList();
    }

    private static List<String> rows(Plan plan) {
        return plan.targets().stream()
                .map(Target::measure)
                .distinct()
                .map(measure -> measure + " " + cell(plan, measure, 2025, SeedTargetsTest::percent) + " "
                        + cell(plan, measure, 2030, SeedTargetsTest::percent) + " "
                        + cell(
                                plan,
                                measure,
                                2025,
                                target -> target.verification().name()) + " "
                        + cell(
                                plan,
                                measure,
                                2030,
                                target -> target.verification().name()))
                .toList();
    }

    private static String cell(Plan plan, MeasureId measure, int year, Function<Target, String> text) {
        return plan.targets().stream()
                .filter(target -> target.measure().equals(measure))
                .filter(target -> target.due().orElseThrow().getYear() == year)
                .map(text)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" and "), found -> found.isEmpty() ? "-" : found));
    }

    private static String percent(Target target) {
        return target.threshold()
                .map(threshold ->
                        threshold.usual().multipliedBy(Rational.of(100)).toString())
                .orElse("in words");
    }

    private static String inWords(Reading reading) {
        return reading.id() + reading.within().map(outer -> " within " + outer).orElse("");
    }

    private static Stream<Target> targets() {
        return CATALOG.plans().stream().flatMap(plan -> plan.targets().stream());
    }

    private static Plan plan(String id) {
        return CATALOG.plan(PlanId.of(id));
    }

    private static Target target(Plan plan, String id) {
        return plan.targets().stream()
                .filter(target -> target.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Base none() {
        throw new AssertionError("a target of adults must be a share");
    }

    private static Population noPopulation() {
        throw new AssertionError("the base of the adults must be stated");
    }
}
