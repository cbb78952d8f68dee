package org.learningsociety.examples.programs;

import java.util.Map;
import java.util.TreeMap;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.text.MessageBundle;

/** The sentences of a program, said in both languages at once. */
record Sentences(MessageBundle bundle) {

    static Sentences load(String name) {
        return new Sentences(MessageBundle.load(Sentences.class, name));
    }

    LocalizedText say(String key) {
        return say(key, Map.of());
    }

    LocalizedText say(String key, Map<String, LocalizedText> arguments) {
        return LocalizedText.of(say(Language.VI, key, arguments), say(Language.EN, key, arguments));
    }

    private String say(Language language, String key, Map<String, LocalizedText> arguments) {
        Map<String, String> values = new TreeMap<>();
        arguments.forEach((name, text) -> values.put(name, text.in(language)));
        return bundle.format(language, key, values);
    }
}
