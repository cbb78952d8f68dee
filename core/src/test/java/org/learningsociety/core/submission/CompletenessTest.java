package org.learningsociety.core.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.submission.Completeness.Status;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateRange;

/** The yearly report of 2025 from the communes of huyện Krông Nô, which ended on 2025-07-01; the submissions are invented. */
class CompletenessTest {

    private static final Gazetteer TERRITORY = CoreCatalog.load().territory();
    private static final UnitId DISTRICT = UnitId.of("vn-dak-nong-krong-no");
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final LocalDate DUE = LocalDate.of(2026, 1, 15);
    private static final List<UnitId> COMMUNES = TERRITORY.at(LocalDate.of(2025, 6, 30)).children(DISTRICT).stream()
            .map(UnitState::id)
            .sorted()
            .toList();

    @Test
    void whoOwesDependsOnTheDeclaredPart() {
        assertThat(COMMUNES).hasSize(12);
        assertThat(expected(Presence.AT_START, DUE)).isEqualTo(COMMUNES);
        assertThat(expected(Presence.ANY_DAY, DUE)).isEqualTo(COMMUNES);
        assertThat(expected(Presence.THROUGHOUT, DUE)).isEmpty();
        assertThat(expected(Presence.AT_END, DUE)).isEmpty();
    }

    @Test
    void whatCameLaterIsNotKnownYet() {
        assertThat(expected(Presence.AT_END, LocalDate.of(2025, 6, 30))).isEqualTo(COMMUNES);
        assertThat(expected(Presence.THROUGHOUT, LocalDate.of(2025, 6, 30))).isEqualTo(COMMUNES);
        assertThat(expected(Presence.AT_END, LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(expected(Presence.ANY_DAY, LocalDate.of(2024, 12, 31))).isEmpty();
    }

    @Test
    void eachUnitIsInTimeLateMissingOrAwaited() {
        List<Submission> sent =
                List.of(sent(0, "2026-01-15"), sent(1, "2026-01-16"), sent(2, "2026-01-20"), sent(2, "2026-01-10"));

        Completeness before = look(sent, DUE).orElseThrow();
        Completeness after = look(sent, LocalDate.of(2026, 1, 31)).orElseThrow();

        assertThat(before.entries().stream().limit(4).map(Completeness.Entry::status))
                .containsExactly(Status.ON_TIME, Status.AWAITED, Status.ON_TIME, Status.AWAITED);
        assertThat(after.entries().stream().limit(4).map(Completeness.Entry::status))
                .containsExactly(Status.ON_TIME, Status.LATE, Status.ON_TIME, Status.MISSING);
        assertThat(List.of(after.expected(), after.received())).containsExactly(12, 3);
        assertThat(List.of(after.count(Status.ON_TIME), after.count(Status.LATE), after.count(Status.MISSING)))
                .containsExactly(2, 1, 9);
        assertThat(after.entries().get(2).submissions())
                .extracting(one -> one.receivedOn().toString())
                .containsExactly("2026-01-10", "2026-01-20");
    }

    @Test
    void whoIsNotExpectedAndWhatCameTwiceIsToldAtItsPlace() {
        Submission stranger =
                new Submission(UnitId.of("vn-khong-co"), DUE, new Place.Cell("nộp.csv", 2, Optional.of("unit")));
        Submission district = new Submission(DISTRICT, DUE, new Place.Cell("nộp.csv", 3, Optional.of("unit")));

        Validated<Completeness> looked =
                look(List.of(sent(0, "2026-01-12"), stranger, district, sent(0, "2026-01-10")), DUE);

        assertThat(looked.problems())
                .extracting(problem -> problem.message(Language.EN))
                .containsExactly(
                        "nộp.csv, row 2, column unit: This was sent by vn-khong-co, but no such unit is recorded.",
                        "nộp.csv, row 3, column unit: This was sent by vn-dak-nong-krong-no, from which nothing was"
                                + " expected for the period 2025-01-01/2026-01-01.",
                        "2026-01-12: " + COMMUNES.get(0)
                                + " has sent this before (2026-01-10): only the first submission is counted.");
        assertThat(looked.problems()).extracting(Problem::isError).containsExactly(true, false, false);
        assertThat(looked.problems())
                .allSatisfy(problem -> assertThat(problem.message(Language.VI)).doesNotContain("{"));
        assertThat(looked.value().orElseThrow().unexpected()).containsExactly(stranger, district);
    }

    @Test
    void aPeriodMustHaveAFirstAndALastDay() {
        assertThatThrownBy(() -> new Obligation(
                        Level.COMMUNE, Optional.empty(), DateRange.parse("2025-01-01/.."), DUE, Presence.ANY_DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("period must have a first and a last day, but was ");
        assertThatThrownBy(() -> new Obligation(
                                Level.COMMUNE,
                                Optional.empty(),
                                DateRange.parse("2020-01-01/2021-01-01"),
                                DUE,
                                Presence.AT_START)
                        .expected(TERRITORY, DUE))
                .isInstanceOf(DateTimeException.class);
    }

    private static List<UnitId> expected(Presence presence, LocalDate asOf) {
        return new Obligation(Level.COMMUNE, Optional.of(DISTRICT), YEAR, DUE, presence).expected(TERRITORY, asOf);
    }

    private static Validated<Completeness> look(List<Submission> sent, LocalDate asOf) {
        return Completeness.of(
                new Obligation(Level.COMMUNE, Optional.of(DISTRICT), YEAR, DUE, Presence.AT_START),
                TERRITORY,
                sent,
                asOf);
    }

    private static Submission sent(int commune, String on) {
        return new Submission(COMMUNES.get(commune), LocalDate.parse(on), new Place.Whole(on));
    }
}
