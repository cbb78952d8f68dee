package org.learningsociety.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.core.law.Verification.ILLUSTRATIVE;
import static org.learningsociety.core.law.Verification.PARTIAL;
import static org.learningsociety.core.law.Verification.VERIFIED;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.testkit.Laws;
import org.learningsociety.core.text.Language;

class VerificationTest {

    @Test
    void theWeakerLabelWins() {
        assertThat(VERIFIED.and(PARTIAL)).isEqualTo(PARTIAL);
        assertThat(PARTIAL.and(ILLUSTRATIVE)).isEqualTo(ILLUSTRATIVE);
        assertThat(ILLUSTRATIVE.and(VERIFIED)).isEqualTo(ILLUSTRATIVE);
    }

    @Property
    void labelsCombineInAnyOrder(@ForAll Verification a, @ForAll Verification b, @ForAll Verification c) {
        Laws.commutative(Verification::and, a, b);
        Laws.associative(Verification::and, a, b, c);
        Laws.identity(Verification::and, VERIFIED, a);
    }

    @Test
    void everyLabelHasAText() {
        assertThat(ILLUSTRATIVE.label(Language.VI)).isEqualTo("số liệu minh họa, không phải quy định");
        assertThat(VERIFIED.label(Language.EN)).isEqualTo("verified");
        assertThat(PARTIAL.label(Language.EN)).isEqualTo("verified in part");
    }
}
