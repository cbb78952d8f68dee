package org.learningsociety.reporting.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.learningsociety.core.text.LocalizedText;

/** A report: what it says, in both languages, before it is text of any format. Immutable and thread-safe. */
@Value.Immutable
public interface Report extends WithReport {

    /**
     * Returns the title.
     *
     * @return the title
     */
    LocalizedText title();

    /**
     * Returns what the title leaves open, such as the period.
     *
     * @return the subtitle
     */
    Optional<LocalizedText> subtitle();

    /**
     * Returns the day whose state the report shows. It is given: nothing here knows what day it is.
     *
     * @return the day
     */
    LocalDate date();

    /**
     * Returns what must be read before any figure, for example that the data is synthetic.
     *
     * @return the notices
     */
    List<LocalizedText> notices();

    /**
     * Returns the sections at the top.
     *
     * @return the sections in reading order
     */
    List<Section> sections();

    /**
     * Returns the tables, wherever they stand.
     *
     * @return the tables in reading order
     */
    default Stream<Block.Table> tables() {
        return sections().stream()
                .flatMap(Section::nodes)
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast);
    }

    /**
     * Starts a report.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Guards against two parts of one name: a link would lead to the wrong one. */
    @Value.Check
    default void check() {
        Set<String> seen = new HashSet<>();
        sections().stream()
                .flatMap(Section::ids)
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "ids must be unique in a report, but two parts are called " + id);
                });
    }

    /** Builds a report. */
    final class Builder extends ImmutableReport.Builder {
        Builder() {}
    }
}
