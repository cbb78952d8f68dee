package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.MemberCounts;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** What single rules promise, each against a check of its own. */
class RuleProperties {

    private static final Context DAY = Context.on(LocalDate.of(2023, 12, 31));
    private static final IndicatorId I = new IndicatorId("i");
    private static final Rounding HALF = new Rounding(Points.parse("0.5"), RoundingMode.HALF_UP);

    @Property
    @Label("P-53 a level is earned exactly when no knock-out is hit, every floor is met and the total reaches the cut")
    void p53LevelRule(
            @ForAll @IntRange(max = 40) int first,
            @ForAll @IntRange(max = 60) int second,
            @ForAll boolean excluded,
            @ForAll @IntRange(min = -1, max = 1) int aside) {
        int cut = Math.max(1, first + second + aside);
        Criterion total = criterion("total", SampleRubrics.sum(marks("a", 40), marks("b", 60)));
        Criterion knockOut =
                criterion("k", new Rule.KnockOut(List.of(criterion("k.1", new Rule.Holds(new IndicatorId("k"))))));
        Rubric rubric = SampleRubrics.builder("levels", Mode.POINTS)
                .addCriteria(total, knockOut)
                .addLevels(level(
                        new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(cut)))),
                        new Level.ShareOfMaximumAtLeast(new CriterionId("a"), Figure.of(Rational.of(1, 2))),
                        new Level.PointsAtLeast(new CriterionId("b"), Figure.of(Points.of(5))),
                        new Level.EachPartAtLeast(new CriterionId("total"), Figure.of(Points.of(3))),
                        new Level.Met(new CriterionId("k"))))
                .build();

        Verdict verdict = Scorer.score(
                        rubric,
                        evidence(
                                Observation.known(new IndicatorId("a"), mark(first)),
                                Observation.known(new IndicatorId("b"), mark(second)),
                                Observation.known(new IndicatorId("k"), new ObservedValue.YesNo(excluded))),
                        DAY)
                .verdict();

        boolean earned = !excluded && first + second >= cut && 2 * first >= 40 && second >= 5 && first >= 3;
        assertThat(verdict).isEqualTo(earned ? Verdict.ACHIEVED : Verdict.NOT_ACHIEVED);
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.of(0, 1, 49, 50, 51, 70, 85, 100)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property
    @Label(
            "P-55 every value falls into exactly one band, cuts to the declared side, in whatever order the bands are written")
    void p55Bands(
            @ForAll("cuts") List<Integer> cuts,
            @ForAll @IntRange(max = 101) int value,
            @ForAll Rule.Bands.CutBelongs cutBelongs,
            @ForAll Random random) {
        List<Rule.Bands.Band> bands = new ArrayList<>();
        for (int cut : cuts) {
            bands.add(new Rule.Bands.Band(Figure.of(Rational.of(cut, 100)), Figure.of(Points.of(cut + 1))));
        }
        List<Rule.Bands.Band> sorted = new ArrayList<>(bands);
        sorted.sort(Comparator.comparing(band -> band.from().low()));
        Collections.shuffle(bands, random);
        int begun = -1;
        for (int cut : cuts) {
            boolean isIn = cutBelongs == Rule.Bands.CutBelongs.ABOVE ? value >= cut : value > cut;
            begun = isIn ? Math.max(begun, cut) : begun;
        }
        Points expected = Points.of(begun + 1);

        for (ValueKind kind : List.of(ValueKind.AMOUNT, ValueKind.PROPORTION)) {
            Assume.that(kind == ValueKind.AMOUNT || value <= 100);
            ObservedValue found = kind == ValueKind.AMOUNT
                    ? ObservedValue.Amount.of(Rational.of(value, 100))
                    : new ObservedValue.Proportion(Share.of(value, 100));
            Rule.Bands rule = new Rule.Bands(I, kind, cutBelongs, Figure.of(Points.ZERO), bands);
            assertThat(rule).isEqualTo(new Rule.Bands(I, kind, cutBelongs, Figure.of(Points.ZERO), sorted));
            assertThat(points(rule, found)).isEqualTo(Bounds.exactly(expected));
        }
    }

    @Property
    @Label("P-58 a share has a numerator within its denominator, is compared exactly, and of nobody cannot be assessed")
    void p58Shares(
            @ForAll @IntRange(max = 25) int part,
            @ForAll @IntRange(max = 25) int of,
            @ForAll @IntRange(max = 20) int twentieths) {
        Assume.that(twentieths > 0);
        if (part > of) {
            assertThatIllegalArgumentException().isThrownBy(() -> Share.of(part, of));
            return;
        }
        Verdict verdict = test(
                new Rule.ShareAtLeast(I, Figure.of(Rational.of(twentieths, 20))),
                new ObservedValue.Proportion(Share.of(part, of)));

        assertThat(verdict)
                .isEqualTo(
                        of == 0
                                ? Verdict.NOT_ASSESSABLE
                                : part * 20 >= twentieths * of ? Verdict.ACHIEVED : Verdict.NOT_ACHIEVED);
    }

    /** The three answers about a member, of which not all matter. */
    record Member(boolean excluded, boolean met, boolean excepted) {

        MemberCounts counts() {
            return MemberCounts.count(List.of(this), Member::excluded, Member::met, Member::excepted);
        }
    }

    @Provide
    Arbitrary<List<Member>> members() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(either, either, either)
                .as(Member::new)
                .list()
                .ofMaxSize(12);
    }

    @Property
    @Label("P-58 who is excluded is in neither count, who is excepted in none unless met: the share, member by member")
    void p58Members(@ForAll("members") List<Member> members, @ForAll @IntRange(min = 1, max = 20) int twentieths) {
        int met = 0;
        int of = 0;
        for (Member member : members) {
            boolean isAsked = !member.excluded();
            met += isAsked && member.met() ? 1 : 0;
            of += isAsked && (member.met() || !member.excepted()) ? 1 : 0;
        }
        Statistics.label("nobody is left").collect(of == 0);

        MemberCounts counts = MemberCounts.count(members, Member::excluded, Member::met, Member::excepted);

        assertThat(counts.population()).isEqualTo(members.size());
        assertThat(counts.share()).isEqualTo(Share.of(met, of));
        Rule rule = new Rule.ShareAtLeast(I, Figure.of(Rational.of(twentieths, 20)));
        assertThat(test(rule, counts.toProportion()))
                .isEqualTo(
                        of == 0
                                ? Verdict.NOT_ASSESSABLE
                                : met * 20 >= twentieths * of ? Verdict.ACHIEVED : Verdict.NOT_ACHIEVED);
    }

    @Property
    @Label(
            "P-58 one more member: excluded changes nothing, met adds to both counts, excepted to none, else to the whole")
    void p58OneMore(@ForAll("members") List<Member> members, @ForAll boolean met, @ForAll boolean excepted) {
        MemberCounts before = members.stream().map(Member::counts).reduce(MemberCounts.EMPTY, MemberCounts::merge);
        Share share = before.share();

        assertThat(before.merge(new Member(true, met, excepted).counts()).share())
                .isEqualTo(share);
        assertThat(before.merge(new Member(false, true, excepted).counts()).share())
                .isEqualTo(Share.of(share.part() + 1, share.of() + 1));
        assertThat(before.merge(new Member(false, false, true).counts()).share())
                .isEqualTo(share);
        assertThat(before.merge(new Member(false, false, false).counts()).share())
                .isEqualTo(Share.of(share.part(), share.of() + 1));
    }

    @Property
    @Label("P-58 no four counts give a share beyond its whole or a whole beyond the population")
    void p58Box(
            @ForAll @IntRange(min = -1, max = 9) int population,
            @ForAll @IntRange(min = -1, max = 3) int excluded,
            @ForAll @IntRange(min = -1, max = 3) int met,
            @ForAll @IntRange(min = -1, max = 3) int excepted) {
        boolean isInOnePlaceEach =
                excluded >= 0 && met >= 0 && excepted >= 0 && excluded + met + excepted <= population;
        Statistics.label("possible").collect(isInOnePlaceEach);
        if (!isInOnePlaceEach) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new MemberCounts(population, excluded, met, excepted));
            return;
        }
        Share share = new MemberCounts(population, excluded, met, excepted).share();

        assertThat(share.part()).isBetween(0L, share.of());
        assertThat(share.of()).isBetween(0L, (long) population);
        assertThat(population - share.of()).isEqualTo(excluded + excepted);
    }

    @Property
    @Label("P-58 points in proportion never pass the maximum and never fall as more fulfil")
    void p58Proportional(@ForAll @IntRange(max = 39) int part, @ForAll @IntRange(min = 1, max = 20) int twentieths) {
        Rule rule = new Rule.Proportional(I, Figure.of(Points.of(10)), Figure.of(Rational.of(twentieths, 20)), HALF);
        Points fewer =
                points(rule, new ObservedValue.Proportion(Share.of(part, 40))).low();
        Points more = points(rule, new ObservedValue.Proportion(Share.of(part + 1, 40)))
                .low();

        assertThat(fewer).isLessThanOrEqualTo(more);
        assertThat(more).isLessThanOrEqualTo(Points.of(10));
        if ((part + 1) * 20 >= twentieths * 40) {
            assertThat(more).isEqualTo(Points.of(10));
        }
    }

    @Provide
    Arbitrary<List<Points>> panel() {
        return Arbitraries.integers()
                .between(0, 20)
                .map(half -> Points.ofTenThousandths(half * 5_000L))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    @Property
    @Label(
            "P-62 a panel: one assessor decides, agreement stays, the result lies within the marks, order does not matter")
    void p62Panel(@ForAll("panel") List<Points> marks, @ForAll Rule.Panel.By by, @ForAll Random random) {
        Rule rule = new Rule.Panel(I, Figure.of(Points.of(10)), by, HALF, Optional.empty());
        Points found = panel(rule, marks).low();
        List<Points> shuffled = new ArrayList<>(marks);
        Collections.shuffle(shuffled, random);

        assertThat(panel(rule, shuffled)).isEqualTo(Bounds.exactly(found));
        assertThat(found).isBetween(Collections.min(marks), Collections.max(marks));
        assertThat(panel(rule, marks.subList(0, 1))).isEqualTo(Bounds.exactly(marks.get(0)));
        assertThat(panel(rule, Collections.nCopies(4, marks.get(0)))).isEqualTo(Bounds.exactly(marks.get(0)));
        if (by == Rule.Panel.By.MEDIAN && marks.size() % 2 == 1) {
            List<Points> sorted = new ArrayList<>(marks);
            Collections.sort(sorted);
            assertThat(found).isEqualTo(sorted.get(marks.size() / 2));
            shuffled.add(found);
            assertThat(panel(rule, shuffled)).isEqualTo(Bounds.exactly(found));
        }
    }

    @Property
    @Label("P-62 a panel is referred back exactly when its marks lie apart by the declared spread or more")
    void p62Escalation(
            @ForAll("panel") @Size(min = 1, max = 5) List<Points> marks,
            @ForAll @IntRange(min = 1, max = 20) int half) {
        Points spread = Points.ofTenThousandths(half * 5_000L);
        Rule rule =
                new Rule.Panel(I, Figure.of(Points.of(10)), Rule.Panel.By.MEDIAN, HALF, Optional.of(Figure.of(spread)));
        Points apart = Collections.max(marks).minus(Collections.min(marks));

        Assessment assessment = score(rule, new ObservedValue.Marks(marks));

        boolean divided = apart.compareTo(spread) >= 0;
        assertThat(assessment.criteria().get(0).reason().code())
                .isEqualTo(divided ? ReasonCode.PANEL_DIVIDED : ReasonCode.PANEL_AGREED);
        assertThat(assessment.problems()).hasSize(divided ? 1 : 0);
        assertThat(assessment.total())
                .contains(
                        divided
                                ? Bounds.of(Collections.min(marks), Collections.max(marks))
                                : Bounds.exactly(panel(rule, marks).low()));
    }

    @Property
    @Label("P-55 whole bands: a count and an amount of the same size fall into the same band")
    void p55CountsAndAmounts(@ForAll("cuts") List<Integer> cuts, @ForAll @IntRange(max = 101) int value) {
        List<Rule.Bands.Band> bands = cuts.stream()
                .map(cut -> new Rule.Bands.Band(Figure.of(Rational.of(cut)), Figure.of(Points.of(cut))))
                .toList();
        Rule.Bands.CutBelongs above = Rule.Bands.CutBelongs.ABOVE;
        Figure<Points> below = Figure.of(Points.of(7));

        assertThat(points(new Rule.Bands(I, ValueKind.COUNT, above, below, bands), new ObservedValue.Count(value)))
                .isEqualTo(points(
                        new Rule.Bands(I, ValueKind.AMOUNT, above, below, bands),
                        ObservedValue.Amount.of(Rational.of(BigInteger.valueOf(value), BigInteger.ONE))));
    }

    private static Bounds panel(Rule rule, List<Points> marks) {
        return points(rule, new ObservedValue.Marks(marks));
    }

    private static Bounds points(Rule rule, ObservedValue value) {
        return score(rule, value).total().orElseThrow();
    }

    private static Assessment score(Rule rule, ObservedValue value) {
        Rubric rubric = SampleRubrics.builder("one", Mode.POINTS)
                .addCriteria(criterion("total", rule))
                .addLevels(level(new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(5))))))
                .build();
        return Scorer.score(rubric, evidence(Observation.known(I, value)), DAY);
    }

    private static Verdict test(Rule rule, ObservedValue value) {
        Rubric rubric = SampleRubrics.builder("one", Mode.ALL_INDICATORS)
                .addCriteria(criterion("test", rule))
                .addLevels(level(new Level.Met(new CriterionId("test"))))
                .build();
        return Scorer.score(rubric, evidence(Observation.known(I, value)), DAY.withGroups(Set.of()))
                .verdict();
    }

    private static Level level(Level.Requirement... requirements) {
        return new Level(new LevelId("dat"), LocalizedText.of("Đạt", "Achieved"), List.of(requirements));
    }

    private static ObservedValue mark(long points) {
        return new ObservedValue.Marks(List.of(Points.of(points)));
    }

    private static Evidence evidence(Observation... observations) {
        return Evidence.of(
                new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty()), List.of(observations));
    }
}
