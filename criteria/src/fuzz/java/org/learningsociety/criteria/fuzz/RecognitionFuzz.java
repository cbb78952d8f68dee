package org.learningsociety.criteria.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.List;
import org.learningsociety.core.fuzz.Fuzzing;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.recognition.Authorities;
import org.learningsociety.criteria.recognition.AuthorityRule;
import org.learningsociety.criteria.recognition.Procedure;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.testkit.SampleTables;

/** Any bytes are told what is wrong with them, or are rules that can be written, laid over those that ship, and asked. */
class RecognitionFuzz {

    private static final Gazetteer MAP = SampleTables.gazetteer();
    private static final RecognitionRules SHIPPED = CriteriaCatalog.load().recognition();
    private static final LocalDate ON = LocalDate.of(2024, 12, 31);
    private static final List<Subject> SUBJECTS = List.of(
            Subject.of(SubjectId.of("ho"), SubjectKind.HOUSEHOLD, SampleTables.DAK_MAM),
            Subject.of(SubjectId.of("xa"), SubjectKind.ADMINISTRATIVE_UNIT, SampleTables.DAK_MAM));

    @FuzzTest(maxDuration = Fuzzing.DURATION)
    void recognition(byte[] bytes) {
        Validated<RecognitionRules.Layer> read = CriteriaFormats.recognition().read("r.json", bytes);
        Fuzzing.tell(read);
        read.value().ifPresent(RecognitionFuzz::use);
    }

    private static void use(RecognitionRules.Layer layer) {
        Fuzzing.readsBack(CriteriaFormats.recognition(), layer);
        RecognitionRules rules = SHIPPED.with(layer);
        Authorities authorities = Authorities.of(rules, MAP);
        for (Subject subject : SUBJECTS) {
            layer.authorities().stream()
                    .map(AuthorityRule::title)
                    .forEach(title -> Fuzzing.tell(authorities.competent(title, subject, ON)));
        }
        layer.procedures().forEach(procedure -> ask(rules, procedure));
    }

    private static void ask(RecognitionRules rules, Procedure procedure) {
        TitleId title = procedure.title();
        procedure.deadlines().forEach(deadline -> deadline.lastDay(ON.getYear()));
        procedure
                .validityMonths()
                .ifPresent(months -> procedure
                        .reading()
                        .ifPresent(reading ->
                                Fuzzing.require(reading.end(ON, months).isAfter(ON), "an end must come later")));
        rules.procedure(title, ON);
        rules.fate(title, ON);
    }
}
