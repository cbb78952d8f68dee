package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;

/** What holds for all entries about one title of one subject: the rules of the title and who may do what. */
record Lifecycle(Subject subject, TitleId title, TitleRules rules, Authorities authorities) {

    /** The day on which the unit that the subject is ceased to exist. */
    Optional<LocalDate> ended() {
        return isUnit() ? authorities.ended(subject) : Optional.empty();
    }

    Validated<Authority> competent(LocalDate date) {
        return authorities.competent(title, rules, subject, date);
    }

    /** Whether the subject itself acted: as such, or by an office of the unit that it is. */
    boolean isOwn(Optional<Body> by) {
        return by.isEmpty() || (isUnit() && subject.unit().equals(by.map(Body::unit)));
    }

    private boolean isUnit() {
        return subject.kind() == SubjectKind.ADMINISTRATIVE_UNIT;
    }

    /** What is wrong with taking back an entry: whoever made it may, and who may decide on the day. */
    List<Problem> withdrawal(RecognitionEvent withdrawal, RecognitionEvent entry) {
        Checks checks = new Checks(RecognitionState.NONE, withdrawal, this);
        checks.known();
        if (!withdrawal.by().equals(entry.by())) {
            checks.competent();
        }
        return checks.problems();
    }
}
