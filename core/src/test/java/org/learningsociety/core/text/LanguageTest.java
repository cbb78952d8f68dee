package org.learningsociety.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void tagsAreThoseOfBcp47() {
        assertThat(Language.VI.tag()).isEqualTo("vi");
        assertThat(Language.EN.tag()).isEqualTo("en");
    }

    @Test
    void textOfALanguageParsesToIt() {
        assertThat(Language.values())
                .allSatisfy(language ->
                        assertThat(Language.parse(language.toString())).isEqualTo(language));
    }

    @Test
    void aLanguageThatTheLibraryDoesNotSpeakIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Language.parse("VI"))
                .withMessage("language must be vi or en, but was \"VI\"");
    }
}
