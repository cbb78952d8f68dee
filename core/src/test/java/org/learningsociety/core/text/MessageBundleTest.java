package org.learningsociety.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageBundleTest {

    private final MessageBundle messages = MessageBundle.load(MessageBundleTest.class, "whole");

    @Test
    void aSentenceIsSaidInTheLanguageAskedFor() {
        Map<String, String> arguments = Map.of("code", "99999", "date", "2025-07-01");
        assertThat(messages.format(Language.VI, "unknown-code", arguments))
                .isEqualTo("Không có đơn vị nào mang mã 99999 vào ngày 2025-07-01.");
        assertThat(messages.format(Language.EN, "unknown-code", arguments))
                .isEqualTo("No unit has the code 99999 on 2025-07-01.");
    }

    @Test
    void argumentsMayStandInAnyOrderAndMoreThanOnce() {
        Map<String, String> arguments = Map.of("first", "A", "second", "B");
        assertThat(messages.format(Language.VI, "order", arguments)).isEqualTo("B sau A.");
        assertThat(messages.format(Language.EN, "order", arguments)).isEqualTo("A before B; A is first.");
    }

    @Test
    void aValueIsTakenToTheLetter() {
        Map<String, String> arguments = Map.of("first", "{second}", "second", "$1\\");
        assertThat(messages.format(Language.VI, "order", arguments)).isEqualTo("$1\\ sau {second}.");
    }

    @Test
    void aDayIsSaidAsPeopleWriteIt() {
        assertThat(messages.format(Language.VI, "since", Map.of("day", "2025-07-01")))
                .isEqualTo("Từ ngày 01/07/2025.");
        assertThat(messages.format(Language.EN, "since", Map.of("day", "2025-07-01")))
                .isEqualTo("Since 1 July 2025.");
        assertThat(messages.format(Language.VI, "since", Map.of("day", "2024-02-29, 2024-03-01")))
                .isEqualTo("Từ ngày 29/02/2024, 01/03/2024.");
        assertThat(messages.format(Language.VI, "since", Map.of("day", "2025-02-29")))
                .isEqualTo("Từ ngày 2025-02-29.");
    }

    @Test
    void argumentsThatTheSentenceDoesNotNameAreAllowed() {
        assertThat(messages.format(Language.EN, "nothing", Map.of("code", "1"))).isEqualTo("Nothing.");
    }

    @Test
    void aMissingArgumentIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> messages.format(Language.EN, "unknown-code", Map.of("code", "1")))
                .withMessage("arguments of \"unknown-code\" must have {date}, but were {code=1}");
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> messages.format(Language.EN, "no-key", Map.of()))
                .withMessage("key must be one of [nothing, order, since, unknown-code], but was \"no-key\"");
    }

    @Test
    void keysStandInTheirNaturalOrder() {
        assertThat(messages.keys()).containsExactly("nothing", "order", "since", "unknown-code");
    }

    @Test
    void languagesThatDoNotAgreeAreRefusedWithAllTheirFaults() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MessageBundle.load(MessageBundleTest.class, "uneven"))
                .withMessage("sentences of bundle \"uneven\" must agree in vi and en, but "
                        + "arguments names [code] in vi but [name] in en; "
                        + "blank has no sentence in vi; "
                        + "brace has a brace that is not part of an argument {name}; "
                        + "only-en has no sentence in vi; "
                        + "only-vi has no sentence in en");
    }

    @Test
    void anAbsentFileIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MessageBundle.load(MessageBundleTest.class, "half"))
                .withMessage("bundle must have a file in each language, but lacks "
                        + "/META-INF/org.learningsociety/messages/half_en.properties");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> MessageBundle.load(MessageBundleTest.class, "latin"))
                .withMessage("messages must be readable as UTF-8, but were not: "
                        + "/META-INF/org.learningsociety/messages/latin_vi.properties");
    }
}
