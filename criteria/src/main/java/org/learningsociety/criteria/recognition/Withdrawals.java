package org.learningsociety.criteria.recognition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.learningsociety.core.problem.Problem;

/**
 * Which entries of a case count after what was withdrawn. A withdrawal counts where it may be and is not withdrawn itself, so what nothing
 * withdraws is judged first, whatever the identifiers; a circle of withdrawals is never reached, and none of it counts.
 */
final class Withdrawals {

    private final Lifecycle law;
    private final Map<RecognitionEventId, RecognitionEvent> known = new HashMap<>();
    private final Map<RecognitionEventId, Integer> unjudged = new HashMap<>();
    private final Set<RecognitionEventId> withdrawn = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Judges the withdrawals.
     *
     * @param entries all entries that are known
     * @param law what holds for them
     */
    Withdrawals(List<RecognitionEvent> entries, Lifecycle law) {
        this.law = law;
        List<RecognitionEvent> recorded =
                entries.stream().sorted(RecognitionEvent.BY_RECORDING).toList();
        for (RecognitionEvent entry : recorded) {
            known.put(entry.id(), entry);
            if (entry.act() instanceof Act.Withdrawn act) {
                unjudged.merge(act.entry(), 1, Integer::sum);
            }
        }
        Deque<RecognitionEvent> free = new ArrayDeque<>(recorded);
        free.removeIf(entry -> unjudged.containsKey(entry.id()));
        while (!free.isEmpty()) {
            RecognitionEvent entry = free.remove();
            if (entry.act() instanceof Act.Withdrawn act) {
                judge(entry, act.entry());
                boolean isLast = unjudged.merge(act.entry(), -1, Integer::sum) == 0;
                if (isLast && known.containsKey(act.entry())) {
                    free.add(known.get(act.entry()));
                }
            }
        }
        recorded.stream()
                .filter(entry -> unjudged.getOrDefault(entry.id(), 0) > 0)
                .forEach(entry -> refuse(entry, RecognitionProblem.WITHDRAWN_IN_A_CIRCLE));
    }

    private void judge(RecognitionEvent withdrawal, RecognitionEventId id) {
        if (withdrawn.contains(withdrawal.id())) {
            return;
        }
        RecognitionEvent entry = known.get(id);
        if (entry == null) {
            refuse(withdrawal, RecognitionProblem.UNKNOWN_ENTRY);
            return;
        }
        Checks checks = new Checks(RecognitionState.NONE, withdrawal, law);
        checks.withdraws(entry);
        if (!checks.anyError() && !withdrawn.add(id)) {
            checks.warning(RecognitionProblem.WITHDRAWN_TWICE, Map.of("withdrawn", id.value()));
        }
        problems.addAll(checks.problems());
    }

    private void refuse(RecognitionEvent withdrawal, RecognitionProblem code) {
        Checks checks = new Checks(RecognitionState.NONE, withdrawal, law);
        checks.error(code, Map.of());
        problems.addAll(checks.problems());
    }

    /** Whether an entry is neither withdrawn nor a withdrawal. */
    boolean leave(RecognitionEvent entry) {
        return !(entry.act() instanceof Act.Withdrawn) && !withdrawn.contains(entry.id());
    }

    /** What was wrong with withdrawals. */
    List<Problem> problems() {
        return problems;
    }
}
