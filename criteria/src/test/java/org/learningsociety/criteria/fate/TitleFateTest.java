package org.learningsociety.criteria.fate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.learningsociety.criteria.fate.Merger.DAY;
import static org.learningsociety.criteria.fate.Merger.FIRST;
import static org.learningsociety.criteria.fate.Merger.HEIR;
import static org.learningsociety.criteria.fate.Merger.SECOND;
import static org.learningsociety.criteria.fate.Merger.SHIPPED;
import static org.learningsociety.criteria.fate.Merger.TITLE;
import static org.learningsociety.criteria.fate.Merger.holding;
import static org.learningsociety.criteria.fate.Merger.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.criteria.recognition.Act;
import org.learningsociety.criteria.recognition.Body;
import org.learningsociety.criteria.recognition.FatePolicy;
import org.learningsociety.criteria.recognition.FatePolicy.Tie;
import org.learningsociety.criteria.recognition.Holding;
import org.learningsociety.criteria.recognition.OfficeId;
import org.learningsociety.criteria.recognition.RecognitionEvent;
import org.learningsociety.criteria.recognition.RecognitionEventId;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionRegister;
import org.learningsociety.criteria.recognition.Standing;
import org.learningsociety.criteria.recognition.ValidityReading;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.testkit.TitledCommune;

/** The communes of huyện Krông Nô on 2025-07-01; who held what, and how many people there were, is made up. */
class TitleFateTest {

    private static final Gazetteer MAP = CoreCatalog.load().territory();
    private static final LocalDate EVE = DAY.minusDays(1);
    private static final UnitId DAK_MAM = old("24688");
    private static final UnitId TAN_THANH = old("24699");
    private static final UnitId DAK_DRO = old("24700");
    private static final UnitId DISTRICT = old("664");
    private static final UnitId KRONG_NO =
            MAP.resolve(CodeSystem.NSO, "24688", DAY).orElseThrow().id();
    private static final FatePolicy BY_PEOPLE = new FatePolicy.Majority(Basis.POPULATION, Tie.NOT_ENOUGH);
    private static final DateBound IN_2027 = DateBound.on(LocalDate.of(2027, 3, 20));

    private static UnitId old(String code) {
        return MAP.resolve(CodeSystem.NSO, code, EVE).orElseThrow().id();
    }

    private static HeldBefore held(Map<UnitId, Holding> holdings, UnitId... open) {
        return new HeldBefore(TITLE, DAY, new TreeMap<>(holdings), new TreeSet<>(List.of(open)), Map.of());
    }

    private static FateOutcome krongNo(HeldBefore before, FatePolicy policy) {
        return TitleFate.of(before, rules(policy), MAP).outcome(KRONG_NO);
    }

    private static List<String> codes(FateOutcome outcome) {
        return outcome.problems().stream()
                .map(problem -> problem.code().id() + " " + problem.value().orElse(""))
                .toList();
    }

    @Test
    void krongNoHasThreePredecessorsOfItsLevel() {
        FateOutcome outcome = krongNo(held(Map.of(DAK_DRO, holding(FIRST, IN_2027))), new FatePolicy.IfAny());

        assertThat(outcome.predecessors().stream().map(Predecessor::unit))
                .containsExactlyInAnyOrder(DAK_MAM, TAN_THANH, DAK_DRO);
        assertThat(outcome.predecessors().stream().filter(Predecessor::counted).map(Predecessor::unit))
                .containsExactly(DAK_DRO);
        assertThat(outcome.fate()).isEqualTo(Fate.CARRIED);
        assertThat(outcome.until()).contains(IN_2027);
        assertThat(outcome.sentence(Language.VI, MAP, SHIPPED))
                .contains(
                        "Xã Krông Nô (24688)",
                        "danh hiệu Cộng đồng học tập cấp xã (Mức độ 1) từ ngày 01/07/2025",
                        "một đơn vị cũ",
                        "Xã Đắk Drô (24700)",
                        "trong 3 đơn vị cũ");
    }

    @Test
    void allMustHaveHeldItAndTheLowestLevelGoesOver() {
        Map<UnitId, Holding> two = Map.of(DAK_DRO, holding(FIRST, IN_2027), DAK_MAM, holding(SECOND, IN_2027));
        Map<UnitId, Holding> three = new TreeMap<>(two);
        three.put(TAN_THANH, holding(SECOND, DateBound.on(LocalDate.of(2026, 1, 1))));

        assertThat(krongNo(held(two), new FatePolicy.IfAll()).fate()).isEqualTo(Fate.NOT_CARRIED);
        FateOutcome all = krongNo(held(three), new FatePolicy.IfAll());
        assertThat(all.level()).contains(FIRST);
        assertThat(all.until()).contains(DateBound.on(LocalDate.of(2026, 1, 1)));
        FateOutcome any = krongNo(held(two), new FatePolicy.IfAny());
        assertThat(any.level()).contains(SECOND);
    }

    @Test
    void titleThatIsOverByEveryReadingOnTheDayGoesNowhere() {
        Holding over = new Holding(
                Optional.of(FIRST),
                LocalDate.of(2022, 3, 20),
                LocalDate.of(2022, 3, 20),
                DateBound.unknown(),
                Optional.of(LocalDate.of(2025, 7, 1)),
                Optional.of(LocalDate.of(2025, 7, 1)),
                RecognitionEventId.of("qd"));

        assertThat(krongNo(held(Map.of(DAK_DRO, over)), new FatePolicy.IfAny()).fate())
                .isEqualTo(Fate.NONE_HELD);
    }

    @Test
    void majorityIsCountedByTheFigures() {
        // 8 000 + 3 000 of 20 000 people held it, 8 000 of them at level 2.
        HeldBefore before = held(Map.of(DAK_MAM, holding(SECOND, IN_2027), TAN_THANH, holding(FIRST, DateBound.open())))
                .with(
                        Basis.POPULATION,
                        Map.of(
                                DAK_MAM,
                                Rational.of(8_000),
                                TAN_THANH,
                                Rational.of(3_000),
                                DAK_DRO,
                                Rational.of(9_000)));
        FateOutcome outcome = krongNo(before, BY_PEOPLE);

        assertThat(outcome.fate()).isEqualTo(Fate.CARRIED);
        assertThat(outcome.level()).contains(FIRST);
        assertThat(outcome.until()).contains(IN_2027);
    }

    @Test
    void halfIsAMajorityOnlyIfThePolicySaysSo() {
        HeldBefore before = held(Map.of(DAK_MAM, holding(FIRST, IN_2027)))
                .with(
                        Basis.POPULATION,
                        Map.of(
                                DAK_MAM,
                                Rational.of(5_000),
                                TAN_THANH,
                                Rational.of(2_000),
                                DAK_DRO,
                                Rational.of(3_000)));

        assertThat(krongNo(before, BY_PEOPLE).fate()).isEqualTo(Fate.NOT_CARRIED);
        assertThat(krongNo(before, new FatePolicy.Majority(Basis.POPULATION, Tie.SUFFICES))
                        .fate())
                .isEqualTo(Fate.CARRIED);
    }

    @Test
    void missingFigureIsNamedWhereTheMajorityHangsOnIt() {
        HeldBefore before = held(Map.of(DAK_MAM, holding(FIRST, IN_2027)))
                .with(Basis.POPULATION, Map.of(DAK_MAM, Rational.of(5_000), TAN_THANH, Rational.of(2_000)));
        HeldBefore tooFew =
                before.with(Basis.POPULATION, Map.of(DAK_MAM, Rational.of(1_000), TAN_THANH, Rational.of(2_000)));

        assertThat(krongNo(before, BY_PEOPLE).fate()).isEqualTo(Fate.UNDETERMINED);
        assertThat(codes(krongNo(before, BY_PEOPLE))).containsExactly("fate.figure-missing " + DAK_DRO);
        assertThat(krongNo(tooFew, BY_PEOPLE).fate()).isEqualTo(Fate.NOT_CARRIED);
    }

    @Test
    void shareThatNobodyKnowsIsNeverGuessed() {
        // All 5 of p00 hold the title; of the 8 or the 5 of p01 more than none and fewer than all came.
        Merger.Giver holder = new Merger.Giver(Extent.WHOLE, 1, DateBound.open(), Optional.of(5));
        FateOutcome large = new Merger(
                        List.of(holder, new Merger.Giver(Extent.PART, 0, DateBound.open(), Optional.of(8))))
                .under(BY_PEOPLE);
        FateOutcome equal = new Merger(
                        List.of(holder, new Merger.Giver(Extent.PART, 0, DateBound.open(), Optional.of(5))))
                .under(BY_PEOPLE);

        assertThat(large.fate()).isEqualTo(Fate.UNDETERMINED);
        assertThat(codes(large)).containsExactly("fate.share-unknown p01");
        assertThat(equal.fate()).isEqualTo(Fate.CARRIED);
    }

    @Test
    void halfThatIsOnlyPossibleIsNotCertain() {
        // From 2 to 4 of 8 people hold the title, 4 others do not: at most one half.
        Merger merger = new Merger(List.of(
                new Merger.Giver(
                        Extent.part(Rational.of(1, 4), Rational.of(1, 2)), 1, DateBound.open(), Optional.of(8)),
                new Merger.Giver(Extent.WHOLE, 0, DateBound.open(), Optional.of(4))));

        assertThat(merger.under(BY_PEOPLE).fate()).isEqualTo(Fate.NOT_CARRIED);
        assertThat(merger.under(new FatePolicy.Majority(Basis.POPULATION, Tie.SUFFICES))
                        .fate())
                .isEqualTo(Fate.UNDETERMINED);
    }

    @Test
    void suspendedTitleIsOpen() {
        HeldBefore before = held(Map.of(DAK_MAM, holding(FIRST, IN_2027)), TAN_THANH);

        assertThat(codes(krongNo(before, new FatePolicy.IfAny()))).containsExactly("fate.title-open " + TAN_THANH);
        assertThat(krongNo(before, new FatePolicy.IfAll()).fate()).isEqualTo(Fate.NOT_CARRIED);
        FateOutcome top = krongNo(held(Map.of(DAK_MAM, holding(SECOND, IN_2027)), TAN_THANH), new FatePolicy.IfAny());
        assertThat(top.level()).contains(SECOND);
        assertThat(top.until()).contains(DateBound.unknown());
    }

    @Test
    void titleThatEndsOnTheDayIsNotThereToGoOver() {
        assertThat(krongNo(held(Map.of(DAK_MAM, holding(FIRST, DateBound.on(DAY)))), new FatePolicy.IfAny())
                        .fate())
                .isEqualTo(Fate.NONE_HELD);
    }

    @Test
    void levelsOfDifferentVersionsAreNotCompared() {
        HeldBefore before =
                held(Map.of(DAK_MAM, holding(FIRST, IN_2027), DAK_DRO, holding(new LevelId("dat"), IN_2027)));
        HeldBefore alike = held(Map.of(DAK_DRO, holding(new LevelId("dat"), IN_2027)));

        assertThat(codes(krongNo(before, new FatePolicy.IfAny()))).containsExactly("fate.levels-not-comparable ");
        assertThat(krongNo(alike, new FatePolicy.IfAny()).level()).contains(new LevelId("dat"));
    }

    @Test
    void withoutAPolicyNothingGoesOver() {
        FateOutcome outcome = TitleFate.of(held(Map.of(DAK_DRO, holding(FIRST, IN_2027))), SHIPPED, MAP)
                .outcome(KRONG_NO);

        assertThat(outcome.fate()).isEqualTo(Fate.NO_POLICY);
        assertThat(outcome.isHeld()).isFalse();
        assertThat(codes(outcome)).containsExactly("fate.no-policy ");
        assertThat(outcome.problems().get(0).message(Language.VI)).contains("Chưa biết quy tắc nào");
    }

    @Test
    void policyMayEndTheTitleOrAskForANewAssessment() {
        HeldBefore before = held(Map.of(DAK_DRO, holding(FIRST, IN_2027)));

        assertThat(krongNo(before, new FatePolicy.Lapse()).fate()).isEqualTo(Fate.LAPSED);
        assertThat(krongNo(before, new FatePolicy.Reassess()).fate()).isEqualTo(Fate.REASSESS);
        assertThat(krongNo(before, new FatePolicy.CarryUntil(DAY)).fate()).isEqualTo(Fate.LAPSED);
        assertThat(krongNo(before, new FatePolicy.CarryUntil(LocalDate.of(2026, 1, 1)))
                        .until())
                .contains(DateBound.on(LocalDate.of(2026, 1, 1)));
    }

    @Test
    void unitThatNothingHappenedToKeepsItsTitleWithoutAPolicy() {
        UnitId kept = MAP.resolve(CodeSystem.NSO, "24688", DAY).orElseThrow().id();
        LocalDate later = LocalDate.of(2026, 1, 1);
        HeldBefore before = new HeldBefore(
                TITLE, later, new TreeMap<>(Map.of(kept, holding(SECOND, IN_2027))), new TreeSet<>(), Map.of());
        TitleFate fate = TitleFate.of(before, SHIPPED, MAP);

        assertThat(fate.outcomes()).hasSize(1);
        assertThat(fate.outcomes().get(0).fate()).isEqualTo(Fate.UNCHANGED);
        assertThat(fate.outcomes().get(0).level()).contains(SECOND);
        assertThat(fate.historical()).isEmpty();
    }

    @Test
    void unitOfUnrecordedOriginIsUndetermined() {
        // Nobody's people are known to have come, only land: where the people came from is not recorded.
        FateOutcome outcome = new Merger(List.of(new Merger.Giver(Extent.NONE, 1, DateBound.open(), Optional.of(5))))
                .under(BY_PEOPLE);

        assertThat(outcome.fate()).isEqualTo(Fate.UNDETERMINED);
        assertThat(codes(outcome)).containsExactly("fate.origin-unknown " + HEIR);
    }

    @Test
    @DisplayName("P-109 the title of an abolished level goes to nobody, can be granted no more and stays citable")
    void titleOfADistrict() {
        TitleId title = TitleId.of("cong-dong-hoc-tap-cap-huyen");
        Subject district = Subject.of(SubjectId.of("krong-no"), SubjectKind.ADMINISTRATIVE_UNIT, DISTRICT);
        Body director = new Body(OfficeId.of("giam-doc-so-gddt"), old("67"));
        Body council = new Body(OfficeId.of("hoi-dong"), old("67"));
        List<RecognitionEvent> events = new ArrayList<>();
        for (String day : List.of("2025-04-10", "2025-07-01")) {
            LocalDate on = LocalDate.parse(day);
            Act granted = new Act.Granted(new Act.Terms(Optional.of(FIRST), Optional.empty()));
            add(
                    events,
                    district,
                    title,
                    on,
                    Optional.empty(),
                    new Act.SelfAssessed(Optional.of(FIRST), Optional.empty()));
            add(events, district, title, on, Optional.of(council), new Act.Verified(Optional.empty()));
            add(events, district, title, on, Optional.of(director), granted);
        }
        List<RecognitionHistory> histories = RecognitionRegister.of(List.of(district), events)
                .orElseThrow()
                .histories(SHIPPED, MAP, LocalDate.of(2026, 1, 1));
        RecognitionHistory history = histories.get(0);
        TitleFate fate =
                TitleFate.of(HeldBefore.of(title, DAY, histories).orElseThrow(), rules(new FatePolicy.IfAny()), MAP);

        assertThat(history.at(EVE).standing()).isEqualTo(Standing.HELD);
        assertThat(history.at(DAY).standing()).isEqualTo(Standing.HISTORICAL);
        assertThat(history.changes()).hasSize(3);
        assertThat(history.at(LocalDate.of(2025, 5, 1)).holding().orElseThrow().level())
                .contains(FIRST);
        assertThat(fate.historical()).containsOnlyKeys(DISTRICT);
        assertThat(fate.outcomes()).isEmpty();
        assertThat(fate.outcome(KRONG_NO).fate()).isEqualTo(Fate.NONE_HELD);
    }

    private static void add(
            List<RecognitionEvent> events, Subject subject, TitleId title, LocalDate on, Optional<Body> by, Act act) {
        events.add(new RecognitionEvent(
                RecognitionEventId.of("e" + events.size()),
                subject.id(),
                title,
                on,
                on,
                by,
                act,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    @Test
    void ofAUnitThatSeveralSubjectsAreItIsOpenWhetherItHoldsTheTitle() {
        TitleId title = TitleId.of("cong-dong-hoc-tap-cap-huyen");
        Body director = new Body(OfficeId.of("giam-doc-so-gddt"), old("67"));
        Body council = new Body(OfficeId.of("hoi-dong"), old("67"));
        LocalDate on = LocalDate.of(2025, 4, 10);
        Act granted = new Act.Granted(new Act.Terms(Optional.of(FIRST), Optional.empty()));
        List<Subject> subjects = List.of(
                Subject.of(SubjectId.of("krong-no"), SubjectKind.ADMINISTRATIVE_UNIT, DISTRICT),
                Subject.of(SubjectId.of("krong-no-2"), SubjectKind.ADMINISTRATIVE_UNIT, DISTRICT));
        List<RecognitionEvent> events = new ArrayList<>();
        for (Subject subject : subjects) {
            Act assessed = new Act.SelfAssessed(Optional.of(FIRST), Optional.empty());
            add(events, subject, title, on, Optional.empty(), assessed);
            add(events, subject, title, on, Optional.of(council), new Act.Verified(Optional.empty()));
            add(events, subject, title, on, Optional.of(director), granted);
        }
        add(events, subjects.get(1), title, on.plusDays(1), Optional.of(director), new Act.Suspended("đơn thư"));
        List<RecognitionHistory> histories = RecognitionRegister.of(subjects, events)
                .orElseThrow()
                .histories(SHIPPED, MAP, LocalDate.of(2026, 1, 1));
        Validated<HeldBefore> before = HeldBefore.of(title, DAY, histories);

        assertThat(before.problems()).extracting(Problem::code).containsExactly(FateProblem.SEVERAL_HOLDERS);
        assertThat(before.problems().get(0).message(Language.VI)).contains("krong-no, krong-no-2");
        assertThat(before.value().orElseThrow().open()).containsExactly(DISTRICT);
        assertThat(before.value().orElseThrow().holdings()).isEmpty();
        assertThat(HeldBefore.of(title, DAY, histories.subList(0, 1))
                        .orElseThrow()
                        .holdings())
                .containsOnlyKeys(DISTRICT);
        assertThat(HeldBefore.of(title, DAY, histories.subList(1, 2))
                        .orElseThrow()
                        .open())
                .containsExactly(DISTRICT);
    }

    @Test
    void aTitleThatMayHaveEndedIsOpen() {
        RecognitionHistory history = TitledCommune.of(LocalDate.of(2024, 3, 10), 12, Optional.empty());

        assertThat(history.at(EVE).mayHaveEnded(EVE)).isTrue();
        HeldBefore before = HeldBefore.of(TITLE, DAY, List.of(history)).orElseThrow();
        assertThat(before.holdings()).isEmpty();
        assertThat(before.open()).containsExactly(TitledCommune.UNIT);
        assertThat(krongNo(before, new FatePolicy.IfAny()).fate()).isEqualTo(Fate.UNDETERMINED);
    }

    @ParameterizedTest
    @EnumSource(ValidityReading.class)
    void aTitleOfWhichTheMonthsAreReadIsHeldOrNot(ValidityReading reading) {
        RecognitionHistory history = TitledCommune.of(LocalDate.of(2024, 3, 10), 12, Optional.of(reading));

        HeldBefore before = HeldBefore.of(TITLE, DAY, List.of(history)).orElseThrow();
        assertThat(before.open()).isEmpty();
        assertThat(before.holdings().containsKey(TitledCommune.UNIT))
                .isEqualTo(reading == ValidityReading.FOLLOWING_YEARS);
    }

    @Test
    void whereTheEndIsNotKnownItIsSaidByWhenItIsOver() {
        HeldBefore held = held(Map.of(DAK_DRO, Merger.holding(FIRST, DateBound.unknown())));
        FateOutcome outcome = krongNo(held, new FatePolicy.IfAny());
        FateOutcome limited = krongNo(held, new FatePolicy.CarryUntil(LocalDate.of(2026, 1, 1)));

        assertThat(outcome.until()).contains(DateBound.unknown());
        assertThat(outcome.latestEnd()).contains(Merger.LATEST);
        assertThat(outcome.sentence(Language.VI, MAP, SHIPPED))
                .endsWith("Chưa biết hết thời hạn ngày nào; giữ chậm nhất đến trước " + Language.VI.date(Merger.LATEST)
                        + ".");
        assertThat(limited.until()).contains(DateBound.on(LocalDate.of(2026, 1, 1)));
        assertThat(limited.latestEnd()).isEmpty();
        assertThat(limited.sentence(Language.VI, MAP, SHIPPED)).endsWith("Danh hiệu được giữ đến trước 01/01/2026.");
        assertThat(krongNo(held(Map.of(DAK_DRO, holding(FIRST, IN_2027))), new FatePolicy.IfAny())
                        .sentence(Language.EN, MAP, SHIPPED))
                .contains(" It is held until before 2027-");
    }

    @Test
    void figuresAreNotNegativeAndTitlesNotBothHeldAndOpen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> held(Map.of()).with(Basis.AREA, Map.of(DAK_MAM, Rational.of(-1))))
                .withMessage("a figure must not be less than zero, but was -1 of " + DAK_MAM);
        assertThatIllegalArgumentException().isThrownBy(() -> held(Map.of(DAK_MAM, holding(FIRST, IN_2027)), DAK_MAM));
    }
}
