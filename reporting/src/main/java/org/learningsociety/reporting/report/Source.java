package org.learningsociety.reporting.report;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;

/**
 * Where a figure comes from. Immutable and thread-safe.
 *
 * @param name what to call it in a line below the figure
 * @param unit the unit whose subjects were counted
 * @param rubric the version of the criteria by which they were judged
 * @param references where that stands in law
 */
public record Source(LocalizedText name, Optional<UnitId> unit, Optional<RubricId> rubric, List<Reference> references) {

    /**
     * Copies the references.
     *
     * @param name what to call it in a line below the figure
     * @param unit the unit whose subjects were counted
     * @param rubric the version of the criteria by which they were judged
     * @param references where that stands in law
     */
    public Source {
        references = List.copyOf(references);
    }

    /**
     * Names a source that is neither a unit nor a rubric, such as a file.
     *
     * @param name what to call it
     * @return the source
     */
    public static Source of(LocalizedText name) {
        return new Source(name, Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * Names a unit.
     *
     * @param unit the unit whose subjects were counted
     * @param name its name on the date of the report
     * @return the source
     */
    public static Source of(UnitId unit, LocalizedText name) {
        return new Source(name, Optional.of(unit), Optional.empty(), List.of());
    }

    /**
     * Names a rubric and where it stands in law.
     *
     * @param rubric the version by which subjects were judged
     * @param instruments the register that holds the instruments the rubric cites
     * @return the source
     * @throws java.util.NoSuchElementException if the register lacks an instrument
     */
    public static Source of(Rubric rubric, Instruments instruments) {
        List<Reference> references = rubric.citations().stream()
                .map(citation -> Reference.of(citation, instruments))
                .toList();
        return new Source(rubric.name(), Optional.empty(), Optional.of(rubric.id()), references);
    }
}
