package org.learningsociety.core.target;

import java.util.Optional;

/**
 * What a nested reading says of the whole within which its base lies.
 *
 * <p>At least 60 % of those 70 % of the holders are 42 % of the holders; and if 7 of 10 holders have digital skills and
 * 3 of these 7 are proficient, 3/10 of the holders are. Immutable and thread-safe.
 *
 * @param outer the measure whose counted members are the base
 * @param requirement the share of the whole that the two targets together ask for
 * @param value the share of the whole that was counted; absent unless both steps were counted on the same day
 * @param status whether the value meets the requirement
 */
public record OfWhole(MeasureId outer, Requirement requirement, Optional<ValueBounds> value, TargetStatus status) {}
