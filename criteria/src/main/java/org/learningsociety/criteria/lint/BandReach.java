package org.learningsociety.criteria.lint;

import org.learningsociety.core.number.Rational;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Rule;

/** Into which bands a value may fall. */
final class BandReach {

    private BandReach() {}

    /** Whether a value may fall into a band, the first being that below all cuts. */
    static boolean reaches(Rule.Bands rule, int band, ObservedValue value) {
        Rational number = number(value);
        boolean begun = band == 0
                || begun(rule, number, rule.bands().get(band - 1).from().low());
        boolean ended = band < rule.bands().size()
                && begun(rule, number, rule.bands().get(band).from().high());
        return begun && !ended;
    }

    private static boolean begun(Rule.Bands rule, Rational value, Rational cut) {
        int order = value.compareTo(cut);
        return rule.cutBelongs() == Rule.Bands.CutBelongs.ABOVE ? order >= 0 : order > 0;
    }

    private static Rational number(ObservedValue value) {
        if (value instanceof ObservedValue.Count count) {
            return Rational.of(count.count());
        }
        return value instanceof ObservedValue.Proportion found
                ? found.share().toRational()
                : ((ObservedValue.Amount) value).amount();
    }
}
