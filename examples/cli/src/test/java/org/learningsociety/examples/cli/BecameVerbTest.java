package org.learningsociety.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class BecameVerbTest {

    @Test
    void aCommuneHasSuccessorsWithTheKeysOfTheContract() {
        Call call = became("24699", "2025-06-30", "2025-07-01");

        assertThat(call.code()).isZero();
        assertThat(Call.keys(call.json())).containsExactly("successors", "problems");
        JsonNode successor = call.json().at("/successors/0");
        assertThat(call.json().get("successors")).hasSize(1);
        assertThat(Call.keys(successor)).containsExactly("code", "name", "kind", "shares", "citation");
        assertThat(successor.get("code").asText()).isEqualTo("24688");
        assertThat(successor.get("name").asText()).isEqualTo("Xã Krông Nô");
        assertThat(successor.get("kind").asText()).isEqualTo("WHOLE");
        assertThat(Call.keys(successor.get("shares"))).containsExactly("population", "households", "area");
        assertThat(successor.at("/shares/population").asText()).isEqualTo("1");
        assertThat(successor.get("citation").asText()).contains("1671/NQ-UBTVQH15");
    }

    @Test
    void aDistrictBecameTheUnitsOfItsCommunesInUnknownShares() {
        Call call = became("664", "2025-06-30", "2025-07-01");

        assertThat(Call.texts(call.json().get("successors"), "code"))
                .containsExactlyInAnyOrder("24678", "24688", "24697", "24703", "24712");
        assertThat(call.json().get("successors")).allSatisfy(one -> {
            assertThat(one.get("kind").asText()).isEqualTo("PART");
            assertThat(one.at("/shares/area").isNull()).isTrue();
        });
    }

    @Test
    void aProvinceHasItsStatisticalCodeNotThatOfAnotherSystem() {
        JsonNode successors = became("67", "2025-06-30", "2025-07-01").json().get("successors");

        assertThat(Call.texts(successors, "code")).containsExactly("68");
        assertThat(Call.texts(successors, "name")).containsExactly("Tỉnh Lâm Đồng");
    }

    @Test
    void anEarlierDateAsksForPredecessors() {
        Call call = became("00292", "2025-01-01", "2024-12-31");

        assertThat(Call.keys(call.json())).containsExactly("predecessors", "problems");
        assertThat(codes(call, "predecessors")).contains("00286", "00292");
    }

    @Test
    void severalStepsAreFollowed() {
        Call call = became("00286", "2024-12-31", "2026-01-01");

        assertThat(codes(call, "successors")).containsExactly("00292");
        assertThat(call.json().at("/successors/0/kind").asText()).isEqualTo("WHOLE");
    }

    @Test
    void aUnitThatStaysBecomesItself() {
        assertThat(codes(became("24604", "2025-06-30", "2025-07-01"), "successors"))
                .containsExactly("24604");
    }

    @Test
    void aDateThatIsNotCoveredIsAProblem() {
        Call later = became("24", "1900-01-01", "2025-07-01");
        Call earlier = became("24", "2025-06-30", "1900-01-01");

        assertThat(List.of(later.code(), earlier.code())).containsExactly(1, 1);
        assertThat(later.problems()).containsExactly("territory.not-covered");
        assertThat(earlier.problems()).containsExactly("territory.not-covered");
        assertThat(earlier.json().get("predecessors")).isEmpty();
    }

    @Test
    void textAndCsvSayTheSame() {
        Call text = Call.of("became", "--code", "24699", "--on", "2025-06-30", "--at", "2025-07-01");
        Call english = Call.of("became", "--code", "24699", "--on", "2025-06-30", "--at", "2025-07-01", "--lang", "en");
        Call csv = Call.of("became", "--code", "24699", "--on", "2025-06-30", "--at", "2025-07-01", "--format", "csv");

        assertThat(text.out().lines())
                .containsExactly(
                        "Xã Tân Thành (24699) đến ngày 01/07/2025 đã thành:",
                        "  Xã Krông Nô (24688): toàn bộ; Nghị quyết 1671/NQ-UBTVQH15, Điều 1 khoản 85");
        assertThat(english.out())
                .contains("By 1 July 2025, Xã Tân Thành (24699) has become:")
                .contains("Xã Krông Nô (24688): whole; ");
        assertThat(csv.out().lines())
                .containsExactly(
                        "direction,code,name,kind,population,households,area,citation",
                        "successors,24688,Xã Krông Nô,WHOLE,1,1,1,\"Nghị quyết 1671/NQ-UBTVQH15, Điều 1 khoản 85\"");
    }

    private static Call became(String code, String date, String other) {
        return Call.json("became", "--code", code, "--on", date, "--at", other);
    }

    private static List<String> codes(Call call, String direction) {
        return Call.texts(call.json().get(direction), "code");
    }
}
