package org.learningsociety.criteria.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The order in which the most entries of one day may be; of several the first by the order in which they are tried. No fixed order of the
 * kinds of act would do: a title is suspended and the suspension lifted, or lifted and suspended anew.
 */
final class DayOrder {

    /** Enough for every order of six entries; of more that mostly may not be, the best that was found until then. */
    private static final int MOST_TRIES = 2_000;

    private final BiFunction<RecognitionState, RecognitionEvent, Move> move;
    private final List<Move> way = new ArrayList<>();
    private List<Move> longest = List.of();
    private int tries;

    /**
     * Starts a search.
     *
     * @param move judges one entry against one state
     */
    DayOrder(BiFunction<RecognitionState, RecognitionEvent, Move> move) {
        this.move = move;
    }

    /** The moves of the longest order, each of which may be after those before it. */
    List<Move> longest(RecognitionState state, List<RecognitionEvent> day) {
        extend(state, day);
        return longest;
    }

    private void extend(RecognitionState state, List<RecognitionEvent> left) {
        if (way.size() > longest.size()) {
            longest = List.copyOf(way);
        }
        for (int i = 0; i < left.size() && way.size() + left.size() > longest.size() && tries < MOST_TRIES; i++) {
            tries++;
            Move next = move.apply(state, left.get(i));
            if (next.isLegal()) {
                List<RecognitionEvent> others = new ArrayList<>(left);
                others.remove(i);
                way.add(next);
                extend(next.next(), others);
                way.remove(way.size() - 1);
            }
        }
    }
}
