package org.learningsociety.criteria.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.table.TableRow;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.criteria.evidence.EvidenceFile.SetAsideRow;

/**
 * Reads observations from a table in CSV: {@code subject,kind,unit,indicator,value,of,state,reason,source,observed_on,recorded_on},
 * one row for each observation, or from a JSON document with the same fields.
 *
 * <p>{@code kind} is a {@link SubjectKind} written as {@code administrative-unit}; {@code unit} is a code of the statistical
 * office, read as of the day of the assessment; {@code of} is the denominator of a share; {@code state} is {@code known} (also
 * when empty), {@code missing}, {@code not-applicable} or {@code withheld}, with {@code reason}. A further field {@code method}
 * may say how the observation was made, and {@value EvidenceTemplate#INDICATOR_NAME} and {@value EvidenceTemplate#HOW_TO_WRITE} may
 * stand in a table for whoever fills it in.
 *
 * <p>What {@code value} says depends on the indicator ({@link Requirement}):
 * <ul>
 *   <li>yes or no: {@code có} or {@code không} (also {@code true}, {@code false}, {@code yes}, {@code no});
 *   <li>a count: a whole number that is not negative;
 *   <li>a quantity: a number, perhaps with its unit as in {@code 120 m2}; a bare number is in the unit that is asked for;
 *   <li>a share: the numerator;
 *   <li>a mark, where a panel gives them several as in {@code 7|8|6.5};
 *   <li>a choice: the identifier of an option of the scale;
 *   <li>a title: yes or no, perhaps with the level held and since when, as in {@code có:kha}, {@code có:kha:2024-03-01} and
 *       {@code có::2024-03-01}.
 * </ul>
 *
 * <p>Numbers are plain decimals ({@code 87.5}) unless a notation is declared. A number that can be read in two ways, such as
 * {@code 1.234}, is refused then, and so is one with a decimal comma: what was meant is for whoever recorded it to say.
 *
 * <p>Nothing is dropped. A bad row is set aside with everything that is wrong with it; where it can be told whose observation it
 * is, that observation stands in the evidence as missing. The same observation twice counts once; where two contradict each
 * other, neither counts, and where rows of one subject name different kinds or units, none of them counts. Immutable and
 * thread-safe.
 */
public final class EvidenceReader {

    private static final TableReader TABLES = TableReader.of("subject", "kind", "unit", "indicator", "value")
            .withOptional("of", "state", "reason", "source", "observed_on", "recorded_on", RawObservation.METHOD)
            .withOptional(EvidenceTemplate.INDICATOR_NAME, EvidenceTemplate.HOW_TO_WRITE);

    private final Gazetteer gazetteer;
    private final Map<SubjectKind, KindOfEvidence> kinds;
    private final Optional<DecimalNotation> notation;

    private EvidenceReader(
            Gazetteer gazetteer, Map<SubjectKind, KindOfEvidence> kinds, Optional<DecimalNotation> notation) {
        this.gazetteer = gazetteer;
        this.kinds = kinds;
        this.notation = notation;
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
        Map<SubjectKind, KindOfEvidence> kinds = new EnumMap<>(SubjectKind.class);
        rounds.stream()
                .flatMap(round -> round.rubric().subjectKinds().stream())
                .distinct()
                .forEach(kind -> kinds.put(kind, KindOfEvidence.of(kind, rounds)));
        return new EvidenceReader(gazetteer, kinds, Optional.empty());
    }

    /**
     * Declares how numbers are written: {@code 1.234,5} in Vietnamese, {@code 1,234.5} in English.
     *
     * @param declared the notation
     * @return a reader that reads every number in this notation and in no other
     */
    public EvidenceReader withNotation(DecimalNotation declared) {
        return new EvidenceReader(gazetteer, kinds, Optional.of(declared));
    }

    /**
     * Returns how numbers must be written.
     *
     * @return the declared notation; absent where numbers are plain decimals
     */
    public Optional<DecimalNotation> notation() {
        return notation;
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
        return inOrder(TABLES.read(source, bytes).flatMap(this::gather));
    }

    /**
     * Reads a table of which the rows were received already, such as those of a sheet of a workbook.
     *
     * @param source the name by which the owner of the data knows the table, such as a file name
     * @param rows the rows in the order of the table, that of the header first
     * @return what could be read, and the problems of everything that could not, as if the rows had stood in a CSV file
     */
    public Validated<EvidenceFile> read(String source, List<TableRow> rows) {
        return inOrder(TABLES.read(source, rows).flatMap(this::gather));
    }

    /**
     * Reads a JSON document of the format {@code learning-society-evidence/1.0}: its member {@code observations} is a list of
     * objects with the fields of a row, all of them texts. A field that is left out is like a blank cell.
     *
     * <pre>{@code
     * {"format": "learning-society-evidence/1.0",
     *  "observations": [{"subject": "dv-1", "kind": "unit", "unit": "24688", "indicator": "2.1", "value": "39", "of": "40"}]}
     * }</pre>
     *
     * @param source the name by which the owner of the data knows the document, such as a file name
     * @param bytes the document in UTF-8, with or without a byte order mark
     * @return what could be read, with a problem of {@link EvidenceProblem} or {@link org.learningsociety.core.json.JsonProblem}
     *     for everything that could not, in the order of the document; no value when it is no document of this format
     */
    public Validated<EvidenceFile> readJson(String source, byte[] bytes) {
        Validated<List<EvidenceDocument.Element>> read = EvidenceDocument.FORMAT.read(source, bytes);
        return inOrder(
                read.value().isEmpty()
                        ? Validated.failed(read.problems())
                        : gather(EvidenceDocument.of(read)).with(read.problems()));
    }

    private Validated<EvidenceFile> gather(Table table) {
        List<SetAsideRow> malformed = table.setAside().stream()
                .map(row -> new SetAsideRow(row.place().row(), Optional.empty(), row.problems()))
                .toList();
        return gather(table.rows().stream().map(RawObservation::of).toList(), malformed);
    }

    private Validated<EvidenceFile> gather(EvidenceDocument document) {
        return gather(document.observations(), document.malformed()).with(document.ownProblems());
    }

    private Validated<EvidenceFile> gather(List<RawObservation> observations, List<SetAsideRow> malformed) {
        List<EvidenceRow> rows = observations.stream()
                .map(raw -> new RowReader(raw, gazetteer, kinds, notation).read())
                .toList();
        return new EvidenceGathering(rows).gather(malformed);
    }

    private static Validated<EvidenceFile> inOrder(Validated<EvidenceFile> read) {
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.sort(Comparator.comparingInt(EvidenceReader::line).thenComparingInt(EvidenceReader::column));
        return new Validated<>(read.value(), problems);
    }

    private static int line(Problem problem) {
        return problem.place() instanceof Place.Cell cell
                ? cell.row()
                : problem.place() instanceof Place.Json json ? json.line() : 0;
    }

    /** Problems of one row stand in the order in which they were found. */
    private static int column(Problem problem) {
        return problem.place() instanceof Place.Json json ? json.column() : 0;
    }
}
