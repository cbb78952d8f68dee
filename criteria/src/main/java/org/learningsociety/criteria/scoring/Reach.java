package org.learningsociety.criteria.scoring;

import java.util.List;
import org.learningsociety.core.number.Rational;
import org.learningsociety.criteria.rubric.Rule;

/** How far the values of an indicator reach under a rule: a threshold of 0 cannot be missed, one above 1 not be met by a share. */
record Reach(boolean isWhole) {

    static Reach of(Rule rule) {
        if (rule instanceof Rule.ShareAtLeast test) {
            return new Reach(
                    isAboveNone(test.least().high()) && test.least().low().compareTo(Rational.ONE) <= 0);
        }
        if (rule instanceof Rule.CountAtLeast test) {
            return new Reach(test.least().high() > 0);
        }
        if (rule instanceof Rule.PerUnit perUnit) {
            return new Reach(isAboveNone(perUnit.each().high().toRational()));
        }
        return new Reach(!(rule instanceof Rule.Bands bands) || everyBandIsReached(bands));
    }

    private static boolean isAboveNone(Rational number) {
        return number.signum() > 0;
    }

    private static boolean everyBandIsReached(Rule.Bands rule) {
        List<Rational> ends = rule.bands().stream()
                .flatMap(band -> List.of(band.from().low(), band.from().high()).stream())
                .toList();
        Rational first = rule.bands().get(0).from().high();
        Rational last = rule.bands().get(rule.bands().size() - 1).from().low();
        boolean cutIsAbove = rule.cutBelongs() == Rule.Bands.CutBelongs.ABOVE;
        return switch (rule.kind()) {
            case COUNT -> ends.stream().allMatch(Rational::isInteger) && first.signum() >= (cutIsAbove ? 1 : 0);
            case PROPORTION ->
                first.signum() >= (cutIsAbove ? 1 : 0) && last.compareTo(Rational.ONE) <= (cutIsAbove ? 0 : -1);
            case AMOUNT, YES_NO, MARKS, CHOICE, TITLE -> true;
        };
    }
}
