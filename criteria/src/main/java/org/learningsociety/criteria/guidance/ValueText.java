package org.learningsociety.criteria.guidance;

import java.util.stream.Collectors;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.ObservedValue;

/** A value as a sentence writes it. */
final class ValueText {

    private ValueText() {}

    static String of(ObservedValue value, Language language) {
        boolean vi = language == Language.VI;
        if (value instanceof ObservedValue.YesNo found) {
            return yesNo(found.holds(), vi);
        }
        if (value instanceof ObservedValue.Held held) {
            return yesNo(held.holds(), vi);
        }
        if (value instanceof ObservedValue.Count count) {
            return Long.toString(count.count());
        }
        if (value instanceof ObservedValue.Amount amount) {
            return amount.amount().toString();
        }
        if (value instanceof ObservedValue.Proportion share) {
            return share.share().part()
                    + (vi ? " trên " : " of ")
                    + share.share().of();
        }
        if (value instanceof ObservedValue.Choice choice) {
            return choice.option().value();
        }
        return ((ObservedValue.Marks) value)
                .marks().stream().map(Points::toString).collect(Collectors.joining("; "));
    }

    private static String yesNo(boolean holds, boolean vi) {
        return holds ? (vi ? "có" : "yes") : (vi ? "không" : "no");
    }
}
