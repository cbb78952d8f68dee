package org.learningsociety.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.attribution.Attribution;
import org.learningsociety.reporting.attribution.Factor;
import org.learningsociety.reporting.wording.Wording;

/**
 * A share before and after, and between them what each factor did to it, in percentage points.
 *
 * <p>Each bar begins where the one above it ends. The axis need not begin at zero, since lengths are differences and the two ends are
 * marks without a length. Immutable and thread-safe.
 *
 * @param id lower-case ASCII words joined by hyphens, unique on a page
 * @param title what the picture shows
 * @param before the name of the first result, for example "2024"
 * @param after the name of the second
 * @param attribution the change of a share
 */
public record WaterfallChart(
        String id, LocalizedText title, LocalizedText before, LocalizedText after, Attribution attribution)
        implements Chart {

    /**
     * Checks the id.
     *
     * @param id lower-case ASCII words joined by hyphens, unique on a page
     * @param title what the picture shows
     * @param before the name of the first result, for example "2024"
     * @param after the name of the second
     * @param attribution the change of a share
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens
     */
    public WaterfallChart {
        ChartId.check(id);
    }

    /** What a factor did: the share from which it started and that at which it arrived. */
    record Fall(Factor factor, Rational from, Rational to) {

        Rational change() {
            return to.minus(from);
        }
    }

    List<Fall> falls() {
        List<Fall> falls = new ArrayList<>();
        Rational from = attribution.before();
        for (Factor factor : Factor.values()) {
            Rational to = from.plus(attribution.part(factor));
            falls.add(new Fall(factor, from, to));
            from = to;
        }
        return falls;
    }

    @Override
    public List<String> describe(Language language) {
        Wording wording = Wording.in(language);
        List<String> lines = new ArrayList<>();
        lines.add(wording.text(before) + ": " + wording.percent(attribution.before()));
        for (Factor factor : attribution.parts().keySet()) {
            lines.add(
                    WaterfallDrawing.name(wording, factor) + ": " + wording.percentagePoints(attribution.part(factor)));
        }
        lines.add(wording.text(after) + ": " + wording.percent(attribution.after()));
        return lines;
    }

    @Override
    public String toSvg(Language language) {
        return new WaterfallDrawing(this, Wording.in(language)).toSvg();
    }
}
