package org.learningsociety.criteria.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.guidance.GuidanceCase.improve;
import static org.learningsociety.criteria.guidance.GuidanceCase.share;
import static org.learningsociety.criteria.guidance.GuidanceCase.tested;
import static org.learningsociety.criteria.guidance.GuidanceCase.unit;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;

class LadderProperties {

    @Provide
    Arbitrary<Rational> cuts() {
        return Arbitraries.of(Rational.of(1, 2), Rational.of(9, 10), Rational.of(19, 20));
    }

    @Property(tries = 600)
    @Label(
            "P-79 the least number of members that reaches a share: one fewer does not, also where the group grows by those who join")
    void p79LeastNumberOfMembers(
            @ForAll("cuts") Rational cut,
            @ForAll @IntRange(min = 1, max = 200) int of,
            @ForAll @IntRange(max = 200) int fulfilling,
            @ForAll Price.Group group) {
        int part = Math.min(fulfilling, of);
        Rubric rubric = tested(new Rule.ShareAtLeast(new IndicatorId("members"), Figure.of(cut)));
        Costs costs = Costs.UNIT.withPrice(new IndicatorId("members"), new Price.PerUnit(1, group, Optional.empty()));

        Improvement found = improve(rubric, unit(share("members", part, of)), costs);

        long least = least(cut, part, of, group);
        Statistics.label("members wanted").collect(least == 0 ? "none" : least == 1 ? "one" : "more");
        assertThat(found.status()).isEqualTo(Improvement.Status.EXACT);
        assertThat(found.atLeast()).isEqualTo(least);
        assertThat(found.cheapest().get(0).steps()).hasSize(least == 0 ? 0 : 1);
    }

    /** Counts one by one. */
    private static long least(Rational cut, int part, int of, Price.Group group) {
        long joined = 0;
        while (!Share.of(part + joined, group == Price.Group.GROWS ? of + joined : of)
                .isAtLeast(cut)) {
            joined++;
        }
        return joined;
    }
}
