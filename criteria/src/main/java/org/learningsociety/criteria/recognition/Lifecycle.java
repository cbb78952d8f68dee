package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;

/** Which entry may follow on which state, and what it leads to. */
final class Lifecycle {

    private final RecognitionRules rules;
    private final Gazetteer territory;
    private final Authorities authorities;

    Lifecycle(RecognitionRules rules, Gazetteer territory) {
        this.rules = rules;
        this.territory = territory;
        this.authorities = Authorities.of(rules, territory);
    }

    /** The state that an entry leads to, and what is to be noted; no state where the entry may not be, and why. */
    record Outcome(Optional<RecognitionState> state, List<Problem> problems) {}

    /** The day on which the unit that a subject is ceased to exist. */
    Optional<LocalDate> ended(Subject subject) {
        Optional<UnitId> own = subject.kind() == SubjectKind.ADMINISTRATIVE_UNIT ? subject.unit() : Optional.empty();
        return own.flatMap(territory::find).flatMap(unit -> unit.lifetime().to().day());
    }

    Outcome after(RecognitionState state, Subject subject, RecognitionEvent event) {
        Move move = new Move(state, subject, event, rules, authorities);
        RecognitionState next = move.next();
        List<Problem> errors = move.problems().stream().filter(Problem::isError).toList();
        return errors.isEmpty()
                ? new Outcome(Optional.of(next), move.problems())
                : new Outcome(Optional.empty(), errors);
    }
}
