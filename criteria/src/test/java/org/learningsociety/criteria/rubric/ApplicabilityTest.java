package org.learningsociety.criteria.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicabilityTest {

    private static final Applicability SCHOOLS = new Applicability.InGroup("truong-hoc");
    private static final Applicability OFFICES = new Applicability.InGroup("co-quan");

    @Test
    void aConditionMadeOfOthersKeepsThemInTheirOrder() {
        assertThat(new Applicability.AnyOf(List.of(SCHOOLS, OFFICES)).conditions())
                .containsExactly(SCHOOLS, OFFICES);
        assertThat(new Applicability.AllOf(List.of(OFFICES, SCHOOLS)).conditions())
                .containsExactly(OFFICES, SCHOOLS);
    }

    @Test
    void aConditionMadeOfOthersHasAtLeastOne() {
        String says = "a condition made of others must have at least one";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Applicability.AnyOf(List.of()))
                .withMessage(says);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Applicability.AllOf(List.of()))
                .withMessage(says);
    }
}
