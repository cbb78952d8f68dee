package org.learningsociety.criteria.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.evidence.Requirement;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.ValueKind;

/** Evidence for a rubric: known, missing, not applicable and withheld, its values biased to the ends and thresholds. */
public final class EvidenceArbitraries {

    private static final Subject SUBJECT = new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty());

    /** Values that many rules cannot use, or only in part. */
    private static final List<ObservedValue> ODD = List.of(
            new ObservedValue.Proportion(Share.of(0, 0)),
            new ObservedValue.Marks(List.of(Points.of(31))),
            new ObservedValue.Choice(new OptionId("khong-co")),
            new ObservedValue.Held(true, Optional.empty(), Optional.empty()),
            new ObservedValue.YesNo(true));

    private EvidenceArbitraries() {}

    /** A rubric and evidence for it. */
    public record Case(Rubric rubric, Evidence evidence) {}

    public static Arbitrary<Case> cases(Arbitrary<Rubric> rubrics) {
        return rubrics.flatMap(rubric -> evidence(rubric).map(evidence -> new Case(rubric, evidence)));
    }

    public static Arbitrary<Evidence> evidence(Rubric rubric) {
        List<Arbitrary<Observation>> observations = Requirement.of(rubric).stream()
                .map(requirement -> observation(rubric, requirement.indicator()))
                .toList();
        return gathered(observations);
    }

    /** A rubric and evidence for it without gaps: what is recorded as not applicable is an exception that the rubric admits. */
    public static Arbitrary<Case> completeCases(Arbitrary<Rubric> rubrics) {
        return rubrics.flatMap(rubric -> complete(rubric).map(evidence -> new Case(rubric, evidence)));
    }

    private static Arbitrary<Evidence> complete(Rubric rubric) {
        Set<IndicatorId> fixed = rubric.nodes()
                .filter(node -> node.ifNotApplicable() == NotApplicablePolicy.FORBIDDEN)
                .flatMap(node -> node.rule().reads().stream())
                .collect(Collectors.toSet());
        List<Arbitrary<Observation>> observations = Requirement.of(rubric).stream()
                .map(requirement -> {
                    Arbitrary<Finding> known = known(rubric, requirement.indicator());
                    Arbitrary<Finding> exempt = Arbitraries.just(new Finding.NotApplicable("không có đối tượng"));
                    return (fixed.contains(requirement.indicator())
                                    ? known
                                    : Arbitraries.frequencyOf(Tuple.of(2, known), Tuple.of(1, exempt)))
                            .map(finding -> new Observation(requirement.indicator(), finding, Provenance.NONE));
                })
                .toList();
        return gathered(observations);
    }

    private static Arbitrary<Evidence> gathered(List<Arbitrary<Observation>> observations) {
        return observations.isEmpty()
                ? Arbitraries.just(Evidence.of(SUBJECT, List.of()))
                : Combinators.combine(observations).as(found -> Evidence.of(SUBJECT, found));
    }

    private static Arbitrary<Finding> known(Rubric rubric, IndicatorId indicator) {
        return Arbitraries.of(RuleValues.of(rubric, indicator)).map(Finding.Known::new);
    }

    private static Arbitrary<Observation> observation(Rubric rubric, IndicatorId indicator) {
        return Arbitraries.frequencyOf(
                        Tuple.of(12, known(rubric, indicator)),
                        Tuple.of(
                                4, Arbitraries.just(new Finding.Missing(Finding.MissingCause.STATED, "chưa thu thập"))),
                        Tuple.of(2, Arbitraries.just(new Finding.Withheld("không được công bố"))),
                        Tuple.of(2, Arbitraries.just(new Finding.NotApplicable("không có đối tượng"))),
                        Tuple.of(1, Arbitraries.of(ODD).map(Finding.Known::new)))
                .map(finding -> new Observation(indicator, finding, Provenance.NONE));
    }

    /** Scoring must bear values of every kind; tables and documents hold only what answers the question. */
    public static Observation answering(Observation observation, Requirement asked) {
        List<ObservedValue> answers = values(asked);
        return observation.finding() instanceof Finding.Known known && !answers.isEmpty()
                ? new Observation(
                        observation.indicator(),
                        new Finding.Known(answers.get(Math.floorMod(known.hashCode(), answers.size()))),
                        observation.provenance())
                : observation;
    }

    /** Values that answer a requirement: the ends, the thresholds of {@link RubricArbitraries} and their neighbours. */
    public static List<ObservedValue> values(Requirement requirement) {
        List<ObservedValue> values = new ArrayList<>();
        for (ValueKind kind : requirement.kinds()) {
            values.addAll(values(kind, requirement));
        }
        return values;
    }

    private static List<ObservedValue> values(ValueKind kind, Requirement requirement) {
        return switch (kind) {
            case COUNT ->
                Stream.of(0L, 4L, 5L)
                        .<ObservedValue>map(ObservedValue.Count::new)
                        .toList();
            case CHOICE ->
                requirement.options().stream()
                        .<ObservedValue>map(ObservedValue.Choice::new)
                        .toList();
            case YES_NO -> List.of(new ObservedValue.YesNo(true), new ObservedValue.YesNo(false));
            case AMOUNT ->
                Stream.of("-1", "0", "4.9999", "5", "1234", "1.234")
                        .<ObservedValue>map(text -> new ObservedValue.Amount(Rational.parse(text), requirement.unit()))
                        .toList();
            case PROPORTION ->
                Stream.of(Share.of(0, 4), Share.of(8, 9), Share.of(9, 10), Share.of(40, 40))
                        .<ObservedValue>map(ObservedValue.Proportion::new)
                        .toList();
            case MARKS -> marks(requirement.maximum().orElseThrow(), requirement.isPanel());
            case TITLE -> titles(requirement);
        };
    }

    private static List<ObservedValue> marks(Points max, boolean panel) {
        Stream<List<Points>> single = Stream.of(Points.ZERO, Points.parse("0.0001"), Points.of(4), max)
                .map(List::of);
        Stream<List<Points>> several = Stream.of(
                List.of(max, max), List.of(Points.of(4), Points.parse("4.5"), max), List.of(Points.ZERO, max));
        return (panel ? Stream.concat(single, several) : single)
                .<ObservedValue>map(ObservedValue.Marks::new)
                .toList();
    }

    /** Not held; held, with and without a level and a day; at levels that suffice and at another. */
    private static List<ObservedValue> titles(Requirement requirement) {
        List<ObservedValue> titles = new ArrayList<>();
        titles.add(new ObservedValue.Held(false, Optional.empty(), Optional.empty()));
        List<Optional<LevelId>> levels = Stream.concat(
                        requirement.criteria().stream()
                                .flatMap(criterion -> ((Rule.TitleHeld) criterion.rule()).levels().stream()),
                        Stream.of(new LevelId("khac")))
                .distinct()
                .map(Optional::of)
                .toList();
        for (LocalDate since : List.of(LocalDate.of(2020, 2, 29), LocalDate.of(2023, 12, 31))) {
            levels.forEach(level -> titles.add(new ObservedValue.Held(true, level, Optional.of(since))));
            titles.add(new ObservedValue.Held(true, Optional.empty(), Optional.of(since)));
        }
        titles.add(new ObservedValue.Held(true, levels.get(0), Optional.empty()));
        titles.add(new ObservedValue.Held(true, Optional.empty(), Optional.empty()));
        return titles;
    }

    /** Values that leave nothing open: marks on which a panel agrees, titles with their level and day. */
    public static List<ObservedValue> conclusive(Requirement requirement) {
        return values(requirement).stream()
                .filter(value -> !(value instanceof ObservedValue.Held held)
                        || !held.holds()
                        || (held.level().isPresent() && held.since().isPresent()))
                .filter(value -> !(value instanceof ObservedValue.Marks panel)
                        || panel.marks().stream().distinct().count() == 1)
                .toList();
    }

    /** The indicators of which nothing is known. */
    public static List<IndicatorId> gaps(Rubric rubric, Evidence evidence) {
        return Requirement.of(rubric).stream()
                .map(Requirement::indicator)
                .filter(indicator -> isGap(evidence.finding(indicator)))
                .toList();
    }

    private static boolean isGap(Finding finding) {
        return finding instanceof Finding.Missing || finding instanceof Finding.Withheld;
    }

    /** The same evidence with one more value, in place of what was found before. */
    public static Evidence with(Evidence evidence, IndicatorId indicator, ObservedValue value) {
        return with(evidence, Observation.known(indicator, value));
    }

    /** The same evidence with one more observation, in place of what was found before. */
    public static Evidence with(Evidence evidence, Observation observation) {
        List<Observation> observations = new ArrayList<>(evidence.observations().values());
        observations.removeIf(earlier -> earlier.indicator().equals(observation.indicator()));
        observations.add(observation);
        return Evidence.of(evidence.subject(), observations);
    }
}
