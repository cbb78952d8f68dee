package org.learningsociety.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.catalog.CatalogFolder;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.RubricProblem;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.Verdict;

class CriteriaCatalogTest {

    private static final CriteriaCatalog CATALOG = CriteriaCatalog.load();
    private static final Rubrics RUBRICS = CATALOG.rubrics();
    private static final CatalogFolder FOLDER = CatalogFolder.open(CriteriaCatalog.class, "rubrics");
    private static final TitleId UNIT = TitleId.of("don-vi-hoc-tap");

    static List<Rubric> rubrics() {
        return RUBRICS.list();
    }

    static Stream<Arguments> cases() {
        return rubrics().stream()
                .flatMap(rubric -> cases(rubric).stream().map(known -> Arguments.of(rubric.id(), known.name(), known)));
    }

    private static List<CatalogCase> cases(Rubric rubric) {
        return FOLDER.read(rubric.id() + ".cases.json", CatalogCase.FORMAT);
    }

    @Test
    void shipsWhatTheSourcesGive() {
        assertThat(RUBRICS)
                .hasToString("Rubrics[cdht-qd-244-khvn, dvht-tt-22-2020, krong-no-ca-nhan, krong-no-cap-huyen, "
                        + "krong-no-cap-xa, krong-no-doanh-nghiep, krong-no-doi-tuong-khac, krong-no-dong-ho, "
                        + "krong-no-ho-gia-dinh]");
        assertThat(CATALOG.manifest().id()).isEqualTo("rubrics");
        assertThat(CATALOG.manifest().verification()).isEqualTo(Verification.PARTIAL);
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void everyNodeIsCitedFromTheRegister(Rubric rubric) {
        Instruments instruments = CoreCatalog.load().instruments();

        assertThat(rubric.citations()).isNotEmpty();
        assertThat(citations(rubric))
                .allSatisfy(citation -> assertThat(instruments.find(citation.instrument()))
                        .as("%s", citation)
                        .isPresent());
        assertThat(CATALOG.manifest().sources())
                .containsAll(citations(rubric).map(Citation::instrument).toList());
    }

    private static Stream<Citation> citations(Rubric rubric) {
        return Stream.of(
                        rubric.citations().stream(),
                        rubric.nodes().flatMap(node -> node.citations().stream()),
                        rubric.nodes()
                                .flatMap(node -> node.rule().figures())
                                .flatMap(figure -> figure instanceof Figure.Known<?> known
                                        ? known.citations().stream()
                                        : Stream.empty()))
                .flatMap(stream -> stream);
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void noLabelIsStrongerThanThatOfTheRubric(Rubric rubric) {
        assertThat(rubric.nodes().map(Criterion::verification))
                .allSatisfy(
                        label -> assertThat(label.and(rubric.verification())).isEqualTo(rubric.verification()));
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void everyTextStandsInBothLanguages(Rubric rubric) {
        Stream<LocalizedText> texts = Stream.of(
                        Stream.of(rubric.name()),
                        rubric.notes().stream(),
                        rubric.nodes().map(Criterion::name),
                        rubric.levels().stream().map(Level::name),
                        rubric.nodes()
                                .flatMap(node -> node.rule().figures())
                                .flatMap(figure -> figure instanceof Figure.Absent<?> absent
                                        ? Stream.of(absent.why())
                                        : Stream.empty()))
                .flatMap(stream -> stream);

        assertThat(texts).isNotEmpty().allSatisfy(text -> {
            assertThat(text.in(Language.VI)).isNotBlank();
            assertThat(text.in(Language.EN)).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void everyFileIsInNfcAndInTheCanonicalForm(Rubric rubric) throws IOException {
        String text = text(rubric.id() + ".json");

        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(text).isEqualTo(CriteriaFormats.rubric().write(rubric));
    }

    private static String text(String file) throws IOException {
        try (InputStream in =
                CriteriaCatalog.class.getResourceAsStream("/META-INF/org.learningsociety/catalog/rubrics/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void aWorkedCaseComesOutAsTheLawSays(RubricId id, String name, CatalogCase expected) {
        Assessment found = expected.score(RUBRICS.get(id));

        assertThat(found.verdict()).isEqualTo(expected.verdict());
        assertThat(found.level()).isEqualTo(expected.level());
        assertThat(found.total()).isEqualTo(expected.total());
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void theCasesSeeEveryNodeAchievedAndNotAchieved(Rubric rubric) {
        Map<CriterionId, Set<Verdict>> seen = new HashMap<>();
        for (CatalogCase known : cases(rubric)) {
            known.score(rubric).criteria().stream()
                    .flatMap(Explanation::nodes)
                    .forEach(node -> seen.computeIfAbsent(node.criterion(), id -> EnumSet.noneOf(Verdict.class))
                            .add(node.verdict()));
        }

        assertThat(seen.keySet()).isEqualTo(rubric.nodes().map(Criterion::id).collect(Collectors.toSet()));
        assertThat(seen.values())
                .allSatisfy(verdicts -> assertThat(verdicts).contains(Verdict.ACHIEVED, Verdict.NOT_ACHIEVED));
    }

    @ParameterizedTest
    @CsvSource({
        "total, 100",
        "TC1, 30",
        "1.1, 10",
        "1.2, 10",
        "1.3, 10",
        "TC2, 30",
        "2.1, 10",
        "2.2, 5",
        "2.3, 10",
        "2.4, 5",
        "TC3, 40",
        "3.1, 25",
        "3.2, 10",
        "3.3, 5",
    })
    void theTableOfCircular22Of2020IsComplete(String criterion, long maximum) {
        Rule.Graded rule = (Rule.Graded)
                unit2020().find(new CriterionId(criterion)).orElseThrow().rule();

        assertThat(rule.maximum()).isEqualTo(Points.of(maximum));
        assertThat(rule.leastMaximum()).isEqualTo(Points.of(maximum));
        assertThat(unit2020().nodes()).hasSize(14);
    }

    @Test
    void circular22Of2020HasThreeLevels() {
        assertThat(unit2020().levels())
                .extracting(level -> level.id() + " "
                        + ((Level.TotalAtLeast) level.requirements().get(0))
                                .cut()
                                .usual()
                                .low())
                .containsExactly("trung-binh 50", "kha 70", "tot 85");
    }

    @Test
    void circular22Of2020IsInForceUntil20240125() {
        assertThat(RUBRICS.inForce(UNIT, LocalDate.of(2020, 9, 21)).orElseThrow())
                .containsExactly(unit2020());
        assertThat(RUBRICS.inForce(UNIT, LocalDate.of(2024, 1, 25)).orElseThrow())
                .containsExactly(unit2020());
        assertThat(RUBRICS.inForce(UNIT, LocalDate.of(2020, 9, 20)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(RubricProblem.BEFORE_FIRST));
        assertThat(RUBRICS.inForce(UNIT, LocalDate.of(2024, 1, 26)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message(Language.VI)).contains("2024-01-25"));
    }

    @ParameterizedTest
    @CsvSource({
        "krong-no-cap-huyen, 3",
        "krong-no-cap-xa, 3",
        "krong-no-ca-nhan, 2",
        "krong-no-doanh-nghiep, 4",
        "krong-no-ho-gia-dinh, 2",
        "krong-no-dong-ho, 2",
        "krong-no-doi-tuong-khac, 1",
    })
    void krongNoAsksForFewThings(String id, int criteria) {
        Rubric rubric = RUBRICS.get(new RubricId(id));

        assertThat(rubric.criteria()).hasSize(criteria);
        assertThat(rubric.levels()).hasSize(1);
        assertThat(rubric.levels().get(0).requirements()).hasSize(criteria);
        assertThat(rubric.title()).isEmpty();
    }

    private static Rubric unit2020() {
        return RUBRICS.get(new RubricId("dvht-tt-22-2020"));
    }
}
