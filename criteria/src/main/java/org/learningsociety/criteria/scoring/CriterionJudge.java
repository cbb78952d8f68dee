package org.learningsociety.criteria.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rule;

/** One node of the tree of a rubric, while it is judged for one subject. */
final class CriterionJudge implements Rule.Cases<Explanation> {

    private final Criterion criterion;
    private final Evaluation evaluation;

    CriterionJudge(Criterion criterion, Evaluation evaluation) {
        this.criterion = criterion;
        this.evaluation = evaluation;
    }

    Explanation judged() {
        criterion.rule().figures().flatMap(figure -> figure.slot().stream()).forEach(evaluation::readSlot);
        return criterion.rule().match(this);
    }

    /** What the criterion counts when it does not apply. */
    Explanation exempt(String justification) {
        if (criterion.ifNotApplicable() == NotApplicablePolicy.FORBIDDEN) {
            problem(ScoringProblem.EXCEPTION_FORBIDDEN, justification);
        }
        return exempt(criterion.ifNotApplicable(), Map.of("justification", justification));
    }

    /** The parts of a criterion that does not apply count as it does. */
    private Explanation exempt(NotApplicablePolicy policy, Map<String, String> why) {
        List<Explanation> parts = criterion.rule().parts().stream()
                .map(part -> new CriterionJudge(part, evaluation).exempt(policy, why))
                .toList();
        return switch (policy) {
            case RESCALE -> inner(Verdict.NOT_ASSESSABLE, Optional.empty(), Reason.of(ReasonCode.LEFT_OUT, why), parts);
            case FULL ->
                inner(Verdict.ACHIEVED, graded(maximum(criterion)), Reason.of(ReasonCode.COUNTS_FULL, why), parts);
            case ZERO ->
                inner(
                        Verdict.NOT_ACHIEVED,
                        graded(Bounds.exactly(Points.ZERO)),
                        Reason.of(ReasonCode.COUNTS_ZERO, why),
                        parts);
            case FORBIDDEN ->
                inner(Verdict.UNDETERMINED, graded(anything()), Reason.of(ReasonCode.EXCEPTION_FORBIDDEN, why), parts);
        };
    }

    /** It is not known whether the criterion applies: only what holds both ways is certain. */
    Explanation eitherWay() {
        Explanation inside = judged();
        Explanation outside = exempt("");
        if (inside.isLeftOut() && outside.isLeftOut()) {
            return inside;
        }
        evaluation.notTight();
        // What lies below is asked for only where the criterion applies.
        criterion.nodes().skip(1).map(Criterion::id).forEach(evaluation::mayBeLeftOut);
        boolean alike = inside.isLeftOut() == outside.isLeftOut();
        if (!alike) {
            evaluation.mayBeLeftOut(criterion.id());
        }
        Optional<Bounds> points =
                inside.points().flatMap(in -> outside.points().map(in::hull)).or(() -> graded(anything()));
        return new Explanation(
                criterion.id(),
                alike && inside.verdict() == outside.verdict() ? inside.verdict() : Verdict.UNDETERMINED,
                points,
                Reason.of(ReasonCode.APPLICABILITY_UNKNOWN),
                points.map(wider -> adjustment(added(inside.children()), wider)),
                inside.children());
    }

    @Override
    public Explanation marks(Rule.Marks rule) {
        return read(
                rule, value -> value instanceof ObservedValue.Marks marks ? mark(marks, rule.max()) : misread(value));
    }

    @Override
    public Explanation content(Rule.Content rule) {
        return read(rule, value -> {
            if (value instanceof ObservedValue.Marks marks) {
                return mark(marks, rule.max());
            }
            return value instanceof ObservedValue.Proportion proportion ? share(proportion, rule) : misread(value);
        });
    }

    @Override
    public Explanation holds(Rule.Holds rule) {
        return read(
                rule,
                value -> value instanceof ObservedValue.YesNo yesNo
                        ? leaf(
                                tested(yesNo.holds()),
                                Optional.empty(),
                                reason(yesNo.holds() ? ReasonCode.IN_PLACE : ReasonCode.NOT_IN_PLACE))
                        : misread(value));
    }

    @Override
    public Explanation shareAtLeast(Rule.ShareAtLeast rule) {
        return read(
                rule,
                value -> value instanceof ObservedValue.Proportion proportion
                        ? shareAtLeast(proportion, rule.least())
                        : misread(value));
    }

    @Override
    public Explanation numberAtLeast(Rule.NumberAtLeast rule) {
        return read(
                rule,
                value -> value instanceof ObservedValue.Amount amount
                        ? leaf(
                                Verdict.atLeast(
                                        amount.amount(),
                                        amount.amount(),
                                        rule.least().low(),
                                        rule.least().high()),
                                Optional.empty(),
                                reason(ReasonCode.COMPARED)
                                        .withNumbers(Map.of(
                                                "low", amount.amount(),
                                                "high", amount.amount(),
                                                "least", rule.least().low())))
                        : misread(value));
    }

    @Override
    public Explanation titleHeld(Rule.TitleHeld rule) {
        return read(rule, value -> value instanceof ObservedValue.Held held ? title(held, rule) : misread(value));
    }

    @Override
    public Explanation worth(Rule.Worth rule) {
        Explanation test = explained(List.of(rule.test())).get(0);
        if (test.isLeftOut()) {
            return inner(Verdict.NOT_ASSESSABLE, Optional.empty(), Reason.leftOut(""), List.of(test));
        }
        Bounds points = switch (test.verdict()) {
            case ACHIEVED -> maximum(criterion);
            case NOT_ACHIEVED -> Bounds.exactly(Points.ZERO);
            case UNDETERMINED, NOT_ASSESSABLE -> anything();
        };
        return inner(test.verdict(), Optional.of(points), Reason.of(ReasonCode.WORTH), List.of(test));
    }

    @Override
    public Explanation sum(Rule.Sum rule) {
        List<Explanation> parts = explained(rule.parts());
        if (parts.stream().allMatch(Explanation::isLeftOut)) {
            return inner(Verdict.NOT_ASSESSABLE, Optional.empty(), Reason.leftOut(""), parts);
        }
        Bounds added = added(parts);
        if (parts.stream().anyMatch(Explanation::isLeftOut)) {
            return adjusted(added, rescale(rule, parts, added), ReasonCode.RESCALED, parts);
        }
        if (anyMayBeLeftOut(parts)) {
            return adjusted(added, added.hull(rescale(rule, parts, added)), ReasonCode.ADDED, parts);
        }
        return inner(full(added), Optional.of(added), Reason.of(ReasonCode.ADDED), parts);
    }

    @Override
    public Explanation all(Rule.All rule) {
        return joined(rule.parts(), true);
    }

    @Override
    public Explanation any(Rule.Any rule) {
        return joined(rule.parts(), false);
    }

    /** Judges the parts; where all of them may be left out, so may be the whole. */
    private List<Explanation> explained(List<Criterion> criteria) {
        List<Explanation> parts = criteria.stream().map(evaluation::explain).toList();
        boolean none =
                parts.stream().allMatch(part -> part.isLeftOut() || evaluation.isPerhapsLeftOut(part.criterion()));
        if (none && anyMayBeLeftOut(parts)) {
            evaluation.mayBeLeftOut(criterion.id());
        }
        return parts;
    }

    private Explanation joined(List<Criterion> criteria, boolean every) {
        List<Explanation> parts = explained(criteria);
        List<Verdict> counting = parts.stream()
                .filter(part -> !part.isLeftOut())
                .map(Explanation::verdict)
                .toList();
        if (counting.isEmpty()) {
            return inner(Verdict.NOT_ASSESSABLE, Optional.empty(), Reason.leftOut(""), parts);
        }
        Verdict verdict = every ? Verdict.all(counting) : Verdict.any(counting);
        return inner(verdict, Optional.empty(), Reason.of(ReasonCode.JOINED), parts);
    }

    /** The sum after it was spread over all parts, or as wide as it may turn out to be spread. */
    private Explanation adjusted(Bounds added, Bounds points, ReasonCode code, List<Explanation> parts) {
        return new Explanation(
                criterion.id(),
                full(points),
                Optional.of(points),
                Reason.of(code),
                Optional.of(adjustment(added, points)),
                parts);
    }

    /** What the parts give together, before anything is added to it. */
    private static Bounds added(List<Explanation> parts) {
        return parts.stream().flatMap(part -> part.points().stream()).reduce(Bounds.exactly(Points.ZERO), Bounds::plus);
    }

    private boolean anyMayBeLeftOut(List<Explanation> parts) {
        return parts.stream().anyMatch(part -> evaluation.isPerhapsLeftOut(part.criterion()));
    }

    private Explanation.Contribution adjustment(Bounds before, Bounds after) {
        return new Explanation.Contribution(
                criterion.id(), after.low().minus(before.low()), after.high().minus(before.high()));
    }

    private Bounds rescale(Rule.Sum rule, List<Explanation> parts, Bounds added) {
        Bounds all = Bounds.exactly(Points.ZERO);
        Bounds counting = Bounds.exactly(Points.ZERO);
        for (int i = 0; i < parts.size(); i++) {
            Bounds maximum = maximum(rule.parts().get(i));
            all = all.plus(maximum);
            counting = parts.get(i).isLeftOut() ? counting : counting.plus(maximum);
        }
        if (rule.rounding().isEmpty() || !all.isExact() || counting.high().equals(Points.ZERO)) {
            evaluation.notTight();
            problem(ScoringProblem.ROUNDING_UNDECLARED, criterion.id().value());
            return Bounds.of(Points.ZERO, all.high());
        }
        Rational factor = all.high().toRational().dividedBy(counting.high().toRational());
        Rounding rounding = rule.rounding().get();
        return Bounds.of(
                        Points.round(added.low().toRational().multipliedBy(factor), rounding),
                        Points.round(added.high().toRational().multipliedBy(factor), rounding))
                .clampedTo(Points.ZERO, all.high());
    }

    /** Reads the one indicator of a leaf; a gap leaves everything open. */
    private Explanation read(Rule rule, Function<ObservedValue, Explanation> judge) {
        IndicatorId indicator = rule.reads().orElseThrow();
        Finding finding = evaluation.read(indicator);
        if (finding instanceof Finding.Known known) {
            return judge.apply(known.value());
        }
        if (finding instanceof Finding.NotApplicable notApplicable) {
            return exempt(notApplicable.justification());
        }
        evaluation.readGap(indicator);
        return open(reason(finding instanceof Finding.Withheld ? ReasonCode.WITHHELD : ReasonCode.MISSING));
    }

    private Explanation mark(ObservedValue.Marks marks, Figure<Points> max) {
        Points mark = marks.marks().get(0);
        if (marks.marks().size() > 1 || mark.isNegative() || mark.compareTo(max.high()) > 0) {
            problem(ScoringProblem.BAD_MARK, marks.marks().toString());
            return open(reason(ReasonCode.UNUSABLE));
        }
        Bounds points = Bounds.exactly(mark);
        return leaf(
                full(points),
                Optional.of(points),
                reason(ReasonCode.MARKED)
                        .withNumbers(Map.of(
                                "mark", mark.toRational(), "max", max.high().toRational())));
    }

    private Explanation share(ObservedValue.Proportion proportion, Rule.Content rule) {
        if (proportion.share().isEmpty()) {
            return leaf(Verdict.NOT_ASSESSABLE, Optional.of(anything()), reason(ReasonCode.EMPTY_GROUP));
        }
        Figure<Points> given = proportion.share().isAll() ? rule.max() : rule.partial();
        Bounds points = Bounds.of(given.low(), given.high());
        ReasonCode code = proportion.share().isAll() ? ReasonCode.ALL_FULFIL : ReasonCode.PARTIAL_UNKNOWN;
        return leaf(full(points), Optional.of(points), reason(code).withNumbers(counts(proportion)));
    }

    private Explanation shareAtLeast(ObservedValue.Proportion proportion, Figure<Rational> least) {
        if (proportion.share().isEmpty()) {
            return leaf(Verdict.NOT_ASSESSABLE, Optional.empty(), reason(ReasonCode.EMPTY_GROUP));
        }
        Verdict verdict = proportion.share().isAtLeast(least.high())
                ? Verdict.ACHIEVED
                : proportion.share().isAtLeast(least.low()) ? Verdict.UNDETERMINED : Verdict.NOT_ACHIEVED;
        Rational percent = least.low().multipliedBy(Rational.of(100));
        return leaf(
                verdict,
                Optional.empty(),
                reason(ReasonCode.SHARE_FOUND).withNumbers(counts(proportion)).withNumbers(Map.of("percent", percent)));
    }

    private Explanation title(ObservedValue.Held held, Rule.TitleHeld rule) {
        boolean any = rule.levels().isEmpty();
        Verdict verdict = !held.holds()
                ? Verdict.NOT_ACHIEVED
                : any
                        ? Verdict.ACHIEVED
                        : held.level()
                                .map(level -> tested(rule.levels().contains(level)))
                                .orElse(Verdict.UNDETERMINED);
        return leaf(
                verdict, Optional.empty(), reason(held.holds() ? ReasonCode.TITLE_HELD : ReasonCode.TITLE_NOT_HELD));
    }

    private Explanation misread(ObservedValue value) {
        problem(ScoringProblem.WRONG_KIND, value.toString());
        return open(reason(ReasonCode.UNUSABLE));
    }

    /** Nothing usable is known: a test may go either way, points may be any. */
    private Explanation open(Reason reason) {
        return leaf(Verdict.UNDETERMINED, graded(anything()), reason);
    }

    private Explanation leaf(Verdict verdict, Optional<Bounds> points, Reason reason) {
        return inner(verdict, points, reason, List.of());
    }

    private Explanation inner(Verdict verdict, Optional<Bounds> points, Reason reason, List<Explanation> parts) {
        return new Explanation(criterion.id(), verdict, points, reason, Optional.empty(), parts);
    }

    private Reason reason(ReasonCode code) {
        return Reason.of(
                code, Map.of("indicator", criterion.rule().reads().orElseThrow().value()));
    }

    private static Map<String, Rational> counts(ObservedValue.Proportion proportion) {
        return Map.of(
                "part", Rational.of(proportion.share().part()),
                "of", Rational.of(proportion.share().of()));
    }

    private static Verdict tested(boolean holds) {
        return holds ? Verdict.ACHIEVED : Verdict.NOT_ACHIEVED;
    }

    /** Whether points certainly are the most that the criterion can give. */
    private Verdict full(Bounds points) {
        Bounds most = maximum(criterion);
        return Verdict.atLeast(points.low(), points.high(), most.low(), most.high());
    }

    /** The maximum, which is an interval where the law read does not give it; a test gives nothing. */
    static Bounds maximum(Criterion criterion) {
        return criterion.rule() instanceof Rule.Graded graded
                ? Bounds.of(graded.leastMaximum(), graded.maximum())
                : Bounds.exactly(Points.ZERO);
    }

    private Bounds anything() {
        return Bounds.of(Points.ZERO, maximum(criterion).high());
    }

    private Optional<Bounds> graded(Bounds points) {
        return criterion.rule() instanceof Rule.Graded ? Optional.of(points) : Optional.empty();
    }

    private void problem(ScoringProblem code, String value) {
        evaluation.problem(code, criterion.id(), value);
    }
}
