package org.learningsociety.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VintageVerbTest {

    private static final String OLD = "ma,ten\n24688,Thị trấn Đắk Mâm\n24699,Xã Tân Thành\n24,Tỉnh Bắc Giang\n";
    private static final String NEW = "ma,ten\n24688,Xã Krông Nô\n24,Tỉnh Bắc Ninh\n";

    @TempDir
    Path folder;

    @Test
    void aTableOfOldCodesAndNamesIsOfTheOldPeriod() throws IOException {
        Call call = vintage(OLD);

        assertThat(call.code()).isZero();
        assertThat(Call.keys(call.json())).containsExactly("periods", "problems");
        JsonNode best = call.json().at("/periods/0");
        assertThat(Call.keys(best)).containsExactly("from", "to", "rank", "matched", "contradicted", "unknown");
        assertThat(best.get("to").asText()).isEqualTo("2025-07-01");
        assertThat(best.get("matched").asInt()).isEqualTo(3);
        assertThat(best.get("contradicted")).isEmpty();
        assertThat(best.get("unknown")).isEmpty();
    }

    @Test
    void aTableOfNewCodesAndNamesIsOfTheNewPeriodUntilTheNextChange() throws IOException {
        JsonNode best = vintage(NEW).json().at("/periods/0");

        assertThat(best.get("from").asText()).isEqualTo("2025-07-01");
        assertThat(best.get("to").asText()).isEqualTo("2026-09-20");
        assertThat(best.get("matched").asInt()).isEqualTo(2);
    }

    @Test
    void aMixedTableNamesTheRowsWhereCodeAndNameContradict() throws IOException {
        JsonNode best = vintage(OLD + "24700,Xã Krông Nô\n").json().at("/periods/0");

        assertThat(best.get("to").asText()).isEqualTo("2025-07-01");
        assertThat(best.get("matched").asInt()).isEqualTo(3);
        JsonNode contradiction = best.at("/contradicted/0");
        assertThat(Call.keys(contradiction)).containsExactly("row", "code", "name", "nameThen");
        assertThat(contradiction.get("row").asInt()).isEqualTo(5);
        assertThat(contradiction.get("code").asText()).isEqualTo("24700");
        assertThat(contradiction.get("name").asText()).isEqualTo("Xã Krông Nô");
        assertThat(contradiction.get("nameThen").asText()).isEqualTo("Xã Đắk Drô");
    }

    @Test
    void codesAloneWillDo() throws IOException {
        Call call = Call.json("vintage", file("ma\n24699\n24700\n").toString(), "--code", "ma");

        assertThat(call.json().at("/periods/0/to").asText()).isEqualTo("2025-07-01");
        assertThat(call.json().at("/periods/0/matched").asInt()).isEqualTo(2);
        assertThat(call.json().at("/periods/1/unknown")).hasSize(2);
    }

    @Test
    void aTableWithoutAnyKnownCodeIsNotFound() throws IOException {
        Call call = Call.of("vintage", file("ma\n99999\n").toString(), "--code", "ma");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).contains("Không mã nào của bảng được dùng");
    }

    @Test
    void textShowsAtMostTenRows() throws IOException {
        Call call = Call.of(
                "vintage",
                file("ma,ten\n24688,Thị trấn Đắk Mâm\n" + "99999,?\n".repeat(12))
                        .toString(),
                "--code",
                "ma",
                "--name",
                "ten");

        assertThat(call.out()).contains("bảng.csv, hàng 3, cột ma: khi đó không có mã 99999");
        assertThat(call.out()).contains("  … và 2 dòng nữa");
    }

    @Test
    void csvCountsTheRows() throws IOException {
        Call call = Call.of("vintage", file(OLD).toString(), "--code", "ma", "--name", "ten", "--format", "csv");

        assertThat(call.out().lines().limit(1)).containsExactly("rank,from,to,matched,contradicted,unknown");
        assertThat(call.out().lines().skip(1).findFirst())
                .hasValueSatisfying(best -> assertThat(best).startsWith("1,").endsWith(",2025-07-01,3,0,0"));
    }

    private Call vintage(String table) throws IOException {
        return Call.json("vintage", file(table).toString(), "--code", "ma", "--name", "ten");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("bảng.csv"), content);
    }
}
