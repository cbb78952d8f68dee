package org.learningsociety.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final Bounds SIXTIES = bounds("60", "65");

    @Test
    void refuseALowAboveTheHigh() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bounds("60.0001", "60"))
                .withMessage("low must not be above high, but was [60.0001, 60]");
    }

    @Test
    void areExactIfTheEndsAreEqual() {
        assertThat(Bounds.exactly(Points.of(60))).isEqualTo(bounds("60", "60"));
        assertThat(Bounds.exactly(Points.of(60)).isExact()).isTrue();
        assertThat(SIXTIES.isExact()).isFalse();
    }

    @Test
    void calculateWithBothEnds() {
        assertThat(SIXTIES.plus(bounds("-1", "2"))).isEqualTo(bounds("59", "67"));
        assertThat(SIXTIES.minus(bounds("-1", "2"))).isEqualTo(bounds("58", "66"));
        assertThat(SIXTIES.minus(SIXTIES)).isEqualTo(bounds("-5", "5"));
        assertThat(SIXTIES.negated()).isEqualTo(bounds("-65", "-60"));
        assertThat(SIXTIES.multipliedBy(2)).isEqualTo(bounds("120", "130"));
        assertThat(SIXTIES.multipliedBy(-2)).isEqualTo(bounds("-130", "-120"));
        assertThat(SIXTIES.multipliedBy(0)).isEqualTo(bounds("0", "0"));
    }

    @Test
    void takeTheLesserAndTheGreaterEndByEnd() {
        Bounds wide = bounds("50", "70");
        assertThat(SIXTIES.min(wide)).isEqualTo(bounds("50", "65"));
        assertThat(SIXTIES.max(wide)).isEqualTo(bounds("60", "70"));
        assertThat(SIXTIES.hull(bounds("62", "70"))).isEqualTo(bounds("60", "70"));
        assertThat(SIXTIES.hull(bounds("10", "20"))).isEqualTo(bounds("10", "65"));
    }

    @Test
    void areClampedToAFloorAndACap() {
        assertThat(SIXTIES.clampedTo(Points.of(0), Points.of(62))).isEqualTo(bounds("60", "62"));
        assertThat(SIXTIES.clampedTo(Points.of(61), Points.of(100))).isEqualTo(bounds("61", "65"));
        assertThat(SIXTIES.clampedTo(Points.of(0), Points.of(50))).isEqualTo(bounds("50", "50"));
        assertThat(SIXTIES.clampedTo(Points.of(70), Points.of(80))).isEqualTo(bounds("70", "70"));
        assertThatIllegalArgumentException().isThrownBy(() -> SIXTIES.clampedTo(Points.of(2), Points.of(1)));
    }

    @Test
    void containBothEndsAndNothingBeyond() {
        assertThat(SIXTIES.contains(Points.of(60))).isTrue();
        assertThat(SIXTIES.contains(Points.of(65))).isTrue();
        assertThat(SIXTIES.contains(Points.parse("59.9999"))).isFalse();
        assertThat(SIXTIES.contains(Points.parse("65.0001"))).isFalse();
    }

    @Test
    void encloseThemselvesAndNothingWider() {
        assertThat(SIXTIES.encloses(SIXTIES)).isTrue();
        assertThat(SIXTIES.encloses(bounds("61", "64"))).isTrue();
        assertThat(SIXTIES.encloses(bounds("59", "64"))).isFalse();
        assertThat(SIXTIES.encloses(bounds("61", "66"))).isFalse();
    }

    @Test
    void intersectIfAnEndIsShared() {
        assertThat(SIXTIES.intersects(bounds("65", "70"))).isTrue();
        assertThat(SIXTIES.intersects(bounds("50", "60"))).isTrue();
        assertThat(SIXTIES.intersects(bounds("65.0001", "70"))).isFalse();
        assertThat(SIXTIES.intersects(bounds("50", "59.9999"))).isFalse();
    }

    @Test
    void neverWrapAround() {
        Bounds most = Bounds.exactly(Points.ofTenThousandths(Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(SIXTIES));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.negated().minus(SIXTIES));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.multipliedBy(2));
    }

    @Test
    void showBothEnds() {
        assertThat(bounds("59", "67.5")).hasToString("[59, 67.5]");
    }

    private static Bounds bounds(String low, String high) {
        return Bounds.of(Points.parse(low), Points.parse(high));
    }
}
