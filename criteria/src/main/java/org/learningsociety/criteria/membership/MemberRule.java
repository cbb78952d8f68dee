package org.learningsociety.criteria.membership;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.RubricId;

/**
 * An indicator that counts members with a title, is their share, or is the title of all of them. Immutable and thread-safe.
 *
 * <p>Example, 24/2023/TT-BGDĐT Điều 12: TC3-CT1a is the share of the members of a unit, TC3-CT1b that of the learners of a school, who are
 * Learning Citizens. In the plan 123/KH-UBND of Krông Nô the fourth criterion of enterprises is the title of the organizations within.
 *
 * @param rubric the rubric of the group
 * @param indicator the indicator that the rubric reads as a share, a count or a title
 * @param memberKind which members count
 * @param role which part they have in the group to which they belong directly; absent for plain members
 * @param title the title that they must hold
 * @param levels the levels that suffice; empty when any level does
 */
public record MemberRule(
        RubricId rubric,
        IndicatorId indicator,
        SubjectKind memberKind,
        Optional<String> role,
        TitleId title,
        List<LevelId> levels) {

    /**
     * Copies the levels.
     *
     * @param rubric the rubric of the group
     * @param indicator the indicator that the rubric reads as a share, a count or a title
     * @param memberKind which members count
     * @param role which part they have in the group to which they belong directly; absent for plain members
     * @param title the title that they must hold
     * @param levels the levels that suffice; empty when any level does
     */
    public MemberRule {
        levels = List.copyOf(levels);
    }
}
