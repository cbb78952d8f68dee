package org.learningsociety.reporting.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that try to be something else than text. */
public final class HostileText {

    /** One of each kind. */
    public static final List<String> SAMPLES = List.of(
            "<script>alert(1)</script>",
            "</title></style></svg><img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "' ]]> --> &lt; &amp; &#0;",
            "=HYPERLINK(\"http://example.invalid\",\"x\")",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "a\u0000b\u0007c\u001bd\u009fe\u007f",
            "abc\u202Egnp.exe\u2066\u200F",
            "a\ud800b\udc00c\uffff",
            "first\nsecond\r\nthird\u2028fourth",
            "# heading | cell ` code * star _ [x](http://example.invalid) ![y](z) ~~",
            "1. one",
            "- item",
            "www.example.invalid me@example.invalid",
            "a;b,c\"d",
            "${7*7} @if(true) {{x}}",
            "Ấp Đỗ Xuân Hợp 😀",
            "x".repeat(10_000),
            "từ ".repeat(3_333) + "x");

    private HostileText() {}

    /**
     * Generates texts.
     *
     * @return the samples, and any characters around them; never blank
     */
    public static Arbitrary<String> hostileTexts() {
        Arbitrary<String> samples = Arbitraries.of(SAMPLES);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12).map(noise -> noise + "x");
        return Arbitraries.frequencyOf(Tuple.of(3, samples), Tuple.of(2, any));
    }
}
