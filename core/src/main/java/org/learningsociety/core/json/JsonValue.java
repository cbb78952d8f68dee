package org.learningsociety.core.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.text.FileText;

/**
 * A JSON value: an object, an array, a text, a number, a truth value or null.
 *
 * <p>One type serves reading and writing. A value that was read remembers where it stood, for the {@link JsonCursor}; that place
 * is no part of equality. Immutable and thread-safe.
 *
 * <pre>{@code
 * JsonObject.builder().put("to", JsonNull.of()).put("from", JsonString.of("2024-01-26")).build().toString()
 *         // {"from":"2024-01-26","to":null}
 * }</pre>
 */
public abstract sealed class JsonValue {

    private final int line;
    private final int column;

    private JsonValue(int line, int column) {
        this.line = line;
        this.column = column;
    }

    /** The line on which the value began, 1 if it was not read. */
    int line() {
        return line;
    }

    /** The column at which the value began, 1 if it was not read. */
    int column() {
        return column;
    }

    /**
     * Returns the canonical text: no blanks, members in the order of their names' code points, only the escapes that JSON
     * demands, numbers without exponent. Equal values have equal canonical texts, so it can be hashed.
     *
     * @return for example {@code {"from":"2024-01-26","to":null}}
     */
    @Override
    public String toString() {
        return CanonicalWriter.compact(this);
    }

    /**
     * Returns the canonical text in lines, with two blanks for each level, for people and their version control.
     *
     * @return the text without a line end at its end
     */
    public String toIndentedString() {
        return CanonicalWriter.indented(this);
    }

    /**
     * Returns a fingerprint of the value, which another program can compute too: the SHA-256 of the canonical text in UTF-8.
     *
     * @return 64 lower-case hexadecimal digits, for {@code {}} those that begin with {@code 44136fa3}
     */
    public String hash() {
        try {
            byte[] text = toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    /** An object: members by name. Immutable and thread-safe. */
    public static final class JsonObject extends JsonValue {
        private final SortedMap<String, JsonValue> members;

        /** Takes the map over; nobody else may hold it. */
        JsonObject(SortedMap<String, JsonValue> members, int line, int column) {
            super(line, column);
            this.members = Collections.unmodifiableSortedMap(members);
        }

        /**
         * Starts an object.
         *
         * @return a builder without members
         */
        public static Builder builder() {
            return new Builder();
        }

        /** An empty map in the canonical order. */
        static SortedMap<String, JsonValue> newMembers() {
            return new TreeMap<>(CodePointOrder.INSTANCE);
        }

        /**
         * Returns the members.
         *
         * @return the values by name, in the order of the names' code points, unmodifiable
         */
        public SortedMap<String, JsonValue> members() {
            return members;
        }

        /**
         * Looks a member up.
         *
         * @param name the member's name
         * @return its value, absent when the object has no such member
         */
        public Optional<JsonValue> find(String name) {
            return Optional.ofNullable(members.get(name));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof JsonObject that && members.equals(that.members);
        }

        @Override
        public int hashCode() {
            return members.hashCode();
        }

        /** Collects the members of a {@link JsonObject}. Used by one thread. */
        public static final class Builder {
            private final SortedMap<String, JsonValue> members = newMembers();

            private Builder() {}

            /**
             * Puts a member.
             *
             * @param name its name
             * @param value its value
             * @return this builder
             * @throws IllegalArgumentException if there is a member of this name, or the name holds a character that JSON text
             *     of this library must not hold
             */
            public Builder put(String name, JsonValue value) {
                if (members.putIfAbsent(JsonString.clean(name), value) != null) {
                    throw new IllegalArgumentException("name must be put once, but was put again: \"" + name + "\"");
                }
                return this;
            }

            /**
             * Puts a value of the domain.
             *
             * @param <T> the type of the value
             * @param name the member's name
             * @param codec the codec of the value
             * @param value the value
             * @return this builder
             * @throws IllegalArgumentException if there is a member of this name
             */
            public <T> Builder put(String name, JsonCodec<T> codec, T value) {
                return put(name, codec.encode(value));
            }

            /**
             * Puts a value of the domain if it is present.
             *
             * @param <T> the type of the value
             * @param name the member's name
             * @param codec the codec of the value
             * @param value the value; when it is absent there will be no member
             * @return this builder
             * @throws IllegalArgumentException if there is a member of this name
             */
            public <T> Builder putOptional(String name, JsonCodec<T> codec, Optional<T> value) {
                value.ifPresent(present -> put(name, codec, present));
                return this;
            }

            /** Puts the members of another object, as when the discriminator joins the fields of a case. */
            Builder putAll(JsonObject object) {
                object.members().forEach(this::put);
                return this;
            }

            /**
             * Ends the object.
             *
             * @return an object of the members put so far
             */
            public JsonObject build() {
                return new JsonObject(new TreeMap<>(members), 1, 1);
            }
        }
    }

    /** An array: values in their order. Immutable and thread-safe. */
    public static final class JsonArray extends JsonValue {
        private final List<JsonValue> elements;

        JsonArray(List<JsonValue> elements, int line, int column) {
            super(line, column);
            this.elements = List.copyOf(elements);
        }

        /**
         * Makes an array.
         *
         * @param elements the values in their order
         * @return the array
         */
        public static JsonArray of(List<? extends JsonValue> elements) {
            return new JsonArray(new ArrayList<>(elements), 1, 1);
        }

        /**
         * Makes an array.
         *
         * @param elements the values in their order
         * @return the array
         */
        public static JsonArray of(JsonValue... elements) {
            return of(Arrays.asList(elements));
        }

        /**
         * Returns the elements.
         *
         * @return the values in their order, unmodifiable
         */
        public List<JsonValue> elements() {
            return elements;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof JsonArray that && elements.equals(that.elements);
        }

        @Override
        public int hashCode() {
            return elements.hashCode();
        }
    }

    /** A text in Unicode form NFC. Immutable and thread-safe. */
    public static final class JsonString extends JsonValue {
        private final String text;

        JsonString(String text, int line, int column) {
            super(line, column);
            this.text = clean(text);
        }

        /**
         * Makes a text.
         *
         * @param text the text, which is brought to NFC
         * @return the text
         * @throws IllegalArgumentException if it holds a {@linkplain FileText#findForbidden(String) forbidden character}
         */
        public static JsonString of(String text) {
            return new JsonString(text, 1, 1);
        }

        static String clean(String text) {
            String normalized = Normalizer.normalize(text, Normalizer.Form.NFC);
            FileText.findForbidden(normalized).ifPresent(index -> {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "text must not hold control characters or half characters, but held U+%04X at %d",
                        (int) normalized.charAt(index),
                        index));
            });
            return normalized;
        }

        /**
         * Returns the text.
         *
         * @return the text in NFC
         */
        public String text() {
            return text;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof JsonString that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /**
     * A number. Numbers with equal values are equal: 1.0 is 1. Immutable and thread-safe.
     *
     * <p>The library writes integers only, and exact decimals and fractions as texts. Another number can be read, so that the
     * codec which expected something else can say so at its place.
     */
    public static final class JsonNumber extends JsonValue {
        private final BigDecimal value;

        JsonNumber(BigDecimal value, int line, int column) {
            super(line, column);
            this.value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        /**
         * Makes a number.
         *
         * @param value the integer
         * @return the number
         */
        public static JsonNumber of(long value) {
            return new JsonNumber(BigDecimal.valueOf(value), 1, 1);
        }

        /**
         * Makes a number.
         *
         * @param value the integer
         * @return the number
         */
        public static JsonNumber of(BigInteger value) {
            return new JsonNumber(new BigDecimal(value), 1, 1);
        }

        /**
         * Returns the number.
         *
         * @return the exact value, without zeros at its end
         */
        public BigDecimal value() {
            return value;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof JsonNumber that && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** True or false. Immutable and thread-safe. */
    public static final class JsonBoolean extends JsonValue {
        private final boolean value;

        JsonBoolean(boolean value, int line, int column) {
            super(line, column);
            this.value = value;
        }

        /**
         * Makes a truth value.
         *
         * @param value the truth value
         * @return the truth value
         */
        public static JsonBoolean of(boolean value) {
            return new JsonBoolean(value, 1, 1);
        }

        /**
         * Returns the truth value.
         *
         * @return the truth value
         */
        public boolean value() {
            return value;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof JsonBoolean that && value == that.value;
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(value);
        }
    }

    /** Null: said to be nothing, which is not the same as absent. Immutable and thread-safe. */
    public static final class JsonNull extends JsonValue {

        JsonNull(int line, int column) {
            super(line, column);
        }

        /**
         * Makes a null.
         *
         * @return null
         */
        public static JsonNull of() {
            return new JsonNull(1, 1);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof JsonNull;
        }

        @Override
        public int hashCode() {
            return JsonNull.class.hashCode();
        }
    }
}
