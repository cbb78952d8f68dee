package org.learningsociety.criteria.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.recognition.Act;
import org.learningsociety.criteria.recognition.Body;
import org.learningsociety.criteria.recognition.OfficeId;
import org.learningsociety.criteria.recognition.Procedure;
import org.learningsociety.criteria.recognition.RecognitionEvent;
import org.learningsociety.criteria.recognition.RecognitionEventId;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionRegister;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.recognition.ValidityReading;
import org.learningsociety.criteria.rubric.LevelId;

/** Xã Đắk Drô, a learning community for so many months; the entries and the months are made up. */
public final class TitledCommune {

    public static final TitleId TITLE = TitleId.of("cong-dong-hoc-tap-cap-xa");
    public static final LevelId LEVEL = new LevelId("muc-do-1");
    public static final Gazetteer MAP = CoreCatalog.load().territory();
    private static final RecognitionRules SHIPPED = CriteriaCatalog.load().recognition();
    public static final UnitId UNIT = unit("24700");
    public static final Subject COMMUNE = Subject.of(SubjectId.of("xa-dak-dro"), SubjectKind.ADMINISTRATIVE_UNIT, UNIT);

    private TitledCommune() {}

    private static UnitId unit(String code) {
        return MAP.resolve(CodeSystem.NSO, code, LocalDate.of(2024, 1, 1))
                .orElseThrow()
                .id();
    }

    /** What became of it, known years later, by one way to count the months or by none. */
    public static RecognitionHistory of(LocalDate granted, int months, Optional<ValidityReading> reading) {
        RecognitionRules rules =
                SHIPPED.with(new RecognitionRules.Layer(List.of(), List.of(validFor(months, reading))));
        return RecognitionRegister.of(List.of(COMMUNE), entries(granted))
                .orElseThrow()
                .histories(rules, MAP, granted.plusYears(20))
                .get(0);
    }

    /** Made up: so many months, and one way to count them or none. */
    public static Procedure validFor(int months, Optional<ValidityReading> reading) {
        return new Procedure(
                TITLE,
                DateRange.ALWAYS,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(months),
                reading,
                List.of(),
                List.of(),
                Verification.ILLUSTRATIVE);
    }

    private static List<RecognitionEvent> entries(LocalDate day) {
        List<RecognitionEvent> entries = new ArrayList<>();
        Body council = new Body(OfficeId.of("hoi-dong"), unit("664"));
        Body division = new Body(OfficeId.of("truong-phong-gddt"), unit("664"));
        entries.add(entry(
                "self-assessed", day, Optional.empty(), new Act.SelfAssessed(Optional.of(LEVEL), Optional.empty())));
        entries.add(entry("verified", day, Optional.of(council), new Act.Verified(Optional.empty())));
        entries.add(entry(
                "granted",
                day,
                Optional.of(division),
                new Act.Granted(new Act.Terms(Optional.of(LEVEL), Optional.empty()))));
        return entries;
    }

    private static RecognitionEvent entry(String id, LocalDate day, Optional<Body> by, Act act) {
        return new RecognitionEvent(
                RecognitionEventId.of(id),
                COMMUNE.id(),
                TITLE,
                day,
                day,
                by,
                act,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
