package org.learningsociety.core.subject;

import org.learningsociety.core.time.DateRange;

/**
 * One subject is part of another for a time: a citizen of a household, a household of a clan. Immutable and thread-safe.
 *
 * @param member the part
 * @param group the whole
 * @param period when
 */
public record Membership(SubjectId member, SubjectId group, DateRange period) {

    /**
     * Refuses a subject that is part of itself.
     *
     * @param member the part
     * @param group the whole
     * @param period when
     * @throws IllegalArgumentException if member and group are the same
     */
    public Membership {
        if (member.equals(group)) {
            throw new IllegalArgumentException("a subject must not be a member of itself, but was " + member);
        }
    }

    /**
     * Makes a membership.
     *
     * @param member the part
     * @param group the whole
     * @param period when
     * @return the membership
     * @throws IllegalArgumentException if member and group are the same
     */
    public static Membership of(SubjectId member, SubjectId group, DateRange period) {
        return new Membership(member, group, period);
    }
}
