package org.learningsociety.criteria.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.criteria.membership.MemberRule;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.RubricId;

/** Rules about which indicators are about titles of members; the rubrics need not exist. */
public final class MemberRuleArbitraries {

    private MemberRuleArbitraries() {}

    /**
     * Generates what a document may hold.
     *
     * @return lists of up to three rules, some with a role, some with levels
     */
    public static Arbitrary<List<MemberRule>> documents() {
        Arbitrary<List<LevelId>> levels = Arbitraries.of("muc-do-1", "muc-do-2", "dat")
                .map(LevelId::new)
                .list()
                .uniqueElements()
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of("dvht-cap-tinh-tt-24-2023", "r1").map(RubricId::new),
                        Arbitraries.of("TC3-CT1a", "2.3").map(IndicatorId::new),
                        Arbitraries.of(SubjectKind.class),
                        Arbitraries.of("learner", "người học").optional(),
                        Arbitraries.of("cong-dan-hoc-tap", "don-vi-hoc-tap").map(TitleId::of),
                        levels)
                .as(MemberRule::new)
                .list()
                .ofMaxSize(3);
    }
}
