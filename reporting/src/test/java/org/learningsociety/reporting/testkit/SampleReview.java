package org.learningsociety.reporting.testkit;

import static org.learningsociety.reporting.testkit.SmallMap.A;
import static org.learningsociety.reporting.testkit.SmallMap.B;
import static org.learningsociety.reporting.testkit.SmallMap.EVE;
import static org.learningsociety.reporting.testkit.SmallMap.GAZETTEER;
import static org.learningsociety.reporting.testkit.SmallMap.H;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.submission.Completeness;
import org.learningsociety.core.submission.Obligation;
import org.learningsociety.core.submission.Presence;
import org.learningsociety.core.submission.Submission;
import org.learningsociety.core.target.Comparison;
import org.learningsociety.core.target.Requirement;
import org.learningsociety.core.target.ValueBounds;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.scoring.ScoringProblem;
import org.learningsociety.reporting.attribution.Attribution;
import org.learningsociety.reporting.attribution.Factor;
import org.learningsociety.reporting.review.ExemplaryCase;
import org.learningsociety.reporting.review.ManifestEntry;
import org.learningsociety.reporting.review.Measure;
import org.learningsociety.reporting.review.Review;
import org.learningsociety.reporting.review.ReviewKind;
import org.learningsociety.reporting.review.ReviewTarget;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;

/** The review of a made-up district of two communes: of a's 50 families 20 achieved and 5 are unknown, of b's 50 all are missing but 10. */
public final class SampleReview {

    /** The units on the day of the review. */
    public static final Hierarchy MAP = GAZETTEER.at(EVE);

    private SampleReview() {}

    /**
     * Builds the review.
     *
     * @return the same review every time
     */
    public static Review review() {
        return Review.builder()
                .kind(ReviewKind.MID_TERM)
                .unit(H)
                .map(MAP)
                .on(EVE)
                .addMeasures(families())
                .submissions(submissions())
                .addExemplaryCases(new ExemplaryCase(
                        text("Thôn mẫu", "Sample village"), text("Cả thôn đều đạt", "All achieved"), Optional.empty()))
                .addProblems(Problem.warning(
                        ScoringProblem.NOT_FOR_SUBJECT, new Place.Whole("x"), Map.of("rubric", "r", "value", "CLAN")))
                .addManifest(new ManifestEntry(text("Bản đồ", "Map"), EVE.toString(), MAP.hash()))
                .addNotices(text("Dữ liệu giả lập.", "Synthetic data."))
                .build();
    }

    /**
     * Builds the measure of families.
     *
     * @return the measure with a target that is reached, one that is open and one that is not reached
     */
    public static Measure families() {
        Strata<UnitId> own = Strata.of(Map.of(
                A, new Tally(20, 50, 5, 0, 0, 0, 50, Histogram.empty()),
                B, new Tally(5, 10, 0, 0, 0, 0, 50, Histogram.empty())));
        return Measure.of(
                        "families",
                        text("Gia đình học tập", "Learning Families"),
                        RollUp.of(MAP, own).orElseThrow())
                .withTarget(target(1, 5, LocalDate.of(2025, 12, 31)))
                .withTarget(target(1, 2, LocalDate.of(2030, 12, 31)))
                .withTarget(target(9, 10, LocalDate.of(2030, 12, 31)));
    }

    /**
     * Builds the measure of families with what came before and why it changed.
     *
     * @return at the end of 2024 it was 35 %; evidence raised it by six points, and other subjects by the rest
     */
    public static Measure explained() {
        Rational before = Rational.of(7, 20);
        Rational evidence = Rational.of(6, 100);
        return families()
                .withEarlier(Map.of(LocalDate.of(2024, 12, 31), Rate.exactly(before)))
                .withAttribution(new Attribution(
                        before,
                        Rational.of(5, 12),
                        Map.of(
                                Factor.EVIDENCE,
                                evidence,
                                Factor.RULES,
                                Rational.ZERO,
                                Factor.TERRITORY,
                                Rational.ZERO,
                                Factor.MEMBERSHIP,
                                Rational.of(5, 12).minus(before).minus(evidence))));
    }

    private static ReviewTarget target(long part, long of, LocalDate by) {
        return new ReviewTarget(
                new Requirement(Comparison.AT_LEAST, ValueBounds.exactly(Rational.of(part, of))), by, Optional.empty());
    }

    private static Completeness submissions() {
        Obligation obligation = new Obligation(
                Level.COMMUNE,
                Optional.of(H),
                DateRange.parse("2025-06-30/2025-07-01"),
                LocalDate.of(2025, 7, 10),
                Presence.values()[0]);
        return Completeness.of(
                        obligation,
                        GAZETTEER,
                        List.of(new Submission(A, LocalDate.of(2025, 7, 12), new Place.Whole("a"))),
                        LocalDate.of(2025, 7, 31))
                .orElseThrow();
    }

    private static LocalizedText text(String vi, String en) {
        return LocalizedText.of(vi, en);
    }
}
