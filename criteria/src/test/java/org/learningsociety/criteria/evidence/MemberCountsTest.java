package org.learningsociety.criteria.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Share;

class MemberCountsTest {

    private static final List<Integer> HOUSEHOLDS =
            IntStream.rangeClosed(1, 12).boxed().toList();

    @Test
    void theWorkedExampleHolds() {
        // 1 and 2 moved away, 3 to 10 learn, 11 is ill, 12 is not.
        MemberCounts counts = MemberCounts.count(HOUSEHOLDS, h -> h <= 2, h -> h <= 10, h -> h == 11);

        assertThat(counts).isEqualTo(new MemberCounts(12, 2, 8, 1));
        assertThat(counts.share()).isEqualTo(Share.of(8, 9));
        assertThat(counts.toProportion()).isEqualTo(new ObservedValue.Proportion(Share.of(8, 9)));
    }

    @Test
    void anExceptionTakesNobodyOutWhoHasMet() {
        // 10 learns, though ill.
        assertThat(MemberCounts.count(HOUSEHOLDS, h -> h <= 2, h -> h <= 10, h -> h == 10 || h == 11)
                        .share())
                .isEqualTo(Share.of(8, 9));
    }

    @Test
    void nobodyIsAskedWhatDoesNotMatter() {
        assertThat(MemberCounts.count(HOUSEHOLDS, h -> true, MemberCountsTest::refuse, MemberCountsTest::refuse)
                        .share())
                .isEqualTo(Share.of(0, 0));
        assertThat(MemberCounts.count(HOUSEHOLDS, h -> false, h -> true, MemberCountsTest::refuse)
                        .share())
                .isEqualTo(Share.of(12, 12));
    }

    private static boolean refuse(int household) {
        throw new IllegalStateException("must not be asked about " + household);
    }

    @Test
    void villagesMakeACommune() {
        MemberCounts commune = new MemberCounts(12, 2, 8, 1).merge(new MemberCounts(30, 0, 9, 0));

        assertThat(commune).isEqualTo(new MemberCounts(42, 2, 17, 1));
        assertThat(commune.share()).isEqualTo(Share.of(17, 39));
        assertThat(commune.merge(MemberCounts.EMPTY)).isEqualTo(commune);
    }

    @Test
    void aMemberInTwoPlacesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MemberCounts(12, 2, 8, 3))
                .withMessageContaining(
                        "excepted must lie between zero and what is left of the members, but was 3 of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new MemberCounts(12, 13, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MemberCounts(12, 2, 11, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MemberCounts(-1, 0, 0, 0));
    }

    @Test
    void countsDoNotWrap() {
        MemberCounts most = new MemberCounts(Long.MAX_VALUE, 0, 0, 0);

        assertThatThrownBy(() -> most.merge(new MemberCounts(1, 0, 0, 0))).isInstanceOf(ArithmeticException.class);
    }
}
