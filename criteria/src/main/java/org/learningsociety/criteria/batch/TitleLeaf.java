package org.learningsociety.criteria.batch;

import java.time.LocalDate;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Rule;

/** A title that must be held. */
final class TitleLeaf extends TestedLeaf {

    /** What the level says, from {@link EvidenceColumn#NOT_HELD} on. */
    private final int[] byLevel;

    private final boolean isTimed;

    /** The last day since which the title must be held to be held long enough, and that after which it certainly is not. */
    private final long latest;

    private final long tooLate;

    TitleLeaf(Node node, int column, Rule.TitleHeld rule, ColumnKind kind, LocalDate on) {
        super(node, column);
        boolean isAny = rule.levels().isEmpty();
        byLevel = new int[kind.levels().size() - EvidenceColumn.NOT_HELD];
        byLevel[0] = Marker.NOT_ACHIEVED;
        byLevel[EvidenceColumn.OTHER_LEVEL - EvidenceColumn.NOT_HELD] = isAny ? Marker.ACHIEVED : Marker.NOT_ACHIEVED;
        byLevel[EvidenceColumn.UNKNOWN_LEVEL - EvidenceColumn.NOT_HELD] = isAny ? Marker.ACHIEVED : Marker.UNDETERMINED;
        for (int i = 0; i < kind.levels().size(); i++) {
            boolean suffices = isAny || rule.levels().contains(kind.levels().get(i));
            byLevel[i - EvidenceColumn.NOT_HELD] = suffices ? Marker.ACHIEVED : Marker.NOT_ACHIEVED;
        }
        isTimed = rule.months().isPresent();
        latest = rule.months()
                .map(Figure::high)
                .map(months -> latest(on, months))
                .orElse(0L);
        tooLate =
                rule.months().map(Figure::low).map(months -> latest(on, months)).orElse(0L);
    }

    /** The last day from which so many months have passed; the end of a month may come early. */
    private static long latest(LocalDate on, long months) {
        LocalDate day = on.minusMonths(months).plusDays(3);
        while (day.plusMonths(months).isAfter(on)) {
            day = day.minusDays(1);
        }
        return day.toEpochDay();
    }

    @Override
    void test(EvidenceColumn read, int[] marks, int rows) {
        int[] states = read.states.codes();
        for (int row = 0; row < rows; row++) {
            marks[row] = states[row] == RowStates.TITLE
                    ? mark(byLevel[read.values[row] - EvidenceColumn.NOT_HELD], read.parts.get(row))
                    : Marker.UNDETERMINED;
        }
    }

    private int mark(int level, long since) {
        if (!isTimed || level == Marker.NOT_ACHIEVED) {
            return level;
        }
        return since == EvidenceColumn.UNKNOWN_DAY ? Marker.UNDETERMINED : Marker.all(level | time(since));
    }

    private int time(long since) {
        if (since <= latest) {
            return Marker.ACHIEVED;
        }
        return since > tooLate ? Marker.NOT_ACHIEVED : Marker.UNDETERMINED;
    }
}
