package org.learningsociety.criteria.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.territory.Basis;

class FatePolicyTest {

    private static final FatePolicy.Cases<String> KIND = new FatePolicy.Cases<>() {
        @Override
        public String ifAll(FatePolicy.IfAll policy) {
            return "if all";
        }

        @Override
        public String ifAny(FatePolicy.IfAny policy) {
            return "if any";
        }

        @Override
        public String majority(FatePolicy.Majority policy) {
            return "majority by " + policy.basis();
        }

        @Override
        public String reassess(FatePolicy.Reassess policy) {
            return "reassess";
        }

        @Override
        public String carryUntil(FatePolicy.CarryUntil policy) {
            return "until " + policy.end();
        }

        @Override
        public String lapse(FatePolicy.Lapse policy) {
            return "lapse";
        }
    };

    @Test
    void everyPolicyIsMatchedByItsKind() {
        List<FatePolicy> policies = List.of(
                new FatePolicy.IfAll(),
                new FatePolicy.IfAny(),
                new FatePolicy.Majority(Basis.POPULATION, FatePolicy.Tie.SUFFICES),
                new FatePolicy.Reassess(),
                new FatePolicy.CarryUntil(LocalDate.of(2026, 1, 1)),
                new FatePolicy.Lapse());

        assertThat(policies.stream().map(policy -> policy.match(KIND)))
                .containsExactly("if all", "if any", "majority by POPULATION", "reassess", "until 2026-01-01", "lapse");
    }
}
