package org.learningsociety.criteria.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.criteria.certificate.Certificate.RubricUsed;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.json.EvidenceFingerprint;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.scoring.Context;

/** What differs from a certificate, one part at a time. */
record Differences(Certificate certificate) {

    List<Problem> ofSubject(Subject found) {
        Subject subject = certificate.subject();
        if (!subject.id().equals(found.id())) {
            return told(
                    CertificateProblem.OTHER_SUBJECT, Map.of("found", found.id().value()));
        }
        return subject.equals(found) ? List.of() : told(CertificateProblem.SUBJECT_CHANGED, Map.of());
    }

    List<Problem> ofRubric(RubricUsed found) {
        RubricUsed rubric = certificate.rubric();
        Map<String, String> value = Map.of("value", rubric.id().value());
        if (!rubric.id().equals(found.id())) {
            return told(
                    CertificateProblem.OTHER_RUBRIC,
                    Map.of("value", rubric.id().value(), "found", found.id().value()));
        }
        boolean isOfSameTitle = rubric.title().equals(found.title());
        if (!isOfSameTitle
                || !rubric.fingerprint().structure().equals(found.fingerprint().structure())) {
            return told(CertificateProblem.RUBRIC_CHANGED, value);
        }
        return rubric.equals(found) ? List.of() : told(CertificateProblem.RUBRIC_REWORDED, value);
    }

    /** Held against the indicators that the certificate names, since another rubric may read others. */
    List<Problem> ofEvidence(Evidence found) {
        EvidenceFingerprint evidence = certificate.evidence();
        if (evidence.equals(EvidenceFingerprint.of(found, evidence.indicators()))) {
            return List.of();
        }
        String indicators =
                evidence.indicators().stream().map(IndicatorId::value).collect(Collectors.joining(", "));
        return told(CertificateProblem.EVIDENCE_CHANGED, Map.of("indicators", indicators));
    }

    List<Problem> ofContext(Context found) {
        Context context = certificate.snapshot().context();
        if (!context.on().equals(found.on())) {
            return told(
                    CertificateProblem.OTHER_DAY,
                    Map.of("value", context.on().toString(), "found", found.on().toString()));
        }
        return context.equals(found) ? List.of() : told(CertificateProblem.OTHER_CONDITIONS, Map.of());
    }

    List<Problem> ofMap(String found) {
        String map = certificate.snapshot().hierarchy();
        return map.equals(found)
                ? List.of()
                : told(
                        CertificateProblem.MAP_CHANGED,
                        Map.of(
                                "value",
                                map,
                                "on",
                                certificate.snapshot().context().on().toString()));
    }

    /** What was read belongs to the result: an indicator that is left out of a forged read set escapes the hash of the evidence. */
    List<Problem> ofResult(Certificate found) {
        boolean isSame = certificate.result().equals(found.result())
                && certificate.evidence().indicators().equals(found.evidence().indicators());
        if (isSame) {
            return List.of();
        }
        String stated = certificate.result().brief();
        String computed = found.result().brief();
        return stated.equals(computed)
                ? told(CertificateProblem.OTHER_PARTS, Map.of("value", stated))
                : told(CertificateProblem.OTHER_RESULT, Map.of("value", stated, "computed", computed));
    }

    /** Where evidence is recorded later than what is said to have counted, or does not say when, it cannot show that it was known. */
    List<Problem> ofKnown(Evidence found) {
        return certificate.known().stream()
                .flatMap(known -> notShown(known, found).stream())
                .toList();
    }

    private Optional<Problem> notShown(LocalDate known, Evidence found) {
        String indicators = certificate.evidence().indicators().stream()
                .flatMap(indicator -> found.find(indicator).stream())
                .filter(read -> read.provenance()
                        .recordedOn()
                        .filter(day -> !day.isAfter(known))
                        .isEmpty())
                .map(read -> read.indicator().value())
                .collect(Collectors.joining(", "));
        return Optional.of(Problem.warning(
                        CertificateProblem.KNOWN_NOT_SHOWN,
                        new Place.Whole(certificate.subject().id().value()),
                        Map.of("value", known.toString(), "indicators", indicators)))
                .filter(warning -> !indicators.isEmpty());
    }

    /** Where nothing else is named, the value is the subject. */
    private List<Problem> told(CertificateProblem code, Map<String, String> arguments) {
        String subject = certificate.subject().id().value();
        Map<String, String> all = new TreeMap<>(Map.of("value", subject));
        all.putAll(arguments);
        return List.of(Problem.error(code, new Place.Whole(subject), all));
    }
}
