package org.learningsociety.criteria.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** Numbers are kept whatever their size, and shares of any size are judged as the scorer judges them. */
class NumbersProperties {

    private static final int ROWS = 5;

    /** What is written: one number to a row, or, below row zero, the same to all rows, or to all but the last. */
    record Write(int row, long number) {}

    @Provide
    Arbitrary<List<Write>> writes() {
        Arbitrary<Long> numbers = Arbitraries.oneOf(
                Arbitraries.longs().between(-3, 70_000),
                Arbitraries.longs(),
                Arbitraries.integers().map(i -> (long) i));
        return Combinators.combine(Arbitraries.integers().between(-2, ROWS - 1), numbers)
                .as(Write::new)
                .list()
                .ofMaxSize(8);
    }

    @Property(tries = 1000)
    void numbersAreKeptWhateverTheirSize(@ForAll("writes") List<Write> writes, @ForAll boolean isUsedAgain) {
        Numbers numbers = new Numbers(ROWS);
        if (isUsedAgain) {
            numbers.put(1, Long.MIN_VALUE);
            numbers.clear();
            assertThat(numbers.areSmall()).isTrue();
            numbers.copy(new int[ROWS], 0, ROWS, 0);
        }
        long[] expected = new long[ROWS];
        for (Write write : writes) {
            if (write.row() >= 0) {
                numbers.put(write.row(), write.number());
                expected[write.row()] = write.number();
            } else {
                int[] all = new int[ROWS + 2];
                int rows = ROWS + 1 + write.row();
                Arrays.fill(all, 2, all.length, (int) write.number());
                numbers.copy(all, 2, rows, (int) write.number());
                Arrays.fill(expected, 0, rows, (int) write.number());
            }
        }

        assertThat(IntStream.range(0, ROWS).mapToLong(numbers::get).toArray()).isEqualTo(expected);
        assertThat(
                        numbers.areSmall()
                                ? Arrays.stream(numbers.small).asLongStream().toArray()
                                : expected)
                .isEqualTo(expected);
        assertThat(Arrays.stream(expected).allMatch(number -> width(number) <= numbers.width()))
                .isTrue();
    }

    private static int width(long number) {
        return number < 0
                ? Integer.SIZE
                : Math.min(Integer.SIZE, BigInteger.valueOf(number).bitLength());
    }

    /** A threshold, which may not be known exactly, and shares that lie around it. */
    record Shares(Rational least, Rational most, List<Share> shares) {}

    @Provide
    Arbitrary<Shares> shares() {
        Arbitrary<Rational> cuts = Combinators.combine(ofSomeWidth(), ofSomeWidth())
                .as((one, other) -> Rational.of(Math.min(one, other), Math.max(one, other)));
        return Combinators.combine(cuts, cuts, Arbitraries.of(true, false))
                .flatAs((one, other, isKnown) -> around(one).list().ofSize(3).map(shares -> {
                    Rational most = isKnown ? one : one.max(other);
                    return new Shares(isKnown ? one : one.min(other), most, shares);
                }));
    }

    private static Arbitrary<Share> around(Rational least) {
        return Combinators.combine(ofSomeWidth(), Arbitraries.integers().between(-1, 4))
                .as((whole, beside) -> {
                    long cut = least.multipliedBy(Rational.of(whole)).floor().longValueExact();
                    return switch (beside) {
                        case 2 -> Share.of(whole, whole);
                        case 3 -> Share.of(0, whole);
                        case 4 -> Share.of(0, 0);
                        default -> Share.of(Math.max(0, Math.min(whole, cut + beside)), whole);
                    };
                });
    }

    /** Often such that products have about 32 bits. */
    private static Arbitrary<Long> ofSomeWidth() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 62),
                        Arbitraries.integers().between(15, 17))
                .flatMap(width -> Arbitraries.longs().between(1L << (width - 1), (1L << width) - 1));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void sharesOfAnySizeAreJudgedExactly(@ForAll("shares") Shares tried) {
        Rubric rubric = SampleRubrics.builder("points", Mode.POINTS)
                .addCriteria(SampleRubrics.criterion("total", rule(tried)))
                .addLevels(SampleRubrics.ranked().levels().get(0))
                .build();
        Context context = Context.on(LocalDate.of(2023, 12, 31));
        CompiledRubric compiled =
                CompiledRubric.compile(rubric, SubjectKind.UNIT, context).orElseThrow();
        EvidenceBatch batch = compiled.newBatch(tried.shares().size());
        BatchScores scores = compiled.newScores(tried.shares().size());
        batch.clear(tried.shares().size());
        List<Evidence> rows =
                tried.shares().stream().map(NumbersProperties::evidence).toList();
        for (int row = 0; row < rows.size(); row++) {
            batch.put(row, rows.get(row));
        }

        compiled.score(batch, scores);

        for (int row = 0; row < rows.size(); row++) {
            Assessment expected = Scorer.score(rubric, rows.get(row), context);
            assertThat(Bounds.of(Points.ofTenThousandths(scores.low(row)), Points.ofTenThousandths(scores.high(row))))
                    .as("%s", rows.get(row))
                    .isEqualTo(expected.total().orElseThrow());
            assertThat(scores.verdict(new CriterionId("test"), row))
                    .isEqualTo(verdict(expected, new CriterionId("test")));
        }
    }

    private static Verdict verdict(Assessment assessment, CriterionId criterion) {
        return assessment.criteria().stream()
                .flatMap(Explanation::nodes)
                .filter(node -> node.criterion().equals(criterion))
                .map(Explanation::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static Rule rule(Shares tried) {
        Figure<Rational> least = tried.least().equals(tried.most())
                ? Figure.of(tried.least())
                : new Figure.Absent<>(
                        new SlotId("least"), tried.least(), tried.most(), LocalizedText.of("chưa rõ", "unknown"));
        return SampleRubrics.sum(
                SampleRubrics.criterion(
                        "reaching",
                        new Rule.Worth(
                                SampleRubrics.criterion("test", new Rule.ShareAtLeast(new IndicatorId("test"), least)),
                                Figure.of(Points.of(60)))),
                SampleRubrics.criterion(
                        "content",
                        new Rule.Content(
                                new IndicatorId("content"), Figure.of(Points.of(30)), Figure.of(Points.of(10)))));
    }

    private static Evidence evidence(Share share) {
        return Evidence.of(
                new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty()),
                List.of(
                        Observation.known(new IndicatorId("test"), new ObservedValue.Proportion(share)),
                        Observation.known(new IndicatorId("content"), new ObservedValue.Proportion(share))));
    }
}
