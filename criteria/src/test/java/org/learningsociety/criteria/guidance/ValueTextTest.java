package org.learningsociety.criteria.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.OptionId;

class ValueTextTest {

    private static void assertWritten(ObservedValue value, String vi, String en) {
        assertThat(ValueText.of(value, Language.VI)).isEqualTo(vi);
        assertThat(ValueText.of(value, Language.EN)).isEqualTo(en);
    }

    @Test
    void whatHoldsOrNotIsWrittenAsYesOrNo() {
        assertWritten(new ObservedValue.YesNo(true), "có", "yes");
        assertWritten(new ObservedValue.YesNo(false), "không", "no");
    }

    @Test
    void aTitleIsWrittenByWhetherItIsHeld() {
        assertWritten(new ObservedValue.Held(true, Optional.empty(), Optional.empty()), "có", "yes");
        assertWritten(new ObservedValue.Held(false, Optional.empty(), Optional.empty()), "không", "no");
    }

    @Test
    void aShareIsWrittenByItsMembers() {
        assertWritten(new ObservedValue.Proportion(Share.of(8, 10)), "8 trên 10", "8 of 10");
    }

    @Test
    void numbersOptionsAndMarksAreWrittenAlikeInBothLanguages() {
        assertWritten(new ObservedValue.Count(12), "12", "12");
        assertWritten(ObservedValue.Amount.of(Rational.parse("5/2")), "5/2", "5/2");
        assertWritten(new ObservedValue.Choice(new OptionId("kha")), "kha", "kha");
        assertWritten(new ObservedValue.Marks(List.of(Points.of(4), Points.parse("4.5"))), "4; 4.5", "4; 4.5");
    }
}
