package org.learningsociety.reporting.office;

import java.util.Map;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.text.MessageBundle;
import org.learningsociety.reporting.wording.Wording;

/** The words that office files have beside those of the report. */
record OfficeWords(Language language) {

    private static final MessageBundle WORDS = MessageBundle.load(OfficeWords.class, "office");

    String text(LocalizedText text) {
        return Wording.in(language).text(text);
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, String> arguments) {
        return WORDS.format(language, key, arguments);
    }
}
