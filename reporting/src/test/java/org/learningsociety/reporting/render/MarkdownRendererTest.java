package org.learningsociety.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.testkit.Golden;
import org.learningsociety.reporting.testkit.HostileReport;
import org.learningsociety.reporting.testkit.HostileText;
import org.learningsociety.reporting.testkit.SampleReport;

class MarkdownRendererTest {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.-])\\d[\\d.,]*(?=[ \\u00a0%–)|*;])");

    @ParameterizedTest
    @EnumSource
    void theSampleReportIsTheOneThatWasReadAndFoundGood(Language language) {
        Golden.check("report-" + language.tag() + ".md", MarkdownRenderer.render(SampleReport.report(), language));
    }

    @Test
    void p122BothLanguagesShowTheSameNumbers() {
        List<Rational> vi = tableNumbers(Language.VI);

        assertThat(vi).hasSizeGreaterThan(150).isEqualTo(tableNumbers(Language.EN));
    }

    @Test
    void hostileTextStaysText() {
        String harmless = shape(MarkdownRenderer.render(HostileReport.of("x"), Language.EN));
        for (String hostile : HostileText.SAMPLES) {
            String text = MarkdownRenderer.render(HostileReport.of(hostile), Language.EN);

            assertThat(shape(text)).isEqualTo(harmless);
            assertThat(text).doesNotContainPattern("(?<!\\\\)([<`\\[]|://|@)");
        }
    }

    @Test
    void anEmptyReportIsATitleAndADate() {
        Report empty = Report.builder()
                .title(LocalizedText.of("Báo cáo", "Report"))
                .date(LocalDate.of(2024, 12, 31))
                .build();

        assertThat(MarkdownRenderer.render(empty, Language.EN)).isEqualTo("# Report\n\nAs of 31 December 2024\n\n");
    }

    private static List<Rational> tableNumbers(Language language) {
        DecimalNotation notation = language == Language.VI ? DecimalNotation.VIETNAMESE : DecimalNotation.ENGLISH;
        return MarkdownRenderer.render(SampleReport.report(), language)
                .lines()
                .filter(line -> line.startsWith("| ") && !line.contains("/12/") && !line.contains("December"))
                .flatMap(line -> NUMBER.matcher(line).results())
                .map(found -> notation.parse(found.group()))
                .toList();
    }

    /** What Markdown makes of each line: heading, item, row of how many cells, quotation or paragraph. */
    private static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        text.lines().map(line -> line.replaceAll("\\\\.", "x")).forEach(line -> {
            String start = line.replaceFirst("^( *(?:#+|-|>|\\|)?).*", "$1");
            shape.append(start)
                    .append(line.chars().filter(letter -> letter == '|').count())
                    .append('\n');
        });
        return shape.toString();
    }
}
