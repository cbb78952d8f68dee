package org.learningsociety.examples.benchmarks.engine;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rubric as a formula over the variables {@code v0}, {@code w0} and so on, of which each is −1 where nothing is known.
 *
 * @param isMost whether what is not known counts in full
 */
record Formula(boolean isMost) {

    /** How a language says that one of two numbers is chosen by a condition. */
    @FunctionalInterface
    interface Choice {
        String of(String condition, String then, String otherwise);
    }

    String in(Choice choice) {
        return IntStream.range(0, Scorecard.CRITERIA.size())
                .mapToObj(criterion -> points(criterion, choice))
                .collect(Collectors.joining(" + "));
    }

    private String points(int criterion, Choice choice) {
        String v = "v" + criterion;
        Scorecard.Kind kind = Scorecard.CRITERIA.get(criterion);
        String most = Integer.toString(kind.most);
        String earned = switch (kind) {
            case MARK_OF_EIGHT, MARK_OF_SIX -> v;
            case YES_NO -> choice.of(v + " >= 1", most, "0");
            case SHARE -> choice.of(v + " * 10 >= w" + criterion + " * 9", most, "0");
            case COUNT -> choice.of(v + " >= 4", most, v + " * " + Scorecard.POINTS_OF_ONE);
        };
        return choice.of(v + " < 0", isMost ? most : "0", earned);
    }
}
