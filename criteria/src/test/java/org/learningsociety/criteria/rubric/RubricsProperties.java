package org.learningsociety.criteria.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** Which version binds a place, against the sentence of the law read word by word. */
class RubricsProperties {

    private static final TitleId TITLE = TitleId.of("don-vi-hoc-tap");

    /** The way down to a commune; beside it lies another commune, which is never on the way. */
    private static final List<UnitState> PATH = path("vn", "vn-tinh", "vn-tinh-xa");

    private static final UnitId ELSEWHERE = UnitId.of("vn-tinh-xa-khac");

    @Provide
    Arbitrary<List<Rubric>> versions() {
        Arbitrary<Optional<UnitId>> places = Arbitraries.of(
                        Stream.concat(PATH.stream().map(UnitState::id), Stream.of(ELSEWHERE))
                                .toList())
                .optional(0.7);
        Arbitrary<DateRange> periods = Arbitraries.of(
                        "2020-01-01/2021-01-01",
                        "2021-01-01/2022-01-01",
                        "2021-06-01/..",
                        "2020-06-01/",
                        "/2021-06-01",
                        "2023-01-01/..")
                .map(DateRange::parse);
        return Combinators.combine(places, periods)
                .as((place, period) -> SampleRubrics.ranked()
                        .withTitle(TITLE)
                        .withTerritory(place)
                        .withInForce(period))
                .list()
                .ofMaxSize(6)
                .map(rubrics -> IntStream.range(0, rubrics.size())
                        .mapToObj(i -> rubrics.get(i).withId(new RubricId("v" + i)))
                        .toList());
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.of(
                        "2019-12-31",
                        "2020-01-01",
                        "2020-12-31",
                        "2021-01-01",
                        "2021-05-31",
                        "2021-06-01",
                        "2022-01-01",
                        "2023-01-01")
                .map(LocalDate::parse);
    }

    @Provide
    Arbitrary<List<UnitState>> paths() {
        return Arbitraries.integers().between(1, PATH.size()).map(length -> PATH.subList(0, length));
    }

    @Property
    void aVersionBindsUnlessAMoreLocalOneCertainlyDoes(
            @ForAll("versions") List<Rubric> versions,
            @ForAll("dates") LocalDate date,
            @ForAll("paths") List<UnitState> path) {
        List<Rubric> binding = versions.stream()
                .filter(rubric -> rank(rubric, path) >= 0 && rubric.inForce().mayContain(date))
                .filter(rubric -> versions.stream()
                        .noneMatch(other -> rank(other, path) > rank(rubric, path)
                                && other.inForce().contains(date)))
                .toList();

        assertThat(Rubrics.of(versions).inForce(TITLE, date, path).value().orElse(List.of()))
                .containsExactlyInAnyOrderElementsOf(binding)
                .isSortedAccordingTo((a, b) -> rank(b, path) - rank(a, path));
    }

    @Property
    void whereNothingIsLocalThePlaceDoesNotMatter(
            @ForAll("versions") List<Rubric> versions,
            @ForAll("dates") LocalDate date,
            @ForAll("paths") List<UnitState> path) {
        Rubrics national = Rubrics.of(versions.stream()
                .map(rubric -> rubric.withTerritory(Optional.empty()))
                .toList());

        assertThat(national.inForce(TITLE, date, path)).isEqualTo(national.inForce(TITLE, date));
    }

    @Property
    void neitherTheOrderNorWhatHoldsElsewhereMatters(
            @ForAll("versions") List<Rubric> versions,
            @ForAll("dates") LocalDate date,
            @ForAll("paths") List<UnitState> path,
            @ForAll Random random) {
        List<Rubric> here = new ArrayList<>(versions);
        here.removeIf(rubric -> rank(rubric, path) < 0);
        Collections.shuffle(here, random);

        assertThat(Rubrics.of(here).inForce(TITLE, date, path))
                .isEqualTo(Rubrics.of(versions).inForce(TITLE, date, path));
    }

    /** 0 for the whole country, more for what is more local, less for elsewhere. */
    private static int rank(Rubric rubric, List<UnitState> path) {
        List<UnitId> ids = path.stream().map(UnitState::id).toList();
        return rubric.territory()
                .map(unit -> ids.contains(unit) ? ids.indexOf(unit) + 1 : -1)
                .orElse(0);
    }

    private static List<UnitState> path(String country, String province, String commune) {
        UnitDescription top = UnitDescription.ofTop("Nước", UnitType.of("nước"));
        return List.of(
                new UnitState(UnitId.of(country), Level.NATION, top),
                new UnitState(UnitId.of(province), Level.PROVINCE, top),
                new UnitState(UnitId.of(commune), Level.COMMUNE, top));
    }
}
