package org.learningsociety.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.learningsociety.core.json.JsonValue.JsonArray;
import org.learningsociety.core.json.JsonValue.JsonBoolean;
import org.learningsociety.core.json.JsonValue.JsonNull;
import org.learningsociety.core.json.JsonValue.JsonNumber;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.FileText;

/**
 * Turns the tokens of one value into a located tree. The parser may be the library's own or one of an application's
 * ObjectMapper; it stands at the value's first token and is left at its last.
 */
final class TreeReader {
    private final JsonParser parser;
    private final String source;
    private final JsonLimits limits;
    private final List<Problem> problems = new ArrayList<>();
    private int values;

    TreeReader(JsonParser parser, String source, JsonLimits limits) {
        this.parser = parser;
        this.source = source;
        this.limits = limits;
    }

    Validated<JsonCursor> read() throws IOException {
        String pointer = pointer();
        try {
            return Validated.of(JsonCursor.at(source, pointer, value(0)), problems);
        } catch (Refused refused) {
            return Validated.failed(problems);
        }
    }

    private JsonValue value(int depth) throws IOException, Refused {
        JsonLocation location = parser.currentTokenLocation();
        int line = line(location);
        int column = column(location);
        values++;
        if (values > limits.values()) {
            throw refuse(JsonProblem.TOO_MANY_VALUES, limits.values());
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> new JsonObject(members(depth + 1), line, column);
            case START_ARRAY -> new JsonArray(elements(depth + 1), line, column);
            case VALUE_STRING -> new JsonString(text(), line, column);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(number(), line, column);
            case VALUE_TRUE -> new JsonBoolean(true, line, column);
            case VALUE_FALSE -> new JsonBoolean(false, line, column);
            case VALUE_NULL -> new JsonNull(line, column);
            default -> throw refuse(JsonProblem.SYNTAX, Map.of("value", token.name()));
        };
    }

    private SortedMap<String, JsonValue> members(int depth) throws IOException, Refused {
        checkDepth(depth);
        SortedMap<String, JsonValue> members = JsonObject.newMembers();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = name();
            if (members.containsKey(name)) {
                problems.add(problem(JsonProblem.DUPLICATE_FIELD, Map.of("name", name)));
            }
            parser.nextToken();
            members.putIfAbsent(name, value(depth));
        }
        return members;
    }

    private List<JsonValue> elements(int depth) throws IOException, Refused {
        checkDepth(depth);
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(depth));
        }
        return elements;
    }

    private void checkDepth(int depth) throws Refused {
        if (depth > limits.depth()) {
            throw refuse(JsonProblem.TOO_DEEP, limits.depth());
        }
    }

    private String name() throws IOException, Refused {
        String name = parser.currentName();
        if (name.length() > limits.nameLength()) {
            throw refuseName();
        }
        return clean(name);
    }

    private String text() throws IOException, Refused {
        if (parser.getTextLength() > limits.textLength()) {
            throw refuse(JsonProblem.TEXT_TOO_LONG, limits.textLength());
        }
        return clean(parser.getText());
    }

    private String clean(String text) throws Refused {
        OptionalInt forbidden = FileText.findForbidden(text);
        if (forbidden.isPresent()) {
            String value = JsonReader.shown(text.charAt(forbidden.getAsInt()));
            throw refuse(JsonProblem.FORBIDDEN_CHARACTER, Map.of("value", value));
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private BigDecimal number() throws IOException, Refused {
        if (parser.isNaN()) {
            throw refuse(JsonProblem.SYNTAX, Map.of("value", parser.getText()));
        }
        // First the length as written: to convert a million digits takes seconds.
        if (parser.getTextLength() > 2 * limits.digits() + 2) {
            throw refuse(JsonProblem.NUMBER_TOO_LARGE, limits.digits());
        }
        try {
            BigDecimal number = parser.getDecimalValue();
            if (digits(number) <= limits.digits()) {
                return number;
            }
        } catch (NumberFormatException exponentBeyondAnyInteger) {
            // Too large as well.
        }
        throw refuse(JsonProblem.NUMBER_TOO_LARGE, limits.digits());
    }

    /** The digits of a number that is written without an exponent. */
    private static long digits(BigDecimal number) {
        long scale = number.scale();
        return Math.max(Math.max(number.precision(), number.precision() - scale), scale + 1);
    }

    /** A pointer to what the name names would be as long as the name. */
    private Refused refuseName() {
        JsonLocation location = parser.currentTokenLocation();
        problems.add(Problem.error(
                JsonProblem.NAME_TOO_LONG,
                new Place.Json(
                        source, pointer(parser.getParsingContext().getParent()), line(location), column(location)),
                Map.of("limit", Integer.toString(limits.nameLength()))));
        return new Refused();
    }

    private Refused refuse(JsonProblem code, int limit) {
        return refuse(code, Map.of("limit", Integer.toString(limit)));
    }

    private Refused refuse(JsonProblem code, Map<String, String> arguments) {
        problems.add(problem(code, arguments));
        return new Refused();
    }

    private Problem problem(JsonProblem code, Map<String, String> arguments) {
        JsonLocation location = parser.currentTokenLocation();
        return Problem.error(code, new Place.Json(source, pointer(), line(location), column(location)), arguments);
    }

    private String pointer() {
        return pointer(parser.getParsingContext());
    }

    private static String pointer(JsonStreamContext context) {
        return Normalizer.normalize(context.pathAsPointer().toString(), Normalizer.Form.NFC);
    }

    // Parsers of trees and of binary formats have no lines.
    private static int line(JsonLocation location) {
        return Math.max(1, location.getLineNr());
    }

    private static int column(JsonLocation location) {
        return Math.max(1, location.getColumnNr());
    }

    /** Leaves the recursion; the reason is already among the problems. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused() {
            super("the document was refused", null, false, false);
        }
    }
}
