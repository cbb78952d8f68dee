package org.learningsociety.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Verification;
import org.learningsociety.criteria.testkit.SampleRubrics;

class MadeUpTest {

    @Test
    void dataThatSaySoThemselvesAreNamed() {
        assertThat(MadeUp.data(List.of("Biên bản 1", "DỮ LIỆU GIẢ LẬP", "a synthetic table"))
                        .orElseThrow()
                        .vi())
                .contains("DỮ LIỆU GIẢ LẬP; a synthetic table")
                .doesNotContain("Biên bản 1");
        assertThat(MadeUp.data(List.of("Biên bản 1"))).isEmpty();
    }

    @Test
    void manySourcesAreNotAllListed() {
        assertThat(MadeUp.data(List.of("ví dụ 1", "ví dụ 2", "ví dụ 3", "ví dụ 4", "ví dụ 5", "ví dụ 6"))
                        .orElseThrow()
                        .en())
                .contains("ví dụ 5; …")
                .doesNotContain("ví dụ 6");
    }

    @Test
    void illustrativeRulesAreNamed() {
        assertThat(MadeUp.rules(List.of(SampleRubrics.ranked())).orElseThrow().vi())
                .contains("không phải quy định");
        assertThat(MadeUp.rules(List.of(SampleRubrics.ranked().withVerification(Verification.VERIFIED))))
                .isEmpty();
    }
}
