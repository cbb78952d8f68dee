package org.learningsociety.core.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;
import org.learningsociety.core.problem.Located;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;

/**
 * A kind of document, with a name and a version that every document says in its field {@code format}. Immutable and thread-safe.
 *
 * <p>A document is an object. Within one major version a newer minor version only adds fields or names, so that a library of a
 * newer minor version reads older documents. A document of another name, of another major version or of a newer minor version is
 * refused by one problem, without looking further.
 *
 * <pre>{@code
 * JsonFormat<Gazetteer> format = JsonFormat.of("learning-society-gazetteer", 1, 0, new GazetteerCodec());
 * Validated<Gazetteer> gazetteer = format.read("gazetteer.json", bytes);
 * String text = format.write(gazetteer.orElseThrow());   // "format": "learning-society-gazetteer/1.0"
 * }</pre>
 *
 * @param <T> what a document holds
 */
public final class JsonFormat<T> implements JsonCodec<T> {
    private static final String FIELD = "format";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern FORMAT =
            Pattern.compile("(?<name>[^/]*)/(?<major>0|[1-9]\\d{0,8})\\.(?<minor>0|[1-9]\\d{0,8})");

    private final String name;
    private final int major;
    private final int minor;
    private final JsonCodec<T> codec;

    private JsonFormat(String name, int major, int minor, JsonCodec<T> codec) {
        this.name = name;
        this.major = major;
        this.minor = minor;
        this.codec = codec;
    }

    /**
     * Makes a format.
     *
     * @param <T> what a document holds
     * @param name the name, lower-case words of ASCII letters and digits with hyphens between
     * @param major the major version, raised when older libraries would misread new documents
     * @param minor the minor version, raised when fields or names are added
     * @param codec the codec of the document's other fields, which must encode objects
     * @return the format
     * @throws IllegalArgumentException if the name is not so formed or a version is negative
     */
    public static <T> JsonFormat<T> of(String name, int major, int minor, JsonCodec<T> codec) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name must be lower-case words with hyphens, but was \"" + name + "\"");
        }
        if (major < 0 || minor < 0) {
            throw new IllegalArgumentException("version must not be negative, but was " + major + "." + minor);
        }
        return new JsonFormat<>(name, major, minor, codec);
    }

    /**
     * Reads a document within the {@linkplain JsonLimits#defaults() default limits}.
     *
     * @param source the name by which the owner of the data knows the document, such as a file name
     * @param bytes the document in UTF-8
     * @return the value, or everything that is wrong, in the order of the document
     */
    public Validated<T> read(String source, byte[] bytes) {
        return inOrder(JsonReader.standard().read(source, bytes).flatMap(this::decode));
    }

    /**
     * Reads a document within the {@linkplain JsonLimits#defaults() default limits}.
     *
     * @param source the name by which the owner of the data knows the document, such as a file name
     * @param text the document
     * @return the value, or everything that is wrong, in the order of the document
     */
    public Validated<T> read(String source, String text) {
        return inOrder(JsonReader.standard().read(source, text).flatMap(this::decode));
    }

    /**
     * Reads a document within the {@linkplain JsonLimits#defaults() default limits}, and remembers where its parts stand.
     *
     * @param source the name by which the owner of the data knows the document, such as a file name
     * @param bytes the document in UTF-8
     * @return the value with its places, or everything that is wrong, in the order of the document
     */
    public Validated<Located<T>> readLocated(String source, byte[] bytes) {
        return inOrder(JsonReader.standard()
                .read(source, bytes)
                .flatMap(document -> decode(document).map(value -> new Located<>(value, new PointerPlaces(document)))));
    }

    /**
     * Writes a document in lines, for people and their version control. The canonical text for hashing is
     * {@code encode(value).toString()}.
     *
     * @param value what the document holds
     * @return the text, with a line end at its end
     */
    public String write(T value) {
        return encode(value).toIndentedString() + "\n";
    }

    @Override
    public Validated<T> decode(JsonCursor in) {
        if (!(in.value() instanceof JsonObject object)) {
            return in.failed(JsonProblem.NOT_AN_OBJECT, Map.of());
        }
        Optional<JsonCursor> field = object.find(FIELD).map(value -> in.child(FIELD, value));
        if (field.isEmpty()) {
            return in.failed(JsonProblem.MISSING_FORMAT, Map.of("expected", toString()));
        }
        return Codecs.text()
                .decode(field.get())
                .flatMap(said -> accept(said, field.get()))
                .flatMap(accepted -> codec.decode(in.havingAsked(FIELD)));
    }

    @Override
    public JsonObject encode(T value) {
        if (codec.encode(value) instanceof JsonObject object) {
            return JsonObject.builder()
                    .putAll(object)
                    .put(FIELD, JsonString.of(toString()))
                    .build();
        }
        throw new IllegalArgumentException("codec must encode an object, but did not for " + this);
    }

    private Validated<String> accept(String said, JsonCursor field) {
        Matcher parts = FORMAT.matcher(said);
        if (!parts.matches() || !parts.group("name").equals(name)) {
            return field.failed(JsonProblem.OTHER_FORMAT, Map.of("expected", toString()));
        }
        boolean readable =
                Integer.parseInt(parts.group("major")) == major && Integer.parseInt(parts.group("minor")) <= minor;
        return readable
                ? Validated.of(said)
                : field.failed(JsonProblem.UNSUPPORTED_VERSION, Map.of("expected", toString()));
    }

    // Decoders report in the order in which they ask; people read a document from its beginning.
    private static <T> Validated<T> inOrder(Validated<T> result) {
        List<Problem> problems = new ArrayList<>(result.problems());
        problems.sort(Comparator.comparing(Problem::place, JsonFormat::compareLines));
        return new Validated<>(result.value(), problems);
    }

    private static int compareLines(Place a, Place b) {
        if (a instanceof Place.Json x && b instanceof Place.Json y) {
            return x.line() != y.line() ? Integer.compare(x.line(), y.line()) : Integer.compare(x.column(), y.column());
        }
        return 0;
    }

    /** Returns the value of the field {@code format}, such as {@code learning-society-gazetteer/1.0}. */
    @Override
    public String toString() {
        return name + "/" + major + "." + minor;
    }
}
