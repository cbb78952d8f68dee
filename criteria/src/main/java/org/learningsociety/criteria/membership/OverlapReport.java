package org.learningsociety.criteria.membership;

import java.util.List;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;

/**
 * Who stands in several groups of one kind on a day, so that groups must not simply be added up. Immutable and thread-safe.
 *
 * <p>Example: two clans list 30 and 25 households, 4 of them both: listed 55, distinct 51.
 *
 * @param memberKind the kind of the members
 * @param groupKind the kind of the groups
 * @param listed the members of all groups, each as often as it stands in one
 * @param distinct the members of all groups, each once
 * @param overlaps the members in more than one group, in the order of their ids
 */
public record OverlapReport(
        SubjectKind memberKind, SubjectKind groupKind, long listed, long distinct, List<Overlap> overlaps) {

    /**
     * Copies the list.
     *
     * @param memberKind the kind of the members
     * @param groupKind the kind of the groups
     * @param listed the members of all groups, each as often as it stands in one
     * @param distinct the members of all groups, each once
     * @param overlaps the members in more than one group, in the order of their ids
     */
    public OverlapReport {
        overlaps = List.copyOf(overlaps);
    }

    /**
     * A member of several groups.
     *
     * @param member the member
     * @param groups the groups to which it belongs, directly or not, in the order of their ids
     */
    public record Overlap(SubjectId member, List<SubjectId> groups) {

        /**
         * Copies the list.
         *
         * @param member the member
         * @param groups the groups to which it belongs, directly or not, in the order of their ids
         */
        public Overlap {
            groups = List.copyOf(groups);
        }
    }
}
