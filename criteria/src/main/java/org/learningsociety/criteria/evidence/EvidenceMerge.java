package org.learningsociety.criteria.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.criteria.rubric.IndicatorId;

/** Puts what was read from several files together to subjects. Used by one thread. */
final class EvidenceMerge {

    private final Collection<EvidenceFile> files;
    private final List<Problem> problems = new ArrayList<>();

    EvidenceMerge(Collection<EvidenceFile> files) {
        this.files = files;
    }

    Validated<EvidenceFile> merged() {
        Map<SubjectId, List<Evidence>> bySubject = files.stream()
                .flatMap(file -> file.evidence().stream())
                .collect(Collectors.groupingBy(one -> one.subject().id(), LinkedHashMap::new, Collectors.toList()));
        List<Evidence> evidence = bySubject.values().stream()
                .flatMap(ours -> merged(ours).stream())
                .toList();
        return Validated.of(
                new EvidenceFile(
                        evidence,
                        files.stream().flatMap(file -> file.setAside().stream()).toList(),
                        files.stream().mapToInt(EvidenceFile::received).reduce(0, Math::addExact)),
                problems);
    }

    private Optional<Evidence> merged(List<Evidence> ours) {
        if (ours.size() == 1) {
            return Optional.of(ours.get(0));
        }
        List<Subject> subjects = ours.stream().map(Evidence::subject).distinct().toList();
        List<SubjectKind> kinds =
                subjects.stream().map(Subject::kind).distinct().toList();
        List<Optional<UnitId>> units =
                subjects.stream().map(Subject::unit).distinct().toList();
        if (subjects.size() > 1) {
            problems.add(differing(EvidenceProblem.FILES_CONTRADICTORY_SUBJECT, subjects.get(0), ours, Map.of()));
        }
        if (kinds.size() > 1) {
            return Optional.empty();
        }
        Optional<UnitId> unit = units.size() == 1 ? units.get(0) : Optional.empty();
        return Optional.of(observations(new Subject(subjects.get(0).id(), kinds.get(0), unit), ours));
    }

    private Evidence observations(Subject subject, List<Evidence> ours) {
        SortedMap<IndicatorId, List<Observation>> byIndicator = new TreeMap<>();
        ours.stream()
                .flatMap(one -> one.observations().values().stream())
                .forEach(observation -> byIndicator
                        .computeIfAbsent(observation.indicator(), any -> new ArrayList<>())
                        .add(observation));
        return Evidence.of(
                subject,
                byIndicator.values().stream().map(same -> one(subject, same)).toList());
    }

    /** What was set aside in one file may stand well in another. */
    private Observation one(Subject subject, List<Observation> same) {
        List<Observation> good = same.stream().filter(one -> !isSetAside(one)).toList();
        if (good.isEmpty()) {
            return same.get(0);
        }
        Observation first = good.get(0);
        if (good.stream().allMatch(first::agreesWith)) {
            return first;
        }
        problems.add(differing(
                EvidenceProblem.FILES_CONTRADICTORY,
                subject,
                good.stream().flatMap(EvidenceMerge::places),
                Map.of("indicator", first.indicator().value())));
        return new Observation(
                first.indicator(), new Finding.Missing(Finding.MissingCause.SET_ASIDE, ""), first.provenance());
    }

    private static boolean isSetAside(Observation observation) {
        return observation.finding() instanceof Finding.Missing gap && gap.cause() == Finding.MissingCause.SET_ASIDE;
    }

    private static Problem differing(
            EvidenceProblem code, Subject subject, List<Evidence> ours, Map<String, String> more) {
        Stream<Place> places = ours.stream()
                .flatMap(one -> one.observations().values().stream()
                        .flatMap(EvidenceMerge::places)
                        .limit(1));
        return differing(code, subject, places, more);
    }

    private static Problem differing(
            EvidenceProblem code, Subject subject, Stream<Place> places, Map<String, String> more) {
        List<Place> all = places.toList();
        Map<String, String> arguments = new TreeMap<>(more);
        arguments.put("subject", subject.id().value());
        arguments.put("value", subject.id().value());
        arguments.put(
                "files", all.stream().map(Place::source).distinct().sorted().collect(Collectors.joining(", ")));
        return Problem.error(code, all.isEmpty() ? new Place.Whole(subject.id().value()) : all.get(0), arguments);
    }

    private static Stream<Place> places(Observation observation) {
        return observation.provenance().place().stream();
    }
}
