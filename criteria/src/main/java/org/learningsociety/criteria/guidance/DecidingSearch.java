package org.learningsociety.criteria.guidance;

import java.util.List;
import java.util.stream.Stream;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Trial;

/**
 * Looks for the fewest things that are not known and decide: gaps of the evidence first; where they do not, all that the catalog
 * lacks and all that is not known of area and group is assumed one way and the other, ever more of it at once, and the gaps that
 * decide then are looked for.
 */
final class DecidingSearch {

    /** More assumptions are not tried. */
    private static final int MOST_TRIALS = 1_000;

    private final Trial trial;
    private final Context context;
    private final Assumptions assumptions;
    private final List<List<Assumption>> open;
    private Deciding best = Deciding.NONE;
    private int tried;

    DecidingSearch(Trial trial, Context context) {
        this.trial = trial;
        this.context = context;
        this.assumptions = new Assumptions(trial, context);
        Level lowest = trial.rubric().levels().get(0);
        this.open = assumptions.open(lowest);
    }

    DecidingSets find() {
        best = new EvidenceSearch(trial, context).find();
        int assumed = 0;
        if (best.size() == Deciding.NOTHING) {
            while (assumed < Math.min(best.size(), open.size()) && tried <= MOST_TRIALS) {
                assumed++;
                assume(0, assumed, List.of());
            }
        }
        boolean all = tried <= MOST_TRIALS && best.all();
        // What was not tried is not smaller than what was tried last.
        boolean isLeast = tried <= MOST_TRIALS ? best.least() : best.size() <= assumed;
        return best.size() == 0
                ? DecidingSets.of(Stream.empty(), false)
                : DecidingSets.of(isLeast ? best.sets().stream() : Stream.empty(), !all);
    }

    private void assume(int from, int left, List<Assumption> assumed) {
        if (left == 0) {
            judge(assumed);
            return;
        }
        for (int i = from; i <= open.size() - left; i++) {
            for (Assumption answer : open.get(i)) {
                if (tried <= MOST_TRIALS) {
                    assume(
                            i + 1,
                            left - 1,
                            Stream.concat(assumed.stream(), Stream.of(answer)).toList());
                }
            }
        }
    }

    private void judge(List<Assumption> assumed) {
        if (++tried <= MOST_TRIALS) {
            List<OpenQuestion> questions =
                    assumed.stream().map(Assumption::question).toList();
            assumptions
                    .trial(assumed)
                    .map(then -> new EvidenceSearch(then, context).find().with(questions))
                    .ifPresent(found -> best = best.or(found));
        }
    }
}
