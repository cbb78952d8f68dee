package org.learningsociety.reporting.chart;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.DictionaryKey;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.wording.Wording;

/**
 * Horizontal bars of one length, one for each tally: achieved, open, not achieved.
 *
 * <p>Each bar is the whole of its own tally: of all subjects to which the question may apply. The open part, unknown or missing,
 * is hatched and lies between the other two, so that its ends are the bounds of the rate. Subjects to which the question does not
 * apply are told in words. Immutable and thread-safe.
 *
 * @param id lower-case ASCII words joined by hyphens, unique on a page
 * @param title what the picture shows
 * @param bars the bars from top to bottom
 */
public record RateBars(String id, LocalizedText title, List<Bar> bars) implements Chart {

    private static final Comparator<Bar> BEST_FIRST = Comparator.comparing(
                    (Bar bar) -> bar.tally().rate().map(Rate::low), absentLast())
            .thenComparing(bar -> bar.tally().rate().map(Rate::high), absentLast())
            .thenComparing(bar -> DictionaryKey.of(bar.label().vi()));

    /**
     * Copies the bars.
     *
     * @param id lower-case ASCII words joined by hyphens, unique on a page
     * @param title what the picture shows
     * @param bars the bars from top to bottom
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens
     */
    public RateBars {
        ChartId.check(id);
        bars = List.copyOf(bars);
    }

    /**
     * Puts the bars in order: by what is certainly achieved, then by what may be, then by the name in dictionary order; bars
     * without data last.
     *
     * @param id lower-case ASCII words joined by hyphens, unique on a page
     * @param title what the picture shows
     * @param bars the bars in any order
     * @return the chart
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens
     */
    public static RateBars ranked(String id, LocalizedText title, Collection<Bar> bars) {
        return new RateBars(id, title, bars.stream().sorted(BEST_FIRST).toList());
    }

    /**
     * One bar.
     *
     * @param label what was counted, for example the name of a commune
     * @param tally the counts
     */
    public record Bar(LocalizedText label, Tally tally) {}

    @Override
    public List<String> describe(Language language) {
        Wording wording = Wording.in(language);
        return bars.stream()
                .map(bar -> wording.text(bar.label()) + ": " + wording.statement(bar.tally()))
                .toList();
    }

    @Override
    public String toSvg(Language language) {
        return new RateBarsDrawing(this, Wording.in(language)).toSvg();
    }

    private static Comparator<Optional<Rational>> absentLast() {
        return Comparator.comparing(
                (Optional<Rational> share) -> share.orElse(Rational.of(-1)), Comparator.reverseOrder());
    }
}
