package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.evidence.AssessmentRound;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.evidence.EvidenceProblem;
import org.learningsociety.criteria.evidence.EvidenceReader;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.testkit.SampleRubrics;
import org.learningsociety.criteria.testkit.SampleTables;

/**
 * Cases in which a title or a unit ends between two days, with the rubrics and the map that ship. What a decision of recognition
 * makes of them is not said here: a score knows the day for which it is made and what was observed, not who may decide.
 */
class EndedTitlesAndUnitsTest {

    private static final Rubrics RUBRICS = CriteriaCatalog.load().rubrics();
    private static final Gazetteer MAP = CoreCatalog.load().territory();
    private static final LocalDate LAST_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_WITHOUT = LocalDate.of(2025, 7, 1);
    private static final TitleId OF_COMMUNE = TitleId.of("cong-dong-hoc-tap-cap-xa");
    private static final TitleId OF_DISTRICT = TitleId.of("cong-dong-hoc-tap-cap-huyen");
    private static final UnitId DISTRICT = UnitId.of("vn-dak-nong-krong-no");
    private static final UnitId TAN_THANH = UnitId.of("vn-dak-nong-krong-no-tan-thanh");
    private static final UnitId KRONG_NO = UnitId.of("vn-lam-dong-krong-no-2025");
    private static final Rubric COMMUNES = RUBRICS.get(new RubricId("cong-dong-cap-xa-tt-25-2023"));
    private static final Rubric DISTRICTS = RUBRICS.get(new RubricId("cong-dong-cap-huyen-tt-25-2023"));

    // A title that expired the day before it is used.

    @ParameterizedTest
    @CsvSource({
        "2024-03-15, 2027-03-14, ACHIEVED",
        "2024-03-15, 2027-03-15, NOT_ACHIEVED",
        "2024-02-29, 2027-02-27, ACHIEVED",
        "2024-02-29, 2027-02-28, NOT_ACHIEVED",
    })
    void aTitleThatExpiredTheDayBeforeIsNotHeldAnyMore(LocalDate decided, LocalDate use, Verdict expected) {
        long months = COMMUNES.validityMonths().orElseThrow().low();
        DateRange valid = DateRange.of(decided, decided.plusMonths(months));
        ObservedValue held = valid.contains(use)
                ? new ObservedValue.Held(true, Optional.empty(), Optional.of(decided))
                : new ObservedValue.Held(false, Optional.empty(), Optional.empty());

        assertThat(Scorer.score(usesTheTitle(), evidence(TAN_THANH, known("danh-hieu", held)), Context.on(use))
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void theScoreTakesTheObserversWordThatATitleIsStillHeld() {
        // 36 months are over, but which of the two readings of the term holds is not for the score to choose.
        ObservedValue held = new ObservedValue.Held(true, Optional.empty(), Optional.of(LocalDate.of(2024, 3, 15)));

        Assessment later = Scorer.score(
                usesTheTitle(), evidence(TAN_THANH, known("danh-hieu", held)), Context.on(LocalDate.of(2027, 3, 15)));

        assertThat(later.verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(later.criteria().get(0).reason().code()).isEqualTo(ReasonCode.TITLE_HELD);
    }

    @Test
    void theSecondLevelIsNotEarnedWithAFirstLevelThatExpired() {
        ObservedValue expired = new ObservedValue.Held(false, Optional.empty(), Optional.empty());

        Assessment found = Scorer.score(
                COMMUNES, evidence(TAN_THANH, known("giu-muc-do-1", expired)), Context.on(LocalDate.of(2027, 3, 15)));

        assertThat(found.levels())
                .extracting(LevelOutcome::verdict)
                .containsExactly(Verdict.UNDETERMINED, Verdict.NOT_ACHIEVED);
    }

    /** A criterion of another campaign that asks for the title of a commune, however long it has been held. */
    private static Rubric usesTheTitle() {
        return SampleRubrics.builder("phong-trao", Mode.ALL_INDICATORS)
                .subjectKinds(List.of(SubjectKind.ADMINISTRATIVE_UNIT))
                .inForce(DateRange.ALWAYS)
                .addCriteria(criterion(
                        "danh-hieu",
                        new Rule.TitleHeld(new IndicatorId("danh-hieu"), OF_COMMUNE, List.of(), Optional.empty())))
                .addLevels(new Level(
                        new LevelId("dat"),
                        LocalizedText.of("Đạt", "Achieved"),
                        List.of(new Level.Met(new CriterionId("danh-hieu")))))
                .build();
    }

    // A title of a district on the last day of districts and on the day after.

    @Test
    void theDistrictEndsButTheCircularForDistrictsDoesNot() {
        assertThat(MAP.at(LAST_OF_DISTRICTS).get(DISTRICT).level())
                .isEqualTo(org.learningsociety.core.territory.Level.DISTRICT);
        assertThat(MAP.at(FIRST_WITHOUT).find(DISTRICT)).isEmpty();
        assertThat(MAP.at(FIRST_WITHOUT).units(org.learningsociety.core.territory.Level.DISTRICT))
                .isEmpty();
        assertThat(RUBRICS.inForce(OF_DISTRICT, LAST_OF_DISTRICTS).orElseThrow())
                .containsExactly(DISTRICTS);
        assertThat(RUBRICS.inForce(OF_DISTRICT, FIRST_WITHOUT).orElseThrow()).containsExactly(DISTRICTS);
    }

    @Test
    void thereIsNoPlaceForWhichARubricOfADistrictCouldBeAskedAfterTheDistrictsEnded() {
        assertThat(RUBRICS.inForce(
                                OF_DISTRICT,
                                LAST_OF_DISTRICTS,
                                MAP.at(LAST_OF_DISTRICTS).path(DISTRICT))
                        .orElseThrow())
                .containsExactly(DISTRICTS);
        assertThatThrownBy(() -> MAP.at(FIRST_WITHOUT).path(DISTRICT))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("vn-dak-nong-krong-no");
    }

    @Test
    void evidenceForADistrictIsReadOnItsLastDayAndSetAsideOnTheDayAfter() {
        Validated<EvidenceFile> last =
                read(DISTRICTS, LAST_OF_DISTRICTS, "krong-no,administrative-unit,664,TC1-CT1,có,,,,,,");
        Validated<EvidenceFile> after =
                read(DISTRICTS, FIRST_WITHOUT, "krong-no,administrative-unit,664,TC1-CT1,có,,,,,,");

        assertThat(last.problems()).isEmpty();
        assertThat(last.orElseThrow().evidence())
                .extracting(evidence -> evidence.subject().unit())
                .containsExactly(Optional.of(DISTRICT));
        assertThat(after.value().orElseThrow().setAside()).hasSize(1);
        assertThat(after.problems()).extracting(Problem::code).containsExactly(EvidenceProblem.UNIT_ON_OTHER_DAY);
        assertThat(after.problems().get(0).message(Language.VI)).contains("Huyện Krông Nô", "30/06/2025");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, 2026-06-29, NOT_ACHIEVED",
        "2025-06-30, 2026-06-30, ACHIEVED",
        "2025-07-01, 2026-06-30, NOT_ACHIEVED",
    })
    void aTitleOfTheLastDayOfDistrictsCountsFromThatDay(LocalDate decided, LocalDate on, Verdict expected) {
        ObservedValue held = new ObservedValue.Held(true, Optional.of(new LevelId("muc-do-1")), Optional.of(decided));

        Assessment found = Scorer.score(DISTRICTS, evidence(DISTRICT, known("giu-muc-do-1", held)), Context.on(on));

        assertThat(explanation(found, "giu-muc-do-1").verdict()).isEqualTo(expected);
    }

    // A commune that is merged between its self-assessment and the decision.

    @Test
    void twelveCommunesOfTheSelfAssessmentAreInFiveOnTheDayOfTheDecision() {
        List<UnitState> before = MAP.at(LAST_OF_DISTRICTS).children(DISTRICT);
        Map<String, Set<String>> after = before.stream()
                .flatMap(unit -> MAP.successors(unit.id(), LAST_OF_DISTRICTS, FIRST_WITHOUT).stream())
                .collect(Collectors.groupingBy(
                        link -> name(link.to(), FIRST_WITHOUT),
                        Collectors.mapping(link -> name(link.from(), LAST_OF_DISTRICTS), Collectors.toSet())));

        assertThat(before).hasSize(12);
        assertThat(after)
                .isEqualTo(Map.of(
                        "Xã Krông Nô", Set.of("Thị trấn Đắk Mâm", "Xã Tân Thành", "Xã Đắk Drô"),
                        "Xã Nam Đà", Set.of("Xã Nam Đà", "Xã Đắk Sôr", "Xã Buôn Choah"),
                        "Xã Nâm Nung", Set.of("Xã Nâm Nung", "Xã Nâm N'Đir"),
                        "Xã Quảng Phú", Set.of("Xã Quảng Phú", "Xã Đức Xuyên", "Xã Đắk Nang"),
                        "Xã Đắk Sắk", Set.of("Xã Nam Xuân")));
    }

    @Test
    void theSameCircularBindsTheCommuneAndWhatItWasMergedInto() {
        assertThat(RUBRICS.inForce(
                        OF_COMMUNE, LAST_OF_DISTRICTS, MAP.at(LAST_OF_DISTRICTS).path(TAN_THANH)))
                .isEqualTo(Validated.of(List.of(COMMUNES)));
        assertThat(RUBRICS.inForce(
                        OF_COMMUNE, FIRST_WITHOUT, MAP.at(FIRST_WITHOUT).path(KRONG_NO)))
                .isEqualTo(Validated.of(List.of(COMMUNES)));
        assertThat(MAP.at(FIRST_WITHOUT).find(TAN_THANH)).isEmpty();
        assertThat(MAP.successors(TAN_THANH, LAST_OF_DISTRICTS, FIRST_WITHOUT))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.to()).isEqualTo(KRONG_NO);
                    assertThat(link.kind()).isEqualTo(Succession.Kind.WHOLE);
                });
    }

    @Test
    void whatTheOldCommuneShowedIsNotEvidenceOfTheNewOne() {
        Observation propaganda = known("TC1-CT1", new ObservedValue.YesNo(true));

        Assessment self = Scorer.score(COMMUNES, evidence(TAN_THANH, propaganda), Context.on(LAST_OF_DISTRICTS));
        Assessment decided = Scorer.score(COMMUNES, evidence(KRONG_NO), Context.on(FIRST_WITHOUT));

        assertThat(explanation(self, "TC1-CT1").verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(explanation(decided, "TC1-CT1").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(explanation(decided, "TC1-CT1").reason().code()).isEqualTo(ReasonCode.MISSING);
        assertThat(decided.subject()).isNotEqualTo(self.subject());
    }

    @Test
    void aCodeThatTheNewCommuneTookOverMeansTheOldOneOnlyUntilTheMerger() {
        String row = "dak-mam,administrative-unit,24688,TC1-CT1,có,,,,,,";

        assertThat(unitRead(LAST_OF_DISTRICTS, row)).contains(UnitId.of("vn-dak-nong-krong-no-dak-mam"));
        assertThat(unitRead(FIRST_WITHOUT, row)).contains(KRONG_NO);
    }

    @Test
    void evidenceUnderTheCodeOfAMergedCommuneIsSetAsideOnTheDayOfTheDecision() {
        Validated<EvidenceFile> read =
                read(COMMUNES, FIRST_WITHOUT, "tan-thanh,administrative-unit,24699,TC1-CT1,có,,,,,,");

        assertThat(read.problems()).extracting(Problem::code).containsExactly(EvidenceProblem.UNIT_ON_OTHER_DAY);
        assertThat(read.problems().get(0).message(Language.EN)).contains("Xã Tân Thành");
        assertThat(read.value().orElseThrow().accepted()).isZero();
    }

    private static Optional<UnitId> unitRead(LocalDate on, String row) {
        return read(COMMUNES, on, row).orElseThrow().evidence().get(0).subject().unit();
    }

    private static Validated<EvidenceFile> read(Rubric rubric, LocalDate on, String row) {
        AssessmentRound round = new AssessmentRound(rubric, DateRange.parse("2025-01-01/2026-01-01"), on);
        return EvidenceReader.of(MAP, List.of(round))
                .read("t.csv", (SampleTables.HEADER + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String name(UnitId unit, LocalDate on) {
        return MAP.at(on).get(unit).fullName();
    }

    private static Explanation explanation(Assessment found, String criterion) {
        return found.criteria().stream()
                .flatMap(Explanation::nodes)
                .filter(node -> node.criterion().value().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static Evidence evidence(UnitId unit, Observation... observations) {
        return Evidence.of(
                Subject.of(SubjectId.of(unit.value()), SubjectKind.ADMINISTRATIVE_UNIT, unit), List.of(observations));
    }

    private static Observation known(String indicator, ObservedValue value) {
        return Observation.known(new IndicatorId(indicator), value);
    }
}
