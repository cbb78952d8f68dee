package org.learningsociety.core.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The text of a UTF-8 file, of which nothing was replaced. Immutable and thread-safe.
 *
 * <p>A byte order mark at the beginning is not part of the text.
 *
 * @param text the text up to the first byte that is not UTF-8
 * @param invalidByte that byte, such as {@code 0xE1}, absent when the file is UTF-8 to its end
 */
public record FileText(String text, Optional<String> invalidByte) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Decodes a file.
     *
     * @param bytes the bytes of the file
     * @return its text
     */
    public static FileText decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = withoutByteOrderMark(out.flip().toString());
        return new FileText(text, result.isError() ? Optional.of(hex(in.get(in.position()))) : Optional.empty());
    }

    /**
     * Drops the byte order mark at the beginning of a text.
     *
     * @param text the text
     * @return the text without the mark, or the same text when it has none
     */
    public static String withoutByteOrderMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /**
     * Finds the first character that a file for people must not hold: a control character other than tab and the line ends,
     * half of a surrogate pair, or U+FFFE and U+FFFF. Neither XML nor the office formats can carry one.
     *
     * @param text the text
     * @return the index of the character, absent when the text holds none
     */
    public static OptionalInt findForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c >= '\uFFFE' || isForbiddenControl(c)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isForbiddenControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }

    private static String hex(byte value) {
        return String.format(Locale.ROOT, "0x%02X", value);
    }
}
