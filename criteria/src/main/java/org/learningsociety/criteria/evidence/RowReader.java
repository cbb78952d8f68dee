package org.learningsociety.criteria.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.territory.CodeUse;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.rubric.IndicatorId;

/** Reads one row: whom it is about, which indicator, what was found. Everything that is wrong with the row is collected. */
final class RowReader {

    private final Table.Row row;
    private final Gazetteer gazetteer;
    private final Map<SubjectKind, KindOfEvidence> kinds;
    private final List<Problem> problems = new ArrayList<>();

    RowReader(Table.Row row, Gazetteer gazetteer, Map<SubjectKind, KindOfEvidence> kinds) {
        this.row = row;
        this.gazetteer = gazetteer;
        this.kinds = kinds;
    }

    EvidenceRow read() {
        Optional<SubjectId> id = subjectId();
        Optional<KindOfEvidence> kind = kind();
        Optional<UnitId> unit = kind.flatMap(this::unit);
        Optional<KindOfEvidence.Asked> asked = kind.flatMap(this::asked);
        Optional<Finding> finding = finding(asked.map(KindOfEvidence.Asked::requirement));
        Provenance provenance = provenance(asked.map(KindOfEvidence.Asked::period));
        Optional<Subject> subject = id.flatMap(known -> kind.map(of -> new Subject(known, of.kind(), unit)));
        Optional<IndicatorId> indicator =
                asked.map(question -> question.requirement().indicator());
        return new EvidenceRow(row, id, subject, indicator, finding, provenance, List.copyOf(problems));
    }

    private Optional<SubjectId> subjectId() {
        try {
            return Optional.of(SubjectId.of(row.cell("subject")));
        } catch (IllegalArgumentException refusal) {
            return fail(EvidenceProblem.BAD_SUBJECT, "subject", Map.of());
        }
    }

    private Optional<KindOfEvidence> kind() {
        String text = row.cell("kind");
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
        arguments.put(
                "uses",
                uses.stream().map(use -> use.fullName() + " " + use.period()).collect(Collectors.joining("; ")));
        return fail(EvidenceProblem.UNIT_ON_OTHER_DAY, "unit", arguments);
    }

    private Optional<UnitCode> code() {
        try {
            return Optional.of(UnitCode.nso(row.cell("unit")));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    private Optional<KindOfEvidence.Asked> asked(KindOfEvidence kind) {
        Optional<KindOfEvidence.Asked> asked = kind.find(row.cell("indicator"));
        return asked.isPresent()
                ? asked
                : fail(EvidenceProblem.UNKNOWN_INDICATOR, "indicator", Map.of("known", kind.indicators()));
    }

    /** The state is judged even where it is not known what was asked. */
    private Optional<Finding> finding(Optional<Requirement> requirement) {
        String reason = row.cell("reason");
        return switch (row.cell("state").toLowerCase(Locale.ROOT)) {
            case "", "known" -> requirement.flatMap(this::known);
            case "missing" -> withoutValue(new Finding.Missing(Finding.MissingCause.STATED, reason));
            case "withheld" -> withoutValue(new Finding.Withheld(reason));
            case "not-applicable" -> notApplicable(reason);
            default -> fail(EvidenceProblem.UNKNOWN_STATE, "state", Map.of());
        };
    }

    private Optional<Finding> known(Requirement requirement) {
        Validated<ObservedValue> value = new ValueReader(row, requirement).read();
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
                .filter(column -> !row.cell(column).isEmpty())
                .forEach(column -> fail(EvidenceProblem.SUPERFLUOUS_VALUE, column, Map.of("state", row.cell("state"))));
    }

    private Provenance provenance(Optional<DateRange> period) {
        Optional<LocalDate> observedOn = date("observed_on");
        observedOn.ifPresent(day -> period.filter(days -> !days.mayContain(day))
                .ifPresent(days ->
                        fail(EvidenceProblem.OUTSIDE_PERIOD, "observed_on", Map.of("period", days.toString()))));
        Optional<String> source = Optional.of(row.cell("source")).filter(text -> !text.isEmpty());
        return new Provenance(source, observedOn, date("recorded_on"), Optional.of(row.place()));
    }

    private Optional<LocalDate> date(String column) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException refusal) {
            return fail(EvidenceProblem.BAD_DATE, column, Map.of());
        }
    }

    private <T> Optional<T> fail(EvidenceProblem code, String column, Map<String, String> arguments) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.put("value", row.cell(column));
        problems.add(Problem.error(code, row.place(column), all));
        return Optional.empty();
    }
}
