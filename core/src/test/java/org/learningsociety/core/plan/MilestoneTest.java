package org.learningsociety.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.catalog.CoreCatalog;

/** The two milestones of huyện Krông Nô, which ended on 2025-07-01 with its Phòng Giáo dục và Đào tạo. */
class MilestoneTest {

    private static final CoreCatalog CATALOG = CoreCatalog.load();

    @ParameterizedTest
    @CsvSource({
        "mid-term-2025, 2024-12-31, , PENDING",
        "mid-term-2025, 2025-01-01, , DUE",
        "mid-term-2025, 2025-06-30, , DUE",
        "mid-term-2025, 2025-07-01, , ORPHANED",
        "mid-term-2025, 2026-01-01, , ORPHANED",
        "mid-term-2025, 2025-05-19, 2025-05-20, DUE",
        "mid-term-2025, 2025-05-20, 2025-05-20, DONE",
        "mid-term-2025, 2025-07-01, 2025-05-20, DONE",
        "mid-term-2025, 2025-07-01, 2025-07-01, ORPHANED",
        "final-2030, 2025-06-30, , PENDING",
        "final-2030, 2025-07-01, , ORPHANED",
        "final-2030, 2030-12-31, , ORPHANED"
    })
    void krongNoOwesTwoReviewsUntilItEnds(String id, LocalDate on, LocalDate done, MilestoneStatus status) {
        Milestone milestone = CATALOG.plan(PlanId.of("krong-no-2024")).milestones().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(milestone.status(on, Optional.ofNullable(done), CATALOG.territory()))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, DUE", "2026-01-01, OVERDUE"})
    void withoutAnOwnerItIsLateAfterItsLastDay(LocalDate on, MilestoneStatus status) {
        Milestone owned = CATALOG.plan(PlanId.of("krong-no-2024")).milestones().get(0);
        Milestone milestone = new Milestone(
                owned.id(),
                owned.kind(),
                owned.name(),
                owned.window(),
                Optional.empty(),
                owned.proof(),
                owned.citations());

        assertThat(milestone.status(on, Optional.empty(), CATALOG.territory())).isEqualTo(status);
    }
}
