package org.learningsociety.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    @Test
    void eachLanguageHasItsText() {
        LocalizedText text = LocalizedText.of("Công dân học tập", "Learning Citizen");
        assertThat(text.in(Language.VI)).isEqualTo("Công dân học tập");
        assertThat(text.in(Language.EN)).isEqualTo("Learning Citizen");
    }

    @Test
    void aProperNameIsTheSameInBothLanguages() {
        assertThat(LocalizedText.ofName("Krông Nô")).isEqualTo(LocalizedText.of("Krông Nô", "Krông Nô"));
    }

    @Test
    void decomposedTextBecomesNfc() {
        assertThat(LocalizedText.ofName("Hue\u0302\u0301").vi()).isEqualTo("Hu\u1EBF");
    }

    @Test
    void surroundingBlanksGoAndInnerOnesStay() {
        assertThat(LocalizedText.ofName(" Ia H' Drai\n").vi()).isEqualTo("Ia H' Drai");
    }

    @Test
    void tonePlacementIsKeptToTheLetter() {
        assertThat(LocalizedText.ofName("Khánh Hòa").vi()).isEqualTo("Khánh Hòa");
        assertThat(LocalizedText.ofName("Khánh Hoà").vi()).isEqualTo("Khánh Hoà");
        assertThat(LocalizedText.ofName("Khánh Hòa")).isNotEqualTo(LocalizedText.ofName("Khánh Hoà"));
    }

    @Test
    void bothLanguagesStandTogetherVietnameseFirst() {
        assertThat(LocalizedText.of("Đạt", "Achieved").inBoth()).isEqualTo("Đạt (Achieved)");
    }

    @Test
    void aBlankTextIsRefusedInEitherLanguage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalizedText.of(" ", "Level"))
                .withMessage("vi must not be blank, but was \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalizedText.of("Mức độ", ""))
                .withMessage("en must not be blank, but was \"\"");
    }
}
