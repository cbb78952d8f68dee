package org.learningsociety.reporting.chart;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.target.Goal;
import org.learningsociety.core.target.Progress;
import org.learningsociety.core.target.Requirement;
import org.learningsociety.core.target.TargetStatus;
import org.learningsociety.core.target.ValueBounds;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.wording.Wording;

/**
 * Several shares, each against its target: a bar as long as what is certain, hatched as far as it may be, and a mark at the target.
 *
 * <p>A target whose mark stands in the hatched part is neither reached nor missed; the words beside the bar say so. Immutable and
 * thread-safe.
 *
 * @param id lower-case ASCII words joined by hyphens, unique on a page
 * @param title what the picture shows
 * @param bullets the shares from top to bottom
 */
public record BulletChart(String id, LocalizedText title, List<Bullet> bullets) implements Chart {

    /**
     * Copies the bullets.
     *
     * @param id lower-case ASCII words joined by hyphens, unique on a page
     * @param title what the picture shows
     * @param bullets the shares from top to bottom
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens
     */
    public BulletChart {
        ChartId.check(id);
        bullets = List.copyOf(bullets);
    }

    /**
     * Shows how far one has come with the targets that ask a share; the others, which ask a number or none, are passed over.
     *
     * <p>A target that is told by two readings of its base is shown by both, each with the name of its reading.
     *
     * @param id lower-case ASCII words joined by hyphens, unique on a page
     * @param title what the picture shows
     * @param progress the progress, in the order from top to bottom
     * @return the chart
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens
     */
    public static BulletChart of(String id, LocalizedText title, Collection<Progress> progress) {
        return new BulletChart(
                id,
                title,
                progress.stream().flatMap(one -> bullet(one).stream()).toList());
    }

    /**
     * A share and what is asked of it.
     *
     * @param label what is asked, for example "citizens with the title of Learning Citizen"
     * @param rate the share; absent when nothing was counted
     * @param target what is asked
     * @param due the last day on which it is in time; absent when no deadline is stated
     */
    public record Bullet(LocalizedText label, Optional<Rate> rate, Requirement target, Optional<LocalDate> due) {

        /**
         * Checks the target.
         *
         * @param label what is asked
         * @param rate the share; absent when nothing was counted
         * @param target what is asked
         * @param due the last day on which it is in time; absent when no deadline is stated
         * @throws IllegalArgumentException unless the target lies in [0, 1]
         */
        public Bullet {
            if (target.value().low().signum() < 0 || target.value().high().compareTo(Rational.ONE) > 0) {
                throw new IllegalArgumentException(
                        "a share that is asked must lie in [0, 1], but was " + target.value());
            }
        }

        /**
         * Holds the share against the target, exactly.
         *
         * @return whether the target is reached, or cannot be told yet
         */
        public TargetStatus status() {
            return target.judge(rate.map(known -> new ValueBounds(known.low(), known.high())));
        }
    }

    @Override
    public List<String> describe(Language language) {
        Wording wording = Wording.in(language);
        return bullets.stream()
                .map(bullet -> wording.text(bullet.label()) + ": "
                        + bullet.rate().map(wording::rate).orElseGet(wording::noData) + "; "
                        + Picture.say(
                                wording,
                                "target.line",
                                Map.of(
                                        "target", TargetWords.target(wording, bullet),
                                        "status", TargetWords.status(wording, bullet.status()))))
                .toList();
    }

    @Override
    public String toSvg(Language language) {
        return new BulletDrawing(this, Wording.in(language)).toSvg();
    }

    private static Optional<Bullet> bullet(Progress progress) {
        return progress.target().goal() instanceof Goal.ShareOf
                ? progress.requirement()
                        .map(asked -> new Bullet(
                                label(progress),
                                progress.value().map(value -> new Rate(value.low(), figure(value), value.high())),
                                asked,
                                progress.target().due()))
                : Optional.empty();
    }

    /** Between two different ends there is no figure to quote. */
    private static Optional<Rational> figure(ValueBounds value) {
        return value.isExact() ? Optional.of(value.low()) : Optional.empty();
    }

    private static LocalizedText label(Progress progress) {
        LocalizedText name = progress.target().name();
        return progress.target().readings().stream()
                .filter(one -> progress.reading().equals(Optional.of(one.id())))
                .findFirst()
                .map(reading -> LocalizedText.of(
                        name.vi() + " (" + reading.name().vi() + ")",
                        name.en() + " (" + reading.name().en() + ")"))
                .orElse(name);
    }
}
