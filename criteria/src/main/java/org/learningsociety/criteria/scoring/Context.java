package org.learningsociety.criteria.scoring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.criteria.rubric.Applicability;

/**
 * What a score depends on besides rubric and evidence. Immutable and thread-safe.
 *
 * @param on the day for which the subject is assessed
 * @param areas the groups of areas to which the subject's unit belongs on that day; absent when that is not known, which is
 *     different from belonging to none
 * @param groups the groups to which the subject belongs, such as educational units; absent when that is not known
 */
public record Context(LocalDate on, Optional<Set<AreaGroup>> areas, Optional<Set<String>> groups) {

    /**
     * Copies the groups.
     *
     * @param on the day for which the subject is assessed
     * @param areas the groups of areas to which the subject's unit belongs on that day; absent when that is not
     *     known, which is different from belonging to none
     * @param groups the groups to which the subject belongs, such as educational units; absent when that is not known
     */
    public Context {
        areas = areas.map(Set::copyOf);
        groups = groups.map(Set::copyOf);
    }

    /**
     * Makes a context in which nothing but the day is known.
     *
     * @param on the day for which the subject is assessed
     * @return the context
     */
    public static Context on(LocalDate on) {
        return new Context(on, Optional.empty(), Optional.empty());
    }

    /**
     * Copies the context with known areas.
     *
     * @param known the groups of areas to which the subject's unit belongs; empty for none
     * @return the copy
     */
    public Context withAreas(Set<AreaGroup> known) {
        return new Context(on, Optional.of(known), groups);
    }

    /**
     * Copies the context with known groups of the subject.
     *
     * @param known the groups to which the subject belongs; empty for none
     * @return the copy
     */
    public Context withGroups(Set<String> known) {
        return new Context(on, areas, Optional.of(known));
    }

    /**
     * Tells whether a condition applies to subjects of a kind.
     *
     * @param condition the condition
     * @param kind the kind of subject
     * @return absent where what is known of areas and groups leaves it open
     */
    public Optional<Boolean> applies(Applicability condition, SubjectKind kind) {
        return switch (condition.match(new Applies(kind, this, Map.of()))) {
            case YES -> Optional.of(true);
            case NO -> Optional.of(false);
            case UNKNOWN -> Optional.empty();
        };
    }
}
