package org.learningsociety.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

class MilestoneProperties {

    private static final Gazetteer TERRITORY = CoreCatalog.load().territory();
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final Actor DISTRICT =
            Actor.of(LocalizedText.ofName("UBND huyện Krông Nô"), UnitId.of("vn-dak-nong-krong-no"));
    private static final List<MilestoneStatus> ORDER =
            List.of(MilestoneStatus.PENDING, MilestoneStatus.DUE, MilestoneStatus.OVERDUE, MilestoneStatus.ORPHANED);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-400, 400).map(REFORM::plusDays);
    }

    private static Milestone milestone(LocalDate from, int days, Optional<Actor> owner) {
        return new Milestone(
                MilestoneId.of("review"),
                MilestoneKind.MID_TERM_REVIEW,
                LocalizedText.ofName("review"),
                DateRange.of(from, from.plusDays(days)),
                owner,
                Optional.empty(),
                List.of());
    }

    @Property(tries = 500)
    @Label("P-33 without new facts a milestone moves from pending over due to overdue and never back")
    void p33MovesOneWay(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 400) int length,
            @ForAll("days") LocalDate one,
            @ForAll("days") LocalDate other,
            @ForAll boolean ofADistrict) {
        Milestone milestone = milestone(from, length, ofADistrict ? Optional.of(DISTRICT) : Optional.empty());
        LocalDate earlier = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;

        MilestoneStatus before = milestone.status(earlier, Optional.empty(), TERRITORY);
        MilestoneStatus after = milestone.status(later, Optional.empty(), TERRITORY);

        Statistics.label("before, after").collect(before, after);
        assertThat(ORDER.indexOf(before)).isNotNegative().isLessThanOrEqualTo(ORDER.indexOf(after));
    }

    @Property(tries = 500)
    @Label("P-33 what was done stays done from that day on, and was not before")
    void p33Done(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 400) int length,
            @ForAll("days") LocalDate done,
            @ForAll("days") LocalDate on) {
        Milestone milestone = milestone(from, length, Optional.empty());

        MilestoneStatus status = milestone.status(on, Optional.of(done), TERRITORY);

        assertThat(status == MilestoneStatus.DONE).isEqualTo(!done.isAfter(on));
    }

    @Property(tries = 500)
    @Label("P-43 what a unit owed that ended before it was done is orphaned, neither done nor overdue")
    void p43Orphaned(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 400) int length,
            @ForAll("days") LocalDate on,
            @ForAll("days") LocalDate done,
            @ForAll boolean isDone) {
        Milestone milestone = milestone(from, length, Optional.of(DISTRICT));
        Optional<LocalDate> fact = isDone ? Optional.of(done) : Optional.empty();

        MilestoneStatus status = milestone.status(on, fact, TERRITORY);

        boolean doneInTime = isDone && done.isBefore(REFORM) && !done.isAfter(on);
        assertThat(status == MilestoneStatus.ORPHANED).isEqualTo(!on.isBefore(REFORM) && !doneInTime);
        assertThat(status == MilestoneStatus.DONE).isEqualTo(doneInTime);
    }
}
