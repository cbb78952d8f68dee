package org.learningsociety.criteria.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.fuzz.Fuzzing;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.membership.HeldTitles;
import org.learningsociety.criteria.recognition.AuthorityRule;
import org.learningsociety.criteria.recognition.OfficeId;
import org.learningsociety.criteria.recognition.Procedure;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionRegister;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.recognition.Step;
import org.learningsociety.criteria.recognition.ValidityReading;
import org.learningsociety.criteria.testkit.SampleTables;

/** Any bytes are told what is wrong with them, or are a record that can be written and of which every title has a history. */
class RegisterFuzz {

    private static final Gazetteer MAP = SampleTables.gazetteer();
    private static final JsonFormat<RecognitionRegister> FORMAT = CriteriaFormats.events(MAP, CodeSystem.NSO);
    private static final RecognitionRules RULES = CriteriaCatalog.load().recognition().with(made());
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(1, 1, 1), LocalDate.of(2025, 3, 10), LocalDate.of(2025, 7, 1), LocalDate.of(9999, 12, 31));

    /** An office of the nation decides, so that grants count on a map that has no districts. */
    private static RecognitionRules.Layer made() {
        TitleId title = TitleId.of("cong-dong-hoc-tap-cap-xa");
        AuthorityRule authority = new AuthorityRule(
                title,
                Set.of(),
                OfficeId.of("truong-phong-gddt"),
                Level.NATION,
                DateRange.ALWAYS,
                List.of(),
                Verification.ILLUSTRATIVE);
        Procedure procedure = new Procedure(
                title,
                DateRange.ALWAYS,
                Set.of(Step.SELF_ASSESSMENT),
                Optional.of(Rational.of(1, 2)),
                Optional.of(30),
                Optional.empty(),
                Optional.of(ValidityReading.FOLLOWING_YEARS),
                List.of(new Procedure.Deadline(
                        Step.SELF_ASSESSMENT, MonthDay.of(2, 29), Optional.empty(), List.of())),
                List.of(),
                Verification.ILLUSTRATIVE);
        return new RecognitionRules.Layer(List.of(authority), List.of(procedure));
    }

    @FuzzTest(maxDuration = Fuzzing.DURATION)
    void register(byte[] bytes) {
        Validated<RecognitionRegister> read = FORMAT.read("e.json", bytes);
        Fuzzing.tell(read);
        read.value().ifPresent(RegisterFuzz::use);
    }

    private static void use(RecognitionRegister register) {
        String written = FORMAT.write(register);
        Fuzzing.require(
                FORMAT.write(FORMAT.read("written.json", written).orElseThrow()).equals(written),
                "what is written must be read as it was");
        for (LocalDate known : DAYS) {
            List<RecognitionHistory> histories = register.histories(RULES, MAP, known);
            for (RecognitionHistory history : histories) {
                Fuzzing.tell(Validated.of(history, history.problems()));
                DAYS.forEach(day -> Fuzzing.require(
                        !history.reason(day).sentence(Language.VI).isEmpty(), "a standing must have a reason"));
            }
            DAYS.forEach(day -> HeldTitles.of(histories, day));
        }
    }
}
