package org.learningsociety.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileTextTest {

    @Test
    void decodesWithoutTheByteOrderMark() {
        byte[] bytes = "\uFEFFxã \uFEFF😀".getBytes(StandardCharsets.UTF_8);
        assertThat(FileText.decode(bytes)).isEqualTo(new FileText("xã \uFEFF😀", Optional.empty()));
        assertThat(FileText.decode(new byte[0])).isEqualTo(new FileText("", Optional.empty()));
    }

    @Test
    void stopsAtTheFirstByteThatIsNotUtf8() {
        byte[] cut = {'x', (byte) 0xC3};
        byte[] surrogate = {'x', 'y', (byte) 0xED, (byte) 0xA0, (byte) 0x80};
        byte[] overlong = {(byte) 0xC0, (byte) 0x80};
        assertThat(FileText.decode(cut)).isEqualTo(new FileText("x", Optional.of("0xC3")));
        assertThat(FileText.decode(surrogate)).isEqualTo(new FileText("xy", Optional.of("0xED")));
        assertThat(FileText.decode(overlong)).isEqualTo(new FileText("", Optional.of("0xC0")));
    }

    @Test
    void findsWhatNoFileForPeopleMayHold() {
        assertThat(FileText.findForbidden("a\t\r\n đ😀\u007F\uFFFD")).isEmpty();
        assertThat(FileText.findForbidden("ab\u0000")).hasValue(2);
        assertThat(FileText.findForbidden("\u001F")).hasValue(0);
        assertThat(FileText.findForbidden("😀\uD83D")).hasValue(2);
        assertThat(FileText.findForbidden("\uDE00\uD83D")).hasValue(0);
        assertThat(FileText.findForbidden("a\uFFFE")).hasValue(1);
    }
}
