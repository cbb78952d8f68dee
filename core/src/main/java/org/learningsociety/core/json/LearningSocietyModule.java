package org.learningsociety.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.learningsociety.core.json.JsonValue.JsonArray;
import org.learningsociety.core.json.JsonValue.JsonBoolean;
import org.learningsociety.core.json.JsonValue.JsonNumber;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;

/**
 * Lets an application's own Jackson mapper read and write types of the domain, wherever they stand in the application's objects,
 * through the library's codecs. Immutable and thread-safe.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder()
 *         .addModule(LearningSocietyModule.empty().with(Points.class, Codecs.points()))
 *         .build();
 * }</pre>
 *
 * <p>Values are as strict as in the library's own documents, and are written in the same canonical order. What the mapper itself
 * lets through, such as single quotes or a null in place of a whole value, is the mapper's affair.
 */
public final class LearningSocietyModule extends Module {
    private static final String SOURCE = "JSON";

    private final Map<Class<?>, Binding<?>> bindings;

    private LearningSocietyModule(Map<Class<?>, Binding<?>> bindings) {
        this.bindings = Collections.unmodifiableMap(bindings);
    }

    /**
     * Returns the module without any type.
     *
     * @return the module
     */
    public static LearningSocietyModule empty() {
        return new LearningSocietyModule(new LinkedHashMap<>());
    }

    /**
     * Adds a type.
     *
     * @param <T> the type
     * @param type its class; of a sealed type, the interface
     * @param codec its codec; a {@link JsonFormat} is one too
     * @return a module with this type too, instead of an earlier codec of the same type
     */
    public <T> LearningSocietyModule with(Class<T> type, JsonCodec<T> codec) {
        Map<Class<?>, Binding<?>> more = new LinkedHashMap<>(bindings);
        more.put(type, new Binding<>(type, codec));
        return new LearningSocietyModule(more);
    }

    @Override
    public String getModuleName() {
        return "learning-society";
    }

    // Two modules with different types may serve one mapper, which takes modules of one type id for the same module.
    @Override
    public Object getTypeId() {
        return getModuleName()
                + bindings.keySet().stream().map(Class::getName).sorted().toList();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleSerializers serializers = new SimpleSerializers();
        SimpleDeserializers deserializers = new SimpleDeserializers();
        bindings.values().forEach(binding -> binding.addTo(serializers, deserializers));
        context.addSerializers(serializers);
        context.addDeserializers(deserializers);
    }

    private static void write(JsonValue value, JsonGenerator out) throws IOException {
        if (value instanceof JsonObject object) {
            out.writeStartObject();
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                out.writeFieldName(member.getKey());
                write(member.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof JsonArray array) {
            out.writeStartArray();
            for (JsonValue element : array.elements()) {
                write(element, out);
            }
            out.writeEndArray();
        } else if (value instanceof JsonString string) {
            out.writeString(string.text());
        } else if (value instanceof JsonNumber number) {
            out.writeNumber(number.value().toBigIntegerExact());
        } else if (value instanceof JsonBoolean bool) {
            out.writeBoolean(bool.value());
        } else {
            out.writeNull();
        }
    }

    private record Binding<T>(Class<T> type, JsonCodec<T> codec) {
        void addTo(SimpleSerializers serializers, SimpleDeserializers deserializers) {
            serializers.addSerializer(type, new Writer<>(codec));
            deserializers.addDeserializer(type, new Reader<>(type, codec));
        }
    }

    private static final class Writer<T> extends JsonSerializer<T> {
        private final JsonCodec<T> codec;

        Writer(JsonCodec<T> codec) {
            this.codec = codec;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider serializers) throws IOException {
            write(codec.encode(value), out);
        }
    }

    private static final class Reader<T> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final JsonCodec<T> codec;

        Reader(Class<T> type, JsonCodec<T> codec) {
            this.type = type;
            this.codec = codec;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Validated<T> read =
                    new TreeReader(in, SOURCE, JsonLimits.defaults()).read().flatMap(codec::decode);
            if (read.hasErrors()) {
                throw new InvalidValueException(in, type, read.problems());
            }
            return read.value().orElseThrow();
        }
    }

    /** Says everything that is wrong with a value of the domain, to the caller of an application's own mapper. */
    public static final class InvalidValueException extends JsonMappingException {
        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        InvalidValueException(JsonParser parser, Class<?> type, List<Problem> problems) {
            super(parser, message(type, problems));
            this.problems = List.copyOf(problems);
        }

        /**
         * Returns the problems.
         *
         * @return every problem, each at its own pointer, line and column; empty in an exception that was serialized
         */
        public List<Problem> problems() {
            return Collections.unmodifiableList(problems);
        }

        private static String message(Class<?> type, List<Problem> problems) {
            return problems.stream()
                    .map(problem -> problem.message(Language.EN))
                    .collect(Collectors.joining("\n", type.getSimpleName() + " must be valid, but:\n", ""));
        }
    }
}
