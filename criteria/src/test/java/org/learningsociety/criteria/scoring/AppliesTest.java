package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.scoring.Applies.Answer;

/** Whether a condition applies when it may not be known. */
class AppliesTest {

    private static final Context NOTHING_KNOWN = Context.on(LocalDate.of(2023, 12, 31));
    private static final Applicability SCHOOLS = new Applicability.InGroup("truong-hoc");
    private static final Applicability DIFFICULT = new Applicability.InArea(AreaGroup.SPECIALLY_DIFFICULT);

    @ParameterizedTest
    @CsvSource({
        "YES, YES, YES, YES",
        "YES, NO, YES, NO",
        "NO, NO, NO, NO",
        "YES, UNKNOWN, YES, UNKNOWN",
        "NO, UNKNOWN, UNKNOWN, NO",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    })
    void oneDecisiveAnswerSufficesWhateverIsUnknown(Answer first, Answer second, Answer any, Answer all) {
        List<Applicability> conditions = List.of(answering(first), answering(second));
        List<Applicability> reversed = List.of(answering(second), answering(first));

        assertThat(answer(new Applicability.AnyOf(conditions))).isEqualTo(any);
        assertThat(answer(new Applicability.AnyOf(reversed))).isEqualTo(any);
        assertThat(answer(new Applicability.AllOf(conditions))).isEqualTo(all);
        assertThat(answer(new Applicability.AllOf(reversed))).isEqualTo(all);
    }

    private static Applicability answering(Answer answer) {
        return switch (answer) {
            case YES -> Applicability.ALWAYS;
            case NO -> new Applicability.Not(Applicability.ALWAYS);
            case UNKNOWN -> SCHOOLS;
        };
    }

    @Test
    void theOppositeOfWhatIsUnknownIsUnknown() {
        assertThat(answer(new Applicability.Not(Applicability.ALWAYS))).isEqualTo(Answer.NO);
        assertThat(answer(new Applicability.Not(new Applicability.Not(Applicability.ALWAYS))))
                .isEqualTo(Answer.YES);
        assertThat(answer(new Applicability.Not(SCHOOLS))).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aContextSaysWhatItLeavesOpen() {
        Context schools = NOTHING_KNOWN.withGroups(Set.of("truong-hoc"));

        assertThat(NOTHING_KNOWN.applies(SCHOOLS, SubjectKind.UNIT)).isEmpty();
        assertThat(schools.applies(SCHOOLS, SubjectKind.UNIT)).contains(true);
        assertThat(schools.applies(new Applicability.Not(SCHOOLS), SubjectKind.UNIT))
                .contains(false);
    }

    @Test
    void theKindOfASubjectIsAlwaysKnown() {
        assertThat(answer(new Applicability.ToKinds(Set.of(SubjectKind.UNIT, SubjectKind.CLAN))))
                .isEqualTo(Answer.YES);
        assertThat(answer(new Applicability.ToKinds(Set.of(SubjectKind.CLAN)))).isEqualTo(Answer.NO);
    }

    @Test
    void belongingToNoGroupIsNotThatNothingIsKnown() {
        Context none = NOTHING_KNOWN.withGroups(Set.of()).withAreas(Set.of());

        assertThat(answer(SCHOOLS)).isEqualTo(Answer.UNKNOWN);
        assertThat(answer(DIFFICULT)).isEqualTo(Answer.UNKNOWN);
        assertThat(SCHOOLS.match(new Applies(SubjectKind.UNIT, none, Map.of()))).isEqualTo(Answer.NO);
        assertThat(DIFFICULT.match(new Applies(SubjectKind.UNIT, none, Map.of())))
                .isEqualTo(Answer.NO);
    }

    @Test
    void whatIsSupposedCountsAgainstWhatIsKnown() {
        Context school = NOTHING_KNOWN.withGroups(Set.of("truong-hoc"));

        assertThat(SCHOOLS.match(new Applies(SubjectKind.UNIT, school, Map.of(SCHOOLS, false))))
                .isEqualTo(Answer.NO);
        assertThat(DIFFICULT.match(new Applies(SubjectKind.UNIT, school, Map.of(DIFFICULT, true))))
                .isEqualTo(Answer.YES);
        assertThat(new Applicability.Not(SCHOOLS).match(new Applies(SubjectKind.UNIT, school, Map.of(SCHOOLS, false))))
                .isEqualTo(Answer.YES);
    }

    private static Answer answer(Applicability condition) {
        return condition.match(new Applies(SubjectKind.UNIT, NOTHING_KNOWN, Map.of()));
    }
}
