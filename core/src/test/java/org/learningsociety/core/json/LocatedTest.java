package org.learningsociety.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.problem.Located;
import org.learningsociety.core.problem.Place;

class LocatedTest {

    private static final JsonFormat<Map<String, String>> FORMAT = JsonFormat.of(
            "test",
            1,
            0,
            JsonCodec.of(
                    in -> Codecs.map(Codecs.text(), Codecs.text()).decode(in),
                    Codecs.map(Codecs.text(), Codecs.text())::encode));

    @ParameterizedTest
    @CsvSource({
        "'', '', 1",
        "/format, /format, 2",
        "/a~1b, /a~1b, 3",
        "/a~01, /a~01, 4",
        "/absent, '', 1",
        "/absent/deeper, '', 1",
        "/format/0, /format, 2"
    })
    void aPartIsFoundByItsPointer(String pointer, String found, int line) {
        String text = """
                {
                "format": "test/1.0",
                "a/b": "slash",
                "a~1": "tilde"
                }
                """;
        Located<Map<String, String>> located = FORMAT.readLocated("t.json", text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(located.place(pointer)).isInstanceOfSatisfying(Place.Json.class, place -> {
            assertThat(place.source()).isEqualTo("t.json");
            assertThat(place.pointer()).isEqualTo(found);
            assertThat(place.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource({"/0, /0", "/1, /1", "/2, ''", "/-, ''", "/x, ''"})
    void anElementIsFoundByItsNumber(String pointer, String found) {
        JsonCursor list = JsonReader.standard().read("t.json", "[1, 2]").orElseThrow();

        assertThat(new PointerPlaces(list).apply(pointer))
                .isEqualTo(new PointerPlaces(list).apply(found))
                .extracting(place -> ((Place.Json) place).pointer())
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"/a, plan#/a", "'', plan#"})
    void aValueFromNoDocumentIsNamed(String pointer, String place) {
        assertThat(Located.of(1, "plan").place(pointer)).isEqualTo(new Place.Whole(place));
    }
}
