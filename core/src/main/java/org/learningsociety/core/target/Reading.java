package org.learningsociety.core.target;

import java.util.Optional;
import org.learningsociety.core.text.LocalizedText;

/**
 * One way to read a base that a document leaves open. Immutable and thread-safe.
 *
 * <p>"70 % of the holders have digital skills, trong đó 60 % are proficient" can mean 60 % of those 70 %, which is 42 %
 * of the holders, or 60 % of the holders. The first reading is {@linkplain #within() within} the measure of the 70 %:
 * its base is what that measure counts. The second is within none.
 *
 * @param id the name within the target
 * @param name the name for people, such as "trong số người có kỹ năng số"
 * @param population the base, read in this way
 * @param within the measure whose counted members are this base; absent when the base is no part of another one
 */
public record Reading(ReadingId id, LocalizedText name, Population population, Optional<MeasureId> within) {}
