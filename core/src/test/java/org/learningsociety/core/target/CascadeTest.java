package org.learningsociety.core.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.UnitId;

class CascadeTest {

    private static final UnitId A = UnitId.of("a");
    private static final UnitId B = UnitId.of("b");
    private static final UnitId C = UnitId.of("c");

    private static final Cascade SHORT = cascade("0.6", child(A, "0.5", 300), child(B, "0.7", 100));

    @Test
    void whatTheChildrenComeToIsTheirWeightedMean() {
        assertThat(SHORT.implied()).contains(ValueBounds.exactly(Rational.of(11, 20)));
        assertThat(SHORT.shortfall()).contains(ValueBounds.exactly(Rational.of(1, 20)));
        assertThat(SHORT.status()).isEqualTo(TargetStatus.NOT_REACHED);
    }

    @Test
    void onlyWhoeverStandsBelowTheLevelIsLifted() {
        Cascade.Uplift uplift = SHORT.minimalUplift().orElseThrow();

        assertThat(uplift.level()).isEqualTo(Rational.of(17, 30));
        assertThat(uplift.targets()).isEqualTo(Map.of(A, Rational.of(17, 30), B, Rational.of(7, 10)));
    }

    @Test
    void theWaterPassesOverSeveralSteps() {
        // 0.9 × 4 = 3.6. Up to 0.85 the lowest two hold 1.7, in all 3.55: the third is lifted too, to (3.6 − 1) / 3.
        Cascade.Uplift uplift = cascade(
                        "0.9",
                        child(A, "0.1", 1),
                        child(B, "0.2", 1),
                        child(C, "1", 1),
                        child(UnitId.of("d"), "0.85", 1))
                .minimalUplift()
                .orElseThrow();

        assertThat(uplift.level()).isEqualTo(Rational.of(13, 15));
        assertThat(uplift.targets().get(C)).isEqualTo(Rational.ONE);
    }

    @Test
    void whatIsReachedAlreadyNeedsNoUplift() {
        Cascade reached = cascade("0.3", child(A, "0.4", 1), child(B, "0.6", 1), child(C, "0", 0));

        assertThat(reached.status()).isEqualTo(TargetStatus.REACHED);
        assertThat(reached.minimalUplift().orElseThrow().level()).isEqualTo(Rational.parse("0.4"));
        assertThat(reached.minimalUplift().orElseThrow().targets())
                .containsEntry(A, Rational.parse("0.4"))
                .containsEntry(C, Rational.ZERO);
    }

    @Test
    void aShareThatIsNotStatedIsBounded() {
        Cascade cascade = new Cascade(
                Rational.parse("0.6"),
                List.of(child(A, "0.5", 300), new Cascade.Child(B, Optional.empty(), Optional.of(100L))));

        assertThat(cascade.implied()).contains(new ValueBounds(Rational.of(3, 8), Rational.of(5, 8)));
        assertThat(cascade.shortfall()).contains(new ValueBounds(Rational.ZERO, Rational.of(9, 40)));
        assertThat(cascade.status()).isEqualTo(TargetStatus.UNDETERMINED);
        assertThat(cascade.minimalUplift()).isEmpty();
    }

    @Test
    void aBaseThatIsNotKnownMayBeNothingOrOutweighAll() {
        Cascade cascade = new Cascade(
                Rational.parse("0.6"),
                List.of(
                        child(A, "0.5", 300),
                        new Cascade.Child(B, Optional.of(Rational.parse("0.7")), Optional.empty())));

        assertThat(cascade.implied()).contains(new ValueBounds(Rational.parse("0.5"), Rational.parse("0.7")));
        assertThat(cascade.minimalUplift()).isEmpty();
    }

    @Test
    void outOfNothingNothingFollows() {
        Cascade empty = cascade("0.6", child(A, "0.5", 0));

        assertThat(empty.implied()).isEmpty();
        assertThat(empty.shortfall()).isEmpty();
        assertThat(empty.status()).isEqualTo(TargetStatus.UNDETERMINED);
        assertThat(empty.minimalUplift()).isEmpty();
    }

    @Test
    void aUnitIsNamedOnceAndAShareIsNotAboveAll() {
        assertThatThrownBy(() -> cascade("0.6", child(A, "0.5", 1), child(A, "0.5", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a unit must be named once, but twice was a");
        assertThatThrownBy(() -> cascade("1.1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a share must lie between 0 and 1, but was 11/10");
        assertThatThrownBy(() -> child(A, "0", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsLeftGoesToTheLargestFraction() {
        Apportionment split = Apportionment.of(10, Map.of(A, 6L, B, 6L, C, 2L)).orElseThrow();

        assertThat(split.parts()).isEqualTo(Map.of(A, 4L, B, 4L, C, 2L));
        assertThat(split.tied()).isEmpty();
    }

    @Test
    void aTieIsDecidedByTheIdAndDeclared() {
        Apportionment split = Apportionment.of(4, Map.of(A, 3L, B, 3L, C, 3L)).orElseThrow();

        assertThat(split.parts()).isEqualTo(Map.of(A, 2L, B, 1L, C, 1L));
        assertThat(split.tied()).containsExactly(A, B, C);
    }

    @Test
    void moreThanThereAreCannotBeSplit() {
        assertThat(Apportionment.of(3, Map.of(A, 1L, B, 1L))).isEmpty();
        assertThat(Apportionment.of(0, Map.of(A, 0L)).orElseThrow().parts()).containsEntry(A, 0L);
        assertThat(Apportionment.of(0, Map.of()).orElseThrow().parts()).isEmpty();
    }

    @Test
    void whereAllStandBelowAllAreLiftedToTheSame() {
        Cascade.Uplift uplift = cascade("0.6", child(A, "0.5", 300), child(B, "0.55", 100))
                .minimalUplift()
                .orElseThrow();

        assertThat(uplift.level()).isEqualTo(Rational.parse("0.6"));
        assertThat(uplift.targets()).isEqualTo(Map.of(A, Rational.parse("0.6"), B, Rational.parse("0.6")));
    }

    @Test
    void theShareOfAChildIsNotAboveAllNorBelowNothing() {
        assertThatThrownBy(() -> child(A, "1.01", 1)).hasMessage("a share must lie between 0 and 1, but was 101/100");
        assertThatThrownBy(() -> child(A, "-0.01", 1)).hasMessage("a share must lie between 0 and 1, but was -1/100");
        assertThat(cascade("0", child(A, "0", 1)).status()).isEqualTo(TargetStatus.REACHED);
        assertThat(cascade("1", child(A, "1", 1)).status()).isEqualTo(TargetStatus.REACHED);
    }

    @Test
    void onlyThoseWithTheSameFractionAreTied() {
        Apportionment split = Apportionment.of(1, Map.of(A, 1L, B, 2L, C, 2L)).orElseThrow();

        assertThat(split.parts()).isEqualTo(Map.of(A, 0L, B, 1L, C, 0L));
        assertThat(split.tied()).containsExactly(B, C);
        assertThat(Apportionment.of(2, Map.of(A, 1L, B, 1L)).orElseThrow().tied())
                .isEmpty();
        assertThat(Apportionment.of(0, Map.of(A, 1L, B, 1L)).orElseThrow().tied())
                .isEmpty();
    }

    @Test
    void nothingNegativeIsSplit() {
        assertThatThrownBy(() -> Apportionment.of(-1, Map.of(A, 1L)))
                .hasMessage("the number must not be negative, but was -1");
        assertThatThrownBy(() -> Apportionment.of(0, Map.of(A, -1L)))
                .hasMessage("a base must not be negative, but was -1");
    }

    private static Cascade cascade(String parent, Cascade.Child... children) {
        return new Cascade(Rational.parse(parent), List.of(children));
    }

    private static Cascade.Child child(UnitId unit, String target, long base) {
        return new Cascade.Child(unit, Optional.of(Rational.parse(target)), Optional.of(base));
    }
}
