package org.learningsociety.reporting.chart;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.target.Requirement;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.wording.Wording;

/**
 * A share over the years, and the corridor between what is asked on one day and on the next.
 *
 * <p>Each point has its bounds, hatched; a day without data interrupts the line. From milestone to milestone a straight line leads
 * from value to value, as in {@link org.learningsociety.core.target.Corridor}: who is between it and the next value is on track.
 * With at least 40 % by the end of 2025 and 60 % by the end of 2030, the line is at 44 % at the end of 2026. Nothing is forecast.
 * Immutable and thread-safe.
 *
 * @param id lower-case ASCII words joined by hyphens, unique on a page
 * @param title what the picture shows
 * @param points what was found, in the order of the days
 * @param milestones what is asked, in the order of the days
 */
public record TrendChart(String id, LocalizedText title, List<Point> points, List<Milestone> milestones)
        implements Chart {

    /**
     * Puts both in the order of their days.
     *
     * @param id lower-case ASCII words joined by hyphens, unique on a page
     * @param title what the picture shows
     * @param points what was found, in any order
     * @param milestones what is asked, in any order
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens, or two points or two milestones
     *     have the same day
     */
    public TrendChart {
        ChartId.check(id);
        points = inOrder(points, Point::day);
        milestones = inOrder(milestones, Milestone::day);
    }

    /**
     * What was found on a day.
     *
     * @param day the day
     * @param rate the share; absent when there is no data
     */
    public record Point(LocalDate day, Optional<Rate> rate) {}

    /**
     * What is asked by a day.
     *
     * @param day the day on which it is due
     * @param target what is asked
     */
    public record Milestone(LocalDate day, Requirement target) {

        /**
         * Checks the target.
         *
         * @param day the day on which it is due
         * @param target what is asked
         * @throws IllegalArgumentException unless the target is one value in [0, 1]
         */
        public Milestone {
            Rational value = target.value().low();
            if (!target.value().isExact() || value.signum() < 0 || value.compareTo(Rational.ONE) > 0) {
                throw new IllegalArgumentException(
                        "the target of a milestone must be one value in [0, 1], but was " + target.value());
            }
        }

        /**
         * Returns the share that is asked.
         *
         * @return at least zero and at most one
         */
        Rational value() {
            return target.value().low();
        }
    }

    @Override
    public List<String> describe(Language language) {
        Wording wording = Wording.in(language);
        return Stream.concat(
                        milestones.stream().map(one -> TrendWords.milestone(wording, one)),
                        points.stream().map(one -> TrendWords.point(wording, one)))
                .toList();
    }

    @Override
    public String toSvg(Language language) {
        return new TrendDrawing(this, Wording.in(language)).toSvg();
    }

    private static <T> List<T> inOrder(List<T> some, Function<T, LocalDate> day) {
        List<T> sorted = some.stream().sorted(Comparator.comparing(day)).toList();
        IntStream.range(1, sorted.size())
                .mapToObj(i -> day.apply(sorted.get(i)))
                .filter(one -> sorted.stream()
                                .filter(other -> day.apply(other).equals(one))
                                .count()
                        > 1)
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalArgumentException("the days of a trend must differ, but two were " + twice);
                });
        return sorted;
    }
}
