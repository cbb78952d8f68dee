package org.learningsociety.criteria.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.certificate.Certificate.RubricUsed;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.recognition.Proceeding;
import org.learningsociety.criteria.recognition.RecognitionEvent;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.Ruling;
import org.learningsociety.criteria.rubric.Rubric;

/**
 * Something that is known otherwise than before, and which recorded assessments it touches: those alone need to be looked at again. It is
 * told by what they recorded, without computing them again. Immutable and thread-safe.
 *
 * <pre>{@code
 * Change correction = Change.ofEvidence(knowledge.latest());
 * List<Certificate> stale = certificates.stream().filter(correction::touches).toList();
 * List<StaleEntry> decisions = correction.staleEntries(register.histories(rules, gazetteer, today), certificates).orElseThrow();
 * }</pre>
 */
public final class Change {

    private final Function<Certificate, List<Problem>> reasons;

    private Change(Function<Certificate, List<Problem>> reasons) {
        this.reasons = reasons;
    }

    /**
     * A correction of evidence. It touches what was assessed of the same subject by indicators that show something else now; a correction
     * of an indicator that was not read touches nothing.
     *
     * @param latest the evidence as it is known now
     * @return the change
     */
    public static Change ofEvidence(Evidence latest) {
        return new Change(certificate -> {
            Differences differences = new Differences(certificate);
            return certificate.subject().id().equals(latest.subject().id())
                    ? Stream.of(differences.ofSubject(latest.subject()), differences.ofEvidence(latest))
                            .flatMap(List::stream)
                            .toList()
                    : List.of();
        });
    }

    /**
     * A correction of a rubric or of what is laid over it. It touches what was assessed by the version of that id, unless only words
     * differ.
     *
     * @param latest the rubric as it is now, with its overlays
     * @return the change
     */
    public static Change ofRubric(Rubric latest) {
        RubricUsed used = RubricUsed.of(latest);
        return new Change(certificate -> certificate.rubric().id().equals(used.id())
                ? new Differences(certificate)
                        .ofRubric(used).stream()
                                .filter(problem -> problem.code() != CertificateProblem.RUBRIC_REWORDED)
                                .toList()
                : List.of());
    }

    /**
     * A correction of the map or an event on it. It touches what was assessed on a day of which the map is another now, as an error
     * {@link CertificateProblem#MAP_CHANGED}; and, as a warning {@link CertificateProblem#UNIT_TOUCHED} for each event, what was assessed
     * before something happened to the subject's own unit: that result stands, but the unit is no more what it was.
     *
     * @param latest the map as it is known now
     * @return the change
     */
    public static Change ofTerritory(Gazetteer latest) {
        Map<DateRange, String> hashes = new ConcurrentHashMap<>();
        return new Change(certificate -> {
            LocalDate on = certificate.snapshot().context().on();
            String hash = latest.covers(on)
                    ? hashes.computeIfAbsent(
                            latest.stablePeriod(on), period -> latest.at(on).hash())
                    : "";
            return Stream.concat(new Differences(certificate).ofMap(hash).stream(), events(certificate, latest))
                    .toList();
        });
    }

    private static Stream<Problem> events(Certificate certificate, Gazetteer latest) {
        LocalDate on = certificate.snapshot().context().on();
        return certificate.subject().unit().filter(unit -> latest.find(unit).isPresent()).stream()
                .flatMap(unit -> latest.history(unit).stream())
                .filter(event -> day(event).isAfter(on))
                .map(event -> touching(certificate, event));
    }

    private static Problem touching(Certificate certificate, TerritorialEvent event) {
        return Problem.warning(
                CertificateProblem.UNIT_TOUCHED,
                new Place.Whole(certificate.subject().id().value()),
                Map.of(
                        "value", certificate.subject().unit().orElseThrow().value(),
                        "on", day(event).toString(),
                        "event", event.id().value()));
    }

    private static LocalDate day(TerritorialEvent event) {
        return event.enactment().operatesFrom();
    }

    /**
     * Tells whether a recorded assessment must be looked at again.
     *
     * @param certificate the recorded assessment
     * @return whether there is a {@linkplain #reasons reason}
     */
    public boolean touches(Certificate certificate) {
        return !reasons(certificate).isEmpty();
    }

    /**
     * Tells why a recorded assessment must be looked at again.
     *
     * @param certificate the recorded assessment
     * @return the reasons; empty where the change does not touch it
     */
    public List<Problem> reasons(Certificate certificate) {
        return reasons.apply(certificate);
    }

    /**
     * Tells which entries of a record of recognition must be looked at again: those that count, and of which the
     * {@linkplain RecognitionEvent#certificate() certificate} is touched. A decision that names none rests on the one that was named last
     * on the way to it. What was withdrawn or was never legal is not among them; a decision that another one has replaced is.
     *
     * @param histories what became of the titles in question, as known on the day on which is asked
     * @param certificates the recorded assessments, in any order
     * @return the entries in the order of the histories and of their days; beside them, where nothing can be said of an entry, a warning:
     *     {@link CertificateProblem#NOT_GIVEN} where its certificate is not among the given ones, {@link CertificateProblem#NOT_NAMED} where
     *     neither a decision nor what led to it names one; and an error where it cannot rest on its certificate, {@link
     *     CertificateProblem#NOT_OF_ENTRY} where that is about another subject, {@link CertificateProblem#OTHER_TITLE} where it is by the
     *     criteria of another title, {@link CertificateProblem#TOO_LATE_FOR_ENTRY} where it is for a day after it
     */
    public Validated<List<StaleEntry>> staleEntries(
            Collection<RecognitionHistory> histories, Collection<Certificate> certificates) {
        Map<String, Certificate> byDigest = new HashMap<>();
        certificates.forEach(one -> byDigest.put(one.digest(), one));
        return Validated.all(histories.stream()
                .flatMap(history -> history.changes().stream())
                .flatMap(change -> staleEntry(change, byDigest).stream())
                .toList());
    }

    private Optional<Validated<StaleEntry>> staleEntry(
            RecognitionHistory.Change change, Map<String, Certificate> byDigest) {
        RecognitionEvent entry = change.event();
        Optional<Proceeding> assessed = change.state()
                .ruling()
                .filter(ruling -> ruling.decision().equals(entry))
                .flatMap(Ruling::assessed);
        Optional<String> digest = entry.certificate().or(() -> assessed.flatMap(Proceeding::certificate));
        if (digest.isPresent()) {
            return staleEntry(entry, digest.get(), Optional.ofNullable(byDigest.get(digest.get())));
        }
        return assessed.map(
                way -> Validated.failed(Problem.warning(CertificateProblem.NOT_NAMED, entry.where(), about(entry))));
    }

    private Optional<Validated<StaleEntry>> staleEntry(
            RecognitionEvent entry, String digest, Optional<Certificate> given) {
        if (given.isEmpty()) {
            return Optional.of(Validated.failed(Problem.warning(
                    CertificateProblem.NOT_GIVEN,
                    entry.where(),
                    Map.of("value", digest, "entry", entry.id().value()))));
        }
        Certificate certificate = given.get();
        if (!certificate.subject().id().equals(entry.subject())) {
            return Optional.of(refused(CertificateProblem.NOT_OF_ENTRY, entry, certificate));
        }
        if (certificate
                .rubric()
                .title()
                .filter(title -> !title.equals(entry.title()))
                .isPresent()) {
            return Optional.of(refused(CertificateProblem.OTHER_TITLE, entry, certificate));
        }
        if (certificate.snapshot().context().on().isAfter(entry.on())) {
            return Optional.of(refused(CertificateProblem.TOO_LATE_FOR_ENTRY, entry, certificate));
        }
        List<Problem> reasons = reasons(certificate);
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(Validated.of(new StaleEntry(entry, certificate, reasons)));
    }

    private static Validated<StaleEntry> refused(
            CertificateProblem code, RecognitionEvent entry, Certificate certificate) {
        Map<String, String> arguments = new TreeMap<>(about(entry));
        arguments.put("value", certificate.subject().id().value());
        arguments.put("assessed", certificate.snapshot().context().on().toString());
        arguments.put("title", entry.title().value());
        arguments.put("rubric", certificate.rubric().id().value());
        return Validated.failed(Problem.error(code, entry.where(), arguments));
    }

    private static Map<String, String> about(RecognitionEvent entry) {
        return Map.of(
                "value", entry.id().value(),
                "entry", entry.id().value(),
                "subject", entry.subject().value(),
                "on", entry.on().toString());
    }
}
