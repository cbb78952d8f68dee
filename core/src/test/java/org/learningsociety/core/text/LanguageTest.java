package org.learningsociety.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void tagsAreThoseOfBcp47() {
        assertThat(Language.VI.tag()).isEqualTo("vi");
        assertThat(Language.EN.tag()).isEqualTo("en");
    }

    @Test
    void dayIsSaidAsPeopleWriteIt() {
        assertThat(Language.VI.date(LocalDate.of(2025, 7, 1))).isEqualTo("01/07/2025");
        assertThat(Language.EN.date(LocalDate.of(2025, 7, 1))).isEqualTo("1 July 2025");
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
