package org.learningsociety.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.law.Issuer;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;

class InstrumentListCodecTest {

    private static final String GOOD = """
            {
              "format": "learning-society-instruments/1.0",
              "instruments": [
                {
                  "date": "2024-03",
                  "id": "kh-khcn-2024",
                  "inForce": {
                    "from": "2024-01-01",
                    "to": "unknown"
                  },
                  "issuers": [
                    "so-khcn"
                  ],
                  "notes": [],
                  "relations": [
                    {
                      "kind": "IMPLEMENTS",
                      "target": "kh-20-2024"
                    }
                  ],
                  "sources": [],
                  "subject": {
                    "en": "Learning",
                    "vi": "Học tập"
                  },
                  "symbol": "/KH-KHCN",
                  "type": "ke-hoach",
                  "verification": "VERIFIED"
                }
              ],
              "issuers": {
                "so-khcn": {
                  "en": "Department",
                  "vi": "Sở"
                }
              },
              "types": {
                "ke-hoach": {
                  "abbreviation": "KH",
                  "name": {
                    "en": "Plan",
                    "vi": "Kế hoạch"
                  }
                }
              }
            }
            """;

    private static Validated<List<Instrument>> read(String text) {
        return LawCodecs.instruments().read("x.json", text);
    }

    @Test
    void readsAndWritesTheCommittedForm() {
        List<Instrument> instruments = read(GOOD).orElseThrow();
        Instrument draft = instruments.get(0);
        assertThat(draft.symbol())
                .hasValueSatisfying(symbol -> assertThat(symbol.number()).isEmpty());
        assertThat(draft.date()).hasToString("Optional[2024-03]");
        assertThat(draft.inForce()).hasToString("Optional[2024-01-01/]");
        assertThat(draft.type().abbreviation()).contains("KH");
        assertThat(draft.issuers()).extracting(Issuer::name).containsExactly(LocalizedText.of("Sở", "Department"));
        assertThat(LawCodecs.instruments().write(instruments)).isEqualTo(GOOD);
    }

    @Test
    void reportsAnIssuerAndATypeThatTheDocumentDoesNotName() {
        String text =
                GOOD.replace("\"so-khcn\"\n", "\"so-gddt\"\n").replace("\"type\": \"ke-hoach\"", "\"type\": \"x\"");
        assertThat(codes(text)).containsExactly(JsonProblem.UNKNOWN_NAME, JsonProblem.UNKNOWN_NAME);
        assertThat(pointers(text)).containsExactly("/instruments/0/issuers/0", "/instruments/0/type");
    }

    @Test
    void reportsABadSymbolAndABadLabelAtOnce() {
        String text = GOOD.replace("/KH-KHCN", "KH-KHCN").replace("VERIFIED", "CHECKED");
        assertThat(pointers(text)).containsExactly("/instruments/0/symbol", "/instruments/0/verification");
    }

    @Test
    void aBadIssuerDoesNotHideABadInstrument() {
        String text = GOOD.replace("\"en\": \"Department\"", "\"en\": 1").replace("IMPLEMENTS", "FOLLOWS");
        assertThat(pointers(text)).contains("/instruments/0/relations/0/kind", "/issuers/so-khcn/en");
    }

    @Test
    void reportsAnInstrumentWithoutIssuer() {
        String text = GOOD.replaceAll("\\[\\s+\"so-khcn\"\\s+\\]", "[]");
        assertThat(codes(text)).containsExactly(JsonProblem.INVALID);
        assertThat(pointers(text)).containsExactly("/instruments/0");
    }

    @Test
    void reportsEveryMissingField() {
        assertThat(codes("{\"format\": \"learning-society-instruments/1.0\"}"))
                .containsExactly(JsonProblem.MISSING_FIELD, JsonProblem.MISSING_FIELD, JsonProblem.MISSING_FIELD);
    }

    @Test
    void refusesToWriteAnIssuerOfTwoNames() {
        Instrument one = read(GOOD).orElseThrow().get(0);
        Issuer renamed = new Issuer(one.issuers().get(0).id(), LocalizedText.of("Sở khác", "Other department"));
        assertThatThrownBy(() -> LawCodecs.instruments().write(List.of(one, one.withIssuers(renamed))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("an id must have one meaning, but so-khcn had two");
    }

    private static List<ProblemCode> codes(String text) {
        return read(text).problems().stream().map(Problem::code).toList();
    }

    private static List<String> pointers(String text) {
        return read(text).problems().stream()
                .map(Problem::place)
                .map(Place.Json.class::cast)
                .map(Place.Json::pointer)
                .toList();
    }
}
