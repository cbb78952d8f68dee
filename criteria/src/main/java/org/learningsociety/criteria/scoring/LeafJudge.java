package org.learningsociety.criteria.scoring;

import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rule;

/** Judges the nodes that read an indicator. */
abstract class LeafJudge implements Rule.Cases<Explanation> {

    private static final Rational HUNDRED = Rational.of(100);
    private static final Bounds NOTHING = Bounds.exactly(Points.ZERO);

    final Criterion criterion;
    final Evaluation evaluation;

    /** The document that shows what was read. */
    private Optional<String> source = Optional.empty();

    LeafJudge(Criterion criterion, Evaluation evaluation) {
        this.criterion = criterion;
        this.evaluation = evaluation;
    }

    /** What the criterion counts when it does not apply. */
    abstract Explanation exempt(String justification);

    @Override
    public final Explanation marks(Rule.Marks rule) {
        return read(rule, ObservedValue.Marks.class, marks -> mark(marks, rule.max()));
    }

    @Override
    public final Explanation panel(Rule.Panel rule) {
        return read(rule, ObservedValue.Marks.class, marks -> {
            if (!marks.marks().stream().allMatch(mark -> isMark(mark, rule.max()))) {
                return badMark(marks);
            }
            PanelOfMarks panel = PanelOfMarks.of(rule, marks.marks());
            Map<String, Rational> spread = Map.of(
                    "low", panel.lowest().toRational(), "high", panel.highest().toRational());
            if (panel.mustSettle()) {
                unanswered(rule.indicator());
                problem(ScoringProblem.PANEL_DIVIDED, marks.marks().toString());
            }
            ReasonCode code = panel.mustSettle() ? ReasonCode.PANEL_DIVIDED : ReasonCode.PANEL_AGREED;
            return graded(panel.points(), reason(code, spread));
        });
    }

    @Override
    public final Explanation content(Rule.Content rule) {
        return read(rule, ObservedValue.class, value -> {
            if (value instanceof ObservedValue.Marks marks) {
                return mark(marks, rule.max());
            }
            return value instanceof ObservedValue.Proportion found ? fulfilled(found.share(), rule) : misread(value);
        });
    }

    private Explanation fulfilled(Share share, Rule.Content rule) {
        if (share.isEmpty()) {
            return emptyGroup();
        }
        Figure<Points> given = share.isAll() ? rule.max() : rule.partial();
        ReasonCode code = share.isAll()
                ? ReasonCode.ALL_FULFIL
                : stated(rule.partial(), ReasonCode.PARTLY_FULFIL, ReasonCode.PARTIAL_UNKNOWN);
        return graded(bounds(given), reason(code, counts(share)));
    }

    @Override
    public final Explanation choice(Rule.Choice rule) {
        return read(
                rule,
                ObservedValue.Choice.class,
                choice -> rule.find(choice.option())
                        .map(option -> graded(
                                bounds(option.points()),
                                reason(
                                        ReasonCode.CHOSEN,
                                        Map.of("option", option.id().value()),
                                        Map.of())))
                        .orElseGet(() -> unusable(
                                ScoringProblem.UNKNOWN_OPTION, choice.option().value())));
    }

    @Override
    public final Explanation bands(Rule.Bands rule) {
        return read(rule, ObservedValue.class, value -> {
            if (value.kind() != rule.kind()) {
                return misread(value);
            }
            if (value instanceof ObservedValue.Proportion found) {
                Share share = found.share();
                return share.isEmpty()
                        ? emptyGroup()
                        : graded(banded(rule, share.toRational()), reason(ReasonCode.BANDED, counts(share)));
            }
            Rational number = value instanceof ObservedValue.Count count
                    ? Rational.of(count.count())
                    : ((ObservedValue.Amount) value).amount();
            return graded(banded(rule, number), reason(ReasonCode.BANDED, Map.of("value", number)));
        });
    }

    /** The points of every band into which the value may fall: one, where the cuts around it are known. */
    private static Bounds banded(Rule.Bands rule, Rational value) {
        Optional<Bounds> points = Optional.empty();
        Figure<Points> given = rule.below();
        boolean reached = true;
        for (Rule.Bands.Band band : rule.bands()) {
            if (reached && !begun(rule, value, band.from().high())) {
                points = Optional.of(hull(points, bounds(given)));
            }
            reached = begun(rule, value, band.from().low());
            given = band.points();
        }
        return reached ? hull(points, bounds(given)) : points.orElseThrow();
    }

    private static boolean begun(Rule.Bands rule, Rational value, Rational cut) {
        int order = value.compareTo(cut);
        return order > 0 || (order == 0 && rule.cutBelongs() == Rule.Bands.CutBelongs.ABOVE);
    }

    private static Bounds hull(Optional<Bounds> points, Bounds more) {
        return points.map(more::hull).orElse(more);
    }

    @Override
    public final Explanation proportional(Rule.Proportional rule) {
        return read(rule, ObservedValue.Proportion.class, found -> {
            Share share = found.share();
            if (share.isEmpty()) {
                return emptyGroup();
            }
            boolean isKnown = isKnown(rule.max()) && isKnown(rule.full());
            Points least = inProportion(share, rule.max().low(), rule.full().high(), rule);
            Points most = isKnown
                    ? least
                    : inProportion(share, rule.max().high(), rule.full().low(), rule);
            return graded(Bounds.of(least, most), reason(ReasonCode.IN_PROPORTION, counts(share)));
        });
    }

    private static Points inProportion(Share share, Points max, Rational full, Rule.Proportional rule) {
        if (share.isAtLeast(full)) {
            return max;
        }
        Rational exact = max.toRational().multipliedBy(share.toRational()).dividedBy(full);
        return Points.round(exact, rule.rounding()).min(max);
    }

    @Override
    public final Explanation perUnit(Rule.PerUnit rule) {
        return read(rule, ObservedValue.Count.class, found -> {
            Bounds points = Bounds.of(
                    forEach(found.count(), rule.each().low(), rule.max().low()),
                    forEach(found.count(), rule.each().high(), rule.max().high()));
            return graded(points, reason(ReasonCode.PER_UNIT, Map.of("count", Rational.of(found.count()))));
        });
    }

    /** A count may be larger than what its points could hold; the cap is not. */
    private static Points forEach(long count, Points each, Points max) {
        boolean capped = each.compareTo(Points.ZERO) > 0 && count > max.tenThousandths() / each.tenThousandths();
        return capped ? max : each.multipliedBy(count).min(max);
    }

    @Override
    public final Explanation holds(Rule.Holds rule) {
        return read(rule, ObservedValue.YesNo.class, found -> inPlace(found.holds(), true));
    }

    @Override
    public final Explanation holdsNot(Rule.HoldsNot rule) {
        return read(rule, ObservedValue.YesNo.class, found -> inPlace(found.holds(), false));
    }

    private Explanation inPlace(boolean found, boolean wanted) {
        return tested(verdict(found == wanted), reason(found ? ReasonCode.IN_PLACE : ReasonCode.NOT_IN_PLACE));
    }

    @Override
    public final Explanation shareAtLeast(Rule.ShareAtLeast rule) {
        return read(rule, ObservedValue.Proportion.class, found -> {
            Share share = found.share();
            if (share.isEmpty()) {
                return emptyGroup();
            }
            Verdict verdict = share.isAtLeast(rule.least().high())
                    ? Verdict.ACHIEVED
                    : share.isAtLeast(rule.least().low()) ? Verdict.UNDETERMINED : Verdict.NOT_ACHIEVED;
            Rational percent = rule.least().high().multipliedBy(HUNDRED);
            return tested(
                    verdict,
                    reason(
                            stated(rule.least(), ReasonCode.SHARE_FOUND, ReasonCode.SHARE_UNSTATED),
                            counts(share, percent)));
        });
    }

    @Override
    public final Explanation countAtLeast(Rule.CountAtLeast rule) {
        return read(rule, ObservedValue.Count.class, found -> {
            Verdict verdict = Verdict.atLeast(
                    found.count(),
                    found.count(),
                    rule.least().low(),
                    rule.least().high());
            return number(
                    verdict,
                    Rational.of(found.count()),
                    Rational.of(rule.least().high()),
                    rule.least());
        });
    }

    @Override
    public final Explanation numberAtLeast(Rule.NumberAtLeast rule) {
        return read(rule, ObservedValue.Amount.class, found -> {
            if (!found.unit().equals(rule.unit())) {
                return unusable(ScoringProblem.WRONG_UNIT, found.toString());
            }
            Verdict verdict = Verdict.atLeast(
                    found.amount(),
                    found.amount(),
                    rule.least().low(),
                    rule.least().high());
            return number(verdict, found.amount(), rule.least().high(), rule.least());
        });
    }

    private Explanation number(Verdict verdict, Rational found, Rational least, Figure<?> figure) {
        return tested(
                verdict,
                reason(
                        stated(figure, ReasonCode.NUMBER_FOUND, ReasonCode.NUMBER_UNSTATED),
                        Map.of("value", found, "least", least)));
    }

    /** Where the law read does not give the figure, the sentence must not quote one. */
    private static ReasonCode stated(Figure<?> figure, ReasonCode known, ReasonCode unstated) {
        return isKnown(figure) ? known : unstated;
    }

    private static boolean isKnown(Figure<?> figure) {
        return figure.slot().isEmpty();
    }

    @Override
    public final Explanation titleHeld(Rule.TitleHeld rule) {
        return read(rule, ObservedValue.Held.class, held -> {
            if (!held.holds()) {
                return tested(Verdict.NOT_ACHIEVED, reason(ReasonCode.TITLE_NOT_HELD));
            }
            Verdict level = level(held, rule);
            if (level == Verdict.UNDETERMINED
                    || (rule.months().isPresent() && held.since().isEmpty())) {
                unanswered(rule.indicator());
            }
            if (level == Verdict.NOT_ACHIEVED || rule.months().isEmpty()) {
                return tested(
                        level,
                        reason(level == Verdict.NOT_ACHIEVED ? ReasonCode.LEVEL_TOO_LOW : ReasonCode.TITLE_HELD));
            }
            return heldFor(held, level, rule.months().get());
        });
    }

    private static Verdict level(ObservedValue.Held held, Rule.TitleHeld rule) {
        return rule.levels().isEmpty()
                ? Verdict.ACHIEVED
                : held.level()
                        .map(level -> verdict(rule.levels().contains(level)))
                        .orElse(Verdict.UNDETERMINED);
    }

    private Explanation heldFor(ObservedValue.Held held, Verdict level, Figure<Long> months) {
        if (held.since().isEmpty()) {
            return tested(Verdict.UNDETERMINED, reason(ReasonCode.HELD_SINCE_UNKNOWN));
        }
        LocalDate since = held.since().get();
        LocalDate due = since.plusMonths(months.high());
        Verdict time =
                Verdict.<ChronoLocalDate>atLeast(evaluation.on(), evaluation.on(), since.plusMonths(months.low()), due);
        ReasonCode code = time == Verdict.ACHIEVED ? ReasonCode.HELD_LONG_ENOUGH : ReasonCode.NOT_YET_DUE;
        return tested(
                Verdict.all(List.of(level, time)),
                reason(code, Map.of("since", since.toString(), "due", due.toString()), Map.of()));
    }

    @Override
    public final Explanation unstated(Rule.Unstated rule) {
        return tested(
                Verdict.UNDETERMINED,
                Reason.of(ReasonCode.UNSTATED, Map.of("slot", rule.slot().value())));
    }

    /** Reads the one indicator of a leaf; a gap leaves everything open. */
    private <V extends ObservedValue> Explanation read(
            Rule.Reading rule, Class<V> type, Function<V, Explanation> judge) {
        IndicatorId indicator = rule.indicator();
        Optional<Observation> observation = evaluation.read(indicator);
        if (observation.isEmpty()) {
            return gap(indicator, ReasonCode.MISSING);
        }
        source = observation.get().provenance().source();
        Finding finding = observation.get().finding();
        if (finding instanceof Finding.Known known) {
            return type.isInstance(known.value()) ? judge.apply(type.cast(known.value())) : misread(known.value());
        }
        if (finding instanceof Finding.NotApplicable notApplicable) {
            return exempt(notApplicable.justification());
        }
        return gap(indicator, finding instanceof Finding.Withheld ? ReasonCode.WITHHELD : ReasonCode.MISSING);
    }

    private Explanation gap(IndicatorId indicator, ReasonCode why) {
        unanswered(indicator);
        return open(reason(why));
    }

    private Explanation mark(ObservedValue.Marks marks, Figure<Points> max) {
        Points mark = marks.marks().get(0);
        if (marks.marks().size() > 1 || !isMark(mark, max)) {
            return badMark(marks);
        }
        return graded(
                Bounds.exactly(mark),
                reason(
                        isKnown(max) ? ReasonCode.MARKED : ReasonCode.MARKED_OF_UNSTATED,
                        Map.of("mark", mark.toRational(), "max", max.high().toRational())));
    }

    private static boolean isMark(Points mark, Figure<Points> max) {
        return !mark.isNegative() && mark.compareTo(max.high()) <= 0;
    }

    private Explanation badMark(ObservedValue.Marks marks) {
        return unusable(ScoringProblem.BAD_MARK, marks.marks().toString());
    }

    private Explanation misread(ObservedValue value) {
        return unusable(ScoringProblem.WRONG_KIND, value.toString());
    }

    private Explanation unusable(ScoringProblem code, String value) {
        criterion.rule().reads().ifPresent(this::unanswered);
        problem(code, value);
        return open(reason(ReasonCode.UNUSABLE));
    }

    /** What is not known may turn out to be any value, which need not reach every end that the rule has. */
    final void unanswered(IndicatorId indicator) {
        evaluation.readGap(indicator);
        if (!Reach.of(criterion.rule()).isWhole()) {
            evaluation.notTight();
        }
    }

    private Explanation emptyGroup() {
        // No gap can be filled so that points which nobody can earn become certain.
        evaluation.notTight();
        return leaf(Verdict.NOT_ASSESSABLE, ifGraded(anything()), reason(ReasonCode.EMPTY_GROUP));
    }

    /** Nothing usable is known: a test may go either way, points may be any. */
    private Explanation open(Reason reason) {
        return leaf(Verdict.UNDETERMINED, ifGraded(anything()), reason);
    }

    private Explanation graded(Bounds points, Reason reason) {
        return leaf(full(points), Optional.of(points), reason);
    }

    private Explanation tested(Verdict verdict, Reason reason) {
        return leaf(verdict, Optional.empty(), reason);
    }

    private Explanation leaf(Verdict verdict, Optional<Bounds> points, Reason reason) {
        return explanation(verdict, points, reason, List.of(), List.of());
    }

    final Explanation explanation(
            Verdict verdict,
            Optional<Bounds> points,
            Reason reason,
            List<Explanation.Contribution> shares,
            List<Explanation> parts) {
        return new Explanation(criterion.id(), verdict, points, criterion.maximum(), reason, shares, parts);
    }

    private Reason reason(ReasonCode code) {
        return reason(code, Map.of(), Map.of());
    }

    private Reason reason(ReasonCode code, Map<String, Rational> numbers) {
        return reason(code, Map.of(), numbers);
    }

    /** Names what was read and the document that shows it, where one was recorded. */
    private Reason reason(ReasonCode code, Map<String, String> texts, Map<String, Rational> numbers) {
        return new Reason(code, criterion.rule().reads(), source, texts, numbers);
    }

    private static Map<String, Rational> counts(Share share, Rational percent) {
        return Map.of("part", Rational.of(share.part()), "of", Rational.of(share.of()), "percent", percent);
    }

    private static Map<String, Rational> counts(Share share) {
        return Map.of("part", Rational.of(share.part()), "of", Rational.of(share.of()));
    }

    static Verdict verdict(boolean holds) {
        return holds ? Verdict.ACHIEVED : Verdict.NOT_ACHIEVED;
    }

    static Bounds bounds(Figure<Points> figure) {
        return Bounds.of(figure.low(), figure.high());
    }

    /** Whether points certainly are the most that the criterion can give. */
    final Verdict full(Bounds points) {
        Bounds most = maximum();
        return Verdict.atLeast(points.low(), points.high(), most.low(), most.high());
    }

    final Bounds maximum() {
        return maximum(criterion);
    }

    /** The maximum, which is an interval where the law read does not give it; a test gives nothing. */
    static Bounds maximum(Criterion criterion) {
        return criterion.maximum().orElse(NOTHING);
    }

    final Bounds anything() {
        return criterion.range().orElse(NOTHING);
    }

    final Optional<Bounds> ifGraded(Bounds points) {
        return criterion.rule() instanceof Rule.Graded ? Optional.of(points) : Optional.empty();
    }

    final void problem(ScoringProblem code, String value) {
        evaluation.problem(code, criterion.id(), value);
    }
}
