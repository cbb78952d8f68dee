package org.learningsociety.examples.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.criteria.recognition.Act;
import org.learningsociety.criteria.recognition.Body;
import org.learningsociety.criteria.recognition.OfficeId;
import org.learningsociety.criteria.recognition.RecognitionEvent;
import org.learningsociety.criteria.recognition.RecognitionEventId;
import org.learningsociety.criteria.recognition.RecognitionRegister;
import org.learningsociety.criteria.rubric.LevelId;

/** A made-up record: cases of eight entries each about the communes of huyện Krông Nô, from a nomination to a lifted suspension. */
final class SyntheticRegister {

    static final Gazetteer MAP = CoreCatalog.load().territory();
    static final int ENTRIES = 8;

    private static final LocalDate DAY = LocalDate.of(2025, 1, 10);
    private static final TitleId TITLE = TitleId.of("cong-dong-hoc-tap-cap-xa");
    private static final LevelId LEVEL = new LevelId("muc-do-1");
    private static final String DISTRICT = "664";

    private final Body department;
    private final Body council;
    private final List<UnitId> communes;
    private final List<RecognitionEvent> events = new ArrayList<>();
    private final List<Subject> subjects = new ArrayList<>();

    private SyntheticRegister() {
        Hierarchy map = MAP.at(DAY);
        UnitId district =
                MAP.resolve(CodeSystem.NSO, DISTRICT, DAY).orElseThrow().id();
        this.department = new Body(OfficeId.of("truong-phong-gddt"), district);
        this.council = new Body(OfficeId.of("hoi-dong"), district);
        this.communes = map.children(district).stream().map(unit -> unit.id()).toList();
    }

    static RecognitionRegister create(int cases) {
        SyntheticRegister register = new SyntheticRegister();
        for (int i = 0; i < cases; i++) {
            register.add(i);
        }
        return RecognitionRegister.of(register.subjects, register.events).orElseThrow();
    }

    private void add(int number) {
        UnitId commune = communes.get(number % communes.size());
        Subject subject = Subject.of(SubjectId.of("xa-" + number), SubjectKind.ADMINISTRATIVE_UNIT, commune);
        subjects.add(subject);
        LocalDate day = DAY.plusDays(number % 15);
        Act.Terms terms = new Act.Terms(Optional.of(LEVEL), Optional.of(LocalDate.of(2029, 1, 1)));
        add(subject, day, Optional.empty(), new Act.Nominated());
        add(subject, day, Optional.empty(), new Act.SelfAssessed(Optional.of(LEVEL), Optional.of(2024)));
        add(subject, day.plusDays(9), Optional.of(council), new Act.Verified(Optional.empty()));
        add(subject, day.plusDays(10), Optional.of(council), new Act.Proposed());
        add(subject, day.plusDays(20), Optional.of(department), new Act.Granted(terms));
        add(subject, day.plusDays(25), Optional.of(department), new Act.Published());
        add(subject, day.plusDays(40), Optional.of(department), new Act.Suspended("đơn thư"));
        add(subject, day.plusDays(50), Optional.of(department), new Act.Lifted());
    }

    private void add(Subject subject, LocalDate on, Optional<Body> by, Act act) {
        events.add(new RecognitionEvent(
                RecognitionEventId.of("e" + events.size()),
                subject.id(),
                TITLE,
                on,
                on,
                by,
                act,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }
}
