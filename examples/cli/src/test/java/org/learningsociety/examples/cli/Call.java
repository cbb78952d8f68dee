package org.learningsociety.examples.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One call of the program.
 *
 * @param code the exit code
 * @param out what it wrote as its result
 * @param err what it wrote beside it
 */
record Call(int code, String out, String err) {

    static Call of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = LearningSociety.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Call(code, out.toString(), err.toString());
    }

    static Call of(List<String> arguments) {
        return of(arguments.toArray(String[]::new));
    }

    static Call json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        return of(all);
    }

    JsonNode json() {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(out);
        } catch (java.io.IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    List<String> problems() {
        return texts(json().get("problems"), "code");
    }

    static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The values of a key in a list of objects. */
    static List<String> texts(JsonNode list, String key) {
        List<String> texts = new ArrayList<>();
        list.forEach(object -> texts.add(object.get(key).asText()));
        return texts;
    }
}
