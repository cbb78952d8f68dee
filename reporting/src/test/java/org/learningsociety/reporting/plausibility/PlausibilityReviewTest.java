package org.learningsociety.reporting.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.tally.Histogram;

class PlausibilityReviewTest {

    private static final Place PLACE = new Place.Whole("xa-1");
    private static final Points CUT = Points.of(80);

    private static PlausibilityReview review(Rational level) {
        return new PlausibilityReview(Points.of(2), level, 2, 10);
    }

    private static Histogram<Points> scores(long below, long above) {
        return Histogram.of(Map.of(Points.of(79), below, CUT, above, Points.of(82), 50L, Points.of(77), 50L));
    }

    @Test
    void theWorkedExampleHolds() {
        assertThat(review(Rational.of(1, 100)).bunching(PLACE, scores(1, 9), CUT))
                .isEmpty();
        Problem flag =
                review(Rational.of(1, 50)).bunching(PLACE, scores(1, 9), CUT).orElseThrow();

        assertThat(flag.severity()).isEqualTo(Severity.WARNING);
        assertThat(flag.arguments())
                .containsEntry("above", "9")
                .containsEntry("below", "1")
                .containsEntry("odds", "93");
        assertThat(flag.message(Language.VI)).startsWith("xa-1: 9 kết quả từ 80 điểm đến dưới 80 + 2, chỉ 1 kết quả");
    }

    @Test
    void theLevelItselfIsFlagged() {
        assertThat(review(Rational.of(11, 1024)).bunching(PLACE, scores(1, 9), CUT))
                .isPresent();
        assertThat(review(Rational.of(10, 1024)).bunching(PLACE, scores(1, 9), CUT))
                .isEmpty();
    }

    @Test
    void nobodyNearTheCutIsNoCrowd() {
        assertThat(review(Rational.of(1, 2)).bunching(PLACE, Histogram.empty(), CUT))
                .isEmpty();
    }

    @Test
    void unitsWithTheSameLargeNumbersAreFlaggedOnce() {
        Map<String, Long> figures = Map.of("gia-dinh", 412L, "dong-ho", 17L, "don-vi", 3L);
        Map<String, Long> small = Map.of("gia-dinh", 4L, "dong-ho", 1L, "don-vi", 3L);

        List<Problem> flags = review(Rational.of(1, 100))
                .copiedFigures(Map.of(
                        UnitId.of("b"), figures,
                        UnitId.of("a"), figures,
                        UnitId.of("c"), small,
                        UnitId.of("d"), small,
                        UnitId.of("e"), Map.of("gia-dinh", 412L, "dong-ho", 17L, "don-vi", 4L)));

        assertThat(flags).hasSize(1);
        assertThat(flags.get(0).place()).isEqualTo(new Place.Whole("a"));
        assertThat(flags.get(0).arguments())
                .containsEntry("value", "a, b")
                .containsEntry("figures", "{don-vi=3, dong-ho=17, gia-dinh=412}");
    }

    @Test
    void aPartGreaterThanItsWholeIsFlagged() {
        AtMost families = new AtMost("gia-dinh-hoc-tap", "gia-dinh");

        List<Problem> flags = PlausibilityReview.impossibleCombinations(
                Map.of(
                        UnitId.of("a"), Map.of("gia-dinh-hoc-tap", 5L, "gia-dinh", 4L),
                        UnitId.of("b"), Map.of("gia-dinh-hoc-tap", 4L, "gia-dinh", 4L),
                        UnitId.of("c"), Map.of("gia-dinh-hoc-tap", 4L)),
                List.of(families));

        assertThat(flags).hasSize(1);
        assertThat(flags.get(0).message(Language.EN))
                .isEqualTo("a: gia-dinh-hoc-tap = 5 cannot be more than gia-dinh = 4. It should be checked.");
    }

    @Test
    void settingsThatCannotReviewAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlausibilityReview(Points.ZERO, Rational.of(1, 2), 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> review(Rational.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> review(Rational.ZERO));
    }
}
