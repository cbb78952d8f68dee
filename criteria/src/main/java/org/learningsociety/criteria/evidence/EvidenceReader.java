package org.learningsociety.criteria.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.territory.Gazetteer;

/**
 * Reads observations from a table in CSV: {@code subject,kind,unit,indicator,value,of,state,reason,source,observed_on,recorded_on},
 * one row for each observation.
 *
 * <p>{@code kind} is a {@link SubjectKind} written as {@code administrative-unit}; {@code unit} is a code of the statistical
 * office, read as of the day of the assessment; {@code of} is the denominator of a share; {@code state} is {@code known} (also
 * when empty), {@code missing}, {@code not-applicable} or {@code withheld}, with {@code reason}. Numbers are plain decimals
 * ({@code 87.5}).
 *
 * <p>What {@code value} says depends on the indicator: {@code có} or {@code không} (also {@code true}, {@code false},
 * {@code yes}, {@code no}); a number; the numerator of a share; for a title also the level held, as {@code có:kha}.
 *
 * <p>Nothing is dropped. A bad row is set aside with everything that is wrong with it; where it can be told whose observation it
 * is, that observation stands in the evidence as missing. The same observation twice counts once; where two contradict each
 * other, neither counts, and where rows of one subject name different kinds or units, none of them counts. Immutable and
 * thread-safe.
 */
public final class EvidenceReader {

    private static final TableReader TABLES = TableReader.of("subject", "kind", "unit", "indicator", "value")
            .withOptional("of", "state", "reason", "source", "observed_on", "recorded_on");

    private final Gazetteer gazetteer;
    private final Map<SubjectKind, KindOfEvidence> kinds = new EnumMap<>(SubjectKind.class);

    private EvidenceReader(Gazetteer gazetteer, List<AssessmentRound> rounds) {
        this.gazetteer = gazetteer;
        rounds.stream()
                .flatMap(round -> round.rubric().subjectKinds().stream())
                .distinct()
                .forEach(kind -> kinds.put(kind, KindOfEvidence.of(kind, rounds)));
    }

    /**
     * Makes a reader for the rounds in which the observations will be used.
     *
     * @param gazetteer where units are looked up
     * @param rounds the rounds of assessment; those for one kind of subject are for one day, of which codes of units are read
     * @return the reader
     * @throws IllegalArgumentException if two rounds for one kind of subject are for different days, or ask for one indicator
     *     in different ways: then a row could mean two things
     */
    public static EvidenceReader of(Gazetteer gazetteer, List<AssessmentRound> rounds) {
        return new EvidenceReader(gazetteer, rounds);
    }

    /**
     * Reads a table.
     *
     * @param source the name by which the owner of the data knows the table, such as a file name
     * @param bytes the table in UTF-8, with or without a byte order mark, separated by comma or semicolon
     * @return what could be read, with a problem of {@link EvidenceProblem} or {@link org.learningsociety.core.table.TableProblem}
     *     for everything that could not, in the order of the rows; no value when it is no table with the columns above
     */
    public Validated<EvidenceFile> read(String source, byte[] bytes) {
        Validated<EvidenceFile> file = TABLES.read(source, bytes).flatMap(this::gather);
        List<Problem> problems = new ArrayList<>(file.problems());
        problems.sort(Comparator.comparingInt(EvidenceReader::row));
        return new Validated<>(file.value(), problems);
    }

    private Validated<EvidenceFile> gather(Table table) {
        List<EvidenceRow> rows = table.rows().stream()
                .map(row -> new RowReader(row, gazetteer, kinds).read())
                .toList();
        return new EvidenceGathering(rows).gather(table.setAside());
    }

    private static int row(Problem problem) {
        return problem.place() instanceof Place.Cell cell ? cell.row() : 0;
    }
}
