package org.learningsociety.criteria.recognition;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.time.DateRange;

/**
 * Who decides on a title: an office of the unit of one level in which the subject lies, or which it is.
 *
 * <p>Example: on Cộng đồng học tập cấp xã decides, by 25/2023/TT-BGDĐT, the head of the Phòng Giáo dục và Đào tạo of the district in which
 * the commune lies. Where that level is no more, the rule names nobody, and no other office is guessed. Immutable and thread-safe.
 *
 * @param title the title
 * @param of the levels of the units whose subjects the rule is about: of a unit run by a district another chair decides than of one run
 *     by a province; empty for all
 * @param office the office
 * @param level the level of the unit whose office it is
 * @param inForce when the rule holds
 * @param citations where it stands
 * @param verification how well it was read in its source
 */
public record AuthorityRule(
        TitleId title,
        Set<Level> of,
        OfficeId office,
        Level level,
        DateRange inForce,
        List<Citation> citations,
        Verification verification) {

    /**
     * Copies the collections.
     *
     * @param title the title
     * @param of the levels of the units whose subjects the rule is about; empty for all
     * @param office the office
     * @param level the level of the unit whose office it is
     * @param inForce when the rule holds
     * @param citations where it stands
     * @param verification how well it was read in its source
     */
    public AuthorityRule {
        of = Collections.unmodifiableSet(new LinkedHashSet<>(of));
        citations = List.copyOf(citations);
    }
}
