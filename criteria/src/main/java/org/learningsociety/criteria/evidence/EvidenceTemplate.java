package org.learningsociety.criteria.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.table.TableWriter;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.criteria.rubric.Rubric;

/**
 * A blank table of observations to fill in: one row for each subject and indicator. Immutable and thread-safe.
 *
 * <p>Whoever fills it in writes a value, or a state other than {@code known} with its reason; a row in which neither stands is
 * a problem when it is read, and its observation is missing.
 *
 * <pre>{@code
 * String text = EvidenceTemplate.of(rubric)
 *         .withSubject(SubjectId.of("dv-1"))
 *         .write(TableWriter.semicolon().withByteOrderMark());
 * }</pre>
 */
public final class EvidenceTemplate {

    /** A column that a table may have for whoever fills it in: the indicator's name. Readers pass over it. */
    public static final String INDICATOR_NAME = "indicator_name";

    /** A column that a table may have for whoever fills it in: the form of the value. Readers pass over it. */
    public static final String HOW_TO_WRITE = "how_to_write";

    private final Rubric rubric;
    private final List<List<String>> subjects;

    private EvidenceTemplate(Rubric rubric, List<List<String>> subjects) {
        this.rubric = rubric;
        this.subjects = List.copyOf(subjects);
    }

    /**
     * Makes a template without subjects.
     *
     * @param rubric the rubric that the observations are for
     * @return a template in which the cells that name the subject are blank
     */
    public static EvidenceTemplate of(Rubric rubric) {
        return new EvidenceTemplate(rubric, List.of());
    }

    /**
     * Adds a subject of whom only the identifier is known.
     *
     * @param subject the subject
     * @return a template with rows for it; its kind is blank where the rubric is for several kinds, its unit always
     */
    public EvidenceTemplate withSubject(SubjectId subject) {
        return withSubject(List.of(subject.value(), onlyKind(), ""));
    }

    /**
     * Adds a subject.
     *
     * @param subject the subject
     * @param kind its kind, one of those that the rubric is for
     * @param unit the code of its unit on the day of the assessment
     * @return a template with rows for it
     */
    public EvidenceTemplate withSubject(SubjectId subject, SubjectKind kind, UnitCode unit) {
        if (!rubric.subjectKinds().contains(kind)) {
            throw new IllegalArgumentException("a subject must be of a kind that the rubric is for, one of "
                    + rubric.subjectKinds() + ", but was of " + kind);
        }
        return withSubject(List.of(subject.value(), KindOfEvidence.written(kind), unit.value()));
    }

    private EvidenceTemplate withSubject(List<String> cells) {
        List<List<String>> more = new ArrayList<>(subjects);
        more.add(cells);
        return new EvidenceTemplate(rubric, more);
    }

    /**
     * Returns the rubric.
     *
     * @return the rubric that the observations are for
     */
    public Rubric rubric() {
        return rubric;
    }

    /**
     * Lists the kinds of subject.
     *
     * @return those that the rubric is for, as an {@link EvidenceReader} wants them
     */
    public List<String> kinds() {
        return rubric.subjectKinds().stream().map(KindOfEvidence::written).toList();
    }

    /**
     * Lists the columns.
     *
     * @return their names as an {@link EvidenceReader} wants them, in the order of the table
     */
    public static List<String> columns() {
        return RawObservation.FIELDS;
    }

    /**
     * Lists the rows, for whoever writes the table in a form of his own.
     *
     * @return the rows in the order of the table
     */
    public List<Row> rows() {
        List<List<String>> named = subjects.isEmpty() ? List.of(List.of("", onlyKind(), "")) : subjects;
        List<Requirement> requirements = Requirement.of(rubric);
        return named.stream()
                .flatMap(subject -> requirements.stream().map(requirement -> row(subject, requirement)))
                .toList();
    }

    /**
     * Writes the table.
     *
     * @param tables how tables are written
     * @return the text of the file
     */
    public String write(TableWriter tables) {
        return tables.write(columns(), rows().stream().map(Row::cells).toList());
    }

    private static Row row(List<String> subject, Requirement requirement) {
        Stream<String> known = Stream.concat(
                subject.stream(), Stream.of(requirement.indicator().value()));
        return new Row(
                requirement,
                Stream.concat(known, Stream.generate(() -> ""))
                        .limit(columns().size())
                        .toList());
    }

    private String onlyKind() {
        return kinds().size() > 1 ? "" : kinds().get(0);
    }

    /**
     * A row to fill in. Immutable and thread-safe.
     *
     * @param requirement what is asked
     * @param cells a text for each of the {@link #columns()}: what names the subject and the indicator, and blanks to fill in
     */
    public record Row(Requirement requirement, List<String> cells) {

        /**
         * Copies the cells.
         *
         * @param requirement what is asked
         * @param cells a text for each of the {@link #columns()}
         */
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
