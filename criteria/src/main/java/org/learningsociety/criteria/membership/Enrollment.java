package org.learningsociety.criteria.membership;

import java.util.Optional;
import org.learningsociety.core.subject.Membership;

/**
 * A membership and the part that the member has in the group. Immutable and thread-safe.
 *
 * @param membership who belongs to whom, and when
 * @param role what the member is there, such as {@code learner} at a school; absent for a plain member
 */
public record Enrollment(Membership membership, Optional<String> role) {

    /**
     * Makes the enrollment of a plain member.
     *
     * @param membership who belongs to whom, and when
     * @return the enrollment
     */
    public static Enrollment of(Membership membership) {
        return new Enrollment(membership, Optional.empty());
    }

    /**
     * Makes the enrollment of a member with a role.
     *
     * @param membership who belongs to whom, and when
     * @param role what the member is there
     * @return the enrollment
     */
    public static Enrollment of(Membership membership, String role) {
        return new Enrollment(membership, Optional.of(role));
    }
}
