package org.learningsociety.criteria.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.criteria.evidence.EvidenceFile.SetAsideRow;

/** Puts rows together to subjects: what one row cannot tell, such as a contradiction with another, is found here. */
final class EvidenceGathering {

    private final List<EvidenceRow> rows;
    private final Map<RawObservation, List<Problem>> problems = new LinkedHashMap<>();

    EvidenceGathering(List<EvidenceRow> rows) {
        this.rows = rows;
        rows.forEach(row -> problems.put(row.raw(), new ArrayList<>(row.problems())));
    }

    /** What is malformed cannot be understood even by itself; why not is known already. */
    Validated<EvidenceFile> gather(List<SetAsideRow> malformed) {
        List<Evidence> evidence = grouped(rows, row -> row.subject().map(Subject::id)).stream()
                .flatMap(ours -> evidence(ours).stream())
                .toList();
        int received = rows.size() + malformed.size();
        EvidenceFile file = new EvidenceFile(evidence, setAside(malformed), received);
        return Validated.of(
                file, problems.values().stream().flatMap(List::stream).toList());
    }

    private List<SetAsideRow> setAside(List<SetAsideRow> malformed) {
        Stream<SetAsideRow> badRows = rows.stream()
                .filter(row -> !isGood(row))
                .map(row -> new SetAsideRow(row.raw().number(), row.id(), errors(row)));
        return Stream.concat(malformed.stream(), badRows)
                .sorted(Comparator.comparingInt(SetAsideRow::row))
                .toList();
    }

    /** The evidence of one subject; absent when its rows name different kinds, since then nothing can be asked of it. */
    private Optional<Evidence> evidence(List<EvidenceRow> ours) {
        refuseContradiction(good(ours), EvidenceRow::subject, EvidenceProblem.CONTRADICTORY_SUBJECT);
        List<EvidenceRow> telling = good(ours).isEmpty() ? ours : good(ours);
        return subject(telling)
                .map(subject -> Evidence.of(
                        subject,
                        grouped(ours, EvidenceRow::indicator).stream()
                                .map(this::observation)
                                .toList()));
    }

    private static Optional<Subject> subject(List<EvidenceRow> rows) {
        List<Subject> described =
                rows.stream().flatMap(row -> row.subject().stream()).distinct().toList();
        List<SubjectKind> kinds =
                described.stream().map(Subject::kind).distinct().toList();
        List<Optional<UnitId>> units =
                described.stream().map(Subject::unit).distinct().toList();
        return kinds.size() > 1
                ? Optional.empty()
                : Optional.of(new Subject(
                        described.get(0).id(), kinds.get(0), units.size() > 1 ? Optional.empty() : units.get(0)));
    }

    /** The observation of one indicator: the good row, or a gap where there is none or where good rows contradict. */
    private Observation observation(List<EvidenceRow> ours) {
        refuseContradiction(good(ours), EvidenceRow::finding, EvidenceProblem.CONTRADICTORY);
        List<EvidenceRow> good = good(ours);
        if (good.isEmpty()) {
            return ours.get(0).missing();
        }
        good.stream().skip(1).forEach(row -> report(EvidenceProblem.REPEATED, Severity.WARNING, row, good.get(0)));
        return good.get(0).observation();
    }

    /** Sets rows aside that say different things where they should agree: which of them errs cannot be told. */
    private void refuseContradiction(List<EvidenceRow> good, Function<EvidenceRow, ?> said, EvidenceProblem code) {
        Predicate<EvidenceRow> likeFirst = row -> said.apply(row).equals(said.apply(good.get(0)));
        good.stream()
                .filter(likeFirst.negate())
                .findFirst()
                .ifPresent(other -> good.forEach(
                        row -> report(code, Severity.ERROR, row, likeFirst.test(row) ? other : good.get(0))));
    }

    private void report(EvidenceProblem code, Severity severity, EvidenceRow row, EvidenceRow other) {
        Map<String, String> arguments = Map.of(
                "subject", row.id().orElseThrow().value(),
                "indicator", row.raw().shown("indicator"),
                "value", described(row),
                "earlier", described(other),
                "row", other.raw().label());
        Problem problem = new Problem(code, severity, row.raw().place(), arguments);
        problems.computeIfAbsent(row.raw(), any -> new ArrayList<>())
                .add(EvidenceRow.affecting(row.requirement().orElseThrow(), problem));
    }

    private static String described(EvidenceRow row) {
        return row.raw().shown("kind") + " " + row.raw().shown("unit");
    }

    private boolean isGood(EvidenceRow row) {
        return errors(row).isEmpty();
    }

    private List<EvidenceRow> good(List<EvidenceRow> rows) {
        return rows.stream().filter(this::isGood).toList();
    }

    private List<Problem> errors(EvidenceRow row) {
        return problems.getOrDefault(row.raw(), List.of()).stream()
                .filter(Problem::isError)
                .toList();
    }

    /** The rows that have a key, those of one key together, in the order in which the keys first appear. */
    private static <K> Collection<List<EvidenceRow>> grouped(
            Collection<EvidenceRow> rows, Function<EvidenceRow, Optional<K>> key) {
        return rows.stream()
                .filter(row -> key.apply(row).isPresent())
                .collect(Collectors.groupingBy(
                        row -> key.apply(row).orElseThrow(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }
}
