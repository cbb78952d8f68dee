package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.time.DateRange;

/** What holds for all entries about one title of one subject: the rules of the title and who may do what. For one thread. */
final class Lifecycle {

    private final Subject subject;
    private final TitleId title;
    private final TitleRules rules;
    private final Authorities authorities;
    // Most entries of a case lie between two days on which the rules or the map changed.
    private TitleRules.Period period;
    private Optional<Tenure> tenure = Optional.empty();

    Lifecycle(Subject subject, TitleId title, TitleRules rules, Authorities authorities) {
        this.subject = subject;
        this.title = title;
        this.rules = rules;
        this.period = rules.at(LocalDate.MIN);
        this.authorities = authorities;
    }

    /** Who is competent as long as neither the rules nor the map change. */
    private record Tenure(Validated<Authority> authority, DateRange rules, DateRange map) {

        boolean covers(LocalDate date) {
            return rules.contains(date) && map.contains(date);
        }
    }

    Subject subject() {
        return subject;
    }

    TitleId title() {
        return title;
    }

    /** The rules of the title on a day. */
    TitleRules.Period rules(LocalDate date) {
        if (!period.days().contains(date)) {
            period = rules.at(date);
        }
        return period;
    }

    Authorities authorities() {
        return authorities;
    }

    /** The day on which the unit that the subject is ceased to exist. */
    Optional<LocalDate> ended() {
        return isUnit() ? authorities.ended(subject) : Optional.empty();
    }

    Validated<Authority> competent(LocalDate date) {
        if (tenure.isPresent() && tenure.get().covers(date)) {
            return tenure.get().authority();
        }
        TitleRules.Period today = rules(date);
        Validated<Authority> competent = authorities.competent(title, today.authorities(), subject, date);
        // Why nobody is competent is told with the day that was asked for.
        tenure = competent.value().map(one -> new Tenure(competent, today.days(), authorities.stablePeriod(date)));
        return competent;
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
