package org.learningsociety.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.FileText;

/**
 * Reads text into located JSON values. Immutable and thread-safe.
 *
 * <p>A document that is not JSON or exceeds a {@linkplain JsonLimits limit} gives one problem, at the first place where that is
 * so, and no value. Of duplicate members the first counts and each further one is a problem, at its own place, beside the value;
 * so is what follows the end of the document. Nothing is repaired: bytes that are not UTF-8, control characters and halves of
 * surrogate pairs are refused.
 *
 * <p>Most programs read through {@link JsonFormat}, which does this and checks the document's name and version.
 */
public final class JsonReader {
    private static final JsonReader STANDARD = new JsonReader(JsonLimits.defaults());

    private final JsonLimits limits;
    private final JsonFactory factory;

    private JsonReader(JsonLimits limits) {
        this.limits = limits;
        // Sizes are checked here token by token, where the place is known; Jackson need not check more than the
        // document's.
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth() + 1)
                .maxNumberLength(limits.documentLength())
                .maxStringLength(limits.documentLength())
                .maxNameLength(limits.documentLength())
                .build();
        // Names made to collide would stop the table of names with an exception; without it they only cost their
        // memory.
        this.factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
    }

    /**
     * Returns the reader with the {@linkplain JsonLimits#defaults() default limits}.
     *
     * @return the reader
     */
    public static JsonReader standard() {
        return STANDARD;
    }

    /**
     * Makes a reader with limits of one's own.
     *
     * @param limits the limits
     * @return the reader
     */
    public static JsonReader of(JsonLimits limits) {
        return new JsonReader(limits);
    }

    /**
     * Reads a document.
     *
     * @param source the name by which the owner of the data knows the document, such as a file name
     * @param bytes the document in UTF-8; a byte order mark is allowed
     * @return the document's value, or what is wrong with it as JSON
     */
    public Validated<JsonCursor> read(String source, byte[] bytes) {
        // No character takes more than three bytes for each char.
        if (bytes.length / 3 > limits.documentLength()) {
            return tooLong(source);
        }
        FileText file = FileText.decode(bytes);
        return file.invalidByte()
                .map(invalid -> Validated.<JsonCursor>failed(
                        Problem.error(JsonProblem.NOT_UTF8, endOf(source, file.text()), Map.of("value", invalid))))
                .orElseGet(() -> read(source, file.text()));
    }

    /**
     * Reads a document.
     *
     * @param source the name by which the owner of the data knows the document, such as a file name
     * @param text the document; a byte order mark is allowed
     * @return the document's value, or what is wrong with it as JSON
     */
    public Validated<JsonCursor> read(String source, String text) {
        if (text.length() > limits.documentLength()) {
            return tooLong(source);
        }
        String content = FileText.withoutByteOrderMark(text);
        try (JsonParser parser = factory.createParser(content)) {
            if (parser.nextToken() == null) {
                return Validated.failed(Problem.error(JsonProblem.EMPTY, beginOf(source), Map.of()));
            }
            Validated<JsonCursor> read = new TreeReader(parser, source, limits).read();
            return read.value().isPresent() ? withoutTrail(parser, source, read) : read;
        } catch (JsonEOFException e) {
            return Validated.failed(Problem.error(JsonProblem.INCOMPLETE, endOf(source, content), Map.of()));
        } catch (JsonProcessingException e) {
            return Validated.failed(syntax(source, content, e.getLocation()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text must be readable without input or output, but was not", e);
        }
    }

    private static Validated<JsonCursor> withoutTrail(JsonParser parser, String source, Validated<JsonCursor> read) {
        try {
            if (parser.nextToken() == null) {
                return read;
            }
        } catch (IOException notJsonEither) {
            // What follows need not be JSON to be too much.
        }
        JsonLocation at = parser.currentTokenLocation();
        Place place = new Place.Json(source, "", at.getLineNr(), at.getColumnNr());
        Problem trail = Problem.error(JsonProblem.TRAILING_CONTENT, place, Map.of());
        return Validated.failed(List.of(trail)).with(read.problems()).map(JsonCursor.class::cast);
    }

    private static Problem syntax(String source, String text, JsonLocation location) {
        int offset = (int) Math.min(location.getCharOffset(), text.length());
        Place place = new Place.Json(source, "", location.getLineNr(), location.getColumnNr());
        String found = offset < text.length() ? shown(text.codePointAt(offset)) : "";
        return Problem.error(JsonProblem.SYNTAX, place, Map.of("value", found));
    }

    /** The character itself if it can be seen, else its number. */
    static String shown(int codePoint) {
        boolean visible = codePoint > ' '
                && !Character.isISOControl(codePoint)
                && Character.isDefined(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE;
        return visible ? Character.toString(codePoint) : String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    private Validated<JsonCursor> tooLong(String source) {
        Map<String, String> arguments = Map.of("limit", Integer.toString(limits.documentLength()));
        return Validated.failed(Problem.error(JsonProblem.DOCUMENT_TOO_LONG, beginOf(source), arguments));
    }

    private static Place beginOf(String source) {
        return new Place.Json(source, "", 1, 1);
    }

    private static Place endOf(String source, String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int column = text.length() - text.lastIndexOf('\n');
        return new Place.Json(source, "", line, column);
    }
}
