package org.learningsociety.criteria.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.learningsociety.criteria.rubric.IndicatorId;

/** Gaps as codes and gaps as bits say the same as gaps row by row, wherever in their columns the rows lie. */
class RowStatesProperties {

    private static final int ROWS = 3;

    /** Codes, of which the first few belong to earlier rows. */
    record Gaps(byte[] codes, int from, int rows) {}

    @Provide
    Arbitrary<Gaps> gaps() {
        Arbitrary<byte[]> codes = Arbitraries.frequency(
                        Tuple.of(4, EvidenceColumn.KNOWN),
                        Tuple.of(2, EvidenceColumn.MISSING),
                        Tuple.of(1, EvidenceColumn.WITHHELD),
                        Tuple.of(1, EvidenceColumn.NOT_APPLICABLE))
                .array(byte[].class)
                .ofMinSize(0)
                .ofMaxSize(300);
        Arbitrary<Integer> skipped = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(0, 1, 63, 64, 65)),
                Tuple.of(1, Arbitraries.integers().between(0, 130)));
        return Combinators.combine(codes, skipped, Arbitraries.integers().between(0, 9))
                .as((all, first, rest) -> {
                    int from = Math.min(first, all.length);
                    return new Gaps(all, from, Math.max(0, all.length - from - rest));
                });
    }

    @Property(tries = 1000)
    void codesAndBitsSayTheSame(@ForAll("gaps") Gaps gaps) {
        int[] expected = new int[gaps.rows() + 3];
        Arrays.fill(expected, EvidenceColumn.MISSING);
        for (int row = 0; row < gaps.rows(); row++) {
            byte code = gaps.codes()[gaps.from() + row];
            expected[row] = code == EvidenceColumn.KNOWN ? RowStates.SHARE : code;
        }
        RowStates byCodes = known(gaps);
        RowStates byBits = known(gaps);

        byCodes.gaps(gaps.codes(), gaps.from(), gaps.rows());
        byBits.gaps(EvidenceColumn.MISSING, bits(gaps, EvidenceColumn.KNOWN), -1, gaps.from(), gaps.rows());
        for (byte code : new byte[] {EvidenceColumn.WITHHELD, EvidenceColumn.NOT_APPLICABLE}) {
            byBits.gaps(code, bits(gaps, code), 0, gaps.from(), gaps.rows());
        }

        assertThat(byCodes.codes()).isEqualTo(expected);
        assertThat(byBits.codes()).isEqualTo(expected);
    }

    private static RowStates known(Gaps gaps) {
        RowStates states = new RowStates(new IndicatorId("a"), gaps.rows() + 3);
        states.known(RowStates.SHARE, gaps.rows());
        return states;
    }

    /** One call: all rows are cleared, one is put, or the first ones are known or get a gap in each. */
    record Call(int kind, int row, int code) {}

    @Provide
    Arbitrary<List<Call>> calls() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, ROWS - 1),
                        Arbitraries.of(RowStates.SHARE, RowStates.COUNT, (int) EvidenceColumn.MISSING, (int)
                                EvidenceColumn.WITHHELD))
                .as(Call::new)
                .list()
                .ofMaxSize(8);
    }

    @Property(tries = 2000)
    void whatNeedNotBeWrittenAgainIsAsIfItWere(@ForAll("calls") List<Call> calls, @ForAll boolean isReadBetween) {
        RowStates states = new RowStates(new IndicatorId("a"), ROWS);
        int[] expected = new int[ROWS];
        Arrays.fill(expected, EvidenceColumn.MISSING);
        for (Call call : calls) {
            switch (call.kind()) {
                case 0 -> {
                    states.clear();
                    Arrays.fill(expected, EvidenceColumn.MISSING);
                }
                case 1 -> {
                    states.put(call.row(), call.code());
                    expected[call.row()] = call.code();
                }
                case 2 -> {
                    states.known(call.code(), call.row() + 1);
                    Arrays.fill(expected, 0, call.row() + 1, call.code());
                }
                default -> {
                    states.gaps(call.code(), new long[] {-1}, 0, 0, call.row() + 1);
                    Arrays.fill(expected, 0, call.row() + 1, call.code());
                }
            }
            if (isReadBetween) {
                assertThat(states.codes()).isEqualTo(expected);
            }
        }

        assertThat(states.codes()).isEqualTo(expected);
    }

    /** Just so many words as hold the codes. */
    private static long[] bits(Gaps gaps, byte code) {
        long[] bits = new long[(gaps.codes().length + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < gaps.codes().length; i++) {
            bits[i / Long.SIZE] |= gaps.codes()[i] == code ? 1L << (i % Long.SIZE) : 0;
        }
        return bits;
    }
}
