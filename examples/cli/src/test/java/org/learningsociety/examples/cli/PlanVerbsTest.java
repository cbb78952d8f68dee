package org.learningsociety.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the verbs of plans make of the shipped plans and of the sample. */
class PlanVerbsTest {

    private static final String NATIONAL = "quoc-gia-2023";
    private static final String BAC_GIANG = "so-khcn-bac-giang-2024";

    @TempDir
    Path folder;

    private Samples samples = new Samples(Path.of(""));

    @BeforeEach
    void setUp() {
        samples = new Samples(folder);
    }

    @Test
    void plansHaveTheKeysOfTheContract() {
        Call call = Call.json("plans");

        assertThat(call.code()).isZero();
        assertThat(Call.keys(call.json())).containsExactly("plans", "problems");
        assertThat(call.json().get("plans")).hasSize(14);
        JsonNode krongNo = find(call.json().get("plans"), "id", "krong-no-2024");
        assertThat(Call.keys(krongNo))
                .containsExactly("id", "symbol", "issuer", "date", "period", "parents", "verification", "title");
        assertThat(krongNo.get("symbol").asText()).isEqualTo("123/KH-UBND");
        assertThat(krongNo.get("date").asText()).isEqualTo("2024-04-08");
        assertThat(krongNo.get("period")).hasToString("{\"from\":\"2023-01-01\",\"to\":\"2031-01-01\"}");
        assertThat(krongNo.get("parents")).hasToString("[\"quoc-gia-2023\"]");
        JsonNode department = find(call.json().get("plans"), "id", BAC_GIANG);
        assertThat(department.get("date").asText()).isEqualTo("2024-03");
        assertThat(department.get("parents")).hasToString("[\"kh-20-ubnd-bac-giang-2024\"]");
    }

    @Test
    void aFolderOfPlansStandsBesideTheShippedOnes() throws IOException {
        samples.plan();
        samples.file("rubric.json", Call.of("sample", "rubric").out());
        Call both = Call.json("plans", "--catalog", folder.toString());
        Call none = Call.json("plans", "--catalog", folder.resolve("absent").toString());

        assertThat(both.code()).isZero();
        assertThat(Call.texts(both.json().get("plans"), "id")).hasSize(15).contains("vi-du-xa-2026");
        assertThat(none.code()).isEqualTo(3);
    }

    @Test
    void aFolderMayNotTakeTheIdOfAShippedPlan() throws IOException {
        samples.changed(samples.plan(), "\"id\": \"vi-du-xa-2026\"", "\"id\": \"krong-no-2024\"");
        Call call = Call.json("plans", "--catalog", folder.toString());

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).containsExactly("tailoring.duplicate-plan");
        assertThat(call.json().at("/problems/0/source").asText()).isEqualTo("kế hoạch.json");
    }

    @Test
    void aComparisonHasTheKeysOfTheContract() {
        Call call = Call.json("compare-plans", BAC_GIANG, NATIONAL);

        assertThat(call.code()).isZero();
        assertThat(Call.keys(call.json())).containsExactly("items", "deviations", "passedOver", "problems");
        assertThat(call.json().at("/passedOver")).hasToString("[\"kh-20-ubnd-bac-giang-2024\"]");
        assertThat(call.json().get("items"))
                .anySatisfy(
                        item -> assertThat(item)
                                .hasToString(
                                        "{\"item\":\"content-2\",\"parentItem\":\"content-1\",\"kinds\":[\"SPLIT\",\"ADDED\"]}"))
                .anySatisfy(item -> assertThat(item)
                        .hasToString("{\"item\":null,\"parentItem\":\"content-2\",\"kinds\":[\"OMITTED\"]}"));
        List<String> types = Call.texts(call.json().get("deviations"), "type");
        assertThat(types)
                .containsExactly(
                        "SPLIT",
                        "ADDED",
                        "REWORDED",
                        "NARROWED",
                        "ADDED",
                        "NARROWED",
                        "WIDENED",
                        "OMITTED",
                        "AUDIENCE",
                        "MOVED",
                        "STARTS_LATER");
        JsonNode omitted = find(call.json().get("deviations"), "type", "OMITTED");
        assertThat(Call.keys(omitted))
                .containsExactly("type", "item", "parentItem", "severity", "local", "parent", "reasons", "citations");
        assertThat(omitted.get("item").isNull()).isTrue();
        assertThat(omitted.get("local").isNull()).isTrue();
        assertThat(omitted.get("severity").asText()).isEqualTo("WARNING");
        assertThat(omitted.get("citations")).hasSize(2);
    }

    @Test
    void haNoisTargetsAreComparedWithTheNationalOnes() {
        Call call = Call.json("compare-plans", "ha-noi-cdht-2023", "chuong-trinh-677-2022", "--lang", "en");

        JsonNode missing = find(call.json().get("deviations"), "type", "TARGET_MISSING");
        assertThat(missing.get("parent").asText())
                .isEqualTo("Cadres, civil servants and workers recognized as Learning Citizens: ≥ 60 % (2025-12-31)");
        assertThat(missing.get("citations")).hasSize(2);
        assertThat(Call.texts(call.json().get("deviations"), "type"))
                .containsExactly("PHASES_ADDED", "TARGET_MISSING", "TARGET_ADDED");
    }

    @Test
    void peopleReadAComparisonInEitherLanguage() {
        assertThat(Call.of("compare-plans", BAC_GIANG, NATIONAL).out())
                .contains("CẦN XEM LẠI: lược bỏ ← content-2\n", "CẦN XEM LẠI: bắt đầu muộn hơn\n");
        assertThat(Call.of("compare-plans", BAC_GIANG, NATIONAL, "--lang", "en").out())
                .contains("omitted ← content-2\n", "starts later\n");
        assertThat(Call.of("compare-plans", BAC_GIANG, NATIONAL, "--format", "csv")
                        .out()
                        .lines())
                .hasSize(12)
                .contains("type,severity,item,parentItem,local,parent,citations");
    }

    @Test
    void aFileIsComparedWithAShippedPlan() {
        Call call = Call.json("compare-plans", samples.plan(), NATIONAL);

        assertThat(call.code()).isZero();
        assertThat(call.problems()).isEmpty();
        assertThat(Call.texts(call.json().get("deviations"), "type"))
                .contains("NARROWED", "ADDED", "OMITTED", "AUDIENCE", "PHASES_ADDED", "TARGET_ADDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare-plans absent quoc-gia-2023", "resolve-plan absent"})
    void anUnknownIdIsNotFound(String line) {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.addAll(List.of("--format", "json"));
        Call call = Call.of(arguments);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).containsExactly("cli.unknown-plan");
        assertThat(call.json().at("/problems/0/message").asText()).contains("absent", "krong-no-2024");
    }

    @Test
    void aFileThatIsNotThereCannotBeRead() {
        String absent = folder.resolve("absent.json").toString();

        assertThat(Call.of("resolve-plan", absent).code()).isEqualTo(3);
        assertThat(Call.of("milestones", "--plan", absent, "--on", "2025-01-01").code())
                .isEqualTo(3);
        assertThat(Call.of("compare-plans", NATIONAL).code()).isEqualTo(2);
    }

    @Test
    void allThatIsWrongInAFileIsToldAtItsLine() throws IOException {
        String twice = samples.changed(samples.plan(), "\"id\": \"phase-2\"", "\"id\": \"phase-1\"");
        String file = samples.changed(twice, "\"from\": \"2029-01-01\"", "\"from\": \"2029-02-01\"");
        Call call = Call.json("resolve-plan", file);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).contains("plan.duplicate-id", "plan.phase-gap");
        assertThat(call.json().get("problems")).allSatisfy(problem -> {
            assertThat(problem.get("source").asText()).isEqualTo("kế hoạch.json");
            assertThat(problem.get("pointer").asText()).startsWith("/");
            assertThat(problem.get("line").asInt()).isPositive();
        });
    }

    @Test
    void aUnitThatWasNotThereIsToldAndTheResultIsGivenAllTheSame() throws IOException {
        String file = samples.changed(
                samples.plan(), "\"unit\": \"vn-lam-dong-krong-no-2025\"", "\"unit\": \"vn-dak-nong-krong-no\"");
        Call resolved = Call.json("resolve-plan", file);
        Call compared = Call.json("compare-plans", file, NATIONAL);

        assertThat(resolved.code()).isEqualTo(1);
        assertThat(resolved.problems()).hasSize(4).containsOnly("tailoring.unit-not-then");
        assertThat(resolved.json().at("/problems/0/source").asText()).isEqualTo("kế hoạch.json");
        assertThat(resolved.json().at("/problems/0/pointer").asText()).isEqualTo("/scope/unit");
        assertThat(resolved.json().get("items")).isNotEmpty();
        assertThat(compared.code()).isEqualTo(1);
        assertThat(compared.problems()).hasSize(4);
    }

    @Test
    void aUnitThatTheMapDoesNotHaveIsAWarning() throws IOException {
        String file = samples.changed(
                samples.plan(), "\"unit\": \"vn-lam-dong-krong-no-2025\"", "\"unit\": \"vn-lam-dong-nowhere\"");
        Call call = Call.json("resolve-plan", file);

        assertThat(call.code()).isZero();
        assertThat(call.problems()).hasSize(4).containsOnly("tailoring.unknown-unit");
    }

    @Test
    void aResolvedItemTellsItsWay() {
        Call call = Call.json("resolve-plan", samples.plan());

        assertThat(call.code()).isZero();
        assertThat(Call.keys(call.json())).containsExactly("items", "period", "omitted", "passedOver", "problems");
        assertThat(Call.texts(call.json().get("items"), "item"))
                .containsExactly(
                        "vi-du-xa-2026/content-1",
                        "vi-du-xa-2026/content-2",
                        "vi-du-xa-2026/content-3",
                        "quoc-gia-2023/content-2",
                        "quoc-gia-2023/content-3",
                        "quoc-gia-2023/content-5");
        JsonNode second = call.json().at("/items/1");
        assertThat(Call.keys(second))
                .containsExactly(
                        "item", "kind", "inherited", "text", "audience", "anchors", "provenance", "notTakenUp");
        assertThat(Call.texts(second.at("/provenance/0"), "parentItem"))
                .containsExactly("quoc-gia-2023/content-4", "N4");
        assertThat(call.json().at("/omitted/0/parentItem").asText()).isEqualTo("quoc-gia-2023/content-6");
        assertThat(Call.of("resolve-plan", samples.plan(), "--lang", "en").out())
                .contains("Train the staff of the commune in digital skills.\n");
        assertThat(Call.of("resolve-plan", samples.plan(), "--format", "csv")
                        .out()
                        .lines())
                .hasSize(7)
                .contains("item,kind,inherited,text,audience,anchors,provenance,notTakenUp,severity");
    }

    @Test
    void whatIsPassedOverInSilenceBindsAndSaysWhatTheComparisonSays() throws IOException {
        Call silent = Call.json("resolve-plan", samples.plan());
        Call compared = Call.json("compare-plans", samples.plan(), NATIONAL);

        // The second, third and fifth content are not mentioned; the sixth is left out with a reason.
        assertThat(notTakenUp(silent))
                .containsExactly(
                        "quoc-gia-2023/content-2 OMITTED ERROR",
                        "quoc-gia-2023/content-3 OMITTED ERROR",
                        "quoc-gia-2023/content-5 OMITTED ERROR");
        assertThat(compared.json().get("deviations"))
                .filteredOn(one -> one.get("type").asText().equals("OMITTED"))
                .extracting(one -> one.get("parentItem").asText() + " "
                        + one.get("severity").asText())
                .containsExactly("content-2 ERROR", "content-3 ERROR", "content-5 ERROR", "content-6 WARNING");
        assertThat(Call.of("resolve-plan", samples.plan()).out())
                .contains("  THIẾU LÝ DO: kế hoạch này lược bỏ, nhưng vẫn phải thực hiện\n");
        assertThat(Call.of("resolve-plan", samples.plan(), "--lang", "en").out())
                .contains("  NO REASON GIVEN: omitted in this plan; it binds all the same\n");

        String file = samples.changed(
                samples.plan(),
                "\"reason\": {\"vi\": \"Xã không có hợp tác quốc tế.\", \"en\": \"The commune has no international cooperation.\"},",
                "");
        assertThat(notTakenUp(Call.json("resolve-plan", file))).contains("quoc-gia-2023/content-6 OMITTED ERROR");
        assertThat(Call.of("resolve-plan", file).out())
                .contains(
                        "Lược bỏ quoc-gia-2023/content-6 (bởi vi-du-xa-2026) mà không nêu lý do, nên vẫn phải thực hiện");
    }

    private static List<String> notTakenUp(Call call) {
        List<String> marked = new ArrayList<>();
        call.json().get("items").forEach(item -> {
            JsonNode mark = item.get("notTakenUp");
            if (!mark.isNull()) {
                marked.add(item.get("item").asText() + " " + mark.get("type").asText() + " "
                        + mark.get("severity").asText());
            }
        });
        return marked;
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, PENDING, PENDING", "2025-06-30, DUE, PENDING", "2025-07-01, ORPHANED, ORPHANED"})
    void milestonesOfKrongNoEndWithTheDistrict(String on, String first, String second) {
        Call call = Call.json("milestones", "--plan", "krong-no-2024", "--on", on);

        assertThat(call.code()).isZero();
        assertThat(Call.keys(call.json())).containsExactly("milestones", "problems");
        assertThat(Call.keys(call.json().at("/milestones/0")))
                .containsExactly("id", "kind", "name", "from", "due", "owner", "status");
        assertThat(call.json().at("/milestones/0/due").asText()).isEqualTo("2025-12-31");
        assertThat(Call.texts(call.json().get("milestones"), "status")).containsExactly(first, second);
    }

    @Test
    void whatWasDoneIsDone() {
        Call call = Call.json(
                "milestones", "--plan", "krong-no-2024", "--on", "2025-06-30", "--done", "mid-term-2025=2025-05-20");

        assertThat(Call.texts(call.json().get("milestones"), "status")).containsExactly("DONE", "PENDING");
        assertThat(Call.of("milestones", "--plan", samples.plan(), "--on", "2028-06-30", "--lang", "en")
                        .out())
                .contains("Mid-term review in 2028", "2028-12-31");
        assertThat(Call.of("milestones", "--plan", NATIONAL, "--on", "2028-06-30")
                        .code())
                .isZero();
    }

    @Test
    void targetsTellHowFarOneHasCome() {
        String observed = samples.observed();
        Call call = Call.json("targets", "--plan", samples.plan(), "--observed", observed, "--on", "2028-12-31");

        assertThat(call.code()).isZero();
        assertThat(call.problems()).isEmpty();
        assertThat(Call.keys(call.json())).containsExactly("targets", "problems");
        JsonNode adults = call.json().at("/targets/0");
        assertThat(Call.keys(adults))
                .containsExactly(
                        "id",
                        "reading",
                        "name",
                        "value",
                        "base",
                        "deadline",
                        "observed",
                        "status",
                        "corridor",
                        "pace",
                        "verification");
        assertThat(adults.get("value").asText()).isEqualTo("1/2");
        assertThat(adults.get("deadline").asText()).isEqualTo("2028-12-31");
        // 2100 of 4100 for certain, and 50 more of whom that is not known.
        assertThat(adults.get("observed")).hasToString("{\"low\":\"21/41\",\"high\":\"43/82\",\"coverage\":\"81/82\"}");
        assertThat(Call.texts(call.json().get("targets"), "status"))
                .containsExactly("REACHED", "NOT_REACHED", "NOT_REACHED");
    }

    @Test
    void withoutFiguresNothingIsSaidOfProgress() {
        Call call = Call.json("targets", "--plan", "ha-noi-cdht-2023", "--on", "2025-12-31");

        assertThat(call.code()).isZero();
        // Nine targets, of which the two with an open base are told in both readings.
        assertThat(call.json().get("targets")).hasSize(11);
        assertThat(Call.texts(call.json().get("targets"), "status")).containsOnly("UNDETERMINED");
        assertThat(Call.texts(call.json().get("targets"), "reading")).contains("nested", "side-by-side");
        assertThat(Call.of("targets", "--plan", "ha-noi-cdht-2023", "--on", "2025-12-31", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(12)
                .contains("id,reading,value,base,deadline,low,high,coverage,status,corridor,name");
    }

    @Test
    void aFigureThatCannotBeIsToldAtItsRow() throws IOException {
        String observed = samples.changed(samples.observed(), "1200,100,4000", "1200,100,1000");
        Call call = Call.json("targets", "--plan", samples.plan(), "--observed", observed, "--on", "2028-12-31");

        assertThat(call.code()).isEqualTo(1);
        JsonNode problem = call.json().at("/problems/0");
        assertThat(problem.get("source").asText()).isEqualTo("số liệu.csv");
        assertThat(problem.get("row").asInt()).isPositive();
        assertThat(call.json().get("targets")).hasSize(3);
    }

    private static JsonNode find(JsonNode list, String key, String value) {
        for (JsonNode one : list) {
            if (one.get(key).asText().equals(value)) {
                return one;
            }
        }
        throw new IllegalArgumentException(value + " must be listed, but was not in " + list);
    }
}
