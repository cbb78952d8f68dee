package org.learningsociety.criteria.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.fuzz.Fuzzing;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.criteria.certificate.Certificate;
import org.learningsociety.criteria.certificate.Certifier;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.testkit.SampleTables;

/** Any bytes are told what is wrong with them, or are a certificate that is written as it was, and is verified only if it was issued. */
class CertificateFuzz {

    private static final Rubric RUBRIC = SampleTables.units();
    private static final Context CONTEXT = Context.on(LocalDate.of(2023, 12, 31));
    private static final Evidence EVIDENCE =
            Evidence.of(new Subject(SubjectId.of("a"), SubjectKind.UNIT, Optional.empty()), List.of());
    private static final Certifier CERTIFIER =
            Certifier.of(RUBRIC, SampleTables.gazetteer().at(CONTEXT.on()));
    private static final Certificate ISSUED = CERTIFIER.issue(EVIDENCE, CONTEXT);

    @FuzzTest(maxDuration = Fuzzing.DURATION)
    void certificate(byte[] bytes) {
        Validated<Certificate> read = Certificate.format().read("c.json", bytes);
        Fuzzing.tell(read);
        read.value().ifPresent(CertificateFuzz::use);
    }

    private static void use(Certificate certificate) {
        Validated<Certificate> verified = CERTIFIER.verify(certificate, EVIDENCE, CONTEXT);
        Fuzzing.tell(verified);
        Fuzzing.require(
                verified.hasErrors() || certificate.equals(ISSUED), "only what was issued must be verified");
        Fuzzing.readsBack(Certificate.format(), certificate);
        String written = Certificate.format().write(certificate);
        Fuzzing.require(
                Certificate.format()
                        .read("written.json", written)
                        .orElseThrow()
                        .digest()
                        .equals(certificate.digest()),
                "equal certificates must have one digest");
    }
}
