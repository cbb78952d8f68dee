package org.learningsociety.criteria.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.criteria.certificate.Certificate.Result;
import org.learningsociety.criteria.certificate.Certificate.RubricUsed;
import org.learningsociety.criteria.certificate.Certificate.Snapshot;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.json.EvidenceFingerprint;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;

/**
 * Issues certificates by one rubric on one map, and verifies them by computing again. What rubric and map are hashed to is computed once.
 * Immutable and thread-safe.
 */
public final class Certifier {

    private final Rubric rubric;
    private final RubricUsed used;
    private final String map;

    private Certifier(Rubric rubric, String map) {
        this.rubric = rubric;
        this.used = RubricUsed.of(rubric);
        this.map = map;
    }

    /**
     * Makes a certifier.
     *
     * @param rubric the rubric with its overlays
     * @param hierarchy the map on the day for which subjects are assessed, as of which units were read
     * @return the certifier
     */
    public static Certifier of(Rubric rubric, Hierarchy hierarchy) {
        return new Certifier(rubric, hierarchy.hash());
    }

    /**
     * Assesses a subject and records what the result rests on.
     *
     * @param evidence what is known about the subject
     * @param context the day, and what else the rubric depends on
     * @return the certificate, also of a result that leaves the title open or denies it
     */
    public Certificate issue(Evidence evidence, Context context) {
        return issue(evidence, context, Optional.empty());
    }

    /**
     * Assesses a subject by what was known on a day, and records what the result rests on.
     *
     * @param knowledge what was recorded of the subject over time
     * @param known the last day on which what was recorded counts
     * @param context the day, and what else the rubric depends on
     * @return the certificate, which {@link #replay} compares with what was known then
     */
    public Certificate issue(Knowledge knowledge, LocalDate known, Context context) {
        return issue(knowledge.asKnownOn(known), context, Optional.of(known));
    }

    private Certificate issue(Evidence evidence, Context context, Optional<LocalDate> known) {
        Assessment assessment = Scorer.score(rubric, evidence, context);
        return new Certificate(
                evidence.subject(),
                used,
                EvidenceFingerprint.of(evidence, assessment.readSet()),
                known,
                new Snapshot(context, map),
                Result.of(assessment));
    }

    /**
     * Assesses the subject again and compares everything.
     *
     * @param certificate the certificate
     * @param evidence the evidence on which it is said to rest
     * @param context the day, and what else the rubric depends on
     * @return the certificate, or an error of {@link CertificateProblem} for each thing that differs. Indicators that were not read
     *     make no difference. Where the certificate names a day up to which what was recorded counted, and the evidence given was recorded
     *     later or does not say when, a warning {@link CertificateProblem#KNOWN_NOT_SHOWN}: only {@link #replay} can tell
     */
    public Validated<Certificate> verify(Certificate certificate, Evidence evidence, Context context) {
        Certificate now = issue(evidence, context, certificate.known());
        Differences differences = new Differences(certificate);
        List<Problem> problems = new ArrayList<>(differences.ofSubject(evidence.subject()));
        problems.addAll(differences.ofRubric(used));
        problems.addAll(differences.ofEvidence(evidence));
        problems.addAll(differences.ofContext(now.snapshot().context()));
        problems.addAll(differences.ofMap(map));
        problems.addAll(differences.ofResult(now));
        problems.addAll(differences.ofKnown(evidence));
        return problems.stream().anyMatch(Problem::isError)
                ? Validated.failed(problems)
                : Validated.of(certificate, problems);
    }

    /**
     * Assesses the subject again exactly as it was known when the certificate was issued, and compares everything. What was recorded later
     * makes no difference, whatever it corrects.
     *
     * @param certificate the certificate, whose areas, groups and days are used
     * @param knowledge what was recorded of the subject up to now
     * @return as {@link #verify}; where the certificate names no day up to which evidence counted, all of it does
     */
    public Validated<Certificate> replay(Certificate certificate, Knowledge knowledge) {
        Evidence then = certificate.known().map(knowledge::asKnownOn).orElseGet(knowledge::latest);
        return verify(certificate, then, certificate.snapshot().context());
    }
}
