package org.learningsociety.examples.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RowProblemTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

    @Test
    void everyProblemHasItsSentenceInBothLanguagesWithTheSameFigures() throws IOException {
        Properties vietnamese = sentences("vi");
        Properties english = sentences("en");
        String[] codes = Arrays.stream(RowProblem.values()).map(RowProblem::id).toArray(String[]::new);

        assertThat(vietnamese.stringPropertyNames()).containsExactlyInAnyOrder(codes);
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrder(codes);
        for (String code : codes) {
            assertThat(placeholders(vietnamese.getProperty(code)))
                    .as(code)
                    .isEqualTo(placeholders(english.getProperty(code)));
        }
    }

    private static List<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Properties sentences(String language) throws IOException {
        String name = "/META-INF/org.learningsociety/messages/rows_" + language + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(RowProblem.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            Properties sentences = new Properties();
            sentences.load(in);
            return sentences;
        }
    }
}
