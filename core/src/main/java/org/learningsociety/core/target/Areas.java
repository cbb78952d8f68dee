package org.learningsociety.core.target;

import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.territory.AreaGroup;

/**
 * What is known of the area groups to which a territory belongs.
 *
 * <pre>{@code Areas commune = group -> gazetteer.belongs(unit, group, date);}</pre>
 */
@FunctionalInterface
public interface Areas {

    /**
     * Tells whether the territory belongs to a group.
     *
     * @param group the group
     * @return whether it does; absent when that is not known
     */
    Optional<Boolean> belongs(AreaGroup group);

    /**
     * Knows every group.
     *
     * @param groups the groups to which the territory belongs; it belongs to no other
     * @return the knowledge
     */
    static Areas of(Set<AreaGroup> groups) {
        Set<AreaGroup> known = Set.copyOf(groups);
        return group -> Optional.of(known.contains(group));
    }

    /**
     * Knows nothing.
     *
     * @return the knowledge that tells of no group whether the territory belongs to it
     */
    static Areas unknown() {
        return group -> Optional.empty();
    }
}
