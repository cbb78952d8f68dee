package org.learningsociety.core.target;

import java.util.function.Function;
import org.learningsociety.core.text.LocalizedText;

/** What is to be reached. Immutable and thread-safe. */
public sealed interface Goal {

    /**
     * A share, such as 70 % of the communes.
     *
     * @param base of what
     * @param counted who or what of the base counts, such as "được công nhận danh hiệu Công dân học tập"
     * @param threshold the share that suffices, from 0 to 1
     */
    record ShareOf(Base base, LocalizedText counted, Threshold threshold) implements Goal {}

    /**
     * A number, such as at least 50 communes.
     *
     * @param counted who or what is counted
     * @param threshold the number that suffices, a whole one
     */
    record CountOf(Population counted, Threshold threshold) implements Goal {}

    /**
     * Something that no number tells.
     *
     * @param text what is to be reached, paraphrased
     */
    record Qualitative(LocalizedText text) implements Goal {}

    /**
     * Tells whether whoever reaches this goal reaches another one too, where both count the same.
     *
     * @param other the other goal
     * @return whether both are shares of the same base, or numbers of the same population, and this one's threshold is
     *     {@linkplain Threshold#isAtLeastAsStrictAs at least as strict}; or whether both are the same
     */
    default boolean isAtLeastAsStrictAs(Goal other) {
        if (this instanceof ShareOf mine && other instanceof ShareOf theirs) {
            return mine.base().equals(theirs.base()) && mine.threshold().isAtLeastAsStrictAs(theirs.threshold());
        }
        if (this instanceof CountOf mine && other instanceof CountOf theirs) {
            return mine.counted().equals(theirs.counted()) && mine.threshold().isAtLeastAsStrictAs(theirs.threshold());
        }
        return equals(other);
    }

    /**
     * Treats each case.
     *
     * @param <R> the type of the result
     * @param share what to do with a share
     * @param count what to do with a number
     * @param qualitative what to do with what no number tells
     * @return the result for this case
     */
    default <R> R match(Function<ShareOf, R> share, Function<CountOf, R> count, Function<Qualitative, R> qualitative) {
        if (this instanceof ShareOf part) {
            return share.apply(part);
        }
        return this instanceof CountOf number ? count.apply(number) : qualitative.apply((Qualitative) this);
    }
}
