package org.learningsociety.criteria.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.recognition.RecognitionCase.CHAIR_OF_THE_COMMUNE;
import static org.learningsociety.criteria.recognition.RecognitionCase.COUNCIL;
import static org.learningsociety.criteria.recognition.RecognitionCase.FIRST;
import static org.learningsociety.criteria.recognition.RecognitionCase.SECOND;
import static org.learningsociety.criteria.recognition.RecognitionCase.STRANGER;
import static org.learningsociety.criteria.recognition.RecognitionCase.at;
import static org.learningsociety.criteria.recognition.ValidityReading.FROM_DECISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.territory.Level;

class WhoMayActTest {

    private static final String DAY = "2025-06-01";
    private static final Act SELF_ASSESSED = new Act.SelfAssessed(Optional.of(FIRST), Optional.empty());

    /** An act that only the competent body may do, after what makes it possible. */
    record Reserved(RecognitionCase before, Act act) {
        @Override
        public String toString() {
            return act.toString();
        }
    }

    static Stream<Reserved> reserved() {
        return Stream.of(
                new Reserved(started().prepared(DAY, FIRST), new Act.Granted(at(FIRST))),
                new Reserved(started().prepared(DAY, FIRST), new Act.Refused("chưa đạt")),
                new Reserved(held().prepared(DAY, SECOND), new Act.Upgraded(at(SECOND))),
                new Reserved(held().prepared(DAY, FIRST), new Act.Renewed(at(FIRST))),
                new Reserved(held(), new Act.Published()),
                new Reserved(appealed(), new Act.Redecided(true, Optional.empty(), "giữ nguyên")),
                new Reserved(appealed(), new Act.Redecided(false, Optional.empty(), "hủy quyết định")),
                new Reserved(appealed(), new Act.Redecided(false, Optional.of(at(FIRST)), "thời hạn khác")),
                new Reserved(held(), new Act.Suspended("đơn thư")),
                new Reserved(held().byDepartment(DAY, new Act.Suspended("đơn thư")), new Act.Lifted()),
                new Reserved(RecognitionCase.counted(12).granted("2024-03-20"), new Act.Expired()),
                new Reserved(held(), new Act.Lapsed("mất điều kiện", List.of())),
                new Reserved(held(), new Act.Revoked("khai man", List.of())),
                new Reserved(held(), new Act.Superseded(SubjectId.of("xa-khac"))),
                new Reserved(held(), new Act.Closed("giải thể")));
    }

    private static RecognitionCase started() {
        return RecognitionCase.illustrative(FROM_DECISION);
    }

    private static RecognitionCase held() {
        return started().granted("2024-03-20");
    }

    private static RecognitionCase appealed() {
        return held().bySubject("2024-04-01", new Act.Appealed("mức độ chưa đúng"));
    }

    @ParameterizedTest
    @MethodSource("reserved")
    void competentBodyMay(Reserved one) {
        assertThat(one.before().byDepartment(DAY, one.act()).errors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reserved")
    void anotherBodyMayNotAndChangesNothing(Reserved one) {
        RecognitionState before = one.before().at(DAY);

        RecognitionCase after = one.before().add(DAY, Optional.of(STRANGER), one.act());

        assertThat(after.errors()).containsExactly("wrong-body");
        assertThat(after.at(DAY)).isEqualTo(before);
    }

    @Test
    void subjectDoesNotPublishWhatWasDecidedOnIt() {
        assertThat(held().bySubject(DAY, new Act.Published()).errors()).containsExactly("wrong-body");
    }

    @Test
    void nobodyElseAssessesTheSubjectInItsPlace() {
        assertThat(started().byDepartment(DAY, SELF_ASSESSED).errors()).containsExactly("not-the-subject");
        assertThat(started().bySubject(DAY, SELF_ASSESSED).errors()).isEmpty();
        assertThat(started()
                        .add(DAY, Optional.of(CHAIR_OF_THE_COMMUNE), SELF_ASSESSED)
                        .errors())
                .isEmpty();
    }

    @Test
    void anOfficeOfTheUnitThatTheSubjectIsDoesNotVerifyIt() {
        RecognitionCase one = started()
                .bySubject(DAY, SELF_ASSESSED)
                .add(DAY, Optional.of(CHAIR_OF_THE_COMMUNE), new Act.Verified(Optional.empty()));

        assertThat(one.errors()).containsExactly("same-body");
    }

    @Test
    void whoeverPutTheSubjectForwardMayAppealForIt() {
        Act appeal = new Act.Appealed("mức độ chưa đúng");

        assertThat(held().bySubject("2024-04-01", appeal).errors()).isEmpty();
        assertThat(held().add("2024-04-01", Optional.of(COUNCIL), appeal).errors())
                .isEmpty();
        assertThat(held().add("2024-04-01", Optional.of(STRANGER), appeal).errors())
                .containsExactly("not-a-party");
    }

    @Test
    void whoeverVerifiedOnlyMayNotAppeal() {
        RecognitionCase one = started()
                .bySubject(DAY, SELF_ASSESSED)
                .add(DAY, Optional.of(COUNCIL), new Act.Verified(Optional.empty()))
                .bySubject(DAY, new Act.Proposed())
                .byDepartment(DAY, new Act.Granted(at(FIRST)))
                .add(DAY, Optional.of(COUNCIL), new Act.Appealed("mức độ chưa đúng"));

        assertThat(one.errors()).containsExactly("not-a-party");
    }

    @Test
    void entryIsTakenBackByWhoeverMadeIt() {
        RecognitionCase one = started().prepared("2024-03-20", FIRST);
        RecognitionEventId verification = RecognitionEventId.of("e1");

        assertThat(one.add(DAY, Optional.of(COUNCIL), new Act.Withdrawn(verification))
                        .errors())
                .doesNotContain("wrong-body");
        assertThat(one.at(DAY).proceeding().orElseThrow().find(Step.VERIFICATION))
                .isEmpty();
    }

    @Test
    void entryIsTakenBackByTheCompetentBody() {
        RecognitionCase one = started()
                .bySubject("2024-03-20", SELF_ASSESSED)
                .byDepartment(DAY, new Act.Withdrawn(RecognitionEventId.of("e0")));

        assertThat(one.knownOn("2024-12-31").changes()).hasSize(1);
        assertThat(one.knownOn("2024-12-31").problems()).isEmpty();
        assertThat(RecognitionRegister.of(List.of(RecognitionCase.COMMUNE), one.events())
                        .orElseThrow()
                        .histories(one.rules(), RecognitionCase.MAP, LocalDate.parse(DAY)))
                .isEmpty();
    }

    @Test
    void nobodyElseTakesAnEntryBack() {
        RecognitionCase one = held().add(DAY, Optional.of(STRANGER), new Act.Withdrawn(RecognitionEventId.of("e3")));

        assertThat(one.errors()).containsExactly("wrong-body");
        assertThat(one.history().problems().get(0).arguments()).containsEntry("entry", "e4");
        assertThat(one.standing(DAY)).isEqualTo(Standing.HELD);
    }

    @Test
    void withdrawalThatIsWithdrawnLeavesTheEntryAsItWas() {
        RecognitionCase one = held().byDepartment("2025-05-01", new Act.Withdrawn(RecognitionEventId.of("e3")))
                .byDepartment(DAY, new Act.Withdrawn(RecognitionEventId.of("e4")));

        assertThat(one.knownOn("2025-05-31").at(LocalDate.parse(DAY)).standing())
                .isEqualTo(Standing.PENDING);
        assertThat(one.standing(DAY)).isEqualTo(Standing.HELD);
        assertThat(one.errors()).isEmpty();
    }

    @Test
    void nobodyDecidesOnTheSubjectItself() {
        RecognitionRules ownChair = started()
                .rules()
                .with(new RecognitionRules.Layer(
                        List.of(AuthoritiesTest.rule(RecognitionCase.TITLE, "chu-tich-ubnd", Level.COMMUNE)),
                        List.of()));
        RecognitionCase one = new RecognitionCase(ownChair)
                .prepared(DAY, FIRST)
                .add(DAY, Optional.of(CHAIR_OF_THE_COMMUNE), new Act.Granted(at(FIRST)));

        assertThat(one.errors()).containsExactly("same-body");
    }
}
