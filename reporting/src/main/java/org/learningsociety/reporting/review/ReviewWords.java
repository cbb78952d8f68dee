package org.learningsociety.reporting.review;

import java.util.Map;
import java.util.function.Function;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.text.MessageBundle;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.wording.Wording;

/** The words of a review in both languages. */
final class ReviewWords {

    private static final MessageBundle WORDS = MessageBundle.load(ReviewWords.class, "review");

    private ReviewWords() {}

    static LocalizedText say(String key) {
        return say(key, wording -> Map.of());
    }

    /** A sentence whose arguments each language writes in its own way. */
    static LocalizedText say(String key, Function<Wording, Map<String, String>> arguments) {
        return LocalizedText.of(
                WORDS.format(Language.VI, key, arguments.apply(Wording.in(Language.VI))),
                WORDS.format(Language.EN, key, arguments.apply(Wording.in(Language.EN))));
    }

    /** Something that the wording says itself. */
    static LocalizedText said(Function<Wording, String> saying) {
        return LocalizedText.of(saying.apply(Wording.in(Language.VI)), saying.apply(Wording.in(Language.EN)));
    }

    static Column column(String id, ColumnType type) {
        return Column.of(id, say("column." + id), type);
    }
}
