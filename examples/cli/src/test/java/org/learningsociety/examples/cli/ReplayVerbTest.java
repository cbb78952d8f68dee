package org.learningsociety.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the record of recognition tells of a day. */
class ReplayVerbTest {

    @TempDir
    Path folder;

    private Samples samples = new Samples(Path.of(""));

    @BeforeEach
    void setUp() {
        samples = new Samples(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-19, NEVER",
        "2025-01-20, PENDING",
        "2025-03-10, HELD",
        "2025-06-30, HELD",
        "2025-07-01, HISTORICAL"
    })
    void theSampleIsFollowedThroughTheMerger(String at, String state) {
        Call call = Call.json("replay", samples.events(), "--at", at);

        assertThat(Call.keys(call.json())).containsExactly("cases", "problems");
        JsonNode one = call.json().at("/cases/0");
        assertThat(Call.keys(one)).containsExactly("subject", "title", "state", "level", "since", "until", "reason");
        assertThat(one.get("state").asText()).isEqualTo(state);
        assertThat(call.code()).isZero();
    }

    @Test
    void whatWasRecordedLaterIsNotKnown() {
        Call call = Call.json("replay", samples.events(), "--at", "2025-03-10", "--known", "2025-03-10");

        assertThat(call.json().at("/cases/0/state").asText()).isEqualTo("PENDING");
    }

    @Test
    void theEndOfATitleIsUnknownUntilAnOverlaySaysHowToCount() throws IOException {
        String overlay = samples.file("cach-tinh.json", """
                {"format": "learning-society-recognition/1.0",
                 "authorities": [],
                 "procedures": [{"title": "cong-dong-hoc-tap-cap-xa", "inForce": {"from": "2024-02-12", "to": null},
                   "steps": [], "validityReading": "FOLLOWING_YEARS", "deadlines": [], "citations": [],
                   "verification": "ILLUSTRATIVE"}]}
                """);
        Call bare = Call.json("replay", samples.events(), "--at", "2025-06-30");
        Call with = Call.json("replay", samples.events(), "--at", "2025-06-30", "--overlay", overlay);

        assertThat(bare.json().at("/cases/0/until").asText()).isEqualTo("unknown");
        assertThat(bare.problems()).containsExactly("recognition.end-read-several-ways");
        assertThat(with.json().at("/cases/0/until").asText()).isEqualTo("2029-01-01");
        assertThat(with.problems()).isEmpty();
        assertThat(Call.of("replay", samples.events(), "--at", "2025-06-30", "--overlay", overlay)
                        .out())
                .contains("minh họa");
    }

    @Test
    void everyBadEntryIsToldAtItsLineAndChangesNothing() throws IOException {
        String events =
                samples.changed(samples.events(), "\"office\": \"truong-phong-gddt\"", "\"office\": \"chu-tich-ubnd\"");
        Call call = Call.json("replay", events, "--at", "2025-06-30");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems())
                .containsExactly("recognition.wrong-body", "recognition.wrong-body", "recognition.no-decision");
        assertThat(call.json().at("/problems/0/source").asText()).isEqualTo("sổ công nhận.json");
        assertThat(call.json().at("/problems/0/pointer").asText()).isEqualTo("/events/2");
        assertThat(call.json().at("/problems/0/line").asInt()).isPositive();
        assertThat(call.json().at("/cases/0/state").asText()).isEqualTo("PENDING");
    }

    @Test
    void aUnitThatWasNotThereSetsItsEntryAside() throws IOException {
        String events = samples.changed(samples.events(), "\"unit\": \"664\"", "\"unit\": \"99999\"");
        Call call = Call.json("replay", events, "--at", "2025-06-30");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).contains("territory.unknown-code");
        assertThat(call.json().at("/problems/0/pointer").asText()).isEqualTo("/events/1/by/unit");
        assertThat(call.json().at("/cases/0/state").asText()).isEqualTo("PENDING");
    }

    @Test
    void peopleReadASentence() {
        Call call = Call.of("replay", samples.events(), "--at", "2025-07-01");

        assertThat(call.out())
                .contains("xa-dak-dro – Cộng đồng học tập cấp xã (Mức độ 1): chỉ còn giá trị lịch sử.", "01/07/2025");
        assertThat(Call.of("replay", samples.events(), "--at", "2025-07-01", "--lang", "en")
                        .out())
                .contains("historical", "no more since 2025-07-01");
    }

    @Test
    void theSampleOfRulesSaysHowToCount() throws IOException {
        String rules =
                samples.file("quy-dinh.json", Call.of("sample", "recognition").out());
        Call call = Call.json("replay", samples.events(), "--at", "2025-03-10", "--overlay", rules);

        assertThat(call.code()).isZero();
        assertThat(call.json().at("/cases/0/until").asText()).isEqualTo("2029-01-01");
    }

    @ParameterizedTest
    @CsvSource({"vi, đã ghi đến hết ngày 01/01/2024", "en, recorded up to 1 January 2024"})
    void aRecordOfWhichNothingWasKnownYetIsToldSo(String language, String words) {
        Call call =
                Call.of("replay", samples.events(), "--at", "2025-03-10", "--known", "2024-01-01", "--lang", language);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).contains(words);
    }
}
