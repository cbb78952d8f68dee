package org.learningsociety.criteria.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.learningsociety.criteria.recognition.RecognitionCase.COMMUNE;
import static org.learningsociety.criteria.recognition.RecognitionCase.COUNCIL;
import static org.learningsociety.criteria.recognition.RecognitionCase.MAP;
import static org.learningsociety.criteria.recognition.RecognitionCase.TITLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.text.Language;

/** What is told of withdrawals, and which of them count. */
class WithdrawalsTest {

    private static final LocalDate LATER = LocalDate.of(2100, 1, 1);
    private static final RecognitionEvent VERIFIED =
            entry("e1", "2024-03-10", "2024-03-15", new Act.Verified(Optional.empty()));
    private static final RecognitionRules RULES = RecognitionCase.withoutRules().rules();

    private static RecognitionEvent entry(String id, String on, String recorded, Act act) {
        return new RecognitionEvent(
                RecognitionEventId.of(id),
                COMMUNE.id(),
                TITLE,
                LocalDate.parse(on),
                LocalDate.parse(recorded),
                Optional.of(COUNCIL),
                act,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RecognitionEvent withdrawal(String id, String recorded, String of) {
        return entry(id, recorded, recorded, new Act.Withdrawn(RecognitionEventId.of(of)));
    }

    private static Optional<RecognitionHistory> history(RecognitionEvent... events) {
        return RecognitionRegister.of(List.of(COMMUNE), List.of(events))
                .orElseThrow()
                .histories(RULES, MAP, LATER)
                .stream()
                .findFirst();
    }

    private static List<String> counted(RecognitionHistory history) {
        return history.changes().stream()
                .map(change -> change.event().id().value())
                .toList();
    }

    @Test
    void nothingIsWithdrawnBeforeItIsThere() {
        RecognitionHistory history =
                history(VERIFIED, withdrawal("w1", "2024-03-14", "e1")).orElseThrow();

        assertThat(counted(history)).containsExactly("e1");
        assertThat(history.problems())
                .extracting(
                        Problem::code,
                        Problem::severity,
                        problem -> problem.place().source())
                .containsExactly(tuple(RecognitionProblem.WITHDRAWN_TOO_SOON, Severity.ERROR, "w1"));
        assertThat(history.problems().get(0).message(Language.VI))
                .isEqualTo("w1: Mục w1 rút mục e1, nhưng mục đó được ghi sổ sau, ngày 15/03/2024.");
    }

    @Test
    void aWithdrawalFromTheFutureDoesNotCount() {
        RecognitionEvent ahead =
                entry("w1", "2024-04-02", "2024-04-01", new Act.Withdrawn(RecognitionEventId.of("e1")));
        RecognitionHistory history = history(VERIFIED, ahead).orElseThrow();

        assertThat(counted(history)).containsExactly("e1");
        assertThat(history.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.FROM_THE_FUTURE);
    }

    @Test
    void whatIsWithdrawnAlreadyIsToldAndStaysWithdrawn() {
        RecognitionHistory history = history(
                        VERIFIED,
                        entry("e2", "2024-04-10", "2024-04-10", new Act.Proposed()),
                        withdrawal("w1", "2024-04-01", "e1"),
                        withdrawal("w2", "2024-04-02", "e1"))
                .orElseThrow();

        assertThat(counted(history)).isEmpty();
        assertThat(history.problems())
                .extracting(
                        Problem::code,
                        Problem::severity,
                        problem -> problem.place().source())
                .startsWith(tuple(RecognitionProblem.WITHDRAWN_TWICE, Severity.WARNING, "w2"));
        assertThat(history.problems().get(0).message(Language.VI))
                .isEqualTo("w2: Mục w2 rút mục e1 đã được rút trước đó.");
    }

    @Test
    void whatWithdrawsEachOtherDoesNotCountNorDoesWhatAWithdrawnOneSays() {
        RecognitionHistory circle = history(
                        VERIFIED,
                        withdrawal("w1", "2024-04-01", "w3"),
                        withdrawal("w2", "2024-04-01", "w1"),
                        withdrawal("w3", "2024-04-01", "w2"))
                .orElseThrow();
        RecognitionHistory chain = history(
                        VERIFIED, withdrawal("w1", "2024-04-01", "e1"), withdrawal("w2", "2024-04-02", "w1"))
                .orElseThrow();

        assertThat(circle.problems())
                .extracting(Problem::code, problem -> problem.place().source())
                .containsExactly(
                        tuple(RecognitionProblem.WITHDRAWN_IN_A_CIRCLE, "w1"),
                        tuple(RecognitionProblem.WITHDRAWN_IN_A_CIRCLE, "w2"),
                        tuple(RecognitionProblem.WITHDRAWN_IN_A_CIRCLE, "w3"));
        assertThat(counted(circle)).containsExactly("e1");
        assertThat(chain.problems()).isEmpty();
        assertThat(counted(chain)).containsExactly("e1");
    }

    @Test
    void anEntryThatIsKnownLaterCannotBeWithdrawnEarlier() {
        RecognitionEvent late = entry("e2", "2024-03-20", "2024-06-01", new Act.Proposed());
        RecognitionEvent early = withdrawal("w1", "2024-05-01", "e2");
        RecognitionRegister register = RecognitionRegister.of(List.of(COMMUNE), List.of(VERIFIED, late, early))
                .orElseThrow();

        assertThat(register.histories(RULES, MAP, LocalDate.of(2024, 5, 31))
                        .get(0)
                        .problems())
                .extracting(Problem::code)
                .containsExactly(RecognitionProblem.UNKNOWN_ENTRY);
        assertThat(register.histories(RULES, MAP, LATER).get(0).problems())
                .extracting(Problem::code)
                .containsExactly(RecognitionProblem.WITHDRAWN_TOO_SOON);
    }
}
