package org.learningsociety.examples.programs;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.wording.Wording;

/** Says the story's sentences in both languages, and shows them on the screen in the user's. */
record StoryWords(Language language) {

    private static final Sentences WORDS = Sentences.load("krong-no-story");

    static LocalizedText say(String key) {
        return WORDS.say(key);
    }

    static LocalizedText say(String key, Map<String, LocalizedText> arguments) {
        return WORDS.say(key, arguments);
    }

    static LocalizedText date(LocalDate day) {
        return LocalizedText.of(
                Wording.in(Language.VI).date(day), Wording.in(Language.EN).date(day));
    }

    static LocalizedText citation(List<Citation> citations, Instruments instruments) {
        return LocalizedText.of(cited(citations, instruments, Language.VI), cited(citations, instruments, Language.EN));
    }

    static LocalizedText enumeration(List<LocalizedText> texts) {
        return LocalizedText.of(joined(texts, Language.VI), joined(texts, Language.EN));
    }

    Stream<String> lines(Report report) {
        Stream<String> title = Stream.of(report.title().in(language).toUpperCase(Locale.ROOT));
        Stream<String> notices = report.notices().stream().map(notice -> notice.in(language));
        return Stream.concat(
                Stream.concat(title, notices),
                report.sections().stream().flatMap(Section::nodes).flatMap(this::lines));
    }

    String folder() {
        return "\n" + say("folder").in(language);
    }

    String reviews() {
        return "\n" + say("reviews.folder").in(language);
    }

    String unwritable(IOException failure) {
        String reason = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        return say("unwritable", Map.of("reason", LocalizedText.ofName(reason))).in(language);
    }

    /** Pictures and tables stand in the page only; a section of nothing else is not announced here. */
    private Stream<String> lines(Section section) {
        List<String> words = section.blocks().stream().flatMap(this::lines).toList();
        return words.isEmpty() && section.sections().isEmpty()
                ? Stream.empty()
                : Stream.concat(Stream.of("", section.title().in(language)), words.stream());
    }

    private Stream<String> lines(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Stream.of("  " + paragraph.text().in(language));
        }
        return block instanceof Block.Items items
                ? items.items().stream().map(item -> "  - " + item.in(language))
                : Stream.empty();
    }

    private static String cited(List<Citation> citations, Instruments instruments, Language language) {
        return String.join(
                "; ",
                citations.stream()
                        .map(citation -> instruments.describe(citation, language))
                        .toList());
    }

    private static String joined(List<LocalizedText> texts, Language language) {
        return String.join(", ", texts.stream().map(text -> text.in(language)).toList());
    }
}
