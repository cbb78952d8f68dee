package org.learningsociety.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.testkit.SharedData;

/** The verbs on the whole country, and the cases of reused codes with and without it. */
class TerritoryVerbTest {

    /** A row of {@code code_identity_cases.csv}, an unknown beginning being empty. */
    record Case(String code, String validFrom, String validTo, String fullName) {

        /** A day on which the row holds: its last or, where it goes on, its first. */
        String day() {
            return validTo.isEmpty() ? validFrom.isEmpty() ? "2026-09-20" : validFrom : validTo;
        }

        String from() {
            return validFrom.isEmpty() ? "unknown" : validFrom;
        }

        String to() {
            return validTo.isEmpty()
                    ? "null"
                    : LocalDate.parse(validTo).plusDays(1).toString();
        }
    }

    static Stream<Case> cases() throws IOException {
        byte[] bytes = Files.readAllBytes(SharedData.get("data/territory/code_identity_cases.csv"));
        Table table = TableReader.of("code", "valid_from", "valid_to", "full_name", "parent", "note")
                .read("cases", bytes)
                .orElseThrow();
        return table.rows().stream()
                .map(row -> new Case(
                        row.cell("code"),
                        row.cell("valid_from").startsWith("(") ? "" : row.cell("valid_from"),
                        row.cell("valid_to"),
                        row.cell("full_name")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyMeaningOfAReusedCodeIsShipped(Case expected) {
        answers(expected, List.of());
    }

    /** A few only: each call reads the lists of the whole country, and the library's own tests ask all cases of them. */
    static Stream<Case> fewCases() throws IOException {
        return cases().filter(one -> Set.of("24688", "26740", "06970").contains(one.code()));
    }

    @ParameterizedTest
    @MethodSource("fewCases")
    void everyMeaningOfAReusedCodeIsTheSameUnderTheOfficialLists(Case expected) {
        answers(expected, List.of("--territory", territory()));
    }

    private static void answers(Case expected, List<String> more) {
        List<String> arguments =
                new ArrayList<>(List.of("unit", "--code", expected.code(), "--on", expected.day(), "--format", "json"));
        arguments.addAll(more);
        Call call = Call.of(arguments);

        assertThat(call.code()).isZero();
        JsonNode candidate = call.json().at("/candidates/0");
        assertThat(candidate.get("name").asText()).isEqualTo(expected.fullName());
        assertThat(candidate.get("from").asText()).isEqualTo(expected.from());
        assertThat(candidate.get("to").asText()).isEqualTo(expected.to());
    }

    @Test
    void theCallOfTheIssueIsAnswered() {
        Call call = Call.of("unit", "--code", "26740", "--on", "2025-06-30", "--territory", territory());

        assertThat(call.code()).isZero();
        assertThat(call.out().lines())
                .startsWith(
                        "Phường Bến Nghé (26740)",
                        "  Nước Việt Nam › Thành phố Hồ Chí Minh › Quận 1 › Phường Bến Nghé");
    }

    @Test
    void warningsOfAKindAreCappedForPeopleAndCompleteForPrograms() {
        Call text = Call.of("unit", "--code", "26740", "--on", "2025-06-30", "--territory", territory());
        Call json = Call.json("unit", "--code", "26740", "--on", "2025-06-30", "--territory", territory());

        assertThat(text.err().lines().filter(line -> line.startsWith("CẦN XEM LẠI")))
                .hasSizeLessThan(10);
        assertThat(text.err()).contains("cảnh báo nữa cùng loại unitlist.spelling; --format json nêu đủ.");
        assertThat(json.problems().stream().filter("unitlist.spelling"::equals)).hasSize(192);
    }

    @Test
    void wholeProvincesAreFollowedAndDistrictsThroughTheirCommunes() {
        Call province = Call.json(
                "became", "--code", "24", "--on", "2025-06-30", "--at", "2025-07-01", "--territory", territory());
        Call district = Call.json(
                "became", "--code", "664", "--on", "2025-06-30", "--at", "2025-07-01", "--territory", territory());

        assertThat(Call.texts(province.json().get("successors"), "code")).containsExactly("24");
        assertThat(Call.texts(district.json().get("successors"), "code"))
                .containsExactlyInAnyOrder("24678", "24688", "24697", "24703", "24712");
    }

    @Test
    void thePredecessorsOfAWardAreThoseOfTheOfficialTable() {
        Call call = Call.json(
                "became", "--code", "00292", "--on", "2025-07-01", "--at", "2025-06-30", "--territory", territory());

        assertThat(Call.texts(call.json().get("predecessors"), "code"))
                .contains("00232", "00256", "00271", "00277", "00280", "00289", "00292", "00295", "00298");
    }

    private static String territory() {
        return SharedData.get("data/territory").toString();
    }
}
