package org.learningsociety.examples.cli;

import java.util.Map;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.MessageBundle;

/** Sentences for a call of which not even the language could be read: Vietnamese, and English beside it. */
final class BothLanguages {

    private static final MessageBundle WORDS = MessageBundle.load(BothLanguages.class, "cli");

    private BothLanguages() {}

    static String say(String key) {
        return say(key, Map.of());
    }

    static String say(String key, String name, String value) {
        return say(key, Map.of(name, value));
    }

    static String say(String key, Map<String, String> arguments) {
        return WORDS.format(Language.VI, key, arguments) + " / " + WORDS.format(Language.EN, key, arguments);
    }
}
