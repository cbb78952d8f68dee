package org.learningsociety.criteria.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.table.TableWriter;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitCode;

/**
 * Writes evidence in the two forms that an {@link EvidenceReader} reads, as a table and as a JSON document. Immutable and
 * thread-safe.
 *
 * <p>Numbers are plain decimals for a reader without a declared notation; so that none is ambiguous, 1.234 is written
 * {@code 1.2340}. What is read back equals what was written, but for two things: a gap is read as stated, whatever left it, and
 * a subject whose unit has no code on the day is refused.
 */
public final class EvidenceWriter {

    private static final Rational STEPS = Rational.of(10_000);
    private static final int AMBIGUOUS_DECIMALS = 3;

    private final Gazetteer gazetteer;
    private final LocalDate on;

    private EvidenceWriter(Gazetteer gazetteer, LocalDate on) {
        this.gazetteer = gazetteer;
        this.on = on;
    }

    /**
     * Makes a writer.
     *
     * @param gazetteer where the codes of units are looked up
     * @param on the day of the assessment, as of which units are written by their codes; covered by the gazetteer
     * @return the writer
     */
    public static EvidenceWriter of(Gazetteer gazetteer, LocalDate on) {
        return new EvidenceWriter(gazetteer, on);
    }

    /**
     * Writes a table.
     *
     * @param evidence the evidence
     * @param tables how tables are written
     * @return the text of the file, with a column {@code method} where an observation says how it was made
     */
    public String write(List<Evidence> evidence, TableWriter tables) {
        List<Map<String, String>> observations = observations(evidence).toList();
        List<String> columns = new ArrayList<>(RawObservation.FIELDS);
        if (observations.stream().anyMatch(fields -> fields.containsKey(RawObservation.METHOD))) {
            columns.add(RawObservation.METHOD);
        }
        return tables.write(
                columns,
                observations.stream()
                        .map(fields -> columns.stream()
                                .map(column -> fields.getOrDefault(column, ""))
                                .toList())
                        .toList());
    }

    /**
     * Writes a JSON document of the format {@code learning-society-evidence/1.0}.
     *
     * @param evidence the evidence
     * @return the text of the document
     */
    public String writeJson(List<Evidence> evidence) {
        return EvidenceDocument.FORMAT.write(
                observations(evidence).map(EvidenceDocument.Element::of).toList());
    }

    private Stream<Map<String, String>> observations(List<Evidence> evidence) {
        return evidence.stream().flatMap(ours -> {
            Map<String, String> subject = subject(ours.subject());
            return ours.observations().values().stream().map(observation -> {
                Map<String, String> fields = new HashMap<>(subject);
                fields.put("indicator", observation.indicator().value());
                fields.putAll(finding(observation.finding()));
                fields.putAll(provenance(observation.provenance()));
                fields.values().removeIf(String::isEmpty);
                return fields;
            });
        });
    }

    /**
     * Says a finding in the fields of a row, as a person would have to write it.
     *
     * @param finding the finding
     * @return {@code state} and, where they say something, {@code value}, {@code of} and {@code reason}, by their names
     */
    public static SortedMap<String, String> fields(Finding finding) {
        SortedMap<String, String> fields = new TreeMap<>(finding(finding));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private Map<String, String> subject(Subject subject) {
        Optional<UnitCode> code = subject.unit()
                .flatMap(unit -> gazetteer.at(on).find(unit))
                .flatMap(state -> state.code(CodeSystem.NSO));
        return Map.of(
                "subject", subject.id().value(),
                "kind", KindOfEvidence.written(subject.kind()),
                "unit", code.map(UnitCode::value).orElse(""));
    }

    private static Map<String, String> finding(Finding finding) {
        if (finding instanceof Finding.Known known) {
            return Map.of("state", "known", "value", value(known.value()), "of", of(known.value()));
        }
        if (finding instanceof Finding.NotApplicable exempt) {
            return Map.of("state", "not-applicable", "reason", exempt.justification());
        }
        return finding instanceof Finding.Withheld withheld
                ? Map.of("state", "withheld", "reason", withheld.reason())
                : Map.of("state", "missing", "reason", ((Finding.Missing) finding).reason());
    }

    private static Map<String, String> provenance(Provenance provenance) {
        return Map.of(
                "source",
                provenance.source().orElse(""),
                RawObservation.METHOD,
                provenance.method().orElse(""),
                "observed_on",
                provenance.observedOn().map(LocalDate::toString).orElse(""),
                "recorded_on",
                provenance.recordedOn().map(LocalDate::toString).orElse(""));
    }

    private static String of(ObservedValue value) {
        return value instanceof ObservedValue.Proportion found
                ? Long.toString(found.share().of())
                : "";
    }

    private static String value(ObservedValue value) {
        return switch (value.kind()) {
            case YES_NO -> yesNo(((ObservedValue.YesNo) value).holds());
            case COUNT -> Long.toString(((ObservedValue.Count) value).count());
            case AMOUNT -> amount((ObservedValue.Amount) value);
            case PROPORTION ->
                Long.toString(((ObservedValue.Proportion) value).share().part());
            case MARKS ->
                ((ObservedValue.Marks) value)
                        .marks().stream()
                                .map(mark -> decimal(mark.toRational()))
                                .collect(Collectors.joining("|"));
            case CHOICE -> ((ObservedValue.Choice) value).option().value();
            case TITLE -> title((ObservedValue.Held) value);
        };
    }

    private static String yesNo(boolean holds) {
        return holds ? "có" : "không";
    }

    private static String amount(ObservedValue.Amount amount) {
        return decimal(amount.amount()) + amount.unit().map(unit -> " " + unit).orElse("");
    }

    private static String title(ObservedValue.Held title) {
        String since = title.since().map(day -> ":" + day).orElse("");
        String level = title.level().map(id -> ":" + id).orElse(since.isEmpty() ? "" : ":");
        return yesNo(title.holds()) + level + since;
    }

    /** A fraction that no decimal says is written as it is, for a reader to refuse rather than to round. */
    private static String decimal(Rational number) {
        Rational steps = number.multipliedBy(STEPS);
        if (!steps.isInteger()) {
            return number.toString();
        }
        BigDecimal decimal = new BigDecimal(steps.numerator(), 4).stripTrailingZeros();
        return (decimal.scale() == AMBIGUOUS_DECIMALS ? decimal.setScale(4) : decimal).toPlainString();
    }
}
