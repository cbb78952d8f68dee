package org.learningsociety.criteria.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.recognition.RecognitionCase.COUNCIL;
import static org.learningsociety.criteria.recognition.RecognitionCase.DEPARTMENT;
import static org.learningsociety.criteria.recognition.RecognitionCase.FIRST;
import static org.learningsociety.criteria.recognition.RecognitionCase.at;
import static org.learningsociety.criteria.recognition.ValidityReading.FROM_DECISION;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.criteria.testkit.Effort;

class SameDayTest {

    private static final String EARLIER = "2024-02-12";
    /** A month later, and within the thirty days of an appeal. */
    private static final String DAY = "2024-03-12";

    private static final Entry SELF_ASSESSED =
            new Entry(Optional.empty(), new Act.SelfAssessed(Optional.of(FIRST), Optional.empty()));
    private static final Entry VERIFIED = new Entry(Optional.of(COUNCIL), new Act.Verified(Optional.empty()));
    private static final Entry PROPOSED = new Entry(Optional.of(COUNCIL), new Act.Proposed());
    private static final Entry GRANTED = byDepartment(new Act.Granted(at(FIRST)));
    private static final Entry PUBLISHED = byDepartment(new Act.Published());
    private static final Entry APPEALED = new Entry(Optional.empty(), new Act.Appealed("mức độ chưa đúng"));
    private static final Entry UPHELD = byDepartment(new Act.Redecided(true, Optional.empty(), "giữ nguyên"));
    private static final Entry SET_ASIDE = byDepartment(new Act.Redecided(false, Optional.empty(), "chưa đủ căn cứ"));
    private static final Entry SUSPENDED = byDepartment(new Act.Suspended("đơn thư"));
    private static final Entry LIFTED = byDepartment(new Act.Lifted());
    private static final Entry EXPIRED = byDepartment(new Act.Expired());
    private static final Entry REVOKED = byDepartment(new Act.Revoked("khai man", List.of()));

    private record Entry(Optional<Body> by, Act act) {}

    /** What was done before, what was done on one day in its order, and what came of it. */
    record Chain(List<Entry> earlier, List<Entry> ofTheDay, Standing then) {}

    private static Entry byDepartment(Act act) {
        return new Entry(Optional.of(DEPARTMENT), act);
    }

    static Stream<Chain> chains() {
        List<Entry> way = List.of(SELF_ASSESSED, VERIFIED, PROPOSED);
        List<Entry> held = List.of(SELF_ASSESSED, VERIFIED, PROPOSED, GRANTED, PUBLISHED);
        List<Entry> wholeLife = List.of(
                SELF_ASSESSED,
                VERIFIED,
                PROPOSED,
                GRANTED,
                PUBLISHED,
                APPEALED,
                UPHELD,
                SUSPENDED,
                PUBLISHED,
                LIFTED,
                REVOKED,
                PUBLISHED);
        return Stream.of(
                new Chain(List.of(), wholeLife, Standing.REVOKED),
                new Chain(way, List.of(GRANTED, PUBLISHED, SUSPENDED), Standing.SUSPENDED),
                new Chain(way, List.of(GRANTED, REVOKED), Standing.REVOKED),
                new Chain(held, List.of(REVOKED, PUBLISHED), Standing.REVOKED),
                new Chain(held, List.of(SUSPENDED, LIFTED), Standing.HELD),
                new Chain(with(held, SUSPENDED), List.of(LIFTED, SUSPENDED), Standing.SUSPENDED),
                new Chain(with(held, SUSPENDED), List.of(LIFTED, SELF_ASSESSED, VERIFIED), Standing.HELD),
                new Chain(held, List.of(APPEALED, UPHELD, REVOKED), Standing.REVOKED),
                new Chain(held, List.of(REVOKED, APPEALED), Standing.REVOKED),
                new Chain(held, List.of(SUSPENDED, APPEALED), Standing.SUSPENDED),
                new Chain(held, List.of(REVOKED, APPEALED, SET_ASIDE), Standing.HELD),
                new Chain(with(held, SELF_ASSESSED, VERIFIED, PROPOSED), List.of(EXPIRED, GRANTED), Standing.HELD));
    }

    private static List<Entry> with(List<Entry> first, Entry... more) {
        List<Entry> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }

    private static RecognitionCase of(Chain chain, List<Entry> ofTheDay) {
        boolean endMustBeUnknown = chain.ofTheDay().contains(EXPIRED);
        RecognitionCase one =
                endMustBeUnknown ? RecognitionCase.counted(1) : RecognitionCase.illustrative(FROM_DECISION);
        chain.earlier().forEach(entry -> one.add(EARLIER, entry.by(), entry.act()));
        ofTheDay.forEach(entry -> one.add(DAY, entry.by(), entry.act()));
        return one;
    }

    @ParameterizedTest
    @MethodSource("chains")
    void everythingThatMayHappenOnOneDayCounts(Chain chain) {
        RecognitionCase one = of(chain, chain.ofTheDay());

        assertThat(one.errors()).isEmpty();
        assertThat(one.standing(DAY)).isEqualTo(chain.then());
    }

    @ParameterizedTest
    @MethodSource("chains")
    void orderInTheRecordDoesNotMatter(Chain chain) {
        List<Entry> backwards = new ArrayList<>(chain.ofTheDay());
        Collections.reverse(backwards);

        assertThat(acts(of(chain, backwards))).isEqualTo(acts(of(chain, chain.ofTheDay())));
        assertThat(of(chain, backwards).errors()).isEmpty();
    }

    @Test
    void aHundredEntriesOfOneDayCountAndOfMoreNone() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION).granted(EARLIER);
        for (int i = 0; i < 50; i++) {
            one.add(DAY, SUSPENDED.by(), SUSPENDED.act()).add(DAY, LIFTED.by(), LIFTED.act());
        }
        assertThat(one.errors()).isEmpty();

        one.add(DAY, SUSPENDED.by(), SUSPENDED.act());

        assertThat(one.errors()).hasSize(101).containsOnly("too-many-on-one-day");
        assertThat(one.standing(DAY)).isEqualTo(Standing.HELD);
    }

    /** Each of a day's entries is tried after every one that counts: of ten thousand that would take minutes. */
    @Test
    void aFileThatRepeatsItselfIsRefusedInNoTime() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION).granted(EARLIER);
        for (int i = 0; i < 5_000; i++) {
            one.add(DAY, SUSPENDED.by(), SUSPENDED.act()).add(DAY, LIFTED.by(), LIFTED.act());
        }

        Effort<List<String>> effort = Effort.within(3_000, one::errors);

        assertThat(effort.result()).hasSize(10_000);
        assertThat(effort.milliseconds()).isLessThan(3_000);
    }

    private static List<Act> acts(RecognitionCase one) {
        return one.history().changes().stream()
                .map(change -> change.event().act())
                .toList();
    }

    @Test
    void whatMayNotBeOnTheDayIsRefusedOnce() {
        RecognitionCase one = RecognitionCase.illustrative(FROM_DECISION)
                .granted(DAY)
                .byDepartment(DAY, new Act.Lifted())
                .byDepartment(DAY, new Act.Granted(at(FIRST)));

        assertThat(one.errors())
                .containsExactly("already-held", "step-missing", "step-missing", "step-missing", "not-suspended");
        assertThat(one.standing(DAY)).isEqualTo(Standing.HELD);
    }
}
