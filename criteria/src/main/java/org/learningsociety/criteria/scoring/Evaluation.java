package org.learningsociety.criteria.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.SlotId;

/** One walk over the tree of a rubric for one subject: notes what was read and what was wrong on the way. */
final class Evaluation {

    private final Evidence evidence;
    private final Applies applies;
    private final List<IndicatorId> indicators = new ArrayList<>();
    private final Set<IndicatorId> gaps = new HashSet<>();
    private final Set<SlotId> slots = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<CriterionId> perhapsLeftOut = new HashSet<>();
    private final Set<CriterionId> perhapsNotAsked = new HashSet<>();
    private final List<Explanation> judged;
    private boolean tight = true;

    Evaluation(Evidence evidence, Applies applies) {
        this.evidence = evidence;
        this.applies = applies;
        this.judged = List.of();
    }

    /** Goes on where another walk ended, with other evidence and with some nodes that are judged already. */
    Evaluation(Evaluation other, Evidence evidence, List<Explanation> judged) {
        this.evidence = evidence;
        this.applies = other.applies;
        this.judged = judged;
        perhapsLeftOut.addAll(other.perhapsLeftOut);
        perhapsNotAsked.addAll(other.perhapsNotAsked);
    }

    List<Explanation> explain(List<Criterion> criteria) {
        List<Explanation> explanations = new ArrayList<>(criteria.size());
        for (Criterion criterion : criteria) {
            explanations.add(explain(criterion));
        }
        return explanations;
    }

    Explanation explain(Criterion criterion) {
        for (Explanation known : judged) {
            if (known.criterion().equals(criterion.id())) {
                return known;
            }
        }
        CriterionJudge judge = new CriterionJudge(criterion, this);
        Explanation explanation = switch (criterion.appliesWhen().match(applies)) {
            case YES -> judge.judged();
            case NO -> judge.exempt("");
            case UNKNOWN -> judge.eitherWay();
        };
        return isPerhapsLeftOut(criterion.id()) ? explanation.undetermined() : explanation;
    }

    Optional<Observation> read(IndicatorId indicator) {
        indicators.add(indicator);
        return evidence.find(indicator);
    }

    LocalDate on() {
        return applies.context().on();
    }

    /** A gap, or a value in its place that answers nothing, that is read twice ties two criteria together, so that both may not reach their ends at once. */
    void readGap(IndicatorId indicator) {
        tight &= gaps.add(indicator);
    }

    void readSlot(SlotId slot) {
        tight &= slots.add(slot);
    }

    /** Notes that it is not known whether a criterion counts at all. */
    void mayBeLeftOut(CriterionId criterion) {
        perhapsLeftOut.add(criterion);
    }

    boolean isPerhapsLeftOut(CriterionId criterion) {
        return perhapsLeftOut.contains(criterion);
    }

    /** Notes that it is not known whether a criterion is asked for, because one above it may not apply. */
    void mayNotBeAsked(CriterionId criterion) {
        perhapsNotAsked.add(criterion);
    }

    boolean isPerhapsNotAsked(CriterionId criterion) {
        return perhapsLeftOut.contains(criterion) || perhapsNotAsked.contains(criterion);
    }

    void notTight() {
        tight = false;
    }

    void problem(ScoringProblem code, CriterionId criterion, String value) {
        Place place = new Place.Whole(evidence.subject().id().value());
        problems.add(Problem.error(code, place, Map.of("criterion", criterion.value(), "value", value)));
    }

    /** What was read, each as often as it was. */
    List<IndicatorId> indicators() {
        return indicators;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isTight() {
        return tight;
    }
}
