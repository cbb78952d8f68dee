package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.rubric.LevelId;

/** Entries about one title of one subject, day by day; each is recorded on its day. */
final class Dossier {

    static final Gazetteer MAP = RecognitionCase.MAP;
    static final RecognitionRules SHIPPED = CriteriaCatalog.load().recognition();
    static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    static final TitleId OF_FAMILIES = TitleId.of("gia-dinh-hoc-tap");
    static final LevelId MET = new LevelId("dat");
    /** A household of a commune that is merged on 2025-07-01: it goes on. */
    static final Subject FAMILY = Subject.of(SubjectId.of("ho-1"), SubjectKind.HOUSEHOLD, unit("24700"));

    private final Subject subject;
    private final TitleId title;
    private final RecognitionRules rules;
    private final List<RecognitionEvent> events = new ArrayList<>();

    Dossier(Subject subject, TitleId title, RecognitionRules rules) {
        this.subject = subject;
        this.title = title;
        this.rules = rules;
    }

    static UnitId unit(String code) {
        return MAP.resolve(CodeSystem.NSO, code, MERGER.minusDays(1))
                .orElseThrow()
                .id();
    }

    /** The chair of the commune decides on families, by a procedure that is made up. */
    static RecognitionRules ofFamilies(Procedure procedure) {
        AuthorityRule chair = new AuthorityRule(
                OF_FAMILIES,
                Set.of(),
                OfficeId.of("chu-tich-ubnd"),
                Level.COMMUNE,
                DateRange.ALWAYS,
                List.of(),
                Verification.ILLUSTRATIVE);
        return SHIPPED.with(new RecognitionRules.Layer(List.of(chair), List.of(procedure)));
    }

    static Procedure procedure(
            Optional<Integer> appealDays,
            Optional<Integer> months,
            Optional<ValidityReading> reading,
            List<Procedure.Deadline> deadlines) {
        return new Procedure(
                OF_FAMILIES,
                DateRange.ALWAYS,
                Set.of(),
                Optional.empty(),
                appealDays,
                months,
                reading,
                deadlines,
                List.of(),
                Verification.ILLUSTRATIVE);
    }

    Dossier add(LocalDate on, Optional<Body> by, Act act) {
        events.add(new RecognitionEvent(
                RecognitionEventId.of(String.format(Locale.ROOT, "e%03d", events.size())),
                subject.id(),
                title,
                on,
                on,
                by,
                act,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    /** By whoever is competent on the day; where nobody is, by whoever was on the last day of the districts. */
    Dossier decided(LocalDate on, Act act) {
        Authorities authorities = Authorities.of(rules, MAP);
        Authority authority = authorities
                .competent(title, subject, on)
                .value()
                .orElseGet(() -> authorities
                        .competent(title, subject, MERGER.minusDays(1))
                        .orElseThrow());
        return add(on, Optional.of(authority.body()), act);
    }

    /** Everything before a decision, on its day. */
    Dossier prepared(LocalDate on, Optional<Integer> assessedYear) {
        // A council of the province: one of the district must not verify what the district says of itself.
        Body council = new Body(OfficeId.of("hoi-dong"), unit("67"));
        return add(on, Optional.empty(), new Act.SelfAssessed(Optional.empty(), assessedYear))
                .add(on, Optional.of(council), new Act.Verified(Optional.empty()));
    }

    Dossier granted(LocalDate on, LevelId level, Optional<LocalDate> until) {
        return prepared(on, Optional.empty()).decided(on, new Act.Granted(new Act.Terms(Optional.of(level), until)));
    }

    RecognitionHistory history() {
        return RecognitionRegister.of(List.of(subject), events)
                .orElseThrow()
                .histories(rules, MAP, LocalDate.MAX)
                .get(0);
    }

    Standing standing(LocalDate day) {
        return history().at(day).standing();
    }

    /** The codes of the errors, without those of warnings. */
    List<String> errors() {
        return history().problems().stream()
                .filter(Problem::isError)
                .map(problem -> problem.code().id().substring("recognition.".length()))
                .toList();
    }

    long count(RecognitionProblem code) {
        return history().problems().stream()
                .filter(problem -> problem.code() == code)
                .count();
    }
}
