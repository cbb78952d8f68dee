package org.learningsociety.examples.benchmarks.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;

/** Made-up rows in columns of primitive numbers, the same in every run. What is not known is 0 in its column and marked beside it. */
final class Rows {

    final int count;
    final int missingOfHundred;

    /** Marks in ten-thousandths, 1 or 0 for yes and no where an engine takes nothing but numbers, the part of a share, a count. */
    final int[][] values;

    /** The whole of a share; empty for other criteria. */
    final int[][] wholes;

    final boolean[][] answers;

    /** −1 where a value is known, else 0. */
    final byte[][] known;

    /** The same, one bit a row, the lowest first. */
    final long[][] knownBits;

    Rows(int count, int missingOfHundred) {
        this.count = count;
        this.missingOfHundred = missingOfHundred;
        int criteria = Scorecard.CRITERIA.size();
        values = new int[criteria][count];
        wholes = new int[criteria][];
        answers = new boolean[criteria][];
        known = new byte[criteria][count];
        knownBits = new long[criteria][(count + 63) / 64];
        SplittableRandom random = new SplittableRandom(2030);
        for (int criterion = 0; criterion < criteria; criterion++) {
            fill(criterion, random);
        }
    }

    private void fill(int criterion, SplittableRandom random) {
        Scorecard.Kind kind = Scorecard.CRITERIA.get(criterion);
        wholes[criterion] = new int[kind == Scorecard.Kind.SHARE ? count : 0];
        answers[criterion] = new boolean[kind == Scorecard.Kind.YES_NO ? count : 0];
        for (int row = 0; row < count; row++) {
            boolean isKnown = random.nextInt(100) >= missingOfHundred;
            int value = isKnown ? value(kind, random) : 0;
            known[criterion][row] = (byte) (isKnown ? -1 : 0);
            knownBits[criterion][row >> 6] |= isKnown ? 1L << row : 0;
            values[criterion][row] = value;
            if (kind == Scorecard.Kind.SHARE) {
                wholes[criterion][row] = 40 + random.nextInt(5);
            } else if (kind == Scorecard.Kind.YES_NO) {
                answers[criterion][row] = value == 1;
            }
        }
    }

    private static int value(Scorecard.Kind kind, SplittableRandom random) {
        return switch (kind) {
            case MARK_OF_EIGHT -> 5_000 * random.nextInt(17);
            case MARK_OF_SIX -> 5_000 * random.nextInt(13);
            case YES_NO -> random.nextInt(4) > 0 ? 1 : 0;
            case SHARE -> 28 + random.nextInt(13);
            case COUNT -> random.nextInt(8);
        };
    }

    boolean isKnown(int criterion, int row) {
        return known[criterion][row] != 0;
    }

    /** A row as the interpreter takes it. */
    Evidence evidence(int row) {
        List<Observation> observations = new ArrayList<>();
        for (int criterion = 0; criterion < values.length; criterion++) {
            if (isKnown(criterion, row)) {
                observations.add(Observation.known(Scorecard.indicator(criterion), value(criterion, row)));
            }
        }
        Subject subject = new Subject(SubjectId.of("tong-hop-" + row), SubjectKind.UNIT, Optional.empty());
        return Evidence.of(subject, observations);
    }

    private ObservedValue value(int criterion, int row) {
        int value = values[criterion][row];
        return switch (Scorecard.CRITERIA.get(criterion)) {
            case MARK_OF_EIGHT, MARK_OF_SIX -> new ObservedValue.Marks(List.of(Points.ofTenThousandths(value)));
            case YES_NO -> new ObservedValue.YesNo(value == 1);
            case SHARE -> new ObservedValue.Proportion(Share.of(value, wholes[criterion][row]));
            case COUNT -> new ObservedValue.Count(value);
        };
    }
}
