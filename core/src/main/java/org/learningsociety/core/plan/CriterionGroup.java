package org.learningsociety.core.plan;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.text.LocalizedText;

/**
 * The movement criteria that a plan states for one group of subjects, such as communes or "hộ gia đình, dòng họ".
 * Immutable and thread-safe.
 *
 * @param name the group as the plan calls it
 * @param kinds the kinds of subject that belong to it
 * @param level the level of the administrative units that belong to it; absent when it is not about administrative
 *     units
 * @param criteria the criteria in the order of the plan
 */
public record CriterionGroup(
        LocalizedText name, List<SubjectKind> kinds, Optional<Level> level, List<MovementCriterion> criteria) {

    /**
     * Copies the lists.
     *
     * @param name the group as the plan calls it
     * @param kinds the kinds of subject that belong to it
     * @param level the level of the administrative units that belong to it; absent when it is not about
     *     administrative units
     * @param criteria the criteria in the order of the plan
     */
    public CriterionGroup {
        kinds = List.copyOf(kinds);
        criteria = List.copyOf(criteria);
    }

    /**
     * Tells whether subjects of a kind belong to the group.
     *
     * @param kind the kind
     * @return whether it is one of {@link #kinds()}
     */
    public boolean isFor(SubjectKind kind) {
        return kinds.contains(kind);
    }

    /**
     * Tells whether administrative units of a level belong to the group.
     *
     * @param unitLevel the level
     * @return whether it is the group's
     */
    public boolean isFor(Level unitLevel) {
        return level.equals(Optional.of(unitLevel));
    }
}
