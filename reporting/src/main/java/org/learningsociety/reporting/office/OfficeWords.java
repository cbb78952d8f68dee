package org.learningsociety.reporting.office;

import java.util.Map;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.MessageBundle;

/** The words that office files have beside those of the report. */
record OfficeWords(Language language) {

    private static final MessageBundle WORDS = MessageBundle.load(OfficeWords.class, "office");

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, String> arguments) {
        return WORDS.format(language, key, arguments);
    }
}
