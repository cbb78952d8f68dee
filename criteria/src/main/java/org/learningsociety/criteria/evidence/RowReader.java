package org.learningsociety.criteria.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.CodeUse;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.time.DateRange;

/** Reads one observation: whom it is about, which indicator, what was found. Everything that is wrong with it is collected. */
final class RowReader {

    private final RawObservation raw;
    private final Gazetteer gazetteer;
    private final Map<SubjectKind, KindOfEvidence> kinds;
    private final Optional<DecimalNotation> notation;
    private final List<Problem> problems = new ArrayList<>();

    RowReader(
            RawObservation raw,
            Gazetteer gazetteer,
            Map<SubjectKind, KindOfEvidence> kinds,
            Optional<DecimalNotation> notation) {
        this.raw = raw;
        this.gazetteer = gazetteer;
        this.kinds = kinds;
        this.notation = notation;
    }

    EvidenceRow read() {
        Optional<SubjectId> id = subjectId();
        Optional<KindOfEvidence> kind = kind();
        Optional<UnitId> unit = kind.flatMap(this::unit);
        Optional<KindOfEvidence.Asked> asked = kind.flatMap(this::asked);
        Optional<Requirement> requirement = asked.map(KindOfEvidence.Asked::requirement);
        Optional<Finding> finding = finding(kind, requirement);
        Provenance provenance = provenance(asked.map(KindOfEvidence.Asked::period));
        Optional<Subject> subject = id.flatMap(known -> kind.map(of -> new Subject(known, of.kind(), unit)));
        return new EvidenceRow(raw, id, subject, requirement, finding, provenance, problems(requirement));
    }

    private List<Problem> problems(Optional<Requirement> requirement) {
        return problems.stream()
                .map(problem -> requirement
                        .map(asked -> EvidenceRow.affecting(asked, problem))
                        .orElse(problem))
                .toList();
    }

    private Optional<SubjectId> subjectId() {
        try {
            return Optional.of(SubjectId.of(raw.text("subject")));
        } catch (IllegalArgumentException refusal) {
            return fail(EvidenceProblem.BAD_SUBJECT, "subject", Map.of());
        }
    }

    private Optional<KindOfEvidence> kind() {
        String text = raw.text("kind");
        Optional<SubjectKind> kind = KindOfEvidence.kindOf(text);
        if (kind.isEmpty()) {
            return fail(EvidenceProblem.UNKNOWN_KIND, "kind", Map.of("known", KindOfEvidence.known()));
        }
        Optional<KindOfEvidence> rounds = Optional.ofNullable(kinds.get(kind.get()));
        return rounds.isPresent() ? rounds : fail(EvidenceProblem.NO_ROUND, "kind", Map.of());
    }

    private Optional<UnitId> unit(KindOfEvidence kind) {
        Optional<UnitCode> code = code();
        Optional<UnitId> unit =
                code.flatMap(known -> gazetteer.find(known, kind.on())).map(UnitState::id);
        if (unit.isPresent()) {
            return unit;
        }
        Map<String, String> arguments = new TreeMap<>(Map.of("on", kind.on().toString()));
        List<CodeUse> uses = code.map(gazetteer::uses).orElse(List.of());
        if (uses.isEmpty()) {
            return fail(EvidenceProblem.UNKNOWN_UNIT, "unit", arguments);
        }
        arguments.put("uses", uses.stream().map(RowReader::name).collect(Collectors.joining("; ")));
        return fail(EvidenceProblem.UNIT_ON_OTHER_DAY, "unit", arguments);
    }

    /** A unit with the first and the last day on which a code was its own, as far as there are such days. */
    private static String name(CodeUse use) {
        return use.fullName() + " (" + bound(use.period().from().day()) + "–"
                + bound(use.period().lastDay()) + ")";
    }

    private static String bound(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("…");
    }

    private Optional<UnitCode> code() {
        try {
            return Optional.of(UnitCode.nso(raw.text("unit")));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    private Optional<KindOfEvidence.Asked> asked(KindOfEvidence kind) {
        Optional<KindOfEvidence.Asked> asked = kind.find(raw.text("indicator"));
        return asked.isPresent()
                ? asked
                : fail(EvidenceProblem.UNKNOWN_INDICATOR, "indicator", Map.of("known", kind.indicators()));
    }

    /** The state is judged even where it is not known what was asked. */
    private Optional<Finding> finding(Optional<KindOfEvidence> kind, Optional<Requirement> requirement) {
        String reason = raw.text("reason");
        return switch (raw.text("state").toLowerCase(Locale.ROOT)) {
            case "", "known" -> kind.flatMap(of -> requirement.flatMap(asked -> known(of, asked)));
            case "missing" -> withoutValue(new Finding.Missing(Finding.MissingCause.STATED, reason));
            case "withheld" -> withoutValue(new Finding.Withheld(reason));
            case "not-applicable" -> notApplicable(reason);
            default -> fail(EvidenceProblem.UNKNOWN_STATE, "state", Map.of());
        };
    }

    private Optional<Finding> known(KindOfEvidence kind, Requirement requirement) {
        Validated<ObservedValue> value = new ValueReader(raw, kind, requirement, notation).read();
        problems.addAll(value.problems());
        return value.value().map(Finding.Known::new);
    }

    private Optional<Finding> notApplicable(String reason) {
        if (!reason.isEmpty()) {
            return withoutValue(new Finding.NotApplicable(reason));
        }
        refuseValue();
        return fail(EvidenceProblem.NOT_JUSTIFIED, "reason", Map.of());
    }

    private Optional<Finding> withoutValue(Finding finding) {
        refuseValue();
        return Optional.of(finding);
    }

    private void refuseValue() {
        Stream.of("value", "of")
                .filter(field -> !raw.text(field).isEmpty())
                .forEach(field -> fail(EvidenceProblem.SUPERFLUOUS_VALUE, field, Map.of("state", raw.text("state"))));
    }

    private Provenance provenance(Optional<DateRange> period) {
        Optional<LocalDate> observedOn = date("observed_on");
        observedOn.ifPresent(day -> period.filter(days -> !days.mayContain(day))
                .ifPresent(days ->
                        fail(EvidenceProblem.OUTSIDE_PERIOD, "observed_on", Map.of("period", days.toString()))));
        return new Provenance(
                named("source"),
                named(RawObservation.METHOD),
                observedOn,
                date("recorded_on"),
                Optional.of(raw.place()));
    }

    private Optional<String> named(String field) {
        return Optional.of(raw.text(field)).filter(text -> !text.isEmpty());
    }

    private Optional<LocalDate> date(String field) {
        String text = raw.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = ValueReader.day(text);
        return day.isPresent() ? day : fail(EvidenceProblem.BAD_DATE, field, Map.of());
    }

    private <T> Optional<T> fail(EvidenceProblem code, String field, Map<String, String> arguments) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.put("value", raw.shown(field));
        problems.add(Problem.error(code, raw.place(field), all));
        return Optional.empty();
    }
}
