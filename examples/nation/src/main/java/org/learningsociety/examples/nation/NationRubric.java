package org.learningsociety.examples.nation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.criteria.batch.CompiledRubric;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;

/** The rubric of the synthetic nation, 15 criteria of five kinds. It is made up, labelled ILLUSTRATIVE, and of no document. */
public final class NationRubric {

    /** Every total is a multiple of this, so that bars of this width keep all points apart. */
    public static final Points WIDTH = Points.parse("0.5");

    /** Who is judged. */
    static final SubjectKind SUBJECTS = SubjectKind.HOUSEHOLD;

    private static final String FILE = "rubric-synthetic.json";

    private NationRubric() {}

    /**
     * Reads the rubric.
     *
     * @return the rubric
     */
    public static Rubric load() {
        try (InputStream in = Objects.requireNonNull(NationRubric.class.getResourceAsStream(FILE), FILE)) {
            return CriteriaFormats.rubric().read(FILE, in.readAllBytes()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles the rubric.
     *
     * @param on the day
     * @return the plan over columns
     */
    public static CompiledRubric compile(LocalDate on) {
        return CompiledRubric.compile(load(), SUBJECTS, Context.on(on)).orElseThrow();
    }
}
