package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.Optional;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;

/** What holds for all entries about one title of one subject: the rules of the title and who may do what. For one thread. */
final class Lifecycle {

    private final Subject subject;
    private final TitleId title;
    private final TitleRules rules;
    private final Tenures tenures;
    // Most entries of a case lie between two days on which the rules or the map changed.
    private TitleRules.Period period;
    private Optional<Tenures.Tenure> tenure = Optional.empty();

    Lifecycle(Subject subject, TitleId title, TitleRules rules, Tenures tenures) {
        this.subject = subject;
        this.title = title;
        this.rules = rules;
        this.period = rules.at(LocalDate.MIN);
        this.tenures = tenures;
    }

    Subject subject() {
        return subject;
    }

    TitleId title() {
        return title;
    }

    /** Whether criteria or rules about the title are known, of whatever day. */
    boolean isTitleKnown() {
        return rules.isKnown();
    }

    /** The rules of the title on a day. */
    TitleRules.Period rules(LocalDate date) {
        if (!period.days().contains(date)) {
            period = rules.at(date);
        }
        return period;
    }

    Authorities authorities() {
        return tenures.authorities();
    }

    /** The day on which the unit that the subject is ceased to exist. */
    Optional<LocalDate> ended() {
        return isUnit() ? authorities().ended(subject) : Optional.empty();
    }

    Validated<Authority> competent(LocalDate date) {
        if (tenure.isPresent() && tenure.get().covers(date)) {
            return tenure.get().authority();
        }
        Validated<Tenures.Tenure> today = tenures.on(date, title, rules(date), subject);
        tenure = today.value();
        return today.flatMap(Tenures.Tenure::authority);
    }

    SubjectKind kind() {
        return subject.kind();
    }

    /** Whether the subject itself acted: as such, or by an office of the unit that it is. */
    boolean isOwn(Optional<Body> by) {
        return by.isEmpty() || (isUnit() && subject.unit().equals(by.map(Body::unit)));
    }

    private boolean isUnit() {
        return subject.kind() == SubjectKind.ADMINISTRATIVE_UNIT;
    }
}
