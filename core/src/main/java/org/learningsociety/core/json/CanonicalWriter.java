package org.learningsociety.core.json;

import java.util.Iterator;
import java.util.function.Consumer;
import org.learningsociety.core.json.JsonValue.JsonArray;
import org.learningsociety.core.json.JsonValue.JsonBoolean;
import org.learningsociety.core.json.JsonValue.JsonNumber;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;

/** Writes the canonical text, compact or in lines. */
final class CanonicalWriter {
    private static final int USUAL_LENGTH = 1 << 10;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);
    private final boolean inLines;
    private int level;

    private CanonicalWriter(boolean inLines) {
        this.inLines = inLines;
    }

    static String compact(JsonValue value) {
        CanonicalWriter writer = new CanonicalWriter(false);
        writer.write(value);
        return writer.out.toString();
    }

    static String indented(JsonValue value) {
        CanonicalWriter writer = new CanonicalWriter(true);
        writer.write(value);
        return writer.out.toString();
    }

    private void write(JsonValue value) {
        if (value instanceof JsonObject object) {
            writeAll('{', object.members().entrySet(), '}', member -> {
                writeText(member.getKey());
                out.append(inLines ? ": " : ":");
                write(member.getValue());
            });
        } else if (value instanceof JsonArray array) {
            writeAll('[', array.elements(), ']', this::write);
        } else if (value instanceof JsonString string) {
            writeText(string.text());
        } else if (value instanceof JsonNumber number) {
            out.append(number.value().toPlainString());
        } else if (value instanceof JsonBoolean bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    private <E> void writeAll(char open, Iterable<E> parts, char close, Consumer<E> writePart) {
        out.append(open);
        level++;
        Iterator<E> rest = parts.iterator();
        boolean empty = !rest.hasNext();
        while (rest.hasNext()) {
            newLine();
            writePart.accept(rest.next());
            if (rest.hasNext()) {
                out.append(',');
            }
        }
        level--;
        if (!empty) {
            newLine();
        }
        out.append(close);
    }

    private void newLine() {
        if (inLines) {
            out.append('\n');
            for (int i = 0; i < level; i++) {
                out.append("  ");
            }
        }
    }

    /** Most texts are as they are, and are taken over as a whole. */
    private void writeText(String text) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            writeEscaped(text);
        }
        out.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private void writeEscaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
    }
}
