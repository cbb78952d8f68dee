package org.learningsociety.criteria.award;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.text.LocalizedText;

/**
 * How nominees for an award are ranked, declared before anybody is. Immutable and thread-safe.
 *
 * @param form the award
 * @param keys what they are ranked by; a later key decides only among those that are equal by all before it
 * @param prefersOfEqualMerit whether those whom the law prefers come first among those equal by all keys (152/2025/NĐ-CP, Điều 4)
 * @param quota how many can be nominated; absent where no number is set
 * @param verification how well the rules were read in a source
 */
public record NominationRules(
        AwardForm form,
        List<LocalizedText> keys,
        boolean prefersOfEqualMerit,
        Optional<Integer> quota,
        Verification verification) {

    /**
     * Copies the keys.
     *
     * @param form the award
     * @param keys what they are ranked by; a later key decides only among those that are equal by all before it
     * @param prefersOfEqualMerit whether those whom the law prefers come first among those equal by all keys
     * @param quota how many can be nominated; absent where no number is set
     * @param verification how well the rules were read in a source
     * @throws IllegalArgumentException if there is no key, or the quota is negative
     */
    public NominationRules {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("nominees must be ranked by something, but there was no key");
        }
        quota.filter(count -> count < 0).ifPresent(count -> {
            throw new IllegalArgumentException("a quota must not be negative, but was " + count);
        });
        keys = List.copyOf(keys);
    }
}
