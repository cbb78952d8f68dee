package org.learningsociety.criteria.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.learningsociety.criteria.recognition.RecognitionCase.FIRST;
import static org.learningsociety.criteria.recognition.RecognitionCase.SECOND;
import static org.learningsociety.criteria.recognition.RecognitionCase.TITLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubrics;

class RecognitionRulesTest {

    private static final RecognitionRules SHIPPED = CriteriaCatalog.load().recognition();
    private static final TitleId OTHER = TitleId.of("gia-dinh-hoc-tap");
    private static final LocalDate CHANGE = LocalDate.of(2024, 2, 12);
    private static final DateRange FROM_CHANGE = DateRange.from(CHANGE);

    private static AuthorityRule authority(TitleId title, DateRange inForce) {
        return new AuthorityRule(
                title,
                Set.of(),
                OfficeId.of("chu-tich-ubnd"),
                Level.COMMUNE,
                inForce,
                List.of(),
                Verification.ILLUSTRATIVE);
    }

    private static Procedure procedure(Optional<Rational> quorum, Optional<Integer> days, Optional<Integer> months) {
        return new Procedure(
                TITLE,
                FROM_CHANGE,
                Set.of(),
                quorum,
                days,
                months,
                Optional.empty(),
                List.of(),
                List.of(),
                Verification.PARTIAL);
    }

    private static FateRule fate(TitleId title, FatePolicy policy, DateRange inForce) {
        return new FateRule(title, policy, inForce, List.of(), Verification.ILLUSTRATIVE);
    }

    private static RecognitionRules only(RecognitionRules.Layer layer) {
        return RecognitionRules.of(layer, Rubrics.of(List.of()));
    }

    @Test
    void rulesOfALayerGoBeforeThoseBelowOnTheirDaysAndForTheirTitle() {
        AuthorityRule over = authority(TITLE, FROM_CHANGE);
        RecognitionRules both = SHIPPED.with(new RecognitionRules.Layer(List.of(over), List.of()));

        assertThat(both.authorities(TITLE, CHANGE)).containsExactly(over);
        assertThat(both.authorities(TITLE, CHANGE.minusDays(1)))
                .isNotEmpty()
                .isEqualTo(SHIPPED.authorities(TITLE, CHANGE.minusDays(1)));
        assertThat(both.authorities(OTHER, CHANGE)).isEmpty();
        assertThat(both.authorities(TitleId.of("khong-ai-biet"), CHANGE)).isEmpty();
    }

    @Test
    void procedureIsThatOfTheDay() {
        Procedure one = procedure(Optional.empty(), Optional.empty(), Optional.empty());
        RecognitionRules rules = only(new RecognitionRules.Layer(List.of(), List.of(one)));

        assertThat(rules.procedure(TITLE, CHANGE)).contains(one);
        assertThat(rules.procedure(TITLE, CHANGE.minusDays(1))).isEmpty();
        assertThat(rules.procedure(OTHER, CHANGE)).isEmpty();
    }

    @Test
    void fateIsThatOfTheDayAndTheTitle() {
        FateRule one = fate(TITLE, new FatePolicy.Lapse(), FROM_CHANGE);
        FateRule other = fate(OTHER, new FatePolicy.IfAny(), DateRange.ALWAYS);
        RecognitionRules rules = only(new RecognitionRules.Layer(List.of(), List.of(), List.of(other, one)));

        assertThat(rules.fate(TITLE, CHANGE)).contains(one);
        assertThat(rules.fate(TITLE, CHANGE.minusDays(1))).isEmpty();
        assertThat(rules.fate(OTHER, CHANGE)).contains(other);
        assertThat(SHIPPED.fate(TITLE, CHANGE)).isEmpty();
    }

    @Test
    void weakestLabelOfAnyRuleIsThatOfAll() {
        Procedure partial = procedure(Optional.empty(), Optional.empty(), Optional.empty());
        RecognitionRules.Layer nothing = new RecognitionRules.Layer(List.of(), List.of());

        assertThat(only(nothing).verification()).isEqualTo(Verification.VERIFIED);
        assertThat(only(new RecognitionRules.Layer(List.of(), List.of(partial))).verification())
                .isEqualTo(Verification.PARTIAL);
        assertThat(only(new RecognitionRules.Layer(List.of(authority(TITLE, FROM_CHANGE)), List.of(partial)))
                        .with(nothing)
                        .verification())
                .isEqualTo(Verification.ILLUSTRATIVE);
        FateRule lapse = fate(TITLE, new FatePolicy.Lapse(), FROM_CHANGE);
        assertThat(only(new RecognitionRules.Layer(List.of(), List.of(), List.of(lapse)))
                        .verification())
                .isEqualTo(Verification.ILLUSTRATIVE);
    }

    @Test
    void levelsAreThoseOfEachVersion() {
        assertThat(SHIPPED.levels(TITLE))
                .containsExactlyInAnyOrder(List.of(new LevelId("dat")), List.of(FIRST, SECOND));
        assertThat(SHIPPED.withRubrics(Rubrics.of(List.of())).levels(TITLE)).isEmpty();
        assertThat(SHIPPED.withRubrics(Rubrics.of(List.of())).authorities(TITLE, CHANGE))
                .isEqualTo(SHIPPED.authorities(TITLE, CHANGE));
    }

    @ParameterizedTest
    @CsvSource({"-1/10, false", "0, true", "2/3, true", "1, true", "11/10, false"})
    void quorumIsAPartOfTheWhole(String part, boolean isOne) {
        Optional<Rational> quorum = Optional.of(Rational.parse(part));
        if (isOne) {
            assertThatCode(() -> procedure(quorum, Optional.empty(), Optional.empty()))
                    .doesNotThrowAnyException();
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> procedure(quorum, Optional.empty(), Optional.empty()))
                    .withMessageStartingWith("a quorum must lie between 0 and 1");
        }
    }

    @Test
    void daysAndMonthsAreNotNegative() {
        assertThat(procedure(Optional.empty(), Optional.of(0), Optional.of(1)).appealDays())
                .contains(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> procedure(Optional.empty(), Optional.of(-1), Optional.empty()))
                .withMessage("days for an appeal must not be fewer than 0, but were -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> procedure(Optional.empty(), Optional.empty(), Optional.of(0)))
                .withMessage("a title must be given for a month or more, but was for 0");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, true", "1, 1, true", "0, 0, false", "3, 4, false", "3, -1, false"})
    void councilHasMembersAndNoMorePresentThanThose(int members, int present, boolean possible) {
        if (possible) {
            assertThat(new Act.Attendance(members, present).present()).isEqualTo(present);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new Act.Attendance(members, present));
        }
    }

    @Test
    void decisionThatStandsIsNotReplaced() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Act.Redecided(true, Optional.of(RecognitionCase.at(FIRST)), "giữ nguyên"));
    }

    @Test
    void idsAndBodiesReadAsTheyWereWritten() {
        assertThat(RecognitionEventId.of("qd-17")).hasToString("qd-17").isLessThan(RecognitionEventId.of("qd-18"));
        assertThat(OfficeId.of("hoi-dong")).hasToString("hoi-dong").isGreaterThan(OfficeId.of("chu-tich-ubnd"));
        assertThat(RecognitionCase.DEPARTMENT).hasToString("truong-phong-gddt@vn-dak-nong-krong-no");
    }

    @ParameterizedTest
    @CsvSource({
        "cong-dong-hoc-tap-cap-xa, muc-do-1, 2025-03-10, Mức độ 1",
        "cong-dong-hoc-tap-cap-xa, muc-do-3, 2025-03-10,",
        "cong-dong-hoc-tap-cap-xa, muc-do-1, 2000-01-01,",
        "gia-dinh-hoc-tap, dat, 2025-03-10,",
        "khong-ai-biet, dat, 2025-03-10,"
    })
    void aLevelHasANameWhereThereAreSeveral(String title, String level, LocalDate on, String name) {
        assertThat(SHIPPED.levelName(TitleId.of(title), new LevelId(level), on).map(LocalizedText::vi))
                .isEqualTo(Optional.ofNullable(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bo-truong-bgddt", "chu-tich-ubnd", "giam-doc-so-gddt", "hoi-khuyen-hoc", "truong-phong-gddt"})
    void officesOfTheSourcesHaveNames(String office) {
        assertThat(OfficeId.of(office).name()).isPresent();
        assertThat(OfficeId.of(office + "-2").name()).isEmpty();
    }
}
