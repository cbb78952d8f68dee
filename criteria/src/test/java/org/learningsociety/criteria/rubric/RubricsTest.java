package org.learningsociety.criteria.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.testkit.SampleRubrics;
import org.learningsociety.criteria.testkit.SampleTables;

class RubricsTest {

    private static final TitleId TITLE = TitleId.of("don-vi-hoc-tap");
    private static final Rubric OLD = version("a-old", "2020-01-01/2021-01-01");
    private static final Rubric LATER = version("z-later", "2022-01-01/2024-01-01");
    private static final Rubric BESIDE = version("b-beside", "2023-01-01/");
    private static final Rubric OTHER = version("other", "2020-01-01/..").withTitle(Optional.empty());
    private static final Rubrics RUBRICS = Rubrics.of(List.of(LATER, BESIDE, OTHER, OLD));

    @Test
    void findsARubricByItsId() {
        assertThat(RUBRICS.get(new RubricId("z-later"))).isEqualTo(LATER);
        assertThat(RUBRICS.find(new RubricId("z-later"))).contains(LATER);
        assertThat(RUBRICS.find(new RubricId("x"))).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> RUBRICS.get(new RubricId("x")))
                .withMessage("rubric must be one of [a-old, b-beside, other, z-later], but was x");
    }

    @Test
    void listsInTheOrderOfIds() {
        assertThat(RUBRICS.list()).containsExactly(OLD, BESIDE, OTHER, LATER);
        assertThat(RUBRICS).hasToString("Rubrics[a-old, b-beside, other, z-later]");
    }

    @Test
    void versionsOfATitleStandInTheOrderOfTime() {
        Rubric unknownStart = version("zz", "/2019-01-01");

        assertThat(RUBRICS.versions(TITLE)).containsExactly(OLD, LATER, BESIDE);
        assertThat(Rubrics.of(List.of(OLD, unknownStart)).versions(TITLE)).containsExactly(unknownStart, OLD);
        assertThat(RUBRICS.versions(TitleId.of("x"))).isEmpty();
    }

    @Test
    void allThatHoldInAUnitOrAPartOfItAreFound() {
        Hierarchy map = SampleTables.gazetteer().at(LocalDate.of(2023, 6, 1));
        Rubric country = version("country", "2023-01-01/2024-01-01").withTitle(Optional.empty());
        Rubric here = country.withId(new RubricId("here")).withTerritory(SampleTables.DAK_MAM);
        Rubric elsewhere = country.withId(new RubricId("elsewhere")).withTerritory(SampleTables.NAM_DA);
        Rubric nowhere = country.withId(new RubricId("nowhere")).withTerritory(UnitId.of("vn-khong-co"));
        Rubric past = version("past", "2020-01-01/2023-06-01");
        Rubrics rubrics = Rubrics.of(List.of(country, here, elsewhere, nowhere, past));

        assertThat(rubrics.inForce(LocalDate.of(2023, 6, 1), SampleTables.DAK_MAM, map))
                .containsExactly(country, here);
        assertThat(rubrics.inForce(LocalDate.of(2023, 6, 1), UnitId.of("vn"), map))
                .containsExactly(country, elsewhere, here);
        assertThat(rubrics.inForce(LocalDate.of(2024, 1, 1), UnitId.of("vn"), map))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, a-old",
        "2020-12-31, a-old",
        "2022-01-01, z-later",
        "2022-12-31, z-later",
        "2023-01-01, z-later b-beside",
        "2023-12-31, z-later b-beside",
        "2024-01-01, b-beside",
    })
    void everyVersionThatMayBeInForceIsFound(LocalDate date, String ids) {
        Validated<List<Rubric>> found = RUBRICS.inForce(TITLE, date);

        assertThat(found.orElseThrow())
                .extracting(rubric -> rubric.id().value())
                .containsExactly(ids.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, BEFORE_FIRST, , 2020-01-01",
        "2021-01-01, IN_GAP, 2020-12-31, 2022-01-01",
        "2021-12-31, IN_GAP, 2020-12-31, 2022-01-01",
    })
    void whereNoneIsInForceTheNeighborsAreTold(
            LocalDate date, RubricProblem code, @Nullable String last, @Nullable String next) {
        Validated<List<Rubric>> found = RUBRICS.inForce(TITLE, date);

        assertThat(found.value()).isEmpty();
        Problem problem = found.problems().get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message(Language.VI))
                .contains(Language.VI.date(date))
                .doesNotContain("{");
        Stream.of(last, next)
                .filter(day -> day != null)
                .forEach(day -> assertThat(problem.message(Language.EN)).contains(day));
    }

    @Test
    void afterTheLastVersionItsLastDayIsTold() {
        Problem problem = Rubrics.of(List.of(OLD, LATER))
                .inForce(TITLE, LocalDate.of(2024, 1, 1))
                .problems()
                .get(0);

        assertThat(problem.code()).isEqualTo(RubricProblem.AFTER_LAST);
        assertThat(problem.message(Language.VI)).contains("31/12/2023");
    }

    @Test
    void aTitleWithoutRubricIsTold() {
        Problem problem = RUBRICS.inForce(TitleId.of("x"), LocalDate.of(2024, 1, 1))
                .problems()
                .get(0);

        assertThat(problem.code()).isEqualTo(RubricProblem.NO_VERSION);
        assertThat(problem.message(Language.EN)).isEqualTo("x: The catalog has no rubric for the title \"x\".");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-01, vn-dak-mam, country",
        "2023-01-01, vn-dak-mam, dak-mam",
        "2023-01-01, vn-nam-da, country",
        "2023-12-31, vn-dak-mam, dak-mam",
        "2024-01-01, vn-dak-mam, country",
    })
    void theVersionOfThePlaceComesBeforeThatOfTheCountry(LocalDate date, String unit, String id) {
        Rubrics rubrics = Rubrics.of(List.of(
                version("country", "2022-01-01/.."), local("dak-mam", "2023-01-01/2024-01-01", SampleTables.DAK_MAM)));

        assertThat(rubrics.inForce(TITLE, date, path(unit, date)).orElseThrow())
                .extracting(rubric -> rubric.id().value())
                .containsExactly(id);
        assertThat(rubrics.inForce(TITLE, date).orElseThrow()).contains(rubrics.get(new RubricId("country")));
    }

    @Test
    void aVersionForAUnitAboveBindsWhatLiesBelow() {
        LocalDate date = LocalDate.of(2023, 1, 1);
        Rubric above = local("above", "2022-01-01/..", UnitId.of("vn"));
        Rubric below = local("below", "2022-01-01/..", SampleTables.DAK_MAM);
        Rubrics rubrics = Rubrics.of(List.of(version("country", "2020-01-01/.."), above, below));

        assertThat(rubrics.inForce(TITLE, date, path("vn-dak-mam", date)).orElseThrow())
                .containsExactly(below);
        assertThat(rubrics.inForce(TITLE, date, path("vn-nam-da", date)).orElseThrow())
                .containsExactly(above);
        assertThat(rubrics.inForce(TITLE, date, path("vn", date)).orElseThrow()).containsExactly(above);
    }

    @Test
    void aLocalVersionThatOnlyMayBeInForceDoesNotDisplaceTheWiderOne() {
        LocalDate date = LocalDate.of(2023, 6, 1);
        Rubric local = local("dak-mam", "2023-01-01/", SampleTables.DAK_MAM);
        Rubrics rubrics = Rubrics.of(List.of(OLD, LATER, BESIDE, local));

        assertThat(rubrics.inForce(TITLE, date, path("vn-dak-mam", date)).orElseThrow())
                .containsExactly(local, LATER, BESIDE);
    }

    @Test
    void aVersionThatHoldsElsewhereIsNotTold() {
        LocalDate date = LocalDate.of(2023, 6, 1);
        Rubrics rubrics = Rubrics.of(List.of(OLD, local("dak-mam", "2023-01-01/..", SampleTables.DAK_MAM)));

        Validated<List<Rubric>> found = rubrics.inForce(TITLE, date, path("vn-nam-da", date));

        assertThat(found.value()).isEmpty();
        assertThat(found.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(RubricProblem.AFTER_LAST);
            assertThat(problem.message(Language.VI)).contains("31/12/2020");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-01, BEFORE_FIRST, 2021-01-01",
        "2022-06-01, IN_GAP, 2023-01-01",
        "2024-06-01, AFTER_LAST, 2023-12-31",
    })
    void whereNoneBindsThePlaceTheNeighborsAreTold(LocalDate date, RubricProblem code, String neighbor) {
        Rubrics rubrics = Rubrics.of(List.of(
                version("country", "2021-01-01/2022-01-01"),
                local("dak-mam", "2023-01-01/2024-01-01", SampleTables.DAK_MAM)));

        Problem problem = rubrics.inForce(TITLE, date, path("vn-dak-mam", date))
                .problems()
                .get(0);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message(Language.EN)).contains(neighbor);
    }

    @Test
    void anIdStandsOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rubrics.of(List.of(OLD, OLD)))
                .withMessage("rubrics must have different ids, but two had a-old");
    }

    @Test
    void equalRubricsMakeEqualCollections() {
        assertThat(Rubrics.of(List.of(OLD, LATER)))
                .isEqualTo(Rubrics.of(List.of(LATER, OLD)))
                .hasSameHashCodeAs(Rubrics.of(List.of(LATER, OLD)))
                .isNotEqualTo(Rubrics.of(List.of(OLD)))
                .isNotEqualTo(OLD);
        assertThat(Arrays.asList(RubricProblem.values()))
                .extracting(RubricProblem::id)
                .containsExactly(
                        "rubric.no-version",
                        "rubric.before-first",
                        "rubric.in-gap",
                        "rubric.after-last",
                        "rubric.id-twice");
    }

    private static Rubric version(String id, String inForce) {
        return SampleRubrics.ranked().withId(new RubricId(id)).withTitle(TITLE).withInForce(DateRange.parse(inForce));
    }

    private static Rubric local(String id, String inForce, UnitId territory) {
        return version(id, inForce).withTerritory(territory);
    }

    private static List<UnitState> path(String unit, LocalDate date) {
        return SampleTables.gazetteer().at(date).path(UnitId.of(unit));
    }
}
