package org.learningsociety.criteria.batch;

import java.util.Arrays;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * Verdicts as bits, so that those of many parts are joined by an or: in the joined bits the lowest decides for {@link Verdict#all}.
 */
final class Marker {

    /** No bit: the test is left out. */
    static final int LEFT_OUT = 0;

    static final int NOT_ACHIEVED = 1;
    static final int UNDETERMINED = 2;
    static final int NOT_ASSESSABLE = 4;
    static final int ACHIEVED = 8;

    /** Undetermined, since it is not known whether the test is asked at all. */
    static final int PERHAPS = 32;

    private static final int VERDICTS = 15;

    /** By joined marks: neighboring rows differ, and a switch would be guessed wrong again and again. */
    private static final Verdict[] VERDICT_OF_MARKS = new Verdict[2 * PERHAPS];

    static {
        Arrays.setAll(VERDICT_OF_MARKS, marks -> switch (all(marks)) {
            case NOT_ACHIEVED -> Verdict.NOT_ACHIEVED;
            case UNDETERMINED, PERHAPS -> Verdict.UNDETERMINED;
            case ACHIEVED -> Verdict.ACHIEVED;
            default -> Verdict.NOT_ASSESSABLE;
        });
    }

    private Marker() {}

    /** What all tests give whose marks are joined here. */
    static Verdict verdict(int marks) {
        return VERDICT_OF_MARKS[marks];
    }

    /** The mark of what all tests give whose marks are joined here: the lowest bit. */
    static int all(int marks) {
        return marks & -marks;
    }

    static int any(int marks) {
        return swapped(all(swapped(marks)));
    }

    /** None of the tests may be achieved. */
    static int none(int marks) {
        return all(swapped(marks));
    }

    /** A test of which it is not known whether it is asked may go either way. */
    static int plain(int marks) {
        return (marks & VERDICTS) | ((marks >> 4) & UNDETERMINED);
    }

    /** The opposite question has the opposite answers. */
    private static int swapped(int marks) {
        return (marks & ~(NOT_ACHIEVED | ACHIEVED)) | ((marks & NOT_ACHIEVED) << 3) | ((marks >> 3) & NOT_ACHIEVED);
    }

    /** What is said of a test of which it is not known whether it applies. */
    static int eitherWay(int inside, int outside) {
        if (outside == LEFT_OUT) {
            return inside == LEFT_OUT ? LEFT_OUT : PERHAPS;
        }
        if (inside == LEFT_OUT || inside == PERHAPS) {
            return PERHAPS;
        }
        return inside == outside ? inside : UNDETERMINED;
    }
}
