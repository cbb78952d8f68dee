package org.learningsociety.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;

/** A document of a small domain, as a room of the library would have it: a record, a sealed type and a versioned format. */
class FormatExampleTest {

    record Phase(PhaseId id, DateRange period, Optional<LocalizedText> name, List<Goal> goals) {
        Phase {
            if (goals.isEmpty()) {
                throw new IllegalArgumentException("a phase must have a goal, but " + id.text() + " had none");
            }
        }
    }

    record PhaseId(String text) {
        static PhaseId parse(String text) {
            if (!text.matches("[a-z0-9-]+")) {
                throw new IllegalArgumentException("id must be lower-case ASCII, but was \"" + text + "\"");
            }
            return new PhaseId(text);
        }
    }

    sealed interface Goal {
        record Count(long atLeast) implements Goal {}

        record Quality(String text) implements Goal {}
    }

    static final class PhaseCodec implements JsonCodec<Phase> {
        private static final JsonCodec<PhaseId> ID = Codecs.parsed("phase-1", PhaseId::parse, PhaseId::text);
        private static final JsonCodec<List<Goal>> GOALS = Codecs.list(JsonUnion.<Goal>by("goal")
                .with("count", Goal.Count.class, new CountCodec())
                .with("quality", Goal.Quality.class, new QualityCodec()));

        @Override
        public Validated<Phase> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<PhaseId> id = fields.required("id", ID);
            JsonField<DateRange> period = fields.required("period", Codecs.dateRange());
            JsonField<Optional<LocalizedText>> name = fields.optional("name", Codecs.localizedText());
            JsonField<List<Goal>> goals = fields.required("goals", GOALS);
            return fields.build(() -> new Phase(id.get(), period.get(), name.get(), goals.get()));
        }

        @Override
        public JsonValue encode(Phase phase) {
            return JsonObject.builder()
                    .put("id", ID, phase.id())
                    .put("period", Codecs.dateRange(), phase.period())
                    .putOptional("name", Codecs.localizedText(), phase.name())
                    .put("goals", GOALS, phase.goals())
                    .build();
        }
    }

    static final class CountCodec implements JsonCodec<Goal.Count> {
        @Override
        public Validated<Goal.Count> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<Long> atLeast = fields.required("atLeast", Codecs.integer());
            return fields.build(() -> new Goal.Count(atLeast.get()));
        }

        @Override
        public JsonValue encode(Goal.Count goal) {
            return JsonObject.builder()
                    .put("atLeast", Codecs.integer(), goal.atLeast())
                    .build();
        }
    }

    static final class QualityCodec implements JsonCodec<Goal.Quality> {
        @Override
        public Validated<Goal.Quality> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<String> text = fields.required("text", Codecs.text());
            return fields.build(() -> new Goal.Quality(text.get()));
        }

        @Override
        public JsonValue encode(Goal.Quality goal) {
            return JsonObject.builder().put("text", Codecs.text(), goal.text()).build();
        }
    }

    private static final JsonFormat<Phase> FORMAT = JsonFormat.of("example-phase", 1, 2, new PhaseCodec());

    private static final Phase PHASE = new Phase(
            new PhaseId("phase-1"),
            DateRange.of(DateBound.on(LocalDate.of(2023, 1, 1)), DateBound.unknown()),
            Optional.of(LocalizedText.of("Giai đoạn 1", "Phase 1")),
            List.of(new Goal.Count(70), new Goal.Quality("Phát triển phong trào")));

    private static final String TEXT = """
            {
              "format": "example-phase/1.2",
              "goals": [
                {
                  "atLeast": 70,
                  "goal": "count"
                },
                {
                  "goal": "quality",
                  "text": "Phát triển phong trào"
                }
              ],
              "id": "phase-1",
              "name": {
                "en": "Phase 1",
                "vi": "Giai đoạn 1"
              },
              "period": {
                "from": "2023-01-01",
                "to": "unknown"
              }
            }
            """;

    @Test
    void writesForPeople() {
        assertThat(FORMAT.write(PHASE)).isEqualTo(TEXT);
    }

    @Test
    void readsWhatItWrote() {
        assertThat(FORMAT.read("phase.json", TEXT)).isEqualTo(Validated.of(PHASE));
    }

    @Test
    void readsOlderMinorVersionsAndExtensions() {
        String older = TEXT.replace("1.2", "1.0").replace("\"id\"", "\"x-note\": null, \"id\"");
        assertThat(FORMAT.read("phase.json", older)).isEqualTo(Validated.of(PHASE));
    }

    @Test
    void reportsEverythingAtOnceInTheOrderOfTheDocument() {
        Validated<Phase> read = FORMAT.read("p.json", """
                {"format": "example-phase/1.0",
                 "id": "Phase 1",
                 "nmae": {"vi": "Giai đoạn 1"},
                 "goals": [{"goal": "count", "atLeast": "90"},
                           {"goal": "count", "atLeast": 90.9},
                           {"goal": "count"},
                           {"goal": "colour"},
                           {"text": ""},
                           {"goal": "quality", "text": null, "text": "a"}],
                 "name": {"vi": "Giai đoạn 1"}
                }
                """);

        assertThat(read.value()).isEmpty();
        assertThat(read.problems().stream().map(problem -> problem.message(Language.VI)))
                .containsExactly(
                        "p.json, dòng 1, cột 1 (/): Trường “period” bị thiếu.",
                        "p.json, dòng 2, cột 8 (/id): Không đọc được \"Phase 1\". Hãy viết theo mẫu “phase-1”."
                                + " (id must be lower-case ASCII, but was \"Phase 1\")",
                        "p.json, dòng 3, cột 10 (/nmae): Định dạng này không có trường “nmae”. Các trường được biết:"
                                + " format, goals, id, name, period. Trường ghi thêm phải bắt đầu bằng “x-”.",
                        "p.json, dòng 4, cột 41 (/goals/0/atLeast): Ở đây phải là một số nguyên không có dấu ngoặc kép,"
                                + " nhưng lại là \"90\".",
                        "p.json, dòng 5, cột 41 (/goals/1/atLeast): Ở đây phải là một số nguyên không có dấu ngoặc kép,"
                                + " nhưng lại là 90.9.",
                        "p.json, dòng 6, cột 12 (/goals/2): Trường “atLeast” bị thiếu.",
                        "p.json, dòng 7, cột 21 (/goals/3/goal): Không có tên \"colour\". Các tên được biết: count, quality.",
                        "p.json, dòng 8, cột 12 (/goals/4): Trường “goal” bị thiếu.",
                        "p.json, dòng 9, cột 40 (/goals/5/text): Ở đây phải là một chuỗi trong dấu ngoặc kép,"
                                + " nhưng lại là null.",
                        "p.json, dòng 9, cột 46 (/goals/5/text): Trường “text” được ghi hai lần. Chỉ giữ lại một.",
                        "p.json, dòng 10, cột 10 (/name): Trường “en” bị thiếu.");
    }

    @Test
    void saysTheRefusalOfTheTypeAtThePlaceOfTheObject() {
        Validated<Phase> read = FORMAT.read("p.json", """
                {"format": "example-phase/1.2", "goals": [], "id": "a",
                 "period": {"from": "2024-01-01", "to": null}}
                """);
        assertThat(read.problems().stream().map(problem -> problem.message(Language.EN)))
                .containsExactly(
                        "p.json, line 1, column 1 (/): What is given here is not valid: a phase must have a goal, but a had none");

        Validated<Phase> turned = FORMAT.read("p.json", """
                {"format": "example-phase/1.2", "goals": [{"goal": "count", "atLeast": 1}], "id": "a",
                 "period": {"from": "2024-01-01", "to": "2023-01-01"}}
                """);
        assertThat(turned.problems().stream().map(problem -> problem.message(Language.EN)))
                .containsExactly("p.json, line 2, column 12 (/period): What is given here is not valid:"
                        + " start must be before end, but was 2024-01-01/2023-01-01");
    }

    @Test
    void refusesWhatItCannotReadByOneProblem() {
        Map<String, String> refusals = Map.of(
                "{\"id\": 1, \"zzz\": 2}", "json.missing-format",
                "{\"format\": 1, \"zzz\": 2}", "json.not-a-text",
                "{\"format\": \"other/1.0\", \"zzz\": 2}", "json.other-format",
                "{\"format\": \"example-phase\", \"zzz\": 2}", "json.other-format",
                "{\"format\": \"example-phase/1.3\", \"zzz\": 2}", "json.unsupported-version",
                "{\"format\": \"example-phase/2.0\", \"zzz\": 2}", "json.unsupported-version",
                "{\"format\": \"example-phase/0.9\", \"zzz\": 2}", "json.unsupported-version",
                "[]", "json.not-an-object",
                "{", "json.incomplete");
        refusals.forEach((text, code) -> assertThat(FORMAT.read("p.json", text).problems())
                .extracting(problem -> problem.code().id())
                .as(text)
                .containsExactly(code));
    }

    @Test
    void keepsWhatStandsBesideTheRefusalOfTheVersion() {
        assertThat(FORMAT.read("p.json", "{\"format\": \"example-phase/9.0\"}").problems())
                .containsExactly(Problem.error(
                        JsonProblem.UNSUPPORTED_VERSION,
                        new Place.Json("p.json", "/format", 1, 12),
                        Map.of("value", "\"example-phase/9.0\"", "expected", "example-phase/1.2")));
    }

    @Test
    void refusesNamesAndCodecsThatMakeNoDocument() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonFormat.of("Phase/1", 1, 0, Codecs.text()));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonFormat.of("phase", 1, -1, Codecs.text()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonFormat.of("phase", 1, 0, Codecs.text()).write("a"))
                .withMessageContaining("codec must encode an object");
    }

    @Test
    void takesTheFieldsOfFormatAndDiscriminatorForKnown() {
        JsonFormat<Goal> goals = JsonFormat.of(
                "example-goal", 1, 0, JsonUnion.<Goal>by("goal").with("count", Goal.Count.class, new CountCodec()));
        String text = goals.write(new Goal.Count(3));
        assertThat(goals.read("g.json", text)).isEqualTo(Validated.of(new Goal.Count(3)));
    }
}
