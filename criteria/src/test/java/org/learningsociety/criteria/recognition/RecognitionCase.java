package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.criteria.testkit.TitledCommune;

/** A commune of huyện Krông Nô that wants to be a learning community, entry by entry; days for an appeal and quorum are made up. */
final class RecognitionCase {

    private static final CriteriaCatalog CATALOG = CriteriaCatalog.load();
    static final Gazetteer MAP = CoreCatalog.load().territory();
    static final TitleId TITLE = TitleId.of("cong-dong-hoc-tap-cap-xa");
    static final LevelId FIRST = new LevelId("muc-do-1");
    static final LevelId SECOND = new LevelId("muc-do-2");
    static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    static final Subject COMMUNE =
            Subject.of(SubjectId.of("xa-dak-dro"), SubjectKind.ADMINISTRATIVE_UNIT, unit("24700"));
    static final Body DEPARTMENT = new Body(OfficeId.of("truong-phong-gddt"), unit("664"));
    static final Body COUNCIL = new Body(OfficeId.of("hoi-dong"), unit("664"));
    static final Body CHAIR_OF_THE_COMMUNE = new Body(OfficeId.of("chu-tich-ubnd"), unit("24700"));
    static final Body STRANGER = new Body(OfficeId.of("chu-tich-ubnd"), unit("664"));
    static final int APPEAL_DAYS = 30;

    private final RecognitionRules rules;
    private final List<RecognitionEvent> events = new ArrayList<>();

    RecognitionCase(RecognitionRules rules) {
        this.rules = rules;
    }

    static RecognitionCase shipped() {
        return new RecognitionCase(CATALOG.recognition());
    }

    /** With no rules about steps but those that always hold. */
    static RecognitionCase withoutRules() {
        RecognitionRules shipped = CATALOG.recognition();
        LocalDate day = LAST_DAY_OF_DISTRICTS;
        return new RecognitionCase(RecognitionRules.of(
                new RecognitionRules.Layer(shipped.authorities(TITLE, day), List.of()), CATALOG.rubrics()));
    }

    /** With no word on levels and time either. */
    static RecognitionCase withoutRubrics() {
        return new RecognitionCase(withoutRules().rules().withRubrics(Rubrics.of(List.of())));
    }

    /** With a way to read the validity, and with made-up days for an appeal and quorum. */
    static RecognitionCase illustrative(ValidityReading reading) {
        Procedure procedure = new Procedure(
                TITLE,
                DateRange.ALWAYS,
                Set.of(Step.SELF_ASSESSMENT, Step.PROPOSAL),
                Optional.of(Rational.of(2, 3)),
                Optional.of(APPEAL_DAYS),
                Optional.empty(),
                Optional.of(reading),
                List.of(),
                List.of(),
                Verification.ILLUSTRATIVE);
        return new RecognitionCase(
                CATALOG.recognition().with(new RecognitionRules.Layer(List.of(), List.of(procedure))));
    }

    /** With a validity of so many months, and no way to count them. */
    static RecognitionCase counted(int months) {
        return counted(months, Optional.empty());
    }

    /** With a validity of so many months, and one way to count them or none. */
    static RecognitionCase counted(int months, Optional<ValidityReading> reading) {
        return new RecognitionCase(CATALOG.recognition()
                .with(new RecognitionRules.Layer(List.of(), List.of(TitledCommune.validFor(months, reading)))));
    }

    List<RecognitionEvent> events() {
        return List.copyOf(events);
    }

    RecognitionRules rules() {
        return rules;
    }

    private static UnitId unit(String code) {
        return MAP.resolve(CodeSystem.NSO, code, LAST_DAY_OF_DISTRICTS)
                .orElseThrow()
                .id();
    }

    RecognitionCase add(String on, Optional<Body> by, Act act) {
        return add(on, by, act, Optional.empty());
    }

    RecognitionCase byPaper(String on, String document, Act act) {
        return add(on, Optional.of(DEPARTMENT), act, Optional.of(document));
    }

    private RecognitionCase add(String on, Optional<Body> by, Act act, Optional<String> document) {
        LocalDate day = LocalDate.parse(on);
        events.add(new RecognitionEvent(
                RecognitionEventId.of("e" + events.size()),
                COMMUNE.id(),
                TITLE,
                day,
                day,
                by,
                act,
                document,
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    RecognitionCase bySubject(String on, Act act) {
        return add(on, Optional.empty(), act);
    }

    RecognitionCase byDepartment(String on, Act act) {
        return add(on, Optional.of(DEPARTMENT), act);
    }

    /** Everything that must come before a decision. */
    RecognitionCase prepared(String on, LevelId level) {
        return add(on, Optional.empty(), new Act.SelfAssessed(Optional.of(level), Optional.empty()))
                .add(on, Optional.of(COUNCIL), new Act.Verified(Optional.of(new Act.Attendance(15, 15))))
                .add(on, Optional.of(COUNCIL), new Act.Proposed());
    }

    RecognitionCase granted(String on) {
        return prepared(on, FIRST).byDepartment(on, new Act.Granted(at(FIRST)));
    }

    static Act.Terms at(LevelId level) {
        return new Act.Terms(Optional.of(level), Optional.empty());
    }

    RecognitionHistory history() {
        return knownOn("2100-01-01");
    }

    RecognitionHistory knownOn(String day) {
        return RecognitionRegister.of(List.of(COMMUNE), events)
                .orElseThrow()
                .histories(rules, MAP, LocalDate.parse(day))
                .get(0);
    }

    RecognitionState at(String date) {
        return history().at(LocalDate.parse(date));
    }

    Standing standing(String date) {
        return at(date).standing();
    }

    List<String> errors() {
        return errors(history());
    }

    static List<String> errors(RecognitionHistory history) {
        return history.problems().stream()
                .filter(Problem::isError)
                .map(problem -> problem.code().id().substring("recognition.".length()))
                .toList();
    }

    List<String> warnings() {
        return history().problems().stream()
                .filter(problem -> !problem.isError())
                .map(problem -> problem.code().id().substring("recognition.".length()))
                .toList();
    }
}
