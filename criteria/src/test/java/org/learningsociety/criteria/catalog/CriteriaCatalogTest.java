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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.RubricProblem;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.LevelOutcome;
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
                .hasToString("Rubrics[cdht-qd-244-khvn, cong-dong-cap-huyen-tt-25-2023, cong-dong-cap-tinh-tt-25-2023, "
                        + "cong-dong-cap-xa-tt-25-2023, cong-dong-cap-xa-tt-44-2014, cong-dong-thon-qd-448-khvn, "
                        + "dong-ho-qd-448-khvn, dvht-cap-huyen-tt-24-2023, dvht-cap-tinh-tt-24-2023, "
                        + "dvht-cap-xa-qd-448-khvn, dvht-tt-22-2020, gia-dinh-qd-448-khvn, krong-no-ca-nhan, "
                        + "krong-no-cap-huyen, krong-no-cap-xa, krong-no-doanh-nghiep, krong-no-doi-tuong-khac, "
                        + "krong-no-dong-ho, krong-no-ho-gia-dinh, tiep-can-phap-luat-qd-25-2021]");
        assertThat(CATALOG.manifest().version()).isEqualTo("1.1.0");
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

    @ParameterizedTest
    @MethodSource("rubrics")
    void everyNumberIsCitedByItselfOrByItsNode(Rubric rubric) {
        assertThat(rubric.nodes())
                .allSatisfy(
                        node -> assertThat(node.citations()).as("%s", node.id()).isNotEmpty());
        assertThat(Stream.concat(ofLevels(rubric), rubric.validityMonths().stream()))
                .allSatisfy(figure -> assertThat(figure.slot().isPresent()
                                || !((Figure.Known<?>) figure).citations().isEmpty())
                        .as("%s", figure)
                        .isTrue());
    }

    private static Stream<Citation> citations(Rubric rubric) {
        return Stream.of(
                        rubric.citations().stream(),
                        rubric.nodes().flatMap(node -> node.citations().stream()),
                        known(rubric).flatMap(figure -> figure.citations().stream()))
                .flatMap(stream -> stream);
    }

    private static Stream<Figure<?>> figures(Rubric rubric) {
        return Stream.of(
                        rubric.nodes().flatMap(node -> node.rule().figures()),
                        ofLevels(rubric),
                        rubric.validityMonths().stream())
                .flatMap(stream -> stream);
    }

    private static Stream<Figure<?>> ofLevels(Rubric rubric) {
        return rubric.levels().stream()
                .flatMap(level -> level.requirements().stream())
                .flatMap(Level.Requirement::figures);
    }

    private static Stream<Figure.Known<?>> known(Rubric rubric) {
        return figures(rubric)
                .flatMap(figure -> figure instanceof Figure.Known<?> known ? Stream.of(known) : Stream.empty());
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void noLabelIsStrongerThanThatOfTheRubric(Rubric rubric) {
        assertThat(Stream.concat(
                        rubric.nodes().map(Criterion::verification),
                        known(rubric).flatMap(figure -> figure.verification().stream())))
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
                        figures(rubric)
                                .flatMap(figure -> figure instanceof Figure.Absent<?> absent
                                        ? Stream.of(absent.why())
                                        : Stream.empty()),
                        rubric.nodes()
                                .flatMap(node -> node.rule() instanceof Rule.Unstated unstated
                                        ? Stream.of(unstated.why())
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
        assertThat(Normalizer.isNormalized(text(rubric.id() + ".cases.json"), Normalizer.Form.NFC))
                .isTrue();
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
        expected.levels()
                .ifPresent(levels -> assertThat(found.levels().stream()
                                .collect(Collectors.toMap(LevelOutcome::level, LevelOutcome::verdict)))
                        .isEqualTo(levels));
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
        assertThat(rubric.nodes().filter(CriteriaCatalogTest::canHold))
                .allSatisfy(node ->
                        assertThat(seen.get(node.id())).as("%s", node.id()).contains(Verdict.ACHIEVED));
        assertThat(rubric.nodes().filter(CriteriaCatalogTest::canFail))
                .allSatisfy(node ->
                        assertThat(seen.get(node.id())).as("%s", node.id()).contains(Verdict.NOT_ACHIEVED));
    }

    /** A criterion of which part is not stated, or whose maximum is not known, never certainly gives all. */
    private static boolean canHold(Criterion criterion) {
        return criterion.nodes().noneMatch(node -> node.rule() instanceof Rule.Unstated)
                && !(criterion.rule() instanceof Rule.Graded graded
                        && !graded.leastMaximum().equals(graded.maximum()));
    }

    /** A criterion that may be worth nothing, or of which nothing is stated, never certainly fails. */
    private static boolean canFail(Criterion criterion) {
        if (criterion.rule() instanceof Rule.Graded graded) {
            return graded.leastMaximum().compareTo(Points.ZERO) > 0;
        }
        return !(criterion.rule() instanceof Rule.Unstated)
                && (!(criterion.rule() instanceof Rule.All)
                        || criterion.rule().parts().stream().anyMatch(CriteriaCatalogTest::canFail));
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void everythingThatTheCatalogLacksLeavesSomeCaseOpenThoughNoEvidenceIsMissing(Rubric rubric) {
        Set<SlotId> open = new TreeSet<>(
                rubric.validityMonths().flatMap(Figure::slot).stream().toList());
        for (CatalogCase known : cases(rubric)) {
            Assessment found = known.score(rubric);
            if (found.readSet().stream().allMatch(read -> known.observations().containsKey(read.value()))) {
                found.criteria().stream()
                        .flatMap(Explanation::nodes)
                        .filter(node -> node.verdict() == Verdict.UNDETERMINED)
                        .flatMap(node -> rubric.find(node.criterion())
                                .orElseThrow()
                                .rule()
                                .slots())
                        .forEach(open::add);
                openOfLevels(rubric, found).forEach(open::add);
            }
        }

        assertThat(open).isEqualTo(rubric.slots().collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<SlotId> openOfLevels(Rubric rubric, Assessment found) {
        return IntStream.range(0, rubric.levels().size()).boxed().flatMap(level -> {
            List<Level.Requirement> asked = rubric.levels().get(level).requirements();
            List<LevelOutcome.RequirementOutcome> outcomes =
                    found.levels().get(level).requirements();
            return IntStream.range(0, outcomes.size())
                    .filter(i -> outcomes.get(i).verdict() == Verdict.UNDETERMINED)
                    .boxed()
                    .flatMap(i -> asked.get(i).slots());
        });
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void everyGroupThatAConditionNamesIsExplainedInANote(Rubric rubric) {
        assertThat(rubric.nodes().flatMap(node -> groups(node.appliesWhen())))
                .allSatisfy(group -> assertThat(rubric.notes())
                        .anySatisfy(note -> assertThat(note.in(Language.VI)).contains(group)));
    }

    private static Stream<String> groups(Applicability condition) {
        if (condition instanceof Applicability.InGroup in) {
            return Stream.of(in.group());
        }
        return condition instanceof Applicability.AnyOf any
                ? any.conditions().stream().flatMap(CriteriaCatalogTest::groups)
                : Stream.empty();
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void everyTerritoryIsAUnitOfTheShippedMap(Rubric rubric) {
        assertThat(rubric.territory())
                .isEqualTo(
                        rubric.id().value().startsWith("krong-no-")
                                ? Optional.of(UnitId.of("vn-dak-nong-krong-no"))
                                : Optional.empty());
        rubric.territory()
                .ifPresent(unit -> assertThat(CoreCatalog.load()
                                .territory()
                                .at(LocalDate.of(2024, 4, 8))
                                .get(unit)
                                .fullName())
                        .isEqualTo("Huyện Krông Nô"));
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
                .satisfies(problem -> assertThat(problem.message(Language.VI)).contains("25/01/2024"));
    }

    @ParameterizedTest
    @CsvSource({
        "don-vi-hoc-tap-cap-huyen, 2024-01-26, dvht-cap-huyen-tt-24-2023",
        "don-vi-hoc-tap-cap-tinh, 2024-01-26, dvht-cap-tinh-tt-24-2023",
        "don-vi-hoc-tap-cap-xa, 2016-01-01, dvht-cap-xa-qd-448-khvn",
        "cong-dong-hoc-tap-cap-xa, 2024-02-11, cong-dong-cap-xa-tt-44-2014",
        "cong-dong-hoc-tap-cap-xa, 2024-02-12, cong-dong-cap-xa-tt-25-2023",
        "cong-dong-hoc-tap-cap-huyen, 2024-02-12, cong-dong-cap-huyen-tt-25-2023",
        "cong-dong-hoc-tap-cap-tinh, 2024-02-12, cong-dong-cap-tinh-tt-25-2023",
        "cong-dong-hoc-tap-thon, 2018-12-31, cong-dong-thon-qd-448-khvn",
        "gia-dinh-hoc-tap, 2018-12-31, gia-dinh-qd-448-khvn",
        "dong-ho-hoc-tap, 2018-12-31, dong-ho-qd-448-khvn",
        "dat-chuan-tiep-can-phap-luat, 2022-01-01, tiep-can-phap-luat-qd-25-2021",
    })
    void oneVersionIsInForceForATitle(String title, LocalDate date, String id) {
        List<UnitState> path = CoreCatalog.load()
                .territory()
                .at(LocalDate.of(2024, 4, 8))
                .path(UnitId.of("vn-dak-nong-krong-no-nam-nung"));

        assertThat(RUBRICS.inForce(TitleId.of(title), date).orElseThrow())
                .extracting(rubric -> rubric.id().value())
                .containsExactly(id);
        assertThat(RUBRICS.inForce(TitleId.of(title), date, path)).isEqualTo(RUBRICS.inForce(TitleId.of(title), date));
    }

    @ParameterizedTest
    @CsvSource({
        "don-vi-hoc-tap-cap-tinh, 2024-01-25, BEFORE_FIRST",
        "cong-dong-hoc-tap-cap-huyen, 2024-02-11, BEFORE_FIRST",
        "gia-dinh-hoc-tap, 2015-12-31, BEFORE_FIRST",
        "cong-dan-hoc-tap, 2031-01-01, AFTER_LAST",
    })
    void whereNoVersionIsInForceItIsSaid(String title, LocalDate date, RubricProblem code) {
        assertThat(RUBRICS.inForce(TitleId.of(title), date).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "cong-dong-cap-xa-tt-25-2023, 36, 36",
        "cong-dong-cap-huyen-tt-25-2023, 36, 36",
        "cong-dong-cap-tinh-tt-25-2023, 36, 36",
        "dvht-cap-huyen-tt-24-2023, 1, 12000",
        "dvht-cap-tinh-tt-24-2023, 1, 12000",
    })
    void aTitleIsValidForAsLongAsTheSourcesSay(String id, long low, long high) {
        Figure<Long> months = RUBRICS.get(new RubricId(id)).validityMonths().orElseThrow();

        assertThat(months.low()).isEqualTo(low);
        assertThat(months.high()).isEqualTo(high);
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
