package org.learningsociety.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitVerbTest {

    @TempDir
    Path folder;

    @Test
    void aCodeHasOneCandidateWithTheKeysOfTheContract() {
        Call call = Call.json("unit", "--code", "24688", "--on", "2025-06-30");

        assertThat(call.code()).isZero();
        assertThat(Call.keys(call.json())).containsExactly("candidates", "problems");
        JsonNode candidate = call.json().at("/candidates/0");
        assertThat(call.json().get("candidates")).hasSize(1);
        assertThat(Call.keys(candidate))
                .containsExactly("unit", "code", "name", "type", "level", "path", "from", "to", "rank", "reason");
        assertThat(candidate.get("code").asText()).isEqualTo("24688");
        assertThat(candidate.get("name").asText()).isEqualTo("Thị trấn Đắk Mâm");
        assertThat(candidate.get("type").asText()).isEqualTo("thị trấn");
        assertThat(candidate.get("level").asText()).isEqualTo("COMMUNE");
        assertThat(candidate.get("path"))
                .extracting(JsonNode::asText)
                .containsExactly("Nước Việt Nam", "Tỉnh Đắk Nông", "Huyện Krông Nô", "Thị trấn Đắk Mâm");
        assertThat(candidate.get("from").asText()).isEqualTo("unknown");
        assertThat(candidate.get("to").asText()).isEqualTo("2025-07-01");
        assertThat(candidate.get("rank").asText()).isEqualTo("EXACT");
        assertThat(candidate.get("reason").asText()).isEqualTo("Mang mã này vào ngày đã hỏi.");
    }

    @Test
    void anOpenEndIsNull() {
        JsonNode candidate =
                Call.json("unit", "--code", "24", "--on", "2026-09-20").json().at("/candidates/0");

        assertThat(candidate.get("from").asText()).isEqualTo("2026-09-20");
        assertThat(candidate.get("to").isNull()).isTrue();
        assertThat(candidate.get("level").asText()).isEqualTo("PROVINCE");
    }

    @Test
    void aNameOfTwoUnitsHasTwoCandidatesAndAWarning() {
        Call call = Call.json("unit", "--name", "Krông Nô", "--on", "2025-07-01");

        assertThat(call.code()).isZero();
        assertThat(Call.texts(call.json().get("candidates"), "code")).containsExactly("24604", "24688");
        assertThat(call.problems()).containsExactly("territory.ambiguous-name");
        assertThat(call.json().at("/problems/0/severity").asText()).isEqualTo("WARNING");
    }

    @Test
    void ranksSayHowNearTheNameIs() {
        assertThat(rank("Krông Nô")).isEqualTo("EXACT");
        assertThat(rank("krong no")).isEqualTo("FOLDED");
        assertThat(rank("TP Huế")).isEqualTo("ABBREVIATION");
    }

    private static String rank(String name) {
        return Call.json("unit", "--name", name, "--on", "2025-07-01")
                .json()
                .at("/candidates/0/rank")
                .asText();
    }

    @Test
    void withinIsACodeOrAName() {
        assertThat(within("68")).containsExactly("24688");
        assertThat(within("Lâm Đồng")).containsExactly("24688");
        assertThat(within("Tỉnh Đắk Lắk")).containsExactly("24604");
    }

    private static java.util.List<String> within(String whole) {
        Call call = Call.json("unit", "--name", "Krông Nô", "--within", whole, "--on", "2025-07-01");
        assertThat(call.code()).isZero();
        return Call.texts(call.json().get("candidates"), "code");
    }

    @Test
    void anAmbiguousWithinIsNotGuessed() {
        Call call = Call.json("unit", "--name", "Buôn", "--within", "Krông Nô", "--on", "2025-07-01");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.json().get("candidates")).isEmpty();
        assertThat(call.problems()).containsExactly("territory.ambiguous-name");
        assertThat(call.json().at("/problems/0/severity").asText()).isEqualTo("ERROR");
    }

    @Test
    void anUnknownOrEmptyWithinIsAProblem() {
        assertThat(Call.json("unit", "--name", "Krông Nô", "--within", "zzz", "--on", "2025-07-01")
                        .problems())
                .containsExactly("territory.unknown-name");
        assertThat(Call.json("unit", "--name", "Krông Nô", "--within", "", "--on", "2025-07-01")
                        .problems())
                .containsExactly("territory.malformed-code");
    }

    @Test
    void aCodeOfAnotherDateIsNotFoundAndItsMeaningsAreNamed() {
        Call call = Call.json("unit", "--code", "27", "--on", "2025-07-01");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.json().get("candidates")).isEmpty();
        assertThat(call.problems()).containsExactly("territory.code-ended");
        JsonNode problem = call.json().at("/problems/0");
        assertThat(Call.keys(problem)).containsExactly("code", "severity", "source", "line", "value", "message");
        assertThat(problem.get("source").asText()).isEqualTo("27");
        assertThat(problem.get("message").asText()).contains("Tỉnh Bắc Ninh");
        assertThat(call.err()).contains("LỖI: ").contains("Tỉnh Bắc Ninh");
    }

    @Test
    void theOtherCodeSystemIsAsked() {
        Call call = Call.json("unit", "--code", "VN-54", "--system", "iso-3166-2", "--on", "2025-06-30");

        assertThat(call.json().at("/candidates/0/name").asText()).isEqualTo("Tỉnh Bắc Giang");
        assertThat(call.json().at("/candidates/0/code").asText()).isEqualTo("VN-54");
    }

    @Test
    void aDateBeforeTheFirstEventIsAProblem() {
        assertThat(Call.json("unit", "--code", "24", "--on", "1900-01-01").problems())
                .containsExactly("territory.not-covered");
    }

    @Test
    void textIsForPeopleInTheirLanguage() {
        Call vietnamese = Call.of("unit", "--code", "24688", "--on", "2025-06-30");
        Call english = Call.of("unit", "--code", "24688", "--on", "2025-06-30", "--lang", "en");

        assertThat(vietnamese.out().lines())
                .containsExactly(
                        "Thị trấn Đắk Mâm (24688)",
                        "  Nước Việt Nam › Tỉnh Đắk Nông › Huyện Krông Nô › Thị trấn Đắk Mâm",
                        "  Mã và tên này: từ một ngày không rõ đến 30/06/2025",
                        "  Mang mã này vào ngày đã hỏi.");
        assertThat(english.out()).contains("  This code and name: from an unknown day to 30 June 2025");
    }

    @Test
    void csvHasOneRowForEachCandidate() {
        Call call = Call.of("unit", "--code", "24", "--on", "2025-07-01", "--format", "csv");

        assertThat(call.out().lines())
                .containsExactly(
                        "unit,code,name,type,level,path,from,to,rank,reason",
                        "vn-bac-ninh-2025,24,Tỉnh Bắc Ninh,tỉnh,PROVINCE,Nước Việt Nam / Tỉnh Bắc Ninh,2025-07-01,"
                                + "2026-09-20,EXACT,Mang mã này vào ngày đã hỏi.");
    }

    @Test
    void theResultGoesToAFile() throws IOException {
        Path file = folder.resolve("kết quả.json");
        Call call = Call.json("unit", "--code", "24", "--on", "2025-07-01", "--out", file.toString());

        assertThat(call.out()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(
                        Call.json("unit", "--code", "24", "--on", "2025-07-01").out());
    }
}
